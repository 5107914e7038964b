"""The surface over which catchments spread: given friction, roads and what is walked beside them, or one speed.

Without friction the cells are those of the degree of urbanisation, which lie upon those of the people.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast

from qgis.core import QgsCoordinateReferenceSystem, QgsMemoryProviderUtils, QgsVectorLayer

from ....core.access.friction import only_speed
from ....core.access.straight import speed_of_line
from ....core.functional.grid_rules import LEVEL2_CODES
from ....core.functional.units import WATER
from ....i18n import tr
from ....io.columns import Column, fields_of, write_rows
from ..access_times import has_roads
from ..diagnosis import Diagnosis, TooLittle

CELLS = "degurba.tif"
_MADE = "catchment_friction.tif"
_WALKING = 4.3  # km/h, as the friction surface has it


class Surface(NamedTuple):
    """The raster by its parameter, how one travels in a few words, and what the reader should know of it."""

    inputs: Mapping[str, Any]
    words: str
    told: str


def surface_of(diagnosis: Diagnosis) -> Surface:
    """Return the best surface at hand: that of friction, else of the roads, else of one speed.

    Raises
    ------
    TooLittle
        When there are no cells to make one on.
    """
    if diagnosis.given("FRICTION"):
        return _given(diagnosis)
    if CELLS not in diagnosis.rasters:
        raise TooLittle(tr("It needs the cells of the degree of urbanisation, and there are none."))
    return _of_roads(diagnosis) if has_roads(diagnosis) else _of_one_speed(diagnosis)


def _given(diagnosis: Diagnosis) -> Surface:
    inputs, speed = diagnosis.passed_on("FRICTION"), only_speed(diagnosis.run.raster("FRICTION").as_float())
    if speed is not None:
        return Surface(inputs, _at(diagnosis, speed), _one_speed_told())
    told = tr("Minutes are those of the friction surface: no timetable, no traffic.")
    return Surface(inputs, tr("over the friction surface"), told)


def _of_roads(diagnosis: Diagnosis) -> Surface:
    codes = [code for code in LEVEL2_CODES if code != WATER]
    made = _made(diagnosis, codes, _WALKING, ROADS=diagnosis.run.value("NETWORK"),
                 **diagnosis.passed_on("HIGHWAY", "MAXSPEED", "SPEED"), MODE="mixed")  # fmt: skip
    told = tr("The fastest road of a cell counts for the whole cell, and where there is none one walks: where a "
              "motorway only passes, times are shorter than real ones.")  # fmt: skip
    return Surface(made, tr("by car, on foot beside the roads"), told)


def _of_one_speed(diagnosis: Diagnosis) -> Surface:
    speed = speed_of_line(diagnosis.run.number("DETOUR"), diagnosis.run.number("CRUISE_SPEED"))
    return Surface(_made(diagnosis, LEVEL2_CODES, speed), _at(diagnosis, speed), _one_speed_told())


def _at(diagnosis: Diagnosis, speed: float) -> str:
    return tr("at {speed} km/h").format(speed=diagnosis.language.number(speed))


def _one_speed_told() -> str:
    return tr("One speed everywhere, straight over land: a test of what distance does, no travel times.")


def _made(diagnosis: Diagnosis, codes: Sequence[int], speed: float, **roads: Any) -> dict[str, Any]:
    """Lay a speed on all cells of some classes, and roads over them."""
    file = str(diagnosis.scratch_file(_MADE))
    diagnosis.calculate("frictionsurface", LANDCOVER=diagnosis.raster(CELLS), LANDCOVER_SPEEDS=_speeds(codes, speed),
                        OUTPUT=file, **roads)  # fmt: skip
    return {"FRICTION": file}


def _speeds(codes: Sequence[int], speed: float) -> QgsVectorLayer:
    """Return a table of one speed for some classes."""
    columns = [Column("class", "integer", [*codes]), Column("speed_kmh", "real", [speed] * len(codes)),
               Column("mode", "text", ["walk"] * len(codes))]  # fmt: skip
    layer = cast("QgsVectorLayer", QgsMemoryProviderUtils.createMemoryLayer(
        "speeds", fields_of(columns), crs=QgsCoordinateReferenceSystem()))  # fmt: skip
    write_rows(layer.dataProvider(), columns, None)
    return layer
