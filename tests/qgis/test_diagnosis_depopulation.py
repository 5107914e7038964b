"""The chapters of the diagnosis on types of change, trends, overlaps, priorities and land, on the demo region."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer

from urban_rural_linkages.algorithms.diagnosis.project.pages import page_of_theme

from .demo_diagnosis import diagnosis_inputs, run_once, without_people_chapters
from .layers import column, services, units


@pytest.fixture(scope="module")
def made(joined_units, country, tmp_path_factory):
    """A diagnosis with grids of both years, as figures, layers and page."""
    grids = {"POPULATION": "population_1km_2021", "POPULATION_START": "population_1km_2001",
             "BUILTUP": "builtup_1km_2021", "BUILTUP_START": "builtup_1km_2001"}  # fmt: skip
    inputs = {
        **diagnosis_inputs(joined_units, country),
        **{name: str(country / f"{file}.tif") for name, file in grids.items()},
    }
    folder = tmp_path_factory.mktemp("diagnosis") / "made"
    run_once("territorialdiagnosis", **inputs, FOLDER=str(folder))
    figures = json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]
    page = (folder / "report.html").read_text(encoding="utf-8")

    def layer(name: str) -> QgsVectorLayer:
        return QgsVectorLayer(f"{folder / 'diagnosis.gpkg'}|layername={name}", name, "ogr")

    return SimpleNamespace(folder=folder, figures=figures, page=page, layer=layer)


def test_every_chapter_says_what_its_layers_hold(made):
    webb, change = made.figures["components"]["webb"], made.figures["population"]["change"][-1]
    assert sum(entry["units"] for entry in webb.values()) == change["comparable"] == 58
    shrinking = sum(webb[letter]["units"] for letter in "EFGH")
    assert shrinking == change["declining"] == 46
    assert "<svg" in made.page or "image/svg+xml" in made.page

    trend = made.figures["trend"]
    assert sum(entry["units"] for entry in trend["intensity"].values()) == 60
    assert trend["decreasing"] == column(made.layer("trend"), "trend").count("decreasing")
    assert trend["clusters"]["global_i"] > 0.2

    overlay = made.figures["overlay"]["overlay"]
    codes = column(made.layer("overlay"), "bivariate")
    assert overlay["n_worst"] == codes.count(13) and codes.count(None) == 2
    assert overlay["population_worst"] == sum(
        people for people, code in zip(column(made.layer("overlay"), "people"), codes, strict=True) if code == 13
    )
    table = made.layer("overlay_table")
    assert sum(column(table, "units")) == 60
    assert sum(column(table, "population")) == 188169

    ranks = column(made.layer("priority"), "rank")
    assert min(rank for rank in ranks if rank is not None) == 1
    assert (
        made.figures["priority"]["priority"]["n_priority"] == column(made.layer("priority"), "priority").count(1) == 6
    )

    land = made.figures["land"]["land"]
    assert land["more_land_fewer_people"] == column(made.layer("land"), "quadrant").count("+built -people") == 48
    assert land["m2_per_capita_start"] < land["m2_per_capita_end"]


def test_the_overlay_has_its_square_in_the_layout(made):
    project = QgsProject()
    project.read(str(made.folder / "diagnosis.qgz"))
    themes = project.mapThemeCollection().mapThemes()
    layout = page_of_theme(project, next(theme for theme in themes if "Decline and" in theme), "portrait")
    assert type(layout.itemById("square")).__name__ == "QgsLayoutItemPicture"
    layer = next(found for found in project.mapLayers().values() if found.name().startswith("Decline and"))
    assert layer.legendPlaceholderImage().startswith("base64:")
    project.clear()


def test_the_service_of_the_overlay_can_be_chosen(run, demo, tmp_path):
    lean = without_people_chapters(demo)
    run("territorialdiagnosis", **lean, OVERLAY_SERVICE="pharmacy", FOLDER=str(tmp_path / "d"))
    figures = json.loads((tmp_path / "d" / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]
    assert figures["overlay"]["overlay"]["service"] == "pharmacy"
    with pytest.raises(QgsProcessingException, match=r"'library'.*hospital"):
        run(
            "territorialdiagnosis",
            **without_people_chapters(demo),
            OVERLAY_SERVICE="library",
            FOLDER=str(tmp_path / "e"),
        )
    assert not (tmp_path / "e").exists()


SMALL = {"UNIT_ID": "code", "NAME": "name", "POP_START": "p2001", "POP_END": "p2021", "START_YEAR": 2001,
         "END_YEAR": 2021, "AREA": "ha", "AREA_UNITS": "ha", "BIRTHS": "births", "DEATHS": "deaths", "POP_OLD": "old",
         "POP_YOUNG": "young", "SERIES": "p{year}", "SERVICE_TYPE": "type", "LANGUAGE": "en"}  # fmt: skip


def first(count: int):
    layer = units()
    layer.dataProvider().deleteFeatures([feature.id() for feature in layer.getFeatures()][count:])
    return layer


@pytest.mark.parametrize(
    ("region", "not_done", "done"),
    [
        (lambda: first(1), {"Where decline and distance meet", "Priorities"}, {"population", "trend", "access"}),
        (lambda: first(2), {"Where decline and distance meet"}, {"population", "trend", "access", "priority"}),
        (lambda: units(p2001=[1000] * 5, p2021=[1000] * 5), {"Where decline and distance meet"}, {"trend", "priority"}),
        (lambda: units(p2021=[None] * 5), {"Where decline and distance meet"}, {"population", "components"}),
        (lambda: units(p2001=[None] * 5), {"Where decline and distance meet"}, {"population", "components"}),
    ],
    ids=["one unit", "two units", "nothing changes", "nobody was counted", "nobody was counted before"],
)
def test_a_region_too_small_or_too_even_for_a_method_gets_the_rest(run, tmp_path, region, not_done, done):
    """What cannot be compared is listed with its reason; the diagnosis stands."""
    accepted = "weight,same_dates,vital_rates"
    run(
        "territorialdiagnosis",
        UNITS=region(),
        SERVICES=services(),
        **SMALL,
        ACCEPT=accepted,
        FOLDER=str(tmp_path / "d"),
    )
    figures = json.loads((tmp_path / "d" / "diagnosis.json").read_text(encoding="utf-8"))
    reasons = {entry["chapter"]: entry["reason"] for entry in figures["not_done"]}
    assert not_done <= reasons.keys() and done <= figures["chapters"].keys()
    assert all(reasons[name].endswith(".") and "Traceback" not in reasons[name] for name in not_done)
    assert "clusters" not in figures["chapters"]["trend"]
