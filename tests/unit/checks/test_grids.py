"""Grids of population checked: what is no grid of people, what does not fit the units, and what has to be prepared."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.checks.findings import Severity
from urban_rural_linkages.core.checks.grids import (
    check_bands,
    check_grid_system,
    check_grid_total,
    check_heights,
    check_population_grid,
    check_same_rasters,
)

NAN = np.nan
AREA = np.ones((2, 2))
RUN = "RASTER=people, UNITS=units, CELL=1000"


class TestValues:
    def finding(self, cells):
        return check_population_grid("POPULATION", np.array(cells, dtype=float), AREA, RUN)

    def test_people_in_each_cell(self):
        found = self.finding([[50.0, 20.0], [30.0, NAN]])
        assert (found.check, found.severity) == ("population_grid", Severity.RIGHT)
        assert "The cells hold 100 people." in str(found.message)

    def test_negative_numbers(self):
        found = self.finding([[-3.0, 500.0], [800.0, 20.0]])
        assert (found.severity, found.example) == (Severity.FAIL, "-3")
        assert "no grid of population" in str(found.message)

    def test_flags_that_are_not_declared(self):
        found = self.finding([[-200.0, 500.0], [-200.0, 20.0]])
        assert (found.severity, found.example) == (Severity.FAIL, "-200")
        assert "hold -200, which means 'no data' and is not declared as such: 2" in str(found.message)
        assert str(found.fix) == f"Run 'Prepare a grid' (preparegrid) with {RUN}, and give its result as POPULATION."

    def test_a_flag_beside_negative_numbers_is_none(self):
        assert "no grid of population" in str(self.finding([[-200.0, -3.0], [1.0, 1.0]]).message)

    def test_too_dense(self):
        found = self.finding([[60_000.0, 5.0], [NAN, 2.0]])
        assert (found.severity, found.example) == (Severity.WARN, "60000")

    def test_density_is_of_the_cell(self):
        people = np.full((2, 2), 600.0)
        found = check_population_grid("POPULATION", people, np.full((2, 1), 0.01), RUN)
        assert (found.severity, found.example) == (Severity.WARN, "60000")
        assert check_population_grid("POPULATION", people, AREA, RUN).severity is Severity.RIGHT


class TestTotal:
    @pytest.mark.parametrize(
        ("expected", "severity"),
        [(110, Severity.RIGHT), (150, Severity.WARN), (300, Severity.FAIL), (40, Severity.FAIL)],
    )
    def test_of_the_units(self, expected, severity):
        units = np.array([expected / 2, NAN, expected / 2])
        found = check_grid_total("POPULATION", np.array([[50.0, 20.0], [30.0, NAN]]), None, units)
        assert (found.check, found.severity) == ("grid_total", severity)

    def test_cells_of_other_regions_do_not_count(self):
        people, inside = np.full((40, 40), 10.0), np.zeros((40, 40), dtype=bool)
        inside[10:30, 10:30] = True
        found = check_grid_total("POPULATION", people, inside, np.array([4000.0]))
        assert found.severity is Severity.RIGHT and "hold 4000 people, the units 4000: +0.0 %" in str(found.message)
        assert check_grid_total("POPULATION", people, None, np.array([4000.0])).severity is Severity.FAIL

    def test_few_cells_have_much_border(self):
        people, inside = np.full((10, 10), 10.0), np.zeros((10, 10), dtype=bool)
        inside[:3, :3] = True
        assert check_grid_total("P", people, inside, np.array([120.0])).severity is Severity.RIGHT

    def test_no_cell_in_the_region(self):
        found = check_grid_total("P", np.ones((2, 2)), np.zeros((2, 2), dtype=bool), np.array([5.0]))
        assert found.severity is Severity.FAIL and "No cell with data lies in the region" in str(found.message)

    def test_units_without_people(self):
        assert check_grid_total("P", np.ones((2, 2)), None, np.array([NAN])).severity is Severity.RIGHT


class TestHeights:
    def test_of_a_valley(self):
        y, x = np.mgrid[0:60, 0:60]
        heights = 500.0 + 300.0 * np.sin(x / 15.0) * np.cos(y / 11.0)
        heights[0, 0] = NAN
        found = check_heights("POPULATION", heights)
        assert (found.check, found.severity) == ("elevation_as_population", Severity.FAIL)
        assert "looks like heights" in str(found.message) and "as POPULATION" in str(found.fix)

    @pytest.mark.parametrize("empty", [0.0, 0.5, 0.95])
    def test_of_people(self, empty):
        random = np.random.default_rng(1)
        people = np.where(random.random((80, 80)) < empty, 0.0, random.lognormal(2.0, 1.5, (80, 80)))
        assert check_heights("POPULATION", people).severity is Severity.RIGHT

    def test_of_a_city_whose_suburbs_thin_out_smoothly(self):
        y, x = np.mgrid[-50:50, -50:50]
        assert check_heights("POPULATION", 5000.0 * np.exp(-np.hypot(x, y) / 6.0)).severity is Severity.RIGHT

    @pytest.mark.parametrize(
        "values", [np.zeros((50, 50)), np.full((50, 50), 7.0), np.full((50, 50), NAN), np.ones((1, 1))]
    )
    def test_where_nothing_can_be_told(self, values):
        assert check_heights("POPULATION", values).severity is Severity.RIGHT

    @given(st.integers(0, 2**32 - 1))
    def test_never_of_people_who_live_apart(self, seed):
        people = np.random.default_rng(seed).poisson(3.0, (30, 30)).astype(float)
        assert check_heights("POPULATION", people).severity is Severity.RIGHT


class TestSystem:
    def findings(self, has_crs=True, in_degrees=False, sides=(1000.0, 1000.0)):
        found = check_grid_system("POPULATION", has_crs, in_degrees, sides, RUN)
        return {finding.check: finding for finding in found}

    def test_cells_of_1_km(self):
        found = self.findings()
        assert list(found) == ["grid_crs", "grid_cells"]
        assert {finding.severity for finding in found.values()} == {Severity.RIGHT}

    def test_cells_that_are_added_up(self):
        found = self.findings(sides=(100.0, 100.0))["grid_cells"]
        assert found.severity is Severity.RIGHT and "100 x 100 m" in str(found.message)

    @pytest.mark.parametrize("sides", [(300.0, 300.0), (927.66, 927.66), (2000.0, 2000.0), (1000.0, 500.0)])
    def test_other_cells(self, sides):
        found = self.findings(sides=sides)["grid_cells"]
        assert found.severity is Severity.WARN and RUN in str(found.fix)

    def test_degrees(self):
        found = self.findings(in_degrees=True, sides=(0.0083, 0.0083))
        assert list(found) == ["grid_crs", "grid_in_degrees"]
        assert found["grid_in_degrees"].severity is Severity.FAIL and RUN in str(found["grid_in_degrees"].fix)

    def test_no_system(self):
        found = self.findings(has_crs=False)
        assert list(found) == ["grid_crs"] and found["grid_crs"].severity is Severity.FAIL


def test_several_bands():
    found = check_bands("POPULATION", 3, 2)
    assert (found.severity, found.example) == (Severity.WARN, "3") and "band 2 is read" in str(found.message)
    assert check_bands("POPULATION", 1, 1).severity is Severity.RIGHT


def test_one_raster_for_two_things():
    one, other = np.array([[1.0, NAN]]), np.array([[1.0, 2.0]])
    (finding,) = check_same_rasters({"POPULATION": one, "POPULATION_START": one.copy(), "LAND": other})
    assert (finding.severity, finding.input) == (Severity.FAIL, "POPULATION_START")
    assert check_same_rasters({"POPULATION": one, "LAND": other})[0].severity is Severity.RIGHT
    assert check_same_rasters({}) == []
