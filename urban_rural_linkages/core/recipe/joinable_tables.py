"""Tables whose rows belong to the units: found by the units' codes, and the runs of a recipe that join them.

A table is wide where each unit has one row, and long where it has one a year: that one is made wide first.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from ..identifiers import match_ids
from ..notes import Amount, Note
from .described import FieldDescription, LayerDescription
from .recipe_format import RecipeRun
from .words import folded, name_score

_FEWEST = 0.5  # of the units
_NEARLY_ALL = 0.9  # of the codes of a table
_YEARS = (1700, 2100)
_PREVIEWED = 10


@dataclass(frozen=True, eq=False)
class JoinableTable:
    """A table that can be joined to the units.

    Attributes
    ----------
    layer : LayerDescription
    key : str
        The field with the codes of the units.
    share : float
        Of the units that it has rows of; of its codes that are units, where a part of its rows was read.
    year : str
        The field with the year where it has one row a unit and year, else "".
    years : tuple of int
        Rising; none where there is no such field.
    values : tuple of str
        The fields of figures that it brings.
    """

    layer: LayerDescription
    key: str
    share: float
    year: str = ""
    years: tuple[int, ...] = ()
    values: tuple[str, ...] = ()

    @property
    def reason(self) -> Note:
        """What it is, in a few words."""
        said: dict[str, object] = {"share": Amount(100 * self.share), "key": self.key}
        if not self.layer.is_whole:
            return Note("{share} % of its codes are units, by {key}", **said)
        if self.years:
            return Note("{share} % of the units by {key}, {first} to {last}", first=self.years[0], last=self.years[-1],
                        **said)  # fmt: skip
        return Note("{share} % of the units by {key}", **said)

    @property
    def fields(self) -> list[str]:
        """The names of the fields that it becomes: of a long table one a year."""
        return [f"{value}_{year}" for value in self.values for year in self.years] if self.year else list(self.values)

    def brings_to(self, names: Collection[str]) -> bool:
        """Tell whether it has a field that is not among those of the units already: tables are joined once."""
        return not set(self.fields) <= set(names)

    def preview(self, codes: Sequence[str], rows: int = _PREVIEWED) -> list[dict[str, object]]:
        """Return what it says of the first units that it knows: a row each, of a long table the first of each.

        Parameters
        ----------
        codes : sequence of str
            Of the units.
        rows : int
            How many.
        """
        first: dict[str, int] = {}
        for row, key in enumerate(_keys(self.layer.by_name[self.key])):
            first.setdefault(key, row)
        units, keys = list(dict.fromkeys(codes)), list(first)
        match = match_ids(units, keys)
        pairs = sorted(zip(match.left.tolist(), match.right.tolist(), strict=True))[:rows]
        shown = [self.layer.by_name[name] for name in (self.year, *self.values) if name]
        return [
            {self.key: units[unit], **{one.name: one.values[first[keys[key]]] for one in shown}} for unit, key in pairs
        ]


def find_joinable(
    tables: Sequence[LayerDescription], codes: Sequence[str]
) -> tuple[list[JoinableTable], dict[str, Note]]:
    """Find the tables whose rows are those of the units.

    Parameters
    ----------
    tables : sequence of LayerDescription
        With values.
    codes : sequence of str
        Codes of the units.

    Returns
    -------
    (list of JoinableTable, dict of str to Note)
        Those that can be joined, the one of most units first; and by layer why others cannot.
    """
    found: list[JoinableTable] = []
    refused: dict[str, Note] = {}
    for table in tables:
        judged = _judged(table, codes)
        if isinstance(judged, Note):
            refused[table.id] = judged
        else:
            found.append(judged)
    return sorted(found, key=lambda one: -one.share), refused


def join_runs(
    units: str, unit_id: str, tables: Sequence[tuple[JoinableTable, str]], folder: str
) -> tuple[RecipeRun, ...]:
    """Return the runs of a recipe that make long tables wide and join all of them to the units.

    Parameters
    ----------
    units, unit_id : str
        Source of the layer of units, and the field of its codes.
    tables : sequence of (JoinableTable, str)
        With their sources.
    folder : str
        Where the results lie; the last run writes ``units.gpkg`` there.

    Examples
    --------
    >>> ages = JoinableTable(LayerDescription("a", "ages", "table"), "code", 1.0)
    >>> run, = join_runs("towns.gpkg", "ine", [(ages, "ages.csv")], "out")
    >>> run.algorithm, run.inputs["TABLES"], run.inputs["OUTPUT"]
    ('urbanrural:jointables', ['ages.csv'], 'out/units.gpkg')
    """
    runs: list[RecipeRun] = []
    by_key: dict[str, list[str]] = {}
    for number, (table, source) in enumerate(tables, start=1):
        given = source
        if table.year:
            given = f"{folder}/{_file_name(table.layer.name, number)}.gpkg"
            wide = {"TABLE": source, "KEY": table.key, "PIVOT": table.year, "VALUES": ",".join(table.values),
                    "OUTPUT": given}  # fmt: skip
            runs.append(RecipeRun("urbanrural:preparetable", dict(wide)))
        by_key.setdefault(table.key, []).append(given)
    last = len(by_key)
    for number, (key, sources) in enumerate(by_key.items(), start=1):
        output = f"{folder}/units.gpkg" if number == last else f"{folder}/units_{number}.gpkg"
        runs.append(RecipeRun("urbanrural:jointables", {"UNITS": units, "UNIT_ID": unit_id, "TABLES": sources,
                                                        "TABLE_KEY": key, "OUTPUT": output}))  # fmt: skip
        units = output
    return tuple(runs)


def _file_name(name: str, number: int) -> str:
    return re.sub(r"[^a-z0-9]+", "_", folded(name)).strip("_") or f"table_{number}"


def _judged(table: LayerDescription, codes: Sequence[str]) -> JoinableTable | Note:
    return table.kept("joinable", codes, lambda: _judge(table, codes))


def _judge(table: LayerDescription, codes: Sequence[str]) -> JoinableTable | Note:
    shares = {one.name: _share(one, codes, table.is_whole) for one in table.fields}
    fitting = {name: share for name, share in shares.items() if share >= _FEWEST}
    if not fitting:
        return Note("no column holds the codes of the units")
    key = max(fitting, key=lambda name: (fitting[name], name_score(name, "code")))
    values = tuple(one.name for one in table.fields if one.known.size and not one.counts_rows and one.name != key)
    if table.by_name[key].different == table.by_name[key].filled:
        return JoinableTable(table, key, fitting[key], values=values)
    return _long(table, key, fitting[key], values)


def _long(table: LayerDescription, key: str, share: float, values: Sequence[str]) -> JoinableTable | Note:
    """Return a table of one row a unit and year; a note where rows are of something else beside."""
    keys = _keys(table.by_name[key])
    for name in values:
        years = table.by_name[name].numbers
        if not (np.isfinite(years).all() and (years >= _YEARS[0]).all() and (years <= _YEARS[1]).all()):
            continue
        if len(set(zip(keys, years.tolist(), strict=True))) == len(keys):
            rest = tuple(other for other in values if other != name)
            return JoinableTable(table, key, share, name, tuple(sorted(set(years.astype(int).tolist()))), rest)
    return Note("has several rows for each unit, and no column of years tells them apart")


def _share(one: FieldDescription, codes: Sequence[str], is_whole: bool) -> float:
    """Return the share of the units whose codes a field holds, which are then nearly all that it holds.

    Of a table of which the first rows were read it is the share of its codes that are units.
    """
    if one.kind not in ("text", "whole") or one.is_empty or one.counts_rows or not codes:
        return 0.0
    named, units = list(dict.fromkeys(one.texts)), list(dict.fromkeys(codes))
    match = match_ids(units, named)
    if not is_whole:
        return len(match.right) / len(named) if len(match.right) >= _NEARLY_ALL * len(named) else 0.0
    exact = len(set(units) & set(named))
    if exact < _FEWEST * len(units) and len(match.right) < _NEARLY_ALL * len(named):
        return 0.0  # numbers that are codes by chance once zeros are put before them
    return len(match.left) / len(units)


def _keys(one: FieldDescription) -> list[str]:
    """Return the code of each row, "" where it has none."""
    if isinstance(one.values, np.ndarray):
        return [f"{value:.0f}" if np.isfinite(value) else "" for value in one.values.tolist()]
    return [str(value).strip() if value is not None else "" for value in one.values]
