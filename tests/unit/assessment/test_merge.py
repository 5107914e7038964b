"""Two copies of an assessment: what is taken, what is asked, and that nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.assessment.assessments import full, head, opened
from urban_rural_linkages.core.assessment.merge import Conflict, Which, merge, resolve
from urban_rural_linkages.core.assessment.plain_records import content_of
from urban_rural_linkages.core.assessment.records import Answer, Contents, Evidence, EvidenceKind, Measure
from urban_rural_linkages.core.assessment.working_copy import difference
from urban_rural_linkages.core.errors import ChecklistError

BASE = full()


def copies():
    """Two windows on copies of one assessment."""
    return opened(BASE, "Ana"), opened(BASE, "Eva")


def both_ways(mine, theirs):
    """Merge with and without the common copy."""
    return [merge(mine.contents(), theirs.contents(), base) for base in (BASE, None)]


def test_copies_that_nobody_has_touched_are_the_same():
    for found in both_ways(*copies()):
        assert found.contents == replace(BASE, evidence=found.contents.evidence)
        assert found.conflicts == ()
        assert set(found.contents.evidence) == set(BASE.evidence)


def test_two_edited_copies_are_one_conflict():
    mine, theirs = copies()
    mine.choose("two", ("met",))
    mine.choose("one", ("partial",))
    theirs.choose("three", ("not_met",))
    theirs.choose("one", ("not_met",))
    for found in both_ways(mine, theirs):
        assert found.conflicts == (Conflict("one", mine.answer("one"), theirs.answer("one")),)
        assert found.contents.answers["two"].codes == ("met",)
        assert found.contents.answers["three"].codes == ("not_met",)
        assert found.contents.answers["one"] == mine.answer("one")


@pytest.mark.parametrize(("which", "codes"), [(Which.MINE, ("partial",)), (Which.THEIRS, ("not_met",))])
def test_a_decision_stands_above_both(which, codes):
    mine, theirs = copies()
    mine.choose("one", ("partial",))
    theirs.choose("one", ("met",))
    theirs.choose("one", ("not_met",))
    for found in both_ways(mine, theirs):
        decided = found.resolved(found.conflicts[0], which)
        assert decided.conflicts == ()
        answer = decided.contents.answers["one"]
        assert answer.codes == codes
        for side in (mine, theirs):
            assert answer == side.answer("one") or answer.revision > side.answer("one").revision
        assert answer == resolve(found.conflicts[0], which)


def test_who_alone_has_changed_an_answer_is_right():
    mine, theirs = copies()
    theirs.choose("one", ("not_met",))
    for found in both_ways(mine, theirs):
        assert found.conflicts == ()
        assert found.contents.answers["one"] == theirs.answer("one")
    for found in both_ways(theirs, mine):
        assert found.contents.answers["one"] == theirs.answer("one")


def test_the_common_copy_shows_that_what_was_undone_is_no_change():
    mine, theirs = copies()
    for _ in range(3):
        mine.choose("one", ("partial",))
        mine.undo()
    theirs.choose("one", ("not_met",))
    with_base, without = both_ways(mine, theirs)
    assert with_base.conflicts == ()
    assert with_base.contents.answers["one"].codes == ("not_met",)
    assert with_base.contents.answers["one"].revision == mine.answer("one").revision + 1
    assert [found.item for found in without.conflicts] == ["one"]


def test_a_copy_that_is_not_common_decides_nothing():
    mine, theirs = copies()
    mine.choose("one", ("partial",))
    theirs.choose("one", ("not_met",))
    not_common = mine.contents()  # as if mine had been in the store already, and theirs made of it
    found = merge(mine.contents(), theirs.contents(), not_common)
    assert [conflict.item for conflict in found.conflicts] == ["one"]


def test_who_says_the_same_is_not_asked():
    mine, theirs = copies()
    mine.choose("two", ("met",))
    theirs.choose("two", ("partial",))
    theirs.choose("two", ("met",))
    for found in both_ways(mine, theirs):
        assert found.conflicts == ()
        assert found.contents.answers["two"] == theirs.answer("two")  # the higher revision


def test_copies_without_logs_ask_about_what_differs():
    mine = Contents(head(), {"one": Answer("one", ("met",), revision=1)})
    theirs = Contents(head(), {"one": Answer("one", ("partial",), revision=4)})
    assert [found.item for found in merge(mine, theirs).conflicts] == ["one"]


def test_an_answer_that_was_taken_back_is_a_change():
    mine, theirs = copies()
    mine.choose("many", ())
    for found in both_ways(mine, theirs):
        assert found.contents.answers["many"].codes == ()
    theirs.choose("many", ("supply",))
    for found in both_ways(mine, theirs):
        assert len(found.conflicts) == 1


def test_evidence_and_measures_of_both_are_kept():
    mine, theirs = copies()
    added = [side.add_evidence(Evidence("", "one", EvidenceKind.TEXT, "x")) for side in (mine, theirs)]
    measures = [side.write_measure(Measure("", "two", "y")) for side in (mine, theirs)]
    for found in both_ways(mine, theirs):
        assert set(found.contents.evidence) == {*BASE.evidence, *added}
        assert set(found.contents.measures) == {*BASE.measures, *measures}
        assert found.conflicts == ()


def test_what_was_taken_away_is_gone_where_the_common_copy_shows_it():
    mine, theirs = copies()
    theirs.remove_evidence("e1")
    with_base, without = both_ways(mine, theirs)
    assert [piece.uuid for piece in with_base.contents.evidence] == ["e2"]
    assert {piece.uuid for piece in without.contents.evidence} == {"e1", "e2"}
    assert with_base.conflicts == without.conflicts == ()


@pytest.mark.parametrize("which", Which)
def test_a_measure_that_one_has_written_and_the_other_taken_away_is_asked_about(which):
    mine, theirs = copies()
    mine.remove_measure("m1")
    written = theirs.write_measure(replace(BASE.measures[0], text="Benches"))
    found = merge(mine.contents(), theirs.contents(), BASE)
    assert found.conflicts == (Conflict("one", None, written),)
    kept = found.resolved(found.conflicts[0], which).contents.measures
    assert kept == (() if which is Which.MINE else (written,))


@pytest.mark.parametrize("which", Which)
def test_a_measure_that_both_have_written_is_asked_about(which):
    mine, theirs = copies()
    sides = [side.write_measure(replace(BASE.measures[0], text=text)) for side, text in ((mine, "a"), (theirs, "b"))]
    for found in both_ways(mine, theirs):
        (conflict,) = found.conflicts
        assert found.resolved(conflict, which).contents.measures == (sides[which is Which.THEIRS],)


@pytest.mark.parametrize("which", Which)
def test_evidence_that_both_have_is_decided_alike(which):
    pieces = [Evidence("e", "one", EvidenceKind.TEXT, title) for title in "ab"]
    sides = [Contents(head(), evidence=(piece,)) for piece in pieces]
    found = merge(*sides)
    assert found.resolved(found.conflicts[0], which).contents.evidence == (pieces[which is Which.THEIRS],)


def test_the_log_holds_what_both_did_by_time():
    mine, theirs = copies()
    mine.choose("one", ("partial",))
    theirs.choose("two", ("met",))
    for found in both_ways(mine, theirs):
        times = [entry.time for entry in found.contents.log]
        assert times == sorted(times)
        assert {entry.author for entry in found.contents.log} == {"Ana", "Eva"}
        assert len(found.contents.log) == 3


def test_the_head_is_that_of_who_changed_it_or_the_newer_one():
    mine, theirs = copies()
    theirs.describe(title="Theirs")
    for found in both_ways(mine, theirs):
        assert found.contents.assessment.title == "Theirs"
    mine.write_note("one", "the clock goes on")
    mine.describe(title="Mine")
    for found in both_ways(mine, theirs):
        assert found.contents.assessment.title == "Mine"


def test_different_assessments_are_not_merged():
    with pytest.raises(ChecklistError, match="are not copies of one assessment"):
        merge(full("a"), full("b"))
    other = replace(BASE, assessment=replace(BASE.assessment, checklist_sha256="x", checklist_version="2"))
    with pytest.raises(ChecklistError, match="two versions of the checklist, 1 and 2"):
        merge(BASE, other)


EDITS = st.lists(
    st.tuples(st.sampled_from(["one", "two", "three"]), st.sampled_from(["met", "partial", "note", "piece", "undo"])),
    max_size=6,
)


def worked(author, edits):
    work = opened(BASE, author)
    for item, what in edits:
        if what == "note":
            work.write_note(item, f"by {author}")
        elif what == "piece":
            work.write_measure(Measure("", item, author))
        elif what == "undo":
            work.undo()
        else:
            work.choose(item, (what,))
    return work.contents()


@settings(max_examples=50)
@given(EDITS, EDITS, st.booleans())
def test_whatever_both_do_is_merged_alike_from_both_sides(first, second, with_base):
    mine, theirs, base = worked("Ana", first), worked("Eva", second), BASE if with_base else None
    here, there = merge(mine, theirs, base), merge(theirs, mine, base)
    assert [(found.item, found.mine, found.theirs) for found in here.conflicts] == [
        (found.item, found.theirs, found.mine) for found in there.conflicts
    ]
    asked = {found.item for found in here.conflicts}
    assert {name: answer for name, answer in here.contents.answers.items() if name not in asked} == {
        name: answer for name, answer in there.contents.answers.items() if name not in asked
    }
    assert here.contents.log == there.contents.log
    assert here.contents.measures == there.contents.measures


@settings(max_examples=50)
@given(EDITS, EDITS)
def test_what_one_alone_has_said_is_never_lost_and_every_store_takes_the_outcome(first, second):
    mine, theirs = worked("Ana", first), worked("Eva", second)
    found = merge(mine, theirs, BASE)
    for name in mine.answers.keys() | theirs.answers.keys():
        merged = content_of(found.contents.answers[name])
        before = content_of(BASE.answers.get(name))
        assert merged in (content_of(mine.answers.get(name)), content_of(theirs.answers.get(name)))
        changed = [
            content_of(side.answers.get(name))
            for side in (mine, theirs)
            if content_of(side.answers.get(name)) != before
        ]
        assert not changed or merged in changed
    for conflict in found.conflicts:
        found = found.resolved(conflict, Which.THEIRS)
    for side in (mine, theirs):
        unsaved = difference(found.contents, side)
        assert all(found.contents.answers[name].revision > before for name, before in unsaved.answers.items())
