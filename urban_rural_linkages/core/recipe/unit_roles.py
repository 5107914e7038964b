"""All fields of the layer of units at once: what each parameter of the diagnosis may be given.

What one field is decides what others are not: ages are taken out before years are looked for (w_10 is no year 2010),
inhabitants before codes, and births are held against the inhabitants.
"""

from __future__ import annotations

from dataclasses import dataclass

from .age_families import AgeFamily, find_age_families, find_ages, find_start_ages
from .described import LayerDescription
from .found import Found
from .people_fields import find_area, find_income, find_part, find_sectors
from .unit_fields import find_code, find_group, find_name
from .year_fields import YearFamily, find_events, find_families, find_population

_PARTS = ("WOMEN", "POP_OLD", "POP_YOUNG", "EMPLOYED", "UNEMPLOYED", "LABOUR_FORCE")


@dataclass(frozen=True, eq=False)
class UnitRoles:
    """Findings among the fields of the units.

    Attributes
    ----------
    layer : LayerDescription
    found : dict of str to Found
        By parameter: UNIT_ID, NAME, GROUP, SERIES, POP_START, POP_END, AREA, BIRTHS, DEATHS, AGE_FIELDS,
        AGE_FIELDS_START, WOMEN, POP_OLD, POP_YOUNG, EMPLOYED, UNEMPLOYED, LABOUR_FORCE, MEAN_INCOME, SECTOR_FIELDS.
    families : list of YearFamily
    ages : list of AgeFamily
    """

    layer: LayerDescription
    found: dict[str, Found]
    families: list[YearFamily]
    ages: list[AgeFamily]

    @property
    def period(self) -> tuple[int, int] | None:
        """The first and the last year of inhabitants, where both were found."""
        return _period(self.found)

    def people(self, field: str) -> float:
        """Return the sum of a field; NaN where there is none of this name, or the layer holds a sample only."""
        one = self.layer.by_name.get(field)
        return one.total if one is not None and self.layer.is_whole else float("nan")


def find_unit_fields(layer: LayerDescription) -> UnitRoles:
    """Find what the fields of a layer of units are.

    Parameters
    ----------
    layer : LayerDescription
        With the values of all its fields; the more rows, the surer.

    Returns
    -------
    UnitRoles
    """
    return layer.kept("units", None, lambda: _found_in(layer))


def _found_in(layer: LayerDescription) -> UnitRoles:
    ages = find_age_families(layer)
    by_age = {name for family in ages for name in family.fields}
    families = find_families(layer, by_age)
    found = {one.parameter: one for one in find_population(layer, families)}
    period = _period(found)
    counted = {one.name for family in families for one in family.fields.values()} | by_age
    counted |= {found[name].chosen for name in ("POP_START", "POP_END")} - {""}
    people = _total(layer, found["POP_END"])
    for parameter in ("BIRTHS", "DEATHS"):
        found[parameter] = find_events(parameter, layer, families, people, period)
    for parameter in _PARTS:
        found[parameter] = find_part(parameter, layer, people, counted)
    found["AGE_FIELDS"] = find_ages(ages, people, _total(layer, found["WOMEN"]))
    found["AGE_FIELDS_START"] = find_start_ages(ages, found["AGE_FIELDS"], period[1] if period else None)
    found["AREA"] = find_area(layer)
    taken = counted | {found[name].chosen for name in (*_PARTS, "BIRTHS", "DEATHS", "AREA")} - {""}
    found["SECTOR_FIELDS"] = find_sectors(layer, taken)
    found["MEAN_INCOME"] = find_income(layer, taken)
    found["UNIT_ID"] = find_code(layer, taken)
    code = {found["UNIT_ID"].chosen} - {""}
    found["NAME"] = find_name(layer, taken | code)
    found["GROUP"] = find_group(layer, taken | code | ({found["NAME"].chosen} - {""}))
    return UnitRoles(layer, found, families, ages)


def _total(layer: LayerDescription, found: Found) -> float:
    return layer.by_name[found.chosen].total if found.sure else float("nan")


def _period(found: dict[str, Found]) -> tuple[int, int] | None:
    years = [
        candidate.gives.get(year)
        for parameter, year in (("POP_START", "START_YEAR"), ("POP_END", "END_YEAR"))
        if found[parameter].sure and (candidate := found[parameter].likeliest) is not None
    ]
    match years:
        case [int(start), int(end)] if start < end:
            return start, end
    return None
