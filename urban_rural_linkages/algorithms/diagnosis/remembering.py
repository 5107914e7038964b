"""The feedback of a diagnosis, which keeps what its runs remarked."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsProcessingFeedback

from ...core.account import Tally
from ...core.credentials import without_credentials
from ...core.notes import Note
from ..steps import RisingFeedback


class Remark(NamedTuple):
    """A warning of a run: its words, and the note or the account behind them, where it was ours."""

    text: str
    said: Note | Tally | None = None


class RememberingFeedback(RisingFeedback):
    """Passes on what was not said before, and keeps the warnings of each run: they belong into the report."""

    def __init__(self, steps: int, parent: QgsProcessingFeedback, said: set[str]) -> None:
        super().__init__(steps, parent)
        self.remarks: list[Remark] = []
        self._said = said
        self._heard: Note | Tally | None = None

    def hear(self, said: Note | Tally) -> None:
        """Hear what the next warning says."""
        self._heard = said

    def pushInfo(self, info: str) -> None:
        """Pass on what was not said before."""
        if self._is_new(info):
            super().pushInfo(info)

    def pushWarning(self, warning: str) -> None:
        """Keep a warning, and pass it on where it was not said before."""
        text = without_credentials(warning)  # QGIS itself warns too
        self.remarks.append(Remark(text, self._heard))
        self._heard = None
        if self._is_new(text):
            super().pushWarning(text)

    def _is_new(self, sentence: str) -> bool:
        new = sentence not in self._said
        self._said.add(sentence)
        return new
