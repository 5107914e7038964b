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
        written[row] = f"{known[row]:g}"
    rows = np.flatnonzero(hidden).tolist()
    largest: dict[str, float] = {}
    for row in rows:
        largest[homes[row]] = max(largest.get(homes[row], 0.0), float(known[row]))
    for row in rows:
        written[row] = f"<{limit * (largest[homes[row]] // limit + 1):g}"
    return PublishedFlows(written, len(rows), exposed)


def certain_flows(fewest: Floats, most: Floats | None) -> Floats:
    """Return the workers of each flow, NaN where they are only known to lie between two numbers."""
    return np.where(np.isfinite(fewest) & ((most == fewest) if most is not None else True), fewest, np.nan)
