"""Sources of the inputs of a run: from the metadata of its layers, and of what earlier runs made them of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..core.report.citations import Source
from ..io.layer_sources import source_beside, source_of_layer
from ..io.threads import OPENING

if TYPE_CHECKING:
    from qgis.core import QgsLayerMetadata, QgsMapLayer

    from .run import Run

_VECTORS, _RASTERS, _SEVERAL = ("source", "vector"), ("raster",), ("multilayer",)
_KEY = "sources"


def sources_of_inputs(run: Run) -> dict[str, list[Source]]:
    """Return the sources of each layer, table and raster that was given; an empty list where none is stated."""
    found = {}
    for definition in run.algorithm.parameterDefinitions():
        name = definition.name()
        if definition.type() in (*_VECTORS, *_RASTERS, *_SEVERAL) and run.given(name):
            found[name] = _of_input(run, name)
    return found


def recorded_sources(run: Run) -> dict[str, object]:
    """Return what the metadata of a result say of the sources of its inputs; empty where none is stated."""
    stated = [source for sources in sources_of_inputs(run).values() for source in sources]
    return {_KEY: [source.record() for source in dict.fromkeys(stated)]} if stated else {}


def layers_of_input(run: Run, name: str) -> list[QgsMapLayer]:
    """Return the layers that were given for an input."""
    definition = run.algorithm.parameterDefinition(name)
    with OPENING:
        if definition.type() in _SEVERAL:
            return run.algorithm.parameterAsLayerList(run.parameters, name, run.context)
        vector = definition.type() in _VECTORS
        read = run.algorithm.parameterAsVectorLayer if vector else run.algorithm.parameterAsRasterLayer
        layer = read(run.parameters, name, run.context)
    return [] if layer is None else [layer]


def _of_input(run: Run, name: str) -> list[Source]:
    given = run.as_given.get(name)
    found = [source for layer in layers_of_input(run, name) for source in sources_of(layer)]
    if not found:
        paths = given if isinstance(given, list) else [given]
        found = [source_beside(path.split("|")[0]) for path in paths if isinstance(path, str)]
    return [source for source in dict.fromkeys(found) if source]


def sources_of(layer: QgsMapLayer) -> list[Source]:
    """Return the sources of a layer: its own, or, of a result of this toolbox, those of what it was made of."""
    metadata = layer.metadata()
    if _is_result(metadata):
        return [Source.of(record) for record in _recorded(metadata)]
    source = source_of_layer(layer)
    return [source] if source else []


def _is_result(metadata: QgsLayerMetadata) -> bool:
    """Tell whether a run of this toolbox wrote the metadata: their title is the algorithm's, not that of the data."""
    return any("urbanrural:" in entry for entry in metadata.history()[:1])


def _recorded(metadata: QgsLayerMetadata) -> list[dict[str, str]]:
    for entry in metadata.history():
        if entry.startswith(f'{{"{_KEY}": '):
            return json.loads(entry)[_KEY]
    return []
