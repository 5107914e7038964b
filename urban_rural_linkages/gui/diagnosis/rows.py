"""Rows of a step: a label, a field, and what was found; and bands that ask or tell something, with buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...core.recipe.options import Option
from ...i18n import tr
from ..dock.narrow_widgets import FlowLayout, NarrowCombo, PlainLabel, plain_tooltip
from .buttons import button
from .session import DiagnosisSession
from .style import FOUND, LABEL, MARKS, mark
from .words import label_of, sentence

Choices = Sequence[tuple[str, Callable[[], object]]]
_GREY = QBrush(QColor("#9aa3a8"))
_LETTERS = 4  # at least in view of what is chosen: a year
_LONG, _BESIDE = 110, 2  # letters, and buttons, that stand beside each other in a strip


class FoundLabel(PlainLabel):
    """The remark beside a field: a mark and a few words on what was found."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(FOUND)

    def say(self, kind: str, words: str) -> None:
        """Show words as right, to be looked at, wrong or a mere note; nothing where there are none."""
        mark(self, "found", kind)
        self.show_text(f"{MARKS[kind]} {words}" if words and kind in MARKS else words)


class OptionCombo(NarrowCombo):
    """The values that a parameter may be given; what does not fit is grey, says why, and can be chosen all the same."""

    def __init__(
        self, session: DiagnosisSession, parameter: str, picked: Callable[[str], object] | None = None
    ) -> None:  # fmt: skip
        super().__init__(label_of(parameter))
        self.setObjectName(parameter)
        self.setMinimumContentsLength(_LETTERS)
        self._session, self._parameter = session, parameter
        self._shown: list[Option] = []
        give = picked or (lambda value: session.give(parameter, value))
        self.activated.connect(lambda _place: give(self.code()))

    def show_state(self) -> None:
        """Show what may be chosen now, and what is chosen."""
        offered = [Option("", "–"), *self._session.options(self._parameter)]
        if offered != self._shown:
            self._fill(offered)
        self.choose(str(self._session.state.values.get(self._parameter) or ""))
        self.setEnabled(len(offered) > 1)
        mark(self, "condition", "error" if self._session.state.refusal(self._parameter) is not None else "")

    def name_with(self, words: str) -> None:
        """Have screen readers say the label and what was found."""
        label = label_of(self._parameter)
        self.setAccessibleName(f"{label}: {words}" if words else label)

    def _fill(self, offered: list[Option]) -> None:
        self._shown = offered
        self.clear()
        for place, one in enumerate(offered):
            self.addItem(one.label, one.value)
            if not one.fits:
                self.setItemData(place, _GREY, Qt.ItemDataRole.ForegroundRole)

    def showPopup(self) -> None:
        """Open the list; the reasons are written for who opens it, not for hundreds of fields that nobody looks at."""
        for place, one in enumerate(self._shown):
            if self.itemData(place, Qt.ItemDataRole.ToolTipRole) is None:
                reason = sentence(one.reason)
                words = f"{one.label}: {reason}" if reason else one.label
                self.setItemData(place, plain_tooltip(words), Qt.ItemDataRole.ToolTipRole)
        super().showPopup()


class Row:
    """A label, one or two fields, and what was found.

    Parameters
    ----------
    grid : QGridLayout
        Of the page.
    text : str
        The label.
    fields : sequence of QWidget
        Beside each other; the first is the label's.
    """

    def __init__(self, grid: QGridLayout, text: str, fields: Sequence[QWidget]) -> None:
        self.label = PlainLabel(text)
        self.label.setMinimumWidth(LABEL)
        self.label.setBuddy(fields[0])
        self.found = FoundLabel()
        held = QHBoxLayout()
        held.setSpacing(8)
        for one in fields:
            held.addWidget(one, 1)
        line = grid.rowCount()
        grid.addWidget(self.label, line, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(held, line, 1)
        grid.addWidget(self.found, line, 2, Qt.AlignmentFlag.AlignVCenter)
        self.fields = fields
        self._all = [self.label, *fields, self.found]

    def set_visible(self, is_visible: bool) -> None:
        """Show the row, or hide it."""
        for one in self._all:
            one.setVisible(is_visible)

    def show_state(self) -> None:
        """Show what the state says; rows of another kind do more."""


class ChoiceRow(Row):
    """A row of lists of values, one for each parameter; what is found is that of the first that says something."""

    def __init__(
        self, grid: QGridLayout, session: DiagnosisSession, parameters: Sequence[str], text: str = "",
        picked: Callable[[str], object] | None = None,
    ) -> None:  # fmt: skip
        self._session, self._parameters = session, parameters
        self.combos = [OptionCombo(session, name, picked) for name in parameters]
        super().__init__(grid, text or label_of(parameters[0]), self.combos)

    def show_state(self) -> None:
        """Show values, and why they fit, do not fit, or are asked for."""
        kind, words = self._words()
        for combo in self.combos:
            combo.show_state()
            combo.name_with(words)
        self.found.say(kind, words)

    def _words(self) -> tuple[str, str]:
        state = self._session.state
        for name in self._parameters:
            if (refusal := state.refusal(name)) is not None:
                return "stop", sentence(refusal)
        for name in self._parameters:
            found = state.found.get(name)
            if found is not None and found.question is not None and not state.given(name):
                return "look", sentence(found.question)
        for name in self._parameters:
            if (reason := state.reason(name)) is not None:
                return "right", sentence(reason)
        has_any = any(self._session.options(name) for name in self._parameters)
        return "note", "" if has_any else tr("nothing here fits yet")


class TextRow(Row):
    """A row of a line of text for a parameter, given once it is left; `check` returns why it cannot be so, or ""."""

    def __init__(
        self, grid: QGridLayout, session: DiagnosisSession, parameter: str, usual: str, check: Callable[[str], str],
        hint: str = "",
    ) -> None:  # fmt: skip
        self._session, self._parameter, self._usual, self._check = session, parameter, usual, check
        self._hint, self._wrong = hint, ""
        self.edit = QLineEdit()
        self.edit.setObjectName(parameter)
        self.edit.setAccessibleName(label_of(parameter))
        self.edit.setMinimumHeight(28)
        self.edit.editingFinished.connect(self._give)
        super().__init__(grid, label_of(parameter), [self.edit])

    def show_state(self) -> None:
        """Show the text that is given, the usual one where none is."""
        if not self.edit.hasFocus() and not self._wrong:
            self.edit.setText(str(self._session.state.values.get(self._parameter) or self._usual))
        mark(self.edit, "condition", "error" if self._wrong else "")
        self.found.say("stop" if self._wrong else "note", self._wrong or self._hint)

    def _give(self) -> None:
        text = self.edit.text().strip() or self._usual
        self._wrong = self._check(text)
        given = str(self._session.state.values.get(self._parameter) or self._usual)
        if not self._wrong and text != given:
            self._session.give(self._parameter, text)
        self.show_state()


class PickRow(Row):
    """A row of one list whose entries the page fills in; `picked` takes the code of the one that the user picks."""

    def __init__(self, grid: QGridLayout, name: str, picked: Callable[[str], object]) -> None:
        self.combo = NarrowCombo(name)
        self._offered: list[tuple[str, str]] = []
        self.combo.activated.connect(lambda _place: picked(self.combo.code()))
        super().__init__(grid, name, [self.combo])

    def offer(self, offered: list[tuple[str, str]], chosen: str) -> None:
        """Show entries, as code and text, and the one that is chosen."""
        if offered != self._offered:
            self._offered = offered
            self.combo.clear()
            for code, text in offered:
                self.combo.offer(text, code)
        self.combo.choose(chosen)

    def rename(self, name: str) -> None:
        """Give the row another label."""
        self.label.show_text(name)
        self.combo.setAccessibleName(name)


class Band(QFrame):
    """A strip that asks or tells something, with buttons; hidden while it has nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._text = PlainLabel()
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._beside, self._below = QHBoxLayout(), FlowLayout()
        self._beside.setSpacing(6)
        line = QHBoxLayout()
        line.addWidget(self._text, 1)
        line.addLayout(self._beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 10, 8)
        layout.addLayout(line)
        layout.addLayout(self._below)
        self._shown: tuple[str, str, tuple[str, ...]] = ("", "", ())
        self._made: list[QPushButton] = []
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.shown_text

    @property
    def buttons(self) -> list[QPushButton]:
        """Its buttons, from left to right."""
        return list(self._made)

    def say(self, kind: str, words: str, choices: Choices = ()) -> None:
        """Show words with buttons: right, look, stop or note; nothing hides the strip."""
        shown = (kind, words, tuple(text for text, _ in choices))
        if shown != self._shown:  # else a button that has the focus would lose it
            self._shown = shown
            mark(self, "band", kind)
            self._text.show_text(words)
            self._set_buttons(choices)
        self.setVisible(bool(words))

    def _set_buttons(self, choices: Choices) -> None:
        for old in self._made:
            self._beside.removeWidget(old)
            self._below.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._made = [button(text, choice) for text, choice in choices]
        is_long = len(self.text) > _LONG or len(choices) > _BESIDE
        for one in self._made:
            (self._below if is_long else self._beside).addWidget(one)


class ChaptersNote(QWidget):
    """Chapters that a step opens, and why others stay shut."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 6, 0, 0)
        self._lines.setSpacing(3)
        self._labels: dict[str, FoundLabel] = {}

    def say(self, chapter: str, title: str, missing: str) -> None:
        """Say of a chapter that it opens, or why it stays shut."""
        label = self._labels.get(chapter)
        if label is None:
            label = self._labels[chapter] = FoundLabel()
            label.setMinimumWidth(1)
            self._lines.addWidget(label)
        if missing:
            label.say("note", tr("○ {chapter}: {reason}").format(chapter=title, reason=missing))
        else:
            label.say("right", tr("{chapter}: in the report").format(chapter=title))


def heading(text: str, role: str, points: float = 0.0) -> QLabel:
    """Return a line of text in a role of the style: title, section or soft."""
    label = PlainLabel(text)
    label.setProperty("role", role)
    if points:
        font = label.font()
        font.setPointSizeF(points)
        font.setBold(True)
        label.setFont(font)
    return label
