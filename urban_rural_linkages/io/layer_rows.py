"""A few columns of a layer as plain rows, and what identifies its selected features."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import NULL, Qgis, QgsExpression, QgsFeatureRequest, QgsVectorLayer

_FEATURE_ID = "$id"


def rows_of(layer: QgsVectorLayer, fields: Sequence[str]) -> Iterator[dict[str, object]]:
    """Yield the rows of a layer, in its order, as plain values; NULL is None, a field that it has not is left out."""
    known = [name for name in fields if layer.fields().lookupField(name) >= 0]
    request = QgsFeatureRequest().setSubsetOfAttributes(known, layer.fields())
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in layer.getFeatures(request):
        values = ((name, feature.attribute(name)) for name in known)
        yield {name: None if value == NULL else value for name, value in values}


def filter_of_selection(layer: QgsVectorLayer) -> str:
    """Return an expression that finds the selected features again; empty where none is selected.

    By the key of the layer where it has one of a single field, since a provider may number features anew when the
    file is opened again; else by their numbers.
    """
    if not layer.selectedFeatureCount():
        return ""
    keys = layer.primaryKeyAttributes()
    if len(keys) != 1:
        return _one_of(_FEATURE_ID, sorted(layer.selectedFeatureIds()))
    field = layer.fields()[keys[0]].name()
    values = [feature.attribute(field) for feature in layer.selectedFeatures()]
    if any(value == NULL or not isinstance(value, int | str) for value in values):  # not saved yet: no key yet
        return _one_of(_FEATURE_ID, sorted(layer.selectedFeatureIds()))
    return _one_of(QgsExpression.quotedColumnRef(field), sorted(values))


def _one_of(what: str, values: Sequence[int | str]) -> str:
    return f"{what} IN ({', '.join(QgsExpression.quotedValue(value) for value in values)})"


def has_unknown(layer: QgsVectorLayer, field: str) -> bool:
    """Tell whether a field of a layer is NULL anywhere."""
    request = QgsFeatureRequest().setFilterExpression(f"{QgsExpression.quotedColumnRef(field)} IS NULL").setLimit(1)
    return any(True for _ in layer.getFeatures(request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)))
