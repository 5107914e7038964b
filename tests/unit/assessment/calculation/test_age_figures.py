"""Ages and births: the same as the measures of single units, added up before they are divided."""

import math

import numpy as np
import pytest

from urban_rural_linkages.core.assessment.calculation.all_figures import outcomes_of_all
from urban_rural_linkages.core.assessment.calculation.plan_data import RoleTable
from urban_rural_linkages.core.demography.age import AgeTable, age_measures

from .plans import NAN, Runs, by_place, indicator, numbers, people, plan, reason, value


def calculated(name, *tables, **more):
    return outcomes_of_all([indicator(name)], plan(*tables, **more), Runs())


class TestStructure:
    def test_the_last_year_counts(self):
        found = calculated("ageing_index", people())
        assert value(found, "a") == 100 * 90 / 22
        assert value(found, "b") == 100 * 40 / 9
        assert value(found, "*") == 100 * (90 + 40 + 320) / (22 + 9 + 238)

    def test_a_plan_is_the_sum_of_its_people_and_no_mean(self):
        found = calculated("ageing_index", people())
        assert value(found, "") == 100 * 130 / 31
        assert value(found, "") != (value(found, "a") + value(found, "b")) / 2

    def test_of_each_sex(self):
        found = calculated("ageing_index", people())
        assert value(found, "a", "women") == 100 * 50 / 10
        assert value(found, "a", "men") == 100 * 40 / 12

    def test_it_is_what_the_measure_of_the_units_gives(self):
        table = people()
        rows = table.numbers["year"] == 2021
        ages = AgeTable({group: values[rows] for group, values in table.ages.items()})
        single = age_measures(ages)
        found = calculated("ageing_index", table)
        assert [value(found, unit) for unit in "ab"] == single.ageing_index[:2].tolist()
        shares = calculated("share_65", table)
        assert [value(shares, unit) for unit in "ab"] == single.share_old[:2].tolist()

    def test_share_and_its_error(self):
        found = by_place(calculated("share_65", people()))["a", "total"].amount
        assert found.value == 90 / 367
        assert found.base == 367
        assert found.error == pytest.approx(math.sqrt(found.value * (1 - found.value) / 367))

    def test_ages_that_the_fields_do_not_hold(self):
        found = calculated("sex_ratio_20_49", people())
        assert by_place(found)["a", "total"].amount is None
        assert reason(found, "a") != ""
        assert by_place(calculated("share_0_17", people()))["a", "total"].amount is None

    def test_dependency(self):
        assert value(calculated("old_age_dependency", people()), "a") == 100 * 90 / 255

    def test_without_fields_by_age(self):
        found = calculated("share_65", RoleTable("people", "padron", ["a", "b"]))
        assert reason(found, "a") == "The layer 'padron' has no fields by sex and age."

    def test_a_unit_that_the_table_lacks(self):
        found = calculated("share_65", people(), units=("a", "z"))
        assert value(found, "a") == 90 / 367
        assert "'z'" in reason(found, "z")

    def test_rows_that_stand_twice_are_not_counted_twice(self):
        table = people()
        for values in table.ages.values():
            values[4] = values[3]
        table.units[4] = "a"
        assert reason(calculated("share_65", table), "a") == "The layer 'padron' has the people of the unit 'a' twice."

    def test_several_rows_of_a_unit_are_its_sections(self):
        table = people()
        table.units[4] = "a"
        assert value(calculated("share_65", table), "a") == (90 + 40) / (367 + 131)


class TestChange:
    def test_of_women_and_of_men(self):
        found = calculated("women_15_49_change", people())
        assert value(found, "a") == -20.0
        assert value(found, "a", "women") == -20.0
        assert value(found, "a", "men") == -10.0
        assert value(found, "b") == -50.0

    def test_a_plan_and_a_region(self):
        found = calculated("women_15_49_change", people())
        assert value(found, "") == pytest.approx(100 * (100 - 140) / 140)
        assert value(found, "*") == pytest.approx(100 * (620 - 640) / 640)

    def test_its_error_is_that_of_two_counts(self):
        found = by_place(calculated("women_15_49_change", people()))["a", "total"].amount
        assert found.error == pytest.approx(100 * 0.8 * math.sqrt(1 / 80 + 1 / 100))
        assert found.base == 100

    def test_a_unit_that_is_not_known_at_both_dates_is_left_out_and_said(self):
        table = people()
        for values in table.ages.values():
            values[2] = NAN  # c in 2001
        found = calculated("women_15_49_change", table)
        assert value(found, "*") == pytest.approx(100 * (100 - 140) / 140)
        assert reason(found, "*") == "Without 1 unit that is not known at both dates."
        assert by_place(found)["", "total"].reason is None

    def test_one_year_makes_no_change(self):
        found = calculated("women_15_49_change", people((2021, 2021)))
        assert reason(found, "a") == "The layer 'padron' has one year only."

    def test_from_nobody(self):
        table = people()
        for group, values in table.ages.items():
            if group.sex == "women" and group.first == 15:
                values[0] = 0
        assert reason(calculated("women_15_49_change", table), "a") == "Nobody of these ages lived there in 2001."


class TestBirths:
    def table(self, births):
        return RoleTable(
            "vital",
            "mnp",
            ["a", "b", "c"] * 3,
            numbers(births=births, year=[2001] * 3 + [2010] * 3 + [2021] * 3),
        )

    def test_the_rate_between_the_first_and_the_last_year(self):
        found = calculated("births_trend", self.table([10, 20, 40, 1, 1, 1, 5, 20, 30]))
        assert value(found, "a") == pytest.approx(100 * ((5 / 10) ** (1 / 20) - 1))
        assert value(found, "b") == pytest.approx(0.0)
        assert value(found, "") == pytest.approx(100 * ((25 / 30) ** (1 / 20) - 1))
        assert value(found, "*") == pytest.approx(100 * ((55 / 70) ** (1 / 20) - 1))

    def test_its_error(self):
        found = by_place(calculated("births_trend", self.table([10, 20, 40, 1, 1, 1, 5, 20, 30])))["a", "total"].amount
        assert found.error == pytest.approx(100 / 20 * 0.5 ** (1 / 20) * math.sqrt(1 / 5 + 1 / 10))

    def test_a_year_that_is_not_known(self):
        found = calculated("births_trend", self.table([NAN, 20, 40, 1, 1, 1, 5, 20, 30]))
        assert reason(found, "a") == "They are not known in 2001 or in 2021."
        assert reason(found, "") == "Without 1 unit that is not known at both dates."

    def test_no_births_make_no_rate(self):
        found = calculated("births_trend", self.table([0, 20, 40, 1, 1, 1, 5, 20, 30]))
        assert by_place(found)["a", "total"].amount is None

    def test_a_field_that_is_not_bound(self):
        table = RoleTable("vital", "mnp", ["a"], numbers(year=[2001]))
        assert reason(calculated("births_trend", table), "a") == "The layer 'mnp' has no field for: births."


def test_years_may_be_unknown_in_some_rows():
    table = people()
    table.numbers["year"][5] = np.nan
    assert value(calculated("share_65", table), "a") == 90 / 367
