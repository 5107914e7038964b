"""Places that each unit looks to: the nearest larger one, its town, and the second, with the minutes to them."""

from __future__ import annotations

from collections.abc import Sequence

from ....core.arrays import Floats
from ....i18n import tr
from ..decisions.words import sentence_case
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
        """Name the nearest larger place, the town and the second, in few words; "" where none is known."""
        if not self._is_made:
            return ""
        values = {name: names[unit] for name, names in self._names.items()}
        values |= {f"{name}_min": self._write(minutes[unit]) for name, minutes in self._minutes.items()}
        own = self._minutes["town"][unit] == 0
        told = [
            tr("nearest larger place: {larger}, {larger_min} min") if values["larger"] else "",
            "" if own or not values["town"] else tr("town: {town}, {town_min} min"),
            (tr("next town: {second}, {second_min} min") if own else tr("second: {second}, {second_min} min"))
            if values["second"] else "",
        ]  # fmt: skip
        said = "; ".join(filter(None, told)).format(**values)
        return f"{sentence_case(said)}." if said else ""

    def columns(self) -> Sequence[Figures]:
        """Return the minutes of all units, as columns for the annex."""
        if not self._is_made:
            return []
        heads = {"larger": tr("Minutes to the nearest larger place, by unit"),
                 "town": tr("Minutes to the nearest town, by unit"),
                 "second": tr("Minutes to the second town, by unit")}  # fmt: skip
        return [unit_column(head, HINTERLANDS, f"{name}_min", self._minutes[name], self._write)
                for name, head in heads.items()]  # fmt: skip
