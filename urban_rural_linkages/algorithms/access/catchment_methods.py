"""The four ways to draw catchments, and what each hands over to be written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...core.access.capacity import CapacityCatchments, capacity_catchments
from ...core.access.catchments import Catchments, band_catchments, nearest_catchments
from ...core.access.huff import huff_catchments
from ...core.access.nearest import NO_SERVICE
from ...core.errors import InputError
from ...core.notes import Note
from ..run import Run
from .catchment_inputs import Places, supply_parameters

_MANY = 0.1  # of the costs


@dataclass(frozen=True)
class Drawn:
    """Catchments of one method.

    Attributes
    ----------
    exclusive : Catchments or None
        Classes of the places; None where catchments overlap, because capacities were shared out.
    capacity : CapacityCatchments or None
        Who takes whom, in that case.
    probability : numpy.ndarray or None
        Of going to the service of the class, from each place (Huff).
    has_edges : bool
        Whether a catchment has minutes as its edges.
    population, served : numpy.ndarray
        People of each service's catchment, and those whom it serves: the same with Huff, who has no catchments.
    residual : numpy.ndarray
        People of each place whom nobody serves; NaN where their number is unknown.
    """

    exclusive: Catchments | None
    capacity: CapacityCatchments | None
    probability: np.ndarray | None
    has_edges: bool
    population: np.ndarray
    served: np.ndarray
    residual: np.ndarray


def draw(run: Run, places: Places, thresholds: Sequence[float]) -> Drawn:
    """Draw catchments by the chosen method."""
    method = run.choice("METHOD")
    areas = None if places.grid is None else places.grid.cell_areas()
    known = {"population": places.people(), "cell_areas": areas}
    if method == "nearest":
        return _exclusive(places, nearest_catchments(places.minutes, places.allocation, **known))
    if method == "bands":
        return _exclusive(places, band_catchments(places.minutes, places.allocation, thresholds, **known))
    if places.minutes_to is None:
        raise InputError(
            "The method '{method}' needs the times to every service, and a time raster has those to the nearest.",
            hint="Give FRICTION or SPEEDS with SERVICES, or a table of times (OD).", method=method,
        )  # fmt: skip
    if method == "huff":
        return _by_attraction(run, places, thresholds[-1], known)
    return _by_capacity(run, places, thresholds[-1])


def _exclusive(places: Places, found: Catchments, probability: np.ndarray | None = None) -> Drawn:
    people = np.bincount(found.service, found.population, minlength=len(places.ids)).astype(float)
    residual = np.where(np.isnan(places.people()) | (found.classes == 0), places.people(), 0.0)
    return Drawn(found, None, probability, probability is None, people, people, residual)


def _by_attraction(run: Run, places: Places, limit: float, known: dict) -> Drawn:
    if places.capacity is None:
        run.note(Note("No field of capacities was given: all services attract alike."))
    size = np.ones(len(places.ids)) if places.capacity is None else places.capacity
    found = huff_catchments(
        places.minutes_to, places.people(), size, places.ids, alpha=run.number("HUFF_ALPHA"),
        beta=run.number("HUFF_BETA"), max_minutes=limit, layer=_services_name(run),
        field=run.field("CAPACITY") or "", progress=run.work,
    )  # fmt: skip
    note_of_small_costs(run, found.raised)
    reached = np.where(found.facility == NO_SERVICE, np.nan, 0.0)
    drawn = _exclusive(places, nearest_catchments(reached, found.facility, **known), found.probability)
    return replace(drawn, population=found.clients, served=found.clients)


def note_of_small_costs(run: Run, share: float) -> None:
    """Say that many costs are below 1, where they count as 1: a sign that they are hours, or kilometres."""
    if share >= _MANY:
        run.note(Note("{percent} % of the costs are below 1 and count as 1. Are they minutes?",
                      percent=f"{100 * share:.0f}"))  # fmt: skip


def _by_capacity(run: Run, places: Places, limit: float) -> Drawn:
    if places.capacity is None:
        raise InputError("Nothing says how many people each service can take.",
                         hint="Choose the field of capacities (CAPACITY).")  # fmt: skip
    if places.population is None:
        raise InputError("Nothing says how many people live in each place.",
                         hint="Give a population grid (POPULATION), or the field of people (DEMAND_POP).")  # fmt: skip
    by_field = run.choice("ORDER") == "field"
    parent = supply_parameters(run)[0]
    if by_field and not run.given("ORDER_FIELD"):
        raise InputError("Nothing says in which order the services fill up.",
                         hint="Choose the field of the order (ORDER_FIELD), or the order by population.")  # fmt: skip
    found = capacity_catchments(
        places.minutes_to, places.population, places.capacity, places.ids, limit,
        order_by=run.numbers("ORDER_FIELD", places.ids, parent) if by_field else None, descending=not by_field,
        keep=places.grid is None, layer=_services_name(run),
        field=run.field("CAPACITY") or "", progress=run.work,
    )  # fmt: skip
    return Drawn(None, found, None, True, found.population, found.served, found.residual)


def _services_name(run: Run) -> str:
    return run.table(supply_parameters(run)[0]).name
