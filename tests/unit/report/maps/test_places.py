"""Places of names: in their unit, where most people live, and written where they cover nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters
from urban_rural_linkages.core.report.drawing import Circle, Text
from urban_rural_linkages.core.report.maps.names import Name, covered_by, name_marks, place_names
from urban_rural_linkages.core.report.maps.places import dots_of, inside, places_of_names
from urban_rural_linkages.core.report.maps.terrain import pixels_within

PAPER = (0.0, 0.0, 100.0, 100.0)
SQUARE = np.array([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)], dtype=float)


def placed(*names: Name, most: int = 7, taken=(), paper=PAPER, size: float = 6.5):
    return place_names(names, most, paper, taken, Letters(), size)


@pytest.mark.parametrize(
    ("x", "y", "anchor"), [(50, 50, "start"), (98, 50, "end"), (1, 50, "start"), (50, 1, "middle"), (50, 99, "middle")]
)
def test_a_name_stands_on_the_side_that_has_room(x, y, anchor):
    (found,) = placed(Name("Valdemora", x, y))
    assert found.text.anchor == anchor and found.text.text == "Valdemora"


def test_sides_are_tried_to_the_right_the_left_above_and_below():
    right, left = covered_by(54.0, 50.0, 0.3), covered_by(46.0, 50.0, 0.3)
    above, below = covered_by(50.0, 48.0, 0.3), covered_by(50.0, 52.0, 0.3)
    found = []
    for taken in ([], [right], [right, left], [right, left, above]):
        (entry,) = placed(Name("Here", 50, 50), taken=taken)
        found.append((entry.text.anchor, entry.text.y < 50))
    assert found == [("start", False), ("end", False), ("middle", True), ("middle", False)]
    assert placed(Name("Here", 50, 50), taken=[right, left, above, below]) == []


def test_a_name_that_is_wider_than_the_paper_is_left_out_and_the_next_is_not():
    found = placed(Name("x" * 200, 50, 50), Name("Short", 50, 50))
    assert [entry.name.text for entry in found] == ["Short"]


def test_no_more_names_than_wanted_and_the_first_ones():
    names = [Name(f"N{number}", 10.0, 5.0 + 10 * number) for number in range(9)]
    assert [entry.name.text for entry in placed(*names, most=3)] == ["N0", "N1", "N2"]
    assert placed(*names, most=0) == [] and placed() == []


def test_the_capital_is_larger_by_a_sixth_and_heavy_with_a_larger_dot():
    capital, other = placed(Name("Capital", 20, 20, strong=True, large=True), Name("Other", 20, 80), size=6.0)
    assert capital.text.size == pytest.approx(7.0) and capital.text.weight == "semibold"
    assert other.text.size == 6.0 and other.text.weight == "regular"
    one, two = [mark for mark in name_marks([capital, other]) if isinstance(mark, Circle)]
    assert one.radius == pytest.approx(1.4 * two.radius)


def test_one_of_several_strong_names_is_heavy_and_no_larger():
    strong, other = placed(Name("Seat", 20, 20, strong=True), Name("Other", 20, 80), size=6.0)
    assert strong.text.size == other.text.size == 6.0 and strong.text.weight == "semibold"


def test_a_symbol_has_no_dot_and_its_name_keeps_away_from_it():
    (near,) = placed(Name("Here", 50, 50))
    (far,) = placed(Name("Here", 50, 50, radius=0.0, clearance=3.0))
    assert far.text.x == pytest.approx(near.text.x + 3.0)
    assert [type(mark) for mark in name_marks([far])] == [Text]


def test_names_lie_above_all_dots():
    kinds = [type(mark) for mark in name_marks(placed(Name("A", 20, 20), Name("B", 60, 60)))]
    assert kinds == [Circle, Circle, Text, Text]


def test_letters_have_a_white_edge_that_grows_with_them():
    (small,), (large,) = (placed(Name("A", 50, 50), size=size) for size in (5.0, 10.0))
    assert small.text.halo > 0 and large.text.halo == pytest.approx(2 * small.text.halo)


def test_two_places_on_one_point_are_one_name():
    assert [entry.name.text for entry in placed(Name("First", 50, 50), Name("Second", 50, 50))] == ["First"]


@given(st.text(max_size=40), st.floats(0, 100), st.floats(0, 100), st.booleans())
def test_the_box_of_a_name_holds_its_letters(text, x, y, strong):
    for entry in placed(Name(text, x, y, strong)):
        width = Letters().width(text, entry.text.size)
        left = entry.text.x - {"start": 0, "middle": width / 2, "end": width}[entry.text.anchor]
        assert entry.area[0] <= left and left + width <= entry.area[2]
        assert entry.area[1] < entry.text.y < entry.area[3]
        assert entry.area[0] > x or entry.area[2] < x or entry.area[1] > y or entry.area[3] < y


def test_the_box_around_a_point():
    assert covered_by(5.0, 6.0, 2.0) == (3.0, 4.0, 7.0, 8.0)


# -- points of units ------------------------------------------------------------------------------------------------

coordinates = st.integers(-2, 12).map(lambda value: value / 2 + 0.25)


@given(st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=20))
def test_points_of_a_square_lie_between_its_sides(points):
    found = inside([SQUARE], np.array(points))
    assert found.tolist() == [0 < x < 4 and 0 < y < 4 for x, y in points]


@given(st.lists(st.tuples(coordinates, coordinates), min_size=3, max_size=8), st.booleans())
def test_a_ring_holds_the_same_points_whichever_way_it_turns(ring, hole):
    closed = np.array([*ring, ring[0]])
    rings = [closed, SQUARE] if hole else [closed]
    grid = np.array([(x + 0.1, y + 0.1) for x in range(6) for y in range(6)])
    assert (inside(rings, grid) == inside([part[::-1] for part in rings], grid)).all()


@given(st.lists(st.tuples(st.floats(0, 8), st.floats(0, 6)), min_size=3, max_size=8))
def test_pixels_and_points_agree(ring):
    closed = np.round(np.array([*ring, ring[0]]), 2) + 0.003
    pixels = pixels_within([closed], (6, 8))
    centres = np.array([(column + 0.5, row + 0.5) for row in range(6) for column in range(8)])
    assert pixels.ravel().tolist() == inside([closed], centres).tolist()


def test_no_ring_holds_nothing():
    assert inside([], np.array([(1.0, 1.0)])).tolist() == [False]
    assert not pixels_within([], (3, 3)).any()


def test_a_name_goes_to_the_settlement_with_most_people_of_its_own_unit():
    outlines = [[SQUARE], [SQUARE + (4.0, 0.0)], [SQUARE + (8.0, 0.0)]]
    own = np.array([(2.0, 2.0), (6.0, 2.0), (10.0, 2.0)])
    settlements = np.array([(1.0, 1.0), (3.0, 3.0), (5.0, 1.0), (7.0, 3.0)])
    people = np.array([10.0, 20.0, np.nan, 1.0])
    found = places_of_names(outlines, own, settlements, people)
    assert found.tolist() == [[3, 3], [7, 3], [10, 2]]
    assert own.tolist() == [[2, 2], [6, 2], [10, 2]], "what is given is not changed"


def test_where_nobody_is_counted_the_first_settlement_counts():
    found = places_of_names([[SQUARE]], np.array([(2.0, 2.0)]), np.array([(1.0, 1.0), (3.0, 3.0)]), np.full(2, np.nan))
    assert found.tolist() == [[1, 1]]


def test_a_unit_without_outline_keeps_its_own_point():
    assert places_of_names([[]], np.array([(2.0, 2.0)]), np.array([(2.0, 2.5)]), np.array([5.0])).tolist() == [[2, 2]]


@given(st.lists(st.tuples(st.floats(0, 1e5), st.floats(0, 1e5)), min_size=1, max_size=40), st.integers(0, 3))
def test_units_that_are_points_are_circles_around_them(points, unknown):
    places = np.array([*points, *[(np.nan, np.nan)] * unknown])
    dots = dots_of(places)
    areas = dots.areas()
    assert len(areas) == len(places) and (areas[len(points) :] == 0).all()
    assert areas[: len(points)] == pytest.approx(areas[0]) and areas[0] > 0
    middles = [ring.mean(axis=0) for ring in np.split(dots.points, dots.ring_start[1:-1])]
    np.testing.assert_allclose(middles, points, atol=1e-6)


def test_many_circles_are_smaller_so_that_they_stand_side_by_side():
    land = np.array([(0.0, 0.0), (1e5, 1e5)])
    few, many = (dots_of(np.concatenate([land, np.tile(land[:1], (count, 1))])).areas()[0] for count in (2, 8_131))
    assert few > 50 * many, "their areas go down as their number goes up"


def test_a_single_point_has_a_circle_too():
    assert dots_of(np.array([[5.0, 5.0]])).areas()[0] > 0
    assert dots_of(np.full((3, 2), np.nan)).areas().tolist() == [0.0, 0.0, 0.0]
