"""Figures of charts in proportion: bars, dots, lines, pyramids and squares say what their numbers say."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, legend, marks, words
from urban_rural_linkages.core.demography.pyramids import AgeBar, Pyramid
from urban_rural_linkages.core.report.charts.bars import Bar, Part, bar_chart, shared_bar
from urban_rural_linkages.core.report.charts.bivariate_legend import LegendAxis, bivariate_legend
from urban_rural_linkages.core.report.charts.dots import DotRow, DotScale, DotWords, dot_key, dot_plot
from urban_rural_linkages.core.report.charts.lines import Line, index_of, line_chart, shown_years, spark, spread
from urban_rural_linkages.core.report.charts.marks import BASE, Key, key_marks, round_steps, tint
from urban_rural_linkages.core.report.charts.pyramid import Scale, grid_marks, longest, outline_marks
from urban_rural_linkages.core.report.charts.score_bars import ScoreBar, score_chart
from urban_rural_linkages.core.report.drawing import INK, PETROL, WHITE, Circle, Drawing, Hatch, Path, Rectangle, Text

LETTERS = Letters()
NAN = math.nan
write = "{:.0f}".format
unit = st.floats(0, 1)
positive = st.floats(0.01, 1e6)


# -- bars -----------------------------------------------------------------------------------------------------------


@given(st.lists(positive, min_size=1, max_size=10))
def test_bars_are_as_long_as_their_values(values):
    found = marks(bar_chart([Bar(str(n), value, "1") for n, value in enumerate(values)], LETTERS), Rectangle)
    for bar, value in zip(found, values, strict=True):
        assert bar.width / max(bar.width for bar in found) == pytest.approx(value / max(values), abs=1e-9)
    assert all(one.y + one.height < other.y for one, other in pairwise(found))


def test_a_given_length_makes_charts_comparable():
    short, long = (marks(bar_chart([Bar("a", value, "1")], LETTERS, longest=8.0), Rectangle)[0] for value in (2.0, 8.0))
    assert long.width == pytest.approx(4 * short.width)


def test_a_value_of_everybody_beyond_all_bars_shortens_them():
    alone, compared = (marks(bar_chart([Bar("a", 2.0, "2")], LETTERS, everybody=value), Rectangle)[0]
                       for value in (None, 4.0))  # fmt: skip
    assert alone.width == pytest.approx(2 * compared.width)


def test_a_label_of_two_lines_makes_its_row_higher_and_moves_the_next_one():
    low = bar_chart([Bar("a", 1.0, "1"), Bar("b", 1.0, "1")], LETTERS, 85.0)
    high = bar_chart([Bar("a word and another word and more words", 1.0, "1"), Bar("b", 1.0, "1")], LETTERS, 85.0)
    assert high.height > low.height and marks(high, Rectangle)[1].y > marks(low, Rectangle)[1].y


def test_no_bars_have_no_height():
    assert bar_chart([], LETTERS).height == 0.0 and bar_chart([], LETTERS, everybody=3.0).marks == []


def test_figures_and_notes_follow_their_bar_without_touching():
    drawing = bar_chart([Bar("a", 1.0, "50 %", "1 234 inhabitants"), Bar("b", 0.5, "25 %", "617")], LETTERS)
    for bar in marks(drawing, Rectangle):
        texts = [text for text in marks(drawing, Text) if bar.y < text.y < bar.y + bar.height]
        _, figure, note = sorted(texts, key=lambda text: text.x)
        assert figure.x > bar.x + bar.width
        assert note.x > figure.x + LETTERS.width(figure.text, figure.size, "semibold")


def test_a_note_without_room_is_left_out_and_writes_nothing():
    drawing = bar_chart([Bar("", 1.0, "0" * 10, "a note")], LETTERS, 56.0)
    assert words(drawing) == ["", "0" * 10] and not beyond_the_sheet(drawing)


@given(st.lists(st.floats(0.05, 1), min_size=1, max_size=6))
def test_a_shared_bar_is_used_up_by_its_parts(shares):
    found = marks(shared_bar([Part(share, "") for share in shares], LETTERS, 100.0), Rectangle)
    assert found[0].x == 0.0 and found[-1].x + found[-1].width == pytest.approx(99.7)
    for bar, share in zip(found, shares, strict=True):
        assert bar.width + 0.3 == pytest.approx(100 * share / sum(shares))


def test_parts_of_nothing_are_a_hair_and_say_nothing():
    found = shared_bar([Part(0.0, "none"), Part(0.0, "nobody")], LETTERS, 100.0)
    assert words(found) == [] and found.alternative == "none; nobody" and not beyond_the_sheet(found)


@given(st.lists(unit, min_size=1, max_size=6))
def test_scores_are_shares_of_one_track(scores):
    drawing = score_chart([ScoreBar(f"Domain {n}", score, "") for n, score in enumerate(scores)], "", LETTERS)
    found = marks(drawing, Rectangle)
    tracks = [mark for mark in found if mark.fill != PETROL]
    assert len({track.width for track in tracks}) == 1 and len(tracks) == len(scores)
    bars = [mark.width / tracks[0].width for mark in found if mark.fill == PETROL]
    assert bars == pytest.approx([score for score in scores if score])


# -- dots -----------------------------------------------------------------------------------------------------------

many = st.lists(st.floats(-1e6, 1e6) | st.just(NAN), min_size=1, max_size=30)


@given(many)
def test_known_values_lie_on_their_scale_in_their_order(values):
    scale = DotScale.over(np.array(values))
    real = [value for value in values if value == value]
    assert scale.ticks.size == len(real) and ((scale.ticks >= 0) & (scale.ticks <= 1)).all()
    assert (np.diff(scale.ticks[np.argsort(real, kind="stable")]) >= 0).all()
    assert all(0 <= scale.place(value) <= 1 for value in real)


@given(st.lists(positive, min_size=2, max_size=10).filter(lambda found: max(found) > 1.01 * min(found)))
def test_a_logarithmic_scale_shows_ratios_as_distances(values):
    scale = DotScale.over(np.array(values), logarithmic=True)
    low, high = min(values), max(values)
    assert scale.place(math.sqrt(low * high)) == pytest.approx(0.5)
    assert math.isnan(scale.place(-low))


def test_other_ticks_leave_the_ends_of_a_scale():
    scale = DotScale.over(np.array([0.0, 10.0]))
    changed = scale.with_ticks(np.array([5.0, NAN]))
    assert (changed.low, changed.high, changed.ticks.tolist()) == (0.0, 10.0, [0.5])


def test_a_reference_is_dashed_and_a_group_a_white_diamond():
    row = DotRow("a", DotScale.over(np.array([0.0, 10.0])), NAN, "–", group=2.0, reference=8.0)
    found = marks(dot_plot([row], LETTERS), Path)
    (dashed,) = [path for path in found if path.stroke.dashes]
    (diamond,) = [path for path in found if path.fill == WHITE]
    assert len(diamond.rings[0]) == 4 and diamond.rings[0][:, 0].mean() < dashed.rings[0][0, 0]
    ticks = next(path for path in found if len(path.rings) == 2).rings
    low, high = ticks[0][0, 0], ticks[1][0, 0]
    assert diamond.rings[0][:, 0].mean() == pytest.approx(low + 0.2 * (high - low))
    assert dashed.rings[0][0, 0] == pytest.approx(low + 0.8 * (high - low))


def test_a_key_names_only_the_symbols_that_have_a_name():
    assert words(Drawing(174, 8, dot_key(DotWords("Alía"), 174.0, 4.0, LETTERS))) == ["Alía"]
    every = Drawing(174, 8, dot_key(DotWords("Alía", "Sierra", "Region", "Spain"), 174.0, 4.0, LETTERS))
    starts = {text.text: text.x for text in marks(every, Text)}
    assert starts["Alía"] < starts["Sierra"] < starts["Region"] < starts["Spain"]
    assert starts["Spain"] + LETTERS.width("Spain", 6.5) == pytest.approx(174.0)


# -- lines ----------------------------------------------------------------------------------------------------------


@given(st.lists(st.floats(0, 1000), min_size=2, max_size=12).filter(lambda found: np.ptp(found) > 1e-3))
def test_heights_of_a_line_are_in_proportion(values):
    years = list(range(2001, 2001 + len(values)))
    drawing = line_chart(years, [Line("", values)], write, LETTERS)
    (path,) = [path for path in marks(drawing, Path) if path.stroke.width > BASE.width]
    x, y = path.rings[0].T
    assert np.allclose(np.diff(x), x[1] - x[0])
    share = (np.array(values) - min(values)) / np.ptp(values)
    assert (y.max() - y) / np.ptp(y) == pytest.approx(share, abs=1e-6)
    assert not beyond_the_sheet(drawing)


def test_years_that_are_missing_leave_their_room():
    drawing = line_chart([2001, 2011, 2021, 2022], [Line("", [1, 2, 3, 4])], write, LETTERS)
    (path,) = [path for path in marks(drawing, Path) if path.stroke.width > BASE.width]
    steps = np.diff(path.rings[0][:, 0])
    assert steps[0] == pytest.approx(steps[1]) == pytest.approx(10 * steps[2])


def test_the_first_of_equal_peaks_is_marked():
    drawing = line_chart([2001, 2002, 2003], [Line("", [9, 5, 9])], write, LETTERS, peak="{value} in {year}")
    assert "9 in 2001" in words(drawing)


def test_the_name_of_a_line_that_ends_early_stands_at_its_own_end():
    lines = [Line("Early", [1, 2, NAN, NAN]), Line("Late", [4, 3, 2, 4])]
    places = {text.text: text.x for text in marks(line_chart(range(2001, 2005), lines, write, LETTERS), Text)}
    assert places["Early"] < places["Late"]


def test_names_without_room_are_left_out_from_the_end():
    lines = [Line(f"Name {number}", [1.0, 2.0]) for number in range(40)]
    found = [text for text in words(line_chart([2001, 2002], lines, write, LETTERS)) if text.startswith("Name")]
    assert 5 < len(found) < 20 and found == [f"Name {number}" for number in range(len(found))]


@given(st.integers(1900, 2050), st.integers(0, 130))
def test_years_below_a_line_are_few_in_order_and_evenly_apart(first, span):
    shown = shown_years(range(first, first + span + 1))
    assert shown[0] == first and shown[-1] <= first + span and len(shown) <= 8
    assert len(set(np.diff(shown[:-1]).tolist())) <= 1 and all(a < b for a, b in pairwise(shown))


@given(st.lists(st.floats(0, 100), max_size=8))
def test_places_that_do_not_touch_are_not_moved(wanted):
    apart = [5.0 + 12.0 * number + place / 50 for number, place in enumerate(wanted)]
    assert spread(apart, 10.0, 0.0, 200.0) == pytest.approx(apart)


@given(st.lists(positive, min_size=1, max_size=8))
def test_an_index_keeps_the_ratios_of_a_series(values):
    found = index_of(values)
    assert found[0] == pytest.approx(100.0)
    assert [value / 100 for value in found] == pytest.approx([value / values[0] for value in values])
    assert index_of([]) == []


def test_a_small_series_of_one_known_year_writes_it_once():
    drawing = spark([2001, 2002, 2003], [NAN, 50.0, NAN], write, LETTERS)
    assert words(drawing).count("50") == 1 and marks(drawing, Circle)


# -- scales, keys and colours ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [0.0, -5.0, 1e6])
def test_one_value_has_a_scale_around_it(value):
    low, middle, high = round_steps(value, value)
    assert low < middle == value < high


@given(st.floats(-1e5, 1e5), st.floats(0.01, 1e5), st.integers(2, 8))
def test_steps_are_evenly_apart_and_about_as_many_as_wanted(low, span, count):
    steps = round_steps(low, low + span, count)
    assert np.diff(steps) == pytest.approx(steps[1] - steps[0])
    assert len(steps) <= count + 3


@given(st.lists(st.text("abc ", max_size=40), min_size=1, max_size=9), st.floats(40, 174))
def test_keys_do_not_touch_each_other(labels, width):
    found, height = key_marks([Key("#123456", label) for label in labels], 3.0, 2.0, width, LETTERS)
    boxes, texts = found[::2], found[1::2]
    for (box, text), (following, _) in pairwise(zip(boxes, texts, strict=True)):
        right = text.x + LETTERS.width(text.text, text.size)
        assert following.x > right or following.y >= box.y + box.height
    assert all(box.x >= 3.0 and box.y >= 2.0 and box.y + box.height <= 2.0 + height for box in boxes)


@pytest.mark.parametrize(("shape", "dashed"), [("line", False), ("dotted", True), ("dashed", True)])
def test_lines_of_a_legend_look_like_those_of_the_chart(shape, dashed):
    (path,) = marks(legend([Key("#123456", "a", shape)]), Path)
    assert bool(path.stroke.dashes) == dashed and path.stroke.colour == "#123456"


def test_a_hatch_is_shown_in_its_box():
    (box,) = marks(legend([Key(Hatch(), "unknown")]), Rectangle)
    assert box.fill == Hatch()
    assert legend([]).height == 0.0


colours = st.tuples(*[st.integers(0, 255)] * 3)


@given(colours, unit)
def test_a_tint_is_never_darker_than_its_colour(rgb, share):
    found = tint("#{:02x}{:02x}{:02x}".format(*rgb), share)
    assert all(own <= int(found[at : at + 2], 16) <= 255 for own, at in zip(rgb, (1, 3, 5), strict=True))


# -- pyramids -------------------------------------------------------------------------------------------------------

BOX = Scale(10.0, 5.0, 80.0, 50.0, 4.0, 100)


@given(st.floats(0, 4))
def test_both_sides_of_a_pyramid_mirror_each_other(length):
    left, right = BOX.x(-1, length), BOX.x(1, length)
    assert left + right == pytest.approx(2 * BOX.middle) and right - left >= BOX.gutter
    assert left >= 10.0 and right <= 90.0 and BOX.x(1, 4.0 + length) == pytest.approx(90.0)


def test_ages_run_from_the_foot_to_the_head():
    assert (BOX.y(0), BOX.y(50), BOX.y(100)) == (55.0, 30.0, 5.0)


def test_the_longest_bar_is_that_of_those_that_are_known():
    pyramid = Pyramid((AgeBar(0, 4, 50), AgeBar(5, 9, NAN)), (AgeBar(0, 4, 20),))
    assert longest(pyramid, replace(BOX, in_shares=False)) == 10.0
    assert longest(Pyramid((), ()), BOX) == 0.0


def test_an_outline_goes_up_in_steps_and_is_left_out_where_nothing_is_known():
    steps = Pyramid((AgeBar(0, 4, 5), AgeBar(5, 9, 10)), (AgeBar(0, 4, NAN),))
    (path,) = outline_marks(steps, replace(BOX, in_shares=False))
    x, y = path.rings[0].T
    assert (np.diff(y) <= 0).all() and x[0] == x[-1] == BOX.x(-1, 0.0)
    assert x[1:5].tolist() == [BOX.x(-1, 1.0)] * 2 + [BOX.x(-1, 2.0)] * 2


@given(st.integers(1, 10**9))
def test_numbers_below_a_pyramid_do_not_touch(full):
    steps = round_steps(0, full, 3)
    scale = replace(BOX, full=steps[-1])
    found = [mark for mark in grid_marks(scale, steps, write, LETTERS) if isinstance(mark, Text)]
    right = sorted((text for text in found if text.x > BOX.middle + BOX.gutter), key=lambda text: text.x)
    for one, other in pairwise(right):
        half = [LETTERS.width(text.text, text.size) / 2 for text in (one, other)]
        assert one.x + half[0] <= other.x - half[1] or len(one.text) > 9


# -- squares of two figures -----------------------------------------------------------------------------------------


@settings(max_examples=30)
@given(st.integers(2, 7), st.text("abc ", min_size=1, max_size=80), st.integers(0, 10**7))
def test_squares_of_any_size_keep_their_figures_in_their_cells(size, label, figure):
    axis = LegendAxis(label, ["1"] * (size - 1))
    colours = [[f"#{16 * x:02x}{16 * y:02x}80" for y in range(size)] for x in range(size)]
    picture = bivariate_legend(axis, axis, colours, [[str(figure % 1000)] * size] * size, LETTERS)
    cells = [
        mark for mark in marks(picture, Rectangle) if mark.fill in {colour for column in colours for colour in column}
    ]
    assert len({cell.fill for cell in cells}) == size**2
    assert max(cell.x + cell.width for cell in cells) <= 46.0 and not beyond_the_sheet(picture)
    inks = {text.colour for text in marks(picture, Text) if text.text == str(figure % 1000)}
    assert inks <= {INK, WHITE}
