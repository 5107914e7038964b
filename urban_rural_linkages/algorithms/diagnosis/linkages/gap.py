"""The chapter on town and country: measures by degree of urbanisation, and who is worse off."""

from __future__ import annotations

from dataclasses import replace

from ....core.report.blocks import Block, Columns, Figure, Panel
from ....core.report.charts.dumbbell import ROW, dumbbell_chart
from ....i18n import tr
from ....io.painting import TextWidths
from ..chapter import ChapterResult, MapTheme, lacking
from ..diagnosis import Diagnosis
from .gap_compared import DEGREES, ID, Compared, class_names, compare
from .gap_numbers import Numbers
from .gap_sentences import GapSentences

__all__ = ["ID", "INPUTS", "compose", "missing", "title"]

INPUTS: tuple[str, ...] = ("UNITS", "POPULATION", "SETTLEMENTS", "SERVICES", "NETWORK", "FRICTION")

_ROWS = (ROW, 10.4, 9.6)  # mm, the highest first: of a page that lacks the room the next


def title() -> str:
    """Return the title of the chapter."""
    return tr("Town and country")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks: classes of the units come from a grid of people."""
    return lacking(ID, diagnosis) or (
        "" if DEGREES in diagnosis.tables else tr("The degree of urbanisation is not known.")
    )


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Compare town and country by what the diagnosis knows of the units, and tell who is worse off."""
    compared = compare(diagnosis)
    chapter = ChapterResult(ID, title())
    sentences = GapSentences(diagnosis, compared)
    chapter.figures |= _figures(compared)
    lead = sentences.lead()
    chapter.lead = " ".join(text for text, _ in lead)
    chapter.numbers = [number for _, numbers in lead for number in numbers]
    chapter.summary += [text for text, _ in lead]
    chapter.blocks += [_chart(diagnosis, chapter, compared), *_map(diagnosis, chapter, sentences)]
    chapter.methods.append(tr(
        "Town and country: each measure is made of all people of a class together, so large places weigh more; the "
        "median is that of the places. Equal is what differs by 1 % or, of shares, by less than a point. A ratio is "
        "given of levels of one sign alone. Nothing is said of a gap of which more than 10 % of the people are "
        "unknown."))  # fmt: skip
    return chapter


def _figures(compared: Compared) -> dict[str, object]:
    """Return every figure, for machines."""
    found = compared.found
    return {
        "units": found.units, "people": found.people,
        "rows": [{"indicator": gap.indicator, "gap": gap.gap, "ratio": gap.ratio, "verdict": gap.verdict,
                  **{row.place: row.value for row in found.of(gap.indicator).values()}} for gap in found.gaps],
    }  # fmt: skip


def _chart(diagnosis: Diagnosis, chapter: ChapterResult, compared: Compared) -> Figure:
    """Draw a dumbbell for each measure."""
    chart, shown = compared.chart(class_names()), compared.shown
    rows = [chart.row(measure.indicator, gap, measure.unit, measure.gap_unit) for measure, gap in shown]
    rows = [replace(row, label=measure.drawn or row.label) for row, (measure, _) in zip(rows, shown, strict=True)]
    keys = chart.class_keys(diagnosis.words.of)
    chapter.charts["chart_gap"] = [
        dumbbell_chart(rows, keys, chart.verdict_keys(), chart.heads, TextWidths(), height=height) for height in _ROWS
    ]
    subtitle = tr("All people of each class together; every row has its own scale; the arrow points to where it is "
                  "worse; last column: {units} of which it is unknown")  # fmt: skip
    caption = tr("{count} {count:measure|measures} by degree of urbanisation").format(count=len(rows))
    return Figure("chart_gap", caption, kind="chart", subtitle=diagnosis.fill(subtitle),
                  numbers=_numbers(diagnosis, compared))  # fmt: skip


def _numbers(diagnosis: Diagnosis, compared: Compared) -> list[int]:
    """Register the values of each class, the gaps, who is unknown, and the units and people of the classes."""
    numbers = Numbers(diagnosis, compared)
    classes = [numbers.of_class(name, in_points) for name in compared.found.classes for in_points in (True, False)]
    return [*classes, *numbers.of_gaps(), numbers.unknown(), *numbers.sizes()]


def _map(diagnosis: Diagnosis, chapter: ChapterResult, sentences: GapSentences) -> list[Block]:
    """Put the map of the classes beside what is said."""
    caption = tr("Degree of urbanisation")
    chapter.maps.append(MapTheme("map_gap", caption, DEGREES, "town_and_country", size="half"))
    shown = Figure("map_gap", caption, kind="map", subtitle=tr("Cities, towns and the country, by where people live"))
    said = sentences.panel()
    if not said:
        return [shown]
    panel = Panel(tr("What the chart says"), [text for text, _ in said], [numbers for _, numbers in said])
    return [Columns([[shown], [panel]], [6, 6])]
