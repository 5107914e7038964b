"""Words of offices: names in six languages, whatever their accents, capitals and marks."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.words import folded, name_score, tokens, year_in


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("codigo_ine", "code"),
        ("Código", "code"),
        ("CODGEO", "code"),
        ("cod_mun", "code"),
        ("code_insee", "code"),
        ("GEOID", "code"),
        ("AGS", "code"),
        ("PRO_COM_T", "code"),
        ("Gemeindeschlüssel", "code"),
        ("nombre", "name"),
        ("Name", "name"),
        ("LIBGEO", "name"),
        ("nom_com", "name"),
        ("Bezeichnung", "name"),
        ("denominazione", "name"),
        ("nm_mun", "name"),
        ("comarca", "group"),
        ("Landkreis", "group"),
        ("département", "group"),
        ("distrito", "group"),
        ("población", "people"),
        ("Einwohner", "people"),
        ("abitanti", "people"),
        ("população", "people"),
        ("habitantes", "people"),
        ("naissances", "births"),
        ("Geburten", "births"),
        ("nascimentos", "births"),
        ("décès", "deaths"),
        ("óbitos", "deaths"),
        ("Sterbefälle", "deaths"),
        ("mujeres", "women"),
        ("Frauen", "women"),
        ("mulheres", "women"),
        ("superficie_ha", "area"),
        ("Fläche", "area"),
        ("origen", "origin"),
        ("herkunft", "origin"),
        ("destino", "destination"),
        ("Ziel", "destination"),
        ("trabajadores", "workers"),
        ("Pendler", "workers"),
        ("carreteras", "road_layer"),
        ("Straßen", "road_layer"),
        ("Equipamientos", "service_layer"),
        ("núcleos", "settlement_layer"),
        ("MDT", "height_grid"),
        ("srtm_30m", "height_grid"),
        ("GHS_BUILT_S_E2020", "built_grid"),
        ("GHS_POP_E2020", "people_grid"),
        ("CLC2018", "class_grid"),
    ],
)
def test_what_is_known(name, subject):
    assert name_score(name, subject) >= 0.7


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("t2001", "code"),
        ("population", "code"),
        ("encoding", "name"),
        ("code", "name"),
        ("rivers", "road_layer"),
        ("water", "unit_layer"),
        ("dem_100m", "people_grid"),
        ("شعب", "people"),
        ("", "people"),
        ("_", "people"),
        ("2021", "people"),
    ],
)
def test_what_is_another_thing(name, subject):
    assert name_score(name, subject) < 0.7


def test_words_cut_short_count_less():
    assert 0.0 < name_score("poblaci", "people") < 0.7
    assert name_score("municipali", "unit_layer") == 0.5


def test_folded():
    assert folded("ÁÉÍÓÚ Ñ ç ß Ø") == "aeiou n c ss o"


def test_tokens_of_humps_marks_and_digits():
    assert tokens("codMunicipio") == ["cod", "municipio"]
    assert tokens("P19_POP") == ["p", "19", "pop"]
    assert tokens("Población (2021)") == ["poblacion", "2021"]


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("t2001", 2001),
        ("GHS_POP_E2020_1km", 2020),
        ("c1842", 1842),
        ("w_20_24", None),
        ("cell_20210101", None),
        ("", None),
    ],
)
def test_years(name, year):
    assert year_in(name) == year
