"""``networktraveltime``: minutes to the nearest service of each type, from where people live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .network_inputs import network_parameters, require_network, tying_parameters
from .straight_inputs import line_parameters

if TYPE_CHECKING:
    from ..run import Run


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
               "mean time to the nearest three (Eurostat's measure): over a network of roads, by car or on foot, or in "
               "straight lines. Roads carry a speed, or an OpenStreetMap class and speed limit; places and services "
               "are tied to the nearest point of a road. Separate parts of the network are reported, and people whom "
               "no road leads to a service are told apart from those beyond the limit.\n\n"
               "With the cost 'straight' no network is needed: distances are measured on the ellipsoid, lengthened by "
               "a detour factor and travelled at one speed; that is an approximation, and no driving time. Services "
               "outside the study area are used by default, because people do cross borders, and are always listed "
               "with their distance."),
            tr("accessibility, travel time, nearest, services, hospital, distance, accesibilidad, tiempo de viaje, "
               "servicios, distancia, isócronas"),
        )  # fmt: skip

    def declare(self) -> list:
        """Return parameters and outputs."""
        return [
            p.source("DEMAND", tr("Places where people live"), tr("Settlements, cells or municipalities; areas stand "
                     "for a point on their surface."), p.MAPPED),
            p.field("DEMAND_ID", tr("Code of the place"), tr("Names the place in messages."), "DEMAND"),
            p.source("SERVICES", tr("Services"), tr("Points of the services; areas stand for a point on their "
                     "surface."), p.MAPPED),
            p.field("SERVICE_ID", tr("Code of the service"), tr("Names the nearest service in the result."),
                    "SERVICES"),
            p.field("SERVICE_TYPE", tr("Type of service"), tr("One result is made for each type."), "SERVICES"),
            p.choice("COST", tr("Cost"), tr("What is measured: time or distance over the network, or straight lines."),
                     ("time", "distance", "straight"), "time"),
            p.number("MAX_MINUTES", tr("Limit (minutes)"), tr("Services farther than this are not looked for; "
                     "0 means no limit."), 60, minimum=0),
            p.number("K", tr("Nearest services to average"), tr("How many of the nearest services the mean time "
                     "takes."), 3, minimum=1, maximum=50, whole=True),
            *line_parameters(),
            p.source("STUDY_AREA", tr("Study area"), tr("Polygons of the region; services outside are listed with "
                     "their distance to it. Without it, the hull of the places is taken."), p.POLYGONS, optional=True),
            p.choice("OUTSIDE", tr("Services outside the study area"), tr("Use them, because people cross borders, or "
                     "ignore them."), ("use", "ignore"), "use"),
            *network_parameters(),
            p.choice("DIRECTION", tr("Direction"), tr("Whether people travel to the service, or it to them."),
                     ("to", "from"), "to", advanced=True),
            *tying_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Travel time to services"), tr("The places, once for each type of service, "
                           "with the nearest service, minutes and kilometres; unknown where none is within the "
                           "limit, and the status says why."), p.MAPPED),
            p.layer_output("SERVICES_REPORT", tr("Report on services"), tr("Every service: where it lies, how far "
                           "outside the study area, whether it was used, and why not."), p.POINTS, optional=True),
            p.number_output("N_UNREACHED", tr("Places and types without a service within the limit")),
            p.number_output("N_COMPONENTS", tr("Separate parts of the network")),
            p.number_output("N_OUTSIDE", tr("Services outside the study area")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse a cost over a network without one."""
        require_network(run)

    def execute(self, run: Run) -> dict:
        """Find the nearest services, over the network or in straight lines."""
        from .services import Services, write_report
        from .travel import over_network, straight, time_columns

        demand = run.table("DEMAND")
        with run.step(tr("Read the services"), 0.1):
            services = Services.read(run, run.table("STUDY_AREA") or demand)
        travel = straight(run, services) if run.choice("COST") == "straight" else over_network(run, services)
        run.tell(services.notes())
        for note in services.notes_outside():
            run.info(note_sentence(note))
        rows = list(range(len(demand))) * len(travel.found.types)
        return {
            **run.write("OUTPUT", time_columns(travel, services), parent="DEMAND", rows=rows, style="minutes"),
            **write_report(run, services),
            "N_UNREACHED": travel.found.count_unreached(),
            "N_COMPONENTS": travel.components,
            "N_OUTSIDE": services.count_outside(),
        }
