"""Births, deaths, natural balance and migration of a period, declared and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..i18n import tr
from . import parameters as p

if TYPE_CHECKING:
    from .run import Run


class Balance(NamedTuple):
    """Births, deaths and migration of each unit over the period; None where no field was given.

    Attributes
    ----------
    births, deaths, natural, migration : numpy.ndarray or None
        Shape (n,), persons; NaN where unknown.
    """

    births: np.ndarray | None
    deaths: np.ndarray | None
    natural: np.ndarray | None
    migration: np.ndarray | None


def balance_parameters() -> list:
    """Declare births, deaths, natural balance and migration of the period."""
    return [
        p.field("BIRTHS", tr("Births"), tr("Births of the whole period: of the start year to the year before the end "
                "year."), "UNITS"),
        p.field("DEATHS", tr("Deaths"), tr("Deaths of the whole period, like births."), "UNITS"),
        p.field("NATURAL", tr("Natural balance"), tr("Births minus deaths of the period, where only the balance is "
                "known; where all three are given they must agree."), "UNITS", advanced=True),
        p.field("MIGRATION", tr("Net migration"), tr("Net migration of the period. Without it, migration is what is "
                "left of the change after the natural balance, adjustments included."), "UNITS", advanced=True),
    ]  # fmt: skip


def knows_natural_balance(run: Run) -> bool:
    """Tell whether the natural balance was given, ready-made or as births and deaths."""
    return run.given("NATURAL") or (run.given("BIRTHS") and run.given("DEATHS"))


def read_balance(run: Run, ids: Sequence[str]) -> Balance:
    """Read what was given; births and deaths are whole and never negative."""
    return Balance(
        run.counts("BIRTHS", ids), run.counts("DEATHS", ids), run.numbers("NATURAL", ids), run.numbers("MIGRATION", ids)
    )
