"""Contiguity of areas: isolated units and detached parts given to an area that they touch.

Why: commuting knows no borders, and a delineation from flows alone can leave a unit on its own amid others, or an area
in two pieces.  A plan needs areas that hang together on the map, and must say which units were given away for it.

The method, after the fine tuning of R's LabourMarketAreas: first every area of a single unit, in the order of falling
residents, joins the area with which it coheres most among those that it touched *before* the tuning began; an area
that has been given away in the meantime is no candidate.  The list of whom to treat is that of the beginning: an area
that another unit has joined meanwhile is treated all the same.  Then, of each area in several pieces, all but the one
with the most residents join, in the order of falling residents, the area with which they cohere most among those whose
main piece they touch.  Equal residents and equal cohesion go by the first id.

Units that touch nothing (islands), or that have no commuting with the areas that they touch, stay as they are.

References
----------
Franconi, L., Ichim, D. and D'Aló, M. (2017), Labour market areas for territorial policies: tools for a European
approach, Statistical Journal of the IAOS 33(3).
R package LabourMarketAreas 3.4 (CRAN), vignette, section 6.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..arrays import Booleans, Floats, Indices, sum_by
from ..identifiers import shortened
from ..notes import Note
from ..progress import NullProgress, Progress, Unreported, stepped
from .areas import UNASSIGNED, Delineation, Outcome, Step, area_margins, both_ways, leading_member
from .cohesion import cohesion
from .flows import FlowTable
from .validity import ValidityRule, validity


@dataclass(frozen=True)
class _Piece:
    """Units that move together, and the areas that they touch."""

    members: Indices
    candidates: Indices


def tune_isolated(
    drawn: Delineation, pairs: ArrayLike, rule: ValidityRule | None = None, progress: Progress | None = None
) -> Delineation:
    """Give areas of a single unit to the areas that they touch.

    Parameters
    ----------
    drawn : Delineation
    pairs : array_like of int, shape (m, 2)
        Neighbours, as positions in ``drawn.flows.ids``; either order, repetitions allowed.
    rule : ValidityRule, optional
        For the validities of the steps; without it they are NaN.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Delineation
        The same one with other areas, further steps, and a note on the units that had to stay.
    """
    area, neighbours = drawn.area, both_ways(pairs)
    single = np.flatnonzero(np.bincount(area[area >= 0], minlength=area.size)[area] * (area >= 0) == 1)
    pieces = []
    ordered = single[np.argsort(-drawn.flows.residents[single], kind="stable")].tolist()
    for unit in stepped(ordered, Unreported(progress or NullProgress())):
        touched = area[neighbours[neighbours[:, 0] == unit, 1]]
        pieces.append(_Piece(np.array([unit]), np.setdiff1d(touched, [area[unit], UNASSIGNED])))
    return _reassign(drawn, pieces, rule, progress or NullProgress())


def tune_detached(
    drawn: Delineation, pairs: ArrayLike, rule: ValidityRule | None = None, progress: Progress | None = None
) -> Delineation:
    """Give the detached pieces of areas to the areas that they touch.

    Parameters
    ----------
    drawn : Delineation
    pairs : array_like of int, shape (m, 2)
        Neighbours, as positions in ``drawn.flows.ids``; either order, repetitions allowed.
    rule : ValidityRule, optional
        For the validities of the steps; without it they are NaN.
    progress : Progress, optional
        Progress and cancellation.

    Returns
    -------
    Delineation
        The same one with other areas, further steps, and a note on the units that had to stay.
    """
    area, neighbours = drawn.area, both_ways(pairs)
    piece = pieces_of_areas(area, neighbours)
    residents = sum_by(piece, drawn.flows.residents, area.size)
    is_main = np.zeros(area.size, dtype=bool)  # by piece, which is named after its first unit
    for name in stepped(np.unique(area[area >= 0]).tolist(), Unreported(progress or NullProgress())):
        own = np.unique(piece[area == name])
        is_main[own[np.argmax(residents[own])]] = True
    detached = np.array([name for name in np.unique(piece[area >= 0]) if not is_main[name]], dtype=np.intp)
    pieces = []
    ordered = detached[np.argsort(-residents[detached], kind="stable")].tolist()
    for name in stepped(ordered, Unreported(progress or NullProgress())):
        members = np.flatnonzero(piece == name)
        around = neighbours[np.isin(neighbours[:, 0], members), 1]
        touched = area[around[is_main[piece[around]] & (area[around] >= 0)]]
        pieces.append(_Piece(members, np.setdiff1d(touched, area[members[:1]])))
    return _reassign(drawn, pieces, rule, progress or NullProgress())


def pieces_of_areas(area: Indices, neighbours: Indices) -> Indices:
    """Name the piece of its area in which each unit lies, after the piece's first unit.

    Parameters
    ----------
    area : ndarray of intp, shape (n,)
    neighbours : ndarray of intp, shape (m, 2)
        Each pair in both orders.

    Returns
    -------
    ndarray of intp, shape (n,)

    Examples
    --------
    >>> pieces_of_areas(np.array([7, 8, 7, 7]), np.array([[0, 1], [1, 0], [2, 3], [3, 2]]))
    array([0, 1, 2, 2])
    """
    inside = neighbours[area[neighbours[:, 0]] == area[neighbours[:, 1]]]
    piece: Indices = np.arange(area.size)
    while True:
        lower = piece.copy()
        np.minimum.at(lower, inside[:, 0], piece[inside[:, 1]])
        lower = lower[lower]  # names are members: follow them, which shortens long chains
        if np.array_equal(lower, piece):
            return piece
        piece = lower


def _reassign(drawn: Delineation, pieces: list[_Piece], rule: ValidityRule | None, progress: Progress) -> Delineation:
    """Let each piece join its best candidate, one after the other."""
    flows, area = drawn.flows, drawn.area.copy()
    steps: list[Step] = []
    stayed: list[str] = []
    for piece in stepped(pieces, progress):
        inside = np.zeros(area.size, dtype=bool)
        inside[piece.members] = True
        candidates = piece.candidates[np.isin(piece.candidates, area[~inside])]
        best, flow, strength = _best(flows, area, inside, candidates)
        if best == UNASSIGNED:
            stayed.extend(flows.ids[unit] for unit in piece.members)
            continue
        old = int(area[piece.members[0]])
        joined = np.where(inside, best, area)
        steps.append(
            Step(
                number=len(steps) + 1,
                outcome=Outcome.TUNED,
                unit=leading_member(piece.members, flows),
                from_area=leading_member(np.flatnonzero(area == old), flows),
                to_area=leading_member(np.flatnonzero(area == best), flows),
                flow=flow,
                measure=strength,
                before=_validity_of(flows, area, best, rule),
                after=_validity_of(flows, joined, best, rule),
            )
        )
        area = joined
    notes = []
    if stayed:
        message = "Isolated or detached units without commuting with an area that they touch stay as they are: {ids}."
        notes.append(Note(message, ids=shortened(sorted(stayed))))
    return drawn.with_steps(area, steps, notes)


def _best(flows: FlowTable, area: Indices, inside: Booleans, candidates: Indices) -> tuple[int, float, float]:
    """Find the candidate with which a set of units coheres most, with the flow both ways; `UNASSIGNED` if none."""
    if not candidates.size:
        return UNASSIGNED, 0.0, 0.0
    outward = inside[flows.origin] & ~inside[flows.destination]
    inward = ~inside[flows.origin] & inside[flows.destination]
    sent = _by_area(area[flows.destination[outward]], flows.workers[outward], area.size)[candidates]
    received = _by_area(area[flows.origin[inward]], flows.workers[inward], area.size)[candidates]
    residents, jobs, _ = area_margins(flows, np.where(inside, UNASSIGNED, area), area.size)
    own = (float(flows.residents[inside].sum()), float(flows.jobs[inside].sum()))
    strength = cohesion(sent, received, *own, residents[candidates], jobs[candidates])
    best = int(np.argmax(strength))
    if not strength[best] > 0:
        return UNASSIGNED, 0.0, 0.0
    return int(candidates[best]), float(sent[best] + received[best]), float(strength[best])


def _by_area(area: Indices, workers: Floats, count: int) -> Floats:
    return sum_by(area + 1, workers, count + 1)[1:]


def _validity_of(flows: FlowTable, area: Indices, name: int, rule: ValidityRule | None) -> float:
    if rule is None:
        return float(np.nan)
    return float(validity(*area_margins(flows, np.where(area == name, 0, UNASSIGNED), 1), rule)[0])
