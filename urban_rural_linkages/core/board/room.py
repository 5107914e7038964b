"""Room in services: for whom the nearest service has no place, when everybody goes to the nearest.

Capacities that count something else than people, such as beds, say nothing of that, and are known by their sum.
Minutes stay those to the nearest service, full or not: where people would go instead is theirs to decide, and a model
of it (`decisions.capacitated`) is another question.  The note says how many stand before a full door.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..arrays import Floats, sum_by
from ..notes import Amount, Note

_LEAST_ROOM = 0.1
"""Of those who come: services that together have room for fewer count something else, such as beds."""


def notes_of_room(minutes: Floats, people: Floats, capacity: Floats, names: Sequence[str]) -> list[Note]:
    """Say of each full service how many people it has no room for, most first.

    Parameters
    ----------
    minutes : (n, m) ndarray
        From each home to each open service; infinite without a way.  Of equals the first is the nearest.
    people : (n,) ndarray
        NaN where unknown, who are not counted.
    capacity : (m,) ndarray
        NaN without a limit.
    names : sequence of str

    Examples
    --------
    >>> [str(note) for note in notes_of_room(np.array([[5.0], [9.0]]), np.array([80.0, 40.0]), np.array([100.0]), ["A"])]
    ['A is nearest to 120 people and has room for 100: 20 find no place.']
    """  # noqa: E501 - one call
    if not minutes.shape[1] or np.isnan(capacity).all():
        return []
    nearest = np.argmin(minutes, axis=1)
    served = np.isfinite(minutes[np.arange(len(minutes)), nearest]) & ~np.isnan(people)
    come = sum_by(nearest[served], people[served], len(names))
    room, guests = float(np.nansum(capacity)), float(come[~np.isnan(capacity)].sum())
    if 0.0 < room < _LEAST_ROOM * guests:
        return [Note("Capacities ({room}) count something else than people ({people}), such as beds: who finds no "
                     "place is not told.", room=Amount(room), people=Amount(guests))]  # fmt: skip
    short = np.nan_to_num(come - capacity, nan=0.0)
    return [
        Note("{name} is nearest to {people} {people:person|people} and has room for {room}: {short} {short:finds|find} "
             "no place.", name=names[column],
             people=Amount(come[column]), room=Amount(capacity[column]), short=Amount(short[column]))
        for column in np.argsort(-short, kind="stable").tolist() if short[column] > 0.0
    ]  # fmt: skip
