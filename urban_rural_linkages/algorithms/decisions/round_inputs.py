"""Rounds of a mobile service to the units that a standard fails, declared and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p
from .people_inputs import as_texts

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.decisions.rounds import Rounds
    from ..run import Run


def round_parameters() -> p.Parameters:
    """Declare times between units, the base, and the day."""
    return [
        p.source("UNIT_TIMES", tr("Times between units"), tr("For rounds of a mobile service: a table as the "
                 "origin-destination matrix writes it (origin, destination, minutes), by the codes of the units."),
                 optional=True, advanced=True),
        p.text("BASE", tr("Base of the rounds"), tr("The code of the unit where rounds begin and end."), advanced=True),
        p.number("DAY_MINUTES", tr("Day of a round (minutes)"), tr("At the wheel and at the stops together."), 360,
                 minimum=0, advanced=True),
        p.number("STOP_MINUTES", tr("Stop of a round (minutes)"), tr("At each unit."), 45, minimum=0, advanced=True),
    ]  # fmt: skip


def check_rounds(run: Run) -> None:
    """Refuse rounds without a base or without times."""
    if run.given("UNIT_TIMES") != run.given("BASE"):
        raise InputError("Rounds need times between units and a base.", hint="Give UNIT_TIMES and BASE, or neither.")


def read_rounds(run: Run, stops: Sequence[str]) -> Rounds | None:
    """Return the rounds to some units; None where no times between units were given."""
    from ...core.decisions.rounds import rounds, ways_between

    table = run.table("UNIT_TIMES")
    if table is None:
        return None
    origins, destinations = (as_texts(table.column(name)) for name in ("origin", "destination"))
    base = run.text("BASE")
    if base not in {*origins, *destinations}:
        raise InputError("Table '{layer}' has no times of the base '{base}'.", hint="Correct BASE.", layer=table.name,
                         base=base)  # fmt: skip
    minutes = table.numbers("minutes", nodata=run.nodata())
    ways = ways_between(origins, destinations, minutes, [base, *stops])
    return rounds(ways, run.number("DAY_MINUTES"), run.number("STOP_MINUTES"))
