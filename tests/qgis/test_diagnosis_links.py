"""The chapters on links and partnerships: figures of the demo, layers of the project, towns by their inhabitants."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from qgis.core import QgsExpressionContextUtils, QgsProject, QgsRuleBasedRenderer, QgsVectorLayer

from tests.diagnosis_reader import page_of, record_of, rows

from .demo_diagnosis import diagnosis_inputs, run_once

LEFT_OUT = ("SERIES", "AGE_", "SEX_", "BIRTHS", "DEATHS", "GROUP")


def linked_inputs(units: str, country: Path) -> dict[str, object]:
    """Return inputs of the demo for population, access, the degree of urbanisation, links and partnerships."""
    region = country / "region.gpkg"
    given = {name: value for name, value in diagnosis_inputs(units, country).items() if not name.startswith(LEFT_OUT)}
    return {
        **given, "CONTEXT": False, "SHEETS": "00001", "POPULATION": str(country / "population_1km_2021.tif"),
        "LAND": str(country / "land_1km.tif"), "BUILTUP": str(country / "builtup_1km_2021.tif"),
        "FLOWS": f"{region}|layername=flows", "ORIGIN": "origin", "DESTINATION": "destination", "WORKERS": "workers",
        "EMPLOYED": "employed", "LINKS": f"{region}|layername=linkages", "LINK_ORIGIN": "origin",
        "LINK_DESTINATION": "destination", "LINK_VALUE": "value", "LINK_LAYER": "layer", "LINK_UNIT": "unit",
        "LINK_YEAR": "year", "LINK_SOURCE": "source", "ASSOCIATIONS": f"{region}|layername=associations",
        "MEMBER": "code", "ASSOCIATION": "association",
        "SECTOR_FIELDS": ["jobs_agriculture", "jobs_industry", "jobs_construction", "jobs_services"],
    }  # fmt: skip


@pytest.fixture(scope="module")
def linked(joined_units, country, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("linked") / "made"
    run_once("territorialdiagnosis", **linked_inputs(joined_units, country), FOLDER=str(folder))
    return folder


@pytest.fixture(scope="module")
def record(linked) -> dict:
    return record_of(linked)


def words(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html).replace("\u202f", " ")


class TestLinks:
    def test_its_figures_are_those_of_the_region(self, record):
        found = record["chapters"]["links"]
        assert (found["total"], found["between"], found["pairs"], found["drawn"]) == (78_567, 29_150, 1_011, 30)
        assert found["carried"] == pytest.approx(0.517, abs=5e-4)
        assert found["effectiveness"] == pytest.approx(0.431081, abs=1e-6)
        assert (found["to_town"], found["to_country"]) == (12_048, 3_979)

    def test_it_says_who_crosses_and_which_way(self, linked):
        page = words(page_of(linked, "links"))
        assert (
            "Of 29 150 people who cross the border of a municipality to work, 55 % go between town and country." in page
        )
        assert "For each who goes out into the country, 3 come into town." in page
        assert "12 048 rural residents work in the city or a town, 51 % in the city." in page
        assert "Most even: Peñarroble and Castrejana, 122 one way and 117 the other." in page
        assert "A municipality counts at its largest settlement." in page

    def test_every_layer_is_listed_as_seen_or_not(self, linked, record):
        page = words(page_of(linked, "links"))
        assert "Pupils and students: 11 296 pupils (invented register of pupils, 2021)" in page
        assert "Not given, and not nought: visitors, waste." in page
        assert "Hardly ever counted, and not nought: goods, food, water, energy, capital," in page
        states = dict(rows(linked, "SELECT layer, state FROM link_layers"))
        assert states["services"] == "made" and states["school"] == states["commuting"] == "given"
        assert states["goods"] == "unseen" and len(states) == 15
        [(workers,)] = rows(linked, "SELECT SUM(value) FROM link_rows WHERE layer = 'commuting'")
        assert workers == 78_567, "the table of other links has commuting too: it counts once"

    def test_lines_join_the_capitals(self, linked):
        layer, capitals = (QgsVectorLayer(f"{linked / 'diagnosis.gpkg'}|layername={name}") for name in (
            "links", "capitals"))  # fmt: skip
        at = {feature["unit"]: feature.geometry().asPoint() for feature in capitals.getFeatures()}
        first = next(feature for feature in layer.getFeatures() if feature["rank"] == 1)
        line = first.geometry().asPolyline() or first.geometry().asMultiPolyline()[0]
        assert first["unit_a"] in at and len(line) == 2


class TestPartnerships:
    def test_its_figures_hold_together(self, linked, record):
        found = record["chapters"]["partnerships"]
        assert (found["pairs"], found["evaluated"]) == (416, ["work", "mutual", "near", "services", "sectors"])
        counts = dict(rows(linked, "SELECT class, COUNT(*) FROM partnerships GROUP BY class"))
        assert sum(counts.values()) == 416
        assert (counts["strong"], counts["candidate"]) == (found["strong"], found["candidate"])
        [(rule,)] = rows(linked, "SELECT strong FROM partner_limits WHERE \"limit\" = 'all' AND factor = 1")
        assert rule == found["strong"]
        [(across,)] = rows(linked, "SELECT COUNT(*) FROM partnerships WHERE class = 'strong' AND same_group = 0")
        assert across == found["across"]
        [(known,)] = rows(linked, "SELECT COUNT(*) FROM partnerships WHERE beyond_fua IS NOT NULL")
        assert known == 416, "the functional urban area of the town is known"

    def test_strong_pairs_across_associations_stand_first(self, linked, record):
        page = page_of(linked, "partnerships")
        table = next(part for part in re.findall(r"<table.*?</table>", page, re.DOTALL) if "Association" in part)
        told = re.findall(r"<tr.*?</tr>", table, re.DOTALL)[1:]
        of = ["across" in words(row) for row in told]
        across = record["chapters"]["partnerships"]["across"]
        assert of[:across] == [True] * across
        assert 'aria-label="met"' in table and 'aria-label="not met"' in table

    def test_it_is_none_of_the_five_findings(self, linked, record):
        page = words(page_of(linked, "partnerships"))
        assert "No pair is recommended" in page and "Our screening, no official method." in page
        findings = json.dumps(record["findings"])
        assert "partner" not in findings

    def test_a_sheet_names_the_best_partner(self, linked):
        [(partner, met, judged)] = rows(
            linked, "SELECT best_partner, partner_met, partner_evaluated FROM partner_units WHERE code = '00001'"
        )
        [(name,)] = rows(linked, f"SELECT name FROM change WHERE code = '{partner}'")
        annex = (linked / "report.html").read_text(encoding="utf-8")
        assert "Criteria that the best pair meets, by unit" in annex
        from tests.pdf_reader import PdfReader

        sheet = " ".join(" ".join(PdfReader(linked / "sheets.pdf").pages()).split())
        assert f"Best partner by the screening: {name}, {met} of {judged} criteria" in sheet


class TestProject:
    @pytest.fixture
    def project(self, linked):
        found = QgsProject()
        assert found.read(str(linked / "diagnosis.qgz"))
        yield found
        found.clear()

    def test_links_are_bands_of_the_strongest(self, project):
        [layer] = project.mapLayersByName("The 30 strongest links by work")
        assert isinstance(layer.renderer(), QgsRuleBasedRenderer)
        rules = layer.renderer().rootRule().children()
        assert len(rules) == 2, "no two rural units are among them"
        assert all("on_map" in rule.filterExpression() for rule in rules)
        assert rules[0].symbol().symbolLayer(0).layerType() == "GeometryGenerator"

    def test_weak_pairs_are_unticked(self, project):
        [layer] = project.mapLayersByName("Partnership candidates")
        ticked = {entry.value(): entry.renderState() for entry in layer.renderer().categories()}
        assert ticked["strong"] and ticked["candidate"] and not ticked["other"]

    @pytest.mark.parametrize(
        ("name", "said"), [("The 30 strongest links by work", ("Both ways", "Two towns")),
                           ("Partnership candidates", ("Criteria met, of those judged", "met"))],
    )  # fmt: skip
    def test_tips_are_in_words(self, project, name, said):
        from qgis.core import QgsExpression

        [layer] = project.mapLayersByName(name)
        context = layer.createExpressionContext()
        context.appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        context.setFeature(next(layer.getFeatures()))
        tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
        assert all(text in tip for text in said), tip
        names = {feature["name"] for feature in project.mapLayersByName("Municipalities")[0].getFeatures()}
        assert sum(f"{one}" in tip for one in names) >= 2, "both ends go by their names"


def test_without_a_grid_of_people_towns_go_by_their_inhabitants(run, joined_units, country, tmp_path):
    given = {
        name: value
        for name, value in linked_inputs(joined_units, country).items()
        if name not in ("POPULATION", "LAND", "BUILTUP", "EMPLOYED") and not name.startswith("ASSOCIATION")
    }
    run("territorialdiagnosis", **{**given, "SHEETS": "none"}, FOLDER=str(tmp_path / "made"))
    method = words((tmp_path / "made" / "report.html").read_text(encoding="utf-8"))
    assert "municipalities of 20 000 inhabitants and over count as towns" in method
    classes = dict(rows(tmp_path / "made", "SELECT town_class, COUNT(*) FROM town_units GROUP BY town_class"))
    assert classes[2] == len(rows(tmp_path / "made", "SELECT 1 FROM change WHERE t2021 >= 20000"))
    page = words(page_of(tmp_path / "made", "partnerships"))
    assert "in no association together" not in page and "Association" not in page


def test_without_commuting_both_chapters_say_what_they_lack(plain):
    record = json.loads((plain / "diagnosis.json").read_text(encoding="utf-8"))
    lacking = {entry["chapter"]: entry["reason"] for entry in record["not_done"]}
    assert lacking["Links between town and country"] == lacking["Who could work together"] == "It needs commuting."


def test_where_it_is_published_small_flows_are_in_no_link(run, joined_units, country, tmp_path):
    given = {**linked_inputs(joined_units, country), "SHEETS": "none", "PUBLISH": True, "MIN_COUNT": 20}
    run("territorialdiagnosis", **given, FOLDER=str(tmp_path / "made"))
    record = json.loads((tmp_path / "made" / "diagnosis.json").read_text(encoding="utf-8"))
    assert {"links", "partnerships"} <= set(record["chapters"])
    assert record["chapters"]["links"]["total"] < 78_567
    for query in ("SELECT value FROM link_rows", "SELECT there FROM links", "SELECT back FROM links",
                  "SELECT people FROM service_uses", "SELECT gross FROM partnerships"):  # fmt: skip
        assert all(value is None or value == 0 or value >= 20 for (value,) in rows(tmp_path / "made", query)), query
    assert "Flows of commuters whose number is not published are in no link: " in words(
        page_of(tmp_path / "made", "links"))  # fmt: skip
