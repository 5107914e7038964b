"""Minutes that count as far, written in the table of services."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt

from urban_rural_linkages.gui.diagnosis.limit_table import LimitTable

TYPES = [("hospital", "Hospital", "3"), ("school", "School", "24")]


@pytest.fixture
def table():
    given = []
    made = LimitTable(given.append)
    made.given = given
    made.show_types(TYPES, "hospital=45")
    yield made
    made.deleteLater()


def test_limits_stand_beside_their_types_and_only_they_are_written(table):
    shown = [[table.item(row, column).text() for column in range(4)] for row in range(2)]
    assert shown == [["hospital", "Hospital", "3", "45"], ["school", "School", "24", ""]]
    editable = [bool(table.item(0, column).flags() & Qt.ItemFlag.ItemIsEditable) for column in range(4)]
    assert editable == [False, False, False, True]
    assert table.given == []


def test_what_is_written_is_handed_over_with_the_others(table):
    table.item(1, 3).setText("15")
    assert table.given == ["hospital=45,school=15"]


def test_a_limit_that_is_emptied_is_taken_away(table):
    table.item(0, 3).setText("")
    assert table.given == [""]


def test_what_is_no_number_of_minutes_is_put_back(table):
    table.item(0, 3).setText("far")
    assert table.item(0, 3).text() == "45"
    assert table.given == []


def test_the_same_types_again_keep_what_is_written(table):
    table.show_types(TYPES, "hospital=60")
    assert table.item(0, 3).text() == "60"
    assert table.given == []
