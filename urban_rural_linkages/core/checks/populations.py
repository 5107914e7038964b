"""Checks of populations: fields that are none, years, and changes that nobody lives through.

A change by more than five times in one period is a boundary or a code that changed, as a rule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from ..arrays import Floats, ratio
from ..notes import Note
from .findings import Finding, Remedy, Severity, found, passed, units_found

LARGEST_CHANGE = 5.0
_COMMON_BREAK = 0.10
"""A change of all units together within a year beyond which their definition has changed."""
_YEAR = re.compile(r"(?<![0-9])(1[89][0-9]{2}|20[0-9]{2})(?![0-9])")
_IDS = re.compile(r"(fid|id|ogc_fid|objectid|gid|pk|codigo|code|cod_?.*|natcode)", re.IGNORECASE)


def check_field_of_people(parameter: str, field: str, values: Floats, ids: Sequence[str]) -> Finding:
    """Tell whether a field of people is one of ids: named so, a row number, or equal to the codes."""
    known = values[np.isfinite(values)]
    steps = np.diff(known)
    numbered = known.size > 2 and bool(np.all(steps == 1.0))
    codes = [int(text) if text.isdigit() else -1 for text in ids]
    equal = known.size > 0 and len(codes) == values.size and bool(np.all(values == np.array(codes, dtype=np.float64)))
    if numbered or equal or (_IDS.fullmatch(field) and np.unique(known).size == known.size):
        return found(
            parameter, "id_as_population", Severity.FAIL, [field],
            Note("Field '{field}' holds ids or row numbers, no people.", field=field),
            Note("Choose the field of the population as {parameter}.", parameter=parameter),
        )  # fmt: skip
    return passed(parameter, "id_as_population", Note("Field '{field}' holds no ids.", field=field))


def check_truths(fields: Mapping[str, str]) -> list[Finding]:
    """Refuse fields of yes or no for people or events: read as numbers they hold ones.

    Parameters
    ----------
    fields : mapping of str to str
        Those of yes or no, by the parameters for which they were chosen.
    """
    return [
        found(parameter, "yes_or_no", Severity.FAIL, [field],
              Note("Field '{field}' holds yes or no, and no numbers of people.", field=field),
              Note("Choose the field with the numbers as {parameter}.", parameter=parameter))
        for parameter, field in fields.items()
    ] or [passed("UNITS", "yes_or_no", Note("The fields of people and events hold numbers."))]  # fmt: skip


def check_year_of_field(parameter: str, field: str, year: int) -> Finding:
    """Hold the year in the name of a field against the year that was given for it."""
    years = {int(text) for text in _YEAR.findall(field)}
    if years and year not in years:
        return found(
            parameter, "year_of_field", Severity.FAIL, [field],
            Note("Field '{field}' is given for the year {year}, but its name says {named}.", field=field, year=year,
                 named=", ".join(map(str, sorted(years)))),
            Note("Correct the year, or choose the field of that year."),
            _use_year(parameter, years) if len(years) == 1 else None,
        )  # fmt: skip
    return passed(parameter, "year_of_field", Note("The name of field '{field}' fits the year {year}.", field=field,
                                                   year=year))  # fmt: skip


def _use_year(parameter: str, years: set[int]) -> Remedy:
    (year,) = years
    return Remedy(Note("Use {year}", year=year), {"START_YEAR" if parameter == "POP_START" else "END_YEAR": year})


def check_two_dates(start: Floats, end: Floats, fields: tuple[str, str]) -> Finding:
    """Refuse two dates that are one: the same field, or the same figures throughout."""
    if fields[0] == fields[1] or (start.size > 2 and np.array_equal(start, end, equal_nan=True)):
        return found(
            "POP_END", "same_dates", Severity.FAIL, list(dict.fromkeys(fields)),
            Note("Both dates have the same figures (fields '{start}' and '{end}').", start=fields[0], end=fields[1]),
            Note("Choose the field of the later date as POP_END."),
        )  # fmt: skip
    return passed("POP_END", "same_dates", Note("The two dates differ."))


def check_changes(start: Floats, end: Floats, ids: Sequence[str]) -> list[Finding]:
    """Look for units that grow or shrink beyond five times, appear, or disappear."""
    with np.errstate(invalid="ignore"):
        factor = ratio(end, start)
        wild = np.isfinite(factor) & (start > 0) & (end > 0)
        wild &= (factor > LARGEST_CHANGE) | (factor < 1 / LARGEST_CHANGE)
        appeared = (end > 0) & ((start == 0) | np.isnan(start))
        gone = (start > 0) & ((end == 0) | np.isnan(end))
    return [
        units_found("POP_END", "large_change", Severity.WARN, wild, ids,
               Note("Units whose population changes by more than {factor} times: {count}.",
                    factor=f"{LARGEST_CHANGE:g}", count=int(wild.sum())),
               Note("Check their codes and boundaries at both dates."),
               Note("No unit changes by more than {factor} times.", factor=f"{LARGEST_CHANGE:g}")),
        units_found("POP_START", "appeared", Severity.WARN, appeared, ids,
               Note("Units with people at the end and none at the start: {count}.", count=int(appeared.sum())),
               Note("They were created or split off: count them together with the unit that they come from, with "
                    "SAME_TERRITORY=code of the younger=code of the older; a yearly SERIES helps to find it."),
               Note("Every unit with people has people at the start.")),
        units_found("POP_END", "disappeared", Severity.WARN, gone, ids,
               Note("Units with people at the start and none at the end: {count}.", count=int(gone.sum())),
               Note("They were merged: count them together with the unit that they went to, with "
                    "SAME_TERRITORY=code of the one that is gone=code of that unit."),
               Note("Every unit with people has people at the end.")),
    ]  # fmt: skip


def check_series(series: Mapping[int, Floats], ids: Sequence[str]) -> Finding:
    """Look for a break that all units have in one year: a new definition, or a column of other figures."""
    years = sorted(series)
    breaks = []
    for before, after in pairwise(years):
        known = np.isfinite(series[before]) & np.isfinite(series[after]) & (series[before] > 0)
        if known.sum() < 3:
            continue
        change = float(np.median(series[after][known] / series[before][known])) ** (1.0 / (after - before))
        if abs(change - 1.0) > _COMMON_BREAK:
            breaks.append(f"{before}-{after}")
    if breaks:
        return found(
            "SERIES", "common_break", Severity.WARN, breaks,
            Note("Half of the units change by more than {percent} % a year between {years}.",
                 percent=f"{100 * _COMMON_BREAK:g}", years=", ".join(breaks)),
            Note("Check whether the figures of these years count the same people in the same units."),
        )  # fmt: skip
    return passed("SERIES", "common_break", Note("No year in which all units change together."))
