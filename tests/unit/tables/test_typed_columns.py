"""The types of columns of text: numbers, codes, and marks that could be either."""

from __future__ import annotations

import datetime
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.tables.figures import Column, read_figures
from urban_rural_linkages.core.tables.remarks import reading_remarks


def column_type(values, decimal="auto", *, table="", name=""):
    reading = read_figures({name: values}, decimal={"auto": "", "point": ".", "comma": ","}[decimal])
    return reading.columns[name], reading_remarks(table, reading)


class TestColumnType:
    @pytest.mark.parametrize(
        ("texts", "kind", "values"),
        [
            (["1", " 2 ", "", None], "integer", [1, 2, None, None]),
            (["-1", "+2", "0"], "integer", [-1, 2, 0]),
            (["807.0", "5"], "real", [807.0, 5.0]),
            (["0.125", "0.250"], "real", [0.125, 0.25]),
            (["1,5", "2"], "real", [1.5, 2.0]),
            (["-0,5", ",5"], "real", [-0.5, 0.5]),
            (["1.5e-05", "1E+2"], "real", [1.5e-05, 100.0]),
            (["1.234", "1.5"], "real", [1.234, 1.5]),
            (["1234.567", "12.345"], "real", [1234.567, 12.345]),
            (["06001", "10037"], "text", ["06001", "10037"]),
            (["00", "1"], "text", ["00", "1"]),
            (["2E10", "3"], "text", ["2E10", "3"]),
            (["Albuera, La", "St. Mary"], "text", ["Albuera, La", "St. Mary"]),
            ([" a ", "  "], "text", [" a ", None]),
            (["1", "unknown"], "text", ["1", "unknown"]),
            (["12345678901234567890"], "text", ["12345678901234567890"]),
            (["1.5e+999"], "text", ["1.5e+999"]),
            (["01.02.2020", "1.5"], "text", ["01.02.2020", "1.5"]),
            (["", None], "text", [None, None]),
            ([], "text", []),
        ],
    )
    def test_text(self, texts, kind, values):
        column, notes = column_type(texts, name="c")
        assert column == Column("c", kind, values)
        assert not [note for note in notes if "decimal marks" not in str(note)]

    @pytest.mark.parametrize(
        ("values", "kind", "expected"),
        [
            ([1, None, 2], "integer", [1, None, 2]),
            ([True, False], "integer", [1, 0]),
            ([1, 2.5, None], "real", [1.0, 2.5, None]),
            ([807.0, math.nan, math.inf], "real", [807.0, None, None]),
            ([1.234, 5.678], "real", [1.234, 5.678]),
            ([None, math.nan], "text", [None, None]),
            ([1, "2"], "integer", [1, 2]),
            ([1, "x"], "text", ["1", "x"]),
            ([datetime.date(2021, 1, 1), None], "text", ["2021-01-01", None]),
        ],
    )
    def test_values_that_have_a_type(self, values, kind, expected):
        column, notes = column_type(values)
        assert (column.kind, column.values) == (kind, expected)
        assert [type(value) for value in column.values] == [type(value) for value in expected]
        assert notes == []

    @pytest.mark.parametrize(
        "texts",
        [
            ["1.234", "345"],  # thousands, or three decimals?
            ["1,234", "2,345"],
            ["1.5", "2,5"],
        ],
    )
    def test_ambiguous_marks_stay_text_with_a_note(self, texts):
        column, notes = column_type(texts, table="pop", name="t2001")
        assert (column.kind, column.values) == ("text", texts)
        assert "Table 'pop', column 't2001' stays text" in str(notes[0])
        assert sorted(texts)[0] in str(notes[0])

    def test_a_mark_that_is_given_decides(self):
        assert column_type(["1.234", "2.345"], "point")[0].values == [1.234, 2.345]
        assert column_type(["1,234", "2,345"], "comma")[0].values == [1.234, 2.345]
        column, notes = column_type(["1.5", "2"], "comma")
        assert column.kind == "text"
        assert len(notes) == 1

    @settings(max_examples=50)
    @given(st.lists(st.integers(-(10**17), 10**17), min_size=1))
    def test_integers_come_back(self, numbers):
        assert column_type([str(number) for number in numbers])[0] == Column("", "integer", numbers)

    @settings(max_examples=50)
    @given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1), st.sampled_from(["point", "comma"]))
    def test_reals_come_back(self, numbers, decimal):
        texts = [str(number).replace(".", "." if decimal == "point" else ",") for number in numbers]
        column, _ = column_type(texts, decimal)
        assert column.kind in {"real", "integer"}
        assert column.values == numbers

    @settings(max_examples=50)
    @given(st.lists(st.text("019.,eE+- ", max_size=5), max_size=6), st.randoms(use_true_random=False))
    def test_the_order_of_rows_does_not_matter(self, texts, random):
        order = list(range(len(texts)))
        random.shuffle(order)
        column, notes = column_type(texts)
        shuffled, shuffled_notes = column_type([texts[row] for row in order])
        assert (shuffled.kind, shuffled.values) == (column.kind, [column.values[row] for row in order])
        assert list(map(str, notes)) == list(map(str, shuffled_notes))
