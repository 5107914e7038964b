"""Figures of land, sectors and everyday networks, read out of one run of the algorithm that measures them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ...notes import Note
from ..library import Indicator, Reading, Route
from ..needs import Measure
from ..unit_records import TOTAL
from .outcomes import Estimate, Outcome
from .plan_data import WHOLE, NotKnown, PlanData

Rows = Sequence[Mapping[str, object]]


class Land(Protocol):
    """Results of a run of standards."""

    def value(self, reading: Reading, units: Collection[str]) -> float | None:
        """Return what the settlements or sectors of some units make; of no units, those of all."""


@dataclass(frozen=True)
class MeasuredLand:
    """Results of a run of standards, as tables and numbers.

    Attributes
    ----------
    tables : mapping of str to rows
        Rows by output; each has the code of its unit under ``unit``.
    numbers : mapping of str to float or None
        Outputs that are numbers, of the whole plan.

    Examples
    --------
    >>> land = MeasuredLand({"OUTPUT": [{"unit": "a", "value": 3.0}, {"unit": "b", "value": 2.0}]})
    >>> reading = Reading("OUTPUT", "value", aggregate="min")
    >>> land.value(reading, {"a"}), land.value(reading, ())
    (3.0, 2.0)
    """

    tables: Mapping[str, Rows] = field(default_factory=dict)
    numbers: Mapping[str, float | None] = field(default_factory=dict)

    def value(self, reading: Reading, units: Collection[str]) -> float | None:
        """Return what the rows of some units make, or the number of the whole."""
        if not reading.field:
            return self.numbers.get(reading.output)
        rows = self.tables.get(reading.output, ())
        return reading.value([row for row in rows if not units or row.get("unit") in units])


def land_outcomes(
    indicator: Indicator, route: Route, measure: Measure, data: PlanData, land: Callable[[], Land]
) -> Iterator[Outcome]:
    """Give a standard or a figure of sectors for every unit, as the rows of its settlements or sectors make it.

    Raises
    ------
    NotKnown
        When settlements have no outlines, or the uses of the land are not bound.
    """
    settlements = data.table("settlements")
    if not (settlements.outlined or settlements.has("area_ha")):
        raise NotKnown(Note("The settlements of '{layer}' have no outlines, so that their land cannot be measured.",
                            layer=settlements.name))  # fmt: skip
    if "public_land" in measure.roles:
        for meaning in ("use", "system"):
            data.table("public_land").text(meaning)
    for scope in (*data.units, WHOLE):
        try:
            rows = data.some_rows_of(settlements, scope)
            if not route.reading.field and scope != WHOLE and len(data.units) > 1:
                raise NotKnown(Note("It is measured for the whole plan alone."))
            value = land().value(route.reading, data.units if scope == WHOLE else (scope,))
            if value is None:
                raise NotKnown(Note("The data of this unit do not give it: land, inhabitants or class are missing."))
            yield Outcome(scope, indicator.id, TOTAL, Estimate(value, float(rows.sum())))
        except NotKnown as error:
            yield Outcome(scope, indicator.id, TOTAL, None, error.reason)


def network_outcomes(
    indicator: Indicator, route: Route, found: Mapping[str, Mapping[str, float | None]]
) -> Iterator[Outcome]:
    """Give a number of the audit of the everyday network, for each unit that was audited."""
    for scope, numbers in found.items():
        value = numbers.get(route.reading.output)
        if value is None:
            reason = Note("The everyday network there has no lines, or does not say it.")
            yield Outcome(scope, indicator.id, TOTAL, None, reason)
        else:
            yield Outcome(scope, indicator.id, TOTAL, Estimate(value))
