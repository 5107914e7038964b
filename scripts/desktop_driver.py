"""Runs inside QGIS (``qgis --code``): use the plugin as a person would, take pictures, report, leave.

Steps are generators: what they yield is how many milliseconds QGIS gets to itself before they go on.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import processing
import qgis.utils
from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QMenu, QPushButton, QToolButton
from qgis.utils import iface

PLUGIN = "urban_rural_linkages"
PROVIDER = "urbanrural"
BRIEFLY = 400  # ms, for a window to be laid out and drawn
OF_THE_MENU = ("diagnosis", "demo", "about")  # the checklists have steps of their own, and so has the first run
TREE = 330  # pixels, for the names of maps to be read
PATIENCE = 400  # times BRIEFLY, for the demo to be diagnosed on a busy machine
WINDOW, SMALL, DIALOG = (1240, 860), (1366, 740), (1000, 860)  # large enough to see most of a long list of parameters

JOB = json.loads(Path(os.environ["URBAN_RURAL_DESKTOP_JOB"]).read_text(encoding="utf-8"))
FOLDER = Path(JOB["folder"])
RESULT = {"algorithms": [], "pictures": [], "problems": [], "layers": [], "answers": {}, "clicks": 0}


def picture(widget, name):
    """Save what a window shows."""
    path = FOLDER / f"{name}.png"
    if not widget.grab().save(str(path)):
        RESULT["problems"].append(f"the picture {path.name} could not be saved")
    RESULT["pictures"].append(str(path))
    report()  # so that something is known of a QGIS that has to be stopped


def loaded():
    """See that QGIS has enabled the plugin and knows its provider."""
    iface.mainWindow().resize(*WINDOW)
    if PLUGIN not in qgis.utils.plugins:
        RESULT["problems"].append("the plugin is not loaded")
    provider = QgsApplication.processingRegistry().providerById(PROVIDER)
    if provider is None:
        RESULT["problems"].append("the provider is not registered")
        return
    RESULT["algorithms"] = [algorithm.id() for algorithm in provider.algorithms()]
    if not RESULT["algorithms"]:
        RESULT["problems"].append("the provider has no algorithm")
    yield BRIEFLY
    picture(iface.mainWindow(), "start")


def dialogs():
    """Open the dialog of each algorithm."""
    for algorithm in RESULT["algorithms"][: 1 if JOB["short"] else None]:
        dialog = processing.createAlgorithmDialog(algorithm, {})
        if dialog is None:
            RESULT["problems"].append(f"{algorithm} has no dialog")
            continue
        dialog.resize(*DIALOG)
        dialog.show()
        yield BRIEFLY
        picture(dialog, f"dialog-{algorithm.split(':')[1]}")
        dialog.close()
        dialog.deleteLater()


def menu():
    """Choose each entry of the menu; a dialog that waits for an answer is photographed and closed."""
    for name in OF_THE_MENU:
        action = iface.mainWindow().findChild(QAction, f"{PLUGIN}_{name}")
        if action is None:
            RESULT["problems"].append(f"the menu has no entry '{name}'")
            continue
        if name == OF_THE_MENU[0]:
            yield from unfolded(action)
        QTimer.singleShot(4 * BRIEFLY, lambda name=name: close_dialogs(f"menu-{name}"))
        action.trigger()
        yield from drawn()
        picture(iface.mainWindow(), f"menu-{name}-window")
        note_layers(name)


def unfolded(action):
    """Photograph the menu that an action is in."""
    menus = [widget for widget in QApplication.allWidgets() if isinstance(widget, QMenu) and action in widget.actions()]
    menus[0].popup(iface.mainWindow().pos())
    yield BRIEFLY
    picture(menus[0], "menu")
    menus[0].close()


def close_dialogs(name):
    """Photograph and close whatever dialog is open."""
    for widget in open_dialogs():
        picture(widget, name)
        widget.close()


def project():
    """Open the project and see that each of its layers is there."""
    QgsProject.instance().setDirty(False)
    iface.addProject(JOB["project"])
    make_room_for_the_tree()
    yield from drawn()
    picture(iface.mainWindow(), "project")
    note_layers("project")


def make_room_for_the_tree():
    """Close the browser and the greeting, and widen the layer tree, so that chapters and legends can be read."""
    window = iface.mainWindow()
    iface.messageBar().clearWidgets()
    window.findChild(QDockWidget, "Browser").close()
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [TREE], Qt.Orientation.Horizontal)


def drawn():
    """Wait until the map is drawn."""
    yield 3 * BRIEFLY
    for _ in range(50):
        if not iface.mapCanvas().isDrawing():
            break
        yield BRIEFLY
    yield BRIEFLY


def note_layers(where):
    """Report the layers that are there, and those that are broken."""
    for layer in QgsProject.instance().mapLayers().values():
        RESULT["layers"].append(f"{where}: {layer.name()}")
        if not layer.isValid():
            RESULT["problems"].append(f"{where}: the layer '{layer.name()}' cannot be opened")


def first_run():
    """Take the greeting's offer of the demo, look at what opens, and go through the other entries of a beginner."""
    iface.mainWindow().resize(*WINDOW)
    yield 3 * BRIEFLY
    picture(iface.mainWindow(), "greeting")
    button = iface.mainWindow().findChild(QToolButton, f"{PLUGIN}_button")
    picture(button, "button")
    button.menu().popup(iface.mainWindow().pos())
    yield BRIEFLY
    picture(button.menu(), "button-menu")
    button.menu().close()
    offered = [found for item in iface.messageBar().items() for found in item.findChildren(QPushButton)]
    if len(offered) < 4:
        RESULT["problems"].append("the greeting did not come")
        return
    click(offered[-1])
    yield 2 * BRIEFLY
    welcome = iface.mainWindow().findChild(QDialog, f"{PLUGIN}_welcome")
    picture(welcome, "welcome")
    click(welcome.cards[0])
    yield 5 * BRIEFLY
    picture(iface.mainWindow(), "demo-runs")
    yield from until(lambda: QgsProject.instance().fileName().endswith("diagnosis.qgz"), "the demo did not open")
    yield from drawn()
    picture(iface.mainWindow(), "demo-project")
    note_layers("demo")
    RESULT["clicks_to_the_map"] = RESULT["clicks"]
    iface.mainWindow().findChild(QAction, f"{PLUGIN}_diagnose_demo").trigger()
    window = iface.mainWindow().findChild(QDialog, "diagnosis")
    yield from until(lambda: window.session.state.checks is not None, "the data of the demo were not checked")
    yield 3 * BRIEFLY
    picture(window, "diagnose-demo")
    note_filled(window.session)
    window.leave()
    for name in ("options", "about"):
        QTimer.singleShot(4 * BRIEFLY, lambda name=name: close_dialogs(name))
        iface.mainWindow().findChild(QAction, f"{PLUGIN}_{name}").trigger()
        yield BRIEFLY


def by_menu():
    """Choose the demo in the menu of the plugin, and look at what opens."""
    iface.mainWindow().resize(*WINDOW)
    yield 3 * BRIEFLY
    if PLUGIN not in qgis.utils.plugins:
        RESULT["problems"].append("the plugin is not loaded")
        return
    RESULT["plugin"] = sys.modules[PLUGIN].__file__
    entry = iface.mainWindow().findChild(QAction, f"{PLUGIN}_demo_diagnosis")
    menus = [action.menu() for action in iface.pluginMenu().actions() if action.menu() is not None]
    if not any(entry in menu.actions() for menu in menus):
        RESULT["problems"].append("the menu of plugins has no entry for the demo")
        return
    entry.trigger()
    yield from until(lambda: QgsProject.instance().fileName().endswith("diagnosis.qgz"), "the demo did not open")
    yield from drawn()
    picture(iface.mainWindow(), "demo-project")
    note_layers("demo")


def click(button):
    """Click a button as a person does, and count it."""
    RESULT["clicks"] += 1
    button.click()


def note_filled(session):
    """Report which inputs of the window of the diagnosis are not what the recipe of the demo says."""
    from urban_rural_linkages.gui.demo_diagnosis import demo_steps  # noqa: PLC0415 - once QGIS has loaded the plugin

    given = demo_steps(FOLDER)[-1].inputs
    found = session.project.recipe_of(session.state).diagnosis.inputs
    for name in given.keys() - {"UNITS", "FOLDER"}:  # which lie in the folder of the window
        if str(found.get(name)) != str(given[name]):
            RESULT["problems"].append(f"{name} is {found.get(name)!r} in the window, not {given[name]!r}")


def until(condition, otherwise):
    """Wait until something is so, or report that it is not."""
    for _ in range(PATIENCE):
        if condition():
            return
        yield BRIEFLY
    RESULT["problems"].append(otherwise)


def open_dialogs():
    """Return the dialogs that are open."""
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]


def steps():
    """Everything, in order."""
    sys.path.append(JOB["repository"])
    if JOB.get("checklists"):
        iface.mainWindow().resize(*WINDOW)
        names = {"many": "desktop_municipalities", "team": "desktop_team", "board": "desktop_board"}
        module = import_module(f"scripts.{names.get(JOB['checklists'], 'desktop_checklists')}")
        yield from module.steps(SimpleNamespace(**globals()))
        return
    if JOB.get("by_menu"):
        yield from by_menu()
        return
    if JOB.get("first_run"):
        yield from first_run()
        return
    if JOB.get("region"):
        iface.mainWindow().resize(*SMALL)
        tools = SimpleNamespace(**globals())
        yield from import_module("scripts.desktop_person").Person(tools, Path(JOB["region"])).steps()
        return
    if JOB.get("pages"):
        yield from import_module("scripts.picture_driver").take_all(JOB, drawn, RESULT["pictures"])
        return
    yield from loaded()
    yield from dialogs()
    if not JOB["short"]:
        yield from menu()
    if JOB["project"]:
        yield from project()


def report():
    """Write down what was found."""
    (FOLDER / "result.json").write_text(json.dumps(RESULT, ensure_ascii=False, indent=1), encoding="utf-8")


def leave():
    """Report and quit; a changed project or a layer in a temporary folder would make QGIS ask."""
    report()
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    end_threads_of_tasks()
    iface.actionExit().trigger()


def end_threads_of_tasks():
    """Let the idle threads of QGIS' background tasks end while what they use is still there.

    QGIS takes its parts down before the last of these threads, which then calls one that is gone: a crash at exit
    wherever a task ran in the half minute before, whoever started it.
    """
    if hasattr(QgsApplication.taskManager(), "threadPool"):
        QgsApplication.taskManager().threadPool().waitForDone()


def go_on(running):
    """Take the next step, then let QGIS breathe; whatever happens, leave in the end."""
    try:
        pause = next(running)
    except StopIteration:
        leave()
        return
    except Exception:
        RESULT["problems"].append(traceback.format_exc(limit=-3))
        leave()
        return
    QTimer.singleShot(pause, lambda: go_on(running))


def note_exception(kind, value, trace):
    """Keep an exception of a slot, for which QGIS would open a window."""
    RESULT["problems"].append("".join(traceback.format_exception(kind, value, trace, limit=-3)))


def note_message(text, tag, level):
    """Keep what the log calls critical."""
    if level == Qgis.MessageLevel.Critical:
        RESULT["problems"].append(f"{tag}: {text}")


sys.excepthook = note_exception
QgsApplication.messageLog().messageReceived.connect(note_message)
QTimer.singleShot(1000, lambda: go_on(steps()))
