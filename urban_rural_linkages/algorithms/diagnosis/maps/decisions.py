"""Maps of the decisions: who gains by the next service, and whose way becomes longer where one closes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....core.arrays import Booleans, Floats
from ....core.decisions.shorter_ways import people_by_class
from ....core.report.drawing import INK, Stroke
from ....core.report.maps.choropleth import MapContent
from ....core.report.maps.layers import Layer, Points
from ....core.report.maps.sign_marks import CLOSED, NEW
from ....core.report.maps.sign_marks import HEALTH as CROSS
from ....core.report.maps.signs import Signs
from ....core.report.maps.theme import UnitTheme
from ....i18n import tr
from ....io.layers import FeatureTable
from ..chapter import MapTheme
from ..decisions.next_blocks import WAYS, people_field
from ..decisions.reading import Decision, read_decision
from ..decisions.wherenext import HEALTH, SITES
from ..diagnosis import Diagnosis
from .land import DiagnosisLand
from .themes import unit_theme

_MOST_CROSSES = 40


def next_content(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> MapContent:
    """Return the map of the first place: units by the minutes that are saved, the services, and the new one named."""
    shown = unit_theme(diagnosis, theme.style, diagnosis.table(theme.table).column("min_shorter"))
    shown = _by_people(diagnosis, shown).turned()
    sites = diagnosis.table(SITES)
    roles = np.array([str(role) for role in sites.column("role")])
    layers: list[Layer] = [
        *land.roads,
        _today(land, sites, roles == "open", read_decision(diagnosis)),
        Signs(_parts(land, sites, roles == "new"), tr("the next one"), kind=NEW),
    ]
    return MapContent(shown, layers, _names(land, sites, roles == "new"), title=theme.title)


def _by_people(diagnosis: Diagnosis, shown: UnitTheme) -> UnitTheme:
    """Count the people of each class in the legend, by the place where they live."""
    table = diagnosis.table(WAYS)
    amounts = people_by_class(table.numbers(people_field(diagnosis)), table.numbers("shorter_class"))
    return replace(shown, counted=tr("people"), amounts=amounts)


def _today(land: DiagnosisLand, sites: FeatureTable, opened: Booleans, decision: Decision) -> Layer:
    """Return the services of today: those that heal with their cross where there are few, others as points."""
    parts, label = _parts(land, sites, opened), tr("open today, kept")
    if decision.service in HEALTH and len(decision.sites.open_rows) <= _MOST_CROSSES:
        return Signs(parts, label, kind=CROSS, radius=1.2)
    return Points(parts, label)


def _names(land: DiagnosisLand, sites: FeatureTable, new: Booleans) -> list[tuple[str, float, float]]:
    """Return the name of the new place, then those of the largest places."""
    points, rows = land.land.points(sites)[0]
    names = sites.column("name")
    own = [(str(names[row]), *points[place].tolist()) for place, row in enumerate(rows.tolist()) if new[row]]
    taken = {name for name, *_ in own}
    return [*own, *(one for one in land.names if one[0] not in taken)]


def closure_content(diagnosis: Diagnosis, land: DiagnosisLand, theme: MapTheme) -> MapContent:
    """Return the map of one closure: units by the minutes that their people would take longer."""
    table = diagnosis.table(theme.table)
    field = diagnosis.run.field("UNIT_ID")
    place = {code: row for row, code in enumerate(diagnosis.unit_ids)}
    longer: list[float | None] = [0.0] * len(place)
    for code, site, minutes in zip(table.column(field), table.column("site_id"), table.numbers("min_longer").tolist(),
                                   strict=True):  # fmt: skip
        if str(site) == theme.site:
            longer[place[str(code)]] = minutes if minutes == minutes else np.inf
    shown = unit_theme(diagnosis, theme.style, longer)
    decision = read_decision(diagnosis)
    sites = diagnosis.table("services")
    codes = np.array([str(code) for code in sites.column("service_id")])
    ids = {decision.sites.ids[row] for row in decision.sites.open_rows}
    own = np.array([code in ids for code in codes])
    stays = _points(land, sites, own & (codes != theme.site), tr("stays open"))
    closed = Signs(_parts(land, sites, codes == theme.site), tr("closed"), radius=1.4, kind=CLOSED)
    return MapContent(shown, [replace(stays, radius=0.7, stroke=Stroke(INK, 0.28)), closed], title=theme.title)


def _points(land: DiagnosisLand, table: FeatureTable, chosen: Booleans, label: str) -> Points:
    return Points(_parts(land, table, chosen), label)


def _parts(land: DiagnosisLand, table: FeatureTable, chosen: Booleans) -> list[Floats]:
    """Return the chosen points of each part of the land."""
    return [points[chosen[rows]] for points, rows in land.land.points(table)]
