"""Municipalities of an assessment side by side, through QGIS: the map, the answers, the ranking."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import NULL, Qgis, QgsProcessingException

from urban_rural_linkages.algorithms.style_files import load_style
from urban_rural_linkages.algorithms.styling import apply_style
from urban_rural_linkages.core.assessment.answer_colours import LOOKS, Tone
from urban_rural_linkages.io.store.geopackage import GeoPackageStore

from .assessment_data import PLANS, store_file, three_plans

OUTPUTS = dict.fromkeys(("OUTPUT", "ANSWERS", "RANKING"), "TEMPORARY_OUTPUT")


@pytest.fixture
def compare(run, tmp_path):
    """A function that compares the three plans, or what is given instead."""

    def execute(contents=None, **given):
        if contents is None:
            store = store_file(tmp_path)
        else:
            store = str(tmp_path / "own.gpkg")
            GeoPackageStore.create_file(Path(store)).add(contents)
        return run("assessmentcompare", **{"STORE": store, "ASSESSMENT": PLANS, "LANGUAGE": "en", **OUTPUTS, **given})

    return execute


def rows_of(layer) -> list[dict]:
    names = layer.fields().names()
    return [{name: None if value == NULL else value for name, value in zip(names, feature.attributes(), strict=True)}
            for feature in layer.getFeatures()]  # fmt: skip


def column(layer, name: str) -> list:
    return [row[name] for row in rows_of(layer)]


def test_the_map_shows_one_question(compare):
    results = compare(QUESTION="gen_prx_01")
    layer = results["OUTPUT"]
    assert results["N_UNITS"] == 3 and layer.attributeAlias(layer.fields().lookupField("answer")).endswith("?")
    assert layer.wkbType() == Qgis.WkbType.MultiPolygon and layer.crs().authid() == "EPSG:25830"
    assert column(layer, "name") == ["Mérida", "La Albuera", "Ñuñoa"]
    assert column(layer, "tone") == ["met", "partly", "not_met"]
    assert column(layer, "letter") == ["M", "P", "N"]
    assert column(layer, "figure") == [1.0, 0.95, 0.5]
    assert column(layer, "gen_prx_01") == ["M 100 %", "(P) 95 %", "(N) 50 %"]
    assert column(layer, "gen_saf_01") == ["N", "N", "N"], "the common answer shows in all of them"
    assert [feature.geometry().area() for feature in layer.getFeatures()] == [900_000.0] * 3
    apply_style(layer, "assessment_answers", "en")
    colours = {item.label(): item.symbol().color().name() for item in layer.renderer().legendSymbolItems()}
    assert layer.labelsEnabled() and '"shown"' in layer.labeling().settings().fieldName
    assert column(layer, "shown") == column(layer, "gen_prx_01")
    assert colours["Met (M)"] == LOOKS[Tone.MET].fill and colours["Not met (N)"] == LOOKS[Tone.NOT_MET].fill


def test_the_style_has_the_colours_of_answers():
    drawn = {entry["value"]: entry["colour"] for entry in load_style("assessment_answers")["classes"]}
    assert drawn.keys() == set(Tone)
    assert all(drawn[tone] == LOOKS[tone].fill for tone in set(Tone) - {Tone.PLAIN, Tone.ASIDE})
    assert drawn[Tone.ASIDE] == LOOKS[Tone.ASIDE].hatch, "a hatch, and no fill"


def test_the_worst_question_where_none_is_chosen(compare):
    layer = compare()["OUTPUT"]
    assert column(layer, "letter") == column(layer, "gen_saf_01") == ["N", "N", "N"]


def test_answers_side_by_side(compare):
    table = compare()["ANSWERS"]
    rows = {(row["item"], row["code"]): row for row in rows_of(table)}
    way = rows["gen_prx_02", "06002"]
    assert way["title"] == "Primary school within reach" and way["question"].startswith("Does every settlement have a")
    assert way["figure"] is None and "No road leads there" in way["state"] and way["origin"] == "none"
    assert [row["number"] for row in rows.values()] == sorted(row["number"] for row in rows.values())
    assert rows["gen_prx_02", "06083"]["figure"] == 12.5 and rows["gen_prx_02", "06083"]["measured_in"] == "min"
    assert rows["gen_saf_01", "06015"]["origin"] == "common" and rows["gen_prx_01", "06083"]["origin"] == "own"


def test_the_ranking_is_made_of_figures_alone(compare, feedback):
    results = compare()
    rows = rows_of(results["RANKING"])
    assert results["N_COMPARED"] == 1, "the way to school lacks one, and members of a body were typed in"
    assert [(row["place"], row["name"], row["not_met"], row["partly"], row["women"]) for row in rows] == [
        (1, "Ñuñoa", 1, 0, 400), (2, "La Albuera", 0, 1, 0), (3, "Mérida", 0, 0, 0),
    ]  # fmt: skip
    assert feedback.warnings == []


def test_without_figures_there_is_no_ranking(compare, feedback):
    results = compare(three_plans(figures=()))
    assert results["N_COMPARED"] == 0 and column(results["RANKING"], "place") == [None] * 3
    assert feedback.warned("there is no ranking")


def test_without_outlines_there_is_a_table(compare):
    units = tuple(replace(unit, outline="", crs="") for unit in three_plans().units)
    layer = compare(three_plans(units=units))["OUTPUT"]
    assert not layer.isSpatial() and layer.featureCount() == 3


def test_outlines_in_two_systems_come_into_one(compare):
    first, *others = three_plans().units
    degrees = "POLYGON((-6.1 39, -6.1 39.01, -6.09 39.01, -6.09 39, -6.1 39))"
    units = (first, replace(others[0], outline=degrees, crs="EPSG:4326"), others[1])
    layer = compare(three_plans(units=units))["OUTPUT"]
    areas = [feature.geometry().area() for feature in layer.getFeatures()]
    assert layer.crs().authid() == "EPSG:25830" and areas[1] == pytest.approx(961_000, rel=0.02)


def test_an_outline_that_is_none_is_named(compare):
    units = (replace(three_plans().units[0], outline="here"),)
    with pytest.raises(QgsProcessingException, match="outline of the municipality 'Mérida'"):
        compare(three_plans(units=units))


def test_a_plan_as_a_whole_is_one_row(compare, feedback):
    results = compare(three_plans(units=(), own={}, figures=()))
    assert column(results["OUTPUT"], "name") == ["Tres planes"] and results["N_UNITS"] == 0
    assert feedback.warned("has no municipalities")


def test_a_question_that_nobody_knows(compare):
    with pytest.raises(QgsProcessingException, match="gen_prx_99"):
        compare(QUESTION="gen_prx_99")


def test_tables_that_nobody_wants_are_not_written(compare):
    assert "ANSWERS" not in compare(ANSWERS=None, RANKING=None)


def test_in_spanish(compare):
    layer = compare(QUESTION="gen_prx_01", LANGUAGE="es")["OUTPUT"]
    assert column(layer, "letter") == ["C", "P", "N"]
