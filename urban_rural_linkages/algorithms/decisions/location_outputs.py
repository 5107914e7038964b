"""Results of location models written: sites, who goes where, lines, the curve, closures, doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...i18n import tr
from ...io.columns import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...core.arrays import Booleans
    from ...core.decisions.allocation import Allocation
    from ...core.decisions.chosen_sites import Chosen
    from ...core.decisions.closures import Closure
    from ...core.decisions.curve import Step
    from ...core.decisions.doubtful_services import Listed, WhatIf
    from ...core.decisions.problem import LocationProblem
    from ...core.decisions.site_list import SiteList
    from .. import parameters as p
    from ..run import Run


def write_sites(
    run: Run, problem: LocationProblem, sites: SiteList, chosen: Chosen, existing: Booleans, found: Allocation
) -> p.Results:  # fmt: skip
    """Write all sites with what becomes of them."""
    import numpy as np
    from qgis.core import Qgis, QgsGeometry, QgsPointXY

    from ...core.arrays import located, marked
    from ...core.decisions.allocation import site_figures

    table, figures = run.table("SITES"), site_figures(problem, found)
    is_open = marked(chosen.columns, len(sites.ids))
    points = table.moved_from_degrees(sites.points, table.crs)
    shapes = [QgsGeometry.fromPointXY(QgsPointXY(*at)) if here else QgsGeometry()
              for at, here in zip(points, located(points), strict=True)]  # fmt: skip
    role = np.array(["candidate"] * len(sites.ids), dtype=object)
    role[existing & ~is_open], role[is_open & existing], role[is_open & ~existing] = "closed", "kept", "new"
    columns = [
        Column("site_id", "text", sites.ids, tr("Site")),
        Column("name", "text", sites.names, tr("Name")),
        Column("role", "text", role, tr("New, kept, closed or candidate")),
        Column("open", "integer", is_open, tr("Open in the answer")),
        Column("existing", "integer", existing, tr("Open now")),
        Column("added", "integer", is_open & ~existing, tr("New")),
        Column("people", "count", figures.people, tr("People who come")),
        Column("load", "real", figures.load, tr("People who count")),
        Column("mean_min", "real", figures.mean_minutes, tr("Mean minutes")),
        Column("max_min", "real", figures.max_minutes, tr("Most minutes")),
        Column("spare", "real", figures.spare, tr("Capacity that is left")),
    ]
    return run.write_rows("OUTPUT", columns, shapes, Qgis.WkbType.Point, table.crs, style="location_sites")


def write_allocation(run: Run, sites: SiteList, found: Allocation) -> p.Results:
    """Write who goes where, and how that changes."""
    names = [None if site < 0 else sites.ids[site] for site in found.site.tolist()]
    columns = [
        Column("site_id", "text", names, tr("Site")),
        Column("share", "real", found.share, tr("Share of the people")),
        Column("minutes", "real", found.minutes, tr("Minutes")),
        Column("before_min", "real", found.before, tr("Minutes before")),
        Column("change_min", "real", found.change, tr("Minutes more")),
        Column("within", "integer", found.within, tr("Within the radius")),
    ]
    if not run.wants("ALLOCATION"):
        return {}
    return run.write("ALLOCATION", columns, parent="DEMAND", rows=found.demand.tolist(), style="location_change")


def write_lines(run: Run, sites: SiteList, demand_ids: Sequence[str], found: Allocation) -> p.Results:
    """Write a straight line from each demand to its site."""
    from qgis.core import Qgis, QgsGeometry, QgsPointXY

    if not run.wants("LINES"):
        return {}
    table = run.table("DEMAND")
    here, there = table.points_in(table.crs), table.moved_from_degrees(sites.points, table.crs)
    rows = [row for row, site in enumerate(found.site.tolist()) if site >= 0]
    ends = [(found.demand[row], found.site[row]) for row in rows]
    shapes = [QgsGeometry.fromPolylineXY([QgsPointXY(*here[i]), QgsPointXY(*there[j])]) for i, j in ends]
    columns = [
        Column("demand", "text", [demand_ids[i] for i, _ in ends], tr("Place")),
        Column("site_id", "text", [sites.ids[j] for _, j in ends], tr("Site")),
        Column("minutes", "real", found.minutes[rows], tr("Minutes")),
    ]
    return run.write_rows("LINES", columns, shapes, Qgis.WkbType.LineString, table.crs, style="location_lines")


def write_curve(run: Run, sites: SiteList, steps: Sequence[Step]) -> p.Results:
    """Write what each number of sites brings."""
    named = dict(zip(sites.ids, sites.names, strict=True))
    columns = [
        Column("sites", "integer", [step.chosen.columns.size for step in steps], tr("Sites that are open")),
        Column("added", "integer", [step.added for step in steps], tr("New sites")),
        Column("new_sites", "text", [", ".join(step.new) for step in steps], tr("Codes of the new sites")),
        Column("new_names", "text", [", ".join(named[one] for one in step.new) for step in steps],
               tr("Names of the new sites")),
        Column("value", "real", [step.chosen.value for step in steps], tr("Value of the model")),
        Column("bound", "real", [step.chosen.bound for step in steps], tr("Bound of any set of sites")),
        Column("gap", "real", [step.chosen.gap for step in steps], tr("Gap between value and bound (share)")),
        Column("status", "text", [step.chosen.status for step in steps], tr("Proof")),
        Column("mean_min", "real", [step.reach.mean_minutes for step in steps], tr("Mean minutes")),
        Column("max_min", "real", [step.reach.max_minutes for step in steps], tr("Most minutes")),
        Column("people_within", "count", [step.reach.people_within for step in steps],
               tr("People within the radius")),
        Column("people_beyond", "count", [step.reach.people_beyond for step in steps],
               tr("People beyond the radius")),
    ]  # fmt: skip
    return run.write_rows("CURVE", columns)


def write_closures(run: Run, sites: SiteList, found: Sequence[Closure]) -> p.Results:
    """Write who goes farther if each site closes alone."""
    taken = ["; ".join(f"{sites.names[site]} {people:.0f}" for site, people in one.receivers) for one in found]
    columns = [
        Column("site_id", "text", [sites.ids[one.site] for one in found], tr("Site that closes")),
        Column("name", "text", [sites.names[one.site] for one in found], tr("Name")),
        Column("affected", "count", [one.affected for one in found], tr("People affected")),
        Column("places", "integer", [one.places for one in found], tr("Places affected")),
        Column("extra_min", "real", [one.extra_minutes for one in found], tr("Minutes more, in the mean")),
        Column("most_extra", "real", [one.most_extra for one in found], tr("Minutes more, at the most")),
        Column("newly_beyond", "count", [one.newly_beyond for one in found], tr("People newly beyond the radius")),
        Column("already_beyond", "count", [one.already_beyond for one in found],
               tr("People affected who were beyond it already")),
        Column("lost_access", "count", [one.lost_access for one in found], tr("People who reach no other")),
        Column("mean_min", "real", [one.mean_minutes for one in found], tr("Mean minutes of all afterwards")),
        Column("max_min", "real", [one.max_minutes for one in found], tr("Most minutes afterwards")),
        Column("receivers", "text", taken, tr("Sites that take them, with people")),
        Column("too_many", "real", [one.too_many for one in found], tr("People beyond the capacity of those")),
    ]  # fmt: skip
    return run.write_rows("CLOSURES", columns)


def write_doubts(run: Run, sites: SiteList, listed: Listed, found: Sequence[WhatIf]) -> p.Results:
    """Write what the answer would be if each doubtful service existed."""
    named = dict(zip(sites.ids, sites.names, strict=True))
    columns = [
        Column("service", "text", [listed.service_names[one.doubt.service] for one in found], tr("Service")),
        Column("place", "text", [listed.place_names[one.doubt.place] for one in found], tr("Place in its name")),
        Column("km", "real", [one.doubt.km for one in found], tr("Kilometres between them")),
        Column("mean_today", "real", [one.today.mean_minutes for one in found], tr("Mean minutes today, with it")),
        Column("beyond_today", "count", [one.today.people_beyond for one in found],
               tr("People beyond the radius today, with it")),
        Column("new_sites", "text", [", ".join(one.new) for one in found], tr("Codes of the new sites")),
        Column("new_names", "text", [", ".join(named[name] for name in one.new) for one in found],
               tr("Names of the new sites")),
        Column("mean_then", "real", [one.then.mean_minutes for one in found], tr("Mean minutes then")),
        Column("status", "text", [one.status for one in found], tr("Proof")),
    ]  # fmt: skip
    return run.write_rows("DOUBTS", columns)
