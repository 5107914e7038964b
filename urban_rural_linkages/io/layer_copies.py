"""Copies of layers for work in a thread of its own, opened there where that takes its time.

QGIS waits for ever where two threads open layers of one file at once: one holds what the other waits for
(`QgsOgrProviderUtils`, 3.40).  So layers are opened in the thread of the windows, as QGIS opens its own, which takes
milliseconds; those of formats that are read whole when they are opened are opened later, one after the other.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QThread

_FILES = ("ogr", "delimitedtext")
_READ_WHOLE = ("CSV", "GeoJSON", "GeoJSONSeq", "TopoJSON", "GML", "KML", "LIBKML", "GPX", "XLSX", "ODS", "XLS")
_one_at_a_time = Lock()


def copying(layer: QgsMapLayer) -> Callable[[], QgsMapLayer]:
    """Return a function that makes a copy of a layer, to be called in the thread that works with it.

    A layer of a file is opened again.  One with joined or calculated fields, a filter or another provider is copied
    with all that hangs on it.
    """
    if isinstance(layer, QgsVectorLayer) and _is_as_its_file(layer):
        opening = _opening_vector(layer)
        is_parsed = layer.providerType() != "ogr" or layer.storageType() in _READ_WHOLE
        return opening if is_parsed else _handing_over(opening())
    if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal":
        source, name, crs = layer.source(), layer.name(), layer.crs()

        def opened() -> QgsMapLayer:
            copy = QgsRasterLayer(source, name, "gdal")
            copy.setCrs(crs)
            return copy

        return opened
    return _handing_over(layer.clone())


def _handing_over(copy: QgsMapLayer) -> Callable[[], QgsMapLayer]:
    copy.moveToThread(None)

    def handed_over() -> QgsMapLayer:
        copy.moveToThread(QThread.currentThread())
        return copy

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
        with _one_at_a_time:
            copy = QgsVectorLayer(source, name, provider, options)
        copy.setCrs(crs)
        copy.setProviderEncoding(encoding)
        for index, alias in enumerate(aliases):
            if alias:
                copy.setFieldAlias(index, alias)
        return copy

    return opened
