"""Rows of net migration by cohorts: their order, women and men and both, groups, and counts of units."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.demography.cohort_ages import CohortAges
from urban_rural_linkages.core.demography.cohort_migration import Balance, balances_by_group, cohort_migration
from urban_rural_linkages.core.demography.migration_rows import (
    cohort_rows,
    count_units,
    counts_by_group,
    exceptions,
    stacked,
    total_rows,
    with_both,
    young_labels,
)

BASE = np.array([
    [[40, 50, 30, 200], [44, 48, 36, 180]],
    [[9, 8, 7, 60], [8, 10, 9, 50]],
    [[100, 120, 90, 400], [105, 118, 95, 390]],
], dtype=float)  # fmt: skip
LAUNCH = np.array([
    [[30, 38, 25, 190], [31, 45, 40, 175]],
    [[5, 9, 7, 55], [6, 7, 11, 45]],
    [[120, 110, 160, 440], [118, 112, 150, 430]],
], dtype=float)  # fmt: skip
GROUPS = ["hills", "hills", "plain"]


@pytest.fixture
def made():
    """The balances of three villages in ten years."""
    return cohort_migration(BASE, LAUNCH, CohortAges(10, 4), 10)


def test_rows_of_units_come_by_unit_sex_and_cohort(made):
    rows = cohort_rows(made, ["a", "b", "c"])
    assert rows.of.tolist() == [unit for unit in "abc" for _ in range(9)]
    assert rows.sex[:9].tolist() == ["women"] * 3 + ["men"] * 3 + ["both"] * 3
    assert rows.age_start[:4].tolist() == ["0-9", "10-19", "20+", "0-9"]
    assert rows.age_end[:4].tolist() == ["10-19", "20-29", "30+", "10-19"]
    assert rows.balance.net[:9].tolist() == [-2, -25, -40, 1, -8, -41, -1, -33, -81]
    assert (rows.units.size, rows.known.size) == (0, 0)


def test_women_and_men_make_both(made):
    wide = with_both(made.balance, 1)
    assert wide.start.shape == (3, 3, 3)
    assert (wide.net[:, 0] + wide.net[:, 1]).tolist() == wide.net[:, 2].tolist()


def test_rows_of_groups_say_how_many_units_they_count():
    base = BASE.copy()
    base[1, 0, 1] = np.nan
    gaps = cohort_migration(base, LAUNCH, CohortAges(10, 4), 10)
    totals = balances_by_group(gaps.balance, GROUPS)
    rows = total_rows(gaps, totals)
    assert rows.of.tolist() == [group for group in ("hills", "plain", None) for _ in range(9)]
    assert rows.units[:9].tolist() == [2] * 9
    assert rows.known[:9].tolist() == [2, 1, 2] * 3
    assert rows.balance.start[:3].tolist() == [49, 50, 297]
    assert rows.balance.start[-3:].tolist() == [306, 336, 230 + 216 + 67 + 59 + 490 + 485]


def test_groups_can_be_read_as_one_balance(made):
    totals = balances_by_group(made.cohort(10, 19), GROUPS)
    young = stacked(totals)
    assert young.start.tolist() == [[58, 58], [120, 118], [178, 176]]
    assert young.both.net.tolist() == [-33, 72, 39]


def test_units_are_counted_by_what_became_of_them(made):
    both = made.cohort(10, 19).both
    assert count_units(both) == (1, 1, 1, 1, 0)  # the second neither loses nor gains
    totals = balances_by_group(made.cohort(10, 19), GROUPS)
    hills, plain, everybody = counts_by_group(both, GROUPS, totals)
    assert (hills.loses, hills.gains) == (1, 0)
    assert (plain.loses, plain.gains_surely) == (0, 1)
    assert everybody == count_units(both)


def test_a_loss_within_chance_is_a_loss_and_not_sure():
    both = Balance(np.array([100.0, np.nan, 400.0]), np.array([100.0, np.nan, 400.0]), np.array([90.0, 3.0, 300.0]))
    found = count_units(both)
    assert (found.loses, found.loses_surely, found.unknown) == (2, 1, 1)


def test_without_groups_there_is_one_row_of_all(made):
    (everybody,) = balances_by_group(made.cohort(10, 19))
    assert everybody.group is None
    assert counts_by_group(made.cohort(10, 19).both, None, [everybody])[0].loses == 1


def test_labels_of_a_cohort(made):
    assert young_labels(made, 10, 19) == ("10-19", "20-29")
    fives = cohort_migration(np.ones((1, 2, 5)), np.ones((1, 2, 5)), CohortAges(5, 5), 15)
    assert young_labels(fives, 0, 4) == ("0-4", "15-19")


@pytest.mark.parametrize("order", [[2, 0, 1], [1, 2, 0]])
def test_groups_do_not_depend_on_the_order_of_units(made, order):
    there = stacked(balances_by_group(made.balance, GROUPS))
    back = stacked(balances_by_group(made.balance[order], [GROUPS[place] for place in order]))
    assert there.net.tolist() == back.net.tolist()


def of_groups(*nets: float) -> Balance:
    start = np.full(len(nets), 1000.0)
    return Balance(start, start, start + np.array(nets))


class TestExceptions:
    def test_a_city_that_gains_while_all_others_lose(self):
        split = exceptions(["a", "b", "c", "d"], of_groups(-200, 500, -100, -5))
        assert split.groups == ["b"]
        assert (split.others.net, split.own.net, split.others.start) == (-305, 500, 3000)

    def test_two_that_lose_among_many_that_gain(self):
        assert exceptions(list("abcde"), of_groups(200, -500, 100, 90, -400)).groups == ["b", "e"]

    @pytest.mark.parametrize(
        "nets",
        [(-200, -300, -100), (-200, 20, -100), (-200, 500), (200, -300, 200, -300), (float("nan"), 500, -100)],
    )
    def test_none(self, nets):
        """All alike, within chance, of two, half and half, and one unknown."""
        assert exceptions(list("abcd")[: len(nets)], of_groups(*nets)) is None
