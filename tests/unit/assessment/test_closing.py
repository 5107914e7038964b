"""Closing of an assessment: a question declared not applicable without a reason stays open, and is listed."""

from __future__ import annotations

import pytest

from tests.unit.assessment.assessments import opened
from tests.unit.assessment.checklist_sets import item, trial
from urban_rural_linkages.core.assessment.closing import closing
from urban_rural_linkages.core.assessment.records import Answer

DUTIES = trial(item("map", blocking=True), item("report", blocking=True), item("bus"),
               item("seat", answer={"scale": "compliance", "required_note_when": ["not_met"]}),
               item("none", answer={"scale": "impact"}))  # fmt: skip


@pytest.fixture
def work():
    return opened(checklist=DUTIES)


def found(work):
    return closing(DUTIES, work.assessment, work.contents().answers)


def test_of_nothing_all_is_missing(work):
    everything = found(work)
    assert everything.blocking == ("map", "report")
    assert everything.unanswered == ("map", "report", "bus", "seat", "none")
    assert everything.missing == 5  # each once


def test_a_duty_stays_open_until_the_reason_is_written(work):
    work.choose("map", ("na",))
    assert work.score().blocking_open == ("map", "report")
    assert work.score().answered == 0
    assert found(work).without_reason == ("map",)
    work.write_note("map", "   ")
    assert work.score().blocking_open == ("map", "report")
    work.write_note("map", "The plan has no public space.")
    assert work.score().blocking_open == ("report",)
    assert work.score().answered == 1
    assert (found(work).without_reason, found(work).set_aside) == ((), ("map",))


def test_a_note_that_is_missing_is_listed_and_its_answer_counts(work):
    work.choose("seat", ("not_met",))
    work.choose("none", ("neutral",))
    assert found(work).unexplained == ("seat", "none")
    assert work.score().answered == 2
    work.write_note("seat", "None within 200 m.")
    assert found(work).unexplained == ("none",)


def test_an_answer_of_another_checklist_is_no_matter(work):
    answers = {**work.contents().answers, "gone": Answer("gone", ("na",))}
    assert "gone" not in closing(DUTIES, work.assessment, answers).without_reason
