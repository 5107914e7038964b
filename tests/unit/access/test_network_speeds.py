"""Speeds and directions as OpenStreetMap tags them, and the tables that ship with the plugin."""

import json

import numpy as np
import pytest

from urban_rural_linkages.core.access.osm_tags import field_directions, osm_directions, unpack_other_tags
from urban_rural_linkages.core.access.speeds import (
    SpeedTable,
    car_speeds,
    parse_maxspeed,
    speed_notes,
    walking_speeds,
)
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")
SPAIN = {"ES:urban": 50, "ES:rural": 90}


@pytest.fixture(params=["ors", "osrm"])
def record(request, repository):
    path = repository / "resources" / "speeds" / f"{request.param}.json"
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "speed"), [
    ("90", 90.0), (" 90 ", 90.0), (90, 90.0), (90.0, 90.0), ("62.5", 62.5), ("90 km/h", 90.0), ("90kmh", 90.0),
    ("50 mph", 80.4672), ("50mph", 80.4672), ("10 knots", 18.52), ("walk", 6.0),
    ("50;70", 50.0), ("70;50", 50.0), ("50|70|none", 50.0), ("signals;80", 80.0), ("30 mph; 40", 40.0),
    ("ES:urban", 50.0), ("es:URBAN", 50.0), ("ES:zone30", 30.0), ("ES:zone:20", 20.0), ("DE:30", 30.0),
    ("none", NAN), ("signals", NAN), ("variable", NAN), ("XX:urban", NAN), ("", NAN), (None, NAN), ("0", NAN),
    ("-50", NAN), ("fast", NAN), ("50 leagues", NAN), ("5e9", NAN), ("nan", NAN), ("inf", NAN),
])  # fmt: skip
def test_limits_are_read_as_tagged(text, speed):
    assert parse_maxspeed(text, SPAIN) == pytest.approx(speed, nan_ok=True)


def test_the_tables_are_well_formed_and_name_their_source(record):
    assert record["format"] == "urbanrural-speeds/1"
    assert record["unit"] == "km/h"
    assert record["version"]
    assert set(record["title"]) == set(record["source"]["text"]) == {"en", "es"}
    table = SpeedTable.from_record(record, "es")
    assert table.identifier == record["id"]
    assert "footway" not in table.highway
    assert all(table.highway[road] >= table.highway[f"{road}_link"] for road in ("motorway", "primary", "tertiary"))


def test_the_figures_are_those_of_the_sources(repository):
    folder = repository / "resources" / "speeds"
    tables = {name: json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in ("ors", "osrm")}
    roads = ["motorway", "trunk", "primary", "secondary", "tertiary", "unclassified", "residential", "living_street",
             "service", "track"]  # fmt: skip
    assert [tables["ors"]["highway"].get(road) for road in roads] == [100, 85, 65, 60, 50, 30, 30, 10, 20, 15]
    assert [tables["osrm"]["highway"].get(road) for road in roads] == [90, 85, 65, 55, 40, 25, 25, 10, 15, None]
    assert list(tables["ors"]["tracktype"].values()) == [40, 30, 20, 15, 10]


@pytest.mark.parametrize("highway", [{}, {"primary": 0}, {"primary": -5}, {"primary": "65"}])
def test_a_table_without_speeds_is_refused(highway):
    with pytest.raises(InputError, match="'mine'"):
        SpeedTable.from_record({"id": "mine", "title": {"en": "Mine"}, "highway": highway})


def test_the_limit_wins_then_the_grade_then_the_class():
    table = SpeedTable("x", "X", {"primary": 65, "track": 15}, {"grade1": 40}, SPAIN)
    speeds = car_speeds(
        table,
        ["primary", "primary", "Primary ", "track", "track", "track", "primary"],
        [None, "90", "none", None, "20", None, "ES:rural"],
        [None, None, None, "grade1", "grade1", "grade9", "grade1"],
    )
    assert speeds.tolist() == [65.0, 90.0, 65.0, 40.0, 20.0, 15.0, 90.0]


def test_a_class_that_the_table_does_not_know_is_closed_whatever_its_limit():
    table = SpeedTable("x", "X", {"primary": 65})
    assert np.isnan(car_speeds(table, ["footway", None, "", 5], ["50", "80", "80", "80"])).all()


def test_walkers_go_everywhere_but_on_motorways_and_trunk_roads():
    roads = ["footway", "primary", "steps", "motorway", "motorway_link", "trunk", "trunk_link", "proposed", None]
    speeds = walking_speeds(len(roads), 4.3, roads)
    np.testing.assert_array_equal(speeds, [4.3, 4.3, 4.3, *[NAN] * 6])
    assert walking_speeds(2, 4.3).tolist() == [4.3, 4.3]
    with pytest.raises(InputError, match="walking speed is 0"):
        walking_speeds(2, 0.0)


@pytest.mark.parametrize(("speeds", "remarks"), [
    ([30.0, 90.0, NAN], []), ([8.3, 13.9, 33.3], ["metres a second"]), ([1.0, 90.0], ["slower than 2"]),
    ([90.0, 90000.0], ["faster than 200"]), ([], []), ([NAN], []), ([4.3, NAN], []), ([30.0, 30.0], []),
])  # fmt: skip
def test_speeds_that_nobody_drives_are_remarked_upon(speeds, remarks):
    notes = [str(note) for note in speed_notes(np.array(speeds, dtype=float), "roads")]
    assert len(notes) == len(remarks)
    for note, remark in zip(notes, remarks, strict=True):
        assert remark in note


@pytest.mark.parametrize(("tag", "road", "shape", "direction"), [
    ("yes", None, None, 1), ("true", None, None, 1), ("1", None, None, 1), (1, None, None, 1), ("YES", None, None, 1),
    ("-1", None, None, -1), ("reverse", None, None, -1), ("no", "motorway", None, 0), (None, "motorway", None, 1),
    ("", "motorway_link", None, 1), (None, "trunk", None, 0), (None, "primary", "roundabout", 1),
    ("no", None, "roundabout", 0), ("reversible", None, None, 0), (None, None, None, 0),
])  # fmt: skip
def test_directions_are_read_as_tagged_or_implied(tag, road, shape, direction):
    found, notes = osm_directions([tag], [road], [shape])
    assert (found.tolist(), notes) == ([direction], [])


def test_directions_that_say_nothing_are_both_and_remarked_upon():
    found, notes = osm_directions(["maybe", "yes", "perhaps"])
    assert found.tolist() == [0, 1, 0]
    assert str(notes[0]).startswith("2 lines have a direction such as 'maybe'")


def test_directions_from_a_field_with_values_of_its_own():
    found, notes = field_directions(["FT", "tf", "B", None, "", 7], "FT", "TF", "B")
    assert found.tolist() == [1, -1, 0, 0, 0, 0]
    assert len(notes) == 1
    assert field_directions([1, 2, None], "1", "2", "")[0].tolist() == [1, -1, 0]


def test_tags_are_unpacked_with_their_escapes():
    text = r'"name"=>"La \"Vía\" \\ de, la => Plata","maxspeed"=>"50","empty"=>"","none"=>NULL'
    found = unpack_other_tags([text, None, '"maxspeed:lanes"=>"9"'], ["name", "maxspeed", "empty", "none"])
    assert found == {
        "name": ['La "Vía" \\ de, la => Plata', None, None],
        "maxspeed": ["50", None, None],
        "empty": ["", None, None],
        "none": [None, None, None],
    }


def test_tags_as_json_are_unpacked_too():
    found = unpack_other_tags(['{"maxspeed": "50", "oneway": null}', "{maxspeed"], ["maxspeed", "oneway"])
    assert found == {"maxspeed": ["50", None], "oneway": [None, None]}
