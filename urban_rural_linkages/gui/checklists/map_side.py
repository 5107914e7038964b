"""Evidence and the map: what is selected or shown becomes evidence, and evidence is shown again.

A selection is kept as an expression, because the numbers of features are the provider's own; a layer is found by its
id in the project, and where that is gone by its source.  Nothing is loaded that is not in the project: what is missing
is named, and the user decides.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...core.assessment.records import Evidence, EvidenceKind
from ...core.credentials import without_credentials
from ...core.openable import is_local, is_reachable
from ...i18n import tr
from ...io.fingerprints import file_sha256
from ...io.selections import filter_of_selection, key_field
from ..opening import ask_to_open, open_document, open_page
from .sources import Sources

_LAYERS = frozenset({EvidenceKind.LAYER, EvidenceKind.FEATURE, EvidenceKind.TABLE})
_FILES = frozenset({EvidenceKind.DOCUMENT, EvidenceKind.PHOTO})


class QgisMapSide:
    """The map of QGIS as the dock knows it; implements `MapSide`.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    sources : Sources, optional
        Names of layers and files; by default those of the project that is open.
    opens : callable
        Opens a URL outside of QGIS and tells whether it could.
    asks : callable, optional
        Shows the path of a file that is not beside the assessment, and returns whether it is to be opened.
    """

    def __init__(
        self, iface: QgisInterface, sources: Sources | None = None,
        opens: Callable[[QUrl], bool] = QDesktopServices.openUrl, asks: Callable[[str], bool] | None = None,
    ) -> None:  # fmt: skip
        self._iface, self._opens = iface, opens
        self._asks = asks or (lambda path: ask_to_open(path, iface.mainWindow()))
        self._sources = sources or Sources(QgsProject.instance())
        self._project = self._sources.project

    # -- taking ----------------------------------------------------------------------------------------------

    def from_selection(self) -> Evidence | None:
        """Return the selected features of the current layer as evidence; None where nothing is selected."""
        layer = self._iface.activeLayer()
        if not isinstance(layer, QgsVectorLayer) or not layer.selectedFeatureCount():
            return None
        title = tr("{layer}: {count} {count:feature|features}").format(
            layer=without_credentials(layer.name()), count=layer.selectedFeatureCount()
        )
        return self._of_layer(EvidenceKind.FEATURE, layer, title, filter_of_selection(layer),
                              layer.boundingBoxOfSelected() if layer.isSpatial() else QgsRectangle())  # fmt: skip

    def from_layer(self) -> Evidence | None:
        """Return the current layer, with its filter, as evidence; None where there is none."""
        layer = self._iface.activeLayer()
        if layer is None:
            return None
        is_table = isinstance(layer, QgsVectorLayer) and not layer.isSpatial()
        kind = EvidenceKind.TABLE if is_table else EvidenceKind.LAYER
        condition = layer.subsetString() if isinstance(layer, QgsVectorLayer) else ""
        return self._of_layer(kind, layer, without_credentials(layer.name()), condition, layer.extent())

    def from_extent(self) -> Evidence | None:
        """Return what the map shows now as evidence; None without a map."""
        canvas = self._iface.mapCanvas()
        if canvas is None or canvas.extent().isEmpty():
            return None
        return Evidence("", "", EvidenceKind.EXTENT, title=tr("Map extent"), extent=_bounds(canvas.extent()),
                        crs=canvas.mapSettings().destinationCrs().authid())  # fmt: skip

    def from_file(self, path: Path, kind: EvidenceKind) -> Evidence:
        """Return a file as evidence, with the fingerprint of its bytes.

        Raises
        ------
        OSError
            When it cannot be read.
        """
        return Evidence("", "", kind, title=path.name, source=self._sources.of_file(path), sha256=file_sha256(path))

    def warning(self, piece: Evidence) -> str:
        """Say where selected features have no key, and may not be found after an edit elsewhere; else ""."""
        layer = self._layer(piece) if piece.kind is EvidenceKind.FEATURE else None
        if not isinstance(layer, QgsVectorLayer) or key_field(layer) is not None:
            return ""
        return tr("The layer '{layer}' has no field that tells its features apart: the evidence is kept by their "
                  "numbers, and may not be found after the layer is edited elsewhere. Give it a field of codes, each "
                  "of them once.").format(layer=without_credentials(layer.name()))  # fmt: skip

    # -- showing ---------------------------------------------------------------------------------------------

    def show(self, piece: Evidence) -> str:
        """Zoom to evidence and flash it; return "" or, in words, why it cannot be shown."""
        if piece.kind is EvidenceKind.LINK:
            return open_page(piece.source, self._opens)
        if piece.kind in _FILES:
            return self._show_file(piece)
        try:
            if piece.kind in _LAYERS:
                return self._show_layer(piece)
            return self._show_extent(piece.extent, piece.crs) if piece.extent else ""
        except QgsCsException:
            return tr("The coordinates of '{title}' cannot be brought into those of the map.").format(title=piece.title)

    def is_missing(self, piece: Evidence) -> bool:
        """Tell whether the layer or file of evidence is not there any more."""
        if piece.kind in _LAYERS:
            layer = self._layer(piece)
            return layer is None or not layer.isValid()
        is_file = piece.kind in _FILES and bool(piece.source)  # a document may be cited by its title alone
        return is_file and self._file(piece) is None

    # -- within ----------------------------------------------------------------------------------------------

    def _of_layer(
        self, kind: EvidenceKind, layer: QgsMapLayer, title: str, condition: str, extent: QgsRectangle
    ) -> Evidence:
        return Evidence(
            "", "", kind, title=title, source=self._sources.of_layer(layer), layer_id=layer.id(), filter=condition,
            extent=None if extent.isNull() else _bounds(extent), crs=layer.crs().authid(),
        )  # fmt: skip

    def _layer(self, piece: Evidence) -> QgsMapLayer | None:
        return self._sources.layer(piece.source, piece.layer_id)

    def _show_layer(self, piece: Evidence) -> str:
        layer = self._layer(piece)
        if layer is None or not layer.isValid():
            return tr("The layer of '{title}' is not available: {source}").format(
                title=piece.title, source=piece.source
            )
        self._iface.setActiveLayer(layer)
        node = self._project.layerTreeRoot().findLayer(layer.id())
        if node is not None:
            node.setItemVisibilityCheckedParentRecursive(True)
        if piece.kind is EvidenceKind.FEATURE and isinstance(layer, QgsVectorLayer):
            return self._show_features(layer, piece)
        if layer.extent().isEmpty() and layer.extent().isNull():
            return (
                "" if piece.kind is EvidenceKind.TABLE else tr("Layer '{layer}' is empty.").format(layer=layer.name())
            )
        return self._go_to(layer.extent(), layer.crs())

    def _show_features(self, layer: QgsVectorLayer, piece: Evidence) -> str:
        layer.selectByExpression(piece.filter)
        found = layer.selectedFeatureIds()
        if not found:
            return tr("None of the features of '{title}' is there any more.").format(title=piece.title)
        if layer.isSpatial():
            self._iface.mapCanvas().zoomToFeatureIds(layer, found)
            self._iface.mapCanvas().flashFeatureIds(layer, found)
        return ""

    def _show_extent(self, extent: tuple[float, float, float, float], crs: str) -> str:
        return self._go_to(QgsRectangle(*extent), QgsCoordinateReferenceSystem(crs))

    def _go_to(self, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> str:
        canvas = self._iface.mapCanvas()
        outline = QgsGeometry.fromRect(extent)
        own = canvas.mapSettings().destinationCrs()
        if crs.isValid() and own.isValid() and crs != own:
            outline = outline.densifyByCount(10)
            outline.transform(QgsCoordinateTransform(crs, own, self._project))
        canvas.setReferencedExtent(QgsReferencedRectangle(outline.boundingBox(), own))
        canvas.refresh()
        canvas.flashGeometries([outline])
        return ""

    def _show_file(self, piece: Evidence) -> str:
        path = self._file(piece)
        if path is None and is_local(piece.source):
            return tr("The file of '{title}' is not available: {source}").format(title=piece.title, source=piece.source)
        return open_document(str(path or piece.source), self._sources.folder, self._asks, self._opens)

    def _file(self, piece: Evidence) -> Path | None:
        """Return the file of evidence; None where there is none.  Other computers are not asked."""
        path = self._sources.file(piece.source)
        is_here = is_local(piece.source) and is_reachable(str(path), self._sources.folder)
        try:
            return path if is_here and path.is_file() else None
        except (OSError, ValueError):  # a name that no file can have
            return None


def _bounds(extent: QgsRectangle) -> tuple[float, float, float, float]:
    return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
