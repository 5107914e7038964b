"""Broad groups of ages, and why fields by age do not tell them."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.demography.age import AgeTable, age_table
from urban_rural_linkages.core.demography.age_fields import BOTH, MEN, WOMEN, AgeGroup
from urban_rural_linkages.core.demography.broad_ages import broad_age_problem, broad_counts


def table(*groups: tuple[int, int | None], sexes: tuple[str, ...] = (WOMEN, MEN)) -> AgeTable:
    return age_table(
        {
            AgeGroup(sex=sex, first=first, last=last, field=f"{sex}{first}"): [10.0]
            for sex in sexes
            for first, last in groups
        }
    )


@pytest.mark.parametrize(
    "groups",
    [
        [(0, 14), (15, 64), (65, None)],
        [(first, first + 4) for first in range(0, 85, 5)] + [(85, None)],
        [(age, age) for age in range(100)],
    ],
)
def test_groups_that_fit(groups):
    assert broad_age_problem(table(*groups)) is None
    assert {"young", "old", "total", "women", "men"} <= broad_counts(table(*groups)).keys()


def test_groups_of_both_sexes_fit_too():
    both = table((0, 14), (15, 64), (65, None), sexes=(BOTH,))
    assert broad_age_problem(both) is None
    assert [counts.tolist() for counts in broad_counts(both).values()][:2] == [[10.0], [10.0]]


def test_bands_of_ten_years_are_cut():
    bands = [(first, first + 9) for first in range(0, 80, 10)] + [(80, None)]
    assert "The age 15 lies inside the group 10-19" in str(broad_age_problem(table(*bands)))


def test_the_spanish_young_need_another_bound():
    spanish = table((0, 15), (16, 64), (65, None))
    assert "The age 15 lies inside the group 0-15" in str(broad_age_problem(spanish))
    assert broad_age_problem(spanish, young_max=15) is None


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ([(0, 14), (20, 64), (65, None)], "0-14, 20-64, 65+"),
        ([(0, 14), (15, 64), (65, 84)], "0-14, 15-64, 65-84"),
        ([(5, 14), (15, 64), (65, None)], "5-14, 15-64, 65+"),
        ([(0, 14)], "0-14"),
    ],
)
def test_groups_that_do_not_count_everybody_once(groups, said):
    problem = str(broad_age_problem(table(*groups)))
    assert f"do not count everybody once: their groups are {said}." in problem
