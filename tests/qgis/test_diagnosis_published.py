"""A diagnosis to be published: no small count by sex and age, no exact point, no folder and no user."""

from __future__ import annotations

import getpass
import json
import zipfile
from pathlib import Path

import pytest

from urban_rural_linkages.io.dossier_files import rows_of_table, tables_of

from .demo_diagnosis import diagnosis_inputs, run_once

LIMIT = 5


@pytest.fixture(scope="module")
def published(qgis_app, joined_units, country, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("María's own") / "published"
    run_once("territorialdiagnosis", **diagnosis_inputs(joined_units, country), THRESHOLDS="43.96", PUBLISH=True,
             FOLDER=str(folder))  # fmt: skip
    return folder


@pytest.fixture(scope="module")
def ages(published) -> list[dict]:
    return rows_of_table(published / "diagnosis.gpkg", "ages")


def test_small_counts_by_sex_and_age_are_empty_and_named(ages):
    fields = [name for name in ages[0] if name[:2] in ("w_", "m_")]
    assert len(fields) > 60
    for row in ages:
        assert all(row[name] is None or row[name] == 0 or row[name] >= LIMIT for name in fields)
        hidden = [name for name in fields if row[name] is None]
        assert sorted(part.split(" ")[0] for part in (row["hidden"] or "").split(", ") if part) == sorted(hidden)
        assert not hidden or "<5" in row["hidden"] or "×" in row["hidden"]
    assert any(row["hidden"] for row in ages) and not all(row["hidden"] for row in ages)


def test_no_hidden_count_is_the_rest_of_a_sum(ages):
    fields = [name for name in ages[0] if name[:2] in ("w_", "m_")]
    for row in ages:
        for sex in ("w_", "m_"):
            assert sum(row[name] is None for name in fields if name.startswith(sex)) != 1
        old = [name for name in fields if int(name.split("_")[1]) >= 65]
        assert sum(row[name] is None for name in old) != 1


def test_people_by_age_stand_in_one_table_and_what_nobody_named_in_none(published):
    for table in tables_of(published / "diagnosis.gpkg"):
        for row in rows_of_table(published / "diagnosis.gpkg", table):
            assert row.get("created") is None and row.get("jobs") is None, table
            if table != "ages":
                assert row.get("w_0") is None and row.get("m_85_plus") is None, table


def test_points_of_settlements_are_not_exact_and_small_ones_are_gone(published, plain):
    exact = rows_of_table(plain / "diagnosis.gpkg", "access")
    blurred = rows_of_table(published / "diagnosis.gpkg", "access")
    assert min(row["population"] for row in exact) < LIMIT <= min(row["population"] for row in blurred)
    assert not {row["geom"] for row in exact} & {row["geom"] for row in blurred}
    assert {row["name"] for row in blurred} == {None}, "no input names it"
    services = [{row["geom"] for row in rows_of_table(folder / "diagnosis.gpkg", "services")}
                for folder in (plain, published)]  # fmt: skip
    assert services[0] == services[1], "services are public"


def test_no_folder_and_no_user_is_in_any_file(published, country):
    words = {str(country.parent), str(published.parent), str(country.parent.parent), "María"}
    for path in published.iterdir():
        contents = [path.read_bytes()]
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                contents = [archive.read(name) for name in archive.namelist()]
        for content in contents:
            for word in words:
                assert word.encode() not in content, (path.name, word)
            assert f'saveUser="{getpass.getuser()}"'.encode() not in content
    assert not (published / "inputs.sqlite").exists()


def test_the_figures_and_the_report_say_what_is_hidden(published):
    record = json.loads((published / "diagnosis.json").read_text(encoding="utf-8"))
    beyond = record["chapters"]["access"]["beyond_by_sex_and_age"]
    counts = [count for row in beyond.values() for count in row.values()]
    assert "<5" in counts and all(isinstance(count, str) or count == 0 or count >= LIMIT for count in counts)
    assert record["published"] is True
    assert {one["sha256"] for one in record["inputs"] if one["kind"] == "rows"} == {""}
    page = (published / "report.html").read_text(encoding="utf-8")
    assert "What is not published" in page and "This is no guarantee" in page and "&lt;5" in page


def test_the_workbook_has_neither_the_units_nor_their_ages(published):
    with zipfile.ZipFile(published / "tables.xlsx") as archive:
        texts = " ".join(archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith(".xml"))
    assert 'name="units"' not in texts and "w_85_plus<" not in texts
