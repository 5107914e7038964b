"""Settlements checked: their geometry, their place, and their people against those of the units."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.checks.findings import Severity
from urban_rural_linkages.core.checks.settlements import (
    check_geometry,
    check_nobody_lives,
    check_settlement_people,
    check_settlements,
)

NAN = float("nan")
NAMES = ["1", "2", "3", "4"]
DRAWN = np.ones(4, dtype=bool)


@pytest.mark.parametrize(
    ("kind", "severity", "words"),
    [
        ("point", Severity.RIGHT, "holds points"),
        ("polygon", Severity.RIGHT, "a point within"),
        ("line", Severity.FAIL, "lines, and no places"),
    ],
)
def test_what_is_drawn(kind, severity, words):
    shape, places = check_geometry("SETTLEMENTS", kind, DRAWN, NAMES)
    assert (shape.severity, places.severity) == (severity, Severity.RIGHT)
    assert words in str(shape.message)


def test_rows_without_a_place():
    finding = check_geometry("SERVICES", "point", np.array([True, False, True, False]), NAMES)[1]
    assert (finding.severity, finding.count, finding.example) == (Severity.WARN, 2, "2, 4")
    assert finding.input == "SERVICES" and "coordinates" in str(finding.fix)


@pytest.mark.parametrize(
    ("metres", "severity", "words"),
    [
        ([0.0, 0.0, 0.0, NAN], Severity.RIGHT, "All settlements lie in the units"),
        ([0.0, 0.0, 700_000.0, NAN], Severity.WARN, "1 of 3, with 30.0 % of their people, up to 700 km away"),
        ([5e3, 9e3, 7e3, NAN], Severity.FAIL, "3 of 3"),
    ],
)
def test_settlements_outside(metres, severity, words):
    finding = check_settlements(np.array(metres), np.array([40.0, 20.0, 30.0, 10.0]), NAMES)
    assert finding.severity is severity and words in str(finding.message)
    assert severity is Severity.RIGHT or "coordinate reference systems" in str(finding.fix)


@pytest.mark.parametrize(
    ("people", "severity", "example"),
    [
        ([400.0, 590.0, 99.0], Severity.RIGHT, ""),
        ([400.0, 300.0, 99.0], Severity.WARN, "-30.0 %"),
        ([4.0, 5.9, 99.0], Severity.FAIL, "-99.0 %"),
        ([4000.0, NAN, 99.0], Severity.FAIL, "+300.0 %"),
    ],
)
def test_people_of_settlements_and_units(people, severity, example):
    metres = np.array([0.0, 0.0, 8e3])  # the third lies outside, and its people count in no unit
    finding = check_settlement_people(np.array(people), metres, np.array([600.0, 400.0, NAN]))
    assert (finding.severity, finding.example) == (severity, example)


def test_people_of_settlements_that_nobody_knows():
    finding = check_settlement_people(np.array([NAN, NAN, 9.0]), np.array([0.0, 0.0, 8e3]), np.array([600.0]))
    assert finding.severity is Severity.WARN and "Of no settlement" in str(finding.message)


def test_units_without_a_settlement():
    people, settled = np.array([90.0, 30.0, 2.0, 0.0]), np.array([True, False, False, False])
    finding = check_nobody_lives(people, settled, NAMES)
    assert (finding.severity, finding.count, finding.example) == (Severity.WARN, 2, "2, 3")
    assert "2, with 26.2 % of the people" in str(finding.message)
    assert check_nobody_lives(people, np.array([True, True, False, False]), NAMES).severity is Severity.RIGHT
