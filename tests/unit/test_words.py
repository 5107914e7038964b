"""Times and shares as they are said."""

from __future__ import annotations

import math

import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.words import hours_and_minutes, said_share


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, (0, 0)), (0.4, (0, 0)), (0.5, (0, 1)), (59.4, (0, 59)), (59.5, (1, 0)), (60, (1, 0)), (150.2, (2, 30))],
)
def test_a_time_is_said_in_whole_minutes(minutes, said):
    assert hours_and_minutes(minutes) == said


@pytest.mark.parametrize("unknown", [math.nan, math.inf])
def test_what_is_unknown_is_not_said(unknown):
    assert hours_and_minutes(unknown) is None
    assert said_share(unknown) is None


@pytest.mark.parametrize(
    ("percent", "said"),
    [
        (0, (0, 1, "at")), (0.3, (1, 100, "below")), (1, (1, 100, "at")), (2, (2, 100, "at")), (5, (1, 20, "at")),
        (9.6, (1, 10, "at")), (15, (3, 20, "at")), (25, (1, 4, "at")), (33, (1, 3, "at")), (34, (1, 3, "above")),
        (45, (9, 20, "at")), (49, (1, 2, "below")), (50, (1, 2, "at")), (51, (1, 2, "above")), (66.7, (2, 3, "at")),
        (93, (93, 100, "at")), (99.7, (99, 100, "above")), (100, (1, 1, "at")),
    ],
)  # fmt: skip
def test_a_share_is_the_nearest_fraction(percent, said):
    found = said_share(percent)
    assert (found.count, found.of, found.side) == said


def test_no_share_is_said_far_from_what_it_is():
    for tenths in range(1, 1000):
        found = said_share(tenths / 10)
        assert abs(100 * found.count / found.of - tenths / 10) <= 2.5
        assert 0 < found.count < found.of


@pytest.mark.parametrize("wrong", [-0.1, 100.1])
def test_what_is_no_share_is_refused(wrong):
    with pytest.raises(InputError, match="not between 0 and 100"):
        said_share(wrong)


def test_no_time_is_below_nothing():
    with pytest.raises(InputError, match="below 0"):
        hours_and_minutes(-1)
