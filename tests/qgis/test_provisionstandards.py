"""Standards of provision on four municipalities: minutes, counts and pupils, their sources, and what is refused."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from .decisions_data import municipalities, ways_between_them
from .layers import column, memory_layer, rows


def times(*own: tuple):
    """Return a table as the travel time to services writes it."""
    lines = own or [("01", 5.0, "hospital", "ok"), ("02", 40.0, "hospital", "ok"), ("03", 30.0, "hospital", "ok"),
                    ("04", None, "hospital", "unreachable")]  # fmt: skip
    return memory_layer({"code": "text", "time_min": "real", "service_type": "text", "status": "text"}, list(lines),
                        name="times")  # fmt: skip


@pytest.fixture
def judged(run):
    def judge(layer=None, **inputs) -> dict:
        given = {"UNIT_ID": "code", "POP": "people", "JURISDICTION": "ES-EX", "OUTPUT": "TEMPORARY_OUTPUT",
                 "SUMMARY": "TEMPORARY_OUTPUT", "WORST": "TEMPORARY_OUTPUT"}  # fmt: skip
        return run("provisionstandards", UNITS=layer or municipalities(), **{**given, **inputs})

    return judge


def met(found, standard) -> dict[str, str]:
    return {row["unit"]: row["met"] for row in rows(found["OUTPUT"]) if row["standard"] == standard}


class TestMinutes:
    def test_half_an_hour(self, judged):
        found = judged(COVERAGE=times())
        assert met(found, "es_ex_30min") == {"01": "yes", "02": "no", "03": "yes", "04": "no"}
        assert (found["N_FAILED"], found["PEOPLE_FAILED"]) == (2, 250)
        assert [row["shortfall"] for row in rows(found["OUTPUT"])] == [None, 10, None, None]
        assert column(found["WORST"], "failed") == [0, 1, 0, 1]
        assert column(found["WORST"], "worst")[1] == "es_ex_30min: hospital"

    def test_a_unit_without_a_row_is_unknown(self, judged):
        found = judged(COVERAGE=times(("01", 5.0, "bank", "ok"), ("02", 50.0, "bank", "ok")))
        assert met(found, "es_ex_30min") == {"01": "yes", "02": "no", "03": "unknown", "04": "unknown"}
        (row,) = (row for row in rows(found["SUMMARY"]) if row["standard"] == "es_ex_30min")
        assert (row["units_met"], row["units_not_met"], row["units_unknown"]) == (1, 1, 2)
        assert (row["people_not_met"], row["people_unknown"]) == (200, 150)


class TestWhatIsSaidOfTheSource:
    def test_a_report_is_no_law(self, judged):
        found = judged(COVERAGE=times())
        (row,) = (row for row in rows(found["SUMMARY"]) if row["standard"] == "es_ex_30min")
        assert row["authority"].startswith("Reported by regiondigital.com") and row["verified"] == "press"
        assert not any(row["authority"].startswith("Law") for row in rows(found["SUMMARY"]))

    def test_the_law_that_was_read_is(self, judged):
        found = judged(municipalities(n=["0", "0", "0", "0"]), COUNTS="pharmacy=n", JURISDICTION="ES-MD")
        told = {row["standard"]: row["authority"] for row in rows(found["SUMMARY"])}
        assert told["es_md_pharm"] == "Law, its text read: Comunidad de Madrid (iberley.es), 23"
        assert told["es_pharm"].startswith("Reported by")

    def test_standards_of_which_nothing_is_known_are_told_and_listed(self, judged, feedback):
        found = judged(COVERAGE=times())
        assert "not judged: es_ex_school5, es_ex_pharm, es_pharm" in "\n".join(feedback.warnings)
        left = next(row for row in rows(found["SUMMARY"]) if row["standard"] == "es_ex_pharm")
        assert left["units_met"] is None and left["people_not_met"] is None


class TestCountsAndPupils:
    def test_a_pharmacy_from_400_inhabitants_on(self, judged):
        found = judged(municipalities(n=["0", "0", "1", None]), COUNTS="pharmacy=n")
        assert met(found, "es_ex_pharm") == {"01": "no", "02": "yes", "03": "yes", "04": "unknown"}

    def test_a_school_at_risk_by_the_projection(self, judged):
        layer = municipalities(now_pupils=["40", "6", "4", None], then_pupils=["30", "3", "2", "1"])
        found = judged(layer, PUPILS="now_pupils", PUPILS_LATER="then_pupils")
        assert met(found, "es_ex_school5") == {"01": "yes", "02": "at risk", "03": "no", "04": "unknown"}

    def test_standards_of_ones_own(self, judged):
        own = memory_layer({"id": "text", "service": "text", "kind": "text", "value": "real"},
                           [("walk", "hospital", "time", 4.0)], name="own")  # fmt: skip
        found = judged(COVERAGE=times(), STANDARDS=own, JURISDICTION="")
        assert set(met(found, "walk").values()) == {"no"} and found["N_FAILED"] == 4
        assert rows(found["SUMMARY"])[0]["authority"].startswith("Set by the user")


class TestRounds:
    """A van from the first municipality to the second and the fourth, which fail: 10 and 30 minutes away."""

    def test_both_fit_into_a_day(self, judged):
        found = judged(COVERAGE=times(), UNIT_TIMES=ways_between_them(), BASE="01", ROUNDS="TEMPORARY_OUTPUT")
        table = rows(found["ROUNDS"])
        assert {(row["day"], row["unit"]) for row in table} == {(1, "02"), (1, "04")}
        assert (table[0]["driving_min"], table[0]["day_min"]) == (60, 150)

    def test_what_no_day_has_time_for_has_none(self, judged):
        found = judged(COVERAGE=times(), UNIT_TIMES=ways_between_them(), BASE="01", ROUNDS="TEMPORARY_OUTPUT",
                       DAY_MINUTES=70)  # fmt: skip
        assert [(row["day"], row["unit"]) for row in rows(found["ROUNDS"])] == [(1, "02"), (None, "04")]


@pytest.mark.parametrize(
    ("columns", "inputs", "message"),
    [
        ({}, {}, "Nothing says what the units have"),
        ({}, {"COVERAGE": True, "JURISDICTION": "FR"}, "No standard belongs to jurisdiction 'FR'"),
        ({}, {"COVERAGE": True, "UNIT_ID": None}, "Tables of travel times need the code of the units"),
        ({"n": ["0", "-1", "0", "0"]}, {"COUNTS": "pharmacy=n"}, "field 'n' must not be negative"),
        ({}, {"COUNTS": "pharmacy"}, "COUNTS must hold pairs"),
        ({}, {"COVERAGE": True, "BASE": "01"}, "Rounds need times between units and a base"),
        ({"people": [0] * 4}, {"COVERAGE": True}, "Nobody lives in the units"),
    ],
)
def test_what_cannot_be_judged_is_refused_by_name(judged, columns, inputs, message):
    given = {name: times() if value is True else value for name, value in inputs.items()}
    with pytest.raises(QgsProcessingException, match=message):
        judged(municipalities(**columns), **given)
