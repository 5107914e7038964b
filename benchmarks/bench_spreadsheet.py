"""A workbook of eight tables of 8,131 municipalities, beside one dataset of GDAL's XLSX driver.

Run from the root of the checkout: `python -m benchmarks.bench_spreadsheet [units]`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsVectorLayer

from benchmarks.bench_columns import table
from benchmarks.measure import agreed, alone, report, start_qgis, timed
from urban_rural_linkages.io.spreadsheet import layer_sheet, write_spreadsheet

SHEETS, COLUMNS = 8, 20


def make(path: Path, units: int) -> None:
    """Write a table of five fields of text and fifteen of numbers."""
    random = np.random.default_rng(1)
    table(path, {
        f"f{i}": (ogr.OFTReal, random.uniform(0, 1e6, units).round(3).tolist()) if i % 4
        else (ogr.OFTString, [f"{row:05d}" for row in range(units)])
        for i in range(COLUMNS)
    })  # fmt: skip


def ours(source: str, target: str) -> list[float]:
    """Start QGIS, and measure our workbook alone."""
    start_qgis()
    layer = QgsVectorLayer(source, "units", "ogr")
    measured = timed(lambda: write_spreadsheet(Path(target), [layer_sheet(f"sheet {i}", layer) for i in range(SHEETS)]))
    return [measured.seconds, measured.memory]


def driver(source: str, target: str) -> None:
    """Write the sheets into one dataset by GDAL."""
    rows = ogr.Open(source)
    book = ogr.GetDriverByName("XLSX").CreateDataSource(target)
    for i in range(SHEETS):
        book.CopyLayer(rows.GetLayer(0), f"sheet {i}")
    del book


def theirs(source: str, target: str, few: str) -> list[float]:
    """Measure GDAL's, after one of a few rows."""
    driver(few, str(Path(target).with_name("few.xlsx")))
    measured = timed(lambda: driver(source, target))
    return [measured.seconds, measured.memory]


def cells(path: Path) -> tuple[list[list[str]], np.ndarray]:
    """Return the texts and numbers of all sheets of a workbook."""
    book, texts, numbers = ogr.Open(str(path)), [], []
    for sheet in range(SHEETS):
        layer = book.GetLayer(sheet)
        rows = [[feature.GetField(f"f{i}") for i in range(COLUMNS)] for feature in layer]
        texts.append([str(value) for row in rows for value in row[::4]])
        numbers.append([float(value) for row in rows for i, value in enumerate(row) if i % 4])
    return texts, np.array(numbers)


def main(arguments: list[str]) -> None:
    """Measure both, and compare what lies in the cells."""
    units = int(arguments[0]) if arguments else 8131
    gdal.SetConfigOption("OGR_XLSX_HEADERS", "FORCE")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "units.gpkg", units)
        make(folder / "few.gpkg", 10)
        source, places = str(folder / "units.gpkg"), [folder / "ours.xlsx", folder / "theirs.xlsx"]
        own = alone("benchmarks.bench_spreadsheet:ours", source, str(places[0])).result
        peer = alone("benchmarks.bench_spreadsheet:theirs", source, str(places[1]), str(folder / "few.gpkg")).result
        found = [cells(place) for place in places]
        if found[0][0] != found[1][0]:
            raise AssertionError("The texts of the two workbooks differ.")
        report("core: write_spreadsheet", f"{SHEETS} sheets x {units:,} rows x {COLUMNS} columns", *own,
               peer="GDAL's XLSX driver, one dataset", peer_seconds=peer[0],
               same=agreed(found[0][1], found[1][1], 1e-12), before="22.4")  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
