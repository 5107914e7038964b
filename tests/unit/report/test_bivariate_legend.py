"""The square legend: well-formed, from good to bad, and every text in it escaped."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from urban_rural_linkages.core.report.bivariate_legend import LegendAxis, bivariate_legend

SVG = "{http://www.w3.org/2000/svg}"
COLOURS = [["#f0f0f0", "#aaaaff", "#5555ff"], ["#ffccaa", "#998899", "#444488"], ["#ff8800", "#885522", "#221122"]]
FIGURES = [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]]


def drawn(x: str = "Change: lower", y: str = "Minutes: higher", **more) -> ElementTree.Element:
    sides = LegendAxis(x, ["0.2", "-1.3"]), LegendAxis(y, ["30", "60"])
    return ElementTree.fromstring(bivariate_legend(*sides, COLOURS, FIGURES, **more))


def texts(picture) -> dict[str, ElementTree.Element]:
    return {mark.text: mark for mark in picture.iter(f"{SVG}text")}


def place(mark) -> tuple[float, float]:
    return float(mark.get("x")), float(mark.get("y"))


def squares(picture) -> dict[str, tuple[float, float]]:
    return {mark.get("fill"): place(mark) for mark in picture.iter(f"{SVG}rect") if mark.get("fill") != "#ffffff"}


def test_good_is_below_at_the_left_and_bad_above_at_the_right():
    found = squares(drawn())
    assert len(found) == 9
    best, worst = found["#f0f0f0"], found["#221122"]
    assert best[0] < worst[0] and best[1] > worst[1]
    assert found["#ff8800"][0] == worst[0] and found["#ff8800"][1] == best[1], "x grows to the right"
    assert found["#5555ff"][0] == best[0] and found["#5555ff"][1] == worst[1], "y grows upwards"


def test_figures_stand_in_their_squares_in_an_ink_that_can_be_read():
    picture = drawn()
    marks, places = texts(picture), squares(picture)
    side = places["#ffccaa"][0] - places["#f0f0f0"][0]
    for column, (shades, figures) in enumerate(zip(COLOURS, FIGURES, strict=True)):
        for row, (shade, figure) in enumerate(zip(shades, figures, strict=True)):
            (x, y), (left, top) = place(marks[figure]), places[shade]
            assert left < x < left + side and top < y < top + side, (column, row)
    assert marks["9"].get("fill") == "#ffffff" and marks["1"].get("fill") != "#ffffff"


def test_limits_stand_between_the_squares():
    picture = drawn()
    marks, places = texts(picture), squares(picture)
    assert place(marks["0.2"])[0] == pytest.approx(places["#ffccaa"][0])
    assert place(marks["-1.3"])[0] == pytest.approx(places["#ff8800"][0])
    assert place(marks["30"])[1] - 4 == pytest.approx(places["#f0f0f0"][1])
    assert place(marks["60"])[1] - 4 == pytest.approx(places["#aaaaff"][1])


def test_units_without_class_are_told_only_where_there_are_any():
    assert "No data: 5" in texts(drawn(unknown="No data: 5"))
    with_gap, without = drawn(unknown="No data: 5"), drawn()
    assert float(with_gap.get("height")) > float(without.get("height"))
    assert len(list(with_gap.iter(f"{SVG}rect"))) == len(list(without.iter(f"{SVG}rect"))) + 1


def test_long_labels_are_wrapped_inside_the_picture():
    label = "Minutes to the nearest hospital with an emergency ward, by car: higher"
    picture = drawn(y=label)
    lines = [mark for mark in picture.iter(f"{SVG}text") if mark.text in label and len(mark.text) > 3]
    assert " ".join(mark.text for mark in lines) == label and len(lines) == 2
    assert all(float(mark.get("y")) < float(picture.get("height")) for mark in picture.iter(f"{SVG}text"))


def test_every_text_is_escaped():
    picture = drawn("<Change> & more", caption="\"n\" < 5 & 'so on'")
    assert {"<Change> & more", "\"n\" < 5 & 'so on'"} <= texts(picture).keys()


@pytest.mark.parametrize("size", [2, 4])
def test_other_sizes_fill_the_same_square(size):
    axis = LegendAxis("F", [str(n) for n in range(size - 1)])
    cells = [[f"#{10 + 10 * x + y:02d}0000" for y in range(size)] for x in range(size)]
    picture = ElementTree.fromstring(bivariate_legend(axis, axis, cells, cells))
    widths = {float(mark.get("width")) for mark in picture.iter(f"{SVG}rect")}
    assert len(list(picture.iter(f"{SVG}rect"))) == size**2
    assert sum(widths) * size == pytest.approx(168)
