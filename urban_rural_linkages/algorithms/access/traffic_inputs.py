"""Driving times by time of day: a table of the user's own, declared and read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import note_sentence, tr
from .. import parameters as p

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.access.speeds import LineSpeeds
    from ..run import Run


def traffic_parameters() -> p.Parameters:
    """Declare the table of traffic."""
    return [
        p.source("TRAFFIC", tr("Traffic by time of day"), tr("A table of your own, for cars: one row a class of road "
                 "and period, with how many times as long driving takes there. Empty: the roads are empty."),
                 optional=True, advanced=True),
        p.field("TRAFFIC_CLASS", tr("Class of road (traffic)"), tr("OpenStreetMap's highway, such as primary; a row "
                "that is empty or has * is for all other classes. Without it, a row is for all roads."), "TRAFFIC",
                advanced=True),
        p.field("TRAFFIC_FACTOR", tr("Factor (traffic)"), tr("How many times as long driving takes: 1.5 is half as "
                "long again."), "TRAFFIC", advanced=True),
        p.field("TRAFFIC_PERIOD", tr("Period (traffic)"), tr("What the period of each row is called, such as 8:00."),
                "TRAFFIC", advanced=True),
        p.text("PERIOD", tr("Period"), tr("The period of the table to travel in; not needed where there is one."),
               advanced=True),
    ]  # fmt: skip


def slowed_by_traffic(run: Run, speeds: LineSpeeds, tags: Mapping[str, Sequence[object]], mode: str) -> LineSpeeds:
    """Divide the speeds of cars by the factors of the table, where one was given.

    Raises
    ------
    InputError
        When the table lacks its factors, or the period that is asked for.
    """
    from ...core.access.traffic import read_factors

    table = run.table("TRAFFIC")
    if table is None or mode != "car":
        return speeds
    if not run.given("TRAFFIC_FACTOR"):
        raise InputError("Nothing says how many times as long driving takes.",
                         hint="Choose the field of the factors (TRAFFIC_FACTOR).")  # fmt: skip
    classes, periods = (table.column(name) if name else None
                        for name in (run.field("TRAFFIC_CLASS"), run.field("TRAFFIC_PERIOD")))  # fmt: skip
    factors = run.numbers("TRAFFIC_FACTOR", parent="TRAFFIC")
    found = read_factors(classes, periods, factors, run.text("PERIOD"), table.name)
    highway = tags.get("highway")
    run.tell(found.unmatched(highway))
    if found.period:
        told = Note("Driving times are those of the period '{period}' of '{layer}'.", period=found.period,
                    layer=table.name)  # fmt: skip
    else:
        told = Note("Driving times are those of the traffic of '{layer}'.", layer=table.name)
    run.info(note_sentence(told))
    return replace(speeds, speed=found.slow(speeds.speed, highway))
