"""Rows of groups: people beyond thresholds, the rest they are compared with, and the worst tenth."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.group_rows import group_rows, worst_tenth
from urban_rural_linkages.core.decisions.people import Times, parts_of

NAN = float("nan")
TIMES = Times.of([10.0, 40.0, 70.0, NAN, NAN], [False, False, False, True, False])
PEOPLE = np.array([50.0, 20.0, 10.0, 15.0, 5.0])


def rows(group: str = "", place: str = "", thresholds=(30.0, 60.0), **options):
    parts = parts_of(PEOPLE, {"old": np.array([5.0, 10.0, 8.0, 2.0, 0.0])}, ["city", "city", "rural", "rural", "rural"])
    part = next(part for part in parts if (part.place, part.group) == (place, group))
    return group_rows(TIMES, part, thresholds, **options)


def test_beyond_counts_those_out_of_reach_and_the_share_leaves_out_the_unknown():
    at_30, at_60 = rows()
    assert (at_30.beyond, at_60.beyond) == (45.0, 25.0)
    assert at_30.share == pytest.approx(45 / 95)
    assert (at_30.people, at_30.unknown, at_30.unreachable, at_30.units) == (100.0, 5.0, 15.0, 5)


def test_means_and_depths_are_of_those_with_minutes():
    at_30, _ = rows()
    assert at_30.mean == pytest.approx((500 + 800 + 700) / 80)
    assert at_30.depth == pytest.approx((20 * 10 / 30 + 10 * 40 / 30) / 80)
    assert at_30.excess == 20 * 10 + 10 * 40
    assert at_30.nine_of_ten == 70.0


def test_a_group_is_compared_with_the_other_people():
    at_30 = rows("old")[0]
    assert at_30.share == pytest.approx(20 / 25)
    assert at_30.share_of_rest == pytest.approx(25 / 70)
    assert at_30.mean_of_rest == pytest.approx((45 * 10 + 10 * 40 + 2 * 70) / 57)
    assert at_30.ratio == pytest.approx((20 / 25) / (25 / 70))
    assert at_30.gap == pytest.approx(20 / 25 - 25 / 70)


def test_a_class_is_compared_with_the_other_classes():
    at_30 = rows(place="city")[0]
    assert (at_30.share, at_30.share_of_rest) == (pytest.approx(20 / 70), 1.0)


def test_everybody_is_compared_with_nobody():
    assert np.isnan([rows()[0].share_of_rest, rows()[0].ratio]).all()


def test_of_what_is_good_beyond_is_below():
    at_30 = rows(is_bad=False)[0]
    assert at_30.beyond == 50.0 and np.isnan(at_30.excess)


def test_without_a_threshold_there_is_one_row_with_means_alone():
    (row,) = rows(thresholds=[])
    assert row.mean == 25.0 and np.isnan([row.threshold, row.beyond, row.share, row.depth, row.excess]).all()


@pytest.mark.parametrize(("is_bad", "mean"), [(True, 40.0), (False, 10.0)])
def test_the_worst_tenth_takes_a_part_of_the_unit_at_its_edge(is_bad, mean):
    assert worst_tenth(np.array([20.0, 10.0, 60.0]), np.array([15.0, 80.0, 5.0]), is_bad) == pytest.approx(mean)


def test_the_worst_tenth_of_nobody_is_unknown():
    assert np.isnan(worst_tenth(np.array([1.0]), np.array([0.0])))
