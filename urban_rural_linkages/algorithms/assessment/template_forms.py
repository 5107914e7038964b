"""The forms of the template layers: labels, lists of answers, dates, conditions and defaults, in one language.

What a form holds is data (resources/templates/layers.json); how QGIS wants to be told of it is known here.
"""

from __future__ import annotations

from textwrap import fill

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsAttributeEditorField,
    QgsAttributeEditorTextElement,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFieldConstraints,
    QgsVectorLayer,
)

from ...core.assessment.format.templates import FieldTemplate, LayerTemplate
from ...i18n import tr
from ..styling import apply_style

_MOST = 2_000_000_000
_LINE = 52  # characters of a remark on one line
_DATE = "yyyy-MM-dd"
_PICTURE, _BESIDE_THE_PROJECT = 1, 1  # as the widget of QGIS counts its ways to show a file, and to keep its path


def dress_template(layer: QgsVectorLayer, template: LayerTemplate, language: str) -> None:
    """Give a layer its symbols and its form."""
    layer.setName(template.title[language])
    if template.style:
        apply_style(layer, template.style, language)
    for field in template.fields:
        _dress_field(layer, layer.fields().lookupField(field.name), field, language)
    number = layer.fields().lookupField("fid")
    if number >= 0:
        layer.setEditorWidgetSetup(number, QgsEditorWidgetSetup("Hidden", {}))
    layer.setEditFormConfig(_form(layer, template, language))


def _dress_field(layer: QgsVectorLayer, index: int, field: FieldTemplate, language: str) -> None:
    layer.setFieldAlias(index, field.label[language])
    layer.setEditorWidgetSetup(index, _widget(field, language))
    if field.role == "key":  # a feature that is split or copied gets one of its own
        layer.setFieldSplitPolicy(index, Qgis.FieldDomainSplitPolicy.DefaultValue)
        layer.setFieldDuplicatePolicy(index, Qgis.FieldDuplicatePolicy.DefaultValue)
    if field.default:
        layer.setDefaultValueDefinition(index, QgsDefaultValue(field.default, field.update))
    if field.required:
        hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
        layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintNotNull, hard)
    expression, label = _condition(field, language)
    if expression:
        layer.setConstraintExpression(index, expression, label)
        hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
        layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintExpression, hard)


def _widget(field: FieldTemplate, language: str) -> QgsEditorWidgetSetup:
    if field.role == "key":
        return QgsEditorWidgetSetup("Hidden", {})
    if field.role == "photo":
        return QgsEditorWidgetSetup("ExternalResource", {"FileWidget": True, "FileWidgetButton": True, "UseLink": True,
                                                         "DocumentViewer": _PICTURE, "DocumentViewerHeight": 200,
                                                         "RelativeStorage": _BESIDE_THE_PROJECT})  # fmt: skip
    if field.answers:
        return QgsEditorWidgetSetup("ValueMap", {"map": [{one.label[language]: one.value} for one in field.answers]})
    if field.kind == "date":
        return QgsEditorWidgetSetup("DateTime", {"calendar_popup": True, "display_format": _DATE, "field_format": _DATE,
                                                 "field_format_overwrite": True, "allow_null": True})  # fmt: skip
    if field.kind == "integer":
        least = int(field.minimum) if field.minimum is not None else -_MOST
        return QgsEditorWidgetSetup("Range", {"Min": least, "Max": _MOST, "Step": 1, "AllowNull": True,
                                              "Style": "SpinBox"})  # fmt: skip
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": field.multiline, "UseHtml": False})


def _condition(field: FieldTemplate, language: str) -> tuple[str, str]:
    """Return the condition on a field and what the form says where it does not hold; an empty field meets it."""
    name = QgsExpression.quotedColumnRef(field.name)
    parts, words = [], []
    if field.minimum is not None:
        parts.append(f"{name} >= {field.minimum:g}")
        words.append(tr("Not less than {least}.").format(least=f"{field.minimum:g}"))
    if field.condition:
        parts.append(f"({field.condition})")
        if field.at_most_label is not None:
            words.append(field.at_most_label[language])
    return (f"{name} IS NULL OR ({' AND '.join(parts)})" if parts else ""), " ".join(words)


def _form(layer: QgsVectorLayer, template: LayerTemplate, language: str) -> QgsEditFormConfig:
    """Lay out the form: the notice first, then the fields, those of a group in a box."""
    config = layer.editFormConfig()
    config.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    config.clearTabs()
    root = config.invisibleRootContainer()
    page = _container(template.title[language], root, Qgis.AttributeEditorContainerType.Tab)
    root.addChildElement(page)
    if template.notice:
        page.addChildElement(_text(template.notice[language], page))
    box, group = page, None
    for field in template.fields:
        if field.role == "key":
            continue
        if field.group != group:
            group, box = field.group, page
            if group:
                box = _container(group[language], page, Qgis.AttributeEditorContainerType.GroupBox)
                page.addChildElement(box)
        index = layer.fields().lookupField(field.name)
        box.addChildElement(QgsAttributeEditorField(field.name, index, box))
        if field.help:
            box.addChildElement(_text(field.help[language], box))
    return config


def _container(
    title: str, parent: QgsAttributeEditorElement, kind: Qgis.AttributeEditorContainerType
) -> QgsAttributeEditorContainer:
    container = QgsAttributeEditorContainer(title, parent)
    container.setType(kind)
    container.setColumnCount(1)
    return container


def _text(words: str, parent: QgsAttributeEditorElement) -> QgsAttributeEditorTextElement:
    element = QgsAttributeEditorTextElement("", parent)
    element.setText(fill(words, _LINE))  # a form breaks no lines of its own, and would grow wider than the screen
    element.setShowLabel(False)
    return element
