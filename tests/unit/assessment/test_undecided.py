"""Two versions of a record: what stands, what waits in the log, and what a decision leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.assessment.assessments import full, opened
from urban_rural_linkages.core.assessment.merge import Merged, Which, merge
from urban_rural_linkages.core.assessment.records import Contents, LogEntry, Measure, Status
from urban_rural_linkages.core.assessment.undecided import CONFLICT, DECISION, waiting
from urban_rural_linkages.core.errors import ChecklistError

BASE = full()


def disputed(store: Contents, theirs: str = "not_met"):
    """My window after it has met another answer to "one", and the store that has that answer."""
    mine, other = opened(store, "Ana"), opened(store, "Eva")
    other.choose("one", (theirs,))
    mine.choose("one", ("partial",))
    mine.choose("two", ("met",))
    merged = merge(mine.contents(), other.contents(), store)
    mine.take_merged(merged.contents, other.contents(), merged.conflicts)
    return mine, other.contents()


def saved(mine, store: Contents) -> Contents:
    """What a store holds after a save."""
    unsaved, now = mine.take_unsaved(), mine.contents()
    answers = {**store.answers, **{name: now.answers[name] for name in unsaved.answers}}
    pieces = {}
    for kind, changed in (("evidence", unsaved.ids("evidence")), ("measures", unsaved.ids("measure"))):
        here = {piece.uuid: piece for piece in getattr(now, kind)}
        stored = {piece.uuid: piece for piece in getattr(store, kind)}
        for uuid in changed:
            stored.pop(uuid, None)
            stored |= {uuid: here[uuid]} if uuid in here else {}
        pieces[kind] = tuple(stored.values())
    return replace(store, answers=answers, runs=now.runs, log=(*store.log, *unsaved.log), **pieces)


def test_the_window_shows_mine_the_store_keeps_theirs_and_the_log_both():
    mine, store = disputed(BASE)
    assert mine.answer("one").codes == ("partial",)
    assert mine.has_writable
    store = saved(mine, store)
    assert store.answers["one"].codes == ("not_met",)
    assert store.answers["two"].codes == ("met",)
    assert [one.record.codes for one in waiting(store.log)] == [("partial",)]
    assert mine.has_unsaved
    assert not mine.has_writable
    (conflict,) = mine.conflicts
    assert (conflict.mine.codes, conflict.theirs.codes) == (("partial",), ("not_met",))


def test_what_is_typed_on_replaces_what_waits():
    mine, store = disputed(BASE)
    store = saved(mine, store)
    mine.write_note("one", "seen again")
    assert mine.has_writable
    store = saved(mine, store)
    (one,) = waiting(store.log)
    assert (one.record.note, one.record.codes) == ("seen again", ("partial",))


@pytest.mark.parametrize(("which", "codes"), [(Which.MINE, ("partial",)), (Which.THEIRS, ("not_met",))])
def test_a_decision_is_applied_to_what_the_assessment_has_become(which, codes):
    mine, store = disputed(BASE)
    store = saved(mine, store)
    (conflict,) = mine.conflicts
    mine.choose("three", ("met",))
    assert mine.decide(conflict, which)
    store = saved(mine, store)
    assert mine.contents().answers == store.answers
    assert store.answers["one"].codes == codes
    assert store.answers["three"].codes == ("met",)
    assert mine.conflicts == ()
    assert waiting(store.log) == []
    assert [entry.new for entry in store.log if entry.what == DECISION] == [which.value]


def test_mine_is_written_above_theirs():
    mine, store = disputed(BASE)
    (conflict,) = mine.conflicts
    mine.decide(conflict, Which.MINE)
    unsaved = mine.take_unsaved()
    assert unsaved.answers["one"] == store.answers["one"].revision
    assert mine.answer("one").revision > store.answers["one"].revision
    assert mine.undo() == "one"
    assert mine.answer("one").codes == ("not_met",)


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_a_version_that_has_changed_since_is_to_be_decided_anew(side):
    mine, store = disputed(BASE)
    (conflict,) = mine.conflicts
    if side == "mine":
        mine.write_note("one", "more")
    else:
        other = opened(saved(mine, store), "Eva")
        other.write_note("one", "more")
        mine.follow(other.contents())
    assert not mine.decide(conflict, Which.THEIRS)
    (anew,) = mine.conflicts
    assert "more" in (anew.mine.note, anew.theirs.note)


def test_another_session_finds_what_waits():
    mine, store = disputed(BASE)
    store = saved(mine, store)
    later = opened(store, "Eva")
    (conflict,) = later.conflicts
    assert (conflict.mine.codes, conflict.theirs.codes) == (("not_met",), ("partial",))
    assert later.decide(conflict, Which.THEIRS)
    store = saved(later, store)
    assert store.answers["one"].codes == ("partial",)
    assert store.answers["one"].author == "Ana"
    assert opened(store).conflicts == ()


def test_what_somebody_else_decides_ends_the_wait_here():
    mine, store = disputed(BASE)
    store = saved(mine, store)
    later = opened(store, "Eva")
    later.decide(later.conflicts[0], Which.MINE)
    assert mine.follow(saved(later, store)) == ("one",)
    assert mine.answer("one").codes == ("not_met",)
    assert mine.conflicts == ()
    assert not mine.has_unsaved


def test_when_the_window_is_closed_mine_stands_and_theirs_waits():
    mine, store = disputed(BASE)
    mine.stand_by_mine()
    store = saved(mine, store)
    assert store.answers["one"].codes == ("partial",)
    assert [one.record.codes for one in waiting(store.log)] == [("not_met",)]
    assert mine.contents().answers == store.answers


def test_when_both_say_the_same_after_all_nothing_waits():
    mine, store = disputed(BASE)
    store = saved(mine, store)
    other = opened(store, "Eva")
    other.choose("one", ("partial",))
    mine.follow(other.contents())
    assert mine.conflicts == ()
    assert not mine.has_unsaved


def test_of_a_copy_what_nobody_disputes_is_taken_and_the_rest_waits():
    mine, copy = opened(BASE, "Ana"), opened(BASE, "Eva")
    mine.choose("one", ("partial",))
    copy.choose("one", ("not_met",))
    copy.choose("three", ("met",))
    merged = merge(mine.contents(), copy.contents())
    mine.take_copy(merged.contents, merged.conflicts)
    store = saved(mine, BASE)
    assert store.answers == mine.contents().answers
    assert store.answers["three"].codes == ("met",)
    (conflict,) = opened(store).conflicts
    assert (conflict.mine.codes, conflict.theirs.codes) == (("partial",), ("not_met",))
    again = merge(mine.contents(), copy.contents())
    mine.take_copy(again.contents, again.conflicts)
    assert len(mine.conflicts) == 1


@pytest.mark.parametrize("which", [*Which])
@pytest.mark.parametrize("gone", ["mine", "theirs", "neither"])
def test_measures_wait_too(which, gone):
    (measure,) = BASE.measures
    mine, other = opened(BASE, "Ana"), opened(BASE, "Eva")
    mine.remove_measure("m1") if gone == "mine" else mine.write_measure(replace(measure, text="Benches"))
    other.remove_measure("m1") if gone == "theirs" else other.write_measure(replace(measure, text="Trees"))
    merged = merge(mine.contents(), other.contents(), BASE)
    mine.take_merged(merged.contents, other.contents(), merged.conflicts)
    store = saved(mine, other.contents())
    assert store.measures == other.contents().measures
    later = opened(store, "Iva")
    assert [one.item for one in later.conflicts] == ["one"]
    (conflict,) = mine.conflicts
    wanted = conflict.mine if which is Which.MINE else conflict.theirs
    mine.decide(conflict, which)
    store = saved(mine, store)
    assert store.measures == (() if wanted is None else (wanted,))
    assert mine.contents().measures == store.measures


def test_what_both_have_taken_away_is_no_conflict():
    (measure,) = BASE.measures
    mine, other = opened(BASE, "Ana"), opened(BASE, "Eva")
    mine.write_measure(replace(measure, text="Benches"))
    other.remove_measure("m1")
    merged = merge(mine.contents(), other.contents(), BASE)
    mine.take_merged(merged.contents, other.contents(), merged.conflicts)
    store = saved(mine, other.contents())
    mine.remove_measure("m1")
    assert mine.conflicts == ()
    store = saved(mine, store)
    assert not mine.has_unsaved
    assert waiting(store.log) == []
    assert store.measures == ()


def test_a_final_assessment_takes_no_decision():
    mine, _ = disputed(BASE)
    (conflict,) = mine.conflicts
    mine.describe(status=Status.FINAL)
    with pytest.raises(ChecklistError, match="cannot be changed"):
        mine.decide(conflict, Which.MINE)
    mine.stand_by_mine()
    assert mine.conflicts == (conflict,)


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "{", "[" * 100_000, '{"kind": "answer", "id": "one"}',
        '{"kind": "run", "id": "r", "record": null}', '{"kind": [], "id": "r", "record": null}',
        '{"kind": "answer", "id": "one", "record": {"item_id": 5}}', '{"kind": "measure", "id": "m", "record": 7}',
    ],
)  # fmt: skip
def test_an_entry_that_nobody_can_read_is_passed_over(text):
    assert waiting([LogEntry("l", "one", CONFLICT, "", text, "Eva", "2026-01-01")]) == []


def test_decisions_are_noted_in_the_order_in_which_they_were_made():
    mine, copy = opened(BASE, "Ana"), opened(BASE, "Eva")
    for name, code in (("one", "partial"), ("two", "met")):
        mine.choose(name, (code,))
        copy.choose(name, ("not_met",))
    merged = merge(mine.contents(), copy.contents())
    first, second = merged.conflicts
    decided = merged.resolved(second, Which.MINE).resolved(first, Which.THEIRS)
    assert decided.decided == ((second, Which.MINE), (first, Which.THEIRS))
    assert isinstance(decided, Merged)
    assert decided.conflicts == ()


def test_an_answer_that_only_one_copy_has_is_no_conflict():
    nothing = Contents(BASE.assessment)
    assert merge(nothing, BASE).conflicts == ()
    assert merge(BASE, nothing).conflicts == ()
    assert isinstance(BASE.measures[0], Measure)
