"""Functional rural areas of a diagnosis, drawn once: what the chapter, its maps and the sheets read of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....core.arrays import Booleans, Floats
from ....core.known import highest
from ....core.linkages.area_figures import ENCLOSED, FAR_FROM_SEAT, ISOLATED
from ....core.linkages.area_merging import MergeRules
from ..diagnosis import Diagnosis, TableName
from .capitals import CODE, PEOPLE, capitals_layer, way_inputs

CHAPTER = "ruralareas"
UNITS, AREAS, CENTRES, MERGES = "rural_units", "rural_areas", "rural_centres", "rural_merges"
SETTINGS, VARIED = "rural_settings", "rural_varied"
RULES = MergeRules()
"""What the areas are drawn by."""
_CITIES = "fua_units"
_MOST_UNKNOWN = 0.1  # of the people, beyond which no sentence is said


@dataclass(frozen=True, eq=False)
class RuralAreas:
    """Areas with the most people first.

    Attributes
    ----------
    ids, names : list of str
        Code of the area, and its seat.
    units, people, seat_min, nearest_min : ndarray
        How many it has; minutes to the seat in the mean of the people, and to the nearest area; NaN unknown.
    why : list of str
        Whether the ideal was reached, or what keeps it small.
    of_units : list of str
        The area of each unit; "" where it is in none.
    in_cities : ndarray of bool
        Which units lie in an urban area and were left out.
    unit_minutes : ndarray
        Of each unit to the seat of its area.
    placed : float
        Share of the people outside cities who are in an area and have a way to its seat.
    """

    ids: list[str]
    names: list[str]
    units: Floats
    people: Floats
    seat_min: Floats
    nearest_min: Floats
    why: list[str]
    of_units: list[str]
    in_cities: Booleans
    unit_minutes: Floats
    placed: float

    @property
    def reached(self) -> int:
        """How many reach the ideal."""
        return int((self.people >= RULES.ideal).sum())

    @property
    def enclosed(self) -> list[int]:
        """Areas that only urban areas border on, by place."""
        return [place for place, why in enumerate(self.why) if why == ENCLOSED]

    @property
    def isolated(self) -> list[int]:
        """Small areas that have none to join within the most minutes, by place."""
        return [place for place, why in enumerate(self.why) if why == ISOLATED]

    @property
    def far(self) -> list[int]:
        """Areas whose people are far from the seat in the mean, by place."""
        return np.flatnonzero(self.seat_min > FAR_FROM_SEAT).tolist()

    @property
    def is_known(self) -> bool:
        """Whether enough people are placed for a sentence to be said."""
        return self.placed >= 1.0 - _MOST_UNKNOWN


def draw_areas(diagnosis: Diagnosis) -> list[str]:
    """Draw the areas into tables, without the urban areas that commuting made, if any; return what was remarked."""
    cities = _CITIES in diagnosis.tables
    diagnosis.calculate(
        "functionalruralareas", SETTLEMENTS=capitals_layer(diagnosis), SETTLEMENT_ID=CODE, SETTLEMENT_POP=PEOPLE,
        SETTLEMENT_NAME="name", UNITS=diagnosis.layer(_CITIES) if cities else diagnosis.run.value("UNITS"),
        **diagnosis.passed_on("UNIT_ID", "NODATA_VALUES"), POP=diagnosis.run.value("POP_END"),
        FUA="fua_id" if cities else None, **way_inputs(diagnosis), OUTPUT=TableName(UNITS), AREAS=TableName(AREAS),
        CENTRES=TableName(CENTRES), LOG=TableName(MERGES), SENSITIVITY=TableName(SETTINGS),
    )  # fmt: skip
    return diagnosis.general_remarks()


def read_areas(diagnosis: Diagnosis) -> RuralAreas:
    """Return the areas as their tables have them."""
    table, units = diagnosis.table(AREAS), diagnosis.table(UNITS)
    ids, people = [str(code) for code in table.column("fra_id")], table.numbers("population")
    order = highest(people, ids, len(ids))
    of_units = [str(code or "") for code in units.column("fra_id")]
    in_cities = np.array([role == "fua" for role in units.column("role")], dtype=bool)
    minutes = units.numbers("seat_min")
    return RuralAreas(
        [ids[place] for place in order], [str(table.column("fra_name")[place]) for place in order],
        table.numbers("units")[order], people[order], table.numbers("seat_min")[order],
        table.numbers("nearest_area_min")[order], [str(table.column("why")[place]) for place in order],
        of_units, in_cities, minutes, _placed(diagnosis.populations[1], in_cities, minutes),
    )  # fmt: skip


def _placed(people: Floats, in_cities: Booleans, minutes: Floats) -> float:
    """Return the share of the people outside cities who have a way to their seat; 1 where nobody lives there."""
    known = np.where(in_cities, 0.0, np.nan_to_num(people))
    everybody = float(known.sum())
    return float(known[~np.isnan(minutes)].sum()) / everybody if everybody else 1.0
