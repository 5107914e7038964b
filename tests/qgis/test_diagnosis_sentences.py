"""Sentences of chapters on links and services: one of a thing, unknown minutes, pairs judged by fewer criteria."""

from __future__ import annotations

import math
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from urban_rural_linkages.algorithms.diagnosis import servicechange
from urban_rural_linkages.algorithms.diagnosis.given_data import GivenData
from urban_rural_linkages.algorithms.diagnosis.linkages import link_blocks, partnerships, ruralareas
from urban_rural_linkages.algorithms.diagnosis.linkages.gap_compared import Compared
from urban_rural_linkages.algorithms.diagnosis.linkages.gap_measures import Field, Measure
from urban_rural_linkages.algorithms.diagnosis.linkages.gap_sentences import GapSentences
from urban_rural_linkages.core.access.service_changes import TypeChange, WayChange
from urban_rural_linkages.core.linkages.area_list import Units, area_list
from urban_rural_linkages.core.linkages.gap import GapRules, urban_rural_gap
from urban_rural_linkages.core.linkages.gap_reading import GapReading
from urban_rural_linkages.core.linkages.layer_links import LayerLinks
from urban_rural_linkages.core.linkages.partner_list import Pair, PartnerList
from urban_rural_linkages.core.linkages.pooled import Indicator
from urban_rural_linkages.core.linkages.seen import Seen
from urban_rural_linkages.core.linkages.town_country import Cell
from urban_rural_linkages.core.report.register import Register
from urban_rural_linkages.core.report.unit_words import UnitWords
from urban_rural_linkages.i18n import Language

NAN, YEARS = math.nan, (2001, 2021)


class Told(GivenData):
    """What sentences ask a diagnosis for."""

    words = UnitWords("municipality", "municipalities")

    def __init__(self) -> None:
        super().__init__(SimpleNamespace(text=lambda name: "15,30,60"), Language("en"))
        self.register = Register()


def said(text: str) -> str:
    return text.replace("\u202f", " ")


BANK, SCHOOL = TypeChange("bank", 3, 2, 1, 0, 0), TypeChange("primary_school", 1, 0, 1, 0, 0)
LONGER = WayChange("bank", 900.0, 300.0, 0.0, 4.5, 0.0, 0.0, 30.0)


class TestServices:
    def lead(self, types, ways) -> str:
        return said(servicechange._lead(Told(), types, ways, YEARS))

    def test_one_service(self):
        assert self.lead([BANK], []) == "Between 2001 and 2021, one service closed and 0 opened."
        assert self.lead([BANK._replace(closed=2, opened=1)], []) == (
            "Between 2001 and 2021, 2 services closed and one opened.")  # fmt: skip
        [figure] = servicechange._headline(Told(), [BANK], YEARS)
        assert (figure.value, figure.label) == ("1", "service closed since 2001")

    def test_the_worst_of_several(self):
        ways = [LONGER, replace(LONGER, key="primary_school", farther=200.0)]
        assert self.lead([BANK, SCHOOL], ways).endswith(
            " 300 inhabitants now have a longer way to a bank, by 4.5 minutes on average: more than to any other."
        )

    def test_where_the_last_of_another_type_closed_nothing_is_the_worst(self):
        assert self.lead([BANK, SCHOOL], [LONGER]).endswith(
            " 300 inhabitants now have a longer way to a bank, by 4.5 minutes on average."
        )

    def test_who_has_no_way_any_more_has_no_minutes(self):
        assert self.lead([BANK], [replace(LONGER, minutes_more=NAN)]).endswith(
            " 300 inhabitants have no way to a bank any more."
        )


class TestPairs:
    ALL = {"work": 1.0, "mutual": 1.0, "near": 1.0, "services": NAN, "sectors": NAN}
    FIRST = Pair(1, "v", "t", "strong", ALL, "strong", 0.2, 0.5, 9.0, NAN, 0, 0.0, 0.0, NAN)

    def lead(self, *pairs: Pair) -> str:
        evaluated = [name for name in self.ALL if any(name in pair.evaluated for pair in pairs)]
        rural, towns = {pair.rural for pair in pairs}, {pair.urban for pair in pairs}
        known = any(pair.together == pair.together for pair in pairs)
        return partnerships._lead(Told(), PartnerList(pairs, len(pairs), rural, towns, evaluated, known))[0]

    def test_pairs_are_told_by_as_many_criteria_as_could_be_judged_of_them(self):
        other = replace(self.FIRST, rank=2, rural="w")
        weak = replace(self.FIRST, rank=3, kind="weak", criteria=dict.fromkeys(self.ALL, 0.0))
        assert self.lead(self.FIRST, other, weak) == (
            "2 pairs of a rural municipality and a town meet all 3 criteria that could be judged."
        )
        more = replace(other, criteria={**self.ALL, "sectors": 1.0})
        assert self.lead(self.FIRST, more, weak) == (
            "2 pairs of a rural municipality and a town meet all criteria that could be judged of them, 3 to 4."
        )

    def test_one_pair(self):
        one = "One pair of a rural municipality and a town meets all 3 criteria that could be judged."
        assert self.lead(self.FIRST) == one
        assert self.lead(replace(self.FIRST, together=0.0)) == f"{one} No association holds it together."
        assert self.lead(replace(self.FIRST, together=1.0)) == f"{one} It lies within one association that exists."

    def test_none_of_them(self):
        assert self.lead(replace(self.FIRST, kind="candidate")) == (
            "No pair of a rural municipality and a town meets all criteria that could be judged; pairs that meet work "
            "and another: 1."
        )


class TestGap:
    def lead(self, part: list[float]) -> str:
        classes, people = ["3", "1"], np.array([1000.0, 500.0])
        one = Indicator("Unemployed", np.array(part), people)
        field, rules = Field("unemployed", "", one.part), GapRules("3", "1")
        found = urban_rural_gap([one], classes, people, ["a", "b"], rules)
        compared = Compared([Measure(one, field, field, "", kind="work")], GapReading(found, rules, classes), 0)
        [(text, _)] = GapSentences(Told(), compared).lead()
        return said(text)

    @pytest.mark.parametrize(
        ("part", "told"),
        [([160.0, 80.0], "By what is known, town and country hardly differ."),
         ([NAN, 80.0], "Too little is known of town and country to say how they differ."),
         ([160.0, 50.0], "Unemployed: 10.0 % in the country, 16.0 % in the cities.")],
    )  # fmt: skip
    def test_unknown_is_not_alike(self, part, told):
        assert self.lead(part) == told


class TestLinks:
    @pytest.mark.parametrize(
        ("classes", "told"),
        [(["3", "2", "1"], "40 rural residents work in the city or a town, 75 % in the city."),
         (["3", "3", "2", "1"], "40 rural residents work in a city or a town, 75 % in a city.")],
    )  # fmt: skip
    def test_one_city_or_several(self, monkeypatch, classes, told):
        monkeypatch.setattr(link_blocks, "class_of_units", lambda diagnosis: classes)
        flows = {("1", "3"): 30.0, ("1", "2"): 10.0}
        cells = [Cell(one, other, flows.get((one, other), 0.0), 0.0, flows.get((one, other), 0.0))
                 for one in "321" for other in "321"]  # fmt: skip
        [block] = link_blocks._of_rural_residents(Told(), LayerLinks([], [], cells))
        assert said(block.text) == told

    @pytest.mark.parametrize(("total", "told"), [(0.4, "0.4"), (0.04, "0.04"), (7.0, "7"), (1234.6, "1 235")])
    def test_less_than_one_tonne_is_not_nought(self, total, told):
        layer = Seen("goods", "given", "tonnes", "2021", "a survey", total, total)
        assert said(link_blocks._of_layer(Told(), layer)) == f"Goods: {told} tonnes (a survey, 2021)"


def test_one_rural_area_that_reaches_the_ideal():
    units = Units(["a", "b", "c"], np.zeros(3, dtype=bool), np.array([30_000.0, 900, 800]), np.zeros(3))
    figures = np.ones(3), np.array([30_000.0, 900, 800]), np.zeros(3), np.full(3, 70.0)
    found = area_list(["a", "b", "c"], ["A", "B", "C"], figures, ["reached", "isolated", "isolated"], units)
    assert said(ruralareas._lead(Told(), found)) == (
        "With the cities among them, 31 700 people live in 3 areas; one of them reaches 25 000.")  # fmt: skip
