"""Names of fields and tables that a format takes: none that it keeps for itself or finds twice, and quoted in SQL."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsDataSourceUri, QgsField, QgsFields

from .destinations import Destination, Kind

_FOR_SHAPES = {".gpkg": {"geom"}, ".sqlite": {"geometry"}, ".gdb": {"shape", "shape_length", "shape_area"}}
_FOR_NUMBERS = {".gpkg": {"fid"}, ".sqlite": {"ogc_fid"}, ".gdb": {"objectid"}}
_CAPITALS_ALIKE = {".gpkg", ".csv", ".sqlite", ".gdb", ".shp", ".tab"}


def with_free_names(
    fields: QgsFields, own: int, destination: Destination, numbers_features: bool, is_spatial: bool
) -> QgsFields:
    """Return fields with names that can be written to a destination.

    Parameters
    ----------
    fields : QgsFields
        The fields of the input that are kept, followed by those of the result.
    own : int
        How many of them are the input's; of names that are alike, those of the result stay.
    destination : Destination
        Where they go.
    numbers_features : bool
        Whether a field called ``fid`` holds what a GeoPackage wants there: whole numbers, each once.
    is_spatial : bool
        Whether features have shapes.
    """
    ending = ".gpkg" if destination.kind is Kind.TABLE else destination.ending
    taken = set(_FOR_SHAPES.get(ending, ())) if is_spatial else set()
    if is_spatial and destination.kind is Kind.DATABASE:
        taken.add((QgsDataSourceUri(destination.uri).geometryColumn() or "geom").lower())
    if not (ending == ".gpkg" and numbers_features):
        taken |= _FOR_NUMBERS.get(ending, set())
    alike = str.lower if ending in _CAPITALS_ALIKE else str
    others = {alike(name) for name in fields.names()}
    names: dict[int, str] = {}
    for index in (*range(own, len(fields)), *range(own)):
        names[index] = _free(fields.at(index).name(), taken, alike, others)
        taken.add(alike(names[index]))
    written = QgsFields()
    for index, field in enumerate(fields.toList()):
        written.append(_called(field, names[index]))
    return written


def changed_names(fields: QgsFields, written: QgsFields) -> dict[str, str]:
    """Return which fields have another name than before, by the old one."""
    return {old: new for old, new in zip(fields.names(), written.names(), strict=True) if old != new}


def _free(name: str, taken: set[str], alike: Callable[[str], str], others: set[str]) -> str:
    if alike(name) not in taken:
        return name
    number = 1
    while alike(f"{name}_{number}") in taken | others:
        number += 1
    return f"{name}_{number}"


def _called(field: QgsField, name: str) -> QgsField:
    copy = QgsField(field)
    copy.setName(name)
    return copy


def quoted(name: str) -> str:
    """Return a name as SQL writes it, whatever characters it has."""
    return '"' + name.replace('"', '""') + '"'
