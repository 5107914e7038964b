"""Least costs kept up to date where arcs become cheaper or are added: only what they shorten is searched again.

Where no arc is longer than before, every cost that is kept is the cost of a way that is still there, so it is an upper
bound; whatever is less is reached through an arc that offers less than is kept.  From the nodes where such arcs begin
the lowering spreads, a band of costs at a time, until no arc offers less.  The sums are made as a search from nothing
makes them, from the source outwards, and addition of floating numbers never falls where its terms rise; so the result
is the same to the last bit.

References
----------
Ramalingam, G. and Reps, T. (1996), An incremental algorithm for a generalization of the shortest-path problem, Journal
of Algorithms 21(2), 267-305.
Meyer, U. and Sanders, P. (2003), Delta-stepping: a parallelizable shortest path algorithm, Journal of Algorithms 49(1),
114-152.
"""

from __future__ import annotations

import numpy as np

from ..access.arcs import Arcs
from ..arrays import Floats, Indices, Integers32
from ..progress import NullProgress, Progress, proceed

BAND_ARCS = 20.0
"""Width of a band of costs, in median arcs."""


def lower(arcs: Arcs, costs: Floats, progress: Progress | None = None, most: float = np.inf) -> bool:
    """Lower costs until no arc offers less, or until a search from nothing would be cheaper.

    Parameters
    ----------
    arcs : Arcs
        With the cheaper ones and those that were added.
    costs : (m, nodes) ndarray
        A row a search, from its source; infinite where it did not arrive.  Changed in place.
    progress : Progress, optional
        Cancellation.
    most : float
        After how many looks at costs to give up.

    Returns
    -------
    bool
        Whether it came to an end; if not, the costs are between the two states.

    Raises
    ------
    Cancelled
        When the user asked to stop; the costs are between the two states then.

    Examples
    --------
    >>> from ..access.arcs import arcs_in_rows
    >>> ways = arcs_in_rows(np.array([0, 1, 0]), np.array([1, 2, 2]), np.array([1.0, 1.0, 5.0]), np.zeros(3), 3)
    >>> costs = np.array([[0.0, 3.0, 5.0]])
    >>> lower(ways, costs), costs.tolist()
    (True, [[0.0, 1.0, 2.0]])
    """
    progress = progress or NullProgress()
    if not arcs.cost.size:
        return True
    flat, looked_at = costs.reshape(-1), 0
    queued = np.zeros(flat.size, dtype=np.int32)
    waiting = _origins_that_offer_less(arcs, costs)
    queued[waiting] = 1
    width = BAND_ARCS * float(np.median(arcs.cost))
    while waiting.size:
        end = float(flat[waiting].min()) + width
        near = flat[waiting] < end
        if not near.any():  # arcs that cost nothing, and no width
            near[:] = True
        front, later = waiting[near], [waiting[~near]]
        while front.size:
            proceed(progress, 0.0)
            looked_at += front.size
            if looked_at > most:
                return False
            queued[front] = 0
            improved = _offer(arcs, flat, queued, front)
            near = flat[improved] < end
            later.append(improved[~near])
            front = improved[near]
        waiting = np.concatenate(later)
        waiting = waiting[queued[waiting] > 0]
    return True


def _origins_that_offer_less(arcs: Arcs, costs: Floats) -> Indices:
    """Return the places, in the flat array, of nodes with an arc that offers less than is kept where it leads."""
    found = []
    for row, own in enumerate(costs):
        better = own[arcs.origin] + arcs.cost < own[arcs.to]
        found.append(row * arcs.nodes + np.unique(arcs.origin[better]).astype(np.intp))
    return np.concatenate(found) if found else np.empty(0, dtype=np.intp)


def _offer(arcs: Arcs, flat: Floats, queued: Integers32, front: Indices) -> Indices:
    """Offer the costs of the front along their arcs; return, each once, what improves and was not waiting."""
    node = front % arcs.nodes
    first = arcs.start[node].astype(np.intp)
    count = arcs.start[node + 1] - first
    before = np.cumsum(count) - count
    arc = np.repeat(first - before, count) + np.arange(int(count.sum()))
    target = np.repeat(front - node, count) + arcs.to[arc]
    offered = np.repeat(flat[front], count) + arcs.cost[arc]
    better = (offered < flat[target]).nonzero()[0]
    improved = target = target[better]
    offered = offered[better]
    while target.size:  # of several values written to one place any may stay: write again what is still less
        flat[target] = offered
        less = (offered < flat[target]).nonzero()[0]
        target, offered = target[less], offered[less]
    new = improved[(queued[improved] == 0).nonzero()[0]]
    number = np.arange(1, new.size + 1, dtype=np.int32)
    queued[new] = number
    return np.asarray(new[(queued[new] == number).nonzero()[0]])
