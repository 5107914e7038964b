"""Change between two stocks: published figures, hand-computed cases, refusals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.demography.real_tables import column, rows
from urban_rural_linkages.core.demography.change import (
    demographic_change,
    exponential_rate,
    geometric_rate,
    natural_balance,
    rate_per_thousand,
)
from urban_rural_linkages.core.errors import InputError

NAN = np.nan


def test_alia_2001_2021():
    alia = demographic_change([1368], [783], 2001, 2021)
    assert alia.change == [-585]
    assert alia.rate_geometric == pytest.approx([-2.7513], abs=1e-4)
    assert alia.rate_exponential == pytest.approx([-2.7899], abs=1e-4)
    assert alia.halving_years == pytest.approx([24.8], abs=0.05)


def test_merida_2001_2021_grows_and_never_halves():
    merida = demographic_change([51056], [59424], 2001, 2021)
    assert merida.rate_geometric == pytest.approx([0.7618], abs=1e-4)
    assert merida.rate_exponential == pytest.approx([0.7589], abs=1e-4)
    assert np.isnan(merida.halving_years[0])


@pytest.mark.real
@pytest.mark.parametrize("year", [2011, 2019])
def test_rates_of_us_counties_are_those_of_the_census_bureau(real_data, year):
    table = rows(real_data("us_counties/us_county_components_2010_2019.csv.gz"))
    assert len(table) == 3142
    result = demographic_change(
        column(table, f"POPESTIMATE{year - 1}"),
        column(table, f"POPESTIMATE{year}"),
        year - 1,
        year,
        births=column(table, f"BIRTHS{year}"),
        deaths=column(table, f"DEATHS{year}"),
        natural=column(table, f"NATURALINC{year}"),
        migration=column(table, f"NETMIG{year}"),
    )
    assert np.max(np.abs(result.natural_rate - column(table, f"RNATURALINC{year}"))) < 1e-7
    assert np.max(np.abs(result.migration_rate - column(table, f"RNETMIG{year}"))) < 1e-7
    assert result.notes == ()


@pytest.mark.real
def test_residual_migration_holds_the_residual_of_the_census_bureau(real_data):
    table = rows(real_data("us_counties/us_county_components_2010_2019.csv.gz"))
    result = demographic_change(
        column(table, "POPESTIMATE2018"),
        column(table, "POPESTIMATE2019"),
        2018,
        2019,
        natural=column(table, "NATURALINC2019"),
    )
    expected = column(table, "NETMIG2019") + column(table, "RESIDUAL2019")
    assert np.array_equal(result.migration, expected)


@pytest.mark.real
def test_spain_2001_2021_loses_what_was_published(real_data):
    """RTVE, 22 January 2022, on figures of INE: 5,039 municipalities lost 1,131,149 inhabitants."""
    table = rows(real_data("spain/es_municipal_pop_1996_2021_area.csv.gz"))
    result = demographic_change(column(table, "pop2001"), column(table, "pop2021"), 2001, 2021)
    declining = result.change < 0
    assert np.count_nonzero(declining) == 5039
    assert -np.sum(result.change[declining]) == 1131149


@pytest.mark.real
def test_spain_grew_by_15_4_per_cent_from_2000_to_2018(real_data):
    """Fundación BBVA; the padrón of all municipalities together."""
    table = rows(real_data("spain/spain_padron_total_1996_2021_2025.csv"))
    start, end = (np.nansum(column(table, name)) for name in ("t2000", "t2018"))
    assert demographic_change([start], [end], 2000, 2018).change_pct[0] == pytest.approx(15.366, abs=5e-4)


@pytest.mark.real
def test_provinces_below_12_5_in_2018(real_data):
    table = rows(real_data("spain/es_municipal_pop_1996_2021_area.csv.gz"))
    densities = []
    for province in ("42", "44", "16"):
        members = [row for row in table if row["prov"] == province and row["pop2018"]]
        population, area = np.sum(column(members, "pop2018")), np.nansum(column(members, "area_km2"))
        densities += demographic_change([population], [population], 2017, 2018, area_km2=[area]).density_end.tolist()
    assert densities == pytest.approx([8.599, 9.095, 11.507], abs=5e-4)


@pytest.mark.real
def test_swapped_births_and_deaths_of_teruel_2023_are_reported(real_data):
    table = [row for row in rows(real_data("aragon/aragon_province_vital_1975_2023.csv")) if row["year"] == "2023"]
    balance = natural_balance(
        len(table),
        column(table, "births"),
        column(table, "deaths"),
        column(table, "natural"),
        [row["prov"] for row in table],
    )
    teruel = [row["prov"] for row in table].index("44")
    assert balance.contradictions.tolist() == [teruel]
    assert np.isnan(balance.values[teruel])
    assert np.count_nonzero(np.isnan(balance.values)) == 1
    assert str(balance.notes[0]).endswith("left unknown: 44.")


@pytest.mark.real
@pytest.mark.parametrize(
    ("province", "natural", "migration"), [("22", -11160, 24550), ("44", -10078, 8417), ("50", -7290, 104536)]
)
def test_natural_and_migration_of_aragon_2001_2018(real_data, province, natural, migration):
    vital = rows(real_data("aragon/aragon_province_vital_1975_2023.csv"))
    years = [row for row in vital if row["prov"] == province and 2001 <= int(row["year"]) <= 2017]
    municipal = rows(real_data("spain/es_municipal_pop_1996_2021_area.csv.gz"))
    members = [row for row in municipal if row["prov"] == province]
    result = demographic_change(
        [np.nansum(column(members, "pop2001"))],
        [np.nansum(column(members, "pop2018"))],
        2001,
        2018,
        births=[np.sum(column(years, "births"))],
        deaths=[np.sum(column(years, "deaths"))],
    )
    assert (result.natural[0], result.migration[0]) == (natural, migration)


def test_units_that_cannot_be_compared_have_no_rates():
    result = demographic_change([NAN, 100, 0, 0], [50, NAN, 10, 0], 2001, 2021, area_km2=[10, 10, 10, NAN])
    assert result.comparable.tolist() == [False, False, True, True]
    assert np.isnan(result.change[:2]).all()
    assert result.change[2:].tolist() == [10, 0]
    assert np.isnan(result.change_pct).all()
    assert np.isnan(result.rate_geometric).all()
    assert np.isnan(result.rate_exponential).all()
    assert np.isnan(result.natural).all()
    np.testing.assert_array_equal(result.density_start, [NAN, 10, 0, NAN])


def test_a_unit_that_empties_has_lost_everything():
    result = demographic_change([100], [0], 2001, 2021)
    assert result.change_pct == [-100]
    assert result.rate_geometric == [-100]
    assert np.isnan(result.rate_exponential[0])
    assert np.isnan(result.halving_years[0])


@pytest.mark.parametrize(("denominator", "expected"), [("mean", -5.0), ("start", -4.0), ("end", -20 / 3)])
def test_rates_refer_to_the_population_that_is_asked_for(denominator, expected):
    result = demographic_change([1000], [600], 2001, 2011, births=[10], deaths=[50], denominator=denominator)
    assert result.natural_rate == pytest.approx([expected])
    assert result.natural == [-40]
    assert result.migration == [-360]
    assert result.migration_rate == pytest.approx([9 * expected])


def test_a_natural_balance_stands_in_where_births_are_unknown():
    balance = natural_balance(3, [10, NAN, NAN], [30, 5, NAN], [-20.4, -7, NAN])
    np.testing.assert_array_equal(balance.values, [-20, -7, NAN])
    assert balance.contradictions.size == 0


def test_given_migration_stays_unknown_where_it_is_unknown():
    result = demographic_change([100, 100], [90, 90], 2001, 2011, natural=[-5, -5], migration=[-4, NAN])
    np.testing.assert_array_equal(result.migration, [-4, NAN])


@pytest.mark.parametrize(
    ("inputs", "sentence"),
    [
        ({"population_start": [5, -1]}, "Unit 'b' has a population of -1.0 in 2001"),
        ({"population_end": [5, np.inf]}, "Unit 'b' has a population of inf in 2021"),
        ({"births": [-1, 0], "deaths": [0, 0]}, "Unit 'a' has -1.0 births"),
        ({"births": [1, 0], "deaths": [0, -2]}, "Unit 'b' has -2.0 deaths"),
        ({"births": [1, 0]}, "Births and deaths have to be given together"),
        ({"area_km2": [0, 1]}, "Unit 'a' has an area of 0.0 km2"),
        ({"end_year": 2001}, "The end year 2001 is not after the start year 2001"),
        ({"denominator": "middle"}, "The denominator 'middle' is not known"),
    ],
)
def test_impossible_figures_are_refused_by_name(inputs, sentence):
    arguments = {"population_start": [5, 5], "population_end": [5, 5], "start_year": 2001, "end_year": 2021}
    with pytest.raises(InputError) as error:
        demographic_change(**{**arguments, **inputs}, ids=["a", "b"])
    assert sentence in str(error.value)
    assert error.value.hint


def test_units_without_ids_are_named_by_their_row():
    with pytest.raises(InputError, match="Unit '2' has a population"):
        demographic_change([1, -1], [1, 1], 2001, 2021)


def test_a_note_names_at_most_ten_units_in_the_order_of_their_ids():
    ids = [f"{number:02d}" for number in range(12, 0, -1)]
    balance = natural_balance(12, [1] * 12, [0] * 12, [-1] * 12, ids)
    assert "for 12 units" in str(balance.notes[0])
    assert "unknown: 01, 02, 03, 04, 05, 06, 07, 08, 09, 10, ..." in str(balance.notes[0])


POPULATION = st.floats(1, 1e7)


@settings(max_examples=50)
@given(POPULATION, POPULATION, st.integers(1, 100))
def test_rates_carry_the_first_population_to_the_second(start, end, years):
    geometric = geometric_rate([start], [end], years)
    exponential = exponential_rate([start], [end], years)
    assert start * (1 + geometric / 100) ** years == pytest.approx([end], rel=1e-6)
    assert start * np.exp(exponential / 100 * years) == pytest.approx([end], rel=1e-6)
    assert exponential[0] <= geometric[0] + 1e-12


@settings(max_examples=50)
@given(st.lists(st.tuples(POPULATION, POPULATION, st.floats(-1e4, 1e4)), min_size=1, max_size=6))
def test_components_add_up_whatever_the_order(units):
    start, end, natural = (np.array(values) for values in zip(*units, strict=True))
    result = demographic_change(start, end, 2001, 2018, natural=natural)
    assert result.natural + result.migration == pytest.approx(result.change, abs=1e-6)
    total = rate_per_thousand(result.change, start, end, 17)
    assert result.natural_rate + result.migration_rate == pytest.approx(total, abs=1e-6)
    backwards = demographic_change(start[::-1], end[::-1], 2001, 2018, natural=natural[::-1])
    np.testing.assert_array_equal(backwards.migration_rate[::-1], result.migration_rate)


def test_units_of_one_date_only_are_named_with_what_to_do():
    found = demographic_change([100, NAN, 50, NAN], [80, 30, NAN, NAN], 2001, 2021, ids=["a", "b", "c", "d"])
    (note,) = found.notes
    assert "only one of the two dates, which are not compared: 2 (b, c)" in str(note)
    assert "Territories of constant extent" in str(note)
    assert found.comparable.tolist() == [True, False, False, False]
