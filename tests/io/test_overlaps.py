"""Where polygons lie among zones, what they share, and how their area is measured; squares of whole metres."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsGeometry, QgsProcessingContext

from tests.qgis.layers import memory_layer
from urban_rural_linkages.io.layers import table_of_layer
from urban_rural_linkages.io.overlaps import (
    AreaMeasure,
    covered_area,
    locations,
    overlaps,
    repeated_area,
    valid_polygon,
)

CONTEXT = QgsProcessingContext()
UTM = QgsCoordinateReferenceSystem("EPSG:25830")
PLANE = AreaMeasure(UTM, QgsCoordinateTransformContext(), None)


def box(west, south, east, north) -> str:
    west, south, east, north = west + 500000, south + 4300000, east + 500000, north + 4300000
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def geometry(*bounds) -> QgsGeometry:
    return QgsGeometry.fromWkt(box(*bounds))


def table(*outlines, crs="EPSG:25830"):
    return table_of_layer(memory_layer({"n": "integer"}, [(wkt, n) for n, wkt in enumerate(outlines)], "Polygon", crs),
                          CONTEXT)  # fmt: skip


class TestLocations:
    ZONES = (box(0, 0, 100, 100), box(100, 0, 200, 100))

    def place(self, *bounds, ids=("a", "b")):
        (found,) = locations(table(box(*bounds)), table(*self.ZONES), ids)
        return found

    def test_inside(self):
        assert self.place(10, 10, 20, 20).within == {0: 100}

    def test_across(self):
        found = self.place(90, 0, 130, 10)
        assert found.within == {0: 100, 1: 300} and found.share_outside == 0 and found.nearest is None

    def test_partly_outside(self):
        found = self.place(190, 0, 230, 10)
        assert found.within == {1: 100} and found.share_outside == pytest.approx(0.75)

    def test_touching_is_not_inside(self):
        found = self.place(200, 0, 300, 10)
        assert (found.within, found.share_outside, found.nearest) == ({}, 1, 1)

    def test_equally_near(self):
        assert self.place(90, 110, 110, 120, ids=("z", "b")).nearest == 1, "the first id"

    def test_no_geometry(self):
        assert locations(table(None), table(*self.ZONES), ("a", "b")) == [None]

    def test_a_bow_tie_is_undone(self):
        tie = "POLYGON((500000 4300000,500010 4300010,500010 4300000,500000 4300010,500000 4300000))"
        (found,) = locations(table(tie), table(*self.ZONES), ("a", "b"))
        assert found.within[0] == pytest.approx(50)


class TestOverlaps:
    def test_pieces_between_two_sets(self):
        shapes = [geometry(0, 0, 10, 10), geometry(5, 0, 15, 10), geometry(0, 5, 10, 10), geometry(50, 50, 60, 60)]
        found = overlaps(shapes, [0], [1, 2, 3], PLANE)
        assert [(piece.first, piece.second, piece.area) for piece in found] == [(0, 1, 50), (0, 2, 50)]
        assert covered_area(found, PLANE) == 75, "what three share counts once"

    def test_borders_and_slivers_are_no_land(self):
        shapes = [geometry(0, 0, 10, 10), geometry(10, 0, 20, 10), geometry(0, 9.9999, 10, 20)]
        assert overlaps(shapes, [0], [1, 2], PLANE) == [] and covered_area([], PLANE) == 0

    def test_pieces_are_of_several_parts(self):
        comb = geometry(0, 0, 10, 2).combine(geometry(0, 4, 10, 6)).combine(geometry(0, 0, 1, 6))
        (piece,) = overlaps([geometry(5, 0, 8, 10), comb], [0], [1], PLANE)
        assert piece.area == 12 and len(piece.geometry.asMultiPolygon()) == 2

    def test_nothing_to_compare(self):
        assert overlaps([QgsGeometry(), geometry(0, 0, 1, 1)], [0], [1], PLANE) == []

    def test_repeated_area(self):
        assert repeated_area([geometry(0, 0, 10, 10), geometry(0, 0, 10, 5), QgsGeometry()], PLANE) == 50
        assert repeated_area([], PLANE) == 0


class TestMeasure:
    def test_plane_and_ellipsoid(self):
        ground = AreaMeasure(UTM, QgsCoordinateTransformContext(), "EPSG:7019")
        square = geometry(0, 0, 1000, 1000)
        assert PLANE.square_metres(square) == 1e6
        assert ground.square_metres(square) == pytest.approx(1e6 / 0.9996**2, rel=1e-6), "on the central meridian"

    def test_feet(self):
        feet = QgsCoordinateReferenceSystem("EPSG:2263")
        measure = AreaMeasure(feet, QgsCoordinateTransformContext(), None)
        square = QgsGeometry.fromWkt("POLYGON((0 0,10 0,10 10,0 10,0 0))")
        assert measure.square_metres(square) == pytest.approx(100 * 0.3048006096**2)

    def test_no_geometry_is_unknown(self):
        assert math.isnan(PLANE.square_metres(QgsGeometry()))
        assert math.isnan(PLANE.areas(table(None))[0])

    def test_height_is_dropped(self):
        high = QgsGeometry.fromWkt("PolygonZ((0 0 5,10 0 5,10 10 5,0 0 5))")
        assert not valid_polygon(high).get().is3D() and valid_polygon(high).area() == 50
