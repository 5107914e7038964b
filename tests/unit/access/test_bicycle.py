"""Speeds by bicycle: the table that ships and its sources, classes, surfaces and grades, one-way streets."""

from __future__ import annotations

import json

import numpy as np
import pytest

from urban_rural_linkages.core.access.bicycle import BicycleTable, bicycle_directions, bicycle_speeds
from urban_rural_linkages.core.access.road_tags import KNOWN_CLASSES, closed_by_access
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")


@pytest.fixture
def record(repository):
    return json.loads((repository / "resources" / "speeds" / "bicycle.json").read_text(encoding="utf-8"))


@pytest.fixture
def table(record):
    return BicycleTable.from_record(record)


def test_the_table_is_well_formed_and_names_its_sources(record):
    assert (record["format"], record["unit"]) == ("urbanrural-speeds/1", "km/h")
    for name in ("source", "reference_source", "push_source"):
        assert set(record[name]["text"]) == {"en", "es"}
    assert set(record["highway"]) <= KNOWN_CLASSES
    assert record["surface"]["asphalt"] == record["highway"]["cycleway"] == record["reference"]


def test_the_figures_are_those_of_the_source(table):
    """The README of openrouteservice-docs at 05133c5, columns cycling-regular."""
    roads = ["motorway", "trunk", "primary", "unclassified", "residential", "living_street", "service", "track", "path"]
    assert [table.highway.get(road) for road in roads] == [None, 18, 18, 16, 18, 6, 14, 12, 12]
    assert [table.surface[name] for name in ("gravel", "cobblestone", "sand", "compacted")] == [12, 8, 6, 18]
    assert list(table.tracktype.values()) == [18, 12, 8, 6, 4]
    assert (table.reference, table.push) == (18, 4)


@pytest.mark.parametrize(
    ("road", "surface", "grade", "at_18"),
    [
        ("secondary", None, None, 18), ("secondary", "cobblestone", None, 8), ("secondary", "nobody knows", None, 18),
        ("track", None, None, 12), ("track", "asphalt", None, 12), ("track", "sand", "grade2", 6),
        ("track", None, "grade5", 4), ("motorway", "asphalt", None, NAN), ("steps", None, None, NAN),
        (None, "asphalt", None, NAN), ("service;track", None, None, 12), ("residential", "asphalt;gravel", None, 12),
    ],
)  # fmt: skip
def test_the_lowest_of_what_is_known_holds(table, road, surface, grade, at_18):
    tags = {"highway": [road], "surface": [surface], "tracktype": [grade]}
    assert bicycle_speeds(table, 18.0, tags, 1)[0] == pytest.approx(at_18, nan_ok=True)
    assert bicycle_speeds(table, 9.0, tags, 1)[0] == pytest.approx(at_18 / 2, nan_ok=True)


def test_without_classes_every_line_is_open(table):
    assert bicycle_speeds(table, 15.0, {}, 2).tolist() == [15.0, 15.0]
    assert bicycle_speeds(table, 18.0, {"surface": ["gravel", None]}, 2).tolist() == [12.0, 18.0]


def test_speeds_that_are_none_are_refused(record, table):
    with pytest.raises(InputError, match="The speed by bicycle is 0"):
        bicycle_speeds(table, 0.0, {}, 1)
    for spoilt in ({**record, "highway": {}}, {**record, "push": "4"}, {**record, "surface": {"mud": 0}}):
        with pytest.raises(InputError, match="'bicycle' lacks speeds"):
            BicycleTable.from_record(spoilt)


def test_access_of_bicycles_is_their_own():
    tags = {"access": ["private", None, "no", None], "bicycle": ["yes", "no", None, "use_sidepath"],
            "motor_vehicle": [None, "yes", "yes", None]}  # fmt: skip
    assert closed_by_access(tags, "bicycle", 4).tolist() == [False, True, True, True]
    assert closed_by_access(tags, "car", 4).tolist() == [True, False, False, False]


def test_one_way_streets_are_open_against_their_traffic_where_signed():
    one_way = np.array([1, 1, 1, -1, 0], dtype=np.int8)
    tags = {"oneway:bicycle": ["no", "yes", None, None, None], "cycleway": [None, None, "lane", "opposite", None]}
    assert bicycle_directions(one_way, tags).tolist() == [0, 1, 1, 0, 0]
    assert bicycle_directions(one_way, {}).tolist() == one_way.tolist()
