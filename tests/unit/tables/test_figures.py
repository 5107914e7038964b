"""Columns of figures as offices deliver them: marks, missing values, flags."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.tables.figures import Column, read_figures

PEOPLE = ["36240", "53429", "675301", "172722", "150984"]


def column(*cells: str | None, **options) -> Column:
    return read_figures({"pob": list(cells)}, **options).columns["pob"]


@pytest.mark.parametrize(
    "mark",
    [":", "..", "...", "\u2026", "-", "\u2013", "s", "X", "*", "NA", "N/A", "(NA)", "NaN", "n.d.", "nd", "<5", "N/D"],
)
def test_marks_of_missing_values(mark):
    found = column(mark, *PEOPLE)
    assert found.values == [None, 36240, 53429, 675301, 172722, 150984]
    assert found.kind == "integer"
    assert dict(found.missing) == {mark: 1}


@pytest.mark.parametrize(("mark", "secret"), [("<5", 1), ("s", 1), ("*", 1), (": c", 1), (":", 0), ("-", 0), ("nd", 0)])
def test_figures_kept_secret_are_counted_apart(mark, secret):
    assert column(mark, *PEOPLE).suppressed == secret


def test_blanks_are_no_marks():
    found = column("", " ", None, "70")
    assert found.values == [None, None, None, 70]
    assert not found.missing


def test_more_marks_than_numbers_make_no_column_of_figures():
    found = column("21000", "s", "nd")
    assert (found.kind, found.values) == ("text", ["21000", "s", "nd"])


def test_half_of_a_column_may_be_marks():
    assert column("21000", "s").values == [21000, None]


def test_marks_alone_are_text():
    assert column("-", "X").kind == "text"


@pytest.mark.parametrize(
    ("cells", "values", "flags"),
    [
        (["70 p", "36240 b", "53429"], [70, 36240, 53429], ["p", "b", ""]),
        (["70(1)", "36240*", "53429"], [70, 36240, 53429], ["1", "*", ""]),
        (["134137 ", "134176 b", ": c"], [134137, 134176, None], ["", "b", ""]),
        (["1,5 [a]", "2,25"], [1.5, 2.25], ["a", ""]),
    ],
)
def test_flags_behind_numbers(cells, values, flags):
    found = column(*cells)
    assert (found.values, found.flags) == (values, flags)


def test_no_flag_no_column_of_flags():
    assert column("1", "2").flags is None


def test_units_are_no_flags():
    assert column("12 km", "5 km").kind == "text"


def test_per_cents():
    found = column("-3,5 %", "1,2%")
    assert (found.values, found.per_cent) == ([-3.5, 1.2], True)


def test_codes_stay_text():
    assert column("06001", "10037").values == ["06001", "10037"]


def test_one_meaning_for_all_columns():
    reading = read_figures({"pob": ["70", "36.240"], "tasa": ["-3,5", "1.234,5"]})
    assert reading.columns["pob"].values == [70, 36240]
    assert reading.columns["tasa"].values == [-3.5, 1234.5]
    assert (reading.marks.decimal, reading.marks.thousands) == (",", (".",))


def test_columns_of_ids_tell_nothing():
    reading = read_figures({"codigo": ["5.001", "5.002"], "pob": ["2569007", "21622"]}, as_text={"codigo"})
    assert reading.columns["codigo"].values == ["5.001", "5.002"]
    assert reading.marks.thousands == ()


def test_an_unclear_mark_keeps_a_column_text_and_says_so():
    reading = read_figures({"pob": ["70", "1.052", "908"]}, semicolons=True)
    assert reading.columns["pob"].kind == "text"
    assert reading.unclear == {"pob": ["1.052"]}


def test_the_marks_of_all_rows_hold_for_some_of_them():
    columns = {"pob": ["70", "36.240", "12.500"]}
    marks = read_figures(columns).marks
    assert read_figures({"pob": ["36.240"]}).unclear == {"pob": ["36.240"]}
    assert read_figures({"pob": ["36.240"]}, marks=marks).columns["pob"].values == [36240]


def test_values_as_floats():
    found = read_figures({"pob": ["70", ":", "36"]}).columns["pob"].numbers()
    assert found[0] == 70 and found[1] != found[1] and found[2] == 36


def test_numbers_that_came_as_numbers_stay_as_they_are():
    found = read_figures({"pob": [70, 36.125, None, float("nan")]})
    assert (found.columns["pob"].values, found.marks.unclear) == ([70.0, 36.125, None, None], ())
