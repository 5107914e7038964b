"""Step 3: places where people live, services, and the roads between them."""

from __future__ import annotations

from ...i18n import tr
from .page import StepPage


class ServicesPage(StepPage):
    """Settlements, services and roads."""

    step = "services"

    def _title(self) -> str:
        return tr("Where are services, and how does one get there?")

    def _help(self) -> str:
        return tr("Without roads, times are estimated from straight lines, and the report says so.")

    def _build(self) -> None:
        grid = self.grid()
        self.choices(grid, "SETTLEMENTS")
        self.choices(grid, "SETTLEMENT_POP")
        self.choices(grid, "SERVICES")
        self.choices(grid, "SERVICE_TYPE", "SERVICE_NAME", text=tr("Type and name"))
        self.choices(grid, "NETWORK")
        self.choices(grid, "HIGHWAY", "MAXSPEED", text=tr("Class and speed limit"))
        self.choices(grid, "SPEED", "DIRECTION_FIELD", text=tr("Speed and one-way"))
