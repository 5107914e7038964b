"""Groups are compared by their people: sums over sums, minutes by who travels them, unknown parts left out."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.demography.group_comparison import compare_groups

NAN = float("nan")


def _rows(**columns):
    groups = columns.pop("groups", ["a", "a", "b"])
    return {row.group: row for row in compare_groups(groups, columns)}


def test_the_region_comes_last_and_holds_all():
    rows = compare_groups(["b", "a", "b"], {"start": [10, 20, 30], "end": [11, 22, 33]})
    assert [row.group for row in rows] == ["a", "b", None]
    assert (rows[-1].units, rows[-1].people, round(rows[-1].change_pct, 6)) == (3, 66.0, 10.0)


def test_a_change_is_that_of_those_known_at_both_dates():
    rows = _rows(start=[100, NAN, 50], end=[80, 40, 60])
    assert rows["a"].change_pct == -20.0
    assert rows["a"].people == 120.0, "who lives there counts, whether the start is known or not"


def test_a_density_is_people_over_land_and_no_mean_of_densities():
    rows = _rows(start=[1, 1, 1], end=[100, 300, 50], density=[10, 100, 5])
    assert rows["a"].density == pytest.approx(400 / 13)


def test_a_share_is_of_those_whose_age_is_known():
    rows = _rows(start=[1, 1, 1], end=[100, 300, 50], old=[50, NAN, 10], ages=[100, 300, 50])
    assert (rows["a"].share_old, rows["b"].share_old) == (50.0, 20.0)
    assert rows[None].share_old == 40.0


def test_minutes_are_weighted_by_people():
    rows = _rows(start=[1, 1, 1], end=[900, 100, 50], minutes=[10, 30, NAN])
    assert rows["a"].minutes == 12.0
    assert math.isnan(rows["b"].minutes)
    assert rows[None].minutes == 12.0


def test_counts_are_sums_of_what_is_known():
    rows = _rows(start=[1, 1, 1], end=[1, 1, 1], beyond=[5, NAN, NAN], at_risk=[1, 0, 1])
    assert rows["a"].beyond == 5.0 and math.isnan(rows["b"].beyond)
    assert rows[None].at_risk == 2.0


def test_what_was_not_given_is_unknown():
    row = _rows(start=[1, 1, 1], end=[1, 1, 1])[None]
    assert all(math.isnan(value) for value in (row.density, row.share_old, row.minutes, row.beyond, row.at_risk))


def test_nobody_at_the_start_makes_no_change():
    assert math.isnan(_rows(start=[0, 0, 5], end=[10, 0, 5])["a"].change_pct)
    assert math.isnan(_rows(start=[NAN] * 3, end=[NAN] * 3)[None].people)


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 10**6), st.integers(1, 10**6)), min_size=1, max_size=30)
)
def test_groups_add_up_to_the_region(units):
    groups, start, end = zip(*units, strict=True)
    *rows, region = compare_groups(groups, {"start": start, "end": end})
    assert sum(row.units for row in rows) == region.units
    assert sum(row.people for row in rows) == pytest.approx(region.people)
    low, high = min(row.change_pct for row in rows), max(row.change_pct for row in rows)
    assert low - 1e-9 <= region.change_pct <= high + 1e-9


def test_ages_and_minutes_lie_between_those_of_the_groups():
    rng = np.random.default_rng(1)
    groups = rng.choice(list("abcd"), 40).tolist()
    people = rng.integers(10, 1000, 40)
    columns = {"start": people, "end": people, "minutes": rng.uniform(1, 60, 40), "old": people * rng.uniform(0, 1, 40),
               "ages": people}  # fmt: skip
    *rows, region = compare_groups(groups, columns)
    for name in ("minutes", "share_old"):
        values = [getattr(row, name) for row in rows]
        assert min(values) <= getattr(region, name) <= max(values)
