"""Indicators of the criteria, by hand; and the difference between not given (None) and not known (NaN)."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import BOTH, MEN, WOMEN, AgeGroup
from urban_rural_linkages.core.demography.criteria import INDICATORS, Clause
from urban_rural_linkages.core.demography.indicators import indicator_of
from urban_rural_linkages.core.demography.unit_data import unit_data
from urban_rural_linkages.core.errors import InputError

NAN = np.nan
POPULATIONS = {2001: [1000, 500, NAN], 2011: [900, 600, 80], 2021: [800, 0, 100]}
AGES = {
    AgeGroup(BOTH, 0, 15, "young"): [100, 0, NAN],
    AgeGroup(BOTH, 16, 64, "working"): [400, 0, 50],
    AgeGroup(BOTH, 65, None, "old"): [300, 0, 40],
}


def figures_of(indicator, keys=None, **inputs):
    data = unit_data(["a", "b", "c"], 2001, 2021, inputs.pop("populations", POPULATIONS), **inputs)
    return indicator_of(Clause("trial", indicator, "<", 0, **(keys or {})), data)


def yearly(first, last, figure):
    return {(year, year): [figure, NAN, 0] for year in range(first, last + 1)}


def test_population_and_density_are_those_of_the_end_or_of_their_year():
    np.testing.assert_array_equal(figures_of("population"), [800, 0, 100])
    np.testing.assert_array_equal(figures_of("population", {"year": 2011}), [900, 600, 80])
    assert figures_of("population", {"year": 2015}) is None
    np.testing.assert_array_equal(figures_of("density_km2", area_km2=[100, 10, NAN]), [8, 0, NAN])
    np.testing.assert_array_equal(figures_of("density_km2", {"year": 2001}, area_km2=[100, 10, 1]), [10, 50, NAN])
    assert figures_of("density_km2") is None
    np.testing.assert_array_equal(figures_of("area_km2", area_km2=[1, 2, 3]), [1, 2, 3])


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, [-20, -100, NAN]),
        ({"years": 10}, [100 * (8 / 9 - 1), -100, 25]),
        ({"first": 2001, "last": 2011}, [-10, 20, NAN]),
    ],
)
def test_growth_over_the_run_back_from_its_end_or_over_fixed_years(keys, expected):
    np.testing.assert_allclose(figures_of("growth_pct", keys), expected)


def test_growth_needs_both_stocks():
    assert figures_of("growth_pct", {"years": 5}) is None
    assert figures_of("growth_rate", {"first": 1991, "last": 2001}) is None


def test_growth_rate_is_geometric():
    np.testing.assert_allclose(figures_of("growth_rate"), [100 * (0.8 ** (1 / 20) - 1), -100, NAN])


def test_events_lead_from_the_first_stock_to_the_last():
    np.testing.assert_array_equal(figures_of("natural_balance", natural={(2001, 2020): [-9, 1, NAN]}), [-9, 1, NAN])
    np.testing.assert_array_equal(figures_of("natural_balance", natural=yearly(2001, 2020, -2)), [-40, NAN, 0])
    ten = figures_of("natural_balance", {"years": 10}, natural=yearly(1990, 2022, -2))
    np.testing.assert_array_equal(ten, [-20, NAN, 0])
    inclusive = figures_of("natural_balance", {"first": 2001, "last": 2017}, natural=yearly(2001, 2020, -1))
    np.testing.assert_array_equal(inclusive, [-17, NAN, 0])


def test_a_year_that_is_missing_leaves_the_sum_unknown():
    assert figures_of("natural_balance") is None
    assert np.isnan(figures_of("natural_balance", natural=yearly(2002, 2020, -2))).all()
    assert np.isnan(figures_of("natural_balance", {"years": 10}, natural={(2001, 2020): [1, 2, 3]})).all()


def test_shares_of_the_population_at_the_end():
    natural = {(2001, 2020): [-80, 5, -10]}
    np.testing.assert_array_equal(figures_of("natural_balance_pct", natural=natural), [-10, NAN, -10])
    migration = {(2011, 2020): [40, 5, NAN]}
    np.testing.assert_array_equal(figures_of("net_migration_pct", {"years": 10}, migration=migration), [5, NAN, NAN])
    assert figures_of("natural_balance_pct") is None


def test_migration_that_is_not_given_is_the_residual():
    natural = {(2001, 2020): [-80, 5, -10]}
    np.testing.assert_array_equal(figures_of("net_migration_pct", natural=natural), [-15, NAN, NAN])
    assert figures_of("net_migration_pct") is None
    # Given for other years: the residual of the window that is asked for, in every unit.
    other_years = {(2011, 2020): [1, 1, 1]}
    np.testing.assert_array_equal(
        figures_of("net_migration_pct", natural=natural, migration=other_years), [-15, NAN, NAN]
    )
    assert np.isnan(figures_of("net_migration_pct", migration=other_years)).all()


def test_ageing_and_dependency():
    ages = age_table(AGES)
    np.testing.assert_array_equal(figures_of("ageing_index", ages=ages), [300, NAN, NAN])
    np.testing.assert_array_equal(figures_of("dependency_pct", ages=ages), [100, NAN, NAN])
    assert figures_of("ageing_index") is None
    assert figures_of("dependency_pct", {"young": "0-14"}, ages=ages) is None


def test_ageing_to_the_region_compares_with_all_units_together():
    ages = age_table(
        {**AGES, AgeGroup(BOTH, 0, 15, "young"): [100, 50, NAN], AgeGroup(BOTH, 65, None, "old"): [300, 0, 7]}
    )
    # Together: 300 old and 150 young, index 200; the unit with unknown young counts nowhere.
    np.testing.assert_array_equal(figures_of("ageing_index_to_region", ages=ages), [1.5, 0, NAN])
    assert figures_of("ageing_index_to_region") is None


def test_ages_of_both_sexes_are_added():
    half = {
        AgeGroup(sex, group.first, group.last, sex + group.field): np.array(people) / 2
        for sex in (WOMEN, MEN)
        for group, people in AGES.items()
    }
    np.testing.assert_array_equal(figures_of("ageing_index", ages=age_table(half)), [300, NAN, NAN])


@pytest.mark.parametrize("indicator", [name for name, entry in INDICATORS.items() if entry.given])
def test_what_only_others_can_give_is_not_computed(indicator):
    assert figures_of(indicator, area_km2=[1, 1, 1]) is None


@pytest.mark.parametrize(
    ("populations", "words"),
    [
        ({2001: [1, 1, 1]}, "The population of 2021 is missing"),
        ({2001: [1, -1, 1], 2021: [1, 1, 1]}, "Unit 'b' has a population of -1.0 in 2001"),
    ],
)
def test_inputs_are_checked(populations, words):
    with pytest.raises(InputError, match=words):
        figures_of("population", populations=populations)
