"""The inputs of a grid made ready: a raster of amounts, and the cells on which they are to be added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem

from ...core.errors import CrsError, InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..raster_inputs import read_side, side_parameter
from ..unit_inputs import units_parameter

if TYPE_CHECKING:
    from ...core.grid import Bounds, Grid
    from ...io.layers import FeatureTable
    from ..run import Run

_AREAL_ERROR = 0.005  # from where on cells of one size on the map differ on the ground


def amount_parameters() -> p.Parameters:
    """Declare the raster and what its cells hold."""
    return [
        p.raster("RASTER", tr("Raster"), tr("People, or something else that can be added up, in each cell; in any "
                 "coordinate reference system, degrees included.")),
        p.choice("VALUES", tr("What the cells hold"), tr("Numbers, such as people in each cell (GHSL, WorldPop), or a "
                 "density, such as people per km2."),
                 {"counts": tr("Numbers in each cell"), "density": tr("Density per km²")}, "counts"),
        p.text("NODATA_VALUES", tr("Numbers that mean 'no data'"), tr("Beside those that the file declares and the "
               "usual negative ones (-200, -9999, -99999), separated by commas or semicolons."), advanced=True),
    ]  # fmt: skip


def holds_densities(run: Run) -> bool:
    """Tell whether the cells hold densities, and not numbers."""
    return run.choice("VALUES") == "density"


def cell_parameters() -> p.Parameters:
    """Declare the cells of the result."""
    return [
        p.crs("CRS", tr("Coordinate reference system"), tr("An equal-area projection. Empty: EPSG:3035 for what lies "
              "in Europe, else Mollweide's of GHSL (ESRI:54009)."), advanced=False),
        side_parameter(tr("Side of the cells on the map; they lie on multiples of it, so that grids of two years lie "
                          "cell upon cell."), 1000),
        p.raster("TEMPLATE", tr("Grid to lie on"), tr("A raster whose cells are taken, in place of system and side."),
                 optional=True),
        units_parameter(tr("The result covers their extent, and not all of the raster."), p.MAPPED, optional=True),
        p.number("MARGIN_KM", tr("Margin around the units (km)"), tr("The degree of urbanisation needs more than 10 "
                 "km, or cities at the edge come out too small."), 15, minimum=0),
    ]  # fmt: skip


def require_projection(run: Run) -> None:
    """Refuse cells in degrees.

    Raises
    ------
    CrsError
        When that is what was asked for.
    """
    crs = run.crs("CRS")
    if crs is not None and crs.isGeographic():
        raise CrsError("The coordinate reference system {crs} is in degrees, and its cells are not of equal area.",
                       hint="Choose an equal-area projection as CRS, such as EPSG:3035 in Europe.",
                       crs=crs.userFriendlyIdentifier())  # fmt: skip


def read_cells(run: Run, source: Grid) -> Grid:
    """Return the cells of the result: those of the template, or new ones over the units or over the raster.

    Parameters
    ----------
    source : Grid
        The cells of the raster.

    Raises
    ------
    CrsError
        When a layer has no coordinate reference system, or the extent does not lie in that of the result.
    InputError
        When there would be too many cells.
    """
    from ...io.equal_area import fitting_system, grid_for
    from ...io.projections import GEOGRAPHIC
    from ...io.rasters import cells_of_layer, require_crs

    require_crs(source)
    template = run.raster_layer("TEMPLATE")
    if template is not None:
        cells = cells_of_layer(template[0])
        _tell_of_areas(run, cells, require_crs(cells))
        return cells
    units = run.table("UNITS")
    if units is None:
        crs = run.crs("CRS") or fitting_system(source.bounds, source.crs_wkt)
        cells = grid_for(source.bounds, source.crs_wkt, crs, read_side(run), None, source.name)
    else:
        degrees = _extent(units, QgsCoordinateReferenceSystem(GEOGRAPHIC))
        crs = run.crs("CRS") or fitting_system(degrees, QgsCoordinateReferenceSystem(GEOGRAPHIC).toWkt())
        cells = grid_for(_extent(units, crs), crs.toWkt(), crs, read_side(run), run.number("MARGIN_KM"), units.name)
    run.info(tr("The cells lie in {crs}.").format(crs=crs.userFriendlyIdentifier()))
    _tell_of_areas(run, cells, crs)
    return cells


def _extent(units: FeatureTable, crs: QgsCoordinateReferenceSystem) -> Bounds:
    """Return the extent of the units in a system."""
    from ...io.equal_area import extent_in

    bounds = extent_in(units, crs)
    if bounds is None:
        raise InputError("Layer '{layer}' has no outlines.", hint="Choose a layer of polygons as UNITS, or leave it "
                         "out.", layer=units.name)  # fmt: skip
    return bounds


def _tell_of_areas(run: Run, cells: Grid, crs: QgsCoordinateReferenceSystem) -> None:
    """Say where the cells of the result are not of equal area."""
    from ...io.equal_area import is_official
    from ...io.ground import areal_error

    if crs.isGeographic() or (not is_official(crs) and areal_error(cells, crs) > _AREAL_ERROR):
        run.note(Note("The cells of the result are not of equal area in {crs}. An equal-area projection, such as "
                      "EPSG:3035 in Europe or ESRI:54009, makes them so.",
                      crs=crs.userFriendlyIdentifier()))  # fmt: skip
