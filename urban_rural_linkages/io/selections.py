"""Selected features as an expression that finds them again, by the field that tells them apart.

Numbers of features (``fid``, ``$id``) are the provider's own: ogr2ogr, QField and a copy in another format number them
anew, so that what was selected would be found as something else.  A field of codes stays what it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import NULL, QgsExpression, QgsFieldConstraints, QgsVectorLayer

_NAMES = (
    "uuid", "globalid", "guid", "code", "codigo", "código", "cod", "cod_ine", "codigo_ine", "ine", "natcode", "cusec",
    "nuts_id", "lau_id", "id", "osm_id", "gid", "key", "clave", "ref",
)  # fmt: skip
_NUMBERS = frozenset({"fid", "ogc_fid", "rowid", "objectid"})


def key_field(layer: QgsVectorLayer) -> str | None:
    """Return the field that tells the features of a layer apart wherever it is edited; None where there is none.

    It is never empty and holds nothing twice.  What the provider declares as unique comes before what its name says;
    numbers of features are none.
    """
    fields = layer.fields()
    keys = layer.primaryKeyAttributes()
    numbered = {fields[place].name() for place in keys} if layer.providerType() == "ogr" else set()
    unique = QgsFieldConstraints.Constraint.ConstraintUnique
    declared = [fields[place].name() for place in keys] if len(keys) == 1 else []
    declared += [field.name() for field in fields.toList() if field.constraints().constraints() & unique]
    by_name = {field.name().casefold(): field.name() for field in fields.toList()}
    named = [by_name[name] for name in _NAMES if name in by_name]
    ending = [name for known, name in by_name.items() if known.endswith(("_id", "_code", "_cod", "_uuid"))]
    for name in dict.fromkeys([*declared, *named, *ending]):
        if name not in numbered and name.casefold() not in _NUMBERS and _tells_apart(layer, name):
            return name
    return None


def _tells_apart(layer: QgsVectorLayer, name: str) -> bool:
    values = layer.uniqueValues(layer.fields().lookupField(name))
    return len(values) == layer.featureCount() and all(
        isinstance(value, int | str) and value not in (NULL, "") for value in values
    )


def filter_of_selection(layer: QgsVectorLayer) -> str:
    """Return an expression that finds the selected features again; empty where none is selected.

    By the field that tells them apart (`key_field`); without one by the key of the provider, else by their numbers.
    """
    if not layer.selectedFeatureCount():
        return ""
    field = key_field(layer)
    keys = layer.primaryKeyAttributes()
    if field is None and len(keys) == 1:
        field = layer.fields()[keys[0]].name()
    values = [] if field is None else [feature.attribute(field) for feature in layer.selectedFeatures()]
    if field is None or any(value == NULL or not isinstance(value, int | str) for value in values):  # not saved yet
        return _one_of("$id", sorted(layer.selectedFeatureIds()))
    return _one_of(QgsExpression.quotedColumnRef(field), sorted(values))


def _one_of(what: str, values: Sequence[int | str]) -> str:
    return f"{what} IN ({', '.join(QgsExpression.quotedValue(value) for value in values)})"
