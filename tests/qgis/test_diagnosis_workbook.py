"""The workbook of a diagnosis: fields of the units once, figures of each chapter beside code, name and group."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import NULL, QgsField, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from urban_rural_linkages.io.geopackage import table_names
from urban_rural_linkages.io.tables.workbook import read_sheets

from .demo_diagnosis import without_people_chapters

KEYS = ["code", "name", "comarca"]


def sheets_of(folder: Path) -> dict[str, dict[str, list[str]]]:
    """Return the cells of each column as texts, by sheet and column."""
    found = {}
    for sheet in read_sheets(folder / "tables.xlsx"):
        head, *rows = (["" if cell is None else str(cell) for cell in row] for _, row in sheet.rows)
        found[sheet.name] = {name: [row[i] if i < len(row) else "" for row in rows] for i, name in enumerate(head)}
    return found


def texts(values: list[object]) -> list[str]:
    """Return the values of a column of a layer as their cells say them."""
    return ["" if value in (NULL, "") else str(value) for value in values]


def is_said(cells: list[str], values: list[object]) -> bool:
    if len(cells) != len(values):
        return False
    pairs = zip(cells, texts(values), strict=True)
    return all(cell == text or (cell and text and float(cell) == float(text)) for cell, text in pairs)


@pytest.fixture(scope="module")
def book(plain) -> dict[str, dict[str, list[str]]]:
    return sheets_of(plain)


def test_every_column_of_every_table_is_in_the_workbook(plain, book):
    units = book["units"]
    row_of = {code: row for row, code in enumerate(units["code"])}
    # What the project alone shows (background of the maps, series, sheets, places) has no sheet.
    tables = [name for name in table_names(plain / "diagnosis.gpkg")
              if name not in ("series", "sheets", "places") and not name.startswith("map_")]  # fmt: skip
    assert set(tables) == set(book) - {"contents", "units"}
    lost = []
    for table in tables:
        layer = QgsVectorLayer(f"{plain / 'diagnosis.gpkg'}|layername={table}", table, "ogr")
        rows = [feature.attributes() for feature in layer.getFeatures()]
        for field, values in zip(layer.fields().names(), zip(*rows, strict=True), strict=True):
            if field == "fid":  # the numbers of the rows
                continue
            cells = book[table].get(field) or [units[field][row_of[code]] for code in book[table]["code"]]
            if not is_said(cells, list(values)):
                lost.append(f"{table}.{field}")
    assert not lost


def test_the_fields_of_the_units_stand_once(book):
    assert {"t2001", "t2021", "births", "w_0"} <= set(book["units"])
    of_units = [name for name, sheet in book.items() if "comarca" in sheet and name != "units"]
    assert {"change", "risk", "components", "trend", "ages", "profile", "overlay", "priority"} <= set(of_units)
    for name in of_units:
        assert list(book[name])[:3] == KEYS
        assert not (set(book[name]) - set(KEYS)) & set(book["units"]), name


def test_the_first_sheet_says_what_stands_where(book):
    assert list(book)[:2] == ["contents", "units"]
    contents = book["contents"]
    assert list(contents) == ["Sheet", "Chapter", "Rows", "Column", "What it is"]
    told = list(zip(contents["Sheet"], contents["Column"], strict=True))
    written = [(name, column) for name, sheet in book.items() if name != "contents" for column in ["", *sheet]]
    assert told == written
    lines = {pair: row for row, pair in enumerate(told)}
    risk = lines["risk", "at_risk"]
    assert contents["What it is"][risk] == "At risk (1) or not (0)"
    assert contents["Chapter"][risk] == "Population and risk of depopulation"
    assert contents["Rows"][lines["risk", ""]] == "60"
    assert contents["What it is"][lines["risk", ""]].startswith("Risk of depopulation (criteria of")
    assert contents["What it is"][lines["risk", "code"]] == "Code of the unit"
    assert contents["What it is"][lines["profile", "density"]] == "Density (inhabitants/km2)"
    untold = [
        name for (name, column), text in zip(told, contents["What it is"], strict=True) if not column and not text
    ]
    assert not untold, "each sheet has a title"


def test_a_result_that_is_called_like_a_field_of_the_units_is_no_repetition(run, demo, joined_units, tmp_path):
    units = QgsVectorLayer(joined_units, "units", "ogr").clone()
    field = QgsField("change", QMetaType.Type.QString)
    units.addExpressionField("'merged in 2003'", field)
    inputs = {name: value for name, value in without_people_chapters(demo).items()
              if not name.startswith(("SERVICE", "SETTLEMENT", "AGE", "SEX"))}  # fmt: skip
    run("territorialdiagnosis", **{**inputs, "UNITS": units}, FOLDER=str(tmp_path / "d"))
    book = sheets_of(tmp_path / "d")
    own, found = book["units"], book["change"]
    assert set(own["change"]) == {"merged in 2003"} and found["code"] == own["code"]
    assert [float(cell) for cell in found["change"] if cell] == [
        float(end) - float(start) for start, end in zip(own["t2001"], own["t2021"], strict=True) if start
    ]
    assert set(book["risk"]) & set(own) == {*KEYS}, "a field that is brought along is a repetition"
