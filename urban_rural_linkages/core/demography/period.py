"""Years of a set of criteria, moved to the years of a run.

A published set may name its years: "growth 2001 to 2018, natural balance 2001 to 2017, density 2018".  These are one
window, said three times, and a planner who has the stocks of 2011 and 2021 wants the same criteria over those: the
window is moved as a whole, the result is labelled with its years, and a note says so.  A set with several windows
(losses in the nineties and again in the noughties) cannot be moved; it needs the series of its years.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ..notes import Note
from .criteria import INDICATORS, Clause, CriteriaSet, Span
from .unit_data import Window


def fixed_window(criteria: CriteriaSet) -> Window | None:
    """Return the one window of stocks that the set fixes; None where it fixes no window, or several.

    The events of 2001 to 2017 and the stocks of 2001 and 2018 are one window.  A set that fixes only the year of a
    stock has a window of no length.

    Returns
    -------
    (int, int) or None
        Years of the two stocks.
    """
    windows = {window for clause in criteria.clauses().values() if (window := _stocks(clause)) is not None}
    dates = {clause.year for clause in criteria.clauses().values() if clause.year is not None}
    if not windows and len(dates) == 1:
        date = dates.pop()
        return date, date
    if len(windows) != 1:
        return None
    window = windows.pop()
    return window if dates <= set(window) else None


def on_years(criteria: CriteriaSet, period: Window) -> tuple[CriteriaSet, tuple[Note, ...]]:
    """Move the one fixed window of a set to the years of the run.

    Parameters
    ----------
    criteria : CriteriaSet
        The set as published.
    period : (int, int)
        Years of the two stocks of the run.

    Returns
    -------
    criteria : CriteriaSet
        The set to run; the same one where it fixes no window, several, or just the years of the run.
    notes : tuple of Note
        Says that the set was moved.
    """
    window = fixed_window(criteria)
    # A lone year is a date, and the date of a run is its end.
    if window is None or window == period or window == (period[1], period[1]):
        return criteria, ()
    moved = criteria.with_clauses(partial(_moved, window=window, period=period))
    moved = replace(moved, published_for=window)
    if window[0] == window[1]:
        return moved, (
            Note(
                "The set '{criteria}' speaks of {year}; it was run on {end}.",
                criteria=criteria.id,
                year=window[1],
                end=period[1],
            ),
        )
    note = Note(
        "The set '{criteria}' speaks of {first}-{last}; it was run on {start}-{end}.",
        criteria=criteria.id,
        first=window[0],
        last=window[1],
        start=period[0],
        end=period[1],
    )
    return moved, (note,)


def _stocks(clause: Clause) -> Window | None:
    if clause.first is None or clause.last is None:
        return None
    if INDICATORS[clause.indicator].span is Span.EVENTS:
        return clause.first, clause.last + 1
    return clause.first, clause.last


def _moved(clause: Clause, window: Window, period: Window) -> Clause:
    year = clause.year
    if year is not None:
        year = period[1] if year == window[1] else period[0]
    if _stocks(clause) is None:
        return replace(clause, year=year)
    events = INDICATORS[clause.indicator].span is Span.EVENTS
    return replace(clause, first=period[0], last=period[1] - 1 if events else period[1], year=year)
