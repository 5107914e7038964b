"""Groups of people, classes of units and minutes of units, declared and read for decisions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDefinition

from ...i18n import tr
from .. import parameters as p
from ..unit_inputs import field_of_people

if TYPE_CHECKING:  # imported where they are used: they are not needed to declare
    import numpy as np

    from ...core.arrays import Floats
    from ...core.decisions.people import Times
    from ..run import Run


def people_parameters() -> p.Parameters:
    """Declare the groups of people and the classes of units."""
    return [
        p.fields("GROUP_FIELDS", tr("People by group"), tr("Fields with the people of each group of sex or age, such "
                 "as women, men, 65 and over. Each is compared with the other people of the same units."), "UNITS"),
        class_parameter(tr("City, town or rural, or any other class. Figures are given for each, for its groups, and "
                           "within and between them.")),
    ]  # fmt: skip


def class_parameter(use: str, optional: bool = True) -> QgsProcessingParameterDefinition:
    """Declare the class of the units; `use` says what for."""
    return p.field("CLASS", tr("Class of the unit"), use, "UNITS", optional=optional)


def read_people_groups(run: Run, ids: Sequence[str], everybody: Floats) -> Mapping[str, Floats]:
    """Return the people of each group, by field; a group that is larger than everybody of today is told."""
    from ...core.decisions.people import larger_than_all
    from ...core.numbers import require_non_negative

    table, groups = run.table("UNITS"), {}
    for field in run.fields("GROUP_FIELDS"):
        groups[field] = table.numbers(field, ids, run.nodata(), whole=True)
        require_non_negative(groups[field], ids, table.name, field)
    run.tell(larger_than_all(groups, everybody, ids, table.name, field_of_people(run)))
    return groups


def read_classes(run: Run) -> list[str] | None:
    """Return the class of each unit, "" where unknown; None where no field was given."""
    name = run.field("CLASS")
    return None if name is None else as_texts(run.table("UNITS").column(name))


def as_texts(values: Sequence[object]) -> list[str]:
    """Return values as texts, in full, as ids are written; "" where there is none, whole numbers without decimals."""
    from ...core.identifiers import normalise_ids

    return normalise_ids(values, "", "", required=False)


def told_times(run: Run, values: np.ndarray) -> Times:
    """Return minutes of the units, with what their field 'status' says of those that are missing.

    Without that field, units without minutes count as out of reach, with a note, as in the coverage.
    """
    import numpy as np

    from ...core.access.nearest import Status
    from ...core.decisions.people import Times
    from ..access.status_rows import status_of_rows, tell_of_missing_status

    table = run.table("UNITS")
    status = status_of_rows(table)
    if status is not None:
        return Times.of(values, status != Status.OK)
    tell_of_missing_status(run, table, values)
    return Times.of(values, np.isnan(values))
