"""The fields that a projection by cohorts is written to: long tables, a row a unit, year, sex and age."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.demography.age_fields import BOTH, parse_ages
from ...core.demography.cohort_ages import SEXES, CohortAges
from ...core.demography.projection import Projection, replaced_ratios
from ...core.report.projection_pyramid import ProjectionTexts, Sides, projection_pyramid
from ...core.report.pyramid import Bar
from ...i18n import Language, current_language, tr
from ...io.columns import Column
from ..run import Run


def population_columns(result: Projection, ids: Sequence[str], ages: CohortAges, years: Sequence[int]) -> list[Column]:
    """Return the projected population: a row a unit, year, sex and age group, in this order."""
    people = np.moveaxis(result.population, 0, 1)
    unit, step, sex, group = np.indices(people.shape).reshape(4, -1)
    return [
        _units(np.array(ids)[unit].tolist()),
        _years(np.array(years)[step].tolist()),
        _sexes(np.array(SEXES)[sex].tolist()),
        _ages(np.array(ages.labels)[group].tolist()),
        Column("population", "real", people.reshape(-1), tr("Inhabitants")),
    ]


def total_columns(result: Projection, ids: Sequence[str], launch: np.ndarray, years: Sequence[int]) -> list[Column]:
    """Return the totals: a row a unit and year."""
    start = np.where(result.known, launch.sum(axis=(1, 2)), np.nan)
    totals = result.population.sum(axis=(2, 3))
    steps = len(years)
    return [
        _units(np.repeat(ids, steps).tolist()),
        _years(list(years) * len(ids)),
        Column("population", "real", totals.T.reshape(-1), tr("Inhabitants")),
        Column("change", "real", (totals - start).T.reshape(-1), tr("Change since launch (inhabitants)")),
        Column("before_control", "real", result.before_control.T.reshape(-1), tr("Inhabitants before control")),
        Column("linear", "real", result.linear.T.reshape(-1), tr("Inhabitants on the straight line")),
        Column("method", "text", np.repeat(_methods(result), steps).tolist(), tr("Carried by ratio or difference")),
    ]


def ratio_columns(result: Projection, ids: Sequence[str], ages: CohortAges) -> list[Column]:
    """Return the ratios and differences: a row a unit, sex and age reached; children per woman have the sex 'both'."""
    change, children = result.trend.change, result.trend.children
    shift, methods = children.ratio.shape[-1], _methods(result)
    youngest, reached = ages.labels[:shift], ages.labels[shift:]
    places = [*((BOTH, age) for age in youngest), *((sex, age) for sex in SEXES for age in reached)]

    def rows(of_children: np.ndarray, of_cohorts: np.ndarray) -> np.ndarray:
        return np.concatenate([of_children, of_cohorts.reshape(len(ids), -1)], axis=1).reshape(-1)

    none = np.full(children.ratio.shape, np.nan)
    return [
        _units(np.repeat(ids, len(places)).tolist()),
        _sexes([sex for sex, _ in places] * len(ids)),
        _ages([age for _, age in places] * len(ids)),
        Column("ratio", "real", rows(children.ratio, change.ratio), tr("Ratio, as observed")),
        Column("difference", "real", rows(none, change.difference), tr("Difference, as observed (persons)")),
        Column("used_ratio", "real", rows(children.used, change.used_ratio), tr("Ratio after cap and small cells")),
        Column("used_diff", "real", rows(none, change.used_difference), tr("Difference after small cells (persons)")),
        Column("method", "text", np.repeat(methods, len(places)).tolist(), tr("Carried by ratio or difference")),
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
    known = np.isfinite(result.population[-1]).all(axis=(1, 2))
    dates = launch[known].sum(axis=0), result.population[-1][known].sum(axis=0)
    language = Language(current_language())
    people = [tr("{year}: {people} people").format(year=year, people=language.number(float(date.sum()), 0))
              for year, date in zip(years, dates, strict=True)]  # fmt: skip
    texts = ProjectionTexts(
        tr("Projected ages and sexes"), tr("Men"), tr("Women"), *people, tr("People per year of age")
    )

    def write(value: float) -> str:
        return language.number(value, 0 if value == int(value) else 1)

    return run.write_file("CHART", projection_pyramid(*(_sides(date, ages) for date in dates), texts, write))


def _sides(people: np.ndarray, ages: CohortAges) -> Sides:
    """Return the bars of people by sex (women, men) and age."""
    women, men = (
        tuple(Bar(*parse_ages(label), count) for label, count in zip(ages.labels, side, strict=True))
        for side in people.tolist()
    )
    return Sides(men, women)


def _methods(result: Projection) -> np.ndarray:
    """Return by what each unit was carried forward; None where it was not."""
    return np.where(result.known, np.where(result.by_ratio, "ratio", "difference"), None)


def _units(values: list[str]) -> Column:
    return Column("unit", "text", values, tr("Code of the unit"))


def _years(values: list[int]) -> Column:
    return Column("year", "integer", values, tr("Year of the population"))


def _sexes(values: list[str]) -> Column:
    return Column("sex", "text", values, tr("Women, men or both"))


def _ages(values: list[str]) -> Column:
    return Column("age", "text", values, tr("Age group (completed years)"))
