"""Background of maps: what a layer shows of roads, rivers or water, copied so that it can go along with its project.

What is copied is what a map of the region can show: the upper classes of roads, and lines without needless vertices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
)

from ..core.progress import NullProgress, Progress, proceed
from .layers import FeatureTable
from .projections import METRES_OF_A_DEGREE, unit_metres

MOST = 30_000
"""Features of a background."""
_AROUND = 1.5  # times the region: what pages of any shape show
_CLASSES = ("motorway", "trunk", "primary", "secondary")
_CLASSES_TO = ((200.0, 4), (700.0, 3), (float("inf"), 2))  # of regions that are so many kilometres long
_DETAIL = 10_000  # of a side of the region is what a line may be off
_FEATURES_BETWEEN_LOOKS = 2_000


@dataclass(frozen=True)
class Surroundings:
    """The ground that maps of a region show.

    Attributes
    ----------
    crs : QgsCoordinateReferenceSystem
    extent : QgsRectangle
        More than the region: pages of any shape are filled.
    side : float
        The longer side of the region, in units of the system.
    transforms : QgsCoordinateTransformContext
        How coordinates are carried over.
    """

    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    side: float
    transforms: QgsCoordinateTransformContext

    @classmethod
    def of(
        cls, crs: QgsCoordinateReferenceSystem, region: QgsRectangle, transforms: QgsCoordinateTransformContext
    ) -> Surroundings:  # fmt: skip
        """Return the surroundings of a region."""
        extent = QgsRectangle(region)
        extent.scale(_AROUND)
        return cls(crs, extent, max(region.width(), region.height()), transforms)

    def road_classes(self) -> Sequence[str]:
        """Return the classes of roads that a map of the region can show, in the words of OpenStreetMap."""
        kilometres = self.side * (unit_metres(self.crs) or METRES_OF_A_DEGREE) / 1000.0
        return _CLASSES[: next(count for length, count in _CLASSES_TO if kilometres <= length)]


@dataclass(frozen=True)
class Background:
    """Shapes of a background, in its system, of several parts each.

    Attributes
    ----------
    shapes : list of QgsGeometry
    classes : list of str or None
        Of roads that have one.
    count : int
        Features before the longest were chosen.
    """

    shapes: list[QgsGeometry]
    classes: list[str | None]
    count: int


def background_of(
    table: FeatureTable, around: Surroundings, field: str | None = None, progress: Progress | None = None
) -> Background:  # fmt: skip
    """Return what a layer shows around a region; of features without end the longest.

    Parameters
    ----------
    table : FeatureTable
        Lines or polygons.
    around : Surroundings
    field : str, optional
        With the class of a road: those that the map can show are kept.
    progress : Progress, optional
        Cancellation.
    """
    found = list(_shapes(table, around, field, progress or NullProgress()))
    count = len(found)
    if count > MOST:
        found = sorted(found, key=lambda one: -one[0].length())[:MOST]
    return Background([shape for shape, _ in found], [of_class for _, of_class in found], count)


def _shapes(
    table: FeatureTable, around: Surroundings, field: str | None, progress: Progress
) -> Iterator[tuple[QgsGeometry, str | None]]:  # fmt: skip
    request = QgsFeatureRequest().setDestinationCrs(around.crs, around.transforms)
    request.setFilterRect(around.extent)
    index = table.require_field(field) if field else -1
    request.setSubsetOfAttributes([index] if field else [])
    classes = around.road_classes()
    for number, feature in enumerate(table.source.getFeatures(request)):
        if number % _FEATURES_BETWEEN_LOOKS == 0:
            proceed(progress, 0.0)
        of_class = str(feature.attributes()[index] or "") if field else None
        shape = _simplified(feature, around.side / _DETAIL)
        if shape is not None and (of_class is None or of_class in classes):
            yield shape, of_class


def _simplified(feature: QgsFeature, detail: float) -> QgsGeometry | None:
    """Return the shape of a feature without needless vertices; None where it is too small to be seen."""
    if not feature.hasGeometry():
        return None
    shape = feature.geometry().simplify(detail)
    if shape.isNull() or shape.isEmpty():
        return None
    shape.get().dropZValue()
    shape.get().dropMValue()
    shape.convertToMultiType()
    return shape
