"""Outlines of units: neighbours keep one border, however few points it has."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from urban_rural_linkages.core.polygons import polygons_from_rings
from urban_rural_linkages.core.report.maps.outlines import outlines_of
from urban_rural_linkages.core.report.maps.thinning import points_to_keep

from .land import patchwork


def edges(rings) -> list[tuple]:
    """Return the edges of rings, whichever way they are followed."""
    return [tuple(sorted((tuple(a), tuple(b)))) for ring in rings for a, b in pairwise(ring)]


@pytest.mark.parametrize("tolerance", [0.0, 0.02, 0.05, 0.3])
def test_neighbours_share_their_border_with_fewer_points(tolerance):
    outlines = outlines_of(patchwork(), 1e-6)
    thinned = outlines.thinned(tolerance)
    assert len(outlines.arc_units) == 2 * 4 * 5 - 4, "a corner of the region parts nothing"
    used: dict[tuple, int] = {}
    for unit in thinned.rings():
        for edge in edges(unit):
            used[edge] = used.get(edge, 0) + 1
    outer = set(edges(thinned.border(np.zeros(16, dtype=int))))
    assert all(count == (1 if edge in outer else 2) for edge, count in used.items())
    assert {edge for edge, count in used.items() if count == 1} == outer
    assert len(thinned.points) <= len(outlines.points)


def test_areas_hardly_change():
    polygons = patchwork()
    thinned = outlines_of(polygons, 1e-6).thinned(0.03)
    after = polygons_from_rings([[[ring] for ring in rings] for rings in thinned.rings()]).areas()
    assert after == pytest.approx(polygons.areas(), abs=0.1)
    assert after.sum() == pytest.approx(16, abs=0.1)


def test_an_enclave_fills_its_hole():
    outer = [(0, 0), (9, 0), (9, 9), (0, 9)]
    hole = [(3, 3), (4, 3.05), (5, 3), (6, 5), (4, 6)]
    outlines = outlines_of(polygons_from_rings([[[outer, hole]], [[hole[2:] + hole[:2]]]]), 1e-6).thinned(0.2)
    (outside, inside), (own,) = outlines.rings()
    assert len(outside) == 5 and sorted(edges([inside])) == sorted(edges([own])) and len(own) < 7
    assert outlines.border([0, 0]) and len(outlines.border([0, 0])) == 1, "the hole is no border of the region"


def test_specks_go_but_no_unit_does():
    land, speck, only = [(0, 0), (9, 0), (9, 9)], [(20, 0), (20.1, 0), (20.1, 0.1)], [(30, 0), (30.1, 0), (30.1, 0.1)]
    rings = outlines_of(polygons_from_rings([[[land], [speck]], [[only]]]), 1e-6).thinned(0.5).rings()
    assert [len(unit) for unit in rings] == [1, 0] or [len(unit) for unit in rings] == [1, 1]
    assert len(rings[0]) == 1


def test_borders_of_groups_are_lines_end_to_end():
    outlines = outlines_of(patchwork(), 1e-6)
    groups = np.repeat([0, 1], 8)  # the left and the right half
    (line,) = outlines.border(groups, inner=True)
    assert line[0].tolist() in ([2, 0], [2, 4]) and line[-1].tolist() in ([2, 0], [2, 4])
    assert len(outlines.border(np.full(16, -1))) == 0
    whole = outlines.border(groups)
    assert sum(map(len, whole)) > len(line)


def test_units_without_outline_have_no_rings():
    outlines = outlines_of(polygons_from_rings([[], [[[(0, 0), (1, 0), (1, 1)]]], []]), 1e-6)
    assert [len(rings) for rings in outlines.thinned(0.1).rings()] == [0, 1, 0]
    nothing = outlines_of(polygons_from_rings([[]]), 1e-6)
    assert nothing.thinned(0.1).rings() == [[]] and nothing.border([0]) == []


def test_no_point_that_is_dropped_is_far():
    random = np.random.default_rng(1)
    points = np.cumsum(random.normal(size=(400, 2)), axis=0)
    starts = np.array([0, 150, 152, 400])
    keep = points_to_keep(points, starts, 1.5)
    assert keep[[0, 149, 150, 151, 152, 399]].all() and keep.sum() < 200
    for first, last in pairwise(starts):
        kept = np.flatnonzero(keep[first:last]) + first
        for low, high in pairwise(kept):
            way = points[high] - points[low]
            for point in points[low + 1 : high]:
                along = np.clip((point - points[low]) @ way / (way @ way), 0, 1)
                assert np.hypot(*(point - points[low] - along * way)) <= 1.5 + 1e-9
