"""Dialog of a conflict between two people: both answers side by side, mine or theirs."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGroupBox,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.assessment.checklist import Checklist, Item
from ...core.assessment.merge import Conflict, Merged, Side, Which
from ...core.assessment.records import Answer, Evidence
from ...i18n import tr
from .evidence_panel import evidence_words
from .narrow_widgets import PlainLabel
from .options import WrappedOption
from .words import answer_words, figure_words, time_words, translated


class ConflictDialog(QDialog):
    """Asks of each conflict which side is kept.

    Attributes
    ----------
    decided : signal of Merged
        Nothing is left to decide.
    """

    decided = pyqtSignal(object)

    def __init__(self, checklist: Checklist, merged: Merged, parent: QWidget | None = None, author: str = "") -> None:
        super().__init__(parent)
        self._merged, self._author = merged, author
        self.setWindowTitle(tr("Two Versions"))
        self.resize(380, 520)
        self.choices: list[tuple[Conflict, QRadioButton, QRadioButton]] = []
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.addWidget(PlainLabel(tr("Somebody else has changed the same meanwhile. Choose what is kept; the history "
                                     "keeps both.")))  # fmt: skip
        for conflict in merged.conflicts:
            rows.addWidget(self._box(checklist, conflict))
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(self.buttons)

    def accept(self) -> None:
        """Close the dialog with the chosen version."""
        merged = self._merged
        for conflict, mine, _ in self.choices:
            merged = merged.resolved(conflict, Which.MINE if mine.isChecked() else Which.THEIRS)
        self.decided.emit(merged)
        super().accept()

    def _box(self, checklist: Checklist, conflict: Conflict) -> QGroupBox:
        item = checklist.item(conflict.item)
        question = translated(item.question) if item is not None else conflict.item
        unit = getattr(conflict.mine or conflict.theirs, "unit_code", "")
        name = next((one.name for one in self._merged.contents.units if one.code == unit), unit)
        question = f"{name}: {question}" if name else question
        box = QGroupBox(tr("Question"))
        box.setAccessibleDescription(question)
        layout = QVBoxLayout(box)
        layout.addWidget(PlainLabel(question, bold=True))
        mine, theirs = QRadioButton(), QRadioButton()
        group = QButtonGroup(box)
        for button, title, side in zip((mine, theirs), self._titles(conflict), (conflict.mine, conflict.theirs),
                                       strict=True):  # fmt: skip
            words = f"{title}\n{_side_words(checklist, conflict.item, side)}"
            layout.addWidget(WrappedOption(button, words))
            group.addButton(button)
        mine.setChecked(True)
        self.choices.append((conflict, mine, theirs))
        return box

    def _titles(self, conflict: Conflict) -> tuple[str, str]:
        """Return what the two versions are called: what waits from an earlier session may be the author's own."""
        authors = [getattr(side, "author", "") for side in (conflict.mine, conflict.theirs)]
        titles = (tr("Mine"), tr("Theirs"))
        return titles[::-1] if authors[1] == self._author != authors[0] else titles


def _side_words(checklist: Checklist, item_id: str, side: Side) -> str:
    """Return what one side says, by whom and when."""
    if side is None:
        return tr("Taken away.")
    if isinstance(side, Answer):
        item = checklist.item(item_id)
        chosen = answer_words(checklist.scale_of(item), side.codes) if item is not None else ", ".join(side.codes)
        words = [chosen or tr("Not answered yet."), *_number_words(checklist, item, side), side.note]
    elif isinstance(side, Evidence):
        words = [evidence_words(side), side.source]
    else:
        apart = {"uuid", "item_id", "unit_code", "modified", "author"}
        words = [str(value) for name, value in vars(side).items() if name not in apart and value not in ("", None)]
    who = (getattr(side, "author", ""), time_words(side.modified))
    return "\n".join(part for part in (*words, " · ".join(part for part in who if part)) if part)


def _number_words(checklist: Checklist, item: Item | None, answer: Answer) -> list[str]:
    """Return the numbers that were typed in, with their labels."""
    forms = [one.by_hand for one in checklist.indicators_of(item)] if item is not None else []
    labels = {name: label for form in forms if form is not None for name, label in form.numbers.items()}
    return [
        f"{translated(labels[name])}: {figure_words(number, '')}" if name in labels else figure_words(number, "")
        for name, number in sorted(answer.numbers.items())
    ]
