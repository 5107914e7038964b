"""Layers opened for the sources that recipes name, as the toolbox opens them."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingUtils


def opened_source(source: str) -> QgsMapLayer | None:
    """Open a layer as the toolbox opens what a recipe names, called as its table; None where that cannot be done."""
    context = QgsProcessingContext()
    found = QgsProcessingUtils.mapLayerFromString(source, context, True)
    if found is None or not found.isValid():
        return None
    layer = context.temporaryLayerStore().takeMapLayer(found)
    layer.setName(_name_in(source) or layer.name())
    return layer


def _name_in(source: str) -> str:
    """Return the name of a table in the source of a layer.

    Examples
    --------
    >>> _name_in("/a/b.gpkg|layername=roads|subset=x"), _name_in("/a/b.tif")
    ('roads', '')
    """
    parts = source.split("|")[1:]
    return next((part.removeprefix("layername=") for part in parts if part.startswith("layername=")), "")
