"""The demo region in the project, styled: what a first look at the plugin needs."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer

from ..algorithms.styling import apply_style
from ..i18n import tr
from ..paths import resource
from .checklists.project_pointer import point_at_file
from .messages import inform, warn

_AFTER_QGIS = 300  # milliseconds
_SECONDS = 8


def load_demo_region(iface: QgisInterface) -> None:
    """Add municipalities, settlements, roads and services of the invented region, in a group of their own."""
    if not resource("demo", "region.gpkg").exists():
        warn(iface, tr("Demo region"), tr("The file of the demo region is missing."))
        return
    file = own_copy() / "region.gpkg"
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
    point_at_file(QgsProject.instance(), file.with_name("assessments.gpkg"))
    # After QGIS has zoomed to all layers, one of which lies far outside on purpose.
    QTimer.singleShot(_AFTER_QGIS, lambda: _zoom_to(iface, layer))
    inform(
        iface,
        tr("Demo region"),
        tr("An invented region: every figure in it is synthetic. Try Territorial Diagnosis on it."),
        Qgis.MessageLevel.Info,
        _SECONDS,
    )


def own_copy() -> Path:
    """Return the user's own copy of the region, made where it is missing.

    QGIS rewrites the header of a GeoPackage that it reads, and answers are there to be changed: the files of the
    plugin stay as they were installed.  Answers given in the copy stay, too.
    """
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "urban_rural_linkages" / "demo"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("region.gpkg", "assessments.gpkg"):
        if not (folder / name).exists():
            shutil.copyfile(resource("demo", name), folder / name)
    return folder


def _zoom_to(iface: QgisInterface, layer: QgsVectorLayer) -> None:
    iface.mapCanvas().setExtent(layer.extent())
    iface.mapCanvas().refresh()
