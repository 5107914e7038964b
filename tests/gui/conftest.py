"""Qt without a display: the Qt 5 of QGIS, or, in a Python without QGIS, Qt 6 under the same names."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if importlib.util.find_spec("qgis") is None:
    sys.path.insert(0, str(Path(__file__).parent / "qt6"))

from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from .stage import AssessmentStore, Calculator, Map, Shipped

APPLICATION = QApplication.instance() or QApplication([])
APPLICATION.setStyle("Fusion")
QLocale.setDefault(QLocale("en_GB"))

SHIPPED = Shipped()


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """The texts as they stand in the source, whatever the machine speaks."""
    from urban_rural_linkages import i18n

    monkeypatch.setattr(i18n, "user_locale", lambda: "en_GB")


@pytest.fixture
def make_dock():
    """A function that shows a dock on a stage of its own; closed when the test is over."""
    docks = []

    def make(store=None, checklists=SHIPPED, map_side=None, calculator=None, width=380, height=1000, **others):
        from urban_rural_linkages.gui.dock.dock_widget import ChecklistDock

        reports = []
        dock = ChecklistDock(store, checklists, map_side or Map(), calculator or Calculator(), "Ana", reports.append,
                             **others)  # fmt: skip
        dock.reports = reports
        dock.setFloating(True)
        dock.resize(width, height)
        dock.show()
        dock.activateWindow()
        QTest.qWait(1)
        docks.append(dock)
        return dock

    yield make
    for dock in docks:
        dock.close_assessment()
        dock.close()
        dock.deleteLater()
    QTest.qWait(1)


@pytest.fixture
def store():
    return AssessmentStore()


@pytest.fixture
def dock(make_dock, store):
    """A dock with a new assessment of the gender checklist."""
    made = make_dock(store)
    start(made)
    return made


def start(dock, checklist="gender", title="Plan of the Vegas", instrument="pt"):
    """Fill in the card and start."""
    card = dock.start_card
    card.checklist.choose(checklist)
    card.title.setText(title)
    card.instrument.choose(instrument)
    card.go.click()
    QTest.qWait(1)


@pytest.fixture
def make_diagnosis():
    """A function that shows the window of the diagnosis over a project; closed when the test is over."""
    from urban_rural_linkages.gui.diagnosis.window import DiagnosisWindow

    from .diagnosis_stage import Project

    made = []

    def make(project=None):
        window = DiagnosisWindow(project or Project())
        window.show()
        window.activateWindow()
        QTest.qWait(1)
        made.append(window)
        return window

    yield make
    for window in made:
        if window.isVisible():
            window.leave()
        window.deleteLater()
    QTest.qWait(1)
