"""Mutations of a layer as a whole: how many features, their outlines, and the system of their coordinates."""

from __future__ import annotations

import math

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from .given import Given, Table
from .layer_values import HOSTILE_TEXTS

_OTHER_KIND = {"Polygon": "Point", "Point": "LineString", "LineString": "Polygon"}
_GROUPS = ("GROUP_FIELDS",)  # groups are called in the result as their fields are
_FIELD_NAMES = ("{}", "{}'s", '{}"', "{} ñ", " {}", "{}-", "select {}", "{} " + "x" * 70, "{}%")
_SHAPES = {"Point": "POINT(500000 4300000)", "LineString": "LINESTRING(500000 4300000,500100 4300000)",
           "Polygon": "POLYGON((500000 4300000,500100 4300000,500000 4300100,500000 4300000))"}  # fmt: skip


def _spatial(given: Given):
    name = given.a_layer(spatial=True)
    return None if name is None else (name, Table.of(given.layers()[name]))


def _any(given: Given):
    name = given.a_layer()
    return None if name is None else (name, Table.of(given.layers()[name]))


def no_feature(given: Given) -> None:
    """Leave no feature."""
    if found := _any(given):
        found[1].rows.clear()
        given.replace(found[0], found[1].layer(), "no feature")


def one_feature(given: Given) -> None:
    """Leave one feature."""
    if found := _any(given):
        found[1].rows[:] = [given.random.choice(found[1].rows)]
        given.replace(found[0], found[1].layer(), "one feature")


def two_features(given: Given) -> None:
    """Leave two features."""
    if found := _any(given):
        found[1].rows[:] = given.random.sample(found[1].rows, 2) if len(found[1].rows) > 1 else found[1].rows
        given.replace(found[0], found[1].layer(), "two features")


def features_twice(given: Given) -> None:
    """Give every feature twice."""
    if found := _any(given):
        found[1].rows.extend([(geometry, list(values)) for geometry, values in found[1].rows])
        given.replace(found[0], found[1].layer(), "each feature twice")


def _reshape(given: Given, change, words: str, everywhere: bool = False) -> None:
    found = _spatial(given)
    if found is None or not found[1].rows:
        return
    name, table = found
    for row in range(len(table.rows)) if everywhere else given.some(table.rows):
        geometry, values = table.rows[row]
        table.rows[row] = (change(QgsGeometry(geometry), row), values)
    given.replace(name, table.layer(), words)


def no_geometry(given: Given) -> None:
    """Take the geometry of some features away."""
    _reshape(given, lambda geometry, row: QgsGeometry(), "features without geometry")


def no_geometry_at_all(given: Given) -> None:
    """Take the geometry of all features away."""
    _reshape(given, lambda geometry, row: QgsGeometry(), "no feature has a geometry", everywhere=True)


def empty_geometry(given: Given) -> None:
    """Give some features a geometry without a point."""
    _reshape(given, lambda geometry, row: QgsGeometry.fromWkt(
        f"{QgsWkbTypes.displayString(geometry.wkbType()) or 'Point'} EMPTY"), "empty geometries")  # fmt: skip


def crossed_outlines(given: Given) -> None:
    """Cross the outline of some polygons, or fold lines back upon themselves."""

    def crossed(geometry: QgsGeometry, row: int) -> QgsGeometry:
        box = geometry.boundingBox()
        west, south, east, north = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
        if QgsWkbTypes.displayString(geometry.wkbType()).endswith("Polygon"):
            return QgsGeometry.fromWkt(f"POLYGON(({west} {south},{east} {north},{east} {south},{west} {north},"
                                       f"{west} {south}))")  # fmt: skip
        if QgsWkbTypes.displayString(geometry.wkbType()).endswith("LineString"):
            return QgsGeometry.fromWkt(f"LINESTRING({west} {south},{east} {north},{west} {south})")
        return geometry

    _reshape(given, crossed, "crossed outlines")


def collapsed(given: Given) -> None:
    """Collapse some outlines into a point."""

    def collapse(geometry: QgsGeometry, row: int) -> QgsGeometry:
        if geometry.isNull():
            return geometry
        x, y = geometry.boundingBox().xMinimum(), geometry.boundingBox().yMinimum()
        kind = QgsWkbTypes.displayString(geometry.wkbType())
        if kind.endswith("Polygon"):
            return QgsGeometry.fromWkt(f"POLYGON(({x} {y},{x} {y},{x} {y},{x} {y}))")
        return QgsGeometry.fromWkt(f"LINESTRING({x} {y},{x} {y})") if kind.endswith("LineString") else geometry

    _reshape(given, collapse, "outlines that are a point")


def impossible_coordinates(given: Given) -> None:
    """Move some features to where no map is."""
    far = given.random.choice((math.nan, math.inf, 1e30, 1e300, -1e9))

    def move(geometry: QgsGeometry, row: int) -> QgsGeometry:
        for vertex in range(sum(1 for _ in geometry.vertices()) if not geometry.isNull() else 0):
            geometry.moveVertex(far, far, vertex)
        return geometry

    _reshape(given, move, f"coordinates of {far:g}")


def far_away(given: Given) -> None:
    """Move all features to another country."""

    def move(geometry: QgsGeometry, row: int) -> QgsGeometry:
        geometry.translate(3e5, 2e6)
        return geometry

    _reshape(given, move, "2,000 km to the north", everywhere=True)


def all_in_one_place(given: Given) -> None:
    """Put all features where the first one is."""
    if found := _spatial(given):
        name, table = found
        table.rows[:] = [(QgsGeometry(table.rows[0][0]), values) for _, values in table.rows]
        given.replace(name, table.layer(), "all features in one place")


def several_parts(given: Given) -> None:
    """Make features of several parts."""

    def twin(geometry: QgsGeometry, row: int) -> QgsGeometry:
        other = QgsGeometry(geometry)
        other.translate(1000, 1000)
        return QgsGeometry.collectGeometry([geometry, other]) if not geometry.isNull() else geometry

    if found := _spatial(given):
        name, table = found
        table.kind = table.kind if table.kind.startswith("Multi") else f"Multi{table.kind}"
        table.rows[:] = [(twin(geometry, 0), values) for geometry, values in table.rows]
        given.replace(name, table.layer(), "features of several parts")


def with_heights(given: Given) -> None:
    """Give the coordinates heights and measures, some of them unknown."""
    if found := _spatial(given):
        name, table = found
        table.kind += "ZM"
        for geometry, _ in table.rows:
            geometry.get().addZValue(math.nan)
            geometry.get().addMValue(1e300)
        given.replace(name, table.layer(), "heights and measures")


def wrong_kind(given: Given) -> None:
    """Give lines for polygons, points for lines, polygons for points."""
    if found := _spatial(given):
        name, table = found
        simple = table.kind.removeprefix("Multi").removesuffix("ZM").removesuffix("Z")
        kind = _OTHER_KIND.get(simple, "Point")
        table.kind = kind
        table.rows[:] = [(QgsGeometry.fromWkt(_SHAPES[kind]), values) for _, values in table.rows]
        given.replace(name, table.layer(), f"features of the kind {kind}")


def no_shapes(given: Given) -> None:
    """Give a table where a map is expected."""
    if found := _spatial(given):
        name, table = found
        table.kind = "None"
        table.rows[:] = [(QgsGeometry(), values) for _, values in table.rows]
        given.replace(name, table.layer(), "a table without geometry")


def no_system(given: Given) -> None:
    """Take the coordinate reference system away."""
    if found := _spatial(given):
        found[1].crs = ""
        given.replace(found[0], found[1].layer(), "no coordinate reference system")


def wrong_system(given: Given) -> None:
    """Say another coordinate reference system than the coordinates are in."""
    if found := _spatial(given):
        found[1].crs = f"EPSG:{given.random.choice((4326, 3857, 2263, 3031, 27700, 32633))}"
        given.replace(found[0], found[1].layer(), f"metres said to be {found[1].crs}")


def _reprojected(given: Given, name: str, crs: str) -> None:
    table = Table.of(given.layers()[name])
    if not table.crs:
        return
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(table.crs), QgsCoordinateReferenceSystem(crs),
                                       QgsProject.instance())  # fmt: skip
    for geometry, _ in table.rows:
        if not geometry.isNull():
            geometry.transform(transform)
    table.crs = crs
    given.replace(name, table.layer(), f"in {crs}")


def other_system(given: Given) -> None:
    """Give a layer in another coordinate reference system: degrees, feet, Web Mercator."""
    if name := given.a_layer(spatial=True):
        _reprojected(given, name, given.random.choice(("EPSG:4326", "EPSG:3857", "EPSG:2263", "EPSG:25829")))


def all_in_another_system(given: Given) -> None:
    """Give every layer in the metres of the next zone."""
    for name, layer in given.layers().items():
        if layer.isSpatial():
            _reprojected(given, name, "EPSG:25829" if layer.crs().authid() != "EPSG:25829" else "EPSG:25830")


def reversed_features(given: Given) -> None:
    """Give the features of every layer in the opposite order."""
    for name, layer in given.layers().items():
        table = Table.of(layer)
        table.rows.reverse()
        given.replace(name, table.layer(), "features in the opposite order")


def shuffled_features(given: Given) -> None:
    """Give the features of a layer in any order."""
    if found := _any(given):
        given.random.shuffle(found[1].rows)
        given.replace(found[0], found[1].layer(), "features in another order")


def renamed_layer(given: Given) -> None:
    """Give a layer a hostile name."""
    if found := _any(given):
        text = given.random.choice([text for text in HOSTILE_TEXTS if text.strip() and "\x00" not in text])
        found[1].name = text
        given.replace(found[0], found[1].layer(), f"named {text[:40]!r}")


def renamed_fields(given: Given) -> None:
    """Rename the fields of a layer in the layer and in the parameters."""
    if found := _any(given):
        name, table = found
        used, named = given.field_parameters(name), {}
        shown = {field for parameter in _GROUPS for field in used.get(parameter, ())}
        for at, one in enumerate(table.fields):
            if one.name() in shown:
                named[one.name()] = one.name()
                continue
            text = given.random.choice(_FIELD_NAMES)
            text = "x{}" if one.name() not in {field for fields in used.values() for field in fields} else text
            named[one.name()] = text.format(f"f{at}")
            table.fields[at] = QgsField(named[one.name()], one.type())
        if any(value in named for key, value in given.parameters.items() if isinstance(value, str) and key not in used):
            return
        if any(isinstance(value, str) and "{" in value for value in given.parameters.values()) or not used:
            return  # a pattern of names
        for parameter, fields in used.items():
            new = [named[field] for field in fields]
            given.parameters[parameter] = new if isinstance(given.parameters[parameter], list) else new[0]
        given.replace(name, table.layer(), f"fields renamed: {sorted(named.values())[:3]}")


def more_fields(given: Given) -> None:
    """Add fields of all types and of names that formats keep for themselves."""
    if found := _any(given):
        name, table = found
        names = given.random.sample(("ogc_fid", "geom", "geometry", "OBJECTID", "id", "select", "a b", "ñ"), 4)
        kinds = (QMetaType.Type.QDate, QMetaType.Type.Bool, QMetaType.Type.Double, QMetaType.Type.QString)
        for new, kind in zip(names, kinds, strict=True):
            table.fields.append(QgsField(new, kind))
        for _, values in table.rows:
            values.extend([NULL] * 4)
        given.replace(name, table.layer(), f"fields more: {names}")
