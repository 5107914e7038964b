"""Lines end to end: nothing is lost, nothing is drawn twice, and what goes on is one line."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.report.maps.chains import chained


def line(*places) -> np.ndarray:
    return np.array(places, dtype=float)


def edges(lines) -> list[tuple]:
    """Return the edges of lines in order, whichever way they are followed."""
    return sorted(tuple(sorted((tuple(a), tuple(b)))) for part in lines for a, b in pairwise(part.tolist()))


@pytest.mark.parametrize("first", [1, -1])
@pytest.mark.parametrize("second", [1, -1])
@pytest.mark.parametrize("third", [1, -1])
def test_three_stretches_are_one_line_whichever_way_they_run(first, second, third):
    parts = [line((0, 0), (1, 0))[::first], line((1, 0), (1, 1), (2, 1))[::second], line((2, 1), (3, 1))[::third]]
    (whole,) = chained(parts)
    expected = [[0, 0], [1, 0], [1, 1], [2, 1], [3, 1]]
    assert whole.tolist() in (expected, expected[::-1])


def test_a_line_whose_middle_comes_first_grows_at_both_ends():
    (whole,) = chained([line((1, 0), (2, 0)), line((3, 0), (2, 0)), line((1, 0), (0, 0))])
    assert whole.tolist() == [[0, 0], [1, 0], [2, 0], [3, 0]]


def test_stretches_around_a_place_are_a_closed_ring():
    (ring,) = chained([line((0, 0), (1, 0)), line((1, 1), (1, 0)), line((1, 1), (0, 0))])
    assert ring[0].tolist() == ring[-1].tolist() and len(ring) == 4


def test_a_ring_by_itself_stays_as_it_is():
    ring = line((0, 0), (1, 0), (1, 1), (0, 0))
    (found,) = chained([ring])
    assert found.tolist() == ring.tolist()


def test_where_three_lines_meet_one_goes_on_and_one_ends():
    found = chained([line((0, 0), (1, 1)), line((2, 0), (1, 1)), line((1, 2), (1, 1))])
    assert sorted(map(len, found)) == [2, 3]


def test_lines_apart_stay_apart():
    parts = [line((0, 0), (1, 0)), line((5, 0), (6, 0))]
    assert [part.tolist() for part in chained(parts)] == [part.tolist() for part in parts]


def test_crossings_within_lines_join_nothing():
    parts = [line((0, 0), (1, 1), (2, 2)), line((1, 1), (5, 5))]
    assert len(chained(parts)) == 2, "only ends meet"


def test_of_no_lines_nothing_is_made():
    assert chained([]) == []


places = st.tuples(st.integers(0, 3), st.integers(0, 3))


@given(st.lists(st.tuples(places, places).filter(lambda pair: pair[0] != pair[1]), max_size=20))
def test_every_stretch_is_drawn_once(pairs):
    parts = [line(*pair) for pair in pairs]
    found = chained(parts)
    assert edges(found) == edges(parts) and len(found) <= len(parts)


@given(st.lists(st.booleans(), min_size=1, max_size=12), st.randoms())
def test_a_path_cut_into_stretches_is_found_again(turned, random):
    parts = [line((n, 0), (n + 0.5, 1), (n + 1, 0))[:: -1 if back else 1] for n, back in enumerate(turned)]
    random.shuffle(parts)
    (whole,) = chained(parts)
    assert len(whole) == 2 * len(turned) + 1
    assert sorted((whole[0, 0], whole[-1, 0])) == [0, len(turned)]
    assert np.abs(np.diff(whole[:, 0])).tolist() == [0.5] * (2 * len(turned)), "it never turns back"
