"""Values of layers, borders of units and places of services, read in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer

from ...core.arrays import Floats
from ...core.errors import Cancelled, PlanningError
from ...core.progress import Progress
from ...core.recipe.described import LayerDescription, RasterDescription
from ...i18n import error_sentence, tr
from ...io.described_layers import described_layer, described_raster
from ...io.layer_surroundings import metres_outside, neighbours_of_rows
from .background import Background
from .ports import Neighbours, Prepare, Reading

Description = LayerDescription | RasterDescription


def read_layers(
    layers: Sequence[QgsMapLayer],
    earlier: Sequence[RasterDescription],
    prepare: Prepare,
    done: Callable[[Reading], None],
) -> Background[Reading]:
    """Read the values of layers.

    Parameters
    ----------
    layers : sequence of QgsMapLayer
        Of the project.
    earlier : sequence of RasterDescription
        Read before: the same raster twice is told.
    prepare : callable
        Takes each description, in the thread that has read it.
    done : callable
        Takes the `Reading`.
    """
    ids = [layer.id() for layer in layers]
    transforms, rasters = QgsProject.instance().transformContext(), list(earlier)

    def described(copy: QgsMapLayer, progress: Progress) -> Description:
        if isinstance(copy, QgsRasterLayer):
            rasters.append(found := described_raster(copy, rasters, progress))
            return found
        return described_layer(cast(QgsVectorLayer, copy), transforms, progress)  # no others are listed

    def read(copies: Sequence[QgsMapLayer], progress: Progress) -> Reading:
        found, reasons = [], {}
        for layer_id, copy in zip(ids, copies, strict=True):
            try:
                one: Description = replace(described(copy, progress), id=layer_id)
                prepare(one)
                found.append(one)
            except Cancelled:
                pass
            except PlanningError as error:
                reasons[layer_id] = error_sentence(error)
            except Exception as error:  # a file that nobody foresaw is no reason to read none
                reasons[layer_id] = tr("cannot be read ({reason})").format(reason=error)
        return Reading(found, reasons)

    return Background(tr("Layers of the diagnosis"), layers, read, lambda found: done(found or Reading()))


def read_borders(
    units: QgsVectorLayer, rows: Sequence[int], done: Callable[[Neighbours], None]
) -> Background[Neighbours]:
    """Read which units border on some units; what cannot be read has no neighbours."""
    transforms = QgsProject.instance().transformContext()

    def read(copies: Sequence[QgsMapLayer], progress: Progress) -> Neighbours:
        return neighbours_of_rows(cast(QgsVectorLayer, copies[0]), rows, transforms, progress)

    return Background(tr("Borders of the units"), [units], read, lambda found: done(found or {}))


def read_distances(
    units: QgsVectorLayer, services: QgsVectorLayer, done: Callable[[Floats | None], None]
) -> Background[Floats]:
    """Measure how far services lie outside the units; None where that cannot be told."""
    transforms = QgsProject.instance().transformContext()

    def read(copies: Sequence[QgsMapLayer], progress: Progress) -> Floats:
        return metres_outside(cast(QgsVectorLayer, copies[1]), cast(QgsVectorLayer, copies[0]), transforms, progress)

    return Background(tr("Services outside the units"), [units, services], read, done)
