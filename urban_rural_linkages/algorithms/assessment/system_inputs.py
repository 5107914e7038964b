"""Polygons of general and local systems read for the standards, and counted for their settlements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np

from ...core.errors import InputError
from ...core.notes import Note
from ...core.progress import Progress
from ...i18n import tr
from .. import parameters as p
from .land_measure import area_measure
from .settlement_inputs import PARENT, named_settlements

if TYPE_CHECKING:
    from ...io.overlaps import Location
    from ..run import Run


@dataclass(frozen=True)
class Systems:
    """Polygons of systems: their ids, system (general, local) and use (green, facilities)."""

    ids: list[str]
    systems: list[str]
    uses: list[str]

    def rows_of(self, system: str) -> list[int]:
        """Return the positions of the polygons of one system."""
        return [row for row, own in enumerate(self.systems) if own == system]


def system_parameters() -> p.Parameters:
    """Declare the polygons of systems."""
    return [
        p.source("SYSTEMS", tr("Green areas and facilities"), tr("Land of the general and local systems. A polygon "
                 "counts for the settlement it lies in, and is shared out by area where it lies in several. Outside "
                 "all of them, general systems count for the nearest settlement and local ones for none. A table will "
                 "do where areas and settlements are given in fields."), optional=True),
        p.field("SYSTEM_ID", tr("Code of the land"), tr("How results and messages call each polygon. Without it, "
                "polygons are numbered as they come."), "SYSTEMS", advanced=True),
        p.field("SYSTEM", tr("System"), tr("general or local. Without it, the field called system."), "SYSTEMS"),
        p.field("USE", tr("Use"), tr("green or facilities. Without it, the field called use."), "SYSTEMS"),
        p.field("SYSTEM_SETTLEMENT", tr("Settlement of the land"), tr("Code of the settlement that the land counts "
                "for, wherever it lies; where it is empty the map decides."), "SYSTEMS", advanced=True),
        p.field("SYSTEM_AREA", tr("Area of the land (m2)"), tr("Official area in m2. Without it the polygon is "
                "measured."), "SYSTEMS", advanced=True),
    ]  # fmt: skip


def read_systems(run: Run) -> Systems | None:
    """Read what each polygon is; None where there is no layer."""
    from ...core.standards.codes import read_codes
    from ...core.standards.system_land import SYSTEMS, USES

    table = run.table("SYSTEMS")
    if table is None:
        return None
    ids = run.ids("SYSTEMS", "SYSTEM_ID")

    def codes(parameter: str, known: dict[str, str]) -> list[str]:
        name = run.field(parameter) or parameter.lower()
        found = read_codes(table.column(name), known, layer=table.name, field=name, ids=ids)
        return cast("list[str]", found)  # a missing one is refused

    return Systems(ids, codes("SYSTEM", SYSTEMS), codes("USE", USES))


def read_land(
    run: Run, systems: Systems | None, settlement_ids: list[str], progress: Progress
) -> dict[str, np.ndarray]:
    """Return the m2 of each kind of land in each settlement, by standard; empty where there is no layer."""
    from ...core.standards.system_land import land_by_settlement

    if systems is None:
        return {}
    areas = _areas(run, systems)
    rows = named_settlements(run, "SYSTEMS", "SYSTEM_SETTLEMENT", settlement_ids)
    named = [None if row is None else {row: 1.0} for row in rows]
    placed = named if None not in named else _placed(run, systems, settlement_ids, named, areas, progress)
    lies_in = [{} if places is None else places for places in placed]
    return land_by_settlement(areas, systems.systems, systems.uses, lies_in, len(settlement_ids))


def _areas(run: Run, systems: Systems) -> np.ndarray:
    from ...core.numbers import require_non_negative

    table = run.table("SYSTEMS")
    official = run.numbers("SYSTEM_AREA", systems.ids, "SYSTEMS")
    if official is not None:
        require_non_negative(official, systems.ids, table.name, run.field("SYSTEM_AREA"))
        return official
    _require_polygons(run, "SYSTEMS", "SYSTEM_AREA")
    return area_measure(run, table).areas(table)


def _require_polygons(run: Run, name: str, otherwise: str) -> None:
    table = run.table(name)
    if not table.has_polygons:
        raise InputError("Layer '{layer}' holds no polygons.", hint="Choose a layer of polygons, or the field "
                         "{parameter}.", layer=table.name, parameter=otherwise)  # fmt: skip


def _placed(
    run: Run,
    systems: Systems,
    settlement_ids: list[str],
    named: list[dict[int, float] | None],
    areas: np.ndarray,
    progress: Progress,
) -> list[dict[int, float] | None]:
    """Find out on the map what no field names."""
    from ...io.overlaps import locations

    _require_polygons(run, "SYSTEMS", "SYSTEM_SETTLEMENT")
    _require_polygons(run, PARENT, "SYSTEM_SETTLEMENT")
    found = locations(run.table("SYSTEMS"), run.table(PARENT), settlement_ids, progress)
    open_rows = [row for row, own in enumerate(named) if own is None]
    _tell_of_places(run, systems, {row: found[row] for row in open_rows}, areas)
    return [
        own if own is not None else _settlements_of(place, system)
        for own, place, system in zip(named, found, systems.systems, strict=True)
    ]


def _settlements_of(place: Location | None, system: str) -> dict[int, float]:
    from ...core.standards.system_land import GENERAL

    if place is None:
        return {}
    if place.within:
        return place.within
    return {place.nearest: 1.0} if system == GENERAL and place.nearest is not None else {}


def _tell_of_places(run: Run, systems: Systems, found: dict[int, Location | None], areas: np.ndarray) -> None:
    from ...core.standards.system_land import GENERAL, LOCAL, land_beyond

    outside = {row for row, place in found.items() if place is not None and not place.within}
    general = outside & set(systems.rows_of(GENERAL))
    local = outside & set(systems.rows_of(LOCAL))
    partly = {row: place.share_outside for row, place in found.items() if place is not None and place.within}
    beyond = land_beyond(areas, partly)
    nowhere = [row for row, place in found.items() if place is None]
    if general:
        run.note(Note("Polygons of general systems outside all settlements, counted for the nearest one: {count} "
                      "({area} m2).", count=len(general), area=_metres(areas, general)))  # fmt: skip
    if local:
        run.note(Note("Polygons of local systems outside all settlements, counted for none: {count} ({area} m2). Name "
                      "their settlement (SYSTEM_SETTLEMENT) to count them.", count=len(local),
                      area=_metres(areas, local)))  # fmt: skip
    if beyond >= 1:
        run.note(Note("Land of polygons that lies beyond the outlines of the settlements they are partly in, and is "
                      "counted with them: {area} m2.", area=f"{beyond:.0f}"))  # fmt: skip
    if nowhere:
        run.note(Note("Polygons of systems without geometry, counted for none: {count}.",
                      count=len(nowhere)))  # fmt: skip


def _metres(areas: np.ndarray, rows: set[int]) -> str:
    from ...core.standards.system_land import land_of

    return f"{land_of(areas, rows):.0f}"
