"""Window "Data of the plan": layers bound to their roles once, what can be calculated, and the calculation of all."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...i18n import number_text, tr
from ..diagnosis.buttons import bind, button
from ..diagnosis.style import mark
from ..dock.narrow_widgets import PlainLabel
from ..dock.words import time_words
from ..matrix.style import PETROL, TITLE_SIZE, matrix_style, scaled
from .fields_dialog import FieldsDialog
from .ports import Outcome, PlanPort
from .ready_card import ReadyCard
from .rows import RoleLine

SIZE = (1184, 660)  # as drawn, at 96 dots per inch
_LEFT, _CARD, _LOW = 560, 360, 340  # least widths of the two halves, and their least height; under it they scroll


class PlanDataWindow(QDialog):
    """Shows what each layer of the plan is for, and calculates all figures.

    Parameters
    ----------
    plan : PlanPort
        The plan behind it.
    """

    def __init__(self, plan: PlanPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self.lines: dict[str, RoleLine] = {}
        self._is_running = False
        self.setWindowTitle(tr("Data of the plan"))
        self.setObjectName("sheet")
        self.setStyleSheet(matrix_style())
        self.resize(*SIZE)
        self.card, self.band = ReadyCard(), self._band()
        left, body = QWidget(), QWidget()
        for page in (left, body):
            page.setObjectName("page")
        left.setLayout(self._left())
        halves = QHBoxLayout(body)
        halves.setContentsMargins(24, 18, 24, 10)
        halves.setSpacing(22)
        left.setMinimumSize(_LEFT, _LOW)
        halves.addWidget(left, 6)
        halves.addWidget(self.card, 5)
        self.card.setMinimumWidth(_CARD)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(_scrolled(body), 1)
        whole.addWidget(self._foot())
        bind(self, "F9", self.calculate)
        self.show_roles()
        QTimer.singleShot(0, self.show_lights)  # when the window stands

    def show_roles(self) -> None:
        """Show the roles as they are bound now."""
        rows = self.plan.roles()
        for row in rows:
            if row.role in self.lines:
                self.lines[row.role].show_row(row)
                continue
            line = RoleLine(row)
            line.bound.connect(self._bind)
            line.looked.connect(self._look)
            self.lines[row.role] = line
            self._rows.addWidget(line)
        self._show_band()

    def show_lights(self) -> None:
        """Show what can be calculated now."""
        self.card.show_rows(self.plan.lights(), self.plan.units)

    def calculate(self) -> None:
        """Confirm the data and calculate all figures; while that runs, cancel it."""
        if self._is_running:
            self.plan.cancel()
            return
        self.plan.confirm()
        self._show_band()
        self._set_running(True)
        self.plan.calculate(self._stepped, self._done)

    def done(self, result: int) -> None:
        """Confirm the data as they are shown, and close."""
        if self._is_running:
            self.plan.cancel()
        self.plan.confirm()
        super().done(result)

    # -- parts -----------------------------------------------------------------------------------------------

    def _left(self) -> QVBoxLayout:
        title = PlainLabel(tr("Data of the plan"))
        title.setFont(scaled(self.font(), TITLE_SIZE, bold=True))
        title.setStyleSheet(f"color: {PETROL};")
        words = PlainLabel(tr("Tell the plugin once where each thing is. Fields are recognised; correct what is wrong. "
                              "It serves every list and every municipality."))  # fmt: skip
        mark(words, "role", "soft")
        roles = QWidget()
        roles.setObjectName("page")
        self._rows = QVBoxLayout(roles)
        self._rows.setContentsMargins(0, 0, 6, 0)
        self._rows.setSpacing(0)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        rolling = _scrolled(roles)
        rolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(title)
        left.addWidget(words)
        left.addWidget(rolling, 1)
        left.addWidget(self.band)
        left.setContentsMargins(0, 0, 0, 0)
        return left

    def _band(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("band", "note")
        self.band_words = PlainLabel()
        QHBoxLayout(frame).addWidget(self.band_words)
        return frame

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("foot")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(tr("Calculating"))
        self.bar.setMaximumWidth(160)
        self.bar.hide()
        self.step = PlainLabel()
        self.go = button(tr("Calculate all (F9)"), self.calculate, "go")
        row = QHBoxLayout(foot)
        row.setContentsMargins(18, 10, 18, 12)
        row.addWidget(button(tr("Help"), self.plan.help))
        row.addWidget(button(tr("Copy as command"), self._copy))
        row.addWidget(self.step, 1)
        row.addWidget(self.bar)
        row.addWidget(button(tr("Close"), self.accept))
        row.addWidget(self.go)
        return foot

    # -- what happens ----------------------------------------------------------------------------------------

    def _bind(self, role: str, layer: str) -> None:
        self.plan.bind(role, layer)
        self.show_roles()
        self.show_lights()

    def _look(self, role: str) -> None:
        details = self.plan.details(role)
        if details is None:
            return
        dialog = FieldsDialog(details, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._correct(role, dialog))
        dialog.open()

    def _correct(self, role: str, dialog: FieldsDialog) -> None:
        self.plan.correct(role, dialog.chosen_fields(), dialog.chosen_values())
        self.show_roles()
        self.show_lights()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.plan.command())
        self.step.show_text(tr("Copied."))

    def _show_band(self) -> None:
        when = self.plan.confirmed
        mark(self.band, "band", "right" if when else "note")
        self.band_words.show_text(
            tr("Confirmed on {time}. Used again in the other lists without asking.").format(time=time_words(when))
            if when else tr("Not confirmed yet: calculating, or closing this window, keeps what stands here.")
        )  # fmt: skip

    def _set_running(self, running: bool) -> None:
        self._is_running = running
        self.bar.setVisible(running)
        self.bar.setValue(0)
        self.go.setText(tr("Cancel") if running else tr("Calculate all (F9)"))
        for line in self.lines.values():
            line.setEnabled(not running)

    def _stepped(self, step: str, percent: float) -> None:
        self.step.show_text(step)
        self.bar.setValue(int(percent))

    def _done(self, outcome: Outcome) -> None:
        self._set_running(False)
        self.show_roles()
        self.show_lights()
        if outcome.reason:
            self.step.show_text(outcome.reason)
            return
        words = tr("{figures} {figures:figure|figures} of {count} {count:indicator|indicators} written; {unknown} "
                   "{unknown:indicator|indicators} could not be calculated.")  # fmt: skip
        self.step.show_text(words.format(figures=number_text(outcome.written), count=number_text(outcome.indicators),
                                         unknown=number_text(outcome.unknown)))  # fmt: skip
        self.card.last.show_text(tr(
            "Last time: {units} {units:municipality|municipalities}, {count} {count:indicator|indicators}, {seconds} "
            "s. Nothing is added to the project; what fails says why."
        ).format(units=number_text(self.plan.units or 1), count=number_text(outcome.indicators),
                 seconds=number_text(outcome.seconds, 1)))  # fmt: skip


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(page)
    return area
