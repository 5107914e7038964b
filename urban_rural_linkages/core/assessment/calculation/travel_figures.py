"""Figures of travel: people within a time or distance of services, the longest time, and how uneven times are.

Times come from one run for each setting of the network; here they are only read, for every indicator, unit and group.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ...access.coverage import population_coverage
from ...access.service_times import ServiceTimes, all_services, service_times
from ...arrays import Floats
from ...decisions.all_services import longest_times
from ...decisions.equity import EquityRules, Population, equity
from ...notes import Note
from ...recipe.found import listed
from ..library import Indicator, Route
from ..needs import ALL, Measure
from ..unit_records import TOTAL, settlement_group
from . import standard_errors
from .outcomes import Estimate, Outcome
from .people_groups import groups_of, people_of, row_name
from .plan_data import NotKnown, PlanData, RoleTable
from .values import service_label

_LENGTHS = {"dist_km": "km"}


@dataclass(frozen=True)
class TravelSetting:
    """Setting of a run of travel times: indicators with the same one share the run."""

    parameters: tuple[tuple[str, object], ...]

    @classmethod
    def of(cls, route: Route) -> TravelSetting:
        """Return the setting that an indicator fixes."""
        parameters = route.parameters if route.before is None else route.before.parameters
        return cls(tuple(sorted((name, value) for name, value in parameters.items())))


@dataclass(frozen=True, eq=False)
class Travelled:
    """Minutes and kilometres from each settlement to the nearest service, by type as the layer writes it."""

    minutes: Mapping[str, Floats]
    km: Mapping[str, Floats]


def travel_outcomes(
    indicator: Indicator, route: Route, measure: Measure, data: PlanData, travelled: Travelled
) -> Iterator[Outcome]:
    """Give the figures of an indicator of travel for every unit and group.

    Parameters
    ----------
    indicator, route, measure : Indicator, Route, Measure
        What is measured.
    data : PlanData
        With settlements and services.
    travelled : Travelled
        Of the setting of the route.

    Raises
    ------
    NotKnown
        When no service of the kind is bound.
    """
    settlements = data.table("settlements")
    distance = route.parameters.get("TIME") in _LENGTHS
    times, lacking = _wanted(measure, data.table("services"), travelled.km if distance else travelled.minutes)
    remark = None if not lacking else Note("Without {services}: no such service is bound.", services=listed(lacking))
    longest = route.before is None
    groups = ["total"] if longest else groups_of(indicator, measure.people)
    for group in groups:
        for scope in data.scopes(settlements, indicator.compare):
            try:
                rows = data.some_rows_of(settlements, scope)
                if longest:
                    found = _longest(settlements, times, rows)
                elif route.algorithm == "accessequity":
                    found = _spread(route, times, rows, people_of(settlements, group, measure.people))
                else:
                    found = _reached(route, times, rows, people_of(settlements, group, measure.people))
                yield Outcome(scope, indicator.id, group, found, remark)
            except NotKnown as error:
                yield Outcome(scope, indicator.id, group, None, error.reason)
    if not longest and route.reading.field == "share" and not measure.people:
        yield from _by_settlement(indicator, route, times, data)


def _by_settlement(
    indicator: Indicator, route: Route, times: Mapping[str, ServiceTimes], data: PlanData
) -> Iterator[Outcome]:  # fmt: skip
    """Give for each settlement of a unit whether its people are within the limit: 1 or 0, for maps."""
    settlements = data.table("settlements")
    minutes, people = all_services(times).minutes, people_of(settlements, TOTAL)
    for unit in data.units:
        for row in np.flatnonzero(data.rows_of(settlements, unit)) if settlements.codes else ():
            within = float(minutes[row] <= _limit(route))  # where no way leads, minutes are infinite
            place = settlement_group(row_name(settlements, int(row)))
            yield Outcome(unit, indicator.id, place, Estimate(within, float(people[row])))


def _wanted(
    measure: Measure, services: RoleTable, travelled: Mapping[str, Floats]
) -> tuple[dict[str, ServiceTimes], list[Note]]:
    """Return the times to each kind of service of a measure, and the kinds that the layer does not have."""
    if measure.services == (ALL,):
        found = {name: service_times(times) for name, times in travelled.items()}
        lacking: list[Note] = []
    else:
        means = dict(zip(services.texts.get("written", ()), services.texts.get("type", ()), strict=False))
        found, lacking = {}, []
        for wanted in measure.services:
            kinds = wanted.split("|")
            times = [minutes for written, minutes in travelled.items() if means.get(written) in kinds]
            if times:
                found[wanted] = service_times(np.fmin.reduce(times))
            else:
                lacking.append(service_label(kinds[0]))
    if not found:
        raise NotKnown(Note("No such service is bound: {services}.", services=listed(lacking)))
    return found, lacking


def _limit(route: Route) -> float:
    """Return the minutes within which people count as reached."""
    return float(route.reading.where.get("threshold_min", 0) or 30)


def _reached(route: Route, times: Mapping[str, ServiceTimes], rows: np.ndarray, people: Floats) -> Estimate:
    limit = _limit(route)
    worst = all_services(times)
    reads = route.reading.field
    found = population_coverage(worst.minutes[rows], people[rows], [limit], status=worst.status[rows],
                                summaries=reads != "share")  # fmt: skip
    everybody = float(found.population[0])
    if not everybody > 0:
        raise NotKnown(Note("The people of this group are not known, or there are none."))
    if reads == "share":
        within = float(found.within[0, 0])
        return Estimate(float(found.share[0, 0]), everybody, standard_errors.of_share(within, everybody))
    value = {"gini_min": found.gini, "mean_min": found.mean, "median_min": found.median, "max_min": found.maximum}
    if reads not in value:
        raise NotKnown(Note("The figure '{field}' of travel is not calculated for all units.", field=reads))
    return Estimate(float(value[reads][0]), everybody)


def _spread(route: Route, times: Mapping[str, ServiceTimes], rows: np.ndarray, people: Floats) -> Estimate:
    """Return a measure of how access is spread over people, of the time within which every service is reached."""
    access = longest_times(times).of_rows(rows)
    rules = EquityRules(line=float(str(route.parameters["LINE"])))
    found = equity(access, Population(people[rows]), rules).measures
    measured = next((one for one in found if one.measure == route.reading.where.get("measure")), None)
    if measured is None or not measured.people > 0:
        raise NotKnown(Note("The people of this group are not known, or there are none."))
    return Estimate(measured.value, measured.people)


def _longest(settlements: RoleTable, times: Mapping[str, ServiceTimes], rows: np.ndarray) -> Estimate:
    places = np.flatnonzero(rows)
    minutes = np.stack([of_type.minutes[places] for of_type in times.values()])
    lost = np.argwhere(~np.isfinite(minutes))
    if lost.size:
        kind, place = list(times)[lost[0][0]], row_name(settlements, int(places[lost[0][1]]))
        raise NotKnown(Note("No way leads from '{place}' to: {service}.", place=place,
                            service=service_label(kind.partition("|")[0])))  # fmt: skip
    return Estimate(float(minutes.max()), float(places.size))
