"""Features as columns, ids, numbers and points: what is unknown, what is refused, and that reading can be stopped."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)

from urban_rural_linkages.core.errors import Cancelled, CrsError, InputError
from urban_rural_linkages.io.geometries import RepresentativePoints
from urban_rural_linkages.io.layers import FeatureTable
from urban_rural_linkages.io.outlines import polygons_of

pytestmark = pytest.mark.usefixtures("qgis_providers")

FIELDS = "field=code:string&field=pop:double&field=text:string"
ROWS = [("POINT(-6.5 39)", "06001", 10.5, "1"), ("POINT(-6 39.5)", "06002", None, " 2.5 "), (None, "06003", -1.0, "")]


def points_in(crs: str = "") -> RepresentativePoints:
    return RepresentativePoints(QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext())


def table(rows=ROWS, kind: str = "Point?crs=EPSG:4258&", progress=None, tell=None) -> FeatureTable:
    """Return a table of a layer that stays open as long as the table."""
    context = QgsProcessingContext()
    layer = QgsVectorLayer(kind + FIELDS, "towns", "memory")
    features = []
    for wkt, *attributes in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(attributes)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    made = FeatureTable(QgsProcessingFeatureSource(layer, context), "towns", context.transformContext(), progress,
                        tell)  # fmt: skip
    made.kept = layer, context
    return made


def test_some_geometries_are_read_without_the_features():
    bow, square = "POLYGON((0 0,2 2,2 0,0 2,0 0))", "POLYGON((0 0,1 0,1 1,0 1,0 0))"
    told: list[object] = []
    rows = [(bow, "a", 1.0, ""), (square, "b", 2.0, ""), (None, "c", 3.0, "")]
    found = table(rows, "Polygon?crs=EPSG:25830&", tell=told.append)
    chosen = found.geometries_of([2, 0, 1])
    assert "features" not in found.__dict__, "of a table of many columns only the outlines are read"
    assert [note.values["count"] for note in told] == [1], "what was mended is told as ever"
    every = table(rows, "Polygon?crs=EPSG:25830&").geometries
    assert [shape.asWkt() for shape in chosen] == [every[row].asWkt() for row in (2, 0, 1)]
    assert not chosen[1].equals(QgsGeometry.fromWkt(bow)) and chosen[1].isGeosValid()


class StopsAfter:
    """A user who presses Cancel after the features have asked a few times."""

    def __init__(self, questions: int) -> None:
        self.left = questions

    def report(self, fraction: float) -> None:
        pass

    def cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_columns_hold_plain_values():
    assert table().column("code") == ["06001", "06002", "06003"]
    assert table().column("pop") == [10.5, None, -1.0]
    assert len(table()) == 3 and table().field_names == ["code", "pop", "text"]


def test_numbers():
    np.testing.assert_equal(table().numbers("pop"), [10.5, np.nan, -1])
    np.testing.assert_equal(table().numbers("pop", nodata=(-1.0,)), [10.5, np.nan, np.nan])
    np.testing.assert_equal(table().numbers("text"), [1, 2.5, np.nan])


def test_a_field_that_is_not_there():
    with pytest.raises(InputError, match="Layer 'towns' has no field 'name'; it has: code, pop, text"):
        table().column("name")


def test_no_features():
    with pytest.raises(InputError, match="Layer 'towns' has no features"):
        table([]).column("code")


def test_ids():
    assert table().ids("code") == ["06001", "06002", "06003"]
    assert table().ids(None) == ["1", "2", "3"]
    with pytest.raises(InputError, match="repeated ids"):
        table([ROWS[0], ROWS[0]]).ids("code")


def test_points_in_degrees():
    np.testing.assert_allclose(table().lonlat(), [(-6.5, 39), (-6, 39.5), (np.nan, np.nan)], atol=1e-6)


def test_points_need_a_crs():
    without = table(kind="Point?crs=&")
    assert not without.crs.isValid() and without.has_geometry
    with pytest.raises(CrsError, match="Layer 'towns' has no coordinate reference system"):
        without.lonlat()


def test_a_table_has_no_geometry():
    plain = table(kind="None?")
    assert not plain.has_geometry and not plain.has_polygons
    with pytest.raises(CrsError, match="Layer 'towns' is a table: its rows have no place"):
        plain.lonlat()


@pytest.mark.parametrize(
    ("wkt", "point"),
    [
        ("POINT(1 2)", (1, 2)),
        ("MULTIPOINT((1 2))", (1, 2)),
        ("POLYGON((0 0,4 0,4 4,0 4,0 0))", (2, 2)),
        ("POLYGON((0 0,2 2,0 2,2 0,0 0))", None),  # a bow tie: anywhere inside its box
    ],
)
def test_the_point_that_stands_for_a_geometry(wkt, point):
    found = points_in().of(QgsGeometry.fromWkt(wkt))
    if point is None:
        assert 0 <= found.x() <= 2 and 0 <= found.y() <= 2
    else:
        assert (found.x(), found.y()) == point


@pytest.mark.parametrize("nothing", [None, QgsGeometry(), QgsGeometry.fromWkt("POLYGON EMPTY")])
def test_nothing_has_no_point(nothing):
    assert points_in().of(nothing) is None


@pytest.mark.parametrize("crs", ["EPSG:25830", "EPSG:25829", "EPSG:3857", "EPSG:4326", "EPSG:3035", "EPSG:3042"])
def test_a_shape_has_one_point_in_every_system(crs):
    """With a corner exactly at half its height, where the point leaps to the other arm with the last digit."""
    shape = "POLYGON((300000 4300000,309000 4303000,306000 4312000,305500 4306000,301000 4309000,300000 4300000))"
    here, there = QgsCoordinateReferenceSystem("EPSG:25830"), QgsCoordinateReferenceSystem(crs)
    stored = QgsGeometry.fromWkt(shape)
    transform = QgsCoordinateTransform(here, there, QgsCoordinateTransformContext())
    stored.transform(transform)
    back = transform.transform(points_in(crs).of(stored), Qgis.TransformDirection.Reverse)
    expected = QgsGeometry.fromWkt(shape).pointOnSurface().asPoint()
    assert (back.x(), back.y()) == pytest.approx((expected.x(), expected.y()), abs=0.1)


@pytest.mark.parametrize("wkt", [
    "MULTIPOLYGON(((179 -17,180 -17,180 -16,179 -16,179 -17)),((-180 -17,-179.5 -17,-179.5 -16,-180 -16,-180 -17)))",
    "POLYGON((-170 85,-50 86,70 89,-170 85))",
    "POLYGON((-180 -90,180 -90,180 -89,-180 -89,-180 -90))",
])  # fmt: skip
def test_across_the_180th_meridian_and_beside_a_pole_there_is_a_point(wkt):
    shape = QgsGeometry.fromWkt(wkt)
    point = points_in("EPSG:4326").of(shape)
    assert shape.boundingBox().contains(point)


@pytest.mark.parametrize("questions", [0, 1, 2])
def test_reading_stops_when_it_is_told_to(questions):
    many = table([ROWS[0]] * 5000, progress=StopsAfter(questions))
    with pytest.raises(Cancelled):
        many.column("code")


def test_places_stop_too():
    many = table([ROWS[0]] * 5000, progress=StopsAfter(4))  # three questions while reading
    assert len(many) == 5000
    with pytest.raises(Cancelled):
        many.lonlat()


def test_an_outline_outside_its_system_is_named():
    """Latitudes beyond the pole: whatever reads outlines says which feature it is."""
    from qgis.core import QgsCoordinateReferenceSystem

    outlines = table([("POLYGON((0 91, 1 91, 1 95, 0 91))", "06001", 1.0, "")], "Polygon?crs=EPSG:4326&")
    with pytest.raises(InputError, match="outside the area"):
        outlines.geometries_in(QgsCoordinateReferenceSystem("EPSG:25830"))


@pytest.mark.parametrize(("system", "is_shared"), [("EPSG:25830", True), ("EPSG:3035", False)])
def test_vertices_are_not_copied_into_the_system_that_they_have(system, is_shared):
    from qgis.core import QgsCoordinateReferenceSystem
    from qgis.PyQt import sip

    outlines = table([("POLYGON((0 0, 0 10, 10 0, 0 0))", "06001", 1.0, "")], "Polygon?crs=EPSG:25830&")
    (own,), (found,) = outlines.geometries, outlines.geometries_in(QgsCoordinateReferenceSystem(system))
    assert (sip.unwrapinstance(own.constGet()) == sip.unwrapinstance(found.constGet())) is is_shared


@pytest.mark.parametrize(
    ("wkt", "km2"),
    [
        ("POLYGON((0 0,0 2000,1000 1000,0 0))", 1.0),
        ("POLYGON((0 0,2000 2000,2000 0,0 2000,0 0))", 2.0),  # a bow tie of two triangles of 1 km2
        ("MULTIPOLYGON(((0 0,1000 0,1000 1000,0 1000,0 0)),((0 0,1000 0,1000 1000,0 1000,0 0)))", 1.0),  # drawn twice
        ("POLYGON((0 0,2000 0,2000 1000,0 1000,0 0),(500 0,1500 0,1500 500,500 500,500 0))", 1.5),  # a hole on the edge
    ],
)
def test_an_outline_measures_what_it_encloses(wkt, km2):
    """Squares on the equator of UTM zone 31, where a metre of the map is 0.9996 to 0.9998 m on the ground."""
    geometry = QgsGeometry.fromWkt(wkt)
    geometry.translate(400_000, 10_000)
    told = []
    outlines = table([(geometry.asWkt(), "06001", 1.0, "")], "MultiPolygon?crs=EPSG:32631&", tell=told.append)
    outlines.ids("code")
    assert outlines.ellipsoidal_areas("EPSG:7030") / 1e6 == pytest.approx([km2], rel=2e-3)
    assert (told != []) == (not geometry.isGeosValid())
    assert all(note.values["units"] == "06001" and note.values["count"] == 1 for note in told)
    assert outlines.geometries[0].isGeosValid()
    assert outlines.features[0].geometry().asWkt() == QgsGeometry.fromWkt(geometry.asWkt()).asWkt(), "as it came"


def test_points_and_rings_of_a_mended_outline_lie_inside_it():
    bow_tie = "POLYGON((0 0,2 2,2 0,0 2,0 0))"
    outlines = table([(bow_tie, "06001", 1.0, "")], "Polygon?crs=EPSG:4326&")
    assert outlines.geometries[0].contains(
        QgsGeometry.fromPointXY(outlines.representative_points.of(outlines.geometries[0]))
    )
    assert polygons_of(outlines, ["06001"]).areas() == pytest.approx([2.0])


def test_the_point_of_a_feature_is_looked_for_once_however_often_it_is_asked_for(monkeypatch):
    outlines = table(
        [("POLYGON((0 0,0 2,2 2,0 0))", "06001", 1.0, ""), (None, "06002", 1.0, "")], "Polygon?crs=EPSG:4326&"
    )
    asked, own = [], RepresentativePoints.of
    monkeypatch.setattr(RepresentativePoints, "of", lambda finder, shape: asked.append(shape) or own(finder, shape))
    first = outlines.lonlat()
    assert np.array_equal(outlines.lonlat(), first, equal_nan=True)
    assert np.isfinite(outlines.points_in(outlines.crs)[0]).all() and np.isnan(first[1]).all()
    assert len(asked) == 2


def test_a_line_outside_its_system_is_named():
    lines = ["LINESTRING(500000 4300000,500100 4300000)", "LINESTRING(1e30 1e30,1e30 2e30)"]
    roads = table([(line, "x", 1.0, "") for line in lines], "LineString?crs=EPSG:25830&")
    with pytest.raises(InputError, match="Feature '2' of layer 'towns' lies outside"):
        roads.ellipsoidal_lengths("EPSG:7030")
