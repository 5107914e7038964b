"""The fields that results on functional areas are written to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.functional.area_shape import LogEntry
from ...core.functional.areas import Step
from ...core.functional.flow_indicators import FlowIndicators
from ...core.functional.labour_markets import LabourMarkets
from ...core.functional.sensitivity import Variation
from ...core.functional.summary import ClassSummary
from ...core.functional.units import Flip, UnitClasses
from ...core.functional.urban_areas import UrbanAreas
from ...i18n import current_language, note_sentence, tr
from ...io.columns import Column
from ..styling import load_style


def class_title(level: str, code: int) -> str:
    """Return the name of a class, as the legend has it."""
    entries = load_style(f"degurba_{level}")["classes"]
    return next((entry["label"][current_language()] for entry in entries if entry["value"] == code), str(code))


def class_columns(summary: ClassSummary, level: str) -> list[Column]:
    """Return the fields of the totals by class."""
    return [
        Column("class", "integer", summary.classes, tr("Class")),
        Column("name", "text", [class_title(level, int(code)) for code in summary.classes], tr("Name")),
        Column("cells", "integer", summary.cells, tr("Cells")),
        Column("area_km2", "real", summary.area_km2, tr("Area (km2)")),
        Column("population", "real", summary.population, tr("Inhabitants")),
        Column("share", "real", summary.share, tr("Share of the inhabitants (0-1)")),
    ]


def sensitivity_columns(variations: Sequence[Variation]) -> list[Column]:
    """Return the fields of the classes under changed thresholds, one row a class and change."""
    rows = [(v, i) for v in variations for i in range(v.classes.size)]
    return [
        Column("parameter", "text", [v.parameter for v, _ in rows], tr("Threshold")),
        Column("factor", "real", [v.factor for v, _ in rows], tr("Multiplied by")),
        Column("class", "integer", [v.classes[i] for v, i in rows], tr("Class")),
        Column("cells", "integer", [v.cells[i] for v, i in rows], tr("Cells")),
        Column("population", "real", np.array([v.population[i] for v, i in rows]), tr("Inhabitants")),
    ]


def unit_class_columns(found: UnitClasses, reasons: Sequence[str]) -> list[Column]:
    """Return the fields of units by degree of urbanisation."""
    labels = {
        "uc_share": tr("Share in urban centres"),
        "duc_share": tr("Share in dense urban clusters"),
        "sduc_share": tr("Share in semi-dense urban clusters"),
        "suc_share": tr("Share in suburban cells"),
        "rc_share": tr("Share in rural clusters"),
        "ldr_share": tr("Share in low density rural cells"),
        "vldr_share": tr("Share in very low density rural cells"),
    }
    shares = [Column(name, "real", found.shares[:, i], label) for i, (name, label) in enumerate(labels.items())]
    return [
        Column("population", "real", found.population, tr("Inhabitants on the grid")),
        *shares,
        Column("degurba_l1", "integer", _codes(found.level_1), tr("Degree of urbanisation: 3 city, 2 town, 1 rural")),
        Column("degurba_l2", "integer", _codes(found.level_2), tr("Degree of urbanisation, level 2")),
        Column("margin", "real", found.margin, tr("Deciding share, less its threshold")),
        Column("note", "text", reasons, tr("Why")),
    ]


def flip_columns(found: Sequence[Flip]) -> list[Column]:
    """Return the fields of units that another threshold would put elsewhere."""
    return [
        Column("unit_id", "text", [flip.id for flip in found], tr("Unit")),
        Column("degurba_l2", "integer", [flip.now for flip in found], tr("Class")),
        Column("with_lower", "integer", [flip.with_lower for flip in found], tr("Class with thresholds 0.05 lower")),
        Column("with_higher", "integer", [flip.with_higher for flip in found], tr("Class with thresholds 0.05 higher")),
        Column(
            "changes_l1", "integer", [flip.changes_level_1 for flip in found], tr("City, town or rural at stake (1)")
        ),
    ]


def indicator_columns(found: FlowIndicators, order: Sequence[int]) -> list[Column]:
    """Return the fields of the commuting of units, in the order given."""
    labels = {
        "residents": tr("Employed residents"),
        "jobs": tr("Jobs"),
        "internal": tr("Live and work in the unit"),
        "self_supply": tr("Share of residents who work here"),
        "self_demand": tr("Share of jobs held by residents"),
        "job_ratio": tr("Jobs per employed resident"),
        "net_inflow": tr("Jobs less residents"),
    }
    place = np.asarray(order, dtype=np.intp)
    columns = [Column(name, "real", getattr(found, name)[place], label) for name, label in labels.items()]
    largest = [found.largest_outflow[i] for i in place]
    return [
        Column("unit_id", "text", [found.ids[i] for i in place], tr("Unit")),
        *columns,
        Column("largest_outflow", "text", largest, tr("Where most others work")),
        Column("largest_share", "real", found.largest_share[place], tr("Share of residents who work there")),
    ]


def area_columns(found: LabourMarkets) -> list[Column]:
    """Return the fields of labour market areas."""
    areas = found.areas
    return [
        Column("area_id", "text", areas.ids, tr("Area")),
        Column("units", "integer", areas.units, tr("Units")),
        Column("residents", "real", areas.residents, tr("Employed residents")),
        Column("jobs", "real", areas.jobs, tr("Jobs")),
        Column("internal", "real", areas.internal, tr("Live and work in the area")),
        Column("self_supply", "real", areas.self_supply, tr("Share of residents who work here")),
        Column("self_demand", "real", areas.self_demand, tr("Share of jobs held by residents")),
        Column("validity", "real", found.validity, tr("Validity (1 or more is valid)")),
    ]


def step_columns(steps: Sequence[Step]) -> list[Column]:
    """Return the fields of the steps by which areas came about."""
    texts = {"unit": tr("Unit"), "from_area": tr("From area"), "to_area": tr("To area (empty: reserve)")}
    numbers = {"flow": tr("Persons between the two"), "measure": tr("What the choice rests on"), "before": tr("Before"),
               "after": tr("After")}  # fmt: skip
    return [
        Column("step", "integer", [step.number for step in steps], tr("Step")),
        Column("outcome", "text", [step.outcome.value for step in steps], tr("Outcome")),
        *(Column(name, "text", [getattr(s, name) for s in steps], label) for name, label in texts.items()),
        *(Column(name, "real", [getattr(s, name) for s in steps], label) for name, label in numbers.items()),
    ]


def urban_area_columns(found: UrbanAreas, names: Sequence[str]) -> list[Column]:
    """Return the fields of functional urban areas."""
    areas = found.areas
    return [
        Column("fua_id", "text", [area.id for area in areas], tr("Functional urban area")),
        Column("fua_name", "text", names, tr("Name")),
        Column("units", "integer", [area.units for area in areas], tr("Units")),
        Column("population", "real", [area.population for area in areas], tr("Inhabitants")),
        Column("core_population", "real", [area.core_population for area in areas], tr("Inhabitants of the core")),
        Column("size_class", "text", [area.size_class for area in areas], tr("Size class")),
        Column("cities", "text", [", ".join(area.cities) for area in areas], tr("Core cities")),
    ]


def urban_unit_columns(found: UrbanAreas, names: Sequence[str | None]) -> list[Column]:
    """Return the fields of units by functional urban area."""
    return [
        Column("city_id", "text", found.city_id, tr("City")),
        Column("fua_id", "text", found.fua_id, tr("Functional urban area")),
        Column("fua_name", "text", names, tr("Name of the area")),
        Column("role", "text", found.role, tr("Role")),
        Column("best_share", "real", found.best_share, tr("Share of residents who work in the core")),
        Column("second_fua", "text", found.second_fua, tr("Second area")),
        Column("second_share", "real", found.second_share, tr("Share of residents who work in its core")),
    ]


def log_columns(log: Sequence[LogEntry]) -> list[Column]:
    """Return the fields of what a delineation decided."""
    return [
        Column("event", "text", [entry.event for entry in log], tr("Event")),
        Column("subject", "text", [entry.subject for entry in log], tr("Unit or city")),
        Column("fua_id", "text", [entry.fua_id for entry in log], tr("Functional urban area")),
        Column("other", "text", [entry.other for entry in log], tr("Other city or area")),
        Column("value", "real", [entry.value for entry in log], tr("Share, or length of border (m)")),
        Column("note", "text", [note_sentence(entry.note) for entry in log], tr("What happened")),
    ]


def _codes(values: Sequence[int | None]) -> list[float]:
    return [float("nan") if value is None else float(value) for value in values]
