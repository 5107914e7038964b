"""Values of layers read in the background, on copies that belong to the thread that reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsRasterLayer, QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import QThread

from ...core.errors import Cancelled, PlanningError
from ...core.recipe.described import LayerDescription, RasterDescription
from ...i18n import error_sentence, tr
from ...io.described_layers import described_layer, described_raster
from .ports import Reading

Description = LayerDescription | RasterDescription


class LayerReading:
    """Layers that are being read; `done` is called in the thread of the windows, unless it is cancelled.

    Parameters
    ----------
    layers : sequence of QgsMapLayer
        Of the project.
    earlier : sequence of RasterDescription
        Read before: the same raster twice is told.
    done : callable
        Takes the `Reading`.
    """

    def __init__(
        self, layers: Sequence[QgsMapLayer], earlier: Sequence[RasterDescription], done: Callable[[Reading], None]
    ) -> None:
        self._done, self._is_cancelled = done, False
        self._rasters = list(earlier)
        self._copies = [(layer.id(), _adrift(layer)) for layer in layers]
        self._transforms = QgsProject.instance().transformContext()
        self._task: QgsTask | None = QgsTask.fromFunction(
            tr("Layers of the diagnosis"), self._read, on_finished=self._finished
        )
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Stop reading."""
        self._is_cancelled = True
        if self._task is not None:
            self._task.cancel()

    def _read(self, task: QgsTask) -> Reading:
        """Read one layer after the other; called in a thread of its own."""
        progress, described, reasons = _Watching(task), [], {}
        for layer_id, copy in self._copies:
            copy.moveToThread(QThread.currentThread())
            try:
                described.append(replace(self._described(copy, progress), id=layer_id))
            except Cancelled:
                pass
            except PlanningError as error:
                reasons[layer_id] = error_sentence(error)
            finally:
                copy.moveToThread(QgsApplication.instance().thread())
        return Reading(described, reasons)

    def _described(self, copy: QgsMapLayer, progress: _Watching) -> Description:
        if isinstance(copy, QgsRasterLayer):
            self._rasters.append(found := described_raster(copy, self._rasters, progress))
            return found
        return described_layer(cast(QgsVectorLayer, copy), self._transforms, progress)  # no others are listed

    def _finished(self, error: Exception | None, reading: Reading | None = None) -> None:
        self._task = None
        self._copies.clear()
        if not self._is_cancelled:
            self._done(reading if reading is not None else Reading())


def _adrift(layer: QgsMapLayer) -> QgsMapLayer:
    """Return a copy that belongs to no thread yet, for the one that will read it."""
    copy = layer.clone()
    copy.moveToThread(None)
    return copy


class _Watching:
    """Progress of a task, as core reports it."""

    def __init__(self, task: QgsTask) -> None:
        self._task = task

    def report(self, fraction: float) -> None:
        self._task.setProgress(100 * fraction)

    def cancelled(self) -> bool:
        return self._task.isCanceled()
