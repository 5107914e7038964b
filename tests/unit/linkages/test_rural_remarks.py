"""Remarks on functional rural areas: one result or the other, and what a reader has to know of small ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from urban_rural_linkages.core.linkages.area_figures import area_figures
from urban_rural_linkages.core.linkages.rural_areas import RuralRules, RuralSurvey
from urban_rural_linkages.core.linkages.rural_parts import Cells, Settlements
from urban_rural_linkages.core.linkages.rural_remarks import headline, remarks
from urban_rural_linkages.core.linkages.ways import NO_PAIRS, BothDirections, StraightWays, with_itself


def said(survey: RuralSurvey, names=None) -> tuple[str, str]:
    found = survey.draw(RuralRules())
    figures = area_figures(survey, found, 25000)
    names = names or [survey.settlements.ids[seat] for seat in found.seat]
    return str(headline(found, figures, 25000)), "\n".join(map(str, remarks(survey, found, figures, names)))


def line(people, places, cities=(), borders=True, ways=None) -> RuralSurvey:
    rows, counts = np.arange(len(people)), np.array(people, dtype=float)
    lonlat = np.array(places, dtype=float)
    inside = np.isin(rows, list(cities))
    settlements = Settlements([f"s{i}" for i in rows], counts, rows, inside, lonlat)
    ends = (rows[:-1], rows[1:]) if borders else (rows[:0], rows[:0])
    return RuralSurvey(settlements, Cells(counts, rows, inside, lonlat, *ends), ways or StraightWays(lonlat))


@pytest.mark.real
def test_extremadura_says_which_of_two_results_it_is(region):
    names = dict(zip(region.codes, region.codes, strict=True))
    first, others = said(region.survey(True))
    assert first == "Outside the urban areas, 677,124 people live in 18 areas; 12 of them reach 25,000."
    assert "cannot grow by this rule: 2 (06107, 06115)" in others
    assert "The people of the area of 06023 (26 units) are 49 minutes from its seat in the mean" in others and names
    with_cities, _ = said(region.survey(False))
    assert with_cities.startswith("With the cities among them, 1,059,501 people live in 18 areas; 14 of them")


def test_one_centre_no_borders_and_cities_everywhere():
    assert "one rural centre" in said(line([500], [(0, 0)]))[1]
    assert "No two units have a common border" in said(line([500, 400], [(0, 0), (1, 0)], borders=False))[1]
    nothing = said(line([500, 400], [(0, 0), (1, 0)], cities=[0, 1]))
    assert "Urban areas cover everything" in nothing[1] and "0 people live in 0 areas" in nothing[0]


def test_units_whose_place_is_unknown_are_in_no_area_and_are_counted():
    lonlat, nowhere = np.array([(0.0, 0.0), (np.nan, np.nan)]), np.zeros(2, dtype=bool)
    ends = np.array([0]), np.array([1])
    settlements = Settlements(["s0"], np.array([500.0]), np.array([0]), nowhere[:1], lonlat[:1])
    cells = Cells(np.array([500.0, 70]), np.array([0, 1]), nowhere, lonlat, *ends)
    survey = RuralSurvey(settlements, cells, StraightWays(lonlat))
    assert "nothing says where they lie: 1, with 70 people" in said(survey)[1]
    found = survey.draw(RuralRules())
    assert survey.roles(found) == ["fra", "none"] and found.centre_of_cells() == [0, -1]
    assert found.fills(survey.roles(found), [2]) == ["fra2", "none"]


def test_a_unit_that_no_way_leads_from_goes_with_its_neighbours_and_its_minutes_are_unknown():
    class Island(BothDirections, StraightWays):
        """No way leads from the last station, nor to it."""

        def pairs(self, origins, destinations, limit=0.0, most=0, progress=None):
            found = super().pairs(origins, destinations, limit, 0)
            last = len(self.lonlat) - 1
            kept = (origins[found.origin] != last) & (destinations[found.destination] != last)
            some = type(found)(*(values[kept] for values in found))
            return with_itself(some if kept.any() else NO_PAIRS, origins, destinations, most)

    places = [(0, 0), (0.05, 0), (0.09, 0)]
    survey = line([500, 70, 40], places, ways=Island(np.array(places, dtype=float)))
    found = survey.draw(RuralRules())
    figures = area_figures(survey, found, 25000)
    assert found.area.tolist() == [0, 0, 1] and figures.why == ["isolated", "isolated"]
    assert np.isnan(figures.nearest_min).all(), "they share a border, and no way leads across it"


def test_units_whose_cells_lie_apart_are_not_said_to_lie_nowhere():
    survey = line([500, 70, 40], [(0, 0), (0.05, 0), (0.09, 0)])
    found = survey.draw(RuralRules())
    some = replace(found, area=np.array([0, 0, -1]))
    told = "\n".join(map(str, remarks(survey, some, area_figures(survey, found, 25000), ["s0"] * found.seat.size)))
    assert "because their cells lie apart from all of them, or they have none: 1, with 40 people." in told
    assert "nothing says where they lie" not in told
