"""Copies of layers for work in a thread of its own, opened there: to open a large file takes its time."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QThread

_FILES = ("ogr", "delimitedtext")


def copying(layer: QgsMapLayer) -> Callable[[], QgsMapLayer]:
    """Return a function that makes a copy of a layer, to be called in the thread that works with it.

    A layer of a file is opened again there.  One with joined or calculated fields, a filter or another provider is
    copied at once, with all that hangs on it, and handed over.
    """
    if isinstance(layer, QgsVectorLayer) and _is_as_its_file(layer):
        return _opening_vector(layer)
    if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal":
        source, name, crs = layer.source(), layer.name(), layer.crs()

        def opened() -> QgsMapLayer:
            copy = QgsRasterLayer(source, name, "gdal")
            copy.setCrs(crs)
            return copy

        return opened
    cloned = layer.clone()
    cloned.moveToThread(None)

    def handed_over() -> QgsMapLayer:
        cloned.moveToThread(QThread.currentThread())
        return cloned

    return handed_over


def _is_as_its_file(layer: QgsVectorLayer) -> bool:
    """Tell whether a layer holds what its file does, and nothing of the project's own."""
    fields = layer.fields()
    return (
        layer.providerType() in _FILES
        and not (layer.subsetString() or layer.isEditable() or layer.vectorJoins())
        and all(fields.fieldOrigin(i) == Qgis.FieldOrigin.Provider for i in range(fields.count()))
    )


def hand_back(copy: QgsMapLayer) -> None:
    """Give a copy to the thread of the windows."""
    copy.moveToThread(QgsApplication.instance().thread())


def _opening_vector(layer: QgsVectorLayer) -> Callable[[], QgsMapLayer]:
    source, name, crs, provider = layer.source(), layer.name(), layer.crs(), layer.providerType()
    encoding = layer.dataProvider().encoding()
    aliases = [layer.attributeAlias(index) for index in range(layer.fields().count())]

    def opened() -> QgsMapLayer:
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = False
        copy = QgsVectorLayer(source, name, provider, options)
        copy.setCrs(crs)
        copy.setProviderEncoding(encoding)
        for index, alias in enumerate(aliases):
            if alias:
                copy.setFieldAlias(index, alias)
        return copy

    return opened
