"""The nearest services of the places of a layer, over a network or in straight lines: one search for all who ask."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...core.access.network import Direction, NetworkAccess, network_access
from ...core.access.straight import Places, straight_access
from ..run import Run
from .network_inputs import Search
from .places_account import account_of_places, account_of_snapped, tell_of_passed
from .services import Services
from .straight_inputs import StraightLine

if TYPE_CHECKING:
    from qgis.core import QgsCoordinateReferenceSystem

    from ...core.access.graph import Network
    from ...core.access.nearest import NearestServices


class Homes(NamedTuple):
    """The places of a layer where people live.

    Attributes
    ----------
    parent : str
        The parameter of the layer.
    ids : sequence of str
        What messages call its features.
    """

    parent: str
    ids: Sequence[str]


def nearest_over_network(
    run: Run, homes: Homes, services: Services, network: Network, crs: QgsCoordinateReferenceSystem, search: Search,
    *, direction: Direction = "to", k: int = 1,
) -> NetworkAccess:  # fmt: skip
    """Find the nearest services of each type over a network, and say which places and services are off it.

    Parameters
    ----------
    run : Run
    homes : Homes
    services : Services
        They are told how far from the network they are.
    network : Network
    crs : QgsCoordinateReferenceSystem
        The plane in which it lies.
    search : Search
    direction, k
        As in `core.access.network.network_access`.
    """
    points, home_of = run.table(homes.parent).parts_in(crs, homes.ids)
    found = network_access(
        network, points, services.used_points(run.table(services.parent).parts_in(crs, services.ids)[0]), services.ids,
        services.types, services.occurring_types(), demand_of=home_of, service_of=services.part_of, k=k,
        direction=direction, progress=run.work, **search._asdict(),
    )  # fmt: skip
    services.snapped_m, services.placed = found.service_snap, found.service_on_network
    account_of_snapped(run, homes.parent, home_of.size, found.demand_snap, search.max_snap)
    tell_of_passed(run, found.demand_passed, found.service_passed)
    return found


def nearest_in_straight_lines(
    run: Run, homes: Homes, services: Services, line: StraightLine, *, max_minutes: float = 0.0, k: int = 1
) -> NearestServices:
    """Find the nearest services of each type in straight lines, and say which places have no geometry.

    Parameters
    ----------
    run : Run
    homes : Homes
    services : Services
    line : StraightLine
        How a line becomes minutes.
    max_minutes, k
        As in `core.access.straight.straight_access`.
    """
    from ...core.access.nearest import Status

    table = run.table(homes.parent)
    lonlat, home_of = table.parts_in(ids=homes.ids)
    found = straight_access(
        Places(lonlat[:, 0], lonlat[:, 1], layer=table.name), services.used_places(), services.ids, services.types,
        services.occurring_types(), demand_of=home_of, service_of=services.part_of, k=k, detour=line.detour,
        cruise_speed=line.speed, start_minutes=line.start, max_minutes=max_minutes, progress=run.work,
    )  # fmt: skip
    account_of_places(run, homes.parent, home_of.size, found.status[:, 0] != Status.OFF_NETWORK)
    return found
