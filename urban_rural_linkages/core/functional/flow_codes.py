"""Codes of the places of flows, brought to those of the units.

Spreadsheets eat leading zeros, and some tables have finer places than the units: the blocks of LODES (15 digits) begin
with the code of their county (5).  Both are restored and noted; any other code that is no unit is a place outside.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, sum_by
from ..identifiers import IdColumn, match_ids, shortened
from ..notes import Note


def codes_of_units(
    origins: IdColumn, destinations: IdColumn, units: Sequence[str], layer: str
) -> tuple[IdColumn, IdColumn, list[Note]]:
    """Restore the codes of both columns after those of the units.

    Parameters
    ----------
    origins, destinations : IdColumn
    units : sequence of unique str
    layer : str
        Name of the table, for the notes.

    Returns
    -------
    origins, destinations : IdColumn
    list of Note

    Examples
    --------
    >>> blocks = IdColumn.of(["440010101001001", "440010101001002"])
    >>> home, work, notes = codes_of_units(blocks, blocks, ["44001", "44003"], "od")
    >>> list(home), len(notes)
    (['44001', '44001'], 1)
    """
    names = list(dict.fromkeys([*origins.names, *destinations.names]))
    known = set(units) - {""}
    match = match_ids(units, names)
    unit_of = {full: lost for lost, full in match.restored.items() if lost in known}  # the units had lost theirs
    unit_of |= {lost: full for lost, full in match.restored.items() if full in known}
    if unit_of:
        ids = shortened([f"{lost} = {full}" for lost, full in match.restored.items()])
        lost_zeros = Note(
            "Layer '{layer}': ids had lost their leading zeros and were restored ({ids}).", layer=layer, ids=ids
        )
        return origins.renamed(unit_of), destinations.renamed(unit_of), [lost_zeros]
    if match.left.size:
        return origins, destinations, []
    unit_of = _by_prefix(names, known)
    if not unit_of:
        return origins, destinations, []
    example = next(iter(unit_of.items()))
    note = Note(
        "Layer '{layer}': its codes are longer than those of the units and begin with them; flows were added up by "
        "unit ({code} = {unit}).",
        layer=layer,
        code=example[0],
        unit=example[1],
    )
    return origins.renamed(unit_of), destinations.renamed(unit_of), [note]


def added_pairs(
    origins: IdColumn, destinations: IdColumn, workers: ArrayLike
) -> tuple[list[str], list[str], Floats] | None:
    """Add up the rows of each pair, where units have got the code of their territory.

    Returns
    -------
    origins, destinations : list of str
    workers : (pairs,) ndarray
        Or None where a row has no number of workers: whoever reads the table says what that means.

    Examples
    --------
    >>> both = IdColumn.of(["b", "b", "a"])
    >>> home, work, workers = added_pairs(both, IdColumn.of(["a", "a", "a"]), [1.0, 2.0, 5.0])
    >>> home, work, workers.tolist()
    (['b', 'a'], ['a', 'a'], [3.0, 5.0])
    """
    amounts = np.asarray(workers, dtype=np.float64)
    if not (amounts >= 0.0).all():
        return None
    width = len(destinations.names)
    keys, pair = np.unique(origins.codes * width + destinations.codes, return_inverse=True)
    home = [origins.names[key] for key in (keys // width).tolist()]
    work = [destinations.names[key] for key in (keys % width).tolist()]
    return home, work, sum_by(pair.ravel(), amounts, keys.size)


def _by_prefix(names: Sequence[str], units: set[str]) -> dict[str, str]:
    """Return the unit that each code begins with, where all codes have one length and units another."""
    widths, longer = {len(unit) for unit in units}, {len(name) for name in names if name}
    if len(widths) != 1 or len(longer) != 1 or min(longer) < min(widths) + 2:
        return {}
    width = widths.pop()
    found = {name: name[:width] for name in names if name[:width] in units}
    return found if len(found) * 2 > len(names) else {}
