"""Conditions: read, answered, written again, and refused where they are not understood."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.assessment.relevance import (
    And,
    Differs,
    Equals,
    Not,
    Or,
    Selected,
    chosen,
    comparisons,
    holds,
    in_order,
    parse_relevance,
    to_xlsform,
)
from urban_rural_linkages.core.errors import ChecklistError

A, B, C = Equals("a", "x"), Differs("b", "y"), Selected("c", "z")


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("${a} = 'x'", A),
        ("  ${ a }='x'  ", A),
        ("${b} != 'y'", B),
        ("selected(${c}, 'z')", C),
        ("selected( ${c} ,'z' )", C),
        ("not(${a} = 'x')", Not(A)),
        ("not (${a} = 'x')", Not(A)),
        ("${a} = 'x' and ${b} != 'y'", And((A, B))),
        ("${a} = 'x' or ${b} != 'y' and selected(${c}, 'z')", Or((A, And((B, C))))),
        ("(${a} = 'x' or ${b} != 'y') and selected(${c}, 'z')", And((Or((A, B)), C))),
        ("((${a} = 'x'))", A),
        ("${a} = 'x'\nor ${a} = 'x'", Or((A, A))),
    ],
)
def test_a_condition_is_read(text, condition):
    assert parse_relevance(text) == condition


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("", "its end"),
        ("   ", "its end"),
        ("${a}", "its end"),
        ("${a} = x", "x"),
        ("${a} = ''", "its end"),
        ("${a} = 'x", "'x"),
        ("a = 'x'", "a = 'x'"),
        ("$a = 'x'", "$a = 'x'"),
        ("${A} = 'x'", "${A} = 'x'"),
        ("${a} > 'x'", "> 'x'"),
        ("${a} == 'x'", "= 'x'"),
        ("${a} = 'x' and", "its end"),
        ("${a} = 'x' xor ${b} = 'y'", "xor ${b} = 'y'"),
        ("${a} = 'x' ${b} = 'y'", "${b} = 'y'"),
        ("not ${a} = 'x'", "${a} = 'x'"),
        ("(${a} = 'x'", "its end"),
        ("${a} = 'x')", ")"),
        ("selected(${a} 'x')", "'x')"),
        ("selected('x', ${a})", "'x', ${a})"),
        ("android(${a}, 'x')", "android(${a}, 'x')"),
        ("__import__('os').system('x')", "__import__('os').system('x')"),
    ],
)
def test_what_is_not_understood_is_shown(text, rest):
    with pytest.raises(ChecklistError) as error:
        parse_relevance(text)
    assert f'from "{rest}" on' in str(error.value)
    assert "${item} = 'code'" in str(error.value)


def test_endless_conditions_are_refused():
    with pytest.raises(ChecklistError):
        parse_relevance("(" * 40 + "${a} = 'x'" + ")" * 40)
    with pytest.raises(ChecklistError):
        parse_relevance("not(" * 200 + "${a} = 'x'" + ")" * 200)
    with pytest.raises(ChecklistError):
        parse_relevance(" and ".join(["${a} = 'x'"] * 100))
    assert parse_relevance("(" * 30 + "${a} = 'x'" + ")" * 30) == A


@pytest.mark.parametrize(
    ("text", "answers", "expected"),
    [
        ("${a} = 'x'", {"a": "x"}, True),
        ("${a} = 'x'", {"a": "y"}, False),
        ("${a} = 'x'", {}, False),
        ("${a} = 'x'", {"a": ""}, False),
        ("${a} = 'x'", {"a": None}, False),
        ("${a} != 'x'", {}, True),
        ("${a} != 'x'", {"a": "x"}, False),
        ("not(${a} = 'x')", {}, True),
        ("selected(${a}, 'x')", {"a": ["x", "y"]}, True),
        ("selected(${a}, 'x')", {"a": "x"}, True),
        ("selected(${a}, 'x')", {"a": ["y"]}, False),
        ("selected(${a}, 'x')", {}, False),
        ("${a} = 'x'", {"a": ["x", "y"]}, False),
        ("${a} = 'x' or ${b} = 'y' and ${b} = 'z'", {"a": "x"}, True),
        ("(${a} = 'x' or ${b} = 'y') and ${b} = 'z'", {"a": "x"}, False),
    ],
)
def test_a_condition_is_answered(text, answers, expected):
    assert holds(parse_relevance(text), answers) is expected


codes = st.sampled_from(["x", "y", "z"])
items = st.sampled_from(["a", "b", "item_3"])
leaves = st.builds(Equals, items, codes) | st.builds(Differs, items, codes) | st.builds(Selected, items, codes)
several = lambda children: st.lists(children, min_size=2, max_size=3).map(tuple)  # noqa: E731
conditions = st.recursive(
    leaves,
    lambda children: st.builds(Not, children) | st.builds(And, several(children)) | st.builds(Or, several(children)),
    max_leaves=10,
)
answers = st.dictionaries(items, codes | st.lists(codes, unique=True) | st.just(""), max_size=3)


@settings(max_examples=50)
@given(conditions)
def test_what_is_written_reads_the_same(condition):
    assert parse_relevance(to_xlsform(condition)) == condition


@settings(max_examples=50)
@given(conditions, answers)
def test_logic_holds(condition, given_answers):
    truth = holds(condition, given_answers)
    assert holds(Not(condition), given_answers) is not truth
    assert holds(And((condition, condition)), given_answers) is truth
    assert holds(Or((condition, Not(condition))), given_answers)
    assert holds(parse_relevance(to_xlsform(condition)), given_answers) is truth


@settings(max_examples=50)
@given(conditions)
def test_comparisons_are_all_named(condition):
    text = to_xlsform(condition)
    for part in comparisons(condition):
        assert f"${{{part.item}}}" in text
    assert len(list(comparisons(condition))) == text.count("${")


def test_items_are_settled_after_those_that_they_depend_on():
    conditions_by_item = {
        "c": parse_relevance("${b} = 'x' and ${a} = 'x'"),
        "b": parse_relevance("${a} = 'x'"),
        "d": parse_relevance("${c} = 'x'"),
    }
    assert in_order(conditions_by_item) == ("b", "c", "d")
    assert in_order({}) == ()


@pytest.mark.parametrize(
    "texts",
    [
        {"a": "${a} = 'x'"},
        {"a": "${b} = 'x'", "b": "${a} = 'x'"},
        {"a": "${b} = 'x'", "b": "${c} != 'x'", "c": "not(selected(${a}, 'x'))", "d": "${a} = 'x'"},
    ],
)
def test_a_circle_is_refused_by_name(texts):
    with pytest.raises(ChecklistError) as error:
        in_order({name: parse_relevance(text) for name, text in texts.items()})
    assert "in a circle" in str(error.value)
    assert "a" in error.value.values["items"]
    assert " > " in error.value.values["items"]


def test_answers_are_read_alike():
    answers = {"a": "met", "b": ["x", "y"], "c": (), "d": None, "e": ""}
    assert [chosen(answers, name) for name in "abcdef"] == [("met",), ("x", "y"), (), (), (), ()]
