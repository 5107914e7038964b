"""Times to services for the diagnosis: over the roads where there are any, over a surface, else in straight lines.

Whichever way it was, the tables are the same: "access" with a row for each place and type of service, "services" with
a row for each service.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsVectorLayer

from ...core.access.nearest import Status, status_labels
from ...core.access.raster_sources import NO_CELL, place_sources
from ...i18n import tr
from ...io.columns import Column
from ...io.rasters import grid_of_layer, require_crs
from .diagnosis import Diagnosis, RasterName, TableName

_ROADS = ("NETWORK", "HIGHWAY", "MAXSPEED", "SPEED", "DIRECTION_FIELD")


@dataclass(frozen=True)
class Way:
    """How one got there.

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
        _nearest(diagnosis, "time", "access", **diagnosis.passed_on(*_ROADS))
        return _over_roads(), diagnosis.remarks()
    if diagnosis.given("FRICTION"):
        _nearest(diagnosis, "straight", "")
        return _over_surface(), _spread(diagnosis)
    _nearest(diagnosis, "straight", "access", **diagnosis.passed_on("DETOUR", "CRUISE_SPEED"))
    return _in_straight_lines(diagnosis), []


def _nearest(diagnosis: Diagnosis, cost: str, table: str, **inputs: object) -> None:
    """Run the travel times to services; without the name of a table only the services are reported."""
    parameters = diagnosis.run.parameters
    inputs |= diagnosis.passed_on("SERVICES", "SERVICE_TYPE", "OUTSIDE")
    if diagnosis.run.table("UNITS").has_polygons:
        inputs["STUDY_AREA"] = parameters["UNITS"]
    diagnosis.calculate(
        "networktraveltime", **inputs, COST=cost, MAX_MINUTES=0, DEMAND=parameters[demand(diagnosis)[0]],
        OUTPUT=TableName(table) if table else "memory:", SERVICES_REPORT=TableName("services"),
    )  # fmt: skip


def _spread(diagnosis: Diagnosis) -> list[str]:
    """Spread over the friction surface from each type of service, and read the times at the places."""
    services = diagnosis.table("services")
    places = diagnosis.run.table(demand(diagnosis)[0])
    types = sorted({value or "" for value in services.column("service_type")})
    kinds = np.array([value or "" for value in services.column("service_type")], dtype=object)
    used = services.numbers("used")
    minutes, status, remarks = [], [], []
    for number, key in enumerate(types):
        results = diagnosis.calculate(
            "traveltimeraster", **diagnosis.passed_on("FRICTION"), SERVICES=_used(diagnosis, key),
            SERVICE_ID="service_id", OUTPUT=RasterName(f"access_{number}.tif"),
            SERVICES_USED="memory:",
        )  # fmt: skip
        became = diagnosis.memory(results["SERVICES_USED"]).column("status")
        counted = np.flatnonzero((kinds == key) & (used == 1))
        used[counted[[text not in ("used", "snapped") for text in became]]] = 0
        remarks += [f"{key}: {remark}" if key else remark for remark in diagnosis.remarks()]
        found = _at_places(str(results["OUTPUT"]), places)
        minutes.append(found[0])
        status.append(found[1])
    columns = [
        Column("service_type", "text", np.repeat(types, len(places)), tr("Type of service")),
        Column("time_min", "real", np.concatenate(minutes), tr("Minutes to the nearest")),
        Column("status", "text", status_labels(np.concatenate(status)), tr("Status")),
    ]
    diagnosis.keep("access", places, columns, list(range(len(places))) * len(types))
    diagnosis.keep("services", services, [Column("used", "integer", used, tr("Used (1) or not (0)"))],
                   list(range(len(services))))  # fmt: skip
    return remarks


def _used(diagnosis: Diagnosis, key: str) -> QgsVectorLayer:
    """Return the services of a type that count."""
    layer = diagnosis.layer("services")
    of_type = "\"service_type\" = '{}'".format(key.replace("'", "''")) if key else "true"
    layer.setSubsetString(f'{of_type} AND "used" = 1')
    return layer


def _at_places(raster: str, places) -> tuple[np.ndarray, np.ndarray]:
    """Read the minutes at the cells of the places; a place may be one cell beside a cell that has them."""
    from qgis.core import QgsRasterLayer

    times = grid_of_layer(QgsRasterLayer(raster, "times"))
    points = places.points_in(require_crs(times), list(range(1, len(places) + 1)))
    values = times.as_float()
    cells = place_sources(points[:, 0], points[:, 1], times, np.isfinite(values), snap_cells=1).cells
    minutes = np.where(cells == NO_CELL, np.nan, values.ravel()[cells])
    return minutes, np.where(cells == NO_CELL, Status.UNREACHABLE, Status.OK)


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
    write, run = diagnosis.language, diagnosis.run
    method = tr(
        "Access: the straight line on the ellipsoid from each place to the nearest service, times the detour factor "
        "({detour}), at {speed} km/h. It knows no roads, rivers or mountains, and is no driving time. Thresholds are "
        "inclusive."
    ).format(detour=write.number(run.number("DETOUR"), 2), speed=write.number(run.number("CRUISE_SPEED")))
    return Way(
        "straight",
        tr("straight-line estimate"),
        method,
        tr("These are no driving times: straight lines, lengthened by a detour factor and travelled at one speed, "
           "stand in for roads."),
        tr("Times are estimates from straight lines; a road network would give longer ones in mountains and across "
           "rivers."),
    )  # fmt: skip
