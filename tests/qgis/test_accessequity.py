"""Equity of access on four municipalities: figures by hand, what is out of reach, and input that is refused."""

from __future__ import annotations

import csv

import pytest
from qgis.core import QgsProcessingException

from tests.unit.decisions.instances import golden

from .decisions_data import municipalities
from .layers import memory_layer, rows


@pytest.fixture
def measured(run):
    def measure(units=None, **inputs) -> dict:
        given = {"UNIT_ID": "code", "ACCESS": "now", "POP": "people", "OUTPUT": "TEMPORARY_OUTPUT",
                 "GROUPS": "TEMPORARY_OUTPUT", **inputs}  # fmt: skip
        return run("accessequity", UNITS=units or municipalities(), **given)

    return measure


def values(found) -> dict[tuple, float]:
    return {(row["class"], row["group"], row["measure"]): row["value"] for row in rows(found["OUTPUT"])}


def groups(found) -> dict[tuple, dict]:
    return {(row["class"], row["group"], row["threshold"]): row for row in rows(found["GROUPS"])}


class TestMinutes:
    def test_people_beyond_come_first_and_the_gini_has_its_sentence_beside_it(self, measured, feedback):
        found = measured()
        table = rows(found["OUTPUT"])
        assert [row["measure"] for row in table][:5] == ["fgt0", "fgt1", "fgt2", "mean", "worst_tenth"]
        gini = next(row for row in table if row["measure"] == "gini")
        assert "falls when a service closes and nobody gains" in gini["note"]
        assert found["BEYOND"] == 250 and found["DEPTH"] == pytest.approx((200 / 3 + 50 * 4 / 3) / 1350)
        assert "250 people (18.5\u202f%) are farther than 30" in "\n".join(feedback.infos)
        assert "falls when a service closes" in "\n".join(feedback.warnings)

    def test_groups_and_classes_beside_the_rest(self, measured):
        found = groups(measured(GROUP_FIELDS=["women", "old"], CLASS="class"))
        assert len(found) == 3 * 3 * 3, "all, rural and town; all, women and old; 30, 45 and 60 minutes"
        old = found["all", "old", 30]
        assert (old["people"], old["beyond"]) == (360, 110)
        assert old["mean"] == pytest.approx((200 * 5 + 80 * 40 + 50 * 25 + 30 * 70) / 360)
        assert old["mean_of_rest"] == pytest.approx((800 * 5 + 120 * 40 + 50 * 25 + 20 * 70) / 990)
        assert old["share"] == pytest.approx(110 / 360) and old["share_of_rest"] == pytest.approx(140 / 990)
        rural = found["rural", "all", 60]
        assert (rural["beyond"], rural["share_of_rest"], rural["excess"]) == (50, 0, 500)
        assert found["town", "all", 30]["share"] == 0

    def test_theil_has_parts_by_class_that_add_up(self, measured):
        found = values(measured(CLASS="class"))
        parts = [found["all", "all", name] for name in ("theil", "theil_within", "theil_between")]
        assert parts[1] + parts[2] == pytest.approx(parts[0], abs=1e-12) and min(parts) > 0
        assert ("town", "all", "theil") in found and ("town", "all", "theil_within") not in found

    def test_thresholds_and_the_line_are_the_users(self, measured):
        found = measured(THRESHOLD="20", LINE=10)
        assert {key[2] for key in groups(found)} == {20}
        assert values(found)["all", "all", "fgt0"] == pytest.approx(350 / 1350)

    def test_a_threshold_that_is_a_number_will_do(self, measured):
        assert measured(THRESHOLD=30)["BEYOND"] == 250

    def test_those_out_of_reach_are_beyond_and_in_no_mean(self, measured, feedback):
        units = municipalities(now=[5.0, 40.0, 25.0, None], status=["ok", "ok", "ok", "unreachable"])
        found = groups(measured(units))["all", "all", 60]
        assert (found["unreachable"], found["beyond"], found["mean"]) == (50, 50, pytest.approx(15500 / 1300))
        assert "No way leads 50 people there within the limit of the search" in "\n".join(feedback.warnings)

    def test_without_a_status_missing_minutes_are_out_of_reach_and_it_says_so(self, measured, feedback):
        assert measured(municipalities(now=[5.0, 40.0, None, None]))["BEYOND"] == 350
        assert "2 rows without minutes count as unreachable" in "\n".join(feedback.warnings)

    def test_where_nobody_gets_there_everybody_is_beyond_and_no_index_is_known(self, measured):
        units = municipalities(now=[None] * 4, status=["unreachable"] * 4)
        found = measured(units)
        assert (found["BEYOND"], found["GINI"], found["DEPTH"]) == (1350, None, None)

    def test_women_who_are_more_than_all_are_told(self, measured, feedback):
        measured(municipalities(women=[2000, 90, 40, 20]), GROUP_FIELDS=["women"])
        assert feedback.warned("field 'women' counts more people than 'people' in 1 of 4 units (01)")

    def test_the_gini_falls_where_only_losers_exist(self, measured):
        """The one hospital of the far village closes too: more are far alike."""
        before = measured(municipalities(now=[5.0, 40.0, 25.0, 70.0]))
        after = measured(municipalities(now=[65.0, 70.0, 75.0, 70.0]))
        assert after["GINI"] < before["GINI"] and after["BEYOND"] > before["BEYOND"]


class TestWhatIsGood:
    def test_indices_lead_and_income_ranks(self, measured):
        found = measured(ACCESS="jobs", KIND="good", INCOME="income", LINE=100)
        table = rows(found["OUTPUT"])
        assert table[0]["measure"] == "gini" and not table[0]["note"]
        assert values(found)["all", "all", "fgt0"] == pytest.approx(350 / 1350)
        assert values(found)["all", "all", "concentration"] > 0, "the rich town has most"
        assert [row["threshold"] for row in rows(found["GROUPS"])] == [None]

    def test_the_curve_is_drawn(self, measured, tmp_path):
        file = tmp_path / "lorenz.svg"
        measured(ACCESS="jobs", KIND="good", LORENZ=str(file))
        text = file.read_text(encoding="utf-8")
        assert "Gini 0." in text and "40 % of the people have" in text
        assert "falls when a service closes" not in text

    def test_of_minutes_the_curve_carries_the_warning(self, measured, tmp_path):
        file = tmp_path / "lorenz.svg"
        measured(LORENZ=str(file))
        assert "An index of inequality of minutes does not say" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("columns", "inputs", "message"),
    [
        ({"people": [0, 0, 0, 0]}, {}, "Nobody lives in the units of layer 'units': field 'people'"),
        ({"people": [None] * 4}, {}, "Nobody lives in the units"),
        ({"people": [5, -1, 5, 5]}, {}, "field 'people' must not be negative, but unit '02' has -1"),
        ({"now": [5.0, -3.0, 5.0, 5.0]}, {}, "field 'now' must not be negative"),
        ({"old": [1, 1, 1, -9]}, {"GROUP_FIELDS": ["old"]}, "field 'old' must not be negative"),
        ({}, {"THRESHOLD": "60,30"}, "THRESHOLD must increase"),
        ({}, {"THRESHOLD": "half an hour"}, "THRESHOLD must be plain numbers"),
        ({}, {"THRESHOLD": "0"}, "A line and thresholds must be above 0"),
        ({}, {"EPSILON": 0}, "EPSILON must be above 0"),
        ({"status": ["ok", "ok", "far", "ok"]}, {}, "'far' is no status of travel times"),
        ({"code": ["01", "01", "03", "04"]}, {}, "01"),
    ],
)
def test_what_cannot_be_measured_is_refused_by_name(measured, columns, inputs, message):
    with pytest.raises(QgsProcessingException, match=message):
        measured(municipalities(**columns), **inputs)


class TestSeveralServices:
    """A row for each unit and service, as the travel times write them."""

    def long(self, **more):
        code, kind = ["a", "b", "c", "a", "b", "c"], ["school"] * 3 + ["clinic"] * 3
        given = {"code": code, "kind": kind, "now": [5.0, 40.0, 10.0, 8.0, 20.0, None],
                 "status": ["ok"] * 5 + ["unreachable"], "people": [100.0, 50.0, 10.0] * 2, **more}  # fmt: skip
        fields = {"code": "text", "kind": "text", "now": "real", "status": "text", "people": "real"}
        return memory_layer(fields, list(zip(*(given[name] for name in fields), strict=True)), name="times")

    def test_the_longest_time_of_a_unit_counts_and_its_people_once(self, measured):
        found = measured(self.long(), SERVICE="kind")
        everybody = groups(found)["all", "all", 30]
        assert (everybody["people"], everybody["beyond"], everybody["unreachable"]) == (160, 60, 10)
        assert everybody["mean"] == pytest.approx((100 * 8 + 50 * 40) / 150)

    def test_two_rows_for_one_service_are_refused(self, measured):
        with pytest.raises(QgsProcessingException, match="demand point 'a' has 2 rows for the service 'school'"):
            measured(self.long(code=["a", "a", "c", "a", "b", "c"]), SERVICE="kind")

    def test_scores_and_rows_without_a_code_are_refused(self, measured):
        for wrong in ({"KIND": "good"}, {"UNIT_ID": None}):
            with pytest.raises(QgsProcessingException, match="Rows of several services in layer 'times'"):
                measured(self.long(), SERVICE="kind", **wrong)


@pytest.mark.real
def test_jobs_of_belo_horizonte_through_the_algorithm(real_data, measured):
    """Eleven hexagons, one without people; incomes are ranked among all hexagons of the city."""
    expected = golden(real_data, "EQ-BH45")
    with real_data("belo_horizonte/land_use_data.csv").open(encoding="utf-8", newline="") as text:
        land = list(csv.DictReader(text))
    fields = {"code": "text", "people": "integer", "income": "real", "decile": "text", "jobs": "real"}
    made = [(row["id"], int(row["population"]), float(row["income_per_capita"]) if row["income_per_capita"] else None,
             row["income_decile"] or None, expected["access"].get(row["id"])) for row in land]  # fmt: skip
    given = {"ACCESS": "jobs", "KIND": "good", "INCOME": "income", "LINE": 200000, "CLASS": "decile"}
    found = {}
    for epsilon in (0.5, 1, 2):
        table = measured(memory_layer(fields, made), **given, EPSILON=epsilon)
        figures = {row["measure"]: row["value"] for row in rows(table["OUTPUT"]) if row["class"] == "all"}
        found[str(epsilon)] = figures["atkinson"]
    assert figures["gini"] == pytest.approx(expected["gini"], abs=1e-9) == pytest.approx(0.2251448745, abs=1e-9)
    for name, key in (("concentration", "concentration"), ("concentration_corrected", "corrected"), ("palma", "palma")):
        assert figures[name] == pytest.approx(expected[key], abs=1e-9)
    assert [figures[f"fgt{a}"] for a in range(3)] == pytest.approx(expected["fgt_200000"], abs=1e-9)
    parts = [figures[name] for name in ("theil", "theil_within", "theil_between")]
    assert parts == pytest.approx([expected["theil_groups"][name] for name in ("total", "within", "between")], abs=1e-9)
    assert found == pytest.approx(expected["atkinson"], abs=1e-9)
