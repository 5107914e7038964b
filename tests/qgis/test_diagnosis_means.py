"""The chapter on means of travel: its people are those of the chapter on access and of the algorithms."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from tests.diagnosis_reader import page_of, record_of, rows

from .demo_diagnosis import diagnosis_inputs, without_people_chapters
from .layers import column

ROADS = {"HIGHWAY": "highway", "MAXSPEED": "maxspeed", "DIRECTION_FIELD": "oneway"}


@pytest.fixture(scope="module")
def inputs(joined_units, country):
    """The demo with roads and heights, without the chapters that this file does not need."""
    region, given = f"{country / 'region.gpkg'}|layername=", diagnosis_inputs(joined_units, country)
    roads = {"NETWORK": f"{region}roads", **ROADS, "DEM": str(country / "dem_100m.tif")}
    return {**without_people_chapters(given), **roads, "SHEETS": "none"}


@pytest.fixture(scope="module")
def made(qgis_app, inputs, tmp_path_factory):
    import processing

    folder = tmp_path_factory.mktemp("means") / "made"
    processing.run("urbanrural:territorialdiagnosis", {**inputs, "FOLDER": str(folder)})
    return folder


@pytest.fixture(scope="module")
def found(made):
    return record_of(made)["chapters"]["means"]


def test_beyond_the_threshold_are_those_of_the_chapter_on_access(made, found):
    access = record_of(made)["chapters"]["access"]["access"]["hospital"]
    of = {row["band"]: row["people"] for row in found["bands"]}
    assert list(of) == ["0-10", "10-20", "20-30", "30-45", "over"]
    assert of["30-45"] + of["over"] == access["beyond"]["30"] + access["unreachable"] == 18_423
    assert sum(of.values()) == 188_169
    assert of["0-10"] == 94_726


def test_each_band_has_the_people_whose_minutes_are_in_it(made, found):
    """Counted again from the minutes of the chapter on access."""
    for lower, upper, people in rows(made, "SELECT from_min, to_min, people FROM reach_account WHERE to_min > 0"):
        [(counted,)] = rows(made, "SELECT SUM(population) FROM access WHERE service_type = 'hospital' "
                                  "AND time_min > ? AND time_min <= ?", lower or -1, upper)  # fmt: skip
        assert counted == people
    [(land,)] = rows(made, "SELECT SUM(area_km2) FROM reach_bands")
    assert land == pytest.approx(sum(row["area_km2"] or 0 for row in found["bands"]))


def test_who_needs_a_car_is_what_the_algorithm_says(run, inputs, made, found):
    compared = found["compared"]
    assert (compared["service"], compared["minutes"]) == ("health_centre", 30)
    own = run(
        "cardependence", DEMAND=inputs["SETTLEMENTS"], NETWORK=inputs["NETWORK"], **ROADS, THRESHOLDS="30",
        SERVICES=f"{inputs['SERVICES']}|subset=type = 'health_centre'", STUDY_AREA=inputs["UNITS"], DEM=inputs["DEM"],
        GROUP_FIELDS=["population"], OUTPUT="TEMPORARY_OUTPUT", TABLE="TEMPORARY_OUTPUT",
    )  # fmt: skip
    fields = ("reach_foot", "bicycle_not_foot", "only_car")
    assert [compared[name] for name in ("foot", "bicycle", "only_car")] == [
        column(own["TABLE"], name)[0] for name in fields] == [127_161, 5_939, 54_641]  # fmt: skip
    assert compared["beyond"] == 428


def test_places_are_kept_with_their_least_means(made, found):
    counted = dict(rows(made, "SELECT means, SUM(population) FROM means_places GROUP BY means"))
    assert [counted[name] for name in ("foot", "bicycle", "only_car")] == [
        found["compared"][name] for name in ("foot", "bicycle", "only_car")]  # fmt: skip
    assert counted["beyond"] + counted["no_way"] == found["compared"]["beyond"]


def test_the_groups_are_everybody(found):
    compared, groups = found["compared"], found["compared"]["groups"]
    assert set(groups) == {f"{sex} {ages}" for sex in ("women", "men") for ages in ("0-14", "15-64", "65-79", "80+")}
    for name in ("foot", "bicycle", "only_car", "beyond"):
        assert sum(group[name] for group in groups.values()) == pytest.approx(compared[name], abs=0.5)


def test_the_page_says_what_the_picture_leaves_out(made):
    page = page_of(made, "means")
    assert "90.2 % of the people reach a hospital by car within 30 minutes." in page.replace("\u202f", " ")
    assert "people a health centre is as near only by car." in page
    assert "No bus is in this picture" in page and "Hills slow walking and the bicycle here." in page
    assert "who has a car is not known" in page


def test_bands_and_roads_are_in_the_project(made):
    project = QgsProject()
    assert project.read(str(made / "diagnosis.qgz"))
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    bands, roads = layers["Minutes to a hospital over the roads"], layers["Reached roads"]
    assert isinstance(bands, QgsVectorLayer) and bands.featureCount() == 4
    labels = [item.label() for item in bands.renderer().legendSymbolItems()]
    assert labels[:2] == ["Up to 10 min", "10 to 20 min"]
    assert roads.featureCount() > 1000
    assert "Minutes by car" in bands.mapTipTemplate() and "People, by where they live" in bands.mapTipTemplate()
    places = layers["Means of travel to a health centre"]
    assert {item.label() for item in places.renderer().legendSymbolItems()} >= {"On foot", "Only by car"}
    assert "By bicycle" in places.mapTipTemplate()
    project.clear()


def test_without_roads_the_chapter_is_left_out_and_the_report_says_why(run, joined_units, country, tmp_path):
    bare = without_people_chapters(diagnosis_inputs(joined_units, country))
    run("territorialdiagnosis", **bare, SHEETS="none", FOLDER=str(tmp_path / "made"))
    record = record_of(tmp_path / "made")
    assert "means" not in record["chapters"]
    [reason] = [one["reason"] for one in record["not_done"] if one["chapter"] == "By what means"]
    assert reason == "It needs roads whose speeds are known."
