"""Populations that are none, and changes that nobody lives through."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.checks.findings import Severity
from urban_rural_linkages.core.checks.populations import (
    check_changes,
    check_field_of_people,
    check_series,
    check_truths,
    check_two_dates,
    check_year_of_field,
)

NAN = float("nan")
IDS = ["06001", "06002", "06003", "10001"]


def people(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


class TestFieldsThatAreNoPeople:
    @pytest.mark.parametrize(
        ("field", "values"),
        [
            ("fid", people(1, 2, 3, 4)),
            ("pop", people(1827, 1828, 1829, 1830)),  # row numbers, whatever they are called
            ("pop", people(6001, 6002, 6003, 10001)),  # the codes themselves
            ("objectid", people(7, 3, 9, 1)),
        ],
    )
    def test_ids(self, field, values):
        finding = check_field_of_people("POP_END", field, values, IDS)
        assert (finding.severity, finding.check, finding.input) == (Severity.FAIL, "id_as_population", "POP_END")
        assert "Choose the field of the population as POP_END" in str(finding.fix)

    @pytest.mark.parametrize("values", [people(942, 1200, 15, 15), people(1, 2, 3, 5), people(10, NAN, 12, 11)])
    def test_people(self, values):
        assert check_field_of_people("POP_END", "t2021", values, IDS).severity is Severity.RIGHT

    def test_an_id_with_repeated_values_is_a_figure(self):
        assert check_field_of_people("POP_END", "code", people(5, 5, 7, 8), IDS).severity is Severity.RIGHT

    def test_yes_or_no(self):
        (finding,) = check_truths({"POP_END": "inhabited"})
        assert (finding.severity, finding.input, finding.example) == (Severity.FAIL, "POP_END", "inhabited")
        assert "Choose the field with the numbers as POP_END" in str(finding.fix)
        assert check_truths({})[0].severity is Severity.RIGHT


class TestYears:
    @pytest.mark.parametrize(
        ("field", "year", "severity"),
        [
            ("t2001", 2001, Severity.RIGHT),
            ("pop", 2001, Severity.RIGHT),
            ("t2021", 2001, Severity.FAIL),
            ("pop_2001_2021", 2021, Severity.RIGHT),
            ("p12021", 2001, Severity.RIGHT),  # five digits are no year
        ],
    )
    def test_the_year_of_a_field(self, field, year, severity):
        assert check_year_of_field("POP_START", field, year).severity is severity

    def test_one_field_for_both_dates(self):
        assert check_two_dates(people(1, 2), people(1, 2), ("p", "p")).severity is Severity.FAIL

    def test_the_same_figures_in_two_fields(self):
        same = people(5, 6, NAN, 7)
        assert check_two_dates(same, same.copy(), ("p2001", "p2021")).severity is Severity.FAIL
        assert check_two_dates(same, same + 1, ("p2001", "p2021")).severity is Severity.RIGHT


class TestChanges:
    def findings(self, start, end):
        return {f.check: f for f in check_changes(people(*start), people(*end), IDS)}

    def test_wild_ones_are_named(self):
        found = self.findings((100, 100, 100, 100), (501, 500, 19, 20))
        assert found["large_change"].example == "06001, 06003"
        assert found["large_change"].count == 2

    def test_units_that_appear_and_disappear(self):
        found = self.findings((0, NAN, 100, 100), (50, 50, 0, NAN))
        assert found["appeared"].example == "06001, 06002"
        assert found["disappeared"].example == "06003, 10001"
        assert found["large_change"].severity is Severity.RIGHT

    def test_what_is_usual(self):
        found = self.findings((100, 200, 300, 400), (90, 190, 310, 380))
        assert {finding.severity for finding in found.values()} == {Severity.RIGHT}


class TestSeries:
    def test_a_break_that_all_units_have(self):
        base = people(100, 200, 300, 400)
        finding = check_series({2001: base, 2002: base * 1.01, 2003: base * 0.6, 2004: base * 0.59}, IDS)
        assert (finding.severity, finding.example) == (Severity.WARN, "2002-2003")

    def test_ten_years_apart(self):
        base = people(100, 200, 300, 400)
        assert check_series({2001: base, 2011: base * 0.7}, IDS).severity is Severity.RIGHT

    def test_one_unit_that_falls_is_no_break(self):
        finding = check_series({2001: people(100, 200, 300, 400), 2002: people(40, 200, 300, 400)}, IDS)
        assert finding.severity is Severity.RIGHT


@pytest.mark.parametrize("unknown", [people(NAN, NAN, NAN, NAN), people()])
def test_figures_that_are_not_known_are_no_findings(unknown):
    ids = IDS[: unknown.size]
    findings = [
        check_field_of_people("POP_END", "t2021", unknown, ids),
        *check_changes(unknown, unknown, ids),
        check_series({2001: unknown, 2002: unknown}, ids),
    ]
    assert {finding.severity for finding in findings} == {Severity.RIGHT}
