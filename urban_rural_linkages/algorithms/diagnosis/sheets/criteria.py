"""Criteria of depopulation on the sheets: which clauses a unit meets, with its figures beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from ....core.arrays import Floats
from ....core.demography.criteria import Clause
from ....core.demography.period import on_years
from ....core.report.sheets.figures import ClauseState, Criterion
from ....i18n import Language, tr
from ...depopulation.risk_inputs import chosen_criteria
from ...depopulation.wording import clause_words
from ..diagnosis import Diagnosis
from ..figure_tables import Figures
from ..registering import people_fields, unit_column

_OF_PERIOD = {"growth_pct": ("change_pct", 1), "growth_rate": ("rate_geometric", 2), "natural_balance": ("natural", 0)}


class UnitCriteria:
    """The criteria of a diagnosis, by unit; none where they were not applied.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its chapters are composed.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        run = diagnosis.run
        self._language: Language = diagnosis.language
        self._period = (run.whole("START_YEAR"), run.whole("END_YEAR"))
        self._diagnosis, self.applied = diagnosis, "risk" in diagnosis.tables
        if not self.applied:
            return
        criteria, _ = on_years(chosen_criteria(run), self._period)
        self.title = criteria.title.in_language(diagnosis.language.code)
        self._clauses: Mapping[str, Clause] = criteria.clauses()
        table = diagnosis.table("risk")
        self._met: dict[str, Floats] = {name: table.numbers(name) for name in (*self._clauses, "at_risk")}
        self._figures = {name: self._figures_of(clause) for name, clause in self._clauses.items()}

    def of(self, unit: int) -> list[Criterion]:
        """Return what a unit meets, and why."""
        if not self.applied:
            return []
        met = _flag(self._met["at_risk"][unit])
        verdicts = {True: tr("{criteria}: yes"), False: tr("{criteria}: no"), None: tr("{criteria}: unknown")}
        clauses = [self._state(name, clause, unit) for name, clause in self._clauses.items()]
        return [Criterion(self.title, met, verdicts[met].format(criteria=self.title), clauses)]

    def _state(self, name: str, clause: Clause, unit: int) -> ClauseState:
        words = clause_words(clause, lambda value: self._language.number(value, 0 if value == int(value) else 1))
        values, decimals = self._figures[name]
        value = "" if values is None or values[unit] != values[unit] else self._language.number(values[unit], decimals)
        met = _flag(self._met[name][unit])
        return ClauseState(met, words, value or (tr("unknown") if met is None else ""))

    def _figures_of(self, clause: Clause) -> tuple[Floats | None, int]:
        """Return the values of a clause's indicator, where the diagnosis has them for its years, and their decimals."""
        field, decimals = self._field_of(clause)
        if not field:
            return None, 0
        fields = people_fields(self._diagnosis)
        if field in fields:
            return self._diagnosis.populations[fields.index(field)], decimals
        return self._diagnosis.table("change").numbers(field), decimals

    def _field_of(self, clause: Clause) -> tuple[str, int]:
        """Return the field of the change that is a clause's indicator, and its decimals; "" where none is."""
        of_period = clause.first is None or clause.first == self._period[0]
        if clause.indicator in _OF_PERIOD and of_period and clause.years is None:
            return _OF_PERIOD[clause.indicator]
        year = clause.year if clause.year is not None else self._period[1]
        if clause.indicator == "density_km2" and year in self._period:
            return "density_start" if year == self._period[0] else "density_end", 1
        if clause.indicator == "population" and year in self._period:
            return people_fields(self._diagnosis)[self._period.index(year)], 0
        return "", 0

    def columns(self, units: Sequence[int]) -> list[Figures]:
        """Return the figures beside the clauses, as columns of units."""
        written = tr("{clause}, by unit")
        found = []
        for name, clause in self._clauses.items() if self.applied else ():
            values, decimals = self._figures[name]
            if values is not None:
                words = clause_words(clause, self._language.number)
                found.append(
                    unit_column(
                        written.format(clause=words),
                        "change",
                        self._field_of(clause)[0],
                        values[[*units]],
                        partial(self._language.number, decimals=decimals),
                    )
                )
        return found


def _flag(value: float) -> bool | None:
    return None if value != value else bool(value)
