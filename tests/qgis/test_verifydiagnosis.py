"""A diagnosis is made again from its own recipe: nothing differs, or what differs is named."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import processing
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from .demo_diagnosis import run_once


@pytest.fixture(scope="module")
def made(qgis_app, country, tmp_path_factory) -> Path:
    """A folder with eight municipalities, a file of criteria, and their diagnosis in `out`."""
    place = tmp_path_factory.mktemp("verified")
    source = f"{country / 'region.gpkg'}|layername=municipalities"
    run_once("demographicchange", UNITS=source, UNIT_ID="code", POP_START="t2001", POP_END="t2021", START_YEAR=2001,
             END_YEAR=2021, OUTPUT=str(place / "all.gpkg"))  # fmt: skip
    layer = QgsVectorLayer(str(place / "all.gpkg"), "all", "ogr")
    codes = sorted(str(feature["code"]) for feature in layer.getFeatures() if feature["created"] in (None, "", 0))[:8]
    processing.run("native:extractbyexpression", {
        "INPUT": source, "EXPRESSION": f"\"code\" IN ({', '.join(map(repr, codes))})",
        "OUTPUT": str(place / "units.gpkg"),
    })  # fmt: skip
    criteria = Path(__file__).parents[2] / "resources" / "criteria" / "seed_2001_2018.json"
    shutil.copy(criteria, place / "own.json")
    run_once("territorialdiagnosis", UNITS=str(place / "units.gpkg"), UNIT_ID="code", NAME="name", POP_START="t2001",
             POP_END="t2021", START_YEAR=2001, END_YEAR=2021, AREA="area_km2", BIRTHS="births", DEATHS="deaths",
             SERIES="t{year}", CRITERIA_FILE=str(place / "own.json"), LANGUAGE="en",
             FOLDER=str(place / "out"))  # fmt: skip
    return place


@pytest.fixture
def own(made, tmp_path) -> Path:
    """A copy, to be changed: its recipe has relative paths."""
    return shutil.copytree(made, tmp_path / "copy")


def verified(place: Path, tmp_path: Path, **parameters) -> tuple[dict, list[dict]]:
    results = run_once("verifydiagnosis", DIAGNOSIS=str(place / "out"), OUTPUT=str(tmp_path / "differences.gpkg"),
                       HTML=str(tmp_path / "differences.html"), **parameters)  # fmt: skip
    layer = QgsVectorLayer(results["OUTPUT"], "differences", "ogr")
    names = [name for name in layer.fields().names() if name != "fid"]
    return results, [{name: feature[name] or "" for name in names} for feature in layer.getFeatures()]


def change(path: Path, table: str, statement: str, *values: object) -> None:
    """Change a GeoPackage by SQLite alone, without the triggers that need GDAL."""
    with closing(sqlite3.connect(path)) as database, database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{trigger}"')
        database.execute(statement.format(table=f'"{table}"'), values)


def test_nothing_differs_where_nothing_has_changed(own, tmp_path):
    before = {path.name: path.read_bytes() for path in (own / "out").iterdir()}
    results, found = verified(own, tmp_path)
    assert found == [] and results["N_DIFFERENCES"] == 0, [one["sentence"] for one in found]
    assert results["N_INPUTS"] == 2 and results["N_CELLS"] > 500 and results["N_FIGURES"] > 50
    assert {path.name: path.read_bytes() for path in (own / "out").iterdir()} == before, "the folder stays as it is"
    assert "Nothing differs." in (tmp_path / "differences.html").read_text(encoding="utf-8")


def test_a_changed_cell_is_named_with_its_values_and_so_is_what_follows(own, tmp_path):
    layer = QgsVectorLayer(str(own / "units.gpkg"), "units", "ogr")
    first = next(layer.getFeatures())
    code, held = str(first["code"]), int(first["t2021"])
    del layer
    change(own / "units.gpkg", "units", "UPDATE {table} SET t2021 = ? WHERE code = ?", held + 100, code)
    _, found = verified(own, tmp_path)
    inputs = [one for one in found if one["kind"] == "input"]
    assert [(one["unit"], one["field"], one["before"], one["now"]) for one in inputs] == [
        (code, "t2021", str(held), str(held + 100)),
    ]  # fmt: skip
    assert code in inputs[0]["sentence"] and "t2021" in inputs[0]["sentence"]
    cells = {(one["what"], one["unit"], one["field"]) for one in found if one["kind"] == "table"}
    assert {("change", code, "t2021"), ("change", code, "change")} <= cells
    assert any(one["kind"] == "figure" and one["what"] == "population" for one in found)
    assert not [one for one in found if one["kind"] in ("version", "rule")]


def test_a_row_that_is_gone_and_a_field_that_is_new_are_named(own, tmp_path):
    code = str(next(QgsVectorLayer(str(own / "units.gpkg"), "units", "ogr").getFeatures())["code"])
    change(own / "units.gpkg", "units", "DELETE FROM {table} WHERE code = ?", code)
    _, found = verified(own, tmp_path, RERUN=False)
    assert [(one["kind"], one["unit"]) for one in found] == [("input", code)] and "is gone" in found[0]["sentence"]
    change(own / "units.gpkg", "units", "ALTER TABLE {table} ADD COLUMN note TEXT")
    _, found = verified(own, tmp_path, RERUN=False)
    assert [one["field"] for one in found] == ["note"] and "new field" in found[0]["sentence"]


def test_a_layer_that_is_gone_is_named_and_nothing_is_run(own, tmp_path):
    (own / "units.gpkg").unlink()
    results, found = verified(own, tmp_path)
    assert len(found) == 1 and "cannot be read any more" in found[0]["sentence"] and results["N_CELLS"] == 0


def test_a_version_and_a_rule_are_named(own, tmp_path):
    record = json.loads((own / "out" / "diagnosis.json").read_text(encoding="utf-8"))
    record["versions"]["GDAL"], record["rules"]["speeds/ors.json"] = "1.0.0", "0" * 64
    (own / "out" / "diagnosis.json").write_text(json.dumps(record), encoding="utf-8")
    _, found = verified(own, tmp_path, RERUN=False)
    assert [(one["kind"], one["what"], one["before"][:5]) for one in found] == [
        ("version", "GDAL", "1.0.0"), ("rule", "speeds/ors.json", "00000"),
    ]  # fmt: skip


def test_a_file_of_criteria_that_has_changed_is_named(own, tmp_path):
    text = (own / "own.json").read_text(encoding="utf-8")
    (own / "own.json").write_text(text + "\n", encoding="utf-8")
    _, found = verified(own, tmp_path)
    assert len(found) == 1 and "own.json" in found[0]["sentence"] and "criteria" in found[0]["sentence"]


def test_a_table_of_the_folder_that_was_edited_is_named(own, tmp_path):
    code = str(next(QgsVectorLayer(str(own / "units.gpkg"), "units", "ogr").getFeatures())["code"])
    change(own / "out" / "diagnosis.gpkg", "change", "UPDATE {table} SET t2021 = t2021 + 7 WHERE code = ?", code)
    _, found = verified(own, tmp_path)
    assert {one["kind"] for one in found} == {"table", "figure"}
    cell = next(one for one in found if one["kind"] == "table")
    assert (cell["what"], cell["unit"], cell["field"], int(cell["before"]) - int(cell["now"])) == (
        "change", code, "t2021", 7,
    )  # fmt: skip
    assert any("of the annex" in one["sentence"] for one in found if one["kind"] == "figure")


@pytest.mark.parametrize("lacking", ["diagnosis.json", "recipe.url.json"])
def test_a_folder_without_a_dossier_is_refused_with_a_sentence(own, tmp_path, lacking):
    (own / "out" / lacking).unlink()
    with pytest.raises(QgsProcessingException, match=r"holds no diagnosis|kept no recipe"):
        verified(own, tmp_path)
