"""Measures of accessibility by name: inputs checked, the measure computed, notes for the reader.

Why: ten measures take the same table, the same supply and the same people, and the same things can be wrong with them.
They are looked at here once; the formulas stay in `measures` and `floating_catchments`.

A cutoff leaves out the pairs beyond it before anything is measured, whatever the measure and the decay: they weigh
nothing, nobody chooses them, and they are nobody's closest.

Every origin has a row in the result.  A score that does not exist is NaN (no school within reach has no travel time);
a measured nothing is 0 (no jobs within 30 minutes are 0 jobs).
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
from ..numbers import require_known, require_non_negative
from . import floating_catchments
from .decay import Decay, Kind, decay_function
from .measures import balancing, closest, gravity, spatial_availability
from .od_table import OdTable

Measure = Literal[
    "cumulative", "closest", "balancing", "gravity",
    "2sfca", "e2sfca", "3sfca", "m2sfca", "bfca", "spatial_availability",
]  # fmt: skip

# Luo and Qi (2009) and Wan (2012), as PySAL writes them; the first for every measure that has none of its own.
STEPS = {"": "10:1,20:0.68,30:0.22", "3sfca": "10:0.962,20:0.704,30:0.377,60:0.042"}
WITHOUT_PEOPLE = frozenset({"cumulative", "closest", "gravity"})
FLOATING = frozenset({"2sfca", "e2sfca", "3sfca", "m2sfca", "bfca"})
WITHOUT_CUTOFF = frozenset({"closest", "balancing"})
USUAL_CUTOFF = 30.0
"""Minutes: the usual size of a catchment, and the time that laws name."""


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
    beyond : int
        Pairs that the cutoff left out.
    """

    score: Floats
    supply_ratio: Floats | None
    notes: tuple[Note, ...]
    beyond: int = 0


def usual_cutoff(measure: Measure, kind: Kind = "binary", steps: str = "") -> float | None:
    """Return the cutoff that is taken where none is given; None = nothing is left out.

    Closest and balancing look as far as it takes, and steps end by themselves.  Gravity has a cutoff only with a decay
    that needs one (binary, linear).  All others count what is within 30 minutes.

    Parameters
    ----------
    measure, kind, steps
        See `measure_decay`.

    Examples
    --------
    >>> usual_cutoff("2sfca", "gaussian"), usual_cutoff("gravity", "gaussian"), usual_cutoff("closest")
    (30.0, None, None)
    """
    if measure in WITHOUT_CUTOFF or (measure != "cumulative" and _applied(measure, kind, steps) == "step"):
        return None
    return None if measure == "gravity" and kind not in ("binary", "linear") else USUAL_CUTOFF


def measure_decay(
    measure: Measure,
    kind: Kind,
    *,
    cutoff: float = USUAL_CUTOFF,
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
    published = STEPS.get(measure, STEPS[""])
    kind = _applied(measure, kind, steps)
    return decay_function(kind, cutoff=cutoff, beta=beta, sigma=sigma, steps=steps.strip() or published)


def _applied(measure: Measure, kind: Kind, steps: str) -> Kind:
    """Return the decay that a measure really takes."""
    return "step" if kind == "binary" and (steps.strip() or measure == "e2sfca") else kind


def accessibility(
    measure: Measure,
    od: OdTable,
    supply: ArrayLike,
    demand: ArrayLike | None = None,
    *,
    decay: Decay | None = None,
    cutoff: float | None = None,
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
    cutoff : float, optional
        Pairs beyond it are left out, in every measure and decay; it is inclusive.  Unless given, 30 for cumulative
        and where there is no decay, except for closest and balancing; else none.
    n : int
        closest: how much supply is to be reached.
    alpha : float
        spatial_availability: exponent of the people.
    max_cost : float, optional
        Pairs beyond it weigh nothing, but the choice of 3SFCA still sees them: PySAL's limit.
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
    if cutoff is None and measure not in WITHOUT_CUTOFF and (decay is None or measure == "cumulative"):
        cutoff = USUAL_CUTOFF
    near = od if cutoff is None else od.within(cutoff)
    notes = (*od.notes, *_notes(measure, near, offered, people, demand_layer, supply_layer))
    beyond = od.cost.size - near.cost.size
    if measure in FLOATING:
        choice = np.ones(near.cost.size) if decay is None else decay(near.cost)
        weights = choice if max_cost is None else np.where(near.cost <= max_cost, choice, 0.0)
        result = _floating(measure, near, offered, people, weights, choice)
        return Accessibility(result.score, result.ratio, notes, beyond)
    return Accessibility(_single(measure, near, offered, people, decay, n, alpha, max_cost), None, notes, beyond)


def _single(
    measure: Measure, od: OdTable, supply: Floats, people: Floats, decay: Decay | None, n: int, alpha: float,
    max_cost: float | None,
) -> Floats:  # fmt: skip
    """Apply a measure that is no floating catchment to the pairs within the cutoff."""
    weights = np.ones(od.cost.size) if decay is None or measure == "cumulative" else decay(od.cost)
    if max_cost is not None:
        weights = np.where(od.cost <= max_cost, weights, 0.0)
    if measure == "closest":
        return closest(od, supply, n)
    if measure == "balancing":
        return balancing(od, supply, people)
    if measure in ("cumulative", "gravity"):
        return gravity(od, supply, lambda _: weights)
    if measure == "spatial_availability":
        return spatial_availability(od, supply, people, weights, alpha)
    raise ValueError(f"no measure is called {measure!r}")


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
                    "Layer '{layer}': the people of {count} {count:place|places} are unknown; "
                    "{count:it competes|they compete} for nothing ({ids}).",
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
                    "Layer '{layer}': {count} {count:facility is|facilities are} reached from nowhere and "
                    "{count:counts|count} for nothing ({ids}).",
                    layer=supply_layer, count=len(alone), ids=_first(alone),
                )
            )  # fmt: skip
    return notes


def _first(ids: Sequence[str]) -> str:
    """Name the first ids in their order."""
    return shortened(sorted(ids))
