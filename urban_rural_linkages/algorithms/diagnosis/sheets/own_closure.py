"""Minutes of each unit today and without the service that most of its people use, where that makes them longer."""

from __future__ import annotations

from collections.abc import Sequence

from ....i18n import tr
from ..decisions.closures import OWN
from ..decisions.reading import read_decision
from ..diagnosis import Diagnosis
from ..figure_tables import Figures
from ..registering import unit_column
from ..service_names import a_service


class OwnClosureMinutes:
    """Mean minutes of each unit before and after its own service closes; nothing where the chapter was not made.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its chapters are composed.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        self._diagnosis = diagnosis
        self._is_made = OWN in diagnosis.tables
        if not self._is_made:
            return
        table = diagnosis.table(OWN)
        self._names = [str(name or "") for name in table.column("closed_name")]
        self._before, self._after = table.numbers("min_before"), table.numbers("min_after")
        self._service = a_service(read_decision(diagnosis).service)

    def sentence(self, unit: int) -> str:
        """Say what the closure of its own service means for a unit; "" where no way becomes longer."""
        if not self._is_made or not self._names[unit]:
            return ""
        told = (
            tr("If {name} closed, the mean way to {service} would grow from {before} to {after} minutes.")
            if self._after[unit] == self._after[unit]
            else tr("If {name} closed, no way would lead to {service} any more; today it is {before} minutes.")
        )
        return told.format(name=self._names[unit], service=self._service, before=self._written(self._before[unit]),
                           after=self._written(self._after[unit]))  # fmt: skip

    def columns(self) -> Sequence[Figures]:
        """Return the minutes of all units before and after, as columns for the annex."""
        if not self._is_made:
            return []
        return [
            unit_column(tr("Minutes today to the service whose closure it would feel most, by unit"), OWN, "min_before",
                        self._before, self._written),
            unit_column(tr("Minutes without that service, by unit"), OWN, "min_after", self._after, self._written),
        ]  # fmt: skip

    def _written(self, minutes: float) -> str:
        return self._diagnosis.language.number(minutes)
