"""The results of a coverage: its table, the zones with the people beyond, and the chart."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.access.coverage_headline import Lacking, headline_threshold, lacking, lacking_by_zone
from ...core.access.coverage_table import CoverageTable
from ...core.report.charts.bars import ServiceBeyond, beyond_chart
from ...core.report.charts.marks import titled
from ...core.report.svg import svg_of
from ...i18n import tr
from ...io.columns import Column
from ...io.painting import TextWidths
from ..run import Run

__all__ = ["coverage_columns", "headline_threshold", "write_chart", "write_zones"]


def coverage_columns(table: CoverageTable) -> list[Column]:
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
        *(Column(name, "text", table.columns[name], label) for name, label in texts.items()),
        *(Column(name, "real", table.columns[name], label) for name, label in numbers.items()),
    ]


def write_chart(run: Run, found: Lacking, minutes: float, group: str) -> dict[str, str]:
    """Draw the people of the first group beyond the headline threshold; nothing where no chart was asked for."""
    if not run.wants("CHART"):
        return {}
    rows = zip(found.service, found.beyond.tolist(), found.unreachable.tolist(), found.people.tolist(), strict=True)
    bars = [ServiceBeyond(service or tr("Services"), beyond, unreachable, f"{people:.0f}")
            for service, beyond, unreachable, people in rows if people == people]  # fmt: skip
    title = tr("People beyond {minutes} minutes ({group})").format(minutes=f"{minutes:g}", group=group)
    widths = TextWidths()
    chart = beyond_chart(bars, tr("beyond"), tr("no way there"), widths)
    return run.write_file("CHART", svg_of(titled(chart, title, widths)))


def write_zones(run: Run, table: CoverageTable, thresholds: Sequence[float], all_label: str) -> dict[str, str]:
    """Write the zones with the people of the first group beyond the headline threshold: the map that planners want.

    People beyond are those who lack one service at least, where all are counted together; else those of the service
    that most people of the zone lack.
    """
    if not run.wants("ZONES_OUTPUT") or run.table("ZONES") is None:
        return {}
    found = lacking_by_zone(lacking(table, thresholds), len(run.table("ZONES")), all_label)
    minutes = f"{headline_threshold(thresholds):g}"
    columns = [
        Column("people", "real", found.people, tr("People")),
        Column("beyond", "real", found.beyond, tr("People more than {minutes} minutes away").format(minutes=minutes)),
        Column("beyond_share", "real", found.share, tr("Their share (0-1)")),
        Column("worst_service", "text", found.worst_service, tr("The service that most of them lack")),
    ]
    return run.write("ZONES_OUTPUT", columns, parent="ZONES", style="beyond")
