"""Arrangement: words in the room beside a map, panels side by side, lists that a page may shorten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.report.typesetting.setting import block_picture, document_of, set_pages, texts
from tests.unit.report.typesetting.test_setting import LONG, set_boxes
from urban_rural_linkages.core.report.blocks import Figure, Heading, Panel, Paragraph, Table
from urban_rural_linkages.core.report.drawing import Drawing
from urban_rural_linkages.core.report.typesetting.styles import TEXT_WIDTH

HEIGHTS = (126.0, 95.0, 66.0)
FIGURE = Figure("map", "Change in population", kind="map")
SURE = Panel("How sure is this?", ["Losses of small places are chance, here and there."])
READ = Panel("How to read this", ["A point on the right gains people by migration."])


def land(left: float = 90.0, top: float = 40.0) -> dict[str, list[Drawing]]:
    """Return maps that leave room from a corner on."""
    return {"map": [Drawing(TEXT_WIDTH, height, [], free=(left, top)) for height in HEIGHTS]}


def places(box, form=0):
    """Return where each text of a form of a box stands."""
    return {one.text: (one.x, one.y) for one in texts(box.forms[form].marks)}


def test_what_is_said_of_a_map_stands_under_its_legend():
    [box] = set_boxes(FIGURE, SURE, drawings=land())
    x, y = places(box)["How sure is this?"]
    caption = places(box)["Change in population"][1]
    assert x >= 90.0 and y > caption + 40.0
    assert box.tallest == pytest.approx(126.0, abs=8.0)


def test_words_that_have_no_room_there_stand_below():
    found = set_boxes(FIGURE, Paragraph(LONG * 3), drawings=land(left=130.0))
    assert len(found) > 1 and not any(LONG[:12] in text for text in places(found[0]))


def test_of_several_words_as_many_as_have_room_stand_beside_in_their_order():
    box, *rest = set_boxes(FIGURE, SURE, Paragraph(LONG), Panel("", [LONG * 4]), drawings=land())
    assert "How sure is this?" in places(box)
    assert rest and all("How sure is this?" not in places(one) for one in rest)


def test_a_table_stands_beside_a_map_where_it_may_and_only_there():
    table = Table("How far the limits decide", ["Pairs", "rule"], [["strong", "14"]], [False, True])
    [box] = set_boxes(FIGURE, SURE, replace(table, beside=True), drawings=land())
    found = places(box)
    assert found["strong"][0] >= 90.0 and found["strong"][1] > found["How sure is this?"][1]
    together, apart = set_boxes(FIGURE, SURE, table, drawings=land())
    assert "strong" not in places(together) and places(apart)["strong"][0] == 0.0


def test_a_lower_map_grows_to_hold_its_words():
    panel = Panel("How sure is this?", ["Losses of small places are chance, here and there."] * 2)
    [box] = set_boxes(FIGURE, panel, drawings=land(top=60.0))
    heights = [form.height for form in box.forms]
    assert heights == sorted(set(heights), reverse=True)
    for number, form in enumerate(box.forms):
        assert max(y for _, y in places(box, number).values()) <= form.height


def test_a_map_without_room_is_followed_by_its_words():
    assert len(set_boxes(FIGURE, SURE, drawings={"map": block_picture(TEXT_WIDTH, 90.0)})) == 2


def test_panels_that_follow_each_other_may_stand_side_by_side():
    [box] = set_boxes(SURE, READ)
    below, beside = (places(box, form) for form in (0, 1))
    assert below["How to read this"][1] > below["How sure is this?"][1]
    assert beside["How to read this"][1] == beside["How sure is this?"][1]
    assert beside["How to read this"][0] > TEXT_WIDTH / 2
    assert box.lowest < box.tallest


def test_tall_panels_are_not_kept_together():
    assert len(set_boxes(Panel("A", [LONG * 4]), Panel("B", [LONG * 4]))) == 2


def _list(rows: int, fewest: int) -> Table:
    cells = [[f"Unit {number}", str(number)] for number in range(rows)]
    return Table("The greatest losses", ["Unit", "Change"], cells, [False, True], fewest=fewest)


def test_a_list_is_shortened_where_the_page_lacks_room_and_else_whole():
    [box] = set_boxes(_list(12, 8))
    shown = [sum(text.startswith("Unit ") for text in places(box, form)) for form in range(len(box.forms))]
    assert shown == [12, 10, 8]
    pages = set_pages(document_of(Heading(1, "Change"), FIGURE, _list(12, 8), drawings=land()))
    assert len(pages.drawings) == 2  # with the cover
    assert sum(one.text.startswith("Unit ") for one in texts(pages.drawings[1].marks)) == 12


def test_a_table_that_says_nothing_of_it_keeps_all_of_its_rows():
    [box] = set_boxes(_list(12, 0))
    assert len(box.forms) == 1
