"""Rest places seen from the lines of a network: the gap that each line lies in, and the parts that have none.

Why: gaps are found on pieces between junctions and benches, and a planner knows streets.  A street is as bad as its
worst piece.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..access.graph import Network
from ..access.ties import tie_points
from ..arrays import Floats, Integers
from ..progress import NullProgress, Progress, Stage
from .rest_gaps import RestGaps, rest_gaps
from .rest_pieces import RestPieces, cut_at_rest_places

_DECIMALS = 6  # less is noise of the arithmetic, and would depend on the order of lines


@dataclass(frozen=True, eq=False)
class LineRest:
    """What is known of rest on every line.

    Attributes
    ----------
    gap : (n,) ndarray
        The longest gap through any piece of the line, metres; NaN where no rest place can be reached.
    restless : (n,) ndarray
        Metres of the longest separate part without any rest place in which some of the line lies; NaN elsewhere.
    parts_without : (c,) ndarray
        Metres of every separate part of the network without a rest place, falling.
    off_network : int
        Rest places that have no place, or lie too far from the network.
    pieces : RestPieces
        The network, cut at its rest places.
    gaps : RestGaps
        Their gaps.
    """

    gap: Floats
    restless: Floats
    parts_without: Floats
    off_network: int
    pieces: RestPieces
    gaps: RestGaps


def rest_along_lines(
    network: Network, places: ArrayLike, max_snap: float, count: int, progress: Progress | None = None
) -> LineRest:
    """Measure the gaps between rest places on every line.

    Parameters
    ----------
    network : Network
        The graph, open both ways.
    places : (m, 2) array_like
        Rest places, metres; NaN = without geometry.
    max_snap : float
        Metres, inclusive, that a rest place may lie off the network.
    count : int
        Number of lines.
    progress : Progress, optional
        Asked and told while the network is walked.

    Returns
    -------
    LineRest

    Examples
    --------
    >>> from ..access.graph import build_network
    >>> from ..access.lines import lines_from_coordinates
    >>> ways = [[[(0, 0), (400, 0)]], [[(400, 0), (600, 0)]], [[(0, 900), (50, 900)]]]
    >>> found = rest_along_lines(build_network(lines_from_coordinates(ways), 1.0), [(0, 3), (600, 0)], 10, 3)
    >>> found.gap.tolist(), found.restless.tolist()
    ([600.0, 600.0, nan], [nan, nan, 50.0])
    """
    progress = progress or NullProgress()
    ties = tie_points(network, places, max_snap=max_snap, progress=Stage(progress, 0.0, 0.3))
    pieces = cut_at_rest_places(network, ties)
    gaps = rest_gaps(pieces, Stage(progress, 0.3, 1.0))
    line, known = network.line[pieces.edge], np.isfinite(gaps.gap)
    part = network.component[network.tail[pieces.edge]]
    without = np.unique(part[~known])
    return LineRest(
        gap=_worst(line[known], gaps.gap[known], count),
        restless=_worst(line[~known], network.component_length[part[~known]], count),
        parts_without=network.component_length[without],
        off_network=int((~ties.located).sum()),
        pieces=pieces,
        gaps=gaps,
    )


def _worst(line: Integers, metres: Floats, count: int) -> Floats:
    """Take the greatest figure of each line; NaN for a line without any."""
    worst = np.full(count, -np.inf)
    np.maximum.at(worst, line, metres)
    return np.where(np.isfinite(worst), worst, np.nan).round(_DECIMALS)
