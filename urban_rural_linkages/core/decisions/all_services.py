"""Times within which every service is reached: the longest of each unit, from a row for each unit and service."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..access.nearest import Status
from ..access.service_times import ServiceTimes, all_services, times_by_service
from ..arrays import Indices
from .people import Times


def longest_times(services: Mapping[str, ServiceTimes]) -> Times:
    """Return the time within which every service is reached; out of reach where one is.

    Parameters
    ----------
    services : mapping of str to ServiceTimes
        At least one; minutes of the same units.

    Examples
    --------
    >>> from ..access.service_times import service_times
    >>> found = longest_times({"school": service_times([5.0, 5.0]), "clinic": service_times([50.0, float("nan")])})
    >>> found.values.tolist(), found.unreachable.tolist()
    ([50.0, nan], [False, True])
    """
    worst = all_services(services)
    return Times.of(worst.minutes, worst.status != Status.OK)


def longest_by_unit(ids: Sequence[str], services: Sequence[str], access: Times, layer: str) -> tuple[Times, Indices]:
    """Return the longest time of each unit, and a row of the table that tells who lives there.

    Parameters
    ----------
    ids, services : (rows,) sequence of str
        Unit and type of service of each row.
    access : Times
        Minutes of each row.
    layer : str
        Name of the table, for the messages.

    Raises
    ------
    InputError
        When a unit has two rows for one service, or none for a service that others have.

    Examples
    --------
    >>> times, rows = longest_by_unit(["b", "a", "a", "b"], ["x", "x", "y", "y"], Times.of([1, 2, 3, 4]), "times")
    >>> times.values.tolist(), rows.tolist()
    ([3.0, 4.0], [1, 0])
    """
    status = np.where(access.unreachable, Status.UNREACHABLE, Status.OK)
    found = times_by_service(ids, services, access.values, status, layer=layer)
    return longest_times(found.services), found.rows
