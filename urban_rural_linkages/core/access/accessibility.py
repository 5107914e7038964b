"""One door to all measures of accessibility: checks what goes in, and names what the reader must know.

Why: ten measures take the same table, the same supply and the same people, and the same things can be wrong with them.
They are looked at here once; the formulas stay in `measures`, `floating_catchments` and `spatial_availability`.

Every origin has a row in the result.  A score that does not exist is NaN (no school within reach has no travel time);
a measured nothing is 0 (no jobs within 30 minutes are 0 jobs).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import InputError
from ..identifiers import shortened
from ..notes import Note
from ..numbers import require_known, require_non_negative
from . import floating_catchments
from .decay import Decay, Kind, decay_function
from .measures import balancing, closest, cumulative, gravity
from .od_table import OdTable
from .spatial_availability import spatial_availability

Floats = NDArray[np.float64]
Measure = Literal[
    "cumulative", "closest", "balancing", "gravity",
    "2sfca", "e2sfca", "3sfca", "m2sfca", "bfca", "spatial_availability",
]  # fmt: skip

# Luo and Qi (2009) and Wan (2012), as PySAL writes them; the first for every measure that has none of its own.
STEPS = {"": "10:1,20:0.68,30:0.22", "3sfca": "10:0.962,20:0.704,30:0.377,60:0.042"}
WITHOUT_PEOPLE = frozenset({"cumulative", "closest", "gravity"})
FLOATING = frozenset({"2sfca", "e2sfca", "3sfca", "m2sfca", "bfca"})


@dataclass(frozen=True)
class Accessibility:
    """Scores of the origins, in the order of the demand.

    Attributes
    ----------
    score : (origins,) ndarray of float64
        In units of the supply, or of the cost (closest, balancing), or supply per person (floating catchments).
    supply_ratio : (destinations,) ndarray of float64, or None
        Supply per person of each facility's catchment: floating catchments only.
    notes : tuple of Note
        What the reader should know.
    """

    score: Floats
    supply_ratio: Floats | None
    notes: tuple[Note, ...]


def measure_decay(
    measure: Measure,
    kind: Kind,
    *,
    cutoff: float = 30.0,
    beta: float | None = None,
    sigma: float | None = None,
    steps: str = "",
) -> Decay:
    """Choose the decay for a measure: `decay.decay_function`, with the published steps where none are given.

    Binary is what nobody chose: steps that were written out win over it, and E2SFCA, which is 2SFCA with steps, takes
    its published ones.

    Parameters
    ----------
    measure : str
        Which measure.
    kind, cutoff, beta, sigma, steps
        See `decay.decay_function`.
    """
    if kind == "binary" and (steps.strip() or measure == "e2sfca"):
        kind = "step"
    published = STEPS.get(measure, STEPS[""])
    return decay_function(kind, cutoff=cutoff, beta=beta, sigma=sigma, steps=steps.strip() or published)


def accessibility(
    measure: Measure,
    od: OdTable,
    supply: ArrayLike,
    demand: ArrayLike | None = None,
    *,
    decay: Decay | None = None,
    cutoff: float = 30.0,
    n: int = 1,
    alpha: float = 1.0,
    max_cost: float | None = None,
    demand_layer: str = "demand",
    supply_layer: str = "supply",
) -> Accessibility:
    """Measure the accessibility of every origin.

    Parameters
    ----------
    measure : str
        Which measure.
    od : OdTable
        Costs.
    supply : (destinations,) array_like
        What each destination offers: 0 or more, never NaN.
    demand : (origins,) array_like, optional
        People, 0 or more; NaN = unknown.  Not needed by cumulative, closest and gravity.
    decay : callable, optional
        gravity, floating catchments and spatial availability; 1 up to the cutoff unless given.
    cutoff : float
        Inclusive: cumulative, and the decay that is taken when none is given.
    n : int
        closest: how much supply is to be reached.
    alpha : float
        spatial_availability: exponent of the people.
    max_cost : float, optional
        Pairs beyond it weigh nothing, whatever the decay says; only the choice of 3SFCA still sees them.
    demand_layer, supply_layer : str
        Names of the layers, for the messages.

    Returns
    -------
    Accessibility

    Raises
    ------
    InputError
        When supply is missing or negative, people are negative, or a measure lacks its people.
    """
    offered = np.asarray(supply, dtype=np.float64)
    require_known(offered, od.destinations, supply_layer, "supply")
    require_non_negative(offered, od.destinations, supply_layer, "supply")
    people = _people(measure, od, demand, demand_layer)
    notes = [*od.notes, *_notes(measure, od, offered, people, demand_layer, supply_layer)]

    weigh = decay or decay_function("binary", cutoff=cutoff)
    if measure == "cumulative":
        return Accessibility(cumulative(od, offered, cutoff), None, tuple(notes))
    if measure == "closest":
        return Accessibility(closest(od, offered, n), None, tuple(notes))
    if measure == "balancing":
        return Accessibility(balancing(od, offered, people), None, tuple(notes))
    choice = weigh(od.cost)
    weights = choice if max_cost is None else np.where(od.cost <= max_cost, choice, 0.0)
    if measure == "gravity":
        return Accessibility(gravity(od, offered, lambda _: weights), None, tuple(notes))
    if measure == "spatial_availability":
        score = spatial_availability(od, offered, people, weights, alpha)
        return Accessibility(score, None, tuple(notes))
    result = _floating(measure, od, offered, people, weights, choice)
    return Accessibility(result.score, result.ratio, tuple(notes))


def _floating(
    measure: Measure, od: OdTable, supply: Floats, people: Floats, weights: Floats, choice: Floats
) -> floating_catchments.FloatingCatchments:
    """Apply a method of the family."""
    if measure == "3sfca":
        return floating_catchments.three_step(od, supply, people, weights, choice)
    if measure == "m2sfca":
        return floating_catchments.modified_two_step(od, supply, people, weights)
    if measure == "bfca":
        return floating_catchments.balanced(od, supply, people, weights)
    if measure in ("2sfca", "e2sfca"):
        return floating_catchments.two_step(od, supply, people, weights)
    raise ValueError(f"no measure is called {measure!r}")


def _people(measure: Measure, od: OdTable, demand: ArrayLike | None, layer: str) -> Floats:
    """Return the people of the origins, unknown where the measure does without."""
    if demand is None:
        if measure not in WITHOUT_PEOPLE:
            raise InputError(
                "The measure '{measure}' shares supply among people, but layer '{layer}' has no field of people.",
                hint="Choose the field of people, or the measure cumulative, closest or gravity.",
                measure=measure,
                layer=layer,
            )
        return np.full(len(od.origins), np.nan)
    people = np.asarray(demand, dtype=np.float64)
    require_non_negative(people, od.origins, layer, "people")
    return people


def _notes(
    measure: Measure, od: OdTable, supply: Floats, people: Floats, demand_layer: str, supply_layer: str
) -> list[Note]:
    """Say what takes no part in the measure."""
    notes = []
    if measure not in WITHOUT_PEOPLE:
        unknown = [od.origins[row] for row in np.flatnonzero(np.isnan(people))]
        if unknown:
            notes.append(
                Note(
                    "Layer '{layer}': the people of {count} places are unknown; they compete for nothing ({ids}).",
                    layer=demand_layer, count=len(unknown), ids=_first(unknown),
                )
            )  # fmt: skip
    if measure in FLOATING:
        reached = np.zeros(len(od.destinations), dtype=bool)
        reached[od.destination] = True
        alone = [od.destinations[row] for row in np.flatnonzero(~reached & (supply > 0.0))]
        if alone:
            notes.append(
                Note(
                    "Layer '{layer}': {count} facilities are reached from nowhere and count for nothing ({ids}).",
                    layer=supply_layer, count=len(alone), ids=_first(alone),
                )
            )  # fmt: skip
    return notes


def _first(ids: Sequence[str]) -> str:
    """Name the first ids in their order."""
    return shortened(sorted(ids))
