"""Functional rural areas of a diagnosis, drawn into tables and read from them by the chapter, its maps and sheets."""

from __future__ import annotations

import numpy as np

from ....core.linkages.area_list import AreaList, Units, area_list
from ....core.linkages.area_merging import MergeRules
from ...decisions.people_inputs import as_texts
from ..diagnosis import Diagnosis, TableName
from .capitals import CODE, PEOPLE, capitals_layer, way_inputs

CHAPTER = "ruralareas"
UNITS, AREAS, CENTRES, MERGES = "rural_units", "rural_areas", "rural_centres", "rural_merges"
SETTINGS, VARIED = "rural_settings", "rural_varied"
FEWEST = 2
"""Areas, below which there is nothing to tell apart."""
RULES = MergeRules()
"""Rules by which the areas are drawn."""
_MADE = "fua_units"


def draw_areas(diagnosis: Diagnosis) -> list[str]:
    """Draw the areas into tables, without the urban areas that were given or made; return what was remarked."""
    units, city = _cities(diagnosis)
    diagnosis.attempt(
        "functionalruralareas", SETTLEMENTS=capitals_layer(diagnosis), SETTLEMENT_ID=CODE, SETTLEMENT_POP=PEOPLE,
        SETTLEMENT_NAME="name", UNITS=units, **diagnosis.passed_on("UNIT_ID", "NODATA_VALUES"),
        POP=diagnosis.run.value("POP_END"), FUA=city, **way_inputs(diagnosis), OUTPUT=TableName(UNITS),
        AREAS=TableName(AREAS), CENTRES=TableName(CENTRES), LOG=TableName(MERGES), SENSITIVITY=TableName(SETTINGS),
        VARIED=TableName(VARIED),
    )  # fmt: skip
    return diagnosis.general_remarks()


def _cities(diagnosis: Diagnosis) -> tuple[object, str | None]:
    """Return the units and their field of urban areas: the one given, else of those that commuting made, else none."""
    if diagnosis.given("FUA") or _MADE not in diagnosis.tables:
        return diagnosis.run.value("UNITS"), diagnosis.run.field("FUA")
    return diagnosis.layer(_MADE), "fua_id"


def city_of_units(diagnosis: Diagnosis) -> list[str]:
    """Return the urban area of each unit that was left out for it; "" where it is of none."""
    _, name = _cities(diagnosis)
    if name is None:
        return [""] * len(diagnosis.unit_ids)
    table = diagnosis.run.table("UNITS") if diagnosis.given("FUA") else diagnosis.table(_MADE)
    return as_texts(table.column(name))


def read_areas(diagnosis: Diagnosis) -> AreaList:
    """Return the areas as their tables have them."""
    table, units = diagnosis.table(AREAS), diagnosis.table(UNITS)
    ids, names, why = ([str(entry or "") for entry in table.column(name)] for name in ("fra_id", "fra_name", "why"))
    in_city = np.array([role == "fua" for role in units.column("role")], dtype=bool)
    of_units = Units([str(code or "") for code in units.column("fra_id")], in_city, diagnosis.populations[1],
                     units.numbers("seat_min"))  # fmt: skip
    figures = [table.numbers(name) for name in ("units", "population", "seat_min", "nearest_area_min")]
    return area_list(ids, names, figures, why, of_units, RULES)
