"""From one version of a checklist to the next: what is kept, flagged, archived and new, and the score that stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.assessment.assessments import head, opened
from tests.unit.assessment.checklist_sets import checklist_record, item, library, shipped, trial, words
from urban_rural_linkages.core.assessment.assessment_view import pending_review, standing_score
from urban_rural_linkages.core.assessment.format.checklists import parse_checklist
from urban_rural_linkages.core.assessment.migration import UNKNOWN, compare, migrate
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.records import Answer, Carried, Contents
from urban_rural_linkages.core.errors import ChecklistError

MEASURED = {"scale": "calculated", "indicators": ["gen_black_spots_with_measure"]}
OLD = trial(item("same"), item("reworded"), item("removed"), item("heavier"), item("open"), version="0.1")
NEW = trial(
    item("same"),
    item("reworded", question=words("Reworded, is it?")),
    item("heavier", weight=4),
    item("open", question=words("Also reworded?")),
    item("added"),
    version="0.2",
)
NOW = "2026-02-02T00:00:00Z"


def answered(checklist=OLD, **codes):
    """An assessment with an answer to every item but the open one."""
    codes = codes or {"same": "met", "reworded": "partial", "removed": "not_met", "heavier": "not_met"}
    answers = {name: Answer(name, (code,), "Noted.", revision=2) for name, code in codes.items()}
    return Contents(head(checklist), answers)


def keeps_all(found):
    """Whether nothing is to be reviewed, put aside or answered."""
    return not (found.to_review or found.archived or found.new)


def test_every_item_is_one_of_four():
    found = compare(OLD, NEW, answered())
    assert found.kept == ("same", "open")
    assert found.to_review == ("reworded", "heavier")
    assert found.archived == ("removed",)
    assert found.new == ("added",)
    assert found.reasons == {"reworded": ("question",), "heavier": ("weight",)}
    assert not keeps_all(found)


def test_the_same_version_changes_nothing():
    contents = answered()
    assert keeps_all(compare(OLD, OLD, contents))
    assert compare(None, OLD, contents).kept == tuple(OLD.by_id)
    assert migrate(OLD, OLD, contents, "Ana", NOW) is contents


def test_another_text_of_the_same_content_keeps_all():
    again = trial(item("same"), item("reworded"), item("removed"), item("heavier"), item("open"), version="0.1.1")
    found = compare(OLD, again, answered())
    assert keeps_all(found)
    assert migrate(OLD, again, answered(), "Ana", NOW).assessment.checklist_version == "0.1.1"


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({"question": words("Other?")}, "question"),
        ({"answer": {"scale": "maturity"}}, "scale"),
        ({"weight": 2}, "weight"),
        ({"applies_to": {"instruments": ["pt"]}}, "scope"),
        ({"blocking": True}, "scope"),
    ],
)
def test_what_bears_on_an_answer_is_named(keys, reason):
    old, new = trial(item("one"), version="1"), trial(item("one", **keys), version="2")
    assert compare(old, new, answered(old, one="met")).reasons == {"one": (reason,)}


def test_another_threshold_is_named():
    checklist = shipped("gender")
    measured = next(each for each in checklist.items if checklist.indicators_of(each) and
                    checklist.indicators_of(each)[0].limits)  # fmt: skip
    name = measured.indicators[0]
    indicator = checklist.indicators[name]
    changed = replace(indicator, limits=tuple(replace(limit, minimum=0.123) for limit in indicator.limits))
    new = replace(checklist, version="99", indicators={**checklist.indicators, name: changed},
                  content={**checklist.content, "version": "99"})  # fmt: skip
    found = compare(checklist, new, answered(checklist, **{measured.id: "met"}))
    assert found.reasons == {measured.id: ("threshold",)}


def test_options_that_changed_are_a_scale_that_changed():
    scale = OLD.scales["compliance"]
    relabelled = replace(scale, options=tuple(replace(option, value=0.3) for option in scale.options))
    new = replace(OLD, version="2", scales={**OLD.scales, "compliance": relabelled}, content={"x": 1})
    assert set(compare(OLD, new, answered()).reasons.values()) == {("scale",)}


def test_a_reparsed_shipped_checklist_is_the_same():
    checklist = shipped("gender")
    again = replace(checklist, version="99", content={**checklist.content, "version": "99"})
    contents = answered(checklist, **{each.id: checklist.scale_of(each).codes[0] for each in checklist.items})
    assert keeps_all(compare(checklist, again, contents))


def test_without_the_old_version_every_answer_is_to_review():
    for old in (None, trial(item("other"))):
        found = compare(old, NEW, answered())
        assert found.to_review == ("same", "reworded", "heavier")
        assert set(found.reasons.values()) == {(UNKNOWN,)}
        assert found.archived == ("removed",)
        assert found.new == ("open", "added")


def test_another_checklist_is_refused():
    other = parse_checklist(checklist_record(id="other"), library(), None)
    with pytest.raises(ChecklistError, match="answers the checklist 'trial', not 'other'"):
        compare(OLD, other, answered())


def test_answers_stay_and_are_flagged():
    before = answered()
    after = migrate(OLD, NEW, before, "Eva", NOW)
    assert after.assessment.checklist_version == "0.2"
    assert after.assessment.checklist_sha256 == NEW.sha256
    assert after.answers["removed"] == before.answers["removed"]
    assert after.answers["same"] == before.answers["same"]
    flagged = after.answers["reworded"]
    assert (flagged.codes, flagged.note, flagged.to_review) == (("partial",), "Noted.", True)
    assert (flagged.revision, flagged.author) == (3, "Eva")


def test_the_score_stands_until_all_is_reviewed():
    before = answered()
    score = opened(before, checklist=OLD).score()
    work = opened(migrate(OLD, NEW, before, "Ana", NOW), checklist=NEW)
    assert work.pending_review() == ("reworded", "heavier")
    assert (work.score().overall, work.score().coverage, work.score().domains) == (
        score.overall, score.coverage, score.domains,
    )  # fmt: skip
    work.choose("added", ("met",))
    work.confirm("reworded")
    assert work.pending_review() == ("heavier",)
    assert work.score().overall == score.overall == pytest.approx(1.5 / 4)
    work.choose("heavier", ("met",))
    assert work.pending_review() == ()
    assert work.score().overall == pytest.approx((1 + 0.5 + 4 + 1) / 7)
    work.undo()
    assert work.score().overall == score.overall


def test_what_is_open_is_that_of_today():
    new = trial(item("same", weight=2), item("must", blocking=True), version="0.3")
    work = opened(migrate(OLD, new, answered(), "Ana", NOW), checklist=new)
    assert work.pending_review() == ("same",)
    assert work.score().blocking_open == ("must",)
    assert work.score().asked == 2


def test_without_the_old_version_no_score_stands_until_all_is_reviewed():
    work = opened(migrate(None, NEW, answered(), "Ana", NOW), checklist=NEW)
    assert work.assessment.carried == Carried("0.1", None)
    assert work.score().overall is None
    assert all(domain.score is None for domain in work.score().domains)
    for name in work.pending_review():
        work.confirm(name)
    assert work.score().domains[0].score is not None


def test_a_code_that_is_on_the_scale_no_more_waits_and_does_not_count():
    new = trial(item("same", answer={"scale": "maturity"}), version="2")
    work = opened(migrate(OLD, new, answered(), "Ana", NOW), checklist=new)
    assert work.answer("same").codes == ("met",)
    assert work.codes() == {}
    assert work.score().answered == 0
    with pytest.raises(ChecklistError, match="not on the scale"):
        work.confirm("same")
    work.choose("same", ("m4",))
    assert work.score().overall == 1.0


def test_two_migrations_carry_the_first_score_until_it_is_reviewed():
    newest = replace(NEW, version="0.3", content={"newest": 1})
    first = migrate(OLD, NEW, answered(), "Ana", NOW)
    for old in (NEW, None):
        second = migrate(old, newest, first, "Ana", NOW)
        assert second.assessment.carried == first.assessment.carried
        assert standing_score(newest, second.assessment, second.answers).overall == pytest.approx(1.5 / 4)
    work = opened(first, checklist=NEW)
    for name in work.pending_review():
        work.confirm(name)
    third = migrate(NEW, newest, work.contents(), "Ana", NOW)
    assert third.assessment.carried.version == "0.2"
    assert third.assessment.carried.score == work.score()
    assert migrate(None, newest, work.contents(), "Ana", NOW).assessment.carried == Carried("0.2", None)


def test_an_item_that_comes_back_is_reviewed():
    without = migrate(OLD, NEW, answered(), "Ana", NOW)
    back = trial(item("same"), item("removed"), version="0.4")
    found = compare(NEW, back, without)
    assert found.to_review == ("removed",)
    assert found.reasons == {"removed": (UNKNOWN,)}


def test_an_item_that_is_not_asked_keeps_no_score_waiting():
    new = trial(
        item("same"), item("reworded", question=words("New?"), applies_to={"instruments": ["pge"]}), version="2"
    )
    contents = migrate(OLD, new, answered(), "Ana", NOW)
    assert contents.answers["reworded"].to_review
    assert pending_review(new, contents.assessment, contents.answers) == ()
    assert standing_score(new, contents.assessment, contents.answers).overall == 1.0
    asked = replace(contents.assessment, plan=Plan("pge"))
    assert pending_review(new, asked, contents.answers) == ("reworded",)
