"""Remarks on functional rural areas: who was left out, and which areas nobody lives in as one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..arrays import located
from ..identifiers import shortened
from ..notes import Amount, Note
from .area_figures import ENCLOSED, AreaFigures
from .rural_areas import RuralAreas, RuralSurvey


def headline(found: RuralAreas, figures: AreaFigures, ideal: float) -> Note:
    """Say how many people live in how many areas, and whether urban areas are among them."""
    told = {"people": Amount(float(found.people.sum())), "count": found.seat.size,
            "reached": int((~figures.below_ideal).sum()), "ideal": Amount(ideal)}  # fmt: skip
    if found.without_cities:
        return Note("Outside the urban areas, {people} people live in {count} {count:area|areas}; {reached} of them "
                    "{reached:reaches|reach} {ideal}.",
                    **told)  # fmt: skip
    return Note("With the cities among them, {people} people live in {count} {count:area|areas}; {reached} of them "
                "{reached:reaches|reach} {ideal}. Without the urban areas they are others.", **told)  # fmt: skip


def remarks(survey: RuralSurvey, found: RuralAreas, figures: AreaFigures, names: Sequence[str]) -> list[Note]:
    """Return what is to be said beside the areas.

    Parameters
    ----------
    survey : RuralSurvey
    found : RuralAreas
    figures : AreaFigures
    names : sequence of str
        Of the areas.

    Returns
    -------
    list of Note
    """
    cells, notes = survey.cells, []
    if not found.seat.size:
        notes.append(Note("Urban areas cover everything: there is no functional rural area."))
    elif found.catchments.centres.size == 1:
        notes.append(Note("There is one rural centre, and so one area."))
    elif not cells.first.size:
        notes.append(Note("No two units have a common border: every catchment is an area of its own."))
    enclosed = [name for name, why in zip(names, figures.why, strict=True) if why == ENCLOSED]
    if enclosed:
        notes.append(Note("Areas with only urban areas around them, which cannot grow by this rule: {count} ({names}).",
                          count=len(enclosed), names=shortened(enclosed)))  # fmt: skip
    for area in figures.far_from_seat():
        notes.append(Note("The people of the area of {name} ({count} {count:unit|units}) are {minutes} "
                          "{minutes:minute|minutes} from its seat in the mean: one area by rule, hardly one in daily "
                          "life.", count=int(figures.cells[area]),
                          name=names[area], minutes=Amount(float(figures.seat_min[area]))))  # fmt: skip
    if found.seat.size:
        notes += _in_no_area(survey, found)
    if found.catchments.idle:
        notes.append(Note("Rural centres that no unit goes to: {count}.", count=found.catchments.idle))
    if np.isnan(figures.seat_min).any():
        notes.append(Note("Areas from which no way leads to their seat: {count}.",
                          count=int(np.isnan(figures.seat_min).sum())))  # fmt: skip
    return notes


def _in_no_area(survey: RuralSurvey, found: RuralAreas) -> list[Note]:
    """Say how many units outside cities are in no area, and why."""
    cells, notes = survey.cells, []
    lost, placed = (found.area < 0) & ~cells.in_city, located(cells.lonlat)
    if (nowhere := lost & ~placed).any():
        notes.append(Note("Units in no area, because nothing says where they lie: {count}, with {people} "
                          "{people:person|people}.",
                          count=int(nowhere.sum()), people=Amount(float(cells.people[nowhere].sum()))))  # fmt: skip
    if (apart := lost & placed).any():
        notes.append(Note("Units in no area, because their cells lie apart from all of them, or they have none: "
                          "{count}, with {people} {people:person|people}.", count=int(apart.sum()),
                          people=Amount(float(cells.people[apart].sum()))))  # fmt: skip
    return notes
