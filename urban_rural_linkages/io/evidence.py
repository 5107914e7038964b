"""Evidence of an assessment: what is still where it was, small maps of it, and black spots as they may be published.

Files are looked for beside the store, because a store and its folder travel together; layers of a database, links and
texts are taken for available: finding out would need a password or the network.

Maps are drawn in plain symbols of our own, so that the same assessment gives the same picture anywhere: what colours
the layer has in a project is not part of the evidence.  Black spots are rounded to the block, from three reports on.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import unquote, urlsplit

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from ..core.assessment.publication import BLACK_SPOT, LEAST_REPORTS, publishable_spots
from ..core.assessment.records import Evidence, EvidenceKind
from .geometries import RepresentativePoints
from .pictures import png_bytes
from .projections import local_utm

_SIZE = QSize(900, 600)
_DPI = 150
_FAINT, _STRONG = "#c9d3d9", "#1f4e5f"
_MOST_FEATURES = 50_000  # more than that is no small map
_REPORTS = "reports"
_OF_FILES = frozenset({
    EvidenceKind.LAYER, EvidenceKind.FEATURE, EvidenceKind.TABLE, EvidenceKind.DOCUMENT, EvidenceKind.PHOTO,
})  # fmt: skip
_MAPPED = frozenset({EvidenceKind.LAYER, EvidenceKind.FEATURE, EvidenceKind.TABLE})
_FROM_ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]{2,}:|(^|\s)(dbname|service|url|host)=", re.IGNORECASE)


def unavailable_evidence(pieces: Iterable[Evidence], folder: Path, open_layers: Collection[str] = ()) -> frozenset[str]:
    """Return the uuids of the evidence that is not there any more.

    Parameters
    ----------
    pieces : iterable of Evidence
        Of one assessment.
    folder : Path
        Where its store lies: relative sources begin there.
    open_layers : collection of str
        Ids of the layers of the project; what is open is available.
    """
    return frozenset(piece.uuid for piece in pieces if _is_missing(piece, folder, open_layers))


def _is_missing(piece: Evidence, folder: Path, open_layers: Collection[str]) -> bool:
    if piece.kind not in _OF_FILES or piece.layer_id in open_layers:
        return False
    source = _local(piece.source)
    if not source:
        return piece.kind in _MAPPED  # a layer in memory: it was gone when QGIS closed
    if _FROM_ELSEWHERE.search(source):
        return source.startswith("memory")
    name, _, table = source.partition("|")
    try:
        path = folder / name
        if not path.exists():
            return True
    except (OSError, ValueError):
        return True
    return (
        piece.kind in _MAPPED and "layername=" in table and not QgsVectorLayer(f"{path}|{table}", "", "ogr").isValid()
    )


def _local(source: str) -> str:
    """Return the path of a file:// address; any other source as it is."""
    return unquote(urlsplit(source).path) if source.lower().startswith("file://") else source.strip()


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


@dataclass(frozen=True)
class ShownSpots:
    """Black spots of a layer that may be shown, and the number of its features that may not."""

    layer: QgsVectorLayer
    held_back: int


def is_of_black_spots(layer: QgsVectorLayer) -> bool:
    """Tell whether a layer holds black spots, by the name of its table and its field of reports."""
    return BLACK_SPOT in layer.source() and layer.fields().lookupField(_REPORTS) >= 0


def shown_spots(layer: QgsVectorLayer) -> ShownSpots:
    """Return the layer that may be drawn in place of one of black spots.

    Points become the centres of blocks; zones and routes are kept whole, from three reports on.
    """
    features = list(layer.getFeatures())
    reports = np.array([_number(feature[_REPORTS]) for feature in features], dtype=float)
    if layer.geometryType() != Qgis.GeometryType.Point:
        kept = [feature for feature, count in zip(features, reports, strict=True) if count >= LEAST_REPORTS]
        return ShownSpots(_made(layer, layer.crs(), [feature.geometry() for feature in kept]),
                          len(features) - len(kept))  # fmt: skip
    crs, transforms = layer.crs(), QgsProject.instance().transformContext()
    representative = RepresentativePoints(crs, transforms)
    points = [representative.of(feature.geometry()) for feature in features]
    if crs.isGeographic():
        crs = local_utm(np.array([_pair(point) for point in points if point is not None]).reshape(-1, 2))
    transform = QgsCoordinateTransform(layer.crs(), crs, transforms)
    places = [(np.nan, np.nan) if point is None else _pair(transform.transform(point)) for point in points]
    found = publishable_spots(places, reports)
    centres = [QgsGeometry.fromPointXY(QgsPointXY(*centre)) for centre in found.points]
    return ShownSpots(_made(layer, crs, centres), found.held_back)


def _made(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem, geometries: list[QgsGeometry]) -> QgsVectorLayer:
    kind = Qgis.GeometryType(layer.geometryType()).name.replace("Line", "LineString")
    single = "Point" if kind == "Point" else f"Multi{kind}"
    made = QgsVectorLayer(f"{single}?crs={crs.authid()}", layer.name(), "memory")
    features = []
    for geometry in geometries:
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    return made


def _number(value: object) -> float:
    return np.nan if value is None or value == NULL else float(cast("float", value))


def _pair(point: QgsPointXY) -> tuple[float, float]:
    return point.x(), point.y()
