"""The plans that ship with the demo region: those of its script, of services and roads that are there."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing

import pytest

from scripts.demo.scenarios import make_scenarios, write_scenarios
from urban_rural_linkages.core.board.changes import Closed, Opened, RoadFaster
from urban_rural_linkages.io.scenarios import read_scenarios


@pytest.fixture
def demo(repository):
    return repository / "resources" / "demo"


def ask(path, statement):
    with closing(sqlite3.connect(path)) as database:
        return {str(value) for (value,) in database.execute(statement)}


def test_they_are_what_the_script_makes(demo):
    assert read_scenarios(demo / "scenarios.gpkg") == [plan for plan, _ in make_scenarios(demo / "region.gpkg")]


def test_a_second_run_gives_the_same_bytes(demo, tmp_path):
    shutil.copy(demo / "region.gpkg", tmp_path)
    write_scenarios(tmp_path)
    made, shipped = (hashlib.sha256((folder / "scenarios.gpkg").read_bytes()) for folder in (tmp_path, demo))
    assert made.hexdigest() == shipped.hexdigest(), "run scripts/make_demo.py"


def test_they_differ_in_kind_and_go_into_the_report(demo):
    moved, faster = read_scenarios(demo / "scenarios.gpkg")
    assert [type(change) for change in moved.changes] == [Opened, Closed]
    assert [type(change) for change in faster.changes] == [RoadFaster]
    assert moved.in_report and faster.in_report
    assert {(one.service_type, one.threshold, one.crs) for one in (moved, faster)} == {("hospital", 30.0, "EPSG:25830")}


def test_what_they_change_is_in_the_region(demo):
    region = demo / "region.gpkg"
    moved, faster = read_scenarios(demo / "scenarios.gpkg")
    assert moved.changes[1].service in ask(region, "SELECT service_id FROM services WHERE type = 'hospital'")
    assert set(faster.changes[0].lines) == ask(region, "SELECT fid FROM roads WHERE ref = 'N-688'")
