"""Origins of figures: amounts of the tables of a diagnosis, added up or taken away, over another amount.

Nothing else is needed for most of what a diagnosis says, so a figure can be worked out again with any tool that reads
its tables.  What is no such amount, such as a rank of a thousand draws or cohorts carried on, names its tables and
fields, and a rule in words says how it follows from them.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from .amounts import Amount, Condition, How, Rows

_PRECISION = 1e-9


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

    def opposite(self) -> Origin:
        """Return this with the other sign, where words say which it is."""
        return replace(self, times=-self.times)

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


def without_sign(figure: float, origin: Origin) -> tuple[float, Origin]:
    """Return a figure whose sign words say, such as "left", with where its size comes from.

    Examples
    --------
    >>> size, origin = without_sign(-5.5, total("change", "change"))
    >>> size, origin.formula()
    (5.5, '-1 × sum("change")')
    """
    return abs(figure), origin.opposite() if figure < 0 else origin


def by_rule(fields: Mapping[str, Sequence[str]]) -> Origin:
    """Return the tables and their fields that a rule in words starts from.

    Examples
    --------
    >>> by_rule({"priority": ["rank"], "profile": ["rate"]}).formula()
    'priority: "rank"; profile: "rate"'
    """
    return Origin(tuple((1, Amount(table, tuple(names), "rule")) for table, names in fields.items()))


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
