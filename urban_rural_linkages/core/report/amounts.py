"""Amounts that figures are made of: a sum, a count or another summary of the rows of a table that meet conditions.

A field that is empty, or holds one of the values that stand for unknown, is unknown; a row of which a field of the
amount is unknown is left out of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, cast

from ..errors import InputError

How = Literal["sum", "count", "value", "mean", "median", "minimum", "maximum", "rule"]
Relation = Literal["=", "<>", "<", "<=", ">", ">=", "known", "unknown", "of"]
Row = Mapping[str, object]
Rows = Callable[[str], Iterable[Row]]

EACH = "*"
"""Stands for a field in the origin of a family whose figures are told apart by their fields, such as those of years."""


class Condition(NamedTuple):
    """A condition on the rows of a table: a field, a relation, and what it is compared with.

    The relation ``of`` compares with codes of another table: with the table, its field of codes, and the field and the
    value that its rows have to have.
    """

    field: str
    relation: Relation
    value: object = None

    def holds(self, row: Row, unknown: Collection[float] = ()) -> bool:
        """Tell whether a row meets the condition; what is unknown meets no comparison."""
        found = _known(row[self.field], unknown)
        if self.relation in ("known", "unknown"):
            return (found not in (None, "")) == (self.relation == "known")
        if self.relation == "of":
            return str(found) in cast("Collection[str]", self.value)
        return found is not None and _compared(found, self.relation, self.value)

    def looked_up(self, rows: Rows) -> Condition:
        """Return the condition with the codes of the other table in place of how they are found."""
        if self.relation != "of":
            return self
        table, code, field, value = cast("Sequence[str]", self.value)
        is_meant = of_key(field, str(value))
        return self._replace(value=frozenset(str(row[code]) for row in rows(table) if is_meant.holds(row)))

    def expression(self) -> str:
        r"""Return the condition as QGIS and SQLite write it.

        Examples
        --------
        >>> Condition("comarca", "=", "L'Alt").expression(), Condition("t2001", "known").expression()
        ('"comarca" = \'L\'\'Alt\'', '"t2001" IS NOT NULL')
        """
        name = _quoted(self.field)
        if self.relation == "of":
            table, code, field, value = cast("Sequence[str]", self.value)
            return f"{name} in ({_quoted(code)} of {table}, {of_key(field, str(value)).expression()})"
        if self.relation in ("known", "unknown"):
            return f"{name} IS {'NOT ' if self.relation == 'known' else ''}NULL"
        return f"{name} {self.relation} {_literal(self.value)}"


def of_key(field: str, key: str) -> Condition:
    """Return the condition that a field has a value, or, where that is "", that it is empty."""
    return Condition(field, "=", key) if key else Condition(field, "unknown")


@dataclass(frozen=True)
class Amount:
    """An amount: a summary of the rows of one table.

    Attributes
    ----------
    table : str
        Of the diagnosis' GeoPackage.
    fields : tuple of str
        Whose values are summarised; those of several are added up row by row.  None are needed for a count.
    how : {"sum", "count", "value", "mean", "median", "minimum", "maximum", "rule"}
        ``value`` is that of the only row; ``rule`` says that a rule in words follows from the fields.
    where : tuple of Condition
        Which rows; all of them have to hold.
    weight : str
        The field with the weights of a mean or a median; "" where all rows weigh the same.
    """

    table: str
    fields: tuple[str, ...] = ()
    how: How = "sum"
    where: tuple[Condition, ...] = ()
    weight: str = ""

    def narrowed(self, *conditions: Condition) -> Amount:
        """Return the same of fewer rows."""
        return replace(self, where=(*self.where, *conditions))

    def of_field(self, name: str) -> Amount:
        """Return the same of a field, in place of the sign for it."""
        where = tuple(one._replace(field=name) if one.field == EACH else one for one in self.where)
        return replace(self, fields=tuple(name if field == EACH else field for field in self.fields), where=where)

    def worked_out(self, rows: Rows, unknown: Collection[float] = ()) -> float:
        """Work it out from the rows of its table; NaN where there are rows and no value is known."""
        where = [condition.looked_up(rows) for condition in self.where]
        chosen = [row for row in rows(self.table) if all(condition.holds(row, unknown) for condition in where)]
        if self.how == "count":
            return float(len(chosen))
        if self.how == "sum" and not chosen:
            return 0.0
        known = [pair for pair in (self._pair(row, unknown) for row in chosen) if pair is not None]
        return _summary(self.how, known)

    def _pair(self, row: Row, unknown: Collection[float]) -> tuple[float, float] | None:
        """Return value and weight of a row, or None where one of them is unknown."""
        parts = [_known(row[name], unknown) for name in (*self.fields, *([self.weight] if self.weight else []))]
        if any(part is None for part in parts):
            return None
        numbers = [float(cast("float", part)) for part in parts]
        return (math.fsum(numbers[: len(self.fields)]), numbers[-1] if self.weight else 1.0)

    def expression(self, most: int = 0) -> str:
        """Return the amount as an aggregate of QGIS; of more than `most` fields only the first and the last are named.

        Examples
        --------
        >>> Amount("change", ("t2001",), where=(Condition("change", "<", 0),)).expression()
        'sum("t2001", filter:="change" < 0)'
        """
        names = [_quoted(name) for name in self.fields] or ["1"]
        if self.how == "rule":
            return f"{names[0]} … {names[-1]}" if 0 < 2 * most < len(names) else ", ".join(names)
        value = f"{names[0]} + … + {names[-1]}" if 0 < most < len(names) else " + ".join(names)
        weight = f", weight:={_quoted(self.weight)}" if self.weight else ""
        rows = " AND ".join(condition.expression() for condition in self.where)
        return f"{self.how}({value}{weight}{f', filter:={rows}' if rows else ''})"

    def record(self) -> dict[str, object]:
        """Return plain values."""
        found: dict[str, object] = {"table": self.table, "fields": list(self.fields), "how": self.how}
        if self.where:
            found["where"] = [list(condition) for condition in self.where]
        return found | ({"weight": self.weight} if self.weight else {})

    @classmethod
    def of(cls, record: Mapping[str, object]) -> Amount:
        """Return what `record` was made of."""
        where = cast("Sequence[tuple[str, Relation, object]]", record.get("where", ()))
        return cls(str(record["table"]), tuple(cast("Sequence[str]", record["fields"])), cast("How", record["how"]),
                   tuple(Condition(*condition) for condition in where), str(record.get("weight", "")))  # fmt: skip


def _summary(how: How, known: Sequence[tuple[float, float]]) -> float:
    """Summarise values with their weights."""
    values = [number for number, _ in known]
    if not values:
        return math.nan
    if how == "value":
        if len(values) > 1:
            raise InputError("A figure is the value of one row, and {count} rows meet its conditions.",
                             count=len(values))  # fmt: skip
        return values[0]
    if how == "sum":
        return math.fsum(values)
    if how == "mean":
        return math.fsum(number * weight for number, weight in known) / math.fsum(weight for _, weight in known)
    return _median(known) if how == "median" else (min if how == "minimum" else max)(values)


def _median(known: Sequence[tuple[float, float]]) -> float:
    """Find the weighted median as `access.equity` does: halfway where half of the weight is below."""
    ordered = sorted(pair for pair in known if pair[1] > 0)
    if not ordered:
        return math.nan
    half, reached = math.fsum(weight for _, weight in ordered) / 2, 0.0
    for place, (number, weight) in enumerate(ordered):
        reached += weight
        if reached > half:
            return number
        if reached == half:
            return (number + ordered[place + 1][0]) / 2
    return ordered[-1][0]


def _known(found: object, unknown: Collection[float]) -> object:
    """Return a value, or None where it is empty, NaN, or stands for unknown."""
    if found is None or (isinstance(found, float) and math.isnan(found)):
        return None
    return None if isinstance(found, int | float) and found in unknown else found


def _compared(found: object, relation: Relation, given: object) -> bool:
    if relation in ("=", "<>"):
        both_numbers = isinstance(found, int | float) and isinstance(given, int | float)
        return (found == given if both_numbers else str(found) == str(given)) == (relation == "=")
    left, right = float(cast("float", found)), float(cast("float", given))
    results = {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}
    return results[relation]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(given: object) -> str:
    if isinstance(given, int | float):
        return f"{given:g}" if isinstance(given, float) else str(given)
    return "'" + str(given).replace("'", "''") + "'"
