"""People of some ages in the years to come: parts of age groups, units that are unknown, and what no projection has."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.projected_people import people_by_year, share_of_ages
from urban_rural_linkages.core.errors import InputError

GROUPS = ["0-4", "5-9", "10-14", "15+"]


def rows(*people: float, unit: str = "a", year: int = 2031):
    return [unit] * len(people), [year] * len(people), GROUPS[: len(people)], np.array(people)


@pytest.mark.parametrize(
    ("group", "ages", "share"),
    [
        ("0-4", "3-11", 0.4), ("5-9", "3-11", 1.0), ("10-14", "3-11", 0.4), ("15-19", "3-11", 0.0), ("7", "3-11", 1.0),
        ("85+", "3-11", 0.0), ("85+", "65+", 1.0), ("60-64", "65+", 0.0), ("60-69", "65+", 0.5), ("0-4", "0+", 1.0),
        ("85+", "90+", 0.0),
    ],
)  # fmt: skip
def test_a_group_counts_by_its_years(group, ages, share):
    assert share_of_ages(group, ages) == pytest.approx(share)


def test_pupils_of_five_year_groups():
    assert people_by_year(*rows(10.0, 20.0, 30.0, 500.0), ["a"], ages="3-11")[2031].tolist() == [36.0]


def test_everybody_unless_ages_are_asked_for():
    assert people_by_year(*rows(10.0, 20.0, 30.0, 500.0), ["a"])[2031].tolist() == [560.0]


def test_sexes_and_years_are_kept_apart_and_added_up():
    units, years = ["a", "a", "a", "a"], [2041, 2031, 2031, 2041]
    found = people_by_year(units, years, ["5-9"] * 4, np.array([1.0, 10.0, 20.0, 2.0]), ["a"], ages="5-9")
    assert {year: people.tolist() for year, people in found.items()} == {2031: [30.0], 2041: [3.0]}
    assert list(found) == [2031, 2041]


def test_units_that_the_projection_lacks_are_unknown_and_others_do_not_matter():
    found = people_by_year(*rows(5.0, 6.0), ["b", "a"])[2031]
    assert np.isnan(found[0]) and found[1] == 11.0


def test_unknown_people_of_the_ages_make_a_unit_unknown_and_those_of_others_do_not():
    assert np.isnan(people_by_year(*rows(np.nan, 20.0), ["a"], ages="3-11")[2031][0])
    assert people_by_year(*rows(10.0, 20.0, 30.0, np.nan), ["a"], ages="3-11")[2031][0] == 36.0


def test_a_projection_of_other_units_is_refused_by_name():
    with pytest.raises(InputError, match="Projection 'cohorts' has none of the units"):
        people_by_year(*rows(5.0), ["x"], layer="cohorts")


def test_ages_that_cannot_be_read_are_refused():
    with pytest.raises(InputError, match="The ages 'pupils' cannot be read"):
        people_by_year(*rows(5.0), ["a"], ages="pupils")


@given(st.lists(st.integers(0, 900), min_size=4, max_size=4), st.integers(0, 14), st.integers(0, 14))
def test_ages_that_meet_at_a_year_are_all_of_them(people, one, other):
    low, high = min(one, other), max(one, other)
    counted = [float(value) for value in people]
    young, old = (people_by_year(*rows(*counted), ["a"], ages=ages)[2031][0] for ages in (f"0-{low}", f"{low + 1}+"))
    assert young + old == pytest.approx(sum(counted))
    assert people_by_year(*rows(*counted), ["a"], ages=f"{low}-{high}")[2031][0] <= sum(counted) + 1e-9
