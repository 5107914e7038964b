"""Pairs of origins and destinations, over a network or in straight lines."""

from __future__ import annotations

from ...core.access.od import NetworkPairs, od_matrix
from ...core.access.straight import Places
from ...core.access.straight_od import StraightPairs, straight_pairs
from ...core.notes import Note
from ..run import Run
from .network_inputs import read_network
from .speeds import StraightLine


def over_network(run: Run, ids: dict[str, list[str]]) -> NetworkPairs:
    """Measure the pairs over the network."""
    network, crs = read_network(run)
    origins, origin_of = run.table("ORIGINS").parts_in(crs, ids["ORIGIN"])
    destinations, destination_of = run.table("DESTINATIONS").parts_in(crs, ids["DESTINATION"])
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
        progress=run.work,
    )
    lost = int((~found.origin_on_network).sum()), int((~found.destination_on_network).sum())
    if any(lost):
        run.note(Note("Too far from the network: {origins} origins and {destinations} destinations.",
                      origins=lost[0], destinations=lost[1]))  # fmt: skip
    return found


def straight(run: Run, ids: dict[str, list[str]]) -> StraightPairs:
    """Measure the pairs in straight lines, and say that they are."""
    line = StraightLine.read(run)
    ends, parts = {}, {}
    for end in ("ORIGIN", "DESTINATION"):
        table = run.table(f"{end}S")
        lonlat, parts[end] = table.parts_in(ids=ids[end])
        ends[end] = Places(*lonlat.T, layer=table.name)
    found = straight_pairs(
        ends["ORIGIN"], ends["DESTINATION"], ids["DESTINATION"], origin_of=parts["ORIGIN"],
        destination_of=parts["DESTINATION"], detour=line.detour, cruise_speed=line.speed, start_minutes=line.start,
        max_minutes=run.number("MAX_MINUTES"), max_destinations=run.whole("MAX_DESTINATIONS"), progress=run.work,
    )  # fmt: skip
    return found
