"""Two states of the same units, as minutes or as services and roads, and whether both were measured alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..unit_inputs import field_of_codes
from .people_inputs import as_texts, told_times
from .state_inputs import check_services, has_services, read_service_states, service_state_parameters

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ...core.arrays import Floats
    from ...core.decisions.people import Times
    from ...core.decisions.scenarios import Change
    from ...io.layers import FeatureTable
    from ..run import Run

_MINUTES = ("BEFORE", "AFTER", "BEFORE_T", "AFTER_T")


def state_parameters() -> p.Parameters:
    """Declare both states, other plans, and the margin."""
    table = tr("A table as the travel time to services writes it; its rows are found by the code of the unit.")
    return [
        p.field("BEFORE", tr("Minutes before"), tr("Of today, or of the state that plans are compared with."), "UNITS"),
        p.field("AFTER", tr("Minutes after"), tr("Of the plan."), "UNITS"),
        p.source("BEFORE_T", tr("Travel times before"), table, optional=True),
        p.source("AFTER_T", tr("Travel times after"), table, optional=True),
        p.text("SERVICE_KIND", tr("Type of service"), tr("Which type is compared, where tables or layers of services "
               "hold several.")),
        *service_state_parameters(),
        p.fields("OTHER_PLANS", tr("Other plans"), tr("Fields with the minutes of other plans, which are compared with "
                 "the first one in a table of plans."), "UNITS"),
        p.number("EPS", tr("Margin (minutes)"), tr("Up to how many minutes of difference a way is the same."), 0.5,
                 minimum=0, advanced=True),
        p.text("CLASSES", tr("Breaks of the colours (minutes)"), tr("One to three, increasing. Who gains or loses is "
               "counted from the margin on, and coloured from the first break on."), "1,5,15", advanced=True),
        p.flag("ACCEPT_DIFFERENCES", tr("Compare states measured otherwise"), tr("Compare tables that were made with "
               "other speeds or limits all the same; the log lists what differs."), False, advanced=True),
    ]  # fmt: skip


def check_states(run: Run) -> None:
    """Refuse a run without both states, or with minutes beside services."""
    read_breaks(run)
    if has_services(run):
        if any(run.given(name) for name in _MINUTES):
            raise InputError("The states are given as minutes and as services or roads at once.",
                             hint="Keep either the minutes or the services.")  # fmt: skip
        check_services(run, run.given("POP_AFTER"))
        return
    for field, table in (("BEFORE", "BEFORE_T"), ("AFTER", "AFTER_T")):
        if run.given(field) == run.given(table):
            raise InputError("Give the minutes as a field ({field}) or as a table ({table}).",
                             hint="One of both, for each of the two states; or the services of both.", field=field,
                             table=table)  # fmt: skip


def read_breaks(run: Run) -> tuple[float, ...]:
    """Return the breaks of the colours."""
    from ...core.parameter_text import parse_thresholds

    breaks = parse_thresholds(run.text("CLASSES"), parameter="CLASSES")
    if len(breaks) > 3 or breaks[0] <= 0:
        raise InputError("{parameter} must be one to three minutes above 0, but is '{text}'.",
                         hint="Write for example 1,5,15.", parameter="CLASSES", text=run.text("CLASSES"))  # fmt: skip
    return breaks


def read_changes(run: Run, ids: Sequence[str]) -> dict[str, Change]:
    """Read the states and compare each plan with the one before; the first is the plan that is shown.

    Raises
    ------
    InputError
        When they were not measured alike and the user does not accept it.
    """
    from ...core.decisions.scenarios import compare

    if has_services(run):
        states = read_service_states(run, ids, run.text("SERVICE_KIND"))
        before, plans = states.before, states.after
    else:
        before, plans = _given_minutes(run, ids)
    for field in run.fields("OTHER_PLANS"):
        plans[field] = told_times(run, _minutes(run.table("UNITS"), field, ids, run))
    return {name: compare(before, after, run.number("EPS")) for name, after in plans.items()}


def _given_minutes(run: Run, ids: Sequence[str]) -> tuple[Times, dict[str, Times]]:
    """Return the minutes before and those of the plan, as fields or tables hold them."""
    from ...core.decisions.same_measure import differences, require_same_measure

    if run.given("BEFORE_T") and run.given("AFTER_T"):
        both = (_measured_with(run, "BEFORE_T"), _measured_with(run, "AFTER_T"))
        if not all(both):
            run.note(Note("Nothing in the tables says with which speeds and limits both states were measured."))
        run.tell(require_same_measure(differences(*both), run.flag("ACCEPT_DIFFERENCES")))
    before = _state(run, "BEFORE", "BEFORE_T", ids)
    return before, {run.field("AFTER") or tr("plan"): _state(run, "AFTER", "AFTER_T", ids)}


def changing_parameters() -> p.Parameters:
    """Declare the people after the change, and the zones."""
    return [
        p.field("POP_AFTER", tr("Inhabitants after"), tr("Where the population changes too, as projected: all figures "
                "are then of these people, and the minutes that change are taken apart into those of the plan, of the "
                "people, and of both."), "UNITS"),
        p.field("ZONE", tr("Zone of the unit"), tr("A comarca or another zone; figures are added up by it."), "UNITS"),
    ]  # fmt: skip


def read_later_people(run: Run, ids: Sequence[str]) -> Floats | None:
    """Return the people after the change, where the population changes too."""
    return run.counts("POP_AFTER", ids)


def read_zones(run: Run) -> list[str] | None:
    """Return the zone of each unit, or None."""
    name = run.field("ZONE")
    return None if name is None else as_texts(run.table("UNITS").column(name))


def _state(run: Run, field: str, table: str, ids: Sequence[str]) -> Times:
    name = run.field(field)
    if name is not None:
        return told_times(run, _minutes(run.table("UNITS"), name, ids, run))
    return _times_of_table(run, table, ids)


def _minutes(table: FeatureTable, field: str, ids: Sequence[str], run: Run) -> Floats:
    from ...core.numbers import require_non_negative

    minutes: Floats = table.numbers(field, ids, run.nodata())
    require_non_negative(minutes, ids, table.name, field)
    return minutes


def _times_of_table(run: Run, name: str, ids: Sequence[str]) -> Times:
    """Return the minutes of the units out of a table of travel times; a unit that it lacks is unknown, with a note."""
    from .time_tables import times_of_table

    table = run.table(name)
    times, place = times_of_table(run, table, field_of_codes(run), ids, run.text("SERVICE_KIND"))
    lacking = [unit for unit, row in zip(ids, place.tolist(), strict=True) if row < 0]
    if lacking:
        run.note(Note("Table '{layer}' has no row of {count} {count:unit|units}, whose change is unknown: {units}.",
                      layer=table.name, count=len(lacking), units=", ".join(lacking[:6])))  # fmt: skip
    return times


def _measured_with(run: Run, name: str) -> dict[str, object]:
    """Return the parameters of the run that made a table, with its defaults; empty where nothing says them."""
    from ...io.threads import OPENING
    from ..provenance import parameters_of

    with OPENING:
        return parameters_of(run.algorithm.parameterAsVectorLayer(run.parameters, name, run.context))
