"""Units that were created in the period: counted with those they came from, and without that still not lost."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsLayerMetadata,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from urban_rural_linkages.algorithms.run import Run
from urban_rural_linkages.algorithms.sources import layers_of_input
from urban_rural_linkages.algorithms.territories import count_together

from .demo_diagnosis import diagnosis_inputs, run_once, without_people_chapters
from .layers import column, rows

SAME = "00901=00026,00902=00028"


@pytest.fixture(scope="session")
def yearly(joined_units, country, tmp_path_factory) -> dict[str, object]:
    """The demo region with the births and deaths of each year, and its two daughters with their parents."""
    folder = tmp_path_factory.mktemp("yearly")
    vital = run_once("preparetable", TABLE=f"{country / 'region.gpkg'}|layername=vital", KEY="code", PIVOT="year",
                     VALUES="births,deaths", OUTPUT=str(folder / "vital.gpkg"))  # fmt: skip
    units = run_once("jointables", UNITS=joined_units, UNIT_ID="code", TABLES=[vital["OUTPUT"]], TABLE_KEY="code",
                     OUTPUT=str(folder / "units.gpkg"))  # fmt: skip
    more = {"BIRTHS": "births_{year}", "DEATHS": "deaths_{year}", "SAME_TERRITORY": SAME}
    return {**diagnosis_inputs(units["OUTPUT"], country), **more}


@pytest.fixture(scope="session")
def together(yearly, country, tmp_path_factory) -> Path:
    """The folder of a diagnosis of territories of constant extent, with flows and without services."""
    folder = tmp_path_factory.mktemp("diagnosis") / "together"
    flows = {"FLOWS": f"{country / 'region.gpkg'}|layername=flows", "ORIGIN": "origin", "DESTINATION": "destination",
             "WORKERS": "workers", "EMPLOYED": "employed",
             "LINKS": f"{country / 'region.gpkg'}|layername=linkages", "LINK_ORIGIN": "origin",
             "LINK_DESTINATION": "destination", "LINK_VALUE": "value", "LINK_LAYER": "layer",
             "ASSOCIATIONS": f"{country / 'region.gpkg'}|layername=associations", "MEMBER": "code",
             "ASSOCIATION": "association", "SECTOR_FIELDS": "jobs_agriculture;jobs_services",
             "MEAN_INCOME": "jobs_industry"}  # fmt: skip
    inputs = {name: value for name, value in yearly.items() if not name.startswith(("SERVICE", "SETTLEMENT"))}
    run_once("territorialdiagnosis", **inputs, **flows, FOLDER=str(folder))
    return folder


def chapters(folder: Path) -> dict:
    return json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]


def table(folder: Path, name: str) -> QgsVectorLayer:
    return QgsVectorLayer(f"{folder / 'diagnosis.gpkg'}|layername={name}", name, "ogr")


def test_the_same_land_is_compared(together):
    region = chapters(together)["population"]["change"][-1]
    assert (region["population_start"], region["population_end"]) == (199038, 188169)
    assert round(region["change_pct"], 1) == -5.5
    assert (region["natural"], region["migration"]) == (-7574, -3295)
    assert (region["units"], region["comparable"], region["one_sided"]) == (58, 58, 0)


def test_a_parent_with_its_daughter_is_no_longer_the_worst_of_all(together):
    change = {row["name"]: row for row in rows(table(together, "change"))}
    assert round(change["Majadillas (with Fuentespina de Yuso)"]["change_pct"], 1) == -28.8
    assert round(change["Mazarejos (with Retuerta de Alba)"]["change_pct"], 1) == -33.7
    assert change["Majadillas (with Fuentespina de Yuso)"]["area_km2"] == pytest.approx(114.03 + 81.53)
    assert change["Mazarejos (with Retuerta de Alba)"]["comarca"] == "Tierra de Castrejana"
    assert change["Majadillas (with Fuentespina de Yuso)"]["jobs"] is None  # no chapter asks for it: not added up
    assert "Fuentespina de Yuso" not in change and len(change) == 58


def test_every_chapter_counts_them_together(together):
    made = chapters(together)
    assert sum(entry["units"] for entry in made["components"]["webb"].values()) == 58
    assert all(entry["units"] == 0 for name, entry in made["components"]["webb"].items() if len(name) != 1)
    for name in ("risk", "components", "trend", "commuting", "labour_units"):
        found = column(table(together, name), "code")
        assert len(found) == 58 and not {"00901", "00902"} & set(found), name
    series = made["population"]["series"]
    assert (series["2001"], series["2006"], series["2007"], series["2021"]) == (199038, 199184, 198363, 188169)
    commuting = {row["code"]: row for row in rows(table(together, "commuting"))}
    assert commuting["00026"]["residents"] == 734 + 330


def test_the_inputs_of_the_chapters_are_kept_and_named_in_their_results(together, joined_units):
    units, flows = table(together, "territories"), table(together, "territory_flows")
    assert units.featureCount() == 58
    births = [sum(column(units, f"births_{year}")) for year in range(2001, 2021)]
    assert sum(births) == 32906, "the sum of the table vital"
    assert not {"00901", "00902"} & {*column(flows, "origin"), *column(flows, "destination")}
    links = rows(table(together, "territory_links"))
    assert not {"00901", "00902"} & {row[name] for row in links for name in ("origin", "destination")}
    assert sum(row["value"] for row in links if row["layer"] == "school") == 11296, "pupils move to no other table"
    members = rows(table(together, "territory_associations"))
    assert not {"00901", "00902"} & {row["code"] for row in members} and len(members) == 113
    given = {row["code"]: row for row in rows(QgsVectorLayer(joined_units, "units", "ogr"))}
    own = {row["code"]: row for row in rows(units)}["00026"]
    assert own["jobs_services"] == given["00026"]["jobs_services"] + given["00901"]["jobs_services"]
    parts = [given["00026"], given["00901"]]
    mean = sum(row["jobs_industry"] * row["t2021"] for row in parts) / sum(row["t2021"] for row in parts)
    assert own["jobs_industry"] == pytest.approx(mean), "a mean income is that of the people of both"
    history = " ".join(table(together, "change").metadata().history())
    assert "diagnosis.gpkg|layername=territories" in history and "memory" not in history
    figures = json.loads((together / "diagnosis.json").read_text(encoding="utf-8"))
    assert {run["algorithm"] for run in figures["runs"] if "units" in run["read_again"]} == set()


def test_the_outline_of_a_territory_is_that_of_its_parts(together, joined_units):
    given = QgsVectorLayer(joined_units, "units", "ogr")
    areas = {f["code"]: f.geometry().area() for f in given.getFeatures()}
    drawn = {f["code"]: f.geometry().area() for f in table(together, "change").getFeatures()}
    assert drawn["00028"] == pytest.approx(areas["00028"] + areas["00902"], rel=1e-6)
    assert drawn["00001"] == areas["00001"]


def test_maps_show_the_border_within_and_say_what_is_counted_together(together):
    parts = {row["code"]: row["territory"] for row in rows(table(together, "counted_together"))}
    assert parts == {"00026": "00026", "00901": "00026", "00028": "00028", "00902": "00028"}
    project = QgsProject()
    assert project.read(str(together / "diagnosis.qgz"))
    assert len(project.mapLayersByName("Units counted together")) == 1
    layout = project.layoutManager().layoutByName("A4 portrait")
    texts = [item.text() for item in layout.items() if hasattr(item, "text")]
    assert "Counted together: Majadillas with Fuentespina de Yuso; Mazarejos with Retuerta de Alba." in texts
    drawn = layout.itemById("map")
    theme = project.mapThemeCollection().mapThemeVisibleLayers(drawn.followVisibilityPresetName())
    assert "Units counted together" in [layer.name() for layer in theme]


def test_the_report_says_it_in_the_chapter_and_in_the_annex(together):
    page = (together / "report.html").read_text(encoding="utf-8")
    assert "so that the same land is compared: Majadillas with Fuentespina de Yuso" in page
    annex = page[page.index("60 municipalities are counted as 58 territories of constant extent") :]
    assert re.search("<t[dh][^>]*>Mazarejos</t[dh]>\\s*<td[^>]*>Retuerta de Alba</td>", annex)
    assert "A territory counts in the group of the part that it is called after." in annex


def test_without_it_the_region_keeps_its_people_and_the_question_stands_in_the_annex(plain):
    region = chapters(plain)["population"]["change"][-1]
    assert (region["population_start"], region["population_end"]) == (199038, 188169)
    assert round(region["change_pct"], 1) == -5.5
    assert (region["comparable"], region["one_sided"]) == (58, 2)
    assert region["natural"] is None and region["migration"] is None  # the births of the daughters are not given
    change = {row["code"]: row for row in rows(table(plain, "change"))}
    assert change["00901"]["change_pct"] is None and round(change["00026"]["change_pct"], 1) == -50.7
    page = (plain / "report.html").read_text(encoding="utf-8")
    assert "Known at only one of the two dates: 2;" in page
    assert "do not border on each other. Was it a part of it before?" in page


def test_what_stands_in_for_the_units_keeps_their_source(qgis_app, yearly):
    given = QgsVectorLayer(str(yearly["UNITS"]), "units", "ogr")
    metadata = QgsLayerMetadata()
    metadata.setTitle("Padrón")
    given.setMetadata(metadata)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("urbanrural:territorialdiagnosis")
    run = Run(algorithm, {**yearly, "UNITS": given}, QgsProcessingContext(), QgsProcessingFeedback())
    assert count_together(run).units == 60
    (layer,) = layers_of_input(run, "UNITS")
    assert (layer.featureCount(), layer.metadata().title(), run.table("UNITS").name) == (58, "Padrón", "units")


def test_a_code_that_is_no_unit_ends_it_before_anything_is_made(run, demo, tmp_path):
    inputs = without_people_chapters(demo) | {"SAME_TERRITORY": "901=00026"}
    with pytest.raises(QgsProcessingException, match="SAME_TERRITORY names what is no unit of layer 'units': 901"):
        run("territorialdiagnosis", **inputs, FOLDER=str(tmp_path / "d"))
    assert not (tmp_path / "d").exists()
