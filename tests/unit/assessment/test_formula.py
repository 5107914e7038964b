"""Formulas of typed numbers: read, computed, and refused where they are not understood."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.assessment.formula import Formula
from urban_rural_linkages.core.errors import ChecklistError

NUMBERS = {"a": 6.0, "b": 3.0, "c": 2.0, "zero": 0.0}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a", 6),
        ("2.5", 2.5),
        ("a + b * c", 12),
        ("(a + b) * c", 18),
        ("a - b - c", 1),
        ("a / b / c", 1),
        ("a - (b - c)", 5),
        ("100 * a / b", 200),
        ("ceil(a / 4)", 2),
        ("ceil(2) * 2", 4),
        ("(a / b) / (b / c)", pytest.approx(4 / 3)),
        ("a/zero", None),
        ("a / (b - b)", None),
        ("zero / a", 0),
        ("missing + 1", None),
        ("a + ceil(missing)", None),
    ],
)
def test_a_formula_is_computed(text, value):
    assert Formula(text).value(NUMBERS) == value


def test_its_numbers_are_known():
    assert Formula("reserved / ceil(total / 40)").names == {"reserved", "total"}
    assert Formula("1 + 2").names == frozenset()


def test_no_number_is_no_value():
    assert Formula("a + b").value({"a": 1.0, "b": None}) is None
    assert Formula("a + b").value({"a": 1.0, "b": float("nan")}) is None
    assert Formula("a * a").value({"a": 1e300}) is None
    assert Formula("ceil(a)").value({"a": float("inf")}) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("", "its end"),
        ("a +", "its end"),
        ("a b", "b"),
        ("(a", "its end"),
        ("a)", ")"),
        ("-a", "-a"),
        ("a ** b", "* b"),
        ("a // b", "/ b"),
        ("ceil a", "a"),
        ("floor(a)", "(a)"),
        ("a.b", ".b"),
        ("A", "A"),
        ("a if b else c", "if b else c"),
        ("__import__", "__import__"),
        ("lambda: 1", ": 1"),
    ],
)
def test_what_is_not_understood_is_shown(text, rest):
    with pytest.raises(ChecklistError) as error:
        Formula(text)
    assert f"from '{rest}' on" in str(error.value)


def test_endless_formulas_are_refused():
    with pytest.raises(ChecklistError):
        Formula("(" * 40 + "a" + ")" * 40)
    with pytest.raises(ChecklistError):
        Formula(" + ".join(["a"] * 200))


@settings(max_examples=50)
@given(*[st.floats(0.1, 1e6) for _ in range(4)])
def test_sums_products_and_quotients_are_those_of_arithmetic(a, b, c, d):
    numbers = {"a": a, "b": b, "c": c, "d": d}
    assert Formula("(a / b) / (c / d)").value(numbers) == (a / b) / (c / d)
    assert Formula("a + b * c - d").value(numbers) == a + b * c - d
