"""Demand and sites of location models: who is to be served, what is open, what may be, what closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from ..place_names import names_of_places

if TYPE_CHECKING:
    from ...core.arrays import Floats
    from ...core.decisions.problem import LocationProblem
    from ...core.decisions.site_list import SiteList
    from ..run import Run


def demand_parameters() -> p.Parameters:
    """Declare the places where people live who are to be served."""
    return [
        p.source("DEMAND", tr("Demand"), tr("The places where people live: settlements, or municipalities by a point "
                 "on their surface."), p.MAPPED),
        p.field("DEMAND_ID", tr("Code of the place"), tr("Names the places, also in a table of times."), "DEMAND"),
        p.field("WEIGHT", tr("People"), tr("How many live there: 0 or more, and known everywhere."), "DEMAND",
                optional=False),
        p.field("OBJECTIVE_GROUP", tr("People that count"), tr("A group alone, such as 65 and over, whose ways are "
                "made short; figures are told of all people. Empty: all people."), "DEMAND"),
        p.field("DEMAND_NAME", tr("Name of the place"), tr("Services whose name holds the name of another of these "
                "places are told before the answer."), "DEMAND"),
        p.flag("KEEP_ZERO", tr("Places without people must be covered too"), tr("Where the model is about who is "
               "covered (LSCP, p-centre), a place of weight 0 counts as any other; else it is in no model."), False,
               advanced=True),
    ]  # fmt: skip


def site_parameters() -> p.Parameters:
    """Declare the sites, which are open, and which of these close."""
    return [
        p.source("SITES", tr("Sites"), tr("Where a service may be: candidates, and those that are open where EXISTING "
                 "tells them apart."), p.MAPPED),
        p.field("SITE_ID", tr("Code of the site"), tr("Names the sites; among equal sets the first by code is "
                "taken."), "SITES"),
        p.field("SITE_NAME", tr("Name of the site"), tr("For tables and sentences; the code unless given."), "SITES"),
        p.field("EXISTING", tr("Open now"), tr("1 where a service is open now, 0 or nothing elsewhere."), "SITES"),
        p.field("CAPACITY", tr("Capacity"), tr("People that a site takes; needed by the models with capacities."),
                "SITES"),
        p.field("SITE_COST", tr("Cost of the site"), tr("For a budget (BUDGET). Models that look for "
                "the fewest sites look for the cheapest set instead. Services of a layer of their own cost nothing."),
                "SITES"),
        p.source("EXISTING_SITES", tr("Services that are open"), tr("A layer of their own, beside the candidates. A "
                 "candidate at the same place, or with the same code, is that service."), p.MAPPED, optional=True),
        p.field("EXISTING_ID", tr("Code of the service that is open"), tr("As in a table of times."),
                "EXISTING_SITES"),
        p.field("EXISTING_NAME", tr("Name of the service that is open"), tr("Is looked through for names of other "
                "places."), "EXISTING_SITES"),
        p.field("EXISTING_CAPACITY", tr("Capacity of the service that is open"), tr("People that it takes."),
                "EXISTING_SITES"),
        p.choice("KEEP", tr("Keep what is open"), tr("Keep these services, or choose all sites anew."),
                 {"existing": tr("Keep them"), "none": tr("Choose all anew")}, "existing"),
        p.text("CLOSE", tr("Services that close"), tr("Codes, with commas between them: these are open now, and not "
               "any more.")),
        p.number("LIST_YEAR", tr("Year of the list of services"), tr("How old it is, is said before the answer."),
                 minimum=1900, maximum=3000, whole=True, optional=True),
    ]  # fmt: skip


def read_sites(run: Run) -> SiteList:
    """Read candidates and open services into one list, and say what was put together.

    Raises
    ------
    InputError
        When an id is repeated.
    """
    from ...core.account import LeftOut, Tally
    from ...core.decisions.site_list import merged_sites, require_site_amounts

    candidates = _candidates(run)
    table = run.table("EXISTING_SITES")
    if table is None:
        return candidates
    existing = _existing(run)
    sites, merged = merged_sites(candidates, existing)
    require_site_amounts(sites, len(existing.ids), (run.table("SITES").name, table.name))
    same = LeftOut(merged.size, Note("that are services which are open"))
    run.tally(Tally(Note("Sites of '{layer}'", layer=run.table("SITES").name), len(candidates.ids), (same,)))
    return sites


def _candidates(run: Run) -> SiteList:
    import numpy as np

    from ...core.decisions.site_list import SiteList

    ids, table = run.ids("SITES", "SITE_ID"), run.table("SITES")
    is_open = run.numbers("EXISTING", ids, "SITES")
    return SiteList(
        tuple(ids), tuple(names_of_places(run, "SITES", "SITE_NAME", ids)), table.lonlat(ids),
        np.zeros(len(ids), dtype=bool) if is_open is None else is_open > 0,
        run.numbers("CAPACITY", ids, "SITES"), run.numbers("SITE_COST", ids, "SITES"),
    )  # fmt: skip


def _existing(run: Run) -> SiteList:
    import numpy as np

    from ...core.decisions.site_list import SiteList

    table = run.table("EXISTING_SITES")
    ids = run.ids("EXISTING_SITES", "EXISTING_ID")
    if run.field("EXISTING_ID") is None:  # their numbers would be those of candidates
        ids = [f"open {number}" for number in ids]
    return SiteList(
        tuple(ids), tuple(names_of_places(run, "EXISTING_SITES", "EXISTING_NAME", ids)), table.lonlat(ids),
        np.ones(len(ids), dtype=bool), run.numbers("EXISTING_CAPACITY", ids, "EXISTING_SITES"),
        np.zeros(len(ids)) if run.given("SITE_COST") else None,
    )  # fmt: skip


def demand_ids(run: Run) -> list[str]:
    """Return the codes of the places of demand."""
    return run.ids("DEMAND", "DEMAND_ID")


def demand_names(run: Run, ids: list[str]) -> tuple[str, ...]:
    """Return the names of the places of demand, none where no field was given."""
    if not run.given("DEMAND_NAME"):
        return ("",) * len(ids)
    return tuple(names_of_places(run, "DEMAND", "DEMAND_NAME", ids))


def counts_a_group(run: Run) -> bool:
    """Tell whether the ways of a group alone are made short."""
    return run.given("OBJECTIVE_GROUP")


def list_year(run: Run) -> int:
    """Return the year of the list of services, 0 where it is not said."""
    return run.whole("LIST_YEAR") if run.given("LIST_YEAR") else 0


def read_problem(run: Run, sites: SiteList, ids: list[str], minutes: Floats) -> LocationProblem:
    """Put the problem together, and say who is out of reach.

    Raises
    ------
    InputError
        When people, capacities or times are none, or a site that closes is not open.
    """
    from ...core.decisions.people import larger_than_all
    from ...core.decisions.problem import location_problem

    people = run.numbers("WEIGHT", ids, "DEMAND")
    group = run.numbers("OBJECTIVE_GROUP", ids, "DEMAND")
    layer = run.table("SITES").name
    closing = sites.closed([one.strip() for one in run.text("CLOSE").split(",") if one.strip()], layer)
    if people is None:
        raise InputError(
            "Nothing says how many people live in the places.", hint="Choose the field of people (WEIGHT)."
        )
    if group is not None:
        run.tell(larger_than_all({run.field("OBJECTIVE_GROUP") or "": group}, people, ids, run.table("DEMAND").name,
                                 run.field("WEIGHT") or ""))  # fmt: skip
    keeps = run.choice("KEEP") == "existing"
    problem = location_problem(
        minutes, people if group is None else group, people=people, kept=sites.is_open if keeps else None,
        closed=closing, capacity=sites.capacity, site_cost=sites.cost, demand_ids=ids, site_ids=sites.ids,
        site_names=sites.names, max_minutes=_limit(run), keep_zero=run.flag("KEEP_ZERO"),
        demand_layer=run.table("DEMAND").name, site_layer=layer,
    )  # fmt: skip
    run.tell(problem.notes())
    return problem


def _limit(run: Run) -> float:
    from ..access.travel_inputs import read_limit

    return read_limit(run)
