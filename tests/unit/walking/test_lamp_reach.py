"""Lit shares of lines: circles and segments whose cuts are known."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.lines import lines_from_coordinates
from urban_rural_linkages.core.walking.lamp_reach import light_of, lit_shares


def lit(way, lamps, reach=20.0):
    return float(lit_shares(lines_from_coordinates([[way]]), lamps, reach)[0])


@pytest.mark.parametrize(
    ("lamps", "share"),
    [
        ([(50, 0)], 0.4),
        ([(50, 12)], 0.32),  # 12, 16, 20
        ([(50, 20)], 0.0),
        ([(50, 0), (60, 0)], 0.5),  # what both reach counts once
        ([(50, 0), (52, 0), (50, 0)], 0.42),
        ([(50, 0), (55, 19)], 0.4),  # one inside the other's reach
        ([(-10, 0), (110, 0)], 0.2),
        ([(50, 300)], 0.0),
        ([], 0.0),
        ([(np.nan, np.nan), (50, 0)], 0.4),
    ],
)
def test_a_street_of_100_m(lamps, share):
    assert lit([(0, 0), (100, 0)], np.array(lamps, dtype=float).reshape(-1, 2)) == pytest.approx(share)


def test_bends_and_repeated_vertices():
    assert lit([(0, 0), (0, 0), (30, 0), (30, 70)], [(30, 0)]) == pytest.approx(0.4)


def test_parts_count_together_and_lines_apart():
    lines = lines_from_coordinates([[[(0, 0), (50, 0)], [(0, 100), (50, 100)]], [], [[(0, 0), (40, 0)]]])
    shares = lit_shares(lines, [(0, 0)], 20)
    assert shares[0] == pytest.approx(0.2) and np.isnan(shares[1]) and shares[2] == pytest.approx(0.5)


def test_a_line_without_length_is_unknown():
    assert np.isnan(lit([(5, 5), (5, 5)], [(5, 5)]))


def test_no_lines():
    assert np.isnan(lit_shares(lines_from_coordinates([[]]), [(5, 5)], 20)).all()


LAMPS = st.lists(st.tuples(st.floats(-50, 250), st.floats(-50, 250)), max_size=8)


@settings(max_examples=40)
@given(LAMPS)
def test_it_agrees_with_counting_along_the_line(lamps):
    way = np.array([(0, 0), (120, 0), (120, 90), (30, 200)], dtype=float)
    measure = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(way, axis=0).T))])
    at = (np.arange(20_000) + 0.5) / 20_000 * measure[-1]
    places = np.column_stack([np.interp(at, measure, axis) for axis in way.T])
    near = np.zeros(at.size, dtype=bool)
    for lamp in lamps:
        near |= np.hypot(*(places - lamp).T) <= 20
    assert lit(way, np.array(lamps).reshape(-1, 2)) == pytest.approx(near.mean(), abs=2e-3)


@settings(max_examples=40)
@given(LAMPS, st.floats(1, 60))
def test_more_reach_lights_more(lamps, reach):
    lamps = np.array(lamps).reshape(-1, 2)
    way = [(0, 0), (200, 0), (200, 200)]
    assert 0 <= lit(way, lamps, reach) <= lit(way, lamps, reach + 5) + 1e-12 <= 1 + 1e-9


def test_what_was_surveyed_wins_over_the_lamps():
    assert light_of([1.0, np.nan, 0.0], [0.2, 0.25, 0.3]).tolist() == [1.0, 0.25, 0.0]
    assert light_of(None, [1 / 3, np.nan]).tolist()[0] == 0.333333
