"""Urban-rural catchments: Belgium's golden figures, every result of a small region, and input that is refused."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

from urban_rural_linkages.io import raster

from . import city
from .layers import memory_layer, rows

NAME = "urbanruralcatchments"
ALL = dict.fromkeys(("REFERENCE", "MINUTES", "CENTRES", "SUMMARY", "CITY_REGIONS", "REGIONS"), "TEMPORARY_OUTPUT")


@pytest.mark.real
def test_belgium(run, real_data, tmp_path):
    """The golden figures are in metres of the map: on its cells, without the stretch of Mollweide's projection."""
    golden = json.loads((real_data("belgium").parent.parent / "golden" / "linkages.json").read_text("utf-8"))
    (expected,) = [row["expected"] for row in golden if row["id"] == "URCA-BE-10kmh"]
    files = {}
    for name in ("POP", "LAND", "BUILT_S"):
        found = raster.read(real_data(f"belgium/{name}.tif"))
        files[name] = city.grid_file(tmp_path, name, found.as_float(), nodata=np.nan, crs="EPSG:3035")
    files["speed"] = city.grid_file(tmp_path, "speed", np.full(found.values.shape, 10.0))
    made = run(NAME, POPULATION=files["POP"], LAND=files["LAND"], BUILTUP=files["BUILT_S"], SPEEDS=files["speed"],
               OUTPUT="TEMPORARY_OUTPUT", **ALL)  # fmt: skip
    table = rows(made["SUMMARY"])
    assert made["N_CENTRES"] == 80 and len(table) == 30
    urban = sum(row["population"] for row in table if row["code"] <= 7)
    assert urban == pytest.approx(expected["urban_pop"], abs=0.01)
    assert {str(row["code"]): row["cells"] for row in table if row["cells"]} == expected["cells"]
    assert table[29]["population"] == pytest.approx(731117.65, abs=0.01)
    assert made["HINTERLAND_SHARE"] == pytest.approx(731117.65 / 20573106.61)
    codes = raster.read(made["OUTPUT"])
    assert codes.nodata == 0 and np.bincount(codes.values.ravel())[30] == 14505
    cities = rows(made["CENTRES"])
    assert [row["population"] for row in cities] == sorted((row["population"] for row in cities), reverse=True)
    assert sum(row["touches_edge"] for row in cities) == 6


def test_every_result(attempt, feedback):
    made = attempt(NAME, **ALL)
    cities = rows(made["CENTRES"])
    assert [(row["population"], row["size_class"], row["cells"]) for row in cities] == [
        (72000, 4, 36), (60000, 4, 30), (8000, 1, 4)]  # fmt: skip
    codes, reference, minutes = (raster.read(made[key]).values for key in ("OUTPUT", "REFERENCE", "MINUTES"))
    assert codes[10, 10] == 4 and codes[48, 8] == 7 and codes[55, 55] == 0
    assert reference[10, 10] == 1 and minutes[10, 10] == 0
    assert (codes[10, 18], minutes[10, 18]) == (11, pytest.approx(5.0, abs=0.02)), (
        "5 km of road from the capital's edge"
    )
    assert codes[48, 12] == 14 and reference[48, 12] == 3
    assert codes[30, 30] == 30 or minutes[30, 30] > 30
    table = {row["code"]: row for row in rows(made["SUMMARY"])}
    assert sum(row["cells"] for row in table.values()) == np.count_nonzero(codes) == 3600 - 64
    assert sum(row["share"] for row in table.values()) == pytest.approx(1)
    assert table[11]["label"].startswith("Intermediate, 50,000 to 100,000: up to 15 min")
    assert table[7]["size_group"] == "small" and table[7]["dense_population"] == 8000
    regions, numbers = rows(made["REGIONS"]), raster.read(made["CITY_REGIONS"]).values
    assert [row["cells"] for row in regions] == np.bincount(numbers.ravel())[1:].tolist()
    (capital,) = [row for row in regions if row["region"] == numbers[10, 10]]
    assert (capital["city_1"], capital["city_3"], capital["tiers"][:3], capital["primary_id"]) == (1, 1, "333", 1)
    assert not feedback.warned("touch the edge")


def test_cities_that_are_given_take_the_place_of_those_by_density(attempt):
    there = memory_layer(
        {"people": "integer"}, [(city.outline(4), 300000), (city.outline(8), 100)], "Polygon", city.CRS
    )
    made = attempt(NAME, URBAN_CENTRES=there, CENTRE_POP="people", **ALL)
    assert [(row["population"], row["cells"]) for row in rows(made["CENTRES"])] == [(300000, 400)]
    codes = raster.read(made["OUTPUT"]).values
    assert (codes[20:40, 20:40] == 2).all() and codes[30, 41] == 9
    without = attempt(NAME, URBAN_CENTRES=there, **ALL)
    assert [row["size_class"] for row in rows(without["CENTRES"])] == [2, 1], "those of the cells"


def test_a_finer_surface_counts_by_its_fastest_parts(attempt, tmp_path, feedback):
    slow = np.repeat(np.repeat(city.speeds(), 2, axis=0), 2, axis=1)
    slow[::2] = 5.0
    fine = city.grid_file(tmp_path, "fine", slow, cell=500)
    with_fine = raster.read(attempt(NAME, SPEEDS=fine)["OUTPUT"]).values
    assert np.array_equal(with_fine, raster.read(attempt(NAME)["OUTPUT"]).values)
    assert feedback.warned("'fine' lies on smaller cells")


def test_own_sizes_and_bands_are_said(attempt):
    made = attempt(NAME, BREAKS="5000,10000,20000,50000,70000,100000,200000", BANDS="5,10,20")
    codes = raster.read(made["OUTPUT"]).values
    assert codes[10, 10] == 3 and codes[10, 48] == 4


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"SCHEME": "published", "BREAKS": "1000000,2000000,3000000,4000000,5000000,6000000,7000000"},
         "no city of the smallest size"),
        ({"BREAKS": "1,2,3"}, "BREAKS must be 7 numbers that increase"),
        ({"BANDS": "60,120"}, "BANDS must be 3 numbers that increase"),
        ({"BANDS": "one,two,three"}, "BANDS must be plain numbers"),
        ({"SPEEDS": None}, "either a friction surface or a raster of speeds"),
    ],
)  # fmt: skip
def test_what_no_run_could_use_is_refused(refused, given, words):
    assert words in refused(NAME, **given)


def test_rasters_that_do_not_match_are_refused(refused, tmp_path):
    other = city.grid_file(tmp_path, "other", city.speeds(), cell=700)
    assert "cells of different size: 1000 x 1000 and 700 x 700" in refused(NAME, SPEEDS=other)
    elsewhere = city.grid_file(tmp_path, "elsewhere", city.speeds(), crs="EPSG:25830")
    assert "another coordinate reference system" in refused(NAME, SPEEDS=elsewhere)
    assert "same raster" in refused(NAME, SPEEDS=city.population_file(tmp_path))


def test_degrees_and_negative_people_are_refused(refused, tmp_path):
    degrees = raster.read(city.population_file(tmp_path))
    path = tmp_path / "degrees.tif"
    wkt = QgsCoordinateReferenceSystem("EPSG:4326").toWkt()
    raster.write(path, type(degrees)(degrees.values, (0, 0.01, 0, 45, 0, -0.01), wkt, np.nan), nodata=np.nan)
    assert "in degrees" in refused(NAME, POPULATION=str(path))
    people = city.people()
    people[5, 5] = -7
    assert "negative number of people: -7" in refused(
        NAME, POPULATION=city.grid_file(tmp_path, "changed", people, nodata=np.nan)
    )


def test_cities_that_touch_the_edge_are_warned_about(attempt, tmp_path, feedback):
    people = city.people()
    people[58:60, 30:36] = 3000
    attempt(NAME, POPULATION=city.grid_file(tmp_path, "changed", people, nodata=np.nan))
    assert feedback.warned("1 of 4 cities touches the edge", "cities beyond the edge are not seen")


def test_layers_keep_their_coordinate_reference_system(attempt, tmp_path):
    made = attempt(NAME, CENTRES=str(tmp_path / "cities.gpkg"))
    assert QgsVectorLayer(made["CENTRES"]).crs().authid() == city.CRS


def test_the_study_area_alone_is_counted_and_the_map_is_whole(attempt):
    whole = attempt(NAME, **ALL)
    area = memory_layer({"name": "text"}, [(city.outline(0), "Capital")], "Polygon", city.CRS)
    made = attempt(NAME, COUNT_WITHIN=area, **ALL)
    assert np.array_equal(raster.read(made["OUTPUT"]).values, raster.read(whole["OUTPUT"]).values)
    codes = raster.read(made["OUTPUT"]).values[:20, :20]
    counted = {row["code"]: row["cells"] for row in rows(made["SUMMARY"]) if row["cells"]}
    assert counted == dict(zip(*(part.tolist() for part in np.unique(codes, return_counts=True)), strict=True))
    assert sum(row["population"] for row in rows(made["SUMMARY"])) == pytest.approx(
        float(np.nansum(city.people()[:20, :20]))
    )


def test_sizes_fit_the_cities(attempt, tmp_path):
    two = attempt(NAME, SCHEME="fitting")
    assert (two["LEAST_CITY"], two["N_CENTRES"]) == (20000, 2)
    people = city.people()
    people[8:14, 46:51] = 600
    one = attempt(NAME, SCHEME="fitting", POPULATION=city.grid_file(tmp_path, "one", people, nodata=np.nan))
    assert (one["LEAST_CITY"], one["N_CENTRES"]) == (5000, 2)


def test_other_grids_vote_on_tiers_and_say_how(attempt, tmp_path):
    """Two other makers see half of the port's people: 30 000, the tier below that of 60 000."""
    fewer = city.people()
    fewer[8:14, 46:51] = 1000
    grids = [city.grid_file(tmp_path, name, fewer + more, nodata=np.nan) for name, more in (("b", 0.0), ("c", 0.25))]
    made = attempt(NAME, SCHEME="published", OTHER_POPULATIONS=grids, **ALL)
    assert [(row["population"], row["size_class"], row["tier"], row["tiers_given"], row["vote"])
            for row in rows(made["CENTRES"])] == [
        (72000, 2, 2, "2 2 2", "all grids agree"), (60000, 2, 1, "2 1 1", "more than half of the grids")]  # fmt: skip
    alone = attempt(NAME, SCHEME="published", **ALL)
    assert [(row["tier"], row["tiers_given"], row["vote"]) for row in rows(alone["CENTRES"])] == [(2, None, None)] * 2
    assert np.array_equal(raster.read(made["OUTPUT"]).values, raster.read(alone["OUTPUT"]).values)
    port = raster.read(made["CITY_REGIONS"]).values[10, 48]
    (region,) = [row for row in rows(made["REGIONS"]) if row["region"] == port]
    assert (region["city_1"], region["city_2"], region["tiers"], region["primary_id"]) == (2, 1, "1200", 1)


def test_finer_grids_vote_by_their_sums_and_the_same_grid_does_not_vote_twice(attempt, refused, tmp_path, feedback):
    fine = np.repeat(np.repeat(city.people() / 4 + 1, 2, axis=0), 2, axis=1)
    made = attempt(NAME, OTHER_POPULATIONS=[city.grid_file(tmp_path, "fine", fine, nodata=np.nan, cell=500)], **ALL)
    assert {row["vote"] for row in rows(made["CENTRES"])} == {"all grids agree"}
    assert feedback.warned("'fine' was brought onto the cells of the population by sums")
    assert "vote twice" in refused(NAME, OTHER_POPULATIONS=[city.population_file(tmp_path)])
