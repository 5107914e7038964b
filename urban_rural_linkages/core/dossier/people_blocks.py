"""Blocks of counts of people of units that a diagnosis publishes: populations, ages, women, events and the young."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..arrays import Booleans, Floats
from ..demography.age import AgeTable
from ..demography.age_fields import MEN, WOMEN
from .protection import Block, Protection

PEOPLE, AGES, SEX, EVENTS = "people", "ages", "sex", "events"
YOUNG_START, YOUNG_END = "young_start", "young_end"
YOUNG_START_SEX, YOUNG_END_SEX = "young_start_sex", "young_end_sex"


@dataclass(frozen=True, eq=False)
class PeopleCounts:
    """Counts of units; arrays of shape (units,), NaN where unknown.

    Attributes
    ----------
    populations : sequence of ndarray
        Of each date.
    broad : dict of str to ndarray
        ``total``, and ``young``, ``old``, ``oldest``, ``women`` and ``men`` as far as they are known.
    events : sequence of ndarray
        Births and deaths of the period.
    young : dict of str to (ndarray, ndarray)
        Women and men of the young cohort by `YOUNG_START` and `YOUNG_END`, where both are known.
    start_total : ndarray or None
        All people of the date of `YOUNG_START`, where they are published.
    """

    populations: Sequence[Floats]
    broad: Mapping[str, Floats]
    events: Sequence[Floats] = ()
    young: Mapping[str, tuple[Floats, Floats]] = field(default_factory=dict)
    start_total: Floats | None = None

    @property
    def adults(self) -> Floats | None:
        """People of 15 to 64; None where the young or the old are unknown."""
        if not {"young", "old"} <= self.broad.keys():
            return None
        return self.broad["total"] - self.broad["young"] - self.broad["old"]


def people_blocks(counts: PeopleCounts) -> list[Block]:
    """Return the blocks, outer ones before inner ones.

    Examples
    --------
    >>> counts = PeopleCounts([np.array([9.0, 40])], {"total": np.array([9.0, 40]), "old": np.array([4.0, 9])})
    >>> [(block.name, block.counts.tolist()) for block in people_blocks(counts)]
    [('people', [[9.0], [40.0]]), ('ages', [[4.0, 5.0], [9.0, 31.0]])]
    """
    broad = counts.broad
    blocks = [Block(PEOPLE, np.column_stack(counts.populations), sums_known=False)]
    ages = [broad[name] for name in ("young", "old") if name in broad]
    if ages:
        rest = broad["total"] - np.sum(ages, axis=0)
        blocks.append(Block(AGES, np.column_stack([*ages, rest]), [PEOPLE]))
    if "women" in broad:
        blocks.append(Block(SEX, np.column_stack([broad["women"], broad["total"] - broad["women"]]), [PEOPLE]))
    if counts.events:
        blocks.append(Block(EVENTS, np.column_stack(counts.events), [PEOPLE], sums_known=False))
    for name, within in ((YOUNG_START, YOUNG_START_SEX), (YOUNG_END, YOUNG_END_SEX)):
        if name in counts.young:
            blocks += _young_blocks(name, within, counts)
    return blocks


def _young_blocks(name: str, within: str, counts: PeopleCounts) -> list[Block]:
    """Return the young, beside the others of whom they are a part, and women and men among them."""
    women, men = counts.young[name]
    broad, at_end = counts.broad, name == YOUNG_END
    others = counts.adults if at_end and counts.adults is not None else broad["total"] if at_end else counts.start_total
    columns = [women + men] if others is None else [women + men, others - women - men]
    sexes = [women, men]
    if at_end and "women" in broad:
        sexes += [broad["women"] - women, broad["total"] - broad["women"] - men]
    return [
        Block(name, np.column_stack(columns), [PEOPLE, AGES] if at_end and counts.adults is not None else [PEOPLE],
              sums_known=others is not None),
        Block(within, np.column_stack(sexes), [name]),
    ]  # fmt: skip


def cohort_at_both(
    before: AgeTable | None, after: AgeTable | None, ages: tuple[int, int], years: int
) -> dict[str, tuple[Floats, Floats]]:
    """Return women and men of some ages at the start, and those so many years older at the end, as far as known."""
    first, last = ages
    found = {}
    for name, table, elapsed in ((YOUNG_START, before, 0), (YOUNG_END, after, years)):
        if table is None:
            continue
        women, men = (table.count(first + elapsed, last + elapsed, sex) for sex in (WOMEN, MEN))
        if women is not None and men is not None:
            found[name] = (women, men)
    return found


def hidden_in(protection: Protection, *blocks: str) -> Booleans:
    """Tell which units hide any of some blocks; those that there are not hide nothing.

    Examples
    --------
    >>> hidden_in(Protection(["", ""], {"sex": np.array([True, False])}), "sex", "ages").tolist()
    [True, False]
    """
    rows = [protection.hidden[name] for name in blocks if name in protection.hidden]
    return np.asarray(np.any(rows, axis=0)) if rows else np.zeros(len(protection.groups), dtype=bool)


def number_hidden(blocks: Sequence[Block], protection: Protection) -> int:
    """Count the known counts that are hidden."""
    return sum(int((protection.hidden[one.name][:, None] & ~np.isnan(one.counts)).sum()) for one in blocks)


def others_than(everybody: Floats, counted: Floats) -> Floats:
    """Return all people but those who are counted, which whoever subtracts knows."""
    return everybody - counted


def are_few(values: Floats, limit: float) -> Booleans:
    """Tell which counts are over 0 and under the limit."""
    return np.asarray((values > 0) & (values < limit))


def are_few_in_any(columns: Sequence[Floats], limit: float) -> Booleans:
    """Tell which units have a count over 0 and under the limit in any of some columns.

    Examples
    --------
    >>> are_few_in_any([np.array([3.0, 20.0, np.nan]), np.array([30.0, 0.0, 4.0])], 5).tolist()
    [True, False, True]
    """
    return np.asarray(np.any([are_few(values, limit) for values in columns], axis=0))


def emptied(values: Floats, hidden: Booleans, few: float = 0.0) -> Floats:
    """Return values, unknown where they are hidden, or over 0 and under `few`.

    Examples
    --------
    >>> emptied(np.array([3.0, 20.0, 30.0]), np.array([False, True, False]), 5).tolist()
    [nan, nan, 30.0]
    """
    return np.where(hidden | are_few(values, few), np.nan, values)
