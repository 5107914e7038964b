"""Rasters and the cells of results: people, built-up land, heights, extent and side, declared for every method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingParameterDefinition, QgsRectangle

from ..core.errors import InputError
from ..i18n import tr
from . import parameters as p

if TYPE_CHECKING:
    from .run import Run


def population_parameter(use: str, optional: bool = False) -> QgsProcessingParameterDefinition:
    """Declare a grid of people; `use` says on which cells."""
    return p.raster("POPULATION", tr("Population grid"), use, optional=optional)


def elevation_parameter(use: str) -> QgsProcessingParameterDefinition:
    """Declare a terrain model; `use` says what it is for."""
    return p.raster("DEM", tr("Terrain model"), use, optional=True)


def built_unit_parameter() -> QgsProcessingParameterDefinition:
    """Declare what rasters of built-up land hold."""
    return p.choice("BUILTUP_UNITS", tr("Unit of the built-up rasters"), tr("Square metres per cell, or the share of "
                    "the cell (0 to 1)."),
                    {"m2": tr("Square metres per cell"), "share": tr("Share of the cell (0 to 1)")}, "m2")  # fmt: skip


def read_built_unit(run: Run) -> Literal["m2", "share"]:
    """Return what rasters of built-up land hold."""
    return run.choice("BUILTUP_UNITS")


def require_different_rasters(run: Run, *names: str) -> None:
    """Refuse one band of one raster for two inputs that mean different things; those not given are passed over.

    Raises
    ------
    InputError
        Naming both inputs and the raster.
    """
    seen: dict[tuple[str, int], str] = {}
    for name in names:
        found = run.raster_layer(name) if run.given(name) else None
        if found is None:
            continue
        layer, band = found
        first = seen.setdefault((layer.source(), band), name)
        if first != name:
            raise InputError("{parameter} and {other_parameter} are the same raster, '{raster}'.",
                             hint="Choose the raster of each.", parameter=first, other_parameter=name,
                             raster=layer.name())  # fmt: skip


def require_people(name: str, raster: str, values: np.ndarray) -> None:
    """Refuse a grid of heights where people are asked for.

    Parameters
    ----------
    name, raster : str
        The parameter, and what the raster is called.
    values : numpy.ndarray
        Of cells of 1 km; NaN = no data.

    Raises
    ------
    InputError
        Saying what looks like heights.
    """
    from ..core.checks.findings import Severity
    from ..core.checks.grids import check_heights

    finding = check_heights(name, values)
    if finding.severity is Severity.FAIL:
        raise InputError("Raster '{raster}' is no grid of people. {reason}", hint="Choose the raster with people in "
                         "each cell as {parameter}.", raster=raster, reason=finding.message,
                         parameter=name)  # fmt: skip


def extent_parameter(use: str) -> QgsProcessingParameterDefinition:
    """Declare an extent of the result; `use` says what it is without one."""
    return p.extent("EXTENT", tr("Extent"), use)


def side_parameter(use: str, default: float | None = None) -> QgsProcessingParameterDefinition:
    """Declare the side of the cells of a result; optional where there is no default."""
    return p.number("CELL", tr("Cell (m)"), use, default, minimum=0.01 if default is None else 1,
                    optional=default is None)  # fmt: skip


def has_extent(run: Run) -> bool:
    """Tell whether an extent was given."""
    return run.given("EXTENT")


def extent_within(run: Run, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Return the extent in a coordinate reference system."""
    return run.extent("EXTENT", crs)


def has_side(run: Run) -> bool:
    """Tell whether the side of the cells was given."""
    return run.given("CELL")


def read_side(run: Run) -> float:
    """Return the side of the cells in metres."""
    return run.number("CELL")
