"""Tables of offices with anything above and below them: header and data are found, and every other row is told of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.tables.layout import find_table

names = st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=5, unique=True)
figures = st.sampled_from(["70", "36.240", "1.675.301", "0,5", "..", "-", ":", "134176 b", "<5", "3 %"])
titles = st.sampled_from(["Población por municipios y sexo", "Unidades: Personas", "Estadística del Padrón continuo"])
notes = st.sampled_from(["Fuente: Instituto Nacional de Estadística", "(1) Provisional", "* Dato estimado",
                         "Nota: incluye las entidades menores"])  # fmt: skip


@st.composite
def tables(draw):
    """A table of codes and figures: its header and its rows."""
    header = ["codigo", *(f"{name}_x" for name in draw(names))]
    count = draw(st.integers(2, 12))
    rows = [[f"{44001 + row:05}", *draw(st.lists(figures, min_size=len(header) - 1, max_size=len(header) - 1))]
            for row in range(count)]  # fmt: skip
    return header, rows


def of_file(lines: list[list[str]]):
    return find_table([(number, cells) for number, cells in enumerate(lines, 1) if any(cell.strip() for cell in cells)])


@settings(max_examples=150)
@given(tables(), st.lists(titles, max_size=4), st.lists(notes, max_size=3), st.booleans(), st.booleans())
def test_header_and_rows_are_found_among_titles_and_notes(table, above, below, padded, blank):
    header, rows = table
    rest = [""] * (len(header) - 1) if padded else []
    gap = [[""] * len(header)] if blank else []
    found = of_file([*([text, *rest] for text in above), *gap, header, *rows, *gap, *([text, *rest] for text in below)])
    assert found.names == header and [cells for _, cells in found.rows] == rows
    assert found.above == tuple(range(1, len(above) + 1))
    last = len(above) + len(gap) + 1 + len(rows) + len(gap)
    assert found.below == tuple(range(last + 1, last + 1 + len(below)))


@given(tables())
def test_a_delimiter_at_the_end_of_rows_or_of_all_lines_makes_no_column(table):
    header, rows = table
    ended = of_file([header, *([*row, ""] for row in rows)])
    assert (ended.names, [cells for _, cells in ended.rows], ended.trailing) == (header, rows, True)
    everywhere = of_file([[*header, ""], *([*row, ""] for row in rows)])
    assert everywhere.names == header and [cells for _, cells in everywhere.rows] == rows


@given(tables(), st.integers(1, 40))
def test_numbers_of_rows_are_those_of_the_file(table, first):
    header, rows = table
    found = find_table([(first + 3 * place, cells) for place, cells in enumerate([header, *rows])])
    assert found.header_row == first and [number for number, _ in found.rows] == [
        first + 3 * place for place in range(1, len(rows) + 1)
    ]  # fmt: skip


@settings(max_examples=60)
@given(tables(), st.lists(titles, min_size=1, max_size=3))
def test_a_header_that_the_user_names_is_taken(table, above):
    header, rows = table
    lines = list(enumerate([*([text] for text in above), header, *rows], 1))
    assert find_table(lines, len(above) + 1) == find_table(lines)
    second = find_table(lines, len(above) + 2)
    assert second.names == rows[0] and second.above == tuple(range(1, len(above) + 2))
    assert find_table(lines, 999) is None


@pytest.mark.parametrize("lines", [[], [["", ""]], [[" "]]])
def test_nothing_is_no_table(lines):
    assert of_file(lines) is None


def test_one_column_is_a_table_whose_first_row_is_its_header():
    found = of_file([["codigo"], ["44001"], ["44216"]])
    assert (found.names, [cells for _, cells in found.rows]) == (["codigo"], [["44001"], ["44216"]])


def test_no_row_is_lost():
    """Every row with content is data, header, labels, or told of as passed over."""
    lines = [["Población"], ["codigo", "2011", "2021"], ["Code", "People", "People"], ["44001", "1", "2"],
             ["44002", "3", "4"], ["44003", "5", "6"], ["Fuente: INE"]]  # fmt: skip
    found = of_file(lines)
    told = {found.header_row, found.label_row, *found.above, *found.below, *(number for number, _ in found.rows)}
    assert told == set(range(1, 8)) and found.label_row == 3
