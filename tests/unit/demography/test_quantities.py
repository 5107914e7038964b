"""Figures of units: unknown is NaN, and what cannot be is refused with the unit's id."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.quantities import (
    area_figures,
    check_years,
    population_figures,
    unit_name,
    unit_names,
)
from urban_rural_linkages.core.errors import InputError

NAN = np.nan


def test_impossible_populations_are_named():
    assert population_figures([0, 5, NAN], 2021)[:2].tolist() == [0, 5]
    with pytest.raises(InputError) as error:
        population_figures([0, -1], 2021, ["01001", "01002"])
    assert str(error.value).startswith("Unit '01002' has a population of -1.0 in 2021.")
    with pytest.raises(InputError, match="Unit '1' has a population of inf"):
        population_figures([np.inf], 2021)


@pytest.mark.parametrize("area", [0, -3.5, np.inf])
def test_impossible_areas_are_named(area):
    np.testing.assert_array_equal(area_figures([1.5, NAN]), [1.5, NAN])
    with pytest.raises(InputError, match="Unit 'b' has an area of"):
        area_figures([1, area], ["a", "b"])


@pytest.mark.parametrize("end", [2000, 2001])
def test_years_are_in_order(end):
    assert check_years(2001, 2018) == 17
    with pytest.raises(InputError, match=f"The end year {end} is not after the start year 2001"):
        check_years(2001, end)


def test_names_of_units():
    assert unit_name(["06001"], 0) == "06001"
    assert unit_name(None, 0) == "1"
    assert unit_names(["b", "a", "c"], np.array([0, 1])) == "a, b"
    assert unit_names(["b", "a", "c"], [0, 1, 2], limit=2) == "a, b, ..."
