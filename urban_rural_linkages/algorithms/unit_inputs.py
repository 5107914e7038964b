"""The territorial units with their codes, people and groups, declared and read for every method on units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProcessingParameterDefinition

from ..i18n import tr
from . import parameters as p

if TYPE_CHECKING:
    from ..core.arrays import Floats
    from .run import Run


def unit_parameters(
    kind: Qgis.ProcessingSourceType = p.ANY, units: str = "", codes: str = "", optional: bool = False,
    needs_codes: bool = False,
) -> p.Parameters:  # fmt: skip
    """Declare the territorial units and their codes; `units` and `codes` say what is particular to them here."""
    any_units = tr("Municipalities or other units, one feature each; a table will do where the method needs no shape.")
    compared = tr("The field with the unit's code, compared as text: leading zeros count. Without it, units are "
                  "numbered as they come.")  # fmt: skip
    return [
        units_parameter(units or any_units, kind, optional),
        p.field("UNIT_ID", tr("Code of the unit"), codes or compared, "UNITS", optional=not needs_codes),
    ]


def units_parameter(
    use: str, kind: Qgis.ProcessingSourceType = p.ANY, optional: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare the territorial units alone, where their codes are not needed."""
    return p.source("UNITS", tr("Territorial units"), use, kind, optional=optional)


def has_codes(run: Run) -> bool:
    """Tell whether a field says the codes of the units."""
    return run.given("UNIT_ID")


def field_of_codes(run: Run) -> str | None:
    """Return the field with the codes of the units, or None."""
    return run.field("UNIT_ID")


def people_parameter(use: str, optional: bool = True, of: str = "UNITS") -> QgsProcessingParameterDefinition:
    """Declare the field with the people of the units, or of the places of another layer; `use` says what for."""
    return p.field("POP", tr("Inhabitants"), use, of, optional=optional)


def has_people(run: Run) -> bool:
    """Tell whether a field says the people of the units."""
    return run.given("POP")


def read_people(run: Run, ids: Sequence[str], of: str = "UNITS") -> Floats | None:
    """Return the people of each unit, whole and never negative; None where no field was given."""
    return run.counts("POP", ids, of)


def field_of_people(run: Run) -> str:
    """Return the field with the people, "" where none was given."""
    return run.field("POP") or ""


def read_inhabited(run: Run, ids: Sequence[str]) -> Floats:
    """Return the people of each unit, once it is sure that somebody lives there."""
    from ..core.decisions.people import require_people

    people = run.counts("POP", ids)
    require_people(people, run.table("UNITS").name, field_of_people(run))
    return people


def group_parameter(use: str) -> QgsProcessingParameterDefinition:
    """Declare the groups of units; `use` says what for."""
    return p.field("GROUP", tr("Group"), use, "UNITS")


def read_groups(run: Run) -> list[str] | None:
    """Return the group of each unit, or None where no field was given."""
    name = run.field("GROUP")
    if name is None:
        return None
    return ["" if value is None else str(value).strip() for value in run.table("UNITS").column(name)]
