"""Roads as GDAL, QuickOSM, osmnx and Geofabrik deliver them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.access import road_tags
from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.access.osm_tags import osm_directions
from urban_rural_linkages.core.access.road_tags import (
    closed_by_access,
    ferry_minutes,
    ferry_speeds,
    is_ferry,
    listed,
    parse_duration,
    plain_tags,
    source_fields,
)
from urban_rural_linkages.core.access.speeds import LineSpeeds, SpeedTable, car_speeds, walking_speeds

NAN = float("nan")
TABLE = SpeedTable("x", "X", {"primary": 65, "residential": 30, "unclassified": 25, "track": 15}, {"grade2": 30})


class TestSources:
    @pytest.mark.parametrize(
        ("names", "source", "fields"),
        [
            (["osm_id", "highway", "other_tags"], "OpenStreetMap by GDAL", {"highway": "highway"}),
            (
                ["full_id", "highway", "oneway", "maxspeed", "motor_vehicle"],
                "OpenStreetMap columns",
                {"highway": "highway", "oneway": "oneway", "maxspeed": "maxspeed", "motor_vehicle": "motor_vehicle"},
            ),
            (
                ["osm_id", "code", "fclass", "name", "ref", "oneway", "maxspeed", "layer", "bridge", "tunnel"],
                "Geofabrik",
                {"highway": "fclass", "oneway": "oneway", "maxspeed": "maxspeed"},
            ),
            (["ID", "speed_kmh", "oneway"], "", {}),
        ],
    )
    def test_recognised_by_their_fields(self, names, source, fields):
        found = source_fields(names)
        assert (found.source, found.fields) == (source, fields)


class TestLists:
    @pytest.mark.parametrize(
        ("value", "values"),
        [
            ("['30', '50']", ["30", "50"]),
            ('["30", "50"]', ["30", "50"]),
            ("[30, 50]", ["30", "50"]),
            (["residential", "unclassified"], ["residential", "unclassified"]),
            ("[True, False]", ["True", "False"]),
            ("primary", ["primary"]),
            (50, ["50"]),
            ("[]", []),
            ("", []),
            (None, []),
        ],
    )
    def test_values(self, value, values):
        assert listed(value) == values

    def test_the_slowest_class_and_the_lowest_limit_count(self):
        tags = plain_tags({"highway": ["['residential', 'unclassified']", "['primary', 'footway']"],
                           "maxspeed": ["['50', '30']", None]})  # fmt: skip
        assert car_speeds(TABLE, tags["highway"], tags["maxspeed"]).tolist() == [30.0, 65.0]

    def test_directions_that_differ_are_both(self):
        direction, notes = osm_directions(plain_tags({"oneway": ["[True, False]", "True", False]})["oneway"])
        assert (direction.tolist(), notes) == ([0, 1, 0], [])

    def test_a_line_is_closed_to_walkers_where_all_its_classes_are(self):
        assert walking_speeds(2, 5.0, ["motorway;trunk", "trunk;path"]).tolist() == pytest.approx(
            [NAN, 5.0], nan_ok=True
        )

    @given(st.lists(st.text("ab'\"[], ;", max_size=6)))
    def test_whatever_stands_there(self, values):
        assert len(plain_tags({"highway": values})["highway"]) == len(values)


class TestGeofabrik:
    def test_graded_tracks(self):
        tags = plain_tags({"highway": ["track_grade2", "track_grade5", "primary"]})
        assert tags == {"highway": ["track", "track", "primary"], "tracktype": ["grade2", "grade5", None]}
        assert car_speeds(TABLE, tags["highway"], None, tags["tracktype"]).tolist() == [30.0, 15.0, 65.0]

    def test_letters_of_direction(self):
        assert osm_directions(["F", "T", "B"])[0].tolist() == [1, -1, 0]

    def test_no_limit_is_written_as_zero(self):
        assert plain_tags({"maxspeed": [0, 50]})["maxspeed"] == [None, "50"]


class TestAccess:
    @pytest.mark.parametrize(
        "value", ["no", "private", "agricultural", "forestry", "military", "agricultural;forestry", "No"]
    )
    @pytest.mark.parametrize("tag", ["access", "vehicle", "motor_vehicle", "motorcar"])
    def test_closed_to_cars(self, tag, value):
        assert closed_by_access({tag: [value, None]}, "car", 2).tolist() == [True, False]

    @pytest.mark.parametrize(
        "value", ["yes", "permissive", "destination", "customers", "delivery", "designated", "yes;no"]
    )
    def test_open(self, value):
        assert not closed_by_access({"access": [value]}, "car", 1)[0]

    def test_the_tag_of_the_means_wins(self):
        tags = {
            "access": ["private", "yes", "no"],
            "motor_vehicle": ["yes", "no", None],
            "motorcar": [None, None, "yes"],
        }
        assert closed_by_access(tags, "car", 3).tolist() == [False, True, False]

    def test_on_foot(self):
        tags = {"access": ["private", "no", None], "foot": [None, "yes", "no"], "motor_vehicle": ["no", "no", "no"]}
        assert closed_by_access(tags, "walk", 3).tolist() == [True, False, True]

    def test_a_barred_line_has_no_speed_and_is_neither_closed_by_class_nor_unknown(self):
        found = LineSpeeds.combine(
            None, np.array([50.0, 50.0, NAN]), ["a", "a", "path"], 3, np.array([True, False, True])
        )
        assert found.barred.tolist() == [True, False, True]
        assert np.isnan(found.speed).tolist() == [True, False, True]
        assert not found.closed.any()
        assert not found.unknown.any()


class TestFerries:
    @pytest.mark.parametrize(
        ("text", "minutes"),
        [("00:30", 30), ("1:15", 75), ("00:20:30", 20.5), ("45", 45), ("PT1H10M", 70), ("PT20M", 20), (30, 30)],
    )
    def test_durations(self, text, minutes):
        assert parse_duration(text) == minutes

    @pytest.mark.parametrize("text", ["", None, "varies", "PT", "-5", "1.5", "00:3"])
    def test_no_durations(self, text):
        assert np.isnan(parse_duration(text))

    def test_only_ferries_have_them(self):
        found = ferry_minutes({"route": ["ferry", "bus", "ferry"], "duration": ["10", "10", None]}, 3)
        assert found.tolist() == pytest.approx([10.0, NAN, NAN], nan_ok=True)

    def test_without_a_field_of_routes_nothing_is_gone_through(self, monkeypatch):
        monkeypatch.setattr(road_tags, "_each", None)
        assert not is_ferry({}, 3).any()
        assert np.isnan(ferry_minutes({"duration": ["10"]}, 1)).all()
        assert np.isnan(ferry_minutes({"route": ["ferry"]}, 1)).all()

    def test_their_speed_is_their_length_in_their_time(self):
        found = ferry_speeds(np.array([12_000.0, 500.0, NAN]), np.array([60.0, NAN, 10.0]))
        assert found.tolist() == pytest.approx([12.0, NAN, NAN], nan_ok=True)

    def test_a_ferry_takes_its_time_however_it_is_cut(self):
        road, ferry = [[(0, 0), (1000, 0)]], [[(1000, 0), (2000, 0), (7000, 0)]]
        pier = [[(2000, 0), (2000, 500)]]
        network = build_network(
            lines_from_coordinates([road, ferry, pier]), [60.0, 12.0, 5.0], minutes=[NAN, 30.0, NAN]
        )
        assert network.seconds[network.line == 1].sum() == pytest.approx(1800.0)
        assert network.seconds[network.line == 0].tolist() == pytest.approx([60.0])


def test_each_different_value_is_read_once():
    values, read = ["a", None, "a", "b"] * 50, []
    assert road_tags._each(values, lambda value: read.append(value) or str(value)) == [str(value) for value in values]
    assert read == ["a", None, "b"]
    lists = [["a"], ["a"], "b", ("a", ["c"])]
    assert road_tags._each(lists, str) == [str(value) for value in lists]


def test_osrm_drives_four_fifths_of_a_limit():
    table = SpeedTable.from_record(
        {"id": "osrm", "title": {"en": "OSRM"}, "highway": {"primary": 65}, "limit_factor": 0.8}
    )
    assert car_speeds(table, ["primary", "primary"], ["100", None]).tolist() == [80.0, 65.0]
