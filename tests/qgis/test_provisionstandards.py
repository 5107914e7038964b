"""Standards of provision on four municipalities: minutes, counts and pupils, their sources, and what is refused."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from urban_rural_linkages.algorithms.decisions.people_inputs import as_texts

from . import cohort_data
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

    def test_tables_whose_codes_a_spreadsheet_has_read_as_numbers_say_the_same(self, judged, feedback):
        kinds = {"code": "real", "time_min": "real", "service_type": "text", "status": "text"}
        minutes = memory_layer(kinds, [(1, 5.0, "hospital", "ok"), (2, 40.0, "hospital", "ok"),
                               (3, 30.0, "hospital", "ok"), (4, None, "hospital", "unreachable")])  # fmt: skip
        pairs = [tuple(map(float, (row["origin"], row["destination"], row["minutes"])))
                 for row in rows(ways_between_them())]  # fmt: skip
        ways = memory_layer({"origin": "real", "destination": "real", "minutes": "real"}, pairs, name="ways")
        found = judged(COVERAGE=minutes, UNIT_TIMES=ways, BASE="1", ROUNDS="TEMPORARY_OUTPUT")
        assert met(found, "es_ex_30min") == {"01": "yes", "02": "no", "03": "yes", "04": "no"}
        table = rows(found["ROUNDS"])
        assert {(row["day"], row["unit"]) for row in table} == {(1, "02"), (1, "04")}
        assert (table[0]["driving_min"], table[0]["day_min"]) == (60, 150)
        assert feedback.warned("Layer 'ways': ids had lost their leading zeros")


def test_a_service_that_no_standard_asks_for_is_named(judged, feedback):
    judged(municipalities(n=["1", "1", "0", "0"]), COUNTS="pharmacy=n,farmacy=n")
    assert feedback.warned("No standard that is judged asks for these services of COUNTS: farmacy.")


def test_long_codes_that_were_read_as_numbers_are_written_in_full():
    assert as_texts([1003701.0, 2.5, None, " x "]) == ["1003701", "2.5", "", "x"]


class TestStopsWithinAWalk:
    """Four villages two kilometres from the next, which all lack a hospital; a van that stops where people walk to."""

    def villages(self):
        rows = [(f"POINT({500000 + 2000 * number} 4305000)", f"0{number + 1}", people) for number, people in
                enumerate((100, 200, 100, 50))]  # fmt: skip
        return memory_layer({"code": "text", "people": "integer"}, rows, "Point", name="villages")

    @pytest.fixture
    def driven(self, judged):
        far = times(*((f"0{number}", 90.0, "hospital", "ok") for number in (1, 2, 3, 4)))

        def drive(**inputs):
            found = judged(self.villages(), COVERAGE=far, UNIT_TIMES=ways_between_them(), BASE="01",
                           ROUNDS="TEMPORARY_OUTPUT", **inputs)  # fmt: skip
            return [(row["unit"], row["people"], row["serves"], row["day"]) for row in rows(found["ROUNDS"])]

        return drive

    def test_without_a_walk_it_stops_in_each(self, driven):
        assert {row[0]: row[1:3] for row in driven()} == {
            "01": (100, "01"), "02": (200, "02"), "03": (100, "03"), "04": (50, "04"),
        }  # fmt: skip

    def test_as_few_stops_as_reach_all(self, driven):
        """Two kilometres times 1.3 at 4.3 km/h are 36.3 minutes: the next village is within a walk of 37."""
        found = driven(WALK_RADIUS=37)
        assert len(found) == 2 and sum(row[1] for row in found) == 450 and {row[3] for row in found} == {1}
        assert len(driven(WALK_RADIUS=36)) == 4

    def test_one_stop_where_most_people_are(self, driven, feedback):
        assert driven(WALK_RADIUS=37, STOPS=1) == [("02", 400, "01, 02, 03", 1)]
        assert "have no stop of the round within a walk: 1, with 50 people" in "\n".join(feedback.warnings)

    def test_walks_of_ones_own_table(self, driven):
        assert driven(WALK_RADIUS=10, STOPS=1, WALK_TIMES=ways_between_them())[0][1:3] == (400, "01, 02, 03")


class TestViability:
    """Two schools: that of 01 and 02 has 12 pupils and 8 by 2031; that of 03 has 4; 04 reaches none."""

    OWN = (("six", "school", "pupils", 6.0, 1.0), ("ten", "school", "pupils", 10.0, 1.0),
           ("bank", "bank", "users", 30.0, 0.1))  # fmt: skip

    @pytest.fixture
    def viable(self, judged):
        def judge(**inputs):
            near = memory_layer(
                {"code": "text", "time_min": "real", "service_type": "text", "near_id": "text", "status": "text"},
                [*((code, 5.0, kind, school, "ok") for kind in ("primary", "bank")
                   for code, school in (("01", "s1"), ("02", "s1"), ("03", "s2"))),
                 ("04", None, "primary", None, "beyond")], name="times",
            )  # fmt: skip
            own = memory_layer({"id": "text", "service": "text", "kind": "text", "value": "real", "rate": "real"},
                               list(self.OWN), name="own")  # fmt: skip
            layer = municipalities(pupils=["8", "4", "4", "1"])
            return judged(layer, COVERAGE=near, STANDARDS=own, JURISDICTION="", SERVICE_NAMES="school=primary",
                          PUPILS="pupils", VIABILITY="TEMPORARY_OUTPUT", **inputs)  # fmt: skip

        return judge

    def projection(self, **people):
        lines = [(code, 2031, sex, age, value / 2) for code, by_age in people.items() for sex in ("women", "men")
                 for age, value in by_age.items()]  # fmt: skip
        kinds = {"unit": "text", "year": "integer", "sex": "text", "age": "text", "population": "real"}
        return memory_layer(kinds, [(code[1:], *rest) for code, *rest in lines], name="cohorts")

    def test_schools_by_the_pupils_of_their_catchments(self, viable):
        found = rows(viable()["VIABILITY"])
        assert [(row["standard"], row["service_id"], row["units"], row["users"], row["met"]) for row in found] == [
            ("six", "s1", 2, 12, "yes"), ("six", "s2", 1, 4, "no"), ("ten", "s1", 2, 12, "yes"),
            ("ten", "s2", 1, 4, "no"), ("bank", "s1", 2, 120, "yes"), ("bank", "s2", 1, 10, "no"),
        ]  # fmt: skip

    def test_units_are_judged_by_the_school_they_have_nearest(self, viable):
        found = viable()
        assert met(found, "six") == {"01": "yes", "02": "yes", "03": "no", "04": "unknown"}
        assert met(found, "bank") == {"01": "yes", "02": "yes", "03": "no", "04": "unknown"}

    def test_a_school_at_risk_within_some_years(self, viable):
        """Of 0 to 4 two years of five are pupils: 5 x 0.4 + 6 = 8 pupils of 01 and 02 by 2031."""
        later = self.projection(u01={"0-4": 5.0, "5-9": 4.0, "85+": 900.0}, u02={"0-4": 0.0, "5-9": 2.0},
                                u03={"0-4": 0.0, "5-9": 9.0}, u04={"5-9": 1.0})  # fmt: skip
        found = viable(PROJECTION=later, PEOPLE_YEAR=2021, HORIZON=10)
        ten = [row for row in rows(found["VIABILITY"]) if row["standard"] == "ten"]
        assert [(row["met"], row["users_later"], row["below_from"]) for row in ten] == [
            ("at risk", 8, 2031), ("no", 9, None)]  # fmt: skip
        assert found["N_AT_RISK"] == 1 and met(found, "ten")["01"] == "at risk"
        assert viable(PROJECTION=later, PEOPLE_YEAR=2021, HORIZON=9)["N_AT_RISK"] == 0

    def test_the_table_of_the_cohort_projection_is_read_as_it_is(self, run):
        """Three villages of one school: its children of 2046 are those that the projection has of all three."""
        cohorts = run("cohortprojection", **cohort_data.inputs(), OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
        children = sum(row["population"] for row in rows(cohorts) if (row["year"], row["age"]) == (2046, "0-24"))
        units = memory_layer({"code": "text", "people": "integer", "children": "integer"},
                             [("A", 455, 190), ("B", 1420, 510), ("C", 21, 5)], name="villages")  # fmt: skip
        near = memory_layer({"code": "text", "time_min": "real", "service_type": "text", "near_id": "text"},
                            [(code, 5.0, "school", "s1") for code in "ABC"], name="times")  # fmt: skip
        found = run("provisionstandards", UNITS=units, UNIT_ID="code", POP="people", COVERAGE=near, PUPILS="children",
                    PROJECTION=cohorts, PUPIL_AGES="0-24", PEOPLE_YEAR=2021, HORIZON=25, JURISDICTION="ES-EX",
                    OUTPUT="TEMPORARY_OUTPUT", VIABILITY="TEMPORARY_OUTPUT")  # fmt: skip
        (school,) = rows(found["VIABILITY"])
        assert (school["service_id"], school["users"], school["met"]) == ("s1", 705, "yes")
        assert school["users_later"] == pytest.approx(children, abs=1e-6) and children > 0

    def test_a_projection_without_its_year_or_fields_is_refused(self, viable):
        with pytest.raises(QgsProcessingException, match="Nothing says of which year today's people are"):
            viable(PROJECTION=self.projection(u01={"0-4": 5.0}))
        with pytest.raises(QgsProcessingException, match="Projection 'ways' has no field 'unit'"):
            viable(PROJECTION=ways_between_them(), HORIZON=0)
        with pytest.raises(QgsProcessingException, match="Projection 'cohorts' has none of the units"):
            viable(PROJECTION=self.projection(x99={"0-4": 5.0}), HORIZON=0)


@pytest.mark.parametrize(
    ("columns", "inputs", "message"),
    [
        ({}, {}, "Nothing says what the units have"),
        ({}, {"COVERAGE": True, "JURISDICTION": "FR"}, "No standard belongs to jurisdiction 'FR'"),
        ({}, {"COVERAGE": True, "UNIT_ID": None}, "Tables of travel times need the code of the units"),
        ({"n": ["0", "-1", "0", "0"]}, {"COUNTS": "pharmacy=n"}, "field 'n' must not be negative"),
        ({}, {"COUNTS": "pharmacy"}, "COUNTS must hold pairs"),
        ({}, {"COVERAGE": True, "BASE": "01"}, "Rounds need times between units and a base"),
        ({}, {"COVERAGE": True, "ROUNDS": "TEMPORARY_OUTPUT"}, "Rounds need times between units and a base"),
        (
            {},
            {"COVERAGE": times(("01", 5.0, "bank", "ok"), ("01", 6.0, "bank", "ok"))},
            "Table 'times' holds unit '01' twice for the service 'bank'",
        ),
        ({}, {"COVERAGE": True, "STOPS": 2}, "A number of stops needs a walk to them"),
        ({"people": [0] * 4}, {"COVERAGE": True}, "Nobody lives in the units"),
    ],
)
def test_what_cannot_be_judged_is_refused_by_name(judged, columns, inputs, message):
    given = {name: times() if value is True else value for name, value in inputs.items()}
    with pytest.raises(QgsProcessingException, match=message):
        judged(municipalities(**columns), **given)
