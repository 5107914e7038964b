"""Numbers of figures in print: small behind their text, below the head of a column, each leading to its row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.numbers_of_figures import SENTENCES, numbered_blocks
from tests.unit.report.typesetting.setting import LetterCount, document_of, set_pages
from urban_rural_linkages.core.report.blocks import Table
from urban_rural_linkages.core.report.drawing import Group, Link, Text
from urban_rural_linkages.core.report.typesetting.lines import LineBreaker
from urban_rural_linkages.core.report.typesetting.numbers import (
    NUMBER_OF_FIGURE,
    number_marks,
    numbered_lines,
)
from urban_rural_linkages.core.report.typesetting.styles import BODY, LEAD
from urban_rural_linkages.core.report.typesetting.tables import table_boxes

BREAKER = LineBreaker(LetterCount())


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=40),
       st.lists(st.integers(1, 300), min_size=1, max_size=6), st.sampled_from([BODY, LEAD]))  # fmt: skip
def test_the_last_line_has_room_for_the_numbers_and_no_word_is_lost(words, numbers, style):
    lines = numbered_lines(" ".join(words), numbers, style, 60.0, BREAKER)
    assert " ".join(lines).split(" ") == words
    number, link = number_marks(lines, numbers, style, BREAKER)
    assert number.x >= BREAKER.width(lines[-1], style) and link.x + link.width <= 60.0 + 1e-6
    assert number.size == NUMBER_OF_FIGURE.size < style.size
    assert link.anchor == f"figure-{min(numbers)}"


@pytest.mark.parametrize("numbers", [[], [0], (0, 0)])
def test_what_has_no_figures_has_no_numbers(numbers):
    assert numbered_lines("It empties.", numbers, BODY, 60.0, BREAKER) == BREAKER.lines("It empties.", BODY, 60.0)
    assert number_marks(["It empties."], numbers, BODY, BREAKER) == []


def test_a_number_stands_below_the_head_of_its_column():
    table = Table("", ["Comarca", "Change", "Men"], [["Vega", "+6 %", "9"]], [False, True, True], numbers=[0, 12, 0])
    with_numbers, without = (table_boxes(one, 100.0, BREAKER)[0] for one in (table, Table(
        "", table.header, table.rows, table.numeric)))  # fmt: skip
    assert with_numbers.tallest == pytest.approx(without.tallest + NUMBER_OF_FIGURE.leading)
    written = {placed.text: placed for placed in _placed(with_numbers.forms[0].marks)}
    number, head, cell = (written[text] for text in ("12", "Change", "+6 %"))
    assert (number.x, number.anchor) == (head.x, "end") and head.y < number.y < cell.y


def test_every_kind_of_block_prints_its_numbers_and_leads_to_the_annex():
    pages = set_pages(document_of(*numbered_blocks()))
    told = [mark for page in pages.drawings[1:] for mark in _flat(page.marks)
            if isinstance(mark, Text) and mark.size == NUMBER_OF_FIGURE.size]  # fmt: skip
    assert sorted(mark.text for mark in told) == [str(number) for number in SENTENCES]
    annex = len(pages.drawings) - 1
    leads = [link for link in pages.links if link.page < annex and link.target == annex]
    assert len(leads) == len(SENTENCES), "each number leads to the page of its row"


def test_the_rows_of_a_long_annex_are_found_one_by_one():
    rows = [[str(number), "What"] for number in range(1, 41)]
    boxes = table_boxes(Table("", ["No.", "What"], rows, [True, False], explains=range(1, 41)), 100.0, BREAKER)
    found = [anchor for box in boxes for anchor in box.anchors]
    assert found == [f"figure-{number}" for number in range(1, 41)]
    assert boxes[-1].anchors == ("figure-40",) and not any(
        isinstance(mark, Link) for mark in _flat(boxes[0].forms[0].marks)
    )


def _flat(marks):
    for mark in marks:
        if isinstance(mark, Group):
            yield from _flat(mark.marks)
        else:
            yield mark


def _placed(marks):
    """Return texts where they stand on the page."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from (replace(inner, y=inner.y + mark.y) for inner in _placed(mark.marks))
        elif isinstance(mark, Text):
            yield mark
