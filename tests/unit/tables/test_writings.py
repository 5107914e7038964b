"""Numbers in the writings of offices, and what the marks of a table mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.tables.writings import Marks, parse_writing, table_marks


def marks(*texts: str, **options) -> Marks:
    return table_marks([parse_writing(text) for text in texts], **options)


def number(text: str, *others: str, **options) -> float | None:
    found = marks(text, *others, **options)
    return found.read(parse_writing(text)) if found.can_read(parse_writing(text)) else None


@pytest.mark.parametrize(
    ("text", "groups", "between"),
    [
        ("70", ("70",), ()),
        ("36.240", ("36", "240"), (".",)),
        ("1.234,5", ("1", "234", "5"), (".", ",")),
        ("36\u202f240", ("36", "240"), (" ",)),
        ("36\u00a0240,5", ("36", "240", "5"), (" ", ",")),
        ("36’240", ("36", "240"), ("'",)),
        (".5", ("", "5"), (".",)),
        ("5.", ("5", ""), (".",)),
        ("0.125", ("0", "125"), (".",)),
    ],
)
def test_groups_and_marks(text, groups, between):
    found = parse_writing(text)
    assert (found.groups, found.marks) == (groups, between)


@pytest.mark.parametrize(
    "text",
    ["", "06001", "00", "1.2.3", "1 2", "12 34", "1.23.456", "1,234.567,8", "2E10", "12345678901234567890", "a", "1-2"],
)
def test_no_numbers(text):
    assert parse_writing(text) is None


def test_a_minus_of_typography():
    assert number("\u22123,5") == -3.5


@pytest.mark.parametrize(
    ("text", "others", "options", "value"),
    [
        ("36.240", ("70", "675.301"), {}, 36240),  # two groups of three beside a whole number
        ("36.240", ("675.301",), {"semicolons": True}, 36240),
        ("36.240", ("1.675.301",), {}, 36240),  # two groups in one number
        ("36.240", ("12,5",), {}, 36240),  # commas are decimals: points are not
        ("1.234,5", (), {}, 1234.5),
        ("36,240", ("1,675,301", "70"), {}, 36240),
        ("36 240", (), {}, 36240),
        ("36'240", (), {}, 36240),
        ("36.240", ("12.5",), {}, 36.24),  # another number of digits: decimals
        ("36.240", ("0.125",), {}, 36.24),  # a zero in front
        ("36.240", ("1234.500",), {}, 36.24),  # four digits in front
        ("1.052", ("908", "65"), {}, None),  # one number alone does not tell
        ("36.240", ("675.301",), {}, None),  # nothing stands beside them
        ("1.675.301", ("12.5",), {}, None),  # both in one table
        ("12.5", ("3,25",), {}, None),
        ("36.240", ("70",), {"decimal": ","}, 36240),
        ("36.240", ("70",), {"decimal": "."}, 36.24),
        ("7.0E+01", (), {}, 70),
        ("3,624E+04", (), {}, 36240),
    ],
)
def test_one_meaning_for_a_table(text, others, options, value):
    assert number(text, *others, **options) == value


@given(st.lists(st.integers(0, 10**9), min_size=2))
def test_thousands_come_back(numbers):
    texts = [f"{number:,}".replace(",", ".") for number in numbers]
    found = marks(*texts, semicolons=True)
    marked = sum("." in text for text in texts)
    if marked != 1 or any(text.count(".") > 1 for text in texts):
        assert [found.read(parse_writing(text)) for text in texts] == numbers


@given(st.lists(st.decimals(-(10**6), 10**6, places=2), min_size=1), st.sampled_from(".,"))
def test_decimals_come_back(numbers, mark):
    texts = [str(number).replace(".", mark) for number in numbers]
    found = marks(*texts)
    assert [found.read(parse_writing(text)) for text in texts] == [float(number) for number in numbers]


@given(st.lists(st.from_regex(r"[0-9]{1,3}([., ][0-9]{1,3}){0,3}", fullmatch=True)), st.randoms())
def test_the_order_of_cells_does_not_matter(texts, random):
    writings = [found for text in texts if (found := parse_writing(text))]
    mixed = list(writings)
    random.shuffle(mixed)
    assert table_marks(writings) == table_marks(mixed)


@pytest.mark.parametrize(("text", "value"), [("4.6745807E7", 46745807.0), ("3,6e4", 36000.0), ("7.0E+01", 70.0)])
def test_an_exponent_needs_no_sign_behind_a_decimal_mark(text, value):
    writing = parse_writing(text)
    assert writing is not None and Marks().read(writing) == value
