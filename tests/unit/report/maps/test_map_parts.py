"""Parts of a map: round ratios, bars of whole kilometres, names that cover nothing, legends that count."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters
from urban_rural_linkages.core.report.drawing import Group, Hatch, Rectangle, Text
from urban_rural_linkages.core.report.maps.frame import Frame, round_ratio
from urban_rural_linkages.core.report.maps.furniture import bar_length, furniture
from urban_rural_linkages.core.report.maps.layers import Points, lines_within
from urban_rural_linkages.core.report.maps.legend import Key, column_legend, line_legend, theme_keys
from urban_rural_linkages.core.report.maps.names import Name, covered_by, place_names
from urban_rural_linkages.core.report.maps.theme import MapClass, UnitTheme, class_numbers

ROUND = {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8}


def texts(marks) -> list[str]:
    """Return all texts, those of groups too."""
    found = []
    for mark in marks:
        found += texts(mark.marks) if isinstance(mark, Group) else [mark.text] if isinstance(mark, Text) else []
    return found


@given(st.floats(200, 5e8))
def test_ratios_are_round_and_fit(least):
    ratio = round_ratio(least)
    assert ratio >= least * (1 - 1e-9)
    assert any(abs(ratio / 10**power - step) < 1e-9 for power in range(2, 10) for step in ROUND)
    assert ratio <= least * 1.4


def test_a_frame_holds_the_land_at_a_round_ratio():
    frame = Frame.fitting((0.0, 0.0, 90_000.0, 93_000.0), 1.0, 126.0, 126.0)
    assert frame.ratio == 750_000 and (frame.width, frame.height) == (120.0, 124.0)
    placed = frame.placed(np.array([(0.0, 93_000.0), (90_000.0, 0.0)]))
    assert placed.tolist() == [[0.0, 0.0], [120.0, 124.0]]
    assert Frame.fitting((0.0, 0.0, 90_000.0, 93_000.0), 1.0, 126.0, 126.0, at_least=2e6).ratio == 2_000_000


@given(st.floats(2_000, 5e7))
def test_bars_are_whole_and_short(ratio):
    length, label = bar_length(round_ratio(ratio))
    assert re.fullmatch(r"\d+\u202fk?m", label)
    assert length <= 27.0 + 1e-9 or label == "20\u202fm"


def test_the_arrow_stands_only_where_up_is_north():
    frame = Frame.fitting((0.0, 0.0, 90_000.0, 90_000.0), 1.0, 126.0, 126.0)
    assert "N" in texts(furniture(frame, True, 0.0, 0.0, Letters()))
    words = texts(furniture(frame, False, 0.0, 0.0, Letters()))
    assert words == ["0", "10", "20\u202fkm", "1:750\u202f000"]


places = st.tuples(st.text("abcdefgh", min_size=1, max_size=14), st.floats(0, 120), st.floats(0, 120))


@settings(max_examples=60, deadline=None)
@given(st.lists(places, max_size=30), st.lists(st.tuples(st.floats(0, 120), st.floats(0, 120)), max_size=8))
def test_no_name_covers_a_name_a_dot_or_a_symbol(found, symbols):
    taken = [covered_by(x, y, 1.0) for x, y in symbols]
    names = [Name(text, x, y, strong=number == 0) for number, (text, x, y) in enumerate(found)]
    placed = place_names(names, 7, (0.0, 0.0, 120.0, 120.0), taken, Letters())
    assert len(placed) <= 7
    areas = [entry.area for entry in placed]
    dots = [covered_by(entry.name.x, entry.name.y, entry.name.radius) for entry in placed]
    for number, area in enumerate(areas):
        assert area[0] >= 0 and area[1] >= 0 and area[2] <= 120 and area[3] <= 120
        others = areas[:number] + areas[number + 1 :] + dots[:number] + dots[number + 1 :] + taken
        assert not any(area[0] < b[2] and b[0] < area[2] and area[1] < b[3] and b[1] < area[3] for b in others)


def test_the_capital_comes_first_and_names_give_way():
    names = [Name("Capital", 60, 60, strong=True), Name("Beside it", 60.5, 60.5), Name("Elsewhere", 20, 20)]
    placed = place_names(names, 7, (0.0, 0.0, 120.0, 120.0), [], Letters())
    assert [entry.name.text for entry in placed] == ["Capital", "Elsewhere"]
    edge = place_names([Name("At the edge", 119, 60)], 7, (0.0, 0.0, 120.0, 120.0), [], Letters())
    assert edge[0].text.anchor == "end"


STYLE = {"kind": "graduated", "classes": [{"to": -5}, {"to": 5}, {"to": 15}, {}]}
THEME = UnitTheme("Change", [MapClass("loses", "#8f3d06"), MapClass("stable", "#efece4"), MapClass("grows", "#b5aed4"),
                             MapClass("grows much", "#62509a")],
                  class_numbers(STYLE, np.array([-9.0, -5.0, 3.0, np.nan, 20.0])), unknown="no figure",
                  counted="parishes")  # fmt: skip


def test_legends_count_units_and_leave_out_classes_without_any():
    keys = theme_keys(THEME, lambda count: f"{count:.0f}")
    assert [(key.label, key.count) for key in keys] == [("loses", "2"), ("stable", "1"), ("grows much", "1"),
                                                        ("no figure", "1")]  # fmt: skip
    assert isinstance(keys[-1].fill, Hatch)
    marks, height = column_legend(THEME.title, THEME.counted, keys, 44.0, Letters())
    assert texts(marks) == ["Change", "parishes", "loses", "2", "stable", "1", "grows much", "1", "no figure", "1"]
    assert height == pytest.approx(5.1 + 4 * 4.3)
    line, low = line_legend(keys, 85.0, Letters())
    assert "loses: 2" in texts(line) and low < height


def test_a_legend_without_a_title_leaves_no_room_for_one():
    keys = theme_keys(THEME, lambda count: f"{count:.0f}")
    (bare, low), (counted, _), (titled, high) = (
        column_legend(title, word, keys, 44.0, Letters())
        for title, word in (("", ""), ("", "parishes"), ("Change", ""))
    )
    assert low == pytest.approx(2.0 + 4 * 4.3) and high == pytest.approx(low + 3.1)
    assert texts(bare) == texts(titled)[1:] == texts(counted)[1:]


def test_categories_are_found_whatever_a_file_made_of_their_numbers():
    style = {"kind": "categories", "classes": [{"value": 1}, {"value": 0}]}
    assert class_numbers(style, [1.0, True, 0, "0", None]).tolist() == [0, 0, 1, -1, -1]


def test_long_labels_go_on_in_a_second_line():
    keys = theme_keys(THEME, lambda count: f"{count:.0f}")
    long = [keys[0].__class__("A label that is much too long for one line of a legend", "#8f3d06", count="3")]
    marks, height = column_legend("", "", long, 44.0, Letters())
    assert len(texts(marks)) > 3 and height > 2 * 4.3
    assert all(Letters().width(text, 6.5) <= 44.0 for text in texts(marks))


def test_lines_end_at_the_box():
    line = np.array([(-1.0, 0.5), (0.5, 0.5), (0.5, 2.0), (0.7, 2.0), (0.7, 0.25)])
    pieces = lines_within([line], (0.0, 0.0, 1.0, 1.0))
    assert [piece.tolist() for piece in pieces] == [[[0.0, 0.5], [0.5, 0.5], [0.5, 1.0]], [[0.7, 1.0], [0.7, 0.25]]]
    assert lines_within([line + 10], (0.0, 0.0, 1.0, 1.0)) == []


def test_points_are_small_where_they_are_many_and_none_where_they_would_hide_the_map():
    few, many, dots, hidden = (Points.by_count([np.zeros((count, 2))], "service") for count in (5, 80, 400, 5000))
    assert few.radius > many.radius > dots.radius and dots.stroke is None
    assert hidden.key() is None and few.key() is not None and not len(hidden.parts[0])


def test_colours_that_mean_the_same_share_one_box():
    marks, _ = column_legend("", "", [Key("one area each", tints=("#d5e4e3", "#f6dcb0", "#cfc8e6"))], 44.0, Letters())
    boxes = [mark for mark in marks if isinstance(mark, Rectangle)]
    assert [box.fill for box in boxes] == ["#d5e4e3", "#f6dcb0", "#cfc8e6"]
    first, second, third = boxes
    assert first.width == second.width == third.width == pytest.approx(5.2 / 3)
    assert second.x == pytest.approx(first.x + first.width) and third.x == pytest.approx(second.x + second.width)
    assert "one area each" in texts(marks)
