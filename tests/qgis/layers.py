"""Small layers made in memory, and the small region that every algorithm is tried on."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

_KINDS = {"real": QMetaType.Type.Double, "integer": QMetaType.Type.LongLong, "text": QMetaType.Type.QString}


def memory_layer(fields: dict[str, str], rows: list[tuple], kind: str = "None", crs: str = "EPSG:25830", name="units"):
    """Return a layer in memory; each row is its attributes, with WKT in front where `kind` has geometry."""
    layer = QgsVectorLayer(kind if kind == "None" else f"{kind}?crs={crs}", name, "memory")
    provider = layer.dataProvider()
    provider.addAttributes([QgsField(field, _KINDS[type_]) for field, type_ in fields.items()])
    layer.updateFields()
    features = []
    for row in rows:
        wkt, *attributes = (None, *row) if kind == "None" else row
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(attributes)
        features.append(feature)
    assert provider.addFeatures(features)[0]
    layer.updateExtents()
    return layer


def stored_in(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Return a copy of a layer in another coordinate reference system, with its fields."""
    kind = QgsWkbTypes.displayString(layer.wkbType())
    copy = QgsVectorLayer(kind, layer.name(), "memory")
    copy.setCrs(crs)
    copy.dataProvider().addAttributes(layer.fields().toList())
    copy.updateFields()
    transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance().transformContext())
    for feature in layer.getFeatures():
        moved, geometry = QgsFeature(copy.fields()), QgsGeometry(feature.geometry())
        geometry.transform(transform)
        moved.setGeometry(geometry)
        moved.setAttributes(feature.attributes())
        copy.dataProvider().addFeatures([moved])
    copy.updateExtents()
    return copy


def column(layer, field: str) -> list:
    """Return the values of a field."""
    return [None if f[field] == NULL else f[field] for f in layer.getFeatures()]


def rows(layer) -> list[dict]:
    """Return the features as mappings, unknown as None."""
    names = layer.fields().names()
    return [dict(zip(names, values, strict=True)) for values in zip(*(column(layer, n) for n in names), strict=True)]


def rows_of(layer) -> list[tuple]:
    """Return the attributes of all features as tuples, in an order that does not depend on the layer's."""
    rows = [tuple(None if value == NULL else value for value in f.attributes()) for f in layer.getFeatures()]
    return sorted(rows, key=repr)


# -- the small region: five square municipalities in a row, and three services, one of them far away -------------

UNIT_FIELDS = {
    **dict.fromkeys(("code", "name", "comarca"), "text"),
    **dict.fromkeys(("p2001", "p2021", "births", "deaths", "young", "old"), "integer"),
    "ha": "real",
}
SERVICE_FIELDS = {"sid": "text", "type": "text"}
SERVICES = [("POINT(510000 4305000)", "h1", "hospital"), ("POINT(540000 4305000)", "s1", "school"),
            ("POINT(900000 4305000)", "s2", "school")]  # fmt: skip


def square(number: int) -> str:
    """Return the outline of the municipality of that number, 10 km wide."""
    west, south, side = 500000 + number * 10000, 4300000, 10000
    east, north = west + side, south + side
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def unit_rows(**columns: list) -> list[tuple]:
    """Return the municipalities as rows, with the values of some fields replaced."""
    own = {
        "code": [f"0600{number}" for number in range(1, 6)],
        "name": ["Ácora", "Ñuño", "Río Bajo", "L'Olmo", "Peña"],
        "comarca": ["Norte", "Norte", "Sur", "Sur", "Sur"],
        "p2001": [1000, 1100, 1200, 1300, 1400],
        "p2021": [800, 1050, None, 1500, 1250],
        "births": [40] * 5,
        "deaths": [60, 60, 60, 30, 60],
        "ha": [10000.0] * 5,
        "young": [100, 110, 120, 130, 140],
        "old": [300, 250, 200, 150, 100],
    }
    return list(zip(map(square, range(5)), *({**own, **columns}[field] for field in UNIT_FIELDS), strict=True))


def units(kind: str = "Polygon", crs: str = "EPSG:25830", types: dict[str, str] | None = None, **columns: list):
    """Return the municipalities; some columns or types replaced, without geometry when `kind` is None."""
    rows = unit_rows(**columns)
    if kind == "None":
        rows = [row[1:] for row in rows]
    return memory_layer({**UNIT_FIELDS, **(types or {})}, rows, kind, crs)


def services(rows=SERVICES, crs: str = "EPSG:25830"):
    """Return the services."""
    return memory_layer(SERVICE_FIELDS, list(rows), "Point", crs, name="services")


def reversed_copy(layer):
    """Return a layer with its features in the opposite order."""
    copy = layer.materialize(QgsFeatureRequest())
    features = list(copy.getFeatures())[::-1]
    copy.dataProvider().truncate()
    assert copy.dataProvider().addFeatures(features)[0]
    copy.setName(layer.name())
    return copy


def table_file(folder: Path, name: str = "jobs.csv") -> Path:
    """Write a table of jobs for the municipalities and one row of none."""
    path = folder / name
    path.write_text("code;jobs;share\n06001;10;0,5\n06002;20;1,5\n06003;30;2,5\n06009;1;0,1\n", encoding="utf-8")
    return path
