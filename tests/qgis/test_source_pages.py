"""The pages on where data come from: each sample that they show is read by the run that they show."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from scripts.scratch import REPOSITORY
from urban_rural_linkages.core.report.workbook import Sheet, write_workbook
from urban_rural_linkages.io.recipe import Step, resolve

from .layers import memory_layer

FOLDER = REPOSITORY / "docs" / "sources"
PAGES = sorted(path.stem for path in FOLDER.glob("*.md") if path.stem != "README")
BLOCK = re.compile(r"^```(\w+) ([^\n]+)\n(.*?)^```$|^((?:\|[^\n]*\|\n)+)|^<!-- ([\w.]+): (.*?) -->$",
                   re.MULTILINE | re.DOTALL)  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A sample, a recipe, a table or the units of a page."""

    kind: str
    name: str
    text: str


def parts(text: str) -> Iterator[Part]:
    for _language, name, body, table, units, places in BLOCK.findall(text):
        if table:
            yield Part("table", "", table)
        elif units:
            yield Part("units", units, places)
        else:
            yield Part("recipe" if name == "recipe" else "sample", name, body)


def write_units(path: Path, places: str) -> None:
    """Write squares of a tenth of a degree in a row: ``codigo = 44001, 44216; from -1.0 40.3``."""
    field, codes, x, y = re.fullmatch(r"(\w+) = (.+); from (\S+) (\S+)", places).groups()
    corners = [(float(x) + 0.1 * place, float(y)) for place in range(len(codes.split(", ")))]
    squares = [f"Polygon(({a} {b}, {a + 0.1} {b}, {a + 0.1} {b + 0.1}, {a} {b + 0.1}, {a} {b}))" for a, b in corners]
    layer = memory_layer({field: "text"}, list(zip(squares, codes.split(", "), strict=True)), "Polygon", "EPSG:4326")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = path.stem
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)


def write_raster(path: Path, settings: str, text: str) -> None:
    """Write a grid of numbers as GeoTIFF: ``crs=ESRI:54009 cell=100 at=-41000,5000000 nodata=-200``."""
    of = dict(setting.split("=") for setting in settings.split())
    cells = np.array([line.split() for line in text.splitlines()], dtype=np.float32)
    size, (x, y) = float(of["cell"]), map(float, of["at"].split(","))
    raster = gdal.GetDriverByName("GTiff").Create(str(path), cells.shape[1], cells.shape[0], 1, gdal.GDT_Float32)
    crs = osr.SpatialReference()
    crs.SetFromUserInput(of["crs"])
    raster.SetProjection(crs.ExportToWkt())
    raster.SetGeoTransform((x, size, 0, y, 0, -size))
    raster.GetRasterBand(1).SetNoDataValue(float(of["nodata"]))
    raster.GetRasterBand(1).WriteArray(cells)


def number_or_text(cell: str) -> float | str | None:
    return (float(cell) if re.fullmatch(r"[1-9][0-9]*", cell) else cell) or None


def write_sample(folder: Path, name: str, text: str) -> None:
    name, _, settings = name.partition(" ")
    path = folder / name
    if path.suffix == ".tif":
        write_raster(path, settings, text)
    elif path.suffix == ".xlsx":
        head, *rows = [[number_or_text(cell) for cell in line.split(";")] for line in text.splitlines()]
        with path.open("wb") as file:
            write_workbook(file, [Sheet("data", [str(cell or "") for cell in head], rows)])
    else:
        path.write_text(text, encoding="utf-8")


def run_recipe(folder: Path, text: str, context, feedback):
    import processing

    steps = [Step(number, run["algorithm"], run["inputs"]) for number, run in enumerate(json.loads(text), 1)]
    registry = QgsApplication.processingRegistry()
    kinds = {step.algorithm: {p.name(): p.type() for p in
             registry.algorithmById(step.algorithm).parameterDefinitions()} for step in steps}  # fmt: skip
    for step in resolve(steps, folder, kinds):
        found = processing.run(step.algorithm, step.inputs, context=context, feedback=feedback)
    return found


def same(shown: str, value: object) -> bool:
    if value is None or value == NULL:
        return shown == "NULL"
    if isinstance(value, (int, float)):
        return float(shown) == pytest.approx(value, rel=1e-6)
    return shown == str(value)


def require_rows(table: str, given: QgsVectorLayer | dict) -> int:
    """Fail unless each row of a table of the page is one of the layer, or the numbers of a run; return how many."""
    lines = [[cell.strip(" `") for cell in line.strip("| \n").split("|")] for line in table.splitlines()]
    names, rows = lines[0], lines[2:]
    features = [given] if isinstance(given, dict) else given.getFeatures()
    found = [[feature[name] for name in names] for feature in features]
    for row in rows:
        assert any(all(map(same, row, values)) for values in found), (names, row, found)
    return len(rows)


@pytest.mark.parametrize("page", PAGES)
def test_what_the_page_shows_is_what_the_run_gives(qgis_app, feedback, tmp_path, page):
    context = QgsProcessingContext()
    context.setFeedback(feedback)
    found, compared, recipes = None, 0, 0
    for part in parts((FOLDER / f"{page}.md").read_text(encoding="utf-8")):
        if part.kind == "units":
            write_units(tmp_path / part.name, part.text)
        elif part.kind == "sample":
            write_sample(tmp_path, part.name, part.text)
        elif part.kind == "recipe":
            found, recipes = run_recipe(tmp_path, part.text, context, feedback), recipes + 1
        elif found is not None:
            layer = QgsProcessingUtils.mapLayerFromString(found["OUTPUT"], context)
            compared += require_rows(part.text, layer if isinstance(layer, QgsVectorLayer) else found)
            found = None
    assert recipes and compared >= recipes


def test_every_source_is_in_the_index():
    index = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert {page for page in PAGES if f"({page}.md)" not in index} == set()
