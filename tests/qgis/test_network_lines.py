"""Lines without a speed: which figure they take, what is left out, and that it is said."""

from __future__ import annotations

import pytest

from .layers import column, memory_layer

CRS = "EPSG:3763"  # Portugal's, in which (0, 0) is a place where a map metre is one on the ground
ENDS = ("LINESTRING(0 0,5000 0)", "LINESTRING(5000 0,10000 0)")


def road(*rows, shapes=ENDS):
    """Two roads of 5 km one behind the other, with speed, class and limit."""
    types = {"kmh": "real", "hw": "text", "limit": "text"}
    return memory_layer(types, [(shape, *row) for shape, row in zip(shapes, rows, strict=True)], "LineString", CRS,
                        name="roads")  # fmt: skip


@pytest.fixture
def way(run):
    """A function from a network to the way between its two ends."""

    def execute(network, **more):
        ends = (memory_layer({"id": "text"}, [(f"POINT({x} 0)", "x")], "Point", CRS) for x in (0, 10000))
        inputs = dict(zip(("DEMAND", "SERVICES"), ends, strict=True))
        layer = run("networktraveltime", NETWORK=network, **inputs, DEMAND_ID="id", SERVICE_ID="id",
                    OUTPUT="TEMPORARY_OUTPUT", **more)["OUTPUT"]  # fmt: skip
        return [column(layer, name)[0] for name in ("time_min", "dist_km", "status")]

    return execute


def test_a_line_without_a_speed_is_closed_and_counted(way, feedback):
    assert way(road((60, None, None), (None, None, None)), SPEED="kmh") == [None, None, "unreachable"]
    assert feedback.warned("Lines of 'roads': 1 of 2 used; left out: 1 without a speed, which are closed ('2')")
    assert feedback.warned("Length of the lines of 'roads': 5 of 10", "left out: 5 km without a speed")


def test_its_class_gives_the_speed_where_the_field_is_empty(way, feedback):
    network = road((60, "primary", None), (None, "residential", None))
    assert way(network, SPEED="kmh", HIGHWAY="hw") == [pytest.approx(15, abs=0.01), pytest.approx(10, abs=0.01), "ok"]
    assert not feedback.warned("without a speed")


def test_a_class_that_is_closed_stays_closed_by_time_and_by_distance(way, feedback):
    network = road((60, "primary", None), (None, "footway", None))
    for cost in ("time", "distance"):
        assert way(network, SPEED="kmh", HIGHWAY="hw", COST=cost)[2] == "unreachable"
    assert feedback.warned("left out: 1 of a class of road that is closed to car ('2')")


def test_distance_needs_no_speed(way, feedback):
    for network, fields in (
        (road((60, None, None), (None, None, None)), {"SPEED": "kmh"}),
        (road((None, None, None), (None, None, None)), {}),
    ):
        found = way(network, COST="distance", MAX_MINUTES=1, **fields)
        assert found == [None, pytest.approx(10, abs=0.01), "ok"]
    assert feedback.warned("Lines of 'roads' without a speed: 2", "have no minutes")


def test_the_limit_of_minutes_holds_by_distance_where_minutes_are_known(way):
    assert way(road((60, None, None), (60, None, None)), COST="distance", SPEED="kmh", MAX_MINUTES=9)[2] == "beyond"


def test_lines_without_a_class_are_counted(way, feedback):
    way(road((None, "primary", None), (None, None, None)), HIGHWAY="hw")
    assert feedback.warned("left out: 1 without a class of road ('2')")


def test_on_foot_what_is_closed_is_counted_too(way, feedback):
    way(road((None, "motorway", None), (None, "path", None)), HIGHWAY="hw", MODE="walk")
    assert feedback.warned("left out: 1 of a class of road that is closed to walk ('1')")


def test_a_word_for_a_missing_speed(way, feedback):
    network = memory_layer({"kmh": "text"}, [(ENDS[0], "60"), (ENDS[1], "n.d.")], "LineString", CRS, "roads")
    assert way(network, SPEED="kmh", NODATA_VALUES="-9;n.d.")[2] == "unreachable"
    assert feedback.warned("1 without a speed")


def test_pairs_by_distance_over_a_line_without_a_speed(run):
    ends = {f"{end}S": memory_layer({"id": "text"}, [(f"POINT({x} 0)", "x")], "Point", CRS)
            for end, x in (("ORIGIN", 0), ("DESTINATION", 10000))}  # fmt: skip
    layer = run("odmatrix", NETWORK=road((60, None, None), (None, None, None)), SPEED="kmh", COST="distance",
                **ends, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
    assert column(layer, "km") == [pytest.approx(10, abs=0.01)] and column(layer, "minutes") == [None]


def test_roads_of_a_friction_surface(run, feedback, tmp_path):
    network = road((60, "primary", None), (None, None, None))
    run("frictionsurface", ROADS=network, SPEED="kmh", MODE="car", CELL=500, OUTPUT=str(tmp_path / "f.tif"))
    assert feedback.warned("Lines of 'roads': 1 of 2 used; left out: 1 without a speed")
    run("frictionsurface", ROADS=road((60, None, None), (-5, None, None)), SPEED="kmh", MODE="car", CELL=500,
        OUTPUT=str(tmp_path / "f.tif"))  # fmt: skip
    assert feedback.warned("left out: 1 with a speed of 0 or less ('2')")
