"""Strengths, weaknesses, opportunities and threats: each line where its rule just holds, and where it just does not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.findings.facts import (
    AgeFacts,
    FunctionalFacts,
    LandFacts,
    ServiceChange,
    ServiceChangeFacts,
)
from urban_rural_linkages.core.findings.swot import BOXES, SWOT_RULES, all_lines, swot_lines, synthesis_headline

from .region_data import NAN, access, array, hospital, region, school

PEOPLE = st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 20_000)), min_size=2, max_size=6)


def line(rule, facts) -> str | None:
    found = SWOT_RULES[rule][2](facts)
    return None if found is None else str(found)


def events(births, deaths, migration, **others):
    start = [50_000, 50_000]
    end = [50_000 + births - deaths + migration, 50_000]
    return region(start, end, births=[births, 0], deaths=[deaths, 0], migration=[migration, 0], **others)


def with_ages(old, young, groups=("Vega", "Sierra"), total=(1_000, 1_000)):
    facts = region(total, total, list(groups))
    return replace(facts, ages=AgeFacts(array(old), array(total), array(young)))


class TestStrengths:
    def test_a_town_is_a_tenth_and_clearly_grows(self):
        assert line("W1", region([9_000, 90_000], [10_000, 90_000])) == (
            "A town that grows: A, 10,000 inhabitants, +11.1\u202f% since 2001"
        )
        assert line("W1", region([9_000, 90_100], [10_000, 90_100])) is None
        assert line("W1", region([9_950, 80_000], [10_000, 80_000])) is None

    def test_the_largest_that_grows_is_named(self):
        assert "grows: B" in line("W1", region([50_000, 30_000], [40_000, 33_000]))

    def test_half_of_the_people_live_in_towns(self):
        def urban(share, areas=()):
            return line("W2", replace(region([1000], [900]), functional=FunctionalFacts(share, areas)))

        assert urban(0.5) == "50\u202f% of the people live in urban centres and clusters"
        assert urban(0.49) is None and urban(NAN) is None
        assert urban(0.61, [("Alba", 43)]).endswith("; the functional area of Alba has 43 municipalities")

    def test_what_everybody_with_a_way_has_near(self):
        facts = replace(region([10_000], [10_000]), access=access(
            hospital(900, longest=50), school(7, unreachable=7, longest=24.3),
        ))  # fmt: skip
        assert line("W3", facts) == "Within 25 minutes of everybody with a way (by car, without traffic): School"
        one_beyond = replace(facts, access=access(school(8, unreachable=7, longest=30.1)))
        assert line("W3", one_beyond) is None

    def test_more_children_than_old_people(self):
        assert line("W4", with_ages([199, 300], [200, 200])) == "More children than people of 65 and over: Vega"
        assert line("W4", with_ages([200, 300], [200, 200])) is None


class TestWeaknesses:
    def test_half_of_the_units_lose_people(self):
        assert line("W5", region([1000, 1000], [900, 1000])) == "1 of 2 municipalities loses people"
        assert line("W5", region([1000, 1000, 1000], [900, 1000, 1000])) is None
        at_risk = replace(region([1000, 1000], [900, 900]), at_risk=array([1, NAN]))
        assert line("W5", at_risk) == "2 of 2 municipalities lose people; 1 meets the criteria of risk"

    def test_deaths_over_births_are_one_per_cent_of_the_people(self):
        assert line("W6", events(5_000, 6_000, 0)) == "1,000 more deaths than births in twenty years"
        assert line("W6", events(5_000, 5_999, 0)) is None

    @pytest.mark.parametrize(("beyond", "is_said"), [(200, True), (199, False)])
    def test_two_per_cent_are_far(self, beyond, is_said):
        facts = replace(region([10_000], [10_000]), access=access(hospital(beyond, beyond_old=50.0, old=1_000)))
        found = line("W7", facts)
        assert found == (None if not is_said else "200 people live over 30 minutes from a hospital, and about "
                         "5\u202f% of those of 65 and over")  # fmt: skip

    def test_measured_migration_has_no_corrections(self):
        measured = events(5_000, 5_000, -1_000, measured_migration=[-2_000, 0])
        assert line("W8", measured) == "2,000 more people left than arrived in twenty years"
        measured = events(5_000, 5_000, -1_000, measured_migration=[2_000, 0])
        assert line("W12", measured) == "2,000 more people arrived than left in twenty years"

    def test_departures_over_arrivals(self):
        assert line("W8", events(5_000, 5_000, -1_000)) == (
            "1,000 more people left than arrived in twenty years, corrections of the register included"
        )
        assert line("W8", events(5_000, 5_000, -999)) is None


class TestOpportunities:
    def far(self, end):
        minutes = array([5, 10, 15, 20, 40, 50])
        facts = region([1_000] * 6, [900, 900, 900, 900, *end])
        return replace(facts, access=access(hospital(2_000, minutes_by_unit=minutes)))

    def test_far_units_that_clearly_gain(self):
        """2 sqrt(2,093) is 91.5: 93 more are clear, 91 are not."""
        assert line("W9", self.far([1_093, 1_200])) == "2 far municipalities gain people all the same (E and F)"
        assert line("W9", self.far([1_091, 1_200])) == "Far from services and gaining people all the same: F"
        assert line("W9", self.far([1_091, 900])) is None

    def test_two_labour_markets(self):
        def markets(*names):
            return line("W10", replace(region([1000], [900]), functional=FunctionalFacts(markets=names)))

        assert markets("Alba", "Toro") == "2 labour markets with centres of their own: Alba and Toro"
        assert markets("Alba") is None

    def test_a_group_that_grows_against_the_others(self):
        growing = region([5_000, 5_000, 9_000], [5_500, 5_010, 8_000], ["Vega", "Vega", "Sierra"])
        assert line("W11", growing) == "Vega: 1 of 2 municipalities clearly gains people"
        assert line("W11", region([5_000, 9_000], [5_000, 8_000], ["Vega", "Sierra"])) is None

    def test_arrivals_over_departures(self):
        assert line("W12", events(5_000, 5_000, 1_000)) == (
            "1,000 more people arrived than left in twenty years, corrections of the register included"
        )
        assert line("W12", events(5_000, 5_000, 999)) is None


class TestThreats:
    def test_more_than_one_per_cent_a_year(self):
        def fast(*rates):
            return line("W13", replace(region([1000], [900]), rate=array(rates)))

        assert fast(-1.01, -2).startswith("2 municipalities lose more than 1 % of their people a year")
        assert fast(-1.01, NAN).startswith("One municipality loses more than 1 % of its people a year")
        assert fast(-1.0) is None
        assert 0.99**70 < 0.5, "seventy years are enough to halve"

    def test_three_hundred_old_for_a_hundred_children(self):
        assert line("W14", with_ages([300, 290], [100, 100])) == (
            "Vega: 300 people of 65 and over for every 100 children under 15"
        )
        assert line("W14", with_ages([299, 290], [100, 100])) is None
        assert line("W14", with_ages([90, 290], [5, 100], total=(99, 1_000))) is None

    def test_more_land_a_head(self):
        def land(*figures):
            return line("W15", replace(region([1000], [900]), land=LandFacts(*figures)))

        assert land(100, 101) == "Built-up land per inhabitant went from 100 to 101 m²"
        assert land(139, 179, 46).endswith("in 46 municipalities more was built up while there were fewer people")
        assert land(100, 100.9) is None and land(NAN, 179) is None

    def test_more_closed_than_opened(self):
        def closed(count):
            change = ServiceChangeFacts((2001, 2021), [ServiceChange("School", count, 3, 10, 1)])
            return line("W16", replace(region([1000], [900]), lost_services=change))

        assert closed(4) == "Since 2001 more closed than opened: School" and closed(3) is None


@given(PEOPLE)
def test_what_is_said_of_people_is_so(figures):
    start, end = (array(column) for column in zip(*figures, strict=True))
    facts = region(start, end, ["x" if i % 2 else "y" for i in range(len(figures))])
    lines = swot_lines(facts)
    assert list(lines) == list(BOXES) and all(len(found) <= 4 for found in lines.values())
    said = {one.rule: str(one.sentence) for one in all_lines(lines)}
    if "W1" in said:
        unit = facts.people.names.index(said["W1"].split(": ")[1][0])
        assert end[unit] > start[unit] and end[unit] >= 0.1 * end.sum()
    if "W5" in said:
        assert 2 * np.count_nonzero(end < start) >= len(start)
    assert all("nan" not in text for text in said.values())


def test_lines_end_at_four():
    facts = replace(with_ages([199, 900], [200, 200]), rate=array([-3, -3]), land=LandFacts(100, 200),
                    lost_services=ServiceChangeFacts((2001, 2021), [ServiceChange("School", 4, 3, 10, 1)]))  # fmt: skip
    lines = swot_lines(facts)["threats"]
    assert [one.rule for one in lines] == ["W13", "W14", "W15", "W16"]
    assert lines[-1].chapter == "servicechange", "where what closed is told"
    assert len(swot_lines(facts, most=2)["threats"]) == 2


class TestHeadline:
    def facts(self, beyond):
        facts = region([50_000, 50_000], [55_000, 45_000], ["Vega", "Sierra"])
        return replace(facts, access=access(hospital(sum(beyond), 100_000, beyond_by_unit=array(beyond))))

    def test_who_empties_and_is_far(self):
        assert str(synthesis_headline(self.facts([1_000, 9_000]))) == (
            "People gather in Vega; the rest of the region empties and is farther from services."
        )

    def test_who_empties_and_is_no_farther(self):
        assert str(synthesis_headline(self.facts([5_500, 4_500]))) == (
            "People gather in Vega; the rest of the region empties."
        )

    def test_all_alike(self):
        assert str(synthesis_headline(region([1000], [800]))) == "A region that loses people."
        assert str(synthesis_headline(region([1000], [1200]))) == "A region that gains people."
        assert synthesis_headline(region([1000], [1000])) is None

    def test_a_total_that_stands_may_hide_what_most_places_do(self):
        losing = region([10_000, 400, 400, 400], [10_030, 380, 390, 390])
        assert str(synthesis_headline(losing)) == "The total stands still, and most places lose people."
        gaining = region([10_000, 400, 400, 400], [9_970, 420, 410, 410])
        assert str(synthesis_headline(gaining)) == "The total stands still, and most places gain people."
