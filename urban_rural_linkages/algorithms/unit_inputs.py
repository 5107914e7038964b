"""The territorial units and their codes, declared for every method on units."""

from __future__ import annotations

from ..i18n import tr
from . import parameters as p


def unit_parameters(kind=p.ANY) -> list:
    """Declare the territorial units and their id."""
    return [
        p.source("UNITS", tr("Territorial units"), tr("Municipalities or other units, one feature each; a table will "
                 "do where the method needs no shape."), kind),
        p.field("UNIT_ID", tr("Code of the unit"), tr("The field with the unit's code, compared as text: leading zeros "
                "count. Without it, units are numbered as they come."), "UNITS"),
    ]  # fmt: skip
