"""Copies of layers for work in a thread of its own, each opened when there is time for it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QThread

_FILES = ("ogr", "delimitedtext")
_READ_WHOLE = ("CSV", "GeoJSON", "GeoJSONSeq", "TopoJSON", "GML", "KML", "LIBKML", "GPX", "XLSX", "ODS", "XLS")
_one_at_a_time = Lock()
Copy = QgsMapLayer | Callable[[], QgsMapLayer]
"""A copy that belongs to no thread, or what opens it in the thread that takes it over."""


def copying(layer: QgsMapLayer) -> Callable[[], Copy]:
    """Return a function that makes a copy of a layer, for the thread that takes it over.

    The function is called in the thread of the windows, when there is time.  A layer of a file is opened again then;
    one with joined or calculated fields, a filter or another provider is copied at once, with all that hangs on it.
    A file that is read whole when it is opened, and holds one layer only, is opened by `take_over`.
    """
    is_slow = False
    if isinstance(layer, QgsVectorLayer) and _is_as_its_file(layer):
        opened = _opening_vector(layer)
        is_slow = layer.providerType() != "ogr" or layer.storageType() in _READ_WHOLE
    elif isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal":
        opened = _opening_raster(layer)
    else:
        opened = _cloned(layer)

    def adrift() -> QgsMapLayer:
        copy = opened()
        copy.moveToThread(None)
        return copy

    return (lambda: adrift) if is_slow else adrift


def take_over(copy: Copy) -> QgsMapLayer:
    """Let a copy belong to the thread that calls this, and return it."""
    if not isinstance(copy, QgsMapLayer):
        with _one_at_a_time:  # two threads that open the same file may wait for each other for ever in QGIS
            copy = copy()
    copy.moveToThread(QThread.currentThread())
    return copy


def _cloned(layer: QgsMapLayer) -> Callable[[], QgsMapLayer]:
    copy = layer.clone()
    return lambda: copy


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


def _opening_raster(layer: QgsRasterLayer) -> Callable[[], QgsMapLayer]:
    source, name, crs = layer.source(), layer.name(), layer.crs()

    def opened() -> QgsMapLayer:
        copy = QgsRasterLayer(source, name, "gdal")
        copy.setCrs(crs)
        return copy

    return opened


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
