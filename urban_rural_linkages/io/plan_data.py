"""Data of a plan read from bound layers into the tables that figures are calculated from.

A layer that cannot be read stops only the figures that need it: its reason stands beside the other tables.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsSpatialIndex,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.arrays import Booleans, Floats
from ..core.assessment.calculation.plan_data import PlanData, RoleTable, by_year, codes_of_plan
from ..core.assessment.calculation.recognition import SEX_CODES
from ..core.assessment.calculation.roles import CODE, ROLES, Role
from ..core.assessment.calculation.values import understood
from ..core.assessment.unit_records import Binding, Unit
from ..core.demography.age_fields import AgeGroup, parse_age_fields
from ..core.demography.yearly_fields import YEAR, years_of_pattern
from ..core.errors import PlanningError
from ..core.notes import Note
from ..core.progress import NullProgress, Progress, proceed
from .containing import outline_of_points
from .layers import FeatureTable, table_of_layer

_UNREAD = frozenset({"roads", "municipalities"})  # read by algorithms, or for their outlines alone
_TOUCHING = {"services": ("risk_zones",)}


def read_plan(
    bindings: Mapping[str, Binding], layers: Mapping[str, QgsVectorLayer], units: Sequence[Unit],
    context: QgsProcessingContext, progress: Progress | None = None,
) -> PlanData:  # fmt: skip
    """Read the bound layers.

    Parameters
    ----------
    bindings : mapping of str to Binding
        By role; roles that are not known are passed over.
    layers : mapping of str to QgsVectorLayer
        By role; a binding without one has vanished.
    units : sequence of Unit
        Of the assessment; none = the plan as a whole.
    context : QgsProcessingContext
    progress : Progress, optional
        Progress and cancellation.
    """
    watch, tables, failed = progress or NullProgress(), {}, {}
    reader = _Reader(bindings, layers, context, watch, frozenset(unit.code for unit in units))
    known = [role for role in bindings if role in ROLES]
    for number, role in enumerate(known):
        proceed(watch, number / max(len(known), 1))
        if role not in layers:
            name, source = bindings[role].name or role, bindings[role].source
            failed[role] = Note("The layer '{layer}' is not in the project; it was at {source}.", layer=name,
                                source=source)  # fmt: skip
            continue
        try:
            tables[role] = reader.table(ROLES[role])
        except PlanningError as error:
            failed[role] = Note(error.message, **error.values)
    nuclei = {unit.code: unit.nucleus for unit in units if unit.nucleus}
    return PlanData(tuple(unit.code for unit in units), tables, nuclei, failed)


def with_columns(layer: QgsVectorLayer, columns: Mapping[str, Sequence[str]]) -> QgsVectorLayer:
    """Return a scratch copy of a layer with fields of text beside its own; rows where one is empty are left out.

    Parameters
    ----------
    layer : QgsVectorLayer
    columns : mapping of str to sequence of str
        A text a feature, in the order of the layer.
    """
    kind = QgsWkbTypes.displayString(layer.wkbType()) if layer.isSpatial() else "None"
    copy = QgsVectorLayer(f"{kind}?crs={layer.crs().authid()}", layer.name(), "memory")
    copy.setCrs(layer.crs())
    fields = [*layer.fields().toList(), *(QgsField(name, QMetaType.Type.QString) for name in columns)]
    copy.dataProvider().addAttributes(fields)
    copy.updateFields()
    texts = list(zip(*columns.values(), strict=True)) if columns else [()] * layer.featureCount()
    kept = []
    for own, feature in zip(texts, layer.getFeatures(), strict=True):
        if all(own):
            added = QgsFeature(copy.fields())
            added.setAttributes([*feature.attributes(), *own])
            added.setGeometry(feature.geometry())
            kept.append(added)
    copy.dataProvider().addFeatures(kept)
    return copy


class _Reader:
    """Reads one layer after another; those that others are read by are kept."""

    def __init__(
        self, bindings: Mapping[str, Binding], layers: Mapping[str, QgsVectorLayer], context: QgsProcessingContext,
        progress: Progress, codes: frozenset[str],
    ) -> None:  # fmt: skip
        self._bindings, self._layers, self._context, self._progress = bindings, layers, context, progress
        self._codes = codes
        self._features: dict[str, FeatureTable] = {}

    def table(self, role: Role) -> RoleTable:
        """Return the rows of a role."""
        binding, name = self._bindings[role.id], self._layers[role.id].name()
        if role.id in _UNREAD:
            return RoleTable(role.id, name, ())
        if not self._layers[role.id].featureCount():
            return _empty(role, binding, name)
        features = self._of(role.id)
        numbers, texts = self._columns(role, binding, features)
        ages: dict[AgeGroup, Floats] = {}
        if binding.fields.get("ages"):
            groups = parse_age_fields(binding.fields["ages"], features.field_names, binding.fields.get(SEX_CODES, ""))
            features.expect(group.field for group in groups)
            ages = {group: features.numbers(group.field, whole=True) for group in groups}
        touches = {
            other: self._touching(role.id, other) for other in _TOUCHING.get(role.id, ()) if other in self._layers
        }
        units = codes_of_plan(self._units(role, features, texts), self._codes)
        table = RoleTable(role.id, name, units, numbers, texts, touches, ages, features.has_polygons)
        yearly = {meaning: field for meaning, field in binding.fields.items() if YEAR in field}
        return (
            by_year(table, {meaning: _years(features, field) for meaning, field in yearly.items()}) if yearly else table
        )

    def _of(self, role: str) -> FeatureTable:
        if role not in self._features:
            self._features[role] = table_of_layer(
                self._layers[role], self._context, self._progress, tuple(self._bindings[role].fields.values())
            )
        return self._features[role]

    def _columns(
        self, role: Role, binding: Binding, features: FeatureTable
    ) -> tuple[dict[str, Floats], dict[str, Sequence[str]]]:
        numbers: dict[str, Floats] = {}
        texts: dict[str, Sequence[str]] = {}
        for one in role.fields:
            field = binding.fields.get(one.meaning)
            if not field or one.meaning == "ages" or YEAR in field:
                continue
            if one.kind == "number":
                numbers[one.meaning] = features.numbers(field)
                continue
            written = [_text(value) for value in features.column(field)]
            texts[one.meaning] = written
            if one.kind == "mapped":
                texts[one.meaning] = understood(written, binding.meanings, role.id, one.meaning)
                texts.setdefault("written", written)
        return numbers, texts

    def _units(self, role: Role, features: FeatureTable, texts: Mapping[str, Sequence[str]]) -> Sequence[str]:
        """Return the unit of each row: its code, that of its stop, or the outline that it lies in."""
        own = "origin" if role.id == "flows" else CODE
        if own in texts:
            return texts[own]
        if role.id == "timetable" and "stop" in texts and "stops" in self._layers:
            stops = self.table(ROLES["stops"])
            unit_of = dict(zip(stops.texts.get("id", ()), stops.units, strict=False))
            return [unit_of.get(stop, "") for stop in texts["stop"]]
        code = self._bindings["municipalities"].fields.get(CODE) if "municipalities" in self._layers else None
        if code is None or not features.has_geometry:
            return [""] * len(features)
        outlines = self._of("municipalities")
        codes = [_text(value) for value in outlines.column(code)]
        return [codes[row] if row >= 0 else "" for row in outline_of_points(outlines, features).tolist()]

    def _touching(self, role: str, other: str) -> Booleans:
        """Return which features of a role touch one of another's."""
        features = self._of(role)
        if not self._layers[other].featureCount():
            return np.zeros(len(features), dtype=bool)
        zones = self._of(other)
        index, outlines = QgsSpatialIndex(), zones.geometries
        for row, outline in enumerate(zones.watched(outlines)):
            entry = QgsFeature(row)
            entry.setGeometry(outline)
            index.addFeature(entry)
        return np.array([_touches(geometry, index, outlines)
                         for geometry in features.watched(features.geometries_in(zones.crs))], dtype=bool)  # fmt: skip


def _years(features: FeatureTable, pattern: str) -> dict[int, Floats]:
    """Return the fields of a pattern by year."""
    fields = years_of_pattern(features.field_names, pattern)
    features.expect(fields.values())
    return {year: features.numbers(field, whole=True) for year, field in fields.items()}


def _touches(geometry: QgsGeometry | None, index: QgsSpatialIndex, outlines: Sequence[QgsGeometry]) -> bool:
    if geometry is None:
        return False
    return any(outlines[row].intersects(geometry) for row in index.intersects(geometry.boundingBox()))


def _empty(role: Role, binding: Binding, name: str) -> RoleTable:
    """Return a layer without features: its fields are known all the same."""
    bound = [one for one in role.fields if binding.fields.get(one.meaning)]
    numbers = {one.meaning: np.empty(0) for one in bound if one.kind == "number"}
    texts: dict[str, Sequence[str]] = {one.meaning: () for one in bound if one.kind != "number"}
    return RoleTable(role.id, name, (), numbers, texts)


def _text(value: object) -> str:
    """Return a value as text, numbers without decimals where they have none; empty where it is unknown."""
    if value is None:
        return ""
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    written: Callable[[], str] | None = getattr(value, "toString", None)  # dates and times of Qt
    return (written() if written is not None else str(value)).strip()
