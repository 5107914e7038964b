"""Outputs of yearly populations: fields of shrinkage and trend, and the chart of the series."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...core.demography.shrinkage import Shrinkage, total_series
from ...core.report.charts import line_chart
from ...i18n import Language, current_language, tr
from ...io.columns import Column

if TYPE_CHECKING:
    from ..run import Run


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
