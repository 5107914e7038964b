"""Two people at one assessment in PostgreSQL, in the real QGIS, and a copy that comes back from a walk.

Runs inside QGIS; `desktop_driver` hands in its functions and results.  Ana begins, keeps the assessment in the
database, answers for the first municipality and hands out a copy.  Eva opens the project, answers for the second one,
and merges the copy, in which that municipality was answered otherwise.
"""

from __future__ import annotations

from pathlib import Path

import qgis.utils
from qgis.core import QgsDataSourceUri, QgsProject, QgsProviderRegistry, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction
from qgis.utils import iface

CONNECTION, ITEM = "planning office", "gen_dia_01"


def steps(tools):
    """Go Ana's part of the way, or Eva's."""
    person = tools.JOB["person"]
    QgsSettings().setValue("urban_rural_linkages/author", person)
    _connect(tools.JOB["database"])
    yield from _ana(tools) if person == "Ana" else _eva(tools)


def _connect(text: str) -> None:
    """Know the database as a connection of QGIS."""
    parts = dict(part.split("=", 1) for part in text.split())
    source = QgsDataSourceUri()
    source.setConnection(parts["host"], "5432", parts["dbname"], parts["user"], "")
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    metadata.saveConnection(
        metadata.createConnection(source.uri(False), {"saveUsername": True, "savePassword": True}), CONNECTION
    )


def _opened(tools):
    """Open the dock by the menu, and return its window."""
    iface.mainWindow().findChild(QAction, f"{tools.PLUGIN}_checklists").trigger()
    return qgis.utils.plugins[tools.PLUGIN].actions.checklists


def _ana(tools):
    from urban_rural_linkages.io.store.geopackage import GeoPackageStore  # noqa: PLC0415 - of the plugin that is loaded

    layer = QgsVectorLayer(f"{tools.JOB['region_file']}|layername=municipalities", "municipalities", "ogr")
    QgsProject.instance().addMapLayer(layer)
    QgsProject.instance().write(tools.JOB["plan"])
    window = _opened(tools)
    yield 3 * tools.BRIEFLY
    card = window.dock.start_card
    card.checklist.choose("gender")
    card.instrument.choose("pge")
    QTest.keyClicks(card.title, "Two plans")
    QTest.mouseClick(card.go, Qt.MouseButton.LeftButton)
    yield 2 * tools.BRIEFLY
    dialog = window.actions.choose_units()
    for row in range(dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Checked if row < 2 else Qt.CheckState.Unchecked)
    dialog.accept()
    yield tools.BRIEFLY
    window.menu.keep_in_database(CONNECTION)
    said = window.dock.banners.message("menu")
    if said:
        tools.RESULT["problems"].append(said)
    yield from _answer(tools, window, 0, "met")
    uuid = window.dock.session.work.assessment.uuid
    GeoPackageStore.create_file(Path(tools.JOB["copy"])).add(window.store.load(uuid))
    tools.RESULT |= {"uuid": uuid, "units": [unit.code for unit in window.dock.session.work.units]}
    tools.picture(iface.mainWindow(), "team-ana")
    QgsProject.instance().write()


def _eva(tools):
    iface.addProject(tools.JOB["plan"])
    yield from tools.drawn()
    window = _opened(tools)
    yield 3 * tools.BRIEFLY
    yield from _answer(tools, window, 1, "partial")
    window.menu.merge(Path(tools.JOB["copy"]))
    yield 2 * tools.BRIEFLY
    undecided = window.dock.autosave.undecided
    tools.RESULT["conflicts"] = [list(one.key) for one in undecided.conflicts] if undecided is not None else []
    tools.picture(iface.mainWindow(), "team-eva-conflict")
    if undecided is not None:
        dialog = window.dock.compare(undecided)
        yield tools.BRIEFLY
        tools.picture(dialog, "team-eva-decides")
        for _conflict, _mine, theirs in dialog.choices:
            theirs.setChecked(True)
        dialog.accept()
        yield 2 * tools.BRIEFLY
    tools.RESULT["author"] = window.dock.session.work.author


def _answer(tools, window, unit: int, code: str):
    """Answer one question for a municipality, and wait until it is saved."""
    session = window.dock.session
    session.look_at(session.work.units[unit].code)
    window.dock.workplace.go_to(ITEM)
    session.choose(ITEM, (code,))
    yield 2 * tools.BRIEFLY
    if not window.dock.autosave.flush():
        tools.RESULT["problems"].append("an answer was not saved")
