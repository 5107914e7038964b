"""Layers described for the tests: of the demo region and of tables, read without QGIS."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from scripts.scratch import REPOSITORY
from urban_rural_linkages.core.recipe.described import FieldDescription, LayerDescription

DEMO = REPOSITORY / "resources" / "demo" / "region.gpkg"


def of_columns(columns: Mapping[str, Sequence[object]], name: str = "units", geometry: str = "polygon", **more
               ) -> LayerDescription:  # fmt: skip
    """Describe a layer from plain columns: texts, whole numbers or others, None where unknown."""
    fields = tuple(of_values(field, values) for field, values in columns.items())
    count = max((len(values) for values in columns.values()), default=0)
    return LayerDescription(name, name, geometry, fields, **{"count": count, **more})


def of_values(name: str, values: Sequence[object]) -> FieldDescription:
    known = [value for value in values if value is not None]
    if any(isinstance(value, str) for value in known):
        return FieldDescription(name, "text", list(values))
    kind = "whole" if all(isinstance(value, int) for value in known) else "real"
    return FieldDescription(name, kind, np.array([np.nan if v is None else v for v in values], dtype=float))


def of_geopackage(table: str, geometry: str = "polygon", path: Path = DEMO) -> LayerDescription:
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as file:
        rows = file.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in rows.description]
        columns = dict(zip(names, zip(*rows.fetchall(), strict=True), strict=True))
    columns.pop("geom", None)
    return of_columns(columns, table, geometry)


def of_csv(path: Path) -> LayerDescription:
    with path.open(encoding="utf-8", newline="") as file:
        names, *rows = csv.reader(file)
    return of_columns({name: [row[i] for row in rows] for i, name in enumerate(names)}, path.stem, "table")
