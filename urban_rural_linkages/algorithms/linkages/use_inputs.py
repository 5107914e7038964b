"""Use of services, declared and worked out: homes, services, ways between them, and the rule that joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..access.catchment_inputs import capacity_parameter, huff_parameters, read_capacity, read_huff
from ..access.od_inputs import people_of_places, people_of_places_parameter
from ..access.travel_inputs import (
    home_ids,
    home_parameters,
    read_limit,
    service_ids,
    service_parameters,
    type_parameter,
    types_of_services,
)
from ..decisions.times_inputs import Ends, require_times, times_parameters
from ..required_inputs import require_beside
from .service_units import units_of_services

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.access.service_catchments import Places
    from ...core.arrays import Floats
    from ...core.linkages.service_uses import ServiceUses
    from ..run import Run

_RULES = ("nearest", "huff", "capacity")


def use_parameters() -> p.Parameters:
    """Declare what flows of services are made of."""
    return [
        *service_parameters(p.POINTS, optional=True),
        type_parameter(),
        *home_parameters(optional=True),
        people_of_places_parameter(),
        p.choice("USE_RULE", tr("People use"), tr("The nearest service of each kind; several, by Huff's probabilities; "
                 "or the nearest with room."),
                 {"nearest": tr("The nearest service"), "huff": tr("Several, by Huff's probabilities"),
                  "capacity": tr("The nearest with room")}, "nearest"),
        capacity_parameter(),
        *huff_parameters(),
        *times_parameters(tr("Nobody uses a service that is farther; 0 means no limit.")),
    ]  # fmt: skip


def require_uses(run: Run) -> None:
    """Ask for all that flows of services take, where services are given.

    Raises
    ------
    InputError
        When something of it lacks.
    """
    if not run.given("SERVICES"):
        return
    require_beside(run, "SERVICES", ("UNITS", "UNIT_ID", "DEMAND", "DEMAND_POP"))
    require_times(run)


def read_uses(run: Run) -> ServiceUses | None:
    """Work out who uses the services of which unit; None where no services were given.

    Homes and services belong to the unit in which they lie.
    """
    if not run.given("SERVICES"):
        return None
    from ...core.access.service_catchments import CatchmentRules
    from ...core.linkages.service_uses import draw_by_kind, rows_of_kind, service_uses, units_by_id
    from ...io.containing import outline_of_points

    units, codes, in_units = run.table("UNITS"), run.ids(), units_of_services(run)
    ids, places = service_ids(run), home_ids(run)
    minutes, kinds = _minutes(run, places, ids), types_of_services(run)
    rules = CatchmentRules(run.choice("USE_RULE"), (read_limit(run) or float("inf"),), *read_huff(run))
    drawn = draw_by_kind(minutes, _services(run, ids, places), kinds, rules, run.work)
    for one in drawn.values():
        run.tell(one.notes)
    home, provider = (units_by_id(rows, codes) for rows in (outline_of_points(units, run.table("DEMAND")), in_units))
    found = service_uses(drawn, home, {kind: provider[rows_of_kind(kinds, kind)] for kind in drawn}, len(units))
    run.tell(found.notes)
    return found


def rule_of_uses(run: Run) -> str:
    """Return by which rule people were given to services, as the source of the layer."""
    return {
        "nearest": tr("made here: the nearest service of each kind"),
        "huff": tr("made here: Huff's probabilities"),
        "capacity": tr("made here: the nearest service with room"),
    }[run.choice("USE_RULE")]


def _services(run: Run, ids: list[str], places: Sequence[str]) -> Places:
    import numpy as np

    from ...core.access.service_catchments import Places

    people = people_of_places(run, places)
    nowhere = np.empty(len(places))
    return Places(ids, nowhere, nowhere, None, people, read_capacity(run, ids, "SERVICES"),
                  layer=run.table("SERVICES").name)  # fmt: skip


def _minutes(run: Run, places: Sequence[str], ids: list[str]) -> Floats:
    import numpy as np

    from ...core.decisions.site_list import SiteList
    from ..decisions.times_inputs import read_times

    points = run.table("SERVICES").lonlat(ids)
    sites = SiteList(tuple(ids), tuple(ids), points, np.zeros(len(ids), dtype=bool))
    return read_times(run, places, sites, Ends("DEMAND", "SERVICES"))
