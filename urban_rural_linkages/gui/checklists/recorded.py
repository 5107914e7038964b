"""Parameters of a calculation as a record: JSON that another session, on another computer, can run again.

A layer is recorded by its source relative to the project, a selection as the expression that finds it again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsVectorLayer,
)

from ...core.assessment.calculation.kept_figures import BOUND
from ...core.credentials import cleared, without_credentials
from ...io.selections import filter_of_selection
from .sources import Sources

BEFORE = "BEFORE"  # key of the preparation among the parameters of a run: its algorithm and its parameters
CHOSEN = "CHOSEN"  # key of what the row is called that the figure is of, where the result has many
_LAYERS = frozenset({"source", "vector", "raster", "layer", "multilayer"})
_SOURCE, _FILTER = "source", "filter"


@dataclass(frozen=True)
class Input:
    """A layer that was an input, and which of its features; no layer = it is not there any more."""

    layer: QgsMapLayer | None
    filter: str = ""


class Recorder:
    """Writes parameters down and reads them again.

    Parameters
    ----------
    sources : Sources
        Names of layers.
    """

    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def record(
        self, algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, object], context: QgsProcessingContext
    ) -> dict[str, object]:
        """Return the inputs among parameters; what was left empty is left out."""
        written: dict[str, object] = {}
        for definition in algorithm.parameterDefinitions():
            value = parameters.get(definition.name())
            if definition.isDestination() or value in (None, "", []):
                continue
            if definition.type() not in _LAYERS:
                written[definition.name()] = cleared(definition.valueAsJsonObject(value, context))
            elif isinstance(value, list | tuple):
                written[definition.name()] = [self._record_layer(part, context) for part in value]
            else:
                written[definition.name()] = self._record_layer(value, context)
        return written

    def revive(self, algorithm: QgsProcessingAlgorithm, written: Mapping[str, object]) -> dict[str, object]:
        """Return parameters as an algorithm or its dialog takes them."""
        definitions = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
        alive: dict[str, object] = {}
        for name, value in written.items():
            if name not in definitions:  # of a later version, or the preparation
                continue
            if definitions[name].type() not in _LAYERS:
                alive[name] = value
            elif isinstance(value, list):
                alive[name] = [self._revive_layer(part) for part in value]
            else:
                alive[name] = self._revive_layer(value)
        return alive

    def inputs(
        self, algorithm: QgsProcessingAlgorithm, written: Mapping[str, object], context: QgsProcessingContext
    ) -> dict[str, Input]:
        """Return the layers among recorded parameters, by the name of the parameter and the place in its list."""
        found: dict[str, Input] = {}
        for definition in algorithm.parameterDefinitions():
            value = written.get(definition.name())
            if definition.type() not in _LAYERS or value is None:
                continue
            parts = value if isinstance(value, list) else [value]
            for place, part in enumerate(parts):
                found[f"{definition.name()}[{place}]"] = self._input(part, context)
        return found

    def bound_inputs(self, bound: Mapping[str, object]) -> dict[str, Input]:
        """Return the bound layers that figures were calculated from, by their role."""
        found = {}
        for role, part in bound.items():
            source = str(part.get(_SOURCE, "")) if isinstance(part, Mapping) else ""
            found[f"{BOUND}[{role}]"] = Input(self._sources.layer(source))
        return found

    def _record_layer(self, value: object, context: QgsProcessingContext) -> object:
        condition, only_selected = "", False
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            condition, only_selected = value.filterExpression or "", value.selectedFeaturesOnly
            value = value.source
        if isinstance(value, QgsProperty):
            value = value.valueAsString(context.expressionContext())[0]
        layer = value if isinstance(value, QgsMapLayer) else QgsProcessingUtils.mapLayerFromString(str(value), context)
        if layer is None:
            return without_credentials(str(value))
        source = self._sources.of_layer(layer)
        if only_selected and isinstance(layer, QgsVectorLayer):
            parts = [part for part in (condition, filter_of_selection(layer) or "FALSE") if part]
            condition = " AND ".join(f"({part})" for part in parts)
        return {_SOURCE: source, _FILTER: condition} if condition else source

    def _revive_layer(self, written: object) -> object:
        source, condition = _parts(written)
        layer = self._sources.layer(source)
        alive = layer.id() if layer is not None else self._sources.located(source)
        if not condition:
            return alive
        definition = QgsProcessingFeatureSourceDefinition(alive, False)
        definition.filterExpression = condition
        return definition

    def _input(self, written: object, context: QgsProcessingContext) -> Input:
        source, condition = _parts(written)
        layer = self._sources.layer(source)
        if layer is None:
            layer = QgsProcessingUtils.mapLayerFromString(self._sources.located(source), context)
        return Input(layer if layer is not None and layer.isValid() else None, condition)


def _parts(written: object) -> tuple[str, str]:
    if isinstance(written, Mapping):
        return str(written.get(_SOURCE, "")), str(written.get(_FILTER, ""))
    return str(written), ""
