"""Roads as GDAL, QuickOSM, osmnx and Geofabrik deliver them, over a way of 10 km and one round it of 30 km."""

from __future__ import annotations

import pytest

from .layers import column, memory_layer

SHORT = "LineString(400000 4300000, 410000 4300000)"
ROUND = "LineString(400000 4300000, 400000 4310000, 410000 4310000, 410000 4300000)"


def place(x: float):
    return memory_layer({"id": "text"}, [(f"Point({x} 4300000)", "p")], "Point")


def minutes(run, fields: dict[str, str], rows: list[tuple], **options) -> list[float]:
    roads = memory_layer(fields, rows, "LineString", name="roads")
    found = run("odmatrix", NETWORK=roads, ORIGINS=place(400000), ORIGIN_ID="id", DESTINATIONS=place(410000),
                DESTINATION_ID="id", MAX_MINUTES=0, OUTPUT="TEMPORARY_OUTPUT", **options)["OUTPUT"]  # fmt: skip
    return [pytest.approx(value, abs=0.02) for value in column(found, "minutes")]


def said(feedback) -> str:
    return "\n".join([*feedback.warnings, *feedback.infos])


OTHER = {"highway": "text", "other_tags": "text"}


@pytest.mark.parametrize(
    ("tags", "time"),
    [
        ('"maxspeed"=>"60"', 10),
        ('"access"=>"private","maxspeed"=>"60"', 30),
        ('"motor_vehicle"=>"no","maxspeed"=>"60"', 30),
        ('"access"=>"private","motor_vehicle"=>"yes","maxspeed"=>"60"', 10),
        ('"access"=>"destination","maxspeed"=>"60"', 10),
        ('"oneway"=>"-1","maxspeed"=>"60"', 30),
    ],
)
def test_read_by_gdal(run, feedback, tags, time):
    rows = [(SHORT, "primary", tags), (ROUND, "primary", '"maxspeed"=>"60"')]
    assert minutes(run, OTHER, rows, HIGHWAY="highway") == [time]


def test_what_access_closes_is_in_the_account(run, feedback):
    rows = [(SHORT, "primary", '"access"=>"private"'), (ROUND, "primary", None)]
    minutes(run, OTHER, rows, HIGHWAY="highway")
    assert "1 that their access closes to car" in said(feedback)
    assert "30.0 of 40.0 km used; left out: 10.0 km that their access closes to car" in said(feedback)


def test_one_way_roads_are_in_the_account(run, feedback):
    fields = {"highway": "text", "oneway": "text", "maxspeed": "text"}
    minutes(run, fields, [(SHORT, "primary", "-1", "60"), (ROUND, "primary", "no", "60")])
    assert "One-way among the lines of 'roads' that are used: 1 of 2, 10.0" in said(feedback)


def test_columns_of_quickosm_are_read_without_being_chosen(run, feedback):
    fields = {"highway": "text", "oneway": "text", "maxspeed": "text"}
    rows = [(SHORT, "primary", "-1", "60"), (ROUND, "primary", "no", "60")]
    assert minutes(run, fields, rows) == [30]
    assert "fields that were not chosen and are read too: highway, maxspeed, oneway" in said(feedback)


def test_a_speed_of_the_users_own_is_not_mixed_with_tags(run):
    fields = {"highway": "text", "kmh": "real"}
    assert minutes(run, fields, [(SHORT, "footway", 60.0)], SPEED="kmh") == [10]


def test_lists_of_osmnx(run):
    fields = {"highway": "text", "maxspeed": "text"}
    rows = [(SHORT, "['residential', 'unclassified']", "['30', '50']")]
    assert minutes(run, fields, rows, HIGHWAY="highway") == [20]


def test_geofabriks_directions_and_limits(run):
    fields = {"fclass": "text", "oneway": "text", "maxspeed": "integer"}
    rows = [(SHORT, "primary", "T", 60), (ROUND, "primary", "B", 60)]
    assert minutes(run, fields, rows) == [30]


def test_geofabriks_tracks(run):
    assert minutes(run, {"fclass": "text"}, [(SHORT, "track_grade2")]) == [20]


class TestFerries:
    PIECES = (
        "LineString(400000 4300000, 402000 4300000)",
        "LineString(402000 4300000, 408000 4300000)",
        "LineString(408000 4300000, 410000 4300000)",
    )

    def rows(self, tags: str) -> list[tuple]:
        land = '"maxspeed"=>"60"'
        return [(self.PIECES[0], "primary", land), (self.PIECES[1], None, tags), (self.PIECES[2], "primary", land)]

    def test_by_their_duration(self, run, feedback):
        tags = '"route"=>"ferry","duration"=>"00:30","motor_vehicle"=>"yes"'
        assert minutes(run, OTHER, self.rows(tags), HIGHWAY="highway") == [34]
        assert "Ferries of layer 'roads': 1" in said(feedback)

    @pytest.mark.parametrize("tags", ['"route"=>"ferry"', '"route"=>"ferry","duration"=>"20","motor_vehicle"=>"no"'])
    def test_without_a_duration_or_without_cars_they_are_closed(self, run, tags):
        assert minutes(run, OTHER, self.rows(tags), HIGHWAY="highway") == []
