"""The account of a coverage: how many people, places or cells, and zones there are, and what is not counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ...core.account import LeftOut, Tally
from ...core.known import total_and_unknown
from ...core.notes import Note
from ..run import Run


def account_of_people(run: Run, groups: Mapping[str, np.ndarray], outside: Mapping[str, float]) -> None:
    """Say how many people each group has, where they are unknown, and how many live in no zone.

    Parameters
    ----------
    run : Run
        The run.
    groups : mapping of str to (n,) ndarray
        People of the places, each place once; NaN = unknown.
    outside : mapping of str to float
        People of each group who live in no zone; empty where no zones were given.
    """
    for group, people in groups.items():
        total, unknown = total_and_unknown(people)
        run.tally(Tally(Note("People of '{group}'", group=group), total, of_people=True))
        run.tally(Tally(Note("Places or cells of '{group}'", group=group), people.size,
                        (LeftOut(unknown, Note("with an unknown number of people")),)))  # fmt: skip
        if (alone := outside.get(group, 0.0)) > 0:
            run.note(Note("People of '{group}' in no zone: {people}. They are counted in the row 'outside'.",
                          group=group, people=f"{alone:g}"))  # fmt: skip


def account_of_zones(run: Run, zones: Sequence[str], counted: Sequence[str], repeated: float) -> None:
    """Say which zones have no place or cell, and how many people live in several zones at once.

    Parameters
    ----------
    run : Run
        The run.
    zones : sequence of str
        All zones.
    counted : sequence of str
        The zones that have places.
    repeated : float
        People who are counted in several zones.
    """
    without = sorted(set(zones) - set(counted))
    empty = LeftOut(len(without), Note("without any place or cell"), tuple(without[:6]))
    run.tally(Tally(Note("Zones of '{layer}'", layer=run.table("ZONES").name), len(zones), (empty,)))
    if repeated >= 0.5:
        run.note(Note("The zones of '{layer}' overlap: {people} {people:person is|people are} counted in several of "
                      "them. The figures of the whole region count each once.", layer=run.table("ZONES").name,
                      people=f"{repeated:.0f}"))  # fmt: skip
