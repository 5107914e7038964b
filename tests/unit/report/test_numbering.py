"""Chapters, maps, charts and tables are counted in the order of reading, those side by side too."""

from __future__ import annotations

from urban_rural_linkages.core.report.blocks import (
    Columns,
    Figure,
    Heading,
    Paragraph,
    Table,
    all_blocks,
    side_by_side,
)
from urban_rural_linkages.core.report.numbering import Words, numbered

SPANISH = Words("Mapa", "Gráfico", "Tabla", "Capítulo", "página", "Leer con cuidado")


def _table(caption: str) -> Table:
    return Table(caption, ["a"], [["1"]], [True])


def _labels(blocks) -> list[str]:
    return [block.label for block in all_blocks(blocks) if isinstance(block, Figure | Table)]


def test_each_kind_is_counted_by_itself():
    blocks = [Figure("a", "A", kind="map"), Figure("b", "B", kind="chart"), _table("T"), Figure("c", "C", kind="map")]
    assert _labels(numbered(blocks, Words())) == ["Map 1", "Chart 1", "Table 1", "Map 2"]


def test_the_words_are_those_of_the_report():
    blocks = [Figure("a", "A", kind="map"), Figure("b", "B", kind="chart"), _table("T")]
    assert _labels(numbered(blocks, SPANISH)) == ["Mapa 1", "Gráfico 1", "Tabla 1"]


def test_columns_are_counted_from_left_to_right():
    columns = Columns([[Figure("a", "A", kind="map"), _table("T")], [Figure("b", "B", kind="map")]], [6, 6])
    assert _labels(numbered([columns, Figure("c", "C", kind="map")], Words())) == ["Map 1", "Table 1", "Map 2", "Map 3"]


def test_rows_of_figures_are_counted():
    [row] = numbered([side_by_side([Figure("a", "A", kind="map")], [Figure("b", "B", kind="map")])], Words())
    assert [figure.label for [figure] in row.columns] == ["Map 1", "Map 2"]


def test_what_has_no_caption_or_kind_is_not_counted():
    assert _labels(numbered([_table(""), Figure("a", "A")], Words())) == ["", ""]


def test_a_label_that_is_there_stays():
    blocks = numbered([Figure("a", "A", kind="map")], Words())
    assert numbered(blocks, SPANISH) == blocks


def test_chapters_are_counted_but_for_front_matter():
    blocks = [Heading(1, "Findings", numbered=False), Heading(1, "People"), Heading(2, "Part"), Heading(1, "Services")]
    assert [heading.number for heading in numbered(blocks, Words())] == [0, 1, 0, 2]


def test_side_by_side_leaves_out_what_is_empty():
    assert side_by_side([], [Paragraph("a")]).shares == [12]
    assert side_by_side([Paragraph("a")], [Paragraph("b")], [Paragraph("c")]).shares == [4, 4, 4]
