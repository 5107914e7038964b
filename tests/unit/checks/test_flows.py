"""Commuting checked: places that are no units, shares in place of workers, and nobody who works where he lives."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.checks.findings import Finding, Severity
from urban_rural_linkages.core.checks.flows import check_employed, check_flows
from urban_rural_linkages.core.functional.flows import flow_table

UNITS = ["a", "b", "c", "d"]
ROWS = [("a", "a", 50), ("a", "b", 20), ("b", "b", 30), ("b", "c", 5), ("c", "c", 10), ("d", "d", 8), ("d", "a", 4)]


def checked(rows, units=UNITS) -> dict[str, Finding]:
    origins, destinations, workers = zip(*rows, strict=True)
    return {one.check: one for one in check_flows(flow_table(origins, destinations, workers, units=units))}


def test_a_table_of_the_region_is_right():
    findings = checked([*ROWS, ("a", "99999", 6), ("99998", "b", 2)])
    assert {one.severity for one in findings.values()} == {Severity.RIGHT}
    assert "units: 2, with 5.9 %" in str(findings["flow_codes"].message)
    assert "127 in all" in str(findings["flow_shares"].message)
    assert "73.7 % of the employed" in str(findings["flow_diagonal"].message)


def test_most_of_the_workers_elsewhere():
    finding = checked([*ROWS, ("a", "99999", 500), ("x", "y", 7)])["flow_codes"]
    assert (finding.severity, finding.example) == (Severity.WARN, "79.7 %")
    assert "79.7 %, live or work outside of the units (rows with a place outside: 2)" in str(finding.message)
    assert "ORIGIN and DESTINATION" in str(finding.fix)


def test_units_that_the_table_does_not_know():
    finding = checked(ROWS, [*UNITS, "e", "f"])["flow_units"]
    assert (finding.severity, finding.count, finding.example) == (Severity.WARN, 2, "e, f")
    assert checked(ROWS, [*UNITS, *map(str, range(2))])["flow_units"].count == 2


@pytest.mark.parametrize("whole", [1.0, 100.0])
def test_shares_are_no_workers(whole):
    sums = {"a": 70.0, "b": 35.0, "c": 10.0, "d": 12.0}
    finding = checked([(home, work, whole * count / sums[home]) for home, work, count in ROWS])["flow_shares"]
    assert (finding.severity, finding.input, finding.example) == (Severity.FAIL, "WORKERS", f"{whole:g}")
    assert "number of workers as WORKERS" in str(finding.fix)


def test_shares_of_those_who_leave_the_region_too():
    rows = [("a", "a", 0.7), ("a", "99999", 0.3), ("b", "b", 1.0), ("c", "c", 0.4), ("c", "a", 0.6)]
    assert checked(rows)["flow_shares"].severity is Severity.FAIL


def test_nobody_works_where_he_lives():
    finding = checked([row for row in ROWS if row[0] != row[1]])["flow_diagonal"]
    assert (finding.severity, finding.count, finding.example) == (Severity.WARN, 3, "a, b, d")
    assert "from each unit to itself" in str(finding.fix)


def test_one_unit_without_work_is_no_finding():
    assert checked([row for row in ROWS if row[:2] != ("d", "d")])["flow_diagonal"].severity is Severity.RIGHT


@pytest.mark.parametrize(
    ("most", "severity", "example"),
    [
        ([100.0, 60.0, 20.0, 20.0], Severity.RIGHT, ""),
        ([100.0, 60.0, 20.0, np.nan], Severity.RIGHT, ""),
        ([100.0, 60.0, 20.0, 10.0], Severity.WARN, "d"),
        ([50.0, 20.0, 5.0, 20.0], Severity.FAIL, "a, b, c"),
    ],
)
def test_more_workers_than_people(most, severity, example):
    finding = check_employed(np.array([70.0, 35.0, 10.0, 12.0]), np.array(most), UNITS, "POP_END")
    assert (finding.severity, finding.example, finding.check) == (severity, example, "flow_pop_end")
