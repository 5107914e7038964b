"""Tables of any kind as named columns.

A text file is read by our own reader, because GDAL may guess types and turn the code 06001 into 6001; so are workbooks,
because GDAL takes their first row for the header.  Everything else is read through QGIS.  What the user has set in a
layer (a filter, skipped lines, an encoding, a delimiter) holds.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import NULL, QgsFeature, QgsField, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType, QUrl, QUrlQuery

from ...core.errors import InputError
from ...core.identifiers import shortened
from ...core.notes import Note
from ...core.tables.jsonstat import JsonStat, is_jsonstat, parse_jsonstat
from ...core.tables.layout import SECTION, find_table, nameless
from ...core.tables.pcaxis import PcAxis, parse_pcaxis
from ...core.tables.remarks import layout_remarks
from ..files.file_remarks import require_letters
from . import JSON, PC_AXIS, TEXT_FILE
from .text_file import CsvTable, read_csv_table, text_of_file
from .workbook import Sheet, is_workbook, read_sheets

_FILE = "urban_rural_linkages/file"
"""Property of a layer in memory: the file that it stands for."""
_DRIVE = re.compile(r"/(?=[A-Za-z]:/)")  # file:///C:/a.csv comes back as /C:/a.csv
_PLAIN_SETTINGS = frozenset({"type", "delimiter", "encoding", "skiplines", "useheader", "detecttypes", "geomtype",
                             "maxfields", "xfield", "yfield", "crs", "spatialindex", "watchfile", "quote", "escape",
                             "trimfields", "decimalpoint"})  # fmt: skip
"""Settings of delimited text that our reader follows or that change no cell."""


@dataclass(frozen=True)
class Choices:
    """Choices of the user for the reading of a table.

    Attributes
    ----------
    encoding : str
        Of a text file; "auto" finds it.
    sheet : str
        Of a workbook; "" takes the one that has the key.
    header_row : int
        Row of the header as a spreadsheet counts; 0 finds it.
    """

    encoding: str = "auto"
    sheet: str = ""
    header_row: int = 0


@dataclass(frozen=True)
class NamedColumns:
    """The columns of a table by name, in order, as plain Python values.

    Attributes
    ----------
    columns : dict of str to list
    semicolons : bool
        The table comes from a text file whose cells are divided by semicolons.
    notes : list of Note
        What was passed over or assumed.
    """

    columns: dict[str, list[object]]
    semicolons: bool = False
    notes: list[Note] = field(default_factory=list)


def read_table(layer: QgsVectorLayer, choices: Choices | None = None, key: str = "") -> NamedColumns:
    """Read a table that QGIS opened.

    Parameters
    ----------
    layer : QgsVectorLayer
    choices : Choices, optional
    key : str
        A column that the table must have, by which the sheet of a workbook is found.

    Raises
    ------
    InputError
        When the file is no table, or no sheet has the key.
    """
    choices = choices or Choices()
    own = layer.customProperty(_FILE)
    if own:
        return _of_own_file(Path(str(own)), layer, choices, key)
    if layer.subsetString():
        return NamedColumns(_filtered(layer))
    text = text_file_of(layer)
    if text is not None:
        return _of_text_file(text, layer, choices)
    path = _path_of(layer)
    if path is not None and is_workbook(path):
        return _of_workbook(path, layer, choices, key)
    require_letters(layer, layer.name())
    return NamedColumns(_features(layer))


def column_of(columns: Sequence[str], key: str) -> str:
    r"""Return the name of the column that a key names: as it is, in other capitals, or as Eurostat's header has it.

    Examples
    --------
    >>> column_of(["sex", "geo", "2020"], "freq,sex,geo\\TIME_PERIOD")
    'geo'
    >>> column_of(["sex", "geo", "2020"], "sex,TIME_PERIOD\\geo")
    'geo'
    """
    rows, _, across = key.partition("\\")
    last = rows.rpartition(",")[2] if across else key
    for wanted in (key, key.strip(), last.strip(), across.strip()):
        exact = [name for name in columns if name == wanted]
        alike = [name for name in columns if name.casefold() == wanted.casefold()]
        if exact or len(alike) == 1:
            return (exact or alike)[0]
    return ""


def _features(layer: QgsVectorLayer, only: frozenset[int] | None = None) -> dict[str, list[object]]:
    rows = [f.attributes() for f in layer.getFeatures() if only is None or f.id() in only]
    names = layer.fields().names()
    return {name: [None if row[i] == NULL else row[i] for row in rows] for i, name in enumerate(names)}


def _filtered(layer: QgsVectorLayer) -> dict[str, list[object]]:
    """Read the rows that pass a layer's filter, from a copy that keeps codes as text where the layer is of text."""
    if layer.providerType() != "delimitedtext" or text_file_of(layer) is None:
        return _features(layer)
    passed = frozenset(feature.id() for feature in layer.getFeatures())
    address = QUrl(layer.source())
    settings = QUrlQuery(address)
    settings.removeAllQueryItems("subset")
    settings.removeAllQueryItems("detectTypes")
    settings.addQueryItem("detectTypes", "no")
    address.setQuery(settings)
    copy = QgsVectorLayer(address.toEncoded().data().decode("ascii"), layer.name(), "delimitedtext")
    return _features(copy, passed) if copy.isValid() else _features(layer)


def _of_text_file(path: Path, layer: QgsVectorLayer, choices: Choices) -> NamedColumns:
    settings = _settings(layer)
    if not set(settings) <= _PLAIN_SETTINGS or settings.get("useheader", "yes").lower() not in ("yes", "true"):
        return NamedColumns(_features(layer))
    encoding = choices.encoding
    said = settings.get("encoding", "") or _set_encoding(layer)
    if encoding == "auto" and said and said.lower() not in ("utf-8", "system"):
        encoding = said
    skipped = int(settings.get("skiplines", "0") or 0)
    table = read_csv_table(
        path,
        encoding=encoding,
        delimiter=settings.get("delimiter", "auto").replace("\\t", "\t") or "auto",
        header_row=choices.header_row or (skipped + 1 if skipped else 0),
    )
    return _named(table)


def _named(table: CsvTable) -> NamedColumns:
    return NamedColumns(
        dict(zip(table.names, [list(cells) for cells in table.columns], strict=True)), table.delimiter == ";",
        table.notes,
    )  # fmt: skip


def _of_own_file(path: Path, layer: QgsVectorLayer, choices: Choices, key: str) -> NamedColumns:
    """Read a file that QGIS does not open, from the layer in memory that stands for it."""
    if is_workbook(path):
        return _of_workbook(path, layer, choices, key)
    if (table := _of_cube(path, choices)) is not None:
        return NamedColumns(dict(zip(table.names, [list(cells) for cells in table.columns], strict=True)))
    return _named(read_csv_table(path, encoding=choices.encoding, header_row=choices.header_row))


def _of_cube(path: Path, choices: Choices) -> PcAxis | JsonStat | None:
    """Read a file that holds one number for each combination of its dimensions; None where it is none."""
    suffix = path.suffix.lower()
    if suffix == PC_AXIS:
        return parse_pcaxis(text_of_file(path, choices.encoding).text, path.name)
    if suffix not in JSON:
        return None
    text = text_of_file(path, choices.encoding).text
    with suppress(ValueError):  # a slip in what is meant to be JSON is named by the reader
        if not is_jsonstat(json.loads(text)):
            return None
    return parse_jsonstat(text, path.name, choices.sheet)


def _settings(layer: QgsVectorLayer) -> dict[str, str]:
    """Return what the user set for delimited text, names in lower case; nothing for other providers."""
    if layer.providerType() != "delimitedtext":
        return {}
    query = QUrlQuery(QUrl(layer.source()))
    return {name.lower(): value for name, value in query.queryItems()}


def _set_encoding(layer: QgsVectorLayer) -> str:
    """Return the encoding that the user set for a layer that OGR opened, "" where it is the usual one."""
    provider = layer.dataProvider()
    return provider.encoding() if layer.providerType() == "ogr" and provider is not None else ""


def _of_workbook(path: Path, layer: QgsVectorLayer, choices: Choices, key: str) -> NamedColumns:
    sheets = [sheet for sheet in read_sheets(path) if sheet.rows]
    names = [sheet.name for sheet in sheets]
    if not sheets:
        raise InputError("The workbook '{path}' is empty.", hint="Choose a workbook with a table.", path=path)
    chosen = choices.sheet or str(_decoded(layer).get("layerName") or "")
    if chosen and chosen not in names:
        raise InputError(
            "The workbook '{path}' has no sheet '{sheet}'; it has: {sheets}.",
            hint="Give one of them as SHEET.",
            path=path,
            sheet=chosen,
            sheets=shortened(names),
        )
    read = {sheet.name: _of_sheet(sheet, path, choices.header_row) for sheet in sheets}
    having = [name for name, table in read.items() if key and column_of(list(table.columns), key)]
    taken = chosen or next(iter(having), names[0])
    notes = list(read[taken].notes)
    if len(sheets) > 1:
        notes.insert(
            0,
            Note(
                "Workbook '{path}': the sheet '{sheet}' was read; it has the sheets {sheets}.",
                path=path.name,
                sheet=taken,
                sheets=shortened(names),
            ),
        )
    return NamedColumns(read[taken].columns, False, notes)


def _of_sheet(sheet: Sheet, path: Path, header_row: int) -> NamedColumns:
    """Find the table of a sheet; the cells keep their types."""
    width = max((len(cells) for _, cells in sheet.rows), default=0)
    texts = [(row, [_as_text(cell) for cell in cells] + [""] * (width - len(cells))) for row, cells in sheet.rows]
    layout = find_table(texts, header_row)
    if layout is None:
        return NamedColumns({})
    cells_of = dict(sheet.rows)
    columns: dict[str, list[object]] = {}
    for place, name in enumerate(layout.names):
        values = [cells_of[row][place] if place < len(cells_of[row]) else None for row, _ in layout.rows]
        if (name and name not in columns) or any(value is not None for value in values):
            columns[_free(name or nameless(place), columns)] = list(values)
    if layout.sections:
        columns[_free(SECTION, columns)] = list(layout.sections)
    return NamedColumns(columns, False, layout_remarks(path.name.partition(".")[0], layout))


def _as_text(cell: object) -> str:
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return "" if cell is None else str(cell)


def _free(name: str, taken: dict[str, list[object]]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name}_{number}", number + 1
    return free


def opened_text(path: str, encoding: str = "auto", sheet: str = "") -> QgsVectorLayer | None:
    """Open a file that QGIS does not take for a table but our reader does: UTF-16, PC-Axis, JSON-stat, some workbooks.

    Returns
    -------
    QgsVectorLayer or None
        A table in memory, all of it text; None where it is no such file, or QGIS opens it itself.

    Raises
    ------
    InputError
        When it is such a file and no table; says why.
    """
    file = Path(path)
    if not file.is_file():
        return None
    suffix = file.suffix.lower()
    if suffix == PC_AXIS or (suffix in JSON and not QgsVectorLayer(path, "", "ogr").isValid()):
        table = _of_cube(file, Choices(encoding, sheet))
        if table is not None:
            return _in_memory(file, table.names, table.columns)
    if is_workbook(file) and not QgsVectorLayer(path, "", "ogr").isValid():
        first = _of_sheet(next(iter(read_sheets(file)), Sheet("", [])), file, 0)
        return _in_memory(file, list(first.columns), [[_as_text(v) for v in c] for c in first.columns.values()])
    if not TEXT_FILE.fullmatch(file.name):
        return None
    if not _is_utf_16(file) and QgsVectorLayer(path, "", "ogr").isValid():
        return None
    read = read_csv_table(file, encoding=encoding)
    return _in_memory(file, read.names, read.columns)


def _in_memory(file: Path, names: Sequence[str], columns: Sequence[Sequence[str]]) -> QgsVectorLayer:
    layer = QgsVectorLayer("None", file.name.partition(".")[0], "memory")
    layer.dataProvider().addAttributes([QgsField(name, QMetaType.Type.QString) for name in names])
    layer.updateFields()
    rows = []
    for cells in zip(*columns, strict=True):
        rows.append(QgsFeature(layer.fields()))
        rows[-1].setAttributes(list(cells))
    layer.dataProvider().addFeatures(rows)
    layer.setCustomProperty(_FILE, str(file))
    return layer


def _is_utf_16(file: Path) -> bool:
    """Tell whether a file says that it is UTF-16: newer GDAL opens it, and takes its bytes for letters."""
    with file.open("rb") as opened:
        return opened.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_file_of(layer: QgsVectorLayer) -> Path | None:
    """Return the text file behind a layer, gzipped or not, or None where it is another kind of table."""
    path = _path_of(layer)
    return path if path is not None and TEXT_FILE.fullmatch(path.name) else None


def _path_of(layer: QgsVectorLayer) -> Path | None:
    """Return the file behind a layer, or None where there is none, or it is one among others in an archive."""
    source = _decoded(layer)
    if source.get("vsiSuffix"):
        return None
    name = _DRIVE.sub("", str(source.get("path") or "").removeprefix("CSV:"), count=1)
    path = Path(name)
    return path if name and path.is_file() else None


def _decoded(layer: QgsVectorLayer) -> dict[str, object]:
    decoded: dict[str, object] = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return decoded
