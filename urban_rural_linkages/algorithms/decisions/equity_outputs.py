"""The results of equity: its measures, the table of groups, and the curve of Lorenz."""

from __future__ import annotations

from ...core.decisions.equity import GINI_OF_MINUTES, Equity, Population
from ...core.decisions.lorenz import lorenz
from ...core.decisions.people import Times
from ...core.report.charts.lorenz import LorenzWords, lorenz_chart
from ...core.report.charts.marks import titled
from ...core.report.svg import svg_of
from ...i18n import note_sentence, number_text, tr
from ...io.columns import Column
from ...io.painting import TextWidths
from ..run import Run


def all_if_none(names: list[str]) -> list[str]:
    """Return names of classes or groups, 'all' where there is none."""
    return [name or tr("all") for name in names]


def measure_columns(found: Equity) -> list[Column]:
    """Return the fields of the measures."""
    rows = found.measures
    notes = ["" if one.note is None else note_sentence(one.note) for one in rows]
    return [
        Column("measure", "text", [one.measure for one in rows], tr("Measure")),
        Column("class", "text", all_if_none([one.place for one in rows]), tr("Class")),
        Column("group", "text", all_if_none([one.group for one in rows]), tr("Group")),
        Column("value", "real", [one.value for one in rows], tr("Value")),
        Column("people", "real", [one.people for one in rows], tr("People")),
        Column("units", "integer", [one.units for one in rows], tr("Units")),
        Column("note", "text", notes, tr("To be read beside it")),
    ]


def group_columns(found: Equity) -> list[Column]:
    """Return the fields of the table of groups."""
    labels = {
        "threshold": tr("Threshold"),
        "people": tr("All people"),
        "unknown": tr("People whose access is unknown"),
        "unreachable": tr("People whom no way leads there"),
        "mean": tr("Mean"),
        "mean_of_rest": tr("The mean of the others"),
        "nine_of_ten": tr("Nine of ten have at most"),
        "worst_tenth": tr("Mean of the worst tenth"),
        "beyond": tr("People on the wrong side of the threshold"),
        "share": tr("Their share (0-1)"),
        "share_of_rest": tr("The share among the others (0-1)"),
        "ratio": tr("Times the share of the others"),
        "gap": tr("Difference of the shares (0-1)"),
        "depth": tr("Depth (FGT 1)"),
        "excess": tr("Minutes beyond of all of them"),
    }
    rows = found.rows
    return [
        Column("class", "text", all_if_none([row.place for row in rows]), tr("Class")),
        Column("group", "text", all_if_none([row.group for row in rows]), tr("Group")),
        Column("units", "integer", [row.units for row in rows], tr("Units")),
        *(Column(name, "real", [getattr(row, name) for row in rows], label) for name, label in labels.items()),
    ]


def write_lorenz(run: Run, access: Times, population: Population, found: Equity, is_bad: bool) -> dict[str, str]:
    """Draw the curve of all people; nothing where it was not asked for."""
    if not run.wants("LORENZ"):
        return {}
    curve = lorenz(access.values, population.people)
    gini, least = found.value("gini"), number_text(curve.percent_of_four_tenths, 0)
    held = tr("Share of all minutes") if is_bad else tr("Share of all that is within reach")
    marked = tr("40 % of the people have {share} %").format(share=least) if curve.people.size else ""
    figures = (tr("Gini {gini}").format(gini=number_text(gini, 2)),
               tr("Mean {mean}").format(mean=number_text(found.value("mean"), 1)),
               tr("Worst tenth {worst}").format(worst=number_text(found.value("worst_tenth"), 1)))  # fmt: skip
    told = LorenzWords(tr("even"), tr("Share of the people, those with least first"), held, marked, figures)
    widths = TextWidths()
    drawn = lorenz_chart((curve.people, curve.held), told, lambda share: f"{number_text(share)}\u202f%", widths)
    subtitle = note_sentence(GINI_OF_MINUTES) if is_bad else ""
    return run.write_file("LORENZ", svg_of(titled(drawn, tr("How evenly access is spread"), widths, subtitle)))
