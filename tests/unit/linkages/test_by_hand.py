"""Functional rural areas and dominance of made-up regions, equal to the same rules written as loops."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.od_table import od_table
from urban_rural_linkages.core.linkages.area_figures import area_figures
from urban_rural_linkages.core.linkages.rural_areas import RuralRules, RuralSurvey
from urban_rural_linkages.core.linkages.rural_parts import Cells, Settlements
from urban_rural_linkages.core.linkages.towns import TownRules, hinterlands
from urban_rural_linkages.core.linkages.ways import TableWays

from . import by_hand


class Region:
    """A grid of municipalities with people, a table of minutes that need not be the same both ways, and cities."""

    def __init__(self, wide: int, people: list[float], minutes: list[float], cities: set[int]) -> None:
        self.people, self.cities, count = people, cities, len(people)
        self.ids = [f"{i:02d}" for i in range(count)]
        self.minutes = {(i, j): minutes[(i * count + j) % len(minutes)] + 0.001 * ((7 * i + 13 * j) % 97)
                        for i in range(count) for j in range(count) if i != j}  # fmt: skip
        self.borders = [(i, i + 1) for i in range(count) if (i + 1) % wide and i + 1 < count]
        self.borders += [(i, i + wide) for i in range(count) if i + wide < count]

    @property
    def ways(self) -> TableWays:
        pairs = sorted(self.minutes)
        ends = [[self.ids[pair[side]] for pair in pairs] for side in (0, 1)]
        return TableWays(od_table(*ends, [self.minutes[pair] for pair in pairs], self.ids, self.ids), self.ids)

    def survey(self) -> RuralSurvey:
        rows, people = np.arange(len(self.ids)), np.array(self.people, dtype=float)
        cities = np.isin(rows, list(self.cities))
        places = np.column_stack((rows / 10.0, rows / 20.0))
        first, second = np.array(self.borders, dtype=np.int64).reshape(-1, 2).T
        settlements = Settlements(self.ids, people, rows, cities, places)
        return RuralSurvey(settlements, Cells(people, rows, cities, places, first, second), self.ways)


@st.composite
def regions(draw) -> Region:
    count = draw(st.integers(1, 14))
    people = draw(st.lists(st.integers(1, 40), min_size=count, max_size=count))
    minutes = draw(st.lists(st.integers(4, 75), min_size=max(count * count, 1), max_size=max(count * count, 1)))
    cities = draw(st.sets(st.integers(0, count - 1), max_size=3))
    return Region(draw(st.integers(1, 4)), [1000.0 * some for some in people], [float(one) for one in minutes], cities)


@given(regions())
@settings(max_examples=80, deadline=None)
def test_areas_are_those_of_the_loops(region):
    survey = region.survey()
    found = survey.draw(RuralRules())
    centre = by_hand.centres(region.people, region.minutes, 10, region.cities)
    of_place = by_hand.catchments(region.people, region.minutes, centre, region.cities)
    areas = by_hand.Areas(region.people, region.minutes, region.borders, of_place)
    assert found.catchments.centres.tolist() == sorted(set(of_place.values()))
    assert found.catchments.idle == len(centre) - len(set(of_place.values()))
    areas.merge()
    assert found.first_centre.tolist() == sorted(areas.members)
    assert max((step.round for step in found.merged.log), default=0) == areas.rounds
    assert found.people.tolist() == [areas.people[one] for one in sorted(areas.members)]
    mine = {place: found.first_centre[area] for place, area in enumerate(found.area.tolist()) if area >= 0}
    assert mine == {place: next(name for name, held in areas.members.items() if own in held)
                    for place, own in of_place.items()}  # fmt: skip
    order = by_hand.ranked(region.people)
    assert found.seat.tolist() == [min(areas.members[one], key=order.index) for one in sorted(areas.members)]
    assert found.people.sum() == sum(
        some for place, some in enumerate(region.people) if place not in region.cities
    ) or (not centre)


@given(regions())
@settings(max_examples=60, deadline=None)
def test_figures_of_areas_hold_together(region):
    survey = region.survey()
    found = survey.draw(RuralRules())
    figures = area_figures(survey, found, 25000)
    assert figures.cells.sum() == (found.area >= 0).sum() and (figures.cells > 0).all()
    assert [one == "reached" for one in figures.why] == (~figures.below_ideal).tolist()
    assert all(np.isnan(figures.nearest_min[area]) for area, why in enumerate(figures.why) if why == "enclosed")
    for area, seat in enumerate(found.seat.tolist()):
        inside = np.flatnonzero(found.area == area)
        ways = [0.0 if one == seat else region.minutes[int(one), seat] for one in inside]
        mean = np.average(ways, weights=[region.people[one] for one in inside])
        assert figures.seat_min[area] == pytest.approx(mean)
    one, other = survey.cells.borders_of(found.area)
    assert all(figures.colour[a] != figures.colour[b] for a, b in zip(one, other, strict=True))


@given(regions())
@settings(max_examples=60, deadline=None)
def test_dominance_is_that_of_the_loops(region):
    found = region.survey().dominance.minutes
    expected = by_hand.dominated(region.people, region.minutes)
    assert [None if np.isnan(one) else one for one in found.tolist()] == expected


@given(regions(), st.integers(1, 5))
@settings(max_examples=60, deadline=None)
def test_hinterlands_are_those_of_the_loops(region, count):
    order = by_hand.ranked(region.people)
    towns = order[:count]
    rows, people = np.arange(len(order)), np.array(region.people)
    found = hinterlands(region.ways, rows, people, np.array(towns), TownRules())
    for place in rows.tolist():
        away = sorted((0.0 if town == place else region.minutes[place, town], towns.index(town)) for town in towns)
        assert (found.town_min[place], found.town[place]) == away[0]
        second = away[1][0] if len(away) > 1 else None
        assert (None if np.isnan(found.second_min[place]) else found.second_min[place]) == second
        reached = [minutes for minutes, _ in away if minutes <= 30]
        assert found.dependence[place] == ["none", "one", "several"][min(len(reached), 2)]
    assert found.people.sum() == people.sum()
    assert found.dependants.sum() == people[[one == "one" for one in found.dependence]].sum()


def test_renaming_changes_only_names_where_nothing_is_tied():
    region = Region(3, [1000.0 * some for some in (9, 4, 7, 30, 2, 5, 8, 1, 6)],
                    [11.0 + (17 * i) % 50 for i in range(81)], {3})  # fmt: skip
    one = region.survey().draw(RuralRules())
    other = Region(3, region.people, [1.0], {3})
    other.minutes, other.ids = region.minutes, [f"x{i}" for i in range(9)]
    again = other.survey().draw(RuralRules())
    assert one.area.tolist() == again.area.tolist() and one.seat.tolist() == again.seat.tolist()
