"""The demo region in the project, styled: what a first look at the plugin needs."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsLayerTreeGroup, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer

from .. import about
from ..algorithms.styling import apply_style
from ..i18n import tr
from ..paths import resource
from .checklists.project_pointer import point_at_file
from .messages import inform, warn

_AFTER_QGIS = 300  # milliseconds
_SECONDS = 8
_DATA = (".gpkg", ".tif", ".csv")


def load_demo_region(iface: QgisInterface) -> None:
    """Add the invented region in a group of its own: what a map shows, and unshown its tables and grids."""
    if not resource("demo", "region.gpkg").exists():
        warn(iface, tr("Demo region"), tr("The file of the demo region is missing."))
        return
    try:
        file = own_copy() / "region.gpkg"
    except OSError as error:
        warn(iface, tr("Demo region"), tr("The demo cannot be copied: {reason}").format(reason=error))
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
    _add_unshown(group, file)
    QgsProject.instance().setCrs(layer.crs())
    point_at_file(QgsProject.instance(), own_folder() / "assessments.gpkg")
    # After QGIS has zoomed to all layers, one of which lies far outside on purpose.
    extent = layer.extent()  # the layer may be gone by then
    QTimer.singleShot(_AFTER_QGIS, lambda: _zoom_to(iface, extent))
    inform(
        iface,
        tr("Demo region"),
        tr("An invented region: every figure in it is synthetic. Try Territorial Diagnosis on it."),
        Qgis.MessageLevel.Info,
        _SECONDS,
    )


def _add_unshown(group: QgsLayerTreeGroup, file: Path) -> None:
    """Add the tables and grids of the region, which dialogs offer and no map shows at first."""
    unshown = group.addGroup(tr("Tables and grids"))
    tables = (
        ("flows", tr("Commuting in 2021")),
        ("people_2021", tr("People by sex and age in 2021")),
        ("vital", tr("Births and deaths by year")),
    )
    grids = (
        ("population_1km_2021.tif", tr("Population in 2021, cells of 1 km")),
        ("builtup_1km_2021.tif", tr("Built-up land in 2021, cells of 1 km")),
        ("land_1km.tif", tr("Land, cells of 1 km")),
    )
    for layer in (
        *(QgsVectorLayer(f"{file}|layername={table}", title, "ogr") for table, title in tables),
        *(QgsRasterLayer(str(file.with_name(grid)), title) for grid, title in grids),
    ):
        QgsProject.instance().addMapLayer(layer, False)
        unshown.addLayer(layer)
    unshown.setItemVisibilityChecked(False)
    unshown.setExpanded(False)


def own_folder() -> Path:
    """Return the user's own folder of the demo, with the answers that are given in it: they outlive every version."""
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "urban_rural_linkages" / "demo"
    folder.mkdir(parents=True, exist_ok=True)
    _copy("assessments.gpkg", folder)
    return folder


def own_copy() -> Path:
    """Return the folder of the user's own copy of the region as this version of the plugin has it.

    QGIS rewrites the header of a GeoPackage that it reads, and projects refer to the files: those of the plugin stay as
    they were installed, and an upgrade takes nothing away from under a project.
    """
    folder = own_folder().joinpath(about.version())
    folder.mkdir(exist_ok=True)
    for file in resource("demo").iterdir():
        if file.suffix in _DATA and file.name != "assessments.gpkg":
            _copy(file.name, folder)
    return folder


def _copy(name: str, folder: Path) -> None:
    """Copy a file of the demo where it is missing; one that was cut short stays under another name."""
    target = folder / name
    if target.exists():
        return
    unfinished = target.with_name(f"{name}.part")
    shutil.copyfile(resource("demo", name), unfinished)
    unfinished.replace(target)


def _zoom_to(iface: QgisInterface, extent: QgsRectangle) -> None:
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()
