"""A changed cell is found by its row and field, whatever the order of rows, within the bounds of what is kept."""

from __future__ import annotations

from urban_rural_linkages.core.dossier import layer_prints
from urban_rural_linkages.core.dossier.layer_prints import GEOMETRY, PlainRow, RowChange, changes, print_of

FIELDS = {"name": "String", "people": "Integer"}
ROWS = [PlainRow("001", ["Alba", 10], b"a"), PlainRow("002", ["Bría", 20], b"b"), PlainRow("003", ["Cea", None], b"c")]


def taken(rows=ROWS, fields=FIELDS):
    return print_of(fields, rows, len(rows))


def test_the_order_of_the_rows_does_not_count():
    assert taken(ROWS[::-1]).sha256 == taken().sha256 and list(changes(taken(), taken(ROWS[::-1]))) == []


def test_values_types_and_fields_count():
    others = [
        taken([*ROWS[:2], PlainRow("003", ["Cea", 0], b"c")]), taken([*ROWS[:2], PlainRow("003", ["Cea", None], b"d")]),
        taken(fields={"name": "String", "people": "Integer64"}), taken(ROWS[:2]), taken([*ROWS, ROWS[0]]),
    ]  # fmt: skip
    assert len({taken().sha256, *(other.sha256 for other in others)}) == 6


def test_the_cell_that_changed_is_named_and_so_is_the_shape():
    now = [ROWS[0], PlainRow("002", ["Bría", 21], b"b"), PlainRow("003", ["Ceo", None], b"z")]
    assert list(changes(taken(), taken(now))) == [
        RowChange("changed", "002", ("people",)), RowChange("changed", "003", ("name", GEOMETRY)),
    ]  # fmt: skip


def test_rows_come_and_go():
    now = [ROWS[0], ROWS[2], PlainRow("004", ["Duero", 5], b"d")]
    assert list(changes(taken(), taken(now))) == [RowChange("removed", "002"), RowChange("added", "004")]


def test_rows_that_are_numbered_anew_have_not_changed():
    by_number = [PlainRow(str(place), row.values, row.geometry) for place, row in enumerate(ROWS)]
    now = [PlainRow(str(place), row.values, row.geometry) for place, row in enumerate(ROWS[1:])]
    assert list(changes(taken(by_number), taken(now))) == [RowChange("removed", "0")]


def test_repeated_keys_are_told_apart():
    found = taken([ROWS[0], PlainRow("001", ["Alba", 11])])
    assert list(found.rows) == ["001", "001 (2)"] and found.count == 2


def test_what_is_kept_is_bounded(monkeypatch):
    monkeypatch.setattr(layer_prints, "MOST_CELLS", 8)
    without_cells = taken()
    assert {row.cells for row in without_cells.rows.values()} == {b""}
    now = taken([*ROWS[:2], PlainRow("003", ["Cea", 4], b"c")])
    assert list(changes(without_cells, now)) == [RowChange("changed", "003")], "the row, and no field"
    monkeypatch.setattr(layer_prints, "MOST_ROWS", 2)
    assert taken().rows == {} and taken().sha256 == without_cells.sha256


def test_a_cell_takes_two_bytes():
    assert all(len(row.cells) == 6 and len(row.digest) == 8 for row in taken().rows.values())
