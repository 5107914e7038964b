"""The fields of a yearly series."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.demography.yearly_fields import (
    fields_of_period,
    sum_of_years,
    sum_remark,
    years_of_names,
    years_of_pattern,
)
from urban_rural_linkages.core.errors import InputError


def test_the_last_number_of_four_digits_is_the_year():
    names = ["pob_2011", "t1996", "2001", "censo1991_rev_2021_v2", "p2025total15"]
    assert list(years_of_names(names).items()) == [
        (1996, "t1996"),
        (2001, "2001"),
        (2011, "pob_2011"),
        (2021, "censo1991_rev_2021_v2"),
        (2025, "p2025total15"),
    ]


def test_the_order_of_the_names_does_not_matter():
    names = ["b2001", "a2011", "c1991"]
    assert years_of_names(names) == years_of_names(names[::-1])


@pytest.mark.parametrize("name", ["total", "t96", "p20012021", "m196", ""])
def test_a_name_without_a_year(name):
    with pytest.raises(InputError, match=f"field '{name}' has no year") as error:
        years_of_names(["t1996", name])
    assert "pob_2001" in error.value.hint


@pytest.mark.parametrize("names", [["women2001", "men2001"], ["men2001", "women2001"]])
def test_two_fields_of_one_year(names):
    with pytest.raises(InputError, match="'men2001' and 'women2001' are both of the year 2001"):
        years_of_names(names)


class TestYears:
    FIELDS = ("codigo", "t2025", "t1996", "t1998", "h1996", "t1996_est", "t199", "t19999", "t_max")

    def test_found_by_year(self):
        found = years_of_pattern(self.FIELDS, "t{year}")
        assert list(found.items()) == [(1996, "t1996"), (1998, "t1998"), (2025, "t2025")]

    def test_both_sides_of_the_year(self):
        assert years_of_pattern(self.FIELDS, "t{year}_est") == {1996: "t1996_est"}

    def test_the_rest_is_no_regular_expression(self):
        assert years_of_pattern(["pop.2001", "popx2001"], "pop.{year}") == {2001: "pop.2001"}

    @pytest.mark.parametrize(
        ("fields", "pattern", "years"),
        [
            (["CODGEO", "P19_POP", "P13_POP", "P08_POP", "MED19"], "P{year}_POP", [2008, 2013, 2019]),
            (["pop_res_18", "pop_res_01"], "pop_res_{year}", [2001, 2018]),
            (["D68_POP", "D99_POP"], "D{year}_POP", [1968, 1999]),
            (["t01", "t2001"], "t{year}", [2001]),  # two digits only where no field has four
        ],
    )
    def test_years_of_two_digits(self, fields, pattern, years):
        assert list(years_of_pattern(fields, pattern)) == years

    @pytest.mark.parametrize(
        ("pattern", "near"),
        [
            ("T{year}", "t2025, t1996, t1998"),
            ("t_{year}", "t2025"),
            ("t{year}_ES", "t1996_est"),
            ("population_{year}_of_all_ages", ""),
        ],
    )
    def test_fields_that_nearly_fit_are_named(self, pattern, near):
        with pytest.raises(InputError, match="No field matches") as error:
            years_of_pattern(self.FIELDS, pattern)
        said = error.value.hint.format(**error.value.values)
        assert (near in said and "nearly fit" in said) if near else "nearly fit" not in said

    @settings(max_examples=30)
    @given(st.sets(st.integers(1000, 9999), min_size=1), st.text("t.+_({", max_size=3), st.text(")*é", max_size=3))
    def test_every_year_is_found_whatever_stands_around_it(self, years, before, after):
        fields = [f"{before}{year}{after}" for year in years]
        found = years_of_pattern(["code", *fields], before + "{year}" + after)
        assert sorted(found) == list(found) == sorted(years)
        assert set(found.values()) == set(fields)

    def test_capitals_count(self):
        with pytest.raises(InputError):
            years_of_pattern(["T2001"], "t{year}")

    @pytest.mark.parametrize("pattern", ["t", "", "t{Year}", "t{year}{year}"])
    def test_the_year_must_be_there_once(self, pattern):
        with pytest.raises(InputError, match=r"exactly once.*t{year} for the fields"):
            years_of_pattern(self.FIELDS, pattern)

    def test_no_match_names_pattern_and_fields(self):
        with pytest.raises(InputError, match=r"'pop{year}'; the fields are codigo, t2025, .*t_max"):
            years_of_pattern(self.FIELDS, "pop{year}")
        with pytest.raises(InputError, match=r"a11, \.\.\."):
            years_of_pattern([f"a{number}" for number in range(40)], "pop{year}")


class TestThePeriod:
    BIRTHS = {year: f"births{year}" for year in range(2000, 2022)}

    def test_the_first_year_counts_and_the_last_does_not(self):
        fields = fields_of_period(self.BIRTHS, 2001, 2021, "BIRTHS")
        assert (fields[0], fields[-1], len(fields)) == ("births2001", "births2020", 20)

    def test_a_period_of_one_year(self):
        assert fields_of_period(self.BIRTHS, 2020, 2021, "BIRTHS") == ["births2020"]

    def test_years_that_are_not_there_are_named(self):
        series = {year: name for year, name in self.BIRTHS.items() if year not in (2005, 2019)}
        with pytest.raises(InputError, match="1 January 2021 it lacks 2 of 20 years: 2005, 2019"):
            fields_of_period(series, 2001, 2021, "BIRTHS")

    def test_a_series_of_other_years(self):
        with pytest.raises(InputError, match=r"the years 2000 to 2021, .* it lacks 3 of 3 years: 2030, 2031, 2032"):
            fields_of_period(self.BIRTHS, 2030, 2033, "DEATHS")

    def test_a_unit_that_lacks_a_year_has_no_sum(self):
        sums = sum_of_years([np.array([1.0, 2.0, np.nan]), np.array([3.0, np.nan, np.nan])])
        assert sums[0] == 4.0 and np.isnan(sums[1:]).all()
        remark = str(sum_remark("BIRTHS", ["b2001", "b2002"], self.BIRTHS, (2001, 2003), sums))
        assert remark == (
            "BIRTHS: 2 yearly fields were added up, b2001 to b2002, the years from 1 January 2001 to 1 January 2003; "
            "fields of other years: 20; units that lack a year have no sum: 2."
        )
