"""Totals of an assessment: by hand, and the published figures of Extremadura and Spain."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.demography.criteria_sets import shipped
from tests.unit.demography.real_tables import column, official_areas_km2, rows
from urban_rural_linkages.core.demography.risk import assess_risk
from urban_rural_linkages.core.demography.summary import summarise_risk
from urban_rural_linkages.core.demography.unit_data import unit_data

NAN = np.nan
SEED = shipped("seed_2001_2018")


def test_totals_by_group_and_altogether():
    data = unit_data(
        ["a", "b", "c", "d"],
        2001,
        2018,
        {2001: [100, 100, NAN, 100], 2018: [90, 120, 50, NAN]},
        area_km2=[10, 1, 10, 10],
        natural={(2001, 2017): [-1, -1, -1, -1]},
    )
    south, north, everything = summarise_risk(data, assess_risk(SEED, data), ["B", "B", "C", "C"])
    assert (south.group, north.group, everything.group) == ("B", "C", None)
    assert (south.units, south.comparable, south.declining, south.low_density, south.at_risk) == (2, 2, 1, 1, 1)
    assert (south.population, south.population_at_risk) == (210, 90)
    assert (south.share_at_risk, south.share_population_at_risk) == (0.5, 90 / 210)
    assert (north.units, north.populated_units, north.comparable, north.undecided) == (2, 1, 0, 2)
    assert (north.low_density, north.declining_low_density, north.share_at_risk) == (1, 0, 0)
    assert (everything.units, everything.population, everything.at_risk) == (4, 260, 1)


def test_without_groups_there_is_one_row_and_without_people_no_share():
    data = unit_data(["a"], 2001, 2018, {2001: [10], 2018: [0]}, area_km2=[1])
    (total,) = summarise_risk(data, assess_risk(SEED, data))
    assert (total.population, total.declining, total.at_risk) == (0, 1, 1)
    assert np.isnan(total.share_population_at_risk)


def test_without_areas_nothing_is_thinly_settled():
    data = unit_data(["a"], 2001, 2018, {2001: [10], 2018: [5]})
    (total,) = summarise_risk(data, assess_risk(SEED, data))
    assert (total.low_density, total.declining, total.undecided) == (0, 1, 1)


def test_low_density_follows_the_set():
    data = unit_data(["a", "b"], 2001, 2021, {2001: [10, 10], 2021: [20, 20]}, area_km2=[1, 0.9])
    (total,) = summarise_risk(data, assess_risk(shipped("vc_ley5_2023_risk"), data))
    assert total.low_density == 1


@pytest.fixture
def extremadura(real_data):
    table = rows(real_data("extremadura/extremadura_padron_1996_2021_2025.csv"))
    path = real_data("extremadura/extremadura_municipios.gpkg")
    areas = official_areas_km2(path, "municipios", "codigo", "superficie_ha")
    codes = [row["codigo"] for row in table]
    return unit_data(
        codes,
        2001,
        2018,
        {2001: column(table, "t2001"), 2018: column(table, "t2018")},
        area_km2=[areas[code] for code in codes],
    )


@pytest.mark.real
def test_extremadura_2001_2018(extremadura):
    result = assess_risk(SEED, extremadura)
    badajoz, caceres, total = summarise_risk(extremadura, result, [code[:2] for code in extremadura.ids])
    figures = [
        (row.group, row.comparable, row.declining, row.low_density, row.at_risk) for row in (badajoz, caceres, total)
    ]
    assert figures == [("06", 164, 136, 50, 49), ("10", 219, 190, 117, 108), (None, 383, 326, 167, 157)]
    assert total.units == 388
    assert total.population_at_risk == 121900
    assert total.declining_low_density == 157
    assert result.left_out == ("clause_natural",)


@pytest.mark.real
def test_extremadura_under_8(extremadura):
    (total,) = summarise_risk(extremadura, assess_risk(SEED, extremadura, density_value=8))
    assert total.low_density == 114


@pytest.mark.real
def test_spain_2001_2018_is_just_above_what_the_bank_of_spain_publishes_with_a_third_clause(real_data):
    table = rows(real_data("spain/es_municipal_pop_1996_2021_area.csv.gz"))
    data = unit_data(
        [row["ine_muni"] for row in table],
        2001,
        2018,
        {2001: column(table, "pop2001"), 2018: column(table, "pop2018")},
        area_km2=column(table, "area_km2"),
    )
    (total,) = summarise_risk(data, assess_risk(SEED, data))
    assert (total.at_risk, total.population_at_risk) == (3471, 1120959)
    assert (total.populated_units, total.comparable) == (8124, 8103)
    assert round(100 * total.share_at_risk, 2) == 42.73
    assert total.low_density == 3930
