"""Tables of print: columns that fit, words left and figures right, heads that go on, totals and references apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.report.typesetting.setting import LetterCount, texts
from urban_rural_linkages.core.report.blocks import Table
from urban_rural_linkages.core.report.typesetting.breaking import broken_into_pages
from urban_rural_linkages.core.report.typesetting.lines import LineBreaker
from urban_rural_linkages.core.report.typesetting.styles import LEFT, TEXT_WIDTH
from urban_rural_linkages.core.report.typesetting.tables import table_boxes

MEASURE = LetterCount()


def written(table: Table, width: float = 174.0):
    """Return the texts of a table on one page that is long enough."""
    boxes = table_boxes(table, width, LineBreaker(MEASURE))
    [page] = broken_into_pages(boxes, height=5000.0)
    return list(texts(page.marks))


@pytest.fixture
def comarcas() -> Table:
    """A table with a total and a reference."""
    rows = [
        ["Vega del Alba", "87 887", "+6.2 %"],
        ["La Peñuela", "25 636", "−12.7 %"],
        ["Region", "199 038", "−5.5 %"],
        ["Spain", "41 116 842", "+15.2 %"],
    ]
    return Table(
        "By comarca",
        ["Comarca", "Inhabitants 2001", "Change"],
        rows,
        [False, True, True],
        total=True,
        notes=["¹ Counted together."],
        references=1,
    )


def test_words_stand_left_and_figures_right(comarcas):
    anchors = {one.text: one.mark.anchor for one in written(comarcas)}
    assert anchors["La Peñuela"] == "start"
    assert anchors["25 636"] == "end"
    assert anchors["Comarca"] == "start"


def test_figures_of_a_column_end_at_one_edge(comarcas):
    edges = {round(one.x, 6) for one in written(comarcas) if one.text in ("87 887", "25 636", "199 038", "41 116 842")}
    assert len(edges) == 1


def test_the_total_is_heavy_and_the_reference_pale(comarcas):
    marks = {one.text: one.mark for one in written(comarcas)}
    assert (marks["Region"].weight, marks["Region"].italic) == ("semibold", False)
    assert (marks["Spain"].weight, marks["Spain"].italic) == ("regular", True)
    assert marks["Spain"].colour != marks["La Peñuela"].colour


def test_notes_stand_below(comarcas):
    found = written(comarcas)
    note = next(one for one in found if one.text.startswith("¹"))
    assert note.y == max(one.y for one in found)


def test_a_short_table_is_never_cut(comarcas):
    assert len(table_boxes(comarcas, 174.0, LineBreaker(MEASURE))) == 1


def test_a_long_table_goes_on_under_its_head_with_rows_on_either_side():
    rows = [[f"Unit {number}", str(number)] for number in range(90)]
    table = Table("Units", ["Unit", "People"], rows, [False, True])
    boxes = table_boxes(table, 174.0, LineBreaker(MEASURE))
    pages = [list(texts(page.marks)) for page in broken_into_pages(boxes)]
    assert len(pages) > 1
    assert all("People" in [one.text for one in page] for page in pages)
    counts = [sum(one.text.startswith("Unit ") for one in page) for page in pages]
    assert sum(counts) == 90
    assert min(counts) >= 4


def test_long_words_of_a_head_and_of_cells_do_not_reach_into_the_next_column():
    table = Table(
        "",
        ["Municipality of the comarca", "Inhabitants in 2001", "Inhabitants in 2021", "Change a year"],
        [["Villanueva de los Caballeros de la Sierra de Ocejo y su Tierra", "1 842", "1 203", "−2.1 %"]],
        [False, True, True, True],
    )
    _no_overlap(written(table, 85.0))


class SlimTotals(LetterCount):
    """Heavy figures are the narrower ones, as those of Open Sans are."""

    def width(self, text, size, weight="regular", italic=False):
        """Return the width of a text in mm."""
        return super().width(text, size) * (0.99 if weight == "semibold" else 1.0)


THIN = "\u202f"


@pytest.mark.parametrize("width", [174.0, 85.0, 61.7, 53.3])
def test_no_figure_is_cut(width):
    header = ["What it says in many words", "Figure", "Worked out as"]
    rows = [
        ["Inhabitants in 2001", f"1{THIN}073{THIN}381", 'sum("population_in_the_first_year")'],
        ["Year", "2024", 'count(1, filter:="t2001" IS NOT NULL)'],
    ]
    boxes = table_boxes(Table("", header, rows, [False, True, False]), width, LineBreaker(SlimTotals()))
    [page] = broken_into_pages(boxes, height=5000.0)
    found = [one.text for one in texts(page.marks)]
    assert f"1{THIN}073{THIN}381" in found
    assert "2024" in found


def test_a_column_as_wide_as_its_year_keeps_it_in_one_line():
    header = ["Name", "Organisation", "Year", "Chapters"]
    rows = [["Territorial units of the region", "Institute " * 9, "2024", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10"]] * 3
    assert "2024" in [one.text for one in written(Table("", header, rows, [False] * 4), 100.0)]


def _no_overlap(found) -> None:
    """Two texts of one line leave each other room."""
    lines: dict[float, list[tuple[float, float]]] = {}
    for one in found:
        width = MEASURE.width(one.text, one.mark.size)
        left = one.x - width if one.mark.anchor == "end" else one.x
        lines.setdefault(round(one.y, 3), []).append((left, left + width))
    for spans in lines.values():
        ordered = sorted(spans)
        assert all(first[1] <= second[0] + 1e-6 for first, second in pairwise(ordered))


CELL = st.text(alphabet="abcdefgh ñ", min_size=0, max_size=40)


class TestProperties:
    @settings(max_examples=60)
    @given(st.lists(st.tuples(CELL, st.integers(0, 10**7), st.integers(0, 999)), min_size=1, max_size=40))
    def test_every_cell_is_printed(self, rows):
        cells = [[name, str(people), str(rate)] for name, people, rate in rows]
        table = Table("", ["Name", "People", "Rate"], cells, [False, True, True])
        found = "".join(one.text for one in written(table)).replace(" ", "")
        assert len(found) == len("NamePeopleRate") + sum(len(cell.replace(" ", "")) for row in cells for cell in row)

    @settings(max_examples=60)
    @given(st.integers(1, 9), st.integers(1, 5))
    def test_columns_stay_within_the_width(self, columns, length):
        header = [f"Heading {'x' * length} {column}" for column in range(columns)]
        table = Table("", header, [["12 345"] * columns], [True] * columns)
        for one in written(table):
            assert LEFT <= one.x <= LEFT + TEXT_WIDTH + 1e-6
