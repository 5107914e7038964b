"""Rules of any shape: they say what every completion of the unknown clauses says."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.demography.criteria_sets import clause, set_of, set_record
from urban_rural_linkages.core.demography.criteria import AllOf, AnyOf, Clause, clauses_of
from urban_rural_linkages.core.demography.criteria_format import parse_criteria
from urban_rural_linkages.core.demography.risk import assess_risk, evaluate
from urban_rural_linkages.core.demography.unit_data import unit_data

NAN = np.nan
TRUTH = st.sampled_from([0.0, 1.0, NAN])


def plain(node, truth_of):
    """Two-valued logic, as one would write it."""
    if isinstance(node, Clause):
        return truth_of[node.id]
    held = sum(plain(child, truth_of) for child in node.nodes)
    if isinstance(node, AllOf):
        return held == len(node.nodes)
    return held >= (1 if isinstance(node, AnyOf) else node.count)


@st.composite
def rules(draw, depth=3):
    """A rule without ids; they are given afterwards, so that each is unique."""
    if depth == 0 or draw(st.booleans()):
        return clause(indicator="given", op="=", value=1)
    nodes = draw(st.lists(rules(depth=depth - 1), min_size=1, max_size=3))
    kind = draw(st.sampled_from(["all", "any", "at_least"]))
    return {"at_least": draw(st.integers(1, len(nodes))), "of": nodes} if kind == "at_least" else {kind: nodes}


def numbered(node, count=0):
    """Give the clauses of a rule the ids c0, c1, ...; return the rule and how many there are."""
    if "indicator" in node:
        return {**node, "id": f"c{count}"}, count + 1
    key = next(key for key in ("all", "any", "of") if key in node)
    children = []
    for child in node[key]:
        named, count = numbered(child, count)
        children.append(named)
    return {**node, key: children}, count


@settings(max_examples=50)
@given(rules(), st.data())
def test_a_rule_says_what_all_completions_say(rule, data):
    rule, count = numbered(rule)
    if count > 8:
        return
    truths = data.draw(st.lists(TRUTH, min_size=count, max_size=count))
    criteria = set_of(rule)
    verdicts = {
        bool(plain(criteria.rule, {f"c{position}": value for position, value in enumerate(completion)}))
        for completion in product(*[[truth] if truth in (0.0, 1.0) else [0.0, 1.0] for truth in truths])
    }
    expected = float(verdicts.pop()) if len(verdicts) == 1 else NAN
    fields = {f"clause_c{position}": np.array([truth]) for position, truth in enumerate(truths)}
    np.testing.assert_array_equal(evaluate(criteria.rule, "", fields), [expected])
    assert [entry.id for entry in clauses_of(criteria.rule)] == [f"c{position}" for position in range(count)]


@settings(max_examples=50)
@given(st.lists(TRUTH, min_size=3, max_size=3), st.lists(st.booleans(), min_size=3, max_size=3))
def test_classes_are_the_first_that_holds(truths, at_risk):
    classes = [
        {"id": f"k{position}", "title": "K", "at_risk": flag, "rule": clause("own", "given", "=", 1)}
        for position, flag in enumerate(at_risk)
    ]
    criteria = parse_criteria(set_record(classes=classes))
    # A second unit, known throughout, keeps a set of unknowns from being an error.
    given_truths = {f"k{position}_own": [truth, 0.0] for position, truth in enumerate(truths)}
    data = unit_data(["a", "b"], 2001, 2018, {2001: [1, 1], 2018: [1, 1]}, given=given_truths)
    result = assess_risk(criteria, data)
    expected_class, expected_risk = None, 0.0
    for position, truth in enumerate(truths):
        if truth != 0:
            unknown = np.isnan(truth)
            expected_class = None if unknown else f"k{position}"
            expected_risk = NAN if unknown else float(at_risk[position])
            break
    assert result.classes.tolist() == [expected_class, None]
    np.testing.assert_array_equal(result.at_risk, [expected_risk, 0])


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        # The optional clause is not asked for, in whatever way it is joined to the rest.
        ({"all": [clause("c0", "given", "=", 1), clause("n", "natural_balance", value=0, optional=True)]}, [1, 0, NAN]),
        ({"any": [clause("c0", "given", "=", 1), clause("n", "natural_balance", value=0, optional=True)]}, [1, 0, NAN]),
        (
            {
                "all": [
                    clause("c0", "given", "=", 1),
                    {"any": [clause("n", "natural_balance", value=0, optional=True)]},
                ]
            },
            [1, 0, NAN],
        ),
    ],
)
def test_optional_clauses_are_left_out_at_any_depth(rule, expected):
    data = unit_data(["a", "b", "c"], 2001, 2018, {2001: [1] * 3, 2018: [1] * 3}, given={"c0": [1, 0, NAN]})
    result = assess_risk(set_of(rule), data)
    np.testing.assert_array_equal(result.at_risk, expected)
    assert result.left_out == ("clause_n",)
