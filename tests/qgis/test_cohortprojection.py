"""Projection by cohorts through Processing: the real counties against a slow loop, hand-made villages, bad input."""

from __future__ import annotations

import csv
import json
from itertools import pairwise

import pytest
from qgis.core import QgsVectorLayer

from . import cohort_data
from .cohort_data import BASE, LAUNCH, villages
from .layers import memory_layer, reversed_copy, rows

AGES = ("09", "1019", "2029", "3039", "4049", "5059", "6069", "70up")
LABELS = ("0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70+")
COUNTY_FIELDS = json.dumps(
    {name: {label: sex + age for label, age in zip(LABELS, AGES, strict=True)} for name, sex in
     (("women", "f"), ("men", "m"))}
)  # fmt: skip
FREE = {"METHOD": "ratio", "CONTROL": "none", "CAP": "", "MIN_CELL": 0}


def read_people(path) -> dict[str, dict[str, float]]:
    """Return the people of each county by field."""
    with open(path, encoding="utf-8", newline="") as stream:
        return {row.pop("co"): {name: float(value) for name, value in row.items()} for row in csv.DictReader(stream)}


def women_of_15_to_49(people: dict[str, float]) -> float:
    return people["f1019"] / 2 + people["f2029"] + people["f3039"] + people["f4049"]


def slow_step(base, launch, now, boys: float) -> dict[str, float]:
    """Project one county by one step, cell by cell."""
    after = {}
    for sex in "fm":
        for younger, older in pairwise(AGES[:-1]):
            after[sex + older] = now[sex + younger] * launch[sex + older] / base[sex + younger]
        before = base[f"{sex}6069"] + base[f"{sex}70up"]
        after[f"{sex}70up"] = (now[f"{sex}6069"] + now[f"{sex}70up"]) * launch[f"{sex}70up"] / before
    children = (launch["f09"] + launch["m09"]) / women_of_15_to_49(launch) * women_of_15_to_49(after)
    after["m09"], after["f09"] = children * boys, children * (1 - boys)
    return after


@pytest.fixture
def county_files(real_data):
    """The paths of the counties in 2000 and 2010."""
    names = ("us_counties/hp_counties_base2000.csv", "us_counties/hp_counties_launch2010.csv")
    return [str(real_data(name)) for name in names]


@pytest.fixture
def county_inputs(county_files):
    base, launch = county_files
    return {"LAUNCH": launch, "BASE": base, "UNIT_ID": "co", "AGE_FIELDS": COUNTY_FIELDS, "BASE_YEAR": 2000,
            "LAUNCH_YEAR": 2010, "OUTPUT": "TEMPORARY_OUTPUT"}  # fmt: skip


@pytest.mark.real
class TestCounties:
    @pytest.mark.parametrize(("sex_ratio", "boys"), [(1.05, 1.05 / 2.05), (1.0, 0.5)])
    def test_every_cell_is_that_of_a_slow_loop(self, run, county_inputs, county_files, sex_ratio, boys):
        base, launch = map(read_people, county_files)
        expected = {}
        for county, before in base.items():
            now = launch[county]
            for year in (2020, 2030):
                now = slow_step(before, launch[county], now, boys)
                for name, sex in (("women", "f"), ("men", "m")):
                    for label, age in zip(LABELS, AGES, strict=True):
                        expected[county, year, name, label] = now[sex + age]
        result = run("cohortprojection", **county_inputs, **FREE, SEX_RATIO_BIRTHS=sex_ratio)["OUTPUT"]
        found = {(row["unit"], row["year"], row["sex"], row["age"]): row["population"] for row in rows(result)}
        assert found.keys() == expected.keys() and len(found) == 23 * 2 * 2 * 8
        for cell, people in expected.items():
            assert found[cell] == pytest.approx(people, rel=1e-12), cell

    def test_halved_births_come_near_the_published_totals(self, run, county_inputs):
        """Which were rounded cell by cell: half a person a cell at the most in the first step."""
        totals = run("cohortprojection", **county_inputs, **FREE, SEX_RATIO_BIRTHS=1, TOTALS="TEMPORARY_OUTPUT")
        by_year = {year: sum(row["population"] for row in rows(totals["TOTALS"]) if row["year"] == year)
                   for year in (2020, 2030)}  # fmt: skip
        assert by_year[2020] == pytest.approx(2_230_163, abs=23)
        assert by_year[2030] == pytest.approx(2_503_187, abs=100)

    def test_the_defaults_hold_every_county_to_its_line(self, run, county_inputs, county_files):
        base, launch = ({c: sum(p.values()) for c, p in read_people(path).items()} for path in county_files)
        results = run("cohortprojection", **county_inputs, TOTALS="TEMPORARY_OUTPUT", CAPPED="TEMPORARY_OUTPUT")
        for row in rows(results["TOTALS"]):
            step = (row["year"] - 2010) // 10
            line = max(launch[row["unit"]] + step * (launch[row["unit"]] - base[row["unit"]]), 0)
            assert row["population"] == pytest.approx(line) == row["linear"]
            declines = launch[row["unit"]] < base[row["unit"]]
            assert row["method"] == ("ratio" if declines else "difference")
        sums: dict[tuple, float] = {}
        for row in rows(results["OUTPUT"]):
            sums[row["unit"], row["year"]] = sums.get((row["unit"], row["year"]), 0) + row["population"]
        for row in rows(results["TOTALS"]):
            assert sums[row["unit"], row["year"]] == pytest.approx(row["population"])


@pytest.fixture
def project(attempt):
    """A function that projects the villages and returns the outputs as rows."""
    names = ("OUTPUT", "TOTALS", "RATIOS", "CAPPED")

    def execute(**replaced) -> dict[str, list[dict]]:
        results = attempt("cohortprojection", **{**dict.fromkeys(names, "TEMPORARY_OUTPUT"), **replaced})
        return {name: rows(results[name]) for name in names}

    return execute


def only(table: list[dict], **wanted) -> list[dict]:
    return [row for row in table if all(row[name] == value for name, value in wanted.items())]


class TestVillages:
    def test_a_village_by_hand(self, project):
        result = project(**FREE, STEPS=1)
        cells = {(row["sex"], row["age"]): row["population"] for row in only(result["OUTPUT"], unit="A", year=2046)}
        women = {"25-49": 90 * 70 / 80 * 80 / 100, "50+": (70 + 70) * 70 / (80 + 60)}
        assert cells["women", "25-49"] == pytest.approx(90 * 70 / 100)
        assert cells["women", "50+"] == pytest.approx(women["50+"])
        assert cells["men", "50+"] == pytest.approx((60 + 65) * 65 / (90 + 40))
        children = 190 / 70 * cells["women", "25-49"]
        assert cells["men", "0-24"] == pytest.approx(children * 1.05 / 2.05)
        assert cells["women", "0-24"] == pytest.approx(children / 2.05)

    def test_ratios_are_as_observed_and_say_what_was_used(self, project):
        ratios = project()["RATIOS"]
        (row,) = only(ratios, unit="B", sex="women", age="25-49")
        assert (row["ratio"], row["difference"], row["method"]) == (310 / 200, 110, "difference")
        (row,) = only(ratios, unit="C", sex="women", age="25-49")
        assert row["ratio"] == 3 / 5
        assert row["used_ratio"] == pytest.approx((70 + 310 + 3) / (100 + 200 + 5))
        (row,) = only(ratios, unit="A", sex="both", age="0-24")
        assert (row["ratio"], row["difference"]) == (pytest.approx(190 / 70), None)
        assert len(ratios) == 3 * (2 * 2 + 1)

    def test_what_was_replaced_is_told(self, project):
        replaced = project(CAP="0.8,1.2", METHOD="ratio")["CAPPED"]
        (cap,) = only(replaced, unit="B", sex="women", age="25-49")
        assert (cap["ratio"], cap["used"], cap["reason"]) == (310 / 200, 1.2, "cap")
        small, cut = only(replaced, unit="C", sex="women", age="25-49")
        assert (small["reason"], cut["reason"]) == ("small cell", "cap")
        assert small["used"] == cut["ratio"] == pytest.approx(383 / 305) and cut["used"] == 1.2
        assert project(**FREE)["CAPPED"] == []

    def test_a_longer_projection_begins_like_a_shorter_one(self, project):
        two, three = project()["OUTPUT"], project(STEPS=3)["OUTPUT"]
        assert [row for row in three if row["year"] < 2096] == two
        assert {row["year"] for row in three} == {2046, 2071, 2096}

    def test_an_optional_table_is_made_only_when_asked_for(self, attempt):
        assert attempt("cohortprojection").keys() == {"OUTPUT"}

    def test_the_pattern_of_the_contract_is_the_default(self, project):
        assert project(AGE_FIELDS=None) == project()

    def test_a_population_that_stayed_the_same_stays_the_same(self, project):
        for method in ("ratio", "difference", "blend"):
            result = project(BASE=villages(LAUNCH, "base"), METHOD=method, CAP="", MIN_CELL=0)
            for row in result["TOTALS"]:
                assert row["population"] == pytest.approx(sum(LAUNCH[row["unit"]]))
                assert row["change"] == pytest.approx(0, abs=1e-9)

    def test_text_lost_zeros_and_order(self, project, feedback):
        """As from a CSV: every figure is text, and a spreadsheet ate the zeros of one table."""
        as_text = dict.fromkeys(cohort_data.FIELDS, "text")
        codes = {"A": "01", "B": "02", "C": "10"}
        launch = villages({codes[c]: tuple(map(str, cells)) for c, cells in LAUNCH.items()}, "launch", as_text)
        base = villages({codes[c].lstrip("0"): cells for c, cells in BASE.items()}, "base")
        result = project(LAUNCH=launch, BASE=reversed_copy(base))["OUTPUT"]
        assert [row["population"] for row in result] == [row["population"] for row in project()["OUTPUT"]]
        assert {row["unit"] for row in result} == {"01", "02", "10"}
        assert feedback.warned("leading zeros", "2 (1, 2)")

    def test_spanish_codes(self, project):
        fields = {"code": "text", **{f"{sex}_{age}": "integer" for sex in "mh" for age in ("0_24", "25_49", "50_plus")}}
        tables = {name: memory_layer(fields, [(code, *cells) for code, cells in people.items()], name=name.lower())
                  for name, people in (("LAUNCH", LAUNCH), ("BASE", BASE))}  # fmt: skip
        assert project(**tables, SEX_CODES="women=m,men=h") == project()

    def test_an_unknown_cell_leaves_the_unit_unknown(self, project, feedback):
        base = {**BASE, "A": (-1, *BASE["A"][1:])}
        result = project(BASE=villages(base, "base"), NODATA_VALUES="-1")
        assert {row["population"] for row in only(result["OUTPUT"], unit="A")} == {None}
        assert {(row["linear"], row["method"]) for row in only(result["TOTALS"], unit="A")} == {(None, None)}
        assert None not in {row["population"] for row in only(result["OUTPUT"], unit="B")}
        assert feedback.warned("unknown age group", "1 (A)")

    def test_units_of_one_table_only_are_reported(self, project, feedback):
        launch = {**LAUNCH, "X": LAUNCH["A"]}
        base = {**BASE, "Y": BASE["A"]}
        result = project(LAUNCH=villages(launch, "launch"), BASE=villages(base, "base"))
        assert {row["unit"] for row in result["OUTPUT"]} == {"A", "B", "C"}
        assert feedback.warned("only 'launch' has", "1 (X)") and feedback.warned("only 'base' has", "1 (Y)")

    def test_a_single_region_needs_no_code(self, project):
        one = {"LAUNCH": villages({"A": LAUNCH["A"]}, "launch"), "BASE": villages({"A": BASE["A"]}, "base")}
        without = project(**one, UNIT_ID=None)["OUTPUT"]
        assert [row["population"] for row in without] == [row["population"] for row in project(**one)["OUTPUT"]]


class TestBadInput:
    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"LAUNCH_YEAR": 1996}, "The end year 1996 is not after the start year 1996"),
            ({"LAUNCH_YEAR": 2006}, "A step of 10 years is no multiple of the 25 years of the age groups 0-24, 25-49"),
            ({"LAUNCH_YEAR": 2071}, "A step of 75 years is longer than the 50 years before the open age group 50+"),
            ({"CAP": "3"}, "The cap on ratios (CAP) is '3'"),
            ({"CAP": "a,b"}, "The cap on ratios (CAP) is 'a,b'"),
            ({"UNIT_ID": None}, "It is not known which row of 'base' is the unit of a row of 'launch'"),
            ({"AGE_FIELDS": "pop_{from}_{to}"}, "No field matches the age pattern"),
            ({"AGE_FIELDS": '{"women": {"0-24": "w_0_24", "25+": "w_50_plus"}}'}, "There are no age groups of men"),
            ({"NODATA_VALUES": "-9 -1"}, "neither a plain number nor a word"),
        ],
    )
    def test_parameters(self, refused, wrong, said):
        assert said in refused("cohortprojection", **wrong)

    def test_units_that_come_twice(self, refused):
        table = memory_layer(cohort_data.FIELDS, [("A", *BASE["A"]), ("A", *BASE["A"])], name="base")
        sentence = refused("cohortprojection", BASE=table)
        assert "'base', field 'code' must name each unit once" in sentence

    def test_no_unit_in_common(self, refused):
        table = villages({"P": BASE["A"], "Q": BASE["B"]}, "base")
        assert "'launch' and 'base' have no unit in common" in refused("cohortprojection", BASE=table)

    def test_a_negative_figure(self, refused):
        sentence = refused("cohortprojection", BASE=villages({**BASE, "B": (-7, *BASE["B"][1:])}, "base"))
        assert "'base', field 'w_0_24' must not be negative, but unit 'B' has -7" in sentence

    def test_text_that_is_no_number(self, refused):
        table = villages({**BASE, "B": ("many", *BASE["B"][1:])}, "base", {"w_0_24": "text"})
        assert "'base', field 'w_0_24', row 'B': 'many'" in refused("cohortprojection", BASE=table)

    def test_other_age_groups_in_the_other_table(self, refused):
        fields = {"code": "text", **{f"{sex}_{age}": "integer" for sex in "wm" for age in ("0_24", "25_plus")}}
        table = memory_layer(fields, [("A", 1, 2, 3, 4)], name="base")
        sentence = refused("cohortprojection", BASE=table)
        assert "different age groups: 0-24, ..., 50+ and 0-24, ..., 25+" in sentence

    def test_groups_of_unequal_width(self, refused):
        fields = {"code": "text", **{f"{sex}_{age}": "integer" for sex in "wm" for age in ("0_24", "25_64", "65_plus")}}
        table = memory_layer(fields, [("A", 1, 2, 3, 4, 5, 6)], name="launch")
        assert "The age group 25-64 is not the one that follows" in refused("cohortprojection", LAUNCH=table)

    def test_an_open_group_that_holds_mothers(self, refused):
        fields = {"code": "text", **{f"{sex}_{age}": "integer" for sex in "wm" for age in ("0_24", "25_plus")}}
        tables = {name: memory_layer(fields, [("A", 1, 2, 3, 4)], name=name.lower()) for name in ("BASE", "LAUNCH")}
        sentence = refused("cohortprojection", **tables)
        assert "The open age group 25+ begins before the age 50" in sentence

    def test_a_field_that_the_other_table_does_not_have(self, refused):
        table = memory_layer(
            {"id": "text", **dict(list(cohort_data.FIELDS.items())[1:])}, [("A", *BASE["A"])], name="base"
        )
        assert "Layer 'base' has no field 'code'" in refused("cohortprojection", BASE=table)

    def test_empty_tables(self, refused):
        assert "'base' has no features" in refused("cohortprojection", BASE=villages({}, "base"))

    def test_nothing_of_a_failed_run_is_left(self, refused, tmp_path):
        folder = tmp_path / "kept"
        folder.mkdir()
        refused("cohortprojection", TOTALS=str(folder / "totals.csv"), LAUNCH_YEAR=2006)
        assert list(folder.iterdir()) == []


def test_csv_outputs_open_again(attempt, tmp_path):
    path = tmp_path / "projected.csv"
    attempt("cohortprojection", OUTPUT=str(path))
    assert QgsVectorLayer(str(path)).featureCount() == 3 * 2 * 2 * 3


def test_the_chart_tells_of_both_years(attempt, tmp_path):
    path = tmp_path / "pyramid.svg"
    results = attempt("cohortprojection", CHART=str(path), CONTROL="none")
    assert results["CHART"] == str(path)
    picture = path.read_text(encoding="utf-8")
    people = f"{sum(map(sum, LAUNCH.values())):,}".replace(",", "\u202f")
    assert f"2021: {people} people" in picture and "2071: " in picture
