"""Long tables: several rows a unit, one for each year, sex or age.

Eurostat's, INE's and SDMX's tables name in columns of dimensions what each row counts.  A table joined to units needs
one row a unit: where a dimension has a total, the rows of the total are the ones that count everybody; where it has
none, as years do, somebody must choose.  Dimensions are the columns that tell the rows of one key apart.

`pivot` spreads a long table: one row a key, one column for each combination of the values of the dimensions.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

TOTALS = frozenset(
    {
        "t", "_t", "total", "totals", "total_", "all", "both sexes", "ambos sexos", "ambos os sexos", "ambos", "todas",
        "todos", "todas las edades", "ensemble", "insgesamt", "totale", "all ages", "00 total", "total nacional",
    }
)  # fmt: skip
"""Values of a dimension that count everybody, in lower case."""
_YEAR = re.compile(r"(?:1[89]|20|21)[0-9]{2}")
_YEAR_AS_DECIMAL = re.compile(f"({_YEAR.pattern})[.,]0+")
PERIODS = frozenset({"time_period", "time", "year", "period", "periodo", "año", "anno", "ano", "année", "jahr"})
_COMMENTS = re.compile(r"(.*[_ ])?(flag|flags|status|conf_status|note|notes|nota|notas)", re.IGNORECASE)
_MOST_VALUES = 400
"""A dimension has few values; a name or an amount has many."""


@dataclass(frozen=True)
class LongForm:
    """Dimensions and values of a long table.

    Attributes
    ----------
    dimensions : dict of str to list of str
        The columns that tell the rows of one key apart, and their values in the order of the table.
    totals : dict of str to str
        The value that counts everybody, of the dimensions that have one.
    """

    dimensions: dict[str, list[str]]
    totals: dict[str, str]

    @property
    def open(self) -> list[str]:
        """The dimensions without a total: somebody must choose."""
        return [name for name in self.dimensions if name not in self.totals]

    def rows_of_totals(self, columns: Mapping[str, Sequence[object]]) -> list[int]:
        """Return the rows that count everybody in every dimension that has a total."""
        chosen = [([_text(v) for v in columns[name]], total) for name, total in self.totals.items()]
        count = len(chosen[0][0]) if chosen else 0
        return [row for row in range(count) if all(values[row] == total for values, total in chosen)]


def find_long_form(
    keys: Sequence[str], columns: Mapping[str, Sequence[object]], key_field: str = ""
) -> LongForm | None:
    """Find the dimensions of a long table; None where it has one row a key, or nothing tells its rows apart.

    Parameters
    ----------
    keys : sequence of n str
        The keys of the rows, "" for none.
    columns : mapping of str to sequence of n values
    key_field : str
        The column of the keys, which is no dimension.

    Returns
    -------
    LongForm or None

    Examples
    --------
    >>> columns = {"sex": ["Total", "F", "Total", "F"], "pop": ["70", "34", "36", "17"]}
    >>> form = find_long_form(["1", "1", "2", "2"], columns)
    >>> form.dimensions, form.totals, form.rows_of_totals(columns)
    ({'sex': ['Total', 'F']}, {'sex': 'Total'}, [0, 2])
    """
    rows_of: dict[str, list[int]] = defaultdict(list)
    for row, key in enumerate(keys):
        if key:
            rows_of[key].append(row)
    if all(len(rows) == 1 for rows in rows_of.values()):
        return None
    texts = {name: [_text(value) for value in values] for name, values in columns.items() if name != key_field}
    found = {name: values for name, values in texts.items() if _is_dimension(name, values, rows_of)}
    combinations = [tuple(values[row] for values in found.values()) for row in range(len(keys))]
    unique = all(len({combinations[row] for row in rows}) == len(rows) for rows in rows_of.values())
    if not found or not unique:
        return None
    kept = _without_repeats(found)
    dimensions = {name: list(dict.fromkeys(value for value in values if value)) for name, values in kept.items()}
    totals = {name: total for name, values in dimensions.items() if (total := _total(values))}
    return LongForm(dimensions, totals)


def _without_repeats(found: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Leave out a dimension that says the same as another, as labels beside codes; the one with a total stays."""
    kept: dict[str, list[str]] = {}
    for name, values in found.items():
        same = next((other for other, theirs in kept.items() if _say_the_same(values, theirs)), "")
        if same and (_total(kept[same]) or not _total(values)):
            continue
        kept = {other: theirs for other, theirs in kept.items() if other != same} | {name: values}
    return kept


def _say_the_same(one: Sequence[str], other: Sequence[str]) -> bool:
    pairs = len(set(zip(one, other, strict=True)))
    return pairs == len(set(one)) == len(set(other))


def pivot(
    keys: Sequence[str],
    columns: Mapping[str, Sequence[object]],
    spread: Sequence[str],
    values: Sequence[str],
) -> tuple[list[str], dict[str, list[object]], list[str]]:
    """Spread a long table: one row a key, one column for each combination of the values of dimensions.

    Parameters
    ----------
    keys : sequence of n str
    columns : mapping of str to sequence of n values
    spread : sequence of str
        The dimensions; the new columns are named ``value_dimension1_dimension2``, without the value's name where there
        is one only.
    values : sequence of str
        The columns whose cells are spread.

    Returns
    -------
    keys : list of str
        Each once, in the order of the table.
    columns : dict of str to list
        None where the table has no row.
    twice : list of str
        Keys of which a combination has several rows with different cells; such cells are None.

    Examples
    --------
    >>> pivot(["1", "1", "2"], {"year": ["2011", "2021", "2021"], "pop": [7, 8, 9]}, ["year"], ["pop"])
    (['1', '2'], {'2011': [7, None], '2021': [8, 9]}, [])
    """
    place = {key: row for row, key in enumerate(dict.fromkeys(key for key in keys if key))}
    result: dict[str, list[object]] = {}
    filled: set[tuple[str, int]] = set()
    twice: dict[str, None] = {}
    for row, key in enumerate(keys):
        suffix = "_".join(_text(columns[name][row]) for name in spread)
        for value in values if key else ():
            name = suffix if len(values) == 1 and suffix else f"{value}_{suffix}" if suffix else value
            cells = result.setdefault(name, [None] * len(place))
            cell = columns[value][row]
            if (name, place[key]) in filled and cells[place[key]] != cell:
                twice[key], cell = None, None
            cells[place[key]] = cell
            filled.add((name, place[key]))
    return list(place), result, list(twice)


def _text(value: object) -> str:
    """Return a value of a dimension as text; years that a program made decimal numbers of (2003.0) are years again."""
    text = "" if value is None else str(value).strip()
    decimal = _YEAR_AS_DECIMAL.fullmatch(text)
    return decimal[1] if decimal else text


def _is_dimension(name: str, values: Sequence[str], rows_of: Mapping[str, list[int]]) -> bool:
    """Tell whether a column varies among the rows of one key, and holds words or years, few of them."""
    if _COMMENTS.fullmatch(name.strip()):
        return False
    distinct = set(values)
    if len(distinct) > _MOST_VALUES or len(distinct) < 2:
        return False
    if not any(len({values[row] for row in rows}) > 1 for rows in rows_of.values()):
        return False
    if name.strip().lower() in PERIODS or all(_YEAR.fullmatch(value) for value in distinct if value):
        return True
    return not any(re.fullmatch(r"[-+]?[0-9][0-9.,  ]*( ?[a-z*])?", value) for value in distinct)


def _total(values: Sequence[str]) -> str:
    return next((value for value in values if value.lower() in TOTALS), "")
