"""Times to services for the diagnosis: over the roads where there are any, over a surface, else in straight lines.

Whichever way it was, the tables are the same: "access" with a row for each place and type of service, "services" with
a row for each service.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMemoryProviderUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...core.access.nearest import Status, status_labels
from ...core.access.raster_sources import NO_CELL, place_sources
from ...i18n import note_sentence, tr
from ...io.columns import Column, fields_of, write_rows
from ...io.layers import FeatureTable
from ...io.projections import GEOGRAPHIC
from ...io.rasters import grid_of_layer, require_crs
from ..access.services import Services, point_type, report_columns, service_points
from .diagnosis import Diagnosis, RasterName, TableName

_ROADS = ("NETWORK", "HIGHWAY", "MAXSPEED", "SPEED", "DIRECTION_FIELD")


@dataclass(frozen=True)
class Way:
    """Mode of travel of a diagnosis.

    Attributes
    ----------
    kind : str
        ``network``, ``surface`` or ``straight``.
    label : str
        What stands in every caption, so that no map is taken for more than it is.
    method, caution, limit : str
        What the report says of it.
    """

    kind: str
    label: str
    method: str
    caution: str
    limit: str


def demand(diagnosis: Diagnosis) -> tuple[str, str]:
    """Return the parameters of the places where people live, and of their inhabitants."""
    settlements = diagnosis.given("SETTLEMENTS", "SETTLEMENT_POP")
    return ("SETTLEMENTS", "SETTLEMENT_POP") if settlements else ("UNITS", "POP_END")


def find_times(diagnosis: Diagnosis) -> tuple[Way, list[str]]:
    """Find the times by the best way at hand; return it, and what was remarked."""
    if diagnosis.given("NETWORK") and (diagnosis.given("HIGHWAY") or diagnosis.given("SPEED")):
        _nearest(diagnosis, "time", **diagnosis.passed_on(*_ROADS))
        return _over_roads(), diagnosis.remarks()
    if diagnosis.given("FRICTION"):
        return _over_surface(), _spread(diagnosis)
    _nearest(diagnosis, "straight", **diagnosis.passed_on("DETOUR", "CRUISE_SPEED", "START_MINUTES"))
    return _in_straight_lines(diagnosis), []


def _nearest(diagnosis: Diagnosis, cost: str, **inputs: object) -> None:
    """Run the travel times to services, over the network or in straight lines."""
    parameters = diagnosis.run.parameters
    inputs |= diagnosis.passed_on("SERVICES", "SERVICE_TYPE", "OUTSIDE")
    if diagnosis.run.table("UNITS").has_polygons:
        inputs["STUDY_AREA"] = parameters["UNITS"]
    diagnosis.calculate(
        "networktraveltime", **inputs, COST=cost, MAX_MINUTES=0, DEMAND=parameters[demand(diagnosis)[0]],
        OUTPUT=TableName("access"), SERVICES_REPORT=TableName("services"),
    )  # fmt: skip


def _spread(diagnosis: Diagnosis) -> list[str]:
    """Spread over the friction surface from each type of service, and read the times at the places."""
    run = diagnosis.run
    places, units = run.table(demand(diagnosis)[0]), run.table("UNITS")
    services = Services.read(run, units if units.has_polygons else places)
    services.placed = np.zeros(len(services.ids), dtype=bool)
    types = services.occurring_types()
    minutes, status = np.full((len(types), len(places)), np.nan), np.full((len(types), len(places)), Status.UNREACHABLE)
    remarks = []
    for number, key in enumerate(types):
        used = np.flatnonzero(services.used & (np.array(services.types) == key))
        if not used.size:
            continue
        results = diagnosis.calculate(
            "traveltimeraster", **diagnosis.passed_on("FRICTION"), SERVICES=_layer_of(services, used),
            SERVICE_ID="service_id", OUTPUT=RasterName(f"access_{number}.tif"), SERVICES_USED="memory:",
        )  # fmt: skip
        remarks += [f"{key}: {remark}" if key else remark for remark in diagnosis.remarks()]
        became = diagnosis.memory(results["SERVICES_USED"]).column("status")
        services.placed[used] = [text in ("used", "snapped") for text in became]
        minutes[number], status[number] = _at_places(str(results["OUTPUT"]), places)
    columns = [
        Column("service_type", "text", np.repeat(types, len(places)), tr("Type of service")),
        Column("time_min", "real", minutes.ravel(), tr("Minutes to the nearest")),
        Column("status", "text", status_labels(status.ravel()), tr("Status")),
    ]
    diagnosis.keep("access", places, columns, list(range(len(places))) * len(types))
    diagnosis.keep_points("services", report_columns(services), service_points(services), point_type(services))
    return [note_sentence(note) for note in services.notes()] + remarks


def _layer_of(services: Services, rows: Sequence[int]) -> QgsVectorLayer:
    """Return services as points, with what is reported of them."""
    columns, points = report_columns(services), service_points(services)
    chosen = [replace(column, values=[column.values[row] for row in rows]) for column in columns]
    layer = QgsMemoryProviderUtils.createMemoryLayer(
        "services", fields_of(chosen), point_type(services), QgsCoordinateReferenceSystem(GEOGRAPHIC)
    )
    write_rows(layer.dataProvider(), chosen, [points[row] for row in rows])
    return layer


def _at_places(raster: str, places: FeatureTable) -> tuple[np.ndarray, np.ndarray]:
    """Read the minutes at the cells of the places; a place may be one cell beside a cell that has them."""
    times = grid_of_layer(QgsRasterLayer(raster, "times"))
    points, place_of = places.parts_in(require_crs(times), list(range(1, len(places) + 1)))
    values = times.as_float()
    cells = place_sources(points[:, 0], points[:, 1], times, np.isfinite(values), snap_cells=1).cells
    minutes = np.full(len(places), np.nan)
    np.fmin.at(minutes, place_of, np.where(cells == NO_CELL, np.nan, values.ravel()[cells]))
    return minutes, np.where(np.isnan(minutes), Status.UNREACHABLE, Status.OK)


def _over_roads() -> Way:
    return Way(
        "network",
        tr("over the road network"),
        tr("Access: least driving time over the roads, with the speed of each road or of its OpenStreetMap class, and "
           "on foot from the place to the nearest road. No traffic, no waiting. Thresholds are inclusive."),
        "",
        tr("Times hold for who has a car at hand; public transport is not looked at."),
    )  # fmt: skip


def _over_surface() -> Way:
    return Way(
        "surface",
        tr("over the friction surface"),
        tr("Access: least time from cell to cell over the friction surface that was given, eight neighbours, without "
           "slopes. Thresholds are inclusive."),
        "",
        tr("A surface of cells joins roads that only pass over each other, and is as good as its speeds."),
    )  # fmt: skip


def _in_straight_lines(diagnosis: Diagnosis) -> Way:
    language, run = diagnosis.language, diagnosis.run
    method = tr(
        "Access: {start} minutes, and the straight line on the ellipsoid from each place to the nearest service, times "
        "the detour factor ({detour}), at {speed} km/h. It is a calibration: it knows no roads, rivers or mountains, "
        "and is no driving time. The defaults give Eurostat's shares of the people of Extremadura beyond 20 and 45 "
        "minutes of healthcare (2020) within 0.3 points. Thresholds are inclusive."
    ).format(
        start=language.number(run.number("START_MINUTES"), 1), detour=language.number(run.number("DETOUR"), 2),
        speed=language.number(run.number("CRUISE_SPEED")),
    )  # fmt: skip
    return Way(
        "straight",
        tr("straight-line estimate"),
        method,
        tr("These are no driving times: straight lines, lengthened by a detour factor and travelled at one speed, "
           "stand in for roads."),
        tr("Times are estimates from straight lines; a road network would give longer ones in mountains and across "
           "rivers."),
    )  # fmt: skip
