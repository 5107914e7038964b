"""The table of thirty classes: its colours and codes in their places, empty classes white, all of it in words."""

from __future__ import annotations

import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.report.charts.catchment_table import ClassCell, ClassTable, class_table
from urban_rural_linkages.core.report.charts.marks import Key
from urban_rural_linkages.core.report.drawing import WHITE, Rectangle, Text

ROWS = [[ClassCell(1, ""), ClassCell(8, "#454aa6", "120", "12 %")],
        [ClassCell(2, "#1d2b33", "700", "70 %"), ClassCell(9, "#b2aafc", "–")]]  # fmt: skip
TABLE = ClassTable(["in the city", "up to 1 h"], ["over 5 million", "1 to 5 million"], [("Large", 2)], ROWS,
                   [Key("#d9dcdc", "30 hinterland: 180")])  # fmt: skip


def boxes(height: float = 8.8) -> list[Rectangle]:
    return marks(class_table(TABLE, Letters(), (174.0, height)), Rectangle)


def test_each_class_stands_in_its_row_and_column():
    empty, near, city, hidden, key = boxes()
    assert [one.fill for one in (empty, near, city, hidden, key)] == [
        WHITE, "#454aa6", "#1d2b33", "#b2aafc", "#d9dcdc"]  # fmt: skip
    assert empty.stroke is not None and city.stroke is None
    assert (empty.x, empty.y) == (city.x, near.y) and near.x == hidden.x > empty.x and city.y > empty.y
    assert near.x + near.width <= 174.0 < near.x + near.width + 1.0


def test_people_and_share_are_read_on_their_colour():
    drawn = class_table(TABLE, Letters())
    assert {"120", "12 %", "700", "70 %", "Large", "over 5 million", "in the city"} <= set(words(drawn))
    inks = {one.text: one.colour for one in marks(drawn, Text)}
    assert inks["120"] == WHITE != inks["9"]
    assert words(drawn).count("–") == 2, "of an empty class, and of one whose people are hidden"


def test_lower_rows_make_a_lower_table_on_the_same_sheet():
    tall, low = (class_table(TABLE, Letters(), (174.0, height)) for height in (8.8, 6.8))
    assert tall.height - low.height == pytest.approx(2 * 2.0)
    assert not beyond_the_sheet(tall) and not beyond_the_sheet(low)


def test_classes_that_occur_are_told_in_words():
    assert class_table(TABLE, Letters()).alternative == (
        "8 over 5 million, up to 1 h: 120 (12 %); 2 1 to 5 million, in the city: 700 (70 %); "
        "9 1 to 5 million, up to 1 h: –; 30 hinterland: 180"
    )
