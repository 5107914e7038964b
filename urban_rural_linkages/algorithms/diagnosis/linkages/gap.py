"""The chapter on town and country: measures by degree of urbanisation, and who is worse off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ....core.access.coverage_headline import headline_threshold
from ....core.linkages.gap import Gap, UrbanRuralGap
from ....core.linkages.gap_figures import gap_of_rows
from ....core.linkages.gap_reading import CITIES, COUNTRY, TOWNS, GapReading, classes_of_degrees
from ....core.linkages.pooled import ALL, ClassValue
from ....core.notes import Note
from ....core.parameter_text import parse_thresholds
from ....core.report.amounts import Condition
from ....core.report.blocks import Block, Caution, Columns, Figure, Panel
from ....core.report.charts.dumbbell import dumbbell_chart
from ....core.report.origins import Origin, count, total, value
from ....i18n import note_sentence, tr
from ....io.columns import Column
from ....io.layers import FeatureTable
from ....io.painting import TextWidths
from ...linkages.gap_chart import MOST_ROWS, GapChart, gap_text, has_ratio, value_text
from ..access_times import demand
from ..chapter import ChapterResult, MapTheme, lacking
from ..diagnosis import Diagnosis, TableName, TooLittle
from ..figure_tables import Figures, Rows
from ..service_names import service_note
from .gap_measures import Measure, fields_of, measures_of

ID = "gap"
INPUTS: tuple[str, ...] = ("UNITS", "POPULATION", "SETTLEMENTS", "SERVICES", "NETWORK", "FRICTION")
UNITS, VALUES, GAPS = "gap_units", "gap_values", "gaps"
_DEGREES = "degurba_units"
_MOST_LEVELS = 3  # sentences on measures beside those of the lead


def title() -> str:
    """Return the title of the chapter."""
    return tr("Town and country")


def missing(diagnosis: Diagnosis) -> str:
    """Return what the chapter lacks: classes of the units come from a grid of people."""
    return lacking(ID, diagnosis) or (
        "" if _DEGREES in diagnosis.tables else tr("The degree of urbanisation is not known.")
    )


def compose(diagnosis: Diagnosis) -> ChapterResult:
    """Compare town and country by what the diagnosis knows of the units, and tell who is worse off."""
    compared = _compare(diagnosis)
    chapter = ChapterResult(ID, title())
    sentences = _Sentences(diagnosis, compared)
    chapter.figures |= _figures(compared)
    lead = sentences.lead()
    chapter.lead = " ".join(text for text, _ in lead)
    chapter.numbers = [number for _, numbers in lead for number in numbers]
    chapter.summary += [text for text, _ in lead]
    chapter.blocks += [_chart(diagnosis, chapter, compared), *_map(diagnosis, chapter, sentences),
                       *(Caution(remark) for remark in diagnosis.general_remarks())]  # fmt: skip
    chapter.methods.append(tr(
        "Town and country: each measure is made of all people of a class together, so large places weigh more; the "
        "median is that of the places. Equal is what differs by 1 % or, of shares, by less than a point. A ratio is "
        "given of levels of one sign alone. Nothing is said of a gap of which more than 10 % of the people are "
        "unknown."))  # fmt: skip
    return chapter


@dataclass(frozen=True)
class _Compared:
    """The measures that were compared, and the gap of each."""

    measures: Sequence[Measure]
    reading: GapReading

    @property
    def found(self) -> UrbanRuralGap:
        return self.reading.found

    @property
    def shown(self) -> list[tuple[Measure, Gap]]:
        """The measures that the chart has room for, each with its gap."""
        return [*zip(self.measures, self.found.gaps, strict=True)][:MOST_ROWS]

    def of_kind(self, *kinds: str) -> list[Measure]:
        """Return the measures of the chart that are about something."""
        return [measure for measure, _ in self.shown if measure.kind in kinds]

    def chart(self, names: dict[str, str]) -> GapChart:
        """Return the texts of the chart."""
        return GapChart(self.found, self.reading.rules, names, "{count}")


def _compare(diagnosis: Diagnosis) -> _Compared:
    """Keep the fields of all measures beside the class of each unit, and compare the classes."""
    degrees = classes_of_degrees(diagnosis.table(_DEGREES).numbers("degurba_l1"))
    if degrees is None:
        raise TooLittle(diagnosis.fill(tr("No {unit} is rural, or all are, so there is nothing to compare.")))
    (classes, rules), measures = degrees, measures_of(diagnosis)
    units, people = diagnosis.run.table("UNITS"), diagnosis.populations[1]
    diagnosis.keep(UNITS, diagnosis.fill(tr("What town and country are compared by, by {unit}")), units, [
        Column("class", "text", [name or None for name in classes], tr("Degree of urbanisation")),
        Column("inhabitants", "count", people, tr("Inhabitants")),
        *(Column(one.name, "count", one.values, one.label) for one in fields_of(measures)),
    ], range(len(units)))  # fmt: skip
    diagnosis.calculate(
        "urbanruralgap", UNITS=diagnosis.layer(UNITS), UNIT_ID=diagnosis.run.field("UNIT_ID"), CLASS="class",
        POP="inhabitants", BASE_CLASS=rules.base, COMPARE_CLASS=rules.compare,
        INDICATORS=[cell for one in measures for cell in (
            one.indicator.label, one.part.name, one.whole.name, one.indicator.worse, one.indicator.kind)],
        OUTPUT=TableName(VALUES), GAPS=TableName(GAPS),
    )  # fmt: skip
    values, gaps = _values(diagnosis.table(VALUES)), _gaps(diagnosis.table(GAPS))
    found = gap_of_rows(classes, people, values, gaps)
    return _Compared(measures, GapReading(found, rules, diagnosis.words.many))


def _values(table: FeatureTable) -> list[ClassValue]:
    """Read the rows of the table of classes."""
    words = [[str(text) for text in table.column(name)] for name in ("indicator", "class")]
    numbers = [table.numbers(name).tolist() for name in ("value", "units", "people", "missing", "missing_people",
                                                         "median", "q1", "q3")]  # fmt: skip
    return [ClassValue(*row) for row in zip(*words, *numbers, strict=True)]


def _gaps(table: FeatureTable) -> list[Gap]:
    """Read the rows of the table of gaps."""
    label, said = ([str(text) for text in table.column(name)] for name in ("indicator", "verdict"))
    numbers = [table.numbers(name).tolist() for name in ("base", "compare", "gap", "ratio", "ratio_rest")]
    apart = table.numbers("dissimilarity").tolist()
    return [Gap(*row) for row in zip(label, *numbers, said, apart, strict=True)]


def _figures(compared: _Compared) -> dict[str, object]:
    """Return every figure, for machines."""
    found = compared.found
    return {
        "units": found.units, "people": found.people,
        "rows": [{"indicator": gap.indicator, "gap": gap.gap, "ratio": gap.ratio, "verdict": gap.verdict,
                  **{row.place: row.value for row in found.of(gap.indicator).values()}} for gap in found.gaps],
    }  # fmt: skip


def _class_names() -> dict[str, str]:
    return {CITIES: tr("Cities"), TOWNS: tr("Towns"), COUNTRY: tr("Rural")}


def _chart(diagnosis: Diagnosis, chapter: ChapterResult, compared: _Compared) -> Figure:
    """Draw a dumbbell for each measure."""
    chart, shown = compared.chart(_class_names()), compared.shown
    rows = [chart.row(measure.indicator, gap, measure.unit, measure.gap_unit) for measure, gap in shown]
    rows = [replace(row, label=measure.drawn or row.label) for row, (measure, _) in zip(rows, shown, strict=True)]
    keys = chart.class_keys(diagnosis.words.of)
    chapter.charts["chart_gap"] = [dumbbell_chart(rows, keys, chart.verdict_keys(), chart.heads, TextWidths())]
    subtitle = tr("All people of each class together; every row has its own scale; the arrow points to where it is "
                  "worse; last column: {units} of which it is unknown")  # fmt: skip
    caption = tr("{count} measures by degree of urbanisation").format(count=len(rows))
    return Figure("chart_gap", caption, kind="chart", subtitle=diagnosis.fill(subtitle),
                  numbers=_numbers(diagnosis, compared))  # fmt: skip


def _numbers(diagnosis: Diagnosis, compared: _Compared) -> list[int]:
    """Register the values of each class, the gaps, who is unknown, and the units and people of the classes."""
    numbers = _Numbers(diagnosis, compared)
    classes = [numbers.of_class(name, in_points) for name in compared.found.classes for in_points in (True, False)]
    return [*classes, *numbers.of_gaps(), numbers.unknown(), *numbers.sizes()]


class _Numbers:
    """The register of the figures of the chart."""

    def __init__(self, diagnosis: Diagnosis, compared: _Compared) -> None:
        self._diagnosis, self._compared = diagnosis, compared

    def of_class(self, name: str, in_points: bool) -> int:
        """Register the values of a class: those in per cent, or the others."""
        origin = value(VALUES, "value", Condition("class", "=", name))
        what = tr("{name}: value of all people together").format(name=_class_names()[name])
        shown = [measure for measure, _ in self._compared.shown if measure.indicator.in_points == in_points]
        values = [self._row(measure, name).value for measure in shown]
        return self._registered(shown, values, [value_text(measure.indicator, own)
                                                for measure, own in zip(shown, values, strict=True)],
                                origin.hundredfold() if in_points else origin, what)  # fmt: skip

    def of_gaps(self) -> list[int]:
        """Register how far apart both classes are: ratios, differences in points, and others."""
        shown = [pair for pair in self._compared.shown if pair[1].verdict != "equal"]
        ratios = [pair for pair in shown if has_ratio(pair[0].indicator, pair[1]) and not pair[0].gap_unit]
        rest = [pair for pair in shown if pair not in ratios]
        points = [pair for pair in rest if pair[0].indicator.in_points]
        others = [pair for pair in rest if pair not in points]
        return [
            self._of_gaps(ratios, [gap.ratio for _, gap in ratios], value(GAPS, "ratio"),
                          tr("Ratio of rural to the class beside it")),
            self._of_gaps(points, [100.0 * gap.gap for _, gap in points], value(GAPS, "gap").hundredfold(),
                          tr("Gap in points")),
            self._of_gaps(others, [gap.gap for _, gap in others], value(GAPS, "gap"), tr("Gap in its own unit")),
        ]  # fmt: skip

    def unknown(self) -> int:
        """Register the units of which each measure is unknown."""
        shown = [measure for measure, _ in self._compared.shown]
        values = [float(self._row(measure, ALL).missing) for measure in shown]
        return self._registered(shown, values, [*map(self._diagnosis.language.number, values)],
                                value(VALUES, "missing", Condition("class", "=", ALL)),
                                tr("Units of which it is unknown"))  # fmt: skip

    def sizes(self) -> list[int]:
        """Register the units and the people of each class."""
        found, names = self._compared.found, _class_names()
        rows, write = Rows(found.classes, "class"), self._diagnosis.language.number
        words = ", ".join(names[name] for name in found.classes)
        columns = [
            Figures("", [found.units[name] for name in found.classes], write, count(UNITS),
                    tr("Units of the classes: {names}").format(names=words)),
            Figures("", [found.people[name] for name in found.classes], write, total(UNITS, "inhabitants"),
                    tr("People of the classes: {names}").format(names=words)),
        ]  # fmt: skip
        return [column.registered(self._diagnosis, ID, rows) for column in columns]

    def median(self, measure: Measure) -> int:
        """Register the median of the rural units."""
        own = self._row(measure, COUNTRY).median
        return self._registered([measure], [own], [value_text(measure.indicator, own)],
                                value(VALUES, "median", Condition("class", "=", COUNTRY)).hundredfold(),
                                tr("Median of the rural units"))  # fmt: skip

    def of_sentence(self, measure: Measure) -> list[int]:
        """Return the numbers of both values that a sentence says."""
        rules = self._compared.reading.rules
        return [self.of_class(name, measure.indicator.in_points) for name in (rules.compare, rules.base)]

    def _of_gaps(
        self, pairs: Sequence[tuple[Measure, Gap]], values: Sequence[float], origin: Origin, what: str
    ) -> int:  # fmt: skip
        texts = [gap_text(measure.indicator, gap, measure.gap_unit) for measure, gap in pairs]
        return self._registered([measure for measure, _ in pairs], values, texts, origin, what)

    def _registered(
        self, measures: Sequence[Measure], values: Sequence[float], texts: Sequence[str], origin: Origin, what: str
    ) -> int:  # fmt: skip
        column = Figures("", values, str, origin, what, cells=texts)
        return column.registered(self._diagnosis, ID, Rows([one.indicator.label for one in measures], "indicator"))

    def _row(self, measure: Measure, name: str) -> ClassValue:
        return self._compared.found.of(measure.indicator.label)[name]


_Sentence = tuple[str, list[int]]  # with the numbers of its figures


class _Sentences:
    """The sentences of the page."""

    def __init__(self, diagnosis: Diagnosis, compared: _Compared) -> None:
        self._diagnosis, self._compared = diagnosis, compared
        self._numbers = _Numbers(diagnosis, compared)

    def lead(self) -> list[_Sentence]:
        """Say how old the country is, how many men there are, and how many are far."""
        reading = self._compared.reading
        told = [(one, reading.level(one.indicator)) for one in self._compared.of_kind("old")]
        told += [(one, reading.men(one.indicator)) for one in self._compared.of_kind("men")]
        limit = headline_threshold(parse_thresholds(self._diagnosis.run.text("THRESHOLDS")))
        told += [(one, reading.beyond(one.indicator, limit, service_note(one.service)))
                 for one in self._compared.of_kind("beyond")[:1]]  # fmt: skip
        return [pair for one, note in told for pair in self._said(one, note)]

    def panel(self) -> list[Block]:
        """Say what else the chart shows, and what to beware of."""
        reading, shown = self._compared.reading, [measure for measure, _ in self._compared.shown]
        of_kind = self._compared.of_kind
        said = [
            pair
            for one in of_kind("old")
            for pair in self._said(one, reading.small_places(one.indicator), self._numbers.median(one))
        ]
        said += [
            pair
            for one in of_kind("change", "young", "minutes")[:_MOST_LEVELS]
            for pair in self._said(one, reading.level(one.indicator, one.least))
        ]
        said += [
            pair for one in of_kind("old", "young", "change") for pair in self._said(one, reading.alike(one.indicator))
        ]
        said += [pair for one in shown for pair in self._said(one, reading.unknown(one.indicator))]
        said += [(text, []) for text in self._care()]
        if not said:
            return []
        return [Panel(tr("What the chart says"), [text for text, _ in said], [numbers for _, numbers in said])]

    def _care(self) -> list[str]:
        """Say that minutes are those of one point, where units stand for their people."""
        if not self._compared.of_kind("minutes", "beyond") or demand(self._diagnosis)[0] == "SETTLEMENTS":
            return []
        return [self._diagnosis.fill(tr("Read with care: a {unit} counts at its one point, so a city with the service "
                                        "has 0 minutes by construction."))]  # fmt: skip

    def _said(self, measure: Measure, note: Note | None, *numbers: int) -> list[_Sentence]:
        """Return a sentence with the numbers of its figures; nothing for None."""
        if note is None:
            return []
        return [(note_sentence(note), [*self._numbers.of_sentence(measure), *numbers])]


def _map(diagnosis: Diagnosis, chapter: ChapterResult, sentences: _Sentences) -> list[Block]:
    """Put the map of the classes beside what is said."""
    caption = tr("Degree of urbanisation")
    chapter.maps.append(MapTheme("map_gap", caption, _DEGREES, "town_and_country", size="half"))
    shown = Figure("map_gap", caption, kind="map", subtitle=tr("Cities, towns and the country, by where people live"))
    panel = sentences.panel()
    return [Columns([[shown], panel], [6, 6])] if panel else [shown]
