"""Table of coverage: people within, beyond and out of reach, by zone, service, group of people and threshold.

Why: a law is read service by service, and a plan answers for women and men, old and young, municipality by
municipality.  One long table holds all of it, so that any pivot, map or chart can be made from it; the counting is
`coverage.population_coverage`, once for every service and group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..arrays import Floats, Integers
from ..errors import InputError
from ..notes import Note
from ..progress import NullProgress, Progress, Stage, attended
from .coverage import Coverage, population_coverage
from .groups import unknown_groups
from .service_times import ServiceTimes, all_services
from .zoned import ZonedCells, ZonedPlaces, ZonePieces


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


_FIELDS = {  # the columns of figures, and what a coverage calls them
    "population": "within", "share": "share", "beyond": "beyond", "unreachable": "unreachable", "total": "population",
    "median_min": "median", "mean_min": "mean", "max_min": "maximum", "gini_min": "gini",
}  # fmt: skip


class CoverageTable(NamedTuple):
    """Rows by service, group, zone and threshold, in this order, and what the reader must know.

    Attributes
    ----------
    columns : dict of str to (rows,) ndarray
        The columns of `CoverageRow`, by name; texts are arrays of objects.
    zone : (rows,) ndarray of int
        Position of the zone of each row among the zones that were given.
    notes : tuple of Note
        Of which groups the people are not known everywhere.
    """

    columns: dict[str, NDArray[np.generic]]
    zone: Integers
    notes: tuple[Note, ...]

    @property
    def rows(self) -> list[CoverageRow]:
        """The rows one by one: for a few, or for a test."""
        return [CoverageRow(*values) for values in zip(*(c.tolist() for c in self.columns.values()), strict=True)]


def coverage_table(
    services: Mapping[str, ServiceTimes],
    groups: Mapping[str, ArrayLike],
    thresholds: Sequence[float],
    *,
    zones: Sequence[str] | ZonedPlaces | ZonedCells | None = None,
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
    zones : (n,) sequence of str, ZonedPlaces or ZonedCells, optional
        Zone of each place, or how places are divided among zones; all in one, "", unless given.  Of cells, only those
        of some zones are looked at at a time.
    all_label : str
        Name under which the time to *all* services is counted as well, the worst of them; "" = not counted, nor is it
        with a single service, of which it would be a copy.
    max_minutes : float
        The limit under which the minutes were sought; 0 = none, or not known.
    summaries : bool
        Whether medians, means, the longest times and Gini are wanted; else they are NaN.
    progress : Progress, optional
        Progress and cancellation.

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
    together = all_label if len(services) > 1 else ""
    zoned = attended(lambda: _zones(zones, services), progress)
    people = {group: np.asarray(values, dtype=np.float64).ravel() for group, values in groups.items()}
    found: dict[tuple[str, str], list[Coverage]] = {}
    watch, done, size = progress or NullProgress(), 0, max(zoned.size, 1)
    for pieces in zoned.blocks():
        block, done = Stage(watch, done / size, (done + pieces.size) / size), done + pieces.size
        counts = _counted(services, people, pieces, together, thresholds, max_minutes, summaries, block)
        for pair, coverage in counts.items():
            found.setdefault(pair, []).append(coverage)
    return _long(found, zoned.names, tuple(unknown_groups(people)))


def _zones(
    zones: Sequence[str] | ZonedPlaces | ZonedCells | None, services: Mapping[str, ServiceTimes]
) -> ZonedPlaces | ZonedCells:
    """Turn zones into numbers, so that texts are sorted once and not for every service and group."""
    if isinstance(zones, ZonedPlaces | ZonedCells):
        return zones
    if zones is None:
        count = max((times.minutes.size for times in services.values()), default=0)
        return ZonedPlaces([""], np.zeros(count, dtype=np.int64))
    labels, zone = np.unique(np.asarray(zones, dtype=str), return_inverse=True)
    return ZonedPlaces([str(label) for label in labels], zone.ravel().astype(np.int64))


def _counted(
    services: Mapping[str, ServiceTimes], groups: Mapping[str, Floats], pieces: ZonePieces, together: str,
    thresholds: Sequence[float], max_minutes: float, summaries: bool, progress: Progress,
) -> dict[tuple[str, str], Coverage]:  # fmt: skip
    """Count every group of people by every service in some zones."""
    counted = {name: ServiceTimes(pieces.of(t.minutes), pieces.of(t.status)) for name, t in services.items()}
    if together:
        counted[together] = attended(lambda: all_services(counted), progress)
    found, parts = {}, len(counted) * len(groups)
    for also, (group, everybody) in enumerate(groups.items()):
        people = pieces.of(everybody) if pieces.part is None else pieces.of(everybody) * pieces.part
        for number, (service, times) in enumerate(counted.items(), also * len(counted)):
            found[service, group] = population_coverage(
                times.minutes, people, thresholds, zones=pieces.zone, status=times.status, max_minutes=max_minutes,
                summaries=summaries, progress=Stage(progress, number / parts, (number + 1) / parts),
            )  # fmt: skip
    return found


def _long(
    found: Mapping[tuple[str, str], Sequence[Coverage]], names: Sequence[str], notes: tuple[Note, ...]
) -> CoverageTable:
    """Set services and groups below each other, zones by their names."""
    services, groups = ({pair[place]: None for pair in found} for place in (0, 1))
    named = np.array([*names, ""], dtype=object)[:-1]
    parts = [
        _columns(found[service, group], named, service, group)
        for service, group in ((service, group) for service in services for group in groups)
    ]
    columns = {name: np.concatenate([part[name] for part in parts]) for name in (parts[0] if parts else ())}
    number = columns.pop("number", np.empty(0, dtype=np.int64)).astype(np.int64)
    return CoverageTable(columns or {name: np.empty(0) for name in CoverageRow._fields}, number, notes)


def _columns(
    coverages: Sequence[Coverage], names: NDArray[np.object_], service: str, group: str
) -> dict[str, NDArray[np.generic]]:
    """Return the columns of one service and group, and the numbers of the zones."""
    limits = coverages[0].thresholds
    zone = np.concatenate([coverage.zones for coverage in coverages]).astype(np.int64)
    order = np.argsort(names[zone].astype(str), kind="stable")
    columns: dict[str, NDArray[np.generic]] = {
        "number": np.repeat(zone[order], limits.size),
        "zone": np.repeat(names[zone[order]], limits.size),
        "service": np.full(order.size * limits.size, service, dtype=object),
        "group": np.full(order.size * limits.size, group, dtype=object),
        "threshold_min": np.tile(limits, order.size),
    }
    for column, field in _FIELDS.items():
        values = np.concatenate([getattr(coverage, field) for coverage in coverages])[order]
        columns[column] = values.ravel() if values.ndim == 2 else np.repeat(values, limits.size)
    return columns
