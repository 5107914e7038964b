"""Four colours: no two areas that touch have the same, on maps that can be drawn."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.linkages.four_colours import four_colours


def planar(wide: int, high: int, turns: list[bool]) -> tuple[np.ndarray, np.ndarray]:
    """Return the borders of a grid whose squares are cut in two, each by one of its diagonals: a map of triangles."""
    sides = [(y * wide + x, y * wide + x + 1) for y in range(high) for x in range(wide - 1)]
    sides += [(y * wide + x, (y + 1) * wide + x) for y in range(high - 1) for x in range(wide)]
    for place, turn in zip(((y, x) for y in range(high - 1) for x in range(wide - 1)), turns, strict=False):
        corner = place[0] * wide + place[1]
        sides.append((corner, corner + wide + 1) if turn else (corner + 1, corner + wide))
    ends = np.array(sides, dtype=np.int64).reshape(-1, 2)
    return ends[:, 0], ends[:, 1]


@given(st.integers(1, 9), st.integers(1, 9), st.lists(st.booleans(), max_size=64))
@settings(deadline=None)
def test_neighbours_differ(wide, high, turns):
    first, second = planar(wide, high, turns)
    colours = np.array(four_colours(wide * high, first, second))
    assert colours.min() >= 0 and colours.max() <= 3 and not (colours[first] == colours[second]).any()


def test_five_that_all_touch_are_coloured_all_the_same():
    first, second = np.triu_indices(5, 1)
    assert max(four_colours(5, first, second)) == 3


@pytest.mark.real
def test_exclaves_make_a_map_that_four_colours_may_not_do_for_and_few_pairs_are_alike(region):
    """The municipalities are no plane map: some lie in several parts."""
    first, second = region.borders.first, region.borders.second
    colours = np.array(four_colours(388, first, second))
    assert set(colours) == {0, 1, 2, 3} and (colours[first] == colours[second]).sum() <= 1
    assert colours.tolist() == four_colours(388, second, first), "the order of the borders does not matter"
