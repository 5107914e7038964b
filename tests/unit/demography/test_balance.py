"""Totals of change and of ages by group: hand-computed, and what is unknown."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import AgeGroup
from urban_rural_linkages.core.demography.ageing import broad_counts, summarise_ages
from urban_rural_linkages.core.demography.balance import summarise_change

NAN = math.nan


def test_a_unit_created_in_between_is_in_the_population_but_not_in_the_change():
    rows = summarise_change([100, NAN, 50], [80, 30, 60], [-5, NAN, 1], [-15, NAN, 9], ["a", "a", "b"])
    first, second, everything = rows
    assert (first.group, first.units, first.comparable, first.declining, first.growing) == ("a", 2, 1, 1, 0)
    assert (first.population, first.population_start, first.population_end, first.change) == (110, 100, 80, -20)
    assert first.change_pct == pytest.approx(-20) and (first.natural, first.migration) == (-5, -15)
    assert (second.growing, second.change_pct) == (1, pytest.approx(20))
    assert (everything.group, everything.population, everything.change) == (None, 170, -10)
    assert everything.natural + everything.migration == everything.change


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
