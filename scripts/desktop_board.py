"""The scenario board played on the demo in the real QGIS: placed, dragged, closed, sped up, kept, compared, reported.

Runs inside QGIS; `desktop_driver` hands in its functions and results.  Everything is done by mouse and keys on the map
and the dock, and the seconds are taken from each click until the map is painted anew.
"""

from __future__ import annotations

import time

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMessageBox
from qgis.utils import iface

from .tutorial_board import opened_sheets, pixel_of

WINDOW = (1560, 940)
HOSPITAL = "hospital"
NEW, CLOSED = "Castrejana", "Torrealta"
ROADS, FASTER_KMH = 12, 120.0
_TURN = 25  # ms between two looks at whether something has come
_PATIENCE = 1200  # such looks
_LEFT = Qt.MouseButton.LeftButton


def steps(tools):
    """Play the board, with a picture of each step."""
    played = _Played(tools)
    iface.mainWindow().resize(*WINDOW)
    yield from played.open()
    yield from played.choose_hospital()
    yield from played.place()
    yield from played.drag()
    yield from played.keep("A")
    yield from played.switch_off()
    yield from played.speed_up()
    yield from played.keep("B")
    yield from played.search()
    yield from played.compare()
    yield from played.report()
    yield from played.close()


class _Played:
    """The board, and whoever plays it."""

    def __init__(self, tools) -> None:
        self.tools, self.result = tools, tools.RESULT
        self.result |= {"seconds": {}, "figures": {}}
        self.dock = None
        self.canvas = iface.mapCanvas()
        self.painted_at = self.answered_at = 0.0
        self.canvas.mapCanvasRefreshed.connect(self._painted)

    # -- what is played --------------------------------------------------------------------------------------

    def open(self):
        """Open the board from the menu: it asks once, and opens on the demo."""
        before = self.layers()
        QTimer.singleShot(4 * self.tools.BRIEFLY, self._answer_demo)
        iface.mainWindow().findChild(QAction, f"{self.tools.PLUGIN}_board").trigger()
        self.dock = iface.mainWindow().findChild(QDockWidget, f"{self.tools.PLUGIN}_board")
        self.dock.session.answered.connect(self._answered)
        yield from self.until(lambda: self.dock.session.answer is not None, "the board did not open")
        yield from self.tools.drawn()
        self.tools.picture(iface.mainWindow(), "board-1-open")
        self.result["layers_before"] = before

    def choose_hospital(self):
        """Choose the service."""
        combo = self.dock.panel.head.service
        combo.setCurrentIndex(combo.findData(HOSPITAL))
        combo.activated.emit(combo.currentIndex())
        yield from self.until(lambda: self.opened_type() == HOSPITAL and self.dock.session.answer is not None,
                              "the board did not change its service")  # fmt: skip
        self.note("today")
        yield from self.tools.drawn()
        self.tools.picture(iface.mainWindow(), "board-2-hospital")

    def place(self):
        """Place one by the key P and a click."""
        QTest.keyClick(self.dock.window().focusWidget() or self.dock, Qt.Key.Key_P)
        yield self.tools.BRIEFLY
        self.move_to(self.home(NEW) + QPoint(14, 8))
        yield self.tools.BRIEFLY
        self.tools.picture(iface.mainWindow(), "board-3-ghost")
        yield from self.timed("place", lambda: self.click(self.home(NEW) + QPoint(3, 2)))
        self.tools.picture(iface.mainWindow(), "board-4-placed")

    def drag(self):
        """Drag it to another village, and back by undo and on by redo."""
        start = self.pixel(self.dock.session.changes[0].x, self.dock.session.changes[0].y)
        there = next(at for at in map(self.home, self.dock.session.opened.board.homes.names)
                     if 70 < (at - start).manhattanLength() < 140)  # fmt: skip
        QTest.mousePress(self.canvas.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, start)
        for share in (0.3, 0.7, 1.0):
            self.move_to(start + (there - start) * share)
            yield 40
        yield from self.timed("drag", lambda: QTest.mouseRelease(
            self.canvas.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, there))  # fmt: skip
        self.tools.picture(iface.mainWindow(), "board-5-dragged")
        yield from self.timed("undo", self.dock.panel.foot.undo.click)
        self.note("placed")

    def switch_off(self):
        """Close a hospital by the key X and a click."""
        QTest.keyClick(self.canvas.viewport(), Qt.Key.Key_X)
        yield self.tools.BRIEFLY
        today = self.dock.session.opened.board.services
        row = next(row for row, name in enumerate(today.names) if CLOSED in name)
        yield from self.timed("switch off", lambda: self.click(self.pixel(today.x[row], today.y[row])))
        self.note("placed and closed")
        yield 4 * self.tools.BRIEFLY  # for the next best place, which is searched once nobody clicks
        self.result["next"] = self.dock.panel.next.words.shown_text
        self.tools.picture(iface.mainWindow(), "board-6-closed")

    def speed_up(self):
        """Choose a road near the new hospital, and make it faster."""
        self.dock.panel.tools.tools[self.tool("LINES")].click()
        yield self.tools.BRIEFLY
        for place in self.road_places():
            self.click(place)
            yield 40
        yield self.tools.BRIEFLY
        self.tools.picture(iface.mainWindow(), "board-7-lines")
        self.later_accept(lambda dialog: dialog.speed.setValue(FASTER_KMH))
        yield from self.timed("speed up", lambda: QTest.keyClick(self.canvas.viewport(), Qt.Key.Key_Return),
                              since_dialog=True)  # fmt: skip
        self.tools.picture(iface.mainWindow(), "board-8-faster")

    def keep(self, name):
        """Keep the scenario under a name."""
        self.later_accept(lambda dialog: dialog.field.setText(name))
        self.dock.panel.foot.keep.click()
        yield self.tools.BRIEFLY

    def search(self):
        """Search the best places."""
        begun = time.perf_counter()
        self.dock.panel.tools.best.click()
        yield from self.until(lambda: self.shown_dialog() is not None, "no best place was found")
        self.result["seconds"]["best place"] = round(time.perf_counter() - begun, 3)
        yield self.tools.BRIEFLY
        dialog = self.shown_dialog()
        self.result["best"] = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
        self.tools.picture(dialog, "board-9-best")
        dialog.reject()

    def compare(self):
        """Compare what was kept."""
        self.dock.panel.foot.compare.click()
        yield from self.until(lambda: self.shown_dialog() is not None, "nothing was compared")
        yield self.tools.BRIEFLY
        dialog = self.shown_dialog()
        self.tools.picture(dialog, "board-10-compare")
        self.result["compared"] = [dialog.table.horizontalHeaderItem(column).text()
                                   for column in range(dialog.table.columnCount())]  # fmt: skip
        dialog.accept()
        self.later(lambda dialog: self.tools.picture(dialog, "board-11-kept") or dialog.reject())
        self.dock.panel.foot.kept.click()
        yield 4 * self.tools.BRIEFLY

    def report(self):
        """Put the scenario into the report."""
        self.dock.panel.foot.report.click()
        yield 2 * self.tools.BRIEFLY
        self.result["told"] = self.dock.panel.told.words.shown_text
        self.result["kept"] = {one.name: one.in_report for one in self.dock.session.scenarios}
        self.tools.picture(iface.mainWindow(), "board-12-report")

    def close(self):
        """Close the dock: what it has put on the map goes."""
        self.dock.close()
        yield 2 * self.tools.BRIEFLY
        self.result["layers_after"] = self.layers()
        self.result["is_changed"] = QgsProject.instance().isDirty()
        self.tools.picture(iface.mainWindow(), "board-13-closed")

    # -- seconds ---------------------------------------------------------------------------------------------

    def timed(self, name, act, since_dialog=False):
        """Do something, and take the seconds until the map is painted with its answer."""
        self.painted_at = self.answered_at = 0.0
        self.accepted_at = 0.0
        begun = time.perf_counter()
        act()
        yield from self.until(lambda: self.painted_at > self.answered_at > begun, f"{name}: the map was not painted")
        begun = self.accepted_at if since_dialog else begun
        self.result["seconds"][name] = round(self.painted_at - begun, 3)
        yield self.tools.BRIEFLY

    def _answered(self):
        self.answered_at = time.perf_counter()

    def _painted(self):
        self.painted_at = time.perf_counter()

    def until(self, condition, otherwise):
        """Wait until something is so, or report that it is not."""
        for _ in range(_PATIENCE):
            if condition():
                return
            yield _TURN
        self.result["problems"].append(otherwise)

    # -- what is looked at -----------------------------------------------------------------------------------

    def note(self, name):
        """Keep the figures that the dock shows."""
        answer = self.dock.session.answer
        self.result["figures"][name] = {
            "gain": round(answer.gain), "lose": round(answer.lose), "beyond_before": round(answer.beyond_before),
            "beyond_after": round(answer.beyond_after), "mean_before": round(answer.mean_before, 3),
            "mean_after": round(answer.mean_after, 3), "words": self.dock.panel.sums.beyond.shown_text,
        }  # fmt: skip

    def opened_type(self):
        """Return the type of service that is open."""
        opened = self.dock.session.opened
        return opened.service_type if opened is not None else ""

    def layers(self):
        """Return the names of the layers of the project."""
        return sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())

    def pixel(self, x, y):
        """Return where a point of the board is on the canvas."""
        return pixel_of(self.canvas, self.dock.session.opened.crs, x, y)

    def home(self, name):
        """Return where a settlement is on the canvas."""
        homes = self.dock.session.opened.board.homes
        row = list(homes.names).index(name)
        return self.pixel(homes.x[row], homes.y[row])

    def road_places(self):
        """Return places on some lines of main roads, those nearest to the new hospital."""
        side, new = self.dock.map, self.dock.session.changes[0]
        home, found = self.pixel(new.x, new.y), []
        for feature in side.layers.roads().getFeatures("highway IN ('primary', 'secondary')"):
            for line in side.lines([feature.id()]):
                middle = self.canvas.getCoordinateTransform().transform(line[len(line) // 2])
                at = QPoint(round(middle.x()), round(middle.y()))
                found.append(((at - home).manhattanLength(), at.x(), at.y()))
        return [QPoint(x, y) for far, x, y in sorted(found) if far > 15][:ROADS]

    @staticmethod
    def tool(name):
        """Return a tool of the board by its name."""
        from urban_rural_linkages.gui.board.ports import Tool  # noqa: PLC0415 - of the plugin that QGIS has loaded

        return Tool[name]

    # -- mouse and windows -----------------------------------------------------------------------------------

    def click(self, at):
        """Click on the map."""
        self.move_to(at)
        QTest.mouseClick(self.canvas.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, at)

    def move_to(self, at):
        """Move the mouse over the map."""
        QTest.mouseMove(self.canvas.viewport(), at)

    def later(self, act):
        """Do something with the window that opens next."""
        QTimer.singleShot(3 * self.tools.BRIEFLY, lambda: act(self.shown_dialog()))

    def later_accept(self, fill=lambda _dialog: None):
        """Fill in the window that opens next, and accept it."""

        def act(dialog):
            fill(dialog)
            self.tools.picture(dialog, f"board-{type(dialog).__name__}")
            self.accepted_at = time.perf_counter()
            dialog.accept()

        self.later(act)

    @staticmethod
    def shown_dialog():
        """Return the dialog of the board that is open; None without one."""
        return next(iter(opened_sheets()), None)

    def _answer_demo(self):
        box = next((one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()),
                   None)  # fmt: skip
        if box is None:
            self.result["problems"].append("the board did not ask what to open on")
            return
        self.tools.picture(box, "board-0-asks")
        box.defaultButton().click()
