"""Figures of a plan beside those of its rows: its old people, and the people of each class of its map."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from ..arrays import Floats
from ..decisions.scenario_rows import ScenarioRow
from ..decisions.scenarios import Change, colour_classes

OLD = 65
CLASSES = (3, 2, 1, 0, -1, -2, -3)
"""The classes of the map, the longest way first."""


class OldPeople(NamedTuple):
    """People from an age on who are beyond the threshold, before and after."""

    age: int
    before: float
    after: float


def old_people(rows: Mapping[str, ScenarioRow]) -> OldPeople | None:
    """Add up the old beyond the threshold; None where no band begins at 65 or later.

    Parameters
    ----------
    rows : mapping of str to ScenarioRow
        Of each band of ages, such as ``65-79`` or ``80+``.
    """
    begins = {band: int(found[0]) for band in rows if (found := re.match(r"\d+", band))}
    bands = [band for band, age in begins.items() if age >= OLD]
    if not bands:
        return None
    return OldPeople(min(begins[band] for band in bands), sum(rows[band].beyond_before for band in bands),
                     sum(rows[band].beyond_after for band in bands))  # fmt: skip


def people_of_classes(change: Change, people: Floats, classes: Sequence[int] = CLASSES) -> list[float]:
    """Return the people of each class of the map, each home by its own way; people who are unknown are in none.

    Examples
    --------
    >>> from ..decisions.people import Times
    >>> from ..decisions.scenarios import compare
    >>> change = compare(Times.of([20.0, 20.0, 20.0]), Times.of([2.0, 20.0, 26.0]))
    >>> people_of_classes(change, np.array([10.0, 20.0, np.nan]))
    [0.0, 0.0, 0.0, 20.0, 0.0, 0.0, 10.0]
    """
    own = colour_classes(change)
    return [float(np.nansum(people[own == number])) for number in classes]
