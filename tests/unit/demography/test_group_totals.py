"""Totals of an assessment: by hand, and the published figures of Extremadura and Spain."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.demography.criteria_sets import clause, set_of, shipped
from tests.unit.demography.real_tables import column, official_areas_km2, rows
from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import AgeGroup
from urban_rural_linkages.core.demography.broad_ages import broad_counts
from urban_rural_linkages.core.demography.group_totals import (
    summarise_ages,
    summarise_change,
    summarise_risk,
)
from urban_rural_linkages.core.demography.risk import assess_risk
from urban_rural_linkages.core.demography.unit_data import unit_data

NAN = np.nan
SEED = shipped("seed_2001_2018")


def test_totals_by_group_and_altogether():
    data = unit_data(
        ["a", "b", "c", "d"],
        2001,
        2018,
        {2001: [100, 100, NAN, 100], 2018: [90, 120, 50, NAN]},
        area_km2=[10, 1, 10, 10],
        natural={(2001, 2017): [-1, -1, -1, -1]},
    )
    south, north, everything = summarise_risk(data, assess_risk(SEED, data), ["B", "B", "C", "C"])
    assert (south.group, north.group, everything.group) == ("B", "C", None)
    assert (south.units, south.comparable, south.declining, south.low_density, south.at_risk) == (2, 2, 1, 1, 1)
    assert (south.population, south.population_at_risk) == (210, 90)
    assert (south.share_at_risk, south.share_population_at_risk) == (0.5, 90 / 210)
    assert (north.units, north.populated_units, north.comparable, north.undecided) == (2, 1, 0, 2)
    assert (north.low_density, north.declining, north.declining_low_density, north.at_risk) == (1, None, None, None)
    assert np.isnan(north.share_at_risk) and north.population_at_risk is None
    assert (everything.units, everything.population, everything.at_risk) == (4, 260, 1)


def test_without_groups_there_is_one_row_and_without_people_no_share():
    data = unit_data(["a"], 2001, 2018, {2001: [10], 2018: [0]}, area_km2=[1])
    (total,) = summarise_risk(data, assess_risk(SEED, data))
    assert (total.population, total.declining, total.at_risk) == (0, 1, 1)
    assert np.isnan(total.share_population_at_risk)


def test_without_areas_nobody_knows_what_is_thinly_settled():
    data = unit_data(["a"], 2001, 2018, {2001: [10], 2018: [5]})
    (total,) = summarise_risk(data, assess_risk(SEED, data))
    assert (total.low_density, total.declining, total.undecided) == (None, 1, 1)


def test_low_density_follows_the_set():
    data = unit_data(["a", "b"], 2001, 2021, {2001: [10, 10], 2021: [20, 20]}, area_km2=[1, 0.9])
    (total,) = summarise_risk(data, assess_risk(shipped("vc_ley5_2023_risk"), data))
    assert total.low_density == 1


@pytest.fixture
def extremadura(real_data):
    table = rows(real_data("extremadura/extremadura_padron_1996_2021_2025.csv"))
    path = real_data("extremadura/extremadura_municipios.gpkg")
    areas = official_areas_km2(path, "municipios", "codigo", "superficie_ha")
    codes = [row["codigo"] for row in table]
    return unit_data(
        codes,
        2001,
        2018,
        {2001: column(table, "t2001"), 2018: column(table, "t2018")},
        area_km2=[areas[code] for code in codes],
    )


@pytest.mark.real
def test_extremadura_2001_2018(extremadura):
    result = assess_risk(SEED, extremadura)
    badajoz, caceres, total = summarise_risk(extremadura, result, [code[:2] for code in extremadura.ids])
    figures = [
        (row.group, row.comparable, row.declining, row.low_density, row.at_risk) for row in (badajoz, caceres, total)
    ]
    assert figures == [("06", 164, 136, 50, 49), ("10", 219, 190, 117, 108), (None, 383, 326, 167, 157)]
    assert total.units == 388
    assert total.population_at_risk == 121900
    assert total.declining_low_density == 157
    assert result.left_out == ("clause_natural",)


@pytest.mark.real
def test_extremadura_under_8(extremadura):
    (total,) = summarise_risk(extremadura, assess_risk(SEED, extremadura, density_value=8))
    assert total.low_density == 114


@pytest.mark.real
def test_spain_2001_2018_is_just_above_what_the_bank_of_spain_publishes_with_a_third_clause(real_data):
    table = rows(real_data("spain/es_municipal_pop_1996_2021_area.csv.gz"))
    data = unit_data(
        [row["ine_muni"] for row in table],
        2001,
        2018,
        {2001: column(table, "pop2001"), 2018: column(table, "pop2018")},
        area_km2=column(table, "area_km2"),
    )
    (total,) = summarise_risk(data, assess_risk(SEED, data))
    assert (total.at_risk, total.population_at_risk) == (3471, 1120959)
    assert (total.populated_units, total.comparable) == (8124, 8103)
    assert round(100 * total.share_at_risk, 2) == 42.73
    assert total.low_density == 3930


@pytest.fixture
def spain_2018(real_data):
    table = rows(real_data("spain/es_municipal_pop_1996_2021_area.csv.gz"))
    return unit_data(
        [row["ine_muni"] for row in table],
        2008,
        2018,
        {2008: column(table, "pop2008"), 2018: column(table, "pop2018")},
        area_km2=column(table, "area_km2"),
    )


@pytest.mark.real
def test_spanish_municipalities_of_up_to_1000_inhabitants(spain_2018):
    """Fundación BBVA: 4,995 municipalities in 2018, 61.5 % of them, with 3.1 % of the population."""
    criteria = set_of(clause("small", "population", "<=", 1000))
    (total,) = summarise_risk(spain_2018, assess_risk(criteria, spain_2018))
    assert total.at_risk == 4995
    assert round(100 * total.share_at_risk, 2) == 61.48
    assert round(100 * total.share_population_at_risk, 2) == 3.12


@pytest.mark.real
def test_the_boundary_of_12_5_makes_no_difference_in_spain(spain_2018):
    counts = set()
    for op in ("<", "<="):
        criteria = set_of(clause("density", "density_km2", op, 12.5))
        (total,) = summarise_risk(spain_2018, assess_risk(criteria, spain_2018))
        counts.add((total.at_risk, total.low_density))
    assert counts == {(3930, 3930)}


@pytest.mark.real
def test_extremadura_under_3000_and_up_to_5000(extremadura):
    (under,) = summarise_risk(extremadura, assess_risk(shipped("ex_irpf_3000"), extremadura))
    assert under.at_risk == 329
    criteria = set_of(clause("small", "population", "<=", 5000))
    (small,) = summarise_risk(extremadura, assess_risk(criteria, extremadura))
    assert small.at_risk == 353


@pytest.mark.real
def test_extremadura_2001_2021(real_data):
    table = rows(real_data("extremadura/extremadura_padron_1996_2021_2025.csv"))
    stocks = {2001: column(table, "t2001"), 2021: column(table, "t2021")}
    data = unit_data([row["codigo"] for row in table], 2001, 2021, stocks)
    (total,) = summarise_risk(data, assess_risk(SEED, data))
    assert total.declining == 328
    (small,) = summarise_risk(data, assess_risk(set_of(clause("small", "population", "<=", 5000)), data))
    assert round(100 * small.share_population_at_risk, 1) == 36.6


@pytest.mark.real
def test_us_counties_that_lost_in_every_year_are_fewer_than_those_that_lost_in_all(real_data):
    table = rows(real_data("us_counties/us_county_components_2010_2019.csv.gz"))
    # The bureau's years end in July: the events of 2011 lead from the estimate of 2010 to that of 2011.
    natural = {(year - 1, year - 1): column(table, f"NATURALINC{year}") for year in range(2011, 2020)}
    stocks = {year: column(table, f"POPESTIMATE{year}") for year in (2010, 2019)}
    data = unit_data([row["FIPS"] for row in table], 2010, 2019, stocks, natural=natural)
    cumulative = assess_risk(SEED, data).clauses["clause_natural"]
    every_year = assess_risk(SEED, data, natural_rule="every_year").clauses["clause_natural"]
    assert np.array_equal(cumulative == 1, column(table, "NAT_2010_19") < 0)
    assert np.all(cumulative[every_year == 1] == 1)
    assert np.count_nonzero(every_year == 1) < np.count_nonzero(cumulative == 1)


FIGURE = st.one_of(st.just(NAN), st.integers(0, 5000).map(float))


@settings(max_examples=40)
@given(st.lists(st.tuples(FIGURE, FIGURE, st.floats(0.5, 500), st.sampled_from("ABC")), min_size=1, max_size=12))
def test_groups_add_up_to_all_units(table):
    start, end, area, groups = zip(*table, strict=True)
    # A first unit that is known keeps a table of unknowns from being an error.
    data = unit_data(
        ["x", *map(str, range(len(start)))], 2001, 2018, {2001: [9, *start], 2018: [5, *end]}, area_km2=[1, *area]
    )
    *rows_by_group, total = summarise_risk(data, assess_risk(SEED, data), ["A", *groups])
    for name in ("units", "populated_units", "comparable", "declining", "low_density", "at_risk", "undecided"):
        assert sum(getattr(row, name) or 0 for row in rows_by_group) == getattr(total, name)
    assert sum(row.population or 0 for row in rows_by_group) == total.population
    assert total.declining_low_density == total.at_risk
    assert [row.group for row in rows_by_group] == sorted({"A", *groups})


def test_a_unit_created_in_between_counts_in_the_totals_of_its_group():
    # its people were in the first unit at the start: left out at the end they would be a loss
    rows = summarise_change([100, NAN, 50], [70, 20, 60], [-5, -1, 1], [-25, NAN, 9], ["a", "a", "b"])
    first, second, everything = rows
    assert (first.group, first.units, first.comparable, first.declining, first.growing) == ("a", 2, 1, 1, 0)
    assert (first.population, first.population_start, first.population_end, first.change) == (90, 100, 90, -10)
    assert first.one_sided == 1 and second.one_sided == 0
    assert first.change_pct == pytest.approx(-10) and (first.natural, first.migration) == (-6, -4)
    assert (second.growing, second.change_pct) == (1, pytest.approx(20))
    assert (everything.group, everything.population, everything.change) == (None, 150, 0)
    assert everything.natural + everything.migration == everything.change


def test_births_unknown_for_a_unit_created_in_between_leave_the_balance_of_the_region_unknown():
    total = summarise_change([100, NAN], [80, 30], [-5, NAN], [-15, NAN])[-1]
    assert math.isnan(total.natural) and math.isnan(total.migration) and total.change == 10


def test_the_region_of_extremadura_keeps_its_own_totals():
    # Guadiana came out of Badajoz: 2001 and 2018
    rest = (1073381 - 136319, 1072863 - 150530 - 2518)
    total = summarise_change([136319, NAN, rest[0]], [150530, 2518, rest[1]], [NAN] * 3, [NAN] * 3)[-1]
    assert (total.population_start, total.population_end) == (1073381, 1072863)


def test_the_balance_of_a_group_with_an_unknown_unit_is_unknown():
    total = summarise_change([100, 50], [80, 60], [-5, NAN], [-15, NAN])[-1]
    assert math.isnan(total.natural) and total.change == -10


def test_nobody_at_the_start_has_no_percentage():
    total = summarise_change([0], [5], [0], [5])[-1]
    assert math.isnan(total.change_pct) and (total.growing, total.newly_inhabited, total.declining) == (0, 1, 0)


def test_of_units_that_cannot_be_compared_nothing_is_known():
    total = summarise_change([NAN], [5], [NAN], [NAN])[-1]
    assert (total.declining, total.growing, total.newly_inhabited) == (None, None, None)
    assert total.population == 5 and math.isnan(total.population_start) and math.isnan(total.change)


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500), st.sampled_from("abc")), min_size=1, max_size=20))
@settings(max_examples=50)
def test_groups_add_up_to_all(units):
    start, end, groups = zip(*units, strict=True)
    zero = [0] * len(units)
    *rows, everything = summarise_change(start, end, zero, zero, groups)
    for name in ("units", "comparable", "declining", "growing", "population", "population_start", "change"):
        assert sum(getattr(row, name) for row in rows) == pytest.approx(getattr(everything, name))


def test_ratios_of_a_group_are_ratios_of_its_sums():
    counts = {"young": [10, 0], "old": [30, 10], "total": [60, 140], "women": [40, 60]}
    row = summarise_ages(counts)[0]
    assert (row.population, row.old, row.share_old) == (200, 40, 0.2)
    assert row.ageing_index == 400 and row.masculinity == 100 and math.isnan(row.share_oldest)


def test_a_unit_takes_part_in_a_ratio_only_where_both_terms_are_known():
    row = summarise_ages({"old": [30, NAN], "total": [60, 140]})[0]
    assert (row.population, row.share_old) == (200, 0.5)


def test_groups_of_ages_are_sorted_and_all_comes_last():
    rows = summarise_ages({"old": [1, 2], "total": [10, 10]}, ["z", "a"])
    assert [row.group for row in rows] == ["a", "z", None]


def test_broad_groups_are_read_from_a_table_of_ages():
    ages = {("women", 0, 14): 5, ("women", 15, 64): 20, ("women", 65, None): 15,
            ("men", 0, 14): 5, ("men", 15, 64): 30, ("men", 65, None): 5}  # fmt: skip
    table = age_table({AgeGroup(*key, field="f"): [value] for key, value in ages.items()})
    counts = broad_counts(table)
    assert {name: float(values[0]) for name, values in counts.items()} == {
        "young": 10, "old": 20, "total": 80, "women": 40, "men": 40,
    }  # fmt: skip
