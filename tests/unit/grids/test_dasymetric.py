"""People on cells: published and hand-computed cases, and totals that are kept whatever the weights."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.coverage_fractions import exact_coverage
from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.grids.dasymetric import dasymetric, inside_shares
from urban_rural_linkages.core.polygons import polygons_from_rings
from urban_rural_linkages.core.zonal import zonal_sums

NAN = np.nan


def box(west, south, east, north):
    return [[[(west, south), (east, south), (east, north), (west, north)]]]


def covered(units, rows, columns):
    """Lay units over cells of side 1 whose lower left corner is the origin."""
    return exact_coverage(
        polygons_from_rings(units),
        (rows, columns),
        (0.0, 1.0, 0.0, float(rows), 0.0, -1.0),
    )


class TestByArea:
    def test_areal_weighting_is_the_formula_of_tobler(self):
        """T_j = sum of S_i x A_ij / A_i: 400 people on 8 cells, 90 on 3, one column shared by halves."""
        coverage = covered([box(0, 0, 4, 2), box(4, 0, 5.5, 2)], 2, 6)
        persons = dasymetric(["a", "b"], [400, 90], coverage).persons
        assert persons.tolist() == [[50, 50, 50, 50, 30, 15]] * 2

    def test_a_cell_on_a_border_holds_both_parts(self):
        coverage = covered([box(0, 0, 1.5, 1), box(1.5, 0, 3, 1)], 1, 3)
        found = dasymetric(["a", "b"], [300, 600], coverage)
        assert found.persons.tolist() == [[200, 100 + 200, 400]]
        assert found.placed.tolist() == [300, 600]
        assert found.cells.tolist() == [2, 2]

    def test_a_unit_smaller_than_a_cell(self):
        coverage = covered([box(0.25, 0.25, 0.5, 0.5), box(1.9, 0, 2.1, 1)], 1, 3)
        found = dasymetric(["a", "b"], [7, 10], coverage)
        assert found.persons == pytest.approx(np.array([[7.0, 5.0, 5.0]]))
        assert found.rule == ["area", "area"] and found.notes == ()

    def test_cells_in_degrees_are_of_different_size(self):
        found = dasymetric(["a"], [100], covered([box(0, 0, 1, 2)], 2, 1), cell_areas=[[1.0], [3.0]])
        assert found.persons.tolist() == [[25], [75]]

    def test_where_no_unit_lies_nothing_is_known(self):
        found = dasymetric(["a"], [5], covered([box(0, 0, 1, 1)], 1, 2))
        assert np.array_equal(found.persons, [[5, NAN]], equal_nan=True)


class TestByWeight:
    def test_weight_times_fraction(self):
        """Cells weigh 2, 6 and 4; the unit covers the last by half: 2, 6 and 2 of 10 parts."""
        found = dasymetric(["a"], [1000], covered([box(0, 0, 2.5, 1)], 1, 3), weights=[[2, 6, 4]])
        assert found.persons.tolist() == [[200, 600, 200]]
        assert found.rule == ["weighted"]

    def test_a_class_of_land_use_as_in_tobler(self):
        """The masked case: 120 people live on the two cells of the class that is let through, one of them cut."""
        land_use = np.array([[21, 41, 22], [41, 41, 41]])
        found = dasymetric(["a"], [120], covered([box(0, 0, 2.5, 2)], 2, 3), mask=np.isin(land_use, (21, 22)))
        assert found.persons.tolist() == [[80, 0, 40], [0, 0, 0]]
        assert found.rule == ["weighted"] and found.cells.tolist() == [2]

    def test_the_mask_closes_cells_that_have_weight(self):
        found = dasymetric(
            ["a"], [90], covered([box(0, 0, 3, 1)], 1, 3), weights=[[1, 1, 2]], mask=[[NAN, 5, -1]]
        )  # fmt: skip
        assert found.persons.tolist() == [[0, 30, 60]]

    def test_no_data_weighs_nothing(self):
        found = dasymetric(["a"], [90], covered([box(0, 0, 3, 1)], 1, 3), weights=[[NAN, 1, 2]])
        assert found.persons.tolist() == [[0, 30, 60]]

    def test_a_unit_without_weight_falls_back_to_area_and_is_named(self):
        units = covered([box(0, 0, 2, 1), box(2, 0, 4, 1)], 1, 4)
        found = dasymetric(["a", "b"], [10, 40], units, weights=[[0, 0, 1, 3]])
        assert found.persons.tolist() == [[5, 5, 10, 30]]
        assert found.rule == ["area", "weighted"]
        (note,) = found.notes
        assert "spread evenly instead: 1 (a)" in str(note)

    def test_it_falls_back_to_what_the_mask_leaves_first(self):
        units = covered([box(0, 0, 3, 1), box(3, 0, 6, 1)], 1, 6)
        found = dasymetric(["a", "b"], [30, 60], units, weights=np.zeros((1, 6)), mask=[[1, 1, 0, 0, 0, 0]])
        assert found.persons.tolist() == [[15, 15, 0, 20, 20, 20]]
        assert found.rule == ["area", "area"]
        assert "2 (a, b)" in str(found.notes[0])

    def test_nobody_needs_no_place(self):
        found = dasymetric(["a", "b"], [0, 4], covered([box(0, 0, 1, 1), box(1, 0, 2, 1)], 1, 2), mask=[[0, 1]])
        assert found.persons.tolist() == [[0, 4]]
        assert found.notes == () and found.cells.tolist() == [0, 1]

    @pytest.mark.parametrize("size", [1e-300, 1e300])
    def test_the_size_of_weights_does_not_matter(self, size):
        found = dasymetric(["a"], [1000], covered([box(0, 0, 2, 1)], 1, 2), weights=[[size, 3 * size]])
        assert found.persons == pytest.approx(np.array([[250.0, 750.0]]))


class TestWhatIsMissing:
    def test_unknown_people_are_nowhere(self):
        found = dasymetric(["a", "b"], [NAN, 8], covered([box(0, 0, 1.5, 1), box(1.5, 0, 3, 1)], 1, 3))
        assert np.isnan(found.persons[0, 0]) and found.persons[0, 1:] == pytest.approx([8 / 3, 16 / 3])
        assert found.rule == ["none", "area"] and np.isnan(found.placed[0])
        assert "without a known population put nobody on the map: 1 (a)" in str(found.notes[0])

    def test_people_off_the_grid_are_counted(self):
        found = dasymetric(["z", "b", "c"], [70, 8, 30], covered([box(9, 9, 10, 10), box(0, 0, 1, 1), [[]]], 1, 1))
        assert found.lost == 100 and found.persons.tolist() == [[8]]
        assert found.rule == ["none", "area", "none"] and found.placed.tolist() == [0, 8, 0]
        assert "2 (c, z). Their 100 people are not on the map" in str(found.notes[0])

    def test_nobody_on_the_grid(self):
        with pytest.raises(InputError, match="No unit with a known population lies on the cells"):
            dasymetric(["a", "b"], [5, NAN], covered([box(9, 9, 10, 10), box(0, 0, 1, 1)], 1, 1))

    def test_negative_weights(self):
        with pytest.raises(InputError, match=r"'built' holds the negative weight -2 in row 1, column 2 .*cells: 1"):
            dasymetric(["a"], [5], covered([box(0, 0, 2, 1)], 1, 2), weights=[[1, -2]], weights_name="built")

    def test_negative_people(self):
        with pytest.raises(InputError, match="unit 'a' has -5"):
            dasymetric(["b", "a"], [-1, -5], covered([box(0, 0, 2, 1), box(0, 0, 1, 1)], 1, 2))

    def test_how_much_of_a_unit_lies_on_the_grid(self):
        units = [box(0, 0, 1, 1), box(1, 0, 5, 1), box(8, 8, 9, 9)]
        shares = inside_shares(covered(units, 1, 2), [1.0, 4.0, 0.0])
        assert np.array_equal(shares, [1.0, 0.25, NAN], equal_nan=True)

    def test_it_can_be_stopped(self):
        class Stopped:
            def report(self, fraction):
                pass

            def cancelled(self):
                return True

        with pytest.raises(Cancelled):
            dasymetric(["a"], [5], covered([box(0, 0, 2, 1)], 1, 2), progress=Stopped())


# -- what holds for all cells and units --------------------------------------------------------------------------

SIDE = 6
people_of_nine = st.lists(st.floats(0, 1e7), min_size=9, max_size=9)
weights_of_cells = st.lists(st.one_of(st.just(0.0), st.floats(1e-6, 1e6)), min_size=SIDE**2, max_size=SIDE**2)
cuts = st.lists(st.integers(1, 599), min_size=2, max_size=2, unique=True).map(lambda c: sorted(x / 100 for x in c))


def nine_units(across, down):
    """Nine units that fill the cells, their borders anywhere."""
    x, y = [0.0, *across, float(SIDE)], [0.0, *down, float(SIDE)]
    return covered([box(x[i], y[j], x[i + 1], y[j + 1]) for j in range(3) for i in range(3)], SIDE, SIDE)


@settings(max_examples=50)
@given(people_of_nine, weights_of_cells, cuts, cuts, st.booleans())
def test_totals_are_kept(people, weights, across, down, masked):
    coverage, weight = nine_units(across, down), np.reshape(weights, (SIDE, SIDE))
    mask = weight < 1.0 if masked else None
    found = dasymetric(list("abcdefghi"), people, coverage, weights=weight, mask=mask)
    assert found.placed == pytest.approx(np.array(people), rel=1e-9, abs=1e-300)
    assert np.nansum(found.persons) == pytest.approx(sum(people), rel=1e-9, abs=1e-300)
    assert np.nanmin(found.persons) >= 0.0 and found.lost == 0.0


@settings(max_examples=30)
@given(people_of_nine, weights_of_cells, st.permutations(range(9)))
def test_the_order_of_units_does_not_matter(people, weights, order):
    names, weight = np.array(list("abcdefghi")), np.reshape(weights, (SIDE, SIDE))
    units = [box(1.7 * i, 1.7 * j, 1.7 * i + 1.7, 1.7 * j + 1.7) for j in range(3) for i in range(3)]
    one = dasymetric(names.tolist(), people, covered(units, SIDE, SIDE), weights=weight)
    other = dasymetric(
        names[order].tolist(), np.array(people)[order], covered([units[i] for i in order], SIDE, SIDE), weights=weight
    )  # fmt: skip
    assert np.array_equal(one.persons, other.persons, equal_nan=True)
    assert [one.rule[i] for i in order] == other.rule


@settings(max_examples=30)
@given(weights_of_cells, cuts, cuts)
def test_units_along_cells_are_found_again_by_zonal_sums(weights, across, down):
    """Where no border cuts a cell, the sum over a unit's cells is its people."""
    x, y = (np.unique(np.round([0, *cut, SIDE])) for cut in (across, down))
    units = [box(x[i], y[j], x[i + 1], y[j + 1]) for j in range(len(y) - 1) for i in range(len(x) - 1)]
    coverage, people = covered(units, SIDE, SIDE), 1000.0 + 77.0 * np.arange(len(units))
    ids = [str(i) for i in range(len(units))]
    found = dasymetric(ids, people, coverage, weights=np.reshape(weights, (SIDE, SIDE)))
    assert zonal_sums(found.persons, coverage).total == pytest.approx(people, rel=1e-9)


def test_even_weights_are_areas():
    coverage = nine_units([1.3, 4.1], [0.6, 2.2])
    people = np.arange(1.0, 10.0)
    weighted = dasymetric(list("abcdefghi"), people, coverage, weights=np.full((SIDE, SIDE), 7.0))
    assert weighted.persons == pytest.approx(dasymetric(list("abcdefghi"), people, coverage).persons)
