"""A table made ready for the other methods: one row a unit, its codes, one column a figure.

What an office delivers is read (`figures`), its rows are chosen, its codes put together and brought to those of the
units, its dimensions spread to columns, and yearly figures added up over a period.  Every step is counted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..errors import InputError
from ..identifiers import normalise_ids, shortened
from ..notes import Note
from ..numbers import Marker
from .codes import clean_key, put_together
from .figures import Column, read_figures, with_flags, without_markers
from .joins import Table, one_row_a_unit, rows_of_totals
from .long import find_long_form, pivot
from .matching import Units, match_keys
from .remarks import codes_of_missing_remarks, long_remark, reading_remarks

_SUM = re.compile(r"(?P<name>[^=]+)=(?P<pattern>[^:=]*\{year\}[^:=]*):(?P<first>[0-9]{4})-(?P<last>[0-9]{4})")


@dataclass(frozen=True)
class Sum:
    """Yearly columns that are added up: ``births=nac_{year}:2001-2020``."""

    name: str
    pattern: str
    first: int
    last: int

    @property
    def columns(self) -> list[str]:
        """The columns of the years, in order."""
        return [self.pattern.replace("{year}", str(year)) for year in range(self.first, self.last + 1)]


@dataclass(frozen=True)
class Wishes:
    """Wishes of the user for a table.

    Attributes
    ----------
    key_fields : sequence of str
        The columns of the code; several are put together in this order.
    keep : mapping of str to str
        Rows to keep: a column, and the value that it must have.
    spread, values : sequence of str
        Dimensions that become columns, and the columns that are spread; all columns of figures where `values` is empty.
    sums : sequence of Sum
    flags : bool
        Whether what stands behind numbers is kept.
    decimal : {"", ".", ","}
    nodata : sequence of float or str
    """

    key_fields: Sequence[str]
    keep: Mapping[str, str] = field(default_factory=dict)
    spread: Sequence[str] = ()
    values: Sequence[str] = ()
    sums: Sequence[Sum] = ()
    flags: bool = True
    decimal: str = ""
    nodata: Sequence[Marker] = ()


@dataclass(frozen=True)
class Step:
    """Something that was done to a table: how many rows, cells or codes it concerns, and the sentence."""

    id: str
    count: int
    note: Note


@dataclass(frozen=True)
class Prepared:
    """A table that was made ready.

    Attributes
    ----------
    keys : list of str
        The codes, one a row.
    columns : list of Column
    steps : list of Step
    """

    keys: list[str]
    columns: list[Column]
    steps: list[Step]


def parse_sums(text: str, *, parameter: str = "SUM") -> list[Sum]:
    """Read sums over years, separated by semicolons.

    Examples
    --------
    >>> parse_sums("births=nac_{year}:2002-2003")[0].columns
    ['nac_2002', 'nac_2003']
    """
    sums = []
    for part in filter(None, map(str.strip, text.split(";"))):
        found = _SUM.fullmatch(part)
        if found is None or int(found["first"]) > int(found["last"]):
            raise InputError(
                "{parameter}: '{part}' is no sum over years.",
                hint="Write for example births=nac_{{year}}:2001-2020, and semicolons between sums.",
                parameter=parameter,
                part=part,
            )
        sums.append(Sum(found["name"].strip(), found["pattern"].strip(), int(found["first"]), int(found["last"])))
    return sums


def prepare_table(
    name: str,
    columns: Mapping[str, Sequence[object]],
    wishes: Wishes,
    *,
    units: Units | None = None,
    semicolons: bool = False,
) -> Prepared:
    """Make a table ready.

    Parameters
    ----------
    name : str
        Of the table, for messages.
    columns : mapping of str to sequence of n values
    wishes : Wishes
    units : Units, optional
        Whose codes the table is to have; without them its own are kept, cleaned.
    semicolons : bool
        See `writings.table_marks`.

    Returns
    -------
    Prepared

    Raises
    ------
    InputError
        When a column or a value is not there, the codes fit no unit, or the table stays long.

    Examples
    --------
    >>> columns = {"p": ["2", "2"], "m": ["3", "3"], "year": ["2011", "2021"], "pop": ["1.052", "1.100"]}
    >>> ready = prepare_table("t", columns, Wishes(["p", "m"], spread=["year"]), semicolons=True,
    ...                       units=Units(["02003"], "towns", "code"))
    >>> ready.keys, [(column.name, column.values) for column in ready.columns]
    (['02003'], [('2011', [1052]), ('2021', [1100])])
    """
    require_columns(name, columns, [*wishes.key_fields, *wishes.keep, *wishes.spread, *wishes.values])
    steps: list[Step] = []
    cells = {key: without_markers(values, wishes.nodata) for key, values in columns.items()}
    as_text = {*wishes.key_fields, *wishes.keep, *wishes.spread}
    marks = read_figures(cells, as_text=as_text, semicolons=semicolons, decimal=wishes.decimal).marks
    cells = _kept(name, cells, wishes.keep, steps)
    keys = _keys(name, cells, wishes.key_fields, units.ids if units else None)
    if units is not None:
        kinds = list(zip(*(cells[field] for field in wishes.spread), strict=True)) if wishes.spread else None
        keys, match, notes, pairs = match_keys(units, keys, name, ", ".join(wishes.key_fields), kinds)
        steps += [Step("codes", len(keys), note) for note in notes]
        steps += [
            Step("name", 1, Note("'{key}' was read as '{name}' ({unit}).", key=one.key, name=one.name, unit=one.unit))
            for one in pairs if one.unit and units.by_name
        ]  # fmt: skip
        strangers = shortened(match.unmatched_right)
        if strangers:
            steps.append(
                Step("strangers", len(match.unmatched_right), Note("Codes that are no units: {ids}.", ids=strangers))
            )
    others = {key: values for key, values in cells.items() if key not in wishes.key_fields}
    keys, others = _one_row_a_key(name, keys, others, wishes, steps)
    spread = others if wishes.spread and all(map(_has_figures, map(cells.__getitem__, wishes.values))) else ()
    reading = read_figures(others, marks=marks, known=spread)  # of all rows: few of them may not tell
    remarks = [*reading_remarks(name, reading), *codes_of_missing_remarks(name, reading)]
    steps += [Step("figures", len(keys), note) for note in remarks]
    figures = list(reading.columns.values())
    sums = [_added(name, one, figures, steps) for one in wishes.sums]
    return Prepared(keys, [*(with_flags(figures) if wishes.flags else figures), *sums], steps)


def require_columns(name: str, columns: Mapping[str, Sequence[object]], wanted: Sequence[str]) -> None:
    """Refuse a table that lacks a column.

    Raises
    ------
    InputError
        Naming the first one that is not there, and those that are.
    """
    for column in wanted:
        if column not in columns:
            raise InputError(
                "Table '{table}' has no column '{column}'; it has: {columns}.",
                hint="Write the names as the table has them.",
                table=name,
                column=column,
                columns=", ".join(columns),
            )


def _kept(
    name: str, columns: Mapping[str, Sequence[object]], keep: Mapping[str, str], steps: list[Step]
) -> dict[str, Sequence[object]]:
    """Keep the rows that have the values asked for."""
    rows = list(range(len(next(iter(columns.values()), ()))))
    for column, value in keep.items():
        texts = ["" if cell is None else str(cell).strip() for cell in columns[column]]
        left = [row for row in rows if texts[row].casefold() == value.casefold()]
        if not left:
            raise InputError(
                "Table '{table}', column '{column}' has no '{value}'; it has: {values}.",
                hint="Choose one of its values as KEEP.",
                table=name,
                column=column,
                value=value,
                values=shortened(sorted(set(texts))),
            )
        steps.append(
            Step("keep", len(rows) - len(left),
                 Note("Rows left out because {column} is not {value}: {count}.", column=column, value=value,
                      count=len(rows) - len(left)))
        )  # fmt: skip
        rows = left
    return {key: [values[row] for row in rows] for key, values in columns.items() if key not in keep}


def _keys(
    name: str, columns: Mapping[str, Sequence[object]], key_fields: Sequence[str], units: Sequence[str] | None
) -> list[str]:
    """Clean the codes, and put their parts together."""
    return put_together(
        [[clean_key(key) for key in normalise_ids(columns[one], name, one, required=False)] for one in key_fields],
        units,
    )


def _one_row_a_key(
    name: str, keys: list[str], columns: Mapping[str, Sequence[object]], wishes: Wishes, steps: list[Step]
) -> tuple[list[str], dict[str, Sequence[object]]]:
    """Spread the dimensions, or take the rows of totals of a table that is long."""
    if not wishes.spread:
        single, notes = one_row_a_unit(Table(name, "", keys, columns))
        steps += [Step("totals", len(keys) - len(single.keys), note) for note in notes]
        return [str(key) for key in single.keys], dict(single.columns)
    others = [key for key in columns if key not in wishes.spread]
    values = list(wishes.values) or [key for key in others if _has_figures(columns[key])]
    _require_figures(name, columns, others, values)
    keys, columns = _totals_of_the_rest(name, keys, columns, wishes.spread, values, steps)
    rows, spread, twice = pivot(keys, columns, wishes.spread, values)
    steps.append(
        Step("spread", len(keys), Note("Rows spread to columns by {dimensions}: {count}; rows now: {rows}.",
                                       dimensions=", ".join(wishes.spread), count=len(keys), rows=len(rows)))
    )  # fmt: skip
    if twice:
        steps.append(
            Step("twice", len(twice), Note("Codes with several rows of the same {dimensions} that differ, which have "
                                           "no value there: {ids}.", dimensions=", ".join(wishes.spread),
                                           ids=shortened(twice)))
        )  # fmt: skip
    return rows, dict(spread)


def _require_figures(
    name: str, columns: Mapping[str, Sequence[object]], others: Sequence[str], values: Sequence[str]
) -> None:
    """Refuse a table none of whose columns holds figures: there is nothing to spread."""
    if values:
        return
    mixed = read_figures({key: columns[key] for key in others}).mixed
    examples = "; ".join(f"{key}: {shortened(cells, most=3, between='; ')}" for key, cells in mixed.items())
    raise InputError(
        "Table '{table}' has no column of figures to spread; the others are: {columns}. Cells that are no numbers: "
        "{examples}.",
        hint="Name what means missing in NODATA_VALUES, or the columns in VALUES.",
        table=name,
        columns=", ".join(others) or "-",
        examples=examples or "-",
    )


def _totals_of_the_rest(
    name: str,
    keys: list[str],
    columns: Mapping[str, Sequence[object]],
    spread: Sequence[str],
    values: Sequence[str],
    steps: list[Step],
) -> tuple[list[str], Mapping[str, Sequence[object]]]:
    """Take the rows of totals in the dimensions that are not spread, where a code has several rows all the same."""
    parts = [[str(cell) for cell in columns[one]] for one in spread]
    single = ["\x1f".join(row) if row[0] else "" for row in zip(keys, *parts, strict=True)]
    others = {one: cells for one, cells in columns.items() if one not in spread and one not in values}
    form = find_long_form(single, others)
    if form is None:
        return keys, columns
    rows = rows_of_totals(name, form, columns)
    steps.append(Step("totals", len(keys) - len(rows), long_remark(name, form)))
    return [keys[row] for row in rows], {one: [cells[row] for row in rows] for one, cells in columns.items()}


def _has_figures(values: Sequence[object]) -> bool:
    reading = read_figures({"": values})
    return bool(reading.unclear) or reading.columns[""].kind != "text"


def _added(name: str, one: Sum, figures: Sequence[Column], steps: list[Step]) -> Column:
    """Add up yearly columns; a row that lacks a year has no sum."""
    found = {column.name: column for column in figures}
    missing = [year for year in one.columns if year not in found or found[year].kind == "text"]
    if missing:
        raise InputError(
            "Table '{table}' has no figures in {columns} for the sum '{sum}'.",
            hint="Correct the pattern or the years of SUM.",
            table=name,
            columns=shortened(missing),
            sum=one.name,
        )
    rows = list(zip(*(found[year].values for year in one.columns), strict=True))
    sums = [None if any(cell is None for cell in row) else sum(row) for row in rows]  # type: ignore[arg-type]
    lacking = sums.count(None)
    steps.append(
        Step("sum", len(one.columns), Note("'{sum}' is the sum of {count} columns, {first} to {last}; rows that lack "
                                           "a year have none: {lacking}.", sum=one.name, count=len(one.columns),
                                           first=one.columns[0], last=one.columns[-1], lacking=lacking))
    )  # fmt: skip
    whole = all(found[year].kind == "integer" for year in one.columns)
    return Column(one.name, "integer" if whole else "real", list(sums))
