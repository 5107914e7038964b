"""Small maps of the evidence of an assessment: a layer with its filter, or the features that were chosen of it.

Drawn in plain symbols of our own, so that the same assessment gives the same picture anywhere: what colours the layer
has in a project is not part of the evidence.  Black spots are drawn as they may be published (`black_spots`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from ..core.assessment.records import Evidence, EvidenceKind
from .black_spots import is_of_black_spots, shown_spots
from .pictures import png_bytes

_SIZE = QSize(900, 600)
_DPI = 150
_FAINT, _STRONG = "#c9d3d9", "#1f4e5f"
_MOST_FEATURES = 50_000  # more than that is no small map


@dataclass(frozen=True)
class EvidenceMap:
    """A PNG, and how many features are not in it because they must not be published."""

    picture: bytes
    held_back: int = 0


def evidence_maps(pieces: Iterable[Evidence], folder: Path) -> dict[str, EvidenceMap]:
    """Draw the layers that stand as evidence.

    Parameters
    ----------
    pieces : iterable of Evidence
        Of one assessment; those that are there.
    folder : Path
        Where its store lies: relative sources begin there.

    Returns
    -------
    dict of str to EvidenceMap
        By the uuid of the evidence; of layers without a shape, of rasters and of what cannot be opened there is
        none.
    """
    drawn = {piece.uuid: _drawn(piece, folder) for piece in pieces
             if piece.kind in (EvidenceKind.LAYER, EvidenceKind.FEATURE)}  # fmt: skip
    return {uuid: found for uuid, found in drawn.items() if found is not None}


def _drawn(piece: Evidence, folder: Path) -> EvidenceMap | None:
    name, _, table = piece.source.partition("|")
    if not (folder / name).exists():  # sources of others may also name servers, and those are not asked
        return None
    layer = QgsVectorLayer(f"{folder / name}|{table}" if table else str(folder / name), piece.title, "ogr")
    if not layer.isValid() or not layer.isSpatial() or not 0 < layer.featureCount() <= _MOST_FEATURES:
        return None
    whole, condition, held_back = QgsRectangle(layer.extent()), piece.filter, 0
    if is_of_black_spots(layer):
        if piece.filter:
            if QgsExpression(piece.filter).hasParserError():  # a condition, and no whole statement to a database
                return None
            layer.setSubsetString(piece.filter)
        shown = shown_spots(layer)
        layer, held_back, condition = shown.layer, shown.held_back, ""
        whole = QgsRectangle(layer.extent())
    layer.setRenderer(_renderer(layer, condition))
    extent = QgsRectangle(whole)
    if piece.kind is EvidenceKind.FEATURE and condition:
        request = QgsFeatureRequest().setFilterExpression(piece.filter)
        for feature in layer.getFeatures(request):
            extent = _widened(extent, layer.extent(), feature.geometry().boundingBox())
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(_SIZE)
    settings.setOutputDpi(_DPI)
    settings.setBackgroundColor(QColor("white"))
    extent.scale(1.05)
    settings.setExtent(extent)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return EvidenceMap(png_bytes(job.renderedImage()), held_back)


def _widened(now: QgsRectangle, whole: QgsRectangle, box: QgsRectangle) -> QgsRectangle:
    """Return the extent of the features alone: the first one replaces that of the whole layer."""
    if now == whole:
        return QgsRectangle(box)
    now.combineExtentWith(box)
    return now


def _renderer(layer: QgsVectorLayer, condition: str) -> QgsRuleBasedRenderer:
    """Show what the filter takes strongly, and all the rest faintly."""
    root = QgsRuleBasedRenderer.Rule(None)
    if condition:
        root.appendChild(QgsRuleBasedRenderer.Rule(_symbol(layer, _FAINT), filterExp="ELSE"))
    root.appendChild(QgsRuleBasedRenderer.Rule(_symbol(layer, _STRONG), filterExp=condition))
    return QgsRuleBasedRenderer(root)


def _symbol(layer: QgsVectorLayer, colour: str) -> QgsSymbol:
    if layer.geometryType() == Qgis.GeometryType.Point:
        return QgsMarkerSymbol.createSimple({"color": colour, "size": "1.6", "outline_style": "no"})
    if layer.geometryType() == Qgis.GeometryType.Line:
        return QgsLineSymbol.createSimple({"color": colour, "width": "0.3"})
    return QgsFillSymbol.createSimple({"color": colour, "outline_color": "#ffffff", "outline_width": "0.15"})


def held_back(maps: Iterable[EvidenceMap]) -> int:
    """Count what the maps hold back, in all."""
    return sum(drawn.held_back for drawn in maps)
