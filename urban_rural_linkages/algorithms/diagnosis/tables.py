"""The workbook of a diagnosis: what stands where, the units as they came, and the figures of the chapters.

The units have their own fields once, in a sheet of their own; elsewhere each row has the code, the name and the group
of its unit and what the chapter found, so that two sheets are put side by side by the code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from qgis.core import QgsProcessingParameterField

from ...core.progress import Progress, Stage, Unreported, stepped
from ...core.report.properties import Properties
from ...core.report.workbook import Sheet
from ...i18n import tr
from ...io.layers import table_of_layer
from ...io.repeated_fields import OriginalFields
from ...io.spreadsheet import layer_sheet, table_sheet, write_spreadsheet
from ..provenance import labels_of
from .diagnosis import Diagnosis, Made

UNITS, CONTENTS = "units", "contents"
_NUMBERING = "fid"  # of the rows of a GeoPackage, as every sheet numbers its rows
_COMPARING = 0.2  # of the time
_WIDTHS = (20.0, 40.0, 10.0, 24.0, 80.0)  # of the columns of the contents, in letters


def write_tables(path: Path, diagnosis: Diagnosis, properties: Properties, progress: Progress) -> None:
    """Write the workbook.

    Raises
    ------
    OutputError
        When the file cannot be written.
    """
    units = diagnosis.run.table("UNITS")
    given = diagnosis.run.value("UNITS")  # a table of the diagnosis where units are counted together
    names = [name for name in diagnosis.tables if diagnosis.layer(name) is not given]
    fields = _fields_of_sheets(diagnosis, names, Stage(progress, 0.0, _COMPARING))
    sheets = [layer_sheet(name, diagnosis.layer(name), fields[name], progress) for name in names]
    first = [] if diagnosis.run.flag("PUBLISH") else [table_sheet(UNITS, units)]
    head = [tr("Sheet"), tr("Chapter"), tr("Rows"), tr("Column"), tr("What it is")]
    contents = Sheet(CONTENTS, head, list(_contents(diagnosis, [*first, *sheets])), widths=_WIDTHS)
    write_spreadsheet(path, [contents, *first, *sheets], Stage(progress, _COMPARING, 1.0), properties)


def _fields_of_sheets(diagnosis: Diagnosis, names: Sequence[str], progress: Progress) -> dict[str, list[str]]:
    """Return the fields of each sheet: code, name and group, then what the units do not have themselves."""
    run = diagnosis.run
    known = [name for name in (run.field(parameter) for parameter in ("UNIT_ID", "NAME", "GROUP")) if name]
    original, found = OriginalFields(run.table("UNITS"), known[0]), {}
    withheld = set(run.table("UNITS").field_names) if diagnosis.publication else set()  # what was hidden is no result
    for name in stepped(names, progress):
        table = table_of_layer(diagnosis.layer(name), run.context, Unreported(progress))
        repeated = original.repeated_in(table) | {_NUMBERING} | withheld.intersection(table.field_names)
        shown = [field for field in dict.fromkeys(known) if field in repeated]
        found[name] = shown + [field for field in table.field_names if field not in (*shown, *repeated)]
    return found


def _contents(diagnosis: Diagnosis, sheets: Sequence[Sheet]) -> Iterator[list[object]]:
    """Yield a row for each sheet and, below it, one for each of its columns."""
    for sheet in sheets:
        step, title, labels = _told(diagnosis, sheet.name)
        yield [sheet.name, step, sheet.count, None, title]
        for column in sheet.header:
            yield [sheet.name, step, None, column, labels.get(column)]


def _told(diagnosis: Diagnosis, sheet: str) -> Made:
    """Return which step made a sheet, its title, and what its columns are as far as it is known."""
    own = _labels_of_units(diagnosis)
    if sheet == UNITS:
        return Made("", tr("The units with all fields that they came with; the other sheets have their code, name and "
                           "group, and what was found"), own)  # fmt: skip
    made, layer = diagnosis.made[sheet], diagnosis.layer(sheet)
    return Made(made.step, made.title or layer.metadata().title(), own | made.labels | labels_of(layer))


def _labels_of_units(diagnosis: Diagnosis) -> dict[str, str]:
    """Return what the fields of the units are: what they were given as, or their own labels where they have them."""
    run = diagnosis.run
    of_units = [definition for definition in run.algorithm.parameterDefinitions()
                if isinstance(definition, QgsProcessingParameterField)
                and definition.parentLayerParameterName() == "UNITS"]  # fmt: skip
    given = {field: definition.description() for definition in of_units
             for field in run.algorithm.parameterAsStrings(run.parameters, definition.name(), run.context)}  # fmt: skip
    return given | {
        field.name(): field.alias() for field in run.table("UNITS").source.fields().toList() if field.alias()
    }
