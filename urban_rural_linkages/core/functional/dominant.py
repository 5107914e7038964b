"""Dominant flows: the place that each place depends on, and the hierarchy of places.

Why: of hundreds of flows a planner needs the few that make the structure: who is the centre of whom.  A place is
dominated when its largest flow goes to a larger place; the flows that remain form trees, whose roots are the nodal
centres.

This is no delineation of areas: a tree may be long, and nothing is said about self-containment.

References
----------
Nystuen, J. D. and Dacey, M. F. (1961), A graph theory interpretation of nodal regions, Papers of the Regional Science
Association 7, 29-42.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats, Indices, ratio
from .flow_indicators import largest_outflows
from .flows import FlowTable

STATUSES = ("isolated", "dominated", "dominant", "intermediate")  # by 2 x (something arrives) + (something leaves)


@dataclass(frozen=True)
class DominantFlows:
    """The flows that make the hierarchy, and the place of each unit in it.

    Attributes
    ----------
    origin, destination : ndarray of intp, shape (flows,)
        Positions in `ids`, in the order of the origins; each unit is an origin at most once.
    workers : ndarray of float, shape (flows,)
        Persons.
    share : ndarray of float, shape (flows,)
        Share of the persons who leave the origin.
    ids : tuple of n str
        The units.
    status : tuple of n str
        ``dominant`` (dominant flows only arrive), ``intermediate`` (arrive and leave), ``dominated`` (only leave) or
        ``isolated``.
    inflow, outflow : ndarray of float, shape (n,)
        Persons who arrive and who leave, all flows but the diagonal.
    """

    origin: Indices
    destination: Indices
    workers: Floats
    share: Floats
    ids: tuple[str, ...]
    status: tuple[str, ...]
    inflow: Floats
    outflow: Floats


def dominant_flows(flows: FlowTable, size_ratio: float = 1.0, min_flow: float = 0.0) -> DominantFlows:
    """Keep the largest outflow of each unit where it goes to a larger unit.

    The size of a unit is the number of persons who come in, the diagonal apart.  The flow from i to j is dominant when
    it is the largest that leaves i (of equal ones, the first destination id) and size_j > size_ratio x size_i.

    Parameters
    ----------
    flows : FlowTable
    size_ratio : float
        How many times larger the destination must be than the origin; strictly.
    min_flow : float
        Persons below which a flow does not count, inclusive; sizes are those of all flows.

    Returns
    -------
    DominantFlows

    References
    ----------
    Nystuen, J. D. and Dacey, M. F. (1961), A graph theory interpretation of nodal regions, Papers of the Regional
    Science Association 7, 29-42.

    Examples
    --------
    >>> from .flows import flow_table
    >>> tree = dominant_flows(flow_table(["a", "b", "c"], ["b", "c", "b"], [9, 2, 1]))
    >>> [(tree.ids[i], tree.ids[j]) for i, j in zip(tree.origin, tree.destination)], tree.status
    ([('a', 'b'), ('c', 'b')], ('dominated', 'dominant', 'dominated'))
    """
    inflow, outflow = flows.jobs - flows.internal, flows.residents - flows.internal
    destination, workers = largest_outflows(flows)
    leaves: Booleans = (destination >= 0) & (workers >= min_flow) & (inflow[destination] > size_ratio * inflow)
    origin = np.flatnonzero(leaves)
    arrives = np.bincount(destination[origin], minlength=len(flows.ids)) > 0
    return DominantFlows(
        origin=origin,
        destination=destination[origin],
        workers=workers[origin],
        share=ratio(workers[origin], outflow[origin]),
        ids=flows.ids,
        status=tuple(STATUSES[2 * into + out] for into, out in zip(arrives, leaves, strict=True)),
        inflow=inflow,
        outflow=outflow,
    )
