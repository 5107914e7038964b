"""Figures of a page on urban-rural catchments: people and shares of rows, columns and groups of its table.

Classes whose people are hidden are unknown, and so is every sum that they belong to.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..arrays import Floats
from .catchment_classes import GROUPS, HINTERLAND, SIZES, TOWN_APART, group_of

Codes = tuple[int, int]
"""The first and the last code of classes that follow each other."""

IN_CITIES: Codes = (1, SIZES)
NEAR_CITIES: Codes = (SIZES + 1, 2 * SIZES)
"""The first band."""
BEYOND: Codes = (TOWN_APART, HINTERLAND)


class CatchmentFigures(NamedTuple):
    """People, shares (0 to 1) and cells of the classes 1 to 30, each an ndarray of shape (30,)."""

    people: Floats
    share: Floats
    cells: Floats

    def people_of(self, codes: Codes) -> float:
        """Return the people of classes that follow each other.

        Examples
        --------
        >>> CatchmentFigures(np.arange(30.0), np.zeros(30), np.zeros(30)).people_of(BEYOND)
        57.0
        """
        return float(self.people[codes[0] - 1 : codes[1]].sum())

    def percent_of(self, codes: Codes) -> float:
        """Return their share in per cent."""
        return float(100.0 * self.share[codes[0] - 1 : codes[1]].sum())

    def country_of(self, group: str) -> float:
        """Return the people around cities of a group, those in them not counted.

        Examples
        --------
        >>> CatchmentFigures(np.ones(30), np.zeros(30), np.zeros(30)).country_of("small")
        9.0
        """
        around = range(SIZES + 1, TOWN_APART)
        return float(self.people[[code - 1 for code in around if group_of(code) == group]].sum())

    def occurring(self) -> list[int]:
        """Return the codes of the classes that have cells.

        Examples
        --------
        >>> CatchmentFigures(np.zeros(30), np.zeros(30), np.eye(30)[13]).occurring()
        [14]
        """
        return [code for code in range(1, HINTERLAND + 1) if self.cells[code - 1] > 0]

    def of_codes(self, codes: list[int]) -> tuple[Floats, Floats]:
        """Return people and shares in per cent of some classes."""
        place = np.array(codes, dtype=np.int64) - 1
        return self.people[place], 100.0 * self.share[place]


def cells_of_rows(bands: int) -> list[list[int]]:
    """Return the codes of a table with a row for each size, the largest first, and a column for the city and each band.

    Examples
    --------
    >>> cells_of_rows(3)[0], cells_of_rows(3)[-1]
    ([1, 8, 15, 22], [7, 14, 21, 28])
    """
    return [[1 + row + SIZES * column for column in range(bands + 1)] for row in range(SIZES)]


def sizes_of_groups() -> list[tuple[str, int]]:
    """Return the groups of sizes, the largest first, each with how many sizes it has.

    Examples
    --------
    >>> sizes_of_groups()
    [('large', 2), ('intermediate', 2), ('small', 3)]
    """
    return [(name, GROUPS.count(name)) for name in dict.fromkeys(reversed(GROUPS))]
