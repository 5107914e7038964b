"""Figures of a plan: its old people from the bands of 65 and over, and the people of each class of its map."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.board.plan_figures import CLASSES, OldPeople, old_people, people_of_classes
from urban_rural_linkages.core.decisions.people import Times
from urban_rural_linkages.core.decisions.scenarios import compare


def row(before, after):
    return SimpleNamespace(beyond_before=before, beyond_after=after)


BANDS = {"0-14": row(1.0, 2.0), "15-64": row(10.0, 20.0), "65-79": row(100.0, 200.0), "80+": row(1000.0, 2000.0)}


@pytest.mark.parametrize(
    ("bands", "found"),
    [
        (("0-14", "15-64", "65-79", "80+"), OldPeople(65, 1100.0, 2200.0)),
        (("80+", "65-79"), OldPeople(65, 1100.0, 2200.0)),
        (("0-14", "80+"), OldPeople(80, 1000.0, 2000.0)),
        (("0-14", "15-64"), None),
        ((), None),
    ],
)
def test_the_old_are_those_of_the_bands_from_65_on(bands, found):
    assert old_people({band: BANDS[band] for band in bands}) == found


def test_a_group_that_is_no_age_is_none_of_the_old():
    assert old_people({"women": row(1.0, 1.0)}) is None


def test_each_home_counts_in_the_class_of_its_own_way():
    before = [20.0, 20.0, 20.0, 20.0, np.nan, 30.0]
    after = [40.0, 20.6, 19.0, 4.0, 10.0, np.nan]
    change = compare(Times.of(before, np.isnan(before)), Times.of(after, np.isnan(after)))
    people = np.array([1.0, 2.0, 4.0, 8.0, 16.0, 32.0])
    found = dict(zip(CLASSES, people_of_classes(change, people), strict=True))
    assert found == {3: 33.0, 2: 0.0, 1: 0.0, 0: 6.0, -1: 0.0, -2: 0.0, -3: 24.0}  # new and lost ways are outermost


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100), st.integers(0, 1000)), min_size=1, max_size=30))
def test_nobody_is_lost_or_counted_twice(homes):
    before, after, people = (np.array(values, dtype=float) for values in zip(*homes, strict=True))
    assert sum(people_of_classes(compare(Times.of(before), Times.of(after)), people)) == people.sum()
