"""Exact shares of cells, centres of finer cells, and sums over units."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.coverage_fractions import centre_coverage, exact_coverage
from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.polygons import polygons_from_rings
from urban_rural_linkages.core.zonal import covered_amount, repeated_ground, uncovered_amount, zonal_sums, zonal_table

SHAPE, UNIT_CELLS = (4, 4), (0.0, 1.0, 0.0, 4.0, 0.0, -1.0)
VALUES = np.arange(1.0, 17.0).reshape(SHAPE)
coordinates = st.floats(-3.0, 7.0, allow_nan=False)


def box(west, south, east, north):
    return [(west, south), (east, south), (east, north), (west, north)]


def star(centre, radii):
    """A polygon that never crosses itself: radii around a centre, at even angles."""
    angles = 2.0 * np.pi * np.arange(len(radii)) / len(radii)
    return np.column_stack([centre[0] + radii * np.cos(angles), centre[1] + radii * np.sin(angles)])


def shares(rings, shape=SHAPE, transform=UNIT_CELLS):
    """The share of every cell that lies in one unit, as an array."""
    _, row, column, fraction = exact_coverage(polygons_from_rings([rings]), shape, transform).cells()
    found = np.zeros(shape)
    found[row, column] = fraction
    return found


class TestPublishedFigures:
    def test_sums_and_sizes_of_exactextract(self):
        # exactextract 0.3.0; the cells whose centre lies inside would give 50 of 4 cells, and 40 of 4
        polygons = polygons_from_rings([[[box(0.5, 0.5, 2.5, 2.25)]], [[box(2.5, 0.5, 4.0, 4.0)]]])
        found = zonal_sums(VALUES, exact_coverage(polygons, SHAPE, UNIT_CELLS))
        assert found.total == pytest.approx([37.0, 46.25], abs=1e-12)
        assert found.known == pytest.approx([3.5, 5.25], abs=1e-12)


class TestExactCoverage:
    def test_whole_cells_are_covered_wholly_and_no_others_are_touched(self):
        coverage = exact_coverage(polygons_from_rings([[[box(1, 1, 3, 3)]]]), SHAPE, UNIT_CELLS)
        _, row, column, fraction = coverage.cells()
        assert row.tolist() == [1, 1, 2, 2]
        assert column.tolist() == [1, 2, 1, 2]
        assert fraction.tolist() == [1.0] * 4

    def test_a_triangle_halves_the_cells_of_the_diagonal(self):
        expected = np.tril(np.ones((4, 4)), -1) + np.diag([0.5] * 4)
        assert shares([[[(0, 0), (4, 0), (0, 4)]]]) == pytest.approx(expected, abs=1e-15)

    @pytest.mark.parametrize("backwards", [False, True])
    def test_rings_may_turn_either_way_and_be_closed_or_not(self, backwards):
        outer, hole = box(0, 0, 4, 4), box(1, 1, 3, 3)
        rings = [outer[::-1], hole] if backwards else [[*outer, outer[0]], hole]
        expected = np.ones((4, 4))
        expected[1:3, 1:3] = 0.0
        assert np.array_equal(shares([rings]), expected)

    def test_parts_add_up(self):
        found = shares([[box(0, 0, 1, 1)], [box(3.5, 3, 4, 4)]])
        assert found[3, 0] == 1.0
        assert found[0, 3] == 0.5
        assert found.sum() == 1.5

    def test_a_unit_smaller_than_a_cell_is_measured_as_exactly(self):
        found = shares([[box(1.5, 1.25, 1.5009765625, 1.2509765625)]])
        assert found[2, 1] == pytest.approx(0.0009765625**2, rel=1e-12)
        assert np.count_nonzero(found) == 1

    def test_what_lies_outside_the_grid_is_left_out(self):
        assert np.array_equal(shares([[box(-9, -9, 9, 9)]]), np.ones((4, 4)))
        assert shares([[box(-9, 1, 0.25, 2)]])[2].tolist() == [0.25, 0.0, 0.0, 0.0]
        assert shares([[box(3.75, 1, 9, 2)]])[2].tolist() == [0.0, 0.0, 0.0, 0.25]
        assert not shares([[box(5, 0, 9, 4)]]).any()
        assert not shares([[box(0, 5, 4, 9)]]).any()

    def test_a_slanting_side_that_leaves_the_grid_and_comes_back(self):
        found = shares([[[(-2, 0), (6, 0), (2, 4)]]])
        assert found.sum() == pytest.approx(16.0 - 2 * 2.0)
        assert found == pytest.approx(found[:, ::-1])

    def test_a_unit_that_overlaps_itself_covers_a_cell_once(self):
        assert shares([[box(0, 0, 2, 2)], [box(0, 0, 2, 2)]]).max() == 1.0

    def test_units_without_an_outline_are_covered_by_nothing(self):
        found = zonal_sums(VALUES, exact_coverage(polygons_from_rings([[], [[box(0, 0, 1, 1)]]]), SHAPE, UNIT_CELLS))
        assert np.isnan(found.total[0])
        assert found.known.tolist() == [0.0, 1.0]
        empty = exact_coverage(polygons_from_rings([[]]), SHAPE, UNIT_CELLS)
        assert empty.sizes().tolist() == [0.0]
        assert zonal_table(VALUES, np.zeros(SHAPE, dtype=int), 2, empty).tolist() == [[0.0, 0.0]]

    def test_far_from_the_origin_nothing_is_lost(self):
        transform = (5_000_000.0, 1000.0, 0.0, 4_004_000.0, 0.0, -1000.0)
        ring = np.array(box(500.0, 500.0, 2500.0, 2250.0)) + (5_000_000.0, 4_000_000.0)
        found = zonal_sums(VALUES, exact_coverage(polygons_from_rings([[[ring]]]), SHAPE, transform))
        assert found.total == pytest.approx([37.0], rel=1e-12)

    def test_it_stops_when_asked_to(self):
        class Stopped:
            def report(self, fraction): ...

            def cancelled(self):
                return True

        with pytest.raises(Cancelled):
            exact_coverage(polygons_from_rings([[[box(0, 0, 1, 1)]]]), SHAPE, UNIT_CELLS, Stopped())

    @settings(max_examples=50, deadline=None)
    @given(st.lists(st.floats(0.01, 9.0), min_size=3, max_size=24), st.floats(8.0, 12.0), st.floats(8.0, 12.0))
    def test_sizes_are_areas(self, radii, x, y):
        polygons = polygons_from_rings([[[star((x, y), np.array(radii))]]])
        coverage = exact_coverage(polygons, (25, 25), (-2.0, 1.0, 0.0, 23.0, 0.0, -1.0))
        assert coverage.sizes()[0] == pytest.approx(polygons.areas()[0], rel=1e-9, abs=1e-10)
        assert coverage.fraction.max(initial=0.0) <= 1.0

    @settings(max_examples=30, deadline=None)
    @given(st.integers(0, 2**32 - 1))
    def test_units_that_tile_cover_every_cell_once(self, seed):
        polygons = polygons_from_rings(tiling(seed))
        _, row, column, fraction = exact_coverage(polygons, SHAPE, UNIT_CELLS).cells()
        covered = np.zeros(SHAPE)
        np.add.at(covered, (row, column), fraction)
        assert covered == pytest.approx(np.ones(SHAPE), abs=1e-12)

    @settings(max_examples=20, deadline=None)
    @given(st.integers(0, 2**32 - 1), st.permutations(range(9)))
    def test_the_order_of_units_changes_nothing(self, seed, order):
        units = tiling(seed)
        before = zonal_sums(VALUES, exact_coverage(polygons_from_rings(units), SHAPE, UNIT_CELLS)).total
        shuffled = polygons_from_rings([units[place] for place in order])
        after = zonal_sums(VALUES, exact_coverage(shuffled, SHAPE, UNIT_CELLS)).total
        assert after.tolist() == before[list(order)].tolist()

    def test_many_units_are_treated_in_blocks(self, monkeypatch):
        polygons = polygons_from_rings(tiling(3))
        whole = exact_coverage(polygons, SHAPE, UNIT_CELLS).cells()
        monkeypatch.setattr("urban_rural_linkages.core.coverage_fractions._EDGES_AT_ONCE", 5)
        monkeypatch.setattr("urban_rural_linkages.core.coverage_fractions._CELLS_AT_ONCE", 3)
        blocks = exact_coverage(polygons, SHAPE, UNIT_CELLS)
        assert all(np.array_equal(one, other) for one, other in zip(whole, blocks.cells(), strict=True))
        assert zonal_sums(VALUES, blocks).total.sum() == pytest.approx(VALUES.sum(), rel=1e-12)


def tiling(seed):
    """Nine quadrilaterals that fill the grid, with sides at random."""
    random = np.random.default_rng(seed)
    y, x = np.meshgrid(np.linspace(0, 4, 4), np.linspace(0, 4, 4), indexing="ij")
    x[:, 1:-1] += random.uniform(-0.4, 0.4, (4, 2))
    y[1:-1] += random.uniform(-0.4, 0.4, (2, 4))
    node = np.stack([x, y], axis=-1)
    return [[[[node[i, j], node[i, j + 1], node[i + 1, j + 1], node[i + 1, j]]]] for i in range(3) for j in range(3)]


class TestCentreCoverage:
    def test_centres_of_quarter_cells(self):
        polygons = polygons_from_rings([[[box(0.5, 0.5, 2.5, 2.25)]]])
        assert centre_coverage(polygons, SHAPE, UNIT_CELLS, 0.25).sizes().tolist() == [3.5]

    def test_centres_of_the_cells_themselves(self):
        polygons = polygons_from_rings([[[box(0.4, 0.6, 2.6, 2.4)]]])
        found = zonal_sums(VALUES, centre_coverage(polygons, SHAPE, UNIT_CELLS, 1.0))
        assert found.total.tolist() == [9.0 + 10.0 + 11.0]

    def test_a_unit_between_the_centres_has_none(self):
        polygons = polygons_from_rings([[[box(0.1, 0.1, 0.4, 0.4)]]])
        assert not centre_coverage(polygons, SHAPE, UNIT_CELLS, 1.0).unit.size
        assert exact_coverage(polygons, SHAPE, UNIT_CELLS).touching().cells()[3].tolist() == [1.0]

    def test_centres_on_borders_belong_to_one_unit(self):
        units = [[[box(0, 0, 1.5, 4)]], [[box(1.5, 0, 4, 1.5)]], [[box(1.5, 1.5, 4, 4)]]]
        coverage = centre_coverage(polygons_from_rings(units), SHAPE, UNIT_CELLS, 1.0)
        assert coverage.sizes().tolist() == [4.0, 6.0, 6.0]
        assert coverage.sizes().sum() == 16.0

    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.floats(0.2, 3.0), min_size=3, max_size=16), st.floats(0.0, 4.0), st.floats(0.0, 4.0))
    def test_it_counts_what_the_rule_of_crossings_counts(self, radii, x, y):
        ring = star((x, y), np.array(radii))
        coverage = centre_coverage(polygons_from_rings([[[ring]]]), SHAPE, UNIT_CELLS, 0.2)
        _, row, column, fraction = coverage.cells()
        found = np.zeros(SHAPE)
        found[row, column] = fraction
        inside = np.array([[crossings(ring, (c + 0.5) * 0.2, 4 - (r + 0.5) * 0.2) % 2 for c in range(20)]
                           for r in range(20)])  # fmt: skip
        expected = inside.reshape(4, 5, 4, 5).sum(axis=(1, 3)) / 25.0
        assert np.abs(found - expected).max() <= 0.04 + 1e-12  # a centre on a side may fall either way

    @pytest.mark.parametrize("spacing", [0.3, 0.0, -1.0, 2.0])
    def test_cells_must_be_multiples(self, spacing):
        with pytest.raises(InputError, match="cannot be divided"):
            centre_coverage(polygons_from_rings([]), SHAPE, UNIT_CELLS, spacing)


def crossings(ring, x, y):
    """How often the way east from a point crosses the ring."""
    following = np.roll(ring, -1, axis=0)
    rises = (ring[:, 1] > y) != (following[:, 1] > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = ring[:, 0] + (y - ring[:, 1]) * (following[:, 0] - ring[:, 0]) / (following[:, 1] - ring[:, 1])
    return int(np.sum(rises & (at > x)))


class TestSums:
    def test_unknown_cells_are_counted_apart(self):
        values = VALUES.copy()
        values[3, 0] = np.nan
        polygons = polygons_from_rings([[[box(0, 0, 1.5, 1)]], [[box(0, 0, 1, 0.5)]]])
        coverage = exact_coverage(polygons, SHAPE, UNIT_CELLS)
        found = zonal_sums(values, coverage)
        assert found.total[0] == 7.0
        assert np.isnan(found.total[1])
        assert found.known.tolist() == [0.5, 0.0]
        assert found.unknown.tolist() == [1.0, 0.5]

    def test_a_table_divides_the_sum_by_label(self):
        labels = np.tile([0, 1, 1, 7], (4, 1))
        coverage = exact_coverage(polygons_from_rings([[[box(0.5, 0, 4, 4)]]]), SHAPE, UNIT_CELLS)
        table = zonal_table(VALUES, labels, 2, coverage)
        assert table.tolist() == [[VALUES[:, 0].sum() / 2, VALUES[:, 1:3].sum()]]

    def test_values_must_fit_the_grid(self):
        coverage = exact_coverage(polygons_from_rings([]), SHAPE, UNIT_CELLS)
        with pytest.raises(ValueError, match="do not fit"):
            zonal_sums(np.ones((3, 3)), coverage)


class TestRepeatedGround:
    """Cells that several units cover, against the sum of their shares cell by cell."""

    def test_units_side_by_side(self):
        boxes = polygons_from_rings([[[box(0, 0, 1.3, 2)]], [[box(1.3, 0, 4, 2)]]])
        found = repeated_ground(exact_coverage(boxes, (2, 4), (0.0, 1.0, 0.0, 2.0, 0.0, -1.0)))
        assert found.cell.size == found.unit.size == 0 and found.amount(np.ones((2, 4))) == 0.0

    @pytest.mark.parametrize("seed", range(20))
    def test_random_boxes(self, seed):
        random = np.random.default_rng(seed)
        corners = np.sort(random.uniform(-1, 7, (6, 2, 2)), axis=1)
        boxes = polygons_from_rings([[[box(*low, *high)]] for low, high in corners])
        coverage = exact_coverage(boxes, (5, 6), (0.0, 1.0, 0.0, 5.0, 0.0, -1.0))
        _, row, column, fraction = coverage.cells()
        covered = np.zeros((5, 6))
        np.add.at(covered, (row, column), fraction)
        values = random.uniform(0, 100, (5, 6))
        values[0, 0] = np.nan
        found = repeated_ground(coverage)
        np.testing.assert_array_equal(found.cell, np.flatnonzero(covered > 1 + 1e-6))
        assert found.amount(values) == pytest.approx(np.nansum(values * np.maximum(covered - 1, 0)), abs=1e-3)
        inside = np.nansum(values * np.minimum(covered, 1))
        assert covered_amount(values, coverage, found) == pytest.approx(inside, abs=1e-3)
        assert found.cells == pytest.approx(np.maximum(covered - 1, 0).sum(), abs=1e-3)
        total, outside = uncovered_amount(values, coverage, found)
        assert total == pytest.approx(np.nansum(values))
        assert outside == pytest.approx(np.nansum(values * np.maximum(1 - covered, 0)), abs=1e-3)

    def test_nothing_lies_outside_units_that_fill_the_raster(self):
        boxes = polygons_from_rings([[[box(0, 0, 4, 4)]], [[box(0, 0, 4, 4)]]])
        coverage = exact_coverage(boxes, SHAPE, UNIT_CELLS)
        found = repeated_ground(coverage)
        assert found.cells == pytest.approx(16.0)
        assert uncovered_amount(VALUES, coverage, found) == (pytest.approx(136.0), pytest.approx(0.0, abs=1e-9))
        assert uncovered_amount(np.full(SHAPE, np.nan), coverage, found) == (0.0, 0.0)
