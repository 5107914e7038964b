"""The window of the diagnosis in QGIS: to the report by keys alone, cancelled, and its recipe run by a script."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from qgis.PyQt.QtTest import QTest

from scripts.run_recipe import cook
from urban_rural_linkages.core.recipe.recipe_format import parse_recipe
from urban_rural_linkages.core.recipe.recipe_paths import path_of
from urban_rural_linkages.gui.diagnosis.qgis_project import QgisProject
from urban_rural_linkages.gui.diagnosis.window import DiagnosisWindow

from .test_demo_diagnosis import Desktop

pytestmark = pytest.mark.labels

SECONDS = 180
CHECKS, REPORT = 4, 5
TABLES = ("municipalities", "settlements", "services", "roads", "flows")
GRIDS = ("population_1km_2001", "population_1km_2021")
_TIMES = ("steps", "made", "seconds", "date")


class Answers:
    """Answers of a user to the questions of the window."""

    def __init__(self):
        self.path = ""

    def recipe_to_save(self, path):
        return self.path

    def saves(self):
        return False


class OpeningDesktop(Desktop):
    """A window that clears the project before another one is opened, and then does not read it."""

    def newProject(self, asks):
        QgsProject.instance().clear()
        return True


def wait(condition, seconds=SECONDS) -> None:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    assert condition()


@pytest.fixture
def desktop(qgis_app, tmp_path, monkeypatch):
    """The desktop of a user who is new, with the layers of the demo in the project."""
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: str(tmp_path / "Ñuñoa é")))
    yield OpeningDesktop()
    QgsProject.instance().clear()


@pytest.fixture
def layers(country):
    project = QgsProject.instance()
    for name in TABLES:
        project.addMapLayer(QgsVectorLayer(f"{country / 'region.gpkg'}|layername={name}", name, "ogr"))
    for name in GRIDS:
        project.addMapLayer(QgsRasterLayer(str(country / f"{name}.tif"), name))


@pytest.fixture
def window(desktop, tmp_path, monkeypatch):
    questions = Answers()
    monkeypatch.setattr(QgisProject, "questions", questions)
    monkeypatch.setattr(QgisProject, "folder_proposed", lambda self: str(tmp_path / "result"))
    made = DiagnosisWindow(QgisProject(desktop))
    made.questions = questions
    made.show()
    made.activateWindow()
    wait(lambda: not made.session.is_busy)
    yield made
    if made.isVisible():
        made.leave()
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def tab_to(window, button) -> None:
    for _ in range(60):
        if button.hasFocus():
            return
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError(f"'{button.text()}' is not reached by Tab")


def enter(window) -> None:
    """Go on by the key alone, once what runs has ended."""
    wait(lambda: not window.session.is_busy)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)


def without_times(value):
    """Return a record of a diagnosis without what differs from run to run."""
    if isinstance(value, dict):
        return {name: without_times(one) for name, one in value.items() if name not in _TIMES}
    return [without_times(one) for one in value] if isinstance(value, list) else value


def test_the_demo_fills_the_window_and_its_checks_are_done(window):
    window.recipes.load_demo()
    wait(lambda: window.session.state.checks is not None and not window.session.is_busy)
    state = window.session.state
    assert window.current == CHECKS
    assert [str(one.message) for one in state.checks if one.severity.value != "pass"] == []
    assert state.values["SAME_TERRITORY"] == "00901=00026,00902=00028"
    assert [one.id for one in state.chapters() if not one.opens] == []
    assert len(state.before) == 2, "what the recipe prepares stays in it"
    recipe = window.session.project.recipe_of(state)
    assert all(path_of(path).exists() for path in recipe.before[1].inputs["TABLES"])


def test_from_an_empty_recipe_to_the_report_by_keys_and_its_recipe_gives_the_same(layers, window, desktop, tmp_path):
    presses = 0
    yes = window.pages[0].question.buttons[0]
    tab_to(window, yes)
    QTest.keyClick(yes, Qt.Key.Key_Space)
    presses += 1
    while window.current < REPORT:
        enter(window)
        presses += 1
    assert window.session.state.checks, "the data were checked on the way"
    window.session.give("LANGUAGE", "en")
    window.questions.path = str(tmp_path / "plan.url.json")
    assert window.recipes.save()
    enter(window)
    presses += 1
    assert presses <= 8
    wait(lambda: window.session.outcome is not None and not window.session.is_running)
    folder = tmp_path / "result"
    assert (folder / "report.pdf").exists() and desktop.opened == [str(folder / "diagnosis.qgz")]
    assert window.message.text.startswith("Done in ")
    made = json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))
    assert len(made["chapters"]) >= 8

    saved = parse_recipe((tmp_path / "plan.url.json").read_text(encoding="utf-8"), "plan")
    assert not Path(str(saved.diagnosis.inputs["UNITS"])).is_absolute()
    cook(tmp_path / "plan.url.json", ["FOLDER=again"])
    again = json.loads((tmp_path / "again" / "diagnosis.json").read_text(encoding="utf-8"))
    assert without_times(again) == without_times(made)

    window.message.buttons[2].click()
    wait(lambda: not window.session.is_busy)
    assert window.session.state.values["POP_END"] == "t2021" and window.current == 0
    assert QgsProject.instance().mapLayersByName("municipalities")


def test_a_cancelled_diagnosis_leaves_nothing_behind(layers, window, tmp_path):
    window.session.propose("FOLDER", str(tmp_path / "result"))
    window.session.run()
    wait(lambda: "Territorial diagnosis: " in window.busy.text())
    began = time.monotonic()
    window.stop.click()
    wait(lambda: not window.session.is_running, 20)
    assert window.message.text == "" and window.session.outcome is None
    assert not (tmp_path / "result").exists(), f"after {time.monotonic() - began:.1f} s"


def test_a_layer_in_memory_is_named_where_a_recipe_would_need_its_file(layers, window):
    memory = QgsVectorLayer("Point?field=type:string", "schools", "memory")
    QgsProject.instance().addMapLayer(memory)
    window.session.give("SERVICES", memory.id())
    assert not window.recipes.save()
    assert window.message.text.startswith("Layer 'schools' lives in memory only, so no recipe can name it.")


def test_criteria_of_the_region_come_first_and_say_what_to_know_of_them(layers, window):
    sets = window.session.project.criteria(window.session.state)
    assert sets[0].place.startswith("Spain, ")
    anywhere = next(one for one in sets if one.id == "seed_2001_2018")
    assert anywhere.is_near and anywhere.remark == "speaks of 2001–2018; you have 2001–2021"
    assert not next(one for one in sets if one.id == "snai_2014").is_near
    assert "has not been read" in next(one for one in sets if one.id == "snai_2014").remark
