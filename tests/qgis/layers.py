"""Small layers made in memory, for tests."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsVectorLayer
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
        feature = QgsFeature(layer.fields())
        if kind != "None":
            if row[0]:
                feature.setGeometry(QgsGeometry.fromWkt(row[0]))
            row = row[1:]
        feature.setAttributes(list(row))
        features.append(feature)
    assert provider.addFeatures(features)[0]
    layer.updateExtents()
    return layer


def column(layer, field: str) -> list:
    """Return the values of a field."""
    from qgis.core import NULL

    return [None if f[field] == NULL else f[field] for f in layer.getFeatures()]
