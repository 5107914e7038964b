"""The headline table: who is within, beyond and out of reach, by zone, service, group of people and threshold.

Why: a law is read service by service, and a plan answers for women and men, old and young, municipality by
municipality.  One long table holds all of it, so that any pivot, map or chart can be made from it; the counting is
`coverage.population_coverage`, once for every service and group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Integers
from ..errors import InputError
from ..notes import Note
from ..progress import NullProgress, Progress, Stage, attended
from .coverage import Coverage, population_coverage
from .service_times import ServiceTimes, all_services


class CoverageRow(NamedTuple):
    """A row of the table, in the order of its columns.

    ``population + beyond + unreachable = total``, and ``share = population / total``.  The minutes are those of all
    people of the zone and group who have a travel time; they do not depend on the threshold.  NaN = does not exist.
    """

    zone: str
    service: str
    group: str
    threshold_min: float
    population: float  # people within the threshold
    share: float
    beyond: float
    unreachable: float
    total: float
    median_min: float
    mean_min: float
    max_min: float
    gini_min: float


class CoverageTable(NamedTuple):
    """Rows by service, group, zone and threshold, in this order, and what the reader must know."""

    rows: list[CoverageRow]
    notes: tuple[Note, ...]


def coverage_table(
    services: Mapping[str, ServiceTimes],
    groups: Mapping[str, ArrayLike],
    thresholds: Sequence[float],
    *,
    zones: Sequence[str] | Integers | None = None,
    zone_labels: Sequence[str] | None = None,
    all_label: str = "",
    max_minutes: float = 0.0,
    summaries: bool = True,
    progress: Progress | None = None,
) -> CoverageTable:
    """Count every group of people by every service, zone and threshold.

    Parameters
    ----------
    services : mapping of str to ServiceTimes
        Times of the n places, by service.
    groups : mapping of str to (n,) array_like
        People of each place, by group; NaN = unknown.
    thresholds : sequence of float
        Minutes, strictly increasing, inclusive.
    zones : (n,) sequence of str, optional
        Zone of each place; all in one, "", unless given.
    zone_labels : sequence of str, optional
        Names of the zones, where `zones` holds positions among them: of millions of cells, numbers are sorted sooner.
    all_label : str
        Name under which the time to *all* services is counted as well, the worst of them; "" = not counted, nor is it
        with a single service, of which it would be a copy.
    max_minutes : float
        The limit under which the minutes were sought; 0 = none, or not known.
    summaries : bool
        Whether medians, means, the longest times and Gini are wanted; else they are NaN.
    progress : Progress, optional
        Asked and told between zones.

    Returns
    -------
    CoverageTable
        Services in their order with "all" last, groups in theirs, zones ascending, thresholds ascending.

    Raises
    ------
    InputError
        When a service has the name of the row for all, and as `coverage.population_coverage`.

    Examples
    --------
    >>> from .service_times import service_times
    >>> table = coverage_table({"school": service_times([20, 50])}, {"all": [300, 100]}, [30])
    >>> row = table.rows[0]
    >>> row.threshold_min, row.population, row.share, row.beyond, row.mean_min
    (30.0, 300.0, 0.75, 100.0, 27.5)
    """
    if all_label and all_label in services:
        raise InputError(
            "A service is named '{name}', as is the row that stands for all services together.",
            hint="Rename the service, or leave the row for all services out.",
            name=all_label,
        )
    counted = dict(services)
    if all_label and len(services) > 1:
        counted[all_label] = attended(lambda: all_services(services), progress)
    labels, zone = attended(lambda: _zones(zones, zone_labels), progress)
    rows: list[CoverageRow] = []
    watch, parts = progress or NullProgress(), len(counted) * len(groups)
    for done, (service, times) in enumerate(counted.items()):
        for also, (group, people) in enumerate(groups.items()):
            number = done * len(groups) + also
            stage = Stage(watch, number / parts, (number + 1) / parts)
            coverage = population_coverage(
                times.minutes, people, thresholds, zones=zone, status=times.status, max_minutes=max_minutes,
                summaries=summaries, progress=stage,
            )  # fmt: skip
            rows.extend(_rows(coverage, labels, service, group))
    return CoverageTable(rows, tuple(_unknown(groups)))


def _zones(zones: Sequence[str] | Integers | None, names: Sequence[str] | None) -> tuple[list[str], Integers | None]:
    """Turn zones into numbers, so that texts are sorted once and not for every service and group."""
    if zones is None:
        return [""], None
    if names is not None:
        labels, place = np.unique(np.asarray(names, dtype=str), return_inverse=True)
        return [str(label) for label in labels], place.ravel().astype(np.int64)[np.asarray(zones, dtype=np.int64)]
    labels, zone = np.unique(np.asarray(zones, dtype=str), return_inverse=True)
    return [str(label) for label in labels], zone.ravel().astype(np.int64)


def _rows(coverage: Coverage, labels: Sequence[str], service: str, group: str) -> list[CoverageRow]:
    """Write one service and group as rows."""
    return [
        CoverageRow(
            zone=labels[int(number)],
            service=service,
            group=group,
            threshold_min=float(threshold),
            population=float(coverage.within[z, t]),
            share=float(coverage.share[z, t]),
            beyond=float(coverage.beyond[z, t]),
            unreachable=float(coverage.unreachable[z]),
            total=float(coverage.population[z]),
            median_min=float(coverage.median[z]),
            mean_min=float(coverage.mean[z]),
            max_min=float(coverage.maximum[z]),
            gini_min=float(coverage.gini[z]),
        )
        for z, number in enumerate(coverage.zones)
        for t, threshold in enumerate(coverage.thresholds)
    ]


def _unknown(groups: Mapping[str, ArrayLike]) -> list[Note]:
    """Say of which groups the people are not known everywhere."""
    counts = {group: int(np.isnan(np.asarray(people, dtype=np.float64)).sum()) for group, people in groups.items()}
    return [
        Note("Group '{group}': in {count} places the people are unknown; they are counted nowhere.",
             group=group, count=count)
        for group, count in counts.items()
        if count
    ]  # fmt: skip
