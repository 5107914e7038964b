"""What is said about a table that was read."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.tables.codes import Rule
from urban_rural_linkages.core.tables.figures import read_figures
from urban_rural_linkages.core.tables.layout import Layout
from urban_rural_linkages.core.tables.long import LongForm
from urban_rural_linkages.core.tables.names import NamePair
from urban_rural_linkages.core.tables.remarks import (
    code_page_remarks,
    codes_of_missing_remarks,
    layout_remarks,
    long_remark,
    names_remark,
    reading_remarks,
    rule_remark,
)


def said(notes) -> list[str]:
    return [str(note) for note in notes]


def reading(**columns):
    return read_figures(columns)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_usual_encodings_need_no_remark(encoding):
    assert code_page_remarks("t", encoding, ()) == []


@pytest.mark.parametrize(
    ("encoding", "others", "words"),
    [
        ("utf-16", (), "was read as UTF-16"),
        ("cp1250", (), "It was read as cp1250, which fits its letters."),
        ("cp1252", ("cp1250",), "It was read as cp1252; cp1250 would fit its letters nearly as well."),
    ],
)
def test_other_encodings(encoding, others, words):
    assert words in said(code_page_remarks("t", encoding, others))[0]


def test_a_plain_layout_needs_no_remark():
    assert layout_remarks("t", Layout(["a"], [], 1)) == []


def test_every_row_passed_over_is_said():
    layout = Layout(["code", "2011_Men"], [], 4, 2, 6, (1, 2), (90, 91), True)
    assert said(layout_remarks("t", layout)) == [
        "Table 't': the header was found in row 4; rows above it that were passed over: 2.",
        "Table 't' has two header rows; they were joined, as in '2011_Men'.",
        "Table 't': row 6 explains the header, and was passed over.",
        "Table 't': rows of notes below the data that were passed over: 2 (row 90, 91).",
        "Table 't': its rows end with one delimiter more than its header; the empty cells were passed over.",
    ]


def test_plain_figures_need_no_remark():
    assert reading_remarks("t", reading(pop=["70", "36"], rate=["0.5", "1.25"], name=["a", "b"])) == []


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (["70", "36.240", "12.500"], "points in numbers were read as thousands separators"),
        (["70", "36,240", "1,675,301"], "commas in numbers were read as thousands separators"),
        (["70", "36 240"], "blanks in numbers were read as thousands separators"),
        (["70", "36'240"], "apostrophes in numbers were read as thousands separators"),
        (["70", "0,5"], "commas in numbers were read as decimal marks"),
        (["70", "1.052"], "column 'pop' stays text: the marks in its numbers (1.052)"),
        (["70", ":", ":", "5", "6"], "cells that were read as no value: 2, by their marks : (2)"),
        (["70", "<5", "s", "5", "6"], "figures kept secret among them: 2; in pop"),
        (["70 b", "5"], "what stands behind numbers (b) went to columns of its own, such as 'pop_flag'"),
        (["70 %", "5"], "per cent signs were taken off in pop"),
    ],
)
def test_what_was_assumed(cells, words):
    assert any(words in text for text in said(reading_remarks("t", reading(pop=cells))))


def test_marks_of_a_column_that_stays_text_were_not_used():
    texts = said(reading_remarks("t", reading(pop=["70", "1.052"])))
    assert len(texts) == 1


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (("check_digit",), "the check digit at the end taken off"),
        (("decimals", "zeros"), "decimals taken off, lost leading zeros restored"),
        (("after_us",), "what stands after 'US' kept"),
        (("digit_added",), "the check digit at the end of the units' codes left out"),
        (("first_digits",), "the first 5 digits kept"),
    ],
)
def test_rules(steps, words):
    note = rule_remark("t", Rule(steps, {"44216": "44216", "440019": "44001"}), "towns")
    assert f"{words}, as in '440019' for '44001'" in str(note)


def test_no_rule_no_remark():
    assert rule_remark("t", Rule((), {"1": "1"}), "towns") is None


def test_rows_of_totals():
    note = long_remark("t", LongForm({"sex": ["T", "F"], "age": ["TOTAL", "Y1"]}, {"sex": "T", "age": "TOTAL"}))
    assert "sex = T, age = TOTAL" in str(note)


@pytest.mark.parametrize(
    ("cells", "count"),
    [(["-1", "5", "-1"], 1), (["-99", "5"], 1), (["-1", "-2", "5"], 0), (["-7", "5"], 0), (["1", "5"], 0)],
)
def test_codes_that_may_mean_missing(cells, count):
    assert len(codes_of_missing_remarks("t", reading(balance=cells))) == count


class TestNames:
    def test_an_example_of_what_differs_and_what_was_left_over(self):
        pairs = [
            NamePair("Teruel", "same", "44216", "Teruel"),
            NamePair("ABABUJ", "differs", "44001", "Ababuj"),
            NamePair("San Pedro", "ambiguous"),
            NamePair("Soria", "none"),
        ]
        assert str(names_remark("pop", pairs)) == (
            "Table 'pop' was joined by names: 1 is written alike, 1 differs in capitals, accents or marks (as 'ABABUJ' "
            "for 'Ababuj'); names that could be several, which were not joined: 1 (San Pedro); names of no unit: 1 "
            "(Soria)."
        )

    def test_where_all_are_written_alike_the_example_is_one_of_them(self):
        remark = str(names_remark("pop", [NamePair("Teruel", "same", "44216", "Teruel")]))
        assert "1 is written alike, 0 differ" in remark
        assert "(as 'Teruel' for 'Teruel')" in remark


@pytest.mark.parametrize(
    ("cells", "example"),
    [
        (["30", "40", "(12)"], "(12)"),
        (["30", "40", "50", "ca. 7"], "ca. 7"),
        ([":", ":", ":", "5"], ":"),
    ],
)
def test_a_column_of_numbers_that_stays_text_is_named(cells, example):
    (text,) = said(reading_remarks("t", reading(pop=cells)))
    assert text.startswith("Table 't', column 'pop' stays text, although it holds numbers")
    assert f"cells such as {example} are none" in text


@pytest.mark.parametrize("cells", [["01", "13", "75"], ["2A", "13", "75"], ["13", "75", "2A004"], ["a", "b", "3"]])
def test_words_and_codes_are_text_without_a_remark(cells):
    assert reading_remarks("t", reading(code=cells)) == []


def test_marks_come_with_an_example():
    assert (
        "read as thousands separators, as in 1.234" in said(reading_remarks("t", reading(a=["7", "1.234", "2.345"])))[0]
    )
