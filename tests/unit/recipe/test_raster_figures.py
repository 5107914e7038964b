"""Figures of a raster's values: what is known, how neighbours are alike, and which rasters are the same."""

from __future__ import annotations

import math

import numpy as np
import pytest

from urban_rural_linkages.core.recipe.described import RasterDescription
from urban_rural_linkages.core.recipe.raster_figures import raster_figures

BARE = RasterDescription("a", "pop", cell=1000.0)


def figures(values, is_whole: bool = True) -> RasterDescription:
    return raster_figures(BARE, np.asarray(values, dtype=float), is_whole)


def test_what_is_known():
    found = figures([[0.0, 10.0, math.nan], [0.0, 20.0, 30.0]])
    assert found.valid == pytest.approx(5 / 6)
    assert (found.minimum, found.maximum, found.mean, found.total) == (0.0, 30.0, 12.0, 60.0)
    assert (found.zeros, found.median_above_0, found.different) == (0.4, 20.0, 4)
    assert found.whole
    assert found.cell == 1000.0


def test_fractions():
    assert not figures([[0.5, 1.0]]).whole


def test_a_part_has_no_total():
    assert math.isnan(figures([[1.0, 2.0]], is_whole=False).total)


def test_nothing_known():
    found = figures(np.full((3, 3), math.nan))
    assert found.valid == 0.0
    assert math.isnan(found.mean)
    assert found.fingerprint == ""


def test_only_zeros():
    found = figures(np.zeros((20, 20)))
    assert (found.zeros, found.median_above_0, found.total) == (1.0, 0.0, 0.0)
    assert math.isnan(found.likeness)


def test_likeness_of_neighbours():
    rows, columns = np.mgrid[0:50, 0:50]
    assert figures(rows + columns).likeness > 0.99
    assert abs(figures(np.random.default_rng(1).random((50, 50))).likeness) < 0.1
    assert math.isnan(figures([[1.0, 2.0], [3.0, 4.0]]).likeness)


def test_the_same_values_elsewhere():
    first = figures([[1.0, 2.0], [3.0, math.nan]])
    other = RasterDescription("b", "copy")
    values = np.array([[1.0, 2.0], [3.0, math.nan]])
    assert raster_figures(other, values, True, [first]).same_as == "pop"
    assert raster_figures(other, values + 1.0, True, [first]).same_as == ""
    assert raster_figures(other, values.reshape(1, 4), True, [first]).same_as == ""
    assert raster_figures(BARE, values, True, [first]).same_as == ""  # itself


def test_large_rasters_are_sampled_for_what_a_sample_tells():
    values = np.tile(np.arange(1.0, 11.0), (50000, 1))
    found = figures(values)
    assert found.total == values.sum()
    assert (found.different, found.median_above_0) == (10, pytest.approx(5.5, abs=0.51))
    assert found.maximum == 10.0
