"""Services and roads before and after a plan, declared, and read as the minutes of the units to the nearest service."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...core.errors import InputError
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
        p.text("PLAN", tr("Plan that is shown"), tr("Of those in the field of plans; the others stand in the table of "
               "plans. Empty: the first by name.")),
        *network_parameters(),
        p.source("NETWORK_AFTER", tr("Network after"), tr("All roads of the plan, with the same fields as the network "
                 "before. Without it, the roads stay as they are."), p.LINES, optional=True),
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
    today, services = _ways(run, "NETWORK"), _services(run, "SERVICES_BEFORE", kind)
    before = _minutes(run, ids, services, today)
    planned = _ways(run, "NETWORK_AFTER") if run.given("NETWORK_AFTER") else today
    if run.given("SERVICES_AFTER"):
        after = {plan or tr("plan"): _minutes(run, ids, _services(run, "SERVICES_AFTER", kind, plan), planned)
                 for plan in _plans(run)}  # fmt: skip
    else:
        after = {tr("plan"): before if planned is today else _minutes(run, ids, services, planned)}
    return ServiceStates(before, after)


def _plans(run: Run) -> list[str]:
    """Return the names of the plans in the layer of services, the one that is shown first; "" for a plan without."""
    field = run.field("PLAN_FIELD")
    if field is None:
        return [""]
    table, shown = run.table("SERVICES_AFTER"), run.text("PLAN")
    names = sorted({name for name in as_texts(table.column(field)) if name})
    if not names:
        raise InputError("Field '{field}' of layer '{layer}' names no plan.", hint="Choose another field (PLAN_FIELD).",
                         field=field, layer=table.name)  # fmt: skip
    if shown and shown not in names:
        raise InputError("Layer '{layer}' holds no plan '{plan}'.", hint="Correct PLAN: {plans}.", layer=table.name,
                         plan=shown, plans=", ".join(names[:6]))  # fmt: skip
    return [shown, *(name for name in names if name != shown)] if shown else names


def _services(run: Run, parent: str, kind: str, plan: str = "") -> Services:
    """Return the services of a layer that are of a kind and, where the layer holds several, of a plan."""
    from ..access.travel_inputs import services_of_layer

    table = run.table(parent)
    chosen = [True] * len(table)
    if kind and (field := run.field("KIND_FIELD")):
        chosen = [one == kind for one in as_texts(table.column(field))]
    if plan and (field := run.field("PLAN_FIELD")):
        of_plan = [one in ("", plan) for one in as_texts(table.column(field))]
        chosen = [one and other for one, other in zip(chosen, of_plan, strict=True)]
    services = services_of_layer(run, parent, chosen)
    if not services.used.any():
        raise InputError("Layer '{layer}' holds no service that is compared.",
                         hint="Correct the type of service (SERVICE_KIND), or see that the services have a geometry.",
                         layer=table.name)  # fmt: skip
    return services


class _Network(NamedTuple):
    """The roads of a state, and the plane in which they lie."""

    network: Network
    crs: QgsCoordinateReferenceSystem


def _ways(run: Run, parent: str) -> _Network | StraightLine:
    """Read the network of a state, or how a straight line becomes minutes where there is none."""
    from ..access.network_inputs import Roads
    from ..access.straight_inputs import StraightLine

    if not run.given(parent):
        return StraightLine.read(run)
    roads = Roads.read(run, parent)
    return _Network(roads.network(run), roads.crs)


def _minutes(run: Run, ids: Sequence[str], services: Services, ways: _Network | StraightLine) -> Times:
    """Return the minutes to the nearest service; unknown of a unit without a place, which is not out of reach."""
    import numpy as np

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
    nearest = over.nearest
    return Times.of(nearest.minutes[:, 0], (nearest.status[:, 0] != Status.OK) & ~np.isnan(over.demand_snap))
