"""The chapter on who leaves: the demo region's cohorts against its yearly table of people, and what it lacks."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from .demo_diagnosis import diagnosis_inputs, run_once

BASE = ("UNITS", "UNIT_ID", "NAME", "GROUP", "POP_START", "POP_END", "START_YEAR", "END_YEAR", "AREA", "AGE_FIELDS",
        "SEX_CODES", "LANGUAGE")  # fmt: skip
TWO_DATES = {"AGE_FIELDS_START": "{sex}_{from}_{to}_2011", "AGE_START_YEAR": 2011}
TOGETHER = {"00901": "00026", "00902": "00028"}


@pytest.fixture(scope="module")
def units(qgis_app, country, tmp_path_factory) -> str:
    """The municipalities with their people of 2011 and 2021."""
    region = country / "region.gpkg"
    tables = [f"{region}|layername=people_{year}" for year in (2021, 2011)]
    return run_once(
        "jointables", UNITS=f"{region}|layername=municipalities", UNIT_ID="code", TABLES=tables,
        OUTPUT=str(tmp_path_factory.mktemp("units") / "units.gpkg"),
    )["OUTPUT"]  # fmt: skip


@pytest.fixture(scope="module")
def inputs(units, country) -> dict[str, object]:
    """What the chapter needs, and no more."""
    given = diagnosis_inputs(units, country)
    return {name: given[name] for name in BASE} | TWO_DATES


@pytest.fixture(scope="module")
def made(inputs, tmp_path_factory):
    """The folder of a diagnosis in which divided units are counted together."""
    folder = tmp_path_factory.mktemp("diagnosis") / "made"
    together = ",".join(f"{one}={other}" for one, other in TOGETHER.items())
    run_once("territorialdiagnosis", **inputs, SAME_TERRITORY=together, FOLDER=str(folder))
    return folder


@pytest.fixture(scope="module")
def young(country) -> dict[str, list[int]]:
    """By territory: women and men who were 10 to 19 in 2011, and those who were 20 to 29 in 2021."""
    found: dict[str, list[int]] = {}
    with closing(sqlite3.connect(f"file:{country / 'region.gpkg'}?mode=ro&immutable=1", uri=True)) as store:
        store.row_factory = sqlite3.Row
        for row in store.execute("SELECT * FROM people WHERE year IN (2011, 2021)"):
            names = [str(age) for age in (range(10, 20) if row["year"] == 2011 else range(20, 25))]
            names += [] if row["year"] == 2011 else ["25_29"]
            place = 0 if row["year"] == 2011 else 2
            sums = found.setdefault(TOGETHER.get(row["code"], row["code"]), [0, 0, 0, 0])
            for number, sex in enumerate("wm"):
                sums[place + number] += sum(row[f"{sex}_{name}"] or 0 for name in names)
    return found


def figures(folder) -> dict:
    return json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))


def test_the_young_are_those_of_the_yearly_table(made, young):
    with closing(sqlite3.connect(made / "diagnosis.gpkg")) as results:
        rows = results.execute(
            "SELECT code, women_start, men_start, women_end, men_end, young_net FROM young_migration"
        ).fetchall()
    assert {row[0]: list(row[1:5]) for row in rows} == young
    assert all(row[5] == row[3] + row[4] - row[1] - row[2] for row in rows)


def test_the_region_is_the_sum_of_its_people(made, young):
    found = figures(made)["chapters"]["migration"]
    assert found["years"] == [2011, 2021]
    assert found["deaths_left_in"] is True
    *groups, region = found["young"]
    assert region["group"] is None and len(groups) == 6
    totals = [sum(column) for column in zip(*young.values(), strict=True)]
    assert (region["start"], region["end"]) == (totals[0] + totals[1], totals[2] + totals[3])
    assert sum(group["net"] for group in groups) == region["net"]
    assert region["rate"] == pytest.approx(100 * region["net"] / region["start"])
    assert region["loses"] + region["gains"] <= region["units"] == 58


def test_the_report_says_what_the_register_may_have_done(made):
    page = (made / "report.html").read_text(encoding="utf-8")
    assert "corrections of the register are in it" in page
    assert page.count("Deaths are left in: without a table of survival") == 1


def test_a_table_of_survival_takes_the_deaths_out(run, inputs, made, tmp_path):
    table = tmp_path / "survival.csv"
    table.write_text("age,share\n0-49,0.9995\n50+,0.97\n", encoding="utf-8")
    run("territorialdiagnosis", **inputs, SURVIVAL=str(table), SURVIVAL_AGE="age", SURVIVAL_SHARE="share",
        FOLDER=str(tmp_path / "made"))  # fmt: skip
    found = figures(tmp_path / "made")["chapters"]["migration"]
    assert found["deaths_left_in"] is False
    region = found["young"][-1]
    assert region["net"] == pytest.approx(region["end"] - region["start"] * 0.9995**10)


def test_without_the_earlier_ages_the_rest_is_made(run, inputs, tmp_path):
    fewer = {name: value for name, value in inputs.items() if name not in TWO_DATES}
    run("territorialdiagnosis", **fewer, FOLDER=str(tmp_path / "made"))
    found = figures(tmp_path / "made")
    assert "migration" not in found["chapters"]
    assert "ages" in found["chapters"]


def test_ages_of_seven_years_before_are_no_reason_to_stop(run, inputs, tmp_path):
    run("territorialdiagnosis", **{**inputs, "AGE_START_YEAR": 2014}, FOLDER=str(tmp_path / "made"))
    assert "migration" not in figures(tmp_path / "made")["chapters"]
    page = (tmp_path / "made" / "report.html").read_text(encoding="utf-8")
    assert "The young cohort of 10-19" in page and "ends in the open age group 25+" in page


class TestProjection:
    def test_figures_are_sums_of_the_rows_of_the_projection(self, made):
        found = figures(made)["chapters"]["projection"]["projection"]
        *groups, region = found
        assert region["years"] == [2021, 2031, 2041]
        with closing(sqlite3.connect(made / "diagnosis.gpkg")) as results:
            people = dict(results.execute("SELECT year, SUM(population) FROM projection GROUP BY year"))
            old = dict(results.execute(
                "SELECT year, SUM(population) FROM projection WHERE CAST(age AS INTEGER) >= 65 GROUP BY year"
            ))  # fmt: skip
        assert region["people"] == pytest.approx([188169, people[2031], people[2041]])
        assert region["old"][1:] == pytest.approx([old[2031], old[2041]])
        assert [sum(group["people"][place] for group in groups) for place in range(3)] == pytest.approx(
            region["people"]
        )

    def test_the_report_says_that_it_is_no_forecast(self, made):
        page = (made / "report.html").read_text(encoding="utf-8")
        assert "If nothing changes" in page
        assert "It is no forecast" in page
        assert "Straight line, 2041" in page

    def test_it_needs_two_dates(self, run, inputs, tmp_path):
        fewer = {name: value for name, value in inputs.items() if name not in TWO_DATES}
        run("territorialdiagnosis", **fewer, FOLDER=str(tmp_path / "made"))
        assert "projection" not in figures(tmp_path / "made")["chapters"]
