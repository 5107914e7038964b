"""Yearly populations of units: their fields, and their figures year by year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:
    from ..run import Run


def series_parameters() -> list:
    """Declare the fields of a yearly series."""
    return [
        p.text("SERIES", tr("Fields of the series"), tr("Pattern of the names of the yearly populations, with "
               "{year} for the year: pop{year} finds pop1996, pop2021 and so on."), "pop{year}"),
        p.fields("FIELDS", tr("Fields of the series, one by one"), tr("For names without a pattern; the year is "
                 "the last number of four digits in each name. Where fields are chosen here, the pattern does "
                 "not count."), "UNITS"),
    ]  # fmt: skip


def read_series(run: Run, ids: Sequence[str]) -> tuple[list[int], np.ndarray]:
    """Return the years, and the inhabitants of each unit in each of them.

    Raises
    ------
    InputError
        When no field is of the series, a name holds no year, or a value is no number of people.
    """
    from ...core.account import LeftOut, Tally
    from ...core.demography.shrinkage import never_known
    from ...core.numbers import require_non_negative

    units, nodata = run.table("UNITS"), run.nodata()
    fields = _fields_by_year(run)
    units.expect(fields.values())
    people = np.empty((len(ids), len(fields)))
    for place, name in enumerate(fields.values()):
        people[:, place] = units.numbers(name, ids, nodata, whole=True)
        require_non_negative(people[:, place], ids, units.name, name)
    names = tuple(sorted(ids[row] for row in never_known(people).tolist()))
    run.tally(Tally(Note("Units of '{layer}'", layer=units.name), len(ids),
                    (LeftOut(len(names), Note("without a population in any year"), names),)))  # fmt: skip
    return list(fields), people


def _fields_by_year(run: Run) -> dict[int, str]:
    from ...core.demography.yearly_fields import years_of_names, years_of_pattern

    chosen, pattern = run.fields("FIELDS"), run.text("SERIES")
    if chosen:
        return years_of_names(chosen)
    if not pattern:
        raise InputError(
            "Nothing says which fields hold the yearly population.",
            hint="Give the pattern of their names (SERIES), such as pop{{year}}, or choose them (FIELDS).",
        )
    return years_of_pattern(run.table("UNITS").field_names, pattern)
