"""The services and settlements of a diagnosis, read to be checked: where they lie, and whether they stand twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...core.progress import Unreported

if TYPE_CHECKING:
    from ...core.checks.findings import Finding
    from ...io.layers import FeatureTable
    from ..run import Run


def check_drawn(run: Run, parameter: str, names: list[str]) -> list[Finding]:
    """Check what a layer of places draws."""
    from ...core.checks.settlements import check_geometry
    from ...io.overlaps import holds_lines

    table = run.table(parameter)
    kind = "line" if holds_lines(table) else "polygon" if table.has_polygons else "point"
    drawn = np.array([not geometry.isEmpty() for geometry in table.geometries])
    return check_geometry(parameter, kind, drawn, names)


def check_service_places(run: Run, types: list[str], names: list[str]) -> list[Finding]:
    """Check how far services lie from the units, and whether they stand twice.

    Parameters
    ----------
    run : Run
    types, names : list of str
        Of the services.
    """
    from ...core.access.service_selection import kilometres_to_nearest
    from ...core.checks.places import check_range, check_services, doubled_places, services_by_distance
    from ...io.outside import distances_outside

    services, units = run.table("SERVICES"), run.table("UNITS")
    places = services.lonlat()
    inside, near, outside = services_by_distance(distances_outside(places, units, Unreported(run.progress)))
    nearest = kilometres_to_nearest(places, units.lonlat())
    return [
        *check_services(inside, near, outside, doubled_places(places[:, 0], places[:, 1], types, names)),
        *check_range(nearest, near, outside, len(services)),
    ]


def check_settlement_places(
    run: Run, ids: list[str], names: list[str], people: np.ndarray | None, of_units: np.ndarray | None
) -> list[Finding]:
    """Check where settlements lie, and hold their people against those of the units.

    Parameters
    ----------
    run : Run
    ids, names : list of str
        Of the units, and of the settlements.
    people : numpy.ndarray, optional
        Of the settlements; NaN = unknown.
    of_units : numpy.ndarray, optional
        Of the units at the end; NaN = unknown.
    """
    from ...core.checks.settlements import check_nobody_lives, check_settlement_people, check_settlements
    from ...io.overlaps import zones_of

    table, units = run.table("SETTLEMENTS"), run.table("UNITS")
    zones = zones_of(table, units, ids)
    metres = _metres_outside(table, units, zones, run)
    weight = np.ones(len(table)) if people is None else people
    findings = [check_settlements(metres, weight, names)]
    if people is None or of_units is None:
        return findings
    settled = {zone for zone, count in zip(zones, people.tolist(), strict=True) if zone is not None and count > 0}
    return [
        *findings,
        check_settlement_people(people, metres, of_units),
        check_nobody_lives(of_units, np.array([code in settled for code in ids]), ids),
    ]


def _metres_outside(table: FeatureTable, units: FeatureTable, zones: list[str | None], run: Run) -> np.ndarray:
    """Return how far from the units each place lies: 0 inside, NaN without a place."""
    from ...io.outside import distances_outside

    metres = np.zeros(len(table))
    outside = np.flatnonzero(np.array([zone is None for zone in zones]))
    if outside.size:
        metres[outside] = distances_outside(table.lonlat()[outside], units, Unreported(run.progress))
    return metres
