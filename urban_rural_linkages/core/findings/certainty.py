"""Certainty of figures: losses within chance, values near a limit, changes that turn a verdict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats
from ..known import how_many
from ..notes import Amount, Note, Percent
from ..report.unit_words import UnitWords
from .phrases import listed

NEAR = 0.05
"""What lies within 5 per cent of a limit is near it."""


@dataclass(frozen=True, eq=False)
class Losses:
    """Units that lose people: surely, or by no more than chance.

    Attributes
    ----------
    losing, by_chance : (units,) ndarray of bool
        Which lose people, and which of these by less than twice the root of both counts together.
    known : (units,) ndarray of bool
        Of which it can be told.
    """

    losing: Booleans
    by_chance: Booleans
    known: Booleans

    @property
    def sure(self) -> Booleans:
        """Which lose more than chance would have it."""
        return np.asarray(self.losing & ~self.by_chance)


def losses(start: Floats, end: Floats) -> Losses:
    """Tell losses apart that small numbers may bring about.

    Parameters
    ----------
    start, end : (units,) ndarray
        Inhabitants, NaN where unknown.

    Examples
    --------
    >>> losses(np.array([100.0, 100.0, 50.0]), np.array([90.0, 60.0, 60.0])).sure.tolist()
    [False, True, False]
    """
    losing = np.asarray(end < start)
    by_chance = losing & (start - end < 2 * np.sqrt(np.maximum(start + end, 0.0)))
    return Losses(losing, np.asarray(by_chance), np.asarray(~np.isnan(start + end)))


def loss_sentence(found: Losses, called: UnitWords) -> Note | None:
    """Say how many losses are within chance; None where nobody loses."""
    count, by_chance = how_many(found.losing), how_many(found.by_chance)
    if not count:
        return None
    values = {"count": Amount(count), "units": called.of(count)}
    if not by_chance:
        return Note("The losses of all {count} {units} that lose people are larger than the chance of small numbers.",
                    **values) if count > 1 else None  # fmt: skip
    if count == 1:
        return Note("The loss of the one {unit} that loses people is within what small numbers bring about by chance.",
                    unit=called.one)  # fmt: skip
    return Note("{count} {units} lose people; in {chance} of them the loss is within what small numbers bring about by "
                "chance.", chance=Amount(by_chance), **values)  # fmt: skip


def near_limit(values: Floats, limit: float, reach: float = NEAR) -> Booleans:
    """Return which values lie within `reach` (a share of it) of a limit, on either side.

    Examples
    --------
    >>> near_limit(np.array([12.0, 13.0, 14.0, np.nan]), 12.5).tolist()
    [True, True, False, False]
    """
    return np.asarray(np.abs(values - limit) <= reach * abs(limit))


def near_limit_sentence(
    names: Sequence[str], near: Booleans, limit: float, called: UnitWords, losing: Booleans | None = None
) -> Note | None:
    """Name the units near a limit of density; of those that lose people alone where `losing` is given."""
    chosen = near if losing is None else near & losing
    found = [name for name, is_chosen in zip(names, chosen, strict=True) if is_chosen]
    if not found:
        return None
    values = {"count": Amount(len(found)), "units": called.of(len(found)), "limit": Amount(limit, 1),
              "percent": Percent(100 * NEAR, 0), "names": listed(found)}  # fmt: skip
    if losing is None:
        return Note("Within {percent} of {limit} inhabitants per km²: {count} {units} ({names}).", **values)
    return Note("Losing people and within {percent} of {limit} inhabitants per km²: {count} {units} ({names}).",
                **values)  # fmt: skip


def people_to_turn(end: Floats, assess: Callable[[Floats], Floats], most: float = NEAR) -> Floats:
    """Return the smallest change of the people of each unit at the end that turns its verdict.

    Each unit is tried with more and with fewer people, up to `most` (a share of them, rounded up); the verdict is
    taken to turn once on each side.  The others stay as they are only where the criteria look at each unit alone.

    Parameters
    ----------
    end : (units,) ndarray
        Inhabitants.
    assess : callable
        Takes the people at the end, returns 1, 0 or NaN for each unit.
    most : float
        How far is looked.

    Returns
    -------
    (units,) ndarray
        People, below 0 for fewer; NaN where the verdict stands or is unknown.
    """
    before = assess(end)
    largest = np.ceil(most * np.nan_to_num(end))
    found = np.full(end.shape, np.nan)
    for sign in (1, -1):
        steps = _smallest(end, assess, before, sign, largest)
        better = ~np.isnan(steps) & (np.isnan(found) | (steps < np.abs(found)))
        found[better] = sign * steps[better]
    return found


def _smallest(end: Floats, assess: Callable[[Floats], Floats], before: Floats, sign: int, largest: Floats) -> Floats:
    """Halve the range until the smallest step that turns each verdict is left; NaN where none does."""

    def turned(steps: Floats) -> Booleans:
        after = assess(np.maximum(end + sign * steps, 0.0))
        return np.asarray(~np.isnan(before + after) & (after != before))

    low, high = np.zeros(end.shape), largest.copy()
    turns = turned(high)
    while np.any(turns & (high - low > 1)):
        middle = np.floor((low + high) / 2)
        there = turned(middle)
        high, low = np.where(there, middle, high), np.where(there, low, middle)
    return np.where(turns, high, np.nan)


def turning_sentence(
    names: Sequence[str], steps: Floats, at_risk: Floats, called: UnitWords, most: int = 5
) -> Note | None:
    """Name the units whose verdict the fewest people turn; None where it stands for all."""
    order = [i for i in np.argsort(np.abs(steps), kind="stable") if steps[i] == steps[i]]
    if not order:
        return None
    parts = [_turn(names[i], steps[i], at_risk[i] == 1) for i in order[:most]]
    values = {"percent": Percent(100 * NEAR, 0), "names": _with_rest(parts, len(order))}
    return Note("Up to {percent} more or fewer people would turn the verdict on risk of {count:one|{count}} {units}: "
                "{names}.",
                count=Amount(len(order)), units=called.of(len(order)), **values)  # fmt: skip


def _turn(name: str, step: float, is_at_risk: bool) -> Note:
    values = {"unit": name, "people": Amount(abs(step))}
    if is_at_risk:
        return (Note("{unit} is, and would not be with {people} more", **values) if step > 0
                else Note("{unit} is, and would not be with {people} fewer", **values))  # fmt: skip
    return (Note("{unit} is not, and would be with {people} more", **values) if step > 0
            else Note("{unit} is not, and would be with {people} fewer", **values))  # fmt: skip


def _with_rest(parts: list[Note], count: int) -> object:
    row: object = parts[0]
    for part in parts[1:]:
        row = Note("{names}; {name}", names=row, name=part)
    return (
        row if count == len(parts) else Note("{names}; and {count} more", names=row, count=Amount(count - len(parts)))
    )


def year_sentence(names: Sequence[str], verdicts: dict[int, Floats], year: int, called: UnitWords) -> Note | None:
    """Say which verdicts another start year would turn.

    Parameters
    ----------
    names : sequence of str
    verdicts : dict of int to (units,) ndarray
        1, 0 or NaN by start year; that of `year` among them.
    year : int
        The start year of the report.
    """
    own = verdicts[year]
    turned = {other: np.flatnonzero(~np.isnan(own + values) & (own != values))
              for other, values in sorted(verdicts.items()) if other != year}  # fmt: skip
    parts: object = None
    for other, units in turned.items():
        if not units.size:
            continue
        part: object = Note("{year}: {count}", year=str(other), count=Amount(units.size))
        parts = part if parts is None else Note("{names}, {name}", names=parts, name=part)
    if parts is None:
        return None
    return Note("{units} whose verdict another start year turns: {parts}.", units=called.headings, parts=parts)
