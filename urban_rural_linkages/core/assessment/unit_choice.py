"""Units of an assessment chosen from a layer: codes that tell them apart, names, and the class of each.

Class.  LOTUS (Act 11/2018 of Extremadura, art. 5.2) calls a settlement territorially relevant above 5,000 inhabitants,
unless the territorial plan says otherwise; a municipality stands here for its main settlement.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from ..errors import InputError
from .plan import Nucleus
from .records import Contents
from .unit_records import Unit

RELEVANT_ABOVE = 5000.0  # inhabitants
_CODES = ("natcode", "codigo", "code", "cod", "ine", "lau")
_NAMES = ("nameunit", "name", "nombre", "nome", "municipio")
# All people, and no group of them: pop_65 is none; of several years the last.
_PEOPLE = re.compile(r"(inhab\w*|habit\w*|population|poblaci[oó]n|pob|pop|total|t)[ _]?(?P<year>\d{4})?", re.IGNORECASE)


@dataclass(frozen=True)
class UnitRow:
    """A row of a layer of municipalities; `inhabitants` is None where they are not known."""

    code: str
    name: str
    inhabitants: float | None = None
    outline: str = ""


def nucleus_of(inhabitants: float | None) -> str:
    """Return the class of a settlement by its inhabitants; empty where they are not known.

    Examples
    --------
    >>> nucleus_of(5000.0), nucleus_of(5001.0), nucleus_of(None)
    ('base', 'relevance', '')
    """
    if inhabitants is None or not math.isfinite(inhabitants):
        return ""
    return (Nucleus.RELEVANCE if inhabitants > RELEVANT_ABOVE else Nucleus.BASE).value


def units_of_rows(rows: Sequence[UnitRow], layer: str, crs: str = "") -> tuple[Unit, ...]:
    """Return the units of a layer, in the order of their names.

    Parameters
    ----------
    rows : sequence of UnitRow
        The rows of the layer.
    layer, crs : str
        Name of the layer, for messages, and the CRS of its outlines.

    Raises
    ------
    InputError
        When the layer has no rows, a code is missing, or two rows have the same.
    """
    if not rows:
        raise InputError("Layer '{layer}' is empty.", hint="Choose the layer of the municipalities.", layer=layer)
    missing = sum(not row.code for row in rows)
    if missing:
        raise InputError("In layer '{layer}', {count} {count:row has|rows have} no code.",
                         hint="Fill the codes in, or choose another field.", layer=layer, count=missing)  # fmt: skip
    twice = next((code for code, count in Counter(row.code for row in rows).items() if count > 1), None)
    if twice is not None:
        raise InputError(
            "In layer '{layer}', the code '{code}' occurs more than once.",
            hint="Choose a field that tells the municipalities apart.", layer=layer, code=twice,
        )  # fmt: skip
    ordered = sorted(rows, key=lambda row: (row.name.casefold(), row.code))
    return tuple(
        Unit(
            row.code, row.name or row.code, nucleus_of(row.inhabitants), row.outline, crs if row.outline else "", place
        )
        for place, row in enumerate(ordered, start=1)
    )


def likely_fields(fields: Sequence[str]) -> tuple[str, str, str]:
    """Return the fields that are most likely code, name and inhabitants, by their names; empty where none is.

    Examples
    --------
    >>> likely_fields(["fid", "NATCODE", "nombre", "pob_2021"])
    ('NATCODE', 'nombre', 'pob_2021')
    """
    people = [(found["year"] or "", field) for field in fields if (found := _PEOPLE.fullmatch(field))]
    return _first(fields, _CODES), _first(fields, _NAMES), max(people, default=("", ""))[1]


def chosen_units(offered: Sequence[Unit], codes: Collection[str], modified: str) -> tuple[Unit, ...]:
    """Return the units of some codes, numbered anew in their order."""
    chosen = [unit for unit in offered if unit.code in codes]
    return tuple(replace(unit, place=place, modified=modified) for place, unit in enumerate(chosen, start=1))


def left_with_answers(contents: Contents, codes: Collection[str]) -> tuple[Unit, ...]:
    """Return the units that would be taken out by another choice, and have answers of their own."""
    answered = {unit for (unit, _), answer in contents.own.items() if not answer.is_empty}
    return tuple(unit for unit in contents.units if unit.code not in codes and unit.code in answered)


def _first(fields: Sequence[str], words: Sequence[str]) -> str:
    """Return the first field that has the first of the words in its name."""
    return next((field for word in words for field in fields if word in field.casefold()), "")
