"""The change of cells in zones: a case worked out by hand, cut cells, and what must hold of any zones."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from urban_rural_linkages.core.coverage_fractions import exact_coverage
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.grids import zone_change as module
from urban_rural_linkages.core.grids.grid_change import CellChange, grid_change
from urban_rural_linkages.core.grids.zone_change import zone_change
from urban_rural_linkages.core.polygons import polygons_from_rings
from urban_rural_linkages.core.zonal import zonal_sums

NAN = np.nan
SHAPE, TRANSFORM = (4, 4), (0.0, 1.0, 0.0, 4.0, 0.0, -1.0)
START = np.array([[100.0, 10.0, 0.0, 50.0]] * 4)
END = np.array([[50.0, 0.0, 20.0, 50.0]] * 4)  # losing, abandoned, new, stable: a class a column
KM2 = np.full((4, 1), 2.0)

people = st.one_of(st.just(NAN), st.floats(0.0, 1000.0, width=32))
grids = arrays(np.float64, SHAPE, elements=people)
edges = st.floats(-1.0, 5.0, width=16)
boxes = st.tuples(edges, edges, edges, edges)


def box(west: float, south: float, east: float, north: float) -> list:
    return [[[(west, south), (east, south), (east, north), (west, north)]]]


def zones(*outlines: list):
    return exact_coverage(polygons_from_rings(list(outlines)), SHAPE, TRANSFORM)


def change_in(coverage, start=START, end=END, progress=None):
    return zone_change(start, end, grid_change(start, end, 2001, 2021).classes, KM2, coverage, progress)


class TestByHand:
    def test_two_zones_side_by_side(self):
        found = change_in(zones(box(0, 0, 2, 4), box(2, 0, 4, 4)))
        assert found.population_start.tolist() == [440.0, 200.0]
        assert found.population_end.tolist() == [200.0, 280.0]
        assert found.change.tolist() == [-240.0, 80.0]
        assert found.known_km2.tolist() == [16.0, 16.0]
        assert found.shrinking_area.tolist() == [1.0, 0.0]
        assert found.shrinking_people.tolist() == [1.0, 0.0]
        assert found.area_km2[0].tolist() == [0.0, 8.0, 8.0, 0.0, 0.0, 0.0]
        assert found.people_start[1].tolist() == [0.0, 0.0, 0.0, 200.0, 0.0, 0.0]
        assert found.people_end[1].tolist() == [0.0, 0.0, 0.0, 200.0, 0.0, 80.0]

    def test_cells_on_a_border_count_as_far_as_they_lie_inside(self):
        found = change_in(zones(box(0.5, 0.0, 1.25, 1.0)))
        assert found.population_start.tolist() == [0.5 * 100 + 0.25 * 10]
        assert found.change.tolist() == [-0.5 * 50 - 0.25 * 10]
        assert found.known_km2.tolist() == [1.5]

    def test_half_of_the_people_in_shrinking_cells(self):
        found = change_in(zones(box(0, 0, 4, 1)))  # 100 + 10 of 160
        assert found.shrinking_people.tolist() == [pytest.approx(110 / 160)]
        assert found.shrinking_area.tolist() == [0.5]

    def test_cells_of_different_area(self):
        km2 = np.arange(1.0, 5.0)[:, np.newaxis]  # as rows of degrees have
        classes = grid_change(START, END, 2001, 2021).classes
        found = zone_change(START, END, classes, km2, zones(box(0, 2, 1, 4)))
        assert found.known_km2.tolist() == [1.0 + 2.0]

    def test_unknown_cells_count_at_neither_date(self):
        end = END.copy()
        end[:, 0] = NAN
        found = change_in(zones(box(0, 0, 2, 4)), end=end)
        assert (found.population_start.tolist(), found.population_end.tolist()) == ([40.0], [0.0])
        assert found.known_km2.tolist() == [8.0]

    def test_a_zone_of_which_nothing_is_known(self):
        found = change_in(zones(box(0, 0, 1, 1), box(8, 8, 9, 9)))
        assert np.isnan(found.change[1]) and np.isnan(found.shrinking_area[1]) and np.isnan(found.area_km2[1]).all()
        assert found.change[0] == -50.0

    def test_a_zone_where_nobody_lived_has_no_share_of_people(self):
        found = change_in(zones(box(2, 0, 3, 4)))
        assert np.isnan(found.shrinking_people[0]) and found.shrinking_area[0] == 0.0

    def test_no_zone_on_the_grid(self):
        assert np.isnan(change_in(zones(box(8, 8, 9, 9))).change).all()


class TestProperties:
    @settings(max_examples=40)
    @given(grids, grids, st.lists(boxes, min_size=1, max_size=4))
    def test_classes_add_up_to_the_sums_over_known_cells(self, start, end, outlines):
        coverage = zones(*(box(*outline) for outline in outlines))
        found = change_in(coverage, start, end)
        known = np.where(np.isnan(start + end), NAN, start)
        expected = zonal_sums(known, coverage)
        np.testing.assert_allclose(found.population_start, expected.total, rtol=1e-9, atol=1e-9)
        np.testing.assert_allclose(np.nan_to_num(found.known_km2), 2.0 * expected.known, atol=1e-9)
        np.testing.assert_allclose(found.people_end.sum(axis=1) - found.people_start.sum(axis=1), found.change)

    @settings(max_examples=40)
    @given(
        grids, grids, st.permutations([box(0, 0, 1.5, 4), box(1.5, 0, 4, 2.3), box(1.5, 2.3, 4, 4), box(9, 9, 9.5, 10)])
    )
    def test_the_order_of_zones_does_not_matter(self, start, end, outlines):
        there, back = (change_in(zones(*order), start, end) for order in (outlines, outlines[::-1]))
        for name in ("change", "known_km2", "shrinking_people", "area_km2"):
            np.testing.assert_array_equal(getattr(there, name), getattr(back, name)[::-1])

    @settings(max_examples=40)
    @given(grids, grids, st.floats(0.25, 3.75))
    def test_zones_that_fill_the_grid_hold_everybody(self, start, end, cut):
        found = change_in(zones(box(0, 0, cut, 4), box(cut, 0, 4, 4)), start, end)
        whole = grid_change(start, end, 2001, 2021)
        assert np.nansum(found.population_start) == pytest.approx(whole.population_start, abs=1e-6)
        assert np.nansum(found.change) == pytest.approx(whole.population_end - whole.population_start, abs=1e-6)
        assert np.nansum(found.area_km2, axis=0) == pytest.approx([2.0 * cells for cells in whole.cells], abs=1e-9)

    @settings(max_examples=30)
    @given(grids, grids, st.integers(1, 9))
    def test_parts_of_any_size_give_the_same(self, start, end, cells):
        coverage = zones(box(0, 0, 2.5, 4), box(2.5, 0, 4, 4))
        whole = change_in(coverage, start, end)
        usual, module._CELLS_AT_ONCE = module._CELLS_AT_ONCE, cells
        try:
            cut = change_in(coverage, start, end)
        finally:
            module._CELLS_AT_ONCE = usual
        np.testing.assert_allclose(whole.people_start, cut.people_start, rtol=1e-12)
        np.testing.assert_allclose(whole.area_km2, cut.area_km2, rtol=1e-12)


def test_progress_rises_to_the_end_and_can_be_stopped(monkeypatch):
    class Watcher:
        def __init__(self, patience):
            self.told, self.patience = [], patience

        def report(self, fraction):
            self.told.append(fraction)

        def cancelled(self):
            return len(self.told) >= self.patience

    monkeypatch.setattr(module, "_CELLS_AT_ONCE", 4)
    coverage = zones(box(0, 0, 4, 4))
    change_in(coverage, progress=(patient := Watcher(99)))
    assert patient.told == sorted(patient.told) and patient.told[-1] == 1.0 and len(patient.told) == 13
    with pytest.raises(Cancelled):
        change_in(coverage, progress=Watcher(2))


def test_every_class_has_its_column():
    assert change_in(zones(box(0, 0, 4, 4))).area_km2.shape == (1, len(CellChange))
