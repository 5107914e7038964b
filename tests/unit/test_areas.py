"""Areas from one unit into another; unknown stays unknown."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.areas import (
    AREA_UNITS,
    areal_error_of_map,
    in_hectares,
    in_square_kilometres,
    measured_hectares,
    measured_square_kilometres,
)


@pytest.mark.parametrize("unit", AREA_UNITS)
def test_a_square_kilometre_is_a_hundred_hectares_in_every_unit(unit):
    one = {"km2": 1.0, "ha": 100.0, "m2": 1e6}[unit]
    assert in_square_kilometres([one, np.nan], unit) == pytest.approx([1.0, np.nan], nan_ok=True)
    assert in_hectares([one, np.nan], unit) == pytest.approx([100.0, np.nan], nan_ok=True)


def test_what_was_measured_is_in_square_metres():
    assert measured_square_kilometres(2.5e6) == 2.5 and measured_hectares([25_000.0, np.nan])[0] == 2.5


def test_a_map_that_is_a_tenth_too_large():
    assert areal_error_of_map([110.0, np.nan], [100.0, 5.0]) == pytest.approx(110 / 105 - 1)
    assert areal_error_of_map([], []) == 0.0
