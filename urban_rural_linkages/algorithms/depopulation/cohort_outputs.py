"""Outputs of a projection by cohorts: long tables, a row a unit, year, sex and age, and the chart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.demography.age_fields import parse_ages
from ...core.demography.cohort_ages import CohortAges
from ...core.demography.projection import Projection, replaced_ratios
from ...core.demography.projection_rows import PopulationRows, RatioRows, TotalRows, people_of_known_units
from ...core.demography.pyramids import AgeBar, Pyramid
from ...core.report.charts.marks import titled
from ...core.report.charts.pyramid import PyramidWords, population_pyramid
from ...core.report.svg import svg_of
from ...i18n import Language, current_language, tr
from ...io.columns import Column
from ...io.painting import TextWidths
from ..run import Run


def population_columns(rows: PopulationRows) -> list[Column]:
    """Return the fields of the projected population."""
    return [
        _units(rows.unit),
        _years(rows.year),
        _sexes(rows.sex),
        _ages(rows.age),
        Column("population", "real", rows.people, tr("Inhabitants")),
    ]


def total_columns(rows: TotalRows) -> list[Column]:
    """Return the fields of the totals."""
    return [
        _units(rows.unit),
        _years(rows.year),
        Column("population", "real", rows.people, tr("Inhabitants")),
        Column("change", "real", rows.change, tr("Change since launch (inhabitants)")),
        Column("before_control", "real", rows.before_control, tr("Inhabitants before control")),
        Column("linear", "real", rows.linear, tr("Inhabitants on the straight line")),
        Column("method", "text", rows.method, tr("Carried by ratio or difference")),
    ]


def ratio_columns(rows: RatioRows) -> list[Column]:
    """Return the fields of the ratios and differences."""
    return [
        _units(rows.unit),
        _sexes(rows.sex),
        _ages(rows.age),
        Column("ratio", "real", rows.ratio, tr("Ratio, as observed")),
        Column("difference", "real", rows.difference, tr("Difference, as observed (persons)")),
        Column("used_ratio", "real", rows.used_ratio, tr("Ratio after cap and small cells")),
        Column("used_diff", "real", rows.used_difference, tr("Difference after small cells (persons)")),
        Column("method", "text", rows.method, tr("Carried by ratio or difference")),
    ]


def capped_columns(result: Projection, ids: Sequence[str], ages: CohortAges) -> list[Column]:
    """Return what was capped or replaced, and why."""
    found = replaced_ratios(result, ages)
    return [
        _units([ids[row.unit] for row in found]),
        _sexes([row.sex for row in found]),
        _ages([row.age for row in found]),
        Column("ratio", "real", [row.ratio for row in found], tr("Ratio that was replaced")),
        Column("used", "real", [row.used for row in found], tr("Ratio that replaced it")),
        Column("reason", "text", [row.reason for row in found], tr("Why: small cell, or cap")),
    ]


def write_chart(
    run: Run, result: Projection, ages: CohortAges, launch: np.ndarray, years: tuple[int, int]
) -> dict[str, str]:
    """Draw all units at launch and at the end; units of which nothing is known at the end are in neither."""
    if not run.wants("CHART"):
        return {}
    before, after = people_of_known_units(result, launch)
    language = Language(current_language())
    bars, outline = (tr("{year}: {people} people").format(year=year, people=language.number(date.total, 0))
                     for year, date in zip(years, (before, after), strict=True))  # fmt: skip
    texts = PyramidWords(tr("Men"), tr("Women"), tr("People per year of age"), bars, outline)

    def write(value: float) -> str:
        return language.number(value, 0 if value == int(value) else 1)

    widths = TextWidths()
    drawn = population_pyramid(_pyramid(before.people, ages), texts, write, widths, (126.0, 96.0), False,
                               _pyramid(after.people, ages))  # fmt: skip
    return run.write_file("CHART", svg_of(titled(drawn, tr("Projected ages and sexes"), widths)))


def _pyramid(people: np.ndarray, ages: CohortAges) -> Pyramid:
    """Return the bars of people by sex (women, men) and age."""
    women, men = (
        tuple(AgeBar(*parse_ages(label), count) for label, count in zip(ages.labels, side, strict=True))
        for side in people.tolist()
    )
    return Pyramid(men, women)


def _units(values: Sequence[str] | np.ndarray) -> Column:
    return Column("unit", "text", values, tr("Code of the unit"))


def _years(values: np.ndarray) -> Column:
    return Column("year", "integer", values, tr("Year of the population"))


def _sexes(values: Sequence[str] | np.ndarray) -> Column:
    return Column("sex", "text", values, tr("Women, men or both"))


def _ages(values: Sequence[str] | np.ndarray) -> Column:
    return Column("age", "text", values, tr("Age group (completed years)"))
