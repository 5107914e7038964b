"""Units of an assessment: own answers before common ones, copies, and several people at different units."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.assessment.assessments import CHECKLIST, RUN, full, head, opened
from urban_rural_linkages.core.assessment.kinds import answers_by_id, key_of, parts_of, with_answers, with_parts
from urban_rural_linkages.core.assessment.merge import Which, merge
from urban_rural_linkages.core.assessment.plan import Nucleus
from urban_rural_linkages.core.assessment.records import Answer, Contents, Evidence, EvidenceKind, Measure, own_id
from urban_rural_linkages.core.assessment.unit_records import REGION, Comment, Determination, Figure, Unit
from urban_rural_linkages.core.assessment.working_copy import difference
from urban_rural_linkages.core.errors import ChecklistError

UNITS = (Unit("00003", "Aldeanueva", "base", place=1), Unit("00007", "Berrocal", place=0), Unit("00009", "Calzada"))


def shared(author: str = "Ana", contents: Contents | None = None):
    """An assessment of three municipalities."""
    return opened(contents or Contents(head(), units=UNITS), author)


class TestInheritance:
    """A unit shows its own answer, else the common one."""

    def test_units_stand_in_their_order(self):
        assert [unit.code for unit in shared().units] == ["00007", "00009", "00003"]

    def test_an_assignment_is_no_answer(self):
        work = shared()
        work.choose("one", ("met",))
        work.unit = "00003"
        work.assign("one", "Works office", "2027-05-14")
        assert work.assignment("one") == ("Works office", "2027-05-14")
        assert work.answer("one").codes == ("met",) and work.is_inherited("one")
        work.choose("one", ("partial",))
        assert work.assignment("one") == ("Works office", "2027-05-14"), "an answer keeps it"
        work.unit = "00007"
        assert work.assignment("one") == ("", "")
        work.unit = ""
        work.assign("one", "Ana")
        work.unit = "00007"
        assert work.assignment("one") == ("Ana", ""), "what is said of all counts for each"

    def test_nobody_takes_an_assignment_back(self):
        work = shared()
        work.assign("one", "Ana", "2027-01-01")
        work.assign("one", "", "2027-01-01")
        assert work.assignment("one") == ("", "")
        work.undo()
        assert work.assignment("one") == ("Ana", "2027-01-01")

    def test_several_units_are_answered_at_once_and_undone_as_one(self):
        work = shared()
        work.unit = "00007"
        work.choose_each({("00003", "one"): ("met",), ("00009", "two"): ("not_met",)})
        assert {key: answer.codes for key, answer in work.contents().own.items()} == {
            ("00003", "one"): ("met",), ("00009", "two"): ("not_met",)}  # fmt: skip
        assert work.unit == "00007"
        work.undo()
        assert all(answer.is_empty for answer in work.contents().own.values())

    def test_a_wrong_choice_among_several_changes_nothing(self):
        work = shared()
        with pytest.raises(ChecklistError):
            work.choose_each({("00003", "one"): ("met",), ("00009", "two"): ("no such answer",)})
        assert work.unit == "" and not work.has_unsaved
        work.choose_each({})
        assert not work.can_undo

    def test_an_own_answer_begins_from_the_common_one(self):
        work = shared()
        work.choose("one", ("partial",))
        work.unit = "00003"
        work.make_own("one", "00003")
        assert work.answer("one").codes == ("partial",) and not work.is_inherited("one") and work.unit == "00003"

    def test_a_unit_without_an_answer_shows_the_common_one(self):
        work = shared()
        work.choose("one", ("met",))
        work.unit = "00003"
        assert work.answer("one").codes == ("met",) and work.is_inherited("one")
        assert work.codes() == {"one": ("met",)}

    def test_an_own_answer_stands_before_it_and_leaves_others_alone(self):
        work = shared()
        work.choose("one", ("met",))
        work.write_note("one", "For all.")
        work.unit = "00003"
        work.choose("one", ("not_met",))
        own = work.answer("one")
        assert (own.codes, own.note, own.unit_code, own.revision) == (("not_met",), "For all.", "00003", 1)
        assert not work.is_inherited("one") and work.own_answers("one") == ("00003",)
        for other in ("", "00007"):
            work.unit = other
            assert work.answer("one").codes == ("met",)
        contents = work.contents()
        assert contents.answers["one"].codes == ("met",)
        assert contents.of_unit("00003").answers["one"] == own
        assert contents.of_unit("00007").answers["one"].codes == ("met",)

    def test_choosing_what_is_shown_makes_no_own_answer(self):
        work = shared()
        work.choose("one", ("met",))
        work.unit = "00003"
        work.write_note("one", "")
        assert work.is_inherited("one") and not work.contents().own

    def test_an_own_answer_is_taken_back(self):
        work = shared()
        work.choose("one", ("met",))
        work.unit = "00003"
        work.choose("one", ("partial",))
        work.inherit("one")
        assert work.answer("one").codes == ("met",) and work.is_inherited("one")
        work.undo()
        assert work.answer("one").codes == ("partial",)

    def test_evidence_figures_and_comments_are_never_inherited(self):
        work = shared()
        work.add_evidence(Evidence("", "one", EvidenceKind.TEXT, "Common"))
        work.record_run("one", RUN)
        work.unit = "00003"
        assert work.evidence("one") == [] and work.calculated() == ()
        work.add_evidence(Evidence("", "one", EvidenceKind.TEXT, "Own"))
        work.write_piece(Comment("", "one", "00003", "Where?"))
        assert [piece.title for piece in work.evidence("one")] == ["Own"]
        assert [comment.text for comment in work.comments("one")] == ["Where?"]
        seen = work.contents().of_unit("00003")
        assert [piece.title for piece in seen.evidence] == ["Own"] and not seen.figures
        assert not work.contents().of_unit("00007").comments

    def test_measures_of_the_whole_plan_are_those_of_each_unit(self):
        work = shared()
        work.write_measure(Measure("", "one", "Lamps"))
        work.write_measure(Measure("", "one", "Benches", unit_code="00007"))
        work.unit = "00003"
        assert [measure.text for measure in work.measures("one")] == ["Lamps"]
        assert [measure.text for measure in work.contents().of_unit("00007").measures] == ["Lamps", "Benches"]

    def test_the_class_of_a_unit_is_that_of_its_plan(self):
        work = shared()
        assert work.plan.nuclei == frozenset(Nucleus)
        work.unit = "00003"
        assert work.plan.nuclei == {Nucleus.BASE}
        assert work.contents().of_unit("00003").assessment.plan.nuclei == {Nucleus.BASE}
        work.unit = "00007"
        assert work.plan.nuclei == frozenset(Nucleus), "not known: those of the plan"

    def test_figures_of_the_region_go_with_each_unit(self):
        figures = (Figure("00003", "lamps", value=1.0), Figure(REGION, "lamps", value=2.0), Figure("", "lamps"))
        seen = Contents(head(), units=UNITS, figures=figures).of_unit("00003")
        assert [figure.value for figure in seen.figures] == [1.0, 2.0]


class TestManyAtOnce:
    """Copies and common answers, undone as one."""

    def test_an_answer_is_copied_without_the_numbers_and_evidence_of_a_place(self):
        work = shared()
        work.unit = "00003"
        work.choose("one", ("partial",))
        work.enter("one", {"lamps": 3.0})
        work.add_evidence(Evidence("", "one", EvidenceKind.TEXT, "Own"))
        work.copy_to("one", ("00003", "00007", "00009"))
        own = {code: answer for (code, _), answer in work.contents().own.items()}
        assert {code: answer.codes for code, answer in own.items()} == dict.fromkeys(own, ("partial",))
        assert own["00003"].numbers == {"lamps": 3.0} and not own["00007"].numbers
        assert len(work.contents().evidence) == 1
        work.undo()
        assert work.own_answers("one") == ("00003",)
        work.redo()
        assert len(work.own_answers("one")) == 3

    def test_an_own_answer_becomes_the_common_one(self):
        work = shared()
        work.choose("one", ("met",))
        work.unit = "00003"
        work.choose("one", ("not_met",))
        work.make_common("one")
        assert work.is_inherited("one")
        work.unit = "00007"
        assert work.answer("one").codes == ("not_met",)
        work.undo()
        assert work.answer("one").codes == ("met",)
        work.unit = "00003"
        assert work.answer("one").codes == ("not_met",)

    def test_what_is_common_already_stays(self):
        work = shared()
        work.choose("one", ("met",))
        before = work.contents()
        work.make_common("one")
        work.inherit("one")
        work.copy_to("one", ())
        assert work.contents() == before

    def test_a_final_assessment_takes_no_figures(self):
        work = shared()
        work.locked = True
        with pytest.raises(ChecklistError, match="cannot be changed"):
            work.put(Figure("00003", "lamps"))


class TestResults:
    """Units, figures and bound data are kept, and replaced, without undo."""

    def test_they_take_each_others_place(self):
        work = shared()
        work.put(Figure("00003", "lamps", value=1.0), Figure("00003", "lamps", "women", 2.0))
        work.take_unsaved()
        work.put(Figure("00003", "lamps", value=1.0))
        assert not work.has_unsaved, "nothing has changed"
        work.put(Figure("00003", "lamps", value=3.0))
        assert [figure.value for figure in work.calculated("00003")] == [3.0, 2.0]
        assert not work.can_undo
        work.remove(Figure("00003", "lamps", value=3.0))
        assert [figure.group for figure in work.calculated("00003")] == ["women"]

    def test_a_unit_may_be_renamed(self):
        work = shared()
        work.choose("one", ("met",))
        work.put(replace(UNITS[0], name="Aldeanueva del Alba"))
        assert work.units[2].name == "Aldeanueva del Alba" and len(work.units) == 3

    def test_a_determination_is_a_piece_with_undo(self):
        work = shared()
        work.write_piece(Determination("", unit_code="00003", article="art. 7"))
        assert work.contents().of_unit("00003").determinations[0].article == "art. 7"
        work.undo()
        assert work.contents().determinations == ()

    def test_the_kinds_hold_all_that_an_assessment_holds(self):
        whole = full()
        again = with_answers(
            with_parts(Contents(whole.assessment, log=whole.log), parts_of(whole)), answers_by_id(whole)
        )
        assert again == whole
        assert all(kind == key_of(record)[0] for kind, records in parts_of(whole).items() for record in records)


class TestTwoPeople:
    """Two people on different units are no conflict; on the same one they are."""

    def copies(self, mine: str, theirs: str):
        base = Contents(head(), units=UNITS)
        ana, eva = shared("Ana", base), shared("Eva", base)
        ana.unit, eva.unit = mine, theirs
        ana.choose("one", ("met",))
        eva.choose("one", ("not_met",))
        return ana.contents(), eva.contents(), base

    @pytest.mark.parametrize("is_known", [True, False], ids=["common copy", "logs alone"])
    def test_different_units_are_no_conflict(self, is_known):
        ana, eva, base = self.copies("00003", "00007")
        merged = merge(ana, eva, base if is_known else None)
        assert merged.conflicts == ()
        own = merged.contents.own
        assert (own["00003", "one"].codes, own["00007", "one"].codes) == (("met",), ("not_met",))

    @pytest.mark.parametrize("is_known", [True, False], ids=["common copy", "logs alone"])
    def test_a_unit_and_what_is_common_are_no_conflict(self, is_known):
        ana, eva, base = self.copies("", "00007")
        merged = merge(ana, eva, base if is_known else None)
        assert merged.conflicts == ()
        assert merged.contents.answers["one"].codes == ("met",)

    def test_the_same_unit_is_one(self):
        ana, eva, base = self.copies("00003", "00003")
        merged = merge(ana, eva, base)
        (conflict,) = merged.conflicts
        assert conflict.item == "one" and conflict.key == ("answer", "one@00003")
        settled = merged.resolved(conflict, Which.THEIRS)
        assert settled.contents.own["00003", "one"].codes == ("not_met",)
        assert settled.contents.own["00003", "one"].revision > ana.own["00003", "one"].revision

    def test_of_two_figures_the_later_counts(self):
        early, late = (
            Figure("00003", "lamps", value=value, modified=f"2026-01-0{day}") for day, value in ((1, 1.0), (2, 2.0))
        )
        for mine, theirs in ((early, late), (late, early)):
            merged = merge(Contents(head(), figures=(mine,)), Contents(head(), figures=(theirs,)))
            assert merged.conflicts == () and merged.contents.figures == (late,)

    def test_a_unit_that_one_side_takes_away_is_gone_and_one_that_it_adds_is_there(self):
        base = Contents(head(), units=UNITS)
        mine = replace(base, units=UNITS[:2])
        theirs = replace(base, units=(*UNITS, Unit("00011", "Dehesa")))
        merged = merge(mine, theirs, base).contents
        assert {unit.code for unit in merged.units} == {"00003", "00007", "00011"}

    def test_a_window_follows_what_others_write_about_other_units(self):
        ana, eva, base = self.copies("00003", "00007")
        mine = shared("Ana", base)
        mine.unit = "00003"
        mine.choose("one", ("met",))
        assert mine.follow(eva) == ("one",)
        assert mine.answer("one").codes == ("met",)
        mine.unit = "00007"
        assert mine.answer("one").codes == ("not_met",)
        assert ana.own.keys() <= mine.contents().own.keys()


@given(
    st.lists(st.tuples(st.sampled_from(["", "00003", "00007"]), st.sampled_from(["met", "partial", ""])), max_size=8)
)
def test_what_a_unit_shows_is_its_own_answer_or_the_common_one(edits):
    work = shared()
    for unit, code in edits:
        work.unit = unit
        work.choose("one", (code,) if code else ())
    answers = answers_by_id(work.contents())
    for unit in ("00003", "00007", "00009"):
        work.unit = unit
        own, common = answers.get(own_id("one", unit)), answers.get("one", Answer("one"))
        wanted = own if own is not None and not own.is_empty else common
        assert work.answer("one") == wanted
        seen = work.contents().of_unit(unit).answers.get("one", Answer("one"))
        assert seen.codes == wanted.codes
    assert CHECKLIST.by_id["one"] in work.asked()


def test_the_difference_is_what_a_store_lacks():
    whole = full()
    assert not difference(whole, whole)
    lacking = replace(whole, units=whole.units[:1], figures=(), own={})
    missing = difference(whole, lacking)
    assert missing.ids("unit") == {"00007"} and len(missing.ids("figure")) == 3
    assert missing.answers == {"one@00003": 0}
    assert difference(lacking, whole).records[("unit", "00007")] == whole.units[1]
