"""A GeoPackage of assessments among everything that happens to files."""

from __future__ import annotations

import hashlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from tests.conftest import REPOSITORY
from tests.io.store_contract import saved
from tests.unit.assessment.assessments import full, head, opened
from urban_rural_linkages.core.assessment.merge import Which, merge
from urban_rural_linkages.core.assessment.records import (
    Answer,
    CalculationRun,
    Contents,
    Evidence,
    EvidenceKind,
    LogEntry,
    Measure,
)
from urban_rural_linkages.core.assessment.unit_records import Figure, Unit
from urban_rural_linkages.core.errors import PlanningError
from urban_rural_linkages.io.store import own_file
from urban_rural_linkages.io.store.errors import StoreConflict, StoreError
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.io.store.schema import LOG, META, TABLES


@pytest.fixture
def path(tmp_path):
    return tmp_path / "assessments.gpkg"


@pytest.fixture
def store(path):
    return GeoPackageStore.create_file(path)


def ask(path, statement, *values):
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement, values).fetchall()


def fingerprint(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


# -- the file ----------------------------------------------------------------------------------------------------


def test_qgis_opens_every_table(store, qgis_providers):
    from qgis.core import QgsVectorLayer

    store.add(full())
    for table in TABLES:
        layer = QgsVectorLayer(f"{store.path}|layername={table.name}", table.name, "ogr")
        assert layer.isValid(), table.name
        assert layer.featureCount() > 0
        assert layer.primaryKeyAttributes() == [0]
    layer = QgsVectorLayer(f"{store.path}|layername=urcl_answer", "answers", "ogr")
    features = sorted(layer.getFeatures(), key=lambda feature: (feature["item_id"], feature["unit_code"]))
    assert [feature["note"] for feature in features] == ["", "Because.", "Half of it."]
    assert features[1]["overridden"] in (True, 1)


def test_it_is_a_geopackage_by_the_letter(store):
    assert ask(store.path, "PRAGMA application_id") == [(0x47504B47,)]
    assert ask(store.path, "PRAGMA user_version") == [(10300,)]
    listed = dict(ask(store.path, "SELECT table_name, data_type FROM gpkg_contents"))
    assert listed == dict.fromkeys([META, *(table.name for table in TABLES)], "attributes")
    assert {row[0] for row in ask(store.path, "SELECT srs_id FROM gpkg_spatial_ref_sys")} == {-1, 0, 4326}
    assert ask(store.path, "PRAGMA integrity_check") == [("ok",)]


def test_a_save_leaves_one_file_and_nothing_beside_it(store):
    store.add(full())
    assert [each.name for each in store.path.parent.iterdir()] == [store.path.name]


@pytest.mark.parametrize("statement", [f"UPDATE {LOG.name} SET author = 'x'", f"DELETE FROM {LOG.name}"])
def test_the_log_only_grows(store, statement):
    store.add(full())
    with pytest.raises(sqlite3.IntegrityError, match="the log only grows"):
        ask(store.path, statement)
    assert store.load("a").log == full().log


def test_it_is_saved_while_qgis_shows_and_edits_the_file(store, qgis_providers):
    from qgis.core import QgsVectorLayer

    store.add(full())
    layer = QgsVectorLayer(f"{store.path}|layername=urcl_measure", "measures", "ogr")
    features = layer.getFeatures()
    next(features)  # an open reader
    work = opened(store.load("a"))
    work.choose("two", ("met",))
    saved(store, work)
    assert layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("owner"), "Region")
    work.choose("three", ("met",))
    saved(store, work)
    assert layer.commitChanges()
    assert store.load("a").measures[0].owner == "Region"
    assert store.load("a").answers == work.contents().answers
    assert GeoPackageStore.open(store.path).load("a").answers["three"].codes == ("met",)


# -- files that are refused --------------------------------------------------------------------------------------


def test_a_name_that_is_taken_is_refused_and_kept(path):
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match=r"There is a file .* already"):
        GeoPackageStore.create_file(path)
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be made"):
        GeoPackageStore.create_file(tmp_path / "file" / "a.gpkg")


def test_nothing_half_made_is_left(path, monkeypatch):
    monkeypatch.setattr(own_file, "_FRAME", ("CREATE NONSENSE",))
    with pytest.raises(StoreError):
        GeoPackageStore.create_file(path)
    assert not path.exists()


def test_a_file_that_is_not_there_is_said(path):
    with pytest.raises(StoreError, match="is not there any more"):
        GeoPackageStore.open(path)
    assert not path.exists()


@pytest.mark.parametrize("contents", [b"", b"plain text" * 500, b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_geopackage_is_refused_and_not_changed(path, contents):
    path.write_bytes(contents)
    with pytest.raises(StoreError, match=r"assessments\.gpkg"):
        GeoPackageStore.open(path)
    assert path.read_bytes() == contents


def test_another_geopackage_is_refused_and_not_changed(path, qgis_providers):
    from qgis.core import QgsFeature, QgsVectorLayer

    from urban_rural_linkages.io.geopackage import add_table

    layer = QgsVectorLayer("Point?crs=EPSG:25830&field=name:string", "towns", "memory")
    layer.dataProvider().addFeature(QgsFeature(layer.fields()))
    add_table(path, "towns", layer)
    before = fingerprint(path)
    with pytest.raises(StoreError, match="holds no assessments of this plugin"):
        GeoPackageStore.open(path)
    assert fingerprint(path) == before


def test_a_damaged_store_is_refused_and_not_changed(store):
    store.add(full())
    contents = bytearray(store.path.read_bytes())
    contents[4096 : len(contents) // 2] = b"\x07" * (len(contents) // 2 - 4096)
    store.path.write_bytes(contents)
    with pytest.raises(StoreError, match=r"assessments\.gpkg"):
        GeoPackageStore.open(store.path)
    assert store.path.read_bytes() == contents


def test_a_truncated_store_is_refused(store):
    store.add(full())
    store.path.write_bytes(store.path.read_bytes()[:6000])
    with pytest.raises(StoreError, match=r"assessments\.gpkg"):
        GeoPackageStore.open(store.path)


def test_tables_of_a_newer_plugin_are_refused_and_not_changed(store):
    ask(store.path, f"UPDATE {META} SET value = '3' WHERE name = 'schema_version'")
    before = fingerprint(store.path)
    with pytest.raises(StoreError, match="newer version of the plugin") as caught:
        GeoPackageStore.open(store.path)
    assert "Update the plugin" in str(caught.value)
    assert fingerprint(store.path) == before


def of_version_1(path):
    """A file as the first version of the plugin made it, with an answer of each kind."""
    store = GeoPackageStore.create_file(path)
    run = CalculationRun("r1", "lamps", "urbanrural:networkaudit", {}, "", 0.5, "0.1", "2026-01-02T00:00:00Z")
    older = replace(run, uuid="r0", value=0.1, time="2026-01-01T00:00:00Z")
    answers = {name: Answer(name, ("met",), revision=1) for name in ("one", "two", "three")}
    store.add(Contents(head(), answers, (Evidence("e1", "one", EvidenceKind.TEXT),), (Measure("m1", "one", "Lamps"),),
                       (older, run), (LogEntry("g1", "one", "answer", "", "{}", "Ana", "t"),)))  # fmt: skip
    later = {"urcl_assessment": ("particulars_json",), "urcl_evidence": ("unit_code",),
             "urcl_measure": ("unit_code", "finding", "determination", "indicator", "state", "target")}  # fmt: skip
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for table, columns in later.items():
            for column in columns:
                file.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        file.execute("CREATE TABLE kept AS SELECT * FROM urcl_answer")
        file.execute("DROP TABLE urcl_answer")
        file.execute("ALTER TABLE kept RENAME TO urcl_answer")
        for column in ("unit_code", "assigned_to", "due"):
            file.execute(f"ALTER TABLE urcl_answer DROP COLUMN {column}")
        for column in ("value DOUBLE", "unit TEXT NOT NULL DEFAULT ''", "run TEXT NOT NULL DEFAULT ''"):
            file.execute(f"ALTER TABLE urcl_answer ADD COLUMN {column}")
        file.execute("UPDATE urcl_answer SET value = 0.5, unit = '%', run = 'r1' WHERE item_id = 'one'")
        file.execute("UPDATE urcl_answer SET value = 7, unit = 'km' WHERE item_id = 'two'")
        file.execute("UPDATE urcl_answer SET value = 2, numbers_json = '{\"a\": 4}' WHERE item_id = 'three'")
        for name in ("determination", "comment", "unit", "figure", "binding", "snapshot"):
            file.execute(f"DROP TABLE urcl_{name}")
            file.execute("DELETE FROM gpkg_contents WHERE table_name = ?", (f"urcl_{name}",))
        file.execute(f"UPDATE {META} SET value = '1' WHERE name = 'schema_version'")
    return path


class TestVersion1:
    """A file of the version before is kept, and brought up to date."""

    def test_answers_figures_and_the_rest_come_along(self, tmp_path, qgis_providers):
        path = of_version_1(tmp_path / "old.gpkg")
        before = fingerprint(path)
        store = GeoPackageStore.open(path)
        found = store.load("a")
        assert found.figures == (Figure("", "lamps", value=0.5, run="r1", modified="2026-01-02T00:00:00Z"),)
        numbers = {name: answer.numbers for name, answer in found.answers.items()}
        assert numbers == {"one": {}, "two": {"value": 7.0}, "three": {"a": 4.0}}
        assert (len(found.runs), len(found.evidence), len(found.measures), len(found.log)) == (2, 1, 1, 1)
        assert fingerprint(tmp_path / "old-version-1.gpkg") == before, "the file before is kept as it was"
        work = opened(found)
        work.put(Unit("00003", "Aldeanueva"))
        work.unit = "00003"
        work.choose("one", ("partial",))
        store.save(work.contents(), work.take_unsaved())
        assert GeoPackageStore.open(path).load("a") == work.contents()

        from qgis.core import QgsVectorLayer

        for table in TABLES:
            assert QgsVectorLayer(f"{path}|layername={table.name}", table.name, "ogr").isValid(), table.name

    def test_it_is_done_once_and_never_over_a_file_that_is_there(self, tmp_path):
        path = of_version_1(tmp_path / "old.gpkg")
        (tmp_path / "old-version-1.gpkg").write_text("mine")
        GeoPackageStore.open(path)
        after = fingerprint(path)
        GeoPackageStore.open(path)
        assert fingerprint(path) == after
        assert (tmp_path / "old-version-1.gpkg").read_text() == "mine"
        assert (tmp_path / "old-version-1-2.gpkg").is_file()

    def test_what_cannot_be_read_leaves_the_file_as_it_was(self, tmp_path):
        path = of_version_1(tmp_path / "old.gpkg")
        ask(path, "UPDATE urcl_answer SET codes_json = 'no json'")
        before = fingerprint(path)
        with pytest.raises(PlanningError, match="codes"):
            GeoPackageStore.open(path)
        assert fingerprint(path) == before

    def test_a_file_that_may_not_be_written_is_read_in_a_copy_and_stays(self, tmp_path):
        path = of_version_1(tmp_path / "old.gpkg")
        path.chmod(0o444)
        before = fingerprint(path)
        store = GeoPackageStore.open(path)
        for _ in range(2):
            found = store.load("a")
            assert found.figures[0].value == 0.5 and found.answers["two"].numbers == {"value": 7.0}
        work = opened(found)
        work.choose("one", ("partial",))
        with pytest.raises(StoreError, match="is read only"):
            store.save(work.contents(), work.take_unsaved())
        assert fingerprint(path) == before and [file.name for file in tmp_path.iterdir()] == ["old.gpkg"]


@pytest.mark.parametrize(
    "statement",
    [f"UPDATE {META} SET value = 'x'", f"DELETE FROM {META}", "DROP TABLE urcl_measure", f"DROP TABLE {META}"],
)
def test_tables_that_somebody_has_spoilt_are_refused(store, statement):
    ask(store.path, statement)
    with pytest.raises(StoreError, match=r"assessments\.gpkg"):
        GeoPackageStore.open(store.path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE urcl_answer SET codes_json = 'no json'",
        "UPDATE urcl_answer SET codes_json = '{}'",
        "UPDATE urcl_figure SET value = 'much'",
        "UPDATE urcl_answer SET revision = -1",
        "UPDATE urcl_evidence SET kind = 'rumour'",
        "UPDATE urcl_assessment SET stage = 'never'",
        "UPDATE urcl_assessment SET instrument = 'xx'",
        'UPDATE urcl_assessment SET carried_json = \'{"version": "1"}\'',
    ],
)
def test_a_row_that_somebody_has_spoilt_is_said_and_brings_nothing_down(store, statement):
    store.add(full())
    ask(store.path, statement)
    with pytest.raises(PlanningError):
        store.load("a")


def test_columns_of_somebody_else_are_passed_over(store):
    store.add(full())
    ask(store.path, "ALTER TABLE urcl_answer ADD COLUMN checked TEXT")
    assert GeoPackageStore.open(store.path).load("a") == full()


# -- while it is open --------------------------------------------------------------------------------------------


def test_a_read_only_file_is_read_and_not_written(store):
    store.add(full())
    store.path.chmod(0o444)
    assert not store.is_writable
    work = opened(store.load("a"))
    work.choose("two", ("met",))
    with pytest.raises(StoreError, match="is read only"):
        saved(store, work)
    store.path.chmod(0o644)
    saved(store, work)
    assert store.load("a") == work.contents()


def test_a_file_that_vanishes_is_said_and_not_made_anew(store):
    store.add(full())
    work = opened(store.load("a"))
    work.choose("two", ("met",))
    store.path.unlink()
    with pytest.raises(StoreError, match="is not there any more"):
        saved(store, work)
    assert not store.path.exists()
    assert not store.is_writable
    assert work.has_unsaved


def test_a_writer_that_does_not_end_is_waited_for_and_then_said(store, monkeypatch):
    monkeypatch.setattr(own_file, "WAIT_S", 0.05)
    store.add(full())
    work = opened(store.load("a"))
    work.choose("two", ("met",))
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked"):
            saved(store, work)
    saved(store, work)
    assert store.load("a") == work.contents()


def test_writers_at_once_lose_nothing(store):
    """Four windows answer and conflict; each merges and goes on."""
    store.create(head())
    errors = []

    def write(author):
        mine = GeoPackageStore.open(store.path)
        work = opened(mine.load("a"), author)
        for number in range(8):
            work.write_note("one", f"{author} {number}")
            work.choose("two" if author in "AB" else "three", (("met", "partial")[number % 2],))
            while work.has_unsaved:
                try:
                    saved(mine, work)
                except StoreConflict:
                    stored = mine.load("a")
                    merged = merge(work.contents(), stored)
                    for found in merged.conflicts:
                        merged = merged.resolved(found, Which.MINE)
                    work.take_merged(merged.contents, stored)
                except Exception as error:
                    errors.append(error)
                    return

    threads = [threading.Thread(target=write, args=(author,)) for author in "ABCD"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    contents = store.load("a")
    told = {entry.new for entry in contents.log}
    assert all(any(f'"{author} {number}"' in new for new in told) for author in "ABCD" for number in range(8))
    assert contents.answers["one"].note.endswith("7")
    assert ask(store.path, "PRAGMA integrity_check") == [("ok",)]


_WRITER = """
import sys
from pathlib import Path
from tests.io.store_contract import saved
from tests.unit.assessment.assessments import opened
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
store = GeoPackageStore.open(Path(sys.argv[1]))
work = opened(store.load("a"))
for number in range(100_000):
    work.write_note("one", str(number) * 1000)
    saved(store, work)
    print(number, flush=True)
"""


@pytest.mark.parametrize("saves", [1, 7, 20])
def test_a_kill_loses_nothing_that_was_saved(store, saves):
    store.create(head())
    command = [sys.executable, "-c", _WRITER, str(store.path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY)
    said = [int(process.stdout.readline()) for _ in range(saves)]
    process.send_signal(signal.SIGKILL)
    said += [int(line) for line in process.stdout.read().splitlines() if line.strip().isdecimal()]
    process.wait()
    contents = GeoPackageStore.open(store.path).load("a")
    revision = contents.answers["one"].revision
    assert revision in (said[-1] + 1, said[-1] + 2)  # the last may have been written and not said
    assert contents.answers["one"].note == str(revision - 1) * 1000
    assert len(contents.log) == revision


_FULL_DISK = """
import resource, sys
from pathlib import Path
from tests.io.store_contract import saved
from tests.unit.assessment.assessments import opened
from urban_rural_linkages.io.store.errors import StoreError
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
store = GeoPackageStore.open(Path(sys.argv[1]))
work = opened(store.load("a"))
work.choose("two", ("met",))
saved(store, work)
resource.setrlimit(resource.RLIMIT_FSIZE, (store.path.stat().st_size + 50_000, resource.RLIM_INFINITY))
work.write_note("one", "x" * 1_000_000)
try:
    saved(store, work)
except StoreError as error:
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert store.load("a").answers.keys() == {"two"}, "half written"
saved(store, work)
assert store.load("a") == work.contents()
"""


def test_a_full_disk_is_said_and_what_waits_is_saved_when_there_is_room(store):
    store.create(head())
    command = [sys.executable, "-c", _FULL_DISK, str(store.path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=REPOSITORY)
    assert done.returncode == 0, done.stderr
    assert "cannot be read or written now" in done.stdout
    assert ask(store.path, "PRAGMA integrity_check") == [("ok",)]


def test_two_edited_copies_are_one_conflict(store, tmp_path):
    store.add(full())
    copy = tmp_path / "copy.gpkg"
    shutil.copy(store.path, copy)
    other = GeoPackageStore.open(copy)
    mine, theirs = opened(store.load("a")), opened(other.load("a"), "Eva")
    mine.choose("two", ("met",))
    mine.choose("one", ("partial",))
    theirs.choose("three", ("met",))
    theirs.choose("one", ("not_met",))
    saved(store, mine)
    saved(other, theirs)
    merged = merge(store.load("a"), other.load("a"))
    assert [found.item for found in merged.conflicts] == ["one"]
    assert merged.contents.answers["two"].codes == merged.contents.answers["three"].codes == ("met",)


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_copy_taken_in_the_middle_of_a_save_is_the_state_before_it(store, tmp_path, mode):
    store.add(full())
    copy = tmp_path / "copy.gpkg"
    with closing(sqlite3.connect(store.path, isolation_level=None)) as writer:
        writer.execute(f"PRAGMA journal_mode = {mode}")
        writer.execute("PRAGMA cache_size = 1")  # pages are written before the end
        writer.execute("UPDATE urcl_measure SET owner = 'saved'")
        writer.execute("BEGIN IMMEDIATE")
        writer.executemany("UPDATE urcl_answer SET note = ?", [("x" * 100_000,)] * 3)
        for end in ("", "-journal", "-wal"):  # what a machine that loses its power leaves
            if (beside := store.path.with_name(store.path.name + end)).exists():
                shutil.copy(beside, copy.with_name(copy.name + end))
        writer.execute("ROLLBACK")
    contents = GeoPackageStore.open(copy).load("a")
    assert contents.answers == full().answers
    assert contents.measures[0].owner == "saved"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/a b/ñ#?%.gpkg"), "file:///a%20b/%C3%B1%23%3F%25.gpkg?mode=ro"),
        (PureWindowsPath("C:\\a\\b.gpkg"), "file:///C:/a/b.gpkg?mode=ro"),
        (PureWindowsPath("\\\\server\\share\\b.gpkg"), "file:////server/share/b.gpkg?mode=ro"),
    ],
)
def test_a_file_is_found_on_every_system(path, address):
    assert own_file.address_of(path, "ro") == address


def test_an_empty_assessment_is_an_assessment(store):
    store.create(head())
    assert store.load("a") == Contents(head())
