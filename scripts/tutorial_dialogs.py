"""Dialogs of Processing filled in as a tutorial says: labels are those of the dialog, in the language of the page."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from urban_rural_linkages.algorithms.dialog_texts import labels_of
from urban_rural_linkages.algorithms.parameters import is_former

from .tutorial_pages import WAY, Part, number

PROVIDER = "urbanrural"
_TEMPORARY = dict.fromkeys(("Create Temporary Layer", "Crear capa temporal"), "TEMPORARY_OUTPUT")  # as QGIS says it
_TICKED = {"ticked": True, "not ticked": False, "marcada": True, "sin marcar": False}


def algorithm_of(table: Part) -> QgsProcessingAlgorithm:
    """Return the algorithm of a dialog: that of the last way through the toolbox, or one that is named after it.

    Raises
    ------
    LookupError
        Where the toolbox shows no such way.
    """
    provider = QgsApplication.processingRegistry().providerById(PROVIDER)
    known = [registered.create() for registered in provider.algorithms()]
    for words in table.named or (table.way,):
        for algorithm in known:
            way = WAY.join((provider.name(), algorithm.group(), algorithm.displayName()))
            if words in (way, algorithm.displayName()):
                return algorithm
    raise LookupError(table.way)


def layer_named(name: str) -> QgsMapLayer:
    """Return the layer of the project with a name.

    Raises
    ------
    LookupError
        Where there is none, or more than one.
    """
    found = QgsProject.instance().mapLayersByName(name)
    if len(found) != 1:
        raise LookupError(f"{len(found)} layers '{name}'")
    return found[0]


def layer_of(table: Part) -> QgsMapLayer:
    """Return the layer that a table speaks of: the nearest bold words before it that are the name of one."""
    for words in table.named:
        if QgsProject.instance().mapLayersByName(words):
            return layer_named(words)
    raise LookupError(f"no layer is named before the table '{' | '.join(table.head)}'")


def filter_layer(table: Part) -> None:
    """Leave of the layer that a table speaks of what its expression says."""
    layer_of(table).setSubsetString(table.rows[0][0].strip("`"))


def add_results(algorithm: QgsProcessingAlgorithm, results: dict[str, Any]) -> list[QgsMapLayer]:
    """Add the layers of a run to the project under the names that QGIS gives them; namesakes of before go."""
    added = []
    for definition in algorithm.destinationParameterDefinitions():
        found = results.get(definition.name())
        if definition.type() == "rasterDestination" and isinstance(found, str):
            found = QgsRasterLayer(found, definition.description())
        if isinstance(found, QgsMapLayer):
            found.setName(definition.description())
            before = QgsProject.instance().mapLayersByName(found.name())
            QgsProject.instance().removeMapLayers([layer.id() for layer in before])
            added.append(QgsProject.instance().addMapLayer(found))
    return added


def field_named(layer: QgsVectorLayer, shown: str) -> str:
    """Return the field that a dialog or a table shows by its alias, or by its name.

    Raises
    ------
    LookupError
        Where the layer has none.
    """
    for place, field in enumerate(layer.fields()):
        if shown in (layer.attributeAlias(place), field.name()):
            return field.name()
    raise LookupError(f"{layer.name()}: {shown}")


def inputs(algorithm: QgsProcessingAlgorithm, table: Part, language: str) -> dict[str, Any]:
    """Return the parameters of a run as the table of a dialog says them; results are temporary.

    Raises
    ------
    LookupError
        Where the dialog has no such label, or does not offer what the page says.
    """
    definitions = [each for each in algorithm.parameterDefinitions() if not is_former(each)]
    by_label = {each.description(): each for each in definitions}
    given: dict[str, Any] = {}
    for label, said in (row[:2] for row in table.rows):
        if label not in by_label:
            raise LookupError(f"{algorithm.displayName()}: {label}")
        given[by_label[label].name()] = _value(by_label[label], said, given, language)
    for each in definitions:
        if each.isDestination() and not each.flags() & each.Flag.FlagOptional:
            given.setdefault(each.name(), "TEMPORARY_OUTPUT")
    return given


def _value(definition: QgsProcessingParameterDefinition, said: str, given: dict[str, Any], language: str) -> Any:
    said = said.strip("`")
    labels = {label: value for value, label in labels_of(definition).items()}
    if definition.isDestination():
        return _TEMPORARY[said]
    if labels:
        return labels[said]
    if definition.type() in ("field", "matrix"):
        return (_fields if definition.type() == "field" else _indicators)(definition, said, given, language)
    return _READ.get(definition.type(), _as_it_is)(said, language)


def _as_it_is(said: str, _language: str) -> str:
    return said


_READ = {
    "boolean": lambda said, _language: _TICKED[said],
    "number": number,
    "multilayer": lambda said, _language: [layer_named(name).id() for name in said.split("; ")],
    **dict.fromkeys(("source", "vector", "raster"), lambda said, _language: layer_named(said).id()),
}


def _layer_of(parent: str, given: dict[str, Any]) -> QgsVectorLayer:
    return QgsProject.instance().mapLayer(given[parent])


def _fields(
    definition: QgsProcessingParameterDefinition, said: str, given: dict[str, Any], _language: str
) -> str | list[str]:
    """Return one field or several; the pattern of several is handed on as it is."""
    if "{" in said:
        return said
    parent, shown = definition.parentLayerParameterName(), said.replace("`", "").split("; ")
    if parent in given:
        layer = _layer_of(parent, given)
        names = [field_named(layer, name) for name in shown]
    else:
        names = shown  # of a layer that the dialog was opened with
    return names if definition.allowMultiple() else names[0]


def _indicators(
    definition: QgsProcessingParameterDefinition, said: str, given: dict[str, Any], language: str
) -> list[Any]:
    """Return the rows of a table of indicators: field, end and weight, with · between them."""
    widget = definition.metadata()["widget_wrapper"]
    ends = {label: end for end, label in widget["ends"].items()}
    layer = _layer_of(widget["parent"], given)
    rows = [row.split(" · ") for row in said.split("; ")]
    return [cell for field, end, weight in rows for cell in (field_named(layer, field), ends[end],
                                                             number(weight, language))]  # fmt: skip
