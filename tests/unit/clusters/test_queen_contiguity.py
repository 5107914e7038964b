"""Who touches whom: edges, corners, borders drawn with more vertices, gaps, holes, parts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.clusters.small_regions import lists, queen_lattice
from tests.unit.clusters.test_spatial_weights import Impatient
from urban_rural_linkages.core.clusters.queen_contiguity import queen_contiguity
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.polygons import polygons_from_rings


def box(west, south, east, north):
    return [[[(west, south), (east, south), (east, north), (west, north)]]]


def touching(*units, tolerance=1.0):
    return lists(queen_contiguity(polygons_from_rings(units), tolerance))


def test_an_edge_and_a_corner():
    assert touching(box(0, 0, 10, 10), box(10, 0, 20, 10), box(20, 10, 30, 20)) == [[1], [0, 2], [1]]


def test_a_lattice():
    squares = [box(10 * x, 10 * y, 10 * x + 10, 10 * y + 10) for x in range(4) for y in range(4)]
    assert touching(*squares) == lists(queen_lattice(4))


def test_a_long_side_against_short_ones():
    assert touching(box(0, 0, 30, 10), box(0, 10, 12, 30), box(12, 10, 30, 30)) == [[1, 2], [0, 2], [0, 1]]


def test_sides_that_overlap_in_part_on_a_slanting_line():
    turned = [[[np.array(r) @ [[0.8, 0.6], [-0.6, 0.8]] for r in p] for p in u]
              for u in (box(0, 0, 100, 10), box(50, 10, 150, 20), box(101.5, 0, 200, 8.4))]  # fmt: skip
    assert touching(*turned) == [[1], [0], []]


def test_a_tip_that_stands_on_a_side_without_vertex_there():
    roof = [[[(50, 10), (80, 60), (20, 60)]]]
    left, right = [[[(0, 10), (50, 10), (20, 60)]]], [[[(50, 10), (100, 10), (80, 60)]]]
    assert touching(box(0, 0, 100, 10), left, roof, right) == [[1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2]]
    assert touching(box(0, 0, 100, 10), roof) == [[1], [0]]


def test_gaps_up_to_the_tolerance():
    near, far = box(100.4, 0.3, 200, 100), box(101.5, 0, 200, 100)
    assert touching(box(0, 0, 100, 100), near) == [[1], [0]]
    assert touching(box(0, 0, 100, 100), far) == [[], []]
    assert touching(box(0, 0, 100, 100), near, tolerance=0.1) == [[], []]


def test_a_unit_in_the_hole_of_another():
    ring = [[*box(0, 0, 30, 30)[0], *box(10, 10, 20, 20)[0]]]
    assert touching(ring, box(10, 10, 20, 20)) == [[1], [0]]
    assert touching(ring, box(12, 12, 18, 18)) == [[], []]


def test_parts_of_one_unit_are_no_neighbours_of_themselves():
    two = [*box(0, 0, 10, 10), *box(20, 0, 30, 10)]
    assert touching(two, box(10, 0, 20, 10), box(30, 10, 40, 20)) == [[1, 2], [0], [0]]
    assert touching([*box(0, 0, 10, 10), *box(10, 0, 20, 10)]) == [[]]


def test_units_without_outline_and_nobody():
    assert touching(box(0, 0, 10, 10), [], box(10, 0, 20, 10)) == [[2], [], [0]]
    assert touching([], []) == [[], []]
    assert queen_contiguity(polygons_from_rings([])).count == 0


def test_vertices_drawn_twice():
    twice = [[[(10, 0), (10, 0), (20, 0), (20, 10), (10, 10)]]]
    assert touching(box(0, 0, 10, 10), twice) == [[1], [0]]


def test_degrees_with_a_tolerance_in_degrees():
    degree = 1 / 111_320
    assert touching(box(0, 0, 0.1, 0.1), box(0.1, 0.1, 0.2, 0.2), box(0.10002, 0, 0.2, 0.1), tolerance=degree) == [
        [1], [0, 2], [1]]  # fmt: skip


def test_cancel():
    with pytest.raises(Cancelled):
        queen_contiguity(polygons_from_rings([box(0, 0, 1, 1)]), 1.0, Impatient())


def test_blocks_change_nothing(monkeypatch):
    units = [box(10 * x, 10 * y, 10 * x + 10, 10 * y + 10) for x in range(4) for y in range(3)] + [box(0, 30, 35, 40)]
    whole = touching(*units)
    monkeypatch.setattr("urban_rural_linkages.core.clusters.queen_contiguity._BLOCK", 3)
    assert touching(*units) == whole


def apart_or_meeting(boxes):
    """Keep the boxes that overlap none before them: units that overlap are a fault of the layer."""
    kept = []
    for west, south, east, north in boxes:
        if all(west >= b[2] or b[0] >= east or south >= b[3] or b[1] >= north for b in kept):
            kept.append((west, south, east, north))
    return kept


corners = st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 3), st.integers(1, 3))


@settings(max_examples=50)
@given(st.lists(corners, min_size=2, max_size=12), st.integers(0, 3), st.booleans())
def test_boxes_touch_where_none_passes_the_other(drawn, first, backwards):
    """Wherever rings begin and however they turn."""
    boxes = apart_or_meeting([(10 * x, 10 * y, 10 * (x + w), 10 * (y + h)) for x, y, w, h in drawn])
    rings = [box(*edges)[0][0] for edges in boxes]
    rings = [ring[first:] + ring[:first] for ring in rings]
    found = touching(*([[ring[::-1] if backwards else ring]] for ring in rings))
    for i, one in enumerate(boxes):
        for j, other in enumerate(boxes[:i]):
            apart = one[0] > other[2] or other[0] > one[2] or one[1] > other[3] or other[1] > one[3]
            assert (j in found[i]) == (not apart), (one, other)
