"""The window of a checklist over many municipalities: bars, the matrix, its legend, and the current cell in a sentence.

It holds no answers: it shows those of the open assessment, and has them changed as the dock does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from ...core.assessment.cell_words import foot_words
from ...core.assessment.matrix import Matrix, Place
from ...core.assessment.matrix_order import Sorting, proposals, ranking
from ...i18n import tr
from ..dock.keyboard import order_tabs
from ..dock.session import Session
from ..dock.words import READER, time_words
from .bars import Foot, SearchBar, TopBar
from .calculating import MatrixCalculation
from .colouring import OnMap
from .editing import CellEdits
from .legend import Legend
from .menu import fill_menu
from .model import MatrixModel
from .ports import Around
from .questions import ask, ask_with_list
from .style import SIZE, WIDE, matrix_style
from .view import MatrixView

_FOLLOW_MS = 200  # of rest in a cell, before the dock follows


class MatrixWindow(QWidget):
    """Questions against municipalities.

    Parameters
    ----------
    session : Session
        The open assessment.
    around : Around
        Calculations, the map, reports and the dock.
    parent : QWidget, optional

    Attributes
    ----------
    looked_at : signal of (str, str)
        Unit and item of the cell where one rests: the dock follows.
    """

    looked_at = pyqtSignal(str, str)

    def __init__(self, session: Session, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("matrix")
        self.setWindowTitle(tr("Matrix of municipalities"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(matrix_style())
        self.session, self.around = session, around
        self.asks: Callable[[str], bool] = lambda words: ask(self, words)
        self.lists: Callable[[str, Sequence[str]], bool] = lambda words, rows: ask_with_list(self, words, rows)
        self.model = MatrixModel(self._worked_out(), self)
        self.on_map = OnMap(around, lambda: self.model.matrix, self.say)
        self.edits = CellEdits(session, lambda: self.model.matrix, self._may)
        self.top, self.tools, self.foot = TopBar(), SearchBar(), Foot()
        self.view, self.legend = MatrixView(self.model), Legend()
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.hide()
        self.calculation = MatrixCalculation(around, self.top.calculate, self.say, self._calculated)
        self._later = self._timer(0, self.refresh)
        self._rest = self._timer(_FOLLOW_MS, self._tell_rest)
        self._lay_out()
        self._connect()
        self.refresh()
        self._name_order()
        self.resize(*SIZE)
        self.view.go_to(next(iter(self.model.places()), ("", "")))
        self.view.setFocus()

    def sizeHint(self) -> QSize:
        """Return the size as drawn."""
        return QSize(*SIZE)

    def minimumSizeHint(self) -> QSize:
        """Return what a screen of 1366 x 768 has room for at half as much again."""
        return QSize(640, 420)

    # -- what is shown ---------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the cells as they are now; the order of the rows stays."""
        self.model.show_matrix(self._worked_out())
        self.model.take_in(self.session.asked)
        head = self.session.work.assessment
        count = len(self.model.matrix.contents.units)
        words = (
            tr("{title} · {count} {count:municipality|municipalities}").format(title=head.title, count=count)
            if count
            else head.title
        )
        self.top.title.show_text(words)
        if not count and not self.message.text():
            self.say(tr("This assessment has no municipalities yet. Choose them in the dock, by “⋯ Municipalities…”."))
        self._show_foot(self.view.place())
        self._enable()

    def follow(self, unit: str, item_id: str) -> None:
        """Go to the cell that the dock shows; a cell that is filtered out stays so."""
        if self.view.place() != (unit, item_id):
            self.view.go_to((unit, item_id))
            self._rest.stop()

    def say(self, words: str) -> None:
        """Say how something went, above the matrix; nothing pops up."""
        self.message.setText(words)
        self.message.setVisible(bool(words))

    # -- what is done ----------------------------------------------------------------------------------------

    def obey(self, command: str) -> None:
        """Do what a key or a button asks for."""
        place = self.view.place()
        if command in ("undo", "redo"):
            self.session.undo() if command == "undo" else self.session.redo()
            return
        if place is None:
            return
        acts: dict[str, Callable[[], object]] = {
            "open": lambda: self._open("edit"), "note": lambda: self._open("note"), "accept": self.accept,
            "clear": lambda: self.edits.clear(self.view.chosen()),
            "copy right": lambda: self.edits.copy(place, self._right_of(place)),
            "copy all": lambda: self.edits.copy(place, [unit.code for unit in self.model.units]),
            "common": lambda: self.edits.make_common(place),
        }  # fmt: skip
        acts[command]()

    def press(self, digit: str) -> None:
        """Answer the current cell by a digit."""
        place = self.view.place()
        if place is not None:
            self.edits.press(place, digit)

    def accept(self) -> None:
        """Take over the proposals of the chosen cells; more than one are listed first."""
        places = self.view.chosen()
        cells = [cell for cell in proposals(self.model.matrix, {item for _, item in places}, {u for u, _ in places})
                 if (cell.unit_code, cell.item_id) in set(places)]  # fmt: skip
        if len(cells) > 1:
            rows = [self._accessible((cell.unit_code, cell.item_id)) for cell in cells]
            if not self.lists(tr("Accept {count} {count:proposal|proposals}?").format(count=len(cells)), rows):
                return
        self.edits.accept([(cell.unit_code, cell.item_id) for cell in cells])

    def colour_map(self) -> None:
        """Colour the municipalities on the map by the current question, which it then follows; or stop that."""
        self.on_map.toggle(self.view.place())
        self.tools.colour.setChecked(self.on_map.is_on)

    def calculate_all(self) -> None:
        """Calculate all figures, and put the rows in order by what comes out; cancel while that runs."""
        self.calculation.start()

    def calculate_this(self) -> None:
        """Calculate the figures of the current question."""
        place = self.view.place()
        if place is not None:
            self.calculation.start([place[1]])

    def switch_map(self) -> None:
        """Colour the map by figures, or by answers again."""
        self.on_map.switch(self.view.place())
        self.tools.colour.setChecked(self.on_map.is_on)

    def rank(self) -> None:
        """Put the municipalities in order by their rank, or as they stand in the assessment again."""
        self._arrange(by_rank=not self.model.by_rank)

    # -- what Qt calls ---------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed while it was hidden."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out in a narrow window what the menu holds as well."""
        super().resizeEvent(event)
        is_wide = self.width() >= WIDE
        self.legend.setVisible(is_wide)
        self.tools.colour.setVisible(is_wide)
        self.tools.legend.setVisible(not is_wide)
        for one in self.foot.narrow:
            one.setVisible(is_wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the cells by Escape; nothing is lost, all is saved as it is written."""
        if event.key() == Qt.Key.Key_Escape:
            self.view.setFocus()
        else:
            super().keyPressEvent(event)

    # -- within ----------------------------------------------------------------------------------------------

    def _changed(self, _item: str = "") -> None:
        """Look again soon, where anybody sees it."""
        if self.isVisible():
            self._later.start()

    def _calculated(self, is_all: bool) -> None:
        self.refresh()
        if is_all:
            self._arrange()

    def _worked_out(self) -> Matrix:
        session = self.session
        conflicts = {(getattr(conflict.mine or conflict.theirs, "unit_code", ""), conflict.item)
                     for conflict in session.work.conflicts}  # fmt: skip
        return Matrix(session.checklist, session.work.contents(), session.stale, conflicts)

    def _may(self, words: str) -> bool:
        return self.asks(words)

    def _open(self, part: str) -> None:
        place = self.view.place()
        if place is not None:
            self.around.open_cell(*place, part)

    def _right_of(self, place: Place) -> list[str]:
        codes = [unit.code for unit in self.model.units]
        return codes[codes.index(place[0]) + 1 :]

    def _accessible(self, place: Place) -> str:
        return str(self.model.data(self.model.index_of(place), int(Qt.ItemDataRole.AccessibleTextRole)) or "")

    def _show_foot(self, place: Place | None) -> None:
        if place is None:
            self.foot.say("", tr("No question fits the filter."))
            return
        unit = next(unit for unit in self.model.units if unit.code == place[0])
        cell, item = self.model.matrix.cell(*place), self.session.checklist.by_id[place[1]]
        parts = foot_words(item, cell, READER)
        if cell.calculated and cell.value is not None:
            parts.append(tr("calculated {time}").format(time=time_words(cell.calculated)))
        self.foot.say(unit.name, " · ".join(parts))

    def _moved(self, place: Place | None) -> None:
        self._show_foot(place)
        self._rest.start()

    def _tell_rest(self) -> None:
        place = self.view.place()
        if place is not None:
            self.looked_at.emit(*place)
            self.on_map.follow(place)

    def _name_order(self) -> None:
        words = tr("Question ▾ (worst first)") if self.model.sorting is Sorting.WORST else tr("Question")
        if self.model.by_rank:
            ranked = next(iter(ranking(self.model.matrix)))
            words = tr("Municipalities: worst first, by {count} {count:question that was|questions that were} "
                       "calculated in all of them").format(
                count=ranked.compared) + f"\n{words}"  # fmt: skip
        self.view.name_order(words)

    def _arrange(self, **wanted: object) -> None:
        self.model.arrange(**wanted)  # type: ignore[arg-type]
        self._name_order()
        self._show_foot(self.view.place())

    def _enable(self) -> None:
        may = not self.session.read_only
        for one in (self.foot.right, self.foot.all, self.top.calculate, self.top.data):
            one.setEnabled(may)

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(22, 14, 22, 8)
        inner.setSpacing(9)
        for part in (self.top, self.tools, self.message, self.view, self.legend):
            inner.addWidget(part, 1 if part is self.view else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # what does not fit goes into the menu
        self.setMinimumSize(self.minimumSizeHint())
        layout.addLayout(inner, 1)
        layout.addWidget(self.foot)
        order_tabs(self)

    def _connect(self) -> None:
        self.session.changed.connect(self._changed)
        self.session.looked_at.connect(self._changed)
        self.session.refused.connect(self.say)
        self.view.moved.connect(self._moved)
        self.view.wanted.connect(self.obey)
        self.view.digit.connect(self.press)
        self.tools.searched.connect(lambda words: self._arrange(search=words))
        self.tools.shown.connect(lambda kinds: self._arrange(showing=kinds))
        self.tools.sorted.connect(lambda order: self._arrange(sorting=order))
        self.tools.colour.clicked.connect(lambda _checked=False: self.colour_map())
        self.top.data.clicked.connect(lambda _checked=False: self.around.bind_data())
        self.top.calculate.clicked.connect(lambda _checked=False: self.calculate_all())
        self.foot.right.clicked.connect(lambda _checked=False: self.obey("copy right"))
        self.foot.all.clicked.connect(lambda _checked=False: self.obey("copy all"))
        self.foot.compare.clicked.connect(lambda _checked=False: self.around.compare())
        self.foot.report.clicked.connect(lambda _checked=False: self._report())
        fill_menu(self)

    def _report(self) -> None:
        place = self.view.place()
        self.around.report(place[0] if place is not None else "")

    def _timer(self, milliseconds: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer
