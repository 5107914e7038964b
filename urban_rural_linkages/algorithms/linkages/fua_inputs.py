"""The functional urban area of each unit, declared and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDefinition

from ...i18n import tr
from .. import parameters as p
from ..decisions.people_inputs import as_texts

if TYPE_CHECKING:
    from ..run import Run


def fua_parameter(use: str) -> QgsProcessingParameterDefinition:
    """Declare the field of the urban areas; `use` says what for."""
    return p.field("FUA", tr("Functional urban area"), use, "UNITS")


def read_fua(run: Run) -> list[str] | None:
    """Return the urban area of each unit, "" where it is of none; None where no field says it."""
    name = run.field("FUA")
    return None if name is None else as_texts(run.table("UNITS").column(name))
