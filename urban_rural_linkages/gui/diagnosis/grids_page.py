"""Step 4: grids of people and of built-up land, and commuting between the units."""

from __future__ import annotations

from ...i18n import tr
from .page import StepPage


class GridsPage(StepPage):
    """Rasters and flows."""

    step = "grids"

    def _title(self) -> str:
        return tr("Where do people live and work?")

    def _help(self) -> str:
        return tr("Grids of people tell town from country, those of built-up land what was built; flows, who commutes.")

    def _build(self) -> None:
        grid = self.grid()
        for name in ("POPULATION_START", "POPULATION", "BUILTUP_START", "BUILTUP", "LAND", "FLOWS"):
            self.choices(grid, name)
        self.choices(grid, "ORIGIN", "DESTINATION", text=tr("Home and work"))
        self.choices(grid, "WORKERS")
        self.choices(grid, "EMPLOYED")
