"""Whether a plan is pertinent is one decision, wherever it is taken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.assessment.assessments import opened
from tests.unit.assessment.checklist_sets import item, shipped, trial
from urban_rural_linkages.core.assessment.pertinence import Pertinence, answer_of, pertinence_of
from urban_rural_linkages.core.assessment.records import Answer
from urban_rural_linkages.core.assessment.unit_records import Particulars

ASKED = trial(
    item("first", kind="process", answer={"scale": "pertinence"}), item("analysis", kind="process"), item("lamps"),
    item("small", relevant_if="${analysis} = 'met'"), pertinence="first",
)  # fmt: skip


def say(work, **particulars):
    work.describe(particulars=replace(work.assessment.particulars, **particulars))


def asked(work):
    return [found.id for found in work.asked()]


def test_the_answer_counts_before_the_particulars():
    said = Particulars(pertinent="no", pertinence="It moves a line.")
    given = {"first": Answer("first", ("pertinent",), "It lays down homes.")}
    assert pertinence_of(ASKED, given, said) == Pertinence(True, "It lays down homes.")
    assert pertinence_of(ASKED, {}, said) == Pertinence(False, "It moves a line.")
    assert pertinence_of(ASKED, {"first": Answer("first", (), "?")}, Particulars()) == Pertinence(None, "")
    assert pertinence_of(trial(item()), {}, replace(said, pertinent="yes")).is_pertinent is True


@pytest.mark.parametrize(("word", "codes"), [("yes", ("pertinent",)), ("no", ("not_pertinent",)), ("", ())])
def test_the_particulars_answer_the_question(word, codes):
    assert answer_of(Particulars(pertinent=word, pertinence="Why.")) == (codes, "Why.")


def test_a_plan_that_is_said_not_to_be_pertinent_is_asked_less():
    work = opened(checklist=ASKED)
    work.choose("analysis", ("met",))
    assert asked(work) == ["first", "analysis", "lamps", "small"]
    say(work, pertinent="no", pertinence="It moves a line.")
    assert (work.answer("first").codes, work.answer("first").note) == (("not_pertinent",), "It moves a line.")
    assert asked(work) == ["first", "analysis"]
    say(work, pertinent="yes", pertinence="It lays down homes.")
    assert asked(work) == ["first", "analysis", "lamps", "small"]


def test_other_particulars_leave_the_answer_alone():
    work = opened(checklist=ASKED)
    say(work, pertinent="no", pertinence="It moves a line.")
    work.choose("first", ("pertinent",))
    say(work, promoter="Council")
    assert work.answer("first").codes == ("pertinent",)
    assert opened(checklist=trial(item())).codes() == {}


def test_a_pertinence_that_nobody_reasoned_asks_for_its_note():
    gender = shipped("gender")
    assert gender.needs_note(gender.item(gender.pertinence), "not_pertinent")
    assert not gender.needs_note(gender.item(gender.pertinence), "pertinent")
