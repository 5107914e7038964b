"""The scenario board played as a tutorial says, by the mouse on the map and the buttons of the dock.

Acts are generators: what they yield is how many milliseconds Qt gets to itself before they go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMessageBox, QTableWidget, QWidget

from urban_rural_linkages.i18n import tr

Pauses = Iterator[int]
DRAG = ("Drag it to", "Arrastrarlo a")
_TURN, _TURNS = 25, 4000  # ms between two looks at whether something has come, and how often
_BRIEFLY = 400  # ms, for a window to open
_BESIDE = QPoint(3, 2)  # a hand is never right on the spot
_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class BoardPlayer:
    """Somebody who plays the board.

    Parameters
    ----------
    canvas : QgsMapCanvas
    opens : callable
        Opens the board, and returns its dock.
    """

    def __init__(self, canvas: QgsMapCanvas, opens: Callable[[], Any]) -> None:
        self._canvas, self._opens = canvas, opens
        self.dock: Any = None

    def begin(self) -> Pauses:
        """Open the board; where it asks on what, take what it proposes, which is the demo."""
        QTimer.singleShot(2 * _BRIEFLY, take_default)
        self.dock = self._opens()
        yield from self._until(lambda: self.dock.session.answer is not None)

    def play(self, what: str, where: str) -> Pauses:
        """Do a row of a table: a button of the dock with a place or a name, or dragging."""
        for sheet in opened_sheets():
            sheet.reject()
        panel = self.dock.panel
        by_name = {button.text(): button for button in panel.findChildren(QAbstractButton)}
        if what in DRAG:
            yield from self._drag(where)
        elif by_name[what] in panel.tools.tools.values():
            by_name[what].click()
            yield _BRIEFLY
            yield from self._answered(lambda: self._click(self._named(where) + _BESIDE))
        else:
            if where:
                QTimer.singleShot(_BRIEFLY, lambda: self._name(where))
            by_name[what].click()
            yield 2 * _BRIEFLY
            yield from self._until(lambda: not panel.foot.words.isVisible())

    def texts(self) -> list[str]:
        """Return all that is to be read in the dock and in the windows that it has opened."""
        return [text for each in (self.dock, *opened_sheets()) for text in _texts(each)]

    def _drag(self, name: str) -> Pauses:
        """Drag the new service to a place; the tool for placing is still in the hand."""
        new, viewport = self.dock.session.changes[0], self._canvas.viewport()
        start, end = self._pixel(new.x, new.y), self._named(name) + _BESIDE
        QTest.mousePress(viewport, _LEFT, _PLAIN, start)
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(viewport, start + (end - start) * share)
            yield _TURN
        yield from self._answered(lambda: QTest.mouseRelease(viewport, _LEFT, _PLAIN, end))

    def _click(self, at: QPoint) -> None:
        QTest.mouseMove(self._canvas.viewport(), at)
        QTest.mouseClick(self._canvas.viewport(), _LEFT, _PLAIN, at)

    def _name(self, name: str) -> None:
        """Type a name into the window that asks for one, and accept it."""
        for sheet in opened_sheets():
            sheet.field.setText(name)
            sheet.accept()

    def _answered(self, act: Callable[[], object]) -> Pauses:
        """Do something, and wait for the figures."""
        heard: list[bool] = []
        signal = self.dock.session.answered
        hear = lambda: heard.append(True)  # noqa: E731 - to be disconnected
        signal.connect(hear)
        act()
        yield from self._until(lambda: bool(heard))
        signal.disconnect(hear)
        yield _BRIEFLY

    @staticmethod
    def _until(condition: Callable[[], bool]) -> Pauses:
        for _ in range(_TURNS):
            if condition():
                return
            yield _TURN
        raise TimeoutError(tr("Scenario board"))

    def _named(self, name: str) -> QPoint:
        """Return where a settlement or a service of today is on the map."""
        board = self.dock.session.opened.board
        for places in (board.homes, board.services):
            if name in list(places.names):
                row = list(places.names).index(name)
                return self._pixel(places.x[row], places.y[row])
        raise LookupError(name)

    def _pixel(self, x: float, y: float) -> QPoint:
        return pixel_of(self._canvas, self.dock.session.opened.crs, x, y)


def pixel_of(canvas: QgsMapCanvas, crs: str, x: float, y: float) -> QPoint:
    """Return where a point of a board is on the map."""
    to = canvas.mapSettings().destinationCrs()
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(crs), to, QgsProject.instance())
    at = canvas.getCoordinateTransform().transform(transform.transform(QgsPointXY(float(x), float(y))))
    return QPoint(round(at.x()), round(at.y()))


def opened_sheets() -> list[QDialog]:
    """Return the windows of the board that are open."""
    windows = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    return [one for one in windows if one.objectName() == "sheet"]


def take_default() -> None:
    """Take what a question proposes, where one is asked."""
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox) and box.isVisible():
            box.defaultButton().click()


def _texts(widget: QWidget) -> Iterator[str]:
    for kind in (QLabel, QAbstractButton):
        yield from (getattr(each, "shown_text", each.text()) for each in widget.findChildren(kind)
                    if each.isVisibleTo(widget))  # fmt: skip
    for table in widget.findChildren(QTableWidget):
        for row in range(table.rowCount()):
            items = [table.item(row, column) for column in range(table.columnCount())]
            head = table.verticalHeaderItem(row)
            yield " ".join([*([head.text()] if head else []), *(item.text() for item in items if item)])
