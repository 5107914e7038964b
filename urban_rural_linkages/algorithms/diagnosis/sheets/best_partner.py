"""The best partner of each unit by the screening of partnerships, with how many criteria speak for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ....core.linkages.partner_list import PartnerList
from ....i18n import tr
from ..diagnosis import Diagnosis
from ..figure_tables import Figures
from ..linkages.partner_tables import PAIRS, UNITS, read_pairs
from ..registering import unit_column


class BestPartner:
    """Best pair of each unit; nothing where the chapter was not made.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its chapters are composed.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        self._diagnosis = diagnosis
        self._is_made = {PAIRS, UNITS} <= set(diagnosis.tables)
        self._names = dict(zip(diagnosis.unit_ids, diagnosis.unit_names, strict=True))

    @cached_property
    def _found(self) -> PartnerList:
        return read_pairs(self._diagnosis)

    def sentence(self, unit: int) -> str:
        """Name the best partner of a unit and its criteria; "" where no pair of it meets any."""
        code = self._diagnosis.unit_ids[unit]
        pair = self._found.best_of(code) if self._is_made else None
        if pair is None:
            return ""
        other = pair.urban if pair.rural == code else pair.rural
        told = tr("Best partner by the screening: {name}, {met} of {evaluated} criteria.")
        return self._diagnosis.fill(told, name=self._names.get(other, other), met=len(pair.met),
                                    evaluated=len(pair.evaluated))  # fmt: skip

    def columns(self) -> Sequence[Figures]:
        """Return the criteria that the best pair of each unit meets, and those that could be judged, for the annex."""
        if not self._is_made:
            return []
        table, write = self._diagnosis.table(UNITS), self._diagnosis.language.number
        named = ((tr("Criteria that the best pair meets, by unit"), "partner_met"),
                 (tr("Criteria that could be judged of it, by unit"), "partner_evaluated"))  # fmt: skip
        return [unit_column(what, UNITS, field, table.numbers(field), write) for what, field in named]
