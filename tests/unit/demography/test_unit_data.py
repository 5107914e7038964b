"""The record of inputs: what was given stays apart from what is unknown."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.unit_data import unit_data
from urban_rural_linkages.core.errors import InputError

STOCKS = {2001: [10, None], 2018: [5, 7]}


def test_what_is_not_given_is_absent():
    data = unit_data(["a", "b"], 2001, 2018, STOCKS)
    assert data.area_km2 is None
    assert data.ages is None
    assert (dict(data.natural), dict(data.migration), dict(data.given)) == ({}, {}, {})
    assert data.period == (2001, 2018)
    np.testing.assert_array_equal(data.start, [10, np.nan])
    np.testing.assert_array_equal(data.end, [5, 7])


def test_ready_made_indicators_keep_their_type():
    data = unit_data(["a", "b"], 2001, 2018, STOCKS, given={"rank": ["X", "IX"], "isdt": [99, 101]})
    assert data.given["rank"].tolist() == ["X", "IX"]
    assert data.given["isdt"].tolist() == [99, 101]


def test_windows_are_kept_as_given():
    data = unit_data(
        ["a", "b"], 2001, 2018, STOCKS, natural={(2001, 2017): [-1, None]}, migration={(2001, 2001): [1, 2]}
    )
    np.testing.assert_array_equal(data.natural[2001, 2017], [-1, np.nan])
    assert data.migration[2001, 2001].tolist() == [1, 2]


@pytest.mark.parametrize(
    ("years", "inputs", "words"),
    [
        ((2018, 2001), {}, "The end year 2001 is not after the start year 2018"),
        ((2001, 2021), {}, "The population of 2021 is missing"),
        ((1998, 2018), {}, "The population of 1998 is missing"),
        ((2001, 2018), {"area_km2": [1, 0]}, "Unit 'b' has an area of 0.0 km2"),
        ((2001, 2018), {"populations": {**STOCKS, 2010: [-1, 1]}}, "Unit 'a' has a population of -1.0 in 2010"),
    ],
)
def test_inputs_are_checked(years, inputs, words):
    stocks = inputs.pop("populations", STOCKS)
    with pytest.raises(InputError, match=words):
        unit_data(["a", "b"], *years, stocks, **inputs)
