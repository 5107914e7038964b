"""Sentences with a number before a plural noun have a form for one: "1 unit has", never "1 units have"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from scripts import i18n
from urban_rural_linkages.core.templates import FORM, filled

# What is counted, in both languages.  A noun that is new in a sentence is added here.
ENGLISH = frozenset({
    "alerts", "answers", "areas", "births", "cells", "checks", "cities", "classes", "columns", "deaths", "domains",
    "facilities", "features", "fields", "figures", "files", "findings", "flows", "gaps", "groups", "hours", "ids",
    "indicators", "inhabitants", "inputs", "layers", "limits", "lines", "links", "men", "measures", "metres",
    "minutes", "municipalities", "neighbours", "pairs", "people", "persons", "photographs", "places", "plans",
    "points", "polygons", "proposals", "questions", "residents", "rows", "rules", "services", "sessions",
    "settlements", "sheets", "sites", "stops", "tables", "thresholds", "towns", "types", "units", "uses", "values",
    "women", "workers", "years",
})  # fmt: skip
SPANISH = frozenset({
    "alertas", "asentamientos", "años", "brechas", "campos", "capas", "celdas", "cifras", "ciudades", "clases",
    "columnas", "comprobaciones", "códigos", "defunciones", "desplazamientos", "elementos", "emplazamientos",
    "entradas", "equipamientos", "fichas", "filas", "flujos", "fotografías", "grupos", "habitantes", "hallazgos",
    "hombres", "horas", "indicadores", "lugares", "límites", "líneas", "medidas", "metros", "minutos", "mujeres",
    "municipios", "nacimientos", "núcleos", "objetos", "paradas", "parejas", "personas", "planes", "poblaciones",
    "polígonos", "preguntas", "propuestas", "puntos", "recintos", "reglas", "respuestas", "servicios", "sesiones",
    "tablas", "tipos", "trabajadores", "umbrales", "unidades", "usos", "valores", "vecinos", "vínculos", "zonas",
    "áreas",
})  # fmt: skip

# Numbers that are never one, by the name of their value: thresholds and sizes that are chosen, means with decimals,
# bounds of ages, so many of so many, and what is below 0 where it is wrong.
NEVER_ONE = frozenset({
    "after", "age", "ages", "all", "bound", "city", "classes", "columns", "density", "domains", "height", "ideal",
    "index", "k", "last", "later", "least", "limit", "lower", "mean", "men", "metres", "minutes", "most", "n", "old",
    "open_from", "per", "permutations", "population", "published", "radius", "short", "slopes", "start", "sum",
    "threshold", "to", "town", "upper", "value", "width", "young",
})  # fmt: skip

# Sentences in which such a number is many: totals of a region, and what is only said of two and more.
MANY = (
    "A cell has no", "A figure is the value", "A step of {years} years is longer", "A town that grows",
    "Ages and inhabitants agree", "All {count} known values", "All {count} places were tried",
    "Checklist '{checklist}'", "Classes of cells by", "Fewer than three", "From {before} inhabitants",
    "From {places}", "Hinterlands of the", "If {name} closed", "In a step of", "Of {people} people who cross",
    "Outside the urban areas", "Proved: each of", "SOURCES has", "Services of '{layer}' have several",
    "The cells hold", "The cells of the region hold", "The id stands in {count} rows", "The map shows {count} areas",
    "The maps of the project", "The pyramids are", "The settlements of the region have", "The table of {origins}",
    "Totals by group and", "Whoever was 10 to 19", "With the cities among them", "Within this distance",
    "about {pairs} pairs", "ages of both sexes together", "all {towns} places", "are no sexes", "ewer than {count}",
    "fewer than {years} known", "halves in {years} years", "have several points", "is the sum of {count} columns",
    "looks like classes", "must have one (such", "of a year that it does not", "of the {p} sites",
    "{caption} ({shown}", "{cells} cells is none", "{count} fields were chosen", "{count} fields, {first}",
    "{count} places lead", "{count} services stand", "{count} widest gaps", "{count} years", "{measurable} of them",
    "{pairs} pairs of a rural", "{people} inhabitants in", "{people} people, {share} %", "{places} places lead",
    "{rows} flows", "{share} women", "{units} {called}", "urban and {country} rural", "whole rows of",
    "too many to choose stops", "{year}, {people} people", "{year}: {people} people",
)  # fmt: skip


def lonely(text: str, nouns: frozenset[str]) -> Iterator[str]:
    """Yield the numbers of a text that stand before a plural noun, and whose noun has no form for one."""
    for name, noun in re.findall(r"\{(\w+)\}[ \u202f](\w+)\b", FORM.sub("", text)):
        if noun in nouns and name not in NEVER_ONE:
            yield f"{{{name}}} {noun}"


def is_excepted(text: str) -> bool:
    return any(beginning in text for beginning in MANY)


@pytest.fixture(scope="module")
def translations() -> dict[str, str]:
    return i18n.read_translations()


def test_numbers_before_plural_nouns_have_a_form_for_one(translations):
    found = {text: list(lonely(text, ENGLISH)) for text in translations if not is_excepted(text)}
    assert {text: numbers for text, numbers in found.items() if numbers} == {}, "write {n} {n:unit|units}"


def test_so_have_they_in_spanish(translations):
    found = {text: list(lonely(said, SPANISH)) for text, said in translations.items() if not is_excepted(text)}
    assert {translations[text]: numbers for text, numbers in found.items() if numbers} == {}


def test_no_exception_is_for_nothing(translations):
    needed = {text for text, said in translations.items() if [*lonely(text, ENGLISH), *lonely(said, SPANISH)]}
    assert [beginning for beginning in MANY if not any(beginning in text for text in needed)] == []


def test_every_form_can_be_filled_in_both_languages(translations):
    """Each alternative is one of two: braces that are left over would be those of three, or of none."""
    for text in (text for pair in translations.items() for text in pair):
        names = set(re.findall(r"\{(\w+)[:}]", text))
        for number in ("1", "2"):
            assert "{" not in (filled(text, dict.fromkeys(names, number)) if FORM.search(text) else ""), text
        assert not re.search(r"\{\w+:[^{}]*\|", FORM.sub("", text)), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{count} units have none", ["{count} units"]),
        ("{count} {count:unit has|units have} none", []),
        ("{a} {a:row|rows} of {b} units", ["{b} units"]),
        ("{count} of {rows} places", ["{rows} places"]),
        ("within {radius} minutes", []),
        ("{count}\u202fpeople", ["{count} people"]),
    ],
)
def test_what_is_found(text, expected):
    assert list(lonely(text, ENGLISH)) == expected
