"""The project of QGIS as the window of the diagnosis sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtWidgets import QWidget

from ...core.arrays import Floats
from ...core.errors import InputError
from ...core.recipe.described import LayerDescription, RasterDescription
from ...core.recipe.folders import RECORD, free_folder
from ...core.recipe.joinable_tables import JoinableTable
from ...core.recipe.preview import preview_of
from ...core.recipe.recipe_format import Recipe, parse_recipe, recipe_text
from ...core.recipe.state import DiagnosisState
from ...io.described_layers import listed_layers
from ...io.layer_surroundings import ids_of_rows
from ..demo_diagnosis import own_demo_recipe
from ..opening import ask_to_open, open_document, open_folder, open_manual
from ..options import diagnosis_inputs
from ..recipe_run import RecipeRun
from .background import Background
from .joining import join
from .layer_reading import read_borders, read_distances, read_layers
from .opened_project import open_project
from .ports import CriteriaSet, Neighbours, Outcome, Prepare, Reading, Stepped
from .preview_map import PreviewMap, colours_in_words
from .qgis_criteria import criteria_sets
from .qgis_recipes import RecipeLoading, opened_state, recipe_of
from .qgis_runs import QgisRuns
from .questions import Boxes

_KEY = "urban_rural_linkages/diagnosis/{}"
_SCOPE, _RECIPE = "urban_rural_linkages", "diagnosis_recipe"


class QgisProject:
    """Layers, settings and windows of QGIS; what it starts is stopped by `release`.

    Parameters
    ----------
    iface : QgisInterface
        The window of QGIS.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface, self._project = iface, QgsProject.instance()
        self._runs = QgisRuns()
        self._loading: RecipeLoading | None = None
        self._at_work: dict[str, Background[Any]] = {}
        self._run: RecipeRun | None = None
        self._preview: PreviewMap | None = None
        self._rasters: list[RasterDescription] = []
        self._changed: Callable[[Sequence[str]], None] = _nobody
        self._listed: Callable[[], None] = _nothing
        self._opened: Callable[[], None] = _nothing
        self._watched: dict[str, Callable[[], None]] = {}

    def listed(self) -> tuple[Sequence[LayerDescription], Sequence[RasterDescription]]:
        """Return all layers of the project, without values."""
        in_tree = [node.layerId() for node in self._project.layerTreeRoot().findLayers()]
        layers = self._project.mapLayers()  # one that has just come is not in the tree yet
        order = dict.fromkeys([*in_tree, *layers])
        return listed_layers([layers[layer_id] for layer_id in order if layer_id in layers])

    def read(self, layers: Sequence[str], prepare: Prepare, done: Callable[[Reading], None]) -> None:
        """Read the values of layers in the background and prepare each."""
        found = [self._project.mapLayer(layer) for layer in layers]

        def ended(reading: Reading) -> None:
            self._rasters += [one for one in reading.described if isinstance(one, RasterDescription)]
            done(reading)

        earlier = [one for one in self._rasters if one.id not in layers]
        self._begin("layers", read_layers([layer for layer in found if layer is not None], earlier, prepare, ended))

    def read_borders(self, units: str, rows: Sequence[int], done: Callable[[Neighbours], None]) -> None:
        """Read in the background which units border on some units."""
        layer = self._project.mapLayer(units)
        if isinstance(layer, QgsVectorLayer):
            self._begin("borders", read_borders(layer, rows, done))
        else:
            done({})

    def read_distances(self, units: str, services: str, done: Callable[[Floats | None], None]) -> None:
        """Measure in the background how many metres each service lies outside the units."""
        area, points = self._project.mapLayer(units), self._project.mapLayer(services)
        if isinstance(area, QgsVectorLayer) and isinstance(points, QgsVectorLayer):
            self._begin("distances", read_distances(area, points, done))
        else:
            done(None)

    def join(
        self, state: DiagnosisState, tables: Sequence[JoinableTable], stepped: Stepped, done: Callable[[Outcome], None]
    ) -> None:
        """Join tables to the units, add the result to the project and choose it as the layer of units."""
        self._run = join(state, tables, stepped, done)

    def cancel(self) -> None:
        """Stop what runs; its `done` is called once it has."""
        for one in (self._run, self._runs, self._loading):
            if one is not None:
                one.cancel()

    def _begin(self, what: str, work: Background[Any]) -> None:
        """Keep what runs, until it is stopped or the next of its kind begins."""
        self._at_work[what] = work

    def watch(
        self, changed: Callable[[Sequence[str]], None], listed: Callable[[], None], opened: Callable[[], None]
    ) -> None:
        """Tell which layers' data change, when layers come, go or are renamed, and when another project is open."""
        self._changed, self._listed, self._opened = changed, listed, opened
        self._project.cleared.connect(self._exchanged)
        self._project.readProject.connect(self._exchanged)
        self._project.layersAdded.connect(self._come)
        self._project.layersRemoved.connect(self._gone)
        self._follow(self._project.mapLayers().values())

    def release(self) -> None:
        """Stop what runs and watch no more."""
        self.cancel()
        if self._preview is not None:
            self._preview.clear()
        for work in self._at_work.values():
            work.cancel()
        self._at_work.clear()
        self._project.cleared.disconnect(self._exchanged)
        self._project.readProject.disconnect(self._exchanged)
        self._project.layersAdded.disconnect(self._come)
        self._project.layersRemoved.disconnect(self._gone)
        for layer_id, told in self._watched.items():
            layer = self._project.mapLayer(layer_id)
            if layer is not None:
                layer.nameChanged.disconnect(self._renamed)
            for signal in _signals_of_data(layer):
                signal.disconnect(told)
        self._watched.clear()

    def preview(self) -> QWidget:
        """Return a picture of the region, which `show_preview` fills."""
        self._preview = PreviewMap()
        return self._preview

    def show_preview(self, state: DiagnosisState) -> str:
        """Draw the change of the inhabitants in the picture; return in words what the colours mean."""
        found = preview_of(state)
        layer = self._project.mapLayer(found.units.id) if found is not None else None
        if self._preview is not None:
            self._preview.show_preview(found, layer if isinstance(layer, QgsVectorLayer) else None)
        return colours_in_words(found)

    def show_units(self, state: DiagnosisState, codes: Sequence[str]) -> None:
        """Select units on the map of QGIS, zoom to them and flash them."""
        units, code = state.units, str(state.values.get("UNIT_ID") or "")
        if units is None or code not in units.by_name:
            return
        wanted = set(codes)
        texts = units.by_name[code].texts
        self.show_rows(units.id, [row for row, text in enumerate(texts) if text in wanted])

    def show_rows(self, layer: str, rows: Sequence[int]) -> None:
        """Select rows of a layer on the map of QGIS, zoom to them and flash them."""
        shown = self._project.mapLayer(layer)
        if not isinstance(shown, QgsVectorLayer) or not rows:
            return
        ids = ids_of_rows(shown, rows)
        shown.selectByIds(ids)
        node = self._project.layerTreeRoot().findLayer(shown)
        if node is not None:
            node.setItemVisibilityCheckedParentRecursive(True)
        canvas = self._iface.mapCanvas()
        canvas.zoomToFeatureIds(shown, ids)
        canvas.flashFeatureIds(shown, ids)

    def add_layers(self) -> None:
        """Let the user add files to the project, in the dialog of QGIS."""
        self._iface.openDataSourceManagerPage("ogr")

    @property
    def questions(self) -> Boxes:
        """The one who asks the user."""
        return Boxes(self._iface.mainWindow())

    def check(self, state: DiagnosisState, stepped: Stepped, done: Callable[[Outcome], None]) -> None:
        """Check the data in the background."""
        self._runs.check(state, stepped, done)

    def run(self, state: DiagnosisState, stepped: Stepped, done: Callable[[Outcome], None]) -> None:
        """Make the diagnosis in the background."""
        self._runs.run(state, stepped, done)

    def open_project(self, path: str) -> str:
        """Open a finished project, after asking for unsaved changes."""
        return open_project(self._iface, path)

    def open_document(self, path: str) -> str:
        """Open a report."""
        return open_document(path, str(Path(path).parent), ask_to_open)

    def open_folder(self, path: str) -> str:
        """Show a folder."""
        return open_folder(path)

    def open_help(self, page: str) -> str:
        """Open a page of the manual."""
        return open_manual(page)

    def recipe_of(self, state: DiagnosisState) -> Recipe:
        """Return the recipe of a state, with the sources of its layers in place of their ids."""
        return recipe_of(state, self._project)

    def load(self, recipe: Recipe, stepped: Stepped, done: Callable[[Outcome], None]) -> None:
        """Make what a recipe prepares where it is due, add its layers to the project, and hand over its state."""
        self._loading = RecipeLoading(recipe, self._project, stepped, done)
        self._loading.start()

    def restored(self, recipe: Recipe) -> DiagnosisState | None:
        """Return the state of a recipe whose layers are in the project."""
        return opened_state(recipe, self._project)

    def demo_recipe(self) -> tuple[Recipe, Path]:
        """Return the recipe of the demo region in the user's own copy, with absolute paths, and its folder."""
        return own_demo_recipe()

    def criteria(self, state: DiagnosisState) -> Sequence[CriteriaSet]:
        """Return the sets of criteria, those of the region's country first."""
        return criteria_sets(state, self._project)

    def folder_proposed(self) -> str:
        """Return a folder for the results that does not exist yet: that of the options, or one beside the project."""
        chosen = str(diagnosis_inputs().get("FOLDER") or "")
        home = self._project.homePath() or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        return str(free_folder(Path(chosen) if chosen else Path(home) / "diagnosis", Path.exists))

    def record(self, folder: str) -> str:
        """Return the figures of the diagnosis in a folder, as the text of its file; "" where there is none."""
        try:
            return (Path(folder) / RECORD).read_text(encoding="utf-8")
        except (OSError, ValueError):
            return ""

    def remembered(self, name: str) -> str:
        """Return a choice of the user's that outlives the window, "" for none; the options know some as well."""
        kept = QgsSettings().value(_KEY.format(name), "") or diagnosis_inputs().get(name, "")
        return str(kept or "")

    def remember(self, name: str, value: str) -> None:
        """Keep a choice of the user's."""
        QgsSettings().setValue(_KEY.format(name), value)

    def kept_recipe(self) -> str:
        """Return the text of the recipe that is kept with the project, "" for none."""
        text, home = str(self._project.readEntry(_SCOPE, _RECIPE)[0]), self._project.homePath()
        if not text or not home:
            return text
        try:
            return recipe_text(parse_recipe(text, self._project.fileName()).absolute(Path(home)))
        except InputError:
            return ""  # of a newer version, or changed by somebody: the window begins anew

    def keep_recipe(self, text: str) -> None:
        """Keep the text of a recipe with the project; paths are relative to its folder, so that both may move."""
        home = self._project.homePath()
        if text != self.kept_recipe():
            recipe = parse_recipe(text, self._project.fileName())
            self._project.writeEntry(_SCOPE, _RECIPE, recipe_text(recipe.relative(Path(home))) if home else text)

    def _come(self, layers: Sequence[object]) -> None:
        self._follow(layers)
        self._listed()

    def _gone(self, ids: Sequence[str]) -> None:
        for layer_id in ids:
            self._watched.pop(layer_id, None)
        self._listed()

    def _follow(self, layers: Iterable[object]) -> None:
        for layer in layers:
            if isinstance(layer, (QgsVectorLayer, QgsRasterLayer)) and layer.id() not in self._watched:
                self._watched[layer.id()] = told = self._telling(layer.id())
                layer.nameChanged.connect(self._renamed)
                for signal in _signals_of_data(layer):
                    signal.connect(told)

    def _telling(self, layer_id: str) -> Callable[[], None]:
        return lambda: self._changed([layer_id])

    def _exchanged(self, _read: object = None) -> None:
        self._opened()

    def _renamed(self) -> None:
        self._listed()


def _signals_of_data(layer: QgsMapLayer | None) -> list[Any]:
    """Return the signals of a layer that tell of other data: `dataChanged` says nothing of edits that are saved."""
    if isinstance(layer, QgsVectorLayer):
        return [layer.dataChanged, layer.afterCommitChanges, layer.updatedFields]
    return [layer.dataChanged] if layer is not None else []


def _nobody(_layers: Sequence[str]) -> None:
    """Tell nobody: nothing is watched yet."""


def _nothing() -> None:
    """Do nothing: nothing is watched yet."""
