"""Bands of land and roads that are reached of one type of service, and means of travel compared for another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsApplication, QgsVectorLayer

from ....core.access.band_account import BandRow, CountedPeople, band_account
from ....core.access.band_edges import edges_of_bands
from ....core.access.car_dependence import means_labels
from ....core.access.means_by_group import ByMeans, by_means, least_means_of, means_of_zones, type_that_needs_cars
from ....core.arrays import Floats, Integers8
from ....core.decisions.places_and_zones import groups_of_places, known_groups
from ....core.demography.age_bands import bands_of_ages
from ....core.demography.age_fields import WOMEN
from ....core.report.amounts import Condition
from ....i18n import tr
from ....io.columns import Column
from ....io.layers import FeatureTable, table_of_layer
from ....io.threads import OPENING
from ..access_outside import ServicesInUse
from ..access_times import demand, travel_inputs
from ..board_data import limits_of
from ..diagnosis import Diagnosis, TableName
from ..service_names import a_service
from .reading import Decision

BANDS, ROADS, ACCOUNT = "reach_bands", "reach_roads", "reach_account"
PLACES, TABLE, GROUPS, UNITS = "means_places", "means_people", "means_groups", "means_units"
_OF_ROADS = ("NETWORK", "HIGHWAY", "MAXSPEED", "SPEED", "DIRECTION_FIELD", "DEMAND", "STUDY_AREA")
_TIMES = ("foot_min", "bicycle_min", "car_min")
BESIDE = 1000.0
"""Metres: land so near to a road that is reached counts as reached."""


@dataclass(frozen=True)
class GroupRow:
    """A group of people by means of travel: the key of its row, ages and sex in words, women or not, and its people."""

    key: str
    ages: str
    sex: str
    is_women: bool
    means: ByMeans


def edge(diagnosis: Diagnosis, minutes: float) -> str:
    """Return minutes of an edge of a band as they are written."""
    return diagnosis.language.number(minutes, 0 if minutes == int(minutes) else 1)


def reach(diagnosis: Diagnosis, decision: Decision) -> list[BandRow]:
    """Draw what is reached of the service of the decisions, and count the people of each band, the nearest first."""
    run, edges = diagnosis.run, edges_of_bands(decision.radius)
    of_type = (Condition("service_type", "=", decision.service).expression() if decision.service
               else "coalesce(\"service_type\", '') = ''")  # fmt: skip
    condition = f"{Condition('used', '=', 1).expression()} AND {of_type}"
    inputs = {name: value for name, value in travel_inputs(diagnosis).items() if name in _OF_ROADS}
    results = diagnosis.attempt(
        "networkisochrones", **inputs, SERVICES=diagnosis.opened("services", condition), OUTSIDE="use",
        GROUP_FIELDS=[run.field(demand(diagnosis)[1])], BESIDE=BESIDE,
        THRESHOLDS=",".join(f"{edge:.12g}" for edge in edges),
        OUTPUT=TableName(BANDS), ROADS=TableName(ROADS), PEOPLE="memory:",
    )  # fmt: skip
    bands, counted, units = diagnosis.table(BANDS), diagnosis.memory(str(results["PEOPLE"])), run.table("UNITS")
    people = CountedPeople([str(text) for text in counted.column("reach")],
                           *(counted.numbers(name) for name in ("people", "share", "places")))  # fmt: skip
    land = units.ellipsoidal_areas(run.ellipsoid()) if units.has_polygons else None
    lower, upper, area = (bands.numbers(name).tolist() for name in ("from_min", "to_min", "area_km2"))
    return band_account(lower, upper, area, people, land)


@dataclass(frozen=True, eq=False)
class Compared:
    """Means of travel compared for one type of service.

    Attributes
    ----------
    service : str
        That for which most people need a car, besides that of the map.
    minutes : float
        Within which it counts as near.
    everybody : ByMeans
        All people.
    groups : list of GroupRow
        By sex and age, as the input has them; none where it has neither.
    by_sex : bool
        Whether they are women and men of bands of age.
    speeds : tuple of float
        On foot and by bicycle, in kilometres an hour.
    """

    service: str
    minutes: float
    everybody: ByMeans
    groups: list[GroupRow]
    by_sex: bool
    speeds: tuple[float, float]


def compare(diagnosis: Diagnosis, decision: Decision) -> Compared:
    """Compare the means of travel for every type of service, and share out the groups for one."""
    types = sorted(set(ServicesInUse(diagnosis).counted_types()))
    limits = limits_of(diagnosis.run, types)
    places = _calculate(diagnosis, sorted(set(limits.values())))
    table = diagnosis.table(TABLE)
    kinds = [str(kind or "") for kind in table.column("service_type")]
    thresholds, only_car = table.numbers("threshold_min").tolist(), table.numbers("only_car").tolist()
    row_of = {kind: row for row, (kind, minutes) in enumerate(zip(kinds, thresholds, strict=True))
              if limits.get(kind) == minutes}  # fmt: skip
    service = type_that_needs_cars({kind: only_car[row] for kind, row in row_of.items()}, decision.service)
    columns = ("reach_foot", "bicycle_not_foot", "only_car", "beyond", "no_way")
    everybody = ByMeans.counted(*(table.numbers(name)[row_of[service]] for name in columns))
    groups, by_sex = _groups(diagnosis, decision)
    times = _keep_places(diagnosis, decision, places, service, limits[service])
    shared = by_means(*times, limits[service], {key: people for key, _, _, _, people in groups})
    rows = [GroupRow(key, ages, sex, women, shared[key]) for key, ages, sex, women, _ in groups]
    return Compared(service, limits[service], everybody, rows, by_sex, _speeds())


def _calculate(diagnosis: Diagnosis, thresholds: Sequence[float]) -> FeatureTable:
    """Compare the means of travel for all types of service; return the places, once for each type, which go again."""
    inputs = {name: value for name, value in travel_inputs(diagnosis).items() if name != "COST"}
    inputs |= {"MAX_MINUTES": thresholds[-1], **diagnosis.passed_on("DEM")}
    found = diagnosis.calculate(
        "cardependence", **inputs, GROUP_FIELDS=[diagnosis.run.field(demand(diagnosis)[1])],
        THRESHOLDS=",".join(f"{minutes:.12g}" for minutes in thresholds),
        OUTPUT=str(diagnosis.scratch_file("means.gpkg")), TABLE=TableName(TABLE),
    )  # fmt: skip
    with OPENING:
        layer = QgsVectorLayer(str(found["OUTPUT"]), "means", "ogr")
    return table_of_layer(layer, diagnosis.run.context, None, ["service_type", *_TIMES, "means"])


def _speeds() -> tuple[float, float]:
    """Return how fast one walks and cycles, as the algorithm has it where nothing else is asked for."""
    algorithm = QgsApplication.processingRegistry().algorithmById("urbanrural:cardependence")
    names = ("WALK_SPEED", "BICYCLE_SPEED")
    foot, bicycle = (float(algorithm.parameterDefinition(name).defaultValue()) for name in names)
    return foot, bicycle


def _keep_places(
    diagnosis: Diagnosis, decision: Decision, found: FeatureTable, service: str, minutes: float
) -> tuple[Floats, Floats, Floats]:  # fmt: skip
    """Keep the places with their minutes to one type of service; return those of the places of the decision."""
    layer = diagnosis.run.table(demand(diagnosis)[0])
    of_type = np.flatnonzero([str(kind or "") == service for kind in found.column("service_type")])
    foot, bicycle, car = (found.numbers(name)[of_type] for name in _TIMES)
    no_way = np.array([found.column("means")[row] == "no_way" for row in of_type.tolist()], dtype=bool)
    labels = means_labels(least_means_of(foot, bicycle, car, minutes, no_way))
    title = tr("Means of travel to {service}").format(service=a_service(service))
    diagnosis.keep(PLACES, title, layer, [
        Column("foot_min", "real", foot, tr("On foot (min)")),
        Column("bicycle_min", "real", bicycle, tr("By bicycle (min)")),
        Column("car_min", "real", car, tr("By car (min)")),
        Column("means", "text", labels, tr("Least means of travel")),
    ], range(len(layer)))  # fmt: skip
    row_of = {code: row for row, code in enumerate(layer.ids(None))}
    rows = [row_of[code] for code in decision.problem.demand_ids]
    times = foot[rows], bicycle[rows], car[rows]
    _keep_units(diagnosis, decision, least_means_of(*times, minutes), title)
    return times


def _keep_units(diagnosis: Diagnosis, decision: Decision, least: Integers8, title: str) -> None:
    """Keep the people of each unit by means of travel, as far as their places are counted."""
    units = diagnosis.run.table("UNITS")
    counts = means_of_zones(least, decision.problem.people, decision.zone, len(units))
    diagnosis.keep(UNITS, title, units, columns_of_means("count", counts), range(len(units)))


def columns_of_means(kind: str, counts: Sequence[Sequence[float] | Floats]) -> list[Column]:
    """Return a column of people for each means of travel."""
    labels = (tr("On foot"), tr("By bicycle, not on foot"), tr("Only by car"), tr("Beyond, by any means"))
    return [Column(name, kind, people, label)
            for name, people, label in zip(ByMeans._fields, counts, labels, strict=True)]  # fmt: skip


def _groups(diagnosis: Diagnosis, decision: Decision) -> tuple[list[tuple[str, str, str, bool, Floats]], bool]:
    """Return the groups: key, ages, sex, whether women, people of each place; and whether they are by sex and age."""
    bands = [] if diagnosis.ages is None else bands_of_ages(diagnosis.ages)
    people, zone = decision.problem.people, decision.zone
    known = known_groups(groups_of_places(people, zone, {band.key: band.people for band in bands}))
    if bands and len(known) == len(bands):
        return [(band.key, band.ages, tr("women") if band.sex == WOMEN else tr("men"), band.sex == WOMEN,
                 known[band.key]) for band in bands], True  # fmt: skip
    others = [label for label in decision.groups if label != tr("All")]
    return [(label, "", label, label == tr("Women"), decision.groups[label]) for label in others], False
