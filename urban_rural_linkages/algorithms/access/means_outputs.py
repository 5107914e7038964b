"""The results of means of travel compared: places, people by group, and the chart of who needs a car."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.access.car_dependence import MeansTable, MeansTimes, SharedOut, least_means, means_labels
from ...core.access.groups import ages_apart
from ...core.report.charts.marks import titled
from ...core.report.charts.stacked_bars import StackedRow, StackedWords, stacked_bars
from ...core.report.svg import svg_of
from ...i18n import number_text, tr
from ...io.columns import Column
from ...io.painting import TextWidths
from ..run import Run

_FOOT, _BICYCLE, _ONLY_CAR, _BEYOND = "#8fc3a0", "#8276b8", "#e5a03a", "#8f3d06"  # as the style least_means
_TOLD = 2  # of the answers, only by car


def place_columns(times: MeansTimes, headline: float) -> list[Column]:
    """Return the fields of the places, one row a place and type of service."""
    rows = times.car.rows
    return [
        Column("service_type", "text", times.car.row_types, tr("Type of service")),
        Column("foot_min", "real", rows(times.foot.minutes), tr("On foot (min)")),
        Column("bicycle_min", "real", rows(times.bicycle.minutes), tr("By bicycle (min)")),
        Column("car_min", "real", rows(times.car.minutes), tr("By car (min)")),
        Column("means", "text", means_labels(rows(least_means(times, headline))), tr("Least means of travel")),
    ]


def table_columns(table: MeansTable) -> list[Column]:
    """Return the people by means of travel as fields."""
    return [
        Column("service_type", "text", table.kind, tr("Type of service")),
        Column("threshold_min", "real", table.threshold, tr("Threshold (min)")),
        Column("group", "text", table.group, tr("Group")),
        Column("people", "count", table.people, tr("People")),
        Column("reach_foot", "count", table.reach_foot, tr("People who reach it on foot")),
        Column("reach_bicycle", "count", table.reach_bicycle, tr("People who reach it by bicycle")),
        Column("reach_car", "count", table.reach_car, tr("People who reach it by car")),
        Column("bicycle_not_foot", "count", table.bicycle_not_foot, tr("By bicycle, not on foot")),
        Column("only_car", "count", table.only_car, tr("Only by car")),
        Column("beyond", "count", table.beyond, tr("Beyond, by any means")),
        Column("no_way", "count", table.no_way, tr("No way there by any means")),
        Column("share_only_car", "real", table.share_only_car, tr("Share that needs a car (0-1)")),
    ]


def write_chart(run: Run, rows: Sequence[SharedOut], minutes: float, speeds: tuple[float, float]) -> dict[str, str]:
    """Draw who reaches a service in time by which means, by group; nothing where it was not asked for."""
    if not run.wants("CHART"):
        return {}
    widths = TextWidths()
    answers = ((tr("on foot"), _FOOT), (tr("by bicycle, not on foot"), _BICYCLE), (tr("only by car"), _ONLY_CAR),
               (tr("beyond {minutes} min by car").format(minutes=f"{minutes:g}"), _BEYOND))  # fmt: skip
    texts = StackedWords(answers, _TOLD, tr("only by car"), number_text, number_text)
    drawn = stacked_bars(_chart_rows(rows), texts, widths)
    title = tr("Who needs a car to reach a service in {minutes} minutes").format(minutes=f"{minutes:g}")
    subtitle = tr("Share of each group in per cent; on foot {foot} km/h, bicycle {bicycle} km/h on asphalt, car at the "
                  "speed of the road").format(foot=f"{speeds[0]:g}", bicycle=f"{speeds[1]:g}")  # fmt: skip
    return run.write_file("CHART", svg_of(titled(drawn, title, widths, subtitle)))


def _chart_rows(rows: Sequence[SharedOut]) -> list[StackedRow]:
    """Name the rows: by type of service where there are several, else by the ages that several groups share."""
    if len({row.kind for row in rows}) > 1:
        return [StackedRow(row.group, row.people, str(row.kind or "")) for row in rows]
    apart = ages_apart([row.group for row in rows])
    return [StackedRow(rest, row.people, ages) for row, (ages, rest) in zip(rows, apart, strict=True)]
