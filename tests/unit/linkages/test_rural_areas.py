"""Functional rural areas of Extremadura with cities and without, their figures, other settings, and poor input."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.area_figures import area_figures
from urban_rural_linkages.core.linkages.rural_areas import RuralRules, RuralSurvey, with_merging
from urban_rural_linkages.core.linkages.rural_parts import Cells, Settlements
from urban_rural_linkages.core.linkages.variations import settings, variations
from urban_rural_linkages.core.linkages.ways import StraightWays

SEATS = {"06023": 34688, "06011": 55175, "06015": 172095, "06123": 22555, "06070": 33191, "06014": 23294,
         "06050": 31833, "06158": 67042, "06044": 97092, "06036": 22759, "10037": 133509, "06083": 97519,
         "06088": 35596, "10067": 39076, "10148": 86211, "10195": 24056, "10131": 42520, "10104": 41290}  # fmt: skip


def seats(region, found) -> dict[str, float]:
    return {region.codes[seat]: people for seat, people in zip(found.seat, found.people, strict=True)}


@pytest.mark.real
class TestExtremadura:
    def test_all_municipalities(self, region):
        found = region.survey(False).draw(RuralRules())
        assert not found.without_cities
        assert (found.catchments.centres.size, found.seat.size, found.merged.log[-1].round) == (195, 18, 12)
        assert len(found.merged.log) == 177 and (found.people < 25000).sum() == 4
        assert seats(region, found) == SEATS and np.median(found.people) == 40183
        code = [region.codes[place] for place in found.catchments.centres]
        first = [(step.round, code[step.first], code[step.second], round(step.minutes, 4))
                 for step in found.merged.log[:5]]  # fmt: skip
        assert first == [(1, "06001", "06097", 11.0129), (1, "06005", "06015", 28.8004), (1, "06007", "06042", 23.6506),
                         (1, "06011", "06133", 15.5261), (1, "06014", "06077", 19.6874)]  # fmt: skip
        assert found.people.sum() == region.people.sum()
        assert all(found.area[place] >= 0 for place in found.catchments.centres)

    def test_shorter_limits(self, region):
        found = region.survey(False).draw(with_merging(RuralRules(), max_minutes=30.0, min_minutes=15.0))
        assert (found.seat.size, found.merged.log[-1].round, len(found.merged.log)) == (44, 8, 151)
        assert (found.people < 25000).sum() == 32 and np.median(found.people) == 13398

    def test_without_the_cities(self, region):
        survey = region.survey(True)
        found = survey.draw(RuralRules())
        assert found.without_cities and (found.catchments.centres.size, found.seat.size) == (176, 18)
        assert (found.people.sum(), found.people.min(), found.people.max()) == (677124, 1442, 114981)
        figures = area_figures(survey, found, 25000)
        of_seat = dict(zip((region.codes[seat] for seat in found.seat), range(18), strict=True))
        assert figures.below_ideal.sum() == 6
        assert {code for code, at in of_seat.items() if figures.why[at] == "enclosed"} == {"06107", "06115"}
        assert {code for code, at in of_seat.items() if figures.why[at] == "isolated"} == {"06014", "06123", "10061",
                                                                                           "10195"}  # fmt: skip
        assert figures.far_from_seat() == [of_seat["06023"]]
        assert figures.seat_min[of_seat["06023"]] == pytest.approx(48.8, abs=0.05)
        assert figures.cells[of_seat["06023"]] == 26
        assert np.isnan(figures.nearest_min[of_seat["06107"]]) and figures.nearest_min[of_seat["06014"]] > 60
        assert set(figures.colour) <= {0, 1, 2, 3}
        beside = survey.cells.borders_of(found.area)
        assert all(figures.colour[one] != figures.colour[other] for one, other in zip(*beside, strict=True))
        assert (found.area[region.in_city] == -1).all() and np.isnan(figures.cell_seat_min[region.in_city]).all()

    def test_other_settings(self, region):
        survey = region.survey(True)
        rows = variations(survey, survey.draw(RuralRules()), RuralRules())
        assert [(row.parameter, row.value, row.areas) for row in rows] == [
            ("RULE", 0, 18), ("IDEAL", 12500, 26), ("IDEAL", 50000, 16), ("MIN_MINUTES", 20, 18),
            ("MIN_MINUTES", 40, 17), ("MAX_MINUTES", 50, 22), ("MAX_MINUTES", 70, 15), ("CENTRE_MINUTES", 5, 19),
            ("CENTRE_MINUTES", 15, 16),
        ]  # fmt: skip
        assert [round(100 * row.keep_seat) for row in rows] == [100, 79, 84, 100, 90, 86, 90, 79, 70]
        assert [row.below_ideal for row in rows[:3]] == [6, 3, 12]

    def test_the_nearest_centre_gives_other_areas_of_the_same_people(self, region):
        found = region.survey(False).draw(RuralRules(assign="nearest"))
        assert found.people.sum() == region.people.sum() and found.seat.size != 0


def survey(people, lonlat, in_city=(), borders=((), ())) -> RuralSurvey:
    count = len(people)
    cities = np.zeros(count, dtype=bool)
    cities[list(in_city)] = True
    places, rows, counts = np.array(lonlat, dtype=float), np.arange(count), np.array(people, dtype=float)
    settlements = Settlements([f"s{i}" for i in rows], counts, rows, cities, places)
    first, second = (np.array(side, dtype=np.int64) for side in borders)
    return RuralSurvey(settlements, Cells(counts, rows, cities, places, first, second), StraightWays(places))


def test_one_settlement_is_one_area_which_nothing_can_join():
    one = survey([500], [(0, 0)])
    found = one.draw(RuralRules())
    figures = area_figures(one, found, 25000)
    assert found.seat.tolist() == [0] and figures.why == ["isolated"] and figures.colour == [0]
    assert figures.seat_min.tolist() == [0]


def test_without_common_borders_every_catchment_is_an_area():
    apart = survey([500, 400, 300], [(0, 0), (1, 0), (2, 0)])
    found = apart.draw(RuralRules())
    assert found.seat.size == 3 and area_figures(apart, found, 25000).why == ["isolated"] * 3


def test_a_place_within_reach_of_a_city_is_no_centre_though_the_city_is_left_out():
    """The city competes as a centre, and is dropped afterwards: the village beside it belongs to the next one."""
    beside = survey([9000, 500, 400], [(0, 0), (0.05, 0), (0.5, 0)], in_city=[0], borders=((0, 1), (1, 2)))
    found = beside.draw(RuralRules())
    assert found.seat.tolist() == [2] and found.area.tolist() == [-1, 0, 0] and found.people.tolist() == [900]


def test_cities_everywhere_leave_no_area():
    covered = survey([900, 500], [(0, 0), (1, 0)], in_city=[0, 1], borders=((0,), (1,)))
    found = covered.draw(RuralRules())
    figures = area_figures(covered, found, 25000)
    assert found.seat.size == 0 and figures.why == [] and (found.area == -1).all()
    rows = variations(covered, found, RuralRules())
    assert rows[0].areas == 0 and np.isnan(rows[0].keep_seat)


def test_a_city_around_encloses():
    shut = survey([90000, 500], [(0, 0), (0.5, 0)], in_city=[0], borders=((0,), (1,)))
    assert area_figures(shut, shut.draw(RuralRules()), 25000).why == ["enclosed"]


def test_of_many_centres_only_pairs_within_twice_the_most_minutes_are_measured(monkeypatch):
    monkeypatch.setattr("urban_rural_linkages.core.linkages.rural_areas.MOST_DENSE", 2)
    line = survey([500, 400, 300, 200], [(0, 0), (0.5, 0), (1.0, 0), (3.0, 0)])
    times = line.draw(RuralRules()).catchments.times
    assert times.minutes.max() <= 120 and times.origin.size == 2


def test_settings_without_meaning_are_left_out():
    names = [(one.parameter, one.value) for one in settings(with_merging(RuralRules(centre_minutes=0), min_minutes=5))]
    assert ("MIN_MINUTES", 15) in names and not any(name == "CENTRE_MINUTES" for name, _ in names)
    assert not any(value < 0 for _, value in names)


def test_rules_and_places_without_meaning_are_refused():
    with pytest.raises(InputError, match="compete"):
        RuralRules(nearest_centres=0)
    with pytest.raises(InputError, match="no settlement"):
        survey([], np.empty((0, 2)))


def test_roles_sums_and_fills_are_told_by_area():
    beside = survey([9000, 500, 400, 90], [(0, 0), (0.05, 0), (0.5, 0), (0.53, 0)], in_city=[0],
                    borders=((0, 1, 2), (1, 2, 3)))  # fmt: skip
    found = beside.draw(RuralRules())
    assert beside.roles(found) == ["fua", "fra", "fra", "fra"]
    assert found.settlement_roles(4) == ["none", "none", "seat", "none"]
    assert found.sums(np.array([1.0, 2, 4, 8])).tolist() == [14] and found.centre_of_cells() == [-1, 2, 2, 2]
    assert found.fills(beside.roles(found), [3]) == ["fua", "fra3", "fra3", "fra3"]
    two = survey([500, 400], [(0, 0), (0.3, 0)], borders=((0,), (1,)))
    merged = two.draw(RuralRules())
    assert merged.settlement_roles(2) == ["seat", "centre"] and merged.centres.tolist() == [2]


def test_people_unknown_in_a_municipality_count_as_none():
    from urban_rural_linkages.core.linkages.stations import shared_stations

    stations = shared_stations(["a"], np.zeros((1, 2)), ["a", "b"], np.ones((2, 2)))
    borders = (np.array([0]), np.array([1]))
    made = Cells.of(np.array([5.0, np.nan]), stations, np.array([False, True]), borders)
    assert made.people.tolist() == [5, 0] and made.lonlat.tolist() == [[0, 0], [1, 1]]
    assert made.beside_cities(np.array([0, -1]), 1).tolist() == [True] and made.lands.tolist() == [0, 0]


def test_minutes_to_the_seats_are_asked_for_a_few_areas_at_a_time(monkeypatch):
    """Three areas in a row, each with a village 0.03 degrees, 3.340 km, from its seat: 4.341 minutes."""
    asked = []

    class Asked(StraightWays):
        def pairs(self, origins, destinations, limit=0.0, most=0, progress=None):
            asked.append((len(origins), len(destinations)))
            return super().pairs(origins, destinations, limit, most, progress)

    row = survey([500, 40, 400, 30, 300, 20], [(0, 0), (0.03, 0), (2, 0), (2.03, 0), (4, 0), (4.03, 0)])
    row.ways = Asked(row.ways.lonlat)
    found = row.draw(RuralRules())
    whole = area_figures(row, found, 25000).cell_seat_min
    assert whole == pytest.approx([0, 4.3414, 0, 4.3414, 0, 4.3414], abs=1e-3)
    monkeypatch.setattr("urban_rural_linkages.core.linkages.area_figures._MOST_PAIRS", 8)
    asked.clear()
    assert area_figures(row, found, 25000).cell_seat_min.tolist() == whole.tolist()
    assert asked == [(4, 2), (2, 1)], "two areas are 4 cells with 2 seats; a third would make 18 pairs"


def test_the_same_settlements_beside_other_cells_have_other_roles_and_need_no_ways():
    beside = survey([9000, 500, 400], [(0, 0), (0.05, 0), (0.5, 0)], in_city=[0], borders=((0, 1), (1, 2)))
    found = beside.draw(RuralRules())
    one = Cells(np.array([9900.0]), np.array([7]), np.array([True]), np.zeros((1, 2)), *(np.empty(0, np.int64),) * 2)
    other = beside.with_cells(one)
    assert other.dominance is beside.dominance and other.cells.station.tolist() == [-1]
    assert beside.roles(found) == ["fua", "fra", "fra"], "the first survey is as it was"
