"""The register of the figures of town and country: values by class, gaps, who is unknown, and the sizes of classes."""

from __future__ import annotations

from collections.abc import Sequence

from ....core.linkages.gap import Gap
from ....core.linkages.gap_reading import COUNTRY
from ....core.linkages.pooled import ALL, ClassValue
from ....core.report.amounts import Condition
from ....core.report.origins import Origin, count, total, value, without_sign
from ....i18n import tr
from ...linkages.gap_chart import gap_text, has_ratio, value_text
from ..diagnosis import Diagnosis
from ..figure_tables import Figures, Rows
from .gap_compared import GAPS, ID, UNITS, VALUES, Compared, class_names
from .gap_measures import Measure


class Numbers:
    """The register of the figures of the chart."""

    def __init__(self, diagnosis: Diagnosis, compared: Compared) -> None:
        self._diagnosis, self._compared = diagnosis, compared

    def of_class(self, name: str, in_points: bool) -> int:
        """Register the values of a class: those in per cent, or the others."""
        origin = value(VALUES, "value", Condition("class", "=", name))
        what = tr("{name}: value of all people together").format(name=class_names()[name])
        shown = [measure for measure, _ in self._compared.shown if measure.indicator.in_points == in_points]
        values = [self._row(measure, name).value for measure in shown]
        texts = [value_text(measure.indicator, own) for measure, own in zip(shown, values, strict=True)]
        told = [measure.indicator.shown(own) for measure, own in zip(shown, values, strict=True)]
        return self._registered(shown, told, texts, origin.hundredfold() if in_points else origin, what)

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
        found, names = self._compared.found, class_names()
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
        return self._registered([measure], [measure.indicator.shown(own)], [value_text(measure.indicator, own)],
                                value(VALUES, "median", Condition("class", "=", COUNTRY)).hundredfold(),
                                tr("Median of the rural units"))  # fmt: skip

    def surplus(self, measure: Measure) -> list[int]:
        """Register how many more men than women there are in the country, or fewer in the class beside it."""
        reading, known = self._compared.reading, (Condition("men", "known"), Condition("women", "known"))
        more = total(UNITS, "men", where=known).less(total(UNITS, "women", where=known))
        numbers = []
        for name in (reading.rules.compare, reading.rules.base):
            found, origin = without_sign(reading.surplus(measure.indicator, name),
                                         more.narrowed(Condition("class", "=", name)))  # fmt: skip
            what = tr("Men and women, the difference: {name}").format(name=class_names()[name])
            numbers.append(self._diagnosis.register.figure(ID, what, found, self._diagnosis.language.number(found),
                                                           origin))  # fmt: skip
        return numbers

    def without_class(self) -> int:
        """Register the units that have no class."""
        number = self._compared.without_class
        return self._diagnosis.register.figure(ID, tr("Units without a degree of urbanisation"), number,
                                               self._diagnosis.language.number(number),
                                               count(UNITS, Condition("class", "unknown")))  # fmt: skip

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
