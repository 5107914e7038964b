"""The contract of stores over a real PostgreSQL server, which is started for these tests alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from tests.io.store_contract import StoreContract, saved
from tests.unit.assessment.assessments import full, head, opened
from urban_rural_linkages.core.assessment.merge import Which, merge
from urban_rural_linkages.io.store.errors import StoreConflict, StoreError
from urban_rural_linkages.io.store.geopackage import GeoPackageStore
from urban_rural_linkages.io.store.postgres import PostgresStore, connection_text
from urban_rural_linkages.io.store.resilient import ResilientStore

psycopg2 = pytest.importorskip("psycopg2", reason="psycopg2 is not installed")


class Server:
    """A server in a folder of its own, reached through a socket there; no network."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs, self.folder = programs, folder
        self.text = f"host={folder} dbname=postgres user=postgres"

    def run(self, program: str, *options: str) -> None:
        # PostgreSQL refuses to run as root.
        user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.getuid() == 0 else {}
        subprocess.run(
            [self.programs / program, *options], check=True, cwd=self.folder, stdout=subprocess.DEVNULL, **user
        )

    def start(self) -> None:
        options = f"-k {self.folder} -c listen_addresses='' -c shared_buffers=16MB -c max_connections=20"
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-l", f"{self.folder}/log", "-w", "-o", options, "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-w", "-m", "immediate", "stop")

    def ask(self, statement: str) -> list:
        connection = psycopg2.connect(self.text)
        try:
            with connection, connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()


def programs() -> Path | None:
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return folders[-1] if folders and (folders[-1] / "initdb").exists() else None


@pytest.fixture(scope="module")
def server():
    found = programs()
    if found is None:
        pytest.skip("no PostgreSQL server is installed")
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # the path of a socket must be short
    if os.getuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    server = Server(found, folder)
    server.run("initdb", "-D", f"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
    server.start()
    yield server
    server.stop()
    shutil.rmtree(folder)


@pytest.fixture
def schema(server):
    name = 'Ñu"ño; x'
    yield name
    server.ask('DROP SCHEMA IF EXISTS "Ñu""ño; x" CASCADE')


@pytest.fixture
def store(server, schema):
    store = PostgresStore(server.text, "the region's database", schema)
    yield store
    store.close()


@pytest.fixture
def second(server, schema, store):
    second = PostgresStore(server.text, "the region's database", schema)
    yield second
    second.close()


class TestPostgres(StoreContract):
    @pytest.fixture
    def store(self, store):
        return store


def test_the_log_only_grows(server, store):
    store.add(full())
    for statement in ("UPDATE {}.urcl_log SET author = 'x'", "DELETE FROM {}.urcl_log", "TRUNCATE {}.urcl_log"):
        with pytest.raises(psycopg2.Error, match="the log only grows"):
            server.ask(statement.format('"Ñu""ño; x"'))


def test_tables_of_a_newer_plugin_are_refused(server, store, schema):
    server.ask("""UPDATE "Ñu""ño; x".urcl_meta SET value = '3'""")
    with pytest.raises(StoreError, match="newer version of the plugin"):
        PostgresStore(server.text, "db", schema)


def test_tables_of_version_1_are_taken_up_and_kept(server, store, schema):
    store.add(replace(full(), own={}, figures=()))
    store.close()
    place = '"Ñu""ño; x"'
    gone = {
        "assessment": "particulars_json",
        "answer": "unit_code assigned_to due",
        "evidence": "unit_code",
        "measure": "unit_code finding determination indicator state target",
    }
    for table, columns in gone.items():
        for column in columns.split():
            server.ask(f"ALTER TABLE {place}.urcl_{table} DROP COLUMN {column} CASCADE")
    for column in ("value DOUBLE PRECISION", "unit TEXT DEFAULT ''", "run TEXT DEFAULT ''"):
        server.ask(f"ALTER TABLE {place}.urcl_answer ADD COLUMN {column}")
    server.ask(f"UPDATE {place}.urcl_answer SET value = 0.5, run = 'r1' WHERE item_id = 'one'")
    for table in ("determination", "comment", "unit", "figure", "binding", "snapshot"):
        server.ask(f"DROP TABLE {place}.urcl_{table}")
    server.ask(f"UPDATE {place}.urcl_meta SET value = '1'")
    again = PostgresStore(server.text, "db", schema)
    found = again.load("a")
    assert [(figure.indicator, figure.value, figure.run) for figure in found.figures] == [("lamps", 0.5, "r1")]
    assert found.answers["one"].numbers == {"a": 1.0, "b": 2.5} and len(found.log) == 1
    assert server.ask(f"SELECT value FROM {place}.urcl_answer_v1 WHERE item_id = 'one'") == [(0.5,)]
    work = opened(found)
    work.write_note("two", "After.")
    saved(again, work)
    again.close()
    with pytest.raises(psycopg2.Error, match="the log only grows"):
        server.ask(f"DELETE FROM {place}.urcl_log")
    third = PostgresStore(server.text, "db", schema)
    assert third.load("a") == work.contents()
    third.close()


def test_a_server_that_is_not_there_is_one_sentence():
    with pytest.raises(StoreError, match="The database 'db' cannot be read or written now") as caught:
        PostgresStore("host=/nowhere dbname=x", "db")
    assert "\n" not in str(caught.value)


def test_who_may_only_read_reads(server, store, schema):
    store.add(full())
    server.ask("DROP ROLE IF EXISTS reader")
    server.ask("CREATE ROLE reader LOGIN")
    server.ask('GRANT USAGE ON SCHEMA "Ñu""ño; x" TO reader')
    server.ask('GRANT SELECT ON ALL TABLES IN SCHEMA "Ñu""ño; x" TO reader')
    reader = PostgresStore(server.text.replace("user=postgres", "user=reader"), "db", schema)
    assert reader.load("a") == full()
    assert not reader.is_writable
    work = opened(reader.load("a"))
    work.choose("two", ("met",))
    with pytest.raises(StoreError, match="permission denied"):
        saved(reader, work)
    reader.close()
    server.ask("DROP OWNED BY reader")
    server.ask("DROP ROLE reader")


def test_who_may_write_needs_no_more_than_the_documentation_says(server, store, schema):
    store.add(full())
    place = '"Ñu""ño; x"'
    server.ask("DROP ROLE IF EXISTS writer")
    server.ask("CREATE ROLE writer LOGIN")
    server.ask(f"GRANT USAGE ON SCHEMA {place} TO writer")
    server.ask(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {place} TO writer")
    server.ask(f"REVOKE UPDATE, DELETE ON {place}.urcl_log FROM writer")
    server.ask(f"REVOKE INSERT, UPDATE, DELETE ON {place}.urcl_meta FROM writer")
    writer = PostgresStore(server.text.replace("user=postgres", "user=writer"), "db", schema)
    work = opened(writer.load("a"))
    work.choose("two", ("met",))
    for piece in work.contents().evidence:
        work.remove_evidence(piece.uuid)
    saved(writer, work)
    assert writer.is_writable and store.load("a") == work.contents()
    writer.close()
    server.ask("DROP OWNED BY writer")
    server.ask("DROP ROLE writer")


def test_a_server_that_goes_down_and_comes_back_has_everything(server, store):
    store.add(full())
    store = ResilientStore(store)
    work = opened(store.load("a"))
    server.stop()
    work.choose("two", ("met",))
    saved(store, work)
    assert "cannot be read or written now" in str(store.failure)
    assert store.load("a") == work.contents()
    server.start()
    work.choose("three", ("met",))
    saved(store, work)
    assert store.failure is None
    assert store.load("a") == work.contents()


def test_writers_at_once_lose_nothing(server, store, schema):
    store.create(head())
    errors = []

    def write(author):
        mine = PostgresStore(server.text, "db", schema)
        work = opened(mine.load("a"), author)
        for number in range(6):
            work.write_note("one", f"{author} {number}")
            while work.has_unsaved and not errors:
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
        mine.close()

    threads = [threading.Thread(target=write, args=(author,)) for author in "ABC"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    told = "".join(entry.new for entry in store.load("a").log)
    assert all(f'"{author} {number}"' in told for author in "ABC" for number in range(6))


def test_two_who_make_the_tables_at_once_make_them_once(server, schema):
    errors = []

    def make():
        try:
            PostgresStore(server.text, "db", schema).close()
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


def test_a_connection_of_qgis_leads_to_the_database(server, schema):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", tempfile.mkdtemp(prefix="urban-rural-profile-"))
    from qgis.core import QgsApplication, QgsProviderRegistry

    application = QgsApplication.instance() or QgsApplication([], True)
    application.initQgis()
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    metadata.saveConnection(metadata.createConnection(server.text, {"saveUsername": True}), "Ñuñoa")
    store = PostgresStore(connection_text("Ñuñoa"), "Ñuñoa", schema)
    store.add(full())
    assert store.load("a") == full()
    store.close()
    with pytest.raises(StoreError, match="knows no PostgreSQL connection 'other'"):
        connection_text("other")


def test_it_lives_beside_postgis(server, schema, store):
    """The database of a planning office has PostGIS: its tables and ours do not get into each other's way."""
    if not server.ask("SELECT 1 FROM pg_available_extensions WHERE name = 'postgis'"):
        pytest.skip("PostGIS is not installed for this PostgreSQL")
    server.ask("CREATE EXTENSION IF NOT EXISTS postgis")
    server.ask("CREATE TABLE IF NOT EXISTS places (id int, geom geometry(Point, 25830))")
    server.ask("INSERT INTO places VALUES (1, ST_SetSRID(ST_MakePoint(500000, 4300000), 25830))")
    store.add(full())
    (kept,) = store.assessments()
    assert store.load(kept.uuid).answers == full().answers
    assert server.ask("SELECT ST_AsText(geom) FROM places") == [("POINT(500000 4300000)",)]


def test_two_people_on_different_municipalities_and_an_offline_copy_are_no_conflict(store, second, tmp_path):
    store.add(full())
    ana, eva = opened(store.load("a"), "Ana"), opened(second.load("a"), "Eva")
    offline = GeoPackageStore.create_file(tmp_path / "walk.gpkg")
    offline.add(store.load("a"))
    walk = opened(offline.load("a"), "Luz")
    for work, unit, code in ((ana, "00003", "met"), (eva, "00007", "partial"), (walk, "00007", "not_met")):
        work.unit = unit
        work.choose("two", (code,))
    saved(store, ana)
    saved(second, eva)
    now = store.load("a")
    assert (now.own["00003", "two"].codes, now.own["00007", "two"].codes) == (("met",), ("partial",))
    saved(offline, walk)
    merged = merge(now, offline.load("a"), full())
    (conflict,) = merged.conflicts
    assert (conflict.key, conflict.mine.codes, conflict.theirs.codes) == (
        ("answer", "two@00007"), ("partial",), ("not_met",),
    )  # fmt: skip
    settled = merged.resolved(conflict, Which.THEIRS).contents
    window = opened(now, "Ana")
    window.take_merged(settled, now)
    saved(store, window)
    assert second.load("a").own["00007", "two"].codes == ("not_met",)
    assert second.load("a").own["00003", "two"].codes == ("met",)
