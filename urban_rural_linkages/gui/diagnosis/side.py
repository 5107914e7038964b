"""The left column of the window: six steps with their conditions, and the chapters that the report will have."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout

from ...core.recipe.state import DiagnosisState
from ...core.recipe.step_inputs import STEPS
from ...core.recipe.steps import step_states
from ...i18n import tr
from .buttons import bind, button
from .rows import heading
from .style import COLOURS, LINE, MARKS, PETROL, SIDE, SOFT
from .words import chapter_title, sentence, step_title

_DOT = 22


class SidePanel(QFrame):
    """Steps and chapters; a step is chosen by mouse, Tab, or Alt and its number."""

    chosen = pyqtSignal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setMinimumWidth(SIDE)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 18, 12, 14)
        self._layout.setSpacing(2)
        self._layout.addWidget(heading(tr("Territorial diagnosis"), "section"))
        self.steps = [self._step(number, step) for number, step in enumerate(STEPS)]
        self._layout.addSpacing(10)
        self._layout.addWidget(heading(tr("Chapters you will get"), "section"))
        self.chapters: dict[str, QLabel] = {}
        for chapter in DiagnosisState().chapters():
            self.chapters[chapter.id] = heading(chapter_title(chapter.id), "soft")
            self._layout.addWidget(self.chapters[chapter.id])
        self._layout.addStretch(1)

    def add_link(self, text: str, action: Callable[[], object]) -> QPushButton:
        """Add a link at the foot and return it."""
        link = button(text, action, "link")
        self._layout.addWidget(link)
        return link

    def show_state(self, state: DiagnosisState, current: int) -> None:
        """Show how far each step is, and which chapters there will be."""
        for number, one in enumerate(step_states(state)):
            shown = self.steps[number]
            shown.setChecked(number == current)
            shown.setIcon(QIcon(dot(str(number + 1), one.condition, number == current, self.devicePixelRatioF())))
            words = {"filled": tr("done"), "asks": tr("to look at"), "stale": tr("to look at"),
                     "error": tr("to mend"), "empty": tr("empty")}[one.condition]  # fmt: skip
            shown.setAccessibleName(f"{number + 1} {step_title(one.id)}: {words}")
            shown.setToolTip(sentence(one.sentence) or words)
        for chapter in state.chapters():
            label, title = self.chapters[chapter.id], chapter_title(chapter.id)
            label.setText(f"●  {title}" if chapter.opens else f"○  {title}")
            label.setProperty("role", "" if chapter.opens else "soft")
            label.style().unpolish(label)
            label.style().polish(label)
            label.setToolTip("" if chapter.missing is None else sentence(chapter.missing))

    def _step(self, number: int, step: str) -> QPushButton:
        made = button(f"  {step_title(step)}", lambda: self.chosen.emit(number), "step")
        made.setObjectName(f"step_{step}")
        made.setCheckable(True)
        made.setIconSize(QSize(_DOT, _DOT))
        bind(self, f"Alt+{number + 1}", lambda: self.chosen.emit(number))
        self._layout.addWidget(made)
        return made


class SideColumn(QScrollArea):
    """The panel in a column as wide as its texts, which scrolls where the window is low."""

    def __init__(self, panel: SidePanel) -> None:
        super().__init__()
        self._panel = panel
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(panel)

    def sizeHint(self) -> QSize:
        """Return the width of the panel, with that of the scroll bar where there is one."""
        least = self._panel.minimumSizeHint()
        is_low = least.height() > self.height()
        bar = self.verticalScrollBar().sizeHint().width() if is_low else 0
        return QSize(max(least.width(), SIDE) + bar, least.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same width; it may be lower."""
        return QSize(self.sizeHint().width(), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the scroll bar, or take it back."""
        super().resizeEvent(event)
        self.updateGeometry()


def dot(number: str, condition: str, is_current: bool, ratio: float) -> QPixmap:
    """Draw the circle of a step: its number, or the mark of its condition."""
    picture = QPixmap(int(_DOT * ratio), int(_DOT * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = COLOURS.get(condition)
    full = PETROL if is_current and colour is None else colour
    painter.setPen(QPen(QColor(full or LINE), 1.4))
    painter.setBrush(QColor(full or "#ffffff"))
    circle = QRectF(1, 1, _DOT - 2, _DOT - 2)
    painter.drawEllipse(circle)
    painter.setPen(QColor("#ffffff" if full else SOFT))
    font = painter.font()
    font.setBold(True)
    font.setPixelSize(12)
    painter.setFont(font)
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, MARKS.get(condition, number))
    painter.end()
    return picture
