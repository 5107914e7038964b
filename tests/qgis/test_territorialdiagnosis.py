"""The diagnosis end to end: what lies in the folder, what the figures say, what a failure leaves behind."""

from __future__ import annotations

import json
import resource as limits
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer

from .conftest import RecordingFeedback
from .demo_diagnosis import without_people_chapters

FILES = {"diagnosis.gpkg", "diagnosis.json", "diagnosis.qgz", "inputs.sqlite", "recipe.url.json", "report.html",
         "report.odt", "report.pdf", "sheets.pdf", "tables.xlsx"}  # fmt: skip


def test_the_folder_holds_everything_and_nothing_else(run, demo, tmp_path):
    folder = tmp_path / "Ñuñoa é l'aldea"
    results = run("territorialdiagnosis", **demo, TITLE='Plan <b>"A" & B</b>', FOLDER=str(folder))
    assert {path.name for path in folder.iterdir()} == FILES
    assert (results["N_UNITS"], results["N_CHAPTERS"]) == (60, 15)
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "Plan &lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;" in page and '<b>"A"' not in page
    assert (folder / "report.pdf").read_bytes().startswith(b"%PDF")
    figures = json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))
    assert set(figures["chapters"]) == {
        "population", "components", "trend", "ages", "access", "overlay", "priority", "groups", "wherenext", "closures",
        "equity", "settlements", "ruralareas", "towns", "context",
    }  # fmt: skip
    assert figures["chapters"]["population"]["risk"]["n_at_risk"] == results["N_AT_RISK"]
    assert set(figures["files"]) == FILES, "a later run takes away these, and nothing else"


def test_each_step_has_its_name_and_its_seconds(plain):
    steps = json.loads((plain / "diagnosis.json").read_text(encoding="utf-8"))["steps"]
    assert [step["step"] for step in steps] == [
        "checks", "population", "components", "trend", "ages", "access", "overlay", "priority", "groups",
        "wherenext", "closures", "equity", "settlements", "ruralareas", "towns", "context", "project", "report",
        "sheets",
    ]  # fmt: skip
    assert [step["title"] for step in steps][:2] == ["Check the data", "Population and risk of depopulation"]
    assert all(step["seconds"] >= 0 for step in steps) and sum(step["seconds"] for step in steps) > 0.5


def test_the_project_opens_from_another_place(plain, tmp_path):
    moved = shutil.copytree(plain, tmp_path / "moved there")
    project = QgsProject()
    assert project.read(str(moved / "diagnosis.qgz"))
    layers = list(project.mapLayers().values())
    assert len(layers) > 10 and all(layer.isValid() for layer in layers)
    assert all(str(moved) in layer.source() for layer in layers if not layer.name().startswith("Countries"))
    groups = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert groups == ["Names and borders", "Chapters (one at a time)", "Context"]
    assert all(layer.renderer().type() in ("RuleRenderer", "categorizedSymbol", "singleSymbol") for layer in layers)
    assert len(project.layoutManager().layouts()) == 3
    project.clear()


def test_the_project_shows_labels_and_the_tables_their_history(plain):
    project = QgsProject()
    project.read(str(plain / "diagnosis.qgz"))
    layer = project.mapLayersByName("Risk of depopulation")[0]
    assert layer.attributeDisplayName(layer.fields().lookupField("at_risk")) == "At risk (1) or not (0)"
    history = " ".join(layer.metadata().history())
    assert "urbanrural:depopulationrisk" in history and "seed_2001_2018" in history
    project.clear()


def test_a_spanish_diagnosis_is_spanish_throughout(run, demo, tmp_path):
    run("territorialdiagnosis", **{**demo, "LANGUAGE": "es"}, FOLDER=str(tmp_path / "d"))
    page = (tmp_path / "d" / "report.html").read_text(encoding="utf-8")
    assert '<html lang="es">' in page and "Cinco hallazgos" in page and "188\u202f169" in page
    for english in ("Five findings", "Age structure", "inhabitants", "Method in", "minutes to"):
        assert english not in page
    layer = QgsVectorLayer(f"{tmp_path / 'd' / 'diagnosis.gpkg'}|layername=risk", "risk", "ogr")
    assert any(word.startswith("at_risk: En riesgo") for word in layer.metadata().keywords("fields"))


def test_chapters_without_inputs_are_listed_with_the_reason(run, demo, feedback, tmp_path):
    few = {name: value for name, value in demo.items() if name[:7] not in ("SERVICE", "AGE_FIE", "SEX_COD")}
    assert run("territorialdiagnosis", **few, FOLDER=str(tmp_path / "d"))["N_CHAPTERS"] == 8
    steps = ["Population and risk of depopulation", "Why the population changes", "Trends and clusters of change",
             "Project and maps", "Report and tables"]  # fmt: skip
    assert [step for step in feedback.steps if step in steps] == steps, "the log says where the run is"
    figures = json.loads((tmp_path / "d" / "diagnosis.json").read_text(encoding="utf-8"))
    reasons = " ".join(entry["reason"] for entry in figures["not_done"])
    assert "fields by sex and age" in reasons and "a layer of services" in reasons
    assert "AGE_FIELDS" not in reasons and "SERVICES" not in reasons, "readers know no names of settings"


def test_every_service_is_accounted_for(plain):
    chapter = json.loads((plain / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]["access"]
    assert sum(entry["services"] for entry in chapter["access"].values()) == 307
    assert chapter["services_outside"] == [] and chapter["services_outside_count"] == 1
    page = (plain / "report.html").read_text(encoding="utf-8")
    assert "Nobody&#x27;s nearest: Hospital Virgen de la Vega (" in page  # misplaced, and said


def _access(folder: Path) -> dict:
    return json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]["access"]


def test_access_over_the_roads(run, demo, country, tmp_path):
    """The island of the demo has no bridge: its seven inhabitants are told apart from those beyond."""
    roads = {"NETWORK": f"{country / 'region.gpkg'}|layername=roads", "HIGHWAY": "highway",
             "MAXSPEED": "maxspeed", "DIRECTION_FIELD": "oneway"}  # fmt: skip
    run("territorialdiagnosis", **without_people_chapters(demo), **roads, FOLDER=str(tmp_path / "d"))
    found = _access(tmp_path / "d")
    assert found["way"] == "network"
    hospital = found["access"]["hospital"]
    assert hospital["unreachable"] == 7 and hospital["beyond"]["30"] == 18416
    by_age = found["beyond_by_sex_and_age"]["hospital"]
    assert by_age["All"] == pytest.approx(18423, abs=0.5)  # ages and settlements add up to the same municipalities
    assert by_age["Women"] + by_age["Men"] == pytest.approx(by_age["All"])
    assert by_age["80 and over"] < by_age["65 and over"] < by_age["All"]
    units = QgsVectorLayer(f"{tmp_path / 'd' / 'diagnosis.gpkg'}|layername=units_access", "units", "ogr")
    assert sum(unit["beyond"] for unit in units.getFeatures()) >= 18423  # who lacks any service, not a hospital alone
    assert sum(unit["beyond"] > 0 for unit in units.getFeatures()) == found["units_beyond"] > 0
    page = (tmp_path / "d" / "report.html").read_text(encoding="utf-8")
    assert "By car over the roads, without traffic" in page and "traight-line" not in page


def test_access_over_a_surface(run, demo, country, feedback, tmp_path):
    """A surface alone: one raster for each type, and the service outside it is not said to be used."""
    region = country
    surface = run(
        "frictionsurface", LANDCOVER=str(region / "landcover_100m.tif"),
        ROADS=f"{region / 'region.gpkg'}|layername=roads", HIGHWAY="highway", MAXSPEED="maxspeed",
            OUTPUT=str(tmp_path / "friction.tif"),
    )["OUTPUT"]  # fmt: skip
    run("territorialdiagnosis", **without_people_chapters(demo), FRICTION=surface, FOLDER=str(tmp_path / "d"))
    found = _access(tmp_path / "d")
    assert found["way"] == "surface" and len(found["access"]) == 8
    record = json.loads((tmp_path / "d" / "diagnosis.json").read_text(encoding="utf-8"))
    left_out, straight = record["not_done"], [one for one in record["runs"] if "straight" in " ".join(one["remarks"])]
    assert {one["algorithm"] for one in straight} == {
        "urbanrural:functionalruralareas", "urbanrural:settlementhierarchy"}, "ways between capitals"  # fmt: skip
    assert sum("between single places" in one["reason"] for one in left_out) == 3, "decisions need such minutes"
    assert len(list((tmp_path / "d").glob("access_*.tif"))) == 8
    assert found["services_outside"] == [] and found["services_outside_count"] == 1
    assert found["access"]["hospital"]["beyond"]["30"] == pytest.approx(18416, rel=0.02)  # as over the roads
    assert "Over the friction surface" in (tmp_path / "d" / "report.html").read_text(encoding="utf-8")


def test_access_in_straight_lines_says_so(plain):
    """Neither roads nor a surface: every caption warns."""
    assert _access(plain)["way"] == "straight"
    page = (plain / "report.html").read_text(encoding="utf-8")
    assert page.count("Straight-line estimate, no driving times") >= 4 and "are no driving times" in page


def test_functional_areas_from_the_grid_and_the_flows(run, demo, country, tmp_path):
    region = country
    grids = {"POPULATION": str(region / "population_1km_2021.tif"), "LAND": str(region / "land_1km.tif"),
             "BUILTUP": str(region / "builtup_1km_2021.tif")}  # fmt: skip
    flows = {"FLOWS": f"{region / 'region.gpkg'}|layername=flows", "ORIGIN": "origin", "DESTINATION": "destination",
             "WORKERS": "workers", "EMPLOYED": "employed"}  # fmt: skip
    folder = tmp_path / "d"
    assert run("territorialdiagnosis", **demo, **grids, **flows, FOLDER=str(folder))["N_CHAPTERS"] == 20
    rasters = {f"{name}.{end}" for name in ("degurba", "catchments") for end in ("tif", "qmd")}
    assert {path.name for path in folder.iterdir()} == {*FILES, *rasters}
    found = json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]["functional"]
    assert found["degurba"]["centres"] == 1 and found["degurba"]["cities"] == 1
    assert sum(found["degurba"][kind] for kind in ("cities", "towns", "rural")) == 60
    assert found["functional_urban_areas"]["areas"] == 1 and found["labour_markets"]["areas"] >= 2
    project = QgsProject()
    assert project.read(str(folder / "diagnosis.qgz"))
    assert all(layer.isValid() for layer in project.mapLayers().values())
    project.clear()


def test_commuting_alone_gives_labour_markets(run, demo, country, tmp_path):
    flows = {"FLOWS": f"{country / 'region.gpkg'}|layername=flows", "ORIGIN": "origin",
             "DESTINATION": "destination", "WORKERS": "workers"}  # fmt: skip
    assert (
        run("territorialdiagnosis", **without_people_chapters(demo), **flows, FOLDER=str(tmp_path / "d"))["N_CHAPTERS"]
        == 16
    )
    found = json.loads((tmp_path / "d" / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]["functional"]
    assert set(found) == {"labour_markets"}


@pytest.mark.real
def test_extremadura_from_its_recipe(run, real_data, repository, tmp_path):
    recipe = json.loads((repository / "tests" / "data" / "extremadura.json").read_text(encoding="utf-8"))
    join, diagnose = (entry["inputs"] for entry in recipe)
    units = str(tmp_path / "units.gpkg")
    tables = [str(real_data(f"extremadura/{Path(table).name}")) for table in join["TABLES"]]
    layer = f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername=municipios"
    run("jointables", **{**join, "UNITS": layer, "TABLES": tables, "OUTPUT": units, "REPORT": None})
    services = str(real_data("extremadura/extremadura_hospitales.gpkg"))
    run("territorialdiagnosis", **{**diagnose, "UNITS": units, "SERVICES": services, "FOLDER": str(tmp_path / "d")})
    record = json.loads((tmp_path / "d" / "diagnosis.json").read_text(encoding="utf-8"))
    figures = record["chapters"]
    pages = [page for page in record["pages"][1:] if page["chapter"] != "annex"]
    used = [page["used"] for page in pages]
    last = [page is pages[-1] or pages[number + 1]["chapter"] != page["chapter"] for number, page in enumerate(pages)]
    assert sum(used) / len(used) >= 0.85, "the cover and the annexes left out"
    assert all(share >= (0.3 if ends else 0.5) for share, ends in zip(used, last, strict=True)), used
    page = (tmp_path / "d" / "report.html").read_text(encoding="utf-8")
    assert "326 municipios pierden población; en 63," in page, "within twice the root of both counts"
    assert "5\u202f% de 12,5 habitantes por km²: 11 municipios" in page, "without births and deaths, too"
    assert "clause_natural" not in page and "10902, 10903" not in page.partition("Datos, método y límites")[0]
    region = figures["population"]["change"][-1]
    assert (region["population_start"], region["population_end"]) == (1073381, 1072863)
    assert (region["comparable"], region["one_sided"]) == (383, 5)
    risk = figures["population"]["risk"]
    assert [risk[n] for n in ("n_comparable", "n_declining", "n_low_density", "n_at_risk", "population_at_risk")] == [
        383, 326, 167, 157, 121900,
    ]  # fmt: skip
    assert figures["access"]["services_outside"] == [], "misplaced: nobody's nearest"
    assert figures["access"]["services_outside_unused"] == ["HOSPITAL CIUDAD DE CORIA (73,8 km)"]


@pytest.mark.parametrize("share", [1, 45, 80])
def test_a_cancelled_diagnosis_leaves_nothing(qgis_app, run, demo, tmp_path, share):
    import processing

    folder = tmp_path / "never"
    feedback = RecordingFeedback(cancel_at=share)
    processing.run("urbanrural:territorialdiagnosis", {**demo, "FOLDER": str(folder)}, feedback=feedback)
    assert feedback.isCanceled() and not folder.exists()


def test_a_failure_leaves_what_was_there(run, demo, tmp_path):
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "report.html").write_text("the old one", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="no_such_field"):
        run("territorialdiagnosis", **{**demo, "SETTLEMENT_POP": "no_such_field"}, FOLDER=str(folder))
    assert [path.name for path in folder.iterdir()] == ["report.html"]
    assert (folder / "report.html").read_text(encoding="utf-8") == "the old one"


def test_a_folder_that_cannot_be_made_is_named(run, demo, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"file/d' cannot be written to"):
        run("territorialdiagnosis", **demo, FOLDER=str(tmp_path / "file" / "d"))


@pytest.mark.parametrize("largest", [100_000, 600_000])
def test_a_full_disk_is_said_and_leaves_nothing(run, demo, tmp_path, largest):
    folder = tmp_path / "full"
    soft, hard = limits.getrlimit(limits.RLIMIT_FSIZE)
    limits.setrlimit(limits.RLIMIT_FSIZE, (largest, hard))
    try:
        with pytest.raises(QgsProcessingException) as refused:
            run("territorialdiagnosis", **demo, FOLDER=str(folder))
    finally:
        limits.setrlimit(limits.RLIMIT_FSIZE, (soft, hard))
    assert "could not be written" in str(refused.value) and "Traceback" not in str(refused.value)
    assert not folder.exists()


def test_criteria_of_ones_own(run, demo, tmp_path):
    """A set from a file is what the report speaks of, and what the layer was made with."""
    own = {
        "format": "urbanrural-criteria/1", "id": "small_places", "title": "Small places", "unit": "municipality",
        "source": {"text": "own"}, "verified": False,
        "rule": {"all": [{"id": "small", "indicator": "population", "op": "<", "value": 1000}]},
    }  # fmt: skip
    (tmp_path / "own.json").write_text(json.dumps(own), encoding="utf-8")
    inputs = {**demo, "CRITERIA": "small_places", "CRITERIA_FILE": str(tmp_path / "own.json")}
    found = run("territorialdiagnosis", **inputs, FOLDER=str(tmp_path / "d"))
    layer = QgsVectorLayer(f"{tmp_path / 'd' / 'diagnosis.gpkg'}|layername=risk", "risk", "ogr")
    small = [feature["clause_small"] for feature in layer.getFeatures()]
    assert 0 < found["N_AT_RISK"] == sum(small) < 60
    report = (tmp_path / "d" / "report.html").read_text(encoding="utf-8")
    assert report.count("has not been checked against their original source") == 1
