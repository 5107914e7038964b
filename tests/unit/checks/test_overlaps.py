"""Units that lie over each other: which edges stand alone, and what is said of the common ground."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.checks.findings import Severity
from urban_rural_linkages.core.checks.overlaps import Overlaps, check_overlaps, loose_boxes
from urban_rural_linkages.core.polygons import polygons_from_rings


def square(x: float, y: float, side: float = 1.0) -> list[tuple[float, float]]:
    return [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]


def loose(*rings) -> list[bool]:
    return np.isfinite(loose_boxes(polygons_from_rings([[[ring]] for ring in rings]))[:, 0]).tolist()


BLOCK = [square(x, y) for x in range(3) for y in range(3)]


def test_a_unit_among_others_has_no_loose_edge():
    assert loose(*BLOCK) == [True] * 4 + [False] + [True] * 4


@pytest.mark.parametrize("turned", [False, True])
def test_rings_may_turn_either_way(turned):
    rings = [ring[::-1] if turned and place % 2 else ring for place, ring in enumerate(BLOCK)]
    assert loose(*rings).count(False) == 1


def test_a_unit_that_is_drawn_twice_has_loose_edges_throughout():
    boxes = loose_boxes(polygons_from_rings([[[ring]] for ring in [*BLOCK, square(1, 1)]]))
    assert boxes[4].tolist() == boxes[9].tolist() == [1.0, 1.0, 2.0, 2.0]


def test_a_border_with_a_vertex_that_the_neighbour_lacks_is_loose():
    moved = [(1, 1), (2, 1), (2, 2), (1.5, 2.001), (1, 2)]
    boxes = loose_boxes(polygons_from_rings([[[moved if ring == square(1, 1) else ring]] for ring in BLOCK]))
    assert boxes[4].tolist() == [1.0, 2.0, 2.0, 2.001]


def test_a_unit_over_a_corner_of_others_has_loose_edges():
    assert loose(*BLOCK, square(1.5, 1.5))[4:] == [False, True, True, True, True, True]


def test_no_outline_no_edge():
    assert np.isnan(loose_boxes(polygons_from_rings([[], []]))).all()


def test_the_largest_common_ground_is_the_example():
    found = Overlaps(np.array([0, 1, 0]), np.array([1, 2, 2]), np.array([5e3, 2e6, 0.2]), np.array([0.001, 0.4, 1e-8]))
    finding = check_overlaps(found, ["a", "b", "c"])
    assert (finding.severity, finding.count, finding.example) == (Severity.WARN, 2, "b / c; a / b")
    assert "2, with 200 ha in common. The largest: b / c, 200 ha, which is 40 %" in str(finding.message)


def test_what_coordinates_round_is_no_overlap():
    found = Overlaps(np.array([0]), np.array([1]), np.array([0.9]), np.array([1e-6]))
    assert check_overlaps(found, ["a", "b"]).severity is Severity.RIGHT
