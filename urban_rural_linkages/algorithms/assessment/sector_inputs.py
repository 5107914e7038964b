"""New sectors, declared and read: land, dwellings, parking, and the class of their settlement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

import numpy as np

from ...core.notes import Note
from ...i18n import tr
from .. import parameters as p
from .settlement_inputs import named_settlements

if TYPE_CHECKING:
    from ...core.standards.sectors import Sectors
    from ...core.standards.standards import Settlements
    from ..run import Run

PARENT = "SECTORS"


def sector_parameters() -> p.Parameters:
    """Declare the new sectors and their figures."""
    return [
        p.source(PARENT, tr("New sectors"), tr("Sectors of new development, one row each; they need no shape. Their "
                 "results go into the table of sectors."), optional=True),
        p.field("SECTOR_ID", tr("Code of the sector"), tr("Without it, sectors are numbered as they come."), PARENT,
                advanced=True),
        p.field("KIND", tr("Kind of sector"), tr("residential or productive (tertiary too). Without the field, sectors "
                "with residential floor area are residential and the others productive."), PARENT, advanced=True),
        p.field("SECTOR_AREA", tr("Area of the sector (m2)"), tr("The whole sector, in m2. Without it the polygon is "
                "measured; without either, the share handed over is unknown."), PARENT, advanced=True),
        p.field("GREEN", tr("Green areas of the sector (m2)"), tr("Green areas handed over, in m2."), PARENT,
                advanced=True),
        p.field("FACILITIES", tr("Facilities of the sector (m2)"), tr("Land for public facilities handed over, in "
                "m2."), PARENT, advanced=True),
        p.field("BUILDABLE", tr("Residential floor area (m2)"), tr("Residential floor area that may be built, in m2: "
                "2.5 inhabitants per 100 m2 (LOTUS, additional provision 5)."), PARENT, advanced=True),
        p.field("SECTOR_DWELLINGS", tr("Dwellings of the sector"), tr("Dwellings foreseen in a residential sector: new "
                "development has to reach the dwellings per hectare (DV) of its settlement's class (LOTUS art. "
                "12.2.a)."), PARENT, advanced=True),
        p.field("SECTOR_SETTLEMENT", tr("Settlement of the sector"), tr("Code of the settlement that the sector "
                "belongs to. Without it the class is known only where all settlements of the layer have the same."),
                PARENT, advanced=True),
        p.field("PARKING", tr("Parking spaces"), tr("All parking spaces of the sector: one per 200 m2 of residential "
                "floor area (LOTUS, additional provision 2)."), PARENT, advanced=True),
        p.field("PMR_PARKING", tr("Reserved parking spaces"), tr("Those of them for people with reduced mobility: one "
                "in every 40 or part of 40 (Orden TMA/851/2021, art. 35.1)."), PARENT, advanced=True),
        p.choice("GREEN_SHARE_OF", tr("Two thirds green, of what"), tr("Of all land that is handed over, or "
                 "of the 15 % that must be. Art. 12.2.d of LOTUS is read in both ways, and the log tells "
                 "where they differ."),
                 {"ceded": tr("Of all land that is handed over"),
                  "minimum": tr("Of the 15 % that must be handed over")}, "ceded", advanced=True),
    ]  # fmt: skip


def green_share_of(run: Run) -> Literal["ceded", "minimum"]:
    """Return of what land two thirds are to be green."""
    return run.choice("GREEN_SHARE_OF")


def read_sectors(run: Run, settlements: Settlements) -> Sectors:
    """Read the sectors; none where there is no layer."""
    from ...core.standards.sectors import Sectors

    table = run.table(PARENT)
    if table is None:
        return Sectors([], [], *(np.empty(0) for _ in range(7)), classes=[])
    ids = run.ids(PARENT, "SECTOR_ID")

    def figures(parameter: str, whole: bool = False) -> np.ndarray:
        values = run.numbers(parameter, ids, PARENT, whole)
        return np.full(len(ids), np.nan) if values is None else values

    buildable = figures("BUILDABLE")
    return Sectors(
        ids=ids,
        kinds=_kinds(run, ids, buildable),
        area=_areas(run, figures("SECTOR_AREA")),
        green=figures("GREEN"),
        facilities=figures("FACILITIES"),
        buildable=buildable,
        spaces=figures("PARKING", whole=True),
        reserved=figures("PMR_PARKING", whole=True),
        dwellings=figures("SECTOR_DWELLINGS", whole=True),
        classes=_classes(run, settlements),
    )


def _classes(run: Run, settlements: Settlements) -> list[str | None]:
    """Return the class of each sector's settlement; without a field, the one class that all settlements have."""
    only = set(settlements.classes)
    everywhere = next(iter(only)) if len(only) == 1 else None
    named = named_settlements(run, PARENT, "SECTOR_SETTLEMENT", settlements.ids)
    classes = [everywhere if row is None else settlements.classes[row] for row in named]
    if run.given("SECTOR_DWELLINGS") and None in classes:
        run.note(Note("Sectors of which it is not known to what class of settlement they belong, and so how many "
                      "dwellings per hectare they need: {count} (see SECTOR_SETTLEMENT).",
                      count=classes.count(None)))  # fmt: skip
    return classes


def _kinds(run: Run, ids: list[str], buildable: np.ndarray) -> list[str]:
    from ...core.standards.codes import read_codes
    from ...core.standards.sectors import KINDS, guessed_kinds

    table, name = run.table(PARENT), run.field("KIND")
    if name is None:
        return guessed_kinds(buildable)
    found = read_codes(table.column(name), KINDS, layer=table.name, field=name, ids=ids)
    return cast("list[str]", found)  # a missing one is refused


def _areas(run: Run, official: np.ndarray) -> np.ndarray:
    from .land_measure import area_measure

    table = run.table(PARENT)
    if run.given("SECTOR_AREA") or not table.has_polygons:
        return official
    return area_measure(run, table).areas(table)
