"""``odmatrix``: minutes and kilometres from each origin to each destination over a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .network_inputs import cost_parameters, goes_straight, network_parameters, require_network, tying_parameters
from .straight_inputs import line_parameters

if TYPE_CHECKING:
    from ...core.access.od import NetworkPairs
    from ...core.access.straight_od import StraightPairs
    from ..run import Run


class OdMatrix(UrbanRuralAlgorithm):
    """A table of travel times, for measures and catchments."""

    ID = "odmatrix"
    GROUP = "access"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Origin-destination matrix"),
            tr("Measures the time and the way from every origin to every destination, or to the nearest of them, or to "
               "those within a limit: over a network, or in straight lines where there is none. Pairs that no way "
               "joins, or that lie beyond the limit, have no row."),
            tr("origin, destination, matrix, OD, travel time, network, origen, destino, matriz, tiempo de viaje, red"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            p.source("ORIGINS", tr("Origins"), tr("Where the ways start."), p.MAPPED),
            p.field("ORIGIN_ID", tr("Code of the origin"), tr("Names the origins in the table."), "ORIGINS"),
            p.source("DESTINATIONS", tr("Destinations"), tr("Where they end."), p.MAPPED),
            p.field("DESTINATION_ID", tr("Code of the destination"), tr("Names the destinations in the table."),
                    "DESTINATIONS"),
            *network_parameters(),
            *cost_parameters(tr("Farther pairs have no row; 0 means no limit.")),
            p.number("MAX_DESTINATIONS", tr("Nearest destinations"), tr("How many rows an origin has at most; 0 means "
                     "all."), 0, minimum=0, whole=True),
            *line_parameters(),
            *tying_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Travel times"), tr("One row a pair: origin, destination, minutes and "
                           "kilometres.")),
            p.number_output("N_PAIRS", tr("Pairs")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a cost over a network without one."""
        require_network(run)

    def execute(self, run: Run) -> p.Results:
        """Measure every pair."""
        from ...core.identifiers import IdColumn
        from ...io.columns import Column
        from .places_account import account_of_pairs
        from .travel_inputs import read_limit

        ids = {
            "ORIGIN": run.ids("ORIGINS", "ORIGIN_ID"),
            "DESTINATION": run.ids("DESTINATIONS", "DESTINATION_ID"),
        }
        found = (_straight if goes_straight(run) else _over_network)(run, ids)
        account_of_pairs(run, len(ids["ORIGIN"]), len(ids["DESTINATION"]), len(found.origin), read_limit(run))
        columns = [
            Column("origin", "text", IdColumn(ids["ORIGIN"], found.origin), tr("Origin")),
            Column("destination", "text", IdColumn(ids["DESTINATION"], found.destination), tr("Destination")),
            Column("minutes", "real", found.minutes, tr("Minutes")),
            Column("km", "real", found.km, tr("Kilometres")),
        ]
        return {**run.write_rows("OUTPUT", columns), "N_PAIRS": len(found.origin)}


def _over_network(run: Run, ids: dict[str, list[str]]) -> NetworkPairs:
    """Measure the pairs over the network."""
    from ...core.access.od import od_matrix
    from .network_inputs import read_network, read_search
    from .places_account import account_of_snapped, tell_of_passed

    with run.step(tr("Read the network"), 0.4):
        network, crs = read_network(run)
    search = read_search(run)
    origins, origin_of = run.table("ORIGINS").parts_in(crs, ids["ORIGIN"])
    destinations, destination_of = run.table("DESTINATIONS").parts_in(crs, ids["DESTINATION"])
    with run.step(tr("Measure the pairs"), 0.5):
        found = od_matrix(
            network,
            origins,
            destinations,
            ids["DESTINATION"],
            origin_of=origin_of,
            destination_of=destination_of,
            max_destinations=run.whole("MAX_DESTINATIONS"),
            progress=run.work,
            **search._asdict(),
        )
    account_of_snapped(run, "ORIGINS", origin_of.size, found.origin_snap, search.max_snap)
    account_of_snapped(run, "DESTINATIONS", destination_of.size, found.destination_snap, search.max_snap)
    tell_of_passed(run, found.origin_passed, found.destination_passed)
    return found


def _straight(run: Run, ids: dict[str, list[str]]) -> StraightPairs:
    """Measure the pairs in straight lines, and say that they are."""
    from ...core.access.straight import Places
    from ...core.access.straight_od import straight_pairs
    from ...core.arrays import marked
    from .places_account import account_of_places
    from .straight_inputs import StraightLine
    from .travel_inputs import read_limit

    line = StraightLine.read(run)
    ends, parts = {}, {}
    for end, layer in (("ORIGIN", "ORIGINS"), ("DESTINATION", "DESTINATIONS")):
        table = run.table(layer)
        lonlat, parts[end] = table.parts_in(ids=ids[end])
        ends[end] = Places(lonlat[:, 0], lonlat[:, 1], layer=table.name)
        located = marked(parts[end][ends[end].located], len(table))
        account_of_places(run, layer, parts[end].size, located)
    with run.step(tr("Measure the pairs"), 0.9):
        return straight_pairs(
            ends["ORIGIN"], ends["DESTINATION"], ids["DESTINATION"], origin_of=parts["ORIGIN"],
            destination_of=parts["DESTINATION"], detour=line.detour, cruise_speed=line.speed, start_minutes=line.start,
            max_minutes=read_limit(run), max_destinations=run.whole("MAX_DESTINATIONS"), progress=run.work,
        )  # fmt: skip
