"""Outputs of net migration by cohorts: the young cohort on the units and by group, and all cohorts in long tables."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.demography.cohort_migration import Balance, CohortMigration, GroupBalance
from ...core.demography.migration_rows import CohortRows, YoungCounts, stacked, young_labels
from ...i18n import tr
from ...io.columns import Column


def young_columns(made: CohortMigration, ages: tuple[int, int], young: Balance) -> list[Column]:
    """Return the fields of the young cohort: both together, women and men; `young` has the shape (rows, 2)."""
    start, end = young_labels(made, *ages)
    both, women, men = young.both, young[:, 0], young[:, 1]
    net, rate = _net(made.with_deaths), _rate(made.with_deaths)
    chance = tr("What chance alone may make of {start} to {end} (persons)")
    return [
        Column("young_start", "count", both.start, tr("People of {start} at the start").format(start=start)),
        Column("young_alive", "real", both.survivors, _alive(made.with_deaths)),
        Column("young_end", "count", both.end, tr("People of {end} at the end").format(end=end)),
        Column("young_net", "count", both.net, net.format(start=start, end=end)),
        Column("young_rate", "real", both.rate, rate.format(start=start, end=end)),
        Column("young_noise", "real", both.noise, chance.format(start=start, end=end)),
        Column("young_sure", "text", both.certainty, tr("Loss or gain beyond chance: sure or unsure")),
        Column("women_start", "count", women.start, tr("Women of {start} at the start").format(start=start)),
        Column("women_end", "count", women.end, tr("Women of {end} at the end").format(end=end)),
        Column("women_net", "count", women.net, tr("Net migration of these women (persons)")),
        Column("women_rate", "real", women.rate, tr("Net migration of these women (per 100 at the start)")),
        Column("men_start", "count", men.start, tr("Men of {start} at the start").format(start=start)),
        Column("men_end", "count", men.end, tr("Men of {end} at the end").format(end=end)),
        Column("men_net", "count", men.net, tr("Net migration of these men (persons)")),
        Column("men_rate", "real", men.rate, tr("Net migration of these men (per 100 at the start)")),
    ]


def group_columns(
    made: CohortMigration, ages: tuple[int, int], totals: Sequence[GroupBalance], counts: Sequence[YoungCounts]
) -> list[Column]:
    """Return the young cohort by group; the last row, without a group, is that of all units."""
    labels = {
        "loses": tr("Units that lose"),
        "loses_surely": tr("Units that lose beyond chance"),
        "gains": tr("Units that gain"),
        "gains_surely": tr("Units that gain beyond chance"),
        "unknown": tr("Units of which it is unknown"),
    }
    return [
        Column("group", "text", [one.group for one in totals], tr("Group (empty: all)")),
        Column("units", "integer", [one.units for one in totals], tr("Units")),
        *(Column(name, "integer", [getattr(one, name) for one in counts], label) for name, label in labels.items()),
        *young_columns(made, ages, stacked(totals)),
    ]


def cohort_columns(rows: CohortRows, with_deaths: bool) -> list[Column]:
    """Return the fields of all cohorts of the units."""
    return [Column("unit", "text", rows.of, tr("Code of the unit")), *_cohorts(rows, with_deaths)]


def total_columns(rows: CohortRows, with_deaths: bool) -> list[Column]:
    """Return the fields of all cohorts of the groups; rows without a group are of all units."""
    return [
        Column("group", "text", rows.of, tr("Group (empty: all)")),
        Column("units", "integer", rows.units, tr("Units")),
        Column("known", "integer", rows.known, tr("Units known at both dates, which are counted")),
        *_cohorts(rows, with_deaths),
    ]


def _cohorts(rows: CohortRows, with_deaths: bool) -> list[Column]:
    balance = rows.balance
    return [
        Column("sex", "text", rows.sex, tr("Women, men or both")),
        Column("age_start", "text", rows.age_start, tr("Ages at the start")),
        Column("age_end", "text", rows.age_end, tr("Ages at the end")),
        Column("people_start", "count", balance.start, tr("People at the start")),
        Column("alive", "real", balance.survivors, _alive(with_deaths)),
        Column("people_end", "count", balance.end, tr("People at the end")),
        Column("net", "count", balance.net, _of_cohort(with_deaths)),
        Column("rate", "real", balance.rate, tr("Per 100 people at the start")),
        Column("certainty", "text", balance.certainty, tr("Loss or gain beyond chance: sure or unsure")),
    ]


def _alive(with_deaths: bool) -> str:
    """Return the label of the survivors; without a table of survival they are all."""
    if with_deaths:
        return tr("Those of the start (deaths are left in)")
    return tr("Those of the start who are alive at the end, by the table of survival")


def _of_cohort(with_deaths: bool) -> str:
    return tr("Net migration, deaths left in (persons)") if with_deaths else tr("Net migration (persons)")


def _net(with_deaths: bool) -> str:
    if with_deaths:
        return tr("Net migration of {start} to {end}, deaths left in (persons)")
    return tr("Net migration of {start} to {end} (persons)")


def _rate(with_deaths: bool) -> str:
    if with_deaths:
        return tr("Net migration of {start} to {end}, deaths left in (per 100 at the start)")
    return tr("Net migration of {start} to {end} (per 100 at the start)")
