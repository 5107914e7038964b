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

from ..arrays import Booleans, Floats, Indices, ratio
from ..errors import InputError
from ..identifiers import shortened
from ..progress import NullProgress, Progress, proceed
from .areas import Delineation, Outcome, Step
from .flows import FlowTable
from .row_maxima import NONE, RowMaxima


def anabel(
    flows: FlowTable,
    *,
    centre_size: float = 50000,
    centres: Collection[str] = (),
    min_link: float = 1e-5,
    contiguous: Booleans | None = None,
    progress: Progress | None = None,
) -> Delineation:
    """Merge places into those that they depend on most.

    Parameters
    ----------
    flows : FlowTable
        Where it says itself which pairs touch, that counts, unless `contiguous` is given.
    centre_size : float
        Employed residents from which a place joins no other.
    centres : collection of str
        Ids of places that join no other, whatever their size.
    min_link : float
        The smallest link that counts, inclusive.
    contiguous : ndarray of bool, shape (n, n), optional
        Which pairs touch, in the order of ``flows.ids``.
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
    run = _Merging(flows, _touching(flows, contiguous), set(centres), centre_size)
    steps = run.merge(min_link, progress or NullProgress())
    names = {area: flows.ids[area] for area in set(run.area.tolist())}
    return Delineation(flows, run.area, tuple(steps), ("",) * len(flows.ids), names)


def _touching(flows: FlowTable, contiguous: Booleans | None) -> Booleans:
    count = len(flows.ids)
    if contiguous is not None:
        return contiguous.copy()
    if flows.contiguous is None:
        return np.ones((count, count), dtype=bool)
    touching = np.zeros((count, count), dtype=bool)
    touching[flows.origin, flows.destination] = flows.contiguous
    return touching


class _Merging:
    """The table of flows between areas, as it shrinks."""

    def __init__(self, flows: FlowTable, touching: Booleans, centres: set[str], centre_size: float) -> None:
        self.ids, self.flow, self.touching = flows.ids, flows.matrix(), touching
        self.residents: Floats = flows.residents.copy()
        self.stays_put = np.array([name in centres for name in flows.ids], dtype=bool)
        self.centre_size = centre_size
        self.area: Indices = np.arange(len(flows.ids))
        np.fill_diagonal(self.touching, False)  # a place is no pair with itself
        self.links = RowMaxima(
            self._links(self.flow, self.residents[:, None], self.touching, self._may_join()[:, None])
        )

    def merge(self, min_link: float, progress: Progress) -> list[Step]:
        """Merge pair by pair; return the steps."""
        steps: list[Step] = []
        while True:
            origin, destination, link = self.links.largest()
            if link < min_link or link == NONE:
                return steps
            proceed(progress, len(steps) / len(self.ids))
            flow = float(self.flow[origin, destination])
            before = self._self_supply(destination)
            self._join(origin, destination)
            after = self._self_supply(destination)
            names = (self.ids[origin], self.ids[origin], self.ids[destination])
            steps.append(Step(len(steps) + 1, Outcome.MERGED, *names, flow, link, before, after))

    def _join(self, origin: int, destination: int) -> None:
        self.flow[destination] += self.flow[origin]
        self.flow[:, destination] += self.flow[:, origin]
        self.touching[destination] |= self.touching[origin]
        self.touching[:, destination] |= self.touching[:, origin]
        self.residents[destination] += self.residents[origin]
        self.flow[origin], self.flow[:, origin] = 0, 0
        self.touching[origin], self.touching[:, origin] = False, False
        self.touching[destination, destination] = False
        self.area[self.area == origin] = destination
        self._refresh(origin, destination)

    def _refresh(self, origin: int, destination: int) -> None:
        """Work out the links of the merged place, and take the other out."""
        may_join, links = self._may_join(), self.links.values
        links[origin], links[:, origin] = NONE, NONE
        links[destination] = self._links(
            self.flow[destination], self.residents[destination], self.touching[destination], may_join[destination]
        )
        links[:, destination] = self._links(
            self.flow[:, destination], self.residents, self.touching[:, destination], may_join
        )
        self.links.changed(origin, destination)

    def _may_join(self) -> Booleans:
        return np.asarray((self.residents < self.centre_size) & ~self.stays_put)

    @staticmethod
    def _links(flow: Floats, residents: Floats, touching: Booleans, may_join: Booleans) -> Floats:
        return np.where(touching & may_join & (flow > 0), ratio(flow, residents), NONE)

    def _self_supply(self, place: int) -> float:
        return float(ratio(self.flow[place, place], self.residents[place]))
