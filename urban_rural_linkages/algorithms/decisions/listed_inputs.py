"""The list of services as it stands, to be doubted, and the ways to places that it may lack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from .times_inputs import has_table_of_times, read_times

if TYPE_CHECKING:
    from ...core.arrays import Floats
    from ...core.decisions.doubtful_services import Listed
    from ...core.decisions.site_list import SiteList
    from ..run import Run


def read_listed(run: Run, ids: list[str], sites: SiteList) -> Listed:
    """Return the services that are open, with the places whose names theirs may hold."""
    from datetime import date

    from ...core.decisions.doubtful_services import Listed
    from .site_inputs import demand_names, list_year

    names = [name for name, is_open in zip(sites.names, sites.is_open, strict=True) if is_open]
    return Listed(names, sites.points[sites.is_open], demand_names(run, ids), run.table("DEMAND").lonlat(ids),
                  sites.points, sites.names, list_year(run), date.today().year, _has_names(run))  # fmt: skip


def _has_names(run: Run) -> bool:
    """Tell whether the names of the services that are open, and of the places, were given."""
    of_services = [name for layer, name in (("EXISTING", "SITE_NAME"), ("EXISTING_SITES", "EXISTING_NAME"))
                   if run.given(layer)]  # fmt: skip
    return all(run.given(name) for name in (*of_services, "DEMAND_NAME"))


def read_times_with_doubts(
    run: Run, ids: Sequence[str], sites: SiteList, listed: Listed
) -> tuple[Floats, Listed]:  # fmt: skip
    """Return the minutes to the sites, and the list with those to places that it may lack and no site stands for.

    A table of times has no more than it has: what the answer would be is then not tried.
    """
    from ...core.decisions.doubtful_services import places_without_site
    from ...core.decisions.site_list import with_places

    places = [] if has_table_of_times(run) else places_without_site(listed, ~sites.is_open)
    if not places:
        return read_times(run, ids, sites), listed
    more = with_places(sites, listed.places[places])
    minutes = read_times(run, ids, more)
    ways = dict(zip(places, minutes[:, len(sites.ids) :].T, strict=True))
    return minutes[:, : len(sites.ids)], replace(listed, ways=ways)
