"""Cells, land and people of the thirty classes of urban-rural catchments."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..arrays import Booleans, Bytes, Floats, Integers, Numbers, ratio, sum_by
from ..notes import Amount, Note
from .catchment_classes import HINTERLAND, NO_LAND, group_of
from .urban_centres import UrbanCentres


class CatchmentTable(NamedTuple):
    """One row a class, 1 to 30, those without cells too.

    Attributes
    ----------
    codes : (30,) ndarray of int
    groups : list of str
        large, intermediate, small; none beyond the last band.
    cells : (30,) ndarray of int
    area_km2, people : (30,) ndarray
    share : (30,) ndarray
        Of the people on land, 0 to 1; NaN where there are none.
    dense_people : (30,) ndarray
        In cells as dense as a city: towns in the country around cities.
    off_land : float
        People in cells that are no land, and so in no class.
    """

    codes: Integers
    groups: list[str]
    cells: Integers
    area_km2: Floats
    people: Floats
    share: Floats
    dense_people: Floats
    off_land: float

    @property
    def hinterland_share(self) -> float:
        """Share of the people whom no band reaches and who live in no town."""
        return float(self.share[HINTERLAND - 1])


def catchment_table(
    codes: Bytes, people: Numbers, dense: Booleans, cell_km2: float, within: Booleans | None = None
) -> CatchmentTable:
    """Count the classes.

    Parameters
    ----------
    codes : (rows, columns) ndarray of uint8
    people : (rows, columns) ndarray
        NaN counts as nobody.
    dense : (rows, columns) ndarray of bool
    cell_km2 : float
    within : (rows, columns) ndarray of bool, optional
        The cells that count; all of them without it.

    Returns
    -------
    CatchmentTable

    Examples
    --------
    >>> codes = np.array([[7, 14, 30, 0]], dtype=np.uint8)
    >>> table = catchment_table(codes, np.array([[6.0, 3.0, 1.0, 2.0]]), codes == 7, 1.0)
    >>> table.people[[6, 13, 29]].tolist(), table.hinterland_share, table.off_land
    ([6.0, 3.0, 1.0], 0.1, 2.0)
    """
    counted = np.ones(codes.shape, dtype=bool) if within is None else within
    lived = np.where(counted, np.nan_to_num(np.asarray(people, dtype=np.float64)), 0.0).ravel()
    of_cells = np.where(counted, codes, NO_LAND).ravel()
    cells = np.bincount(of_cells, minlength=HINTERLAND + 1)
    held = sum_by(of_cells, lived, HINTERLAND + 1)
    in_towns = sum_by(of_cells, np.where(dense.ravel(), lived, 0.0), HINTERLAND + 1)
    numbers, area = np.arange(1, HINTERLAND + 1), np.asarray(cells * cell_km2, dtype=np.float64)
    return CatchmentTable(
        numbers, [group_of(int(code)) for code in numbers], cells[1:], area[1:], held[1:],
        ratio(held[1:], held[1:].sum()), in_towns[1:], float(held[NO_LAND]),
    )  # fmt: skip


def catchment_notes(table: CatchmentTable, centres: UrbanCentres, uncrossed: int, apart: int = 0) -> list[Note]:
    """Say what limits the result: cities that are cut, people off the land, land that nobody crosses or leaves.

    Examples
    --------
    >>> from urban_rural_linkages.core.linkages.urban_centres import given_centres
    >>> city = given_centres(np.array([[1]]), np.array([2e4]), 2e4, np.array([[2e4]]))
    >>> table = catchment_table(np.array([[7]], dtype=np.uint8), np.array([[2e4]]), np.array([[True]]), 1.0)
    >>> [str(note) for note in catchment_notes(table, city, 0)][0][:49]
    '1 of 1 city touches the edge of the data and may '
    """
    notes = []
    cut = int(np.count_nonzero(centres.touches_edge))
    if cut:
        notes.append(Note("{cut} of {count} {count:city|cities} {cut:touches|touch} the edge of the data and may be "
                          "larger than is seen; cities beyond the edge are not seen at all. Add as much land around "
                          "the region as is travelled in the last band.", cut=cut, count=len(centres)))  # fmt: skip
    if round(table.off_land):
        notes.append(Note("{people} {people:person lives|people live} in cells that are no land, and {people:is|are} "
                          "in no class.",
                          people=Amount(table.off_land)))  # fmt: skip
    if uncrossed:
        notes.append(Note("{count} {count:cell of land cannot be crossed, and belongs|cells of land cannot be crossed, "
                          "and belong} to no city.", count=Amount(uncrossed)))  # fmt: skip
    if apart:
        notes.append(Note("{count} {count:cell of land is|cells of land are} joined to no city by any way, as islands "
                          "are, and {count:is|are} hinterland.",
                          count=Amount(apart)))  # fmt: skip
    return notes
