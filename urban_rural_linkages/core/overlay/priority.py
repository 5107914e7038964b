"""Priority of units: indicators put together, ranked, and the most urgent units named.

This is where the pieces meet: scores and index (`composite_index`), the counting of conditions (`k_of_n`), and how
often a unit stays among the most urgent tenth when the weights change (`rank_sensitivity`).

A unit is a priority where it is among the most urgent tenth by its rank, or, where conditions are counted, where it
meets at least k of them.  A unit of which an indicator is unknown has no index and no rank: it is not last, it is
unknown, and a note says how many there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..arrays import Floats
from ..identifiers import shortened
from ..notes import Note
from ..progress import Progress
from .composite_index import (
    Indicator,
    Mean,
    competition_rank,
    composite_index,
    min_max_scores,
    tenth_of,
    top_decile_probability,
    without_constants,
)
from .k_of_n import at_least_k, met_table

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
