"""What a check of the data reads and loads: each field and each raster once, and no method that it does not need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from urban_rural_linkages.io import raster
from urban_rural_linkages.io.attributes import AttributeTable
from urban_rural_linkages.io.files.vector_file import VectorFile

REPOSITORY = Path(__file__).parents[2]

CHECK = """
import json, sys
from benchmarks.measure import end_qgis, start_qgis
start_qgis()
import processing
processing.run("urbanrural:datacheck", json.loads(sys.argv[1]))
print(*(name.removeprefix("urban_rural_linkages.") for name in sys.modules))
end_qgis()
"""


@pytest.fixture
def everything(inputs, country) -> dict[str, object]:
    """The demo's inputs of a diagnosis that are files."""
    region = country / "region.gpkg"
    return {
        **inputs, "FLOWS": f"{region}|layername=flows", "ORIGIN": "origin", "DESTINATION": "destination",
        "WORKERS": "workers", "SETTLEMENTS": f"{region}|layername=settlements", "SETTLEMENT_POP": "population",
        "NETWORK": f"{region}|layername=roads", "HIGHWAY": "highway", "MAXSPEED": "maxspeed",
        "DIRECTION_FIELD": "oneway", "LAND": str(country / "land_1km.tif"),
        "BUILTUP": str(country / "builtup_1km_2021.tif"), "BUILTUP_START": str(country / "builtup_1km_2001.tif"),
        "STORE": str(country / "assessments.gpkg"),
    }  # fmt: skip


def test_each_layer_is_opened_once_for_its_fields(run, everything, monkeypatch):
    opened: list[tuple[str, str]] = []
    read = VectorFile.read

    def counted(self, *arguments, **named):
        opened.append((Path(self.path).name, self.layer_name))
        return read(self, *arguments, **named)

    monkeypatch.setattr(VectorFile, "read", counted)
    run("datacheck", **everything, REPORT="TEMPORARY_OUTPUT")
    assert {layer for _, layer in opened} >= {"flows", "roads"}
    assert max(Counter(opened).values()) == 1


def test_each_field_is_parsed_once(run, everything, monkeypatch):
    parsed: list[tuple[str, str, bool]] = []
    read = AttributeTable._read_numbers

    def counted(self, field, ids, nodata, whole):
        parsed.append((self.name, field, whole))
        return read(self, field, ids, nodata, whole)

    monkeypatch.setattr(AttributeTable, "_read_numbers", counted)
    run("datacheck", **everything, REPORT="TEMPORARY_OUTPUT")
    assert len(parsed) > 20
    assert max(Counter(parsed).values()) == 1


def test_each_raster_is_read_once(run, everything, monkeypatch):
    sources: list[str] = []
    read = raster.read

    def counted(path, **named):
        sources.append(str(path))
        return read(path, **named)

    monkeypatch.setattr(raster, "read", counted)
    run("datacheck", **everything, REPORT="TEMPORARY_OUTPUT")
    assert len(sources) == len(set(sources)) == 5


def test_what_was_parsed_is_nobody_s_to_change(run, inputs, monkeypatch):
    """The array of each caller is its own."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource, QgsVectorLayer

    layer = QgsVectorLayer(inputs["UNITS"], "units", "ogr")
    context = QgsProcessingContext()
    table = AttributeTable(QgsProcessingFeatureSource(layer, context), "units", context.transformContext())
    first = table.numbers("t2021")
    kept = first.copy()
    first[:] = -1.0
    assert (table.numbers("t2021") == kept).all()


def test_a_check_loads_no_reader_of_tables_no_checklist_and_no_rasterio(everything, tmp_path):
    given = json.dumps({**everything, "REPORT": str(tmp_path / "findings.gpkg")})
    env = os.environ | {"QGIS_CUSTOM_CONFIG_PATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", CHECK, given], cwd=REPOSITORY, capture_output=True, text=True,
                          check=True, env=env)  # fmt: skip
    loaded = set(done.stdout.splitlines()[-1].split())
    assert {"algorithms.data.refusals", "io.store.geopackage", "io.raster.gdal_backend", "core.access.speeds"} <= loaded
    assert not loaded & {
        "rasterio", "scipy.ndimage", "io.tables.table", "io.pictures", "io.raster.resampling", "core.access.graph",
        "core.assessment.scoring", "core.assessment.working_copy", "core.demography.criteria",
        "algorithms.bivariate_style",
    }  # fmt: skip
