"""Tasks that QGIS has lost are queued again, work once, and end once."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

from urban_rural_linkages.gui import queued_task
from urban_rural_linkages.gui.checklists.steps import TaskStep
from urban_rural_linkages.gui.diagnosis.background import Background


def wait(condition) -> None:
    end = time.monotonic() + 20
    while not condition() and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    assert condition()


class LosingManager:
    """The manager of tasks of QGIS, which loses the first ones: they stay queued, and never begin."""

    def __init__(self, lost):
        self.real, self.lost, self.kept = QgsApplication.taskManager(), lost, []

    def addTask(self, task):
        self.kept.append(task)
        if len(self.kept) > self.lost:
            self.real.addTask(task)

    def tasks(self):
        return self.real.tasks()


@pytest.fixture
def losing(qgis_app, monkeypatch):
    manager = LosingManager(lost=1)
    monkeypatch.setattr(QgsApplication, "taskManager", staticmethod(lambda: manager))
    monkeypatch.setattr(queued_task, "_PATIENCE", 20)
    yield manager
    wait(lambda: manager.real.countActiveTasks() == 0)


def test_reading_goes_on_where_its_task_was_lost(losing):
    worked, done = [], []
    background = Background("Layers", [], lambda copies, progress: worked.append(1) or "read", done.append)
    wait(lambda: done)
    assert (worked, done, len(losing.kept)) == ([1], ["read"], 2)
    assert losing.kept[0].status() == QgsTask.TaskStatus.Terminated
    background.cancel()


def test_a_run_goes_on_where_its_task_was_lost(losing):
    ended = []
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("native:stringconcatenation")
    step = TaskStep(algorithm, {"INPUT_1": "a", "INPUT_2": "b"}, None, lambda *result: ended.append(result))
    wait(lambda: ended)
    (result, reason), attempts = ended[0], len(losing.kept)
    assert (result.results["CONCATENATION"], reason, len(ended), attempts) == ("ab", "", 1, 2)
    step.cancel()


@pytest.mark.parametrize("lost", [0, 1])
def test_a_run_that_is_cancelled_ends_once_without_a_reason(losing, lost):
    losing.lost = lost
    ended = []
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("native:stringconcatenation")
    step = TaskStep(algorithm, {"INPUT_1": "a", "INPUT_2": "b"}, None, lambda *result: ended.append(result))
    step.cancel()
    wait(lambda: ended)
    assert ended == [(None, "")]


def test_what_is_cancelled_before_it_begins_does_no_work(qgis_app):
    worked, done = [], []
    background = Background("Layers", [], lambda copies, progress: worked.append(1), done.append)
    background.cancel()
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    for _ in range(20):
        QCoreApplication.processEvents()
    assert (worked, done) == ([], [])


def test_a_task_that_waits_for_a_thread_is_not_queued_again(losing, monkeypatch):
    monkeypatch.setattr(queued_task, "_THREADS", 0)
    monkeypatch.setattr(queued_task.QThread, "idealThreadCount", staticmethod(lambda: 0))
    done = []
    background = Background("Layers", [], lambda copies, progress: "read", done.append)
    end = time.monotonic() + 0.3
    wait(lambda: time.monotonic() > end)
    assert len(losing.kept) == 1 and not done
    background.cancel()
    assert losing.kept[0].status() == QgsTask.TaskStatus.Terminated


def test_an_error_in_what_takes_the_result_is_not_hushed_up(qgis_app, monkeypatch):
    said = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, where: said.append(str(error)))

    def done(_result):
        raise ValueError("a fault of ours")

    background = Background("Layers", [], lambda copies, progress: 1, done)
    wait(lambda: said)
    assert said == ["a fault of ours"]
    background.cancel()
