"""Answers from the field: what would change, what stays, and why; nobody's work is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.assessment.assessments import head, opened
from tests.unit.assessment.checklist_sets import item, shipped, trial
from urban_rural_linkages.core.assessment.field_rows import Reply, Submission
from urban_rural_linkages.core.assessment.fieldwork import Change, State, changes_of, take_over
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.records import Answer, Contents, Status
from urban_rural_linkages.core.assessment.unit_records import Unit
from urban_rural_linkages.core.errors import ChecklistError

BASE_ONLY = {"instruments": ["pt"], "nucleus": ["base"], "stage": ["proposal"]}
CHECKLIST = trial(item("one"), item("two"), item("many", answer={"scale": "linkages_multi"}),
                  item("base", applies_to=BASE_ONLY))  # fmt: skip
UNITS = (Unit("06083", "Mérida", "relevance"), Unit("06002", "La Albuera", "base"))
WALK = "2027-03-01T09:00:00Z"


def contents(*answers: Answer, own: dict | None = None, units=UNITS, checklist=CHECKLIST) -> Contents:
    return Contents(head(checklist), {one.item_id: one for one in answers}, own=own or {}, units=units)


def row(*said: Reply, number: int = 1, **keys) -> Submission:
    given = {"uuid": f"u{number}", "time": WALK, "unit": "06083", "assessment": "a", "version": "1", **keys}
    return Submission(number, replies=said, **given)


def change(of: Contents, *rows: Submission, checklist=CHECKLIST) -> Change:
    (found,) = changes_of(of, checklist, rows)
    return found


def remarks(one: Change) -> str:
    return " ".join(str(note) for note in one.remarks)


# -- what is taken ---------------------------------------------------------------------------------------------


def test_a_new_answer_becomes_the_units_own():
    found = change(contents(), row(Reply("one", ("met",), "Seen")))
    assert (found.state, found.unit_code, found.item_id, found.before) == (State.NEW, "06083", "one", None)
    assert found.is_taken and (found.after.codes, found.after.note) == (("met",), "Seen") and found.remarks == ()


def test_an_own_answer_from_before_the_walk_is_changed():
    before = Answer("one", ("met",), "Old", modified="2027-02-28T00:00:00Z", revision=3)
    found = change(contents(own={("06083", "one"): before}), row(Reply("one", ("not_met",))))
    assert found.state is State.CHANGED and found.before == before
    assert found.after.codes == ("not_met",) and found.after.note == "Old", "what the row leaves empty stays"


def test_a_common_answer_is_shown_before_and_never_written_over():
    common = Answer("one", ("met",), modified="2028-01-01T00:00:00Z")
    found = change(contents(common), row(Reply("one", ("not_met",))))
    assert found.state is State.CHANGED and found.before == common and found.unit_code == "06083"


def test_the_same_again_changes_nothing():
    own = Answer("one", ("met",), "Seen", modified="2028-01-01T00:00:00Z", revision=2)
    found = change(contents(own={("06083", "one"): own}), row(Reply("one", ("met",), "Seen")))
    assert found.state is State.SAME and not found.is_taken and found.remarks == ()


def test_without_units_it_is_the_answer_of_the_plan():
    found = change(contents(units=()), row(Reply("one", ("met",)), unit=""))
    assert (found.state, found.unit_code, found.remarks) == (State.NEW, "", ())


def test_numbers_join_those_that_are_there():
    gender = shipped("gender")
    own = Answer("gen_pro_03", numbers={"members": 6.0}, modified="2027-01-01T00:00:00Z")
    of = contents(own={("06083", "gen_pro_03"): own}, checklist=gender)
    found = change(of, row(Reply("gen_pro_03", ("met",), numbers={"women": 3.0}), version=""), checklist=gender)
    assert found.state is State.CHANGED and found.after.numbers == {"members": 6.0, "women": 3.0}


def test_an_answer_that_was_to_be_reviewed_is_reviewed():
    own = Answer("one", ("met",), to_review=True, modified="2027-01-01T00:00:00Z")
    found = change(contents(own={("06083", "one"): own}), row(Reply("one", ("met",))))
    assert found.state is State.CHANGED and not found.after.to_review


def test_a_photograph_goes_along():
    assert change(contents(), row(Reply("one", ("met",), photo="1709.jpg"))).photo == "1709.jpg"


# -- conflicts -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("modified", ["2027-03-01T09:00:00Z", "2027-03-02T00:00:00Z"])
def test_an_answer_written_after_the_walk_stays(modified):
    own = Answer("one", ("met",), modified=modified, unit_code="06083")
    found = change(contents(own={("06083", "one"): own}), row(Reply("one", ("not_met",))))
    assert found.state is State.CONFLICT and not found.is_taken and "written after the walk" in remarks(found)


def test_a_row_without_a_time_writes_over_nothing():
    own = Answer("one", ("met",), modified="2020-01-01T00:00:00Z")
    found = change(contents(own={("06083", "one"): own}), row(Reply("one", ("not_met",)), time=""))
    assert found.state is State.CONFLICT and "does not say when" in remarks(found)
    assert change(contents(), row(Reply("one", ("met",)), time="")).state is State.NEW


def test_the_later_of_two_rows_counts():
    early, late = Reply("one", ("not_met",)), Reply("one", ("met",))
    found = changes_of(contents(), CHECKLIST, [row(late, time="2027-03-01T10:00:00Z"), row(early, number=2)])
    assert [(one.submission.row, one.state) for one in found] == [(1, State.NEW), (2, State.OLDER)]


def test_two_rows_of_one_time_that_differ_are_both_listed():
    found = changes_of(contents(), CHECKLIST, [row(Reply("one", ("met",))), row(Reply("one", ("na",), "x"), number=2)])
    assert [one.state for one in found] == [State.CONFLICT, State.CONFLICT] and "Rows 1, 2" in remarks(found[0])


def test_two_rows_that_say_the_same_are_taken_once():
    found = changes_of(contents(), CHECKLIST, [row(Reply("one", ("met",))), row(Reply("one", ("met",)), number=2)])
    assert [one.state for one in found] == [State.NEW, State.SAME]


def test_two_units_are_no_conflict():
    rows = [row(Reply("one", ("met",))), row(Reply("one", ("not_met",)), number=2, unit="06002")]
    found = changes_of(contents(), CHECKLIST, rows)
    assert [(one.unit_code, one.state) for one in found] == [("06083", State.NEW), ("06002", State.NEW)]


def test_a_refused_row_does_not_stand_before_an_older_one():
    late = row(Reply("one", ("excellent",)), number=2, time="2027-03-01T10:00:00Z")
    found = changes_of(contents(), CHECKLIST, [row(Reply("one", ("met",))), late])
    assert [one.state for one in found] == [State.NEW, State.REFUSED]


# -- what is refused -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("reply", "said"), [
    (Reply("one", ("excellent",)), "no answer 'excellent'"),
    (Reply("one", ("met", "not_met")), "takes one answer, and the row has 2"),
    (Reply("many", ("people", "luck")), "no answer 'luck'"),
])  # fmt: skip
def test_answers_that_cannot_be(reply, said):
    found = change(contents(), row(reply))
    assert found.state is State.REFUSED and found.after is None and said in remarks(found)


@pytest.mark.parametrize(("numbers", "before", "said"), [
    ({"women": 60.0, "members": 50.0}, {}, ": 60 of 50 ("),
    ({"women": 60.0}, {"members": 50.0}, ": 60 of 50 ("),
    ({"women": -1.0}, {}, ": -1 cannot be, it is under 0."),
])  # fmt: skip
def test_sixty_women_of_fifty(numbers, before, said):
    gender = shipped("gender")
    own = {("06083", "gen_pro_03"): Answer("gen_pro_03", numbers=before)} if before else {}
    given = row(Reply("gen_pro_03", ("met",), numbers=numbers), version="")
    found = change(contents(own=own, checklist=gender), given, checklist=gender)
    assert found.state is State.REFUSED and said in remarks(found) and remarks(found).startswith("Women")
    (spanish,) = changes_of(contents(own=own, checklist=gender), gender, [given], "es")
    assert remarks(spanish).startswith("Mujeres")


def test_a_share_beyond_one():
    asked = trial(item("one", indicators=["share_pop_basic_30min"]))
    found = change(contents(checklist=asked), row(Reply("one", ("met",), numbers={"value": 82.0})), checklist=asked)
    assert found.state is State.REFUSED and "between 0 and 1" in remarks(found)


@pytest.mark.parametrize(("keys", "said"), [
    ({"unit": "99999"}, "no unit with the code '99999'"),
    ({"assessment": "b"}, "made for another assessment (b)"),
])  # fmt: skip
def test_rows_that_belong_elsewhere(keys, said):
    found = change(contents(), row(Reply("one", ("met",)), **keys))
    assert found.state is State.REFUSED and said in remarks(found)


def test_an_id_that_stands_twice():
    rows = [row(Reply("one", ("met",))), replace(row(Reply("two", ("met",)), number=2), uuid="u1")]
    found = changes_of(contents(), CHECKLIST, rows)
    assert [one.state for one in found] == [State.NEW, State.REFUSED] and "stands in row 1" in remarks(found[1])


# -- what is to be looked at -----------------------------------------------------------------------------------


def test_an_answer_that_has_to_be_explained():
    assert "has to be explained" in remarks(change(contents(), row(Reply("one", ("na",)))))
    assert remarks(change(contents(), row(Reply("one", ("na",), "No settlement of that class.")))) == ""


def test_a_question_that_is_not_asked_of_the_unit():
    found = change(contents(), row(Reply("base", ("met",))))
    assert found.state is State.NEW and "counts for nothing" in remarks(found)
    assert remarks(change(contents(), row(Reply("base", ("met",)), unit="06002"))) == ""


def test_another_version_of_the_checklist():
    assert "by version 0 of the checklist, which is 1 now" in remarks(
        change(contents(), row(Reply("one", ("met",)), version="0"))
    )


def test_a_row_without_a_unit_where_there_are_some():
    found = change(contents(), row(Reply("one", ("met",)), unit=""))
    assert found.unit_code == "" and found.state is State.NEW and "names no unit" in remarks(found)


def test_a_plan_of_another_kind_is_asked_other_questions():
    other = replace(contents(units=()), assessment=head(CHECKLIST, plan=Plan("pp")))
    assert "counts for nothing" in remarks(change(other, row(Reply("base", ("met",)), unit="")))


def test_they_come_by_unit_and_question():
    rows = [row(Reply("two", ("met",)), Reply("one", ("met",)), unit="06002"),
            row(Reply("one", ("met",)), number=2), row(Reply("one", ("met",)), number=3, unit="")]  # fmt: skip
    found = [(one.unit_code, one.item_id) for one in changes_of(contents(), CHECKLIST, rows)]
    assert found == [("", "one"), ("06083", "one"), ("06002", "one"), ("06002", "two")]


# -- taking over -----------------------------------------------------------------------------------------------


def test_what_is_taken_is_written_as_the_units_own_and_nothing_else():
    kept = Answer("two", ("met",), modified="2028-01-01T00:00:00Z", unit_code="06083", revision=4)
    work = opened(contents(Answer("one", ("partial",)), own={("06083", "two"): kept}), checklist=CHECKLIST)
    rows = [row(Reply("one", ("met",), "Seen"), Reply("two", ("not_met",)), Reply("many", ("luck",)))]
    changes = changes_of(work.contents(), CHECKLIST, rows)
    assert take_over(changes, work) == 1
    after = work.contents()
    assert after.answers["one"].codes == ("partial",), "the common answer stays"
    written = after.own["06083", "one"]
    assert (written.codes, written.note, written.author) == (("met",), "Seen", "Ana")
    assert after.own["06083", "two"] == kept and ("06083", "many") not in after.own


def test_read_again_it_changes_nothing():
    work = opened(contents(), checklist=CHECKLIST)
    rows = [row(Reply("one", ("na",), "None here."), Reply("many", ("people", "supply")))]
    assert take_over(changes_of(work.contents(), CHECKLIST, rows), work) == 2
    again = changes_of(work.contents(), CHECKLIST, rows)
    assert [one.state for one in again] == [State.SAME, State.SAME] and take_over(again, work) == 0


def test_numbers_and_what_they_propose():
    gender = shipped("gender")
    work = opened(contents(checklist=gender), checklist=gender)
    given = row(Reply("gen_pro_03", ("not_met",), numbers={"women": 3.0, "members": 6.0}), version="")
    assert take_over(changes_of(work.contents(), gender, [given]), work) == 1
    written = work.contents().own["06083", "gen_pro_03"]
    assert written.numbers == {"women": 3.0, "members": 6.0}
    assert (written.codes, written.proposed, written.overridden) == (("not_met",), "met", True)


def test_a_final_assessment_takes_nothing():
    final = replace(contents(), assessment=head(CHECKLIST, status=Status.FINAL))
    changes = changes_of(final, CHECKLIST, [row(Reply("one", ("met",)))])
    with pytest.raises(ChecklistError):
        take_over(changes, opened(final, checklist=CHECKLIST))


def test_an_own_answer_that_was_taken_back_shows_the_common_one():
    emptied = Answer("one", modified="2028-01-01T00:00:00Z", unit_code="06083", revision=3)
    found = change(contents(Answer("one", ("met",)), own={("06083", "one"): emptied}), row(Reply("one", ("partial",))))
    assert found.state is State.CHANGED and found.before.codes == ("met",)
