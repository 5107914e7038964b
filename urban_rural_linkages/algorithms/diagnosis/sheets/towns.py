"""Places that each unit looks to: the nearest larger one, its town, and the second, with the minutes to them."""

from __future__ import annotations

from collections.abc import Sequence

from ....core.arrays import Floats
from ....i18n import tr
from ..diagnosis import Diagnosis
from ..figure_tables import Figures
from ..linkages.hierarchy import HINTERLANDS
from ..registering import unit_column


class TownsOfUnits:
    """Places of each unit; nothing where the chapter on the settlement system was not made.

    Parameters
    ----------
    diagnosis : Diagnosis
        Its chapters are composed.
    """

    def __init__(self, diagnosis: Diagnosis) -> None:
        self._write = diagnosis.language.number
        self._is_made = HINTERLANDS in diagnosis.tables
        if not self._is_made:
            return
        table = diagnosis.table(HINTERLANDS)
        self._names = {name: [str(value or "") for value in table.column(f"{name}_name")]
                       for name in ("larger", "town", "second")}  # fmt: skip
        self._minutes: dict[str, Floats] = {name: table.numbers(f"{name}_min") for name in self._names}

    def sentence(self, unit: int) -> str:
        """Say which larger place, which town and which second one is nearest; "" where none is known."""
        if not self._is_made:
            return ""
        values = {name: names[unit] for name, names in self._names.items()}
        values |= {f"{name}_min": self._write(minutes[unit]) for name, minutes in self._minutes.items()}
        told = [tr("The nearest larger place is {larger}, {larger_min} minutes away.")] if values["larger"] else []
        told += [self._of_towns(unit)] if values["town"] else []
        return " ".join(told).format(**values)

    def _of_towns(self, unit: int) -> str:
        """Return the sentence on the towns of a unit, which may be a town itself, or have no second one."""
        has_second = bool(self._names["second"][unit])
        if self._minutes["town"][unit] == 0:
            return tr("It is a town; the next is {second}, {second_min} minutes away.") if has_second else ""
        if has_second:
            return tr("Its town is {town}, {town_min} minutes away, and the second {second}, {second_min}.")
        return tr("Its town is {town}, {town_min} minutes away; there is no second.")

    def columns(self) -> Sequence[Figures]:
        """Return the minutes of all units, as columns for the annex."""
        if not self._is_made:
            return []
        heads = {"larger": tr("Minutes to the nearest larger place, by unit"),
                 "town": tr("Minutes to the nearest town, by unit"),
                 "second": tr("Minutes to the second town, by unit")}  # fmt: skip
        return [unit_column(head, HINTERLANDS, f"{name}_min", self._minutes[name], self._write)
                for name, head in heads.items()]  # fmt: skip
