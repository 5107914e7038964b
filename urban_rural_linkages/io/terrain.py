"""Land of a municipality and sessions of participation, read from the data that are bound to an assessment.

Only what lies in and around the municipality is read, and never more than a page can show.  Places of fear become
blocks of 300 m, from three reports on; shelters are left out whatever layer they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.arrays import Floats
from ..core.assessment.calculation.values import service_label, service_type
from ..core.assessment.impact.source import Session
from ..core.assessment.impact.terrain import BLOCK, Place, Road, Settlement, Terrain
from ..core.assessment.publication import publishable_spots
from ..core.assessment.records import Contents
from ..core.assessment.unit_records import Binding, Unit
from ..core.notes import Note
from .plan_layers import bound_layers
from .projections import local_utm

_DRAWN = ("settlements", "roads", "services", "black_spots")
_MOST = 20_000  # features that a page can show
_SHELTER = re.compile(
    r"shelter|refuge|acogida|refugio.*(mujer|violencia)|v[ií]ctimas|emergenc.*(mujer|women)", re.IGNORECASE
)
_RANKS = {"motorway": 3, "trunk": 3, "primary": 2, "secondary": 2, "track": 0, "path": 0, "footway": 0, "steps": 0}
_EVERYDAY = 4
_AROUND = 0.15  # of the size of the municipality
_PLACES = ("place", "lugar", "sitio")
_ASKED, _CHANGED = ("asked", "request", "demanda", "peticion", "note"), ("changed", "result", "cambio", "respuesta")

Layers = Mapping[str, tuple[Binding, QgsVectorLayer]]


def read_layers(contents: Contents, project: QgsProject | None, store: Path | None) -> Layers:
    """Return the bound data that are there with their bindings, by role."""
    layers = bound_layers(contents.bindings, project, store)
    return {binding.role: (binding, layers[binding.role]) for binding in contents.bindings if binding.role in layers}


def read_terrain(unit: Unit, layers: Layers, label: Callable[[Note], str]) -> Terrain | None:
    """Read the land of a municipality.

    Parameters
    ----------
    unit : Unit
        The municipality, with its outline.
    layers : mapping of str to (Binding, QgsVectorLayer)
        By role.
    label : callable
        Says a kind of service in the language of the report.

    Returns
    -------
    Terrain or None
        None where neither an outline nor a layer is there.
    """
    outline = QgsGeometry.fromWkt(unit.outline) if unit.outline else QgsGeometry()
    reader = _Reader(outline, QgsCoordinateReferenceSystem(unit.crs), layers)
    if outline.isEmpty() and not any(role in layers for role in _DRAWN):
        return None
    blocks, held_back = reader.blocks()
    missing = [role for role in _DRAWN if role not in layers]
    return Terrain(
        reader.rings(), tuple(reader.roads()), tuple(reader.settlements(unit.code)), tuple(reader.places(label)),
        blocks, held_back, (*(["outline"] if outline.isEmpty() else []), *missing),
    )  # fmt: skip


class _Reader:
    """Reads layers into one system of metres, those features that lie around a municipality."""

    def __init__(self, outline: QgsGeometry, crs: QgsCoordinateReferenceSystem, layers: Layers) -> None:
        self._layers = layers
        first = next((layers[role][1] for role in _DRAWN if role in layers), None)
        own = crs if crs.isValid() else first.crs() if first is not None else QgsCoordinateReferenceSystem()
        self._crs = _metric(own, outline, first)
        self._outline = QgsGeometry(outline)
        if not outline.isEmpty():
            self._outline.transform(self._transform(own))
        box = self._outline.boundingBox()
        around = _AROUND * max(box.width(), box.height())
        self._box = box.buffered(around) if not outline.isEmpty() else QgsRectangle()

    def _transform(self, crs: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(crs, self._crs, QgsProject.instance().transformContext())

    def rings(self) -> tuple[Floats, ...]:
        """Return the rings of the outline."""
        return tuple(_points(ring) for ring in _rings(self._outline))

    def _features(self, role: str) -> Iterator[tuple[QgsFeature, QgsGeometry, Binding]]:
        """Yield features around the municipality, in metres."""
        if role not in self._layers:
            return
        binding, layer = self._layers[role]
        transform = self._transform(layer.crs())
        request = QgsFeatureRequest().setLimit(_MOST)
        if not self._box.isNull():
            back = QgsCoordinateTransform(self._crs, layer.crs(), QgsProject.instance().transformContext())
            request.setFilterRect(back.transformBoundingBox(self._box))
        for feature in layer.getFeatures(request):
            geometry = QgsGeometry(feature.geometry())
            if geometry.isEmpty() or _is_shelter(feature):
                continue
            geometry.transform(transform)
            yield feature, geometry, binding

    def roads(self) -> Iterator[Road]:
        """Yield roads with their rank, and the everyday network above them."""
        for feature, geometry, binding in self._features("roads"):
            kind = str(_value(feature, binding, "highway") or "").removesuffix("_link")
            yield from _lines(geometry, _RANKS.get(kind, 1))
        for _, geometry, _ in self._features("daily_network"):
            yield from _lines(geometry, _EVERYDAY)

    def settlements(self, code: str) -> Iterator[Settlement]:
        """Yield the settlements of the municipality: those of its code, else those within its outline."""
        for feature, geometry, binding in self._features("settlements"):
            point = geometry.pointOnSurface().asPoint()
            own = _value(feature, binding, "code")
            is_own = str(own) == code if own not in (None, "") else self._has(point)
            if is_own or not code:
                name, women = str(_value(feature, binding, "name") or ""), _number(_value(feature, binding, "women"))
                is_capital = str(feature["capital"]) in ("1", "true", "True") if _has(feature, "capital") else False
                yield Settlement(name, point.x(), point.y(), women, is_capital)

    def _has(self, point: QgsPointXY) -> bool:
        return self._outline.isEmpty() or self._outline.contains(point)

    def places(self, label: Callable[[Note], str]) -> Iterator[Place]:
        """Yield the services with the word of their type."""
        for feature, geometry, binding in self._features("services"):
            written = str(_value(feature, binding, "type") or "")
            kind = binding.meanings.get(written) or service_type(written)
            if kind:
                point = geometry.pointOnSurface().asPoint()
                yield Place(label(service_label(kind)), point.x(), point.y())

    def blocks(self) -> tuple[tuple[tuple[float, float, int], ...], int]:
        """Return the blocks of fear that may be published, and how many places are held back."""
        points, reports = [], []
        for feature, geometry, _ in self._features("black_spots"):
            point = geometry.pointOnSurface().asPoint()
            points.append((point.x(), point.y()))
            told = _number(feature["reports"]) if _has(feature, "reports") else None
            reports.append(told if told is not None and told >= 0 and told == round(told) else np.nan)
        if not points:
            return (), 0
        found = publishable_spots(points, reports, BLOCK)
        corners = found.points - BLOCK / 2
        shown = zip(corners[:, 0].tolist(), corners[:, 1].tolist(), found.spots.tolist(), strict=True)
        return tuple(shown), found.held_back


def read_sessions(layers: Layers, unit: Unit, day: Callable[[str], str]) -> tuple[Session, ...]:
    """Read the sessions of participation of a municipality, by their days; those of no unit belong to all.

    Parameters
    ----------
    layers : mapping of str to (Binding, QgsVectorLayer)
        By role.
    unit : Unit
        The municipality.
    day : callable
        Writes an ISO day.
    """
    if "sessions" not in layers:
        return ()
    binding, layer = layers["sessions"]
    found = []
    for feature in layer.getFeatures(QgsFeatureRequest().setLimit(_MOST)):
        own = _value(feature, binding, "code")
        if unit.code and own not in (None, "") and str(own) != unit.code:
            continue
        date = _iso(_value(feature, binding, "date"))
        women, men, older = (_number(_value(feature, binding, meaning)) for meaning in ("women", "men", "older"))
        place, asked, changed = (_first(feature, names) for names in (_PLACES, _ASKED, _CHANGED))
        found.append((date, Session(day(date), place, women, men, older, asked, changed)))
    return tuple(session for _, session in sorted(found, key=lambda pair: pair[0]))


def _metric(
    crs: QgsCoordinateReferenceSystem, outline: QgsGeometry, layer: QgsVectorLayer | None
) -> QgsCoordinateReferenceSystem:  # fmt: skip
    """Return the system to draw in: its own where that is in metres, else the UTM zone of the place."""
    if not crs.isGeographic():
        return crs
    box = outline.boundingBox() if not outline.isEmpty() else layer.extent() if layer is not None else QgsRectangle()
    return local_utm(np.array([[box.center().x(), box.center().y()]]))


def _rings(geometry: QgsGeometry) -> list[list[QgsPointXY]]:
    if geometry.isEmpty() or geometry.type() != Qgis.GeometryType.Polygon:
        return []
    parts = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
    return [ring for part in parts for ring in part]


def _lines(geometry: QgsGeometry, rank: int) -> Iterator[Road]:
    if geometry.type() != Qgis.GeometryType.Line:
        return
    parts = geometry.asMultiPolyline() if geometry.isMultipart() else [geometry.asPolyline()]
    yield from (Road(_points(part), rank) for part in parts if len(part) > 1)


def _points(line: list[QgsPointXY]) -> Floats:
    return np.array([(point.x(), point.y()) for point in line], dtype=float)


def _value(feature: QgsFeature, binding: Binding, meaning: str) -> object:
    name = binding.fields.get(meaning, "")
    return feature[name] if name and _has(feature, name) and feature[name] != NULL else None


def _has(feature: QgsFeature, name: str) -> bool:
    return feature.fields().lookupField(name) >= 0


def _number(value: object) -> float | None:
    try:
        return None if value is None or value == NULL else float(str(value))
    except ValueError:
        return None


def _first(feature: QgsFeature, names: tuple[str, ...]) -> str:
    """Return the text of the first field of some names that there is."""
    values = (feature[name] for name in names if _has(feature, name))
    return next((str(value) for value in values if value not in (None, NULL, "")), "")


def _iso(value: object) -> str:
    to_text = getattr(value, "toString", None)
    return str(to_text("yyyy-MM-dd")) if to_text is not None else str(value or "")[:10]


def _is_shelter(feature: QgsFeature) -> bool:
    """Tell whether a feature is a shelter by any of its texts: its place is never told."""
    return any(isinstance(value, str) and _SHELTER.search(value) for value in feature.attributes())
