"""Where outputs go, and files that take the place of earlier ones all together or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from urban_rural_linkages.core.errors import OutputError
from urban_rural_linkages.io.destinations import (
    Kind,
    destination_of,
    file_of,
    is_source,
    require_format,
    table_destination,
)
from urban_rural_linkages.io.replacing import Replacement, held_open

pytestmark = pytest.mark.usefixtures("qgis_providers")


@pytest.mark.parametrize(
    ("destination", "file"),
    [
        ("/a b/x.gpkg", "/a b/x.gpkg"),
        ("/a/x.gpkg|layername=towns", "/a/x.gpkg"),
        ("ogr:dbname='/a b/x.gpkg' table=\"towns\" (geom)", "/a b/x.gpkg"),
        ("ogr:dbname='/L'Hospitalet/x.gpkg' table=\"towns\" (geom)", "/L'Hospitalet/x.gpkg"),
        ("/a/x", None),
        ("memory:towns", None),
        ("TEMPORARY_OUTPUT", None),
        ("Scratch_0a1b2c3d", None),
        ("", None),
    ],
)
def test_the_file_behind_an_output(destination, file):
    assert file_of(destination) == (Path(file) if file else None)


@pytest.mark.parametrize(
    ("text", "kind", "file", "table", "schema"),
    [
        ("", Kind.SCRATCH, None, "", ""),
        ("TEMPORARY_OUTPUT", Kind.SCRATCH, None, "", ""),
        ("memory:towns", Kind.SCRATCH, None, "", ""),
        ("/a b/x.gpkg", Kind.FILE, "/a b/x.gpkg", "", ""),
        ("/a/x", Kind.FILE, "/a/x.gpkg", "", ""),  # as QGIS does
        ("C:/a/x.shp", Kind.FILE, "C:/a/x.shp", "", ""),
        ("ogr:dbname='/a b/x.gpkg' table=\"towns\" (geom)", Kind.TABLE, "/a b/x.gpkg", "towns", ""),
        ("ogr:dbname='/L\\'H/x.gpkg' table=\"towns\" (geom)", Kind.TABLE, "/L'H/x.gpkg", "towns", ""),
        ('postgres://dbname=\'p\' table="s"."t o" (geom)', Kind.DATABASE, None, "t o", "s"),
        ('postgis:dbname=\'p\' table="s"."t" (geom)', Kind.DATABASE, None, "t", "s"),
    ],
)
def test_what_a_destination_means(text, kind, file, table, schema):
    found = destination_of(text)
    assert (found.kind, found.table, found.schema) == (kind, table, schema)
    assert found.file == (Path(file) if file else None)
    assert found.provider == ("postgres" if kind is Kind.DATABASE else "ogr")


@pytest.mark.parametrize("file", ["/a b/x.gpkg", "/L'H/x.gpkg"])
def test_a_table_is_written_as_it_is_read(file):
    found = destination_of(table_destination(Path(file), "to\"w'ns"))
    assert (found.kind, found.file, found.table) == (Kind.TABLE, Path(file), "to\"w'ns")


@pytest.mark.parametrize("name", ["a.parquet2", "a.v1 2020", "a.xyz"])
def test_an_ending_that_qgis_does_not_write_is_refused(name):
    with pytest.raises(OutputError, match="writes no files that end in"):
        require_format(destination_of(f"/tmp/{name}"))
    require_format(destination_of("/tmp/A.GPKG"))


@pytest.mark.parametrize(
    ("destination", "source", "provider", "same"),
    [
        ("/a/x.gpkg", "/a/b/../x.gpkg|layername=towns", "ogr", True),
        ("/a/x.gpkg", "/a/y.gpkg", "ogr", False),
        ("ogr:dbname='/a/x.gpkg' table=\"Towns\" (geom)", "/a/x.gpkg|layername=towns", "ogr", True),
        ("ogr:dbname='/a/x.gpkg' table=\"towns\" (geom)", "/a/x.gpkg|layername=roads", "ogr", False),
        ("postgres://dbname='p' table=\"t\" (geom)", "dbname='p' key='id' table=\"public\".\"t\" (geom)", "postgres",
         True),
        ("postgres://dbname='p' table=\"t\" (geom)", "dbname='q' table=\"public\".\"t\" (geom)", "postgres", False),
        ("memory:", "x", "memory", False),
    ],
)  # fmt: skip
def test_an_output_that_is_an_input(destination, source, provider, same):
    assert is_source(destination_of(destination), source, provider) is same


class TestReplacement:
    @pytest.fixture
    def made(self, tmp_path):
        """Two finished files, of which one has a companion, and what bears their names now."""
        new = tmp_path / "new"
        new.mkdir()
        for name in ("a.shp", "a.dbf", "b.gpkg"):
            (new / name).write_text(f"new {name}")
            (tmp_path / name).write_text(f"old {name}")
        for name in ("a.qix", "a.txt", "b.gpkg-wal"):
            (tmp_path / name).write_text(f"old {name}")
        moves = [(new / name, tmp_path / name) for name in ("a.dbf", "a.shp", "b.gpkg")]
        return Replacement(moves, tmp_path / "aside")

    def contents(self, folder):
        return {path.name: path.read_text() for path in folder.iterdir() if path.is_file()}

    def test_companions_of_before_go_and_neighbours_stay(self, tmp_path, made):
        made.make()
        assert self.contents(tmp_path) == {
            "a.shp": "new a.shp", "a.dbf": "new a.dbf", "b.gpkg": "new b.gpkg", "a.txt": "old a.txt",
        }  # fmt: skip

    def test_it_can_be_taken_back(self, tmp_path, made):
        before = self.contents(tmp_path)
        made.make()
        made.undo()
        assert self.contents(tmp_path) == before

    @pytest.mark.parametrize("links", [True, False])
    @pytest.mark.parametrize("held", ["a.dbf", "a.shp", "b.gpkg", "a.qix", "b.gpkg-wal"])
    def test_where_one_is_held_open_nothing_changes(self, tmp_path, made, monkeypatch, held, links):
        before = self.contents(tmp_path)
        hold(monkeypatch, tmp_path / held)
        if not links:
            monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError("no links here")))
        with pytest.raises(OSError, match="used by another"):
            made.make()
        assert self.contents(tmp_path) == before
        assert held_open(tmp_path / Path(held).with_suffix(".shp" if held.startswith("a") else ".gpkg"))

    def test_folders_are_replaced_too(self, tmp_path):
        for place, text in ((tmp_path / "new", "new"), (tmp_path, "old")):
            (place / "a.gdb").mkdir(parents=True)
            (place / "a.gdb" / "x").write_text(text)
        replacement = Replacement([(tmp_path / "new" / "a.gdb", tmp_path / "a.gdb")], tmp_path / "aside")
        replacement.make()
        assert (tmp_path / "a.gdb" / "x").read_text() == "new"
        replacement.undo()
        assert (tmp_path / "a.gdb" / "x").read_text() == "old"


def hold(monkeypatch, *held: Path) -> None:
    """Refuse to replace or remove files, as Windows does while somebody holds them open."""
    replace, unlink = os.replace, os.unlink

    def refuse(*paths):
        if any(Path(path) in held for path in paths):
            raise PermissionError(13, "it is being used by another process", str(paths[0]))

    def refusing_replace(source, target, **more):
        refuse(source, target)
        replace(source, target, **more)

    def refusing_unlink(path, **more):
        refuse(path)
        unlink(path, **more)

    monkeypatch.setattr(os, "replace", refusing_replace)
    monkeypatch.setattr(os, "unlink", refusing_unlink)
