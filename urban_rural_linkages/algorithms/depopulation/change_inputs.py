"""The change of the population of units between two dates, read for the methods that compare rates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsProcessingParameterDefinition

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..balance_inputs import read_balance
from ..period_inputs import read_period, read_populations

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.demography.change import DemographicChange
    from ..run import Run


def denominator_parameter(advanced: bool = False) -> QgsProcessingParameterDefinition:
    """Declare the population that rates refer to."""
    return p.choice("DENOMINATOR", tr("Population that rates refer to"), tr("The population by which natural balance "
                    "and migration are divided: the mean of start and end (as the US Census Bureau does), the start, "
                    "or the end. The classes of a typology do not depend on it."),
                    {"mean": tr("Mean of start and end"), "start": tr("Population at the start"),
                     "end": tr("Population at the end")}, "mean",
                    advanced=advanced)  # fmt: skip


def read_change(run: Run, ids: Sequence[str], area_km2: np.ndarray | None = None) -> DemographicChange:
    """Read two populations and the events between them, and compare them; what is noted is told."""
    from ...core.demography.change import demographic_change

    populations = read_populations(run, ids)
    change = demographic_change(
        *populations,
        *read_period(run),
        **read_balance(run, ids)._asdict(),
        area_km2=area_km2,
        denominator=run.choice("DENOMINATOR"),
        ids=ids,
    )
    run.tell(change.notes)
    tally_people(run, change.comparable, populations[1])
    return change


def tally_people(run: Run, comparable: np.ndarray, people: np.ndarray) -> None:
    """Put the people at the end into the account: those of units that cannot be compared have no figures of change."""
    from ...core.account import LeftOut, Tally
    from ...core.known import sum_known

    start, end = read_period(run)
    rest = sum_known(people, ~comparable & ~np.isnan(people))
    reason = Note("in units without a population in {year}", year=start)
    subject = Note("People of {year} in '{layer}'", year=end, layer=run.table("UNITS").name)
    run.tally(Tally(subject, sum_known(people) or 0.0, (LeftOut(rest or 0.0, reason),), of_people=True))
