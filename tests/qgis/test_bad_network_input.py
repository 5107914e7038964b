"""What is wrong with networks and the places tied to them is said in a sentence that names it, or in a note."""

from __future__ import annotations

import pytest

from . import valley
from .layers import column, memory_layer
from .valley import SOUTH, WEST, lines, points

NETWORK_METHODS = {"odmatrix": {}, "networktraveltime": {"COST": "time", "SERVICE_TYPE": None}}
every_network_method = pytest.mark.parametrize("name", NETWORK_METHODS)
NO_SPEEDS = {"HIGHWAY": None, "MAXSPEED": None, "DIRECTION_FIELD": None}


def over(name: str, network, ends=((0.2, 0.1), (1.8, 0)), **more) -> dict:
    """Return inputs of a method over a network, between points."""
    given = {"NETWORK": network, "SPEED": "kmh", **NO_SPEEDS, **NETWORK_METHODS[name]}
    here, there = points(*ends[:1]), points(*ends[1:], name="services")
    sides = ("ORIGIN", "DESTINATION") if name == "odmatrix" else ("DEMAND", "SERVICE")
    layers = {f"{sides[0]}S" if name == "odmatrix" else sides[0]: here, f"{sides[1]}S": there}
    return {**given, **layers, f"{sides[0]}_ID": "id", f"{sides[1]}_ID": "id", **more}


class TestNetworks:
    def test_none(self, refused):
        assert "No network was given" in refused("networktraveltime", COST="time")

    @every_network_method
    def test_nothing_says_how_fast(self, refused, name):
        sentence = refused(name, **over(name, lines([50] * 9), SPEED=None))
        assert "how fast the lines of layer 'lines' are" in sentence and "HIGHWAY" in sentence

    @every_network_method
    def test_without_crs(self, refused, name):
        assert "'lines' has no coordinate reference system" in refused(name, **over(name, lines([50] * 9, crs="")))

    @every_network_method
    def test_without_lines(self, refused, name):
        assert "'lines' has no features" in refused(name, **over(name, lines([])))

    @every_network_method
    def test_of_areas(self, refused, name):
        areas = memory_layer({"kmh": "real"}, [("POLYGON((0 0,9 0,9 9,0 0))", 50)], "Polygon", valley.CRS, "areas")
        assert "'areas': row 1 is no line" in refused(name, **over(name, areas))

    @every_network_method
    def test_every_line_closed(self, refused, name):
        assert "'lines' has no line that can be travelled" in refused(name, **over(name, lines([None] * 9)))

    @every_network_method
    @pytest.mark.parametrize("speed", [0, -50])
    def test_no_speed_at_all(self, refused, name, speed):
        sentence = refused(name, **over(name, lines([50, speed] + [50] * 7)))
        assert f"'lines': the speed of row 2 is {speed} km/h" in sentence

    @every_network_method
    def test_speeds_that_are_words(self, refused, name):
        sentence = refused(name, **over(name, lines(["50", "fast"] + ["50"] * 7, kind="text")))
        assert "'lines', field 'kmh', row 2: 'fast' is not a plain number" in sentence

    @every_network_method
    def test_speeds_as_text(self, attempt, name):
        assert attempt(name, **over(name, lines(["50"] * 9, kind="text")))["OUTPUT"].featureCount() == 1

    @every_network_method
    @pytest.mark.parametrize(
        ("speeds", "said"),
        [
            ([13.9, 8.3], ("no line is faster than 13.9 km/h", "metres a second")),
            ([50, 0.5], ("1 line is slower than 2 km/h", "the slowest 0.5 km/h")),
            ([50, 500], ("1 line is faster than 200 km/h", "the fastest 500 km/h")),
        ],
    )
    def test_speeds_that_nobody_drives(self, attempt, feedback, name, speeds, said):
        attempt(name, **over(name, lines(speeds)))
        assert feedback.warned("'lines'", *said)

    @every_network_method
    def test_a_line_without_shape_is_none(self, attempt, name):
        shapes = [f"LINESTRING({WEST} {SOUTH},{WEST + 2000} {SOUTH})", None]
        assert attempt(name, **over(name, lines([50, 50], shapes=shapes)))["OUTPUT"].featureCount() == 1

    @every_network_method
    def test_directions_that_say_nothing(self, attempt, feedback, name):
        roads = valley.roads()
        roads.startEditing()
        roads.changeAttributeValue(next(roads.getFeatures()).id(), roads.fields().lookupField("oneway"), "perhaps")
        roads.commitChanges()
        shape = {"ORIGINS": valley.settlements(), "DESTINATIONS": valley.services()}
        shape = shape if name == "odmatrix" else {"DEMAND": valley.settlements(), "SERVICES": valley.services(),
                                                  "DEMAND_ID": None, "SERVICE_ID": None}  # fmt: skip
        attempt(name, NETWORK=roads, **shape, **valley.NETWORK, **NETWORK_METHODS[name])
        assert feedback.warned("1 line has a direction such as 'perhaps'", "open both ways")


class TestPlaces:
    def test_farther_than_the_farthest_way(self, attempt, feedback):
        ends = ((1, 1.2), (1.8, 0))
        layer = attempt("networktraveltime", **over("networktraveltime", lines([50] * 9), ends))["OUTPUT"]
        assert column(layer, "status") == ["off_network"] and column(layer, "time_min") == [None]
        assert column(layer, "snapped_m") == pytest.approx([1200])
        assert feedback.warned("left out: 1 farther from the network than 1000 m")

    def test_at_just_that_distance(self, attempt):
        ends = ((1, 1), (1.8, 0))
        layer = attempt("networktraveltime", **over("networktraveltime", lines([50] * 9), ends))["OUTPUT"]
        assert column(layer, "status") == ["ok"]
        assert column(layer, "time_min") == pytest.approx([12 + 0.8 / 50 * 60])

    def test_a_table_of_times_leaves_them_out_and_says_so(self, attempt, feedback):
        results = attempt("odmatrix", **over("odmatrix", lines([50] * 9), ((1, 1.2), (1.8, 0))))
        assert results["N_PAIRS"] == 0 == results["OUTPUT"].featureCount()
        assert feedback.warned("left out: 1 farther from the network than")

    def test_services_that_are_all_too_far(self, attempt):
        inputs = over("networktraveltime", lines([50] * 9), ((1, 0), (1, 50)), SERVICES_REPORT="TEMPORARY_OUTPUT")
        results = attempt("networktraveltime", **inputs)
        assert column(results["OUTPUT"], "status") == ["unreachable"] and results["N_UNREACHED"] == 1
        assert column(results["SERVICES_REPORT"], "used") == [0]
        assert "too far from the network" in column(results["SERVICES_REPORT"], "remark")[0]

    def test_services_that_are_all_outside(self, refused):
        inputs = over("networktraveltime", lines([50] * 9), ((1, 0), (1, 50)), OUTSIDE="ignore")
        assert "The only service of layer 'services' cannot be used" in refused("networktraveltime", **inputs)

    @every_network_method
    @pytest.mark.parametrize("side", [0, 1])
    def test_without_crs(self, refused, name, side):
        inputs = over(name, lines([50] * 9))
        parameter = (("ORIGINS", "DESTINATIONS") if name == "odmatrix" else ("DEMAND", "SERVICES"))[side]
        inputs[parameter] = points((1, 0), crs="", name="placeless")
        assert "'placeless' has no coordinate reference system" in refused(name, **inputs)

    @pytest.mark.parametrize("parameter", ["ORIGINS", "DESTINATIONS"])
    def test_without_features(self, refused, parameter):
        assert "'none' has no features" in refused("odmatrix", **{parameter: memory_layer(
            {"settlement_id": "text", "service_id": "text"}, [], "Point", name="none")})  # fmt: skip

    def test_codes_that_come_twice(self, refused):
        twice = memory_layer({"id": "text"}, [("POINT(0 0)", "x"), ("POINT(1 1)", "x")], "Point", name="twice")
        sentence = refused("odmatrix", ORIGINS=twice, ORIGIN_ID="id")
        assert "'twice', field 'id' must name each unit once" in sentence and "(x)" in sentence


def test_layers_are_left_as_they_were(attempt):
    roads = valley.roads()
    before = [f.attributes() for f in roads.getFeatures()]
    attempt("odmatrix", NETWORK=roads)
    assert [f.attributes() for f in roads.getFeatures()] == before
