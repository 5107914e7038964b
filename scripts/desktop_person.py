"""The way of somebody who installs the plugin: greeting, welcome, the demo's map, an own region by keys, the report.

Runs inside QGIS, in a new profile with the zip as the installer unpacks it; `desktop_driver` hands in its tools.  From
the window of the diagnosis on, nothing is used but keys: every button is looked for with Tab, and pressed with Space.
"""

from __future__ import annotations

import time
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QFrame, QListWidget, QMessageBox, QPushButton, QToolButton
from qgis.utils import iface

VECTORS = ("municipalities", "settlements", "services", "services_2001", "roads", "flows", "people_2021", "people_2011",
           "vital", "rivers", "water")  # fmt: skip
RASTERS = ("population_1km_2001", "population_1km_2021", "builtup_1km_2001", "builtup_1km_2021", "land_1km", "dem_100m")
BRIEFLY = 400  # ms
MOST_TABS, MOST_ANSWERS = 150, 8


class Person:
    """Somebody at the keyboard of the window of the diagnosis.

    Parameters
    ----------
    tools : SimpleNamespace
        The functions and results of `desktop_driver`.
    region : Path
        The folder with the files of the region.
    """

    def __init__(self, tools, region: Path) -> None:
        self.tools, self.region = tools, region
        self.window = None
        self.keys = 0

    def steps(self):
        """Go the whole way; what is yielded is how many milliseconds QGIS gets to itself."""
        yield from self.see_the_demo()
        begun = time.monotonic()
        yield from self.bring_a_region()
        yield from self.diagnose()
        self.tools.RESULT["seconds_to_the_report"] = round(time.monotonic() - begun, 1)
        self.tools.RESULT["keys"] = self.keys

    def see_the_demo(self):
        """From the greeting to the map of the demo."""
        yield 3 * BRIEFLY
        self.tools.picture(iface.mainWindow(), "1-greeting")
        offered = [found for item in iface.messageBar().items() for found in item.findChildren(QPushButton)]
        if not offered:
            self.fail("the greeting did not come")
            return
        self.tools.click(offered[-1])
        yield 2 * BRIEFLY
        welcome = next((one for one in QApplication.topLevelWidgets() if "welcome" in one.objectName()), None)
        if welcome is None:
            self.fail("the welcome window did not open")
            return
        self.tools.picture(welcome, "2-welcome")
        self.tools.click(welcome.cards[0])
        project = QgsProject.instance()
        yield from self.tools.until(lambda: project.fileName().endswith("diagnosis.qgz"), "the demo did not open")
        yield from self.tools.drawn()
        self.tools.picture(iface.mainWindow(), "3-demo")
        self.tools.note_layers("demo")
        self.tools.RESULT["clicks_to_the_map"] = self.tools.RESULT["clicks"]

    def bring_a_region(self):
        """Add files to a new project, as one drags them into QGIS, and open the window with the button."""
        iface.newProject(False)
        iface.messageBar().clearWidgets()
        QgsProject.instance().write(str(self.tools.FOLDER / "own.qgz"))
        for name in VECTORS:
            iface.addVectorLayer(f"{self.region / 'region.gpkg'}|layername={name}", name, "ogr")
        for name in RASTERS:
            iface.addRasterLayer(str(self.region / f"{name}.tif"), name)
        yield from self.tools.drawn()
        iface.mainWindow().findChild(QToolButton, "urban_rural_linkages_button").click()
        yield BRIEFLY
        self.window = iface.mainWindow().findChild(QDialog, "diagnosis")
        if self.window is None:
            self.fail("the window of the diagnosis did not open")
            return
        QApplication.setActiveWindow(self.window)  # without a window manager no window becomes active by itself
        yield from self.quiet()

    def diagnose(self):
        """Answer what each step asks, go on, check, and make the diagnosis."""
        for number in range(4):
            yield from self.answer(number)
            self.tools.picture(self.window, f"{4 + number}-step-{number + 1}")
            yield from self.press_key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
            yield from self.quiet()
        yield from self.tools.until(lambda: self.window.session.state.checks is not None, "the data were not checked")
        yield BRIEFLY
        self.tools.picture(self.window, "8-step-5")
        yield from self.press_key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        if self.window.current != 5:
            self.fail("the checks stop the diagnosis of the demo's own data")
            return
        yield BRIEFLY
        self.tools.picture(self.window, "9-step-6")
        yield from self.press(self.window.next)
        yield from self.tools.until(self.is_made, "the diagnosis was not made")
        yield from self.tools.drawn()
        self.tools.picture(self.window, "10-done")
        outcome = self.window.session.outcome
        if outcome is not None:
            self.tools.RESULT["report"] = outcome.report
        self.window.hide()
        yield from self.tools.drawn()
        self.tools.picture(iface.mainWindow(), "11-project")
        self.tools.note_layers("own")
        self.window.leave()

    def is_made(self) -> bool:
        """Tell whether the diagnosis stands; whether the own project is to be saved first is answered with yes."""
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            self.tools.picture(box, "10-saved-first")
            box.button(QMessageBox.StandardButton.Save).click()
            return False
        return self.window.session.is_away

    def answer(self, number: int):
        """Press the first button of whatever a step asks, from above to below, until it asks nothing."""
        pressed = []
        while (asked := self.asked()) is not None and len(pressed) < MOST_ANSWERS:
            pressed.append(asked.text())
            yield from self.press(asked)
            yield from self.quiet()
        if len(pressed) == MOST_ANSWERS:
            self.fail(f"step {number + 1} does not stop asking: {pressed}")
        self.tools.RESULT.setdefault("answered", {})[number + 1] = pressed

    def asked(self) -> QPushButton | None:
        """Return the first button of the first strip that asks something; what is settled asks no more."""
        page = self.window.pages[self.window.current]
        strips = [one for one in page.findChildren(QFrame) if one.isVisible() and self.asks(one)]
        strips.sort(key=lambda one: one.mapTo(page, one.rect().topLeft()).y())
        for strip in strips:
            found = [one for one in strip.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
            if found:
                return min(found, key=lambda one: (one.y(), one.x()))
        return None

    def asks(self, strip: QFrame) -> bool:
        """Tell whether a strip asks: to be looked at, tables to join, or the question for the whole region."""
        is_region = strip is getattr(self.window.pages[self.window.current], "question", None)
        return strip.property("band") == "look" or is_region or strip.findChild(QListWidget, "tables") is not None

    def press(self, button: QPushButton):
        """Walk to a button with Tab and press it with Space."""
        for _ in range(MOST_TABS):
            if self.window.focusWidget() is button:
                break
            QTest.keyClick(self.window.focusWidget() or self.window, Qt.Key.Key_Tab)
            self.keys += 1
        else:
            self.fail(f"Tab does not reach the button '{button.text()}'")
            button.setFocus()
        yield from self.press_key(Qt.Key.Key_Space)

    def press_key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        """Press a key where the focus is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        self.keys += 1
        yield BRIEFLY // 2

    def quiet(self):
        """Wait until nothing is read and nothing runs."""
        yield BRIEFLY
        session = self.window.session
        yield from self.tools.until(lambda: not session.is_busy, "what the window reads takes too long")

    def fail(self, words: str) -> None:
        """Report a problem."""
        self.tools.RESULT["problems"].append(words)
