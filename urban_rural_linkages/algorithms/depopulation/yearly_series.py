"""Yearly populations of units: read from fields, written as measures of shrinkage, drawn as a chart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.account import LeftOut, Tally
from ...core.demography.shrinkage import Shrinkage, never_known, total_series
from ...core.demography.yearly_fields import years_of_names, years_of_pattern
from ...core.errors import InputError
from ...core.notes import Note
from ...core.numbers import require_non_negative
from ...core.report.charts import line_chart
from ...i18n import Language, current_language, tr
from ...io.columns import Column
from ..run import Run


def read_series(run: Run, ids: Sequence[str]) -> tuple[list[int], np.ndarray]:
    """Return the years, and the inhabitants of each unit in each of them.

    Raises
    ------
    InputError
        When no field is of the series, a name holds no year, or a value is no number of people.
    """
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
    chosen, pattern = run.fields("FIELDS"), run.text("SERIES")
    if chosen:
        return years_of_names(chosen)
    if not pattern:
        raise InputError(
            "Nothing says which fields hold the yearly population.",
            hint="Give the pattern of their names (SERIES), such as pop{{year}}, or choose them (FIELDS).",
        )
    return years_of_pattern(run.table("UNITS").field_names, pattern)


def shrinkage_columns(result: Shrinkage, sides: str) -> list[Column]:
    """Return the fields of shrinkage and trend."""
    test = result.test
    probability = tr("Mann-Kendall's p (two-sided)") if sides == "two" else tr("Mann-Kendall's p (one-sided)")
    return [
        Column("first_year", "integer", result.first_year, tr("First year of the series")),
        Column("last_year", "integer", result.last_year, tr("Last year of the series")),
        Column("peak_year", "integer", result.peak_year, tr("Year of the peak")),
        Column("peak_pop", "real", result.peak_pop, tr("Inhabitants at the peak")),
        Column("loss_pct", "real", result.loss_pct, tr("Loss since the peak (%)")),
        Column("decline_run", "integer", result.decline_run, tr("Years of unbroken decline up to the last year")),
        Column("mk_s", "integer", test.s, tr("Mann-Kendall's S")),
        Column("mk_z", "real", test.z, tr("Mann-Kendall's z")),
        Column("mk_p", "real", test.p, probability),
        Column("sen_slope", "real", test.slope, tr("Sen's slope (inhabitants a year)")),
        Column("trend", "text", result.trend, tr("Trend")),
        Column("rate", "real", result.rate, tr("Geometric rate (% a year)")),
        Column("intensity", "text", result.intensity, tr("Intensity of shrinkage")),
    ]


def write_series_chart(run: Run, years: Sequence[int], people: np.ndarray) -> dict[str, str]:
    """Draw the inhabitants of all units, year by year; nothing where no chart was asked for."""
    if not run.wants("CHART"):
        return {}
    total = dict(zip(years, total_series(people).tolist(), strict=True))
    known = [(year, value) for year, value in total.items() if value == value]
    write = Language(current_language()).number
    svg = line_chart([year for year, _ in known], [value for _, value in known], write, tr("{value} in {year}"))
    return run.write_file("CHART", svg)
