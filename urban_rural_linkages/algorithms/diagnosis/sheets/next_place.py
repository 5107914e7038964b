"""Minutes of each unit today and with the first place of "Where next", where that makes them shorter."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....core.decisions.shorter_ways import shorter_ways
from ....i18n import tr
from ..decisions.reading import read_decision
from ..decisions.wherenext import SITES, UNIT_WAYS
from ..decisions.words import one_more
from ..diagnosis import Diagnosis
from ..figure_tables import Figures
from ..registering import unit_column


class NextPlaceMinutes:
    """Mean minutes of each unit before and after the first place; nothing where the chapter was not made.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its chapters are composed.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        self._diagnosis = diagnosis
        self._is_made = UNIT_WAYS in diagnosis.tables
        if not self._is_made:
            return
        table, sites = diagnosis.table(UNIT_WAYS), diagnosis.table(SITES)
        decision = read_decision(diagnosis)
        self._ways = shorter_ways(table.numbers("min_before"), table.numbers("min_after"), decision.radius)
        roles = dict(zip(map(str, sites.column("role")), map(str, sites.column("name")), strict=True))
        self._subject = tr("{one_more} at {name}").format(
            one_more=one_more(decision.service), name=roles["new"])  # fmt: skip

    def sentence(self, unit: int) -> str:
        """Say what the first place changes for a unit; "" where it changes up to half a minute, or is unknown."""
        if not self._is_made or not self._ways.gains[unit] or np.isnan(self._ways.minutes[unit]):
            return ""
        told = tr("{subject}, the first place of 'Where next', would shorten the mean way from {before} to {after} "
                  "minutes.")  # fmt: skip
        return told.format(subject=self._subject, before=self._written(self._ways.before[unit]),
                           after=self._written(self._ways.after[unit]))  # fmt: skip

    def columns(self) -> Sequence[Figures]:
        """Return the minutes of all units before and after, as columns for the annex."""
        if not self._is_made:
            return []
        return [
            unit_column(tr("Minutes today, by unit"), UNIT_WAYS, "min_before", self._ways.before, self._written),
            unit_column(tr("Minutes with the first place of 'Where next', by unit"), UNIT_WAYS, "min_after",
                        self._ways.after, self._written),
        ]  # fmt: skip

    def _written(self, minutes: float) -> str:
        return self._diagnosis.language.number(minutes)
