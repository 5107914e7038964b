"""Reference values: figures of a country or a neighbour, given as a table, that stand beside those of a region.

A row each: which series it is of, the name of the place, the year, the value, and who published it under which licence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ..errors import InputError
from ..identifiers import shortened

FIELDS = ("series", "name", "year", "value", "source", "licence")
"""The fields of the table; source and licence may be empty, the others may not."""

SERIES: Mapping[str, str] = MappingProxyType({
    "population": "inhabitants",
    "density": "inhabitants per km2",
    "share_old": "people of 65 and over, in % of all",
    "share_young": "people under 15, in % of all",
    "ageing_index": "people of 65 and over for every 100 under 15",
    "masculinity": "men per 100 women",
    "job_ratio": "jobs per 100 employed residents",
})  # fmt: skip
"""The series that reports know, and what their values count."""

_NAN = float("nan")


@dataclass(frozen=True)
class Reference:
    """A value of a place in a year, and who published it."""

    series: str
    name: str
    year: int
    value: float
    source: str = ""
    licence: str = ""


@dataclass(frozen=True)
class References:
    """All values that were given, in their order."""

    rows: Sequence[Reference] = ()

    @property
    def names(self) -> list[str]:
        """The places, in the order in which they first occur."""
        return list(dict.fromkeys(row.name for row in self.rows))

    def value(self, series: str, name: str, year: int) -> float:
        """Return the value of a place in a year, NaN where it was not given."""
        found = (row.value for row in self.rows if (row.series, row.name, row.year) == (series, name, year))
        return next(found, _NAN)

    def over(self, series: str, name: str, years: Sequence[int]) -> list[float]:
        """Return the values of a place by year, NaN where they were not given."""
        return [self.value(series, name, year) for year in years]

    def change(self, name: str, first: int, last: int) -> float:
        """Return the change of a place's inhabitants between two years in per cent, NaN where it is not known."""
        before, after = self.value("population", name, first), self.value("population", name, last)
        return 100 * (after - before) / before if before > 0 else _NAN

    def with_values(self, series: Sequence[str], years: Sequence[int]) -> list[str]:
        """Return the places with a value of one of some series in one of some years."""
        found = {row.name for row in self.rows if row.series in series and row.year in years}
        return [name for name in self.names if name in found]

    def cited(self, names: Sequence[str]) -> list[str]:
        """Return who published the values of some places, each once: the place, its sources and their licences."""
        told = []
        for name in names:
            sources = dict.fromkeys(f"{row.source} ({row.licence})" if row.licence else row.source
                                    for row in self.rows if row.name == name and row.source)  # fmt: skip
            told += [f"{name}: {'; '.join(sources)}"] if sources else []
        return told


def parse_references(columns: Mapping[str, Sequence[object]], layer: str) -> References:
    """Read a table of reference values.

    Parameters
    ----------
    columns : mapping of str to sequence
        Its fields, by their names in small letters; rows without a series, and those whose series
        begins with ``#``, are left out.
    layer : str
        What the table is called, for messages.

    Raises
    ------
    InputError
        When a field is lacking, a series is unknown, a year or a value is no number, or a value is given twice.
    """
    lacking = [name for name in FIELDS[:4] if name not in columns]
    if lacking:
        raise InputError("The table of reference values '{layer}' lacks the fields {fields}.", layer=layer,
                         hint="Its fields are series, name, year, value, source and licence; a template with them "
                         "comes with the plugin.", fields=shortened(lacking))  # fmt: skip
    count = len(columns["series"])
    empty = [None] * count
    cells = zip(*(columns.get(name, empty) for name in FIELDS), strict=True)
    rows = [_row(number, values, layer) for number, values in enumerate(cells, start=1) if _is_given(values[0])]
    seen: set[tuple[str, str, int]] = set()
    for row in rows:
        key = (row.series, row.name, row.year)
        if key in seen:
            raise InputError("The table of reference values '{layer}' has {series} of {name} in {year} twice.",
                             layer=layer, series=row.series, name=row.name, year=row.year)  # fmt: skip
        seen.add(key)
    return References(rows)


def _row(number: int, values: Sequence[object], layer: str) -> Reference:
    series, name, year, value, source, licence = values
    kind = _text(series)
    if kind not in SERIES:
        raise InputError("Row {row} of the reference values '{layer}' has an unknown series: '{series}'.", row=number,
                         layer=layer, series=kind, hint="The series are {known}.", known=", ".join(SERIES))  # fmt: skip
    whole = _number(number, "year", year, layer)
    if not _text(name) or whole != round(whole):
        raise InputError("Row {row} of the reference values '{layer}' needs a name and a whole year.", row=number,
                         layer=layer)  # fmt: skip
    return Reference(kind, _text(name), int(whole), _number(number, "value", value, layer), _text(source),
                     _text(licence))  # fmt: skip


def _is_given(series: object) -> bool:
    """Tell whether a row says something: it is not empty, and no remark such as the example of the template."""
    return bool(_text(series)) and not _text(series).startswith("#")


def _number(row: int, field: str, value: object, layer: str) -> float:
    text = _text(value).replace("\u202f", "").replace(" ", "")
    try:
        number = float(text)
    except ValueError:
        number = _NAN
    if number != number or abs(number) == float("inf"):
        raise InputError("Row {row} of the reference values '{layer}': '{text}' in the field {field} is no number.",
                         row=row, layer=layer, text=_text(value), field=field,
                         hint="Write numbers with a decimal point and without a separator of thousands.")  # fmt: skip
    return number


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()
