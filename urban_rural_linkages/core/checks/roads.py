"""Checks of roads: whether they hang together, and whether they have speeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from ..access.lines import Lines
from ..access.osm_tags import osm_directions
from ..access.speeds import parse_maxspeed
from ..arrays import Booleans
from ..notes import Note
from .findings import Finding, Severity, found, leave_out, passed

_APART, _WITHOUT_SPEED = 0.05, 0.5
_DIGITS = {True: 8, False: 3}  # of degrees and of metres: about a millimetre


def share_apart(lines: Lines, in_degrees: bool) -> tuple[int, float]:
    """Return how many parts a network has, and the share of its length that is not in the longest part.

    Lines hang together where they share a vertex, to a millimetre.

    Parameters
    ----------
    lines : Lines
    in_degrees : bool
        Whether the coordinates are degrees.

    Examples
    --------
    >>> points = np.array([[0.0, 0.0], [8.0, 0.0], [8.0, 0.0], [9.0, 0.0], [20.0, 0.0], [21.0, 0.0]])
    >>> parts, apart = share_apart(Lines(3, points, np.array([0, 2, 4, 6]), np.array([0, 1, 2])), False)
    >>> parts, round(apart, 3)
    (2, 0.1)
    """
    if not len(lines.points):
        return 0, 0.0
    x, y = np.round(lines.points, _DIGITS[in_degrees]).T
    _, vertex = np.unique(x + 1j * y, return_inverse=True)
    vertex = np.asarray(vertex).ravel()
    within = np.ones(len(vertex) - 1, dtype=bool)
    within[np.asarray(lines.part_start[1:-1]) - 1] = False  # from the end of a part to the beginning of the next
    starts, ends = vertex[:-1][within], vertex[1:][within]
    step = np.diff(lines.points, axis=0)[within]
    if in_degrees:
        step[:, 0] *= np.cos(np.radians(lines.points[:-1, 1][within]))
    count = int(vertex.max()) + 1
    joined = csr_matrix((np.ones(starts.size, dtype=np.int8), (starts, ends)), shape=(count, count))
    parts, of_vertex = connected_components(joined, directed=False)
    length = np.bincount(of_vertex[starts], np.hypot(*step.T), parts)
    total = float(length.sum())
    return int(parts), float(1.0 - length.max() / total) if total > 0 else 0.0


def check_parts(parts: int, apart: float) -> Finding:
    """Tell whether a network hangs together: `share_apart` has the figures."""
    percent = f"{100 * apart:.1f}"
    if apart <= _APART:
        right = Note("The roads hang together: {percent} % of their length is apart.", percent=percent)
        return passed("NETWORK", "network_parts", right)
    return found(
        "NETWORK", "network_parts", Severity.WARN, [f"{percent} %"],
        Note("{percent} % of the length of the roads is not in the largest of {parts} parts.", percent=percent,
             parts=parts),
        Note("Roads that meet must share a vertex: split them where they cross, or close the gaps. Islands and the "
             "edge of an extract are right."),
    )  # fmt: skip


def check_speeds(with_speed: Booleans | None) -> Finding:
    """Tell whether roads have speeds.

    Parameters
    ----------
    with_speed : (n,) ndarray of bool or None
        Which roads have a speed, or a class that has one; None where neither field was chosen.
    """
    choose = Note("Choose the field 'highway' of OpenStreetMap as HIGHWAY, or speeds in km/h as SPEED.")
    if with_speed is None:
        unused = Note("Neither a speed nor a class of the roads was chosen, so the roads are not used.")
        return found("NETWORK", "network_speeds", Severity.WARN, [], unused, choose)
    without, count = int((~with_speed).sum()), int(with_speed.size)
    if not with_speed.any():
        none = Note("No road has a speed, or a class that is known.")
        return found("NETWORK", "network_speeds", Severity.FAIL, [], none, choose, leave_out("NETWORK"))
    if without > _WITHOUT_SPEED * count:
        closed = Note("Roads without a speed: {count} of {all}; they are closed to cars.", count=without, all=count)
        return found("NETWORK", "network_speeds", Severity.WARN, [f"{without} / {count}"], closed, choose)
    right = Note("Roads with a speed: {count} of {all}.", count=count - without, all=count)
    return passed("NETWORK", "network_speeds", right)


def check_speed_limits(values: Sequence[object], implicit: Mapping[str, float]) -> Finding:
    """Tell whether most of the limits that stand in a field can be read.

    Parameters
    ----------
    values : sequence of n values
        As OpenStreetMap tags them; None = no limit.
    implicit : mapping of str to float
        Limits by country and kind of place.
    """
    written = [str(value).strip() for value in values if value is not None and str(value).strip()]
    read = {text: not np.isnan(parse_maxspeed(text, implicit)) for text in dict.fromkeys(written)}
    unread = [text for text in written if not read[text]]
    said = Note("Speed limits that can be read: {count} of {all}.", count=len(written) - len(unread), all=len(written))
    if len(unread) <= _WITHOUT_SPEED * len(written):
        return passed("MAXSPEED", "speed_limits", said)
    return found("MAXSPEED", "speed_limits", Severity.WARN, unread, said,
                 Note("Choose the field 'maxspeed' of OpenStreetMap, or one with limits in km/h."),
                 leave_out("MAXSPEED"))  # fmt: skip


def check_directions(values: Sequence[object]) -> Finding:
    """Tell whether the directions of traffic can be read; see `osm_directions`."""
    notes = osm_directions(values)[1]
    if not notes:
        return passed("DIRECTION_FIELD", "directions", Note("The directions of traffic can be read."))
    return found("DIRECTION_FIELD", "directions", Severity.WARN, [], notes[0],
                 Note("Choose the field 'oneway' of OpenStreetMap; what cannot be read is taken for both directions."),
                 leave_out("DIRECTION_FIELD"))  # fmt: skip
