"""Times between people and sites: a table, a network or straight lines, declared and read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...i18n import tr
from .. import parameters as p
from ..access.network_inputs import (
    cost_parameters,
    goes_straight,
    network_parameters,
    require_network,
    tying_parameters,
)
from ..access.straight_inputs import line_parameters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.access.od_table import OdTable
    from ...core.arrays import Floats
    from ...core.decisions.site_list import SiteList
    from ..run import Run


class Ends(NamedTuple):
    """Parameters of the layers at both ends of the ways."""

    demand: str
    sites: str


DEMAND_AND_SITES = Ends("DEMAND", "SITES")


def times_parameters(beyond: str) -> p.Parameters:
    """Declare the ways to know times; `beyond` says what becomes of what is farther than the limit."""
    return [
        *table_of_times_parameters(tr("The field with the code of the demand."),
                                   tr("The field with the code of the site.")),
        *network_parameters(),
        *cost_parameters(beyond, 0),
        *line_parameters(),
        *tying_parameters(),
    ]  # fmt: skip


def table_of_times_parameters(origins: str, destinations: str) -> p.Parameters:
    """Declare a table of times between places; the texts say what its codes are of."""
    return [
        p.source("TIMES", tr("Table of times"), tr("One row a pair, as the origin-destination matrix writes it. "
                 "Without it, times are those of the network or of straight lines. A pair that it does not have is out "
                 "of reach."), optional=True),
        p.text("TIMES_ORIGIN", tr("Origin (table of times)"), origins, "origin",
               advanced=True),
        p.text("TIMES_DESTINATION", tr("Destination (table of times)"), destinations, "destination", advanced=True),
        p.text("TIMES_MINUTES", tr("Minutes (table of times)"), tr("The field with the minutes."), "minutes",
               advanced=True),
    ]  # fmt: skip


def has_table_of_times(run: Run) -> bool:
    """Tell whether a table says the times."""
    return run.given("TIMES")


def require_times(run: Run) -> None:
    """Refuse a run that cannot know any times."""
    if not run.given("TIMES"):
        require_network(run)


def read_times(run: Run, demand_ids: Sequence[str], sites: SiteList, ends: Ends = DEMAND_AND_SITES) -> Floats:
    """Return the minutes from each demand to each site, NaN where no way leads there, whatever the limit.

    Parameters
    ----------
    run : Run
    demand_ids : sequence of str
        As a table of times has them.
    sites : SiteList
    ends : Ends
        The parameters of the layers of both.

    Raises
    ------
    InputError
        When the table names places that are not there, or there is no network.
    """
    if run.given("TIMES"):
        return _of_table(run, demand_ids, sites, ends)
    return (_straight if goes_straight(run) else _over_network)(run, sites, ends)


def _of_table(run: Run, demand_ids: Sequence[str], sites: SiteList, ends: Ends) -> Floats:
    from ...core.decisions.site_list import minutes_of_pairs

    layers = run.table(ends.demand).name, run.table(ends.sites).name
    found = read_table_of_times(run, demand_ids, sites.ids, layers)
    return minutes_of_pairs(found.origin, found.destination, found.cost, (len(demand_ids), len(sites.ids)))


def read_table_of_times(
    run: Run, origin_ids: Sequence[str], destination_ids: Sequence[str], layers: tuple[str, str]
) -> OdTable:  # fmt: skip
    """Read the table of times between the places of two layers.

    Raises
    ------
    InputError
        When the table names places that are not there, or minutes are missing or negative.
    """
    from ...core.access.od_table import od_table

    table = run.table("TIMES")
    origins, goals = (table.id_column(run.text(name)) for name in ("TIMES_ORIGIN", "TIMES_DESTINATION"))
    minutes = table.numbers(run.text("TIMES_MINUTES"), nodata=run.nodata())
    found = od_table(origins, goals, minutes, origin_ids, destination_ids, layer=table.name, demand_layer=layers[0],
                     supply_layer=layers[1])  # fmt: skip
    run.tell(found.notes)
    return found


def _straight(run: Run, sites: SiteList, ends: Ends) -> Floats:
    from ...core.access.straight import Places
    from ...core.access.straight_od import straight_pairs
    from ...core.arrays import located, marked
    from ...core.decisions.site_list import minutes_of_pairs
    from ..access.places_account import account_of_places
    from ..access.straight_inputs import StraightLine

    line, table = StraightLine.read(run), run.table(ends.demand)
    here, part_of = table.parts_in(ids=table.ids(None))
    account_of_places(run, ends.demand, part_of.size, marked(part_of[located(here)], len(table)))
    there = Places(sites.points[:, 0], sites.points[:, 1], layer=run.table(ends.sites).name)
    found = straight_pairs(
        Places(here[:, 0], here[:, 1], layer=table.name), there, sites.ids, origin_of=part_of, detour=line.detour,
        cruise_speed=line.speed, start_minutes=line.start, progress=run.work,
    )  # fmt: skip
    return minutes_of_pairs(found.origin, found.destination, found.minutes, (len(table), len(sites.ids)))


def _over_network(run: Run, sites: SiteList, ends: Ends) -> Floats:
    from ...core.access.od import od_matrix
    from ...core.decisions.site_list import minutes_of_pairs
    from ..access.network_inputs import read_network, read_search
    from ..access.places_account import account_of_snapped, tell_of_passed

    network, crs = read_network(run)
    search, table = read_search(run)._replace(max_minutes=0.0), run.table(ends.demand)
    here, part_of = table.parts_in(crs)
    there = table.moved_from_degrees(sites.points, crs)
    found = od_matrix(network, here, there, sites.ids, origin_of=part_of, progress=run.work, **search._asdict())
    account_of_snapped(run, ends.demand, part_of.size, found.origin_snap, search.max_snap)
    tell_of_passed(run, found.origin_passed, found.destination_passed)
    return minutes_of_pairs(found.origin, found.destination, found.minutes, (len(table), len(sites.ids)))
