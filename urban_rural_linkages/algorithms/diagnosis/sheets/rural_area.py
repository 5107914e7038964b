"""The functional rural area of each unit, with the minutes to its seat, as the sheets tell it."""

from __future__ import annotations

from collections.abc import Sequence

from ....i18n import tr
from ..diagnosis import Diagnosis
from ..figure_tables import Figures
from ..linkages.rural_reading import AREAS, FEWEST, UNITS, read_areas
from ..registering import unit_column


class RuralAreaOfUnit:
    """Area of each unit and minutes to its seat; nothing where the chapter was not made.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its chapters are composed.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        self._diagnosis = diagnosis
        areas = diagnosis.table_or_none(AREAS) if UNITS in diagnosis.tables else None
        self._is_made = areas is not None and len(areas) >= FEWEST
        if not self._is_made:
            return
        found = read_areas(diagnosis)
        self._own, self._seats = found.of_units, dict(zip(found.ids, found.names, strict=True))
        seats = diagnosis.table(UNITS).column("seat_id")
        self._is_seat = [str(seat) == code for seat, code in zip(seats, diagnosis.unit_ids, strict=True)]

    def sentence(self, unit: int) -> str:
        """Say to which area a unit belongs, and how far its seat is; "" where it is in none."""
        if not self._is_made:
            return ""
        if self._own.in_city[unit]:
            return tr("It lies in an urban area.")
        seat = self._seats.get(self._own.area[unit])
        if seat is None:
            return ""
        if self._is_seat[unit]:
            return tr("It is the seat of a functional rural area.")
        minutes = self._own.minutes[unit]
        if minutes != minutes:
            return tr("Its functional rural area is that of {seat}.").format(seat=seat)
        return tr("Its functional rural area is that of {seat}, {minutes} {minutes:minute|minutes} away.").format(
            seat=seat, minutes=self._diagnosis.language.number(minutes))  # fmt: skip

    def columns(self) -> Sequence[Figures]:
        """Return the minutes of all units to their seat, as a column for the annex."""
        if not self._is_made:
            return []
        return [unit_column(tr("Minutes to the seat of its functional rural area, by unit"), UNITS, "seat_min",
                            self._own.minutes, self._diagnosis.language.number)]  # fmt: skip
