"""Priority of units: indicators put together, ranked, and the most urgent units named.

This is where the pieces meet: scores and index (`composite_index`), the counting of conditions (`at_least_k`), and how
often a unit stays among the most urgent tenth when the weights change (`rank_sensitivity`).

A unit is a priority where it is among the most urgent tenth by its rank, or, where conditions are counted, where it
meets at least k of them.  A unit of which an indicator is unknown has no index and no rank: it is not last, it is
unknown, and a note says how many there are.

Conditions are counted because laws on depopulation are written so (Valencia's asks for four of six), and a mayor can
check it by counting on the fingers.  An indicator that is not known is neither met nor missed: the verdict stands where
the others decide it either way, and is unknown where they do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats
from ..errors import InputError
from ..identifiers import shortened
from ..notes import Note
from ..progress import Progress
from .composite_index import (
    DECIMALS,
    Indicator,
    Mean,
    competition_rank,
    composite_index,
    min_max_scores,
    tenth_of,
    top_decile_probability,
    without_constants,
)

Method = Literal["arithmetic", "geometric", "k_of_n"]


@dataclass(frozen=True, eq=False)
class Priorities:
    """The urgency of units; arrays have one value a unit, NaN where it is unknown.

    Attributes
    ----------
    scores : list of (n,) ndarray
        Of each indicator, in their order: 0 to 1, 1 the most urgent; NaN throughout where all values are the same.
    index : (n,) ndarray
        0 to 1; where conditions are counted, the weighted share of those that are met.
    rank : (n,) ndarray
        1 for the highest index; equal indices share a rank.
    top_decile_probability : (n,) ndarray
        Share of the draws in which the unit is among the most urgent tenth.
    met : (n,) ndarray or None
        Indicators known to be met, where they are counted.
    priority : (n,) ndarray
        1 or 0.
    notes : tuple of Note
        What the reader must know.
    """

    scores: list[Floats]
    index: Floats
    rank: Floats
    top_decile_probability: Floats
    met: Floats | None
    priority: Floats
    notes: tuple[Note, ...]


def priorities(
    ids: Sequence[str],
    indicators: Sequence[Indicator],
    method: Method = "geometric",
    *,
    k: int | None = None,
    floor: float = 0.01,
    draws: int = 1000,
    spread: float = 0.25,
    seed: int = 12345,
    progress: Progress | None = None,
) -> Priorities:
    """Rank units by several indicators.

    Parameters
    ----------
    ids : sequence of n str
        Names of the units; the result does not depend on their order, and ties in a draw go to the lower id.
    indicators : sequence of Indicator
        At least one; those that cannot tell units apart are left out with a note.
    method : {"arithmetic", "geometric", "k_of_n"}
        The mean of scores, or the counting of indicators that are met.
    k : int, optional
        How many must be met; more than half of those that can be told unless given.
    floor, draws, spread, seed, progress
        As in `top_decile_probability`.

    Returns
    -------
    Priorities

    Raises
    ------
    InputError
        When no indicator is left, or there are fewer than k.
    Cancelled
        When the user asked to stop.

    Examples
    --------
    >>> loss = Indicator("loss", np.array([0.0, 5.0, 10.0]))
    >>> density = Indicator("density", np.array([40.0, 8.0, 20.0]), "low")
    >>> found = priorities(["a", "b", "c"], [loss, density], "arithmetic", draws=10)
    >>> found.index.tolist(), found.rank.tolist(), found.priority.tolist()
    ([0.0, 0.75, 0.8125], [3.0, 2.0, 1.0], [0.0, 0.0, 1.0])
    """
    scores = [min_max_scores(indicator.values, indicator.direction) for indicator in indicators]
    met: Floats | None = None
    mean: Mean = "geometric" if method == "geometric" else "arithmetic"
    if method == "k_of_n":
        used, table = met_table(indicators)
        met, verdict = at_least_k(table, k)
    else:
        used = without_constants(indicators)
        names = {indicator.name for indicator in used}
        table = np.column_stack([s for s, indicator in zip(scores, indicators, strict=True) if indicator.name in names])
    weights = np.array([indicator.weight for indicator in used])
    index = composite_index(table, weights, mean, floor)
    rank = competition_rank(index)
    probability = top_decile_probability(
        table, weights, ids, mean=mean, floor=floor, draws=draws, spread=spread, seed=seed, progress=progress
    )
    if method != "k_of_n":
        verdict = np.where(np.isnan(rank), np.nan, rank <= tenth_of(int(np.count_nonzero(~np.isnan(rank)))))
    notes = _notes(ids, indicators, used, index)
    return Priorities(scores, index, rank, probability, met, verdict, notes)


def _notes(
    ids: Sequence[str], indicators: Sequence[Indicator], used: Sequence[Indicator], index: Floats
) -> tuple[Note, ...]:
    """Name the indicators that were left out, and the units without an index."""
    kept = {indicator.name for indicator in used}
    notes = [
        Note("Indicator '{name}' is {value} in all units where it is known: it tells none from another and was left "
             "out.", name=indicator.name, value=f"{np.nanmin(indicator.values):g}")
        for indicator in indicators if indicator.name not in kept
    ]  # fmt: skip
    unknown = sorted(ids[row] for row in np.flatnonzero(np.isnan(index)).tolist())
    if unknown:
        notes.append(Note("Units that lack an indicator have no index and no rank: {count} ({units}).",
                          count=len(unknown), units=shortened(unknown)))  # fmt: skip
    return tuple(notes)


def met_indicator(indicator: Indicator) -> Floats:
    """Tell which units meet an indicator.

    With a limit: where the value reaches it, upwards where high values are urgent, downwards where low ones are; the
    limit itself is met.  Without: where the score is at least 0.5.  A field that holds nothing but 0 and 1 says it
    itself, even where it says the same of all units.

    Parameters
    ----------
    indicator : Indicator
        Values, direction and limit.

    Returns
    -------
    (n,) ndarray
        1, 0, or NaN where it is unknown: where the value is, and everywhere without a limit when all values are the
        same.

    Examples
    --------
    >>> met_indicator(Indicator("density", np.array([8.0, 12.5, 40.0, np.nan]), "low", limit=12.5)).tolist()
    [1.0, 1.0, 0.0, nan]
    """
    values, limit = indicator.values, indicator.limit
    if limit is None and np.isin(values[~np.isnan(values)], (0.0, 1.0)).all():
        limit = 1.0 if indicator.direction == "high" else 0.0
    if limit is None:
        measured, limit = np.round(min_max_scores(values, indicator.direction), DECIMALS), 0.5
    else:
        sign = 1.0 if indicator.direction == "high" else -1.0
        measured, limit = sign * values, sign * limit
    return np.where(np.isnan(measured), np.nan, measured >= limit)


def met_table(indicators: Sequence[Indicator]) -> tuple[list[Indicator], Floats]:
    """Tell which units meet which indicators; those that nothing can be told of are left out.

    Returns
    -------
    indicators : list of Indicator
        Those that are left.
    met : (n, k) ndarray
        1, 0 or NaN, a column each.

    Raises
    ------
    InputError
        When none is left.
    """
    columns = [(indicator, met_indicator(indicator)) for indicator in indicators]
    kept = [(indicator, met) for indicator, met in columns if not np.isnan(met).all()]
    if not kept:
        raise InputError("No indicator differs between the units.",
                         hint="Choose fields whose values differ, or give limits (LIMITS).")  # fmt: skip
    return [indicator for indicator, _ in kept], np.column_stack([met for _, met in kept])


def at_least_k(met: ArrayLike, k: int | None = None) -> tuple[Floats, Floats]:
    """Count the indicators that units meet, and tell which units meet at least k.

    Parameters
    ----------
    met : (n, m) array_like
        1, 0, or NaN where unknown.
    k : int, optional
        From 1 to m; more than half unless given.

    Returns
    -------
    count : (n,) ndarray
        Indicators known to be met; NaN where none is known.
    verdict : (n,) ndarray
        1 where at least k are met, 0 where they are not whatever the unknown ones are, NaN where those decide.

    Raises
    ------
    InputError
        When there are fewer than k indicators.

    Examples
    --------
    >>> nan = float("nan")
    >>> at_least_k([[1, 1, 0], [1, nan, 0], [0, 0, nan], [1, 1, nan]])[1].tolist()
    [1.0, nan, 0.0, 1.0]
    """
    table = np.asarray(met, dtype=np.float64)
    columns = table.shape[1]
    needed = columns // 2 + 1 if k is None else k
    if not 1 <= needed <= columns:
        raise InputError(
            "{k} {k:indicator|indicators} should be met, and {count} can be told.",
            hint="Give K as a number from 1 to the number of indicators; those that are the same in all units do not "
            "count unless they have a limit.",
            k=needed, count=columns,
        )  # fmt: skip
    count, unknown = np.nansum(table, axis=1), np.isnan(table).sum(axis=1)
    verdict = np.where(count >= needed, 1.0, np.where(count + unknown < needed, 0.0, np.nan))
    return np.where(unknown == columns, np.nan, count), verdict
