"""Inputs of partnership candidates: towns, what is known of units beside commuting, associations, and the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..functional.flow_inputs import read_employed, read_neighbours
from ..required_inputs import require_beside
from ..unit_inputs import read_people
from .fua_inputs import fua_parameter, read_fua
from .seat_inputs import read_ways
from .urban_inputs import read_urban, urban_parameters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.arrays import Floats
    from ...core.functional.flows import FlowTable
    from ...core.linkages.partnership_figures import Knowledge
    from ...core.linkages.partnerships import Limits
    from ...core.linkages.service_uses import ServiceUses
    from ..run import Run


def town_parameters() -> p.Parameters:
    """Declare what says which units are towns."""
    return [
        *urban_parameters(),
        p.number("URBAN_MIN", tr("Inhabitants of a town"), tr("Where no field says the class: units of so many are "
                 "urban, inclusive."), 20000, minimum=0),
    ]  # fmt: skip


def knowledge_parameters() -> p.Parameters:
    """Declare services used, sectors, urban areas and associations."""
    return [
        p.source("USED", tr("Who uses whose services"), tr("One row a unit, kind of service and unit that provides it, "
                 "as the balance of links writes it."), optional=True),
        p.text("USED_UNIT", tr("Unit (services used)"), tr("The field with the unit whose people use the service."),
               "unit", advanced=True),
        p.text("USED_KIND", tr("Kind of service (services used)"), tr("The field with the kind."), "type",
               advanced=True),
        p.text("USED_PROVIDER", tr("Provider (services used)"), tr("The field with the unit in which the service "
               "lies."), "provider_unit", advanced=True),
        p.text("USED_PEOPLE", tr("People (services used)"), tr("The field with how many; where it is not there, rows "
               "count alike."), "people", advanced=True),
        p.fields("SECTOR_FIELDS", tr("Jobs or land by sector"), tr("Fields that add up to all jobs, or all land, of "
                 "the unit."), "UNITS"),
        fua_parameter(tr("Says which pairs commute beyond the town's area.")),
        p.source("GROUPS", tr("Associations that exist"), tr("One row a member; a unit may be in several. They are "
                 "scored by the same rule and decide nothing."), optional=True),
        p.field("MEMBER", tr("Member"), tr("The code of the unit."), "GROUPS"),
        p.field("GROUP_NAME", tr("Association"), tr("Its name."), "GROUPS"),
    ]  # fmt: skip


def criteria_parameters() -> p.Parameters:
    """Declare the limits of the criteria."""
    return [
        p.number("MIN_FLOW", tr("Work: share of the employed (0-1)"), tr("Commuters to the town, of the employed of "
                 "the rural unit, inclusive."), 0.1, minimum=0, maximum=1, decimals=2),
        p.number("MIN_RECIPROCITY", tr("Mutual: reciprocity (0-1)"), tr("1 = the same both ways."), 0.2, minimum=0,
                 maximum=1, decimals=2),
        p.number("NEAR_MINUTES", tr("Near (minutes)"), tr("Between the seats, or a shared border."), 30, minimum=0),
        p.number("MIN_SERVICES", tr("Services: share of the kinds (0-1)"), tr("Of the kinds of service that the rural "
                 "unit uses, those that most of its people use in the town."), 0.5, minimum=0, maximum=1, decimals=2),
        p.number("MIN_DIFFERENCE", tr("Sectors: dissimilarity (0-1)"), tr("Of the shares of the sectors; 0 = the "
                 "same."), 0.3, minimum=0, maximum=1, decimals=2),
    ]  # fmt: skip


def read_limits(run: Run) -> Limits:
    """Return the limits of the criteria."""
    from ...core.linkages.partnerships import Limits

    return Limits(run.number("MIN_FLOW"), run.number("MIN_RECIPROCITY"), run.number("NEAR_MINUTES"),
                  run.number("MIN_SERVICES"), run.number("MIN_DIFFERENCE"))  # fmt: skip


def read_towns(run: Run, ids: Sequence[str]) -> Floats:
    """Return which units are urban: by their class, else by their people.

    Raises
    ------
    InputError
        When neither is given.
    """
    from ...core.linkages.town_country import urban_by_people

    classes = read_urban(run, ids)
    if classes is not None:
        return classes[1]
    people = read_people(run, run.ids())
    if people is None:
        raise InputError("Nothing says which units are towns.",
                         hint="Choose the field of classes (CLASS), or of inhabitants (POP).")  # fmt: skip
    return urban_by_people(run.ids(), people, ids, run.number("URBAN_MIN"))


def read_knowledge(run: Run, flows: FlowTable) -> Knowledge:
    """Read what is known of the units beside their commuting, in the order of the flows."""
    from ...core.linkages.partnership_figures import Knowledge

    own = run.ids()
    beside, employed = read_neighbours(run, own, flows), read_employed(run, own)
    return Knowledge(None if employed is None else flows.in_order(own, employed),
                     None if beside is None else (beside[:, 0], beside[:, 1]), read_ways(run, flows.ids),
                     _read_used(run, flows.ids), _read_sectors(run, own, flows))  # fmt: skip


def _read_sectors(run: Run, own: Sequence[str], flows: FlowTable) -> list[tuple[float, ...]] | None:
    names = run.fields("SECTOR_FIELDS")
    if not names:
        return None
    from ...core.numbers import require_non_negative

    table, columns = run.table("UNITS"), []
    for name in names:
        values = table.numbers(name, own, run.nodata())
        require_non_negative(values, own, table.name, name)
        columns.append(flows.in_order(own, values))
    return list(zip(*columns, strict=True))


def _read_used(run: Run, ids: Sequence[str]) -> ServiceUses | None:
    table = run.table("USED")
    if table is None:
        return None
    from ...core.linkages.service_uses import uses_of_table
    from ...core.numbers import require_non_negative
    from ..decisions.people_inputs import as_texts

    names = [run.text(name) for name in ("USED_UNIT", "USED_KIND", "USED_PROVIDER")]
    units, kinds, providers = (as_texts(table.column(name)) for name in names)
    field, people = run.text("USED_PEOPLE"), None
    if field in table.source.fields().names():
        people = table.numbers(field, nodata=run.nodata())
        require_non_negative(people, units, table.name, field)
    uses = uses_of_table(ids, units, kinds, providers, people)
    run.tell(uses.notes)
    return uses


def read_areas(run: Run, ids: Sequence[str]) -> list[str] | None:
    """Return the functional urban area of each unit, "" where it is of none; None where no field says it."""
    from ...core.linkages.town_country import in_order

    areas = read_fua(run)
    return None if areas is None else in_order(ids, run.ids(), areas)


def read_associations(run: Run, ids: Sequence[str]) -> dict[str, list[int]] | None:
    """Return the members of each association as positions in `ids`; None where no table says them.

    Raises
    ------
    InputError
        When its fields were not chosen.
    """
    if not run.given("GROUPS"):
        return None
    require_beside(run, "GROUPS", ("MEMBER", "GROUP_NAME"))
    from ...core.linkages.partnership_rule import members_of
    from ..decisions.people_inputs import as_texts

    table = run.table("GROUPS")
    names, units = (as_texts(table.column(run.field(name))) for name in ("GROUP_NAME", "MEMBER"))
    found, strange = members_of(names, units, ids)
    if strange:
        run.note(Note("Layer '{layer}': members that are no units, left out: {count}.", layer=table.name,
                      count=strange))  # fmt: skip
    return found
