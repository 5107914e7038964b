"""The plan's data in arrays: a table for each bound role, and the units that its rows belong to.

The floor above reads layers; here are only numbers, texts and codes of units.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from ...arrays import Booleans, Floats
from ...demography.age_fields import AgeGroup
from ...notes import Note
from ..unit_records import REGION
from .roles import ROLES, field_label, role_label

WHOLE = ""
"""The scope of the whole plan: all its units together."""


class NotKnown(Exception):
    """A figure cannot be calculated, and why.

    Parameters
    ----------
    reason : Note
        One sentence.
    """

    def __init__(self, reason: Note) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, eq=False)
class RoleTable:
    """The rows of a bound layer.

    Attributes
    ----------
    role, name : str
        The role, and what the user calls the layer.
    units : sequence of n str
        Code of the unit of each row; empty where it is in none.
    numbers : mapping of str to (n,) floats
        Fields by meaning; NaN = unknown.
    texts : mapping of str to sequence of n str
        Fields by meaning; empty = unknown; of mapped fields what they mean.
    touches : mapping of str to (n,) booleans
        By another role, whether the row touches one of its features.
    ages : mapping of AgeGroup to (n,) floats
        Of the role people: people by age and sex.
    outlined : bool
        Whether its features are polygons.
    """

    role: str
    name: str
    units: Sequence[str]
    numbers: Mapping[str, Floats] = field(default_factory=dict)
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    touches: Mapping[str, Booleans] = field(default_factory=dict)
    ages: Mapping[AgeGroup, Floats] = field(default_factory=dict)
    outlined: bool = False

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return len(self.units)

    @cached_property
    def codes(self) -> Sequence[str]:
        """The units that have rows, each once, in alphabetical order."""
        return sorted(set(self.units) - {""})

    def has(self, meaning: str) -> bool:
        """Tell whether a field of this meaning is bound."""
        return meaning in self.numbers or meaning in self.texts

    def number(self, meaning: str) -> Floats:
        """Return a field of numbers.

        Raises
        ------
        NotKnown
            When it is not bound.
        """
        if meaning not in self.numbers:
            raise missing_field(self, meaning)
        return self.numbers[meaning]

    def text(self, meaning: str) -> Sequence[str]:
        """Return a field of texts.

        Raises
        ------
        NotKnown
            When it is not bound.
        """
        if meaning not in self.texts:
            raise missing_field(self, meaning)
        return self.texts[meaning]


def by_year(table: RoleTable, columns: Mapping[str, Mapping[int, Floats]]) -> RoleTable:
    """Return a table that has a row a unit and year, of one that has a column for each year.

    Parameters
    ----------
    table : RoleTable
        A row a unit.
    columns : mapping of str to mapping of int to (n,) floats
        By meaning and year; a year that a meaning lacks is unknown.

    Examples
    --------
    >>> wide = RoleTable("vital", "mnp", ["a", "b"])
    >>> long = by_year(wide, {"births": {2001: np.array([5.0, 6.0]), 2021: np.array([4.0, 7.0])}})
    >>> long.units, long.numbers["births"].tolist(), long.numbers["year"].tolist()
    (['a', 'b', 'a', 'b'], [5.0, 6.0, 4.0, 7.0], [2001.0, 2001.0, 2021.0, 2021.0])
    """
    years = sorted({year for of_meaning in columns.values() for year in of_meaning})
    empty = np.full(table.rows, np.nan)
    numbers = {meaning: np.concatenate([of_meaning.get(year, empty) for year in years])
               for meaning, of_meaning in columns.items()}  # fmt: skip
    numbers["year"] = np.repeat(np.array(years, dtype=np.float64), table.rows)
    return replace(table, units=list(table.units) * len(years), numbers=numbers)


def codes_of_plan(codes: Sequence[str], units: Collection[str]) -> Sequence[str]:
    """Return codes as the plan writes them: spreadsheets and numbers lose the zeros in front.

    Codes are only changed where no row has a code of the plan as it is, so that nothing is taken for another unit.

    Examples
    --------
    >>> codes_of_plan(["6001", "6002", ""], {"06001"}), codes_of_plan(["1", "01"], {"01"})
    (['06001', '6002', ''], ['1', '01'])
    """
    if not units or set(codes) & set(units):
        return codes
    written = {code.lstrip("0"): code for code in units}
    if len(written) < len(set(units)):
        return codes
    return [written.get(code.lstrip("0"), code) if code else code for code in codes]


def missing_field(table: RoleTable, meaning: str) -> NotKnown:
    """Return the reason that a layer has no field of a meaning."""
    return NotKnown(Note("The layer '{layer}' has no field for: {field}.", layer=table.name,
                         field=field_label(table.role, meaning)))  # fmt: skip


@dataclass(frozen=True, eq=False)
class PlanData:
    """All that is bound, and the units that figures are wanted of.

    Attributes
    ----------
    units : tuple of str
        Codes of the plan's units; none = the plan as a whole.
    tables : mapping of str to RoleTable
        By role.
    nuclei : mapping of str to str
        Class of the units' settlements by their code, where it is known.
    failed : mapping of str to Note
        Why the layer of a role could not be read.
    """

    units: tuple[str, ...]
    tables: Mapping[str, RoleTable]
    nuclei: Mapping[str, str] = field(default_factory=dict)
    failed: Mapping[str, Note] = field(default_factory=dict)
    _found: dict[tuple[str, str], Booleans] = field(default_factory=dict, init=False, repr=False, compare=False)

    def table(self, role: str) -> RoleTable:
        """Return the rows of a role.

        Raises
        ------
        NotKnown
            When nothing is bound to it, or it could not be read.
        """
        if role in self.tables:
            return self.tables[role]
        if role in self.failed:
            raise NotKnown(self.failed[role])
        raise missing_role(role)

    def scopes(self, table: RoleTable, compare: str = "") -> list[str]:
        """Return what figures of a table are given for: each unit, the whole plan, and the region around it.

        The region is given where the indicator asks to be compared with it, or the data hold other units as well.
        """
        region = compare == "region" or bool(self.units and set(table.codes) - set(self.units))
        return [*self.units, WHOLE, *([REGION] if region and self.units else [])]

    def rows_of(self, table: RoleTable, scope: str) -> Booleans:
        """Return which rows of a table a figure is about; rows of no unit are of the whole plan alone.

        Raises
        ------
        NotKnown
            When no row says which unit it belongs to, and a unit is asked for.
        """
        if table.rows and not table.codes and scope not in (WHOLE, REGION):
            raise NotKnown(Note("The layer '{layer}' does not say which municipality its rows belong to.",
                                layer=table.name))  # fmt: skip
        if (table.role, scope) not in self._found:  # asked for by every indicator and group
            self._found[table.role, scope] = self._rows(table, scope)
        return self._found[table.role, scope]

    def some_rows_of(self, table: RoleTable, scope: str) -> Booleans:
        """Return the same where a unit without rows is a gap of the data, and no nought.

        Raises
        ------
        NotKnown
            When a unit has no row.
        """
        rows = self.rows_of(table, scope)
        wanted = set(self.units) if scope == WHOLE else {scope} - {REGION}
        lacking = sorted(wanted - set(table.codes)) if table.codes else []
        if lacking:
            raise NotKnown(Note("The layer '{layer}' has no row of the unit '{unit}'.", layer=table.name,
                                unit=lacking[0]))  # fmt: skip
        if not rows.any():
            raise NotKnown(Note("The layer '{layer}' has no rows.", layer=table.name))
        return rows

    def _rows(self, table: RoleTable, scope: str) -> Booleans:
        if scope == REGION or (scope == WHOLE and not (self.units and table.codes)):
            return np.ones(table.rows, dtype=bool)
        wanted = set(self.units) if scope == WHOLE else {scope}
        return np.array([unit in wanted for unit in table.units], dtype=bool)


def missing_role(role: str) -> NotKnown:
    """Return the reason that nothing is bound to a role."""
    if role in ROLES:
        return NotKnown(Note("Nothing is bound to '{role}'.", role=role_label(role)))
    return NotKnown(Note("The role '{role}' is not known to this version of the plugin.", role=role))
