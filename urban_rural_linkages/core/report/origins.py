"""Origins of figures: from which rows and fields of which table a figure is worked out, and how.

An amount is a sum, a count or another summary of the rows of one table that meet conditions; a figure is made of one
or more amounts, added up or taken away, over another one.  Nothing else is needed for what a diagnosis says, so a
figure can be worked out again with any tool that reads the table.

A field that is empty, or holds one of the values that stand for unknown, is unknown; a row of which a field of the
amount is unknown is left out of it.

What is no such amount, such as a rank of a thousand draws or a count of cohorts carried on, names its table and fields,
and a rule in words says how it follows from them.
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
_PRECISION = 1e-9


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


@dataclass(frozen=True)
class Origin:
    """The origin of a figure: amounts added up or taken away, over another amount, times a number.

    Attributes
    ----------
    terms : tuple of (int, Amount)
        Each with 1 or -1.
    over : Amount, optional
        What the result is divided by.
    times : float
        What it is multiplied by: 100 for per cent.
    """

    terms: tuple[tuple[int, Amount], ...]
    over: Amount | None = None
    times: float = 1.0

    def plus(self, other: Origin) -> Origin:
        """Add the amounts of another origin."""
        return Origin((*self.terms, *other.terms))

    def less(self, other: Origin) -> Origin:
        """Take away the amounts of another origin."""
        return Origin((*self.terms, *((-sign, amount) for sign, amount in other.terms)))

    def per(self, other: Origin, times: float = 1.0) -> Origin:
        """Return the quotient with another origin of one amount."""
        return replace(self, over=other.terms[0][1], times=times)

    def percent_of(self, other: Origin) -> Origin:
        """Return this in per cent of another origin of one amount."""
        return self.per(other, 100.0)

    def hundredfold(self) -> Origin:
        """Return this in per cent, where it is a share."""
        return replace(self, times=100.0)

    def narrowed(self, *conditions: Condition) -> Origin:
        """Return the same of fewer rows."""
        over = None if self.over is None else self.over.narrowed(*conditions)
        terms = tuple((sign, amount.narrowed(*conditions)) for sign, amount in self.terms)
        return replace(self, terms=terms, over=over)

    def of_field(self, name: str) -> Origin:
        """Return the same of a field, in place of the sign for it."""
        over = None if self.over is None else self.over.of_field(name)
        return replace(self, terms=tuple((sign, amount.of_field(name)) for sign, amount in self.terms), over=over)

    @property
    def is_amount(self) -> bool:
        """Whether it can be worked out from its rows; else a rule in words says how the figure follows from them."""
        return all(amount.how != "rule" for _, amount in self.terms)

    @property
    def table(self) -> str:
        """The table of its first amount."""
        return self.terms[0][1].table

    @property
    def tables(self) -> list[str]:
        """All tables that it is worked out from."""
        amounts = [*(amount for _, amount in self.terms), *([self.over] if self.over else [])]
        return list(dict.fromkeys(amount.table for amount in amounts))

    def worked_out(self, rows: Rows, unknown: Collection[float] = ()) -> float:
        """Work the figure out.

        Parameters
        ----------
        rows : callable
            Returns the rows of a table by its name.
        unknown : collection of float
            Values that stand for unknown.

        Returns
        -------
        float
            NaN where it is unknown, or the divisor is 0.
        """
        found = math.fsum(sign * amount.worked_out(rows, unknown) for sign, amount in self.terms)
        if self.over is None:
            return self.times * found
        over = self.over.worked_out(rows, unknown)
        return self.times * found / over if over and not math.isnan(over) else math.nan

    def formula(self, most: int = 0) -> str:
        """Return it as a formula; of more than `most` amounts or fields only the first and the last are named.

        Examples
        --------
        >>> end, start = total("change", "t2021"), total("change", "t2001")
        >>> end.less(start).percent_of(start).formula()
        '100 × (sum("t2021") − sum("t2001")) ÷ sum("t2001")'
        """
        if not self.is_amount:
            return "; ".join(f"{amount.table}: {amount.expression(most)}" for _, amount in self.terms)
        terms = [f" {'+' if sign > 0 else '−'} {amount.expression(most)}" for sign, amount in self.terms]
        text = f"{terms[0]} + …{terms[-1]}" if 0 < most < len(terms) else "".join(terms)
        text = text.removeprefix(" + ").strip()
        if self.over is None and self.times == 1:
            return text
        inner = f"({text})" if len(self.terms) > 1 else text
        factor = "" if self.times == 1 else f"{self.times:g} × "
        return f"{factor}{inner}{'' if self.over is None else f' ÷ {self.over.expression(most)}'}"

    def record(self) -> dict[str, object]:
        """Return plain values."""
        terms = [{"sign": sign, **amount.record()} for sign, amount in self.terms]
        found: dict[str, object] = {"terms": terms, "times": self.times}
        return found | ({} if self.over is None else {"over": self.over.record()})

    @classmethod
    def of(cls, record: Mapping[str, object]) -> Origin:
        """Return what `record` was made of."""
        terms = cast("Sequence[Mapping[str, object]]", record["terms"])
        over = cast("Mapping[str, object] | None", record.get("over"))
        return cls(tuple((cast("int", term["sign"]), Amount.of(term)) for term in terms),
                   None if over is None else Amount.of(over), cast("float", record.get("times", 1.0)))  # fmt: skip


def total(table: str, *fields: str, where: Sequence[Condition] = ()) -> Origin:
    """Return the sum of fields over the rows of a table."""
    return Origin(((1, Amount(table, fields, "sum", tuple(where))),))


def count(table: str, *where: Condition) -> Origin:
    """Return the number of the rows of a table that meet conditions."""
    return Origin(((1, Amount(table, (), "count", where)),))


def value(table: str, field: str, *where: Condition) -> Origin:
    """Return the value of a field in the only row that meets conditions."""
    return Origin(((1, Amount(table, (field,), "value", where)),))


def summary(table: str, field: str, how: How, weight: str = "", where: Sequence[Condition] = ()) -> Origin:
    """Return a mean, a median, the smallest or the greatest value of a field."""
    return Origin(((1, Amount(table, (field,), how, tuple(where), weight)),))


def by_rule(fields: Mapping[str, Sequence[str]]) -> Origin:
    """Return the tables and their fields that a rule in words starts from.

    Examples
    --------
    >>> by_rule({"priority": ["rank"], "profile": ["rate"]}).formula()
    'priority: "rank"; profile: "rate"'
    """
    return Origin(tuple((1, Amount(table, tuple(names), "rule")) for table, names in fields.items()))


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


def same(before: float | None, now: float | None) -> bool:
    """Tell whether two figures are the same but for the last digits of a sum; unknown is the same as unknown.

    Examples
    --------
    >>> same(0.1 + 0.2, 0.3), same(1, 2), same(None, float("nan"))
    (True, False, True)
    """
    left, right = (math.nan if number is None else float(number) for number in (before, now))
    if math.isnan(left) or math.isnan(right):
        return math.isnan(left) and math.isnan(right)
    return math.isclose(left, right, rel_tol=_PRECISION, abs_tol=_PRECISION)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(given: object) -> str:
    if isinstance(given, int | float):
        return f"{given:g}" if isinstance(given, float) else str(given)
    return "'" + str(given).replace("'", "''") + "'"
