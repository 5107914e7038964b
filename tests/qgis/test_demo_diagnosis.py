"""The diagnosis of the demo from the menu: made in the user's own folder, opened, cancelled."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop
from qgis.PyQt.QtWidgets import QAction, QPushButton

from urban_rural_linkages.gui.demo import load_demo_region, own_copy, own_folder
from urban_rural_linkages.gui.demo_diagnosis import DemoDiagnosis, demo_steps
from urban_rural_linkages.i18n import current_language

from .test_plugin import Window

SECONDS = 120


class Desktop(Window):
    """A window that opens projects."""

    def __init__(self):
        super().__init__()
        self.opened, self.active = [], None
        self.tips = QAction()
        self.tips.setCheckable(True)

    def newProject(self, asks):
        return asks

    def actionMapTips(self):
        return self.tips

    def setActiveLayer(self, layer):
        self.active = layer

    def addProject(self, path):
        self.opened.append(path)
        return True


@pytest.fixture
def desktop(qgis_app, tmp_path, monkeypatch):
    """A window of a user who is new."""
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: str(tmp_path / "Ñuñoa é")))
    return Desktop()


@pytest.fixture
def demo(desktop):
    made = DemoDiagnosis(desktop)
    yield made
    made.remove()


def wait(condition) -> None:
    end = time.monotonic() + SECONDS
    while not condition() and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    assert condition()


def texts(desktop) -> list[str]:
    return [item.text() for item in desktop.messageBar().items()]


def button(desktop, text) -> QPushButton:
    return next(b for item in desktop.messageBar().items() for b in item.findChildren(QPushButton) if b.text() == text)


def test_every_run_stays_in_the_folder_of_the_user(desktop, tmp_path):
    folder = own_folder() / "result"
    steps = demo_steps(folder)
    assert [step.algorithm.partition(":")[2] for step in steps] == [
        "preparetable",
        "jointables",
        "territorialdiagnosis",
    ]
    assert all(own_folder() in path.parents for step in steps for path in step.written)
    last = steps[-1].inputs
    assert last["FOLDER"] == str(folder)
    assert last["STORE"] == str(own_folder() / "assessments.gpkg")
    for name in ("UNITS", "SETTLEMENTS", "NETWORK", "DEM", "POPULATION", "FLOWS", "LINKS", "ASSOCIATIONS"):
        assert str(last[name]).startswith(str(own_folder())), name
    assert len(last) >= 35, "the whole recipe, not one chapter of it"


def test_a_cancelled_run_leaves_no_diagnosis_and_no_message(desktop, demo):
    demo.open_finished()
    wait(lambda: any("Territorial diagnosis: " in text for text in texts(desktop)))
    button(desktop, "Cancel").click()
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    wait(lambda: not desktop.messageBar().items())
    assert desktop.opened == []
    assert not list(own_folder().rglob("diagnosis.qgz"))


def test_asked_for_twice_it_runs_once_and_its_message_comes_back(desktop, demo):
    demo.open_finished()
    desktop.messageBar().clearWidgets()
    demo.open_finished()
    assert len(desktop.messageBar().items()) == 1
    button(desktop, "Cancel").click()
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0 and not demo.is_running)
    assert desktop.messageBar().items() == []


def test_a_folder_that_cannot_be_written_is_said(desktop, demo, tmp_path):
    (tmp_path / "Ñuñoa é").write_text("no folder", encoding="utf-8")
    for asked in (demo.open_finished, lambda: load_demo_region(desktop)):
        asked()
        [text] = texts(desktop)
        assert text.startswith("The demo cannot be copied: ")
        desktop.messageBar().clearWidgets()


def test_it_is_made_once_and_opened_with_its_report(desktop, demo, monkeypatch):
    shown = []
    monkeypatch.setattr("urban_rural_linkages.gui.demo_diagnosis.open_document",
                        lambda path, *others: shown.append(path) or "")  # fmt: skip
    demo.open_finished()
    wait(lambda: desktop.opened)
    [project] = desktop.opened
    assert Path(project).name == "diagnosis.qgz"
    assert own_folder() in Path(project).parents
    button(desktop, "Open Report").click()
    assert Path(shown[0]).exists()
    demo.open_finished()
    assert desktop.opened == [project, project], "at once: nothing runs again"
    button(desktop, "Open Report").click()
    assert shown == [shown[0], shown[0]]
    assert not any("Plans of the scenario board" in text for text in texts(desktop)), "it has the plans of the demo"


def test_one_that_has_not_the_plans_of_now_says_so_and_is_made_again_on_request(desktop, demo):
    folder = own_copy() / f"diagnosis_{current_language()}"
    folder.mkdir(parents=True)
    (folder / "diagnosis.qgz").touch()
    (folder / "diagnosis.json").write_text('{"chapters": {}}', encoding="utf-8")
    demo.open_finished()
    assert desktop.opened == [str(folder / "diagnosis.qgz")], "what is there is opened at once"
    (told,) = texts(desktop)
    assert told.startswith("Plans of the scenario board have changed since this diagnosis was made")
    button(desktop, "Make It Again").click()
    assert demo.is_running
    demo.cancel()
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0 and not demo.is_running)
