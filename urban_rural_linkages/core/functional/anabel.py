"""Areas around places (ANABEL): the place that depends most on another joins it.

Why: it is the family of methods behind INSEE's employment zones (Anabel and Mirabel, by Christophe Terrier), it needs
one figure to be understood, the share of a place's commuters who go to the other, and it names the centre of each area.

The method: the link from i to j is the flow from i to j over all persons who live in i, those who stay included.
The pair with the largest link is merged, i into j, and flows are added up; again and again, as long as a link is large
enough.  A place does not join another when it has reached the size of a centre, when it is in the list of centres, or
when the two do not touch; two merged places touch whatever one of them touched.

Equal links go by the first origin id, then the first destination id.  The area bears the id of the place that the
others joined.

References
----------
Aliaga, C. (ed.) (2015), Les zonages d'étude de l'Insee, Insee Méthodes 129, chapter 4.
Semecurbe, F. and Timoteo, J., R package ttwa 0.8.5.1 (CRAN): the adaptation whose results are reproduced here.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Floats, Indices, ratio
from ..errors import InputError
from ..identifiers import shortened
from ..progress import NullProgress, Progress, proceed
from .areas import Delineation, Outcome, Step, both_ways
from .flows import FlowTable
from .merging import BestPairs, MergingFlows


def anabel(
    flows: FlowTable,
    *,
    centre_size: float = 50000,
    centres: Collection[str] = (),
    min_link: float = 1e-5,
    neighbours: ArrayLike | None = None,
    progress: Progress | None = None,
) -> Delineation:
    """Merge places into those that they depend on most.

    Parameters
    ----------
    flows : FlowTable
        Where it says itself which pairs touch, that counts, unless `neighbours` are given.
    centre_size : float
        Employed residents from which a place joins no other.
    centres : collection of str
        Ids of places that join no other, whatever their size.
    min_link : float
        The smallest link that counts, inclusive.
    neighbours : array_like of int, shape (m, 2), optional
        Pairs of units that touch, each in one direction or both, as positions in ``flows.ids``.
    progress : Progress, optional

    Returns
    -------
    Delineation

    Raises
    ------
    InputError
        When a centre is not among the units.

    References
    ----------
    Aliaga, C. (ed.) (2015), Les zonages d'étude de l'Insee, Insee Méthodes 129, chapter 4.

    Examples
    --------
    >>> from .flows import flow_table
    >>> drawn = anabel(flow_table(["a", "a", "b", "c"], ["a", "b", "b", "c"], [6, 4, 90, 50]), centre_size=60)
    >>> drawn.area, drawn.steps[0].unit, drawn.steps[0].to_area, drawn.steps[0].measure
    (array([1, 1, 2]), 'a', 'b', 0.4)
    """
    unknown = sorted(set(centres) - set(flows.ids))
    if unknown:
        raise InputError(
            "CENTRES names places that are not among the units: {ids}.",
            hint="Write the ids as in the table of flows, with commas between them.",
            ids=shortened(unknown),
        )
    touching = None if neighbours is None else both_ways(neighbours)
    if touching is None and flows.contiguous is not None:
        touching = np.column_stack([flows.origin, flows.destination])[flows.contiguous]
    run = _Merging(flows, touching, set(centres), centre_size)
    steps = run.merge(min_link, progress or NullProgress())
    names = {area: flows.ids[area] for area in set(run.area.tolist())}
    return Delineation(flows, run.area, tuple(steps), ("",) * len(flows.ids), names)


class _Merging:
    """Areas and the links between them, as they merge."""

    def __init__(self, flows: FlowTable, touching: Indices | None, centres: set[str], centre_size: float) -> None:
        self.ids, self.flows = flows.ids, MergingFlows(flows, touching)
        self.residents: Floats = flows.residents.copy()
        self.stays_put = np.array([name in centres for name in flows.ids], dtype=bool)
        self.centre_size = centre_size
        self.area: Indices = np.arange(len(flows.ids))
        sent = [self._links_from(place) for place in range(len(flows.ids))]
        self.links = BestPairs(len(flows.ids), *(np.concatenate(part) for part in zip(*sent, strict=True)))

    def merge(self, min_link: float, progress: Progress) -> list[Step]:
        """Merge pair by pair; return the steps."""
        steps: list[Step] = []
        while (best := self.links.best()) is not None and best[2] >= min_link:
            proceed(progress, len(steps) / len(self.ids))
            origin, destination, link = best
            flow = self.flows.workers(origin, destination)
            before = self._self_supply(destination)
            self._join(origin, destination)
            after = self._self_supply(destination)
            names = (self.ids[origin], self.ids[origin], self.ids[destination])
            steps.append(Step(len(steps) + 1, Outcome.MERGED, *names, flow, link, before, after))
        return steps

    def _join(self, origin: int, destination: int) -> None:
        self.flows.merge(origin, destination)
        self.residents[destination] += self.residents[origin]
        self.area[self.area == origin] = destination
        self.links.leave(origin)
        links = zip(self._links_from(destination), self._links_to(destination), strict=True)
        self.links.change(destination, *(np.concatenate(part) for part in links))

    def _links_from(self, place: int) -> tuple[Indices, Indices, Floats]:
        """Return the links from a place: none where it joins no other."""
        others, workers = self.flows.sent(place)
        return self._links(np.full(others.size, place), others, workers)

    def _links_to(self, place: int) -> tuple[Indices, Indices, Floats]:
        others, workers = self.flows.received(place)
        return self._links(others, np.full(others.size, place), workers)

    def _links(self, origin: Indices, destination: Indices, workers: Floats) -> tuple[Indices, Indices, Floats]:
        residents = self.residents[origin]
        counts = (residents < self.centre_size) & ~self.stays_put[origin] & (workers > 0)
        return origin[counts], destination[counts], ratio(workers[counts], residents[counts])

    def _self_supply(self, place: int) -> float:
        return float(ratio(self.flows.workers(place, place), self.residents[place]))
