"""Interface of the raster backends, and the part of it that is the same for all.

A backend says how to open, burn and outline.  What a value means (nodata, mask, scale), that a file appears whole or
not at all, and what is wrong in a sentence, is decided here once.
"""

from __future__ import annotations

import secrets
from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...core.arrays import Booleans, Bytes, Floats, Integers32
from ...core.errors import InputError, OutputError
from ...core.grid import Grid
from ...core.progress import NullProgress, Progress, Unreported, attended
from .windows import BackendError, Window, check_window, to_store

Transform = tuple[float, float, float, float, float, float]
Shape = tuple[bytes | None, float]
"""A geometry as WKB (None = no geometry) and the value to burn."""

_NOWHERE = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)  # what GDAL answers for a picture without a place
_SMALLEST_CELL, _SMALLEST_IN_DEGREES = 1e-5, 1e-8  # in units of the map
_LARGEST_CELL, _LARGEST_IN_DEGREES = 5e7, 360.0  # more than the way round the Earth


@dataclass(frozen=True)
class Description:
    """A raster's header.

    Parameters
    ----------
    name : str
        For messages.
    rows, columns, bands : int
        Size.
    transform : tuple of six floats
        In the order of GDAL.
    crs_wkt : str
        WKT 2; "" = unknown.
    is_geographic : bool
        Whether coordinates are degrees.
    nodata : float or None
        As declared; None also where the type of the band cannot hold what is declared.
    dtype : str
        numpy's name of the stored type.
    masked : bool
        Whether a mask band or an alpha band says where data is.
    scale, offset : float
        value = stored * scale + offset.
    """

    name: str
    rows: int
    columns: int
    bands: int
    transform: Transform
    crs_wkt: str
    is_geographic: bool
    nodata: float | None
    dtype: str
    masked: bool = False
    scale: float = 1.0
    offset: float = 0.0


class RasterPort(ABC):
    """Read, write, burn and outline rasters."""

    def describe(self, path: str | Path, band: int = 1) -> Description:
        """Read a raster's header.

        Raises
        ------
        InputError
            When the file cannot be opened as a raster, or has no such band; names the file.
        """
        try:
            header = self._header(str(path), band)
        except BackendError as reason:
            raise _unreadable(path, reason) from reason
        if np.dtype(header.dtype).kind not in "iuf":
            raise InputError("Raster '{layer}' holds complex numbers.", hint="Choose another.", layer=header.name)
        _check_cells(header)
        return header

    def read(
        self, path: str | Path, window: Window | None = None, band: int = 1, progress: Progress | None = None
    ) -> Grid:
        """Read a band, or a window of it.

        Cells are unknown where the value is the declared nodata, NaN or infinite, where a mask band says so, and where
        an alpha band is fully transparent.  A declared nodata that the type cannot hold (-9999 in bytes) hides nothing.
        Values stay as they are stored when nodata is a value among them; where a mask hides cells, or scale and
        offset apply, they become float64 with NaN.

        Parameters
        ----------
        path : str or Path
            The file, or whatever else GDAL opens.
        window : Window, optional
            The whole raster unless given.
        band : int
            Counted from 1.
        progress : Progress, optional
            Progress and cancellation.

        Returns
        -------
        Grid

        Raises
        ------
        InputError
            When it cannot be read, has no place on Earth, is rotated, or does not contain the window.
        """
        header = self.describe(path, band)
        if header.transform == _NOWHERE:
            raise InputError(
                "Raster '{layer}' has no georeference.",
                hint="Georeference it first (Layer > Georeferencer).",
                layer=header.name,
            )
        window = window or Window(0, 0, header.rows, header.columns)
        check_window(window, header.rows, header.columns, header.name)
        try:
            stored, mask = self._pixels(str(path), band, window, header.masked, _asked(progress))
        except BackendError as reason:
            raise _unreadable(path, reason) from reason
        west, width, row_shear, north, column_shear, height = header.transform
        corner = (west + window.column * width, width, row_shear, north + window.row * height, column_shear, height)
        grid = Grid(stored, corner, header.crs_wkt, header.nodata, header.is_geographic, header.name)
        if mask is None and (header.scale, header.offset) == (1.0, 0.0):
            return grid
        return grid.with_values(attended(lambda: _meant(grid, mask, header), progress))

    def write(
        self,
        path: str | Path,
        grid: Grid,
        dtype: str | None = None,
        nodata: float | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Write a GeoTIFF (deflate, tiled) that appears under its name whole or not at all.

        Parameters
        ----------
        path : str or Path
            Where to; an existing file is replaced.
        grid : Grid
            What to write.
        dtype : str, optional
            numpy's name of the type to store; that of the values unless given.
        nodata : float, optional
            What to store where the value is unknown; the grid's own unless given, NaN for floats that have none.
        progress : Progress, optional
            Progress and cancellation.

        Raises
        ------
        OutputError
            When the file cannot be written; names it.  Nothing is left behind.
        ValueError
            When a value does not fit the type, or an unknown one has no nodata.
        """
        path, asked = Path(path), _asked(progress)
        cell, gap = np.dtype(dtype or grid.values.dtype), grid.nodata if nodata is None else nodata
        stored, nodata = attended(lambda: to_store(grid, cell, gap), progress)
        unfinished = path.with_name(f".{path.stem}-{secrets.token_hex(4)}.tif")
        try:
            self._save(str(unfinished), grid.with_values(stored, nodata), asked)
            self._verify(str(unfinished), stored, asked)
            unfinished.replace(path)
            # Statistics that a viewer kept of the file which was replaced are those of other values.
            path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)
        except (BackendError, OSError) as reason:
            raise OutputError(
                "The raster '{path}' cannot be written: {reason}.",
                hint="Choose another folder, free some space, or remove the layer from the project if it is open.",
                path=str(path),
                reason=str(reason).rstrip("."),
            ) from reason
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _verify(self, path: str, stored: NDArray[np.generic], progress: Progress) -> None:
        """Read back what was written: on a full disk a library may close a broken file without a word."""
        found, _ = self._pixels(path, 1, Window(0, 0, *stored.shape), False, progress)
        if not attended(lambda: np.array_equal(found, stored, equal_nan=stored.dtype.kind == "f"), progress):
            raise BackendError("the disk is full or broken")

    def rasterise(self, shapes: Sequence[Shape], grid: Grid, all_touched: bool = False) -> Floats:
        """Burn geometries into the cells of a grid.

        Where several meet in a cell the greatest value wins, so their order does not matter.

        Parameters
        ----------
        shapes : sequence of (WKB, value)
            In the CRS of the grid; None is no geometry and burns nothing.
        grid : Grid
            Where to; its values are not read.
        all_touched : bool
            Burn every cell that a shape touches; otherwise those whose centre lies in a polygon, and those on a line.

        Returns
        -------
        (rows, columns) ndarray of float64
            NaN where there is no shape.

        Raises
        ------
        InputError
            When a geometry cannot be read; says which row.
        """
        present = [(wkb, float(value), row) for row, (wkb, value) in enumerate(shapes, start=1) if wkb]
        if not present:
            return np.full(grid.values.shape, np.nan)
        return self._burn(sorted(present, key=lambda shape: shape[1]), grid, all_touched)

    def polygonise(self, grid: Grid, connectedness: int = 4) -> list[tuple[bytes, int]]:
        """Outline the patches of cells of equal value; unknown cells belong to none.

        Parameters
        ----------
        grid : Grid
            Whole numbers that 32 bits hold.
        connectedness : {4, 8}
            Whether cells that touch in a corner only belong to one patch.

        Returns
        -------
        list of (WKB, value)
            Polygons along the edges of cells.

        Raises
        ------
        ValueError
            When a value is no such number, or `connectedness` is neither 4 nor 8.
        """
        if connectedness not in (4, 8):
            raise ValueError("connectedness is 4 or 8")
        values = grid.as_float()
        known = np.isfinite(values)
        patches = np.where(known, values, 0.0)
        if np.any(patches != np.round(patches)) or np.any(np.abs(patches) > np.iinfo(np.int32).max):
            raise ValueError("only whole numbers of 32 bits can be outlined")
        if not known.any():
            return []
        return self._outline(patches.astype(np.int32), known, grid.transform, connectedness)

    @abstractmethod
    def _header(self, path: str, band: int) -> Description:
        """Return the description of an open raster."""

    @abstractmethod
    def _pixels(
        self, path: str, band: int, window: Window, masked: bool, progress: Progress
    ) -> tuple[NDArray[np.generic], Bytes | None]:
        """Read stored values and, where asked, the mask (0 = no data)."""

    @abstractmethod
    def _save(self, path: str, grid: Grid, progress: Progress) -> None:
        """Write a file; everything that can fail has failed when it returns."""

    @abstractmethod
    def _burn(self, shapes: list[tuple[bytes, float, int]], grid: Grid, all_touched: bool) -> Floats:
        """Burn (WKB, value, row) in this order, the last on top."""

    @abstractmethod
    def _outline(
        self, patches: Integers32, known: Booleans, transform: Transform, connectedness: int
    ) -> list[tuple[bytes, int]]:
        """Outline the known cells."""


def _asked(progress: Progress | None) -> Progress:
    """Return whom to ask: reading and writing are parts of longer works, which report for themselves."""
    return Unreported(progress) if progress else NullProgress()


def _meant(grid: Grid, mask: Bytes | None, header: Description) -> Floats:
    """Return what stored values mean: scaled, and NaN where they are masked."""
    values = grid.as_float() * header.scale + header.offset
    if mask is not None:
        values[mask == 0] = np.nan
    return values


def _check_cells(header: Description) -> None:
    """Refuse cells that no raster on Earth has; the work on them would take more memory than there is."""
    sizes = np.hypot((header.transform[1], header.transform[2]), (header.transform[4], header.transform[5]))
    smallest = _SMALLEST_CELL if header.crs_wkt and not header.is_geographic else _SMALLEST_IN_DEGREES
    largest = _LARGEST_IN_DEGREES if header.is_geographic else _LARGEST_CELL
    if header.transform != _NOWHERE and not ((sizes >= smallest) & (sizes <= largest)).all():
        raise InputError(
            "The cells of raster '{layer}' are {width} x {height} units wide and high, which cannot be.",
            hint="Set the size of its cells right (gdal_translate -a_ullr), or choose another raster.",
            layer=header.name, width=f"{sizes[0]:g}", height=f"{sizes[1]:g}",
        )  # fmt: skip


def unreadable_geometry(row: int) -> InputError:
    """Say which geometry is broken."""
    return InputError("The geometry of row {row} cannot be read.", hint="Run 'Fix geometries' on the layer.", row=row)


def _unreadable(path: str | Path, reason: Exception) -> InputError:
    return InputError(
        "The raster '{path}' cannot be read: {reason}.",
        hint="Check that the file exists and opens in QGIS.",
        path=str(path),
        reason=str(reason).rstrip("."),
    )
