"""Driving times by time of day over a network: the user's table, its periods, and who else it does not concern."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from .layers import column, memory_layer

CRS = "EPSG:25830"
X, Y = 500_000, 4_300_000
ROADS = [(f"LINESTRING({X} {Y},{X + 10000} {Y})", "primary"), (f"LINESTRING({X + 10000} {Y},{X + 13000} {Y})", "track")]
ROWS = [("primary", "8:00", 1.5), ("*", "8:00", 2.0), ("primary", "14:00", 1.1)]
EMPTY = 10 / 65 * 60 + 3 / 15 * 60  # minutes on the empty road


def table(rows):
    return memory_layer({"class": "text", "hour": "text", "factor": "real"}, rows, name="traffic")


@pytest.fixture
def minutes(run):
    """A function from options to the minutes along both roads."""

    def execute(rows=ROWS, **more):
        ends = [memory_layer({"id": "text"}, [(f"POINT({X + x} {Y})", "x")], "Point", CRS) for x in (0, 13000)]
        network = memory_layer({"highway": "text"}, ROADS, "LineString", CRS, name="roads")
        given = {"TRAFFIC": table(rows), "TRAFFIC_CLASS": "class", "TRAFFIC_FACTOR": "factor", "TRAFFIC_PERIOD": "hour",
                 "PERIOD": "8:00", **more}  # fmt: skip
        layer = run("networktraveltime", NETWORK=network, HIGHWAY="highway", DEMAND=ends[0], DEMAND_ID="id",
                    SERVICES=ends[1], SERVICE_ID="id", MAX_MINUTES=0, OUTPUT="TEMPORARY_OUTPUT",
                    **{name: value for name, value in given.items() if value is not None})["OUTPUT"]  # fmt: skip
        return column(layer, "time_min")[0]

    return execute


def test_each_class_takes_its_factor(minutes, feedback):
    assert minutes() == pytest.approx(10 / 65 * 60 * 1.5 + 3 / 15 * 60 * 2, rel=1e-3)
    assert any("period '8:00' of 'traffic'" in told for told in feedback.infos)


def test_what_has_no_row_is_an_empty_road(minutes):
    assert minutes(PERIOD="14:00") == pytest.approx(10 / 65 * 60 * 1.1 + 3 / 15 * 60, rel=1e-3)
    assert minutes(TRAFFIC=None) == pytest.approx(EMPTY, rel=1e-3)


def test_one_row_for_all_roads(minutes, feedback):
    one = minutes([("", "", 1.25)], TRAFFIC_CLASS=None, TRAFFIC_PERIOD=None, PERIOD=None)
    assert one == pytest.approx(EMPTY * 1.25, rel=1e-3)
    assert "Driving times are those of the traffic of 'traffic'." in feedback.infos


def test_walkers_and_bicycles_do_not_stand_in_traffic(minutes):
    for mode in ("walk", "bicycle"):
        assert minutes(MODE=mode) == minutes(MODE=mode, TRAFFIC=None)


def test_the_way_is_no_longer_because_it_takes_longer(run):
    """The same in isochrones: a factor of 2 halves what is reached."""
    places = memory_layer({"id": "text"}, [(f"POINT({X} {Y})", "x")], "Point", CRS)
    network = memory_layer({"highway": "text"}, ROADS, "LineString", CRS, name="roads")
    reached = [
        column(run("networkisochrones", NETWORK=network, HIGHWAY="highway", SERVICES=places, THRESHOLDS="6",
                   OUTPUT="TEMPORARY_OUTPUT", **more)["OUTPUT"], "road_km")[0]
        for more in ({}, {"TRAFFIC": table([("*", "", 2.0)]), "TRAFFIC_FACTOR": "factor"})
    ]  # fmt: skip
    assert reached == pytest.approx([6.5, 3.25], rel=1e-3)


def test_classes_that_no_line_has_are_told(minutes, feedback):
    minutes([*ROWS, ("autovia", "8:00", 1.2)])
    assert feedback.warned("Classes of the table of traffic that no line has: autovia")


@pytest.mark.parametrize(
    ("rows", "more", "said"),
    [
        (ROWS, {"PERIOD": "20:00"}, "has these periods: 14:00, 8:00"),
        (ROWS, {"TRAFFIC_FACTOR": None}, "TRAFFIC_FACTOR"),
        ([("primary", "8:00", None)], {}, "row 1: the factor"),
        ([("primary", "8:00", -1.5)], {}, "row 1: the factor"),
        ([*ROWS, ("primary", "8:00", 1.7)], {}, "comes twice"),
    ],
)
def test_tables_that_cannot_be_read_are_refused(minutes, rows, more, said):
    with pytest.raises(QgsProcessingException, match=said):
        minutes(rows, **more)
