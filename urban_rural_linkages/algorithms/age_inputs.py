"""Inhabitants by sex and age: the pattern of the fields declared, and the fields read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDefinition

from ..i18n import tr
from . import parameters as p
from .period_inputs import read_period

if TYPE_CHECKING:
    from ..core.demography.age import AgeTable
    from ..core.demography.age_fields import AgeGroup
    from ..io.layers import FeatureTable
    from .run import Run


def age_parameters(use: str = "", default: str = "", parent: str = "UNITS") -> p.Parameters:
    """Declare the pattern of fields by sex and age, and the codes of the sexes; `use` says more of the groups."""
    pattern = tr("Pattern of the field names, such as {sex}_{from}_{to} (w_0, w_25_29 and w_85_plus are found by it), "
                 "or a JSON object that names the fields.")  # fmt: skip
    return [
        p.pattern("AGE_FIELDS", tr("Fields by sex and age"), f"{pattern} {use}".strip(), "ages", parent, default,
                  advanced=not default),
        p.text("SEX_CODES", tr("Codes of the sexes"), tr("How the fields call women and men, such as women=w,men=m. In "
             "Spanish statistics h is men and m is women: women=m,men=h."), advanced=True),
    ]  # fmt: skip


def start_age_parameter(use: str = "", default: str = "") -> QgsProcessingParameterDefinition:
    """Declare the pattern of fields by sex and age of an earlier date, beside those of `age_parameters`."""
    pattern = tr("Pattern of the names of the same people's fields at the earlier date, such as "
                 "{sex}_{from}_{to}_2011.")  # fmt: skip
    return p.pattern("AGE_FIELDS_START", tr("Fields by sex and age, start"), f"{pattern} {use}".strip(), "ages",
                     "UNITS", default)  # fmt: skip


def start_age_year_parameter() -> QgsProcessingParameterDefinition:
    """Declare the year of the earlier ages, where it is not the start year."""
    return p.number("AGE_START_YEAR", tr("Year of these ages"), tr("Of the fields by sex and age at the start; empty: "
                    "the start year. Ten years before the end year suit best: who was 10 to 19 is 20 to 29."),
                    minimum=1000, maximum=3000, whole=True, optional=True)  # fmt: skip


def start_age_year(run: Run) -> int:
    """Return the year of the earlier ages."""
    return run.whole("AGE_START_YEAR") if run.given("AGE_START_YEAR") else read_period(run)[0]


def sex_codes(run: Run) -> str:
    """Return what the codes of the sexes stand for, as it was given."""
    return run.text("SEX_CODES")


def has_ages(run: Run) -> bool:
    """Tell whether fields by sex and age were given."""
    return run.given("AGE_FIELDS")


def has_start_ages(run: Run) -> bool:
    """Tell whether fields by sex and age of an earlier date were given."""
    return run.given("AGE_FIELDS_START")


def age_groups(run: Run, table: FeatureTable) -> tuple[AgeGroup, ...]:
    """Return the groups of sex and age that a layer has fields of; those fields are read in one pass."""
    return _groups(run, table, run.text("AGE_FIELDS"))


def read_ages(run: Run, ids: Sequence[str]) -> AgeTable | None:
    """Read the fields by sex and age, or None where no pattern was given."""
    if not run.text("AGE_FIELDS"):
        return None
    return _people(run, ids, age_groups(run, run.table("UNITS")))


def read_start_ages(run: Run, ids: Sequence[str]) -> AgeTable | None:
    """Read the fields by sex and age of the earlier date, or None where no pattern was given."""
    if not run.text("AGE_FIELDS_START"):
        return None
    return _people(run, ids, start_age_groups(run, run.table("UNITS")))


def start_age_groups(run: Run, table: FeatureTable) -> tuple[AgeGroup, ...]:
    """Return the groups of sex and age of the earlier date.

    Raises
    ------
    InputError
        When they are those of the later one.
    """
    from ..core.errors import InputError

    groups = _groups(run, table, run.text("AGE_FIELDS_START"))
    if run.text("AGE_FIELDS"):
        later = {group.field for group in age_groups(run, table)}
        both = [group.field for group in groups if group.field in later]
        if both:
            raise InputError(
                "The field '{field}' of '{layer}' is among the ages of both dates.",
                hint="Give a pattern for each date that finds the fields of that date alone (AGE_FIELDS_START, "
                "AGE_FIELDS).",
                field=both[0], layer=table.name,
            )  # fmt: skip
    return groups


def _groups(run: Run, table: FeatureTable, pattern: str) -> tuple[AgeGroup, ...]:
    from ..core.demography.age_fields import parse_age_fields

    groups = parse_age_fields(pattern, table.field_names, sex_codes(run))
    table.expect(group.field for group in groups)
    return groups


def _people(run: Run, ids: Sequence[str], groups: tuple[AgeGroup, ...]) -> AgeTable:
    from ..core.demography.age import age_table

    units, nodata = run.table("UNITS"), run.nodata()
    return age_table({group: units.numbers(group.field, ids, nodata, whole=True) for group in groups}, ids)
