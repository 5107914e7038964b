"""Ids, names, areas, services and grids that are not what they should be."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.checks.findings import Finding, Severity, count_of, passed, worst_first
from urban_rural_linkages.core.checks.places import (
    as_utf_8,
    check_areas,
    check_ids,
    check_names,
    check_services,
    check_weight,
    doubled_places,
    services_by_distance,
)
from urban_rural_linkages.core.notes import Note

NAN = float("nan")
IDS = ["06001", "06002", "06003", "10001"]


def by_check(findings: list[Finding]) -> dict[str, Finding]:
    return {finding.check: finding for finding in findings}


class TestIds:
    def test_repeated(self):
        found = by_check(check_ids(["a", "b", "a", "c", "c"]))["repeated_ids"]
        assert (found.severity, found.count, found.example) == (Severity.FAIL, 2, "a, c")

    @pytest.mark.parametrize(
        ("ids", "severity"),
        [
            (["6001", "6002", "10001"], Severity.WARN),
            (["06001", "06002", "10001"], Severity.RIGHT),
            (["1", "2", "10"], Severity.RIGHT),  # counted, no codes
            (["6001", "600", "10001"], Severity.RIGHT),
            (["A6001", "10001"], Severity.RIGHT),
        ],
    )
    def test_lost_zeros(self, ids, severity):
        assert by_check(check_ids(ids))["lost_zeros"].severity is severity

    @pytest.mark.parametrize("name", ["CÃ¡ceres", "MÃ©rida", "AlagÃ³n", "Itâ€™s"])
    def test_names_in_the_wrong_encoding(self, name):
        finding = check_names("NAME", ["Badajoz", name])
        assert (finding.severity, finding.example) == (Severity.WARN, name)

    def test_a_letter_that_is_lost(self):
        finding = check_names("NAME", ["Logro\ufffdo"])
        assert (finding.severity, finding.example) == (Severity.FAIL, "Logro?o")

    def test_letters_that_are_bytes_of_utf_8_come_back(self):
        finding = check_names("NAME", ["Badajoz", "C\u00c3\u00a1ceres", "Legan\u00c3\u00a9s"])
        assert "to UTF-8 in its properties (Source): 'C\u00c3\u00a1ceres' is then 'Cáceres'" in str(finding.fix)

    def test_what_fits_the_letters_of_the_file_is_named(self):
        assert "to windows-1250, which fits" in str(check_names("NAME", ["\ufffd\u00f3d"], "windows-1250").fix)
        assert "exported again" in str(check_names("NAME", ["\ufffd\u00f3d"]).fix)

    @pytest.mark.parametrize("text", ["Cáceres", "\ufffd", "中", ""])
    def test_what_is_no_utf_8_is_left(self, text):
        assert as_utf_8(text) == ("" if text else text)

    @pytest.mark.parametrize("name", ["Cáceres", "Ávila", "São Paulo", "Â", "L'Hospitalet"])
    def test_names_as_they_should_be(self, name):
        assert check_names("NAME", [name]).severity is Severity.RIGHT


class TestAreas:
    DRAWN = np.array([10.0, 20.0, 30.0, 40.0])

    @pytest.mark.parametrize(("factor", "unit"), [(100.0, "ha"), (1e6, "m2")])
    def test_another_unit(self, factor, unit):
        (finding,) = check_areas(self.DRAWN * factor, self.DRAWN, IDS)
        assert finding.severity is Severity.FAIL
        assert f"Choose {unit} as AREA_UNITS" in str(finding.fix)

    def test_some_outlines_that_differ(self):
        (finding,) = check_areas(self.DRAWN * np.array([1.0, 1.3, 1.0, 0.7]), self.DRAWN, IDS)
        assert (finding.severity, finding.example) == (Severity.WARN, "06002, 10001")

    def test_simplified_outlines(self):
        (finding,) = check_areas(self.DRAWN * 1.05, self.DRAWN, IDS)
        assert finding.severity is Severity.RIGHT

    def test_nothing_to_compare(self):
        assert check_areas(np.full(4, NAN), self.DRAWN, IDS) == []


class TestServices:
    def test_counted_by_distance(self):
        assert services_by_distance(np.array([0.0, 0.0, 1e3, 9e5, NAN])) == (2, 1, 2)

    @pytest.mark.parametrize(
        ("inside", "near", "outside", "severity"),
        [(0, 0, 9, Severity.FAIL), (0, 3, 9, Severity.WARN), (5, 3, 9, Severity.RIGHT)],
    )
    def test_too_far(self, inside, near, outside, severity):
        assert by_check(check_services(inside, near, outside, []))["far_services"].severity is severity

    def test_doubled(self):
        twice = doubled_places(
            np.array([1.0, 1.000001, 1.0, 1.1]), np.array([2.0] * 4), ["a", "a", "b", "a"], ["x", "y", "z", "u"]
        )
        assert twice == ["y"]
        assert by_check(check_services(3, 0, 0, twice))["doubled_services"].example == "y"


class TestWeight:
    PEOPLE = np.array([2_000_000.0, 100.0, 50.0, NAN])

    def finding(self, *lost: int):
        return check_weight("EMPLOYED", np.array(lost, dtype=np.intp), self.PEOPLE, IDS, Note("employed residents"))

    def test_the_largest_city_counts(self):
        finding = self.finding(1, 0)
        assert (finding.severity, finding.example) == (Severity.FAIL, "06001, 06002")
        assert "with 100.0 % of the people" in str(finding.message)

    def test_hamlets_are_told(self):
        assert self.finding(1, 2).severity is Severity.WARN

    def test_nobody_lost(self):
        assert self.finding().severity is Severity.RIGHT


def test_the_worst_comes_first_and_what_is_accepted_does_not_count():
    right = passed("A", "a", Note("fine"))
    warn, fail = (Finding("B", check, severity, 1, "", Note("m")) for check, severity in
                  (("b", Severity.WARN), ("c", Severity.FAIL)))  # fmt: skip
    assert worst_first([right, warn, fail]) == [fail, warn, right]
    assert count_of([right, warn, fail], Severity.FAIL) == 1
    assert count_of([right, warn, fail], Severity.FAIL, accepted=["c"]) == 0
