"""What is told of the areas of a map, and the same as a table."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.report.drawing import Drawing, Group, Path, Text
from urban_rural_linkages.core.report.web.areas import areas_of, values_of

RING = np.zeros((3, 2))


def drawing(*areas: tuple[str, str]) -> Drawing:
    return Drawing(9, 9, [Group([Path([RING], "#000000", key=key, title=title) for key, title in areas])])


def rows_of(*areas: tuple[str, str], language: str = "en"):
    return values_of(areas_of(drawing(*areas)), "Name", "Value", language)


def test_only_outlines_with_key_and_title_can_be_pointed_at():
    marks = [Path([RING], None, key="k"), Path([RING], None, title="t"), Text(0, 0, "A"),
             Group([Path([RING], None, key="k", title="Coria: 3")])]  # fmt: skip
    [area] = areas_of(Drawing(9, 9, marks))
    assert (area.key, area.name, area.values) == ("k", "Coria", [("", "3")])


def test_values_are_a_table_by_name():
    table = rows_of(("a", "Coria: \u221212.4\u202f%"), ("b", "Gata: –"), ("c", "Hervás"))
    assert list(table.header) == ["Name", "Value"] and list(table.numeric) == [False, True]
    assert table.rows == [["Coria", "\u221212.4\u202f%"], ["Gata", "–"], ["Hervás", "–"]]
    assert list(table.keys) == ["a", "b", "c"]


def test_words_are_no_figures():
    assert list(rows_of(("a", "Coria: City"), ("b", "Gata: 12")).numeric) == [False, False]


def test_values_of_several_maps_stand_beside_each_other():
    table = rows_of(("a", "Coria\nBank: 8 min"), ("b", "Gata\nBank: 9 min"), ("a", "Coria\nSchool: 2 min"))
    assert list(table.header) == ["Name", "Bank", "School"]
    assert table.rows == [["Coria", "8 min", "2 min"], ["Gata", "9 min", "–"]]


def test_parts_of_an_area_are_one_row_and_namesakes_are_two():
    assert len(rows_of(("a", "Coria: 3"), ("a", "Coria: 3")).rows) == 1
    assert len(rows_of(("a", "Coria: 3"), ("b", "Coria: 4")).rows) == 2


def test_names_alone_and_nothing_at_all():
    assert list(rows_of(("a", "Coria")).header) == ["Name"]
    assert rows_of().rows == []
