"""All sets tried: when, in which order, and what decides among equals."""

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.enumeration import MOST_SETS, best_of_all, is_small
from urban_rural_linkages.core.errors import Cancelled


def total(ways):
    return ways.sum(axis=1)


def longest(ways):
    return ways.max(axis=1)


NONE = np.zeros(4, dtype=bool)


class Impatient:
    """A user who has cancelled."""

    def report(self, fraction):
        """Report nothing."""

    def cancelled(self):
        return True


@pytest.mark.parametrize(
    ("demand", "sites", "kept", "p", "small"),
    [
        (388, 388, 8, 9, True),  # one more
        (388, 388, 8, 10, False),  # two more: 72 010 sets
        (388, 388, 0, 388, True),  # all of them: one set
        (10, 20, 0, 10, False),
        (10, 16, 0, 8, True),
        (10_000_000, 100, 0, 1, False),  # few sets, and each takes long
    ],
)
def test_when_all_are_tried(demand, sites, kept, p, small):
    assert is_small(demand, np.arange(sites) < kept, p) is small


def test_the_limit_is_that_of_ties():
    assert MOST_SETS == 20_000


def test_the_second_measure_decides_among_equals():
    ways = np.array([[5.0, 5.0, 9.0, 9.0], [5.0, 1.0, 9.0, 9.0]])
    assert best_of_all(ways, NONE, 1, longest, total).tolist() == [1]


def test_the_first_set_by_its_columns_decides_last():
    ways = np.full((3, 4), 7.0)
    assert best_of_all(ways, NONE, 2, total, total).tolist() == [0, 1]


def test_what_is_kept_is_in_it():
    ways = np.array([[0.0, 1.0, 2.0, 9.0], [9.0, 9.0, 9.0, 9.0]])
    assert best_of_all(ways, np.array([False, False, False, True]), 2, total, total).tolist() == [0, 3]


def test_only_what_is_kept():
    assert best_of_all(np.ones((2, 4)), np.array([True, False, True, False]), 2, total, total).tolist() == [0, 2]


def test_blocks_change_nothing(monkeypatch):
    from urban_rural_linkages.core.decisions import enumeration

    ways = np.random.default_rng(1).random((7, 9))
    whole = best_of_all(ways, np.zeros(9, dtype=bool), 3, total, longest)
    monkeypatch.setattr(enumeration, "_CELLS", 7 * 5)
    assert best_of_all(ways, np.zeros(9, dtype=bool), 3, total, longest).tolist() == whole.tolist()


def test_a_cancel_is_heard():
    with pytest.raises(Cancelled):
        best_of_all(np.ones((2, 4)), NONE, 2, total, total, Impatient())
