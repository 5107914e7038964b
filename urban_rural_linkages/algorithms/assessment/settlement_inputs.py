"""Settlements read for the standards: people, dwellings, land, class and group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsProcessingParameterDefinition

from ...core.errors import InputError
from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from .land_measure import area_measure

if TYPE_CHECKING:
    from ...core.standards.standards import Settlements
    from ..run import Run

PARENT = "SETTLEMENTS"


def settlement_code_parameter() -> QgsProcessingParameterDefinition:
    """Declare the field with the codes of the settlements."""
    return p.field("SETTLEMENT_ID", tr("Code of the settlement"), tr("Compared as text: leading zeros count. Without "
                   "it, settlements are numbered as they come."), PARENT)  # fmt: skip


def settlement_parameters() -> p.Parameters:
    """Declare the settlements and their figures."""
    return [
        p.source(PARENT, tr("Settlements"), tr("Urban land of each settlement, one feature each; a table will do where "
                 "areas are given in fields.")),
        settlement_code_parameter(),
        p.field("NAME", tr("Name"), tr("Name of the settlement."), PARENT),
        p.field("POP", tr("Population"), tr("Registered inhabitants of the settlement."), PARENT, optional=False),
        p.field("DWELLINGS", tr("Dwellings"), tr("Dwellings of the settlement; without them their density (DV) is "
                "unknown."), PARENT),
        p.field("GROUP", tr("Group of settlements"), tr("General green areas and facilities (ZVG, SDG) of base "
                "settlements are those of their group, such as the municipality. Without the field all base "
                "settlements of the layer are one group; a settlement with an empty value stands for itself."), PARENT),
        p.field("CLASS", tr("Class"), tr("base or relevant, as a territorial plan sets it; it wins over the number of "
                "inhabitants. Where it is empty, up to 5,000 inhabitants are base (LOTUS art. 5.2)."), PARENT),
        p.field("AREA", tr("Area"), tr("Urban land of the settlement. Without it the polygon is measured."), PARENT),
        p.choice("AREA_UNITS", tr("Unit of the area field"), tr("ha, km2 or m2."),
                 {"ha": tr("Hectares (ha)"), "km2": tr("Square kilometres (km²)"), "m2": tr("Square metres (m²)")},
                 "ha"),
    ]  # fmt: skip


def read_settlements(run: Run, ids: list[str], land: dict[str, np.ndarray]) -> Settlements:
    """Read the settlements; `land` is what they have of each system, by standard."""
    from ...core.identifiers import shortened
    from ...core.standards.standards import Settlements, settlement_classes

    inhabitants = run.counts("POP", ids, PARENT)
    dwellings = run.counts("DWELLINGS", ids, PARENT)
    classes, notes = settlement_classes(inhabitants, _given_classes(run, ids), ids)
    run.tell(notes)
    unclassed = sorted(name for name, own in zip(ids, classes, strict=True) if own is None)
    if unclassed:
        run.note(Note("Settlements whose population and class are unknown, and with them all standards: {count} "
                      "({settlements}).", count=len(unclassed), settlements=shortened(unclassed)))  # fmt: skip
    return Settlements(
        ids=ids,
        classes=classes,
        groups=_groups(run, classes),
        inhabitants=inhabitants,
        hectares=_hectares(run, ids),
        amounts=land if dwellings is None else {"DV": dwellings, **land},
    )


def settlement_ids(run: Run) -> list[str]:
    """Return the codes of the settlements."""
    return run.ids(PARENT, "SETTLEMENT_ID")


def settlement_names(run: Run) -> list[Any] | None:
    """Return the name of each settlement, or None where no field was given."""
    name = run.field("NAME")
    return None if name is None else run.table(PARENT).column(name)


def named_settlements(run: Run, parent: str, parameter: str, settlement_ids: Sequence[str]) -> list[int | None]:
    """Return the settlement (its position) that a field of another layer names; None where it names none."""
    from ...core.identifiers import match_ids, normalise_ids, shortened

    table, name = run.table(parent), run.field(parameter)
    if name is None:
        return [None] * len(table)
    given = normalise_ids(table.column(name), table.name, name, required=False)
    match = match_ids(settlement_ids, given)
    if match.unmatched_right:
        raise InputError("Layer '{layer}', field '{field}' names settlements that are not in layer '{settlements}': "
                         "{ids}.", hint="Correct the codes, or choose the field of the settlements' codes "
                         "(SETTLEMENT_ID).", layer=table.name, field=name, settlements=run.table(PARENT).name,
                         ids=shortened(match.unmatched_right))  # fmt: skip
    named: list[int | None] = [None] * len(given)
    for settlement, row in zip(match.left.tolist(), match.right.tolist(), strict=True):
        named[row] = settlement
    return named


def _given_classes(run: Run, ids: list[str]) -> list[str | None] | None:
    from ...core.standards.codes import read_codes
    from ...core.standards.standards import CLASSES

    name = run.field("CLASS")
    if name is None:
        return None
    table = run.table(PARENT)
    return read_codes(table.column(name), CLASSES, layer=table.name, field=name, ids=ids, required=False)


def _groups(run: Run, classes: list[str | None]) -> list[str | None]:
    from ...core.standards.standards import BASE

    name = run.field("GROUP")
    if name is not None:
        values = ("" if value is None else str(value).strip() for value in run.table(PARENT).column(name))
        return [value or None for value in values]
    if sum(own == BASE for own in classes) > 1:
        run.note(Note("No group was given: all base settlements of the layer are one group, whose general green areas "
                      "and facilities (ZVG, SDG) are added up."))  # fmt: skip
    return [""] * len(classes)


def _hectares(run: Run, ids: list[str]) -> np.ndarray:
    from ...core.areas import in_hectares, measured_hectares

    official = run.numbers("AREA", ids, PARENT)
    if official is not None:
        return in_hectares(official, run.choice("AREA_UNITS"))
    table = run.table(PARENT)
    if not table.has_polygons:
        raise InputError("Layer '{layer}' holds no polygons, and no field says how large its settlements are.",
                         hint="Choose the outlines of the settlements, or the field of areas (AREA).",
                         layer=table.name)  # fmt: skip
    return measured_hectares(area_measure(run, table).areas(table))
