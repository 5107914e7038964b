"""Numbers of the figures on the sheets: those of a part stand at its title, the same on all sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from ....core.demography.yearly_fields import years_of_pattern
from ....core.report.origins import by_rule
from ....core.report.sheets.indicators import ServiceTimes
from ....i18n import tr
from ..diagnosis import Diagnosis
from ..figure_tables import Figures
from ..registering import by_unit, minutes_to, people_fields, unit_column
from ..writing import signed
from .criteria import UnitCriteria
from .further import Further
from .indicators import Measured

CHAPTER = "sheets"
"""What the annex calls them, beside the chapters."""


class SheetNumbers:
    """Registers the figures of the sheets of some units.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its chapters are composed.
    units : sequence of int
        Their rows.
    """

    def __init__(self, diagnosis: Diagnosis, units: Sequence[int]) -> None:
        self._diagnosis, self._units = diagnosis, [*units]

    def of_column(self, column: Figures, by: str = "") -> int:
        """Register a column with a value of every unit, and return its number."""
        own = replace(column, values=[float(column.values[unit]) for unit in self._units])
        return own.registered(self._diagnosis, CHAPTER, by_unit(self._diagnosis, self._units, by))

    def of_indicator(self, one: Measured, write: Callable[[Measured, float], str]) -> int:
        """Register an indicator, and return its number."""
        column = Figures(tr("{column}, by unit").format(column=one.label), one.indicator.values, partial(write, one),
                         one.origin)  # fmt: skip
        return self.of_column(column, one.by)

    def of_parts(
        self, times: Sequence[tuple[str, ServiceTimes]], criteria: UnitCriteria, years: Sequence[int],
        further: Sequence[Further],
    ) -> dict[str, list[int]]:  # fmt: skip
        """Register the figures of all parts, and return their numbers by the name of the part."""
        diagnosis, register = self._diagnosis, self._diagnosis.register
        code = diagnosis.run.field("UNIT_ID") or ""
        ages = diagnosis.ages if diagnosis.publication is None else None
        fields = [] if ages is None else [group.field for group in ages.groups]
        parts = {
            "sentence": [*self._of_sentence(), *(self.of_column(each) for one in further for each in one.columns())],
            "ages": [register.drawn(CHAPTER, tr("Women and men of each age, % of the unit"), code,
                                    by_rule({"ages": fields}),
                                    tr("Sums of five years of age, in per cent of all ages"))] if fields else [],
            "minutes": [self._of_minutes(*one) for one in times],
            "series": self._of_series(years),
            "services": [register.drawn(CHAPTER, tr("Services in the unit"), code,
                                        by_rule({"services": ["service_type"], "change": [code]}),
                                        tr("Services whose place lies in the outline of the unit"))]
            if "services" in diagnosis.tables else [],
            "work": [register.drawn(CHAPTER, tr("Where the residents work (%)"), code,
                                    by_rule({"commuting": ["residents", "internal", "self_supply"]}),
                                    tr("Commuters by destination over the employed residents; the layer of flows has "
                                       "them"))] if "commuting" in diagnosis.tables else [],
            "criteria": [self.of_column(column) for column in criteria.columns(range(len(diagnosis.unit_ids)))],
        }  # fmt: skip
        return {name: [number for number in numbers if number] for name, numbers in parts.items()}

    def _of_sentence(self) -> list[int]:
        """Register the inhabitants at both dates, and both balances."""
        diagnosis, language = self._diagnosis, self._diagnosis.language
        change, words = diagnosis.table("change"), (tr("Inhabitants at the start, by unit"),
                                                    tr("Inhabitants at the end, by unit"))  # fmt: skip
        people = [unit_column(what, "change", field, own, language.number) for what, field, own in
                  zip(words, people_fields(diagnosis), diagnosis.populations, strict=True)]  # fmt: skip
        named = {"natural": tr("Births less deaths, by unit"), "migration": tr("Net migration, by unit")}
        balances = [
            unit_column(what, "change", field, change.numbers(field), partial(signed, language))
            for field, what in named.items()
        ]
        return [self.of_column(column) for column in (*people, *balances)]

    def _of_minutes(self, key: str, times: ServiceTimes) -> int:
        what = tr("Mean minutes of the inhabitants, by unit: {service}").format(service=times.label)
        column = Figures(what, times.minutes, self._diagnosis.language.number, minutes_to(self._diagnosis, key))
        return self.of_column(column, "zone")

    def _of_series(self, years: Sequence[int]) -> list[int]:
        """Register the inhabitants of the first and the last year of the series, which are written."""
        run, ends = self._diagnosis.run, [*dict.fromkeys((*years[:1], *years[-1:]))]
        units = run.table("UNITS")
        fields = years_of_pattern(units.field_names, run.text("SERIES")) if ends else {}
        what, write = tr("Inhabitants in {year}, by unit"), self._diagnosis.language.number
        return [
            self.of_column(unit_column(what.format(year=year), "change", fields[year],
                                       units.numbers(fields[year], nodata=run.nodata(), whole=True), write))
            for year in ends if year in fields
        ]  # fmt: skip
