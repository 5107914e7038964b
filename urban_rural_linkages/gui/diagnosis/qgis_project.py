"""The project of QGIS as the window of the diagnosis sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface

from ...core.recipe.described import LayerDescription, RasterDescription
from ...io.described_layers import listed_layers
from .layer_reading import LayerReading
from .ports import Reading

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
        self._reading: LayerReading | None = None
        self._rasters: list[RasterDescription] = []
        self._changed: Callable[[Sequence[str]], None] = _nobody
        self._listed: Callable[[], None] = _nothing
        self._watched: dict[str, Callable[[], None]] = {}

    def listed(self) -> tuple[Sequence[LayerDescription], Sequence[RasterDescription]]:
        """Return all layers of the project, without values."""
        in_tree = [node.layerId() for node in self._project.layerTreeRoot().findLayers()]
        layers = self._project.mapLayers()  # one that has just come is not in the tree yet
        order = dict.fromkeys([*in_tree, *layers])
        return listed_layers([layers[layer_id] for layer_id in order if layer_id in layers])

    def read(self, layers: Sequence[str], done: Callable[[Reading], None]) -> None:
        """Read the values of layers in the background."""
        found = [self._project.mapLayer(layer) for layer in layers]

        def ended(reading: Reading) -> None:
            self._rasters += [one for one in reading.described if isinstance(one, RasterDescription)]
            done(reading)

        earlier = [one for one in self._rasters if one.id not in layers]
        self._reading = LayerReading([layer for layer in found if layer is not None], earlier, ended)

    def watch(self, changed: Callable[[Sequence[str]], None], listed: Callable[[], None]) -> None:
        """Tell which layers' data change, and when layers come or go."""
        self._changed, self._listed = changed, listed
        self._project.layersAdded.connect(self._come)
        self._project.layersRemoved.connect(self._gone)
        self._follow(self._project.mapLayers().values())

    def release(self) -> None:
        """Stop what runs and watch no more."""
        if self._reading is not None:
            self._reading.cancel()
        self._project.layersAdded.disconnect(self._come)
        self._project.layersRemoved.disconnect(self._gone)
        for layer_id, told in self._watched.items():
            layer = self._project.mapLayer(layer_id)
            if layer is not None:
                layer.dataChanged.disconnect(told)
        self._watched.clear()

    def remembered(self, name: str) -> str:
        """Return a choice of the user's that outlives the window, "" for none."""
        return str(QgsSettings().value(_KEY.format(name), "") or "")

    def remember(self, name: str, value: str) -> None:
        """Keep a choice of the user's."""
        QgsSettings().setValue(_KEY.format(name), value)

    def kept_recipe(self) -> str:
        """Return the text of the recipe that is kept with the project, "" for none."""
        return str(self._project.readEntry(_SCOPE, _RECIPE)[0])

    def keep_recipe(self, text: str) -> None:
        """Keep the text of a recipe with the project."""
        if text != self.kept_recipe():
            self._project.writeEntry(_SCOPE, _RECIPE, text)

    def _come(self, layers: Sequence[object]) -> None:
        self._follow(layers)
        self._listed()

    def _gone(self, ids: Sequence[str]) -> None:
        for layer_id in ids:
            self._watched.pop(layer_id, None)
        self._listed()

    def _follow(self, layers: Iterable[object]) -> None:
        for layer in layers:
            if isinstance(layer, QgsVectorLayer) and layer.id() not in self._watched:
                self._watched[layer.id()] = told = self._telling(layer.id())
                layer.dataChanged.connect(told)

    def _telling(self, layer_id: str) -> Callable[[], None]:
        return lambda: self._changed([layer_id])


def _nobody(_layers: Sequence[str]) -> None:
    """Tell nobody: nothing is watched yet."""


def _nothing() -> None:
    """Do nothing: nothing is watched yet."""
