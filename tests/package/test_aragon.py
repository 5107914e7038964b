"""A region from its raw files to a report by one recipe: the municipalities of Aragon, 2003 to 2022.

The files know three groups of age and the municipalities by their names, births and deaths by province alone, and no
outlines: the recipe draws areas round the capitals, and the report says so.
"""

from __future__ import annotations

import json
import shutil
import sqlite3

import pytest

from scripts import run_recipe
from scripts.scratch import REPOSITORY

RECIPE = REPOSITORY / "tests" / "data" / "aragon" / "recipe.json"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder of the results."""
    data = REPOSITORY.parent / "shared"
    if not (data / "data" / "aragon").exists() or shutil.which("qgis_process") is None:
        pytest.skip("real data or qgis_process not at hand")
    folder = tmp_path_factory.mktemp("aragon")
    text = RECIPE.read_text(encoding="utf-8").replace("../../../build/aragon", "out")
    (folder / "recipe.json").write_text(text.replace("../../../../shared", data.as_posix()), encoding="utf-8")
    assert run_recipe.main([str(folder / "recipe.json")]) == 0
    return folder / "out"


def rows(path, table: str, columns: str) -> list[tuple]:
    with sqlite3.connect(path) as database:
        return list(database.execute(f"SELECT {columns} FROM {table}"))  # names of this file


@pytest.fixture(scope="module")
def figures(made):
    return json.loads((made / "diagnosis" / "diagnosis.json").read_text(encoding="utf-8"))


def test_municipalities_are_joined_by_their_names(made):
    counted = rows(made / "units.gpkg", "units", "count(*), count(t_2003), count(t_2022), count(t_2024)")
    assert counted == [(731, 730, 731, 718)]  # one was created in 2006, and 13 have names of no unit since 2023


def test_the_province_whose_births_and_deaths_are_exchanged_is_found(made):
    found = rows(made / "check_of_provinces.gpkg", "check_of_provinces", '"check", severity, example')
    assert ("exchanged_events", "warn", "44 (2023)") in found
    assert [check for check, severity, _ in found if severity != "pass"] == ["exchanged_events"]


def test_the_region_s_people_are_those_of_the_source(figures):
    (region,) = [row for row in figures["chapters"]["population"]["change"] if row["group"] is None]
    assert (region["population_start"], region["population_end"], region["units"]) == (1230090, 1326315, 730)
    assert region["natural"] is None and region["migration"] is None  # known by province alone


def test_years_in_which_municipalities_lack_a_figure_have_no_total(figures):
    series = figures["chapters"]["population"]["series"]
    assert (min(series), max(series)) == ("2003", "2022")


def test_the_report_says_what_was_drawn_and_what_was_checked(made):
    report = (made / "diagnosis" / "report.html").read_text(encoding="utf-8")
    assert "outlines are drawn round the capitals (Voronoi polygons) and are no boundaries" in report
    assert "Zaragoza with Villamayor de Gállego" in report
    assert "What was checked" in report and "differs from that of their outline by more than 20" in report
