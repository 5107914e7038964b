"""Town and country in the demo: each figure of the page worked out from the fields that it is made of."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.diagnosis_reader import page_of, rows
from tests.figures_of_annex import figures_of_amounts, worked_out


@pytest.fixture(scope="module")
def page(made) -> str:
    return page_of(made, "gap")


def test_each_class_has_the_units_and_people_of_its_degree(record, made):
    found = record["chapters"]["gap"]
    counted = rows(made, "SELECT degurba_l1, COUNT(*), SUM(t2021) FROM degurba_units GROUP BY degurba_l1")
    assert found["units"] == {str(level): units for level, units, _ in counted} == {"1": 50, "2": 7, "3": 1}
    assert found["people"] == {str(level): people for level, _, people in counted}


def test_figures_are_those_of_the_fields_of_the_units(record, made):
    of = {row["indicator"]: row for row in record["chapters"]["gap"]["rows"]}
    for level in "123":
        where = f"FROM degurba_units WHERE degurba_l1 = {level}"
        sums = "SELECT SUM(pop_65), SUM(pop_0_14), SUM(t2021), SUM(t2001)"
        [(old, young, people, before)] = rows(made, f"{sums} {where}")
        assert of["65 and over"][level] == pytest.approx(old / people)
        assert of["Under 15"][level] == pytest.approx(young / people)
        assert of["Change of people"][level] == pytest.approx(people / before - 1)
        far = ("SELECT SUM(beyond + unreachable) / SUM(total) FROM coverage JOIN degurba_units ON zone = code "
               f"WHERE service = 'hospital' AND threshold_min = 30 AND degurba_l1 = {level}")  # fmt: skip
        assert of["Beyond 30 min of a hospital"][level] == pytest.approx(rows(made, far)[0][0])
    assert of["65 and over"]["verdict"] == "worse" and of["65 and over"]["ratio"] == pytest.approx(1.852298, abs=1e-6)
    assert of["Beyond 30 min of a hospital"]["ratio"] is None, "there is no ratio over nothing"


def test_people_count_at_their_settlements(page):
    assert "30.1\u202f% of rural people live over 30 minutes from a hospital; in the cities, 0.0\u202f%." in page
    assert "at its one point" not in page, "units do not stand for their people here"
    assert "men for every 100 women" not in page, "96.4 and 96.8 do not differ by one"


def test_ten_rows_are_drawn_on_one_page_and_all_are_kept(record, page, made):
    assert [one["chapter"] for one in record["pages"]].count("gap") == 1
    assert "10 measures by degree of urbanisation" in page
    assert len(rows(made, "SELECT * FROM gaps")) == len(record["chapters"]["gap"]["rows"]) > 10
    assert "own scale" in page and "arrow points to where it is worse" in page


def test_every_figure_of_the_page_is_worked_out_again_from_its_table(record, made):
    own = [one for one in figures_of_amounts(record["register"]) if one[0]["chapter"] == "gap"]
    assert len(own) > 40
    with closing(sqlite3.connect(f"file:{made / 'diagnosis.gpkg'}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        for entry, (key, value, _) in own:
            assert worked_out(database, entry, key) == pytest.approx(value, rel=1e-9), (entry["what"], key)
