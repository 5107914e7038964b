"""Functional rural areas as a list: their order, what keeps them small, and when nothing is said of them."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.linkages.area_figures import ENCLOSED, ISOLATED, REACHED, area_figures
from urban_rural_linkages.core.linkages.area_list import AreaList, Units, area_list
from urban_rural_linkages.core.linkages.area_merging import MergeRules
from urban_rural_linkages.core.linkages.rural_areas import RuralRules

from .extremadura import extremadura

NAN = float("nan")


def units(area=("a",), in_city=(False,), people=(1.0,), minutes=(0.0,)) -> Units:
    return Units(list(area), np.array(in_city), np.array(people), np.array(minutes))


def areas(people=(9000.0, 30000.0, 12000.0), size=(1, 4, 2), seat_min=(0.0, 20.0, 50.0), nearest=(NAN, 40.0, 61.0),
          why=(ENCLOSED, REACHED, ISOLATED), of_units=None, rules=None) -> AreaList:  # fmt: skip
    ids = [chr(ord("a") + place) for place in range(len(people))]
    figures = [np.array(values, dtype=float) for values in (size, people, seat_min, nearest)]
    return area_list(ids, [one.upper() for one in ids], figures, why, of_units or units(), rules)


class TestOrder:
    def test_those_with_most_people_come_first_with_all_their_figures(self):
        found = areas()
        assert (found.ids, found.names) == (["b", "c", "a"], ["B", "C", "A"])
        assert found.people.tolist() == [30000, 12000, 9000] and found.units.tolist() == [4, 2, 1]
        assert found.nearest_min[:2].tolist() == [40, 61] and found.why == [REACHED, ISOLATED, ENCLOSED]

    def test_of_equal_ones_the_first_code_comes_first(self):
        assert areas(people=(5.0, 7.0, 7.0)).ids == ["b", "c", "a"]

    def test_no_area_at_all(self):
        found = areas((), (), (), (), ())
        assert found.ids == [] and found.reached == 0 and found.all_people == 0 and found.columns(40, 7) == [[]]


class TestWhatIsToldOfThem:
    def test_places_of_those_that_stay_small(self):
        found = areas()
        assert (found.enclosed, found.isolated, found.far_from_next) == ([2], [1], [1])

    def test_one_that_nothing_borders_on_is_not_far_from_the_next(self):
        found = areas(nearest=(NAN, 40.0, NAN))
        assert (found.isolated, found.far_from_next) == ([1], [])

    def test_far_from_the_seat_is_more_than_three_quarters_of_an_hour(self):
        assert areas(seat_min=(0.0, 45.0, 45.1)).far_from_seat == [1]
        assert areas(seat_min=(0.0, NAN, 45.0)).far_from_seat == []

    def test_an_area_of_one_unit_has_no_way_to_its_seat(self):
        assert np.isnan(areas().seat_min[2]) and areas().seat_min[:2].tolist() == [20, 50]

    def test_the_ideal_is_reached_at_it(self):
        assert areas(people=(24999.0, 25000.0, 25001.0)).reached == 2
        assert areas(rules=MergeRules(ideal=9000.0)).reached == 3

    def test_all_people(self):
        assert areas().all_people == 51000


class TestUnits:
    def test_cities_are_counted_and_make_it_another_result(self):
        with_cities = areas(of_units=units("ab", (True, False), (5.0, 5.0), (NAN, 0.0)))
        assert with_cities.without_cities and with_cities.of_units.cities == 1
        assert not areas().without_cities

    def test_people_of_cities_are_neither_placed_nor_missed(self):
        found = units(("", "a"), (True, False), (900.0, 100.0), (NAN, 3.0))
        assert found.placed == 1.0

    def test_people_without_a_way_are_not_placed(self):
        found = units(("", "a", "a"), (False,) * 3, (5.0, 90.0, 5.0), (NAN, 3.0, NAN))
        assert found.placed == pytest.approx(0.9)

    def test_unknown_people_count_for_none_and_nobody_is_missed_where_nobody_lives(self):
        assert units(("", "a"), (False,) * 2, (NAN, 10.0), (NAN, 3.0)).placed == 1.0
        assert units(people=(0.0,), minutes=(NAN,)).placed == 1.0

    @pytest.mark.parametrize(("lost", "known"), [(10.0, True), (10.1, False)])
    def test_nothing_is_said_where_more_than_a_tenth_is_not_placed(self, lost, known):
        found = areas(of_units=units(("", "a"), (False,) * 2, (lost, 100.0 - lost), (NAN, 3.0)))
        assert found.is_known == known


class TestColumns:
    def test_few_stand_in_one(self):
        assert areas().columns(40, 7) == [[0, 1, 2]]

    def test_many_stand_in_two_the_first_the_longer(self):
        assert areas().columns(40, 2) == [[0, 1], [2]]

    def test_no_more_than_are_listed(self):
        assert areas().columns(2, 1) == [[0], [1]]


@pytest.mark.real
class TestExtremadura:
    @pytest.fixture(scope="class")
    def listed(self) -> AreaList:
        try:
            region = extremadura()
        except FileNotFoundError:
            pytest.skip("the real data are not at hand")
        survey = region.survey(without_cities=True)
        found = survey.draw(RuralRules())
        figures = area_figures(survey, found, 25000.0)
        codes = [region.codes[seat] for seat in found.seat.tolist()]
        of_units = Units(["" if one < 0 else codes[one] for one in found.area.tolist()], region.in_city,
                         region.people, figures.cell_seat_min)  # fmt: skip
        values = [np.asarray(one, dtype=float)
                  for one in (figures.cells, found.people, figures.seat_min, figures.nearest_min)]  # fmt: skip
        return area_list(codes, codes, values, figures.why, of_units)

    def test_people_areas_and_how_many_reach_the_ideal(self, listed):
        assert (listed.all_people, len(listed.ids), listed.reached) == (677124, 18, 12)
        assert listed.without_cities and listed.of_units.cities == 30 and listed.is_known

    def test_la_roca_and_puebla_de_obando_are_enclosed(self, listed):
        assert {listed.ids[place] for place in listed.enclosed} == {"06115", "06107"}

    def test_four_stay_small_because_the_next_is_over_an_hour_away(self, listed):
        assert {listed.ids[place] for place in listed.far_from_next} == {"06014", "10195", "06123", "10061"}

    def test_cabeza_del_buey_is_49_minutes_from_its_26_municipalities(self, listed):
        (place,) = listed.far_from_seat
        assert (listed.ids[place], listed.units[place]) == ("06023", 26)
        assert listed.seat_min[place] == pytest.approx(48.8, abs=0.05)

    def test_nine_stand_in_each_column(self, listed):
        first, second = listed.columns(40, 7)
        assert (len(first), len(second)) == (9, 9)
        assert (listed.people[first[0]], listed.people[second[-1]]) == (114981, 1442)
