"""A grid on the ground: values of cells, position, and values that mean "unknown".

Why: every method over rasters needs the same few truths about them (how large a cell is, where its centre lies, which
values are no data, whether two rasters lie cell upon cell), and each error there is silent.  They are told once, here.

Grids are north-up.  A rotated raster is refused, not half understood.  Coordinate reference systems are compared and
transformed by whoever reads the layers: here they are only carried along, as text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .arrays import Booleans, Floats, Numbers
from .errors import GridMismatchError, InputError
from .geodesy import GRS80, Ellipsoid, cell_area, degree_lengths
from .ground import Ground

Bounds = tuple[float, float, float, float]

_SAME_CORNER = 0.01  # of a cell: what rounding in a file's header moves a corner, and no more


@dataclass(frozen=True, eq=False)
class Grid:
    """A north-up raster band.

    Parameters
    ----------
    values : (rows, columns) ndarray
        First row in the north.
    transform : tuple of six floats
        x of the left edge, cell width, 0, y of the upper edge, 0, minus the cell height: the order of GDAL.
    crs_wkt : str
        Coordinate reference system; "" = unknown.
    nodata : float, optional
        The value that means "unknown", beside NaN.
    is_geographic : bool
        Whether coordinates are degrees; said by whoever read the CRS.
    name : str
        The layer's name, for messages.
    ground : Ground, optional
        How long a unit of the map is; None where it is a metre, and in degrees.

    Raises
    ------
    InputError
        When the raster is rotated, upside down, or not two-dimensional.

    Examples
    --------
    >>> grid = Grid(np.array([[1, -9], [3, 4]]), (0.0, 100.0, 0.0, 200.0, 0.0, -100.0), nodata=-9)
    >>> grid.bounds, grid.as_float().tolist()
    ((0.0, 0.0, 200.0, 200.0), [[1.0, nan], [3.0, 4.0]])
    """

    values: NDArray[np.generic]
    transform: tuple[float, float, float, float, float, float]
    crs_wkt: str = ""
    nodata: float | None = None
    is_geographic: bool = False
    name: str = ""
    ground: Ground | None = None

    def __post_init__(self) -> None:
        _, width, row_shear, _, column_shear, height = self.transform
        if row_shear or column_shear or not width > 0.0 or not height < 0.0:
            raise InputError(
                "Raster '{layer}' is rotated or upside down.",
                hint="Warp it to a north-up raster first (Raster > Projections > Warp).",
                layer=self.name,
            )
        if self.values.ndim != 2 or not self.values.size:
            raise InputError("Raster '{layer}' has no cells.", hint="Choose another raster.", layer=self.name)

    @property
    def rows(self) -> int:
        """Number of rows."""
        return int(self.values.shape[0])

    @property
    def columns(self) -> int:
        """Number of columns."""
        return int(self.values.shape[1])

    @property
    def cell_width(self) -> float:
        """East-west side of a cell, in units of the CRS."""
        return self.transform[1]

    @property
    def cell_height(self) -> float:
        """North-south side of a cell, in units of the CRS, positive."""
        return -self.transform[5]

    @property
    def bounds(self) -> Bounds:
        """West, south, east and north edge."""
        west, north = self.transform[0], self.transform[3]
        return west, north - self.rows * self.cell_height, west + self.columns * self.cell_width, north

    def with_values(self, values: NDArray[np.generic], nodata: float | None = None) -> Grid:
        """Put other values on the same cells.

        Parameters
        ----------
        values : (rows, columns) ndarray
            New values.
        nodata : float, optional
            The value among them that means "unknown".

        Returns
        -------
        Grid
            Same place, CRS and name.

        Raises
        ------
        ValueError
            When the shape is another.
        """
        if values.shape != self.values.shape:
            raise ValueError(f"{values.shape} values do not fit on {self.values.shape} cells")
        return Grid(values, self.transform, self.crs_wkt, nodata, self.is_geographic, self.name, self.ground)

    def mean_side(self) -> float:
        """Return the side of a square as large as the mean cell, in metres on the ground."""
        return float(np.sqrt(self.cell_areas().mean()))

    def with_figures(self, figures: Numbers, nodata: float) -> Grid:
        """Put figures on the same cells; unknown ones (NaN) become the value that says so.

        Examples
        --------
        >>> grid = Grid(np.zeros((1, 2)), (0.0, 1.0, 0.0, 1.0, 0.0, -1.0))
        >>> grid.with_figures(np.array([[0.5, np.nan]]), -9999.0).values.tolist()
        [[0.5, -9999.0]]
        """
        return self.with_values(np.where(np.isnan(figures), nodata, figures), nodata)

    def cut_to(self, inside: NDArray[np.bool_]) -> Grid:
        """Cut out the smallest rectangle of cells that holds all those that are marked.

        Parameters
        ----------
        inside : (rows, columns) ndarray of bool
            At least one is marked.

        Examples
        --------
        >>> grid = Grid(np.array([[1, 2, 3], [4, 5, 6]]), (0.0, 10.0, 0.0, 20.0, 0.0, -10.0))
        >>> part = grid.cut_to(grid.values == 6)
        >>> part.values.tolist(), part.transform
        ([[6]], (20.0, 10.0, 0.0, 10.0, 0.0, -10.0))
        """
        rows, columns = (np.flatnonzero(inside.any(axis=axis)) for axis in (1, 0))
        part = self.values[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        west, width, _, north, _, height = self.transform
        corner = (west + float(columns[0]) * width, width, 0.0, north + float(rows[0]) * height, 0.0, height)
        return Grid(part, corner, self.crs_wkt, self.nodata, self.is_geographic, self.name, self.ground)

    def as_float(self) -> Floats:
        """Give the values as float64 with NaN where they are unknown: nodata, NaN and infinity.

        The nodata value is compared in the type of the array, so that -3.4e38, declared as a double and stored as a
        float32, is found.

        Returns
        -------
        (rows, columns) ndarray of float64
            A copy.
        """
        values = self.values.astype(np.float64)
        if self.values.dtype.kind == "f":
            infinite = np.isinf(self.values)
            if infinite.any():
                values[infinite] = np.nan
        if self.nodata is not None and np.isfinite(self.nodata):
            values[_equals_nodata(self.values, self.nodata)] = np.nan
        return values

    def cell_centres(self) -> tuple[Floats, Floats]:
        """Locate the centres of the cells.

        Returns
        -------
        x : (columns,) ndarray
        y : (rows,) ndarray
            In units of the CRS; y falls from north to south.
        """
        x = self.transform[0] + (np.arange(self.columns, dtype=np.float64) + 0.5) * self.cell_width
        y = self.transform[3] - (np.arange(self.rows, dtype=np.float64) + 0.5) * self.cell_height
        return x, y

    def metres_per_unit(self, x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
        """Measure a unit of the coordinates on the ground, to the east and to the north, at places.

        Parameters
        ----------
        x, y : array_like
            Coordinates, of shapes that broadcast together.

        Returns
        -------
        east, north : ndarray
            Metres; 1 where the map is true.
        """
        east, north = np.broadcast_arrays(np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64))
        if self.is_geographic:
            return degree_lengths(north)
        if self.ground is None:
            return np.ones(east.shape), np.ones(east.shape)
        e, _, g = self.ground.at(east, north)
        return np.sqrt(e), np.sqrt(g)

    def mean_cell_area(self) -> float:
        """Return the mean area of the cells in square metres."""
        return float(self.cell_areas().mean())

    def cell_areas(self, ellipsoid: Ellipsoid = GRS80) -> Floats:
        """Measure the cells.

        In degrees, the area of a cell depends on its row and is that on the ellipsoid.  In a projected CRS it is width
        times height where the map keeps areas (within 0.4 %, as UTM does), and that on the ground where it does not.

        Parameters
        ----------
        ellipsoid : Ellipsoid
            Used in degrees only.

        Returns
        -------
        (rows, 1) or (rows, columns) ndarray
            Square metres; the first broadcasts over the columns.
        """
        if not self.is_geographic:
            on_map = np.full((self.rows, 1), self.cell_width * self.cell_height)
            if self.ground is None or self.ground.keeps_areas:
                return on_map
            return on_map * self.ground.on_cells(*self.cell_centres())
        edges = np.clip(self.transform[3] - np.arange(self.rows + 1) * self.cell_height, -90.0, 90.0)
        return cell_area(edges[1:], edges[:-1], self.cell_width, ellipsoid)[:, np.newaxis]

    def cell_areas_km2(self) -> Floats:
        """Measure the cells, in square kilometres; see `cell_areas`."""
        return self.cell_areas() / 1e6

    def has_side(self, metres: float) -> bool:
        """Tell whether the cells of a projected raster are squares of a side, to a hundredth of it."""
        side = float(np.sqrt(self.mean_cell_area()))
        return not self.is_geographic and abs(side - metres) <= 0.01 * side

    def cells_in(self, areas: Floats) -> Floats:
        """Return how many cells areas on the map are, in squared units of the CRS."""
        return areas / (self.cell_width * self.cell_height)


def cell_area_range_km2(grid: Grid) -> tuple[float, float, float]:
    """Return the smallest, the mean and the largest area of the cells in km2."""
    areas = grid.cell_areas() / 1e6
    return float(areas.min()), float(areas.mean()), float(areas.max())


def coarsest(grids: Iterable[Grid | None]) -> Grid:
    """Return the grid with the largest cells, of equal ones the first; what is None does not count."""
    return max((grid for grid in grids if grid is not None), key=lambda grid: grid.cell_width * grid.cell_height)


def same_grid(one: Grid, other: Grid) -> bool:
    """Tell whether two rasters lie cell upon cell.

    They do when they have as many rows and columns and no corner differs by 1 % of a cell or more.  Whether their
    CRS is the same is for the caller to compare: one CRS can be written in many texts.

    Parameters
    ----------
    one, other : Grid
        The rasters.

    Returns
    -------
    bool
    """
    return one.values.shape == other.values.shape and not _moved_corner(one, other)


def require_same_grid(one: Grid, other: Grid) -> None:
    """Refuse two rasters that do not lie cell upon cell, and say what differs.

    Parameters
    ----------
    one, other : Grid
        The rasters; their names appear in the message.

    Raises
    ------
    GridMismatchError
        See `same_grid`.
    """
    hint = "Align one raster to the other first (Raster > Align Rasters)."
    sizes = (one.cell_width, one.cell_height), (other.cell_width, other.cell_height)
    if not np.allclose(sizes[0], sizes[1], rtol=_SAME_CORNER, atol=0.0):
        raise GridMismatchError(
            "Rasters '{first}' and '{second}' have cells of different size: {size1} and {size2}.",
            hint=hint,
            first=one.name,
            second=other.name,
            size1=f"{sizes[0][0]:g} x {sizes[0][1]:g}",
            size2=f"{sizes[1][0]:g} x {sizes[1][1]:g}",
        )
    if one.values.shape != other.values.shape:
        raise GridMismatchError(
            "Raster '{first}' has {rows1} {rows1:row|rows} and {columns1} {columns1:column|columns}, '{second}' has "
            "{rows2} and {columns2}.",
            hint=hint, first=one.name, second=other.name, rows1=one.rows, columns1=one.columns, rows2=other.rows,
            columns2=other.columns,
        )  # fmt: skip
    if _moved_corner(one, other):
        raise GridMismatchError(
            "Rasters '{first}' and '{second}' are shifted against each other by {x} {x:cell|cells} east and {y} "
            "{y:cell|cells} north.",
            hint=hint,
            first=one.name,
            second=other.name,
            x=f"{(other.bounds[0] - one.bounds[0]) / one.cell_width:.3g}",
            y=f"{(other.bounds[3] - one.bounds[3]) / one.cell_height:.3g}",
        )


def _moved_corner(one: Grid, other: Grid) -> bool:
    """Tell whether some corner differs by 1 % of a cell or more."""
    cell = np.array([one.cell_width, one.cell_height] * 2)
    return bool(np.any(np.abs(np.subtract(one.bounds, other.bounds)) >= _SAME_CORNER * cell))


def _equals_nodata(values: NDArray[np.generic], nodata: float) -> Booleans:
    """Find the cells that hold nodata; a value that the array's type cannot hold is in none of them."""
    if np.issubdtype(values.dtype, np.floating):
        with np.errstate(over="ignore"):
            return np.asarray(values == values.dtype.type(nodata))
    if nodata != int(nodata):
        return np.zeros(values.shape, dtype=bool)
    return np.asarray(values == int(nodata))
