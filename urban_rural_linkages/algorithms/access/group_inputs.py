"""People of places by group: fields, or sums of fields, declared and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...core.errors import InputError
from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    from ..run import Run


def group_parameters() -> p.Parameters:
    """Declare the people of places, by group."""
    return [
        p.fields("GROUP_FIELDS", tr("People by group"), tr("Fields with the people of each group."), "DEMAND"),
        p.text("GROUP_SPEC", tr("Groups as sums"), tr("Such as women_65=w65_69+w70_74; the groups are then these."),
               advanced=True),
    ]  # fmt: skip


def read_groups(run: Run, ids: Sequence[str]) -> dict[str, np.ndarray]:
    """Read the people of every row of DEMAND, by group.

    Parameters
    ----------
    run : Run
    ids : sequence of str
        Names of the rows, for messages.

    Raises
    ------
    InputError
        When no group was chosen, or there are fewer than no people.
    """
    from ...core.access.groups import group_populations, parse_groups

    table = run.table("DEMAND")
    spec = run.text("GROUP_SPEC")
    if spec:
        groups = parse_groups(spec, table.field_names, layer=table.name)
    else:
        groups = {field: (field,) for field in run.fields("GROUP_FIELDS")}
    if not groups:
        raise InputError("Nothing says how many people live in the places of layer '{layer}'.",
                         hint="Choose the fields of people (GROUP_FIELDS), or write GROUP_SPEC.",
                         layer=table.name)  # fmt: skip
    wanted = {field for fields in groups.values() for field in fields}
    return group_populations(groups, {field: _people(run, field, ids) for field in sorted(wanted)})


def _people(run: Run, field: str, ids: Sequence[str]) -> np.ndarray:
    """Return the people of the rows, none of them negative."""
    from ...core.numbers import require_non_negative

    table = run.table("DEMAND")
    table.require_amounts(field)
    people = table.numbers(field, nodata=run.nodata())
    require_non_negative(people, ids, table.name, field)
    return people
