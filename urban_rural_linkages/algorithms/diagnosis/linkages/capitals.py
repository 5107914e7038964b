"""Capitals of a diagnosis: the point at which each unit counts, and the ways between them, for chapters on linkages.

A unit counts at its largest settlement, or where none is known at a point on its surface.  A settlement is of the unit
that a field of the same name as the codes of the units says, else of the one whose outline holds it: outlines are often
simplified, and a capital beyond its own border would be of its neighbour.  All chapters on linkages
measure between these points, so that a town is as far on one page as on the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsVectorLayer

from ....core.arrays import Floats
from ....core.known import how_many
from ....core.linkages.capitals import NOWHERE, largest_settlements, units_of_settlements
from ....core.notes import Amount, Note
from ....i18n import note_sentence, tr
from ....io.columns import Column
from ....io.overlaps import zones_of
from ...decisions.people_inputs import as_texts
from ..access_times import LINES, ROADS, Way, straight_way, way_of
from ..board_data import names_of_settlements
from ..diagnosis import Diagnosis, TooLittle

CAPITALS = "capitals"
CODE, PLACE, PEOPLE = "unit", "place", "people"


def capitals_layer(diagnosis: Diagnosis) -> QgsVectorLayer:
    """Return the capitals as points with the code, name and people of their unit; made once.

    Units whose people are unknown have none: `without_people` says how many.

    Raises
    ------
    TooLittle
        When nobody is known to live anywhere.
    """
    if CAPITALS not in diagnosis.tables:
        _keep(diagnosis)
    return diagnosis.layer(CAPITALS)


def without_people(diagnosis: Diagnosis) -> list[str]:
    """Return the sentence that says how many units take no part, because their people are unknown."""
    unknown = how_many(np.isnan(diagnosis.populations[1]))
    if not unknown:
        return []
    return [note_sentence(Note("Units whose people are unknown take no part: {count}.", count=Amount(unknown)))]


def where_counted(diagnosis: Diagnosis) -> str:
    """Return the sentence that says at which point a unit counts: each page of linkages has it."""
    if _has_settlements(diagnosis):
        capitals_layer(diagnosis)
        without = how_many([not place for place in diagnosis.table(CAPITALS).column(PLACE)])
        if without:
            return diagnosis.fill(tr("A {unit} counts at its largest settlement, and one without any at a point on its "
                                     "surface ({count})."), count=without)  # fmt: skip
        return diagnosis.fill(tr("A {unit} counts at its largest settlement."))
    if diagnosis.run.table("UNITS").has_polygons:
        if diagnosis.given("SETTLEMENTS", "SETTLEMENT_POP"):
            return diagnosis.fill(tr("A {unit} counts at a point on its surface: points of settlements are not "
                                     "published."))  # fmt: skip
        return diagnosis.fill(tr("A {unit} counts at a point on its surface: no settlements were given."))
    return diagnosis.fill(tr("A {unit} counts at its one point."))


def way_between(diagnosis: Diagnosis) -> Way:
    """Return how minutes between capitals come about: over the roads, else in straight lines."""
    found = way_of(diagnosis)
    return straight_way(diagnosis) if found.kind == "surface" else found


def way_inputs(diagnosis: Diagnosis) -> dict[str, Any]:
    """Return the inputs of an algorithm that measures minutes between places."""
    if way_between(diagnosis).kind == "network":
        return {**diagnosis.passed_on(*ROADS), "COST": "time"}
    return {**diagnosis.passed_on(*LINES), "COST": "straight"}


def _has_settlements(diagnosis: Diagnosis) -> bool:
    """Tell whether settlements say where a unit counts; their exact points are hidden where it is to be published."""
    given = diagnosis.given("SETTLEMENTS", "SETTLEMENT_POP") and diagnosis.run.table("UNITS").has_polygons
    return given and diagnosis.publication is None


def _keep(diagnosis: Diagnosis) -> None:
    people = diagnosis.populations[1]
    if not (people > 0).any():
        raise TooLittle(tr("Nobody is known to live in any place."))
    lonlat, settlements = _points(diagnosis)
    rows = [row for row in range(len(people)) if people[row] == people[row]]
    names = [diagnosis.unit_names[row] for row in rows]
    points = [QgsGeometry.fromPointXY(QgsPointXY(*lonlat[row])) for row in rows]
    diagnosis.keep_points(CAPITALS, diagnosis.fill(tr("Where each {unit} counts")), [
        Column(CODE, "text", [diagnosis.unit_ids[row] for row in rows], tr("Code")),
        Column("name", "text", names, tr("Name")),
        Column(PLACE, "text", [settlements[row] or None for row in rows], tr("Largest settlement")),
        Column(PEOPLE, "integer", people[rows].tolist(), tr("Inhabitants")),
    ], points, Qgis.WkbType.Point)  # fmt: skip


def _points(diagnosis: Diagnosis) -> tuple[Floats, Sequence[str]]:
    """Return where each unit counts, in degrees, and the name of its largest settlement, "" without one."""
    units, ids = diagnosis.run.table("UNITS"), diagnosis.unit_ids
    lonlat, names = units.lonlat(ids), [""] * len(ids)
    if not _has_settlements(diagnosis):
        return lonlat, names
    table = diagnosis.run.table("SETTLEMENTS")
    own = table.ids(None)
    people = diagnosis.run.counts("SETTLEMENT_POP", own, "SETTLEMENTS")
    place = {code: row for row, code in enumerate(ids)}
    code = diagnosis.run.field("UNIT_ID")
    told = as_texts(table.column(code)) if code in table.field_names else None
    zones = units_of_settlements(told, zones_of(table, units, ids), ids)
    holder = np.array([place.get(zone, NOWHERE) for zone in zones], dtype=np.int64)
    largest = largest_settlements(own, people, holder, len(ids))
    called, at = names_of_settlements(diagnosis, zones), table.lonlat(own)
    found = largest != NOWHERE
    lonlat[found] = at[largest[found]]
    return lonlat, [called[row] if row != NOWHERE else "" for row in largest.tolist()]
