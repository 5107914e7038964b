"""Assessments as JSON, and records as plain values: there and back, the same every time, and what is refused."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.assessment.assessments import NASTY, full, head, opened
from urban_rural_linkages.core.assessment.exchange import FORMAT, from_json, to_json
from urban_rural_linkages.core.assessment.format.records import FIELDS, from_plain, plain, said, storable
from urban_rural_linkages.core.assessment.records import (
    Answer,
    Assessment,
    CalculationRun,
    Carried,
    Contents,
    Evidence,
    EvidenceKind,
    LogEntry,
    Measure,
    new_plan,
)
from urban_rural_linkages.core.errors import ChecklistError

RECORDS = [
    full().assessment, full().answers["one"], full().evidence[0], full().evidence[1], full().measures[0],
    full().runs[0], full().log[0],
]  # fmt: skip


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_comes_back(record):
    row = plain(record)
    assert from_plain(type(record), json.loads(json.dumps(row))) == record
    assert list(row) == list(FIELDS[type(record)])


@pytest.mark.parametrize("kind", [Assessment, Answer, Evidence, Measure, CalculationRun, LogEntry])
def test_no_field_is_forgotten(kind):
    names = {each.name for each in fields(kind)}
    if kind is Assessment:
        names = names - {"plan"} | {"instrument", "nuclei", "stage"}
    assert FIELDS[kind].keys() == names


def test_an_assessment_comes_back():
    assert from_json(to_json(full())) == full()
    assert from_json("\ufeff" + to_json(Contents(head()))) == Contents(head())


def test_the_same_assessment_is_the_same_text_in_whatever_order_it_was_answered():
    turned = replace(full(), answers=dict(reversed(full().answers.items())))
    assert to_json(turned) == to_json(full())
    assert to_json(from_json(to_json(full()))) == to_json(full())
    assert to_json(full()).endswith("}\n")


@pytest.mark.parametrize("name", NASTY)
def test_texts_come_back(name):
    work = opened()
    work.write_note("one", NASTY[name])
    assert from_json(to_json(work.contents())) == work.contents()


def test_a_carried_score_comes_back():
    score = opened(full()).score()
    for carried in (Carried("1", score), Carried("1", None)):
        contents = Contents(head(carried=carried))
        assert from_json(to_json(contents)) == contents


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "because it is no JSON"),
        ("{", "because it is no JSON"),
        ("[" * 100_000, "because it is no JSON"),
        ("[]", "no assessment of this plugin"),
        ("{}", "no assessment of this plugin"),
        ('{"format": "other", "version": 1}', "no assessment of this plugin"),
        (json.dumps({"format": FORMAT, "version": 2}), "format 2, and this plugin reads up to 1"),
        (json.dumps({"format": FORMAT, "version": "1"}), "reads up to 1"),
        (json.dumps({"format": FORMAT, "version": 1}), "no assessment of this plugin"),
        (json.dumps({"format": FORMAT, "version": 1, "assessment": {}}), "'Assessment' has a field 'uuid'"),
    ],
)
def test_what_is_no_assessment_is_refused(text, words):
    with pytest.raises(ChecklistError, match=words):
        from_json(text)


@pytest.mark.parametrize(
    ("where", "key", "value"),
    [
        ("answers", "codes", "met"),
        ("answers", "value", "1"),
        ("answers", "value", True),
        ("answers", "revision", -1),
        ("answers", "revision", 1.5),
        ("answers", "overridden", "yes"),
        ("answers", "numbers", []),
        ("evidence", "kind", "rumour"),
        ("evidence", "extent", ["a", 1, 2, 3]),
        ("measures", "text", None),
        ("runs", "parameters", "x"),
    ],
)
def test_a_field_that_is_not_what_it_should_be_is_refused(where, key, value):
    record = json.loads(to_json(full()))
    record[where][-1][key] = value
    with pytest.raises(ChecklistError):
        from_json(json.dumps(record))


@pytest.mark.parametrize(("key", "value"), [("status", "done"), ("stage", "x"), ("instrument", "x"), ("nuclei", []),
                                            ("nuclei", ["x"]), ("carried", {"version": "1"}),
                                            ("carried", {"version": "1", "score": {"x": 1}})])  # fmt: skip
def test_a_head_that_is_not_what_it_should_be_is_refused(key, value):
    record = json.loads(to_json(full()))
    record["assessment"][key] = value
    with pytest.raises(ChecklistError):
        from_json(json.dumps(record))


@pytest.mark.parametrize("value", [{}, [1], "x"])
def test_records_that_are_none_are_refused(value):
    record = json.loads(to_json(full()))
    record["answers"] = value
    with pytest.raises(ChecklistError, match="no assessment of this plugin"):
        from_json(json.dumps(record))


def test_what_is_not_known_is_passed_over():
    record = json.loads(to_json(full()))
    record["comment"] = record["answers"][0]["comment"] = "from elsewhere"
    assert from_json(json.dumps(record)) == full()


def test_said_is_what_counts():
    answer = Answer("one", ("met",), revision=3, author="Ana", modified="x")
    assert said(answer) == said(replace(answer, revision=4, author="Eva", modified="y"))
    assert said(answer) != said(replace(answer, note="!"))
    assert said(Answer("one", revision=7)) == said(None) == {}


def test_figures_that_are_none_are_unknown():
    run = replace(full().runs[0], parameters={"a": float("inf"), "b": [float("nan")], "c": {2: EvidenceKind.LAYER}})
    assert plain(run)["parameters"] == {"a": None, "b": [None], "c": {"2": "layer"}}


def test_a_plan_is_made_of_the_texts_of_a_form():
    assert new_plan("pt", frozenset({"base", "relevance"}), "proposal") == head().plan


@settings(max_examples=50)
@given(st.text(st.integers(0, 0x10FFFF).map(chr), max_size=20))
def test_every_text_can_be_stored_and_stays_so(text):
    kept = storable(text)
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert "\0" not in kept
    assert len(kept) == len(text)
    assert storable(kept) == kept
    answer = Answer("one", note=text)
    assert from_json(to_json(Contents(head(), {"one": answer}))).answers["one"].note == kept
