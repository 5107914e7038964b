"""Reference values, declared and read: figures of a country or a neighbour beside those of a region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingParameterDefinition

from ..i18n import tr
from . import parameters as p

if TYPE_CHECKING:
    from ..core.report.references import References
    from .run import Run


def reference_parameter() -> QgsProcessingParameterDefinition:
    """Declare the table of reference values."""
    told = tr("A table of figures of a country or a neighbour that charts and tables show beside those of the region: "
              "series, name, year, value, source, licence. A template comes with the plugin "
              "(resources/templates/reference.csv).")  # fmt: skip
    return p.source("REFERENCE", tr("Reference values"), told, p.ANY, optional=True)


def read_references(run: Run) -> References:
    """Read the table of reference values; none where it was not given.

    Raises
    ------
    InputError
        When it is not in the form of the template.
    """
    from ..core.report.references import FIELDS, References, parse_references

    if not run.given("REFERENCE"):
        return References()
    table = run.table("REFERENCE")
    own = {name.lower(): name for name in table.field_names}
    return parse_references({name: table.column(own[name]) for name in FIELDS if name in own}, table.name)
