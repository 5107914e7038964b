"""Rasters and the cells of results: people, built-up land, heights, extent and side, declared for every method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingParameterDefinition, QgsRectangle

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
