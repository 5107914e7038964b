"""Tables of plans in the GeoPackage: their figures, groups and changes, the colours of the map, and the units of each.

The figures of pages are read from here again by whoever doubts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
)

from ....core.board.changes import Closed, Opened, Resized, Road, RoadDrawn, RoadFaster, roads_of
from ....core.board.plan_figures import CLASSES, people_of_classes
from ....core.decisions.plans import Plan
from ....i18n import tr
from ....io.columns import Column
from ....io.projections import GEOGRAPHIC
from ..diagnosis import Diagnosis
from .reading import AnsweredPlan, by_question, compared

PLANS, GROUPS, CHANGES, ROADS, COLOURS = "plans", "plan_groups", "plan_changes", "plan_roads", "plan_colours"
HOMES = "plan_homes"
"""The minutes of each home before and after each plan; not where single places must not be told."""
NAN = float("nan")
GRID = "map_plans"
"""The small maps of all plans."""
LEGEND = "legend_"
"""Before the name of a map: its legend alone."""


def keep_plans(diagnosis: Diagnosis, plans: Sequence[AnsweredPlan]) -> None:
    """Keep all tables of plans."""
    for plan in plans:
        _keep_units(diagnosis, plan)
    _keep_figures(diagnosis, plans)
    _keep_homes(diagnosis, plans)
    _keep_groups(diagnosis, plans)
    _keep_colours(diagnosis, plans)
    _keep_changes(diagnosis, plans)
    _keep_roads(diagnosis, plans)


def _keep_units(diagnosis: Diagnosis, plan: AnsweredPlan) -> None:
    """Keep by how many minutes the mean way of each unit changes."""
    zones = {zone.id: zone for zone in plan.answer.zones}
    found = [zones.get(code) for code in diagnosis.unit_ids]
    columns = [
        Column("delta_min", "real", [NAN if zone is None else zone.delta for zone in found],
               tr("Change of the mean way (min); above 0 it takes longer")),
        Column("change_class", "real", [NAN if zone is None else zone.colour for zone in found],
               tr("Class of the change, -3 to 3")),
    ]  # fmt: skip
    diagnosis.keep(plan.id, plan.scenario.name, diagnosis.run.table("UNITS"), columns, range(len(found)))


def _keep_figures(diagnosis: Diagnosis, plans: Sequence[AnsweredPlan]) -> None:
    """Keep a row for each plan, and one of today for each question."""
    rows: list[tuple[AnsweredPlan, Plan | None]] = []
    for group in by_question(plans):
        rows += [(group[0], None), *zip(group, compared(group), strict=True)]
    columns = [
        Column("row_id", "text", [plan.today if of is None else plan.id for plan, of in rows], tr("Row")),
        Column("plan", "text", [tr("Today") if of is None else plan.scenario.name for plan, of in rows], tr("Plan")),
        Column("service", "text", [plan.scenario.service_type for plan, _ in rows], tr("Type of service")),
        Column("threshold_min", "real", [plan.scenario.threshold for plan, _ in rows], tr("Threshold (min)")),
        *(Column(name, "real", [figure_of(plan, name, today=of is None) for plan, of in rows], label)
          for name, label in figure_labels().items()),
        Column("beaten_by", "text", [None if of is None else ", ".join(of.dominated_by) for _, of in rows],
               tr("No better in any figure than (costs are not counted)")),
    ]  # fmt: skip
    diagnosis.keep_rows(PLANS, tr("Plans of the scenario board, and today"), columns)


def figure_labels() -> dict[str, str]:
    """Return the figures of the table of plans, with what they are called."""
    return {
        "gain": tr("People for whom it takes less"), "lose": tr("People for whom it takes longer"),
        "mean_gain": tr("Minutes less, mean of who gains"), "mean_loss": tr("Minutes more, mean of who loses"),
        "newly_within": tr("People newly within the threshold"), "newly_beyond": tr("People newly beyond it"),
        "beyond": tr("People beyond the threshold"), "old_beyond": tr("The old of them"),
        "mean": tr("Mean minutes"), "nine": tr("Nine of ten within (min)"),
        "minutes_lost": tr("Minutes lost by all people, one way"),
        "minutes_saved": tr("Minutes saved by all people, one way"),
    }  # fmt: skip


_OF_STATES = ("beyond", "mean", "nine")


def figure_of(plan: AnsweredPlan, name: str, *, today: bool = False) -> float:
    """Return a figure of the table of plans, of a plan or of today; what only a change has is unknown of today."""
    end = "before" if today else "after"
    if name == "old_beyond":
        return NAN if plan.old is None else float(getattr(plan.old, end))
    if name in _OF_STATES:
        return float(getattr(plan.row, f"{name}_{end}"))
    return NAN if today else float(getattr(plan.row, name))


def _keep_groups(diagnosis: Diagnosis, plans: Sequence[AnsweredPlan]) -> None:
    rows = [(plan, row) for plan in plans for row in plan.answer.rows if row.group]
    if not rows or diagnosis.publication is not None:
        return
    labels = {"people": tr("People"), "gain": tr("People for whom it takes less"),
              "lose": tr("People for whom it takes longer"), "beyond_before": tr("People beyond it before"),
              "beyond_after": tr("People beyond it after")}  # fmt: skip
    diagnosis.keep_rows(GROUPS, tr("Who gains and who loses by each plan, by sex and age"), [
        Column("row_id", "text", [plan.id for plan, _ in rows], tr("Row")),
        Column("plan", "text", [plan.scenario.name for plan, _ in rows], tr("Plan")),
        Column("group", "text", [row.group for _, row in rows], tr("Group")),
        *(Column(name, "real", [getattr(row, name) for _, row in rows], label) for name, label in labels.items()),
    ])  # fmt: skip


def _keep_homes(diagnosis: Diagnosis, plans: Sequence[AnsweredPlan]) -> None:
    """Keep the ways of each home before and after each plan, from which who gains and who loses can be added up."""
    if diagnosis.publication is not None:
        return
    every = [(plan, plan.opened.board.homes, plan.answer.change) for plan in plans]
    columns = [
        Column("row_id", "text", [plan.id for plan, homes, _ in every for _ in homes.ids], tr("Row")),
        Column("plan", "text", [plan.scenario.name for plan, homes, _ in every for _ in homes.ids], tr("Plan")),
        Column("home_id", "text", [home for _, homes, _ in every for home in homes.ids], tr("Place")),
        Column("name", "text", [name for _, homes, _ in every for name in homes.names], tr("Name")),
        Column("people", "count", [count for _, homes, _ in every for count in homes.people.tolist()], tr("People")),
        Column("min_before", "real", [way for *_, change in every for way in change.before.values.tolist()],
               tr("Minutes today")),
        Column("min_after", "real", [way for *_, change in every for way in change.after.values.tolist()],
               tr("Minutes with the plan")),
        Column("min_change", "real", [more for *_, change in every for more in change.delta.tolist()],
               tr("Minutes with the plan less minutes today")),
        Column("verdict", "text", [one for *_, change in every for one in change.verdict.tolist()],
               tr("Gains, loses, the same (up to half a minute), or unknown")),
    ]  # fmt: skip
    diagnosis.keep_rows(HOMES, tr("Ways of each place before and after each plan"), columns)


def _keep_colours(diagnosis: Diagnosis, plans: Sequence[AnsweredPlan]) -> None:
    people = [people_of_classes(plan.answer.change, plan.opened.board.homes.people) for plan in plans]
    diagnosis.keep_rows(COLOURS, tr("People by the class of the change of their way"), [
        Column("row_id", "text", [plan.id for plan in plans for _ in CLASSES], tr("Row")),
        Column("plan", "text", [plan.scenario.name for plan in plans for _ in CLASSES], tr("Plan")),
        Column("change_class", "integer", [*CLASSES] * len(plans), tr("Class of the change, -3 to 3")),
        Column("people", "real", [count for counts in people for count in counts], tr("People")),
    ])  # fmt: skip


def _keep_changes(diagnosis: Diagnosis, plans: Sequence[AnsweredPlan]) -> None:
    """Keep a row for each change of each plan with what it does alone, and one for all of them together."""
    rows: list[tuple[AnsweredPlan, str, str, str, str, float, float, QgsGeometry]] = []
    for plan in plans:
        shapes = _points(diagnosis, plan)
        for number, (effect, shape) in enumerate(zip(plan.answer.each, shapes, strict=True), start=1):
            rows.append((plan, f"{plan.id}_{number}", kind_of(effect.change), plan.name_of(effect.change),
                         plan.label_of(effect.change), effect.gain, effect.lose, shape))  # fmt: skip
        row = plan.row
        rows.append((plan, f"{plan.id}_all", "together", tr("Together"), "", row.gain, row.lose, QgsGeometry()))
    columns = [
        Column("change_id", "text", [row[1] for row in rows], tr("Change")),
        Column("row_id", "text", [row[0].id for row in rows], tr("Row")),
        Column("plan", "text", [row[0].scenario.name for row in rows], tr("Plan")),
        Column("change", "text", [row[2] for row in rows], tr("Kind of change")),
        Column("name", "text", [row[3] for row in rows], tr("Name")),
        Column("label", "text", [row[4] for row in rows], tr("Change in words")),
        Column("gain", "real", [row[5] for row in rows], tr("People for whom it takes less by it alone")),
        Column("lose", "real", [row[6] for row in rows], tr("People for whom it takes longer by it alone")),
    ]
    diagnosis.keep_points(CHANGES, tr("Changes of each plan, each alone and all together"), columns,
                          [row[7] for row in rows], Qgis.WkbType.Point)  # fmt: skip


def kind_of(change: object) -> str:
    """Return what a change is called in the tables."""
    kinds = {Opened: "opened", Closed: "closed", Resized: "resized", RoadDrawn: "road", RoadFaster: "road"}
    return kinds[type(change)]


def _points(diagnosis: Diagnosis, plan: AnsweredPlan) -> list[QgsGeometry]:
    """Return where each change lies, in degrees; roads and what nobody knows have no point."""
    services = plan.opened.board.services
    places = {service: (x, y) for service, x, y in zip(services.ids, services.x, services.y, strict=True)}
    places |= {change.key: (change.x, change.y) for change in plan.scenario.changes if isinstance(change, Opened)}
    way = _to_degrees(diagnosis, plan.opened.crs)
    found = []
    for change in plan.scenario.changes:
        key = getattr(change, "service", getattr(change, "key", ""))
        corner = places.get(key)
        found.append(QgsGeometry() if corner is None else _carried(QgsGeometry.fromPointXY(QgsPointXY(*corner)), way))
    return found


def _keep_roads(diagnosis: Diagnosis, plans: Sequence[AnsweredPlan]) -> None:
    """Keep the roads that plans draw or make faster; no table where none does."""
    rows = [(plan, change, shape) for plan in plans for change in roads_of(plan.scenario.changes)
            for shape in _lines(diagnosis, plan, change)]  # fmt: skip
    if not rows:
        return
    columns = [
        Column("row_id", "text", [plan.id for plan, *_ in rows], tr("Row")),
        Column("plan", "text", [plan.scenario.name for plan, *_ in rows], tr("Plan")),
        Column("change", "text", ["drawn" if isinstance(change, RoadDrawn) else "faster" for _, change, _ in rows],
               tr("Kind of change")),
        Column("name", "text", [plan.label_of(change) for plan, change, _ in rows], tr("Name")),
        Column("kmh", "real", [change.kmh for _, change, _ in rows], tr("Speed (km/h)")),
    ]  # fmt: skip
    diagnosis.keep_points(ROADS, tr("Roads that plans draw or make faster"), columns, [shape for *_, shape in rows],
                          Qgis.WkbType.MultiLineString)  # fmt: skip


def _lines(diagnosis: Diagnosis, plan: AnsweredPlan, change: Road) -> Iterable[QgsGeometry]:
    """Return the lines of a road in degrees."""
    if isinstance(change, RoadDrawn):
        drawn = QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in change.points])
        yield _many(_carried(drawn, _to_degrees(diagnosis, plan.opened.crs)))
    elif diagnosis.given("NETWORK"):
        table, wanted = diagnosis.run.table("NETWORK"), set(change.lines)
        shapes = zip(table.ids(None), table.geometries_in(QgsCoordinateReferenceSystem(GEOGRAPHIC)), strict=True)
        yield from (_many(shape) for line, shape in shapes if line in wanted and shape is not None)


def _many(geometry: QgsGeometry) -> QgsGeometry:
    geometry.convertToMultiType()
    return geometry


def _to_degrees(diagnosis: Diagnosis, crs: str) -> QgsCoordinateTransform:
    return QgsCoordinateTransform(QgsCoordinateReferenceSystem(crs), QgsCoordinateReferenceSystem(GEOGRAPHIC),
                                  diagnosis.run.context.transformContext())  # fmt: skip


def _carried(geometry: QgsGeometry, way: QgsCoordinateTransform) -> QgsGeometry:
    moved = QgsGeometry(geometry)
    moved.transform(way)
    return moved
