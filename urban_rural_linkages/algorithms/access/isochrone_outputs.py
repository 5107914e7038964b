"""Isochrones as polygons, one a type of service and band, and the roads reached as lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry

from ...core.access.reached import stretch_vertices
from ...core.access.reached_rows import ReachedRows, band_rows, stretch_rows
from ...core.areas import measured_square_kilometres
from ...i18n import tr
from ...io.beside_lines import LinesInBlocks
from ...io.columns import Column
from ...io.overlaps import AreaMeasure
from ..run import Run

if TYPE_CHECKING:
    from ...core.access.band_people import BandPeople
    from ...core.access.graph import Network
    from ...core.access.reached import Stretches

_DECIMALS = 6  # of km2: less is noise of the arithmetic, and would depend on the order of features


@dataclass
class Reached:
    """Stretches that are reached, with their lines and the land beside them.

    Attributes
    ----------
    network : Network
        What was searched.
    crs : QgsCoordinateReferenceSystem
        The plane in which it lies.
    thresholds : tuple of float
        Minutes, rising: the upper edges of the bands.
    types : list of str
        The types of services.
    stretches : list of Stretches
        Of each type.
    land : list of list of QgsGeometry
        Of each type, the polygons of each band.
    people : BandPeople or None
        Where the places were given in which people live.
    """

    network: Network
    crs: QgsCoordinateReferenceSystem
    thresholds: tuple[float, ...]
    types: list[str]
    stretches: list[Stretches] = field(default_factory=list)
    land: list[list[QgsGeometry]] = field(default_factory=list)
    people: BandPeople | None = None


def write_isochrones(run: Run, reached: Reached) -> dict[str, str]:
    """Write the land of each type and band, in the system of the network; a band without land has no geometry."""
    land = [band for of_type in reached.land for band in of_type]
    measure = AreaMeasure(reached.crs, run.context.transformContext(), run.ellipsoid())
    area = measured_square_kilometres([0.0 if band.isNull() else measure.square_metres(band) for band in land])
    columns = [
        *_bands(reached, rows := band_rows(reached.network, reached.stretches, reached.thresholds)),
        Column("area_km2", "real", area.round(_DECIMALS), tr("Area (km2)")),
        Column("road_km", "real", rows.km, tr("Roads reached (km)")),
    ]
    if reached.people is not None:
        columns.append(Column("people", "count", reached.people.of_bands(), tr("People, by where they live")))
    outlines = _in_own_system(run, land, reached.crs)
    crs = run.table("NETWORK").crs
    return run.write_rows("OUTPUT", columns, outlines, Qgis.WkbType.MultiPolygon, crs, "isochrones")


def write_roads(run: Run, reached: Reached) -> dict[str, str]:
    """Write the stretches of road of each type and band; nothing where they were not asked for."""
    if not run.wants("ROADS"):
        return {}
    rows = stretch_rows(reached.network, reached.stretches, reached.thresholds)
    columns = [*_bands(reached, rows), Column("length_km", "real", rows.km, tr("Length (km)"))]
    vertices = [stretch_vertices(reached.network, one) for one in reached.stretches]
    lines = LinesInBlocks(vertices, lambda block: _in_own_system(run, block, reached.crs))
    crs = run.table("NETWORK").crs
    return run.write_rows("ROADS", columns, lines, Qgis.WkbType.LineString, crs, "isochrone_roads")


def write_people(run: Run, reached: Reached) -> dict[str, str]:
    """Write the people of each type, group and band; nothing where they were not asked for."""
    rows = reached.people
    if rows is None:
        return {}
    return run.write_rows("PEOPLE", [
        Column("service_type", "text", rows.kind, tr("Type of service")),
        Column("group", "text", rows.group, tr("Group")),
        Column("reach", "text", rows.reach, tr("Within, beyond, or no way there")),
        Column("from_min", "real", rows.lower, tr("From (min)")),
        Column("to_min", "real", rows.upper, tr("Up to (min)")),
        Column("people", "count", rows.people, tr("People, by where they live")),
        Column("share", "real", rows.share, tr("Share of the group (0-1)")),
        Column("places", "integer", rows.places, tr("Places in which they live")),
    ])  # fmt: skip


def _bands(reached: Reached, rows: ReachedRows) -> list[Column]:
    return [
        Column("service_type", "text", [reached.types[kind] for kind in rows.kind.tolist()], tr("Type of service")),
        Column("from_min", "real", rows.lower, tr("From (min)")),
        Column("to_min", "real", rows.upper, tr("Up to (min)")),
    ]


def _in_own_system(run: Run, shapes: list[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> list[QgsGeometry]:
    """Carry shapes back from the plane of the search to the system of the network."""
    table = run.table("NETWORK")
    if table.crs == crs:
        return shapes
    to_plane = table.transform_to(crs)
    moved = [QgsGeometry(shape) for shape in shapes]
    for shape in table.watched(moved):
        if not shape.isNull():
            shape.transform(to_plane, Qgis.TransformDirection.Reverse)
    return moved
