"""The urban-rural gap written: indicators by class, gaps, and the chart of dumbbells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.linkages.gap import TOWN
from ...core.linkages.pooled import ALL, CHANGE, HUNDRED, MEAN, NEITHER, SHARE
from ...core.notes import Note
from ...i18n import number_text, tr
from ...io.columns import Column

if TYPE_CHECKING:
    from ...core.linkages.gap import Gap, GapRules, UrbanRuralGap
    from ...core.linkages.pooled import Indicator
    from ...core.report.charts.dumbbell import DumbbellDot, DumbbellRow
    from ...core.report.charts.marks import Key
    from .. import parameters as p
    from ..run import Run

MOST_ROWS = 10
"""Of the chart: more cannot be read on a page."""


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
    from ...core.report.charts.dumbbell import BAR_COLOURS, dumbbell_chart
    from ...core.report.charts.marks import Key, titled
    from ...core.report.svg import svg_of
    from ...io.painting import TextWidths

    if len(indicators) > MOST_ROWS:
        run.note(Note("The chart draws the first {count} of {all} indicators; the tables have all.", count=MOST_ROWS,
                      all=len(indicators)))  # fmt: skip
    compare, base, widths = class_name(rules.compare, rules), class_name(rules.base, rules), TextWidths()
    told = {"worse": tr("{name} worse off"), "better": tr("{name} better off"),
            "equal": tr("equal (within {share} % or under 1 point)"), "neither": tr("no better or worse")}  # fmt: skip
    verdicts = [Key(BAR_COLOURS[word], text.format(name=compare, share=number_text(rules.percent)))
                for word, text in told.items()]  # fmt: skip
    rows = [_row(found, one, gap, rules) for one, gap in zip(indicators, found.gaps, strict=True)]
    heads = (compare, base, tr("Gap"), tr("Unknown"))
    drawn = dumbbell_chart(rows[:MOST_ROWS], _class_keys(found, rules), verdicts, heads, widths)
    title = tr("Town and country, by degree of urbanisation") if rules.of_degrees else tr("Indicators by class")
    subtitle = tr("All people of each class together; every row has its own scale; the arrow points to where it is "
                  "worse. Units count at their capital.")  # fmt: skip
    return run.write_file("CHART", svg_of(titled(drawn, title, widths, subtitle)))


def _colour(name: str, rules: GapRules) -> str:
    from ...core.report.charts.dumbbell import BASE_COLOUR, COMPARE_COLOUR, OTHER_COLOUR

    return {rules.base: BASE_COLOUR, rules.compare: COMPARE_COLOUR}.get(name, OTHER_COLOUR)


def _class_keys(found: UrbanRuralGap, rules: GapRules) -> list[Key]:
    from ...core.report.charts.marks import Key

    told = tr("{name}: {units} units, {people} people")
    return [Key(_colour(name, rules), told.format(name=class_name(name, rules), units=number_text(found.units[name]),
                                                  people=number_text(found.people[name])), "point")
            for name in found.classes]  # fmt: skip


def _row(found: UrbanRuralGap, indicator: Indicator, gap: Gap, rules: GapRules) -> DumbbellRow:
    from ...core.report.charts.dumbbell import DumbbellDot, DumbbellRow

    by_class = found.of(indicator.label)

    def dot(name: str) -> DumbbellDot:
        value = by_class[name].value
        return DumbbellDot(value, _text(indicator, value, ""), _colour(name, rules))

    others = [dot(name) for name in found.classes if name not in (rules.base, rules.compare)]
    missing = by_class[ALL].missing
    unknown = tr("{count} units").format(count=number_text(missing)) if missing else "–"
    figures = (_text(indicator, gap.compare), _text(indicator, gap.base), _gap_text(indicator, gap), unknown)
    marked = (100.0, "100") if indicator.kind == HUNDRED else (0.0, "0")
    return DumbbellRow(indicator.label, _unit(indicator), dot(rules.base), dot(rules.compare), others, gap.verdict,
                       "" if indicator.worse == NEITHER else indicator.worse, figures, marked)  # fmt: skip


def _unit(indicator: Indicator) -> str:
    told = {SHARE: tr("in %"), CHANGE: tr("change, in %"), HUNDRED: tr("for every 100"), MEAN: tr("mean, by people")}
    return told.get(indicator.kind, "")


def _text(indicator: Indicator, value: float, sign: str = "\u202f%") -> str:
    """Write a value: shares in per cent."""
    return f"{number_text(indicator.shown(value), 1)}{sign if indicator.in_points and value == value else ''}"


def _gap_text(indicator: Indicator, gap: Gap) -> str:
    """Write how far apart both are: times where there is a ratio, else points or the difference itself."""
    if gap.verdict == "equal":
        return tr("equal")
    if gap.gap != gap.gap:
        return "–"
    if indicator.kind not in (CHANGE, HUNDRED) and gap.ratio == gap.ratio:
        return tr("{ratio} times").format(ratio=number_text(gap.ratio, 2))
    shown = number_text(indicator.shown(gap.gap), 1)
    signed = shown if gap.gap < 0 else f"+{shown}"
    return tr("{points} points").format(points=signed) if indicator.in_points else signed
