"""Step 5: findings of the checks of the data, and remedies."""

from __future__ import annotations

from ...i18n import tr
from .page import StepPage


class ChecksPage(StepPage):
    """Findings with their figures and remedies."""

    step = "checks"

    def _title(self) -> str:
        return tr("Can these data bear a diagnosis?")

    def _help(self) -> str:
        return tr("A stop must be mended before the report; a look may stay and is then said in the report.")

    def _build(self) -> None:
        """Nothing to choose from yet."""
