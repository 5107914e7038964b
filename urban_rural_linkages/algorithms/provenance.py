"""How a result was made, written into the result, so that it can be defended in a plan's file months later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timezone

from qgis.core import (
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)

from .. import about
from .run import Run

_FIELDS = "fields"


def record(algorithm, run: Run) -> QgsLayerMetadata:
    """Return the metadata of a run: algorithm, version, parameters, inputs and the rules with their sources."""
    metadata = QgsLayerMetadata()
    metadata.setTitle(algorithm.displayName())
    metadata.setAbstract(algorithm.describe().summary)
    metadata.setType("dataset")
    metadata.addHistoryItem(f"{about.title()} {about.version()}, {algorithm.id()}")
    now = datetime.now(timezone.utc)  # noqa: UP017 - datetime.UTC needs Python 3.11, and QGIS 3.40 also runs on 3.10
    metadata.addHistoryItem(now.isoformat(timespec="seconds"))
    metadata.addHistoryItem(json.dumps(_inputs(algorithm, run), ensure_ascii=False, sort_keys=True))
    for rule in run.rules:
        metadata.addHistoryItem(rule)
    return metadata


def save_metadata(
    destination: str, metadata: QgsLayerMetadata, labels: Mapping[str, str], context: QgsProcessingContext
) -> None:
    """Write metadata into an output: a memory layer's own, a file's through its provider.

    The labels of the fields go along as keywords: many formats have no place of their own for them.
    """
    metadata = metadata.clone()
    metadata.addKeywords(_FIELDS, [f"{name}: {label}" for name, label in labels.items()])
    layer = context.temporaryLayerStore().mapLayer(destination)
    if layer is not None:
        describe(layer, metadata)
        return
    # Opened here and closed again: a layer that the context kept would hold the file.
    layer = QgsVectorLayer(destination, "", "ogr")
    if layer.isValid():
        describe(layer, metadata)
        QgsProviderRegistry.instance().saveLayerMetadata("ogr", _with_layer_name(destination), layer.metadata())
        return
    layer = QgsRasterLayer(destination, "", "gdal")
    if layer.isValid():
        describe(layer, metadata)
        layer.saveDefaultMetadata()


def labels_of(layer: QgsMapLayer) -> dict[str, str]:
    """Return the labels of the fields that `save_metadata` wrote into a layer."""
    return dict(entry.split(": ", 1) for entry in layer.metadata().keywords(_FIELDS))


def _with_layer_name(destination: str) -> str:
    """Name the only layer of a GeoPackage, without which QGIS does not find where its metadata go."""
    inside = QgsProviderRegistry.instance().querySublayers(destination)
    return inside[0].uri() if "|" not in destination and len(inside) == 1 else destination


def describe(layer: QgsMapLayer, metadata: QgsLayerMetadata) -> None:
    """Give a layer metadata, with its own extent and coordinate reference system."""
    own = metadata.clone()
    own.setCrs(layer.crs())
    layer.setMetadata(own)


def _inputs(algorithm, run: Run) -> dict[str, object]:
    given = (d for d in algorithm.parameterDefinitions() if not d.isDestination() and run.given(d.name()))
    return {d.name(): d.valueAsJsonObject(run.parameters[d.name()], run.context) for d in given}
