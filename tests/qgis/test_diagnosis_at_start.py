"""What can be known of the inputs of a diagnosis is known before its first chapter, not when its turn comes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsProcessingException

from urban_rural_linkages.algorithms.diagnosis import making

from .layers import UNIT_FIELDS, memory_layer, services, unit_rows, units

PERIOD = {"UNIT_ID": "code", "NAME": "name", "POP_START": "p2001", "POP_END": "p2021", "START_YEAR": 2001,
          "END_YEAR": 2021, "AREA": "ha", "AREA_UNITS": "ha", "ACCEPT": "weight", "LANGUAGE": "en"}  # fmt: skip
FLOWS = {"ORIGIN": "o", "DESTINATION": "d", "WORKERS": "n"}
SERVICES = {"SERVICE_TYPE": "type"}
ROAD = "LINESTRING(500000 4305000,550000 4305000)"


def flows(*rows: tuple, kind: str = "integer"):
    return memory_layer({"o": "text", "d": "text", "n": kind}, list(rows), name="flows")


def roads(*rows: tuple):
    return memory_layer({"class": "text", "speed": "real"}, list(rows), "LineString", name="roads")


def grid(path: Path, value: float, size: tuple[int, int] = (60, 20), epsg: int = 25830) -> str:
    """Write a grid of cells of 1 km over the units: people by chance, or land, all of one value."""
    raster = gdal.GetDriverByName("GTiff").Create(str(path), *size, 1, gdal.GDT_Float64)
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    raster.SetProjection(system.ExportToWkt())
    raster.SetGeoTransform((500000, 1000, 0, 4310000, 0, -1000))
    people = np.random.default_rng(1).poisson(value, size[::-1]) if value < 1000 else np.full(size[::-1], value)
    raster.GetRasterBand(1).WriteArray(people)
    raster.FlushCache()
    return str(path)


@pytest.fixture
def diagnose(run, tmp_path):
    def make(**inputs) -> dict:
        inputs = PERIOD | {"UNITS": units()} | inputs
        found = run("territorialdiagnosis", **inputs, FOLDER=str(tmp_path / "diagnosis"))
        return json.loads((Path(found["FOLDER"]) / "diagnosis.json").read_text(encoding="utf-8"))

    return make


class TestRefusals:
    """Said before the first chapter begins."""

    @pytest.fixture
    def refused(self, diagnose, monkeypatch):
        def begins(_diagnosis):
            raise AssertionError("a chapter began")

        monkeypatch.setattr(making, "_compose", begins)

        def refuse(**inputs) -> str:
            with pytest.raises(QgsProcessingException) as caught:
                diagnose(**inputs)
            return str(caught.value)

        return refuse

    @pytest.mark.parametrize(
        ("rows", "kind", "said"),
        [
            ([("06001", "06002", None)], "integer", "the workers are missing"),
            ([("06001", "06002", -9)], "integer", "-9 is no number of workers"),
            ([("x", "y", 5)], "integer", "this is no pair of units"),
            ([("06001", "06002", "many")], "text", "'many' is not a plain number"),
            ([(None, "06002", 5)], "integer", "lacks ids"),
        ],
    )
    def test_flows(self, refused, rows, kind, said):
        assert said in refused(FLOWS=flows(*rows, kind=kind), **FLOWS)

    @pytest.mark.parametrize(
        ("rows", "field", "said"),
        [
            ([(ROAD, "primary", None)], {"SPEED": "speed"}, "no line that can be travelled"),
            ([(ROAD, "primary", 0)], {"SPEED": "speed"}, "the speed of row 1 is 0 km/h"),
            ([(ROAD, "unheard of", 50)], {"HIGHWAY": "class"}, "no line that can be travelled"),
            ([], {"SPEED": "speed"}, "has no features"),
        ],
    )
    def test_roads(self, refused, rows, field, said):
        assert said in refused(SERVICES=services(), NETWORK=roads(*rows), **SERVICES, **field)

    def test_land_in_another_system_than_the_people(self, refused, tmp_path):
        people, land = grid(tmp_path / "people.tif", 9.2), grid(tmp_path / "land.tif", 1e6, epsg=25829)
        said = refused(POPULATION=people, LAND=land, ACCEPT="weight,grid_total,elevation_as_population")
        assert "'land' is in another coordinate reference system than 'people'" in said

    def test_a_series_of_words(self, refused):
        fields = {**UNIT_FIELDS, "n2001": "text", "n2011": "text"}
        named = memory_layer(fields, [(*row, "x", "y") for row in unit_rows()], "Polygon", name="units")
        assert "'x' is not a plain number" in refused(UNITS=named, SERIES="n{year}")

    def test_births_of_a_period_that_their_series_does_not_cover(self, refused):
        assert "it lacks 19 of 20 years" in refused(BIRTHS="p{year}", DEATHS="deaths")


class TestAges:
    """Groups of other bounds than 15 and 65 drop what they do not tell, and nothing else."""

    def region(self, *groups: str):
        names = [f"{sex}{group}" for sex in "wm" for group in groups]
        share = [int(people / len(names)) for people in (800, 1050, 900, 1500, 1250)]
        rows = [(*row, *[share[number]] * len(names)) for number, row in enumerate(unit_rows())]
        return memory_layer(UNIT_FIELDS | dict.fromkeys(names, "integer"), rows, "Polygon", name="units")

    TEN = ("_0_9", "_10_19", "_20_29", "_30_39", "_40_49", "_50_59", "_60_69", "_70_79", "_80_plus")
    AGES = {"AGE_FIELDS": "{sex}_{from}_{to}", "SEX_CODES": "women=w,men=m"}

    @pytest.mark.parametrize(
        ("groups", "said"),
        [
            (TEN, "The age 15 lies inside the group 10-19"),
            (("_0_15", "_16_64", "_65_plus"), "The age 15 lies inside the group 0-15"),
            (("_0_14", "_20_64", "_65_plus"), "their groups are 0-14, 20-64, 65+"),
            (("_0_14", "_15_64", "_65_84"), "their groups are 0-14, 15-64, 65-84"),
        ],
    )
    def test_the_chapter_is_dropped_with_the_reason(self, diagnose, groups, said):
        found = diagnose(UNITS=self.region(*groups), **self.AGES)
        reasons = {entry["chapter"]: entry["reason"] for entry in found["not_done"]}
        assert said in reasons["Age structure"]
        assert "Priorities" in reasons

    def test_the_old_by_themselves_serve_in_their_place(self, diagnose):
        found = diagnose(UNITS=self.region(*self.TEN), POP_OLD="old", POP_YOUNG="young", **self.AGES)
        assert "Age structure" not in {entry["chapter"] for entry in found["not_done"]}

    def test_groups_that_fit_are_read(self, diagnose):
        found = diagnose(UNITS=self.region("_0_14", "_15_64", "_65_plus"), **self.AGES)
        assert "Age structure" not in {entry["chapter"] for entry in found["not_done"]}


def test_land_on_fewer_cells_than_the_people_is_brought_onto_theirs(diagnose, tmp_path, feedback):
    people, land = grid(tmp_path / "people.tif", 9.2), grid(tmp_path / "land.tif", 1e6, size=(50, 10))
    found = diagnose(POPULATION=people, LAND=land, ACCEPT="weight,grid_total,elevation_as_population")
    assert "Functional areas" not in {entry["chapter"] for entry in found["not_done"]}
    assert feedback.warned("was brought onto the cells of")
