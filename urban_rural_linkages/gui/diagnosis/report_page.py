"""Step 6: title, author, criteria and folder of the report."""

from __future__ import annotations

from ...i18n import tr
from .page import StepPage


class ReportPage(StepPage):
    """Title, author and folder of the report."""

    step = "report"

    def _title(self) -> str:
        return tr("What report do you need?")

    def _help(self) -> str:
        return tr("The diagnosis writes a project, a report, a workbook and maps into one folder.")

    def _build(self) -> None:
        """Nothing to choose from yet."""
