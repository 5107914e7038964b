"""Inputs of a diagnosis cut by the values of a field: the rows of the units, and the settlements that lie in them.

Nothing is copied: an input that is cut is the same layer with a filter, which goes into the recipe of the diagnosis.
Services, roads, grids and flows stay whole, because people cross borders.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsExpression, QgsProcessingContext, QgsProviderRegistry, QgsVectorLayer

from ..core.errors import InputError
from ..core.identifiers import normalise_ids, shortened
from ..core.recipe.each import Each, folder_names, own_inputs
from .containing import outline_of_points
from .layers import FeatureTable, table_of_layer
from .opened_sources import opened_source
from .selections import key_field

_NOWHERE = -1
_LONGEST = 100_000  # letters of a filter: the command line of a system takes no longer texts


@dataclass(frozen=True)
class ValueRun:
    """The diagnosis of one value.

    Attributes
    ----------
    value, folder : str
        What it is, and the name of its folder.
    inputs : dict
        Of its run.
    """

    value: str
    folder: str
    inputs: dict[str, object]


@dataclass(frozen=True)
class _Opened:
    layer: QgsVectorLayer
    table: FeatureTable


def value_runs(inputs: Mapping[str, object], each: Each) -> tuple[list[ValueRun], int]:
    """Return the runs of a diagnosis that is made for each value of a field, in the order of the values.

    Parameters
    ----------
    inputs : mapping
        Of the run, with whole paths.
    each : Each
        The field.

    Returns
    -------
    list of ValueRun, int
        And the settlements that lie in no unit, and so in no diagnosis.

    Raises
    ------
    InputError
        When a layer cannot be opened, a field is missing, a unit has no value, two values make one folder, or a layer
        cannot be filtered.
    """
    units = _opened("UNITS", str(inputs.get("UNITS") or ""))
    codes = units.table.ids(str(inputs.get("UNIT_ID") or ""))
    regions = units if each.layer == inputs["UNITS"] else _opened("each", each.layer)
    values = _values_of_units(units, regions, each, codes)
    names = folder_names(set(values), each.field)
    homes, links = _homes(inputs, units), _links(inputs, dict(zip(codes, values, strict=True)))
    runs = []
    for value, folder in names.items():
        rows = [row for row, own in enumerate(values) if own == value]
        here, elsewhere = {codes[row] for row in rows}, {codes[row] for row, own in enumerate(values) if own != value}
        changed = own_inputs(inputs, value, here, elsewhere)
        changed["UNITS"] = _filtered(units, each.field if regions is units else str(inputs["UNIT_ID"]), rows, value)
        if homes is not None:
            changed["SETTLEMENTS"] = homes.of(value, values)
        for one in links:
            changed[one.parameter] = one.of(value)
        changed["FOLDER"] = str(Path(str(inputs["FOLDER"])) / folder)
        runs.append(ValueRun(value, folder, changed))
    return runs, 0 if homes is None else homes.units.count(_NOWHERE)


def _values_of_units(units: _Opened, regions: _Opened, each: Each, codes: Sequence[str]) -> list[str]:
    """Return the value of each unit: of its own field, or of the outline of another layer that it lies in."""
    found = _texts(regions, each.field)
    if regions is not units:
        if not regions.table.has_polygons:
            raise InputError("Layer '{layer}' has no polygons, so no unit lies in them.", layer=regions.table.name,
                             hint="Name the layer of the units (each), or one of polygons.")  # fmt: skip
        holding = outline_of_points(regions.table, units.table).tolist()
        found = ["" if row == _NOWHERE else found[row] for row in holding]
    empty = [code for code, value in zip(codes, found, strict=True) if not value]
    if empty:
        raise InputError("Units have no value of field '{field}' of layer '{layer}', so they would be in no diagnosis: "
                         "{units}.", hint="Fill in the field, or filter these units away.", field=each.field,
                         layer=regions.table.name, units=shortened(empty))  # fmt: skip
    return found


@dataclass(frozen=True)
class _Homes:
    """The settlements: the field that tells them apart, and the row of the unit that each lies in."""

    opened: _Opened
    key: str
    units: list[int]

    def of(self, value: str, values: Sequence[str]) -> str:
        """Return the source of those in the units of a value."""
        own = [row for row, unit in enumerate(self.units) if unit != _NOWHERE and values[unit] == value]
        if not own:
            raise InputError("No settlement of layer '{layer}' lies in the units of '{value}'.",
                             hint="Check the coordinate reference systems, or leave the settlements out.",
                             layer=self.opened.table.name, value=value)  # fmt: skip
        return _filtered(self.opened, self.key, own, value)


def _homes(inputs: Mapping[str, object], units: _Opened) -> _Homes | None:
    """Return the settlements with the units that they lie in; None where none were given."""
    if not inputs.get("SETTLEMENTS"):
        return None
    if not units.table.has_polygons:
        raise InputError("Layer '{layer}' has no polygons, so nobody knows which settlements lie in its units.",
                         hint="Give units with outlines, or leave the settlements out.",
                         layer=units.table.name)  # fmt: skip
    settlements = _opened("SETTLEMENTS", str(inputs["SETTLEMENTS"]))
    keys = settlements.layer.primaryKeyAttributes()
    key = key_field(settlements.layer) or (settlements.layer.fields()[keys[0]].name() if len(keys) == 1 else "")
    if not key:
        raise InputError("Layer '{layer}' has no field that tells its features apart, so it cannot be filtered.",
                         hint="Give it a field of codes, each of them once.", layer=settlements.table.name)  # fmt: skip
    return _Homes(settlements, key, outline_of_points(units.table, settlements.table).tolist())


@dataclass(frozen=True)
class _Links:
    """Rows between units: the field that tells kinds of links apart, the rows of each, and the kinds of each value.

    A table without such a field is of one kind.
    """

    parameter: str
    opened: _Opened
    kind: str
    rows: dict[object, list[int]]
    kinds: dict[str, set[object]]

    def of(self, value: str) -> str:
        """Return the source with the kinds that have a row between two units of the value; empty where none has.

        All rows of such a kind stay: those across the border count in what leaves and what comes.
        """
        kept = self.kinds.get(value, ())
        if not kept or len(kept) == len(self.rows):
            return self.opened.layer.source() if kept else ""
        rows = sorted(row for kind in kept for row in self.rows[kind])
        return _filtered(self.opened, self.kind, rows, value)


def _links(inputs: Mapping[str, object], value_of: Mapping[str, str]) -> list[_Links]:
    """Return the tables of rows between units, whose values are given by code.

    One that writes codes otherwise is left to the diagnosis as it is.
    """
    found = []
    for parameter, *ends, kind in (("FLOWS", "ORIGIN", "DESTINATION", ""),
                                   ("LINKS", "LINK_ORIGIN", "LINK_DESTINATION", "LINK_LAYER")):  # fmt: skip
        if all(inputs.get(name) for name in (parameter, *ends)):
            opened = _opened(parameter, str(inputs[parameter]))
            columns = [_texts(opened, str(inputs[end])) for end in ends]
            pairs = [(value_of.get(one), value_of.get(other)) for one, other in zip(*columns, strict=True)]
            if any(one is not None and other is not None for one, other in pairs):
                found.append(_links_of(parameter, opened, str(inputs.get(kind) or ""), pairs))
    return found


def _links_of(parameter: str, opened: _Opened, kind: str, ends: Sequence[tuple[str | None, str | None]]) -> _Links:
    """Return rows whose ends have the values given, None outside, by their kinds."""
    rows: dict[object, list[int]] = {}
    kinds: dict[str, set[object]] = {}
    column: Sequence[object] = opened.table.column(kind) if kind else [""] * len(ends)
    for row, (own, (one, other)) in enumerate(zip(column, ends, strict=True)):
        rows.setdefault(own, []).append(row)
        if one is not None and one == other:
            kinds.setdefault(one, set()).add(own)
    return _Links(parameter, opened, kind, rows, kinds)


def _texts(opened: _Opened, field: str) -> list[str]:
    """Return the values of a field as text, "" for one that is unknown."""
    return normalise_ids(opened.table.column(field), opened.table.name, field, required=False)


def _opened(parameter: str, source: str) -> _Opened:
    layer = opened_source(source)
    if not isinstance(layer, QgsVectorLayer):
        raise InputError("The layer '{source}' ({parameter}) cannot be opened.", source=source, parameter=parameter)
    return _Opened(layer, table_of_layer(layer, QgsProcessingContext()))


def _filtered(opened: _Opened, field: str, rows: Sequence[int], value: str) -> str:
    """Return the source of a layer with a filter for some of its rows: those with their values in a field.

    Raises
    ------
    InputError
        When the filter is too long, or finds other rows than these when it is tried.
    """
    column = opened.table.column(field)
    texts = ", ".join(QgsExpression.quotedValue(one) for one in dict.fromkeys(column[row] for row in rows))
    own = opened.layer.subsetString()
    condition = f"{QgsExpression.quotedColumnRef(field)} IN ({texts})"
    source = _source_with(opened.layer, f"({own}) AND {condition}" if own else condition)
    again = opened_source(source) if len(source) < _LONGEST else None
    if not isinstance(again, QgsVectorLayer) or again.featureCount() != len(rows):
        raise InputError("Layer '{layer}' cannot be filtered by its field '{field}' for '{value}' (features: {count}).",
                         hint="Save it as a GeoPackage, and give it a field of short codes.",
                         layer=opened.table.name, count=len(rows), value=value, field=field)  # fmt: skip
    return source


def _source_with(layer: QgsVectorLayer, condition: str) -> str:
    """Return the source of a layer with a filter in the place of its own."""
    provider = layer.providerType()
    if provider != "ogr":
        copy = layer.clone()
        copy.setSubsetString(condition)
        return copy.source()
    registry = QgsProviderRegistry.instance()  # a filter that is set later, on a second layer of a file, breaks both
    return registry.encodeUri(provider, registry.decodeUri(provider, layer.source()) | {"subset": condition})
