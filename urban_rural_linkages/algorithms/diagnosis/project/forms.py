"""Attribute forms and tables of the layers: labels in groups, what was found first, raw columns on another page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsAttributeEditorField,
    QgsEditorWidgetSetup,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ....core.inert import inert
from ....i18n import tr
from ....io.attribute_tables import arrange_table
from ..diagnosis import Diagnosis
from .figures import field

_NUMBERING = "fid"
_ROUNDED = {"Style": "SpinBox", "AllowNull": True, "Min": -1e12, "Max": 1e12, "Precision": 3, "Step": 1.0}
_ABOUT = ("UNIT_ID", "NAME", "GROUP", "POP_START", "POP_END")


def label_unit(layer: QgsVectorLayer, diagnosis: Diagnosis) -> None:
    """Label code, name, group and inhabitants of a layer, which its own algorithm only passed on."""
    run = diagnosis.run
    texts = {"UNIT_ID": tr("Code"), "NAME": tr("Name"), "GROUP": tr("Group"),
             "POP_START": tr("Inhabitants {year}").format(year=run.whole("START_YEAR")),
             "POP_END": tr("Inhabitants {year}").format(year=run.whole("END_YEAR"))}  # fmt: skip
    for parameter, text in texts.items():
        name = run.field(parameter)
        index = layer.fields().lookupField(name) if name else -1
        if index >= 0 and not layer.attributeAlias(index):
            layer.setFieldAlias(index, text)


def arrange_fields(layer: QgsVectorLayer, diagnosis: Diagnosis, results: Sequence[str]) -> None:
    """Group the fields of a layer in its form, and hide in its table what it only brought along.

    Parameters
    ----------
    layer : QgsVectorLayer
    diagnosis : Diagnosis
    results : sequence of str
        The fields that were found, which carry labels.
    """
    names = [name for name in layer.fields().names() if name != _NUMBERING]
    given = set(diagnosis.run.table("UNITS").field_names)
    about = [name for name in map(diagnosis.run.field, _ABOUT) if name in names]
    found = [name for name in names if name not in about and (name in results or name not in given)]
    rest = [name for name in names if name not in (*about, *found)]
    _arrange_form(layer, {tr("Unit"): about, tr("Results"): found}, rest)
    arrange_table(layer, [*about, *found], rest)
    _round_numbers(layer, found)
    called = (name for name in map(diagnosis.run.field, ("NAME", "UNIT_ID")) if name in names)
    layer.setDisplayExpression(field(next(called, "") or names[0]))


def name_values(layer: QgsVectorLayer, name: str, words: Mapping[object, str]) -> None:
    """Have forms and tables show words in place of the codes of a field."""
    index = layer.fields().lookupField(name)
    if index >= 0 and words:
        entries = [{inert(word): str(value)} for value, word in words.items() if value is not None]
        layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueMap", {"map": entries}))


def _arrange_form(layer: QgsVectorLayer, groups: Mapping[str, Sequence[str]], rest: Sequence[str]) -> None:
    """Put groups on the first page and the rest on a second one: hundreds of rows below would spread the others."""
    form = layer.editFormConfig()
    form.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    root = form.invisibleRootContainer()
    root.clear()
    first = _part(tr("Results"), root, Qgis.AttributeEditorContainerType.Tab)
    for title, names in groups.items():
        if names:
            _add_fields(layer, _part(title, first, Qgis.AttributeEditorContainerType.GroupBox), names)
    if rest:
        _add_fields(layer, _part(tr("Data as they were given"), root, Qgis.AttributeEditorContainerType.Tab), rest)
    layer.setEditFormConfig(form)


def _part(
    title: str, parent: QgsAttributeEditorContainer, kind: Qgis.AttributeEditorContainerType
) -> QgsAttributeEditorContainer:  # fmt: skip
    part = QgsAttributeEditorContainer(title, parent)
    part.setType(kind)
    parent.addChildElement(part)
    return part


def _add_fields(layer: QgsVectorLayer, part: QgsAttributeEditorContainer, names: Sequence[str]) -> None:
    for name in names:
        part.addChildElement(_element(layer, name, part))


def _round_numbers(layer: QgsVectorLayer, names: Sequence[str]) -> None:
    """Have forms and tables show fractions with a few decimals: computers count on with fifteen."""
    for name in names:
        index = layer.fields().lookupField(name)
        if layer.fields()[index].type() == QMetaType.Type.Double:
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Range", _ROUNDED))


def _element(layer: QgsVectorLayer, name: str, parent: QgsAttributeEditorElement) -> QgsAttributeEditorField:
    return QgsAttributeEditorField(name, layer.fields().lookupField(name), parent)
