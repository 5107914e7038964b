"""The geometries of a feature source: of all features, or of some without reading the rest of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from qgis.core import Qgis, QgsFeatureIterator, QgsFeatureRequest, QgsGeometry, QgsWkbTypes

from ..core.identifiers import shortened
from ..core.notes import Note
from .attributes import AttributeTable
from .geometries import valid_outline


class GeometryTable(AttributeTable):
    """The features of a source with their geometries, in the system of the layer."""

    @property
    def has_polygons(self) -> bool:
        """Whether features carry polygons."""
        return QgsWkbTypes.geometryType(self.source.wkbType()) == Qgis.GeometryType.Polygon

    @cached_property
    def geometries(self) -> list[QgsGeometry]:
        """The geometries to measure and to compute with: of an outline that is not valid, what is valid of it.

        The features themselves keep theirs, and are written as they came.
        """
        own = [feature.geometry() for feature in self.watched(self.features)]
        return self._mended(own, range(len(own)))

    def geometries_of(self, rows: Sequence[int]) -> list[QgsGeometry]:
        """Return the geometries of some rows, in their order, as `geometries` has them.

        Where features have not been read, they are not: of a unit's outline for each of five services one is kept.
        """
        if "features" in self.__dict__:
            return [self.geometries[row] for row in rows]
        wanted, found = set(rows), dict[int, QgsGeometry]()
        for row, feature in enumerate(self.watched(self._shapes())):
            if row in wanted:
                found[row] = feature.geometry()
        return self._mended([found[row] for row in rows], rows)

    def _shapes(self) -> QgsFeatureIterator:
        """Go through the features without their attributes."""
        unchecked = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
        return self.source.getFeatures(QgsFeatureRequest().setNoAttributes(), unchecked)

    def _mended(self, own: list[QgsGeometry], rows: Sequence[int]) -> list[QgsGeometry]:
        """Put what is valid of each outline in its place, and tell of those that were not."""
        if not self.has_polygons:
            return own
        mended: list[int] = []
        for place, (row, geometry) in enumerate(zip(rows, own, strict=True)):
            self._stop_if_cancelled(place)
            own[place] = valid_outline(geometry)
            if own[place] is not geometry:
                mended.append(row)
        if mended:
            self._tell(Note("Layer '{layer}' has outlines that are not valid, because they cross or repeat themselves: "
                            "{count} ({units}). Areas and cells are those of what they enclose, each piece once; mend "
                            "them with the algorithm 'Fix geometries'.", layer=self.name, count=len(mended),
                            units=shortened(sorted(map(self.label, mended)))))  # fmt: skip
        return own
