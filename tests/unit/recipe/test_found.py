"""Candidates ranked: the best is taken where it is good enough and ahead, and asked for otherwise."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.notes import Amount, Note
from urban_rural_linkages.core.recipe.found import Candidate, Found, decide

WHAT = Note("the code of each unit")


def decided(**scores: float) -> Found:
    candidates = [Candidate(name, score, Note("text")) for name, score in scores.items()]
    return decide("UNIT_ID", candidates, {"fid": Note("counts the rows")}, WHAT)


@pytest.mark.parametrize(
    ("scores", "chosen", "question"),
    [
        ({}, "", None),
        ({"a": 0.9}, "a", None),
        ({"a": 0.9, "b": 0.5}, "a", None),
        ({"b": 0.5, "a": 0.9}, "a", None),
        ({"a": 0.9, "b": 0.85}, "", "Which field is the code of each unit? It may be a or b."),
        ({"a": 0.9, "b": 0.85, "c": 0.8}, "", "Which field is the code of each unit? It may be a, b or c."),
        ({"a": 0.5}, "", "Is 'a' the code of each unit?"),
        ({"a": 0.5, "b": 0.1}, "", "Is 'a' the code of each unit?"),
    ],
)
def test_sure_or_asked(scores, chosen, question):
    found = decided(**scores)
    assert found.chosen == chosen
    assert (None if found.question is None else str(found.question)) == question


def test_the_likeliest_is_known_although_it_is_not_chosen():
    found = decided(b=0.3, a=0.5)
    assert (found.chosen, found.likeliest.value) == ("", "a")
    assert decided().likeliest is None


def test_candidates_and_refusals_by_value():
    found = decided(a=0.9)
    assert found.candidate("a").score == 0.9
    assert found.candidate("x") is None
    assert str(found.refused["fid"]) == "counts the rows"


def test_amounts_in_sentences():
    note = Note("{people} people in {year}, {share} %", people=Amount(1234567.4), year=2021, share=Amount(12.345, 1))
    assert str(note) == "1,234,567 people in 2021, 12.3 %"
    assert f"{Amount(1234.5):.1f}" == "1234.5"
    assert Amount(2.0) == 2.0
