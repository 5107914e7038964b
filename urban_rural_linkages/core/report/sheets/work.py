"""Work places of residents: their own unit, those where most of the others work, and elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ...arrays import figures

MOST = 3
"""Other units that are named."""


@dataclass(frozen=True)
class WorkPlaces:
    """Shares (0 to 1) of a unit's employed residents: who work in it, in each other unit by its id, and elsewhere."""

    here: float
    others: tuple[tuple[str, float], ...]
    elsewhere: float


def work_places(
    origins: Sequence[str],
    destinations: Sequence[str],
    workers: ArrayLike,
    ids: Sequence[str],
    employed: ArrayLike | None = None,
    most: int = MOST,
) -> list[WorkPlaces | None]:
    """Share out the employed residents of each unit.

    Parameters
    ----------
    origins, destinations : sequence of str
        The units of each flow.
    workers : array_like, shape (flows,)
        How many; NaN adds nobody.
    ids : sequence of str
        The units, whose order the result has.
    employed : array_like, shape (units,), optional
        All employed residents; those without a flow work elsewhere.  The sum of the flows where it is unknown or less.
    most : int
        How many other units are named; equal ones by id.

    Returns
    -------
    list of WorkPlaces or None
        None where nobody is known to work.

    Examples
    --------
    >>> work_places(["a", "a", "a"], ["a", "b", "c"], [50, 30, 20], ["a"], most=1)
    [WorkPlaces(here=0.5, others=(('b', 0.3),), elsewhere=0.2)]
    """
    flows: dict[str, dict[str, float]] = {}
    for origin, destination, count in zip(origins, destinations, figures(workers).tolist(), strict=True):
        if count > 0:
            of = flows.setdefault(origin, {})
            of[destination] = of.get(destination, 0.0) + count
    known = figures(employed) if employed is not None else np.full(len(ids), np.nan)
    return [_shared(flows.get(unit, {}), unit, total, most) for unit, total in zip(ids, known.tolist(), strict=True)]


def _shared(flows: dict[str, float], unit: str, employed: float, most: int) -> WorkPlaces | None:
    counted = sum(flows.values())
    if counted <= 0:
        return None
    whole = max(counted, employed) if employed == employed else counted
    others = sorted(((name, count) for name, count in flows.items() if name != unit), key=lambda one: (-one[1], one[0]))
    named = tuple((name, count / whole) for name, count in others[:most])
    here = flows.get(unit, 0.0) / whole
    return WorkPlaces(here, named, max(round(1.0 - here - sum(share for _, share in named), 12), 0.0))
