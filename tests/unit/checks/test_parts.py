"""Sexes and ages held against all people."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.checks.findings import Severity
from urban_rural_linkages.core.checks.parts import (
    check_largest_part,
    check_negative,
    check_old_and_young,
    check_parts,
    check_women,
)

NAN = float("nan")
IDS = ["06001", "06002", "06003", "10001"]


def people(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


class TestParts:
    def test_sexes_that_do_not_add_up(self):
        finding = check_parts("WOMEN", [people(50, 60, 10, 1), people(50, 20, 10, 2)], people(100, 100, NAN, 3), IDS)
        assert (finding.severity, finding.example) == (Severity.WARN, "06002")

    def test_a_part_that_is_more_than_all(self):
        finding = check_largest_part("POP_OLD", people(20, 120, NAN, 5), people(100, 100, 100, 5), IDS)
        assert (finding.severity, finding.example) == (Severity.FAIL, "06002")

    def test_parts_that_are_fine(self):
        assert (
            check_largest_part("POP_OLD", people(20, 0, NAN, 5), people(100, 0, 1, 5), IDS).severity is Severity.RIGHT
        )

    def test_old_and_young_together(self):
        finding = check_old_and_young(people(50, 60, NAN, 5), people(50, 60, 9, 1), people(100, 100, 9, 6), IDS)
        assert (finding.severity, finding.example) == (Severity.FAIL, "06002")

    @pytest.mark.parametrize(("women", "severity"), [(50, Severity.RIGHT), (99, Severity.WARN), (12, Severity.WARN)])
    def test_the_share_of_women(self, women, severity):
        assert check_women(people(women, NAN), people(100, 900)).severity is severity

    def test_negative_numbers(self):
        finding = check_negative("POP_START", people(20, -1, NAN, -9), IDS)
        assert (finding.severity, finding.count, finding.example) == (Severity.FAIL, 2, "06002, 10001")
        assert "(-9, -1)" in str(finding.message) and "NODATA_VALUES" in str(finding.fix)


@pytest.mark.parametrize("unknown", [people(NAN, NAN, NAN, NAN), people()])
def test_figures_that_are_not_known_are_no_findings(unknown):
    ids = IDS[: unknown.size]
    findings = [
        check_parts("WOMEN", [unknown, unknown], unknown, ids),
        check_largest_part("POP_OLD", unknown, unknown, ids),
        check_old_and_young(unknown, unknown, unknown, ids),
        check_women(unknown, unknown),
        check_negative("POP_END", unknown, ids),
    ]
    assert {finding.severity for finding in findings} == {Severity.RIGHT}
