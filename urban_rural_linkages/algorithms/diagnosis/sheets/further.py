"""Sentences on a unit that chapters beyond the population have to say, each with its columns for the annex."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..diagnosis import Diagnosis
from ..figure_tables import Figures
from .best_partner import BestPartner
from .car_need import NeedOfCars
from .next_place import NextPlaceMinutes
from .own_closure import OwnClosureMinutes
from .rural_area import RuralAreaOfUnit
from .towns import TownsOfUnits


class Further(Protocol):
    """A sentence on each unit; says nothing where its chapter was not made."""

    def sentence(self, unit: int) -> str:
        """Return what is said of a unit; "" for nothing."""

    def columns(self) -> Sequence[Figures]:
        """Return the figures of all units, as columns for the annex."""


def further_sentences(diagnosis: Diagnosis) -> list[Further]:
    """Return what says the sentences, in the order in which a sheet has them."""
    return [NextPlaceMinutes(diagnosis), OwnClosureMinutes(diagnosis), NeedOfCars(diagnosis), TownsOfUnits(diagnosis),
            RuralAreaOfUnit(diagnosis), BestPartner(diagnosis)]  # fmt: skip
