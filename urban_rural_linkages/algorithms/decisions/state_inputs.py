"""Services and roads before and after a plan, declared, and read as the minutes of the units to the nearest service."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..access.network_inputs import network_parameters, tying_parameters
from ..access.straight_inputs import line_parameters
from ..access.travel_inputs import direction_parameter, read_direction
from .people_inputs import as_texts

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from qgis.core import QgsCoordinateReferenceSystem

    from ...core.access.graph import Network
    from ...core.decisions.people import Times
    from ..access.services import Services
    from ..access.straight_inputs import StraightLine
    from ..run import Run

_OF_PLANS = {"PLAN_FIELD": "SERVICES_AFTER", "ROAD_PLAN_FIELD": "NETWORK_AFTER"}


def service_state_parameters() -> p.Parameters:
    """Declare services and roads of both states, and how one travels."""
    return [
        p.source("SERVICES_BEFORE", tr("Services before"), tr("Points of the services of today: minutes are then those "
                 "of the units to the nearest of them, over the network, or in straight lines where none is given."),
                 p.MAPPED, optional=True),
        p.source("SERVICES_AFTER", tr("Services after"), tr("All services of the plan, those that stay included. "
                 "Without them, the services stay as they are."), p.MAPPED, optional=True),
        p.field("KIND_FIELD", tr("Type of service (services)"), tr("The field of both layers that says it; the type "
                "that is compared is SERVICE_KIND."), "SERVICES_BEFORE"),
        p.field("PLAN_FIELD", tr("Plan of the service"), tr("Where the layer of services after holds several plans: "
                "the name of the plan of each. A service without one belongs to all plans."), "SERVICES_AFTER"),
        *network_parameters(),
        p.source("NETWORK_AFTER", tr("Network after"), tr("All roads of the plan, with the same fields as the network "
                 "before. Without it, the roads stay as they are."), p.LINES, optional=True),
        p.field("ROAD_PLAN_FIELD", tr("Plan of the road"), tr("Where the network after holds several plans: the name "
                "of the plan of each line. A line without one belongs to all plans."), "NETWORK_AFTER"),
        p.text("PLAN", tr("Plan that is shown"), tr("Of those in the fields of plans; the others stand in the table of "
               "plans. Empty: the first by name.")),
        *line_parameters(),
        direction_parameter(advanced=True),
        *tying_parameters(),
    ]  # fmt: skip


def has_services(run: Run) -> bool:
    """Tell whether the states are those of services or roads, and no minutes."""
    return any(run.given(name) for name in ("SERVICES_BEFORE", "SERVICES_AFTER", "NETWORK_AFTER"))


def check_services(run: Run, people_change: bool) -> None:
    """Refuse services or roads of one state without those of the other.

    Raises
    ------
    InputError
        When something is missing by which a plan can be told from today.
    """
    if not run.given("SERVICES_BEFORE"):
        raise InputError("Nothing says where the services are before the plan.",
                         hint="Give the services of today (SERVICES_BEFORE).")  # fmt: skip
    if not (run.given("SERVICES_AFTER") or run.given("NETWORK_AFTER") or people_change):
        raise InputError("Nothing changes from one state to the other.",
                         hint="Give the services (SERVICES_AFTER), the network (NETWORK_AFTER) or the people "
                         "(POP_AFTER) after.")  # fmt: skip
    if run.given("NETWORK_AFTER") and not run.given("NETWORK"):
        raise InputError("There is a network after the plan, and none before it.",
                         hint="Give the roads of today (NETWORK).")  # fmt: skip


class ServiceStates(NamedTuple):
    """The minutes of the units before, and after each plan; the first plan is the one that is shown."""

    before: Times
    after: dict[str, Times]


def read_service_states(run: Run, ids: Sequence[str], kind: str) -> ServiceStates:
    """Find the nearest services of both states.

    Raises
    ------
    InputError
        When a state has no service of the kind that is compared, or there is no such plan.
    """
    today, services = _ways(run), _services(run, "SERVICES_BEFORE", kind)
    before = _minutes(run, ids, services, today)
    if not (run.given("SERVICES_AFTER") or run.given("NETWORK_AFTER")):
        return ServiceStates(before, {tr("plan"): before})
    ways, after = _ways_of_plans(run, today), {}
    for plan in _plans(run):
        later = _services(run, "SERVICES_AFTER", kind, plan) if run.given("SERVICES_AFTER") else services
        after[plan or tr("plan")] = _minutes(run, ids, later, ways(plan))
    return ServiceStates(before, after)


def _plans(run: Run) -> list[str]:
    """Return the names of the plans in the layers after, the one that is shown first; "" for a plan without."""
    names = sorted({name for field in ("PLAN_FIELD", "ROAD_PLAN_FIELD") for name in _plans_of_rows(run, field) or ()
                    if name})  # fmt: skip
    shown, given = run.text("PLAN"), run.field("PLAN_FIELD") or run.field("ROAD_PLAN_FIELD")
    if given is None:
        return [""]
    if not names:
        raise InputError("Field '{field}' names no plan.", hint="Choose another field (PLAN_FIELD).", field=given)
    if shown and shown not in names:
        raise InputError("There is no plan '{plan}'.", hint="Correct PLAN: {plans}.", plan=shown,
                         plans=", ".join(names[:6]))  # fmt: skip
    return [shown, *(name for name in names if name != shown)] if shown else names


def _plans_of_rows(run: Run, field: str) -> list[str] | None:
    """Return the plan of each row of a layer after, "" where it belongs to all; None where no field says it."""
    table, name = run.table(_OF_PLANS[field]), run.field(field)
    return None if table is None or name is None else as_texts(table.column(name))


def _of_others(plans: Sequence[str], plan: str) -> np.ndarray:
    """Tell which rows belong to other plans than one."""
    return np.array([one not in ("", plan) for one in plans], dtype=bool)


def _services(run: Run, parent: str, kind: str, plan: str = "") -> Services:
    """Return the services of a layer that are of a kind and, where the layer holds several, of a plan."""
    from ..access.travel_inputs import services_of_layer

    table = run.table(parent)
    chosen = [True] * len(table)
    if kind and (field := run.field("KIND_FIELD")):
        chosen = [one == kind for one in as_texts(table.column(field))]
    plans = _plans_of_rows(run, "PLAN_FIELD") if plan else None
    if plans is not None:
        chosen = [one and not other for one, other in zip(chosen, _of_others(plans, plan), strict=True)]
    services = services_of_layer(run, parent, chosen)
    if not services.used.any():
        raise InputError("Layer '{layer}' holds no service that is compared.",
                         hint="Correct the type of service (SERVICE_KIND), or see that the services have a geometry.",
                         layer=table.name)  # fmt: skip
    _tell_of_unused(run, services, np.asarray(chosen, dtype=bool) & ~services.used)
    return services


def _tell_of_unused(run: Run, services: Services, unused: np.ndarray) -> None:
    """Name the services of a state that count for nobody, though they are compared."""
    from ...core.identifiers import shortened

    if unused.any():
        codes = [services.ids[row] for row in np.flatnonzero(unused)]
        run.note(Note("Services of '{layer}' that no way leads to, without a geometry or too far from the network: "
                      "{count} ({services}).", layer=run.table(services.parent).name, count=len(codes),
                      services=shortened(codes)))  # fmt: skip


class _Network(NamedTuple):
    """The roads of a state, and the plane in which they lie."""

    network: Network
    crs: QgsCoordinateReferenceSystem


def _ways(run: Run) -> _Network | StraightLine:
    """Read the network of today, or how a straight line becomes minutes where there is none."""
    from ..access.network_inputs import Roads
    from ..access.straight_inputs import StraightLine

    if not run.given("NETWORK"):
        return StraightLine.read(run)
    roads = Roads.read(run)
    return _Network(roads.network(run), roads.crs)


def _ways_of_plans(run: Run, today: _Network | StraightLine) -> Callable[[str], _Network | StraightLine]:
    """Return the ways of each plan by its name; those of today where no roads are given for after."""
    from ..access.network_inputs import Roads

    if not run.given("NETWORK_AFTER"):
        return lambda plan: today
    roads, plans = Roads.read(run, "NETWORK_AFTER"), _plans_of_rows(run, "ROAD_PLAN_FIELD")
    if plans is None:
        planned = _Network(roads.network(run), roads.crs)
        return lambda plan: planned
    return lambda plan: _Network(roads.network(run, of_others=_of_others(plans, plan)), roads.crs)


def _minutes(run: Run, ids: Sequence[str], services: Services, ways: _Network | StraightLine) -> Times:
    """Return the minutes to the nearest service; unknown of a unit without a place, which is not out of reach."""
    from ...core.access.nearest import Status
    from ...core.decisions.people import Times
    from ..access.nearest_search import Homes, nearest_in_straight_lines, nearest_over_network
    from ..access.network_inputs import search_by_time

    homes = Homes("UNITS", ids)
    if not isinstance(ways, _Network):
        found = nearest_in_straight_lines(run, homes, services, ways)
        return Times.of(found.minutes[:, 0], found.status[:, 0] == Status.UNREACHABLE)
    over = nearest_over_network(run, homes, services, ways.network, ways.crs, search_by_time(run, 0.0),
                                direction=read_direction(run))  # fmt: skip
    _tell_of_unused(run, services, services.used & ~services.counted())
    nearest = over.nearest
    return Times.of(nearest.minutes[:, 0], (nearest.status[:, 0] != Status.OK) & ~np.isnan(over.demand_snap))
