"""The chart of the gap: a row of dumbbells for each indicator, with its values, its gap and what is unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...core.linkages.pooled import ALL, CHANGE, HUNDRED, MEAN, NEITHER, SHARE
from ...core.report.charts.dumbbell import (
    BAR_COLOURS,
    BASE_COLOUR,
    COMPARE_COLOUR,
    OTHER_COLOUR,
    DumbbellDot,
    DumbbellRow,
)
from ...core.report.charts.marks import Key
from ...i18n import number_text, tr

if TYPE_CHECKING:
    from ...core.linkages.gap import Gap, GapRules, UrbanRuralGap
    from ...core.linkages.pooled import Indicator

MOST_ROWS = 10
"""Of the chart: more cannot be read on a page."""


@dataclass(frozen=True)
class GapChart:
    """The texts of the chart.

    Attributes
    ----------
    found : UrbanRuralGap
    rules : GapRules
    names : mapping of str to str
        What each class is called.
    unknown : str
        How many units are unknown; it holds ``{count}``.
    """

    found: UrbanRuralGap
    rules: GapRules
    names: Mapping[str, str]
    unknown: str

    @property
    def heads(self) -> tuple[str, str, str, str]:
        """The heads of the columns of figures."""
        return self.names[self.rules.compare], self.names[self.rules.base], tr("Gap"), tr("Unknown")

    def class_keys(self, words: Callable[[int], str]) -> list[Key]:
        """Return the legend of the dots; `words` returns the word for so many units."""
        units, people, told = self.found.units, self.found.people, tr("{name}: {count} {units}, {people} "
                                                                      "{people:person|people}")  # fmt: skip
        return [Key(self._colour(name), told.format(name=self.names[name], count=number_text(units[name]),
                                                    units=words(units[name]), people=number_text(people[name])),
                    "point") for name in self.found.classes]  # fmt: skip

    def verdict_keys(self) -> list[Key]:
        """Return the legend of the bars."""
        told = {
            "worse": tr("{name} worse off"), "better": tr("{name} better off"),
            "equal": tr("equal (within {share} % or under 1 point)"), "neither": tr("no better or worse"),
        }  # fmt: skip
        words = {"name": self.names[self.rules.compare], "share": number_text(self.rules.percent)}
        return [Key(BAR_COLOURS[word], text.format(**words)) for word, text in told.items()]

    def row(self, indicator: Indicator, gap: Gap, unit: str = "", gap_unit: str = "") -> DumbbellRow:
        """Return the row of an indicator; `unit` stands below its label, `gap_unit` is what a gap is told in."""
        by_class = self.found.of(indicator.label)

        def dot(name: str) -> DumbbellDot:
            value = by_class[name].value
            return DumbbellDot(value, value_text(indicator, value, ""), self._colour(name))

        others = [dot(name) for name in self.found.classes if name not in (self.rules.base, self.rules.compare)]
        missing = by_class[ALL].missing
        unknown = self.unknown.format(count=number_text(missing)) if missing else "–"
        figures = (value_text(indicator, gap.compare), value_text(indicator, gap.base),
                   gap_text(indicator, gap, gap_unit), unknown)  # fmt: skip
        marked = (100.0, "100") if indicator.kind == HUNDRED else (0.0, "0")
        return DumbbellRow(indicator.label, unit or unit_of_kind(indicator), dot(self.rules.base),
                           dot(self.rules.compare), others, gap.verdict,
                           "" if indicator.worse == NEITHER else indicator.worse, figures, marked)  # fmt: skip

    def _colour(self, name: str) -> str:
        return {self.rules.base: BASE_COLOUR, self.rules.compare: COMPARE_COLOUR}.get(name, OTHER_COLOUR)


def unit_of_kind(indicator: Indicator) -> str:
    """Return in what an indicator is told, as far as its kind says so."""
    told = {SHARE: tr("in %"), CHANGE: tr("change, in %"), HUNDRED: tr("for every 100"), MEAN: tr("mean, by people")}
    return told.get(indicator.kind, "")


def value_text(indicator: Indicator, value: float, sign: str = "\u202f%") -> str:
    """Write a value: shares in per cent."""
    return f"{number_text(indicator.shown(value), 1)}{sign if indicator.in_points and value == value else ''}"


def has_ratio(indicator: Indicator, gap: Gap) -> bool:
    """Tell whether a gap may be told as a ratio: of levels whose base is something, not of changes."""
    return indicator.kind not in (CHANGE, HUNDRED) and gap.ratio == gap.ratio


def gap_text(indicator: Indicator, gap: Gap, gap_unit: str = "") -> str:
    """Write how far apart both are: times where there is a ratio and no unit of its own, else the difference."""
    if gap.verdict == "equal":
        return tr("equal")
    if gap.gap != gap.gap:
        return "–"
    if has_ratio(indicator, gap) and not gap_unit:
        return tr("{ratio} times").format(ratio=number_text(gap.ratio, 2))
    shown = number_text(indicator.shown(gap.gap), 1)
    signed = shown if gap.gap < 0 else f"+{shown}"
    return tr("{points} "
              "{points:point|points}").format(points=signed) if indicator.in_points else (gap_unit or "{gap}").format(
        gap=signed)  # fmt: skip
