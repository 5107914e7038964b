"""Workbooks: texts stay texts, whatever is in them; numbers stay numbers; a long table goes on in a second sheet."""

from __future__ import annotations

import math
import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.progress import NullProgress
from urban_rural_linkages.core.report import workbook
from urban_rural_linkages.core.report.properties import Properties
from urban_rural_linkages.core.report.workbook import Sheet, write_workbook

NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def made(*sheets: Sheet) -> zipfile.ZipFile:
    target = BytesIO()
    write_workbook(target, sheets)
    return zipfile.ZipFile(target)


def names(book: zipfile.ZipFile) -> list[str]:
    tree = ElementTree.fromstring(book.read("xl/workbook.xml"))
    return [sheet.get("name") for sheet in tree.iterfind("m:sheets/m:sheet", NS)]


def cells(book: zipfile.ZipFile, sheet: int = 1) -> dict[str, object]:
    """Return the values of a sheet by place, read as the standard says."""
    tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml"))
    found = {}
    for cell in tree.iterfind("m:sheetData/m:row/m:c", NS):
        if cell.get("t") == "inlineStr":
            text = cell.findtext("m:is/m:t", "", NS)
            found[cell.get("r")] = re.sub("_x([0-9A-F]{4})_", lambda m: chr(int(m.group(1), 16)), text)
        elif cell.get("t") == "b":
            found[cell.get("r")] = cell.findtext("m:v", None, NS) == "1"
        else:
            found[cell.get("r")] = float(cell.findtext("m:v", "", NS))
    return found


def test_values_keep_their_kind_and_unknown_is_an_empty_cell():
    book = made(Sheet("t", ["a", "b"], [["06001", 807], [None, math.nan], ["", True], [2**60, 0.1]]))
    assert cells(book) == {"A1": "a", "B1": "b", "A2": "06001", "B2": 807.0, "B4": True, "A5": str(2**60), "B5": 0.1}


def test_values_of_arrays_are_those_of_the_sheet():
    """A number of an array says what it is in its own words, such as np.float64(1.5), which no spreadsheet reads."""
    row = [np.float64(1.5), np.int64(3), np.bool_(True), np.float64(np.nan), np.str_("06001"), np.float32(0.25)]
    found = cells(made(Sheet("t", list("abcdef"), [row, [None] * 6])))
    assert [found.get(f"{letter}2") for letter in "ABCDEF"] == [1.5, 3.0, True, None, "06001", 0.25]


@given(st.lists(st.tuples(st.none() | st.floats() | st.integers(), st.text("aé<&\n", max_size=5)), max_size=30))
def test_any_rows_come_back(rows):
    found = cells(made(Sheet("t", ["n", "t"], rows)))
    for number, (value, text) in enumerate(rows, start=2):
        known = value is not None and math.isfinite(value)
        shown = str(value) if isinstance(value, int) and abs(value) >= 10**15 else value
        assert found.get(f"A{number}") == (shown if known else None) and found.get(f"B{number}", "") == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "<f>1</f>", "]]>&"])
def test_a_text_is_never_a_formula(text):
    book = made(Sheet("t", ["a"], [[text]]))
    assert cells(book)["A2"] == text
    assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


@given(st.lists(st.text(max_size=20).filter(lambda text: "\r" not in text), min_size=1, max_size=5))
def test_any_text_comes_back(texts):
    found = cells(made(Sheet("t", ["head"] * len(texts), [texts])))
    assert [found.get(f"{letter}2", "") for letter in "ABCDE"[: len(texts)]] == texts


def test_names_of_sheets_are_allowed_and_different():
    long = "a very long name of a table in a workbook"
    book = made(*(Sheet(name, ["a"], []) for name in [long, long, "A/B", "a:b", "", "'"]))
    assert names(book) == [long[:31], long[:29] + " 2", "A_B", "a_b 2", "_", "_ 2"]
    assert all(len(name) <= 31 for name in names(book))


def test_a_table_longer_than_a_sheet_goes_on_in_a_second_one(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 4)
    book = made(Sheet("t", ["a"], [[i] for i in range(7)]))
    assert names(book) == ["t", "t 2", "t 3"]
    values = [v for sheet in (1, 2, 3) for place, v in cells(book, sheet).items() if place != "A1"]
    assert values == list(range(7)) and cells(book, 2)["A1"] == "a"


def test_columns_may_have_widths():
    book = made(Sheet("t", ["a", "b"], [["x", "y"]], widths=[10.0, 42.5]), Sheet("u", ["a"], []))
    first, second = (book.read(f"xl/worksheets/sheet{number}.xml").decode() for number in (1, 2))
    assert '<cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="42.5"' in first
    assert first.index("</cols>") < first.index("<sheetData>"), "in the order of the standard"
    assert "<cols>" not in second


def test_columns_beyond_z():
    places = cells(made(Sheet("t", [str(i) for i in range(800)], [])))
    assert places["AA1"] == "26" and places["ZZ1"] == "701" and places["AAA1"] == "702"


def test_the_same_tables_make_the_same_bytes():
    books = [BytesIO(), BytesIO()]
    for target in books:
        write_workbook(target, [Sheet("t", ["a"], [["x"]])])
    assert books[0].getvalue() == books[1].getvalue()


def test_cancel_stops_within_a_piece_of_rows():
    class Stops(NullProgress):
        asked = 0

        def cancelled(self) -> bool:
            self.asked += 1
            return self.asked > 3

    read = []

    def rows():
        for i in range(100_000):
            read.append(i)
            yield [i]

    with pytest.raises(Cancelled):
        write_workbook(BytesIO(), [Sheet("t", ["a"], rows())], Stops())
    assert len(read) <= 2000


def test_the_file_says_its_title_and_who_made_it():
    target = BytesIO()
    properties = Properties("Diagnóstico & más\x00", "es", "Ana Muñoz", "La Serena", "Linkages 1")
    write_workbook(target, [Sheet("a", ["b"], [[1]])], properties=properties)
    book = zipfile.ZipFile(target)
    said = {one.tag.partition("}")[2]: one.text for one in ElementTree.fromstring(book.read("docProps/core.xml"))}
    assert said == {"title": "Diagnóstico & más ", "creator": "Ana Muñoz", "subject": "La Serena",
                    "description": "Linkages 1", "language": "es"}  # fmt: skip
    assert 'Target="docProps/core.xml"' in book.read("_rels/.rels").decode()
    assert 'PartName="/docProps/core.xml"' in book.read("[Content_Types].xml").decode()
    assert len(ElementTree.fromstring(made(Sheet("a", ["b"], [[1]])).read("docProps/core.xml"))) == 0
