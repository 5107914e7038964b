"""Scenarios of the board in a GeoPackage, among everything that happens to files."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from urban_rural_linkages.core.board.changes import Closed, Opened, Resized, RoadDrawn, RoadFaster
from urban_rural_linkages.core.board.scenario import Scenario
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.io.scenarios import read_scenarios, remove_scenario, write_scenario
from urban_rural_linkages.io.store import own_file
from urban_rural_linkages.io.store.errors import StoreError

CHANGES = (
    Opened("a", "Castrejana", 700_000.5, 4_400_000.25),
    Opened("b", "Monteluz", 710_000.0, 4_410_000.0, 120.0),
    Closed("12"),
    Resized("14", 80.0),
    RoadDrawn("r", "Bypass", ((700_000.0, 4_400_000.0), (710_000.0, 4_410_000.0)), 90.0),
    RoadFaster("f", "Main road", ("3", "4"), 100.0),
)
PLAN = Scenario("one", "Plan A: Castrejana for Torrealta", "hospital", 30.0, CHANGES, "Ana Ruiz", "2026-11-30T12:00:00",
                "Ñ, “quotes” and 'others'", "f" * 64, "EPSG:25830", in_report=True)  # fmt: skip
OTHER = replace(PLAN, key="two", name="Plan B", changes=(Closed("12"),))
PLACES = {"12": [(705_000.0, 4_405_000.0)], "3": [(0.0, 0.0), (1000.0, 0.0)]}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "scenarios.gpkg"


@pytest.fixture
def kept(path):
    """A file with two scenarios."""
    write_scenario(path, PLAN, PLACES)
    write_scenario(path, OTHER)
    return path


def ask(path, statement, *values):
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement, values).fetchall()


def fingerprint(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_scenarios_come_back_as_they_were_in_their_order(kept):
    found = read_scenarios(kept)
    assert [scenario.name for scenario in found] == [PLAN.name, "Plan B"]
    assert repr(found) == repr([PLAN, OTHER])  # a capacity that is not known is NaN, which equals nothing


def test_a_scenario_under_its_key_is_written_anew_and_renamed_where_it_stands(kept):
    write_scenario(kept, replace(PLAN, name="Plan C", changes=(Closed("14"),)))
    assert [(found.key, found.name) for found in read_scenarios(kept)] == [("one", "Plan C"), ("two", "Plan B")]
    assert ask(kept, "SELECT plan, change, name FROM scenario_points WHERE scenario = 'one'") == [
        ("Plan C", "closed", "14")
    ]
    assert ask(kept, "SELECT count(*) FROM scenario_lines") == [(0,)]


def test_a_scenario_is_taken_out_with_what_is_drawn_of_it(kept):
    remove_scenario(kept, "one")
    assert read_scenarios(kept) == [OTHER]
    assert ask(kept, "SELECT DISTINCT scenario FROM scenario_points") == [("two",)]
    with pytest.raises(InputError, match="'one' is not in"):
        remove_scenario(kept, "one")
    remove_scenario(kept, "two")
    assert read_scenarios(kept) == []


def test_qgis_shows_the_changes_where_they_lie(kept, qgis_providers):
    from qgis.core import QgsVectorLayer

    points = QgsVectorLayer(f"{kept}|layername=scenario_points", "points", "ogr")
    assert points.isValid()
    assert points.crs().authid() == "EPSG:25830"
    shown = {(row["plan"], row["change"], row["name"]): row for row in points.getFeatures()}
    assert len(shown) == 5
    opened = shown[PLAN.name, "opened", "Castrejana"]
    assert opened.geometry().asPoint().x() == 700_000.5
    assert opened.geometry().asPoint().y() == 4_400_000.25
    assert shown[PLAN.name, "opened", "Monteluz"]["capacity"] == 120
    assert shown[PLAN.name, "closed", "12"].geometry().asPoint().x() == 705_000
    assert shown[PLAN.name, "resized", "14"].geometry().isNull()
    lines = QgsVectorLayer(f"{kept}|layername=scenario_lines", "lines", "ogr")
    assert lines.isValid()
    drawn = [(row["change"], row["kmh"], row.geometry().length()) for row in lines.getFeatures()]
    assert drawn == [("drawn", 90, pytest.approx(14142.1356)), ("faster", 100, 1000), ("faster", 100, -1)]
    table = QgsVectorLayer(f"{kept}|layername=scenarios", "scenarios", "ogr")
    assert [row["name"] for row in table.getFeatures()] == [PLAN.name, "Plan B"]


def test_it_can_be_written_while_qgis_shows_it(kept, qgis_providers):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{kept}|layername=scenario_points", "points", "ogr")
    assert len(list(layer.getFeatures())) == 5
    write_scenario(kept, replace(PLAN, key="three", name="Plan C"))
    assert len(read_scenarios(kept)) == 3
    layer.dataProvider().reloadData()
    assert len(list(layer.getFeatures())) == 9


def test_it_is_a_geopackage_by_the_letter(kept):
    assert ask(kept, "PRAGMA application_id") == [(0x47504B47,)]
    listed = dict(ask(kept, "SELECT table_name, data_type FROM gpkg_contents"))
    assert listed == {"scenarios_about": "attributes", "scenarios": "attributes", "scenario_points": "features",
                      "scenario_lines": "features"}  # fmt: skip
    assert ask(kept, "SELECT organization FROM gpkg_spatial_ref_sys WHERE srs_id = 25830") == [("EPSG",)]


def test_a_system_without_a_number_is_kept_by_its_description(path, qgis_providers):
    from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

    own = QgsCoordinateReferenceSystem.fromProj("+proj=tmerc +lat_0=40 +lon_0=-4 +k=0.9999 +ellps=GRS80 +units=m")
    text = own.toWkt(own.WktVariant.WKT2_2019)
    write_scenario(path, replace(PLAN, crs=text))
    assert read_scenarios(path)[0].crs == text
    shown = QgsVectorLayer(f"{path}|layername=scenario_points", "points", "ogr").crs()
    assert "+lat_0=40 +lon_0=-4 +k=0.9999" in shown.toProj()


def test_two_scenarios_of_one_name_and_of_two_systems_are_refused(kept):
    before = fingerprint(kept)
    with pytest.raises(InputError, match="There is a scenario 'Plan B'"):
        write_scenario(kept, replace(PLAN, key="three", name="Plan B"))
    with pytest.raises(InputError, match="lie in EPSG:25830, and 'Plan C' in EPSG:25829"):
        write_scenario(kept, replace(PLAN, key="three", name="Plan C", crs="EPSG:25829"))
    assert fingerprint(kept) == before


def test_a_file_that_is_not_there_is_said_by_its_name(path):
    for use in (lambda: read_scenarios(path), lambda: remove_scenario(path, "one")):
        with pytest.raises(StoreError, match=r"scenarios.gpkg' is not there"):
            use()
    assert not path.exists()


def test_a_read_only_file_is_read_and_not_written(kept):
    kept.chmod(0o444)
    before = fingerprint(kept)
    for change in (lambda: write_scenario(kept, OTHER), lambda: remove_scenario(kept, "one")):
        with pytest.raises(StoreError, match="is read only"):
            change()
    assert len(read_scenarios(kept)) == 2
    assert fingerprint(kept) == before


def test_a_file_of_the_desktop_is_read_where_nothing_may_be_written(kept):
    ask(kept, "PRAGMA journal_mode = WAL")  # as QGIS leaves it
    kept.chmod(0o444)
    assert len(read_scenarios(kept)) == 2
    assert os.listdir(kept.parent) == [kept.name]


def test_a_writer_that_does_not_end_is_waited_for_and_then_said(kept, monkeypatch):
    monkeypatch.setattr(own_file, "WAIT_S", 0.05)
    with closing(sqlite3.connect(kept, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="cannot be read or written now: database is locked"):
            write_scenario(kept, replace(OTHER, note="new"))
    assert read_scenarios(kept)[1].note == PLAN.note
    write_scenario(kept, replace(OTHER, note="new"))
    assert read_scenarios(kept)[1].note == "new"


def test_a_newer_file_is_left_as_it_is(kept):
    ask(kept, "UPDATE scenarios_about SET value = '2' WHERE name = 'format'")
    before = fingerprint(kept)
    for use in (
        lambda: read_scenarios(kept),
        lambda: write_scenario(kept, OTHER),
        lambda: remove_scenario(kept, "one"),
    ):
        with pytest.raises(StoreError, match=r"newer version of the plugin. Update the plugin \(format 2"):
            use()
    assert fingerprint(kept) == before


def test_a_geopackage_of_somebody_else_is_refused_and_not_changed(path):
    own_file.OwnFile(path).make(lambda cursor: None)
    before = fingerprint(path)
    for use in (lambda: read_scenarios(path), lambda: write_scenario(path, PLAN)):
        with pytest.raises(StoreError, match="holds no scenarios of this plugin"):
            use()
    assert fingerprint(path) == before


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE scenarios SET threshold_min = 'soon'",
        "UPDATE scenarios SET name = X'00FF'",
        "UPDATE scenarios SET name = CAST(X'FF41' AS TEXT)",
        "DROP TABLE scenario_lines",
        "DELETE FROM scenarios_about",
        "UPDATE scenarios_about SET value = 'x'",
        "ALTER TABLE scenarios RENAME COLUMN note TO remark",
    ],
)
def test_damage_is_said_by_the_name_of_the_file(kept, damage):
    ask(kept, damage)
    with pytest.raises(StoreError, match=r"scenarios.gpkg' is damaged"):
        read_scenarios(kept)


@pytest.mark.parametrize("column", ["threshold_min = -5", "threshold_min = 1e400", "made = 'soon'", "key = ''"])
def test_a_row_that_is_no_scenario_is_said_by_its_name(kept, column):
    ask(kept, f"UPDATE scenarios SET {column} WHERE name = 'Plan B'")
    with pytest.raises(StoreError, match=r"The scenario 'Plan B' in .* cannot be read"):
        read_scenarios(kept)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"kind": "opened"}]', '[{"kind": "wished"}]', "[" * 5000])
def test_changes_that_cannot_be_read_are_said_by_the_name_of_their_plan(kept, text):
    ask(kept, "UPDATE scenarios SET changes = ? WHERE key = 'two'", text)
    with pytest.raises(StoreError, match=r"The scenario 'Plan B' in .* cannot be read"):
        read_scenarios(kept)


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"plainly no database" * 100])
def test_what_is_no_database_is_refused_and_not_changed(path, content):
    path.write_bytes(content)
    for use in (lambda: read_scenarios(path), lambda: write_scenario(path, PLAN)):
        with pytest.raises(StoreError):
            use()
    assert path.read_bytes() == content


def test_a_cut_file_is_said(kept):
    kept.write_bytes(kept.read_bytes()[:6000])
    with pytest.raises(StoreError, match="damaged"):
        read_scenarios(kept)


def test_what_cannot_be_written_whole_leaves_no_file(path, monkeypatch):
    monkeypatch.setattr("urban_rural_linkages.io.scenarios._ADD_LINE", "INSERT INTO nowhere VALUES (?)")
    with pytest.raises(StoreError):
        write_scenario(path, PLAN)
    assert os.listdir(path.parent) == []
    write_scenario(path, OTHER)
    before = fingerprint(path)
    with pytest.raises(StoreError):
        write_scenario(path, PLAN)
    assert read_scenarios(path) == [OTHER]
    assert fingerprint(path) == before


@pytest.mark.parametrize(
    "change",
    [
        Opened("n", "Here", float("nan"), 0.0),
        Resized("14", -5.0),
        RoadDrawn("r", "Road", ((0.0, 0.0), (1.0, 1.0)), 0.0),
    ],
)
def test_a_change_that_could_not_be_read_again_is_never_written(kept, tmp_path, change):
    before, odd = fingerprint(kept), replace(PLAN, key="odd", name="Odd", changes=(change,))
    for path in (kept, tmp_path / "new.gpkg"):
        with pytest.raises(InputError, match=r"Change 1 of a scenario: '.*' is not well formed"):
            write_scenario(path, odd)
    assert fingerprint(kept) == before and not (tmp_path / "new.gpkg").exists()
