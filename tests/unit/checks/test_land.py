"""Grids of land and built-up land checked: what holds no square metres, and what is of another year."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.checks.findings import Severity
from urban_rural_linkages.core.checks.land import (
    check_built_up,
    check_growth_of_built_up,
    check_land,
    check_year_of_raster,
)
from urban_rural_linkages.core.notes import Note

NAN = float("nan")
KM2 = np.array([[1e6]])


@pytest.mark.parametrize(
    ("values", "severity", "words"),
    [
        ([[1e6, 4e5, NAN], [0.0, 9.99e5, 1e6]], Severity.RIGHT, "square metres of land"),
        ([[1.0, 0.4, NAN], [0.0, 0.9, 1.0]], Severity.FAIL, "shares, classes or heights"),
        ([[100.0, 40.0, NAN], [0.0, 90.0, 100.0]], Severity.FAIL, "the most is 100"),
        ([[1200.0, 400.0, NAN], [30.0, 900.0, 2400.0]], Severity.FAIL, "0.24 % of a cell"),
        ([[1e6, 3e6, NAN], [0.0, 9e5, 1e6]], Severity.FAIL, "300 % of its own area"),
        ([[1e6, -9999.0, NAN], [0.0, 9e5, 1e6]], Severity.FAIL, "negative"),
        ([[NAN, NAN]], Severity.FAIL, "No cell is all land"),
    ],
)
def test_land(values, severity, words):
    finding = check_land(np.array(values), KM2)
    assert finding.severity is severity and words in str(finding.message)
    assert severity is Severity.RIGHT or "square metres of land in each cell as LAND" in str(finding.fix)


def test_land_in_cells_of_their_own_area():
    areas = np.array([[1e6], [8e5]])  # cells in degrees are smaller in the north
    assert check_land(np.array([[2e5], [8e5]]), areas).severity is Severity.RIGHT


class TestBuiltUp:
    BUILT = np.random.default_rng(1).exponential(3e4, (40, 40)) * (np.arange(1600).reshape(40, 40) % 3 == 0)

    def test_built_up_land(self):
        assert check_built_up("BUILTUP", self.BUILT, ()).severity is Severity.RIGHT

    def test_what_its_reader_finds_odd(self):
        finding = check_built_up("BUILTUP", self.BUILT, (Note("check its unit"),))
        assert (finding.severity, str(finding.message)) == (Severity.WARN, "check its unit")
        assert "as BUILTUP" in str(finding.fix)

    def test_heights(self):
        heights = 800.0 + np.add.outer(np.arange(40.0) * 7.0, np.arange(40.0) * 3.0)
        finding = check_built_up("BUILTUP_START", heights, ())
        assert finding.severity is Severity.FAIL and "looks like heights" in str(finding.message)
        assert "as BUILTUP_START" in str(finding.fix)

    def test_built_up_land_that_became_less(self):
        finding = check_growth_of_built_up(self.BUILT, 0.9 * self.BUILT)
        assert (finding.severity, finding.example) == (Severity.WARN, "-10.0 %")
        assert "exchanged" in str(finding.fix)

    def test_built_up_land_that_grew_from_nothing(self):
        assert check_growth_of_built_up(0.0 * self.BUILT, self.BUILT).severity is Severity.RIGHT


@pytest.mark.parametrize(
    ("name", "year", "other", "severity"),
    [
        ("builtup_1km_2021", 2021, 2001, Severity.RIGHT),
        ("GHS_BUILT_S_E2020_GLOBE_R2023A", 2021, 2001, Severity.RIGHT),
        ("GHS_BUILT_S_E2000", 2021, 2001, Severity.WARN),
        ("GHS_BUILT_S_E2020", 2001, 2021, Severity.WARN),
        ("built_2005", 2001, 2006, Severity.WARN),  # nearer to the other date
        ("built_1990", 2001, 2021, Severity.WARN),
        ("built", 2001, 2021, Severity.RIGHT),
        ("tile_12001", 2001, 2021, Severity.RIGHT),
    ],
)
def test_the_year_of_a_raster(name, year, other, severity):
    finding = check_year_of_raster("BUILTUP", name, year, other)
    assert finding.severity is severity
    assert severity is Severity.RIGHT or f"the raster of the year {year} as BUILTUP" in str(finding.fix)
