"""Isochrones over a network: bands of known area, no overlap, holes kept, in metres and in degrees, cut."""

from __future__ import annotations

from itertools import combinations
from math import pi, sin

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProcessingException

from urban_rural_linkages.io.beside_lines import QUARTER

from . import valley
from .layers import column, memory_layer, stored_in

CRS = "EPSG:25830"
X, Y = 500_000, 4_300_000
# A circle of so many segments, which is what a round end is.
ROUND = 2 * QUARTER * sin(pi / (2 * QUARTER))


def road(*ways, crs=CRS):
    """Roads of 60 km/h, a kilometre a minute; coordinates in km from a corner."""
    rows = [("LINESTRING(" + ",".join(f"{X + 1000 * x} {Y + 1000 * y}" for x, y in way) + ")", 60.0) for way in ways]
    return memory_layer({"kmh": "real"}, rows, "LineString", crs, name="roads")


def services(*places, crs=CRS):
    rows = [(f"POINT({X + 1000 * x} {Y + 1000 * y})", f"s{i}", kind) for i, (x, y, kind) in enumerate(places)]
    return memory_layer({"id": "text", "type": "text"}, rows, "Point", crs, name="services")


@pytest.fixture
def isochrones(run):
    """A function from roads and services to the bands, as rows of type, minutes and geometry, and the results."""

    def execute(network, places, **more):
        results = run("networkisochrones", NETWORK=network, SPEED="kmh", SERVICES=places, SERVICE_ID="id",
                      SERVICE_TYPE="type", OUTPUT="TEMPORARY_OUTPUT", ROADS="TEMPORARY_OUTPUT", **more)  # fmt: skip
        rows = [(f["service_type"], f["from_min"], f["to_min"], QgsGeometry(f.geometry()))
                for f in results["OUTPUT"].getFeatures()]  # fmt: skip
        return rows, results

    return execute


def capsule(length, radius):
    """The area within a distance of a straight road."""
    return 2 * radius * length + ROUND * radius**2


def test_a_straight_road_has_the_land_of_its_length(isochrones):
    rows, results = isochrones(road([(0, 0), (20, 0)]), services((0, 0, "school")), THRESHOLDS="5,10", BESIDE=1000)
    assert [row[:3] for row in rows] == [("school", 0, 5), ("school", 5, 10)]
    first, second = (row[3].area() / 1e6 for row in rows)
    assert first == pytest.approx(capsule(5, 1), rel=1e-9)
    assert first + second == pytest.approx(capsule(10, 1), rel=1e-6)
    assert column(results["OUTPUT"], "road_km") == pytest.approx([5, 5], rel=1e-9)
    assert column(results["OUTPUT"], "area_km2") == pytest.approx([first, second], rel=1e-3)  # of the ellipsoid
    assert [round(line.geometry().length()) for line in results["ROADS"].getFeatures()] == [5000, 5000]
    assert column(results["ROADS"], "to_min") == [5, 10]


def test_the_land_is_that_of_the_lines_buffered_at_once(isochrones):
    network = road(*[[(i, 0), (i, 12)] for i in range(0, 13, 3)], *[[(0, i), (12, i)] for i in range(0, 13, 3)])
    rows, results = isochrones(network, services((3, 4.5, "a"), (11, 1, "a")), THRESHOLDS="2,4,8", BESIDE=700)
    lines = [(f["to_min"], QgsGeometry(f.geometry())) for f in results["ROADS"].getFeatures()]
    before = QgsGeometry()
    for _, _, minutes, land in rows:
        whole = QgsGeometry.unaryUnion([line.buffer(700, QUARTER) for to, line in lines if to <= minutes])
        expected = whole if before.isNull() else whole.difference(before)
        assert land.symDifference(expected).area() < 1.0
        before = whole


def test_bands_do_not_overlap_and_holes_stay(isochrones):
    square = road([(0, 0), (8, 0), (8, 8), (0, 8), (0, 0)])
    rows, _ = isochrones(square, services((0, 0, "a")), THRESHOLDS="6,12,30", BESIDE=500)
    for one, other in combinations([row[3] for row in rows], 2):
        assert one.intersection(other).area() < 1.0
    everything = QgsGeometry.unaryUnion([row[3] for row in rows])
    rings = everything.asGeometryCollection()[0].asPolygon()
    assert len(rings) == 2  # the field in the middle, 7 km wide, is no band's
    assert QgsGeometry.fromPolygonXY([rings[1]]).area() == pytest.approx(49e6, rel=1e-6)


def test_each_type_has_its_own_bands_and_an_empty_band_its_row(isochrones):
    rows, results = isochrones(road([(0, 0), (3, 0)]), services((0, 0, "a"), (3, 0, "b")), THRESHOLDS="1,3,9")
    assert [row[:3] for row in rows] == [(kind, *band) for kind in "ab" for band in ((0, 1), (1, 3), (3, 9))]
    assert [row[3].isNull() for row in rows] == [False, False, True] * 2
    assert column(results["OUTPUT"], "area_km2")[2] == 0


def test_a_one_way_street_is_reached_against_its_traffic(isochrones):
    street = memory_layer({"kmh": "real", "oneway": "text"}, [(f"LINESTRING({X} {Y},{X + 10000} {Y})", 60.0, "yes")],
                          "LineString", CRS, name="roads")  # fmt: skip
    for direction, (west, east) in {"to": (3, 5), "from": (5, 7)}.items():
        _, results = isochrones(street, services((5, 0, "a")), THRESHOLDS="2", DIRECTION=direction,
                                DIRECTION_FIELD="oneway")  # fmt: skip
        box = next(results["ROADS"].getFeatures()).geometry().boundingBox()
        assert [round((x - X) / 1000, 6) for x in (box.xMinimum(), box.xMaximum())] == [west, east]


def test_a_layer_in_degrees_has_the_same_land_and_stays_in_degrees(isochrones):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    network, places = road([(0, 0), (20, 0)]), services((0, 0, "a"))
    _, plain = isochrones(network, places, THRESHOLDS="5,10")
    _, there = isochrones(stored_in(network, degrees), stored_in(places, degrees), THRESHOLDS="5,10")
    assert there["OUTPUT"].crs() == degrees
    for name in ("area_km2", "road_km"):
        assert column(there["OUTPUT"], name) == pytest.approx(column(plain["OUTPUT"], name), rel=2e-3)


def test_the_study_area_cuts_the_land(isochrones):
    half = f"POLYGON(({X} {Y - 5000},{X + 9000} {Y - 5000},{X + 9000} {Y},{X} {Y},{X} {Y - 5000}))"
    area = memory_layer({"id": "text"}, [(half, "x")], "Polygon", CRS, name="area")
    rows, _ = isochrones(road([(0, 0), (9, 0)]), services((0, 0, "a")), THRESHOLDS="9", STUDY_AREA=area)
    assert rows[0][3].area() == pytest.approx(9e6, rel=1e-9)


def test_thresholds_that_fall_are_refused(isochrones):
    with pytest.raises(QgsProcessingException, match="must increase"):
        isochrones(road([(0, 0), (9, 0)]), services((0, 0, "a")), THRESHOLDS="30,15")


def test_a_service_too_far_from_the_roads_is_told(isochrones):
    rows, results = isochrones(road([(0, 0), (9, 0)]), services((0, 5, "a"), (1, 0, "a")), THRESHOLDS="2",
                               SERVICES_REPORT="TEMPORARY_OUTPUT")  # fmt: skip
    assert column(results["SERVICES_REPORT"], "used") == [0, 1]
    assert rows[0][3].area() == pytest.approx(capsule(3, 1) * 1e6, rel=1e-9)


def test_services_that_are_all_too_far_from_the_roads_are_warned_of(isochrones, feedback):
    rows, _ = isochrones(road([(0, 0), (9, 0)]), services((0, 5, "a")), THRESHOLDS="2")
    assert rows[0][3].isEmpty() or rows[0][3].isNull()
    assert feedback.warned("No road is reached from any service", "than 1000 m")


def test_roads_of_the_valley_are_those_within_the_times_of_places_on_them(run):
    """Independent of the cuts: the middle of each stretch, asked as a place, has a time within its band."""
    places = valley.services("type = 'health_centre'")
    made = run("networkisochrones", NETWORK=valley.roads(), SERVICES=places, SERVICE_ID="service_id",
               THRESHOLDS="4,8,16", OUTPUT="TEMPORARY_OUTPUT", ROADS="TEMPORARY_OUTPUT", **valley.NETWORK)  # fmt: skip
    stretches = list(made["ROADS"].getFeatures())
    assert len(stretches) > 80
    middles = [
        (line.geometry().interpolate(line.geometry().length() / 2).asWkt(6), str(number))
        for number, line in enumerate(stretches)
    ]
    times = run("networktraveltime", NETWORK=valley.roads(), SERVICES=places, SERVICE_ID="service_id",
                DEMAND=memory_layer({"id": "text"}, middles, "Point", CRS), DEMAND_ID="id", MAX_MINUTES=0,
                OUTPUT="TEMPORARY_OUTPUT", ISLANDS="use", **valley.NETWORK)["OUTPUT"]  # fmt: skip
    for stretch, minutes in zip(stretches, column(times, "time_min"), strict=True):
        assert stretch["from_min"] - 1e-3 <= minutes <= stretch["to_min"] + 1e-3


def villages(*places):
    """Places in km from the corner, with their people."""
    rows = [(f"POINT({X + 1000 * x} {Y + 1000 * y})", f"v{i}", *people) for i, (x, y, *people) in enumerate(places)]
    return memory_layer({"id": "text", "people": "integer", "old": "integer"}, rows, "Point", CRS, name="villages")


class TestPeople:
    """Villages at 3, 5, 8 and 30 km along a road of 60 km/h, and one that no road leads to."""

    @pytest.fixture
    def counted(self, isochrones):
        places = villages((3, 0, 100, 40), (5, 0, 20, 5), (8, 0, 7, 6), (30, 0, 4, 4), (3, 9, 2, 1))
        given = {"DEMAND": places, "DEMAND_ID": "id", "GROUP_FIELDS": ["people", "old"], "THRESHOLDS": "5,10"}

        def count(**inputs):
            return isochrones(road([(0, 0), (40, 0)]), services((0, 0, "a")), **{**given, **inputs})[1]

        return count

    def test_they_are_counted_where_they_live(self, counted):
        found = counted(PEOPLE="TEMPORARY_OUTPUT")
        assert column(found["OUTPUT"], "people") == [120, 7]
        rows = [(f["group"], f["reach"], f["from_min"], f["to_min"], f["people"], f["places"])
                for f in found["PEOPLE"].getFeatures()]  # fmt: skip
        assert rows[:4] == [("people", "within", 0, 5, 120, 2), ("people", "within", 5, 10, 7, 1),
                            ("people", "beyond", 10, None, 4, 1), ("people", "no_way", None, None, 2, 1)]  # fmt: skip
        assert [row[4] for row in rows[4:]] == [45, 6, 4, 1]

    def test_the_land_beside_the_roads_has_nothing_to_do_with_it(self, counted):
        assert column(counted(BESIDE=20000)["OUTPUT"], "people") == [120, 7]

    def test_without_places_there_are_no_people(self, isochrones):
        _, found = isochrones(road([(0, 0), (40, 0)]), services((0, 0, "a")), THRESHOLDS="5")
        assert "people" not in found["OUTPUT"].fields().names()

    @pytest.mark.parametrize(
        ("inputs", "said"),
        [({"DEMAND": None, "GROUP_FIELDS": [], "DEMAND_ID": None}, "Nothing says where people live"),
         ({"GROUP_FIELDS": []}, "Nothing says how many people live")],
    )  # fmt: skip
    def test_what_cannot_be_counted_is_refused(self, counted, inputs, said):
        with pytest.raises(QgsProcessingException, match=said):
            counted(PEOPLE="TEMPORARY_OUTPUT", **inputs)

    def test_the_demo_has_the_people_of_its_diagnosis(self, run):
        """Beyond half an hour of a hospital live 18,423, as the chapter on access says."""
        region = valley.region()
        found = run("networkisochrones", NETWORK=region + "roads", SERVICE_ID="service_id", DEMAND_ID="settlement_id",
                    SERVICES=region + "services|subset=type = 'hospital'", DEMAND=region + "settlements",
                    GROUP_FIELDS=["population"], THRESHOLDS="10,20,30,45", OUTPUT="TEMPORARY_OUTPUT",
                    PEOPLE="TEMPORARY_OUTPUT", **valley.NETWORK)  # fmt: skip
        assert column(found["OUTPUT"], "people") == [94726, 42594, 32426, 17276]
        people = column(found["PEOPLE"], "people")
        assert people[4:] == [1140, 7] and sum(people[3:]) == 18423 and sum(people) == 188169


def test_services_without_a_place_are_refused(isochrones):
    nowhere = memory_layer({"id": "text", "type": "text"}, [(None, "s", "a")], "Point", CRS, name="services")
    with pytest.raises(QgsProcessingException, match="The only service of"):
        isochrones(road([(0, 0), (9, 0)]), nowhere, THRESHOLDS="2")
