"""Rounds of a mobile service to the units that a standard fails, declared and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...core.errors import InputError
from ...i18n import number_text, tr
from .. import parameters as p
from ..access.speed_inputs import read_walk_speed, walk_speed_parameter

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.arrays import Floats, Integers
    from ...core.decisions.round_stops import RoundStops
    from ...core.decisions.rounds import Rounds
    from ...core.identifiers import IdColumn
    from ...io.layers import FeatureTable
    from ..run import Run

DETOUR_ON_FOOT = 1.3  # of a straight line, as of the ways by car


def round_parameters() -> p.Parameters:
    """Declare times between units, the base, the day, and the walk to a stop."""
    return [
        p.source("UNIT_TIMES", tr("Times between units"), tr("For rounds of a mobile service: a table as the "
                 "origin-destination matrix writes it (origin, destination, minutes), by the codes of the units."),
                 optional=True, advanced=True),
        p.text("BASE", tr("Base of the rounds"), tr("The code of the unit where rounds begin and end."), advanced=True),
        p.number("DAY_MINUTES", tr("Day of a round (minutes)"), tr("At the wheel and at the stops together."), 360,
                 minimum=0, advanced=True),
        p.number("STOP_MINUTES", tr("Stop of a round (minutes)"), tr("At each stop."), 45, minimum=0, advanced=True),
        p.number("WALK_RADIUS", tr("Longest walk to a stop (minutes)"), tr("Units share stops that lie within this "
                 "walk; 0: the service stops in every unit that fails."), 0, minimum=0, advanced=True),
        p.number("STOPS", tr("Stops of the rounds"), tr("Those within a walk of most people of the units that fail; "
                 "0: as few as reach all of them."), 0, minimum=0, whole=True, advanced=True),
        p.source("WALK_TIMES", tr("Walks between units"), tr("A table of minutes on foot as the origin-destination "
                 "matrix writes it. Without it, walks are straight lines times {detour} at the walking speed.").format(
                     detour=number_text(DETOUR_ON_FOOT, 1)), optional=True, advanced=True),
        walk_speed_parameter(),
    ]  # fmt: skip


def check_rounds(run: Run) -> None:
    """Refuse rounds without a base or without times, and a number of stops without a walk to them."""
    if run.given("UNIT_TIMES") != run.given("BASE") or (run.wants("ROUNDS") and not run.given("UNIT_TIMES")):
        raise InputError("Rounds need times between units and a base.",
                         hint="Give UNIT_TIMES and BASE, or neither, and then no table of ROUNDS.")  # fmt: skip
    if run.whole("STOPS") and not run.number("WALK_RADIUS"):
        raise InputError("A number of stops needs a walk to them.", hint="Give WALK_RADIUS, or no number of STOPS.")


class RoundsDriven(NamedTuple):
    """The rounds, the units at which they stop, and for each stop its people and the units that walk there."""

    rounds: Rounds
    stops: list[str]
    people: list[float]
    serves: list[str]


def read_rounds(run: Run, ids: Sequence[str], failing: Integers, people: Floats) -> RoundsDriven | None:
    """Return the rounds to units, by their rows; None where no times between units were given."""
    from ...core.decisions.round_stops import served_by
    from ...core.decisions.rounds import rounds, ways_between
    from ...core.identifiers import match_ids

    table = run.table("UNIT_TIMES")
    if table is None:
        return None
    origins, destinations = _ends(run, table, ids)
    base = match_ids(ids, [run.text("BASE")]).restored.get(run.text("BASE"), run.text("BASE"))
    if base not in {*origins.names, *destinations.names}:
        raise InputError("Table '{layer}' has no times of the base '{base}'.", hint="Correct BASE.", layer=table.name,
                         base=base)  # fmt: skip
    chosen = _stops(run, ids, failing, people).by_name(ids)
    stops = [ids[column] for column in chosen.columns]
    minutes = table.numbers("minutes", nodata=run.nodata())
    ways = ways_between(origins, destinations, minutes, [base, *stops])
    driven = rounds(ways, run.number("DAY_MINUTES"), run.number("STOP_MINUTES"))
    return RoundsDriven(driven, stops, chosen.people, served_by(chosen, [ids[row] for row in failing.tolist()]))


def _ends(run: Run, table: FeatureTable, ids: Sequence[str]) -> tuple[IdColumn, IdColumn]:
    """Return both ends of the rows of a table of times; codes that have lost their leading zeros are restored."""
    from ...core.functional.flow_codes import codes_of_units

    origins, destinations, notes = codes_of_units(table.id_column("origin"), table.id_column("destination"), ids,
                                                  table.name)  # fmt: skip
    run.tell(notes)
    return origins, destinations


def _stops(run: Run, ids: Sequence[str], failing: Integers, people: Floats) -> RoundStops:
    """Choose the stops: every unit that fails, or those within a walk of most people."""
    from ...core.decisions.prover import Prover
    from ...core.decisions.round_stops import every_unit, stops_within_a_walk

    if not run.number("WALK_RADIUS") or not failing.size:
        return every_unit(failing, people)
    walks = _walks(run, ids)[failing]
    with Prover(run.progress) as prover:
        found = stops_within_a_walk(walks, people[failing], run.number("WALK_RADIUS"), prover,
                                    count=run.whole("STOPS"), ids=ids, progress=run.work)  # fmt: skip
    run.tell(found.notes)
    return found


def _walks(run: Run, ids: Sequence[str]) -> Floats:
    """Return the minutes on foot from each unit to each; NaN where they are too far."""
    from ...core.access.straight import Places
    from ...core.access.straight_od import straight_pairs
    from ...core.decisions.rounds import ways_between
    from ...core.decisions.site_list import minutes_of_pairs

    table = run.table("WALK_TIMES")
    if table is not None:
        origins, destinations = _ends(run, table, ids)
        return ways_between(origins, destinations, table.numbers("minutes", nodata=run.nodata()), ids)
    lonlat = run.table("UNITS").lonlat(ids)
    units = Places(lonlat[:, 0], lonlat[:, 1], layer=run.table("UNITS").name)
    found = straight_pairs(units, units, list(ids), detour=DETOUR_ON_FOOT, cruise_speed=read_walk_speed(run),
                           max_minutes=run.number("WALK_RADIUS"), progress=run.work)  # fmt: skip
    return minutes_of_pairs(found.origin, found.destination, found.minutes, (len(ids), len(ids)))
