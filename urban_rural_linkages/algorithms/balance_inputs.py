"""Births, deaths, natural balance and migration of a period, declared and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..core.errors import InputError
from ..i18n import note_sentence, tr
from . import parameters as p
from .period_inputs import read_period

if TYPE_CHECKING:
    import numpy as np

    from .run import Run


class Balance(NamedTuple):
    """Births, deaths and migration of each unit over the period; None where no field was given.

    Attributes
    ----------
    births, deaths, natural, migration : numpy.ndarray or None
        Shape (n,), persons; NaN where unknown.
    """

    births: np.ndarray | None
    deaths: np.ndarray | None
    natural: np.ndarray | None
    migration: np.ndarray | None


def balance_parameters() -> p.Parameters:
    """Declare births, deaths, natural balance and migration of the period."""
    return [
        p.fields("BIRTHS", tr("Births"), tr("Births of the whole period: of the start year to the year before the end "
                 "year. One field that holds them all, or one field a year, which are added up: choose them, or write "
                 "their pattern, such as births{year}."), "UNITS", or_pattern=True),
        p.fields("DEATHS", tr("Deaths"), tr("Deaths of the whole period, like births."), "UNITS", or_pattern=True),
        p.field("NATURAL", tr("Natural balance"), tr("Births minus deaths of the period, where only the balance is "
                "known; where all three are given they must agree."), "UNITS", advanced=True),
        p.field("MIGRATION", tr("Net migration"), tr("Net migration of the period. Without it, migration is what is "
                "left of the change after the natural balance, adjustments included."), "UNITS", advanced=True),
    ]  # fmt: skip


def knows_natural_balance(run: Run) -> bool:
    """Tell whether the natural balance was given, ready-made or as births and deaths."""
    return run.given("NATURAL") or (run.given("BIRTHS") and run.given("DEATHS"))


def read_balance(run: Run, ids: Sequence[str]) -> Balance:
    """Read what was given; births and deaths are whole and never negative, and series of them are added up."""
    births, deaths = (read_events(run, name, ids, tell=True) for name in ("BIRTHS", "DEATHS"))
    return Balance(births, deaths, run.numbers("NATURAL", ids), run.numbers("MIGRATION", ids))


def read_events(run: Run, name: str, ids: Sequence[str], tell: bool = False) -> np.ndarray | None:
    """Read the births or deaths of the period.

    Parameters
    ----------
    run : Run
        With the years of the period.
    name : {"BIRTHS", "DEATHS"}
    ids : sequence of n str
    tell : bool
        Say which fields of a series were added up.

    Returns
    -------
    numpy.ndarray, shape (n,), or None
        Whole numbers; NaN where a field, or one of a series, has no value.  None where none was given.

    Raises
    ------
    InputError
        When a series lacks a year of the period.
    """
    from ..core.demography.yearly_fields import fields_of_period, sum_of_years, sum_remark
    from ..core.known import total_and_unknown
    from ..core.numbers import require_non_negative

    fields, years = run.fields(name), event_series(run, name)
    if not fields:
        return None
    period = read_period(run)
    if years is not None:
        fields = fields_of_period(years, *period, name)
    units, nodata, read = run.table("UNITS"), run.nodata(), []
    units.expect(fields)
    for field in fields:
        read.append(units.numbers(field, ids, nodata, whole=True))
        require_non_negative(read[-1], ids, units.name, field)
    events = sum_of_years(read)
    if tell and years is not None:
        remark = sum_remark(name, fields, years, period, events)
        if total_and_unknown(events)[1]:
            run.note(remark)
        else:
            run.info(note_sentence(remark))
    return events


def event_series(run: Run, name: str) -> dict[int, str] | None:
    """Return the field of each year of a series; None where one field, or none, was given."""
    from ..core.demography.yearly_fields import YEAR, years_of_names, years_of_pattern

    given = run.fields(name)
    if len(given) == 1 and YEAR in given[0]:
        return years_of_pattern(run.table("UNITS").field_names, given[0])
    if any(YEAR in field for field in given):
        raise InputError("{parameter} is '{given}': a series is one pattern, or several fields.",
                         hint="Write for example births{{year}}, or choose a field for each year.", parameter=name,
                         given=", ".join(given))  # fmt: skip
    return years_of_names(given) if len(given) > 1 else None


def read_event_series(run: Run, name: str, ids: Sequence[str]) -> dict[int, np.ndarray]:
    """Return the events of each year of a series, by year; empty where no series was given."""
    units, nodata, years = run.table("UNITS"), run.nodata(), event_series(run, name) or {}
    units.expect(years.values())
    return {year: units.numbers(field, ids, nodata) for year, field in years.items()}
