"""The fields that results on population are written to."""

from __future__ import annotations

from ...core.demography.change import DemographicChange
from ...i18n import tr
from ...io.columns import Column


def change_columns(result: DemographicChange) -> list[Column]:
    """Return the fields of a demographic change."""
    return [
        Column("change", "integer", result.change, tr("Change (inhabitants)")),
        Column("change_pct", "real", result.change_pct, tr("Change (%)")),
        Column("rate_geometric", "real", result.rate_geometric, tr("Geometric rate (% a year)")),
        Column("rate_exponential", "real", result.rate_exponential, tr("Exponential rate (% a year)")),
        Column("halving_years", "real", result.halving_years, tr("Years to halve at this rate")),
        Column("density_start", "real", result.density_start, tr("Density at the start (inhabitants/km2)")),
        Column("density_end", "real", result.density_end, tr("Density at the end (inhabitants/km2)")),
        Column("natural", "integer", result.natural, tr("Natural balance (persons)")),
        Column("migration", "integer", result.migration, tr("Net migration (persons)")),
        Column("natural_rate", "real", result.natural_rate, tr("Natural balance (per 1,000 a year)")),
        Column("migration_rate", "real", result.migration_rate, tr("Net migration (per 1,000 a year)")),
    ]
