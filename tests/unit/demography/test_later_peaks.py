"""Losses since a later peak, the series of groups, and values of those that have enough people."""

from __future__ import annotations

import math

import numpy as np
import pytest

from urban_rural_linkages.core.account import LeftOut, Tally
from urban_rural_linkages.core.demography.group_series import series_of_groups
from urban_rural_linkages.core.demography.later_peaks import losses_since_later_peaks
from urban_rural_linkages.core.known import extent, of_at_least
from urban_rural_linkages.core.notes import Note

PEOPLE = {2001: np.array([100.0, 50.0, 50.0]), 2002: np.array([90.0, 60.0, 50.0]), 2003: np.array([80.0, 70.0, 51.0])}


def test_who_fell_from_the_first_year_on_is_no_later_loss():
    found = losses_since_later_peaks(
        np.array([40.0, 40.0, 0.9, math.nan]), np.array([2001.0, 2003, 2003, 2003]), 2001, 1
    )
    assert np.isnan(found).tolist() == [True, False, True, True]


def test_each_group_has_a_line_the_one_that_gains_most_first():
    years, lines = series_of_groups(PEOPLE, ["sierra", "vega", "llano"], 3)
    assert years == [2001, 2002, 2003]
    assert [line.groups for line in lines] == [None, ("vega",), ("llano",), ("sierra",)]
    assert lines[1].values == pytest.approx([100, 120, 140]) and lines[0].change == pytest.approx(0.5)


def test_more_groups_than_lines_and_a_single_one_have_none():
    assert series_of_groups(PEOPLE, ["a", "b", "c"], 2) == ([], [])
    assert series_of_groups(PEOPLE, ["a", "a", "a"], 3) == ([], [])


def test_few_people_tell_nothing():
    assert np.isnan(of_at_least([1.0, 2.0], [100.0, 99.0], 100)).tolist() == [False, True]
    assert extent([math.nan, 3.0]) == (3.0, 3.0) and all(map(math.isnan, extent([math.nan])))


def test_the_share_that_was_left_out():
    assert Tally(Note("People"), 200, (LeftOut(3, Note("outside")),)).share_left_out == pytest.approx(0.015)
    assert Tally(Note("People"), 0).share_left_out == 0.0
