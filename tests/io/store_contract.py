"""What every store of assessments has to do, whatever it is made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.assessment.assessments import NASTY, RUN, full, head, opened
from urban_rural_linkages.core.assessment.merge import Which, merge
from urban_rural_linkages.core.assessment.plain_records import from_plain, plain
from urban_rural_linkages.core.assessment.records import Answer, Contents, Evidence, EvidenceKind, Measure, Status
from urban_rural_linkages.core.assessment.unit_records import Binding, Figure, Unit
from urban_rural_linkages.core.assessment.working_copy import Unsaved, difference
from urban_rural_linkages.core.errors import PlanningError
from urban_rural_linkages.io.store.errors import StoreConflict, StoreError


def saved(store, work) -> None:
    """Save as the dock does."""
    unsaved = work.take_unsaved()
    try:
        store.save(work.contents(), unsaved)
    except PlanningError:
        work.give_back(unsaved)
        raise


class StoreContract:
    """Subclasses give the fixtures `store`, and `second`: another window on the same place."""

    def test_it_is_empty_at_first(self, store):
        assert list(store.assessments()) == []
        assert store.is_writable
        assert store.where

    def test_what_is_added_is_what_is_loaded(self, store):
        store.add(full())
        assert store.load("a") == full()
        assert list(store.assessments()) == [full().assessment]

    def test_the_newest_assessment_is_first(self, store):
        for uuid, time in (("b", "2026-01-01"), ("a", "2026-01-01"), ("c", "2026-02-01")):
            store.create(head(uuid=uuid, modified=time))
        assert [each.uuid for each in store.assessments()] == ["c", "a", "b"]

    def test_what_is_there_is_not_added_again(self, store):
        store.add(full())
        with pytest.raises(StoreError, match=r"'Plan of Ñ' is in .* already"):
            store.create(head())
        assert store.load("a") == full()

    def test_what_is_not_there_is_said(self, store):
        with pytest.raises(StoreError, match="is not in"):
            store.load("nowhere")
        with pytest.raises(StoreError, match="is not in"):
            store.save(full(), difference(full(), None))
        assert list(store.assessments()) == []

    def test_work_is_saved_change_by_change(self, store):
        store.add(full())
        work = opened(store.load("a"))
        work.choose("one", ("partial",))
        saved(store, work)
        work.write_note("two", "Because.")
        work.remove_evidence("e1")
        work.write_measure(replace(full().measures[0], text="Benches"))
        work.add_evidence(Evidence("", "three", EvidenceKind.TEXT))
        work.record_run("three", RUN)
        work.describe(title="Another")
        saved(store, work)
        assert store.load("a") == work.contents()
        work.remove_measure("m1")
        work.undo()
        saved(store, work)
        assert store.load("a") == work.contents()

    def test_many_edits_between_two_saves_are_no_conflict(self, store):
        store.add(full())
        work = opened(store.load("a"))
        for letter in "lamps":
            work.write_note("one", letter, typing="t1")
        saved(store, work)
        work.undo()
        saved(store, work)
        assert store.load("a").answers["one"].revision == 9

    @pytest.mark.parametrize("name", NASTY)
    def test_texts_come_back_as_they_were(self, store, name):
        text = NASTY[name]
        store.create(head(title=text, area=text))
        work = opened(store.load("a"), author=text)
        work.write_note("one", text)
        work.add_evidence(Evidence("", "one", EvidenceKind.TEXT, text, text, filter=text))
        work.write_measure(Measure("", "one", text))
        work.enter("two", {text: 2.0})
        work.record_run("three", replace(RUN, parameters={text: [text]}))
        code = text[:500]  # of which a database makes an index
        work.put(Unit(code, text), Figure(code, code, code, reason=text), Binding(code, text, fields={text: text}))
        saved(store, work)
        assert store.load("a") == work.contents()

    @pytest.mark.parametrize("text", ["a\0b", "half \ud83d of a pair"])
    def test_characters_that_no_database_holds_are_replaced(self, store, text):
        store.create(head())
        work = opened(store.load("a"))
        work.write_note("one", text)
        saved(store, work)
        assert store.load("a").answers["one"].note == text.replace("\0", "\ufffd").replace("\ud83d", "\ufffd")
        work.write_note("one", text + "more")
        saved(store, work)

    @pytest.mark.parametrize("value", [0.1, -1e300, 5e-324, 0.0, 1 / 3, None])
    def test_figures_come_back_bit_by_bit(self, store, value):
        answer = Answer("one", numbers={"n": value or 1.0}, revision=1)
        figure = Figure("", "lamps", value=value, base=value, error=value)
        store.add(Contents(head(), {"one": answer}, figures=(figure,)))
        assert store.load("a").answers["one"] == answer
        assert store.load("a").figures == (figure,)

    def test_a_carried_score_comes_back(self, store):
        score = opened(full()).score()
        row = plain(full().assessment) | {"carried": {"version": "0", "score": None}}
        without = from_plain(type(full().assessment), row)
        carried = replace(without, uuid="b", carried=replace(without.carried, score=score))
        store.create(without)
        store.create(carried)
        assert store.load("a").assessment == without
        assert store.load("b").assessment.carried.score == score

    def test_assessments_do_not_mix(self, store):
        store.add(full("a"))
        store.add(full("b"))
        work = opened(store.load("a"))
        work.remove_evidence("e1")
        work.choose("one", ())
        saved(store, work)
        assert store.load("b") == full("b")

    # -- two windows ---------------------------------------------------------------------------------------------

    def test_the_second_window_sees_the_answers_of_the_first(self, store, second):
        store.add(full())
        mine, theirs = opened(store.load("a")), opened(second.load("a"), "Eva")
        token = second.token()
        assert second.token() == token
        mine.choose("two", ("met",))
        saved(store, mine)
        assert second.token() != token
        token = second.token()
        assert theirs.follow(second.load("a")) == ("two",)
        assert theirs.answer("two").codes == ("met",)
        assert second.token() == token
        theirs.choose("three", ("met",))
        saved(second, theirs)
        assert store.load("a") == theirs.contents()

    def test_an_answer_that_somebody_has_changed_is_not_written_over(self, store, second):
        store.add(full())
        mine, theirs = opened(store.load("a")), opened(second.load("a"), "Eva")
        theirs.choose("one", ("not_met",))
        theirs.choose("two", ("not_met",))
        saved(second, theirs)
        mine.choose("one", ("partial",))
        mine.choose("two", ("partial",))
        mine.choose("three", ("partial",))
        with pytest.raises(StoreConflict, match="answers to one, two in") as caught:
            saved(store, mine)
        assert caught.value.items == ("one", "two")
        assert store.load("a") == theirs.contents()  # nothing was written, three included

    def test_a_conflict_is_merged_decided_and_saved(self, store, second):
        store.add(full())
        mine, theirs = opened(store.load("a")), opened(second.load("a"), "Eva")
        theirs.choose("one", ("not_met",))
        saved(second, theirs)
        mine.choose("one", ("partial",))
        mine.choose("two", ("met",))
        with pytest.raises(StoreConflict):
            saved(store, mine)
        stored = store.load("a")
        merged = merge(mine.contents(), stored)
        (found,) = merged.conflicts
        decided = merged.resolved(found, Which.MINE)
        mine.take_merged(decided.contents, stored)
        saved(store, mine)
        assert store.load("a").answers == mine.contents().answers
        assert store.load("a").answers["one"].codes == ("partial",)
        assert {entry.author for entry in store.load("a").log} == {"Ana", "Eva"}

    def test_a_head_that_somebody_has_changed_is_not_written_over(self, store, second):
        store.add(full())
        mine, theirs = opened(store.load("a")), opened(second.load("a"), "Eva")
        theirs.describe(status=Status.FINAL)
        saved(second, theirs)
        mine.write_note("two", "the clock goes on")
        mine.describe(title="Mine")
        with pytest.raises(StoreConflict, match="title, plan or status") as caught:
            saved(store, mine)
        assert caught.value.items == ()
        stored = store.load("a")
        assert stored == theirs.contents()
        mine.take_merged(merge(mine.contents(), stored).contents, stored)
        saved(store, mine)
        assert store.load("a").assessment.title == "Mine"  # the newer one

    def test_an_assessment_that_was_made_final_is_not_written(self, store, second):
        store.add(full())
        mine, theirs = opened(store.load("a")), opened(second.load("a"), "Eva")
        theirs.describe(status=Status.FINAL)
        saved(second, theirs)
        mine.choose("one", ("partial",))
        with pytest.raises(StoreError, match="has been made final"):
            saved(store, mine)
        assert store.load("a") == theirs.contents()

    def test_a_save_that_came_through_can_be_repeated(self, store):
        store.add(full())
        work = opened(store.load("a"))
        work.choose("one", ("partial",))
        work.add_evidence(Evidence("", "one", EvidenceKind.TEXT))
        unsaved = work.take_unsaved()
        store.save(work.contents(), unsaved)
        store.save(work.contents(), unsaved)
        assert store.load("a") == work.contents()

    def test_a_save_that_fails_half_way_leaves_nothing(self, store):
        store.add(full())
        work = opened(store.load("a"))
        work.choose("one", ("partial",))
        broken = replace(work.contents(), answers={**work.contents().answers, "two": Answer("two", note=None)})
        with pytest.raises(Exception, match="note"):
            store.save(broken, Unsaved(answers={"one": 3, "two": 0}, log=list(work.contents().log)))
        assert store.load("a") == full()
        saved(store, work)
        assert store.load("a") == work.contents()
