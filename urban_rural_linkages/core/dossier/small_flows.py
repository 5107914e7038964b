"""Small flows of commuters in a diagnosis that is to be published: they say only under which number they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats
from .suppression import hidden_rows


@dataclass(frozen=True)
class PublishedFlows:
    """Flows as they are published.

    Attributes
    ----------
    cells : list of str or None
        Workers of each row, or a mark such as ``<5``.
    hidden : int
        Rows that have a mark now.
    exposed : list of str
        Origins whose flows would all be told by their sum, which is not to be published.
    """

    cells: list[str | None]
    hidden: int
    exposed: list[str]


def published_flows(
    fewest: Floats, most: Floats | None, cells: Sequence[object], homes: Sequence[str], limit: float
) -> PublishedFlows:
    """Mark small flows, and others of their origin from whose sum they could be worked out.

    Parameters
    ----------
    fewest, most : ndarray of shape (flows,), or None
        Workers; both are the same where they are known.
    cells : sequence
        As the table has them, for rows that are not known anyhow.
    homes : sequence of str
        Origin of each row.
    limit : float
        All marks of an origin are the same, a multiple of the limit that none of its hidden flows reaches.

    Examples
    --------
    >>> published_flows(np.array([2.0, 7, 90]), None, [2, 7, 90], ["a", "a", "a"], 5)
    PublishedFlows(cells=['<10', '<10', '90'], hidden=2, exposed=[])
    """
    known = certain_flows(fewest, most)
    hidden, exposed = hidden_rows(known[:, None], limit, homes, sums_known=False)
    hidden &= known > 0
    written = [None if cell is None else str(cell) for cell in cells]
    for row in np.flatnonzero(~np.isnan(known)).tolist():
        written[row] = _in_full(known[row])
    rows = np.flatnonzero(hidden).tolist()
    largest: dict[str, float] = {}
    for row in rows:
        largest[homes[row]] = max(largest.get(homes[row], 0.0), float(known[row]))
    for row in rows:
        written[row] = f"<{_in_full(limit * (largest[homes[row]] // limit + 1))}"
    return PublishedFlows(written, len(rows), exposed)


def published_links(
    fewest: Floats, most: Floats | None, cells: Sequence[object], ends: Sequence[tuple[str, str, str]], limit: float
) -> PublishedFlows:
    """Mark small amounts of links of which each layer has totals of its own; what does not count stays.

    A layer with fractions, such as tonnes or money, counts nobody.  Rows are looked at in the order of their units, so
    the same flows in two tables hide the same rows.

    Parameters
    ----------
    fewest, most, cells, limit
        As of `published_flows`.
    ends : sequence of (str, str, str)
        Layer, origin and destination of each row.

    Examples
    --------
    >>> ends = [("school", "a", "b"), ("school", "a", "c"), ("goods", "a", "b")]
    >>> published_links(np.array([2.0, 7.0, 0.5]), None, [2, 7, 0.5], ends, 5).cells
    ['<10', '<10', '0.5']
    """
    order = np.array(sorted(range(len(ends)), key=lambda row: ends[row]), dtype=np.intp)
    known = certain_flows(fewest, most)
    layers = np.array([layer for layer, _, _ in ends], dtype=object)
    measured = {name for name in set(layers) if (known[layers == name] % 1.0 > 0.0).any()}
    counts = np.array([row for row in order.tolist() if ends[row][0] not in measured], dtype=np.intp)
    homes = [f"{ends[row][0]}\x1f{ends[row][1]}" for row in counts.tolist()]
    flows = published_flows(fewest[counts], None if most is None else most[counts], [cells[row] for row in counts],
                            homes, limit)  # fmt: skip
    written = [None if cell is None else str(cell) for cell in cells]
    for row, cell in zip(counts.tolist(), flows.cells, strict=True):
        written[row] = cell
    return PublishedFlows(written, flows.hidden, [])


def _in_full(number: float) -> str:
    """Write a number with all its figures: more than a million people work where they live in some cities."""
    return f"{number:.15g}"


def certain_flows(fewest: Floats, most: Floats | None) -> Floats:
    """Return the workers of each flow, NaN where they are only known to lie between two numbers."""
    return np.where(np.isfinite(fewest) & ((most == fewest) if most is not None else True), fewest, np.nan)
