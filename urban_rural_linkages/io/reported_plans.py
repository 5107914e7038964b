"""Plans of the folder of a finished diagnosis, beside those of its file of scenarios."""

from __future__ import annotations

import json
from pathlib import Path

from ..core.board.reported import plans_have_changed
from ..core.errors import PlanningError
from ..core.recipe.folders import RECORD
from .scenarios import read_scenarios


def has_other_plans(folder: Path, scenarios: Path) -> bool:
    """Tell whether a report made now would have other plans than that of a folder; unread, nothing says so.

    Parameters
    ----------
    folder : Path
        Of a finished diagnosis.
    scenarios : Path
        Its file of scenarios.
    """
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        return isinstance(record, dict) and plans_have_changed(record, read_scenarios(scenarios))
    except (OSError, ValueError, PlanningError):
        return False
