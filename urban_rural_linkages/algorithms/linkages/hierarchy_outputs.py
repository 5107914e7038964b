"""The hierarchy of places written: places, links, towns of units, measures, bands and the chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import Qgis, QgsPointXY

from ...i18n import number_text, tr
from ...io.columns import Column
from ..functional.flow_outputs import line_between

if TYPE_CHECKING:
    from ...core.arrays import Floats
    from ...core.linkages.hierarchy import Hierarchy, HierarchyRules
    from .. import parameters as p
    from ..run import Run


def hierarchy_results(
    run: Run, found: Hierarchy, rules: HierarchyRules, people: Floats, ids: Sequence[str], names: Sequence[str]
) -> p.Results:  # fmt: skip
    """Write all results that were asked for."""
    return {
        **run.write("OUTPUT", _place_columns(found, ids, names), parent="PLACES", style="settlement_levels"),
        **_links(run, found, ids, names),
        **_towns_of_units(run, found, ids, names),
        **run.write_rows("RANKSIZE", _measure_columns(found)),
        **run.write_rows("BANDS", _band_columns(found)),
        **_chart(run, found, rules, people, names),
    }


def _named(rows: Iterable[int], names: Sequence[str]) -> list[str | None]:
    return [names[row] if row >= 0 else None for row in rows]


def _place_columns(found: Hierarchy, ids: Sequence[str], names: Sequence[str]) -> list[Column]:
    """Return the fields of the places."""
    return [
        Column("rank", "integer", found.ranks, tr("Rank by people")),
        Column("size_class", "text", [one or None for one in found.classes], tr("Village, town or city")),
        Column("dominance_min", "real", found.dominance.minutes, tr("Minutes to the nearest larger place")),
        Column("dominated_by", "text", _named(found.dominance.by.tolist(), ids), tr("Nearest larger place (code)")),
        Column("dominated_name", "text", _named(found.dominance.by.tolist(), names), tr("Nearest larger place")),
        Column("level", "text", [one or None for one in found.levels], tr("Level of centre")),
        Column("hinterland", "count", found.hinterland, tr("People whose nearest town it is")),
        Column("dependants", "count", found.dependants, tr("Of these, people with no other town within reach")),
        Column("far_min", "real", found.city_min, tr("Minutes to the nearest city")),
        Column("intermediary", "integer", found.intermediary, tr("Intermediary town (rule of this plugin)")),
    ]  # fmt: skip


def _links(run: Run, found: Hierarchy, ids: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    """Write a line from each place to the one that dominates it."""
    if not run.wants("LINKS"):
        return {}
    table, by = run.table("PLACES"), found.dominance.by.tolist()
    points = table.points_in(table.crs).tolist()
    rows = [row for row, larger in enumerate(by) if larger >= 0]
    shapes = [line_between(_point(points[row]), _point(points[by[row]])) for row in rows]
    columns = [
        Column("place", "text", [ids[row] for row in rows], tr("Place (code)")),
        Column("place_name", "text", [names[row] for row in rows], tr("Place")),
        Column("dominated_by", "text", [ids[by[row]] for row in rows], tr("Nearest larger place (code)")),
        Column("dominated_name", "text", [names[by[row]] for row in rows], tr("Nearest larger place")),
        Column("minutes", "real", found.dominance.minutes[rows], tr("Minutes")),
        Column("level", "text", [found.levels[row] for row in rows], tr("Level of the place")),
    ]
    return run.write_rows("LINKS", columns, shapes, Qgis.WkbType.LineString, table.crs, style="settlement_links")


def _point(at: Sequence[float]) -> QgsPointXY | None:
    return QgsPointXY(*at) if at[0] == at[0] else None


def _towns_of_units(run: Run, found: Hierarchy, ids: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    """Write the towns of the units, or of the places where there are none."""
    if not run.wants("HINTERLANDS"):
        return {}
    around, (first, second) = found.around, found.towns_of_units()
    columns = [
        Column("town_id", "text", _named(first, ids), tr("Nearest town (code)")),
        Column("town_name", "text", _named(first, names), tr("Nearest town")),
        Column("town_min", "real", around.town_min, tr("Minutes to the nearest town")),
        Column("second_id", "text", _named(second, ids), tr("Second town (code)")),
        Column("second_name", "text", _named(second, names), tr("Second town")),
        Column("second_min", "real", around.second_min, tr("Minutes to the second town")),
        Column("dependence", "text", [one or None for one in around.dependence],
               tr("Towns within reach: one, several or none")),
    ]  # fmt: skip
    parent = "PLACES" if run.table("UNITS") is None else "UNITS"
    return run.write("HINTERLANDS", columns, parent=parent, style="town_dependence")


def _measure_columns(found: Hierarchy) -> list[Column]:
    """Return one row a measure; the slopes of other cuts below."""
    nothing, (main, *others) = float("nan"), found.lines
    names = ("q", "ln_c", "r2", "p1_p2", "p1_share", "four", "eleven", "primacy_residual", "gini", "hhi")
    rows = [("zeta", main.zeta, main.zeta_se, main)] + [(name, getattr(main, name), nothing, main) for name in names]
    rows += [("zeta", line.zeta, line.zeta_se, line) for line in others]
    return [
        Column("measure", "text", [row[0] for row in rows], tr("Measure")),
        Column("value", "real", [row[1] for row in rows], tr("Value")),
        Column("se", "real", [row[2] for row in rows], tr("Standard error")),
        Column("n", "integer", [row[3].n for row in rows], tr("Places")),
        Column("cut", "real", [row[3].cut for row in rows], tr("From so many people on")),
    ]


def _band_columns(found: Hierarchy) -> list[Column]:
    """Return one row a band of size."""
    highs = [band.high if np.isfinite(band.high) else None for band in found.bands]
    return [
        Column("low", "real", [band.low for band in found.bands], tr("From (people)")),
        Column("high", "real", highs, tr("To below (people)")),
        Column("places", "integer", [band.places for band in found.bands], tr("Places")),
        Column("people", "count", [band.people for band in found.bands], tr("People")),
        Column("share", "real", [band.share for band in found.bands], tr("Share of the people (0-1)")),
    ]


def _chart(run: Run, found: Hierarchy, rules: HierarchyRules, people: Floats, names: Sequence[str]) -> dict[str, str]:
    """Draw rank and size; nothing where it was not asked for."""
    if not run.wants("CHART"):
        return {}
    from ...core.report.charts.marks import titled
    from ...core.report.charts.rank_size import RankSizeLines, RankSizeWords, rank_size_chart
    from ...core.report.svg import svg_of
    from ...io.painting import TextWidths

    line, widths = found.lines[0], TextWidths()
    rows = found.order
    known = line.zeta == line.zeta
    told = RankSizeWords(
        tr("line of ranks (Lotka): slope {slope}").format(slope=number_text(line.q, 2)) if known else "",
        tr("line of rank − ½: slope {slope} ± {error}").format(
            slope=number_text(line.zeta, 2), error=number_text(line.half_width, 2)) if known else "",
        tr("cut at {people}").format(people=number_text(line.cut)), tr("rank of the place"),
    )  # fmt: skip
    drawn = rank_size_chart(
        people[rows], [names[row] for row in rows[:3]], line.n, 0.0 if rules.top else line.cut,
        RankSizeLines((line.ln_c, line.q), (line.ln_a, line.zeta)), told, number_text, widths,
    )  # fmt: skip
    said = tr("A slope of 1 is not rejected; the cut decides the slope.")
    subtitle = said if line.one_is_not_rejected and not line.is_of_few else tr("The cut decides the slope.")
    return run.write_file("CHART", svg_of(titled(drawn, tr("Places by rank and size"), widths, subtitle)))
