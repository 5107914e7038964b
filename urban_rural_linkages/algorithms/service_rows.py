"""The type of service of each row of travel times, declared and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDefinition

from ..i18n import tr
from . import parameters as p

if TYPE_CHECKING:
    from .run import Run


def service_of_row_parameter(use: str, parent: str) -> QgsProcessingParameterDefinition:
    """Declare the field; `use` says what it is for."""
    return p.field("SERVICE", tr("Service"), use, parent)


def has_services(run: Run) -> bool:
    """Tell whether a field says the service of each row."""
    return run.given("SERVICE")


def services_of_rows(run: Run, parent: str) -> list[str]:
    """Return the service of each row of a layer, "" where none is told."""
    table, field = run.table(parent), run.field("SERVICE")
    return [""] * len(table) if field is None else [str(value or "") for value in table.column(field)]
