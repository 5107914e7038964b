"""Inhabitants by sex and age: the pattern of the fields declared, and the fields read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..i18n import tr
from . import parameters as p

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


def has_ages(run: Run) -> bool:
    """Tell whether fields by sex and age were given."""
    return run.given("AGE_FIELDS")


def age_groups(run: Run, table: FeatureTable) -> tuple[AgeGroup, ...]:
    """Return the groups of sex and age that a layer has fields of; those fields are read in one pass."""
    from ..core.demography.age_fields import parse_age_fields

    groups = parse_age_fields(run.text("AGE_FIELDS"), table.field_names, run.text("SEX_CODES"))
    table.expect(group.field for group in groups)
    return groups


def read_ages(run: Run, ids: Sequence[str]) -> AgeTable | None:
    """Read the fields by sex and age, or None where no pattern was given."""
    from ..core.demography.age import age_table

    if not run.text("AGE_FIELDS"):
        return None
    units, nodata = run.table("UNITS"), run.nodata()
    groups = age_groups(run, units)
    return age_table({group: units.numbers(group.field, ids, nodata, whole=True) for group in groups}, ids)
