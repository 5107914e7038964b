"""People on the cells of a raster, as every method counts them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats
from ..errors import InputError
from ..grid import Grid


def people_of_cells(population: Grid) -> Floats:
    """Return the persons of each cell, NaN where they are unknown.

    Raises
    ------
    InputError
        When a number is negative: as a rule a code for 'no data' that the file does not declare.
    """
    people = population.as_float()
    if np.any(people < 0.0):
        raise InputError("Raster '{layer}' holds a negative number of people: {value}.",
                         hint="Correct it, or declare the value that means 'no data' in it.", layer=population.name,
                         value=f"{np.nanmin(people):g}")  # fmt: skip
    return people


def without_negatives(grid: Grid) -> Grid:
    """Return a raster of amounts that can be added up; in a sum nobody would see a negative number any more.

    Raises
    ------
    InputError
        When a number is negative: as a rule a code for 'no data' that the file does not declare.
    """
    least = float(np.nanmin(grid.as_float(), initial=0.0))
    if least < 0.0:
        raise InputError("Raster '{layer}' holds negative numbers, such as {value}.",
                         hint="Declare the value that means 'no data' in it; 'Prepare a grid' does so with the usual "
                         "ones.", layer=grid.name, value=f"{least:g}")  # fmt: skip
    return grid


def stored_people(population: Grid) -> NDArray[np.floating]:
    """Return the persons of each cell in the precision of the file, NaN where they are unknown; signs are not checked.

    Raises
    ------
    InputError
        When no cell has data.
    """
    people = population.as_float()
    if np.isnan(people).all():
        raise InputError("Raster '{layer}' has no cell with data.", hint="Choose another raster, or check the value "
                         "that it declares to mean 'no data'.", layer=population.name)  # fmt: skip
    return people.astype(np.float32) if population.values.dtype == np.float32 else people


def with_data(grid: Grid) -> Grid:
    """Return a raster that holds something.

    Raises
    ------
    InputError
        When all of its values are NaN.
    """
    if np.isnan(grid.values).all():
        raise InputError("Raster '{layer}' has no cell with data.", hint="Choose another raster, or check the value "
                         "that it declares to mean 'no data'.", layer=grid.name)  # fmt: skip
    return grid


def total_of(grid: Grid) -> float:
    """Add up what a raster of amounts holds; unknown cells count for nothing."""
    return float(np.nansum(grid.values))
