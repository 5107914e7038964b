"""``networktraveltime``: minutes to the nearest service of each type, from where people live."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .network_inputs import (
    cost_parameters,
    goes_straight,
    network_parameters,
    parts_output,
    require_network,
    tying_parameters,
)
from .straight_inputs import line_parameters
from .travel_inputs import (
    direction_parameter,
    farther_services,
    home_ids,
    home_parameters,
    outside_parameters,
    read_direction,
    read_limit,
    read_services,
    report_output,
    service_parameters,
    study_area,
    type_parameter,
)

if TYPE_CHECKING:
    import numpy as np

    from ...core.access.nearest import NearestServices
    from ...io.columns import Column
    from ..run import Run
    from .services import Services


class NetworkTravelTime(UrbanRuralAlgorithm):
    """Travel time and distance to the nearest service, by type."""

    ID = "networktraveltime"
    GROUP = "access"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Travel time to services"),
            tr("Finds, for every place where people live, the nearest service of each type, the time to it and the "
               "mean time to the nearest three (Eurostat's measure): over a network of roads, by car, by bicycle or on "
               "foot, or in straight lines. Roads carry a speed, or an OpenStreetMap class and speed limit; places and "
               "services are tied to the nearest point of a road. Separate parts of the network are reported, and "
               "people whom no road leads to a service are told apart from those beyond the limit.\n\n"
               "With the cost 'straight' no network is needed: distances are measured on the ellipsoid, lengthened by "
               "a detour factor and travelled at one speed; that is an approximation, and no driving time. Services "
               "outside the study area are used by default, because people do cross borders, and are always listed "
               "with their distance."),
            tr("accessibility, travel time, nearest, services, hospital, distance, accesibilidad, tiempo de viaje, "
               "servicios, distancia, isócronas"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *home_parameters(),
            *service_parameters(),
            type_parameter(),
            *cost_parameters(farther_services()),
            p.number("K", tr("Nearest services to average"), tr("How many of the nearest services the mean time "
                     "takes."), 3, minimum=1, maximum=50, whole=True),
            *line_parameters(),
            *outside_parameters(),
            *network_parameters(),
            direction_parameter(advanced=True),
            *tying_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Travel time to services"), tr("The places, once for each type of service, "
                           "with the nearest service, minutes and kilometres; unknown where none is within the "
                           "limit, and the status says why."), p.MAPPED),
            report_output(),
            p.number_output("N_UNREACHED", tr("Places and types without a service within the limit")),
            parts_output(),
            p.number_output("N_OUTSIDE", tr("Services outside the study area")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a cost over a network without one."""
        require_network(run)

    def execute(self, run: Run) -> p.Results:
        """Find the nearest services, over the network or in straight lines."""
        from .services import write_report

        demand = run.table("DEMAND")
        with run.step(tr("Read the services"), 0.1):
            services = read_services(run, study_area(run) or demand)
        travel = _straight(run, services) if goes_straight(run) else _over_network(run, services)
        run.tell(services.notes())
        for note in services.notes_outside():
            run.info(note_sentence(note))
        rows = list(range(len(demand))) * len(travel.found.types)
        return {
            **run.write("OUTPUT", _columns(travel, services), parent="DEMAND", rows=rows, style="minutes"),
            **write_report(run, services),
            "N_UNREACHED": travel.found.count_unreached(),
            "N_COMPONENTS": travel.components,
            "N_OUTSIDE": services.count_outside(),
        }


class _Travel(NamedTuple):
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


def _straight(run: Run, services: Services) -> _Travel:
    """Find the nearest services in straight lines."""
    import numpy as np

    from .nearest_search import Homes, nearest_in_straight_lines
    from .straight_inputs import StraightLine

    homes, line = Homes("DEMAND", home_ids(run)), StraightLine.read(run)
    with run.step(tr("Find the nearest services"), 0.8):
        found = nearest_in_straight_lines(run, homes, services, line, max_minutes=read_limit(run), k=run.whole("K"))
    return _Travel(found, np.full(len(homes.ids), np.nan), 0)


def _over_network(run: Run, services: Services) -> _Travel:
    """Find the nearest services over the network."""
    from .nearest_search import Homes, nearest_over_network
    from .network_inputs import read_network, read_search

    with run.step(tr("Read the network"), 0.4):
        network, crs = read_network(run)
    with run.step(tr("Find the nearest services"), 0.4):
        found = nearest_over_network(
            run, Homes("DEMAND", home_ids(run)), services, network, crs, read_search(run),
            direction=read_direction(run), k=run.whole("K"),
        )  # fmt: skip
    return _Travel(found.nearest, found.demand_snap, int(network.component_length.size))


def _columns(travel: _Travel, services: Services) -> list[Column]:
    """Return the fields of the result, one row a place and type of service."""
    from ...core.access.nearest import NO_SERVICE, status_labels
    from ...io.columns import Column

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
