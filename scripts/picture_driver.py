"""Pictures of the manual, taken inside QGIS: a page is done as it says, and photographed where it has a picture.

A picture is of what stands before it on its page, and its name says of what: ``..._dialog_en.png`` the dialog that is
filled in, ``..._welcome_en.png`` and the like what `_OF_THE_WINDOW` has, anything else the layers and the map, with the
layer that is named last.  Pages of the report are those of the demo's diagnosis, by the key of their chapter.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import processing
from qgis.core import QgsMapLayer, QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QAction, QDialog, QDockWidget, QLineEdit, QSplitter, QToolButton
from qgis.utils import iface

from . import tutorial_dialogs as dialogs
from .palette import save_small
from .picture_parts import LEGEND, alone, bare, beside, layers_and_map, page_of
from .tutorial_board import BoardPlayer, opened_sheets
from .tutorial_pages import WAY, Part, page, steps

Pauses = Iterator[int]
BRIEFLY = 500  # ms
WHOLE, PANEL = (1240, 800), (460, 760)
DIALOG, WINDOW = (620, 660), (1000, 560)  # pixels
BOARD, BOARD_DOCK = (960, 880), 420
AROUND = 1.1  # of the region on the board's map
MOST_COLOURS, MAPS_COLOURS, WIDEST = 64, 200, 1000
PLUGIN = "urban_rural_linkages"
PERSON = "Ana"  # who keeps plans


class Photographer:
    """Somebody who does what pages say and takes their pictures.

    Parameters
    ----------
    language : str
    folder : Path
        Where pictures go.
    drawn : callable
        Waits until the map is drawn.
    """

    def __init__(self, language: str, folder: Path, drawn: Callable[[], Pauses]) -> None:
        self._language, self._folder, self._drawn = language, folder, drawn
        self._typed = self._clicked = ""
        self._player = BoardPlayer(iface.mapCanvas(), _shown_board)
        self.taken: list[str] = []

    def take(self, name: str) -> Pauses:
        """Do a page as far as its pictures go, and take them."""
        QgsProject.instance().clear()
        done = steps(page(name, self._language).read_text(encoding="utf-8"))
        while done and not any(part.kind == "picture" for part in done[-1].parts):
            done.pop()
        if any(part.kind == "played" for step in done for part in step.parts):
            forget_plans()
        for step in done:
            for place, part in enumerate(step.parts):
                yield from self._do(part, step.parts[place + 1 :])

    def _do(self, part: Part, after: tuple[Part, ...]) -> Pauses:
        if part.kind == "bold" and WAY in part.text:
            yield from self._choose(part.text)
        elif part.kind == "filtered":
            dialogs.filter_layer(part)
        elif part.kind == "played":
            for what, where in (row[:2] for row in part.rows):
                yield from self._player.play(what.strip("*"), where)
        elif part.kind == "typed":
            self._typed = part.rows[0][1]
        elif part.kind == "clicked":
            self._clicked = part.rows[0][0]
        elif part.kind == "dialog" and "assessment" not in dialogs.algorithm_of(part).name():
            yield from self._run(part, after)
        elif part.kind == "picture" and "_dialog_" not in part.text:
            kind = Path(part.text).stem.split("_")[-2]
            yield from _OF_THE_WINDOW.get(kind, Photographer._map)(self, part)

    def _choose(self, way: str) -> Pauses:
        """Choose from the menu what puts something on the map; windows are opened for their pictures."""
        if way.endswith(action("demo").text()):
            action("demo").trigger()
            yield 2 * BRIEFLY
        elif way.endswith(action("board").text()):
            yield from self._open_board()

    def _run(self, part: Part, after: tuple[Part, ...]) -> Pauses:
        algorithm = dialogs.algorithm_of(part)
        given = dialogs.inputs(algorithm, part, self._language)
        for picture in [each for each in after if each.kind == "picture" and "_dialog_" in each.text][:1]:
            dialog = processing.createAlgorithmDialog(algorithm.id(), given)
            dialog.resize(*DIALOG)
            dialog.show()
            for splitter in dialog.findChildren(QSplitter):
                splitter.setSizes([DIALOG[0], 0])  # the help stands in the manual
            yield 3 * BRIEFLY
            self._save(dialog.grab(), picture)
            dialog.close()
            dialog.deleteLater()
        before = set(QgsProject.instance().mapLayers())
        processing.runAndLoadResults(algorithm.id(), given)
        yield 2 * BRIEFLY
        made = {layer.name() for key, layer in QgsProject.instance().mapLayers().items() if key not in before}
        gone = [key for key in before if QgsProject.instance().mapLayer(key).name() in made]
        QgsProject.instance().removeMapLayers(gone)

    def _welcome(self, part: Part) -> Pauses:
        action("welcome").trigger()
        yield 2 * BRIEFLY
        window = iface.mainWindow().findChild(QDialog, f"{PLUGIN}_welcome")
        self._save(window.grab(), part)
        window.close()

    def _menu(self, part: Part) -> Pauses:
        button = iface.mainWindow().findChild(QToolButton, f"{PLUGIN}_button")
        button.menu().popup(iface.mainWindow().pos())
        yield BRIEFLY
        menu, shown = button.menu().grab(), button.grab()
        button.menu().close()
        joined = QPixmap(menu.width(), menu.height() + shown.height())
        joined.fill(QColor("white"))
        painter = QPainter(joined)
        painter.drawPixmap(0, 0, shown)
        painter.drawPixmap(0, shown.height(), menu)
        painter.end()
        self._save(joined, part)

    def _panel(self, part: Part) -> Pauses:
        action("checklists").trigger()
        yield 3 * BRIEFLY
        dock = iface.mainWindow().findChild(QDockWidget, f"{PLUGIN}_checklists")
        workplace = dock.workplace
        workplace.filter.search.setText(self._typed)
        for item in workplace.items.shown():
            if translated_question(workplace.session, item) == self._clicked:
                workplace.go_to(item)
        dock.setFloating(True)
        dock.resize(*PANEL)
        yield 2 * BRIEFLY
        self._save(dock.grab(), part)
        dock.setFloating(False)
        dock.close()

    def _diagnosis(self, part: Part) -> Pauses:
        """Photograph a step of the window of the diagnosis, filled for the demo region."""
        window = iface.mainWindow().findChild(QDialog, "diagnosis")
        if window is None:
            action("diagnose_demo").trigger()
            window = iface.mainWindow().findChild(QDialog, "diagnosis")
        while not window.pages[_STEPS.index("checks")].count.text() or window.session.is_busy:
            yield 2 * BRIEFLY
        window.go(_STEPS.index(Path(part.text).stem.split("_")[-2]))
        yield 8 * BRIEFLY  # for the preview to be drawn
        for field in window.findChildren(QLineEdit):
            if PLUGIN in field.text():  # the folder of results, which is another for everybody
                field.blockSignals(True)
                field.setText("diagnosis")
        self._save(window.grab(), part)

    def _open_board(self) -> Pauses:
        """Open the board in a window of a size that a page can show."""
        bare(iface.mainWindow())
        iface.mainWindow().resize(*BOARD)
        for dock in iface.mainWindow().findChildren(QDockWidget):
            dock.hide()
        yield BRIEFLY
        yield from self._player.begin()
        self._player.dock.setFixedWidth(BOARD_DOCK)
        iface.mainWindow().resize(*BOARD)  # the dock has made it wider
        yield BRIEFLY
        iface.mapCanvas().zoomByFactor(AROUND)
        yield from self._drawn()

    def _board(self, part: Part) -> Pauses:
        """Photograph the map with the dock beside it."""
        yield from self._drawn()
        self._save(beside(iface.mapCanvas().grab(), self._player.dock.grab()), part, MAPS_COLOURS)

    def _compare(self, part: Part) -> Pauses:
        yield BRIEFLY
        self._save(opened_sheets()[0].grab(), part)

    def _report(self, part: Part) -> Pauses:
        """Photograph the page of the report on which a chapter begins."""
        folder = yield from self._open_diagnosis()
        said = json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))
        chapter = Path(part.text).stem.split("_")[-2]
        number = next(place for place, each in enumerate(said["pages"], 1)
                      if each["chapter"].replace("_", "") == chapter)  # fmt: skip
        self._save(page_of(folder / "report.pdf", number), part, MAPS_COLOURS)

    def _project(self, part: Part) -> Pauses:
        yield from self._open_diagnosis()
        window = iface.mainWindow()
        window.resize(*WHOLE)
        for dock in window.findChildren(QDockWidget):
            dock.setVisible(dock.objectName() == "Layers")
            if dock.objectName() == "Layers":
                window.resizeDocks([dock], [LEGEND], Qt.Orientation.Horizontal)
        yield BRIEFLY
        iface.mapCanvas().zoomToProjectExtent()
        yield from self._drawn()
        self._save(window.grab(), part)

    def _open_diagnosis(self) -> Generator[int, None, Path]:
        """Open the diagnosis of the demo, made first where it is not there, and return its folder."""
        project, is_open = QgsProject.instance(), []
        if not project.fileName().endswith("diagnosis.qgz"):
            project.clear()
            project.setDirty(False)
            project.readProject.connect(is_open.append)  # comes when all is read, the name of the file long before
            action("demo_diagnosis").trigger()
            while not is_open:
                yield 2 * BRIEFLY
            project.readProject.disconnect(is_open.append)
        return Path(project.fileName()).parent

    def _map(self, part: Part) -> Pauses:
        shown = next(layer for layer in map(_spatial, part.named) if layer is not None)
        window = iface.mainWindow()
        bare(window)
        window.resize(*WINDOW)
        yield BRIEFLY
        alone(shown)
        yield from self._drawn()
        self._save(layers_and_map(window), part)

    def _save(self, picture: QPixmap, part: Part, colours: int = MOST_COLOURS) -> None:
        path = self._folder / Path(part.text).name
        save_small(picture.toImage(), path, colours, WIDEST)
        self.taken.append(str(path))


_STEPS = ("region", "ages", "services", "grids", "checks", "report")
_CHAPTERS = ("wherenext", "closures", "equity", "plan3")
_OF_THE_WINDOW = {
    **dict.fromkeys(_STEPS, Photographer._diagnosis),
    "welcome": Photographer._welcome, "menu": Photographer._menu, "project": Photographer._project,
    "panel": Photographer._panel, "board": Photographer._board, "compare": Photographer._compare,
    **dict.fromkeys(_CHAPTERS, Photographer._report),
}  # fmt: skip


def take_all(job: dict[str, Any], drawn: Callable[[], Pauses], taken: list[str]) -> Pauses:
    """Take the pictures of the pages of a job, and say which there are."""
    yield 3 * BRIEFLY
    photographer = Photographer(job["language"], Path(job["pictures"]), drawn)
    for name in job["pages"]:
        yield from photographer.take(name)
    taken += photographer.taken


def translated_question(session: Any, item: str) -> str:
    """Return a question of the checklists in the language of QGIS."""
    from urban_rural_linkages.gui.dock.words import translated  # noqa: PLC0415 - once QGIS has loaded the plugin

    return translated(session.asked[item].question)


def action(name: str) -> QAction:
    """Return an entry of the plugin's menu."""
    return iface.mainWindow().findChild(QAction, f"{PLUGIN}_{name}")


def forget_plans() -> None:
    """Take away plans of the demo that were kept before, with the diagnosis that tells of them; say who plans now."""
    from urban_rural_linkages.gui.checklists.window import AUTHOR_SETTING  # noqa: PLC0415 - as below
    from urban_rural_linkages.gui.demo import own_copy  # noqa: PLC0415 - once QGIS has loaded the plugin

    QgsSettings().setValue(AUTHOR_SETTING, PERSON)
    folder = own_copy()
    (folder / "scenarios.gpkg").unlink()
    for made in folder.glob("diagnosis_*"):
        shutil.rmtree(made)


def _spatial(name: str) -> QgsMapLayer | None:
    found = QgsProject.instance().mapLayersByName(name)
    return found[0] if found and found[0].isSpatial() else None


def _shown_board() -> QDockWidget:
    action("board").trigger()
    return iface.mainWindow().findChild(QDockWidget, f"{PLUGIN}_board")
