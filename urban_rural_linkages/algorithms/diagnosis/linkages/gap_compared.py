"""Town and country compared: the classes of the units, the fields of the measures, and the gaps of both tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ....core.linkages.gap import Gap, UrbanRuralGap
from ....core.linkages.gap_figures import gap_of_rows
from ....core.linkages.gap_reading import CITIES, COUNTRY, TOWNS, GapReading, classes_of_degrees
from ....core.linkages.pooled import ClassValue
from ....i18n import tr
from ....io.columns import Column
from ....io.layers import FeatureTable
from ...linkages.gap_chart import MOST_ROWS, GapChart
from ..diagnosis import Diagnosis, TableName, TooLittle
from .gap_measures import Measure, fields_of, measures_of

ID = "gap"
DEGREES, UNITS, VALUES, GAPS = "degurba_units", "gap_units", "gap_values", "gaps"
"""Tables: the degree of urbanisation, the fields of the measures, their values by class, and their gaps."""


@dataclass(frozen=True)
class Compared:
    """The measures that were compared, and the gap of each."""

    measures: Sequence[Measure]
    reading: GapReading
    without_class: int

    @property
    def found(self) -> UrbanRuralGap:
        """The comparison."""
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


def compare(diagnosis: Diagnosis) -> Compared:
    """Keep the fields of all measures beside the class of each unit, and compare the classes."""
    degrees = classes_of_degrees(diagnosis.table(DEGREES).numbers("degurba_l1"))
    if degrees is None:
        raise TooLittle(diagnosis.fill(tr("No {unit} is rural, or all are, so there is nothing to compare.")))
    (classes, rules), measures = degrees, measures_of(diagnosis)
    units, people = diagnosis.run.table("UNITS"), diagnosis.populations[1]
    diagnosis.keep(UNITS, diagnosis.fill(tr("What town and country are compared by, by {unit}")), units, [
        Column("class", "text", [name or None for name in classes], tr("Degree of urbanisation")),
        Column("inhabitants", "count", people, tr("Inhabitants")),
        *(Column(one.name, "count", one.values, one.label) for one in fields_of(measures)),
    ], range(len(units)))  # fmt: skip
    diagnosis.attempt(
        "urbanruralgap", UNITS=diagnosis.layer(UNITS), UNIT_ID=diagnosis.run.field("UNIT_ID"), CLASS="class",
        POP="inhabitants", BASE_CLASS=rules.base, COMPARE_CLASS=rules.compare,
        INDICATORS=[cell for one in measures for cell in (
            one.indicator.label, one.part.name, one.whole.name, one.indicator.worse, one.indicator.kind)],
        OUTPUT=TableName(VALUES), GAPS=TableName(GAPS),
    )  # fmt: skip
    values, gaps = _values(diagnosis.table(VALUES)), _gaps(diagnosis.table(GAPS))
    found = gap_of_rows(classes, people, values, gaps)
    return Compared(measures, GapReading(found, rules, classes, diagnosis.words.many), classes.count(""))


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


def class_names() -> dict[str, str]:
    """Return what each class is called."""
    return {CITIES: tr("Cities"), TOWNS: tr("Towns"), COUNTRY: tr("Rural")}
