"""The finding on population, and the rule of three: each sentence against its rule."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.findings.outlook import about, outlook
from urban_rural_linkages.core.findings.population import population_finding, split_change, whole_change

from .region_data import NAN, explained, people, region, said

VALLEY = ["Vega", "Sierra", "Montes"]
FIGURES = st.lists(st.tuples(st.integers(0, 50_000), st.integers(0, 50_000)), min_size=1, max_size=8)


def of_groups(*changes, **others):
    """Two units of each of the groups, each half of the group's people."""
    start = [half for before, _ in changes for half in (before / 2, before / 2)]
    end = [half for _, after in changes for half in (after / 2, after / 2)]
    groups = [name for name in VALLEY[: len(changes)] for _ in range(2)]
    return region(start, end, groups, **others)


class TestOneAgainstTheOthers:
    def test_a_group_grows_and_the_others_lose(self):
        finding = population_finding(of_groups((50_000, 53_000), (30_000, 25_500), (20_000, 17_200)))
        assert finding.rule == "F1a" and finding.named == ("Vega",)
        assert said(finding) == "Outside Vega, the region has lost one inhabitant in seven in twenty years."
        assert str(finding.figure) == "-14.6\u202f%"
        assert explained(finding) == (
            "from 50,000 to 42,700 inhabitants. Vega: +6.0\u202f%; the region as a whole: -4.3\u202f%."
        )
        assert (finding.people, finding.chapter, finding.theme) == (42_700, "population", "map_change")

    def test_the_others_gain(self):
        finding = population_finding(of_groups((5_000, 4_000), (30_000, 33_000), (20_000, 22_000)))
        assert said(finding) == "Outside Vega, the region has gained inhabitants in twenty years."

    def test_a_growth_within_one_per_cent_is_none(self):
        just = population_finding(of_groups((100_000, 101_000), (60_000, 50_000)))
        not_quite = population_finding(of_groups((100_000, 100_990), (60_000, 50_000)))
        assert (just.rule, not_quite.rule) == ("F1a", "F1b")

    def test_a_growth_within_chance_is_none(self):
        """2 sqrt(1045) is 64.7 and 2 sqrt(1066) is 65.3."""
        just = population_finding(of_groups((500, 566), (6_000, 5_000)))
        not_quite = population_finding(of_groups((490, 554), (6_000, 5_000)))
        assert 2 * np.sqrt(490 + 554) > 554 - 490 and 2 * np.sqrt(1066) < 566 - 500
        assert (just.rule, not_quite.rule) == ("F1a", "F1b")


class TestAllTogether:
    def test_all_lose_and_one_most_of_all(self):
        finding = population_finding(of_groups((50_000, 49_000), (30_000, 24_000)))
        assert finding.rule == "F1b" and finding.named == ("Sierra",)
        assert said(finding) == (
            "The region has lost 8.8\u202f% of its inhabitants in twenty years; Sierra most of all."
        )

    def test_nobody_is_most_where_all_lose_alike(self):
        finding = population_finding(of_groups((50_000, 45_000), (30_000, 26_950)))
        assert said(finding) == "The region has lost one inhabitant in ten in twenty years."

    def test_without_groups(self):
        assert said(population_finding(region([1000, 1000], [900, 900]))) == (
            "The region has lost one inhabitant in ten in twenty years."
        )

    def test_it_gains(self):
        finding = population_finding(region([1000, 1000], [1200, 1200]))
        assert said(finding) == "The region has gained inhabitants in twenty years."

    def test_one_unit_alone_is_a_region(self):
        assert population_finding(region([1000], [800])).rule == "F1b"


class TestLittleOrNothing:
    def test_hardly_any_change(self):
        finding = population_finding(region([50_000, 50_000], [49_800, 49_700]))
        assert finding.rule == "F1c"
        assert said(finding) == "The number of inhabitants has hardly changed in twenty years."

    def test_a_total_that_stands_is_told_in_people_with_what_goes_on_below_it(self):
        finding = population_finding(region([50_000, 900, 900, 400], [50_400, 700, 800, NAN]))
        assert finding.rule == "F1c" and str(finding.figure) == "-300"
        assert [str(note) for note in finding.explanation][-1] == "2 of 3 municipalities lose people, 1 gains some."

    def test_of_fewer_than_a_hundred_nothing_is_said(self):
        assert population_finding(region([99], [40])) is None
        assert population_finding(region([100], [40])) is not None

    def test_of_too_much_unknown_nothing_is_said(self):
        assert population_finding(region([900, NAN], [800, 100])) is None
        assert population_finding(region([900, NAN], [800, 80])) is not None
        assert population_finding(region([NAN], [NAN])) is None

    def test_counting_together_is_said_below(self):
        together = population_finding(region([1000], [800], given_units=2))
        assert [str(note) for note in together.reference] == [
            "municipalities that were divided or merged are counted together"
        ]
        assert population_finding(region([1000], [800], given_units=1)).reference == ()


class TestOneUnitCarriesIt:
    def test_it_is_named_where_the_others_hardly_change(self):
        finding = population_finding(region([10_000, 5_000, 5_000], [8_000, 4_990, 5_010]))
        assert finding.rule == "F1n" and finding.named == ("A",)
        assert said(finding) == "A has lost inhabitants in twenty years; beside it the number has hardly changed."
        assert explained(finding).endswith("Without it: 0.0\u202f%.")
        assert str(finding.figure) == "-20.0\u202f%"

    def test_it_is_named_where_the_others_go_the_other_way(self):
        finding = population_finding(region([10_000, 5_000], [13_000, 4_000]))
        assert said(finding) == "A has gained more inhabitants in twenty years than all others have lost."

    def test_it_is_not_where_the_others_do_the_same(self):
        assert population_finding(region([10_000, 5_000], [8_000, 4_500])).rule == "F1b"


@given(FIGURES)
def test_losing_and_gaining_are_said_when_it_is_so(figures):
    start, end = (list(map(float, column)) for column in zip(*figures, strict=True))
    groups = ["x" if i % 2 else "y" for i in range(len(start))]
    facts = region(start, end, groups)
    finding = population_finding(facts)
    if finding is None:
        assert sum(start) < 100
        return
    split = split_change(facts.people)
    told = {"F1a": split.told, "F1b": split.region}.get(finding.rule)
    if told is not None:
        assert ("lost" in said(finding)) == (told.after < told.before)
        assert ("gained" in said(finding)) == (told.after > told.before)
    if finding.rule == "F1a":
        apart = split.exceptions
        assert (apart.after - apart.before) * (told.after - told.before) < 0
    if finding.rule == "F1n":
        unit = facts.people.names.index(finding.named[0])
        assert ("has lost" in said(finding)) == (end[unit] < start[unit])
        assert ("has gained" in said(finding)) == (end[unit] > start[unit])
    if finding.rule == "F1c":
        assert whole_change(facts.people).direction == 0


class TestIfNothingChanges:
    def test_the_pace_goes_on_for_as_long(self):
        """111,151 to 94,840 in twenty years, and again: 94,840 x 94,840 / 111,151 = 80,922.6."""
        found = outlook(people([111_151], [94_840]))
        assert found.later == pytest.approx(80_922.6, abs=0.1)
        assert str(found.sentence) == (
            "At the yearly pace of 2001–2021 the region would go from 94,840 to about 81,000 inhabitants in 2041."
        )
        assert "rule of three and no projection" in str(found.caution)
        assert "has a chapter of its own" in str(outlook(people([111_151], [94_840]), projected=True).caution)

    def test_it_is_said_of_those_outside_a_group_that_grows(self):
        facts = of_groups((50_000, 53_000), (30_000, 25_500))
        assert "the region outside Vega would go from 25,500 to about 21,700" in str(outlook(facts.people).sentence)

    def test_no_longer_than_twenty_years(self):
        assert outlook(people([1000], [500], years=(1981, 2021))).year == 2041

    def test_no_pace_nothing_is_said(self):
        assert outlook(people([100_000], [99_500])) is None

    @given(st.floats(0, 1e8))
    def test_about_is_within_one_per_cent(self, value):
        assert abs(about(value) - value) <= max(0.01 * value, 0.5) + 1e-9
