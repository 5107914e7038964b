"""Net migration by cohorts through Processing: villages by hand, the real counties, a table of survival, bad input."""

from __future__ import annotations

import csv
import json
import math

import pytest

from . import migration_data
from .layers import memory_layer, reversed_copy, rows
from .migration_data import PEOPLE, SURVIVAL, survival, villages

ALL = dict.fromkeys(("OUTPUT", "GROUPS", "TOTALS", "COHORTS"), "TEMPORARY_OUTPUT")


@pytest.fixture
def followed(attempt):
    """A function that follows the cohorts of the villages and returns the outputs as rows."""

    def execute(**replaced) -> dict[str, list[dict]]:
        results = attempt("cohortmigration", **{**ALL, **replaced})
        return {name: rows(results[name]) for name in ALL}

    return execute


def only(table: list[dict], **wanted) -> list[dict]:
    return [row for row in table if all(row[name] == value for name, value in wanted.items())]


class TestVillages:
    def test_the_young_cohort_by_hand(self, followed):
        a, b, c = followed()["OUTPUT"]
        assert (a["young_start"], a["young_end"], a["young_net"]) == (98, 65, -33)
        assert (a["women_net"], a["women_rate"], a["men_net"]) == (-25, -50.0, -8)
        assert a["young_rate"] == pytest.approx(-100 * 33 / 98)
        assert a["young_noise"] == pytest.approx(2 * math.sqrt(98 + 65))
        assert (a["young_sure"], b["young_sure"], c["young_sure"]) == ("sure", "unsure", "sure")
        assert (b["young_net"], c["young_net"], c["young_end"]) == (0, 72, 310)
        assert a["young_alive"] == 98  # deaths are left in

    def test_groups_are_sums_of_people(self, followed):
        hills, plain, everybody = followed()["GROUPS"]
        assert (hills["group"], plain["group"], everybody["group"]) == ("hills", "plain", None)
        assert (hills["young_start"], hills["young_net"], hills["units"]) == (98 + 18, -33, 2)
        assert (hills["loses"], hills["loses_surely"], everybody["gains_surely"]) == (1, 1, 1)
        assert everybody["young_rate"] == pytest.approx(100 * 39 / 354)  # no mean of -33.7, 0 and 30.3

    def test_all_cohorts_by_unit_and_by_group(self, followed):
        made = followed()
        assert len(made["COHORTS"]) == 3 * 3 * 3
        (oldest,) = only(made["COHORTS"], unit="A", sex="men", age_start="20+")
        assert (oldest["age_end"], oldest["people_start"], oldest["people_end"], oldest["net"]) == (
            "30+",
            216,
            175,
            -41,
        )
        (young,) = only(made["TOTALS"], group="hills", sex="both", age_start="10-19")
        assert (young["net"], young["units"], young["known"], young["age_end"]) == (-33, 2, 2, "20-29")
        for group in ("hills", None):
            women, men, both = (sum(row["net"] for row in only(made["TOTALS"], group=group, sex=sex))
                                for sex in ("women", "men", "both"))  # fmt: skip
            assert women + men == both

    def test_survival_takes_the_deaths_out(self, followed):
        plain, made = followed()["OUTPUT"][0], followed(**OF_SURVIVAL)["OUTPUT"][0]
        assert made["young_alive"] == pytest.approx(50 * 0.999**10 + 48 * 0.998**10)
        assert plain["young_net"] < made["young_net"] < plain["young_net"] + 2
        whole = followed(**{**OF_SURVIVAL, "SURVIVAL_OF": "period"})["OUTPUT"][0]
        assert whole["young_alive"] == pytest.approx(50 * 0.999 + 48 * 0.998)

    def test_labels_and_log_say_whether_deaths_are_left_in(self, attempt, feedback):
        layer = attempt("cohortmigration")["OUTPUT"]
        label = layer.fields().field("young_net").alias()
        assert label == "Net migration of 10-19 to 20-29, deaths left in (persons)"
        assert feedback.warned("Deaths are left in")
        layer = attempt("cohortmigration", **OF_SURVIVAL)["OUTPUT"]
        assert layer.fields().field("young_net").alias() == "Net migration of 10-19 to 20-29 (persons)"

    def test_unknown_people_are_unknown_and_left_out_of_both_sexes(self, followed):
        hills, _, m, *end = PEOPLE["A"]
        made = followed(UNITS=villages({**PEOPLE, "A": (hills, (40, None, 30, 200), m, *end)}))
        assert (made["OUTPUT"][0]["young_net"], made["OUTPUT"][0]["young_sure"]) == (None, None)
        assert made["OUTPUT"][0]["men_net"] == -8
        (group, _, everybody) = made["GROUPS"]
        assert (group["men_start"], group["young_start"], everybody["unknown"]) == (10, 18, 1)

    def test_the_order_of_features_makes_no_difference(self, attempt):
        there = rows(attempt("cohortmigration")["OUTPUT"])
        back = rows(attempt("cohortmigration", UNITS=reversed_copy(villages()))["OUTPUT"])
        assert there == back[::-1]

    def test_a_table_without_shapes_will_do(self, followed):
        assert followed(UNITS=villages(kind="None"))["OUTPUT"][0]["young_net"] == -33

    def test_numbers_for_models(self, attempt):
        made = attempt("cohortmigration")
        assert (made["N_LOSING"], made["N_LOSING_SURELY"]) == (1, 1)

    def test_another_cohort(self, followed):
        made = followed(COHORT="0-9")["OUTPUT"][0]
        assert (made["young_start"], made["young_end"]) == (84, 83)


OF_SURVIVAL = {"SURVIVAL_SEX": "sex", "SURVIVAL_AGE": "age", "SURVIVAL_SHARE": "share"}


@pytest.fixture(autouse=True)
def _survival_layer(qgis_app):
    OF_SURVIVAL["SURVIVAL"] = survival()


@pytest.mark.real
def test_the_counties_are_those_of_a_plain_loop(run, real_data, tmp_path):
    ages = ("09", "1019", "2029", "3039", "4049", "5059", "6069", "70up")
    people = []
    for name in ("base2000", "launch2010"):
        with open(real_data(f"us_counties/hp_counties_{name}.csv"), encoding="utf-8", newline="") as stream:
            people.append({row["co"]: row for row in csv.DictReader(stream)})
    labels = ("0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70+")
    names = [sex + age for sex in "fm" for age in ages]
    fields = {"co": "text", **{f"{name}_{year}": "integer" for year in (2000, 2010) for name in names}}
    layer = memory_layer(fields, [(code, *(int(date[code][name]) for date in people for name in names))
                                  for code in people[0]])  # fmt: skip
    patterns = [json.dumps({sex: {label: f"{letter}{age}_{year}" for label, age in zip(labels, ages, strict=True)}
                            for sex, letter in (("women", "f"), ("men", "m"))}) for year in (2000, 2010)]  # fmt: skip
    made = run("cohortmigration", UNITS=layer, UNIT_ID="co", AGE_FIELDS_START=patterns[0], AGE_FIELDS=patterns[1],
               START_YEAR=2000, END_YEAR=2010, **ALL)  # fmt: skip
    found = {row["co"]: row for row in rows(made["OUTPUT"])}
    assert len(found) == 23
    for code, row in found.items():
        before, after = people[0][code], people[1][code]
        women, men = (int(after[f"{sex}2029"]) - int(before[f"{sex}1019"]) for sex in "fm")
        assert (row["women_net"], row["men_net"], row["young_net"]) == (women, men, women + men)
    nets = [row["net"] for row in rows(made["COHORTS"]) if row["sex"] == "both"]
    older = sum(int(row[name]) for row in people[1].values() for name in names if not name.endswith("09"))
    assert sum(nets) == older - sum(int(row[name]) for row in people[0].values() for name in names)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"END_YEAR": 2011}, "The end year 2011 is not after the start year 2011"),
        ({"END_YEAR": 2016}, "A step of 5 years is no multiple of the 10 years of the age groups"),
        ({"AGE_FIELDS": ""}, "Ages at two dates are needed"),
        ({"AGE_FIELDS_START": "{sex}_{from}_{to}"}, "The field 'm_0_9' of 'villages' is among the ages of both dates"),
        ({"AGE_FIELDS_START": "x{from}"}, "No field matches the age pattern 'x{from}'"),
        ({"COHORT": "15-24"}, "The ages 15-24 of the young cohort (COHORT) do not fall on the limits"),
        ({"COHORT": "20-29"}, "The young cohort of 20-29 (COHORT) ends in the open age group 30+"),
        ({"COHORT": "10+"}, "The young cohort '10+' (COHORT) has no upper age"),
        ({"COHORT": "young"}, "The ages 'young' cannot be read"),
    ],
)  # fmt: skip
def test_refused_in_one_sentence(refused, wrong, said):
    assert said in refused("cohortmigration", **wrong)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ([("women", "0+", 1.5), ("men", "0+", 0.9)], "The survival of women of 0+ is 1.5, which is no probability"),
        ([("women", "0+", 0.9)], "no probability for men of the age 0"),
        (SURVIVAL[:3], "no probability for men of the age 30"),
        ([("all", "0+", 0.9)], "No row of 'survival' is of women or of men"),
    ],
)
def test_a_table_of_survival_that_is_none_is_refused(refused, table, said):
    assert said in refused("cohortmigration", **{**OF_SURVIVAL, "SURVIVAL": survival(table)})


def test_the_fields_of_survival_are_asked_for(refused):
    assert "which fields of the table of survival" in refused("cohortmigration", SURVIVAL=survival())


def test_negative_people_are_refused(refused):
    hills, _, m, *end = PEOPLE["A"]
    sentence = refused("cohortmigration", UNITS=villages({**PEOPLE, "A": (hills, (40, -5, 30, 200), m, *end)}))
    assert "'A'" in sentence and "w_10_19_2011" in sentence


def test_inputs_of_this_module_are_those_of_all_tests():
    assert migration_data.inputs()["START_YEAR"] == 2011
