"""What was half written vanishes, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from urban_rural_linkages.io.outputs import exists, file_of, remove_output

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
    ("destination", "gone"),
    [
        ("x.gpkg", {"x.gpkg", "x.gpkg-wal", "x.gpkg-shm"}),
        ("x.shp", {"x.shp", "x.dbf", "x.shx", "x.prj", "x.cpg"}),
        ("z.shp", {"z.dbf"}),  # a table has no .shp
        ("x.csv", {"x.csv"}),
        ("x.tab", {"x.tab", "x.map"}),
        ("y.gpkg", set()),
        ("", set()),
    ],
)
@pytest.mark.parametrize("existed", [True, False])
def test_companions_go_along_and_neighbours_stay(tmp_path, destination, gone, existed):
    names = {"x.gpkg", "x.gpkg-wal", "x.gpkg-shm", "x.shp", "x.dbf", "x.shx", "x.prj", "x.cpg", "x.csv", "x.tab",
             "x.map", "x.txt", "xx.gpkg", "z.dbf"}  # fmt: skip
    for name in names:
        (tmp_path / name).touch()
    remove_output(str(tmp_path / destination) if destination else "", existed)
    assert {path.name for path in tmp_path.iterdir()} == names - gone


@pytest.mark.parametrize(("name", "there"), [("x.shp", True), ("x.gpkg", False), ("y.shp", False), ("", False)])
def test_what_was_there_before(tmp_path, name, there):
    (tmp_path / "x.dbf").touch()
    assert exists(str(tmp_path / name) if name else "") is there
