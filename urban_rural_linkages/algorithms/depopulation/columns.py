"""The fields that results on population are written to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.demography.change import DemographicChange
from ...core.demography.group_totals import RiskTotals
from ...core.demography.risk import RiskResult
from ...core.demography.unit_data import UnitData
from ...i18n import tr
from ...io.columns import Column


def change_columns(result: DemographicChange) -> list[Column]:
    """Return the fields of a demographic change."""
    return [
        Column("change", "count", result.change, tr("Change (inhabitants)")),
        Column("change_pct", "real", result.change_pct, tr("Change (%)")),
        Column("rate_geometric", "real", result.rate_geometric, tr("Geometric rate (% a year)")),
        Column("rate_exponential", "real", result.rate_exponential, tr("Exponential rate (% a year)")),
        Column("halving_years", "real", result.halving_years, tr("Years to halve at this rate")),
        Column("density_start", "real", result.density_start, tr("Density at the start (inhabitants/km2)")),
        Column("density_end", "real", result.density_end, tr("Density at the end (inhabitants/km2)")),
        Column("natural", "count", result.natural, tr("Natural balance (persons)")),
        Column("migration", "count", result.migration, tr("Net migration (persons)")),
        Column("natural_rate", "real", result.natural_rate, tr("Natural balance (per 1,000 a year)")),
        Column("migration_rate", "real", result.migration_rate, tr("Net migration (per 1,000 a year)")),
    ]


def risk_columns(result: RiskResult, data: UnitData) -> list[Column]:
    """Return the fields of a risk assessment: a clause each, the verdict, its years, and why a unit has none."""
    clauses = [Column(name, "integer", values, _clause_label(name)) for name, values in result.clauses.items()]
    start, end = result.period
    units = len(data.ids)
    return [
        *clauses,
        Column("clauses_true", "integer", result.clauses_true, tr("Clauses met")),
        Column("clauses_evaluated", "integer", result.clauses_evaluated, tr("Clauses that could be told")),
        Column("at_risk", "integer", result.at_risk, tr("At risk (1) or not (0)")),
        Column("class", "text", result.classes, tr("Class")),
        Column("criteria", "text", [f"{result.criteria.id} {start}-{end}"] * units, tr("Criteria and years")),
        Column("remark", "text", _remarks(data), tr("Remark")),
    ]


def summary_columns(totals: Sequence[RiskTotals]) -> list[Column]:
    """Return the fields of the totals by group; the last row, without a group, is that of all units."""
    labels = {
        "units": tr("Units"),
        "comparable": tr("Units with both populations"),
        "declining": tr("Units that lost population"),
        "low_density": tr("Units of low density"),
        "declining_low_density": tr("Units that lost population and are of low density"),
        "at_risk": tr("Units at risk"),
        "undecided": tr("Units that cannot be told"),
    }
    people = {"population": tr("Inhabitants"), "population_at_risk": tr("Inhabitants of units at risk")}
    shares = {"share_at_risk": tr("Share of units at risk"),
              "share_population_at_risk": tr("Share of inhabitants of units at risk")}  # fmt: skip
    return [
        Column("group", "text", [row.group for row in totals], tr("Group (empty: all)")),
        *(Column(name, "integer", [getattr(t, name) for t in totals], label) for name, label in labels.items()),
        *(Column(name, "count", [getattr(t, name) for t in totals], label) for name, label in people.items()),
        *(Column(name, "real", [getattr(t, name) for t in totals], label) for name, label in shares.items()),
    ]


def _clause_label(name: str) -> str:
    return tr("Clause {clause}: met (1) or not (0)").format(clause=name.removeprefix("clause_"))


def _remarks(data: UnitData) -> list[str | None]:
    """Say of each unit without a comparison, or without a rate, why it has none."""
    remarks: list[str | None] = [None] * len(data.ids)
    for row in np.flatnonzero((data.start == 0) & ~np.isnan(data.end)):
        remarks[row] = tr("no rate of change: nobody lived here in {year}").format(year=data.start_year)
    for year in data.period:
        for row in np.flatnonzero(np.isnan(data.populations[year])):
            remarks[row] = tr("not comparable: no population in {year}").format(year=year)
    return remarks
