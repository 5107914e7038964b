"""Dialog before an assessment becomes final: what is missing, what was set aside and why, and the way to each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..core.assessment.closing import Closing, in_all
from ..core.assessment.records import Status
from ..core.assessment.scoring import TOTAL_COVERAGE
from ..core.assessment.unit_records import Comment
from ..i18n import number_text, tr
from .diagnosis.side import dot
from .diagnosis.style import style_sheet
from .dock.narrow_widgets import PlainLabel, push_button
from .dock.session import Session
from .dock.words import time_words, translated

_MOST_ROWS = 12  # of a section; the rest is counted
STOP, LOOK, RIGHT = "stop", "look", "right"


def before_final(
    session: Session, status: str, take: Callable[[str], None], go_to: Callable[[str], None], parent: QWidget
) -> None:
    """Take over a status at once; one that is final only when what is missing was shown, and accepted."""
    found = session.closings()
    if status != Status.FINAL or not any(one.missing or one.set_aside for one in found.values()):
        take(status)
        return
    dialog = ClosingDialog(session, found, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: take(status))
    dialog.chosen.connect(go_to)
    dialog.open()


@dataclass(frozen=True)
class _Row:
    """A line of the dialog: its mark, what it says, the question behind it, and where its button leads."""

    mark: str
    words: str
    more: str = ""
    button: str = ""
    unit: str = ""
    item: str = ""
    question: str = ""


class ClosingDialog(QDialog):
    """Lists what is missing, and asks whether the assessment is final all the same.

    Attributes
    ----------
    chosen : signal of str
        The item that the user wants to go to; the session looks at its unit already.
    """

    chosen = pyqtSignal(str)

    def __init__(self, session: Session, found: dict[str, Closing], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._found = session, found
        self._names = {unit.code: unit.name for unit in session.work.units}
        self.setWindowTitle(tr("Final?"))
        self.setObjectName("sheet")
        self.setStyleSheet(style_sheet() + "#sheet, #page { background: #ffffff; }")
        self.resize(760, 640)
        self.go: list[QPushButton] = []
        self._first: _Row | None = None
        page = QWidget()
        page.setObjectName("page")
        self._rows = QVBoxLayout(page)
        self._rows.setContentsMargins(0, 0, 8, 0)
        for title, rows in self._sections():
            self._add_section(title, list(rows))
        self._rows.addStretch(1)
        self._lay_out(page)

    # -- what it says ----------------------------------------------------------------------------------------

    def _title(self) -> str:
        count, _ = in_all(self._found.values())
        if not count:
            return tr("Final? Nothing is missing")
        return tr("Final? {count:One thing is|{count} things are} missing").format(count=number_text(count))

    def _counted(self) -> str:
        score, head = self._session.score, self._session.work.assessment
        if self._names:
            return tr("{title} · {count} {count:municipality|municipalities}").format(
                title=head.title, count=len(self._names)
            )
        shown, domains = score.rests_on
        words = tr("{title} · {answered} of {asked} answered · {shown} of {domains} domains. Under {share} % no total "
                   "is shown.")  # fmt: skip
        return words.format(title=head.title, answered=score.answered, asked=score.asked, shown=shown, domains=domains,
                            share=number_text(100 * TOTAL_COVERAGE))  # fmt: skip

    def _sections(self) -> Iterator[tuple[str, Iterator[_Row]]]:
        yield (
            tr("Blocking duties that are open"),
            self._each(
                lambda found: found.blocking,
                lambda unit, item: self._asked(STOP, unit, item, "", tr("Go")),
            ),
        )
        yield tr("Declared not applicable, because"), self._set_aside()
        yield tr("To look at"), self._to_look_at()

    def _each(
        self, items: Callable[[Closing], Sequence[str]], row: Callable[[str, str], _Row]
    ) -> Iterator[_Row]:  # fmt: skip
        for unit, found in self._found.items():
            for item in items(found):
                yield self._of(unit, row(unit, item))

    def _of(self, unit: str, row: _Row) -> _Row:
        """Return a row with the name of its municipality before it."""
        if unit not in self._names:
            return row
        return replace(row, words=f"{self._names[unit]}: {row.words}")

    def _set_aside(self) -> Iterator[_Row]:
        yield from self._each(lambda found: found.set_aside, self._declared)
        yield from self._each(
            lambda found: found.without_reason,
            lambda unit, item: self._asked(STOP, unit, item, tr("A duty stays open until its reason is written."),
                                           tr("Write")),
        )  # fmt: skip

    def _declared(self, unit: str, item: str) -> _Row:
        answer = self._session.work.answer(item, unit)
        who = " · ".join(part for part in (answer.author, time_words(answer.modified)) if part)
        said = " · ".join(part for part in (f"“{answer.note.strip()}”", who) if part)
        return self._asked(RIGHT, unit, item, said)

    def _to_look_at(self) -> Iterator[_Row]:
        counts: tuple[tuple[str, Callable[[Closing], Sequence[str]], str], ...] = (
            (tr("Not answered: {count}"), lambda found: _others(found.unanswered, found.blocking), tr("Go")),
            (tr("Answers that have to be explained, and have no note: {count}"), lambda found: found.unexplained,
             tr("Write")),
            (tr("Answers to look at again: {count}"), lambda found: found.to_review, tr("Go")),
        )  # fmt: skip
        for unit, found in self._found.items():
            for words, items, button in counts:
                named = items(found)
                if named:
                    more = self._heading(named[0]) if len(named) == 1 else ""
                    row = _Row(LOOK, words.format(count=number_text(len(named))), more, button, unit, named[0])
                    yield self._of(unit, row)
        if self._session.stale:
            yield _Row(LOOK, tr("Figures out of date: {count}").format(count=number_text(len(self._session.stale))))
        for comment in self._open_comments():
            words, unit = tr("A comment of the reviewer without an answer"), comment.unit_code
            yield self._of(unit, _Row(LOOK, words, comment.text, tr("Go"), unit, comment.item_id))

    def _open_comments(self) -> list[Comment]:
        return [comment for comment in self._session.work.contents().comments if comment.state == "open"]

    def _heading(self, item: str) -> str:
        return translated(self._session.checklist.by_id[item].heading)

    def _asked(self, mark: str, unit: str, item: str, more: str, button: str = "") -> _Row:
        """Return the row of an item, with its question where it is called otherwise."""
        heading, question = self._heading(item), translated(self._session.checklist.by_id[item].question)
        return _Row(mark, heading, more, button, unit, item, question if question != heading else "")

    def _consequence(self) -> str:
        _, count = in_all(self._found.values())
        if not count:
            return tr("A final assessment can be read and no longer be changed, until it is set back to draft.")
        return tr(
            "You may declare it final as it is. Its report then says on the first page that blocking duties are open: "
            "{count}, with your name."
        ).format(count=number_text(count))

    # -- widgets ---------------------------------------------------------------------------------------------

    def _lay_out(self, page: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 20, 26, 16)
        layout.setSpacing(6)
        layout.addWidget(_large(self._title()))
        layout.addWidget(_soft(self._counted()))
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        layout.addWidget(area, 1)
        layout.addWidget(_band(self._consequence()))
        layout.addWidget(_soft(tr("Final freezes this version (SHA-256 of answers, figures and evidence). Later edits "
                                  "make the next version, with the list of what changed.")))  # fmt: skip
        layout.addLayout(self._buttons())

    def _add_section(self, title: str, rows: list[_Row]) -> None:
        if not rows:
            return
        heading = PlainLabel(f"{title} ({number_text(len(rows))})")
        heading.setProperty("role", "section")
        self._rows.addWidget(heading)
        for row in rows[:_MOST_ROWS]:
            self._rows.addLayout(self._line(row))
        if len(rows) > _MOST_ROWS:
            self._rows.addWidget(_soft(tr("and {count} more").format(count=number_text(len(rows) - _MOST_ROWS))))
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setStyleSheet("color: #d5dce0;")
        self._rows.addWidget(line)

    def _line(self, row: _Row) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(dot("", row.mark, False, self.devicePixelRatioF()))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(row.words, bold=True))
        for more in filter(None, (row.question, row.more)):
            words.addWidget(_soft(more))
        line = QHBoxLayout()
        line.setSpacing(9)
        line.addWidget(mark)
        line.addLayout(words, 1)
        if row.button:
            go = push_button(row.button, f"{row.button}: {row.words}")
            go.clicked.connect(lambda _checked: self._leave_for(row))
            self.go.append(go)
            line.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
            self._first = self._first or row
        return line

    def _leave_for(self, row: _Row) -> None:
        self.reject()
        self._session.look_at(row.unit)
        self.chosen.emit(row.item)

    def _buttons(self) -> QHBoxLayout:
        go_on = push_button(tr("Go on working"), tr("Go on working"))
        self.all_the_same = push_button(tr("Final all the same"), tr("Final all the same"))
        self.to_first = push_button(tr("Go to the first"), tr("Go to the first thing that is missing"))
        self.to_first.setProperty("role", "go")
        self.to_first.setVisible(self._first is not None)
        self.all_the_same.setAutoDefault(False)
        (self.to_first if self._first is not None else go_on).setDefault(True)
        go_on.clicked.connect(lambda _checked: self.reject())
        self.all_the_same.clicked.connect(lambda _checked: self.accept())
        self.to_first.clicked.connect(lambda _checked: self._leave_for(self._first) if self._first else None)
        row = QHBoxLayout()
        row.addWidget(go_on)
        row.addStretch(1)
        row.addWidget(self.all_the_same)
        row.addWidget(self.to_first)
        return row


def _others(items: Sequence[str], without: Sequence[str]) -> list[str]:
    return [item for item in items if item not in without]


def _large(words: str) -> PlainLabel:
    label = PlainLabel(words, bold=True)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 1.6)
    label.setFont(font)
    label.setProperty("role", "title")
    return label


def _soft(words: str) -> PlainLabel:
    label = PlainLabel(words)
    label.setProperty("role", "soft")
    return label


def _band(words: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("band", "look")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(12, 8, 12, 8)
    layout.addWidget(PlainLabel(words))
    return frame
