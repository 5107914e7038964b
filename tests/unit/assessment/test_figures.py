"""The figures of an item: each indicator finds its own, calculated or typed, and the worst proposes the answer."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.assessment.assessments import opened
from tests.unit.assessment.checklist_sets import shipped
from urban_rural_linkages.core.assessment.figures import figures_of, figures_proposal
from urban_rural_linkages.core.assessment.records import Answer, CalculationRun
from urban_rural_linkages.core.assessment.thresholds import Circumstances
from urban_rural_linkages.core.assessment.unit_records import REGION, Figure

ANYWHERE = Circumstances("", "pt", "")
TYPED = {"places": 12.0, "people_80": 300.0}


def listed(work, item, calculated=(), typed=None):
    answer = typed or work.answer(item.id)
    return figures_of(work.checklist, item, answer, (*work.contents().figures, *calculated), ANYWHERE)


def figures(work, item, **keys):
    return {figure.indicator.id: figure for figure in listed(work, item, **keys)}


def ageing():
    """An item with two indicators: one that is typed in, one that is calculated."""
    checklist = shipped("ageing")
    item = checklist.by_id["age_hea_03"]
    by_hand = next(one for one in checklist.indicators_of(item) if one.by_hand is not None)
    calculated = next(one for one in checklist.indicators_of(item) if one.route is not None)
    return opened(checklist=checklist), item, by_hand, calculated


def run(indicator, uuid="r1", value=0.25, time="2026-01-02T00:00:00Z"):
    return CalculationRun(uuid, indicator.id, "urbanrural:x", {}, "", value, "1", time)


def test_nothing_is_known_of_an_unanswered_item():
    work, item, by_hand, calculated = ageing()
    found = figures(work, item)
    assert list(found) == [one.id for one in work.checklist.indicators_of(item)]
    assert found[by_hand.id].value is None and found[calculated.id].value is None
    assert figures_proposal(list(found.values())) is None


def test_numbers_go_to_the_formula_and_calculations_to_their_indicator():
    work, item, by_hand, calculated = ageing()
    figure = Figure("", calculated.id, value=0.25, run="r1")
    others = [replace(figure, group="women", value=0.3), replace(figure, unit_code=REGION, value=0.4),
              replace(figure, alternative="A", value=0.5)]  # fmt: skip
    found = figures(work, item, calculated=[*others, figure], typed=Answer(item.id, numbers={**TYPED, "value": 99.0}))
    assert found[by_hand.id].value == by_hand.by_hand.value(TYPED)
    assert (found[calculated.id].value, found[calculated.id].calculated) == (0.25, figure)
    assert found[by_hand.id].calculated is None


def test_a_figure_that_something_was_left_out_of_proposes_nothing_that_is_met():
    work = opened(checklist=shipped("gender"))
    item = next(one for one in work.checklist.items if one.indicators == ("share_pop_daily_set_10min",))
    said = "Without food shop: no such service is bound."
    for value, whole, in_part in ((1.0, "met", None), (0.2, "not_met", "not_met")):
        figure = Figure("", item.indicators[0], value=value)
        assert figures(work, item, calculated=[figure])[item.indicators[0]].proposal == whole
        left_out = replace(figure, reason=said)
        assert figures(work, item, calculated=[left_out])[item.indicators[0]].proposal == in_part


def test_the_last_calculation_of_an_indicator_counts_beside_what_was_typed_for_another():
    work, item, _, calculated = ageing()
    for one in (run(calculated), run(calculated, "r2", 0.5, "2026-01-03T00:00:00Z")):
        work.record_run(item.id, one)
    work.enter(item.id, TYPED)
    assert figures(work, item)[calculated.id].value == 0.5


def test_a_typed_value_is_not_taken_for_that_of_one_of_several_indicators():
    work, item, _, calculated = ageing()
    work.enter(item.id, {"value": 7.0})
    assert figures(work, item)[calculated.id].value is None


def test_the_worst_figure_proposes():
    work, item, *_ = ageing()
    one, other = listed(work, item)
    assert figures_proposal([replace(one, proposal="met"), replace(other, proposal="not_met")]) == "not_met"
    assert figures_proposal([replace(one, proposal="met"), replace(other, proposal=None)]) in (None, "met")
