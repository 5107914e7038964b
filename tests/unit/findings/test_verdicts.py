"""Verdicts that hang on little: the sentences of a small region, and what is left unsaid."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.demography.criteria_format import parse_criteria
from urban_rural_linkages.core.demography.unit_data import unit_data
from urban_rural_linkages.core.findings.verdicts import certainty_notes, yearly_natural
from urban_rural_linkages.core.report.unit_words import UnitWords

from .region_data import NAN, array

CALLED = UnitWords("municipality", "municipalities")
CRITERIA = parse_criteria({
    "format": "urbanrural-criteria/1", "id": "small", "title": "Small", "unit": "municipality",
    "country": ["*"], "source": {"text": "a test"}, "verified": True,
    "rule": {"all": [
        {"id": "decline", "indicator": "growth_pct", "op": "<", "value": 0},
        {"id": "density", "indicator": "density_km2", "op": "<", "value": 12.5},
    ]},
})  # fmt: skip


def notes(populations, at_risk, natural=None, area=(100, 100, 100)):
    data = unit_data(["a", "b", "c"], 2001, 2021, {year: array(values) for year, values in populations.items()},
                     area_km2=None if area is None else array(area), natural=natural)  # fmt: skip
    return [str(note) for note in certainty_notes(["A", "B", "C"], data, CRITERIA, at_risk, CALLED)]


def test_people_limits_and_years_are_told():
    """A is 14 people from 12.5 per km2, B lost 1,000 for sure, C grew since 2001 but shrank since 2000."""
    told = notes({2000: [1300, 2000, 900], 2001: [1300, 2000, 700], 2021: [1236, 1000, 800]}, array([1, 1, 0]))
    assert told == [
        "2 municipalities lose people; in 1 of them the loss is within what small numbers bring about by chance.",
        "Losing people and within 5\u202f% of 12.5 inhabitants per km²: 1 municipality (A).",
        "Up to 5\u202f% more or fewer people would turn the verdict on risk of one municipality: "
        "A is, and would not be with 14 more.",
        "Municipalities whose verdict another start year turns: 2000: 1.",
    ]


def test_years_without_the_events_of_all_years_are_not_compared():
    populations = {2000: [1300, 2000, 900], 2001: [1300, 2000, 700], 2021: [1236, 1000, 800]}
    of_the_period = notes(populations, array([1, 1, 0]), natural={(2001, 2020): array([-5, -5, -5])})
    assert not any("start year" in note for note in of_the_period)
    yearly = notes(populations, array([1, 1, 0]), {(year, year): array([-1, -1, -1]) for year in range(2000, 2021)})
    assert yearly[-1].endswith("another start year turns: 2000: 1.")


def test_of_verdicts_that_the_data_do_not_give_nothing_is_said():
    populations = {2001: [1300, 2000, 700], 2021: [1236, 1000, 800]}
    assert len(notes(populations, array([0, 1, 0]))) == 1
    assert len(notes(populations, None)) == 1
    assert len(notes(populations, array([NAN, NAN, 0]), area=None)) == 1


def test_where_nothing_is_close_nothing_is_said():
    assert notes({2001: [1000, 2000, 900], 2021: [1100, 2200, 1000]}, np.zeros(3)) == []


def test_criteria_without_density_say_nothing_of_a_limit_nearby():
    declining = parse_criteria({
        "format": "urbanrural-criteria/1", "id": "small", "title": "Small", "unit": "municipality", "country": ["*"],
        "source": {"text": "a test"}, "verified": True,
        "rule": {"all": [{"id": "decline", "indicator": "growth_pct", "op": "<", "value": 0}]},
    })  # fmt: skip
    people = {2001: array([1300, 2000, 700]), 2021: array([1270, 1000, 800])}
    data = unit_data(["a", "b", "c"], 2001, 2021, people, area_km2=array([100, 100, 100]))
    told = [str(note) for note in certainty_notes(["A", "B", "C"], data, declining, array([1, 1, 0]), CALLED)]
    assert not any("km²" in note for note in told) and any("would turn the verdict" in note for note in told)


def test_a_balance_is_known_in_the_years_of_both_counts():
    births = {2001: array([3, 5]), 2002: array([4, NAN]), 2004: array([1, 1])}
    found = yearly_natural(births, {2001: array([5, 5]), 2002: array([1, 2]), 2003: array([9, 9])})
    assert list(found) == [(2001, 2001), (2002, 2002)]
    np.testing.assert_array_equal(found[(2001, 2001)], [-2, 0])
    np.testing.assert_array_equal(found[(2002, 2002)], [3, NAN])
