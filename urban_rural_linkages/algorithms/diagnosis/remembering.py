"""The feedback of a diagnosis, which keeps what its runs remarked."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ...core.credentials import without_credentials
from ..steps import RisingFeedback


class RememberingFeedback(RisingFeedback):
    """Passes on what was not said before, and keeps the warnings of each run: they belong into the report."""

    def __init__(self, steps: int, parent: QgsProcessingFeedback, said: set[str]) -> None:
        super().__init__(steps, parent)
        self.remarks: list[str] = []
        self._said = said

    def pushInfo(self, info: str) -> None:
        """Pass on what was not said before."""
        if self._is_new(info):
            super().pushInfo(info)

    def pushWarning(self, warning: str) -> None:
        """Keep a warning, and pass it on where it was not said before."""
        self.remarks.append(without_credentials(warning))  # QGIS itself warns too
        if self._is_new(self.remarks[-1]):
            super().pushWarning(self.remarks[-1])

    def _is_new(self, sentence: str) -> bool:
        new = sentence not in self._said
        self._said.add(sentence)
        return new
