"""Amounts of the cells of a raster, such as people, made ready to be added up on other cells.

Sources write "no data" as a number that is none of people (-200 in GHSL, -99999 in WorldPop), and not all files declare
it; added up, it would take people away.  Densities become amounts by the area of their cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from ..arrays import Booleans, Floats, Numbers
from ..errors import InputError
from ..grid import Grid
from ..notes import Amount, Note
from ..numbers import Marker

FLAGS = (-1.0, -9.0, -99.0, -200.0, -999.0, -9999.0, -99999.0, -32768.0, -2147483648.0, -3.4028234663852886e38,
         -3.4e38, -1.7976931348623157e308)  # fmt: skip
"""Negative numbers that sources write where they know nothing; as amounts they cannot be."""


class CellAmounts:
    """Amounts of block after block of a raster, and what was found in them that means "no data".

    Parameters
    ----------
    markers : sequence of float or str
        Numbers that mean "no data" beside those that the file declares and `FLAGS`; words are in no raster.
    per_km2 : bool
        Whether the cells hold amounts per square kilometre.

    Attributes
    ----------
    flags : Counter of float
        How many cells held each number that means "no data" and that the file does not declare.

    Examples
    --------
    >>> amounts = CellAmounts()
    >>> amounts.of(Grid(np.array([[5.0, -200.0]]), (0.0, 10.0, 0.0, 10.0, 0.0, -10.0))).values.tolist()
    [[5.0, nan]]
    >>> dict(amounts.flags)
    {-200.0: 1}
    """

    def __init__(self, markers: Sequence[Marker] = (), per_km2: bool = False) -> None:
        self._markers = [float(marker) for marker in markers if not isinstance(marker, str)]
        self._per_km2 = per_km2
        self.flags: Counter[float] = Counter()

    def of(self, grid: Grid) -> Grid:
        """Return the amounts of the cells of a block, NaN where they are unknown.

        Raises
        ------
        InputError
            When a number is negative and no flag.
        """
        values = grid.as_float()
        with np.errstate(invalid="ignore"):
            suspects = values < 0.0
        for marker in self._markers:
            suspects |= values == _as_stored(marker, grid.values)
        if suspects.any():
            self._set_aside(values, suspects, grid)
        return grid.with_values(values * grid.cell_areas_km2() if self._per_km2 else values)

    def notes(self, layer: str) -> list[Note]:
        """Return what a reader should know of the flags of a raster."""
        return [
            Note("Raster '{layer}' holds {flag} in {count} {count:cell|cells} without declaring it as 'no data': "
                 "{count:it was|they were} taken as unknown.", layer=layer, flag=f"{flag:g}", count=Amount(count))
            for flag, count in sorted(self.flags.items())
        ]  # fmt: skip

    def _set_aside(self, values: Floats, suspects: Booleans, grid: Grid) -> None:
        numbers, counts = np.unique(values[suspects], return_counts=True)
        flags = [_as_stored(flag, grid.values) for flag in (*FLAGS, *self._markers)]
        strange = numbers[~np.isin(numbers, flags)]
        if strange.size:
            raise InputError(
                "Raster '{layer}' holds negative numbers that are no usual sign of 'no data': {values}.",
                hint="Choose the raster of people, or name the numbers that mean missing as NODATA_VALUES.",
                layer=grid.name, values=", ".join(f"{value:g}" for value in strange[:3].tolist()),
            )  # fmt: skip
        values[suspects] = np.nan
        self.flags.update(dict(zip(numbers.tolist(), counts.tolist(), strict=True)))


def _as_stored(number: float, stored: Numbers) -> float:
    """Return a number as the type of an array of floats keeps it; -3.4e38 is another one in 32 bits."""
    with np.errstate(over="ignore"):
        return float(stored.dtype.type(number)) if stored.dtype.kind == "f" else number
