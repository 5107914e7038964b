"""Choice of the units that get a sheet, and their order: by group and name."""

from __future__ import annotations

from ....core.errors import InputError
from ....core.identifiers import shortened
from ...unit_inputs import read_groups
from ..diagnosis import Diagnosis

ALL, NONE = "all", "none"
MOST = 100
"""Units up to which all get a sheet where nothing else is said."""


def chosen_units(diagnosis: Diagnosis) -> list[int]:
    """Return the rows of the units that get a sheet, by group and name.

    Raises
    ------
    InputError
        When a code is of no unit.
    """
    ids, names, asked = diagnosis.unit_ids, diagnosis.unit_names, diagnosis.run.text("SHEETS").strip()
    if asked.lower() == NONE or (not asked and len(ids) > MOST):
        return []
    rows = list(range(len(ids)))
    if asked and asked.lower() != ALL:
        place = {code: row for row, code in enumerate(ids)}
        codes = [code.strip() for code in asked.split(",") if code.strip()]
        strange = [code for code in codes if code not in place]
        if strange:
            raise InputError("Sheets are asked for codes that no unit has (SHEETS): {codes}.",
                             hint="Give codes as the units have them, with commas between them, or 'all' or 'none'.",
                             codes=shortened(strange))  # fmt: skip
        rows = sorted({place[code] for code in codes})
    groups = read_groups(diagnosis.run) or [""] * len(ids)
    return sorted(rows, key=lambda row: (groups[row] == "", groups[row], names[row], ids[row]))
