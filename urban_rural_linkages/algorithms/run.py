"""One execution of an algorithm: its parameters read, its results written.

An algorithm says `run.numbers("POP_START")` and `run.write("OUTPUT", columns)`; how Processing hands parameters over,
what a missing field is called in an error, which outputs must vanish after a failure, is known here once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsVectorLayer,
)

from ..core.errors import InputError, OutputError
from ..core.notes import Note
from ..core.numbers import parse_nodata_values, require_non_negative
from ..core.progress import Stage
from ..i18n import note_sentence
from ..io.columns import Column, fields_of, joined_fields, kept_fields, unwritable, write_joined, write_rows
from ..io.layers import FeatureTable
from ..io.outputs import SHAPEFILE_NAME, exists, file_of, remove_output
from .feedback import FeedbackProgress

_SQUARE_KILOMETRES = {"km2": 1.0, "ha": 1e-2, "m2": 1e-6}


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
    """

    def __init__(self, destination: str, aliases: dict[str, str], style: str | None, existed: bool) -> None:
        self.destination, self.aliases, self.style, self.existed = destination, aliases, style, existed


class Run:
    """Read parameters and write outputs of one execution.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
        Whose parameters they are.
    parameters : dict
        As Processing hands them over.
    context : QgsProcessingContext
        Where layers come from and go to.
    feedback : QgsProcessingFeedback
        Who watches.
    """

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self.algorithm, self.parameters = algorithm, parameters
        self.context, self.feedback = context, feedback
        self.progress = FeedbackProgress(feedback)
        self.outputs: dict[str, Output] = {}
        self.files: list[Path] = []
        self.rules: list[str] = []
        self._tables: dict[str, FeatureTable] = {}

    # -- parameters ------------------------------------------------------------------------------------------

    def given(self, name: str) -> bool:
        """Tell whether an optional parameter has a value."""
        return self.parameters.get(name) not in (None, "", [])

    def text(self, name: str) -> str:
        """Return a text; empty where it was not given."""
        return self.algorithm.parameterAsString(self.parameters, name, self.context).strip()

    def number(self, name: str) -> float:
        """Return a number."""
        return self.algorithm.parameterAsDouble(self.parameters, name, self.context)

    def whole(self, name: str) -> int:
        """Return a whole number."""
        return self.algorithm.parameterAsInt(self.parameters, name, self.context)

    def choice(self, name: str) -> str:
        """Return the chosen value of an enumeration."""
        return self.algorithm.parameterAsEnumString(self.parameters, name, self.context)

    def flag(self, name: str) -> bool:
        """Return a yes or no."""
        return self.algorithm.parameterAsBool(self.parameters, name, self.context)

    def file(self, name: str) -> Path | None:
        """Return an input file, or None."""
        path = self.algorithm.parameterAsFile(self.parameters, name, self.context)
        return Path(path) if path else None

    def file_output(self, name: str) -> Path | None:
        """Return where an output file goes, or None; it is removed when the run fails."""
        path = self.algorithm.parameterAsFileOutput(self.parameters, name, self.context)
        if not path:
            return None
        self.files.append(Path(path))
        return Path(path)

    def field(self, name: str) -> str | None:
        """Return the name of a field, or None."""
        return self.text(name) or None

    def crs(self, name: str) -> QgsCoordinateReferenceSystem | None:
        """Return a coordinate reference system, or None."""
        found = self.algorithm.parameterAsCrs(self.parameters, name, self.context)
        return found if found.isValid() else None

    # -- layers ----------------------------------------------------------------------------------------------

    def table(self, name: str) -> FeatureTable | None:
        """Return a layer or table, read once; None where an optional one was not given."""
        if name in self._tables:
            return self._tables[name]
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            if self.given(name):
                raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, name))
            return None
        table = FeatureTable(source, source.sourceName() or name, self.context.transformContext(), self.progress)
        self._tables[name] = table
        return table

    def layers(self, name: str) -> list[QgsVectorLayer]:
        """Return the layers of a parameter that takes several."""
        found = self.algorithm.parameterAsLayerList(self.parameters, name, self.context)
        given = self.parameters.get(name) or []
        if isinstance(given, list) and len(found) < len(given):
            raise InputError("Not every table given as {parameter} can be read.",
                             hint="Check the paths and whether the files are tables.", parameter=name)  # fmt: skip
        return found

    def ids(self, parent: str = "UNITS", field: str = "UNIT_ID") -> list[str]:
        """Return the ids of a layer's features."""
        return self.table(parent).ids(self.field(field))

    def nodata(self) -> tuple[float, ...]:
        """Return the codes that mean missing."""
        return parse_nodata_values(self.text("NODATA_VALUES"))

    def numbers(
        self, field: str, ids: Sequence[str] | None = None, parent: str = "UNITS", whole: bool = False
    ) -> np.ndarray | None:
        """Return the values of the field that a parameter names, or None where none was given."""
        name = self.field(field)
        if name is None:
            return None
        nodata = self.nodata() if self.algorithm.parameterDefinition("NODATA_VALUES") else ()
        return self.table(parent).numbers(name, ids=ids, nodata=nodata, whole=whole)

    def counts(self, field: str, ids: Sequence[str], parent: str = "UNITS") -> np.ndarray | None:
        """Return the values of a field that counts people or events: whole and never negative."""
        values = self.numbers(field, ids, parent, whole=True)
        if values is not None:
            require_non_negative(values, ids, self.table(parent).name, self.field(field))
        return values

    def areas_km2(self, ids: Sequence[str]) -> np.ndarray | None:
        """Return the area of each unit in km2: the official one, else that of its polygon; None without either."""
        official = self.numbers("AREA", ids)
        if official is not None:
            return official * _SQUARE_KILOMETRES[self.choice("AREA_UNITS")]
        units = self.table("UNITS")
        if not units.has_polygons or not units.crs.isValid():
            self.note(Note("Without a field of areas, or polygons with a coordinate reference system, densities are "
                           "unknown."))  # fmt: skip
            return None
        self.note(Note("No area field was given: the polygons were measured, and simplified outlines give wrong "
                       "densities."))  # fmt: skip
        return units.ellipsoidal_areas(self.ellipsoid()) / 1e6

    def ellipsoid(self) -> str:
        """Return the ellipsoid to measure on: the project's, else that of WGS 84."""
        chosen = self.context.ellipsoid()
        return chosen if chosen and chosen != "NONE" else "EPSG:7030"

    # -- what the reader is told -----------------------------------------------------------------------------

    def note(self, note: Note) -> None:
        """Show a remark in the log, as a warning."""
        self.feedback.pushWarning(note_sentence(note))

    def info(self, sentence: str) -> None:
        """Show a figure or a step in the log."""
        self.feedback.pushInfo(sentence)

    # -- outputs ---------------------------------------------------------------------------------------------

    def wants(self, name: str) -> bool:
        """Tell whether an optional output was asked for."""
        return self.parameters.get(name) is not None and self.parameters.get(name) != ""

    def write(
        self, name: str, columns: Sequence[Column], parent: str = "UNITS", rows: Sequence[int] | None = None,
        style: str | None = None,
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

    def discard(self) -> None:
        """Remove what a failed or cancelled run has written."""
        for output in self.outputs.values():
            remove_output(output.destination, output.existed)
        for path in self.files:
            path.unlink(missing_ok=True)

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
        for name in self._tables:
            layer = self.algorithm.parameterAsVectorLayer(self.parameters, name, self.context)
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
        return str(value or "")

    def _tell_of_cut_names(self, names: Sequence[str]) -> None:
        long = [name for name in names if len(name) > SHAPEFILE_NAME]
        if long:
            self.note(Note("A shapefile keeps 10 characters of a field's name; these are cut: {names}. A GeoPackage "
                           "keeps them whole.", names=", ".join(long)))  # fmt: skip

    def _written(self, name, columns, style, aliases: dict[str, str]) -> dict[str, str]:
        output = self.outputs[name]
        output.aliases, output.style = {**aliases, **{c.name: c.label for c in columns if c.label}}, style
        return {name: output.destination}


def require_later(start: int, end: int) -> None:
    """Refuse a period that ends before it starts.

    Raises
    ------
    InputError
        When `end` is not after `start`.
    """
    if end <= start:
        raise InputError(
            "The end year {end} is not after the start year {start}.",
            hint="Give the earlier population and year as the start.",
            start=start, end=end,
        )  # fmt: skip
