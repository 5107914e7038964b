"""Dialog of the report: three buttons, one for each kind of file, and what it says, in which language and where.

It makes nothing itself: whoever opens it is told what is wanted, makes the file and opens it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..i18n import current_language, tr
from .diagnosis.style import style_sheet
from .dock.narrow_widgets import NarrowCombo, PlainLabel, push_button

_LARGER = 1.5  # of the title's letters
WIDTH, HEIGHT = 640, 440


@dataclass(frozen=True)
class WantedReport:
    """A report as the dialog asks for it.

    Attributes
    ----------
    form : str
        odt, pdf or html.
    unit : str
        Code of the municipality; empty = the plan as a whole, or all of them.
    parts : str
        As the algorithm takes them; empty = report and annexes.
    language : str
        en or es.
    folder : Path
        Where the file goes.
    is_public : bool
        Whether it is published.
    each : bool
        Whether the report of each municipality is wanted beside the synthesis.
    """

    form: str
    unit: str
    parts: str
    language: str
    folder: Path
    is_public: bool
    each: bool


@dataclass(frozen=True)
class Reportable:
    """An assessment as the dialog names it: title, state in words, its municipalities, and the one looked at."""

    title: str
    state: str
    units: Sequence[tuple[str, str]] = ()
    unit: str = ""


class ReportDialog(QDialog):
    """Asks what report is wanted, has it made, and says how that went.

    Parameters
    ----------
    known : Reportable
        What it is the report of.
    folder : Path
        Where files go unless another folder is chosen.
    make : callable
        Makes and opens a report; returns "" or, in words, why that failed.
    parent : QWidget, optional
    """

    def __init__(
        self, known: Reportable, folder: Path, make: Callable[[WantedReport], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._known, self._make = known, make
        self.setWindowTitle(tr("Report"))
        self.setObjectName("sheet")
        self.setStyleSheet(style_sheet() + "#sheet { background: #ffffff; }")
        self.resize(WIDTH, HEIGHT)
        title = PlainLabel(tr("Report"), bold=True)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        title.setFont(font)
        title.setProperty("role", "title")
        self.what, self.language = NarrowCombo(tr("What")), NarrowCombo(tr("Language"))
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(tr("Folder"))
        self.public = QCheckBox(tr("For publication: no user names, no small counts, no place of shelters"))
        self.said = PlainLabel(tr("About 3 s. It opens at the end."))
        self.said.setProperty("role", "soft")
        self.buttons: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.addWidget(title)
        state = PlainLabel(f"{known.title} · {known.state}" if known.state else known.title)
        state.setProperty("role", "soft")
        layout.addWidget(state)
        layout.addLayout(self._cards())
        layout.addLayout(self._form())
        layout.addWidget(self.public)
        layout.addStretch()
        layout.addLayout(self._foot())
        self._fill()

    def _cards(self) -> QHBoxLayout:
        """Return the three buttons, each with what its file is for."""
        row = QHBoxLayout()
        for form, name, why in (
            ("odt", tr("ODT"), tr("To annex to the file. Editable, with your template.")),
            ("pdf", tr("PDF"), tr("To print and sign. 6 pages and annexes.")),
            ("html", tr("Web page"), tr("To publish. One file, nothing outside it.")),
        ):
            card = QFrame()
            card.setProperty("band", "note")
            inner = QVBoxLayout(card)
            button = push_button(name, why)
            button.clicked.connect(lambda _checked, form=form: self._wanted(form))
            self.buttons[form] = button
            inner.addWidget(button)
            inner.addWidget(PlainLabel(why))
            inner.addStretch()
            row.addWidget(card)
        self.buttons["odt"].setDefault(True)
        self.buttons["odt"].setProperty("role", "go")
        return row

    def _form(self) -> QFormLayout:
        choose = push_button(tr("…"), tr("Choose another folder"))
        choose.clicked.connect(lambda _checked: self._choose_folder())
        place = QHBoxLayout()
        place.addWidget(self.folder)
        place.addWidget(choose)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("What"), self.what)
        form.addRow(tr("Language"), self.language)
        form.addRow(tr("Folder"), place)
        return form

    def _foot(self) -> QHBoxLayout:
        close = push_button(tr("Close"), tr("Close the dialog"))
        close.clicked.connect(lambda _checked: self.reject())
        row = QHBoxLayout()
        row.addWidget(self.said, 1)
        row.addWidget(close)
        return row

    def _fill(self) -> None:
        """Offer what can be made: the report of the municipality that is looked at, or all of them."""
        known = self._known
        names = dict(known.units)
        whole = len(known.units) < 2
        name = names.get(known.unit, "")
        if whole or name:
            own = f"{name}: " if name and not whole else ""
            self.what.offer(own + tr("The report and its annexes"), "")
            self.what.offer(own + tr("The report alone"), "report")
        if not whole:
            self.what.offer(tr("The synthesis of all municipalities"), "synthesis")
            self.what.offer(tr("The synthesis, and the report of each"), "each")
        for text, code in ((tr("English"), "en"), (tr("Spanish"), "es")):
            self.language.offer(text, code)
        self.language.choose(current_language())

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Folder"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def wanted(self, form: str) -> WantedReport:
        """Return what is asked for now."""
        what, folder = self.what.code(), Path(self.folder.text().strip()).expanduser()
        of_all = what in ("synthesis", "each")
        alone = self._known.units[0][0] if len(self._known.units) == 1 else ""
        return WantedReport(form, "" if of_all else self._known.unit or alone, "report" if what == "report" else "",
                            self.language.code(), folder, self.public.isChecked(), what == "each")  # fmt: skip

    def _wanted(self, form: str) -> None:
        self.said.show_text(tr("The report is being made…"))
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.repaint()
            failure = self._make(self.wanted(form))
        finally:
            QApplication.restoreOverrideCursor()
        self.said.show_text(failure or tr("Done: it lies in {folder}.").format(folder=self.folder.text()))
