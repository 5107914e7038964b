"""The table of coverage as fields, its headline, and its chart."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.access.coverage_table import CoverageRow
from ...core.report.charts import ServiceBeyond, beyond_chart
from ...i18n import tr
from ...io.columns import Column
from ..run import Run

LEGAL_MINUTES = 30


def coverage_columns(rows: Sequence[CoverageRow]) -> list[Column]:
    """Return the fields of the table."""
    texts = {"zone": tr("Zone"), "service": tr("Service"), "group": tr("Group")}
    numbers = {
        "threshold_min": tr("Threshold (min)"),
        "population": tr("People within"),
        "share": tr("Share within (0-1)"),
        "beyond": tr("People beyond"),
        "unreachable": tr("People whom no way leads there"),
        "total": tr("All people"),
        "median_min": tr("Median (min)"),
        "mean_min": tr("Mean (min)"),
        "max_min": tr("Longest (min)"),
        "gini_min": tr("Gini of the times (0-1)"),
    }
    return [
        *(Column(name, "text", [getattr(row, name) for row in rows], label) for name, label in texts.items()),
        *(Column(name, "real", [getattr(row, name) for row in rows], label) for name, label in numbers.items()),
    ]


def headline_threshold(thresholds: Sequence[float]) -> float:
    """Return the threshold that the law names, or the middle one."""
    return LEGAL_MINUTES if LEGAL_MINUTES in thresholds else thresholds[len(thresholds) // 2]


def headline(rows: Sequence[CoverageRow], thresholds: Sequence[float]) -> float:
    """Return the people of the first group beyond the headline threshold of the service with most of them."""
    limit, group = headline_threshold(thresholds), rows[0].group
    lacking = [_lacking(row) for row in rows if row.threshold_min == limit and row.group == group]
    return max((people for people in lacking if people == people), default=float("nan"))


def write_chart(run: Run, rows: Sequence[CoverageRow], thresholds: Sequence[float]) -> dict[str, str]:
    """Draw the people of the first group beyond the headline threshold; nothing where no chart was asked for."""
    if not run.wants("CHART"):
        return {}
    limit, group = headline_threshold(thresholds), rows[0].group
    chosen = [row for row in rows if row.threshold_min == limit and row.group == group]
    bars = [
        ServiceBeyond(row.service or tr("Services"), row.beyond, row.unreachable, f"{row.beyond + row.unreachable:.0f}")
        for row in chosen
        if _lacking(row) == _lacking(row)
    ]
    title = tr("People beyond {minutes} minutes ({group})").format(minutes=f"{limit:g}", group=group)
    return run.write_file("CHART", beyond_chart(bars, title, tr("beyond"), tr("no way there")))


def write_zones(run: Run, rows: Sequence[CoverageRow], thresholds: Sequence[float], all_label: str) -> dict[str, str]:
    """Write the zones with the people of the first group beyond the headline threshold: the map that planners want.

    People beyond are those who lack one service at least, where all are counted together; else those of the service
    that most people of the zone lack.
    """
    if not run.wants("ZONES_OUTPUT") or run.table("ZONES") is None:
        return {}
    limit, group = headline_threshold(thresholds), rows[0].group
    by_zone: dict[str, list[CoverageRow]] = {}
    for row in rows:
        if row.threshold_min == limit and row.group == group:
            by_zone.setdefault(row.zone, []).append(row)
    found = [by_zone.get(zone, []) for zone in run.ids("ZONES", "ZONE_ID")]
    of_all = [next((row for row in zone if row.service == all_label), None) for zone in found]
    worst = [max((row for row in zone if row.service != all_label), key=_worst, default=None) for zone in found]
    chosen = [every or service for every, service in zip(of_all, worst, strict=True)]
    columns = [
        Column("people", "real", [row.total if row else None for row in chosen], tr("People")),
        Column("beyond", "real", [_lacking(row) if row else None for row in chosen],
               tr("People more than {minutes} minutes away").format(minutes=f"{limit:g}")),
        Column("beyond_share", "real", [_lacking(row) / row.total if row and row.total else None for row in chosen],
               tr("Their share (0-1)")),
        Column("worst_service", "text", [row.service if row and _lacking(row) > 0 else None for row in worst],
               tr("The service that most of them lack")),
    ]  # fmt: skip
    return run.write("ZONES_OUTPUT", columns, parent="ZONES", style="beyond")


def _lacking(row: CoverageRow) -> float:
    return row.beyond + row.unreachable


def _worst(row: CoverageRow) -> float:
    lacking = _lacking(row)
    return lacking if lacking == lacking else -1.0
