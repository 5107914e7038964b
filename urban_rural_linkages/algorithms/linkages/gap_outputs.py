"""The urban-rural gap written: indicators by class, gaps, and the chart of dumbbells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.linkages.gap import TOWN
from ...core.linkages.pooled import ALL
from ...core.notes import Note
from ...i18n import tr
from ...io.columns import Column

if TYPE_CHECKING:
    from ...core.linkages.gap import GapRules, UrbanRuralGap
    from ...core.linkages.pooled import Indicator
    from .. import parameters as p
    from ..run import Run


def gap_results(run: Run, found: UrbanRuralGap, indicators: Sequence[Indicator], rules: GapRules) -> p.Results:
    """Write all results that were asked for."""
    return {
        **run.write_rows("OUTPUT", _value_columns(found, rules)),
        **run.write_rows("GAPS", _gap_columns(found)),
        **_chart(run, found, indicators, rules),
    }  # fmt: skip


def class_name(name: str, rules: GapRules) -> str:
    """Return what a class is called: those of the degree of urbanisation in words, others as they are."""
    degrees = {rules.base: tr("Cities"), TOWN: tr("Towns"), rules.compare: tr("Rural")} if rules.of_degrees else {}
    return {**degrees, ALL: tr("all")}.get(name, name)


def _value_columns(found: UrbanRuralGap, rules: GapRules) -> list[Column]:
    """Return the fields of the table of classes."""
    rows = found.values
    return [
        Column("indicator", "text", [row.indicator for row in rows], tr("Indicator")),
        Column("class", "text", [row.place for row in rows], tr("Class")),
        Column("class_name", "text", [class_name(row.place, rules) for row in rows], tr("Class (name)")),
        Column("value", "real", [row.value for row in rows], tr("Value of all people together")),
        Column("units", "integer", [row.units for row in rows], tr("Units")),
        Column("people", "count", [row.people for row in rows], tr("People")),
        Column("missing", "integer", [row.missing for row in rows], tr("Units left out as unknown")),
        Column("missing_people", "count", [row.missing_people for row in rows], tr("People of these")),
        Column("median", "real", [row.median for row in rows], tr("Median of the units")),
        Column("q1", "real", [row.q1 for row in rows], tr("First quartile of the units")),
        Column("q3", "real", [row.q3 for row in rows], tr("Third quartile of the units")),
    ]


def _gap_columns(found: UrbanRuralGap) -> list[Column]:
    """Return the fields of the table of gaps."""
    labels = {
        "base": tr("Value of the class that is compared with"),
        "compare": tr("Value of the compared class"),
        "gap": tr("Gap: compared less base"),
        "ratio": tr("Ratio: compared over base"),
        "ratio_rest": tr("Ratio: compared over all other classes"),
        "dissimilarity": tr("Dissimilarity (0-1)"),
    }
    rows = found.gaps
    return [
        Column("indicator", "text", [row.indicator for row in rows], tr("Indicator")),
        *(Column(name, "real", [getattr(row, name) for row in rows], label) for name, label in labels.items()),
        Column("verdict", "text", [row.verdict for row in rows], tr("The compared class is")),
    ]


def _chart(run: Run, found: UrbanRuralGap, indicators: Sequence[Indicator], rules: GapRules) -> dict[str, str]:
    """Draw the gaps; nothing where it was not asked for."""
    if not run.wants("CHART"):
        return {}
    from ...core.report.charts.dumbbell import dumbbell_chart
    from ...core.report.charts.marks import titled
    from ...core.report.svg import svg_of
    from ...io.painting import TextWidths
    from .gap_chart import MOST_ROWS, GapChart

    if len(indicators) > MOST_ROWS:
        run.note(Note("The chart draws the first {count} of {all} indicators; the tables have all.", count=MOST_ROWS,
                      all=len(indicators)))  # fmt: skip
    names, widths = {name: class_name(name, rules) for name in found.classes}, TextWidths()
    chart = GapChart(found, rules, names, tr("{count} {count:unit|units}"))
    rows = [chart.row(one, gap) for one, gap in zip(indicators, found.gaps, strict=True)]
    keys = chart.class_keys(lambda count: tr("{count:unit|units}").format(count=count))
    drawn = dumbbell_chart(rows[:MOST_ROWS], keys, chart.verdict_keys(), chart.heads, widths)
    title = tr("Town and country, by degree of urbanisation") if rules.of_degrees else tr("Indicators by class")
    subtitle = tr("All people of each class together; every row has its own scale; the arrow points to where it is "
                  "worse. Units count at their capital.")  # fmt: skip
    return run.write_file("CHART", svg_of(titled(drawn, title, widths, subtitle)))
