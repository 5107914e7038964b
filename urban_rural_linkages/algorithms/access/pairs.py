"""Pairs of origins and destinations, over a network or in straight lines."""

from __future__ import annotations

from ...core.access.od import NetworkPairs, od_matrix
from ...core.access.straight import Places
from ...core.access.straight_od import StraightPairs, straight_pairs
from ...core.arrays import marked
from ...i18n import tr
from ..run import Run
from .network_inputs import read_network
from .places_account import account_of_places, account_of_snapped, tell_of_passed
from .straight_inputs import StraightLine


def over_network(run: Run, ids: dict[str, list[str]]) -> NetworkPairs:
    """Measure the pairs over the network."""
    with run.step(tr("Read the network"), 0.4):
        network, crs = read_network(run)
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
            cost=run.choice("COST"),
            max_minutes=run.number("MAX_MINUTES"),
            max_destinations=run.whole("MAX_DESTINATIONS"),
            access_speed=run.number("ACCESS_SPEED"),
            max_snap=run.number("MAX_SNAP"),
            pass_over=run.choice("ISLANDS") == "pass_over",
            progress=run.work,
        )
    account_of_snapped(run, "ORIGINS", origin_of.size, found.origin_snap)
    account_of_snapped(run, "DESTINATIONS", destination_of.size, found.destination_snap)
    tell_of_passed(run, found.origin_passed, found.destination_passed)
    return found


def straight(run: Run, ids: dict[str, list[str]]) -> StraightPairs:
    """Measure the pairs in straight lines, and say that they are."""
    line = StraightLine.read(run)
    ends, parts = {}, {}
    for end, layer in (("ORIGIN", "ORIGINS"), ("DESTINATION", "DESTINATIONS")):
        table = run.table(layer)
        lonlat, parts[end] = table.parts_in(ids=ids[end])
        ends[end] = Places(lonlat[:, 0], lonlat[:, 1], layer=table.name)
        located = marked(parts[end][ends[end].located], len(table))
        account_of_places(run, layer, parts[end].size, located)
    with run.step(tr("Measure the pairs"), 0.9):
        found = straight_pairs(
            ends["ORIGIN"], ends["DESTINATION"], ids["DESTINATION"], origin_of=parts["ORIGIN"],
            destination_of=parts["DESTINATION"], detour=line.detour, cruise_speed=line.speed, start_minutes=line.start,
            max_minutes=run.number("MAX_MINUTES"), max_destinations=run.whole("MAX_DESTINATIONS"), progress=run.work,
        )  # fmt: skip
    return found
