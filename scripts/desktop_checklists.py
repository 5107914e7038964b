"""A checklist answered by keyboard in the real QGIS, which is then killed: the answers must be there again.

Runs inside QGIS; `desktop_driver` hands in its functions and results.
"""

from __future__ import annotations

import os
import signal

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from qgis.utils import iface

ANSWERS = 10


def steps(tools):
    """Open the dock by the menu; then answer by keyboard and be killed, or find what was answered before."""
    finds = tools.JOB["checklists"] == "find"
    if finds:
        iface.addProject(tools.JOB["plan"])
        yield from tools.drawn()
    else:
        QgsProject.instance().write(tools.JOB["plan"])
    iface.mainWindow().findChild(QAction, f"{tools.PLUGIN}_checklists").trigger()
    yield 3 * tools.BRIEFLY
    dock = iface.mainWindow().findChild(QDockWidget, f"{tools.PLUGIN}_checklists")
    if dock is None:
        tools.RESULT["problems"].append("the dock of the checklists did not open")
        return
    if not finds:
        tools.picture(iface.mainWindow(), "checklists-card")
        yield from answer(dock, tools)
    note_answers(dock, tools)
    tools.picture(iface.mainWindow(), f"checklists-{tools.JOB['checklists']}")
    if not finds:
        tools.report()
        os.kill(os.getpid(), signal.SIGKILL)


def answer(dock, tools):
    """Start an assessment and answer items with nothing but keys."""
    title = dock.start_card.title
    QTest.keyClicks(title, "Plan of the valley")
    QTest.keyClick(title, Qt.Key.Key_Return)
    yield 2 * tools.BRIEFLY
    tree = dock.workplace.tree  # without a window manager no window is active, and no widget has the focus
    for number in range(ANSWERS):
        QTest.keyClick(tree, Qt.Key.Key_1 + number % 2)
        QTest.keyClick(tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        yield tools.BRIEFLY // 4
    yield 2 * tools.BRIEFLY  # saved within 400 ms


def note_answers(dock, tools):
    """Report what is answered in the open assessment."""
    if dock.session is None:
        tools.RESULT["problems"].append("no assessment is open")
        return
    tools.RESULT["answers"] = {item: list(codes) for item, codes in dock.session.work.codes().items()}
