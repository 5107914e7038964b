"""The square legend: well-formed, from good to bad, and every text in it escaped."""

from __future__ import annotations

import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks
from urban_rural_linkages.core.report.charts.bivariate_legend import LegendAxis, bivariate_legend
from urban_rural_linkages.core.report.drawing import INK, WHITE, Drawing, Rectangle, Text

COLOURS = [["#f0f0f0", "#aaaaff", "#5555ff"], ["#ffccaa", "#998899", "#444488"], ["#ff8800", "#885522", "#221122"]]
FIGURES = [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]]


def drawn(x: str = "Change: lower", y: str = "Minutes: higher", **more) -> Drawing:
    sides = LegendAxis(x, ["0.2", "-1.3"]), LegendAxis(y, ["30", "60"])
    return bivariate_legend(*sides, COLOURS, FIGURES, Letters(), **more)


def texts(picture) -> dict[str, Text]:
    return {mark.text: mark for mark in marks(picture, Text)}


def place(mark) -> tuple[float, float]:
    return mark.x, mark.y


def squares(picture) -> dict[str, tuple[float, float]]:
    return {mark.fill: place(mark) for mark in marks(picture, Rectangle) if mark.fill not in (None, WHITE)}


def test_good_is_below_at_the_left_and_bad_above_at_the_right():
    found = squares(drawn())
    assert len(found) == 9
    best, worst = found["#f0f0f0"], found["#221122"]
    assert best[0] < worst[0] and best[1] > worst[1]
    assert found["#ff8800"][0] == worst[0] and found["#ff8800"][1] == best[1], "x grows to the right"
    assert found["#5555ff"][0] == best[0] and found["#5555ff"][1] == worst[1], "y grows upwards"


def test_figures_stand_in_their_squares_in_an_ink_that_can_be_read():
    picture = drawn()
    found, places = texts(picture), squares(picture)
    side = places["#ffccaa"][0] - places["#f0f0f0"][0]
    for column, (shades, figures) in enumerate(zip(COLOURS, FIGURES, strict=True)):
        for row, (shade, figure) in enumerate(zip(shades, figures, strict=True)):
            (x, y), (left, top) = place(found[figure]), places[shade]
            assert left < x < left + side and top < y < top + side, (column, row)
    assert found["9"].colour == WHITE and found["1"].colour == INK


def test_limits_stand_between_the_squares():
    picture = drawn()
    found, places = texts(picture), squares(picture)
    assert place(found["0.2"])[0] == pytest.approx(places["#ffccaa"][0])
    assert place(found["-1.3"])[0] == pytest.approx(places["#ff8800"][0])
    assert place(found["30"])[1] == pytest.approx(places["#f0f0f0"][1], abs=1)
    assert place(found["60"])[1] == pytest.approx(places["#aaaaff"][1], abs=1)


def test_units_without_class_are_told_only_where_there_are_any():
    assert "No data: 5" in texts(drawn(unknown="No data: 5"))
    with_gap, without = drawn(unknown="No data: 5"), drawn()
    assert with_gap.height > without.height
    assert len(marks(with_gap, Rectangle)) == len(marks(without, Rectangle)) + 1


def test_long_labels_are_wrapped_inside_the_picture():
    label = "Minutes to the nearest hospital with an emergency ward, by car: higher"
    picture = drawn(y=label)
    lines = [text for text in texts(picture) if text in label and len(text) > 3]
    assert " ".join(lines) == label and len(lines) == 3
    assert not beyond_the_sheet(drawn("word " * 60, "x" * 200, caption="y" * 200, unknown="z" * 200))


def test_the_worst_corner_is_outlined():
    picture = drawn()
    (outline,) = [mark for mark in marks(picture, Rectangle) if mark.fill is None]
    assert place(outline) == squares(picture)["#221122"]


def test_people_stand_below_the_counts():
    found = texts(drawn(notes=[["1 000"] * 3] * 3))
    assert found["1 000"].size < found["9"].size and not beyond_the_sheet(drawn(notes=[["9 999 999 999"] * 3] * 3))


@pytest.mark.parametrize("size", [2, 4])
def test_other_sizes_fill_the_same_square(size):
    axis = LegendAxis("F", [str(n) for n in range(size - 1)])
    cells = [[f"#{10 + 10 * x + y:02d}0000" for y in range(size)] for x in range(size)]
    picture = bivariate_legend(axis, axis, cells, cells, Letters())
    found = [mark for mark in marks(picture, Rectangle) if mark.fill]
    assert len(found) == size**2 and len({round(mark.width, 6) for mark in found}) == 1
    assert size * found[0].width > 40


def test_limits_that_would_cover_each_other_are_left_out():
    axis = LegendAxis("F", [f"{n}.000000" for n in range(3)])
    cells = [[f"#{10 + 10 * x + y:02d}0000" for y in range(4)] for x in range(4)]
    below = [text for text in marks(bivariate_legend(axis, axis, cells, cells, Letters()), Text)
             if text.text.endswith(".000000") and text.anchor == "middle"]  # fmt: skip
    assert [text.text for text in below] == ["1.000000"]
