"""Yearly fields: families by pattern, the one of all inhabitants, births and deaths."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.year_fields import find_events, find_families, find_population

from .described_cases import of_columns, of_csv, of_geopackage

EXTREMADURA = "extremadura_padron_1996_2021_2025.csv"


def series(first: int, last: int, pattern: str, scale: float = 1.0) -> dict[str, list[int]]:
    """Return columns of a region that loses a hundredth of its people each year."""
    return {pattern.format(year=year): [round(scale * size * 0.99 ** (year - first)) for size in (900, 4000, 12000)]
            for year in range(first, last + 1)}  # fmt: skip


def populations(layer):
    families = find_families(layer)
    return {one.parameter: one for one in find_population(layer, families)}


def test_the_demo():
    found = populations(of_geopackage("municipalities"))
    assert {name: one.chosen for name, one in found.items()} == {
        "SERIES": "t{year}", "POP_START": "t2001", "POP_END": "t2021"
    }  # fmt: skip
    assert found["POP_END"].candidates[0].gives == {"END_YEAR": 2021}
    assert str(found["POP_END"].candidates[0].reason) == "188,169 inhabitants in 2021"
    assert "counts the rows" in str(found["POP_END"].refused["fid"])


@pytest.mark.real
def test_of_all_women_and_men_all_is_the_sum_of_the_others(real_data):
    found = populations(of_csv(real_data(f"extremadura/{EXTREMADURA}")))
    assert found["SERIES"].chosen == "t{year}"
    assert str(found["SERIES"].candidates[0].reason) == "26 fields, 1996 to 2025; the sum of h{year} and m{year}"
    assert (found["POP_START"].chosen, found["POP_END"].chosen) == ("t1996", "t2025")


@pytest.mark.parametrize(
    ("names", "pattern", "years"),
    [
        (["P19_POP", "P13_POP", "P68_POP"], "P{year}_POP", [1968, 2013, 2019]),
        (["pop_res_18", "pop_res_19"], "pop_res_{year}", [2018, 2019]),
        (["2001", "2011"], "{year}", [2001, 2011]),
        (["Población 2001", "Población 2011"], "Población {year}", [2001, 2011]),
        (["سكان2001", "سكان2011"], "سكان{year}", [2001, 2011]),
    ],
)
def test_patterns(names, pattern, years):
    layer = of_columns({name: [900, 4000, 12000] for name in names})
    (family,) = find_families(layer)
    assert (family.pattern, family.years) == (pattern, years)
    assert populations(layer)["SERIES"].chosen == pattern


def test_single_years_of_age_are_taken_out_first():
    ages = {f"w_{age}": [5, 9, 30] for age in range(10, 25)}
    assert [family.pattern for family in find_families(of_columns(ages))] == ["w_{year}"]
    assert find_families(of_columns(ages), taken=ages) == []


def test_a_series_that_jumps_is_no_population():
    found = populations(of_columns({"sales2001": [10, 20, 30], "sales2002": [900, 20, 400]}))
    assert found["SERIES"].chosen == ""
    assert str(found["SERIES"].refused["sales{year}"]) == "its total jumps between 2001 and 2002"
    assert found["POP_END"].candidates == ()


@pytest.mark.parametrize(
    "name", ["births_{year}", "nacidos{year}", "sterbefaelle{year}", "saldo_{year}", "superficie{year}"]
)
def test_what_is_named_after_something_else_is_none(name):
    assert populations(of_columns(series(2001, 2005, name)))["SERIES"].candidates == ()


def test_two_series_are_asked_for():
    found = populations(of_columns(series(2001, 2005, "a{year}") | series(2001, 2005, "b{year}", 2.0)))
    assert found["SERIES"].chosen == ""
    assert str(found["SERIES"].question) == "Which field is the inhabitants of each year? It may be a{year} or b{year}."
    assert found["POP_END"].chosen == ""
    assert {one.value for one in found["POP_END"].candidates} >= {"a2005", "b2005"}


def test_one_series_of_people_goes_before_others():
    assert populations(of_columns(series(2001, 2005, "pob{year}") | series(2001, 2005, "x{year}")))[
        "SERIES"
    ].chosen == ("pob{year}")


def test_fields_of_one_year_each_without_a_pattern():
    found = populations(of_columns({"censo_2001": [9, 40, 120], "padron2021": [8, 39, 130]}))
    assert (found["POP_START"].chosen, found["POP_END"].chosen) == ("censo_2001", "padron2021")
    assert found["POP_START"].candidates[0].gives == {"START_YEAR": 2001}


def test_one_year_alone_is_asked_for():
    found = populations(of_columns({"poblacion": [9, 40, 120]}))
    assert found["POP_END"].chosen == ""
    assert str(found["POP_END"].question) == "Is 'poblacion' the inhabitants at the end?"


def test_numbers_with_decimal_commas_are_not_taken_for_people():
    found = populations(of_columns({"t2001": ["807,0", "5449,5"], "t2002": ["800,0", "5400,1"]}))
    assert found["SERIES"].chosen == ""
    assert "let the table be prepared first" in str(found["POP_END"].refused["t2001"])


def test_fields_without_any_value_are_refused():
    found = populations(of_columns({"t2001": [None, None], "t2002": [None, None]}))
    assert str(found["SERIES"].refused["t{year}"]) == "holds no value"
    assert str(found["POP_START"].refused["t2001"]) == "holds no value"


def test_births_and_deaths_of_the_demo():
    layer = of_geopackage("municipalities")
    families = find_families(layer)
    (inhabitants,) = [family for family in families if family.pattern == "t{year}"]
    people = sum(inhabitants.totals.values()) / len(inhabitants.totals)
    for name in ("BIRTHS", "DEATHS"):
        found = find_events(name, layer, families, people, (2001, 2021))
        assert found.chosen == name.lower()
        assert found.candidates[1].value == f"{name.lower()}_01_17"


def test_a_series_of_births_covers_the_period():
    layer = of_columns(series(2001, 2010, "births_{year}", 0.01))
    found = find_events("BIRTHS", layer, find_families(layer), 16000.0, (2001, 2011))
    assert found.chosen == "births_{year}"
    late = find_events("BIRTHS", layer, find_families(layer), 16000.0, (2001, 2021))
    assert str(late.refused["births_{year}"]) == "lacks the year 2011"


@pytest.mark.parametrize(
    ("births", "reason"),
    [
        ([2, 5, 9], "0.1 a year for each thousand inhabitants: too few for the years 2001 to 2020"),
        ([9000, 20000, 9000], "118.8 a year for each thousand inhabitants: too many"),
    ],
)  # fmt: skip
def test_births_that_cannot_be_those_of_all_years(births, reason):
    found = find_events("BIRTHS", of_columns({"nacimientos": births}), [], 16000.0, (2001, 2021))
    assert str(found.refused["nacimientos"]) == reason


def test_a_sum_beside_the_years_that_it_adds_up_gives_way_to_them():
    columns = series(2001, 2010, "births_{year}", 0.01)
    sums = [sum(int(values[row]) for values in columns.values()) for row in range(len(next(iter(columns.values()))))]
    layer = of_columns({**columns, "births": sums})
    people = sum(sums) / 10 * 100
    assert find_events("BIRTHS", layer, find_families(layer), people, (2001, 2011)).chosen == "births_{year}"
    other = of_columns({**columns, "births": [2 * value for value in sums]})
    assert find_events("BIRTHS", other, find_families(other), people, (2001, 2011)).chosen == ""
