"""Cells of a matrix: own before common before proposed, duties that stay open, counts of each municipality."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.assessment.municipalities import ALBA, CANAL, CHECKLIST, OCEJO, UNITS, contents
from urban_rural_linkages.core.assessment.answer_colours import Tone
from urban_rural_linkages.core.assessment.matrix import Matrix, Origin
from urban_rural_linkages.core.assessment.plan import Plan, Stage
from urban_rural_linkages.core.assessment.records import Answer
from urban_rural_linkages.core.assessment.standing import standing_score


def matrix(**keys) -> Matrix:
    return Matrix(CHECKLIST, contents(), **keys)


@pytest.mark.parametrize(
    ("unit", "item", "origin", "tone"),
    [
        (ALBA, "walk", "own", "not_met"),
        (CANAL, "walk", "proposed", "met"),
        (OCEJO, "walk", "none", "open"),
        (CANAL, "chapter", "common", "met"),
        (CANAL, "map", "common", "partly"),
        (ALBA, "map", "own", "met"),
        (OCEJO, "map", "own", "aside"),
        (CANAL, "far", "proposed", "not_met"),
        (ALBA, "ratio", "none", "open"),
    ],
)
def test_own_stands_before_common_before_proposed(unit, item, origin, tone):
    cell = matrix().cell(unit, item)
    assert (cell.origin, cell.tone) == (Origin(origin), Tone(tone))


def test_an_own_answer_that_is_another_than_the_common_one_says_so():
    assert matrix().cell(ALBA, "map").is_overridden
    same = contents(own={(ALBA, "map"): Answer("map", ("partial",), "In part.", unit_code=ALBA)})
    assert not Matrix(CHECKLIST, same).cell(ALBA, "map").is_overridden
    assert not matrix().cell(ALBA, "walk").is_overridden, "there is no common one"


def test_a_figure_shows_its_value_or_why_there_is_none():
    found = matrix()
    assert found.cell(ALBA, "walk").value == 0.82, "that of all people, which the limit is about"
    assert (found.cell(OCEJO, "walk").value, found.cell(OCEJO, "walk").reason) == (None, "There are no roads.")
    assert found.cell(ALBA, "map").value is None


def test_a_situation_is_read_and_not_judged():
    cell = matrix().cell(CANAL, "ratio")
    assert cell.is_situation and cell.value == 122.0 and cell.codes == ()
    assert not matrix().cell(CANAL, "far").is_situation


def test_a_figure_of_women_alone_is_not_what_a_limit_is_about():
    women = tuple(figure for figure in contents().figures if figure.group == "women")
    assert Matrix(CHECKLIST, contents(figures=women)).cell(ALBA, "walk").value is None


def test_an_own_answer_that_was_taken_back_gives_way_to_the_common_one():
    cell = Matrix(CHECKLIST, contents(own={(ALBA, "map"): Answer("map", unit_code=ALBA)})).cell(ALBA, "map")
    assert (cell.origin, cell.codes) == (Origin.COMMON, ("partial",))


def test_a_typed_number_stands_before_a_calculated_one():
    typed = {(ALBA, "walk"): Answer("walk", numbers={"value": 1.0}, unit_code=ALBA)}
    assert Matrix(CHECKLIST, contents(own=typed)).cell(ALBA, "walk").value == 1.0


def test_a_typed_number_is_a_figure_where_none_was_calculated():
    typed = {(OCEJO, "walk"): Answer("walk", numbers={"value": 0.5}, unit_code=OCEJO)}
    cell = Matrix(CHECKLIST, contents(own=typed)).cell(OCEJO, "walk")
    assert (cell.value, cell.origin, cell.tone) == (0.5, Origin.PROPOSED, Tone.NOT_MET)


def test_an_alternative_is_not_the_state_of_today():
    today = contents()
    better = tuple(replace(figure, alternative="B", value=1.0) for figure in today.figures)
    assert Matrix(CHECKLIST, replace(today, figures=today.figures + better)).cell(ALBA, "walk").value == 0.82


def test_not_applicable_without_a_reason_leaves_a_duty_open():
    cell = matrix().cell(OCEJO, "map")
    assert cell.lacks_reason and cell.is_open_duty and cell.is_open
    reasoned = {(OCEJO, "map"): Answer("map", ("na",), "No settlement in it.", unit_code=OCEJO)}
    closed = Matrix(CHECKLIST, contents(own=reasoned)).cell(OCEJO, "map")
    assert not closed.lacks_reason and not closed.is_open_duty and not closed.is_open


def test_a_duty_is_open_at_the_proposal_only():
    head = replace(contents().assessment, plan=Plan("pge", stage=Stage.DIAGNOSIS))
    assert not Matrix(CHECKLIST, contents(assessment=head)).cell(OCEJO, "map").is_open_duty


def test_marks_of_a_cell():
    found = matrix(stale={"r1"}, conflicts={(CANAL, "chapter")})
    assert found.cell(ALBA, "walk").has_comment and not found.cell(ALBA, "map").has_comment, "one was mended"
    assert found.cell(ALBA, "walk").has_note and not found.cell(ALBA, "map").has_note
    assert found.cell(CANAL, "walk").is_stale and not found.cell(CANAL, "far").is_stale
    assert found.cell(CANAL, "chapter").in_conflict and not found.cell(ALBA, "chapter").in_conflict


@pytest.mark.parametrize(("unit", "answered"), [(ALBA, (3, 5)), (CANAL, (2, 5)), (OCEJO, (1, 5))])
def test_the_head_counts_what_the_score_of_the_unit_counts(unit, answered):
    """A proposal and "not applicable" without a reason count for nothing."""
    assert matrix().answered(unit) == answered
    assert matrix().answered_share(unit) == answered[0] / answered[1]
    view = contents().of_unit(unit)
    score = standing_score(CHECKLIST, view.assessment, view.answers)
    assert (score.answered, score.asked) == answered


def test_open_duties_are_those_of_the_score():
    for unit in UNITS:
        view = contents().of_unit(unit.code)
        score = standing_score(CHECKLIST, view.assessment, view.answers)
        found = [cell.item_id for cell in matrix().column(unit.code).values() if cell.is_open_duty]
        assert tuple(found) == score.blocking_open


def test_units_stand_in_their_order():
    turned = tuple(replace(unit, place=-unit.place) for unit in UNITS)
    assert [unit.code for unit in Matrix(CHECKLIST, contents(units=turned)).units] == [OCEJO, CANAL, ALBA]


def test_without_units_the_plan_is_the_only_column():
    whole = contents(units=(), own={}, figures=())
    found = Matrix(CHECKLIST, whole)
    assert [unit.name for unit in found.units] == ["Three plans"]
    assert found.cell("", "chapter").origin is Origin.OWN


def test_a_question_that_is_asked_nowhere_is_no_row():
    assert [item.id for item in matrix().items] == ["map", "chapter", "walk", "far", "ratio"]
    assert not matrix().cell(ALBA, "nowhere").is_asked


def test_what_a_copy_would_replace_is_counted():
    found = matrix()
    assert found.own_among("map", [CANAL, OCEJO]) == 1 and found.without_own("map") == 1
    assert found.own_among("chapter", [ALBA, CANAL]) == 0 and found.without_own("chapter") == 3
