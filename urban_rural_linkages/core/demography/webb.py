"""The typology of Webb: growth or decline, through natural change or migration.

Two figures make the change of a population, the natural balance N (births - deaths) and net migration M.  Webb drew
each unit as a point at (M, N): the diagonal N + M = 0 parts growth from decline, the axes and the other diagonal say
which of the two leads and whether the other one helps or hinders.  The eight octants are his classes:

    A   N > 0, M < 0, N > |M|     grows   births outweigh emigration
    B   N > 0, M >= 0, N >= M     grows   births, and immigration too
    C   M > N >= 0                grows   immigration, and births too
    D   N < 0, M > |N|            grows   immigration outweighs deaths
    E   N < 0, M > 0, |N| > M     declines   deaths outweigh immigration
    F   N < 0, M <= 0, |N| >= |M| declines   deaths, and emigration too
    G   M < 0, N <= 0, |M| > |N|  declines   emigration, and deaths too
    H   N > 0, M < 0, |M| > N     declines   emigration outweighs births
    0   N + M = 0                 neither

A class belongs to its window: few units keep it from one decade to the next, and small ones flip from year to year,
so sums of five years or more are the practice.

References
----------
Webb, J. W. (1963), The natural and migrational components of population changes in England and Wales, 1921-1931,
Economic Geography 39 (2), figure 1 on p. 132.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, figures
from ..notes import Note
from .change import CONTRADICTION, DemographicChange, natural_balance
from .quantities import Ids, unit_name, unit_names

GROWING = ("A", "B", "C", "D")
DECLINING = ("E", "F", "G", "H")
UNCHANGED = "0"
CLASSES = (*GROWING, *DECLINING, UNCHANGED)


@dataclass(frozen=True)
class WebbTypology:
    """The class of each unit and where it stands on the wheel.

    Attributes
    ----------
    classes : tuple of str or None
        One of `CLASSES` a unit; None where the natural balance or the migration is unknown.
    theta : ndarray
        Angle on the wheel in degrees (see `wheel_angle`); NaN where a rate is unknown or both are 0.
    counts : dict of str to int
        Units of each class, those that do not occur included.
    notes : tuple of Note
        What the reader has to know.
    """

    classes: tuple[str | None, ...]
    theta: Floats
    counts: dict[str, int]
    notes: tuple[Note, ...] = ()


def webb_classes(natural: ArrayLike, migration: ArrayLike) -> tuple[str | None, ...]:
    """Return the class of each unit.

    Every pair of figures is in exactly one class: with N = M, births lead (B) or deaths do (F), and so they do with
    M = 0; with N = 0, migration leads (C, G).

    Parameters
    ----------
    natural, migration : array_like, shape (units,)
        Persons, or rates of the same population; NaN where unknown.

    Returns
    -------
    tuple of str or None
        None where either figure is unknown.

    Examples
    --------
    >>> webb_classes([5, 5, 0, -3, -3, -5, 0, 2, -3], [-2, 5, 4, 4, 2, 0, -4, -5, 3])
    ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', '0')
    """
    born, moved = figures(natural), figures(migration)
    size = np.abs(born), np.abs(moved)
    rules = {
        "A": (born > 0) & (moved < 0) & (born > size[1]),
        "B": (born > 0) & (moved >= 0) & (born >= moved),
        "C": (born >= 0) & (moved > born),
        "D": (born < 0) & (moved > size[0]),
        "E": (born < 0) & (moved > 0) & (size[0] > moved),
        "F": (born < 0) & (moved <= 0) & (size[0] >= size[1]),
        "G": (moved < 0) & (born <= 0) & (size[1] > size[0]),
        "H": (born > 0) & (moved < 0) & (size[1] > born),
        UNCHANGED: born == -moved,  # exact for any two floats, as N + M = 0 is
    }
    found = np.select(list(rules.values()), list(rules), default="")
    return tuple(str(name) or None for name in found)


def webb_class(births: float, deaths: float, migration: float) -> str | None:
    """Return the class of one unit by its births, deaths and net migration; None where one of them is unknown.

    Raises
    ------
    InputError
        When births or deaths are negative.

    Examples
    --------
    >>> webb_class(births=120, deaths=310, migration=-45)
    'F'
    """
    return webb_classes(natural_balance(1, [births], [deaths]).values, [migration])[0]


def wheel_angle(natural_rate: ArrayLike, migration_rate: ArrayLike) -> Floats:
    """Return atan2(natural rate, migration rate) in degrees, from -180 to 180, counter-clockwise from pure immigration.

    0 is growth by immigration alone, 90 growth by births alone, 180 decline by emigration alone, -90 decline by deaths
    alone; 135 and -45 are the ends of the diagonal on which nothing changes.

    Parameters
    ----------
    natural_rate, migration_rate : array_like, shape (units,)
        Rates of the same population, in the same unit; NaN where unknown.

    Returns
    -------
    ndarray
        NaN where either rate is unknown, and where both are 0: a unit where nothing happens has no direction.

    Examples
    --------
    >>> wheel_angle([3, 0, 1, 0], [0, -2, 1, 0]).tolist()
    [90.0, 180.0, 45.0, nan]
    """
    born, moved = figures(natural_rate) + 0.0, figures(migration_rate) + 0.0  # -0.0 + 0.0 is 0.0: 180, never -180
    still = (born == 0) & (moved == 0)
    return figures(np.where(still, np.nan, np.degrees(np.arctan2(born, moved))))


def webb_typology(change: DemographicChange, ids: Ids = None) -> WebbTypology:
    """Classify the change of each unit between two stocks.

    The class is that of the natural balance and the migration of `change`: of the migration that was given, where it
    was, even if the two do not add up to the change of the population (the statistical office's corrections are then
    in neither); of the residual otherwise.  The result of a unit depends on no other unit.

    Parameters
    ----------
    change : DemographicChange
        From `demographic_change`, which says what its figures are.
    ids : sequence of str, optional
        Ids of the units, for messages; lists of units are in the order of ids.

    Returns
    -------
    WebbTypology
    """
    classes = webb_classes(change.natural, change.migration)
    return WebbTypology(
        classes=classes,
        theta=wheel_angle(change.natural_rate, change.migration_rate),
        counts=class_counts(classes),
        notes=_unbalanced(change, ids),
    )


def class_counts(classes: Sequence[str | None]) -> dict[str, int]:
    """Count the units of each class, in the order of `CLASSES`; units without a class are not counted.

    Examples
    --------
    >>> class_counts(["G", "A", None, "G"])["G"]
    2
    """
    found = Counter(classes)
    return {name: found[name] for name in CLASSES}


def _unbalanced(change: DemographicChange, ids: Ids) -> tuple[Note, ...]:
    """Say where natural balance and migration do not add up to the change, and by how much at most."""
    gap = np.abs(change.natural + change.migration - change.change)
    rows = np.flatnonzero(gap > CONTRADICTION)
    if not rows.size:
        return ()
    largest = min(rows.tolist(), key=lambda row: (-gap[row], unit_name(ids, row)))
    note = Note(
        "In {count} {count:unit|units} natural balance and migration do not add up to the change of the population, by "
        "up to {gap} {gap:person|persons} ({unit}); {count:its class is that|their classes are those} of the two "
        "figures given: {units}.",
        count=int(rows.size),
        gap=f"{gap[largest]:g}",
        unit=unit_name(ids, largest),
        units=unit_names(ids, rows),
    )
    return (note,)
