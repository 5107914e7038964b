"""The answers as CSV: whole in any spreadsheet, and run by none."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.assessment.report.report_cases import NASTY, PlainVoice, small, small_checklist
from urban_rural_linkages.core.assessment.records import Answer
from urban_rural_linkages.core.assessment.report.answers import answer_csv
from urban_rural_linkages.core.assessment.report.subject import clean_text, read_subject
from urban_rural_linkages.core.inert import inert_cell


def table_of(contents, code: str = "en") -> dict[str, dict[str, str]]:
    text = answer_csv(read_subject(small_checklist(), contents, PlainVoice(code)))
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert {len(row) for row in rows} == {18}
    return {row[1]: dict(zip(rows[0], row, strict=True)) for row in rows[1:]}


def test_a_row_a_question():
    table = table_of(small())
    assert list(table) == ["map", "routes", "near", "green", "density", "axis", "delegated", "links"]
    assert table["routes"]["Note"] == NASTY
    assert table["green"]["Value"] == "4.5" and table["green"]["Chosen against the proposal"] == "yes"
    assert table["map"]["Answer"] == "Not met" and table["map"]["Code"] == "not_met"
    assert table["links"]["Answer"] == "" and table["links"]["Value"] == ""
    assert table["map"]["Measures"].startswith("Encargar el mapa; Mancomunidad; 12.000 €; 2026-12-31")


def test_semicolons_do_not_split_a_cell():
    text = answer_csv(read_subject(small_checklist(), small(), PlainVoice()))
    first = text.split("\r\n", 1)[0]
    assert all(cell.startswith('"') and cell.endswith('"') for cell in first.split(","))


@pytest.mark.parametrize("text", ["=1+1", "+34", "-5", "@SUM(A1)", "\t=1", " =1", "\n=1"])
def test_formulas_are_texts(text):
    assert inert_cell(text) == f"'{text}"
    contents = replace(small(), answers={"map": Answer("map", ("met",), text)})
    assert table_of(contents)["map"]["Note"] == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=b", "ñ", "1+1", "'quoted'"])
def test_other_texts_stay(text):
    assert inert_cell(text) == text


def test_negative_figures_stay_numbers():
    contents = replace(small(), answers={"green": Answer("green", numbers={"value": -0.5})})
    assert table_of(contents)["green"]["Value"] == "-0.5"


@given(st.text(max_size=50))
@settings(max_examples=40)
def test_every_text_comes_back(note):
    contents = replace(small(), answers={"map": Answer("map", ("met",), note)})
    read = table_of(contents)["map"]["Note"]
    assert read in (clean_text(note), f"'{clean_text(note)}")
