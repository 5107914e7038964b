"""Assessments at work: undo, typing, what is unsaved, and what holds whatever was done."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.assessment.assessments import CHECKLIST, RUN, full, head, opened
from tests.unit.assessment.checklist_sets import item as question
from tests.unit.assessment.checklist_sets import trial
from urban_rural_linkages.core.assessment.kinds import answers_by_id
from urban_rural_linkages.core.assessment.open_assessment import Unsaved
from urban_rural_linkages.core.assessment.plain_records import content_of
from urban_rural_linkages.core.assessment.plan import Plan, Stage
from urban_rural_linkages.core.assessment.records import (
    TYPED,
    Contents,
    Evidence,
    EvidenceKind,
    Measure,
    Status,
)
from urban_rural_linkages.core.assessment.working_copy import difference
from urban_rural_linkages.core.errors import ChecklistError


def told(contents: Contents) -> tuple:
    """What an assessment says, without revisions, log and calculations."""
    answers = {name: content_of(answer) for name, answer in answers_by_id(contents).items() if content_of(answer)}
    return contents.assessment, answers, contents.evidence, contents.measures


def measured(value: float):
    """An assessment, an item of it that all people within 30 minutes fulfil, and a calculation of their share."""
    checklist = trial(question("one", answer={"scale": "calculated"}, indicators=["share_pop_basic_30min"]))
    run = replace(RUN, indicator="share_pop_basic_30min", value=value)
    return opened(checklist=checklist), checklist.by_id["one"], run


# -- undo and redo -----------------------------------------------------------------------------------------------


def test_three_answers_undone_are_the_initial_state():
    work = opened()
    before = told(work.contents())
    for name in ("one", "two", "three"):
        work.choose(name, ("met",))
    assert [work.undo(), work.undo(), work.undo()] == ["three", "two", "one"]
    assert told(work.contents()) == before
    assert work.undo() is None
    assert not work.can_undo
    assert work.can_redo


def test_undo_restores_what_a_store_had_given():
    work = opened(full())
    before = told(work.contents())
    work.choose("one", ("partial",))
    work.remove_evidence("e1")
    work.remove_measure("m1")
    work.write_measure(Measure("", "one", "Benches"))
    assert told(work.contents()) != before
    while work.undo():
        pass
    assert told(work.contents()) == before


def test_redo_does_what_was_undone():
    work = opened()
    work.choose("one", ("met",))
    work.choose("one", ("partial",))
    after = told(work.contents())
    work.undo(), work.undo()
    assert work.redo() == work.redo() == "one"
    assert told(work.contents()) == after
    assert work.redo() is None


def test_a_new_change_ends_redo():
    work = opened()
    work.choose("one", ("met",))
    work.undo()
    work.choose("two", ("met",))
    assert not work.can_redo


def test_undo_is_a_new_revision_by_who_undoes():
    work = opened()
    work.choose("one", ("met",))
    work.undo()
    assert work.answer("one").codes == ()
    assert work.answer("one").revision == 2
    assert work.answer("one").is_empty


def test_typing_is_one_command_and_one_entry_of_the_log():
    work = opened()
    for end in range(1, 6):
        work.write_note("one", "lamps"[:end], typing="t1")
    assert len(work.contents().log) == 1
    assert json.loads(work.contents().log[0].new) == {"note": "lamps"}
    work.undo()
    assert work.answer("one").note == ""
    work.redo()
    assert work.answer("one").note == "lamps"


def test_another_typing_or_item_is_another_command():
    work = opened()
    work.write_note("one", "a", typing="t1")
    work.write_note("two", "b", typing="t1")
    work.write_note("two", "bc", typing="t2")
    assert [work.undo(), work.undo(), work.undo(), work.undo()] == ["two", "two", "one", None]


def test_typing_across_a_save_is_one_command_and_two_entries():
    work = opened()
    work.write_note("one", "a", typing="t1")
    saved = work.take_unsaved().log[0]
    work.write_note("one", "ab", typing="t1")
    assert work.contents().log[0] == saved  # what is saved never changes
    assert len(work.contents().log) == 2
    work.undo()
    assert work.answer("one").note == ""
    assert not work.can_undo


def test_typing_of_a_measure_is_one_command():
    work = opened()
    measure = work.write_measure(Measure("", "one", "L"), typing="t1")
    work.write_measure(replace(measure, text="Lamps"), typing="t1")
    work.undo()
    assert work.measures("one") == []


def test_what_changes_nothing_is_no_command():
    work = opened()
    work.choose("one", ())
    work.write_note("one", "")
    assert not work.can_undo
    assert not work.has_unsaved


def test_evidence_keeps_its_place_through_undo():
    work = opened()
    added = [work.add_evidence(Evidence("", "one", EvidenceKind.TEXT, title)).uuid for title in "abc"]
    work.remove_evidence(added[1])
    assert [piece.title for piece in work.evidence("one")] == ["a", "c"]
    work.undo()
    assert [piece.title for piece in work.evidence("one")] == ["a", "b", "c"]
    assert work.evidence("one")[0].author == "Ana"


# -- answers -----------------------------------------------------------------------------------------------------


def test_codes_stand_in_the_order_of_their_scale():
    work = opened()
    work.choose("many", ("supply", "people", "people"))
    assert work.answer("many").codes == ("people", "supply")


@pytest.mark.parametrize(
    ("name", "codes", "words"),
    [
        ("nowhere", ("met",), "has no item 'nowhere'"),
        ("one", ("good",), "'good' is not on the scale of 'one'"),
        ("one", ("met", "partial"), "takes one answer, not 2"),
    ],
)
def test_what_is_no_answer_is_refused(name, codes, words):
    work = opened()
    with pytest.raises(ChecklistError, match=words):
        work.choose(name, codes)
    assert not work.has_unsaved


def test_a_calculation_proposes_an_answer_and_a_choice_overrides_it():
    work, item, run = measured(0.25)
    work.record_run(item.id, run)
    assert work.proposal(item) == "not_met"
    assert (work.answer(item.id).codes, work.figures(item)[0].value) == ((), 0.25), "a proposal is no answer"
    work.choose(item.id, ("met",))
    assert work.answer(item.id).overridden and work.answer(item.id).proposed == "not_met"
    work.choose(item.id, ("not_met",))
    assert not work.answer(item.id).overridden
    assert work.run("r9") == run


def test_a_calculation_after_the_choice_marks_it_and_keeps_it():
    work, item, run = measured(0.25)
    work.choose(item.id, ("met",))
    work.record_run(item.id, run)
    assert work.answer(item.id).codes == ("met",)
    assert work.answer(item.id).overridden
    work.record_run(item.id, replace(run, uuid="r10", value=1.0))
    assert not work.answer(item.id).overridden
    work.undo()
    assert work.answer(item.id).overridden and work.figures(item)[0].value == 0.25


def test_a_figure_typed_in_takes_the_place_of_a_calculation():
    work, item, run = measured(0.25)
    work.record_run(item.id, run)
    work.enter(item.id, {TYPED: 1.0})
    (figure,) = work.figures(item)
    assert (figure.value, figure.calculated, figure.proposal) == (1.0, None, "met")
    work.record_run(item.id, replace(run, uuid="r10", value=0.5))
    assert work.figures(item)[0].value == 0.5 and not work.answer(item.id).numbers
    work.enter(item.id, {TYPED: float("nan")})
    assert work.figures(item)[0].value == 0.5


def test_scores_follow_the_answers():
    work = opened()
    assert work.score().overall is None
    for name in ("one", "two", "three"):
        work.choose(name, ("met",))
    assert work.score().overall == 1.0
    assert [found.id for found in work.asked()] == ["one", "two", "three", "many"]


def test_an_answer_to_an_item_that_is_asked_no_more_does_not_count():
    contents = full()
    contents = replace(contents, answers={"gone": replace(contents.answers["one"], item_id="gone")})
    assert opened(contents).codes() == {}
    assert opened(contents).answer("gone").codes == ("met",)


# -- read only ---------------------------------------------------------------------------------------------------


def test_a_final_assessment_is_not_written_until_it_is_a_draft_again():
    work = opened()
    work.choose("one", ("met",))
    work.describe(status=Status.FINAL)
    assert work.read_only
    assert not work.can_undo
    assert work.undo() is None
    for edit in (
        lambda: work.choose("one", ()),
        lambda: work.write_note("one", "x"),
        lambda: work.describe(title="x"),
        lambda: work.add_evidence(Evidence("", "one", EvidenceKind.TEXT)),
        lambda: work.write_measure(Measure("", "one", "x")),
    ):
        with pytest.raises(ChecklistError, match="'Plan of Ñ' cannot be changed"):
            edit()
    work.describe(status=Status.DRAFT)
    assert work.undo() == "one"


def test_what_is_locked_stays_so_whatever_the_status():
    work = opened()
    work.locked = True
    with pytest.raises(ChecklistError, match="cannot be changed"):
        work.describe(status=Status.REVIEW)
    assert not work.can_redo


def test_evidence_of_a_final_assessment_stays():
    work = opened(replace(full(), assessment=head(status=Status.FINAL)))
    with pytest.raises(ChecklistError):
        work.remove_evidence("e1")
    with pytest.raises(ChecklistError):
        work.remove_measure("m1")
    assert work.contents().evidence == full().evidence


# -- what is unsaved ---------------------------------------------------------------------------------------------


def test_unsaved_names_everything_and_the_revision_before():
    work = opened(full())
    work.choose("one", ("partial",))
    work.write_note("one", "x")
    work.choose("two", ("met",))
    work.remove_evidence("e1")
    measure = work.write_measure(Measure("", "one", "Benches"))
    work.record_run("three", RUN)
    work.describe(title="Another")
    unsaved = work.take_unsaved()
    assert unsaved.answers == {"one": 3, "two": 0}
    assert unsaved.ids("evidence") == {"e1"}
    assert unsaved.ids("measure") == {measure.uuid}
    assert unsaved.ids("calculationrun") == {"r9"}
    assert unsaved.ids("figure") == {"|lamps|total|"}
    assert unsaved.head
    assert len(unsaved.log) == 5
    assert not work.has_unsaved
    assert not work.take_unsaved()


def test_what_could_not_be_written_is_part_of_the_next_save():
    work = opened()
    work.choose("one", ("met",))
    first = work.take_unsaved()
    work.choose("one", ("partial",))
    work.choose("two", ("met",))
    work.give_back(first)
    again = work.take_unsaved()
    assert again.answers == {"one": 0, "two": 0}
    assert [json.loads(entry.new)["codes"] for entry in again.log] == [["met"], ["partial"], ["met"]]


def test_giving_back_twice_logs_once():
    work = opened()
    work.choose("one", ("met",))
    first = work.take_unsaved()
    assert len(first.joined(first).log) == 1
    assert not Unsaved()


# -- what others write -------------------------------------------------------------------------------------------


def test_answers_of_others_appear_and_own_unsaved_ones_stay():
    mine, other = opened(full(), "Ana"), opened(full(), "Eva")
    mine.choose("two", ("met",))
    mine.remove_evidence("e2")
    other.choose("three", ("partial",))
    other.choose("two", ("not_met",))
    assert mine.follow(other.contents()) == ("three",)
    assert mine.answer("three").codes == ("partial",)
    assert mine.answer("two").codes == ("met",)
    assert mine.evidence("two") == []
    assert mine.take_unsaved().answers == {"two": 0}
    assert len(mine.contents().log) == len(other.contents().log) + 2


def test_own_saved_work_is_no_news():
    work = opened(full())
    work.choose("two", ("met",))
    work.take_unsaved()
    assert work.follow(work.contents()) == ()
    assert work.undo() == "two"


def test_what_another_has_written_over_cannot_be_undone():
    mine, other = opened(), opened(author="Eva")
    mine.choose("one", ("met",))
    mine.choose("two", ("met",))
    mine.take_unsaved()
    other.choose("one", ("partial",))
    theirs = other.contents()
    stored = replace(theirs, answers={**mine.contents().answers, "one": replace(theirs.answers["one"], revision=2)})
    assert mine.follow(stored) == ("one",)
    assert mine.undo() == "two"
    assert mine.undo() is None


def test_after_a_merge_what_the_store_lacks_is_unsaved():
    mine, other = opened(), opened(author="Eva")
    mine.choose("one", ("met",))
    other.choose("two", ("met",))
    stored = other.contents()
    merged = replace(stored, answers={**mine.contents().answers, **stored.answers})
    assert mine.take_merged(merged, stored) == ("two",)
    assert mine.take_unsaved().answers == {"one": 0}


# -- whatever is done --------------------------------------------------------------------------------------------

NAMES = st.sampled_from(["one", "two", "three"])
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("choose"), NAMES, st.sampled_from(["met", "partial", "not_met", ""])),
        st.tuples(st.just("note"), NAMES, st.text(max_size=5), st.sampled_from(["", "t1", "t2"])),
        st.tuples(st.just("enter"), NAMES, st.none() | st.floats()),
        st.tuples(st.just("run"), NAMES, st.sampled_from([0.5, 1.0, None])),
        st.tuples(st.just("look"), st.sampled_from(["", "00003", "00007"])),
        st.tuples(st.just("copy"), NAMES),
        st.tuples(st.just("common"), NAMES),
        st.tuples(st.just("inherit"), NAMES),
        st.tuples(st.just("evidence"), NAMES),
        st.tuples(st.just("no evidence"), st.integers(0, 5)),
        st.tuples(st.just("measure"), NAMES, st.text(max_size=3)),
        st.tuples(st.just("no measure"), st.integers(0, 5)),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=20,
)


def do(work, what, *how):
    pieces = {"no evidence": work.contents().evidence, "no measure": work.contents().measures}.get(what, ())
    runs = len(work.contents().runs)
    if what.startswith("no ") and pieces:
        work.remove_piece(pieces[how[0] % len(pieces)])
    doing = {
        "choose": lambda item, code: work.choose(item, (code,) if code else ()),
        "note": work.write_note,
        "enter": lambda item, number: work.enter(item, {TYPED: number}),
        "run": lambda item, value: work.record_run(item, replace(RUN, uuid=f"r{runs}", value=value)),
        "evidence": lambda item: work.add_evidence(Evidence("", item, EvidenceKind.TEXT)),
        "measure": lambda item, text: work.write_measure(Measure("", item, text)),
        "look": lambda unit: setattr(work, "unit", unit),
        "copy": lambda item: work.copy_to(item, ("00003", "00007")),
        "common": work.make_common,
        "inherit": work.inherit,
        "undo": work.undo,
        "redo": work.redo,
    }
    if what in doing:
        doing[what](*how)


@settings(max_examples=50)
@given(EDITS)
def test_all_undone_is_where_it_began(edits):
    work = opened(full())
    for edit in edits:
        do(work, *edit)
    after = told(work.contents())
    count = 0
    while work.undo():
        count += 1
    assert told(work.contents()) == told(full())
    for _ in range(count):
        assert work.redo()
    assert told(work.contents()) == after


@settings(max_examples=50)
@given(EDITS, st.integers(0, 20))
def test_unsaved_covers_every_change(edits, failing):
    work = opened(full())
    stored = full()
    for number, edit in enumerate(edits):
        before = work.contents()
        do(work, *edit)
        unsaved = work.take_unsaved()
        if number == failing:
            work.give_back(unsaved)
            continue
        needed = difference(work.contents(), stored)
        assert needed.answers.keys() <= unsaved.answers.keys()
        assert all(unsaved.answers[name] == revision for name, revision in needed.answers.items())
        assert needed.records.keys() <= unsaved.records.keys()
        assert needed.log == unsaved.log
        assert {entry.uuid for entry in before.log} <= {entry.uuid for entry in work.contents().log}
        stored = work.contents()


@settings(max_examples=30)
@given(EDITS)
def test_revisions_only_rise_and_the_log_only_grows(edits):
    work = opened(full())
    for edit in edits:
        before = work.contents()
        do(work, *edit)
        after = work.contents()
        work.take_unsaved()
        assert after.log[: len(before.log)] == before.log
        for name, answer in before.answers.items():
            now = after.answers[name]
            assert now == answer or now.revision == answer.revision + 1


def test_describing_changes_what_is_asked():
    work = opened()
    work.describe(plan=Plan("pge", stage=Stage.DIAGNOSIS), title="Other")
    assert work.assessment.plan.instrument == "pge"
    assert work.assessment.checklist_sha256 == CHECKLIST.sha256
    assert work.take_unsaved().head


# -- one fact, one answer ----------------------------------------------------------------------------------------


def shared():
    """An assessment with a fact that is asked twice, and a question of its own."""
    return opened(checklist=trial(question("one", fact="green"), question("two"), question("three", fact="green")))


def test_an_answer_is_that_of_all_questions_on_the_fact():
    work = shared()
    work.choose("three", ("not_met",))
    work.write_note("one", "Two squares are missing.")
    for name in ("one", "three"):
        assert (work.answer(name).codes, work.answer(name).note) == (("not_met",), "Two squares are missing.")
    assert work.answer("two").is_empty
    assert work.codes() == {"one": ("not_met",), "three": ("not_met",)}


def test_the_answers_of_a_fact_are_undone_as_one():
    work = shared()
    before = told(work.contents())
    work.choose("one", ("met",))
    for end in range(1, 4):
        work.write_note("three", "few"[:end], typing="t1")
    assert work.answer("one").note == "few"
    assert (work.undo(), work.answer("one").note, work.answer("three").note) == ("three", "", "")
    assert work.answer("three").codes == ("met",)
    assert work.redo() == "three"
    assert work.answer("one").note == "few"
    work.undo()
    work.undo()
    assert told(work.contents()) == before


def test_evidence_stays_where_it_was_added():
    work = shared()
    work.add_evidence(Evidence("", "one", EvidenceKind.TEXT, "Minutes"))
    assert len(work.evidence("one")) == 1
    assert work.evidence("three") == []


def test_the_plans_own_target_decides_what_a_figure_proposes():
    checklist = trial(question("near", answer={"scale": "calculated"}, indicators=["share_pop_daily_set_10min"]))
    work = opened(checklist=checklist)
    work.enter("near", {TYPED: 0.827})
    assert work.answer("near").proposed == "not_met"
    work.describe(particulars=replace(work.assessment.particulars, targets={"share_pop_daily_set_10min": 0.8}))
    assert work.proposal(checklist.by_id["near"]) == "met"
