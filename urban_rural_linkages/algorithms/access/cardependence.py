"""``cardependence``: means of travel compared, and the people who reach a service in time by car alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import note_sentence, tr
from .. import parameters as p
from ..base import Description, UrbanRuralAlgorithm
from .group_inputs import group_parameters, read_groups
from .network_inputs import means_parameters, road_parameters, tying_parameters
from .travel_inputs import (
    direction_parameter,
    farther_services,
    home_ids,
    home_parameters,
    limit_parameter,
    outside_parameters,
    read_direction,
    read_limit,
    read_services,
    service_parameters,
    study_area,
    thresholds_parameter,
    thresholds_text,
    type_parameter,
)

if TYPE_CHECKING:
    from ...core.access.network import NetworkAccess
    from ..run import Run
    from .network_inputs import Roads
    from .services import Services


class CarDependence(UrbanRuralAlgorithm):
    """People by the least means of travel to a service: on foot, by bicycle, by car alone."""

    ID = "cardependence"
    GROUP = "access"
    NEEDS_SCIPY = True

    def describe(self) -> Description:
        """Return the texts of the algorithm."""
        return Description(
            tr("Means of travel compared"),
            tr("Finds the time to the nearest service on foot, by bicycle and by car over the same network, and "
               "counts, by group of sex and age, who reaches it in time on foot; by bicycle and not on foot; by car "
               "and by no other means, that is, who depends on a car; and who reaches it by none. Public transport is "
               "not in these figures, and nobody is asked whether a car is at hand: dependence is of the place."),
            tr("car dependence, means of travel, walking, bicycle, accessibility, dependencia del coche, modos de "
               "transporte, a pie, bicicleta, accesibilidad"),
        )  # fmt: skip

    def declare(self) -> p.Declarations:
        """Return parameters and outputs."""
        return [
            *home_parameters(),
            *group_parameters(),
            *service_parameters(),
            type_parameter(),
            *road_parameters(optional=False),
            *means_parameters(),
            thresholds_parameter(tr("Increasing, separated by commas; inclusive."), optional=False, default="15,30"),
            limit_parameter(farther_services(), 60),
            direction_parameter(advanced=True),
            *outside_parameters(),
            *tying_parameters(),
            p.nodata_values(),
            p.layer_output("OUTPUT", tr("Least means of travel"), tr("The places, once for each type of service, with "
                           "the minutes by each means, and the least by which it is reached within 30 minutes, or "
                           "within the middle threshold."), p.MAPPED),
            p.layer_output("TABLE", tr("People by means of travel"), tr("One row a type of service, threshold and "
                           "group.")),
            p.file_output("CHART", tr("Chart"), tr("Who reaches a service in time by which means, by group, at the "
                          "threshold of the map."), "SVG (*.svg)", optional=True),
            p.number_output("ONLY_CAR", tr("People who need a car for the service where most do")),
        ]  # fmt: skip

    def check(self, run: Run) -> None:
        """Refuse thresholds that do not increase, or that the search does not come to."""
        limit, thresholds = read_limit(run), _thresholds(run)
        if limit and thresholds[-1] > limit:
            raise InputError("The last threshold is {threshold} minutes, and services are looked for within {limit}.",
                             hint="Raise the limit (MAX_MINUTES), or give 0 for none.",
                             threshold=f"{thresholds[-1]:g}", limit=f"{limit:g}")  # fmt: skip

    def execute(self, run: Run) -> p.Results:
        """Search by each means, and count."""
        from ...core.access.car_dependence import MeansTimes, means_table, most_by_car, shared_out
        from ...core.access.coverage_headline import headline_threshold
        from ...core.access.groups import unknown_groups
        from .means_outputs import place_columns, table_columns, write_chart
        from .network_inputs import Roads
        from .speed_inputs import speeds_on_foot_and_bicycle

        demand, thresholds = run.table("DEMAND"), _thresholds(run)
        ids = home_ids(run)
        with run.step(tr("Read the people and the services"), 0.06):
            groups = read_groups(run, ids)
            services = read_services(run, study_area(run) or demand)
        with run.step(tr("Read the roads"), 0.12):
            roads = Roads.read(run)
        with run.step(tr("On foot"), 0.24):
            foot = _search(run, services, ids, roads, "walk")
        with run.step(tr("By bicycle"), 0.24):
            bicycle = _search(run, services, ids, roads, "bicycle")
        with run.step(tr("By car"), 0.24):
            car = _search(run, services, ids, roads, "car")
        run.tell([*services.notes(), *unknown_groups(groups)])
        for note in services.notes_outside():
            run.info(note_sentence(note))
        times, headline = MeansTimes(foot.nearest, bicycle.nearest, car.nearest), headline_threshold(thresholds)
        table = means_table(times, groups, thresholds)
        rows = list(range(len(demand))) * len(times.car.types)
        return {
            **run.write("OUTPUT", place_columns(times, headline), parent="DEMAND", rows=rows, style="least_means"),
            **run.write_rows("TABLE", table_columns(table)),
            **write_chart(run, shared_out(table, headline), headline, speeds_on_foot_and_bicycle(run)),
            "ONLY_CAR": most_by_car(table, headline),
        }


def _thresholds(run: Run) -> tuple[float, ...]:
    """Return the thresholds, in minutes."""
    from ...core.parameter_text import parse_thresholds

    return parse_thresholds(thresholds_text(run))


def _search(run: Run, services: Services, ids: list[str], roads: Roads, mode: str) -> NetworkAccess:
    """Find the nearest services by one means of travel."""
    from .nearest_search import Homes, nearest_over_network
    from .network_inputs import search_by_time

    with run.step(tr("Make the network"), 0.4):
        network = roads.network(run, mode)
    with run.step(tr("Find the nearest services"), 0.6):
        return nearest_over_network(
            run, Homes("DEMAND", ids), services, network, roads.crs, search_by_time(run, read_limit(run)),
            direction=read_direction(run),
        )  # fmt: skip
