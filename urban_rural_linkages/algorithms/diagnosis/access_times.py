"""Times to services for the diagnosis: over the roads where there are any, over a surface, else in straight lines.

Whichever way it was, the tables are the same: "access" with a row for each place and type of service, "services" with
a row for each service.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMemoryProviderUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...core.access.nearest import status_labels
from ...core.access.raster_sources import nearest_at_places, no_times, times_at_places
from ...core.arrays import Floats, Integers, in_box, marked
from ...i18n import note_sentence, tr
from ...io.columns import Column, fields_of, write_rows
from ...io.layers import FeatureTable
from ...io.projections import GEOGRAPHIC
from ...io.rasters import grid_of_layer, require_crs
from ..access.services import Services, point_type, report_columns, service_points
from ..access.travel_inputs import read_services
from ..run import Run
from .diagnosis import Diagnosis, RasterName, TableName
from .given_data import GivenData

ROADS = ("NETWORK", "HIGHWAY", "MAXSPEED", "SPEED", "DIRECTION_FIELD")
LINES = ("DETOUR", "CRUISE_SPEED", "START_MINUTES")


@dataclass(frozen=True)
class Way:
    """Mode of travel of a diagnosis.

    Attributes
    ----------
    kind : str
        ``network``, ``surface`` or ``straight``.
    label : str
        The way in a few words.
    subtitle : str
        What stands below every caption, so that no map is taken for more than it is.
    method, caution, limit : str
        What the report says of it.
    """

    kind: str
    label: str
    subtitle: str
    method: str
    caution: str
    limit: str


def demand(given: GivenData) -> tuple[str, str]:
    """Return the parameters of the places where people live, and of their inhabitants."""
    settlements = given.given("SETTLEMENTS", "SETTLEMENT_POP")
    return ("SETTLEMENTS", "SETTLEMENT_POP") if settlements else ("UNITS", "POP_END")


def find_times(diagnosis: Diagnosis) -> tuple[Way, list[str]]:
    """Find the times by the best way at hand; return it, and what was remarked."""
    way = way_of(diagnosis)
    if way.kind == "surface":
        return way, _spread(diagnosis)
    _nearest(diagnosis)
    return way, diagnosis.remarks() if way.kind == "network" else []


def way_of(diagnosis: Diagnosis) -> Way:
    """Return the best way at hand."""
    if has_roads(diagnosis):
        return _over_roads()
    return _over_surface() if diagnosis.given("FRICTION") else straight_way(diagnosis)


def times_at_start(diagnosis: Diagnosis, table: str) -> Way | None:
    """Find the times to the services of the start as those of today; None over a friction surface, and no table."""
    way = way_of(diagnosis)
    if way.kind == "surface":
        return None
    _nearest(diagnosis, diagnosis.run.value("SERVICES_START"), table, "services_before")
    return way


def travel_inputs(given: GivenData) -> dict[str, object]:
    """Return the inputs of the travel times to the services of today: over the roads, else in straight lines."""
    over_roads, parameters = has_roads(given), given.run.parameters
    inputs = given.passed_on(*(ROADS if over_roads else LINES), "SERVICES", "SERVICE_TYPE", "OUTSIDE")
    if given.run.table("UNITS").has_polygons:
        inputs["STUDY_AREA"] = parameters["UNITS"]
    cost = "time" if over_roads else "straight"
    return {**inputs, "COST": cost, "MAX_MINUTES": 0, "DEMAND": parameters[demand(given)[0]]}


def has_roads(given: GivenData) -> bool:
    """Tell whether roads were given whose speeds are known."""
    return given.given("NETWORK") and (given.given("HIGHWAY") or given.given("SPEED"))


def _nearest(
    diagnosis: Diagnosis, services: object = None, table: str = "access", report: str = "services"
) -> None:  # fmt: skip
    """Run the travel times to services, over the network or in straight lines; without any named, to those of today."""
    inputs = travel_inputs(diagnosis)
    if services is not None:
        inputs["SERVICES"] = services
    diagnosis.calculate("networktraveltime", **inputs, OUTPUT=TableName(table), SERVICES_REPORT=TableName(report))


def _spread(diagnosis: Diagnosis) -> list[str]:
    """Spread over the friction surface from each type of service, and read the times at the places."""
    run = diagnosis.run
    places, units = run.table(demand(diagnosis)[0]), run.table("UNITS")
    services = read_services(run, units if units.has_polygons else places)
    types, placed, remarks, found = services.occurring_types(), [], [], []
    on_surface = _near_surface(run, services)
    for number, key in enumerate(types):
        used = [row for row in services.used_of_type(key) if on_surface[row]]
        if not used:
            found.append(_Nearest.none(len(places)))
            continue
        results = diagnosis.calculate(
            "traveltimeraster", **diagnosis.passed_on("FRICTION"), SERVICES=_layer_of(services, used),
            SERVICE_ID="service_id", OUTPUT=RasterName(f"access_{number}.tif"), SERVICES_USED="memory:",
            ALLOCATION=str(diagnosis.scratch_file(f"allocation_{number}.tif")),
        )  # fmt: skip
        remarks += [f"{key}: {remark}" if key else remark for remark in diagnosis.remarks()]
        became = diagnosis.memory(results["SERVICES_USED"]).column("status")
        placed += [row for row, text in zip(used, became, strict=True) if text in ("used", "snapped")]
        ids = [services.ids[row] for row in used]
        found.append(_at_places(str(results["OUTPUT"]), str(results["ALLOCATION"]), places, ids))
    services.place(placed)
    columns = [
        Column("service_type", "text", [key for key in types for _ in range(len(places))], tr("Type of service")),
        Column("near_id", "text", [name for of in found for name in of.services], tr("Nearest service")),
        Column("time_min", "real", [time for of in found for time in of.minutes], tr("Minutes to the nearest")),
        Column("status", "text", [label for of in found for label in status_labels(of.status)], tr("Status")),
    ]
    rows = [row for _ in types for row in range(len(places))]
    diagnosis.keep("access", tr("Travel time to services"), places, columns, rows)
    diagnosis.keep_points("services", tr("Services"), report_columns(services), service_points(services),
                          point_type(services))  # fmt: skip
    return [note_sentence(note) for note in services.notes()] + remarks


@dataclass(frozen=True)
class _Nearest:
    """The nearest service of one type from each place: minutes, codes of the status, and its id or None."""

    minutes: Floats
    status: Integers
    services: list[str | None]

    @classmethod
    def none(cls, count: int) -> _Nearest:
        """Return what is found where no service is looked for."""
        return cls(*no_times(count), [None] * count)


def _near_surface(run: Run, services: Services) -> list[bool]:
    """Tell which services lie in the region or on the surface: of the others nothing is to be said."""
    surface = run.algorithm.parameterAsRasterLayer(run.parameters, "FRICTION", run.context)
    points, _ = run.table("SERVICES").parts_in(surface.crs(), services.ids)
    box = surface.extent()
    cell = surface.rasterUnitsPerPixelX(), surface.rasterUnitsPerPixelY()  # so far a service may be moved
    within = in_box(points, (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()), cell)
    inside = services.outside_m == 0
    return (inside | marked(services.part_of[within], len(services.ids))).tolist()


def _layer_of(services: Services, rows: Sequence[int]) -> QgsVectorLayer:
    """Return services as points, with what is reported of them."""
    columns, points = report_columns(services), service_points(services)
    chosen = [replace(column, values=[column.values[row] for row in rows]) for column in columns]
    layer = cast("QgsVectorLayer", QgsMemoryProviderUtils.createMemoryLayer(
        "services", fields_of(chosen), point_type(services), QgsCoordinateReferenceSystem(GEOGRAPHIC)
    ))  # fmt: skip
    write_rows(layer.dataProvider(), chosen, [points[row] for row in rows])
    return layer


def _at_places(raster: str, allocation: str, places: FeatureTable, ids: Sequence[str]) -> _Nearest:
    """Read the minutes at the cells of the places; a place may be one cell beside a cell that has them."""
    times, numbers = (grid_of_layer(QgsRasterLayer(file, "times")) for file in (raster, allocation))
    points, place_of = places.parts_in(require_crs(times), [str(number) for number in range(1, len(places) + 1)])
    rows = nearest_at_places(times, numbers, points, place_of, len(places))
    minutes, status = times_at_places(times, points, place_of, len(places))
    return _Nearest(minutes, status, [ids[row] if row >= 0 else None for row in rows.tolist()])


def _over_roads() -> Way:
    return Way(
        "network",
        tr("over the road network"),
        tr("By car over the roads, without traffic"),
        tr("Access: least driving time over the roads, with the speed of each road or of its OpenStreetMap class, and "
           "on foot from the place to the nearest road. No traffic, no waiting. Thresholds are inclusive."),
        "",
        tr("Times hold for who has a car at hand; public transport is not looked at."),
    )  # fmt: skip


def _over_surface() -> Way:
    return Way(
        "surface",
        tr("over the friction surface"),
        tr("Over the friction surface"),
        tr("Access: least time from cell to cell over the friction surface that was given, eight neighbours, without "
           "slopes. Thresholds are inclusive."),
        "",
        tr("A surface of cells joins roads that only pass over each other, and is as good as its speeds."),
    )  # fmt: skip


def straight_way(diagnosis: Diagnosis) -> Way:
    """Return the estimate from straight lines."""
    language, run = diagnosis.language, diagnosis.run
    method = tr(
        "Access: {start} minutes, and the straight line on the ellipsoid from each place to the nearest service, times "
        "the detour factor ({detour}), at {speed} km/h. It is a calibration: it knows no roads, rivers or mountains, "
        "and is no driving time. Its defaults were fitted in one region: they give Eurostat's shares of the people of "
        "Extremadura (Spain) beyond 20 and 45 minutes of healthcare (2020) within 0.3 points. Thresholds are inclusive."
    ).format(
        start=language.number(run.number("START_MINUTES"), 1), detour=language.number(run.number("DETOUR"), 2),
        speed=language.number(run.number("CRUISE_SPEED")),
    )  # fmt: skip
    return Way(
        "straight",
        tr("straight-line estimate"),
        tr("Straight-line estimate, no driving times"),
        method,
        tr("These are no driving times: straight lines, lengthened by a detour factor and travelled at one speed, "
           "stand in for roads."),
        tr("Times are estimates from straight lines; a road network would give longer ones in mountains and across "
           "rivers."),
    )  # fmt: skip
