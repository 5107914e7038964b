"""One execution of an algorithm: its inputs read, its results written.

An algorithm says `run.write("OUTPUT", columns)`; where results go, how they are shown, and which of them must vanish
after a failure, is known here once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
)

from ..core.errors import OutputError
from ..core.grid import Grid
from ..core.notes import Note
from ..core.progress import Stage
from ..i18n import tr
from ..io.columns import Column, fields_of, joined_fields, kept_fields, unwritable, write_joined, write_rows
from ..io.outputs import SHAPEFILE_NAME, exists, file_of, remove_output
from ..io.threads import OPENING
from .inputs import Inputs, require_later

__all__ = ["Output", "Run", "require_later"]


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
    existed : bool
        Whether its file was there before the run.
    legend : dict of str to str
        What the legend says beyond the style, where the run itself found the classes; kept in the layer's metadata.
    """

    def __init__(self, destination: str, aliases: dict[str, str], style: str | None, existed: bool) -> None:
        self.destination, self.aliases, self.style, self.existed = destination, aliases, style, existed
        self.legend: dict[str, str] = {}


class Run(Inputs):
    """Read the inputs of one execution and write its outputs; parameters are those of `Inputs`.

    Attributes
    ----------
    outputs : dict of str to Output
        The layers written so far, by output parameter.
    files : list of Path
        The files written so far that are no layers.
    rules : list of str
        The rules that were applied, with their sources, for the record of the result.
    subtitle : str
        What the titles of the results say beside the name of the algorithm, such as the years of a rule.
    """

    def __init__(self, *execution) -> None:
        super().__init__(*execution)
        self.outputs: dict[str, Output] = {}
        self.files: list[Path] = []
        self.rules: list[str] = []
        self.subtitle = ""

    def wants(self, name: str) -> bool:
        """Tell whether an optional output was asked for; the batch dialog hands over a definition without a place."""
        return bool(self._target(name))

    def file_output(self, name: str) -> Path | None:
        """Return where an output file goes, or None where none was asked for."""
        path = self.algorithm.parameterAsFileOutput(self.parameters, name, self.context) if self.wants(name) else ""
        return Path(path) if path else None

    def write_file(self, name: str, content: str | bytes) -> dict[str, str]:
        """Write an output file; nothing where none was asked for.

        It waits under another name until the whole run has succeeded (`publish`), so that a failure leaves what was
        there before as it was.
        """
        path = self.file_output(name)
        if path is None:
            return {}
        if path.is_dir():
            raise unwritable(str(path), tr("it is a folder"))
        waiting = path.with_name(f"{path.name}.part")
        self.files.append(path)
        waiting.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return {name: str(path)}

    def publish(self) -> None:
        """Give the files that were written their names."""
        for path in self.files:
            path.with_name(f"{path.name}.part").replace(path)

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
        fields = joined_fields(table, kept, columns)
        sink = self._sink(name, fields, table.source.wkbType(), table.crs)
        write_joined(sink, fields, table, rows, kept, columns, self._last_tenth(), self.outputs[name].destination)
        self.outputs[name].legend = legend or {}
        own = {field.name(): field.alias() for field in table.source.fields() if field.alias()}
        return self._written(name, columns, style, own)

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
        sink = self._sink(name, fields_of(columns), wkb_type, crs or QgsCoordinateReferenceSystem())
        write_rows(sink, columns, geometries, self._last_tenth(), self.outputs[name].destination)
        return self._written(name, columns, style, {})

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
        if Path(path).suffix.lower() not in (".tif", ".tiff"):
            raise unwritable(path, tr("rasters are written as GeoTIFF (.tif)"))
        self._refuse_to_overwrite_inputs(path)
        existed = exists(path)
        raster.write(path, grid, dtype=dtype, nodata=nodata)  # whole or not at all: nothing to take away if it fails
        self.outputs[name] = Output(path, {}, style, existed)
        return {name: path}

    def discard(self) -> None:
        """Remove what a failed or cancelled run has written."""
        for output in self.outputs.values():
            remove_output(output.destination, output.existed)
        for path in self.files:
            path.with_name(f"{path.name}.part").unlink(missing_ok=True)

    @property
    def work(self) -> Stage:
        """The progress of all that comes before the writing."""
        return Stage(self.progress, 0.0, 0.9)

    def _last_tenth(self) -> Stage:
        return Stage(self.progress, 0.9, 1.0)

    def _sink(self, name, fields, wkb_type, crs):
        """Open an output; from then on it is known, and taken away again when the run fails."""
        target = self._target(name)
        self._refuse_to_overwrite_inputs(target)
        existed = exists(target)
        watcher = self.context.feedback()
        self.context.setFeedback(None)  # whom QGIS would warn, twice a field, of labels that the format cannot keep
        try:
            with OPENING:
                sink, destination = self.algorithm.parameterAsSink(
                    self.parameters, name, self.context, fields, wkb_type, crs
                )
        except QgsProcessingException as error:
            if not existed:
                remove_output(target, existed)
            raise unwritable(target, str(error).rpartition(f"{target}: ")[2]) from None
        finally:
            self.context.setFeedback(watcher)
        if sink is None:
            raise unwritable(target, "")
        self.outputs[name] = Output(destination, {}, None, existed)
        if destination.lower().endswith(".shp"):
            self._tell_of_cut_names(fields.names())
        return sink

    def _refuse_to_overwrite_inputs(self, target: str) -> None:
        """Keep a run that fails or is cancelled while it writes from having destroyed its own input."""
        for name in (*self._tables, *sorted(self._rasters)):
            with OPENING:
                layer = self.algorithm.parameterAsLayer(self.parameters, name, self.context)
            if layer is not None and file_of(layer.source()) == Path(target):
                raise OutputError("The output '{target}' is also the input {parameter}, '{layer}'.",
                                  hint="Choose another name for the output.", target=target, parameter=name,
                                  layer=layer.name())  # fmt: skip

    def _target(self, name: str) -> str:
        """Return where an output is to go, as the user wrote it."""
        value = self.parameters.get(name)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink
        if isinstance(value, QgsProperty):
            value = value.valueAsString(self.context.expressionContext())[0]
        return "" if value is None or value == NULL else str(value).strip()

    def _tell_of_cut_names(self, names: Sequence[str]) -> None:
        long = [name for name in names if len(name) > SHAPEFILE_NAME]
        if long:
            self.note(Note("A shapefile keeps 10 characters of a field's name; these are cut: {names}. A GeoPackage "
                           "keeps them whole.", names=", ".join(long)))  # fmt: skip

    def _written(self, name, columns, style, aliases: dict[str, str]) -> dict[str, str]:
        output = self.outputs[name]
        output.aliases, output.style = {**aliases, **{c.name: c.label for c in columns if c.label}}, style
        return {name: output.destination}
