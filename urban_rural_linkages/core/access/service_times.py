"""Travel times by service: a row for each place, a column for each service.

Why: a table of travel times has a row for every demand point and service, or there is a raster for every service; the
people of a demand point are the same people in all of them.  Side by side, each person is counted once, and "within 30
minutes of *every* service" can be asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Indices, Integers8
from ..errors import InputError
from .nearest import Status


class ServiceTimes(NamedTuple):
    """Minutes of every demand point or cell to one service (NaN = none), and why there are none (`nearest.Status`)."""

    minutes: Floats
    status: Integers8


class DemandTimes(NamedTuple):
    """Demand points and their times.

    Attributes
    ----------
    ids : tuple of str
        Demand points, ascending.
    rows : ndarray of intp, shape (points,)
        A row of the table for each, from which to read what does not depend on the service.
    services : dict of str to ServiceTimes
        In ascending order of the names.
    """

    ids: tuple[str, ...]
    rows: Indices
    services: dict[str, ServiceTimes]


def service_times(minutes: ArrayLike, status: ArrayLike | None = None) -> ServiceTimes:
    """Put minutes and status together; without a status, whoever has no minutes is unreachable."""
    time = np.asarray(minutes, dtype=np.float64).ravel()
    if status is None:
        return ServiceTimes(time, np.where(np.isfinite(time), np.int8(Status.OK), np.int8(Status.UNREACHABLE)))
    return ServiceTimes(time, np.asarray(status, dtype=np.int8).ravel())


def status_of_reach(reach: ArrayLike) -> Integers8:
    """Return the status of cells from a reach raster: 1 within, 2 beyond, 0 unreachable; NaN is unreachable.

    Examples
    --------
    >>> status_of_reach([0.0, 1.0, 2.0, float("nan")]).tolist() == [
    ...     Status.UNREACHABLE, Status.OK, Status.BEYOND, Status.UNREACHABLE]
    True
    """
    meaning = np.array([Status.UNREACHABLE, Status.OK, Status.BEYOND], dtype=np.int8)
    codes = np.nan_to_num(np.asarray(reach, dtype=np.float64).ravel(), nan=0.0).astype(int)
    return np.asarray(meaning[np.clip(codes, 0, 2)], dtype=np.int8)


def times_by_service(
    ids: Sequence[str],
    services: Sequence[str],
    minutes: ArrayLike,
    status: ArrayLike | None = None,
    *,
    layer: str = "demand",
) -> DemandTimes:
    """Set the rows of a long table side by side.

    Parameters
    ----------
    ids, services : (rows,) sequence of str
        Demand point and service of each row.
    minutes : (rows,) array_like
        NaN = none.
    status : (rows,) array_like of int, optional
        Codes of `nearest.Status`.
    layer : str
        Name of the table, for the messages.

    Returns
    -------
    DemandTimes

    Raises
    ------
    InputError
        When a demand point has two rows for one service, or none for a service that others have: its people would be
        counted twice, or missing without a reason.

    Examples
    --------
    >>> table = times_by_service(["b", "a", "a", "b"], ["school", "school", "clinic", "clinic"], [1, 2, 3, 4])
    >>> table.ids, {name: times.minutes.tolist() for name, times in table.services.items()}
    (('a', 'b'), {'clinic': [3.0, 4.0], 'school': [2.0, 1.0]})
    """
    found = service_times(minutes, status)
    points, point = np.unique(np.asarray(ids, dtype=str), return_inverse=True)
    names, service = np.unique(np.asarray(services, dtype=str), return_inverse=True)
    key = service.ravel() * points.size + point.ravel()
    rows_of = np.bincount(key, minlength=points.size * names.size)
    wrong = np.flatnonzero(rows_of != 1)
    if wrong.size:
        raise InputError(
            "Layer '{layer}': demand point '{point}' has {rows} rows for the service '{service}' and must have one "
            "(such cases: {count}).",
            hint="Take the table as the travel times wrote it, or choose the field that names the service.",
            layer=layer,
            point=points[wrong[0] % points.size],
            service=names[wrong[0] // points.size],
            rows=int(rows_of[wrong[0]]),
            count=wrong.size,
        )
    order = np.argsort(key).reshape(names.size, points.size)
    table = {str(name): ServiceTimes(found.minutes[rows], found.status[rows])
             for name, rows in zip(names, order, strict=True)}  # fmt: skip
    first = order[0] if names.size else np.empty(0, dtype=np.intp)
    return DemandTimes(tuple(map(str, points)), first, table)


def all_services(services: Mapping[str, ServiceTimes]) -> ServiceTimes:
    """Find the time within which *every* service is reached: the worst of them.

    A place that one service cannot be reached from is unreachable, whatever the others; one that is beyond the limit
    of the search for one service is beyond it for all.

    Parameters
    ----------
    services : mapping of str to ServiceTimes
        At least one.

    Returns
    -------
    ServiceTimes

    Examples
    --------
    >>> near, far = service_times([5.0, 5.0]), service_times([50.0, float("nan")])
    >>> all_services({"school": near, "hospital": far}).minutes.tolist()
    [50.0, nan]
    """
    minutes = np.stack([times.minutes for times in services.values()])
    status = np.stack([times.status for times in services.values()])
    missing = ~np.isfinite(minutes)
    lost = (missing & (status != Status.BEYOND)).any(axis=0)
    beyond = (missing & (status == Status.BEYOND)).any(axis=0)
    worst = np.where(missing.any(axis=0), np.nan, minutes.max(axis=0))
    return ServiceTimes(
        worst, np.where(lost, Status.UNREACHABLE, np.where(beyond, Status.BEYOND, Status.OK)).astype(np.int8)
    )
