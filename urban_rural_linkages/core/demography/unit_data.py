"""Figures of the units that a set of criteria is applied to.

A record of inputs and nothing else: which of them were given decides what can be evaluated, so "not given" (absent
from a mapping, None) is kept apart from "given and unknown in this unit" (NaN).

Stocks are those of 1 January, so the events that lead from the stock of 2001 to that of 2018 are those of 2001 to
2017.  Events are held by windows of years, both ends included: a cumulative figure is one window, a yearly series one
window a year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Numbers, figures
from ..errors import InputError
from .age import AgeTable
from .quantities import area_figures, check_years, population_figures

Window: TypeAlias = tuple[int, int]


@dataclass(frozen=True)
class UnitData:
    """Inputs of each unit, checked.  Build it with `unit_data`.

    Attributes
    ----------
    ids : sequence of str
        Ids of the units.
    start_year, end_year : int
        Years of the two stocks of the run.
    populations : mapping of year to ndarray
        Inhabitants on 1 January; at least those of the start and the end year.
    area_km2 : ndarray, optional
        Official areas.
    natural, migration : mapping of (from, to) to ndarray
        Natural balance and net migration of the years from ... to, both included.
    ages : AgeTable, optional
        Age groups in the end year.
    given : mapping of clause id to array
        Indicators ready-made, by clause id (`trend`), or by class and clause id (`risk_trend`).
    """

    ids: Sequence[str]
    start_year: int
    end_year: int
    populations: Mapping[int, Floats]
    area_km2: Floats | None = None
    natural: Mapping[Window, Floats] = field(default_factory=dict)
    migration: Mapping[Window, Floats] = field(default_factory=dict)
    ages: AgeTable | None = None
    given: Mapping[str, Numbers] = field(default_factory=dict)

    @property
    def period(self) -> Window:
        """Years of the two stocks."""
        return self.start_year, self.end_year

    @property
    def start(self) -> Floats:
        """Inhabitants in the start year."""
        return self.populations[self.start_year]

    @property
    def end(self) -> Floats:
        """Inhabitants in the end year."""
        return self.populations[self.end_year]


def unit_data(
    ids: Sequence[str],
    start_year: int,
    end_year: int,
    populations: Mapping[int, ArrayLike],
    *,
    area_km2: ArrayLike | None = None,
    natural: Mapping[Window, ArrayLike] | None = None,
    migration: Mapping[Window, ArrayLike] | None = None,
    ages: AgeTable | None = None,
    given: Mapping[str, ArrayLike] | None = None,
) -> UnitData:
    """Check the inputs of the units and put them together; parameters are those of `UnitData`.

    Raises
    ------
    InputError
        When the years are not in order, a population is negative, an area is not above 0, or the stock of the start
        or the end year is missing.

    Examples
    --------
    >>> data = unit_data(["10017"], 2001, 2021, {2001: [1368], 2021: [783]}, area_km2=[176.5])
    >>> data.period
    (2001, 2021)
    """
    check_years(start_year, end_year)
    for year in (start_year, end_year):
        if year not in populations:
            raise InputError("The population of {year} is missing.", hint="Choose its field.", year=year)
    return UnitData(
        ids=ids,
        start_year=start_year,
        end_year=end_year,
        populations={year: population_figures(values, year, ids) for year, values in populations.items()},
        area_km2=None if area_km2 is None else area_figures(area_km2, ids),
        natural={window: figures(values) for window, values in (natural or {}).items()},
        migration={window: figures(values) for window, values in (migration or {}).items()},
        ages=ages,
        given={key: np.asarray(values).reshape(-1) for key, values in (given or {}).items()},
    )
