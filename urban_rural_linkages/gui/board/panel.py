"""Content of the dock: what is asked, what is tried out, and who gains and who loses by it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...core.board.answer import Answer
from ...core.notes import Note
from ...i18n import note_sentence, number_text, tr
from ..diagnosis.buttons import button
from ..diagnosis.style import mark
from ..dock.narrow_widgets import NarrowCombo, PlainLabel
from ..matrix.style import scaled
from .bars import MirroredBars
from .button_grid import ButtonGrid
from .changes_table import ChangesTable
from .ports import Tool
from .style import BIG, NARROW, board_style
from .words import ARROW, first_look, gain_words, lose_words


def _nothing() -> None:
    """Stand in for what a button does, until the dock says so."""


class Panel(QWidget):
    """All widgets of the dock, in the order in which one reads them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board")
        self.setStyleSheet(board_style())
        self.setMinimumWidth(NARROW)
        self.head, self.tools, self.changes = Head(), Tools(), ChangesTable()
        self.hint = PlainLabel()
        self.hint.setProperty("role", "soft")
        self.message = Band("stop")
        self.told, self.stale = Band("right"), Band("look")
        self.totals, self.sums, self.who, self.next = Totals(), Sums(), Bars(), NextPlace()
        self.limits = PlainLabel()
        self.limits.setProperty("role", "soft")
        self.notes = PlainLabel()
        self.notes.setProperty("role", "soft")
        self.foot = Foot()
        page = QWidget()
        page.setObjectName("page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(9)
        for part in (
            self.head, self.tools, self.message, self.told, self.stale, self.changes, self.hint, self.totals, self.sums,
            self.who, self.next, self.limits, self.notes,
        ):  # fmt: skip
            inside.addWidget(part)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.foot)
        self.show_answer(None, has_changes=False)
        self.say_notes(())

    def say_notes(self, notes: Sequence[Note]) -> None:
        """Say what the board has not."""
        self.notes.show_text("\n".join(map(note_sentence, notes)))
        self.notes.setVisible(bool(notes))

    def show_answer(self, answer: Answer | None, *, has_changes: bool, has_capacity: bool = False) -> None:
        """Show the figures of an answer; None = none is known.  Where ages are unknown its notes say so."""
        self.totals.setVisible(answer is not None and has_changes)
        self.sums.setVisible(answer is not None)
        moves = answer is not None and answer.gain + answer.lose > 0.0
        self.who.setVisible(answer is not None and moves and has_changes and bool(answer.bars))
        self.limits.setVisible(answer is not None)
        if answer is not None:
            self.totals.show_answer(answer)
            self.sums.show_answer(answer, has_changes=has_changes)
            self.who.bars.show_bars(answer.bars)
            self.limits.show_text(first_look(has_capacity))


class Head(QWidget):
    """The diagnosis, the type of service and the threshold."""

    def __init__(self) -> None:
        super().__init__()
        self.diagnosis = PlainLabel()
        self.diagnosis.setProperty("role", "soft")
        self.other = button(tr("Other…"), _nothing, "link")
        self.other.setAccessibleName(tr("Open the board on another diagnosis"))
        self.service = NarrowCombo(tr("Service"))
        self.threshold = NarrowCombo(tr("Far beyond"))
        self.threshold.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.diagnosis, 1)
        first.addWidget(self.other, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.service, 3)
        second.addWidget(self.threshold, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(first)
        layout.addLayout(second)


class Tools(QWidget):
    """Tools of the map, and buttons that ask in a window."""

    def __init__(self) -> None:
        super().__init__()
        self.tools = {
            Tool.PLACE: _tool(tr("+ Place one (P)"), tr("Place a new service on the map; Shift+P: from a list")),
            Tool.CLOSE: _tool(tr("× Switch off (X)"), tr("Close a service by a click on it; Shift+X: from a list")),
            Tool.DRAW: _tool(tr("Draw a road"), tr("Draw a new road by clicks; Enter ends it")),
            Tool.LINES: _tool(tr("Speed up a road"), tr("Choose roads by clicks; Enter ends it")),
        }
        self.best = button(tr("Best place…"), _nothing)
        self.capacity = button(tr("Capacity…"), _nothing)
        order = (self.tools[Tool.PLACE], self.tools[Tool.CLOSE], self.best, self.tools[Tool.DRAW],
                 self.tools[Tool.LINES], self.capacity)  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ButtonGrid(order))

    def enable(self, *, roads: bool, ready: bool) -> None:
        """Offer what can be done now; roads only where ways lead over some."""
        for tool, one in self.tools.items():
            one.setEnabled(ready and (roads or tool in (Tool.PLACE, Tool.CLOSE)))
        for other in (self.best, self.capacity):
            other.setEnabled(ready)

    def show_tool(self, tool: Tool | None) -> None:
        """Show which tool is in use."""
        for own, one in self.tools.items():
            one.setChecked(own is tool)


class Totals(QWidget):
    """People who gain and people who lose, side by side and never one less the other."""

    def __init__(self) -> None:
        super().__init__()
        self.gain, self.gain_words = _big("gain")
        self.lose, self.lose_words = _big("lose")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(0)
        for column, (number, words) in enumerate(((self.gain, self.gain_words), (self.lose, self.lose_words))):
            grid.addWidget(number, 0, column)
            grid.addWidget(words, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)

    def show_answer(self, answer: Answer) -> None:
        """Show who gains and who loses by an answer."""
        self.gain.show_text(number_text(answer.gain))
        self.gain_words.show_text(gain_words(answer.gain, answer.mean_gain))
        self.lose.show_text(number_text(answer.lose))
        self.lose_words.show_text(lose_words(answer.lose, answer.mean_loss))


class Sums(QFrame):
    """People newly within and beyond the threshold, people beyond and mean time before and after, and the sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.beyond_name, self.beyond = PlainLabel(), _figure()
        self.within_name, self.within = PlainLabel(), _figure()
        self.farther_name, self.farther = PlainLabel(), _figure()
        self.mean_name, self.mean = PlainLabel(tr("Mean time")), _figure()
        self.sentence = PlainLabel(bold=True)
        self.notes = PlainLabel()
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 9, 12, 9)
        grid.setVerticalSpacing(4)
        figures = ((self.within_name, self.within), (self.farther_name, self.farther), (self.beyond_name, self.beyond),
                   (self.mean_name, self.mean))  # fmt: skip
        for row, (name, value) in enumerate(figures):
            grid.addWidget(name, row, 0)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)
        for row, told in enumerate((self.sentence, self.notes), len(figures)):
            grid.addWidget(told, row, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def show_answer(self, answer: Answer, *, has_changes: bool) -> None:
        """Show the sums of an answer; without changes those of today."""
        row, mean = answer.everybody, tr("{minutes} min")
        minutes = number_text(row.threshold)
        self.beyond_name.show_text(tr("Beyond {minutes} minutes").format(minutes=minutes))
        for name, value, words, moved in (
            (self.within_name, self.within, tr("Newly within {minutes} min"), row.newly_within),
            (self.farther_name, self.farther, tr("Newly beyond {minutes} min"), row.newly_beyond),
        ):
            name.show_text(words.format(minutes=minutes))
            value.show_text(tr("{number} {number:person|people}").format(number=number_text(moved)))
            for part in (name, value):
                part.setVisible(has_changes)
        before, after = number_text(answer.beyond_before), number_text(answer.beyond_after)
        people = tr("{number} {number:person|people}").format(
            number=f"{before} {ARROW} {after}" if has_changes else before
        )
        self.beyond.show_text(people)
        before, after = number_text(answer.mean_before, 1), number_text(answer.mean_after, 1)
        self.mean.show_text(mean.format(minutes=f"{before} {ARROW} {after}" if has_changes else before))
        self.sentence.show_text(note_sentence(answer.sentence) if answer.sentence is not None else "")
        self.sentence.setVisible(answer.sentence is not None)
        notes = "\n".join(note_sentence(note) for note in answer.notes)
        self.notes.show_text(notes)
        self.notes.setVisible(bool(notes))
        mark(self, "band", "look" if answer.sentence is not None else "note")


class Bars(QWidget):
    """The mirrored bars with their head."""

    def __init__(self) -> None:
        super().__init__()
        self.bars = MirroredBars()
        head = PlainLabel(tr("Who gains and who loses"))
        head.setProperty("role", "section")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(head)
        layout.addWidget(self.bars)


class NextPlace(QWidget):
    """The best place for one more, with a button that opens it; hidden while it is not known."""

    def __init__(self) -> None:
        super().__init__()
        self.words = PlainLabel()
        self.go = button(tr("Place it"), _nothing, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, words: str) -> None:
        """Name the place, or nothing."""
        self.words.show_text(words)
        self.setVisible(bool(words))


class Foot(QWidget):
    """Undo and redo, scenarios, and what is worked on."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.undo, self.redo = button(tr("Undo"), _nothing), button(tr("Redo"), _nothing)
        self.undo.setToolTip("Ctrl+Z")
        self.redo.setToolTip("Ctrl+Y")
        self.keep, self.kept = button(tr("Keep as…"), _nothing), button(tr("Kept…"), _nothing)
        self.compare = button(tr("Compare…"), _nothing)
        self.report = button(tr("To report"), _nothing, "go")
        self.words = PlainLabel()
        self.words.setProperty("role", "soft")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.cancel = button(tr("Cancel"), _nothing, "link")
        state = QHBoxLayout()
        state.addWidget(self.words, 1)
        state.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 10)
        layout.addWidget(self.progress)
        layout.addLayout(state)
        layout.addWidget(ButtonGrid((self.undo, self.redo, self.keep, self.kept, self.compare, self.report)))
        self.show_busy("")

    def show_busy(self, words: str) -> None:
        """Say what is worked on; "" = nothing."""
        self.words.show_text(words)
        for part in (self.progress, self.cancel, self.words):
            part.setVisible(bool(words))


class Band(QFrame):
    """A sentence on a coloured band; hidden while there is none."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        mark(self, "band", kind)
        self.words = PlainLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 7, 12, 7)
        layout.addWidget(self.words)
        self.hide()

    def say(self, words: str) -> None:
        """Show a sentence, or nothing."""
        self.words.show_text(words)
        self.setVisible(bool(words))


def _tool(text: str, name: str) -> QPushButton:
    made = button(text, _nothing, "tool")
    made.setCheckable(True)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def _big(role: str) -> tuple[PlainLabel, PlainLabel]:
    number, words = PlainLabel(), PlainLabel()
    number.setFont(scaled(number.font(), BIG, bold=True))
    number.setProperty("role", role)
    words.setProperty("role", "soft")
    return number, words


def _figure() -> PlainLabel:
    made = PlainLabel()
    made.setWordWrap(False)
    made.setProperty("role", "figure")
    return made


def connect(one: QPushButton, action: Callable[[], object]) -> None:
    """Say what a button does."""
    one.clicked.connect(lambda _checked=False: action())
