"""How long a million pairs take from a file to a measure.

Run from the root of the checkout: `python -m benchmarks.bench_columns [rows]`.  The pairs are those of 5,000 places and
500 services, as a GeoPackage and as CSV.  They are read as columns and as features, written as rows and as features,
and go through the algorithm `accessibilitymeasures` (2SFCA within 30 minutes); pandas, where the Python of
`make test-peers` is there or another is named in `PYTHON_OF_PANDAS`, reads the same CSV and computes the same scores,
after a first run that is not counted.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from benchmarks.measure import (
    Measured,
    agreed,
    alone,
    end_qgis,
    peer_output,
    peer_python,
    product,
    report,
    start_qgis,
    timed,
)
from urban_rural_linkages.core.identifiers import IdColumn
from urban_rural_linkages.io.columns import Column, fields_of, write_rows
from urban_rural_linkages.io.files.geopackage_rows import GeoPackageRows
from urban_rural_linkages.io.files.vector_file import FileColumns, whole_file
from urban_rural_linkages.io.layers import FeatureTable

PLACES, SERVICES, CUTOFF = 5000, 500, 30.0

PEER = """
import sys, time
import pandas as pd
folder, cutoff = sys.argv[1], float(sys.argv[2])
def scores(rows=None):
    od = pd.read_csv(folder + "/pairs.csv", dtype={"origin": str, "destination": str}, nrows=rows)
    people = pd.read_csv(folder + "/places.csv", dtype={"id": str}).set_index("id")["n"]
    beds = pd.read_csv(folder + "/services.csv", dtype={"id": str}).set_index("id")["n"]
    od = od.groupby(["origin", "destination"], sort=False)["minutes"].min().reset_index()
    near = od[od.minutes <= cutoff]
    ratio = beds / near.origin.map(people).groupby(near.destination).sum()
    return near.destination.map(ratio).groupby(near.origin).sum().reindex(people.index, fill_value=0.0)
scores(1000)
begin = time.process_time()
found = scores()
print(time.process_time() - begin)
found.to_csv(folder + "/scores.csv", header=False)
"""


def table(path: Path, columns: dict[str, tuple[int, list]]) -> None:
    """Write a table without geometry as a GeoPackage, and as CSV beside it."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, None, ogr.wkbNone)
    for name, (kind, _) in columns.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    layer.StartTransaction()
    for row in zip(*(values for _, values in columns.values()), strict=True):
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(row):
            feature.SetField(place, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, source
    gdal.VectorTranslate(str(path.with_suffix(".csv")), str(path), format="CSV")


def make(folder: Path, rows: int) -> None:
    """Make pairs, places and services."""
    random = np.random.default_rng(1)
    pairs = random.choice(PLACES * SERVICES, min(rows, PLACES * SERVICES), replace=False)
    text, real = ogr.OFTString, ogr.OFTReal
    table(folder / "pairs.gpkg", {
        "origin": (text, [f"{i:05d}" for i in pairs // SERVICES]),
        "destination": (text, [f"{i:03d}" for i in pairs % SERVICES]),
        "minutes": (real, np.round(random.uniform(0, 60, pairs.size), 3).tolist()),
    })  # fmt: skip
    for name, count, width in (("places", PLACES, 5), ("services", SERVICES, 3)):
        amounts = random.integers(1, 500, count).astype(float).tolist()
        table(folder / f"{name}.gpkg", {"id": (text, [f"{i:0{width}d}" for i in range(count)]), "n": (real, amounts)})


def read(path: str, by_columns: bool) -> list[float]:
    """Read three columns; return the sums of their lengths and numbers."""
    layer, context = QgsVectorLayer(path, Path(path).stem, "ogr"), QgsProcessingContext()
    names = ["origin", "destination", "minutes"]
    columns = FileColumns(whole_file(layer, None), names) if by_columns else None
    source = QgsProcessingFeatureSource(layer, context)
    opened = FeatureTable(source, layer.name(), context.transformContext(), columns=columns)
    for name in names[:2]:
        opened.id_column(name)
    return [float(len(opened)), float(opened.numbers("minutes").sum())]


def read_in_qgis(path: str, by_columns: bool) -> list[float]:
    """Start QGIS, and measure reading alone."""
    start_qgis()
    measured = timed(lambda: read(path, by_columns))
    return [*measured.result, measured.seconds, measured.memory]


def reading(path: Path) -> None:
    """Compare columns with features."""
    columns, features = (alone("benchmarks.bench_columns:read_in_qgis", str(path), way).result for way in (True, False))
    same, before = agreed(columns[:2], features[:2]), {".gpkg": "7.4", ".csv": "7.9"}[path.suffix]
    report("core: FeatureTable", f"1 M rows x 3 columns, {path.suffix[1:]}", *columns[2:], peer="feature by feature",
           peer_seconds=features[2], same=same, before=before)  # fmt: skip


def write(path: str, by_rows: bool) -> list[float]:
    """Start QGIS, and measure writing a million pairs into a new GeoPackage; return CPU seconds and MB."""
    start_qgis()
    random, rows = np.random.default_rng(1), 1_000_000
    places, services = [f"{i:05d}" for i in range(PLACES)], [f"{i:03d}" for i in range(SERVICES)]
    columns = [
        Column("origin", "text", IdColumn(places, random.integers(0, PLACES, rows))),
        Column("destination", "text", IdColumn(services, random.integers(0, SERVICES, rows))),
        Column("minutes", "real", random.uniform(0.0, 60.0, rows)),
        Column("n", "integer", random.integers(0, 500, rows)),
    ]  # fmt: skip
    fields, options = fields_of(columns), QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "pairs"
    sink = QgsVectorFileWriter.create(path, fields, Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem(),
                                      QgsCoordinateTransformContext(), options)  # fmt: skip

    def work() -> None:
        nonlocal sink
        if not by_rows:
            write_rows(sink, columns)
        del sink  # which closes the file
        if by_rows:
            write_rows(GeoPackageRows(Path(path), "pairs", fields), columns)

    return list(timed(work)[1:])


def writing(folder: Path) -> None:
    """Compare rows with features."""
    files = {way: folder / f"written_{way}.gpkg" for way in (True, False)}
    rows, features = (alone("benchmarks.bench_columns:write", str(path), way).result for way, path in files.items())
    found = []
    for path in files.values():
        with closing(sqlite3.connect(path)) as database:
            found.append(database.execute("SELECT * FROM pairs").fetchall())
    if found[0] != found[1]:
        raise AssertionError("Rows and features are not the same table.")
    report("core: write_rows", "1 M rows x 4 columns, gpkg", *rows, peer="feature by feature",
           peer_seconds=features[0], same="identical")  # fmt: skip


def measure(folder: Path, kind: str) -> tuple[Measured, np.ndarray]:
    """Measure the algorithm on files; return its scores in the order of the places, too."""
    output = folder / f"scores_{kind}.gpkg"
    measured = product("accessibilitymeasures", {
        "OD": str(folder / f"pairs.{kind}"), "ORIGIN": "origin", "DESTINATION": "destination", "COST": "minutes",
        "DEMAND": str(folder / "places.gpkg"), "DEMAND_ID": "id", "DEMAND_POP": "n",
        "SUPPLY": str(folder / "services.gpkg"), "SUPPLY_ID": "id", "SUPPLY_CAP": "n",
        "MEASURE": "2sfca", "CUTOFF": CUTOFF, "OUTPUT": str(output),
    })  # fmt: skip
    layer = QgsVectorLayer(str(output), "scores", "ogr")
    names, scores = (QgsVectorLayerUtils.getValues(layer, field)[0] for field in ("id", "score"))
    return measured, np.array(scores, dtype=float)[np.argsort(names)]


def measures(folder: Path, rows: int) -> None:
    """Measure 2SFCA beside pandas, from the same CSV."""
    words = peer_output(peer_python("PYTHON_OF_PANDAS"), PEER, folder, CUTOFF)
    theirs = [line.split(",") for line in (folder / "scores.csv").read_text(encoding="utf-8").split()] if words else []
    for kind in ("gpkg", "csv"):
        measured, scores = measure(folder, kind)
        same = agreed(scores, [float(score) for _, score in sorted(theirs)], 1e-9) if words else ""
        report("accessibilitymeasures", f"2SFCA of {rows / 1e6:g} M pairs, {kind}", measured.seconds, measured.memory,
               peer="pandas, csv", peer_seconds=float(words[0]) if words else None, same=same,
               before="8.3, 1.2 GB")  # fmt: skip


def main(arguments: list[str]) -> None:
    """Print a line for each job."""
    rows = int(arguments[0]) if arguments else 1_000_000
    start_qgis()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, rows)
        for kind in ("gpkg", "csv"):
            reading(folder / f"pairs.{kind}")
        writing(folder)
        measures(folder, rows)
    end_qgis()


if __name__ == "__main__":
    main(sys.argv[1:])
