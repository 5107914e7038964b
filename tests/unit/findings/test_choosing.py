"""The choice of findings: population first, the others by people, five at most, fewer where there is less to say."""

from __future__ import annotations

import string
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.findings.choosing import RULES, key_findings
from urban_rural_linkages.core.findings.facts import (
    AgeFacts,
    CohortFacts,
    PriorityFacts,
    ServiceChange,
    ServiceChangeFacts,
)
from urban_rural_linkages.core.findings.rules import FINDING_RULES, SILENCE, SWOT_WORDS
from urban_rural_linkages.core.findings.swot import SWOT_RULES

from .region_data import access, array, hospital, region, said


def everything():
    facts = region([10_000, 10_000], [9_000, 9_000], births=[500, 500], deaths=[1_200, 1_200], migration=[-300, -300])
    return replace(
        facts,
        ages=AgeFacts(array([2_000, 2_000]), array([9_000, 9_000]), array([1_000, 1_000])),
        cohort=CohortFacts(array([1_500, 1_500]), array([1_000, 1_000]), (10, 19), (2011, 2021)),
        access=access(hospital(2_500, total=18_000)),
        lost_services=ServiceChangeFacts((2001, 2021), [ServiceChange("School", 5, 1, 3_500, 6)]),
        priority=PriorityFacts(array([1, 0]), array([1, 0]), 1000, 0.25),
    )


def test_population_first_then_by_people_and_five_at_most():
    found = key_findings(everything())
    assert [one.rule for one in found] == ["F1b", "F2a", "F5", "F3", "F7"]
    assert [one.people for one in found] == [18_000, 18_000, 9_000, 4_000, 3_500]
    assert len(key_findings(everything(), most=9)) == 7


def test_there_are_fewer_where_there_is_less_to_say():
    assert [one.rule for one in key_findings(region([1_000], [700]))] == ["F1b"]
    assert key_findings(region([50], [20])) == []


@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 500), st.integers(0, 500)),
                min_size=1, max_size=5))  # fmt: skip
def test_any_region_has_findings_of_the_rules_that_can_be_written(units):
    start, end, old, beyond = (array(column) for column in zip(*units, strict=True))
    facts = replace(
        region(start, end, ["g"] * len(units), births=old, deaths=beyond, migration=end - start - old + beyond),
        ages=AgeFacts(np.minimum(old, end), end),
        access=access(hospital(float(np.minimum(beyond, end).sum()), total=float(end.sum()))),
    )
    found = key_findings(facts)
    assert len(found) <= 5 and len({one.rule[:2] for one in found}) == len(found)
    assert [one.people for one in found[1:]] == sorted((one.people for one in found[1:]), reverse=True)
    for one in found:
        text = " ".join([said(one), str(one.figure), *map(str, one.explanation)])
        assert "nan" not in text and "{" not in text
        assert one.rule in FINDING_RULES and one.people >= 0


def test_every_rule_is_printed():
    assert len(RULES) == 7
    assert SWOT_RULES.keys() == SWOT_WORDS.keys()
    for words in (*FINDING_RULES.values(), *SWOT_WORDS.values(), *SILENCE):
        assert str(words).endswith(".") and set(str(words)) <= set(string.printable)
