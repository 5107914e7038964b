"""Hot spots through QGIS: published figures, the growth rates of Extremadura, and input that cannot be used."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsSpatialIndex,
    QgsVectorLayer,
)

from urban_rural_linkages.core.clusters.queen_contiguity import queen_contiguity
from urban_rural_linkages.core.demography.change import geometric_rate
from urban_rural_linkages.core.polygons import polygons_from_wkb

from . import city
from .layers import column, memory_layer, reversed_copy, rows_of

SIX = [(10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)]
VALUES = [2, 3, 3.2, 5, 8, 7]
GI_STAR = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]
LOCAL = [0.32926829268, -0.08885017422, -0.86236933798, -0.01916376307, -0.08623693379, 1.32229965157]


def six_points(values=VALUES, crs: str = "EPSG:25830", kind: str = "Point", scale: float = 1000.0, value="real"):
    """Return PySAL's six points, a kilometre for each of their units."""
    rows = [
        (f"POINT({500000 + x * scale} {4300000 + y * scale})", f"u{number}", v)
        for number, ((x, y), v) in enumerate(zip(SIX, values, strict=True))
    ]
    rows = [row[1:] for row in rows] if kind == "None" else rows
    return memory_layer({"code": "text", "rate": value}, rows, kind, crs, name="six")


@pytest.fixture
def of_six(run):
    """A function that finds the hot spots of the six points, within 15 km."""

    def execute(units=None, **more) -> dict:
        inputs = {"VALUE": "rate", "BAND_KM": 15, "OUTPUT": "TEMPORARY_OUTPUT", **more}
        return run("hotspots", UNITS=units or six_points(), **inputs)

    return execute


class TestSixPoints:
    def test_gi_star(self, of_six, feedback):
        results = of_six()
        layer = results["OUTPUT"]
        assert column(layer, "z") == pytest.approx(GI_STAR, abs=1e-7)
        assert (results["GLOBAL_I"], results["GLOBAL_Z"]) == pytest.approx((0.11898954703832754, 1.1777345536260102))
        assert (results["N_HOT"], results["N_COLD"]) == (0, 0)
        assert column(layer, "cluster") == ["none"] * 6 and column(layer, "neighbours") == [2, 3, 1, 3, 4, 1]
        assert "local_i" not in layer.fields().names()
        assert feedback.warned("Only 6 units are compared")

    @pytest.mark.parametrize("permutations", [0, 99])
    def test_local_moran(self, of_six, permutations):
        layer = of_six(STATISTIC="local_moran", PERMUTATIONS=permutations)["OUTPUT"]
        assert column(layer, "local_i") == pytest.approx(LOCAL, abs=1e-9)
        assert column(layer, "quadrant") == [3, 2, 2, 4, 4, 1]

    def test_without_permutations_p_is_that_of_z(self, of_six):
        layer = of_six(PERMUTATIONS=0, FDR=False)["OUTPUT"]
        assert column(layer, "p")[5] == pytest.approx(0.04294, abs=1e-5)
        assert column(layer, "cluster") == ["none"] * 5 + ["hot"]
        assert column(layer, "q")[5] == pytest.approx(6 * 0.04294, abs=1e-4)

    def test_a_constant_that_makes_all_values_negative(self, of_six):
        layer = of_six(six_points([v - 100 for v in VALUES]), PERMUTATIONS=0, FDR=False)["OUTPUT"]
        assert column(layer, "z") == pytest.approx(GI_STAR, abs=1e-7)
        assert column(layer, "cluster")[5] == "hot"

    def test_the_seed(self, of_six):
        first, again, other = (column(of_six(SEED=seed)["OUTPUT"], "p") for seed in (1, 1, 2))
        assert first == again != other

    def test_numbers_that_are_text_and_codes_that_mean_missing(self, of_six, feedback):
        texts = [*map(str, VALUES[:5]), "-999"]
        layer = of_six(six_points(texts, value="text"), NODATA_VALUES="-999")["OUTPUT"]
        assert column(layer, "z")[5] is None and column(layer, "cluster")[5] is None
        assert column(layer, "neighbours")[5] is None and column(layer, "neighbours")[4] == 3
        assert feedback.warned("5 of 6 used; left out: 1 without a value in 'rate'")

    def test_the_nearest(self, of_six):
        assert column(of_six(WEIGHTS="knn", K=2)["OUTPUT"], "neighbours") == [2] * 6

    def test_a_system_in_feet_is_measured_in_kilometres(self, of_six):
        """EPSG:2227 counts in US survey feet, of which a kilometre has some 3,281."""
        feet = six_points(crs="EPSG:2227", scale=3280.8333333)
        assert column(of_six(feet)["OUTPUT"], "neighbours") == [2, 3, 1, 3, 4, 1]

    def test_a_system_that_stretches_distances(self, of_six):
        """At 36 degrees north a kilometre of Web Mercator measures some 809 m."""
        stretched = six_points(crs="EPSG:3857", scale=1e6 / 809)
        assert column(of_six(stretched)["OUTPUT"], "neighbours") == column(of_six()["OUTPUT"], "neighbours")

    def test_without_codes_the_order_does_not_matter_either(self, of_six):
        for more in ({}, {"WEIGHTS": "knn", "K": 2}, {"STATISTIC": "local_moran"}):
            turned = rows_of(of_six(reversed_copy(six_points()), **more)["OUTPUT"])
            assert turned == rows_of(of_six(**more)["OUTPUT"])

    def test_places_of_their_own(self, of_six, feedback):
        """A table has no shape: its units lie where their points do, which know codes and no values."""
        table, places = six_points(kind="None"), six_points()
        results = of_six(table, POINTS=places, POINTS_ID="code", UNIT_ID="code")
        assert column(results["OUTPUT"], "z") == pytest.approx(GI_STAR, abs=1e-7)

    def test_a_unit_without_a_point(self, of_six, feedback):
        places = six_points()
        places.dataProvider().deleteFeatures([6])
        results = of_six(POINTS=places, POINTS_ID="code", UNIT_ID="code")
        assert column(results["OUTPUT"], "z")[5] is None
        assert feedback.warned("Units without a point in 'six': 1 (u5).")

    def test_units_without_neighbours(self, of_six, feedback):
        layer = of_six(BAND_KM=11.5)["OUTPUT"]
        assert column(layer, "z")[2] is None and column(layer, "neighbours")[2] == 0
        assert feedback.warned("Units without neighbours", "1 of 6 (", "larger band")
        assert feedback.warned("A band of 14.2 km would give every unit a neighbour.")

    def test_nobody_has_neighbours(self, of_six, feedback):
        results = of_six(BAND_KM=1)
        assert column(results["OUTPUT"], "cluster") == [None] * 6
        assert np.isnan(results["GLOBAL_I"]) and results["N_HOT"] is None and results["N_COLD"] is None
        assert not any("nan" in text for text in feedback.infos if text.startswith("Moran"))


class TestQueen:
    def test_nine_squares(self, attempt):
        layer = attempt("hotspots", WEIGHTS="queen")["OUTPUT"]
        assert column(layer, "neighbours") == [3, 5, 3, 5, 8, 5, 3, 5, 3]
        assert column(layer, "z")[4] is None, "all the others are its neighbours"

    @pytest.mark.parametrize("crs", ["EPSG:4326", ""])
    def test_in_degrees_and_without_system(self, attempt, crs):
        """Who touches whom needs no ground."""
        here = attempt("hotspots", WEIGHTS="queen")["OUTPUT"]
        squares = memory_layer(city.UNIT_FIELDS, [
            (f"POLYGON(({x} {y},{x + 0.1} {y},{x + 0.1} {y - 0.1},{x} {y - 0.1},{x} {y}))", *feature.attributes())
            for feature, (y, x) in zip(city.municipalities().getFeatures(), np.ndindex(3, 3), strict=True)
            for x, y in [(-5 + x / 10, 40 - y / 10)]
        ], "Polygon", crs)  # fmt: skip
        layer = attempt("hotspots", WEIGHTS="queen", UNITS=squares)["OUTPUT"]
        assert column(layer, "z") == column(here, "z")
        assert column(layer, "p") == column(here, "p")

    def test_a_unit_without_outline(self, attempt, feedback):
        nowhere = (None, "10", "lost", None, 1, 1)
        layer = attempt("hotspots", WEIGHTS="queen", UNITS=city.municipalities(extra=(nowhere,)))["OUTPUT"]
        assert column(layer, "cluster")[9] is None and column(layer, "neighbours")[:2] == [3, 5]
        assert feedback.warned("left out: 1 without")


class TestBadInput:
    def test_no_system(self, refused):
        assert "'municipalities' has no coordinate reference system" in refused(
            "hotspots", UNITS=city.municipalities(crs="")
        )

    def test_points_do_not_touch(self, refused):
        sentence = refused("hotspots", UNITS=six_points(), VALUE="rate", WEIGHTS="queen")
        assert "'six' holds no polygons" in sentence and "distance, knn" in sentence

    def test_a_table_has_no_place(self, refused):
        units = city.municipalities(kind="None")
        assert "'municipalities' is a table" in refused("hotspots", UNITS=units)
        assert "holds no polygons" in refused("hotspots", UNITS=units, WEIGHTS="queen")

    def test_points_of_no_unit(self, refused):
        sentence = refused("hotspots", POINTS=six_points())
        assert "No point of layer 'six' has the code of a unit" in sentence and "POINTS_ID" in sentence

    def test_values_that_are_all_the_same(self, refused):
        units = city.municipalities(employed=[7] * 9)
        assert "All 9 known values are the same" in refused("hotspots", UNITS=units)

    def test_too_few_values(self, refused):
        units = city.municipalities(employed=[1, 2, *[None] * 7])
        assert "Only 2 units have a value" in refused("hotspots", UNITS=units)

    def test_text_that_is_no_number(self, refused):
        sentence = refused("hotspots", VALUE="name")
        assert "'municipalities'" in sentence and "'name'" in sentence and "'Capital'" in sentence

    def test_a_code_that_comes_twice(self, refused):
        assert "repeated ids: 1 (01)" in refused(
            "hotspots", UNITS=city.municipalities(code=["01", "01", *city.CODES[2:]])
        )

    def test_more_neighbours_than_units(self, refused):
        assert "9 nearest neighbours cannot be found among 9 units" in refused("hotspots", WEIGHTS="knn", K=9)

    def test_no_band(self, refused):
        assert "The distance band is 0" in refused("hotspots", BAND_KM=0)


# -- Extremadura, 2001 to 2018 -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def rates(real_data) -> dict[str, float]:
    """Per cent a year; five of 388 municipalities are younger than 2001."""
    with real_data("extremadura/extremadura_padron_1996_2021_2025.csv").open(encoding="utf-8", newline="") as file:
        table = {row["codigo"]: (row["t2001"], row["t2018"]) for row in csv.DictReader(file)}
    start, end = (np.array([float(pair[i] or "nan") for pair in table.values()]) for i in (0, 1))
    return dict(zip(table, geometric_rate(start, end, 17).tolist(), strict=True))


@pytest.fixture(scope="module")
def extremadura(real_data, rates, qgis_app) -> QgsVectorLayer:
    """The municipalities in metres, with their rates."""
    source = QgsVectorLayer(f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername=municipios", "m")
    utm = QgsCoordinateReferenceSystem("EPSG:25830")
    transform = QgsCoordinateTransform(source.crs(), utm, QgsProject.instance().transformContext())
    rows = []
    for feature in source.getFeatures():
        geometry = QgsGeometry(feature.geometry())
        geometry.transform(transform)
        rate = rates[feature["codigo"]]
        rows.append((geometry.asWkt(6), feature["codigo"], None if np.isnan(rate) else rate))
    return memory_layer({"codigo": "text", "rate": "real"}, rows, "MultiPolygon", name="extremadura")


@pytest.fixture
def of_extremadura(run, extremadura):
    """A function that finds the clusters of the growth rates."""
    inputs = {"UNITS": extremadura, "UNIT_ID": "codigo", "VALUE": "rate", "OUTPUT": "TEMPORARY_OUTPUT"}
    return lambda **more: run("hotspots", **{**inputs, **more})


def _point_in_own_zone(geometry: QgsGeometry):
    """The point on the surface as the municipality's own UTM zone has it, in 25830; zones meet at 6 degrees west."""
    middle = QgsGeometry.fromPointXY(geometry.boundingBox().center())
    middle.transform(_between("EPSG:25830", "EPSG:4258"))
    zone = "EPSG:25829" if middle.asPoint().x() < -6 else "EPSG:25830"
    moved = QgsGeometry(geometry)
    moved.transform(_between("EPSG:25830", zone))
    place = moved.pointOnSurface()
    place.transform(_between(zone, "EPSG:25830"))
    return place.asPoint()


def _between(one: str, other: str) -> QgsCoordinateTransform:
    systems = (QgsCoordinateReferenceSystem(name) for name in (one, other))
    return QgsCoordinateTransform(*systems, QgsProject.instance().transformContext())


@pytest.mark.real
class TestExtremadura:
    def test_the_sign_where_the_sum_of_values_is_negative(self, of_extremadura, extremadura):
        """The mean around a unit, above or below that of the region, decides the sign: with the band by QGIS itself."""
        layer = of_extremadura()["OUTPUT"]
        rate, z = (np.array([np.nan if v is None else v for v in column(layer, name)]) for name in ("rate", "z"))
        assert np.isfinite(rate).sum() == np.isfinite(z).sum() == 383 and np.nansum(rate) < 0
        places = [_point_in_own_zone(feature.geometry()) for feature in extremadura.getFeatures()]
        xy = np.array([(place.x(), place.y()) for place in places])
        near = (np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1)) <= 25_000) & np.isfinite(rate)
        mean, s, n = np.nanmean(rate), np.nanstd(rate), 383
        size = near.sum(axis=1)
        expected = (near @ np.nan_to_num(rate) - mean * size) / (s * np.sqrt((n * size - size**2) / (n - 1)))
        np.testing.assert_allclose(z[np.isfinite(z)], expected[np.isfinite(rate)], atol=1e-9)

    def test_the_towns_on_the_plain_grow_and_the_mountains_empty(self, of_extremadura):
        results = of_extremadura()
        layer = results["OUTPUT"]
        cluster = dict(zip(column(layer, "codigo"), column(layer, "cluster"), strict=True))
        assert results["GLOBAL_I"] > 0.15 and results["GLOBAL_Z"] > 10
        assert cluster["06015"] == "hot", "Badajoz and the towns around it"
        assert results["N_HOT"] > 20 and results["N_COLD"] > 20
        assert set(cluster.values()) == {"hot", "cold", "none", None}
        assert list(cluster.values()).count(None) == 5

    @pytest.mark.parametrize("statistic", ["gi_star", "local_moran"])
    def test_a_constant_and_the_opposite_order_change_nothing(self, of_extremadura, extremadura, statistic):
        here = of_extremadura(STATISTIC=statistic)
        turned = of_extremadura(STATISTIC=statistic, UNITS=reversed_copy(extremadura))
        assert rows_of(here["OUTPUT"]) == rows_of(turned["OUTPUT"])
        rows = [
            (
                f.geometry().asWkt(6),
                f["codigo"],
                None if f["rate"] == NULL else f["rate"] + 50,
            )
            for f in extremadura.getFeatures()
        ]
        moved = memory_layer({"codigo": "text", "rate": "real"}, rows, "MultiPolygon", name="extremadura")
        layer = of_extremadura(STATISTIC=statistic, UNITS=moved)["OUTPUT"]
        assert column(layer, "cluster") == column(here["OUTPUT"], "cluster")
        assert column(layer, "p") == column(here["OUTPUT"], "p")

    def test_queen_neighbours_are_those_that_geos_finds(self, extremadura):
        """Outlines no more than a metre apart, as GEOS measures them."""
        features = list(extremadura.getFeatures())
        outlines = [feature.geometry() for feature in features]
        polygons = polygons_from_wkb([bytes(o.asWkb()) for o in outlines], "m", [f["codigo"] for f in features])
        weights = queen_contiguity(polygons, 1.0)
        position = {feature.id(): place for place, feature in enumerate(features)}
        index = QgsSpatialIndex(extremadura.getFeatures())
        for unit, outline in enumerate(outlines):
            around = (position[i] for i in index.intersects(outline.boundingBox().buffered(2)))
            expected = {other for other in around if other != unit and outline.distance(outlines[other]) <= 1}
            assert set(weights.neighbour[weights.start[unit] : weights.start[unit + 1]].tolist()) == expected

    def test_distances_between_capitals(self, of_extremadura, real_data):
        """Points in degrees are moved to where the units are measured."""
        capitals = QgsVectorLayer(f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername=capitales", "c")
        inside, towns = of_extremadura(), of_extremadura(POINTS=capitals, POINTS_ID="codigo")
        z = [np.array(column(found["OUTPUT"], "z"), dtype=float) for found in (inside, towns)]
        known = np.isfinite(z[0])
        assert (np.isfinite(z[1]) == known).all() and not np.allclose(z[0][known], z[1][known])
        assert np.corrcoef(z[0][known], z[1][known])[0, 1] > 0.9

    @pytest.mark.parametrize("weights", ["knn", "queen"])
    def test_other_neighbours_tell_the_same_story(self, of_extremadura, weights):
        results = of_extremadura(WEIGHTS=weights, FDR=False)
        assert results["GLOBAL_I"] > 0.2 and results["GLOBAL_Z"] > 5 and results["N_HOT"] > 10

    def test_local_moran_sees_the_outliers_too(self, of_extremadura):
        layer = of_extremadura(STATISTIC="local_moran", FDR=False)["OUTPUT"]
        for unit in layer.getFeatures():
            if unit["cluster"] in ("HL", "LH"):
                assert unit["local_i"] < 0 and unit["p"] <= 0.05
        assert {"HH", "LL", "HL", "LH", "none"} == {c for c in column(layer, "cluster") if c}


class TestOtherConventions:
    def test_rook_needs_a_stretch_of_border(self, run):
        """Nine squares in three rows: the middle one touches eight, four of them in a corner."""
        boxes = [(x, y) for y in range(3) for x in range(3)]
        squares = memory_layer({"code": "text", "rate": "integer"}, [(square(x, y), f"s{i}", i * i)
                               for i, (x, y) in enumerate(boxes)], "Polygon")  # fmt: skip
        inputs = {"UNITS": squares, "UNIT_ID": "code", "VALUE": "rate", "WEIGHTS": "queen", "PERMUTATIONS": 0}
        queen = column(run("hotspots", **inputs, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"], "neighbours")
        rook = column(run("hotspots", **inputs, CONTIGUITY="rook", OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"], "neighbours")
        assert queen == [3, 5, 3, 5, 8, 5, 3, 5, 3] and rook == [2, 3, 2, 3, 4, 3, 2, 3, 2]

    @pytest.mark.parametrize("permutations", [0, 99])
    def test_one_side_is_half_of_two(self, of_six, permutations):
        two, one = (column(of_six(PERMUTATIONS=permutations, SIDES=sides)["OUTPUT"], "p") for sides in ("two", "one"))
        assert all(a == pytest.approx(2 * b) or (a == 1 and b >= 0.5) for a, b in zip(two, one, strict=True))

    def test_a_band_that_memory_cannot_hold_is_refused_before_the_work(self, of_six, monkeypatch):
        monkeypatch.setattr("urban_rural_linkages.core.clusters.spatial_weights._MOST_PAIRS", 10)
        with pytest.raises(Exception, match=r"GB of memory.*smaller distance band"):
            of_six()


def square(x: int, y: int) -> str:
    west, south = 500_000 + 1000 * x, 4_300_000 + 1000 * y
    east, north = west + 1000, south + 1000
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"
