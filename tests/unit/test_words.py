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
        (0, (0, 1, "at")), (0.3, (1, 100, "below")), (0.5, (1, 100, "below")), (9.4, (9, 100, "at")),
        (9.6, (1, 10, "at")), (12.5, (1, 8, "at")), (63.5, (63, 100, "at")), (66.7, (2, 3, "at")),
        (90.6, (91, 100, "at")), (99.4, (99, 100, "above")), (99.7, (99, 100, "above")), (100, (1, 1, "at")),
    ],
)  # fmt: skip
def test_a_share_between_whole_per_cents(percent, said):
    found = said_share(percent)
    assert (found.count, found.of, found.side) == said


@pytest.mark.parametrize(
    ("percents", "said", "side"),
    [
        ((5,), (1, 20), "at"), ((10,), (1, 10), "at"), ((11,), (1, 10), "above"), ((12, 13), (1, 8), "at"),
        ((17,), (1, 6), "at"), ((18, 19), (1, 5), "below"), ((20,), (1, 5), "at"), ((21, 22), (1, 5), "above"),
        ((23, 24), (1, 4), "below"), ((25,), (1, 4), "at"), ((26, 27), (1, 4), "above"), ((28, 29), (3, 10), "below"),
        ((30,), (3, 10), "at"), ((31,), (3, 10), "above"), ((32,), (1, 3), "below"), ((33,), (1, 3), "at"),
        ((34, 35), (1, 3), "above"), ((38, 39), (2, 5), "below"), ((40,), (2, 5), "at"), ((41, 42), (2, 5), "above"),
        ((48, 49), (1, 2), "below"), ((50,), (1, 2), "at"), ((51, 52), (1, 2), "above"), ((58, 59), (3, 5), "below"),
        ((60,), (3, 5), "at"), ((61, 62), (3, 5), "above"), ((65, 66), (2, 3), "below"), ((67,), (2, 3), "at"),
        ((68,), (2, 3), "above"), ((69,), (7, 10), "below"), ((70,), (7, 10), "at"), ((71, 72), (7, 10), "above"),
        ((73, 74), (3, 4), "below"), ((75,), (3, 4), "at"), ((76, 77), (3, 4), "above"), ((78, 79), (4, 5), "below"),
        ((80,), (4, 5), "at"), ((81, 82), (4, 5), "above"), ((83,), (5, 6), "at"), ((87, 88), (7, 8), "at"),
        ((89,), (9, 10), "below"), ((90,), (9, 10), "at"), ((95,), (19, 20), "at"),
    ],
)  # fmt: skip
def test_a_share_near_a_round_fraction(percents, said, side):
    assert {(f.count, f.of, f.side) for f in map(said_share, percents)} == {(*said, side)}


@pytest.mark.parametrize(
    "percent",
    [*range(1, 5), *range(6, 10), 14, 15, 16, 36, 37, *range(43, 48), *range(53, 58), 63, 64, 84, 85, 86,
     *range(91, 95), *range(96, 100)],
)  # fmt: skip
def test_a_share_far_from_a_round_fraction_is_said_in_hundredths(percent):
    found = said_share(percent)
    assert (found.count, found.of, found.side) == (percent, 100, "at")


def test_no_share_is_said_far_from_what_it_is():
    for tenths in range(1, 1000):
        found = said_share(tenths / 10)
        assert abs(100 * found.count / found.of - tenths / 10) <= 2
        assert 0 < found.count < found.of


@pytest.mark.parametrize("wrong", [-0.1, 100.1])
def test_what_is_no_share_is_refused(wrong):
    with pytest.raises(InputError, match="not between 0 and 100"):
        said_share(wrong)


def test_no_time_is_below_nothing():
    with pytest.raises(InputError, match="below 0"):
        hours_and_minutes(-1)
