"""One execution of an algorithm: its inputs read, its results written.

An algorithm says `run.write("OUTPUT", columns)`; where results go, how they are shown, and which of them must vanish
after a failure, is known here once.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from copy import copy
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
)

from ..core.errors import OutputError
from ..core.grid import Grid
from ..core.progress import Progress, Stage
from ..i18n import tr
from ..io.columns import (
    Column,
    fields_of,
    joined_fields,
    kept_fields,
    numbers_features,
    unwritable,
    write_joined,
    write_rows,
)
from ..io.destinations import Destination, Kind
from .parameters import Results
from .targets import Targets


class Output:
    """A layer that a run wrote, and how it is to be shown.

    Attributes
    ----------
    destination : str
        What Processing calls the layer.
    aliases : dict of str to str
        Labels of the fields.
    style : str or None
        The id of the style.
    legend : dict of str to str
        What the legend says beyond the style, where the run itself found the classes; kept in the layer's metadata.
    """

    def __init__(self, destination: str, aliases: dict[str, str], style: str | None) -> None:
        self.destination, self.aliases, self.style = destination, aliases, style
        self.legend: dict[str, str] = {}


class Run(Targets):
    """Read the inputs of one execution and write its outputs; parameters are those of `Inputs`.

    Attributes
    ----------
    outputs : dict of str to Output
        The layers written so far, by output parameter.
    rules : list of str
        The rules that were applied, with their sources, for the record of the result.
    subtitle : str
        What the titles of the results say beside the name of the algorithm, such as the years of a rule.
    """

    def __init__(self, *execution: Any) -> None:
        super().__init__(*execution)
        self.outputs: dict[str, Output] = {}
        self.rules: list[str] = []
        self.subtitle = ""

    def replace(self, name: str, value: object) -> None:
        """Put another value in place of what was given, for whatever is read from now on; the record keeps that one."""
        self.parameters = {**self.parameters, self._known(name): value}
        self._tables.pop(name, None)

    def as_it_is(self) -> Run:
        """Return a run of the inputs as they are now, whatever is put in place of them here from now on."""
        same = copy(self)
        same._tables = dict(self._tables)
        return same

    def file_output(self, name: str) -> Path | None:
        """Return where an output file goes, or None where none was asked for."""
        path = self.algorithm.parameterAsFileOutput(self.parameters, name, self.context) if self.wants(name) else ""
        return Path(path) if path else None

    def folder_output(self, name: str) -> Path | None:
        """Return the folder for the outputs, a temporary one included; None where none was given."""
        folder = self.algorithm.parameterAsString(self.parameters, self._known(name), self.context)
        if folder == "TEMPORARY_OUTPUT":
            folder = self.algorithm.parameterAsFileOutput(self.parameters, name, self.context)
        return Path(folder) if folder else None

    def write_file(self, name: str, content: str | bytes) -> dict[str, str]:
        """Write an output file; nothing where none was asked for.

        It waits aside until the whole run has succeeded, so that a failure leaves what was there before as it was.
        """
        path = self.file_output(name)
        if path is None:
            return {}
        if path.is_dir():
            raise unwritable(str(path), tr("it is a folder"))
        output = self._aside.open(name, Destination(str(path), Kind.FILE, path))
        try:
            Path(output.place).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        except OSError as error:
            raise unwritable(str(path), error.strerror or str(error)) from None
        return {name: str(path)}

    def write(
        self, name: str, columns: Sequence[Column], parent: str = "UNITS", rows: Sequence[int] | None = None,
        style: str | None = None, legend: dict[str, str] | None = None,
    ) -> dict[str, str]:  # fmt: skip
        """Write the features of an input with the result's columns behind their own.

        Parameters
        ----------
        name : str
            The output parameter.
        columns : sequence of Column
            The result.
        parent : str
            The input parameter whose features they are.
        rows : sequence of int, optional
            Which feature of the input each row is; by default one row a feature.
        style : str, optional
            The id of the style to show the layer with.
        legend : dict of str to str, optional
            What the legend says beyond the style.

        Returns
        -------
        dict
            The output's name and destination, as an algorithm returns it.
        """
        table = self.table(parent)
        repeat = rows is not None
        rows = range(len(table)) if rows is None else rows
        kept = kept_fields(table, columns, repeat)
        fields, changed = self._written_fields(
            name, joined_fields(table, kept, columns), len(kept), numbers_features(table), table.has_geometry
        )
        place = self._opened(name, fields, table.written_type, table.crs)
        with place as (sink, output), self._writing(name) as progress:
            write_joined(sink, fields, table, rows, kept, columns, progress, output.final)
        output.check(len(rows), self.progress)
        own = {changed.get(f.name(), f.name()): f.alias() for f in table.source.fields().toList() if f.alias()}
        written = self._written(name, output.final, columns, style, own)
        self.outputs[name].legend = legend or {}
        return written

    def write_rows(
        self,
        name: str,
        columns: Sequence[Column],
        geometries: Sequence[QgsGeometry] | None = None,
        wkb_type: Qgis.WkbType = Qgis.WkbType.NoGeometry,
        crs: QgsCoordinateReferenceSystem | None = None,
        style: str | None = None,
    ) -> dict[str, str]:
        """Write a table made of columns alone; nothing where an optional output was not asked for."""
        if not self.wants(name):
            return {}
        place = self._opened(name, fields_of(columns), wkb_type, crs or QgsCoordinateReferenceSystem())
        with place as (sink, output), self._writing(name) as progress:
            write_rows(sink, columns, geometries, progress, output.final)
        output.check(len(columns[0].values) if columns else 0, self.progress)
        return self._written(name, output.final, columns, style, {})

    def write_raster(
        self, name: str, grid: Grid, dtype: str, nodata: float, style: str | None = None
    ) -> dict[str, str]:
        """Write a raster; nothing where an optional output was not asked for.

        Parameters
        ----------
        name : str
            The output parameter.
        grid : Grid
            The cells, with the coordinate reference system as text.
        dtype : str
            As which numpy type they are stored.
        nodata : float
            What stands for unknown.
        style : str, optional
            The id of the style to show the layer with.
        """
        if not self.wants(name):
            return {}
        from ..io import raster

        path = self.algorithm.parameterAsOutputLayer(self.parameters, name, self.context)
        output = self._aside.open(name, Destination(path, Kind.FILE, Path(path)))
        try:
            with self._writing(name) as progress:
                raster.write(output.place, grid, dtype=dtype, nodata=nodata, progress=progress)
        except OutputError as error:
            error.values["path"] = path  # not the name that it bears meanwhile
            raise
        self.outputs[name] = Output(path, {}, style)
        return {name: path}

    def tell_what_was_made(self, results: Results) -> None:
        """End the log with what was made, and where it lies."""
        made = []
        for definition in self.algorithm.destinationParameterDefinitions():
            if place := results.get(definition.name()):
                passing = self.context.temporaryLayerStore().mapLayer(str(place)) is not None
                where = tr("'{output}' as a temporary layer") if passing else tr("'{output}' in {place}")
                made.append(where.format(output=definition.description(), place=place))
        if made:
            self.info(tr("Made: {outputs}.").format(outputs="; ".join(made)))

    @property
    def work(self) -> Progress:
        """The progress of the step that is being taken; between steps, of all that comes before the writing."""
        return self.steps.work

    def _writing(self, name: str) -> AbstractContextManager[Stage]:
        title = self.algorithm.parameterDefinition(self._known(name)).description()
        return self.steps.writing(tr("Write '{output}'").format(output=title))

    def _written(
        self, name: str, final: str, columns: Sequence[Column], style: str | None, aliases: dict[str, str]
    ) -> dict[str, str]:
        labels = {**aliases, **{c.name: c.label for c in columns if c.label}}
        self.outputs[name] = Output(final, labels, style)
        return {name: final}
