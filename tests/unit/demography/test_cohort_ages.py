"""The ladder of age groups: what is one, what is none, and how far a cohort moves on it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import BOTH, MEN, WOMEN, AgeGroup, parse_ages
from urban_rural_linkages.core.demography.cohort_ages import CohortAges, cohort_ages, cohort_array, fully_known
from urban_rural_linkages.core.errors import InputError


def groups(*ages: str, sexes=(WOMEN, MEN)) -> list[AgeGroup]:
    """Return the groups of both sexes, in the wrong order."""
    return [AgeGroup(sex, *parse_ages(text), field=f"{sex}_{text}") for sex in sexes for text in reversed(ages)]


@pytest.mark.parametrize(
    ("ages", "width", "count"),
    [
        (("0-4", "5-9", "10+"), 5, 3),
        (("0-9", "10-19", "20-29", "30+"), 10, 4),
        (("0", "1", "2", "3+"), 1, 4),
        (("0-24", "25+"), 25, 2),
    ],
)
def test_ladders(ages, width, count):
    ladder = cohort_ages(groups(*ages))
    assert ladder == CohortAges(width, count)
    assert ladder.labels == ages


def test_groups_of_both_sexes_together_are_passed_over():
    found = [*groups("0-4", "5+"), *groups("0-99", sexes=(BOTH,))]
    assert cohort_ages(found) == CohortAges(5, 2)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (groups("0-4", "5+", sexes=(WOMEN,)), "There are no age groups of men"),
        (groups("0-4", "5+", sexes=(BOTH,)), "There are no age groups of women"),
        ([*groups("0-4", "5+", sexes=(WOMEN,)), *groups("0-9", "10+", sexes=(MEN,))], "different age groups: 0-4, 5+"),
        (groups("0-4", "5-14", "15+"), "The age group 5-14 is not the one that follows .* 5-year"),
        (groups("0", "1-4", "5+"), "The age group 1-4 is not the one"),
        (groups("0-4", "10-14", "15+"), "The age group 10-14 is not the one"),
        (groups("5-9", "10-14", "15+"), "The age group 5-9 is not the one"),
        (groups("0-4", "5-9", "15+"), r"The age group 15\+ is not the one"),
        (groups("0-4", "5-9"), "The oldest age group, 5-9, is closed"),
        (groups("0+"), r"The oldest age group, 0\+, is closed, or it is the only one"),
    ],
)
def test_what_is_no_ladder(found, said):
    with pytest.raises(InputError, match=said) as caught:
        cohort_ages(found)
    assert caught.value.hint


def test_steps():
    five = CohortAges(5, 18)
    assert [five.shift(years) for years in (5, 10, 85)] == [1, 2, 17]
    for years in (0, -5, 3, 12):
        with pytest.raises(InputError, match="is no multiple of the 5 years of the age groups 0-4, 5-9"):
            five.shift(years)
    with pytest.raises(InputError, match=r"90 years is longer than the 85 years before the open age group 85\+"):
        five.shift(90)


def test_shares_of_groups():
    assert CohortAges(5, 18).shares_within(15, 49).tolist() == [0] * 3 + [1] * 7 + [0] * 8
    assert CohortAges(10, 6).shares_within(15, 49).tolist() == [0, 0.5, 1, 1, 1, 0]
    assert CohortAges(25, 3).shares_within(15, 49) == pytest.approx([0.4, 1, 0])
    with pytest.raises(InputError, match=r"The open age group 45\+ begins before the age 50"):
        CohortAges(5, 10).shares_within(15, 49)


@settings(max_examples=50)
@given(st.integers(1, 30), st.integers(2, 60), st.integers(0, 40), st.integers(0, 40))
def test_shares_add_up_to_the_years_of_the_range(width, count, first, years):
    ladder, last = CohortAges(width, count), first + years
    if ladder.open_from <= last:
        return
    shares = ladder.shares_within(first, last)
    assert ((shares >= 0) & (shares <= 1)).all()
    assert shares.sum() * width == pytest.approx(years + 1)


def test_arrays_are_by_unit_sex_and_age_whatever_the_order_of_fields():
    table = age_table(
        {group: [1000 * (group.sex == MEN) + group.first, np.nan] for group in groups("0-4", "5-9", "10+")}
    )
    people = cohort_array(table, CohortAges(5, 3))
    assert people.shape == (2, 2, 3)
    assert people[0].tolist() == [[0, 5, 10], [1000, 1005, 1010]]
    assert fully_known(people).tolist() == [True, False]
    assert fully_known(people, people[::-1]).tolist() == [False, False]
