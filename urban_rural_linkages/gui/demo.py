"""The demo region in the project, styled: what a first look at the plugin needs."""

from __future__ import annotations

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer

from ..algorithms.styling import apply_style
from ..i18n import tr
from ..paths import resource

_AFTER_QGIS = 300  # milliseconds
_SECONDS = 8


def load_demo_region(iface) -> None:
    """Add municipalities, settlements, roads and services of the invented region, in a group of their own."""
    file = resource("demo", "region.gpkg")
    if not file.exists():
        iface.messageBar().pushWarning(tr("Demo region"), tr("The file of the demo region is missing."))
        return
    group = QgsProject.instance().layerTreeRoot().insertGroup(0, tr("Demo region (synthetic)"))
    tables = (
        ("services", tr("Services"), "demo_services"),
        ("settlements", tr("Settlements"), "demo_settlements"),
        ("roads", tr("Roads"), "demo_roads"),
        ("municipalities", tr("Municipalities"), "demo_municipalities"),
    )
    for table, title, style in tables:
        layer = QgsVectorLayer(f"{file}|layername={table}", title, "ogr")
        apply_style(layer, style)
        QgsProject.instance().addMapLayer(layer, False)
        group.addLayer(layer)
    QgsProject.instance().setCrs(layer.crs())
    # After QGIS has zoomed to all layers, one of which lies far outside on purpose.
    QTimer.singleShot(_AFTER_QGIS, lambda: _zoom_to(iface, layer))
    iface.messageBar().pushMessage(
        tr("Demo region"),
        tr("An invented region: every figure in it is synthetic. Try Territorial Diagnosis on it."),
        Qgis.MessageLevel.Info,
        _SECONDS,
    )


def _zoom_to(iface, layer: QgsVectorLayer) -> None:
    iface.mapCanvas().setExtent(layer.extent())
    iface.mapCanvas().refresh()
