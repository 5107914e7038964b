"""Travel to services in straight lines or over a network, and its result as fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...core.access.nearest import NO_SERVICE, NearestServices, Status, status_labels
from ...core.access.straight import Places, straight_access
from ...i18n import tr
from ...io.columns import Column
from ..run import Run
from .places_account import account_of_places, account_of_snapped, tell_of_passed
from .services import Services
from .straight_inputs import StraightLine

if TYPE_CHECKING:
    from qgis.core import QgsCoordinateReferenceSystem

    from ...core.access.graph import Network
    from ...core.access.network import NetworkAccess


@dataclass(frozen=True)
class Travel:
    """Nearest services, in straight lines or over a network.

    Attributes
    ----------
    found : NearestServices
        One row a place, one column a type of service.
    snapped_m : numpy.ndarray
        Distance of each place to the network; NaN in straight lines.
    components : int
        Separate parts of the network; 0 in straight lines.
    """

    found: NearestServices
    snapped_m: np.ndarray
    components: int


def straight(run: Run, services: Services) -> Travel:
    """Find the nearest services in straight lines."""
    demand = run.table("DEMAND")
    ids = demand.ids(run.field("DEMAND_ID"))
    line = StraightLine.read(run)
    lonlat, demand_of = demand.parts_in(ids=ids)
    with run.step(tr("Find the nearest services"), 0.8):
        found = straight_access(
            Places(lonlat[:, 0], lonlat[:, 1], layer=demand.name),
            services.used_places(),
            services.ids,
            services.types,
            services.occurring_types(),
            demand_of=demand_of,
            service_of=services.part_of,
            k=run.whole("K"),
            detour=line.detour,
            cruise_speed=line.speed,
            start_minutes=line.start,
            max_minutes=run.number("MAX_MINUTES"),
            progress=run.work,
        )
    account_of_places(run, "DEMAND", demand_of.size, found.status[:, 0] != Status.OFF_NETWORK)
    return Travel(found, np.full(len(demand), np.nan), 0)


def over_network(run: Run, services: Services) -> Travel:
    """Find the nearest services over the network."""
    from .network_inputs import read_network

    demand = run.table("DEMAND")
    with run.step(tr("Read the network"), 0.4):
        network, crs = read_network(run)
    points, demand_of = demand.parts_in(crs, demand.ids(run.field("DEMAND_ID")))
    with run.step(tr("Find the nearest services"), 0.4):
        found = _nearest(run, services, network, points, demand_of, crs)
    services.snapped_m, services.placed = found.service_snap, found.service_on_network
    account_of_snapped(run, "DEMAND", demand_of.size, found.demand_snap)
    tell_of_passed(run, found.demand_passed, found.service_passed)
    return Travel(found.nearest, found.demand_snap, int(network.component_length.size))


def _nearest(
    run: Run, services: Services, network: Network, points: np.ndarray, demand_of: np.ndarray,
    crs: QgsCoordinateReferenceSystem,
) -> NetworkAccess:  # fmt: skip
    from ...core.access.network import network_access

    return network_access(
        network,
        points,
        services.used_points(run.table("SERVICES").parts_in(crs, services.ids)[0]),
        services.ids,
        services.types,
        services.occurring_types(),
        demand_of=demand_of,
        service_of=services.part_of,
        k=run.whole("K"),
        cost=run.choice("COST"),
        direction=run.choice("DIRECTION"),
        max_minutes=run.number("MAX_MINUTES"),
        access_speed=run.number("ACCESS_SPEED"),
        max_snap=run.number("MAX_SNAP"),
        pass_over=run.choice("ISLANDS") == "pass_over",
        progress=run.work,
    )


def time_columns(travel: Travel, services: Services) -> list[Column]:
    """Return the fields of the result, one row a place and type of service."""
    found = travel.found
    near = found.rows(found.near)
    return [
        Column("service_type", "text", found.row_types, tr("Type of service")),
        Column("near_id", "text", [None if i == NO_SERVICE else services.ids[i] for i in near], tr("Nearest service")),
        Column("time_min", "real", found.rows(found.minutes), tr("Time to the nearest (min)")),
        Column("mean_k_min", "real", found.rows(found.mean_minutes), tr("Mean time to the nearest k (min)")),
        Column("dist_km", "real", found.rows(found.dist_km), tr("Way to the nearest (km)")),
        Column("snapped_m", "real", found.rows(travel.snapped_m), tr("Way to the network (m)")),
        Column("status", "text", status_labels(found.rows(found.status)), tr("Status")),
    ]
