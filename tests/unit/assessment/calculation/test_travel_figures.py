"""Figures of travel: shares within a limit by unit and group, the longest time, and what is missing."""

import math

import numpy as np
import pytest

from urban_rural_linkages.core.assessment.calculation.all_figures import outcomes_of_all
from urban_rural_linkages.core.assessment.calculation.people_groups import groups_of, people_of
from urban_rural_linkages.core.assessment.calculation.plan_data import NotKnown
from urban_rural_linkages.core.assessment.calculation.travel_figures import TravelSetting

from .plans import NAN, Runs, by_place, indicator, plan, reason, roads, services, settlements, value

MINUTES = {"health_centre": [5, 40, 20, 10], "primary_school": [8, 20, 35, 10]}


def calculated(name, runs=None, **more):
    data = plan(more.pop("settlements", settlements()), more.pop("services", services()), roads(), **more)
    return outcomes_of_all([indicator(name)], data, runs or Runs(MINUTES))


class TestShares:
    def test_all_services_within_half_an_hour(self):
        found = calculated("share_pop_basic_30min")
        assert value(found, "a") == 300 / 400  # the second settlement is 40 minutes from the doctor
        assert value(found, "b") == 0.0
        assert value(found, "") == 300 / 450
        assert value(found, "*") == 1300 / 1450

    def test_women_men_and_older_people(self):
        found = calculated("share_pop_basic_30min")
        assert value(found, "a", "women") == 160 / 200
        assert value(found, "a", "men") == 140 / 200
        assert value(found, "a", "65_plus") == 60 / 110
        assert "women aged 65 and over" in reason(found, "a", "women_65_plus")

    def test_each_settlement_says_whether_its_people_are_within(self):
        found = by_place(calculated("share_pop_basic_30min", Runs({**MINUTES, "primary_school": [8, 20, 35, NAN]})))
        told = {key: one.amount.value for key, one in found.items() if key[1].startswith("settlement:")}
        assert told == {
            ("a", "settlement:Alba"): 1.0,
            ("a", "settlement:Aldea"): 0.0,
            ("b", "settlement:Berrocal"): 0.0,
        }
        assert found["a", "settlement:Alba"].amount.base == 300

    def test_figures_of_older_people_and_longest_times_have_none_by_settlement(self):
        for name in ("share_65_primary_care_30min", "max_time_basic"):
            assert not [one for one in calculated(name) if one.group.startswith("settlement:")]

    def test_base_and_standard_error(self):
        found = by_place(calculated("share_pop_basic_30min"))["a", "women"].amount
        assert found.base == 200
        assert found.error == pytest.approx(math.sqrt(0.8 * 0.2 / 200))

    def test_one_service_for_older_people(self):
        found = calculated("share_65_primary_care_30min")
        assert value(found, "a") == 60 / 110
        assert value(found, "") == 90 / 140

    def test_the_limit_is_inclusive(self):
        runs = Runs({"health_centre": [30, 30.0001, 1, 1]})
        assert value(calculated("share_65_primary_care_30min", runs), "a") == 60 / 110

    def test_who_cannot_be_reached_is_not_within(self):
        runs = Runs({"health_centre": [NAN, 5, NAN, 5]})
        assert value(calculated("share_65_primary_care_30min", runs), "a") == 50 / 110

    def test_two_words_for_one_service_are_one(self):
        kinds = services(("health_centre", "consultorio", "primary_school"))
        runs = Runs({"health_centre": [50, 50, 50, 50], "consultorio": [5, NAN, 90, 5], "primary_school": [1, 1, 1, 1]})
        found = calculated("share_65_primary_care_30min", runs, services=kinds)
        assert value(found, "a") == 60 / 110

    def test_distances_are_read_where_the_indicator_asks_for_them(self):
        runs = Runs({"parada": [90, 90, 90, 90]}, km={"parada": [0.5, 0.501, 3, 3]})
        found = calculated("share_pop_pt_stop", runs, services=services(("parada",)))
        assert value(found, "a") == 300 / 400

    def test_inequality_is_weighted_by_people(self):
        found = calculated("gini_access_time", Runs({"health_centre": [10, 10, 10, 10]}))
        assert value(found, "a") == 0.0
        assert value(calculated("gini_access_time"), "a") > 0.0

    def test_who_is_far_how_far_and_the_worst_tenth(self):
        assert value(calculated("share_beyond_30min"), "a") == 100 / 400  # 40 minutes from the doctor
        assert value(calculated("share_beyond_30min"), "a", "women") == 40 / 200
        assert value(calculated("depth_beyond_30min"), "a") == pytest.approx(100 / 400 * (40 - 30) / 30)
        assert value(calculated("worst_tenth_access_time"), "a") == 40.0

    def test_who_has_no_way_is_far_and_in_no_depth(self):
        runs = Runs({"health_centre": [5, NAN, 20, 10], "primary_school": [8, 20, 35, 10]})
        assert value(calculated("share_beyond_30min", runs), "a") == 100 / 400
        assert value(calculated("depth_beyond_30min", runs), "a") == 0.0

    def test_the_gini_falls_where_a_service_closes_and_the_depth_rises(self):
        town = settlements(population=[300, 100, 0, 0])
        today = Runs({"health_centre": [5, 40, 1, 1]})
        closed = Runs({"health_centre": [45, 80, 1, 1]})
        ginis = [value(calculated("gini_access_time", runs, settlements=town), "a") for runs in (today, closed)]
        depths = [value(calculated("depth_beyond_30min", runs, settlements=town), "a") for runs in (today, closed)]
        assert ginis[1] < ginis[0] and depths[1] > depths[0]

    def test_a_set_with_gaps_is_calculated_and_said(self):
        found = calculated(
            "share_pop_daily_set_10min", Runs({"health_centre": [5, 9, 11, 3], "primary_school": [5, 5, 5, 5]})
        )
        assert value(found, "a") == 1.0
        assert reason(found, "a").startswith("Without food shop, playground, transport stop")

    def test_a_service_that_nobody_bound(self):
        found = calculated("share_pop_food_10min")
        assert by_place(found)["a", "total"].amount is None
        assert reason(found, "a") == "No such service is bound: food shop."

    def test_one_alternative_is_enough(self):
        kinds = services(("ayuda a domicilio",))
        found = calculated("time_to_day_centre", Runs({"ayuda a domicilio": [1, 2, 3, 4]}), services=kinds)
        assert value(found, "a") == 2.0

    def test_nobody_lives_there(self):
        empty = settlements(population=[0, 0, 50, 5], women=[0, 0, 20, 2], pop_65=[0, 0, 1, 1])
        found = calculated("share_pop_basic_30min", settlements=empty)
        assert by_place(found)["a", "total"].amount is None
        assert value(found, "b") == 0.0


class TestLongestTimes:
    def test_the_longest_over_settlements_and_services(self):
        found = calculated("max_time_basic")
        assert value(found, "a") == 40.0
        assert value(found, "b") == 35.0
        assert value(found, "") == 40.0
        assert by_place(found)["a", "total"].amount.base == 2

    def test_one_service(self):
        assert value(calculated("time_to_primary_school"), "a") == 20.0

    def test_a_place_without_a_way_is_named(self):
        runs = Runs({"primary_school": [5, NAN, 3, 3]})
        found = calculated("time_to_primary_school", runs)
        assert reason(found, "a") == "No way leads from 'Aldea' to: primary school."
        assert value(found, "b") == 3.0


class TestUnits:
    def test_a_plan_without_units_is_one(self):
        found = calculated("share_pop_basic_30min", units=())
        assert {one.unit for one in found} == {""}
        assert value(found, "") == 1300 / 1450

    def test_a_unit_without_settlements_is_named(self):
        found = calculated("share_pop_basic_30min", units=("a", "z"))
        assert reason(found, "z") == "The layer 'nucleos' has no row of the unit 'z'."
        assert value(found, "a") == 0.75
        assert by_place(found)["", "total"].amount is None  # the whole is not the part that is known

    def test_a_layer_that_is_not_bound(self):
        found = outcomes_of_all([indicator("max_time_basic")], plan(settlements(), services()), Runs())
        assert {one.unit for one in found} == {"a", "b", ""}
        assert reason(found, "a") == "Nothing is bound to 'Roads'."

    def test_settings_are_shared(self):
        runs, data = Runs(MINUTES), plan(settlements(), services(), roads())
        names = ("share_pop_basic_30min", "max_time_basic", "share_65_primary_care_30min", "time_to_primary_school")
        outcomes_of_all([indicator(name) for name in names], data, runs)
        assert len(set(runs.asked)) == 1
        walking = TravelSetting.of(indicator("share_pop_daily_set_10min").route)
        assert walking not in runs.asked
        assert dict(walking.parameters)["MODE"] == "walk"


class TestGroups:
    def test_groups_follow_the_indicator(self):
        assert groups_of(indicator("share_pop_basic_30min"), "") == [
            "total",
            "women",
            "men",
            "65_plus",
            "women_65_plus",
            "men_65_plus",
        ]
        assert groups_of(indicator("share_65_primary_care_30min"), "65_plus") == ["total", "women", "men"]
        assert groups_of(indicator("time_to_pharmacy"), "") == ["total"]

    def test_one_sex_is_what_the_other_leaves(self):
        assert people_of(settlements(), "men").tolist() == [140, 60, 30, 490]

    def test_both_are_the_sum_of_the_two(self):
        table = settlements(men=[140, 60, 30, 490])
        numbers = {name: values for name, values in table.numbers.items() if name != "population"}
        assert people_of(type(table)("settlements", "n", table.units, numbers), "total").tolist() == [
            300,
            100,
            50,
            1000,
        ]

    def test_women_of_an_age(self):
        table = settlements(women_65=[40, 30, 20, 110])
        assert people_of(table, "women", "65_plus").tolist() == [40, 30, 20, 110]
        assert people_of(table, "men_65_plus").tolist() == [20, 20, 10, 90]

    def test_more_women_than_people_cannot_be(self):
        with pytest.raises(NotKnown) as caught:
            people_of(settlements(women=[160, 140, 20, 510]), "women")
        assert str(caught.value) == "In the layer 'nucleos', row 'Aldea': 140 of 100 people cannot be."

    def test_fewer_than_none_cannot_be(self):
        with pytest.raises(NotKnown, match="Berrocal"):
            people_of(settlements(population=[1, 1, -5, 1], women=[0, 0, 0, 0]), "total")

    def test_people_that_are_not_known_stay_so(self):
        people = people_of(settlements(women=[NAN, 40, 20, 510]), "men")
        assert np.isnan(people[0])
        assert people[1] == 60
