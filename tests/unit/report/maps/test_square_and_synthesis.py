"""The square of two figures, and the map of the synthesis."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters
from urban_rural_linkages.core.report.drawing import WHITE, Drawing, Hatch, Rectangle, Text
from urban_rural_linkages.core.report.maps.legend import Key
from urban_rural_linkages.core.report.maps.places import inside, places_of_names
from urban_rural_linkages.core.report.maps.square import SquareAxis, SquareLegend, in_rows, square_and_keys
from urban_rural_linkages.core.report.maps.synthesis import (
    GAIN,
    KINDS,
    LOSS,
    TOWN,
    circle_legend,
    examples,
    outline_stroke,
    outlined_groups,
    radii,
    synthesis_classes,
    synthesis_keys,
    synthesis_numbers,
    towns_of,
)

from .land import of_kind, texts

COLOURS = ["#eeece6", "#b9cfe0", "#6fa3cc", "#f2c58d", "#b3a39a", "#5f7390", "#e08a2c", "#a1593a", "#3b2a4a"]
COUNTS = [str(number) for number in range(9)]
SQUARE = SquareLegend("How to read the colours", "parishes (large), inhabitants (small)",
                      SquareAxis("minutes: higher →", ["18.8", "30.6"]),
                      SquareAxis("← lower: change", ["−1.2", "−2.1"]),
                      in_rows(COLOURS, 3), in_rows(COUNTS, 3),
                      in_rows([f"{number} people" for number in range(9)], 3))  # fmt: skip


def test_the_square_counts_units_and_people_from_good_to_bad():
    marks, height = square_and_keys(SQUARE, [Key("unknown", Hatch(), count="2")], Letters(), 44.0)
    drawing = Drawing(44.0, height, marks)
    cells = [mark for mark in of_kind(drawing, Rectangle) if mark.fill in COLOURS]
    assert [cell.fill for cell in cells] == COLOURS
    assert cells[0].x < cells[1].x and cells[0].y < cells[3].y, "the worst stands at the lower right"
    written = texts(drawing)
    assert {"0", "8", "8 people", "18.8", "−2.1", "unknown", "2"} <= set(written)
    (eight,) = (mark for mark in of_kind(drawing, Text) if mark.text == "8")
    (none,) = (mark for mark in of_kind(drawing, Text) if mark.text == "0")
    assert eight.colour == WHITE and none.colour != WHITE
    assert all(mark.angle == -90 for mark in of_kind(drawing, Text) if mark.text in ("−1.2", "← lower: change"))


def test_limits_stand_where_classes_meet():
    marks, _ = square_and_keys(SQUARE, [], Letters(), 44.0)
    cells = [mark for mark in marks if isinstance(mark, Rectangle) and mark.fill in COLOURS]
    at = {mark.text: mark for mark in marks if isinstance(mark, Text)}
    assert at["18.8"].x == cells[1].x and at["−1.2"].y == cells[3].y


def test_many_classes_have_smaller_figures_and_no_people():
    many = SquareLegend("", "", SquareAxis("x", ["1"] * 5), SquareAxis("y", ["1"] * 5), in_rows(COLOURS * 4, 6),
                        in_rows(COUNTS * 4, 6), in_rows(["people"] * 36, 6))  # fmt: skip
    marks, _ = square_and_keys(many, [], Letters(), 44.0)
    assert "people" not in texts(Drawing(44.0, 99.0, marks))


def test_the_synthesis_tells_gain_loss_and_distance():
    change = np.array([9.0, 5.0, -30.0, -31.0, np.nan, 6.0])
    minutes = np.array([31.0, 30.0, 50.0, 29.0, 40.0, np.nan])
    found = [KINDS[number] for number in synthesis_numbers(change, minutes, 30.0)]
    assert found == [("gain", True), ("other", False), ("other", True), ("loss", False), ("other", True),
                     ("gain", False)]  # fmt: skip
    assert not any(far for _, far in (KINDS[number] for number in synthesis_numbers(change, None, 30.0)))
    hatched = [isinstance(entry.fill, Hatch) for entry in synthesis_classes()]
    assert hatched == [far for _, far in KINDS]


def test_towns_are_circles_whose_area_goes_with_their_people():
    people = np.array([100.0, 40_000.0, np.nan, 3_500.0, 10_000.0])
    assert towns_of(people).tolist() == [1, 4, 3]
    sizes = radii(people[towns_of(people)], 40_000.0)
    assert sizes[0] / sizes[1] == 2.0 and (np.diff(sizes) < 0).all()
    assert examples(2_000.0) == [3500.0] and all(value >= 3_500 for value in examples(9_000.0))
    marks, height = circle_legend(40_000.0, "inhabitants", ["40 000", "10 000"], 44.0, Letters())
    assert "40 000 · 10 000 inhabitants" in " ".join(texts(Drawing(44.0, height, marks)))


def test_a_name_stands_where_most_people_of_its_unit_live():
    ring = np.array([(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)], dtype=float)
    hole = np.array([(4, 4), (6, 4), (6, 6), (4, 6), (4, 4)], dtype=float)
    settlements = np.array([(5.0, 5.0), (1.0, 1.0), (9.0, 9.0), (20.0, 20.0)])
    assert inside([ring, hole], settlements).tolist() == [False, True, True, False]
    people = np.array([900.0, 5.0, 70.0, 5000.0])
    middle = np.array([(5.0, 2.0)])
    assert places_of_names([[ring, hole]], middle, settlements, people).tolist() == [[9.0, 9.0]]
    assert places_of_names([[ring]], middle, np.empty((0, 2)), np.empty(0)).tolist() == [[5.0, 2.0]]


def test_keys_look_like_the_classes_that_they_explain():
    fills = {KINDS[place]: entry.fill for place, entry in enumerate(synthesis_classes())}
    keys = synthesis_keys()
    assert (keys["gain"], keys["loss"]) == (fills["gain", False], fills["loss", False])
    assert {fills[kind, True].colour for kind in ("gain", "loss", "other")} == {keys["far"].colour}
    assert {fills[kind, True].background for kind in ("gain", "loss")} == {keys["gain"], keys["loss"]}


@given(st.lists(st.tuples(st.floats(-100, 300) | st.just(np.nan), st.floats(0, 200) | st.just(np.nan)), max_size=20))
def test_every_unit_has_a_class_and_the_unknown_neither_gain_nor_lose(units):
    change, minutes = (np.array(column, dtype=float) for column in zip(*units, strict=True)) if units else (
        np.empty(0), np.empty(0))  # fmt: skip
    for own, time, number in zip(change, minutes, synthesis_numbers(change, minutes, 30.0).tolist(), strict=True):
        kind, far = KINDS[number]
        assert kind == ("gain" if own > GAIN else "loss" if own < -LOSS else "other")
        assert far == bool(time > 30.0)


@pytest.mark.parametrize(("count", "groups"), [(0, 1), (1, 2), (60, 61), (61, 2), (8131, 2)])
def test_few_units_are_outlined_one_by_one_and_many_as_one_land(count, groups):
    chosen = np.arange(9000) < count
    assert len(np.unique(outlined_groups(chosen))) == groups
    assert (outlined_groups(chosen)[~chosen] == -1).all()


def test_lines_around_areas_are_dashed_and_grow_thinner_with_the_units():
    assert outline_stroke("area", 60).dashes and not outline_stroke("priority", 60).dashes
    for kind in ("area", "priority"):
        widths = [outline_stroke(kind, count).width for count in (1, 800, 3000, 8131, 35_000)]
        assert widths == sorted(widths, reverse=True) and widths[0] == widths[1] and widths[-1] >= 0.4 * widths[0]


@given(st.lists(st.floats(0, 4e6) | st.just(np.nan), max_size=90))
def test_towns_are_the_largest_and_no_more_than_can_be_told_apart(people):
    values = np.array(people, dtype=float)
    towns = values[towns_of(values)]
    assert (towns >= TOWN).all() and len(towns) == min(int((values >= TOWN).sum()), 40)
    assert towns.tolist() == sorted(towns.tolist(), reverse=True)


@given(st.floats(0, 1e7))
def test_circles_of_the_legend_are_round_numbers_that_fall(most):
    shown = examples(most)
    assert 1 <= len(shown) <= 3 and shown == sorted(set(shown), reverse=True) and shown[-1] >= TOWN
    assert all(len(f"{value:.0f}".rstrip("0")) <= 2 for value in shown)


@given(st.floats(TOWN, 4e6), st.floats(1, 4e6))
def test_a_circle_with_four_times_the_people_is_twice_as_wide(most, people):
    one, four = radii(np.array([people, 4 * people]), most)
    assert four == pytest.approx(2 * one) or one == 0.45
