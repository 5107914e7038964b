"""The shapes of a diagnosis, read to be checked: where its layers lie, the outlines of its units, its roads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from ...core.checks.findings import Finding
    from ..run import Run

_PLACED = ("UNITS", "SETTLEMENTS", "SERVICES", "NETWORK")


def check_places(run: Run) -> tuple[list[Finding], set[str]]:
    """Check the coordinate reference systems; return the findings, and the inputs whose place can be trusted."""
    from ...core.checks.findings import Severity
    from ...core.checks.shapes import check_place
    from ...io.outline_facts import place_of

    findings, placed = [], set()
    for name in _PLACED:
        table = run.table(name)
        if table is None or not table.has_geometry:
            continue
        found = check_place(name, place_of(table, table.source.sourceExtent()))
        findings.append(found)
        if found.severity is not Severity.FAIL:
            placed.add(name)
    return findings, placed


def check_units(run: Run, names: list[str], ids: list[str], people: np.ndarray | None) -> list[Finding]:
    """Check the outlines of the units, and whether some lie far from the others."""
    import numpy as np

    from ...core.checks.shapes import check_outlines, check_outlying
    from ...core.progress import Unreported
    from ...core.report.map_frames import map_frames
    from ...io.outline_facts import outlines_of
    from ..territories import is_counted_together

    units = run.table("UNITS")
    weight = np.ones(len(units)) if people is None else people
    findings = [check_outlying(map_frames(units.lonlat(), weight), names, ids)]
    if units.has_polygons:
        joined = is_counted_together(run)
        outlines = outlines_of(units, run.ellipsoid(), Unreported(run.progress))
        findings += check_outlines(outlines, names, joined, ids)
    return findings


def check_roads(run: Run, limits: str | None, directions: str | None) -> list[Finding]:
    """Check whether the roads hang together, and have speeds, limits and directions that can be read.

    Parameters
    ----------
    run : Run
    limits, directions : str or None
        The fields of speed limits and of directions.
    """
    from ...core.checks.roads import check_directions, check_parts, check_speed_limits, check_speeds, share_apart
    from ..access.speed_inputs import lines_with_speed, read_speed_table

    roads = run.table("NETWORK")
    findings = [
        check_parts(*share_apart(roads.lines, roads.crs.isGeographic())),
        check_speeds(lines_with_speed(run, "NETWORK")),
    ]
    if limits:
        findings.append(check_speed_limits(roads.column(limits), read_speed_table("ors").implicit))
    if directions:
        findings.append(check_directions(roads.column(directions)))
    return findings
