"""Chapters that this version does not write yet: they are named, so that nobody takes silence for a result."""

from __future__ import annotations

from ...i18n import tr
from .diagnosis import Diagnosis


def pending_chapters(diagnosis: Diagnosis) -> list[tuple[str, str]]:
    """Return each of them with what it needs, and whether that was given."""
    chapters = (
        (tr("Impact checklists"), ("STORE",), tr("a store of assessments (STORE)")),
    )  # fmt: skip
    return [(title, _reason(diagnosis, inputs, needs)) for title, inputs, needs in chapters]


def _reason(diagnosis: Diagnosis, inputs: tuple[str, ...], needs: str) -> str:
    given = [name for name in inputs if diagnosis.run.given(name)]
    if given:
        unused = tr("This version does not write the chapter yet; the inputs given for it ({inputs}) were not used.")
        return unused.format(inputs=", ".join(given))
    return tr("This version does not write the chapter yet; it will need {needs}.").format(needs=needs)
