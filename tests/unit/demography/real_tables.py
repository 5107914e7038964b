"""The real tables that several tests of demography read, as arrays and without QGIS."""

from __future__ import annotations

import csv
import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np


def rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV file, compressed or not; every value stays text."""
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def column(table: list[dict[str, str]], name: str) -> np.ndarray:
    """Return a column as floats, empty ones as NaN."""
    return np.array([float(row[name]) if row[name] else np.nan for row in table])


def official_areas_km2(path: Path, layer: str, key: str, hectares: str) -> dict[str, float]:
    """Read official areas from a GeoPackage, which is an SQLite database."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return {code: area / 100 for code, area in database.execute(f'select "{key}", "{hectares}" from "{layer}"')}
