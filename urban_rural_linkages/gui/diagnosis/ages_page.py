"""Step 2: inhabitants by age and sex."""

from __future__ import annotations

from ...i18n import tr
from .page import StepPage


class AgesPage(StepPage):
    """Ages by sex, the old, the young, and women."""

    step = "ages"

    def _title(self) -> str:
        return tr("Who lives there?")

    def _help(self) -> str:
        return tr("Inhabitants by age and sex at the end year. Without them the chapter on ages is left out.")

    def _build(self) -> None:
        grid = self.grid()
        for name in ("AGE_FIELDS", "WOMEN", "POP_OLD", "POP_YOUNG"):
            self.choices(grid, name)
