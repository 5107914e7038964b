"""A period between two years and the populations at both: declared and read, refused where it ends before it starts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..core.errors import InputError
from ..i18n import tr
from . import parameters as p

if TYPE_CHECKING:
    from ..core.arrays import Floats
    from .run import Run


def period_parameters() -> p.Parameters:
    """Declare two populations and their years."""
    return [
        p.field("POP_START", tr("Population at the start"), tr("Inhabitants on 1 January of the start year."), "UNITS",
                optional=False),
        p.field("POP_END", tr("Population at the end"), tr("Inhabitants on 1 January of the end year."), "UNITS",
                optional=False),
        *year_parameters(tr("The year of the first population."), tr("The year of the second population; after the "
                         "start year."), "POP_START", "POP_END"),
    ]  # fmt: skip


def year_parameters(start: str, end: str, of_start: str, of_end: str) -> p.Parameters:
    """Declare the years of a period; `start` and `end` say of what, `of_start` and `of_end` name these parameters."""
    return [
        p.year("START_YEAR", tr("Start year"), start, of_start),
        p.year("END_YEAR", tr("End year"), end, of_end),
    ]


def read_period(run: Run) -> tuple[int, int]:
    """Return the start year and the end year."""
    return run.whole("START_YEAR"), run.whole("END_YEAR")


def read_populations(run: Run, ids: Sequence[str]) -> tuple[Floats, Floats]:
    """Return the people of each unit at the start and at the end, whole and never negative."""
    return run.counts("POP_START", ids), run.counts("POP_END", ids)


def require_period(run: Run) -> None:
    """Refuse a period that ends before it starts; see `require_later`."""
    require_later(*read_period(run))


def require_later(start: int, end: int) -> None:
    """Refuse a period that ends before it starts.

    Raises
    ------
    InputError
        When `end` is not after `start`.
    """
    if end <= start:
        raise InputError(
            "The end year {end} is not after the start year {start}.",
            hint="Give the earlier population and year as the start.",
            start=start, end=end,
        )  # fmt: skip
