"""Flows that an office keeps secret, and flows of people who work at home.

Small flows are not published: the cell says ``<10``, or holds a code such as -9.  Such a pair is neither nobody nor
missing: ``<10`` are 1 to 9 workers, a negative code is up to as many as it says, and any other mark says nothing.
`bounds_of_marks` gives both ends, with which shares get a lower and an upper bound.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

import numpy as np

from ..arrays import Floats, Indices
from ..identifiers import IdColumn
from ..notes import Note
from ..numbers import Marker

_FEWER = re.compile(r"<\s?([0-9]{1,4})")


def marks_of_small_flows(cells: Iterable[object]) -> list[str]:
    """Return the different cells that say that there are fewer workers than a number, such as ``<10``.

    Examples
    --------
    >>> marks_of_small_flows(["12", "<10", None, "<10", "< 5"])
    ['<10', '< 5']
    """
    return [cell for cell in dict.fromkeys(cells) if isinstance(cell, str) and _FEWER.fullmatch(cell.strip())]


def bounds_of_marks(cells: Sequence[object], nodata: Sequence[Marker]) -> tuple[Floats, Floats]:
    """Return the fewest and the most workers of pairs that have no number.

    Parameters
    ----------
    cells : sequence of n values
        As the table has them.
    nodata : sequence of float or str
        Codes and words that the user says mean unknown.

    Returns
    -------
    fewest, most : (n,) ndarray
        NaN where the cell is empty, which says that the table is not whole; infinity where nothing limits it.

    Examples
    --------
    >>> bounds_of_marks(["<10", -9, "c", None], [-9.0, "c"])
    (array([ 1.,  0.,  0., nan]), array([ 9.,  9., inf, nan]))
    """
    words = {marker.strip().casefold() for marker in nodata if isinstance(marker, str)}
    codes = {float(marker) for marker in nodata if not isinstance(marker, str)}
    bounds = [_bounds(cell, words, codes) for cell in cells]
    both = np.array(bounds, dtype=np.float64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _bounds(cell: object, words: Collection[str], codes: Collection[float]) -> tuple[float, float]:
    text = "" if cell is None else str(cell).strip()
    if found := _FEWER.fullmatch(text):
        return 1.0, max(float(found[1]) - 1.0, 1.0)
    if text.casefold() in words and text:
        return 0.0, np.inf
    try:
        code = float(text)
    except ValueError:
        return np.nan, np.nan
    return (0.0, -code if code < 0 else np.inf) if code in codes else (np.nan, np.nan)


def bounded(
    workers: Floats, cells: Callable[[], Sequence[object]], nodata: Sequence[Marker]
) -> tuple[Floats, Floats | None]:
    """Return the fewest and the most workers of each row.

    Parameters
    ----------
    workers : (rows,) ndarray
        NaN where the cell holds no number.
    cells : callable
        Returns the cells of all rows, which are asked for only where a number is lacking.
    nodata : sequence of float or str

    Returns
    -------
    fewest : (rows,) ndarray
        NaN where a cell is empty.
    most : (rows,) ndarray, or None
        None where no row is without a number, or all that are so are empty.
    """
    rows = np.flatnonzero(np.isnan(workers))
    if not rows.size:
        return workers, None
    all_cells = cells()
    fewest, most = bounds_of_marks([all_cells[row] for row in rows.tolist()], nodata)
    if np.isnan(fewest).all():
        return workers, None
    low, high = workers.copy(), workers.copy()
    low[rows], high[rows] = fewest, most
    return low, high


def suppressed_note(fewest: Floats, most: Floats, layer: str) -> list[Note]:
    """Count the pairs that are known by their bounds alone."""
    unknown = fewest < most
    if not unknown.any():
        return []
    return [
        Note(
            "Layer '{layer}' does not publish the workers of {count} {count:row|rows}: there are at least {fewest} and "
            "at most {most} of them. Commuting indicators that hang on them have a lower and an upper bound; areas and "
            "dominant flows are drawn with the fewest.",
            layer=layer,
            count=int(unknown.sum()),
            fewest=f"{fewest[unknown].sum():.10g}",
            most=f"{most[unknown].sum():.10g}" if np.isfinite(most[unknown]).all() else "?",
        )
    ]


def unpublished_note(fewest: Floats, most: Floats, layer: str) -> list[Note]:
    """Count the rows of a table of links that are known by their bounds alone."""
    unknown = fewest < most
    if not unknown.any():
        return []
    return [
        Note(
            "Layer '{layer}' does not publish the amounts of {count} {count:row|rows}; they count as {fewest}, the "
            "fewest that they can be.",
            layer=layer,
            count=int(unknown.sum()),
            fewest=f"{fewest[unknown].sum():.10g}",
        )
    ]


def with_work_at_home(
    origins: IdColumn, destinations: IdColumn, codes: Collection[str], workers: Floats, layer: str
) -> tuple[IdColumn, list[Note]]:
    """Take codes of the destination that say "at home" for the unit where people live.

    Parameters
    ----------
    origins, destinations : IdColumn
    codes : collection of str
        Such as OD0000001 in the tables of the United Kingdom.
    workers : (rows,) ndarray
    layer : str
        Name of the table, for the note.

    Examples
    --------
    >>> work, notes = with_work_at_home(IdColumn.of(["a", "b"]), IdColumn.of(["home", "a"]), {"home"}, [3.0, 1.0], "od")
    >>> list(work), len(notes)
    (['a', 'a'], 1)
    """
    rows: Indices = np.flatnonzero(np.isin(destinations.codes, _places(destinations, codes)))
    if not rows.size:
        return destinations, []
    names = list(dict.fromkeys([*(name for name in destinations.names if name not in codes), *origins.names]))
    position = {name: place for place, name in enumerate(names)}
    changed = np.array([position.get(name, -1) for name in destinations.names], dtype=np.intp)[destinations.codes]
    changed[rows] = origins.positions(position)[origins.codes[rows]]
    note = Note(
        "Layer '{layer}': {count} {count:row|rows} with {workers} {workers:worker|workers} {count:is|are} of people "
        "who work at home; they live and work in the same unit.",
        layer=layer,
        count=int(rows.size),
        workers=f"{np.nansum(np.asarray(workers)[rows]):.10g}",
    )
    return IdColumn(names, changed), [note]


def _places(column: IdColumn, names: Collection[str]) -> list[int]:
    return [place for place, name in enumerate(column.names) if name in names]
