"""Inhabitants by sex and age: the pattern of the fields declared, and the fields read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..i18n import tr
from . import parameters as p

if TYPE_CHECKING:
    from ..core.demography.age import AgeTable
    from .run import Run


def age_parameters() -> list:
    """Declare the pattern of fields by sex and age, and the codes of the sexes."""
    return [
        p.text("AGE_FIELDS", tr("Fields by sex and age"), tr("Pattern of the field names, such as {sex}_{from}_{to} "
             "(w_0, w_25_29 and w_85_plus are found by it), or a JSON object that names the fields."),
             advanced=True),
        p.text("SEX_CODES", tr("Codes of the sexes"), tr("How the fields call women and men, such as women=w,men=m. In "
             "Spanish statistics h is men and m is women: women=m,men=h."), advanced=True),
    ]  # fmt: skip


def read_ages(run: Run, ids: Sequence[str]) -> AgeTable | None:
    """Read the fields by sex and age, or None where no pattern was given."""
    from ..core.demography.age import age_table
    from ..core.demography.age_fields import parse_age_fields

    pattern = run.text("AGE_FIELDS")
    if not pattern:
        return None
    units, nodata = run.table("UNITS"), run.nodata()
    groups = parse_age_fields(pattern, units.field_names, run.text("SEX_CODES"))
    units.expect(group.field for group in groups)
    return age_table({group: units.numbers(group.field, ids, nodata, whole=True) for group in groups}, ids)
