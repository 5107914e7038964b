"""Dialog of the determinations of a plan: article, what it lays down, effect on women and men, and its figure."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from ...core.assessment.unit_records import Determination
from ...i18n import tr
from ..diagnosis.buttons import button
from ..dock.narrow_widgets import NarrowCombo, PlainLabel
from ..dock.session import Session
from .sheet import Sheet

_SIZE = (620, 720)


class DeterminationsDialog(Sheet):
    """The determinations of the plan, one at a time; each is kept as soon as another is looked at.

    Parameters
    ----------
    session : Session
        The assessment.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("Determinations of the plan"), tr("Close"), _SIZE, parent)
        self.cancel.hide()
        self._session = session
        self._shown: Determination | None = None
        words = tr("Equality has to hold in each determination: article by article, what it does to women and men, by "
                   "which figure, and where.")  # fmt: skip
        self.body.addWidget(PlainLabel(words))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Determinations of the plan"))
        self.list.setMinimumHeight(130)
        self.body.addWidget(self.list, 1)
        self.add = button(tr("Add"), self.add_one)
        self.remove = button(tr("Remove"), self.remove_one)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.body.addLayout(row)
        self.article, self.text, self.figure = QLineEdit(), QPlainTextEdit(), QLineEdit()
        self.location, self.correction = QLineEdit(), QLineEdit()
        self.effect, self.unit = NarrowCombo(""), NarrowCombo("")
        self._offer()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 14)
        for words, field in self._fields():
            self.add_field(words, field)
        self.list.currentRowChanged.connect(lambda _row: self._go())
        self.fill()

    def fill(self, uuid: str = "") -> None:
        """List the determinations as they are kept, and show one of them."""
        found = self._session.work.contents().determinations
        self.list.blockSignals(True)
        self.list.clear()
        for one in found:
            entry = QListWidgetItem(_named(one))
            entry.setData(Qt.ItemDataRole.UserRole, one.uuid)
            self.list.addItem(entry)
        place = next((row for row, one in enumerate(found) if one.uuid == uuid), 0)
        self.list.setCurrentRow(place if found else -1)
        self.list.blockSignals(False)
        self._show(found[place] if found else None)

    def add_one(self) -> None:
        """Add a determination, of the municipality that is looked at."""
        self.keep()
        before = {one.uuid for one in self._session.work.contents().determinations}
        if self._session.write_piece(Determination("", unit_code=self._session.work.unit, effect="no_figure")):
            after = self._session.work.contents().determinations
            self.fill(next(one.uuid for one in after if one.uuid not in before))
            self.article.setFocus()

    def remove_one(self) -> None:
        """Take the determination away that is shown; undo brings it back."""
        shown, self._shown = self._shown, None
        if shown is not None and self._session.remove_piece(shown):
            self.fill()

    def keep(self) -> None:
        """Keep what is written of the determination that is shown."""
        if self._shown is None or self._session.read_only:
            return
        written = replace(
            self._shown, article=self.article.text().strip(), text=self.text.toPlainText().strip(),
            effect=self.effect.code(), figure=self.figure.text().strip(), location=self.location.text().strip(),
            correction=self.correction.text().strip(), unit_code=self.unit.code(),
        )  # fmt: skip
        if written != self._shown and self._session.write_piece(written):
            self._shown = written

    def done(self, result: int) -> None:
        """Keep what is written, and close."""
        self.keep()
        super().done(result)

    # -- within ----------------------------------------------------------------------------------------------

    def _go(self) -> None:
        self.keep()
        entry = self.list.currentItem()
        self.fill(str(entry.data(Qt.ItemDataRole.UserRole)) if entry is not None else "")

    def _show(self, one: Determination | None) -> None:
        self._shown = one
        writable = one is not None and not self._session.read_only
        shown = one or Determination("")
        for field, words in ((self.article, shown.article), (self.figure, shown.figure),
                             (self.location, shown.location), (self.correction, shown.correction)):  # fmt: skip
            field.setText(words)
        self.text.setPlainText(shown.text)
        self.effect.choose(shown.effect or "no_figure")
        self.unit.choose(shown.unit_code)
        for _, widget in self._fields():
            widget.setEnabled(writable)
        self.remove.setEnabled(writable)
        self.add.setEnabled(not self._session.read_only)

    def _offer(self) -> None:
        for words, code in ((tr("improves"), "improves"), (tr("the same"), "same"), (tr("worsens"), "worsens"),
                            (tr("no figure"), "no_figure")):  # fmt: skip
            self.effect.offer(words, code)
        self.unit.offer(tr("the whole plan"), "")
        for unit in self._session.work.units:
            self.unit.offer(unit.name, unit.code)

    def _fields(self) -> tuple[tuple[str, QWidget], ...]:
        found: list[tuple[str, QWidget]] = [
            (tr("Article or sheet of the plan"), self.article), (tr("What it lays down"), self.text),
            (tr("Effect on women and men"), self.effect),
            (tr("Figure that the effect rests on; or who has the datum"), self.figure), (tr("Where"), self.location),
            (tr("What mends it"), self.correction),
        ]  # fmt: skip
        if self._session.work.units:
            found.append((tr("Municipality"), self.unit))
        return tuple(found)


def _named(one: Determination) -> str:
    return " · ".join(part for part in (one.article, " ".join(one.text.split())) if part) or tr("not written yet")
