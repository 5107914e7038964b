"""Measure of the land of a plan: on its own projection, as planning documents do, or on the ellipsoid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDefinition

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:
    from ...io.layers import FeatureTable
    from ...io.overlaps import AreaMeasure
    from ..run import Run

# A UTM zone is wrong by a thousandth, and by a few beside its own zone; web maps by half and more.
_FAITHFUL = 0.01


def measure_choice() -> QgsProcessingParameterDefinition:
    """Declare on what areas are measured."""
    return p.choice("MEASURE", tr("Areas are measured on"), tr("In the layer's own projection, as the areas of "
                    "planning documents are, or on the ground. A layer in degrees, or in a projection that is "
                    "wrong by more than 1 %, is measured on the ellipsoid anyway."),
                    {"plane": tr("The plane of the layer's projection"), "ellipsoid": tr("The ground (ellipsoid)")},
                    "plane",
                    advanced=True)  # fmt: skip


def area_measure(run: Run, table: FeatureTable) -> AreaMeasure:
    """Return what measures the polygons of a layer; the log tells where it is not what was chosen."""
    from ...core.areas import areal_error_of_map
    from ...io.overlaps import AreaMeasure

    table.require_crs()
    transforms = run.context.transformContext()
    ellipsoid = AreaMeasure(table.crs, transforms, run.ellipsoid())
    if run.choice("MEASURE") == "ellipsoid" or table.crs.isGeographic():
        return ellipsoid
    plane = AreaMeasure(table.crs, transforms, None)
    error = areal_error_of_map(plane.areas(table), ellipsoid.areas(table))
    if not -_FAITHFUL <= error <= _FAITHFUL:
        run.note(Note("The projection of layer '{layer}' is wrong about areas by {percent} %: they are measured on the "
                      "ellipsoid.", layer=table.name, percent=f"{100 * error:+.0f}"))  # fmt: skip
        return ellipsoid
    return plane
