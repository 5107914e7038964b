"""Layers and tables of offices and research as they were published: what is sure is right, the rest is asked."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.flow_columns import find_flow_columns
from urban_rural_linkages.core.recipe.places import are_roads, find_service_name, find_service_type
from urban_rural_linkages.core.recipe.unit_roles import UnitRoles, find_unit_fields

from .described_cases import of_csv, of_geopackage

pytestmark = pytest.mark.real

SURE = [
    ("belgium/units_belgium.gpkg", "units_belgium", {"NAME": "NAME_4"}),
    (
        "brindisi/brindisi_municipalities.gpkg",
        "brindisi_municipalities",
        {"UNIT_ID": "PRO_COM", "NAME": "NOME_COM"},
    ),
    (
        "extremadura/extremadura_municipios.gpkg",
        "municipios",
        {"UNIT_ID": "codigo", "NAME": "nombre", "GROUP": "provincia"},
    ),
    (
        "extremadura/extremadura_municipios.gpkg",
        "capitales",
        {"UNIT_ID": "codigo", "NAME": "nombre_actual"},
    ),
    ("aragon/aragon_municipal_census_series.csv", "", {"UNIT_ID": "ine_muni"}),
    ("belgium/be_2011_to_2024_codes.csv", "", {"UNIT_ID": "code2011", "NAME": "name2011"}),
    ("belgium/be_census2011_employed_581.csv", "", {"UNIT_ID": "UID"}),
    (
        "extremadura/extremadura_censos_1842_2011.csv",
        "",
        {"UNIT_ID": "codigo", "NAME": "nombre", "GROUP": "prov_name"},
    ),
    (
        "extremadura/extremadura_edad_paro_2017.csv",
        "",
        {"UNIT_ID": "codigo", "NAME": "NOMBRE_ACTUAL", "GROUP": ""},
    ),
    ("extremadura/extremadura_mayores65_2020.csv", "", {"UNIT_ID": "codigo", "NAME": "nombre"}),
    (
        "spain/ngmep_municipios_2024.csv",
        "",
        {"UNIT_ID": "codigo", "NAME": "NOMBRE_ACTUAL", "GROUP": "PROVINCIA"},
    ),
    (
        "spain/spain_padron_total_1996_2021_2025.csv",
        "",
        {"UNIT_ID": "codigo", "NAME": "nombre", "SERIES": "t{year}", "POP_START": "t1996", "POP_END": "t2025"},
    ),
]
NO_UNITS = [
    "belgium/be_census2011_flows_581.csv",
    "brindisi/brindisi_flows.csv",
    "reunion/reunion_ttw.csv",
    "belo_horizonte/travel_matrix_11_origins.csv",
    "gottingen/GoettingenHealth1.csv",
    "austria/austria_migration.csv",
    "world/wup2018_urban_rural.csv",
    "us_counties/hp_counties_base2000.csv",
    "san_francisco/SF_store_site_16_longlat.csv",
    "malawi/scenario_mixed.csv",
]
ONE_YEAR = [
    ("extremadura/extremadura_degurba_fua_2019.csv", "population"),
    ("extremadura/extremadura_mayores65_2020.csv", "total"),
    ("extremadura/extremadura_edad_paro_2017.csv", "HABITANTES"),
    ("spain/ngmep_municipios_2024.csv", "POBLACION_MUNI"),
    ("belo_horizonte/land_use_data.csv", "population"),
    ("porto_alegre/poa_hexgrid.csv", "population"),
]


@pytest.fixture
def roles(real_data):
    """A function from a file and a table in it to what was found among its fields."""

    def find(file: str, table: str = "") -> UnitRoles:
        path = real_data(file)
        return find_unit_fields(of_geopackage(table, path=path) if table else of_csv(path))

    return find


@pytest.mark.parametrize(("file", "table", "right"), SURE)
def test_what_is_sure_is_right(roles, file, table, right):
    found = roles(file, table).found
    assert {name: found[name].chosen for name in right} == right


@pytest.mark.parametrize("file", NO_UNITS)
def test_what_holds_no_units_gives_no_people(roles, file):
    found = roles(file).found
    assert {name: found[name].chosen for name in ("SERIES", "POP_START", "POP_END", "AGE_FIELDS", "AREA")} == {
        "SERIES": "",
        "POP_START": "",
        "POP_END": "",
        "AGE_FIELDS": "",
        "AREA": "",
    }


@pytest.mark.parametrize(("file", "field"), ONE_YEAR)
def test_people_of_one_year_are_asked_for(roles, file, field):
    found = roles(file).found
    for name in ("POP_START", "POP_END"):
        assert found[name].chosen == ""
        assert found[name].likeliest.value == field
        assert found[name].question is not None


def test_employed_people_are_no_inhabitants(roles):
    found = roles("belgium/be_census2011_employed_581.csv").found
    assert found["POP_END"].candidates == ()
    assert {one.value for one in found["EMPLOYED"].candidates} == {
        "employed_total_incl_abroad_unknown",
        "employed_known_municipality",
    }


def test_levels_of_a_hierarchy_are_asked_for(roles):
    found = roles("belgium/units_belgium.gpkg", "units_belgium").found["GROUP"]
    assert found.chosen == ""
    assert {"NAME_1", "NAME_2", "NAME_3"} <= {one.value for one in found.candidates}
    assert str(found.refused["NAME_0"]) == "holds one value only"


def test_flows_of_belgium(real_data):
    codes = of_csv(real_data("belgium/be_2011_to_2024_codes.csv")).by_name["UID2024"].texts
    columns = of_csv(real_data("belgium/be_census2011_flows_581.csv"))
    found = find_flow_columns(columns, codes)
    assert {name: one.chosen for name, one in found.items()} == {
        "ORIGIN": "origin",
        "DESTINATION": "destination",
        "WORKERS": "commuters",
    }


def test_flows_of_brindisi(real_data):
    codes = of_csv(real_data("brindisi/brindisi_names.csv")).by_name["Code"].texts
    found = find_flow_columns(of_csv(real_data("brindisi/brindisi_flows.csv")), codes)
    assert {one.value for one in found["ORIGIN"].candidates} == {"community_live", "community_work"}
    assert found["WORKERS"].chosen == "amount"


def test_flows_of_reunion(real_data):
    units = sorted(set(of_csv(real_data("reunion/reunion_ttw.csv")).by_name["HOME"].texts))
    found = find_flow_columns(of_csv(real_data("reunion/reunion_ttw.csv")), units)
    assert {name: one.chosen for name, one in found.items()} == {
        "ORIGIN": "HOME",
        "DESTINATION": "WORK",
        "WORKERS": "FLOW",
    }


def test_places_and_roads_of_malawi(real_data):
    facilities = of_geopackage("facilities2", "point", real_data("malawi/facilities.gpkg"))
    assert find_service_type(facilities).likeliest.value == "hf_type"
    assert find_service_name(facilities, "hf_type").chosen == "name"
    assert not are_roads(of_geopackage("roads2", "line", real_data("malawi/roads.gpkg")))
