"""Stores that somebody or something has damaged: one sentence that names the file, never a traceback."""

from __future__ import annotations

import itertools
import os
import random
import sqlite3
import sys
from contextlib import closing

import pytest

from tests.unit.assessment.assessments import full, opened
from urban_rural_linkages.core.errors import PlanningError
from urban_rural_linkages.io.store.errors import StoreError
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.io.store.schema import META, TABLES

from .store_contract import saved

THOROUGH = bool(os.environ.get("THOROUGH"))  # every value in every column
DEEP = "[" * 200 + "]" * 200
DEEPER = "[" * 100_000 + "]" * 100_000
HUGE = '{"a": ' + "9" * 400 + "}"
HUGER = '{"a": ' + "9" * 5000 + "}"
VALUES = (
    "CAST(X'FF41' AS TEXT)", "CAST(X'C3' AS TEXT)", "X'00FF'", "NULL", "''", "'x'", "-1", "9223372036854775807",
    "1e400", "0.5", f"'{DEEP}'", f"'{DEEPER}'", f"'{HUGE}'", f"'{HUGER}'", "'[null]'", "'[[[]]]'", "'{}'", "'[]'",
    "'NaN'",     "'{\"a\": NaN}'", "'[1e400, 0, 0, 0]'", "'[{}, 0, 0, 0]'", "'true'", "char(0)", "char(65533)",
)  # fmt: skip


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> bytes:
    """The bytes of a store with a record of every kind."""
    store = GeoPackageStore.create_file(tmp_path_factory.mktemp("sound") / "a.gpkg")
    store.add(full())
    return store.path.read_bytes()


def use(path):
    """Do all that a window does with a file; a sentence that names what is wrong is fine."""
    try:
        store = GeoPackageStore.open(path)
        store.token()
        for head in store.assessments():
            work = opened(store.load(head.uuid))
            work.write_note("two", "still here")
            assert work.conflicts == ()
            saved(store, work)
    except PlanningError as error:
        return str(error)
    return ""


def column_names(path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as database:
        return [(table.name, row[1]) for table in TABLES
                for row in database.execute(f"PRAGMA table_info({table.name})") if row[1] != "id"]  # fmt: skip


def test_any_column_may_hold_anything(sound, tmp_path):
    """Triggers and constraints are not asked: whoever damages a file does not use them."""
    path = tmp_path / "a.gpkg"
    path.write_bytes(sound)
    refused, cases = 0, list(itertools.product(column_names(path), VALUES))
    for (table, column), value in cases if THOROUGH else cases[::4]:
        path.write_bytes(sound)
        with closing(sqlite3.connect(path)) as database, database:
            database.executescript("PRAGMA synchronous = OFF; DROP TRIGGER urcl_log_no_update")
            try:
                database.execute(f"UPDATE {table} SET {column} = {value}")
            except sqlite3.IntegrityError:
                continue
        refused += bool(use(path))
    assert refused > 100


@pytest.mark.parametrize(
    "value", ["CAST(X'FF' AS TEXT)", "X'FF'", "NULL", "'" + "9" * 5000 + "'", "'²'", "'-1'", "'1.0'"]
)
def test_any_version_may_be_said(sound, tmp_path, value):
    path = tmp_path / "a.gpkg"
    path.write_bytes(sound)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(f"UPDATE {META} SET value = {value}")
    with pytest.raises(StoreError, match=r"a\.gpkg"):
        GeoPackageStore.open(path)


def test_a_file_cut_off_anywhere(sound, tmp_path):
    path = tmp_path / "a.gpkg"
    for length in (0, 1, 15, 16, 17, 18, 100, 1000, 4095, 4096, 4097, *range(5000, len(sound), 9973)):
        path.write_bytes(sound[:length])
        assert "a.gpkg" in use(path), length


def test_bytes_that_have_turned(sound, tmp_path):
    path, chance = tmp_path / "a.gpkg", random.Random(1)
    refused = 0
    for _ in range(2000 if THOROUGH else 100):
        spoilt = bytearray(sound)
        for _ in range(chance.choice((1, 3, 30, 300))):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        path.write_bytes(spoilt)
        refused += bool(use(path))
    assert refused > 30


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 10_000, b"SQLite format 3\0", "text with \xff".encode("latin-1"), b"PK\3\4" + b"x" * 999,
                b"\xef\xbb\xbf{}"],
)  # fmt: skip
def test_what_is_no_database(tmp_path, content):
    path = tmp_path / "a.gpkg"
    path.write_bytes(content)
    assert "a.gpkg" in use(path)
    assert path.read_bytes() == content


def test_a_folder_of_that_name(tmp_path):
    (tmp_path / "a.gpkg").mkdir()
    assert "a.gpkg" in use(tmp_path / "a.gpkg")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW urcl_answer AS SELECT 1 AS id",
        "CREATE TABLE urcl_answer (id INTEGER)",
        "CREATE TABLE urcl_answer (id INTEGER PRIMARY KEY, codes_json TEXT)",
    ],
)
def test_tables_of_another_shape(sound, tmp_path, statement):
    path = tmp_path / "a.gpkg"
    path.write_bytes(sound)
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(f"DROP TABLE urcl_answer; {statement}")
    assert "a.gpkg" in use(path)


# -- where nothing may be written --------------------------------------------------------------------------------


def in_wal_mode(path, *, cut_off: bool = False) -> None:
    """Leave a store as QGIS does; `cut_off` = as it is when QGIS was killed, with saves in the log alone."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("UPDATE urcl_assessment SET title = 'By way of the log'")
    if cut_off:
        kept = {name: path.with_name(path.name + name).read_bytes() for name in ("-wal", "")}
    connection.close()
    if cut_off:
        for name, content in kept.items():
            path.with_name(path.name + name).write_bytes(content)


@pytest.mark.parametrize("cut_off", [False, True])
def test_a_store_in_wal_mode_is_read_where_nothing_may_be_written(sound, tmp_path, cut_off):
    path = tmp_path / "medium" / "a.gpkg"
    path.parent.mkdir()
    path.write_bytes(sound)
    in_wal_mode(path, cut_off=cut_off)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        store = GeoPackageStore.open(path)
        assert not store.is_writable
        assert [head.title for head in store.assessments()] == ["By way of the log"]
        assert store.load("a").answers == full().answers
        assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before
        with pytest.raises(StoreError, match="is read only"):
            saved(store, opened(store.load("a")))
    finally:
        path.parent.chmod(0o755)


def test_what_somebody_else_writes_meanwhile_is_seen(sound, tmp_path):
    path = tmp_path / "a.gpkg"
    path.write_bytes(sound)
    in_wal_mode(path)
    path.chmod(0o444)
    store = GeoPackageStore.open(path)
    token = store.token()
    assert store.token() == token
    path.chmod(0o644)
    other = GeoPackageStore.open(path)
    work = opened(other.load("a"), "Eva")
    work.choose("two", ("met",))
    saved(other, work)
    os.utime(path, (2e9, 2e9))
    path.chmod(0o444)
    assert store.token() != token
    assert store.load("a").answers["two"].codes == ("met",)


def test_a_save_that_was_cut_off_is_taken_back_in_the_copy(sound, tmp_path):
    path = tmp_path / "a.gpkg"
    path.write_bytes(sound)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA cache_size = 1")
        other.execute("PRAGMA cache_spill = 1")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE urcl_assessment SET title = 'Half'")
        other.executemany("INSERT INTO urcl_comment VALUES (?, 'a', ?, 'one', '', ?, '', '', '', '')",
                          [(number, f"x{number}", "long " * 500) for number in range(100, 400)])  # fmt: skip
        half = {name: path.with_name(path.name + name).read_bytes() for name in ("", "-journal")}
        other.execute("ROLLBACK")
    assert half[""] != sound
    for name, content in half.items():
        path.with_name(path.name + name).write_bytes(content)
    path.chmod(0o444)
    store = GeoPackageStore.open(path)
    assert store.load("a") == full()
    assert path.read_bytes() == half[""]


@pytest.mark.skipif(sys.platform == "win32", reason="of another user")
def test_a_file_that_may_not_be_read_is_said(sound, tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root may read all")
    path = tmp_path / "a.gpkg"
    path.write_bytes(sound)
    path.chmod(0o000)
    assert "a.gpkg" in use(path)
