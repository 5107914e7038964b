"""The diagnosis of one comarca out of data of the whole region: what is told of it is of its own units alone."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from urban_rural_linkages.core.recipe.each import Each
from urban_rural_linkages.io.each_value import value_runs

from .demo_diagnosis import diagnosis_inputs, run_once, without_people_chapters

COMARCA = "Sierra de Ocejo"  # 6 units without a city; the city of the region is a neighbour's


@pytest.fixture(scope="module")
def made(joined_units, country, tmp_path_factory):
    """The folder of its diagnosis with grid, flows and services of the whole region."""
    region, folder = country / "region.gpkg", tmp_path_factory.mktemp("part")
    more = {"POPULATION": str(country / "population_1km_2021.tif"), "FLOWS": f"{region}|layername=flows",
            "ORIGIN": "origin", "DESTINATION": "destination", "WORKERS": "workers", "SHEETS": "none",
            "SERVICES_START": f"{region}|layername=services_2001", "SERVICE_KEY": "service_id",
            "FOLDER": str(folder)}  # fmt: skip
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country)) | more
    runs, left_out = value_runs(inputs, Each(joined_units, "comarca"))
    assert [run.value for run in runs].count(COMARCA) == 1 and left_out == 0
    run_once("territorialdiagnosis", **next(run.inputs for run in runs if run.value == COMARCA))
    return folder / "Sierra_de_Ocejo"


@pytest.fixture(scope="module")
def chapters(made):
    return json.loads((made / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]


def rows(path, query: str, *values: object) -> list[tuple]:
    with closing(sqlite3.connect(path)) as tables:
        return tables.execute(query, values).fetchall()


def test_people_by_service_are_those_of_its_settlements(chapters, made, country):
    own = [code for (code,) in rows(made / "diagnosis.gpkg", "SELECT code FROM change")]
    marks = ",".join("?" * len(own))
    [(people,)] = rows(
        country / "region.gpkg", f"SELECT SUM(population) FROM settlements WHERE code IN ({marks})", *own
    )
    assert len(own) == 6 and chapters["access"]["access"]["hospital"]["population"] == people == 8743


def test_cells_count_its_people_and_a_comarca_without_a_city_has_no_urban_area(chapters, made):
    parts = rows(made / "diagnosis.gpkg", "SELECT SUM(population * (uc_share + duc_share + sduc_share + suc_share)), "
                 "SUM(population) FROM degurba_units")  # fmt: skip
    assert chapters["functional"]["degurba"]["urban_share"] == pytest.approx(parts[0][0] / parts[0][1])
    assert chapters["functional"]["degurba"]["urban_share"] == pytest.approx(0.374, abs=0.001)  # 0.614 of the region
    assert chapters["functional"]["degurba"]["cities"] == 0
    assert "functional_urban_areas" not in chapters["functional"]
    page = (made / "report.html").read_text(encoding="utf-8")
    assert "there is no city" in page and "classes are those of the whole grid" in page


def test_what_left_is_what_left_the_comarca(chapters, made, country):
    own = [code for (code,) in rows(made / "diagnosis.gpkg", "SELECT code FROM change")]
    marks = ",".join("?" * len(own))
    found = {one["key"]: (one["before"], one["after"]) for one in chapters["servicechange"]["services"]}
    for place, layer in enumerate(("services_2001", "services")):
        query = f"SELECT type, COUNT(*) FROM {layer} WHERE code IN ({marks}) GROUP BY type"
        counted = dict(rows(country / "region.gpkg", query, *own))
        assert {key: counts[place] for key, counts in found.items() if counts[place]} == counted
    [(changed,)] = rows(made / "diagnosis.gpkg", "SELECT COUNT(*) FROM services_changed")
    assert changed == sum(one["closed"] + one["opened"] + one["moved"] for one in chapters["servicechange"]["services"])
