"""What a run with a fault came to: a right result, a refusal in one sentence, or something that must not be."""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import NULL, QgsVectorLayer

from urban_rural_linkages.paths import resource


class Outcome(StrEnum):
    """The outcomes, the good ones first."""

    RIGHT = "right result"
    REFUSED = "refused in one sentence"
    UNFORESEEN = "unforeseen, said in one sentence"
    TRACEBACK = "traceback"
    WORDY = "refused, not in a sentence"
    WRONG = "wrong result"
    HANG = "hang"
    CRASH = "crash"
    LOST = "earlier file lost"
    HALF = "half a file under a final name"
    LEFTOVER = "leftover"
    LATE = "stopped late"


GOOD = (Outcome.RIGHT, Outcome.REFUSED)
_COMPANIONS = (".qmd", ".aux.xml", ".qml", "-wal", "-shm", "-journal", ".prj", ".cpg", ".shx", ".dbf")
_PYTHON = re.compile(r"Traceback|\b[A-Z][A-Za-z]*(Error|Exception|Warning)\b|<class '|object at 0x|\bself\.|numpy\.")


def speaks_python(message: str) -> bool:
    """Tell whether a message is for programmers."""
    return bool(_PYTHON.search(message))


def is_sentence(message: str) -> bool:
    """Tell whether a refusal is what a person can read: not empty, no page, and nothing of Python."""
    text = message.removeprefix("Unable to execute algorithm\n").strip()
    return 0 < len(text) < 1500 and not speaks_python(text) and text.count("\n") <= 1


def prints(folder: Path) -> dict[str, str]:
    """Return the fingerprint of every file below a folder, by its name there."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}  # fmt: skip


def after_failure(before: dict[str, str], folder: Path) -> Outcome | None:
    """Compare a folder of results with what it held before a run that gave none."""
    now = prints(folder)
    if any(now.get(name) != fingerprint for name, fingerprint in before.items()):
        return Outcome.LOST
    for name in now.keys() - before.keys():
        final = Path(name).suffix in (".gpkg", ".tif", ".html", ".json", ".qgz", ".pdf") and ".part" not in name
        return Outcome.HALF if final and not Path(name).name.startswith(".") else Outcome.LEFTOVER
    return None


def leftovers(folder: Path, results: Iterable[object], before: Iterable[str]) -> list[str]:
    """Return the files beside the results of a run that succeeded, which belong to none of them and are new."""
    known = [Path(str(value).partition("|")[0]) for value in results if isinstance(value, str)]
    names = {path.name for path in known} | {path.stem for path in known}
    found = [path for path in folder.rglob("*") if path.is_file() and str(path.relative_to(folder)) not in set(before)]
    inside = [path for path in known if os.path.isdir(path)]
    return [path.name for path in found
            if (path.name not in names and not any(path.is_relative_to(other) for other in inside)
            and not any(path.name.endswith(end) for end in _COMPANIONS))
            or ".part" in path.name or path.name.startswith(".unfinished")]  # fmt: skip


# -- what is wrong with a result -----------------------------------------------------------------------------------


def _classes() -> dict[str, list[set]]:
    """Return, by field, the classes that each style of categories has."""
    found: dict[str, list[set]] = {}
    for path in resource("styles").glob("*.json"):
        style = json.loads(path.read_text(encoding="utf-8"))
        if style.get("kind") == "categories" and "field" in style:
            found.setdefault(style["field"], []).append({entry["value"] for entry in style["classes"]})
    return found


def domains(result: object, inputs: set[str]) -> dict[str, set]:
    """Return, by field of a plain result, the classes of the style that knows all its values."""
    found: dict[str, set] = {}
    layer = _layer(result)
    for field in _new(layer, inputs) if layer else ():
        values = {feature[field] for feature in layer.getFeatures()} - {NULL}
        for classes in _classes().get(field, ()):
            if values and values <= classes:
                found[field] = found.get(field, set()) | classes
    return found


def flaws(path: str, inputs: set[str], domain: dict[str, set]) -> list[str]:
    """Return what is wrong with a layer that a run has written: unreadable, infinite, out of its classes."""
    name = path.partition("|")[0]
    if name.endswith((".tif", ".tiff")):
        return _raster_flaws(name)
    layer = _layer(path)
    if layer is None:
        return [] if Path(name).exists() else ["no file"]
    if not layer.isValid():
        return ["not readable"]
    found, fields = [], _new(layer, inputs)
    for feature in layer.getFeatures():
        for field in fields:
            value = feature[field]
            if isinstance(value, float) and not math.isfinite(value):
                found.append(f"{field} is {value}")
            if value != NULL and field in domain and value not in domain[field]:
                found.append(f"{field} is {value!r}, which no style knows")
    return sorted(set(found))[:3]


def _layer(result: object) -> QgsVectorLayer | None:
    name = result.partition("|")[0] if isinstance(result, str) else ""
    known = name.endswith((".gpkg", ".geojson", ".csv", ".shp")) and Path(name).exists()
    return QgsVectorLayer(result, "result", "ogr") if known else None


def _new(layer: QgsVectorLayer, inputs: set[str]) -> list[str]:
    return [name for name in layer.fields().names() if name not in inputs and name != "fid"]


def _raster_flaws(path: str) -> list[str]:
    file = gdal.Open(path) if Path(path).exists() else None
    if file is None:
        return ["not readable"]
    band = file.GetRasterBand(1)
    values = band.ReadAsArray()
    if values is None:
        return ["not readable"]
    nodata = band.GetNoDataValue()
    strange = np.isinf(values) if nodata is None or math.isfinite(nodata) else np.isinf(values) & (values != nodata)
    return [f"{int(strange.sum())} infinite cells"] if strange.any() else []


# -- two results that must agree -----------------------------------------------------------------------------------


_COUNTED = 1e-6  # a tolerance beyond this says that outlines moved: how many cells they touch is then no matter


@dataclass
class Row:
    """A row of a result: texts of the inputs that tell it from others, and the values of the new columns."""

    texts: dict[str, str]
    values: dict[str, object]


def contents(results: dict[str, object], inputs: set[str]) -> dict[str, list[Row]]:
    """Return what a run gave, comparably."""
    found: dict[str, list[Row]] = {}
    for name, value in sorted(results.items()):
        if isinstance(value, int | float):
            found[name] = [Row({}, {"": value})]
        elif isinstance(value, str) and value.endswith(".tif"):
            cells = gdal.Open(value).ReadAsArray().astype(float).tolist()
            found[name] = [Row({"row": f"{place:09}"}, dict(enumerate(row))) for place, row in enumerate(cells)]
        elif isinstance(value, str) and value.endswith(".gpkg"):
            found[name] = _rows(QgsVectorLayer(value, name, "ogr"), inputs)
    return found


def _rows(layer: QgsVectorLayer, inputs: set[str]) -> list[Row]:
    new, rows = _new(layer, inputs), []
    for feature in layer.getFeatures():
        kept = {f.name(): str(feature[f.name()]) for f in layer.fields() if f.name() in inputs and not f.isNumeric()}
        values = {name: None if feature[name] == NULL else feature[name] for name in new}
        rows.append(Row(kept, values))
    return rows


def differences(
    one: dict[str, list[Row]], other: dict[str, list[Row]], tolerance: float, skip: Iterable[str]
) -> list[str]:
    """Return where two results differ by more than the tolerance, in the columns that both call new."""
    for name in sorted(set(one) - set(skip)):
        rows, others = one[name], other.get(name)
        if others is None or len(rows) != len(others):
            return [f"{name}: {len(rows)} rows or none, {None if others is None else len(others)} before"]
        if not rows:
            continue
        columns = [column for column in rows[0].values if column in others[0].values]
        scales = {column: _largest(others, column) for column in columns}
        texts = sorted(rows[0].texts.keys() & others[0].texts.keys())
        for row, before in zip(_ordered(rows, texts, columns), _ordered(others, texts, columns), strict=True):
            for column in columns:
                if not _alike(row.values[column], before.values[column], tolerance, scales[column]):
                    return [f"{name}, {column}: {row.values[column]!r} for {before.values[column]!r}"]
    return []


def _ordered(rows: list[Row], texts: list[str], columns: list[str]) -> list[Row]:
    """Return rows in an order that no feature's place decides."""
    return sorted(rows, key=lambda row: ([row.texts[text] for text in texts],
                                         [_coarse(row.values[column]) for column in columns]))  # fmt: skip


def _coarse(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _largest(rows: list[Row], column: str) -> float:
    """Return the largest number of a column, by which small differences are measured."""
    numbers = [abs(row.values[column]) for row in rows if isinstance(row.values[column], int | float)]
    return max((number for number in numbers if math.isfinite(number)), default=0.0)


def _alike(value: object, was: object, tolerance: float, scale: float) -> bool:
    if isinstance(value, int) and isinstance(was, int) and tolerance > _COUNTED:
        return True
    if isinstance(value, int | float) and isinstance(was, int | float):
        both = math.isnan(value) and math.isnan(was)
        return both or math.isclose(value, was, rel_tol=tolerance, abs_tol=max(tolerance * scale, 1e-9))
    return value == was or (isinstance(value, str) and isinstance(was, str) and sorted(value) == sorted(was))
