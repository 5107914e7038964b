"""The chapter on urban-rural catchments: over roads, over one speed and over friction, and where it is published."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing

import numpy as np
import pytest
from qgis.core import QgsProject

from urban_rural_linkages.io import raster

from . import city
from .layers import memory_layer

BANDS = [15.0, 30.0, 60.0]


@pytest.fixture
def region(tmp_path):
    """The small city region: two cities of 72 000 and 60 000 people and a town of 8 000."""
    units = {"UNITS": city.municipalities(), "UNIT_ID": "code", "NAME": "name", "POP_START": "employed",
             "POP_END": "people", "START_YEAR": 2001, "END_YEAR": 2021, "AREA_UNITS": "km2"}  # fmt: skip
    grids = {"POPULATION": city.population_file(tmp_path), "LAND": city.grid_file(tmp_path, "land", 1e6 * city.land())}
    return {**units, **grids, "SHEETS": "none", "CONTEXT": False, "LANGUAGE": "en"}


@pytest.fixture
def made(run, region, tmp_path):
    """A way to make a diagnosis of it, which returns its record."""

    def make(**given) -> dict:
        run("territorialdiagnosis", **{**region, **given}, FOLDER=str(tmp_path / "made"))
        return json.loads((tmp_path / "made" / "diagnosis.json").read_text(encoding="utf-8"))

    return make


def lived(people: np.ndarray) -> float:
    return float(np.nansum(np.where(city.land() > 0, people, 0.0)))


def test_two_cities_of_published_size_over_one_speed(made, tmp_path):
    record = made(CRUISE_SPEED=26, DETOUR=1.3)
    found = record["chapters"]["catchments"]
    assert (found["least_city"], found["bands"], found["cities"]) == (20000, [60, 120, 180], 2)
    people = {int(code): number for code, number in found["people"].items()}
    assert people[6] == 72000 + 60000 and sum(people.values()) == pytest.approx(lived(city.people()))
    assert people[13] == pytest.approx(lived(city.people()) - 132000 - people[20] - people[27])
    assert people[20] > 0 and people[29] == people[30] == 0, "three hours at 20 km/h end nowhere here"
    codes = raster.read(str(tmp_path / "made" / "catchments.tif")).values
    assert codes[10, 10] == 6 and codes[10, 33] == 13 and codes[55, 55] == 0
    assert codes[32, 10] == 13 and codes[35, 10] == 20, "the city ends in row 13: at 20 km/h an hour is 20 cells"
    page = (tmp_path / "made" / "report.html").read_text(encoding="utf-8")
    assert "Urban–rural catchments at 20 km/h" in page and "regional breaks" not in page
    assert "One speed everywhere" in page


def test_with_one_city_of_published_size_the_sizes_are_regional_and_said_so(made, tmp_path):
    people = city.people()
    people[8:14, 46:51] = 600
    record = made(POPULATION=city.grid_file(tmp_path, "one_city", people, nodata=np.nan))
    found = record["chapters"]["catchments"]
    assert (found["least_city"], found["bands"], found["cities"]) == (5000, BANDS, 2), "the capital and the town"
    assert found["people"]["4"] == 72000 and found["people"]["7"] == 8000
    page = (tmp_path / "made" / "report.html").read_text(encoding="utf-8")
    assert "regional breaks" in page and "these are not the published classes" in page


def test_friction_goes_before_roads_and_the_cut_cities_stand_at_the_foot(made, tmp_path):
    people = city.people()
    people[58:60, 30:36] = 3000
    friction = city.grid_file(tmp_path, "friction", 3.6 / city.speeds())
    record = made(FRICTION=friction, POPULATION=city.grid_file(tmp_path, "cut", people, nodata=np.nan))
    found = record["chapters"]["catchments"]
    assert (found["cities"], found["cut"]) == (3, 1)
    assert raster.read(str(tmp_path / "made" / "catchments.tif")).values[20, 32] == 13
    page = (tmp_path / "made" / "report.html").read_text(encoding="utf-8")
    assert "over the friction surface" in page and "1 of 3 cities touches the edge" in page


def test_a_friction_surface_of_one_speed_has_it_in_the_title(made, tmp_path):
    record = made(FRICTION=city.grid_file(tmp_path, "even", np.full((60, 60), 0.36)))
    assert record["chapters"]["catchments"]["cities"] == 2
    assert "catchments at 10 km/h" in (tmp_path / "made" / "report.html").read_text(encoding="utf-8")


def test_the_roads_carry_and_the_land_beside_them_is_walked(made, tmp_path):
    west, north = city.WEST, city.NORTH
    line = f"LINESTRING({west + 10500} {north - 10500},{west + 10500} {north - 58500})"
    roads = memory_layer({"kmh": "real"}, [(line, 60.0)], "LineString", city.CRS)
    record = made(NETWORK=roads, SPEED="kmh")
    codes = raster.read(str(tmp_path / "made" / "catchments.tif")).values
    assert codes[58, 10] == 13, "44 km of road"
    assert codes[58, 15] != 13, "and 5 km on foot take more than the rest of the hour"
    assert record["chapters"]["catchments"]["least_city"] == 20000
    assert "by car, on foot beside the roads" in (tmp_path / "made" / "report.html").read_text(encoding="utf-8")


def test_classes_of_the_layer_are_the_numbers_of_the_register(made, tmp_path):
    record = made()
    with closing(sqlite3.connect(tmp_path / "made" / "diagnosis.gpkg")) as tables:
        rows = dict(tables.execute("SELECT code, population FROM catchment_classes"))
    assert {code: people for code, people in rows.items() if people} == {
        int(code): people for code, people in record["chapters"]["catchments"]["people"].items() if people
    }
    page = (tmp_path / "made" / "report.html").read_text(encoding="utf-8")
    (lead,) = re.findall(r"([\d.]+)\u202f% of the people live in a city of 20\u202f000 or more", page)[:1]
    assert float(lead) == pytest.approx(100 * 132000 / lived(city.people()), abs=0.05)


def test_the_layer_of_the_project_has_a_style_with_the_groups_in_its_words(made, tmp_path):
    made()
    project = QgsProject()
    assert project.read(str(tmp_path / "made" / "diagnosis.qgz"))
    (layer,) = project.mapLayersByName("Catchments")
    labels = [entry.label for entry in layer.renderer().classes()]
    assert labels == ["Small: city of 50,000 to 100,000", "Small, 50,000 to 100,000: up to 1 hour",
                      "Hinterland, beyond 3 hours"], "those that occur"  # fmt: skip
    assert layer.isValid() and project.mapLayersByName("Cities")
    project.clear()


def test_where_it_is_published_a_small_class_is_hidden_with_another(made, tmp_path):
    """Three people live more than an hour from the cities: with the others of the total they could be told."""
    people = city.people()
    people[30:60] = 0.0
    people[59, 0] = 3.0
    given = {"POPULATION": city.grid_file(tmp_path, "few", people, nodata=np.nan), "CRUISE_SPEED": 26, "DETOUR": 1.3}
    given["ACCEPT"] = "grid_total"
    classes = made(**given)["chapters"]["catchments"]["people"]
    assert sum(1 for count in classes.values() if count == 3.0) == 1
    (few,) = (code for code, count in classes.items() if count == 3.0)
    shown = made(**given, PUBLISH=True)["chapters"]["catchments"]["people"]
    assert shown[few] is None, "hidden"
    assert sum(1 for code, count in classes.items() if count and shown[code] is None) >= 2, "and another with it"
