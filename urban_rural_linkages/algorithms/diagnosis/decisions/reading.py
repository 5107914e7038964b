"""The decision of a diagnosis: one type of service, the places where it may stand, and the minutes between them.

Places and ways are those of the chapter on access, so that the figures of both are the same to the person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from qgis.core import QgsApplication

from ....core.arrays import Booleans, Floats, Integers
from ....core.decisions.allocation import nearest_open
from ....core.decisions.closures import Closure, closures
from ....core.decisions.doubtful_services import Listed
from ....core.decisions.next_place import left_out_of, weights_that_count, without_way
from ....core.decisions.places_and_zones import OUTSIDE, groups_of_places, known_groups
from ....core.decisions.problem import LocationProblem, location_problem
from ....core.decisions.shared_supply import Supply
from ....core.decisions.site_list import SiteList, merged_sites
from ....core.known import highest
from ....core.notes import Amount, Note
from ....i18n import tr
from ....io.layers import FeatureTable
from ....io.overlaps import zones_of
from ...data.diagnosis_inputs import read_capacities
from ..access import access_rows
from ..access_outside import ServicesInUse
from ..access_people import groups_of_people
from ..access_times import LINES, ROADS, Way, demand, way_of
from ..board_data import far_service, limits_of, names_of_settlements, year_of_services
from ..diagnosis import Diagnosis, TooLittle
from .words import several

if TYPE_CHECKING:
    from ...decisions.locationallocation import LocationAllocation

MOST_CANDIDATES = 500


@dataclass(frozen=True, eq=False)
class Decision:
    """One type of service with its places, shared by the chapters on decisions.

    Attributes
    ----------
    service : str
        The type; "" where services have none.
    radius : float
        The minutes beyond which people count as far.
    way : Way
        How the times came about.
    problem : LocationProblem
        Its places are those whose people are known.
    sites : SiteList
        Of the problem.
    zone : (n,) ndarray of int
        The unit of each place.
    groups : mapping of str to (n,) ndarray
        People of each group in each place, an estimate where the places are settlements.
    listed : Listed
        The services as they are listed, to be doubted.
    left_out : tuple of Note
        Places without people, and candidates that are too many.
    is_settlements : bool
        Whether the places are settlements, and not the units themselves.
    supply : Supply
        Of the open services, in the order of `sites.open_rows`.
    """

    service: str
    radius: float
    way: Way
    problem: LocationProblem
    sites: SiteList
    zone: Integers
    groups: Mapping[str, Floats]
    listed: Listed
    left_out: tuple[Note, ...]
    is_settlements: bool
    supply: Supply

    @property
    def existing(self) -> Booleans:
        """Sites that are open now."""
        return self.sites.is_open

    @property
    def is_choice(self) -> bool:
        """Whether there are several services, so that one may close and people go to another."""
        return len(self.sites.open_rows) > 1

    @property
    def old(self) -> Floats | None:
        """People of 65 and over of each place; None where they are unknown."""
        return self.groups.get(tr("65 and over"))

    @cached_property
    def minutes_today(self) -> Floats:
        """Minutes of each place to the nearest service of today."""
        return nearest_open(self.problem, self.sites.open_rows)[1]

    @cached_property
    def closures(self) -> list[Closure]:
        """Each service closed alone; those that nobody would miss are left out."""
        return [one for one in closures(self.problem, self.existing, self.radius) if one.affected > 0]

    @property
    def names(self) -> dict[str, str]:
        """The names of the sites by their ids."""
        return dict(zip(self.sites.ids, self.sites.names, strict=True))


def read_decision(diagnosis: Diagnosis) -> Decision:
    """Read it, once for all chapters."""
    if diagnosis.decision is None:
        diagnosis.decision = _read(diagnosis)
    found: Decision = diagnosis.decision
    return found


def _read(diagnosis: Diagnosis) -> Decision:
    run, in_use = diagnosis.run, ServicesInUse(diagnosis)
    types = in_use.counted_types()
    if not types:
        raise TooLittle(tr("No service that the report counts can be reached today."))
    service = far_service(run, access_rows(diagnosis), types, run.text("NEXT_SERVICE"))
    radius = limits_of(run, [service])[service]
    table = run.table(demand(diagnosis)[0])
    names, zone = _names_and_zones(diagnosis, table)
    people = table.numbers(run.field(demand(diagnosis)[1]), nodata=run.nodata(), whole=True)
    sites = _sites(diagnosis, in_use, service, table, names, people)
    if not (people > 0).any():
        raise TooLittle(tr("Nobody is known to live in any place."))
    if not sites.open_rows:
        raise TooLittle(tr("No service of the type can be reached today ({services}).").format(
            services=several(service)))  # fmt: skip
    minutes, known, ids = _minutes(diagnosis, sites), ~np.isnan(people), table.ids(None)
    weights = weights_that_count(minutes[known], people[known], sites.is_open)
    named = [one for one, is_known in zip(ids, known, strict=True) if is_known]
    problem = location_problem(minutes[known], weights, people=people[known], kept=sites.is_open,
                               demand_layer=table.name, demand_ids=named, site_ids=sites.ids)  # fmt: skip
    given = {label: counted for label, counted in groups_of_people(diagnosis).items() if counted is not None}
    groups = known_groups(groups_of_places(people[known], zone[known], given))
    settled = demand(diagnosis)[0] == "SETTLEMENTS"
    left_out = (*left_out_of(known), *_too_many(len(ids)), *without_way(problem))
    return Decision(service, radius, way_of(diagnosis), problem, sites, zone[known], groups,
                    _listed(diagnosis, table, names, sites), left_out, settled,
                    Supply.of(np.asarray(sites.capacity)[sites.is_open]))  # fmt: skip


def _names_and_zones(diagnosis: Diagnosis, table: FeatureTable) -> tuple[list[str], Integers]:
    """Return what each place is called, and the unit that it lies in."""
    units = diagnosis.run.table("UNITS")
    if demand(diagnosis)[0] == "UNITS":
        return list(diagnosis.unit_names), np.arange(len(units))
    place = {code: number for number, code in enumerate(diagnosis.unit_ids)}
    codes = zones_of(table, units, diagnosis.unit_ids) if units.has_polygons else [None] * len(table)
    zone = np.array([place.get(code or "", OUTSIDE) for code in codes], dtype=np.int64)
    return names_of_settlements(diagnosis, [code or "" for code in codes]), zone


def _sites(
    diagnosis: Diagnosis, in_use: ServicesInUse, service: str, table: FeatureTable, names: Sequence[str], people: Floats
) -> SiteList:  # fmt: skip
    """Return the services of the type that are used, and the places where one more may stand."""
    ids = table.ids(None)
    rows = sorted(highest(people, ids, MOST_CANDIDATES))
    candidates = SiteList(tuple(f"p{ids[row]}" for row in rows), tuple(names[row] for row in rows),
                          table.lonlat(ids)[rows], np.zeros(len(rows), dtype=bool))  # fmt: skip
    services = diagnosis.table("services")
    used = services.numbers("used") == 1
    opened = [row for row, kind in enumerate(in_use.types) if kind == service and used[row]]
    codes = [str(code) for code in services.column("service_id")]
    existing = SiteList(tuple(codes[row] for row in opened), tuple(in_use.names[row] for row in opened),
                        services.lonlat(services.ids(None))[opened], np.ones(len(opened), dtype=bool),
                        read_capacities(diagnosis.run)[opened])  # fmt: skip
    return merged_sites(candidates, existing)[0]


def _minutes(diagnosis: Diagnosis, sites: SiteList) -> Floats:
    """Return the minutes from each place to each site, as the algorithm on location reads them."""
    kind = way_of(diagnosis).kind
    inputs: dict[str, Any] = diagnosis.passed_on(*(ROADS if kind == "network" else LINES))
    layer = diagnosis.run.value(demand(diagnosis)[0])
    inputs |= {"DEMAND": layer, "SITES": layer, "COST": "time" if kind == "network" else "straight"}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("urbanrural:locationallocation")
    return cast("LocationAllocation", algorithm).minutes_of(inputs, diagnosis.run, diagnosis.feedback, sites)


def _too_many(candidates: int) -> list[Note]:
    """Say that not all places were tried."""
    if candidates <= MOST_CANDIDATES:
        return []
    return [Note("Of {all} places the {count} with most people were tried.", all=Amount(candidates),
                 count=Amount(MOST_CANDIDATES))]  # fmt: skip


def _listed(diagnosis: Diagnosis, table: FeatureTable, names: Sequence[str], sites: SiteList) -> Listed:
    opened = [name for name, is_open in zip(sites.names, sites.is_open, strict=True) if is_open]
    return Listed(opened, sites.points[sites.is_open], names, table.lonlat(table.ids(None)), sites.points, sites.names,
                  year_of_services(diagnosis), date.today().year)  # fmt: skip
