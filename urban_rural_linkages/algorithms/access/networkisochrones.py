"""``networkisochrones``: land and roads that are reached over a network, in bands of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .group_inputs import group_parameters, read_groups
from .network_inputs import network_parameters, parts_output, tying_parameters
from .travel_inputs import (
    direction_parameter,
    has_homes,
    home_ids,
    home_parameters,
    outside_parameters,
    read_direction,
    report_output,
    service_parameters,
    study_area,
    thresholds_parameter,
    thresholds_text,
    type_parameter,
)

if TYPE_CHECKING:
    from qgis.core import QgsCoordinateReferenceSystem

    from ...core.access.band_people import BandPeople
    from ...core.access.graph import Network
    from ..run import Run
    from .isochrone_outputs import Reached
    from .services import Services


class NetworkIsochrones(UrbanRuralAlgorithm):
    """Roads reached within thresholds, and the land beside them."""

    ID = "networkisochrones"
    GROUP = "access"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Isochrones over a network"),
            tr("Draws what is reached of a network of roads within each threshold of time from the nearest service: "
               "the roads, the last of them only as far as the time lasts, and as polygons the land within a distance "
               "of them. Bands do not overlap, and what no reached road comes near stays a hole: nothing is "
               "interpolated, and no hull is drawn. One set of bands is made for each type of service; with the code "
               "of the services as their type, one for each service.\n\n"
               "With the places where people live, those in each band are counted too: by the travel time of their "
               "place and not by the area of the band, which is mostly empty land."),
            tr("isochrone, service area, catchment, travel time, network, isócrona, área de servicio, tiempo de viaje, "
               "red"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *service_parameters(),
            type_parameter(),
            *home_parameters(optional=True),
            *group_parameters(),
            *network_parameters(optional=False),
            thresholds_parameter(tr("Edges of the bands, inclusive, increasing, separated by commas."), optional=False),
            p.number("BESIDE", tr("Land beside a road (m)"), tr("What lies within this distance of a reached road "
                     "counts as reached."), 1000, minimum=1),
            direction_parameter(),
            *outside_parameters(),
            *tying_parameters(),
            p.layer_output("OUTPUT", tr("Isochrones"), tr("One row a type of service and band, with its area and the "
                           "kilometres of road reached; cut at the study area where one is given."), p.POLYGONS),
            p.layer_output("ROADS", tr("Roads reached"), tr("The stretches of road of each band, cut where a threshold "
                           "is passed."), p.LINES, optional=True),
            p.layer_output("PEOPLE", tr("People by band"), tr("One row a type of service, group and band, with those "
                           "beyond the last threshold and those whom no road leads to a service."), optional=True),
            report_output(),
            parts_output(),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse thresholds that do not increase."""
        _thresholds(run)
        if run.wants("PEOPLE") and not has_homes(run):
            raise InputError("Nothing says where people live.", hint="Give the places (DEMAND), or no table of people.")

    def execute(self, run: Run) -> p.Results:
        """Search from the services, and draw what is reached."""
        from ...core.notes import Note
        from .isochrone_outputs import write_isochrones, write_people, write_roads
        from .network_inputs import read_network, read_tying
        from .services import write_report
        from .travel_inputs import read_services

        with run.step(tr("Read the network"), 0.2):
            network, crs = read_network(run)
        with run.step(tr("Read the services"), 0.1):
            services = read_services(run, study_area(run) or run.table("NETWORK"))
        with run.step(tr("Find what is reached"), 0.1):
            reached = _find(run, services, network, crs)
        if not any(one.band.size for one in reached.stretches):
            run.note(Note("No road is reached from any service: they lie farther from the roads than {metres} m "
                          "(MAX_SNAP), or their roads lead nowhere.",
                          metres=f"{read_tying(run).max_snap:g}"))  # fmt: skip
        if has_homes(run):
            with run.step(tr("Count the people"), 0.1):
                reached.people = _people(run, services, reached)
        run.tell(services.notes())
        for note in services.notes_outside():
            run.info(note_sentence(note))
        with run.step(tr("Draw the land beside the roads"), 0.4):
            _draw(run, reached)
        return {
            **write_isochrones(run, reached),
            **write_roads(run, reached),
            **write_people(run, reached),
            **write_report(run, services),
            "N_COMPONENTS": int(network.component_length.size),
        }


def _thresholds(run: Run) -> tuple[float, ...]:
    """Return the edges of the bands, in minutes."""
    from ...core.parameter_text import parse_thresholds

    return parse_thresholds(thresholds_text(run))


def _find(run: Run, services: Services, network: Network, crs: QgsCoordinateReferenceSystem) -> Reached:
    """Find the stretches of road that are reached, by type of service."""
    from ...core.access.nearest import nearest_part
    from ...core.access.reached import reached_by_type, snap_services
    from ...core.known import how_many
    from ...core.progress import Stage
    from .isochrone_outputs import Reached
    from .network_inputs import read_tying
    from .places_account import tell_of_passed

    tying, direction = read_tying(run), read_direction(run)
    points = services.used_points(run.table("SERVICES").parts_in(crs, services.ids)[0])
    snapped, passed = snap_services(
        network, points, direction=direction, max_snap=tying.max_snap, pass_over=tying.pass_over,
        progress=Stage(run.work, 0.0, 0.3),
    )  # fmt: skip
    services.snapped_m = nearest_part(snapped.distance, services.part_of, len(services.ids))
    services.place(services.part_of[snapped.located].tolist())
    tell_of_passed(run, 0, how_many(passed))
    reached = Reached(network, crs, _thresholds(run), services.occurring_types())
    reached.stretches = reached_by_type(
        network, snapped, [services.parts_of_type(kind) for kind in reached.types], reached.thresholds,
        direction=direction, access_speed=tying.access_speed, progress=Stage(run.work, 0.3, 1.0),
    )  # fmt: skip
    return reached


def _people(run: Run, services: Services, reached: Reached) -> BandPeople:
    """Count the people in each band, by the times of the places where they live."""
    from ...core.access.band_people import people_in_bands
    from ...core.access.groups import unknown_groups
    from .nearest_search import Homes, nearest_over_network
    from .network_inputs import search_by_time

    ids = home_ids(run)
    groups = read_groups(run, ids)
    run.tell(unknown_groups(groups))
    search = search_by_time(run, reached.thresholds[-1])
    found = nearest_over_network(run, Homes("DEMAND", ids), services, reached.network, reached.crs, search,
                                 direction=read_direction(run))  # fmt: skip
    return people_in_bands(found.nearest, groups, reached.thresholds)


def _draw(run: Run, reached: Reached) -> None:
    """Draw the land beside the stretches, by type and band, cut at the study area."""
    from ...core.access.reached import in_plane_units, stretch_vertices
    from ...core.progress import Unreported
    from ...io.beside_lines import BandedLines, land_of_each, whole_area

    area, beside = study_area(run), run.number("BESIDE")
    banded = [
        BandedLines(*stretch_vertices(reached.network, one), one.band, in_plane_units(reached.network, one, beside))
        for one in reached.stretches
    ]
    limit = None if area is None else whole_area(area, reached.crs, Unreported(run.work))
    reached.land = land_of_each(banded, len(reached.thresholds), limit, run.work)
