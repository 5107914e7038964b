"""Tables of the units: wide or long, found by the codes, previewed, and joined by the runs of a recipe."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.scratch import REPOSITORY
from urban_rural_linkages.core.recipe.joinable_tables import find_joinable, join_runs
from urban_rural_linkages.core.recipe.recipe_format import parse_recipe

from .described_cases import of_columns, of_csv, of_geopackage

CODES = of_geopackage("municipalities").by_name["code"].texts
TABLES = ("people", "people_2011", "people_2021", "vital", "flows", "about")
TOWNS = ["06001", "06002", "06003", "10037"]


@pytest.fixture(scope="module")
def demo():
    return find_joinable([of_geopackage(name, "table") for name in TABLES], CODES)


def test_the_tables_of_the_demo(demo):
    found, refused = demo
    assert {one.layer.name: (one.key, one.year, one.share) for one in found} == {
        "people": ("code", "year", 1.0),
        "people_2011": ("code", "", 1.0),
        "people_2021": ("code", "", 1.0),
        "vital": ("code", "year", 1.0),
    }
    assert str(refused["flows"]) == "has several rows for each unit, and no column of years tells them apart"
    assert str(refused["about"]) == "no column holds the codes of the units"


def test_reasons(demo):
    said = {one.layer.name: str(one.reason) for one in demo[0]}
    assert said["people_2021"] == "100 % of the units by code"
    assert said["vital"] == "100 % of the units by code, 2001 to 2020"


def test_the_runs_of_the_demo_are_those_of_its_recipe(demo):
    recipe = parse_recipe(
        (REPOSITORY / "resources" / "demo" / "recipe.json").read_text(encoding="utf-8"), "recipe.json"
    )
    ages, before, vital = (next(one for one in demo[0] if one.layer.name == name)
                           for name in ("people_2021", "people_2011", "vital"))  # fmt: skip
    vital = replace(vital, values=("births", "deaths"))
    source = "region.gpkg|layername="
    prepare, join = join_runs(
        f"{source}municipalities",
        "code",
        [(ages, f"{source}people_2021"), (before, f"{source}people_2011"), (vital, f"{source}vital")],
        "../../build/demo",
    )
    assert prepare == recipe.before[0]
    assert join.inputs == {name: value for name, value in recipe.before[1].inputs.items() if name != "REPORT"}


def test_a_preview_shows_the_first_units(demo):
    ages = next(one for one in demo[0] if one.layer.name == "people_2021")
    rows = ages.preview(CODES)
    assert len(rows) == 10
    assert [row["code"] for row in rows] == CODES[:10]
    assert rows[0]["w_0"] == ages.layer.by_name["w_0"].numbers[0]
    assert len(ages.preview(CODES, rows=3)) == 3


def test_lost_zeros_are_found_and_shown_as_the_units_have_them():
    table = of_columns({"ine": [10037, 6001, 6002, 6003], "pop": [96255, 807, 5449, 900]}, geometry="table")
    (found,), refused = find_joinable([table], TOWNS)
    assert (found.key, found.share, refused) == ("ine", 1.0, {})
    assert found.preview(TOWNS, 2) == [{"ine": "06001", "pop": 807.0}, {"ine": "06002", "pop": 5449.0}]


def test_a_table_of_the_whole_country_is_joined():
    codes = [f"{number:05d}" for number in range(6001, 6400)] + ["10037"]
    table = of_columns({"cod": codes, "pop": list(range(400, 800))}, geometry="table")
    assert find_joinable([table], TOWNS)[0][0].share == 1.0


def test_numbers_that_are_codes_by_chance():
    codes = [f"{number:03d}" for number in range(1, 61)]
    table = of_columns({"n": [*range(3, 43), *range(1200, 1220)], "x": ["a"] * 60}, geometry="table")
    assert find_joinable([table], codes)[0] == []


def test_rows_of_sexes_and_years_are_refused():
    table = of_columns(
        {
            "cod": TOWNS * 4,
            "year": [2001] * 8 + [2011] * 8,
            "sex": (["h"] * 4 + ["m"] * 4) * 2,
            "n": list(range(5, 21)),
        },
        geometry="table",
    )
    found, refused = find_joinable([table], TOWNS)
    assert found == []
    assert "no column of years" in str(refused["units"])


def test_tables_with_different_keys_are_joined_one_after_the_other():
    one = of_columns({"cod": TOWNS, "pop": [5, 7, 9, 2]}, "Padrón 2021", "table")
    other = of_columns({"ine": TOWNS, "births": [1, 3, 0, 2]}, "births", "table")
    found = find_joinable([one, other], TOWNS)[0]
    first, second = join_runs("a.gpkg", "code", [(table, f"{table.layer.name}.csv") for table in found], "out")
    assert (first.inputs["OUTPUT"], second.inputs["UNITS"], second.inputs["OUTPUT"]) == (
        "out/units_1.gpkg",
        "out/units_1.gpkg",
        "out/units.gpkg",
    )


def test_nothing_to_join():
    assert find_joinable([], CODES) == ([], {})
    assert join_runs("a.gpkg", "code", [], "out") == ()
    empty = of_columns({"cod": [], "pop": []}, geometry="table")
    assert str(find_joinable([empty], CODES)[1]["units"]) == "no column holds the codes of the units"


@pytest.mark.real
@pytest.mark.parametrize(
    "name", ["extremadura_padron_1996_2021_2025", "extremadura_mayores65_2020", "extremadura_edad_paro_2017"]
)
def test_extremadura(real_data, name):
    towns = of_geopackage("municipios", path=real_data("extremadura/extremadura_municipios.gpkg"))
    table = of_csv(real_data(f"extremadura/{name}.csv"))
    (found,), _ = find_joinable([table], towns.by_name["codigo"].texts)
    assert (found.key, found.year) == ("codigo", "")
    assert found.share > 0.99


def test_a_long_table_becomes_a_field_a_year_and_is_joined_once(demo):
    vital = next(one for one in demo[0] if one.layer.name == "vital")
    assert vital.fields[:2] == ["births_2001", "births_2002"]
    assert len(vital.fields) == 60
    assert vital.brings_to(["code", "births_2001"])
    assert not vital.brings_to(["code", *vital.fields])


def test_a_wide_table_is_joined_once(demo):
    ages = next(one for one in demo[0] if one.layer.name == "people_2021")
    assert ages.fields == list(ages.values)
    assert ages.brings_to(ages.fields[1:])
    assert not ages.brings_to(ages.fields)


def test_of_a_large_table_the_first_rows_are_enough():
    years = [year for _ in range(2) for year in range(2001, 2021)]
    first = of_columns({"code": [code for code in TOWNS[:2] for _ in range(20)], "year": years, "births": [7] * 40},
                       "vital", "table", count=160_000)  # fmt: skip
    towns = [*TOWNS, *(f"1{number:04d}" for number in range(100, 200))]
    (found,), _ = find_joinable([first], towns)
    assert (found.year, found.years[0], found.years[-1]) == ("year", 2001, 2020)
    assert str(found.reason) == "100 % of its codes are units, by code"
    assert find_joinable([replace(first, count=40)], towns)[0] == []  # the whole table knows two of a hundred
    strange = of_columns({"code": ["a", "b", "06001"], "x": [1, 2, 3]}, geometry="table", count=160_000)
    assert find_joinable([strange], towns)[0] == []
