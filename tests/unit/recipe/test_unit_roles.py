"""All fields of the units at once, on the demo, on Extremadura, and on layers that are nothing of the kind."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.recipe.described import LayerDescription
from urban_rural_linkages.core.recipe.unit_roles import find_unit_fields

from .described_cases import of_columns, of_csv, of_geopackage

DEMO = {"UNIT_ID": "code", "NAME": "name", "GROUP": "comarca", "SERIES": "t{year}", "POP_START": "t2001",
        "POP_END": "t2021", "BIRTHS": "births", "DEATHS": "deaths", "WOMEN": "women", "POP_OLD": "pop_65",
        "POP_YOUNG": "pop_0_14", "EMPLOYED": "employed", "AGE_FIELDS": "", "AGE_FIELDS_START": "",
        "SECTOR_FIELDS": "jobs_agriculture;jobs_industry;jobs_construction;jobs_services",
        "UNEMPLOYED": "", "LABOUR_FORCE": "", "MEAN_INCOME": ""}  # fmt: skip


def joined(one: LayerDescription, other: LayerDescription) -> LayerDescription:
    """Put the fields of a table beside those of a layer, as a join does."""
    more = tuple(field for field in other.fields if field.name not in one.by_name)
    return LayerDescription(one.id, one.name, one.geometry, one.fields + more, one.count, areas=one.areas)


def test_the_demo():
    roles = find_unit_fields(of_geopackage("municipalities"))
    assert {name: one.chosen for name, one in roles.found.items() if name != "AREA"} == DEMO
    assert roles.period == (2001, 2021)
    assert roles.people("t2021") == 188169


def test_the_demo_with_its_ages():
    roles = find_unit_fields(joined(of_geopackage("municipalities"), of_geopackage("people_2021", "table")))
    assert {name: one.chosen for name, one in roles.found.items() if name != "AREA"} == DEMO | {
        "AGE_FIELDS": "{sex}_{from}_{to}"
    }


@pytest.mark.real
def test_extremadura(real_data):
    towns = of_geopackage("municipios", path=real_data("extremadura/extremadura_municipios.gpkg"))
    table = of_csv(real_data("extremadura/extremadura_padron_1996_2021_2025.csv"))
    found = find_unit_fields(joined(towns, table)).found
    assert {name: found[name].chosen for name in ("UNIT_ID", "NAME", "GROUP", "SERIES", "POP_END")} == {
        "UNIT_ID": "codigo", "NAME": "nombre", "GROUP": "provincia", "SERIES": "t{year}", "POP_END": "t2025"
    }  # fmt: skip
    assert not found["WOMEN"].sure


@pytest.mark.real
@pytest.mark.parametrize(
    "name", ["extremadura_edad_paro_2017", "extremadura_mayores65_2020", "extremadura_degurba_fua_2019"]
)
def test_other_tables_of_extremadura_preselect_nothing_wrong(real_data, name):
    found = find_unit_fields(of_csv(real_data(f"extremadura/{name}.csv"))).found
    assert found["UNIT_ID"].chosen == "codigo"
    assert found["SERIES"].chosen == ""
    assert found["POP_START"].chosen == ""


def test_no_field_twice():
    found = find_unit_fields(of_geopackage("municipalities")).found
    chosen = [one.chosen for one in found.values() if one.chosen]
    assert len(chosen) == len(set(chosen))


def test_only_row_numbers_give_nothing():
    roles = find_unit_fields(of_columns({"fid": list(range(1, 61)), "objectid": list(range(60))}))
    assert {one.chosen for one in roles.found.values()} == {""}
    assert all(one.question is None for one in roles.found.values())


def test_nothing_but_unknown_values():
    roles = find_unit_fields(of_columns({"code": [None] * 5, "t2001": [None] * 5, "t2021": [None] * 5}))
    assert {one.chosen for one in roles.found.values()} == {""}


def test_no_rows_and_no_fields():
    for layer in (of_columns({}), of_columns({"code": [], "t2001": [], "t2021": []})):
        assert {one.chosen for one in find_unit_fields(layer).found.values()} == {""}


def test_two_hundred_fields_say_the_same():
    layer = of_geopackage("municipalities")
    random = np.random.default_rng(1)
    more = {f"indicator_{number:03d}": list(random.normal(size=60)) for number in range(200)}
    roles = find_unit_fields(joined(layer, of_columns(more)))
    assert {name: one.chosen for name, one in roles.found.items() if name != "AREA"} == DEMO
