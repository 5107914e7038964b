"""The account of places and of pairs: how many there are, and which have no place, or lie too far from the network."""

from __future__ import annotations

import numpy as np

from ...core.access.od_table import pairs_without_row
from ...core.account import LeftOut, Tally
from ...core.known import how_many
from ...core.notes import Note
from ..run import Run

_NOWHERE = Note("without a geometry")


def account_of_places(run: Run, parent: str, points: int, located: np.ndarray) -> None:
    """Say how many places of a layer can be travelled from or to in straight lines.

    Parameters
    ----------
    run : Run
        The run.
    parent : str
        The parameter of the layer.
    points : int
        How many points its places have in all.
    located : (n,) ndarray of bool
        Which places have a geometry.
    """
    _account(run, parent, points, LeftOut(how_many(~located), _NOWHERE))


def account_of_snapped(run: Run, parent: str, points: int, snap: np.ndarray, limit: float) -> None:
    """Say how many places of a layer can be travelled from or to over the network.

    Parameters
    ----------
    run : Run
        The run.
    parent : str
        The parameter of the layer.
    points : int
        How many points its places have in all.
    snap : (n,) ndarray
        Metres from each place to the network; NaN without a geometry.
    limit : float
        Metres: what is farther is off the network.
    """
    far = Note("farther from the network than {limit} m", limit=f"{limit:g}")
    _account(run, parent, points, LeftOut(how_many(np.isnan(snap)), _NOWHERE), LeftOut(how_many(snap > limit), far))


def _account(run: Run, parent: str, points: int, *left_out: LeftOut) -> None:
    table = run.table(parent)
    run.tally(Tally(Note("Places of '{layer}'", layer=table.name), len(table), left_out))
    if points > len(table):
        run.tally(
            Tally(Note("Points of the places of '{layer}', of which the nearest counts", layer=table.name), points)
        )


def account_of_pairs(run: Run, origins: int, destinations: int, found: int, limit: float) -> None:
    """Say how many pairs there could be, and how many have a row."""
    pairs, without = pairs_without_row(origins, destinations, found)
    why = Note("beyond the limit of {limit} minutes, not joined by any way, or not among the nearest ones",
               limit=f"{limit:g}")  # fmt: skip
    run.tally(Tally(Note("Pairs"), pairs, (LeftOut(without, why),)))


def tell_of_passed(run: Run, places: int, services: int) -> None:
    """Say how many places are tied to a farther line, because nothing is reached from the nearest."""
    if places or services:
        run.note(Note("New in this version: {places} {places:place|places} and {services} {services:service|services} "
                      "are tied to a farther line, because the nearest is a stub or an island from which nothing is "
                      "reached. ISLANDS = use ties them to it.", places=places, services=services))  # fmt: skip
