"""People on cells, as every method counts them."""

from __future__ import annotations

import numpy as np

from ..core.errors import InputError
from ..core.grid import Grid


def people_of_cells(population: Grid) -> np.ndarray:
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
