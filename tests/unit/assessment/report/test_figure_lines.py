"""Figures of an answer in words: each of its indicators has a line, with the labels of what was typed in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.assessment.assessments import opened
from tests.unit.assessment.checklist_sets import shipped
from tests.unit.assessment.report.report_cases import PlainVoice
from urban_rural_linkages.core.assessment.records import Answer, CalculationRun
from urban_rural_linkages.core.assessment.report.subject import read_subject
from urban_rural_linkages.core.assessment.report.wording import figure_facts, threshold_words, value_words
from urban_rural_linkages.core.assessment.unit_records import Figure

AGEING = shipped("ageing")
PLACES = AGEING.by_id["age_hea_03"]
NEAR, BEDS = PLACES.indicators
TYPED = {"places": 12.0, "people_80": 300.0}


def run(indicator, value, uuid="r1", algorithm="urbanrural:populationcoverage"):
    return CalculationRun(uuid, indicator, algorithm, {}, "", value, "1", "2026-03-04T09:00:00Z")


def subject(answer, *runs):
    contents = opened(checklist=AGEING).contents()
    figures = tuple(Figure("", run.indicator, value=run.value, run=run.uuid) for run in runs)
    kept = replace(contents, answers={answer.item_id: answer}, runs=runs, figures=figures)
    return read_subject(AGEING, kept, PlainVoice())


@pytest.fixture
def both():
    """A figure that was calculated, and then one that was typed in, which the answer names alone."""
    return subject(Answer(PLACES.id, ("partial",), numbers=TYPED), run(NEAR, 0.75))


def test_each_indicator_has_a_line_with_its_label_and_unit(both):
    first, second = figure_facts(both, PLACES).splitlines()
    assert first.startswith("People over 65 within 30 min of residential care: 75 % ")
    assert first.endswith("(calculated with urbanrural:populationcoverage, 2026-03-04)")
    assert second == (
        "Residential places per 100 people aged 80 and over: 4 places per 100 "
        "(entered by hand: Places in residential care = 12; People aged 80 and over = 300)"
    )
    assert value_words(both, PLACES).count(";") == 1


def test_each_figure_is_compared_with_its_own_threshold(both):
    said = threshold_words(both, PLACES).splitlines()
    assert len(said) == sum(bool(AGEING.indicators[name].limits) for name in PLACES.indicators)


@pytest.mark.parametrize("name", ["gender", "ageing", "childhood", "url_gp", "rurban_partnership", "lotus_core"])
def test_no_figure_of_an_item_with_several_indicators_is_lost(name):
    checklist = shipped(name)
    for item in (item for item in checklist.items if len(item.indicators) > 1):
        indicators = checklist.indicators_of(item)
        numbers = {key: 2.0 for one in indicators if one.by_hand is not None for key in one.by_hand.numbers}
        runs = tuple(run(one.id, 0.5, one.id) for one in indicators if one.by_hand is None)
        contents = opened(checklist=checklist).contents()
        figures = tuple(Figure("", one.indicator, value=one.value, run=one.uuid) for one in runs)
        kept = replace(contents, answers={item.id: Answer(item.id, numbers=numbers)}, runs=runs, figures=figures)
        told = read_subject(checklist, kept, PlainVoice())
        assert len(figure_facts(told, item).splitlines()) == len(indicators), item.id
