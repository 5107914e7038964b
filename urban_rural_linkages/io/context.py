"""Figures of the wider context, as they ship: people of the world, and shares that others have reported."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..core.linkages.wider_context import Reported, TownAndCountry


def shipped_population(folder: Path) -> dict[str, TownAndCountry]:
    """Return the people of towns and of the country of each area, by its name in English."""
    from ..core.linkages.wider_context import town_and_country  # noqa: PLC0415

    with (folder / "world_population.csv").open(encoding="utf-8", newline="") as file:
        return town_and_country(csv.DictReader(file))


def shipped_reports(folder: Path) -> Reported:
    """Return the shares of municipalities at risk of depopulation that were reported."""
    from ..core.linkages.wider_context import reported_shares  # noqa: PLC0415

    return reported_shares(json.loads((folder / "reported_depopulation.json").read_text(encoding="utf-8")))
