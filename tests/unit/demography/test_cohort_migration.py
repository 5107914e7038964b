"""Balances of cohorts: a case by hand, a plain recomputation, what adds up, and what is refused."""

from __future__ import annotations

import csv
import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import MEN, WOMEN, AgeGroup, parse_ages, sexes_of_codes
from urban_rural_linkages.core.demography.cohort_ages import SEXES, CohortAges, common_ladder, counted_on
from urban_rural_linkages.core.demography.cohort_migration import balances_by_group, cohort_migration
from urban_rural_linkages.core.demography.cohort_survival import Survival, survival_ratios
from urban_rural_linkages.core.errors import InputError

TENS = CohortAges(10, 4)  # 0-9, 10-19, 20-29, 30+
# A village: women and men of 0-9, 10-19, 20-29, 30+ in 2011 and 2021.
BASE = np.array([[[40, 50, 30, 200], [44, 48, 36, 180]]], dtype=float)
LAUNCH = np.array([[[30, 38, 25, 190], [31, 45, 40, 175]]], dtype=float)


def people(*ages: str, sexes=SEXES, count: float = 10.0):
    return age_table({AgeGroup(sex, *parse_ages(text), f"{sex}_{text}"): [count] for sex in sexes for text in ages})


class TestByHand:
    def test_with_deaths_left_in(self):
        made = cohort_migration(BASE, LAUNCH, TENS, 10)
        assert made.starts == ["0-9", "10-19", "20+"]
        assert made.ends == ["10-19", "20-29", "30+"]
        assert made.with_deaths
        # women of 10-19: 50 became 25; men 48 became 40; the oldest women 30 + 200 became 190
        assert made.balance.net[0].tolist() == [[-2, -25, -40], [1, -8, -41]]
        assert made.balance.rate[0, 0].tolist() == [-5.0, -50.0, pytest.approx(-100 * 40 / 230)]

    def test_with_survival(self):
        survival = np.array([[1.0, 0.98, 0.9, 0.5], [1.0, 0.96, 0.9, 0.4]])
        made = cohort_migration(BASE, LAUNCH, TENS, 10, survival)
        assert not made.with_deaths
        # women of 10-19: 25 - 0.98 * 50 = -24; the oldest: 190 - (0.9 * 30 + 0.5 * 200) = 63
        assert made.balance.net[0, 0].tolist() == pytest.approx([-2, -24, 63])
        assert made.balance.rate[0, 0, 1] == pytest.approx(-48)

    def test_the_young_cohort_and_its_certainty(self):
        young = cohort_migration(BASE, LAUNCH, TENS, 10).cohort(10, 19)
        both = young.both
        assert (both.start[0], both.end[0], both.net[0]) == (98, 65, -33)
        assert both.noise[0] == pytest.approx(2 * math.sqrt(163))  # 25.5
        assert both.certainty.tolist() == ["sure"]
        assert young.certainty.tolist() == [["sure", "unsure"]]  # men: 8 of 88, within 2 * 9.4

    def test_five_year_groups_make_one_young_cohort(self):
        fives = CohortAges(5, 9)
        base, launch = np.full((1, 2, 9), 10.0), np.full((1, 2, 9), 7.0)
        young = cohort_migration(base, launch, fives, 10).cohort(10, 19)
        assert (young.start.tolist(), young.net.tolist()) == ([[20, 20]], [[-6, -6]])

    def test_unknown_is_unknown_and_nobody_has_no_rate(self):
        base, launch = BASE.copy(), LAUNCH.copy()
        base[0, 0, 1], base[0, 1, 0] = np.nan, 0.0
        made = cohort_migration(base, launch, TENS, 10).balance
        assert np.isnan(made.net[0, 0, 1])
        assert made.certainty[0, 0, 1] is None
        assert np.isnan(made.rate[0, 1, 0])
        assert made.net[0, 1, 0] == 45

    def test_groups_are_sums_of_people(self):
        base, launch = np.concatenate([BASE, 2 * BASE, BASE]), np.concatenate([LAUNCH, LAUNCH, LAUNCH])
        base[2, 1, 1] = np.nan
        made = cohort_migration(base, launch, TENS, 10)
        hills, plain, everybody = balances_by_group(made.balance, ["hills", "plain", "hills"])
        assert (hills.group, plain.group, everybody.group) == ("hills", "plain", None)
        assert (hills.units, hills.known.tolist()) == (2, [2, 1, 2])
        assert hills.balance.net[0].tolist() == [-4, -25, -80]  # of 10-19 the known unit alone, for both sexes
        assert everybody.balance.start[1].tolist() == [176, 144, 36 * 4 + 180 * 4]
        assert everybody.balance.rate[0, 1] == pytest.approx(100 * (25 + 25 - 150) / 150)

    def test_a_group_of_which_nothing_is_known(self):
        (everybody,) = balances_by_group(cohort_migration(BASE * np.nan, LAUNCH, TENS, 10).balance)
        assert np.isnan(everybody.balance.start).all()
        assert everybody.known.tolist() == [0, 0, 0]


@given(st.integers(1, 4), st.integers(1, 3), st.integers(0, 2**32 - 1))
def test_without_deaths_balances_add_up_to_the_change_of_those_people(units, shift, seed):
    random = np.random.default_rng(seed)
    base, launch = (random.integers(0, 500, (units, 2, 6)).astype(float) for _ in range(2))
    made = cohort_migration(base, launch, CohortAges(5, 6), 5 * shift)
    born_before = launch[:, :, shift:].sum(axis=(1, 2))
    assert made.balance.sum((1, 2)).net.tolist() == (born_before - base.sum(axis=(1, 2))).tolist()


@pytest.mark.real
def test_counties_against_a_plain_loop(real_data):
    tables = []
    for name in ("base2000", "launch2010"):
        with open(real_data(f"us_counties/hp_counties_{name}.csv"), encoding="utf-8", newline="") as stream:
            tables.append(list(csv.DictReader(stream)))
    before, after = tables
    names = ("09", "1019", "2029", "3039", "4049", "5059", "6069", "70up")

    def array(rows):
        return np.array([[[float(row[sex + age]) for age in names] for sex in "fm"] for row in rows])

    young = cohort_migration(array(before), array(after), CohortAges(10, 8), 10).cohort(10, 19).both
    assert len(before) == 23
    for place, (old, new) in enumerate(zip(before, after, strict=True)):
        start, end = int(old["f1019"]) + int(old["m1019"]), int(new["f2029"]) + int(new["m2029"])
        assert (young.start[place], young.end[place], young.net[place]) == (start, end, end - start)
        assert (young.certainty[place] == "sure") == (abs(end - start) > 2 * math.sqrt(start + end))


class TestSurvival:
    def test_of_one_year_is_that_of_a_life_table(self):
        rows = ((0, 9, 0.99), (10, 19, 0.98), (20, None, 0.9))
        table = [Survival(sex, *row) for sex in SEXES for row in rows]
        found = survival_ratios(table, CohortAges(10, 3), 10, yearly=True)
        alive = [1.0]
        for age in range(300):
            alive.append(alive[-1] * (0.99 if age < 10 else 0.98 if age < 20 else 0.9))
        lived = [(one + after) / 2 for one, after in pairwise(alive)]
        assert found[0, 0] == pytest.approx(sum(lived[10:20]) / sum(lived[:10]))
        assert found[1, 1] == pytest.approx(sum(lived[20:30]) / sum(lived[10:20]))
        assert found[0, 2] == pytest.approx(0.9**10, rel=1e-4)  # T(30) / T(20)

    def test_where_nobody_dies_all_survive(self):
        table = [Survival(sex, 0, None, 1.0) for sex in SEXES]
        assert survival_ratios(table, CohortAges(5, 18), 10, yearly=True).tolist() == [[1.0] * 18] * 2

    def test_of_the_period_is_taken_as_it_is(self):
        table = [Survival(WOMEN, 0, 19, 0.99), Survival(WOMEN, 20, None, 0.7), Survival(MEN, 0, None, 0.8)]
        assert survival_ratios(table, CohortAges(10, 3), 10, yearly=False).tolist() == [[0.99, 0.99, 0.7], [0.8] * 3]

    @pytest.mark.parametrize(
        ("rows", "said"),
        [
            ([(0, None, 1.2)], "The survival of women of 0+ is 1.2, which is no probability"),
            ([(0, 4, 0.9), (4, None, 0.9)], "has the age 4 of women twice"),
            ([(0, 4, 0.9), (6, None, 0.9)], "no probability for women of the age 5"),
            ([(0, 89, 0.9)], "no probability for women of the age 90"),
            ([(0, 14, 0.9), (15, None, 0.8)], "several probabilities for women of 10-19"),
        ],
    )
    def test_refused(self, rows, said):
        table = [Survival(sex, *row) for sex in SEXES for row in rows]
        with pytest.raises(InputError, match=said.replace("+", r"\+")):
            survival_ratios(table, CohortAges(10, 3), 10, yearly=False)


class TestLadder:
    SINGLE = (*map(str, range(25)), *(f"{age}-{age + 4}" for age in range(25, 85, 5)), "85+")

    def test_single_years_and_fives_are_fives(self):
        tables = {2011: people(*self.SINGLE), 2021: people(*self.SINGLE)}
        ladder = common_ladder(tables, 10)
        assert ladder == CohortAges(5, 18)
        assert counted_on(ladder, tables[2011])[0, 0].tolist() == [50.0] * 5 + [10.0] * 13

    def test_the_lower_open_group_and_the_wider_groups_win(self):
        tens = people("0-9", "10-19", "20-29", "30+")
        fives = people("0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40+")
        assert common_ladder({2011: tens, 2021: fives}, 10) == CohortAges(10, 4)
        assert counted_on(CohortAges(10, 4), fives)[0, 1].tolist() == [20, 20, 20, 30]

    def test_a_width_that_divides_the_years_is_preferred(self):
        years = people(*map(str, range(85)), "85+")
        assert common_ladder({2011: years, 2020: years}, 9) == CohortAges(1, 86)
        mixed = people("0-4", "5-9", "10-19", "20+")
        assert common_ladder({2011: mixed, 2016: mixed}, 5) == CohortAges(5, 3)
        assert common_ladder({2011: mixed, 2021: mixed}, 10) == CohortAges(10, 3)

    def test_years_that_are_no_multiple_are_refused_in_one_sentence(self):
        table = people("0-4", "5-9", "10+")
        ladder = common_ladder({2011: table, 2018: table}, 7)
        with pytest.raises(InputError, match="A step of 7 years is no multiple of the 5 years of the age groups"):
            ladder.shift(7)

    @pytest.mark.parametrize(
        ("table", "said"),
        [
            (people("0-4", "5+", sexes=(WOMEN,)), "no age groups of men in 2011"),
            (people("0-4", "10+"), "women in 2011 do not count everybody once: they are 0-4, 10"),
            (people("0-9", "10-19"), "women in 2011 do not count everybody once"),
            (people("0+"), "The age groups of 2011 have no limit in common"),
        ],
    )
    def test_refused(self, table, said):
        with pytest.raises(InputError, match=said):
            common_ladder({2011: table}, 10)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (15, 24, "The ages 15-24 of the young cohort"),
        (20, 29, "The young cohort of 20-29 .* ends in the open age group 30"),
    ],
)
def test_a_young_cohort_that_is_none_is_refused(first, last, said):
    with pytest.raises(InputError, match=said):
        cohort_migration(BASE, LAUNCH, TENS, 10).cohort(first, last)


def test_codes_of_the_sexes():
    assert sexes_of_codes(["w", "m", "t"]) == {"w": "women", "m": "men"}
    assert sexes_of_codes(["h", "m"], "women=m,men=h") == {"h": "men", "m": "women"}
    assert sexes_of_codes(["mujeres", "hombres"], "women=w,men=m") == {"mujeres": "women", "hombres": "men"}
    with pytest.raises(InputError, match="The code m"):
        sexes_of_codes(["h", "m"])
