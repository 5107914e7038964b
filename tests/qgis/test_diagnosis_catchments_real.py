"""Belgium through the diagnosis: all 24 golden codes of the window, and the people of the country by class."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

from urban_rural_linkages.io import raster

from . import city
from .layers import memory_layer

PEOPLE = {
    2: 1361415, 3: 642725, 4: 356893, 5: 430614, 6: 662447, 7: 559302, 9: 500247, 10: 647052, 11: 283575, 12: 670351,
    13: 1127750, 14: 1073064, 16: 173810, 17: 164681, 18: 214545, 19: 458751, 20: 576637, 21: 769037, 23: 16183,
    24: 49808, 25: 124813, 26: 73619, 27: 202214, 28: 111277, 29: 16708, 30: 270236,
}  # fmt: skip
"""Of Belgium at 10 km/h, by an implementation of its own; in golden figures the whole window is counted."""


@pytest.fixture
def belgium(real_data, tmp_path):
    """Grids and municipalities on cells of 1 km that are so long on the ground, as the golden figures take them."""
    grids, corner = {}, (0.0, 0.0)
    for name, parameter in (("POP", "POPULATION"), ("LAND", "LAND"), ("BUILT_S", "BUILTUP")):
        found = raster.read(real_data(f"belgium/{name}.tif"))
        grids[parameter] = city.grid_file(tmp_path, name, found.as_float(), nodata=np.nan)
        corner = found.transform[0], found.transform[3]
    rows = []
    for unit in QgsVectorLayer(str(real_data("belgium/units_belgium.gpkg")), "units").getFeatures():
        outline = unit.geometry()
        outline.translate(city.WEST - corner[0], city.NORTH - corner[1])
        rows.append((outline.asWkt(3), str(unit["UID"]), unit["NAME_4"], 19000, 19888))
    fields = {"code": "text", "name": "text", "before": "integer", "after": "integer"}
    units = memory_layer(fields, rows, "MultiPolygon", city.CRS, name="municipalities")
    return {**grids, "UNITS": units, "UNIT_ID": "code", "NAME": "name", "POP_START": "before", "POP_END": "after",
            "START_YEAR": 2011, "END_YEAR": 2020, "CONTEXT": False, "SHEETS": "none", "LANGUAGE": "en"}  # fmt: skip


@pytest.mark.real
def test_belgium_at_ten_kilometres_an_hour(run, belgium, real_data, tmp_path):
    golden = json.loads((real_data("belgium").parent.parent / "golden" / "linkages.json").read_text("utf-8"))
    (expected,) = [row["expected"] for row in golden if row["id"] == "URCA-BE-10kmh"]
    run("territorialdiagnosis", **belgium, CRUISE_SPEED=10, DETOUR=1, FOLDER=str(tmp_path / "made"))
    codes = raster.read(str(tmp_path / "made" / "catchments.tif")).values
    counted = np.bincount(codes.ravel().astype(int), minlength=31)
    assert {str(code): int(cells) for code, cells in enumerate(counted) if code and cells} == expected["cells"]
    record = json.loads((tmp_path / "made" / "diagnosis.json").read_text(encoding="utf-8"))
    found = record["chapters"]["catchments"]
    assert (found["least_city"], found["cities"], found["cut"]) == (20000, expected["centres"], 6)
    assert {int(code): round(people) for code, people in found["people"].items() if people} == PEOPLE
    page = (tmp_path / "made" / "report.html").read_text(encoding="utf-8")
    assert "Urban–rural catchments at 10 km/h" in page and "6 of 80 cities touch the edge" in page
    whole = sum(PEOPLE.values())
    (far,) = re.findall(r"([\d.]+)\u202f% live more than 3 hours from any", page)[:1]
    assert float(far) == pytest.approx(100 * (PEOPLE[29] + PEOPLE[30]) / whole, abs=0.05)
