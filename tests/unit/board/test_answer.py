"""Answers: sentences where figures disagree, and bars by sex and age."""

from __future__ import annotations

import numpy as np

from urban_rural_linkages.core.board.answer import Bar, bars_of, sentence_of
from urban_rural_linkages.core.decisions.people import Times
from urban_rural_linkages.core.decisions.scenario_rows import scenario_rows
from urban_rural_linkages.core.decisions.scenarios import compare

PEOPLE = np.array([1000.0, 200.0, 300.0])


def rows(before: list, after: list, groups: dict | None = None) -> list:
    return scenario_rows(compare(Times.of(before), Times.of(after)), PEOPLE, groups or {}, [30.0])


class TestSentences:
    def test_fewer_are_far_and_the_mean_is_longer(self):
        found = sentence_of(rows([10.0, 31.0, 20.0], [15.0, 29.0, 20.0]), [], 0.0)
        assert str(found) == "Fewer people are beyond 30 minutes, but the mean way takes longer."

    def test_the_mean_is_shorter_and_more_are_far(self):
        found = sentence_of(rows([15.0, 29.0, 20.0], [10.0, 31.0, 20.0]), [], 0.0)
        assert str(found) == "The mean way is shorter, but more people are beyond 30 minutes."

    def test_more_of_the_old_are_far_though_fewer_people_are(self):
        old = {"65+": np.array([0.0, 10.0, 150.0]), "0-64": np.array([1000.0, 190.0, 150.0])}
        moved = rows([35.0, 29.0, 29.0], [20.0, 29.0, 31.0], old)
        assert str(sentence_of(moved, ["0-64", "65+"], 0.0)) == (
            "Fewer people are beyond 30 minutes, but more of '65+' are.")  # fmt: skip

    def test_the_oldest_band_is_looked_at_first(self):
        both = {"0-64": np.array([0.0, 0.0, 150.0]), "65+": np.array([0.0, 0.0, 150.0])}
        found = sentence_of(rows([35.0, 29.0, 29.0], [20.0, 29.0, 31.0], both), ["0-64", "65+"], 0.0)
        assert "'65+'" in str(found)

    def test_where_all_agrees_nothing_is_said(self):
        assert sentence_of(rows([35.0, 31.0, 20.0], [20.0, 20.0, 20.0]), [], 0.0) is None

    def test_where_too_many_have_no_way_nothing_is_said(self):
        moved = rows([10.0, 31.0, 20.0], [15.0, 29.0, 20.0])
        assert sentence_of(moved, [], 150.0) is not None
        assert sentence_of(moved, [], 151.0) is None


class TestBars:
    def test_each_band_has_four_sides(self):
        groups = {"women 65+": np.array([1.0, 2.0, 4.0]), "men 65+": np.array([8.0, 16.0, 32.0])}
        found = bars_of(rows([10.0, 31.0, 20.0], [15.0, 29.0, 20.0], groups), ["65+"])
        assert found == (Bar("65+", women_gain=2.0, women_lose=1.0, men_gain=16.0, men_lose=8.0),)

    def test_a_sex_that_is_not_known_has_no_bars(self):
        (bar,) = bars_of(rows([10.0] * 3, [15.0] * 3, {"men 65+": PEOPLE}), ["65+"])
        assert bar.men_lose == 1500.0 and np.isnan([bar.women_gain, bar.women_lose]).all()
