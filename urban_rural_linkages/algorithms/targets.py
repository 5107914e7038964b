"""Targets of the outputs of one run: checked before the work, written aside, shown when all are finished."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsFields,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingUtils,
    QgsProperty,
)
from qgis.PyQt import sip

from ..core.credentials import without_credentials
from ..core.errors import OutputError
from ..core.notes import Note
from ..i18n import tr
from ..io.columns import unsuited
from ..io.destinations import (
    GEOTIFF,
    Destination,
    Kind,
    destination_of,
    file_of,
    is_source,
    require_format,
    same_file,
)
from ..io.field_names import changed_names, with_free_names
from ..io.files.geopackage_rows import GeoPackageRows, has_plain_rows
from ..io.outputs import (
    SHAPEFILE_NAME,
    FileOutput,
    Outputs,
    ScratchOutput,
    TableOutput,
    Unpublished,
    exists,
    geopackage_table,
)
from ..io.replacing import held_open
from ..io.table_sink import TableSink
from ..io.threads import OPENING
from .inputs import Inputs

_TEMPORARY = "TEMPORARY_OUTPUT"
_LAYERS = {"source", "vector", "raster", "multilayer"}


class Targets(Inputs):
    """Read where outputs go, write them aside and give them their names; parameters are those of `Inputs`."""

    def __init__(self, *execution: Any) -> None:
        super().__init__(*execution)
        self._aside = Outputs()

    def wants(self, name: str) -> bool:
        """Tell whether an optional output was asked for; the batch dialog hands over a definition without a place."""
        return bool(self._target(name))

    def check_outputs(self) -> None:
        """Refuse before the work what could not be written after it.

        Raises
        ------
        OutputError
            When QGIS writes no such format, when an output is also an input, or when it is in use.
        """
        for definition, destination in self._wanted():
            if isinstance(definition, QgsProcessingParameterFeatureSink):
                require_format(destination)
            if isinstance(definition, QgsProcessingParameterRasterDestination) and (destination.ending not in GEOTIFF):
                raise unsuited(destination.text, tr("rasters are written as GeoTIFF (.tif)"))
            self._refuse_to_overwrite_inputs(destination)
            self._refuse_what_is_in_use(destination)

    def prepare(self) -> None:
        """Check the outputs, and open the places where they are made; errors are those of `check_outputs`."""
        self.check_outputs()
        for definition, destination in self._wanted():
            self._aside.open(definition.name(), destination)

    def publish(self) -> None:
        """Give the outputs their names, and have QGIS load the layers that the user wants to see."""
        self._aside.publish()
        for definition, _ in self._wanted():
            output = self._aside.opened.get(definition.name())
            if isinstance(definition, QgsProcessingParameterFeatureSink) and output is not None and output.is_written:
                self._load_on_completion(definition, output.final)

    def discard(self) -> None:
        """Remove what has not got its name: all that a failed or cancelled run has written."""
        self._aside.discard()

    def let_go(self) -> None:
        """Let go of the layers that were read.

        An algorithm and its run know each other, and so do a run and its tables: Python would keep a country's outlines
        until it happens to look for such rings, and those of one run after another.
        """
        self._tables.clear()

    @contextmanager
    def _opened(
        self, name: str, fields: QgsFields, wkb_type: Qgis.WkbType, crs: QgsCoordinateReferenceSystem
    ) -> Iterator[tuple[Any, Unpublished]]:
        """Open an output for rows, and close it afterwards, whatever happened: what is open cannot be removed."""
        output = self._aside.open(name, destination_of(self._target(name)))
        self._tell_of_cut_names(fields, output.final)
        sink = self._sink(name, output, fields, wkb_type, crs)
        place = geopackage_table(output) if has_plain_rows(fields, wkb_type) else None
        try:
            if place is None:
                yield sink, output
            else:
                _close(sink)
                yield GeoPackageRows(*place, fields), output
        except OutputError as error:
            raise output.failed(str(error.values.get("reason", ""))) from None
        finally:
            _close(sink)

    def _sink(
        self,
        name: str,
        output: Unpublished,
        fields: QgsFields,
        wkb_type: Qgis.WkbType,
        crs: QgsCoordinateReferenceSystem,
    ) -> QgsFeatureSink:
        if isinstance(output, TableOutput | FileOutput) and output.is_geopackage_table:
            return self._table_sink(output, fields, wkb_type, crs)
        parameters = self.parameters
        if not isinstance(output, ScratchOutput):
            given = self.parameters.get(name)
            aside = QgsProcessingOutputLayerDefinition(
                *((given,) if isinstance(given, QgsProcessingOutputLayerDefinition) else ())
            )
            aside.sink = QgsProperty.fromValue(output.place)
            aside.destinationProject = None  # type: ignore[assignment]
            parameters = {**self.parameters, name: aside}
        watcher = self.context.feedback()
        self.context.setFeedback(None)  # whom QGIS would warn, twice a field, of labels that the format cannot keep
        try:
            with OPENING:
                sink, place = self.algorithm.parameterAsSink(parameters, name, self.context, fields, wkb_type, crs)
        except QgsProcessingException as error:
            raise output.failed(str(error).rpartition(f"{output.place}: ")[2]) from None
        finally:
            self.context.setFeedback(watcher)
        if sink is None:
            raise output.failed("")
        output.settle(place)
        return sink

    def _table_sink(
        self,
        output: TableOutput | FileOutput,
        fields: QgsFields,
        wkb_type: Qgis.WkbType,
        crs: QgsCoordinateReferenceSystem,
    ) -> QgsFeatureSink:
        """Open a table of a GeoPackage with the writer of files.

        What Processing opens for a table keeps all rows back and writes them when it is closed, where nobody can
        cancel it.
        """
        with OPENING:
            try:
                sink = TableSink(output.file, output.table, fields, wkb_type, crs, output.geometry)
            except OutputError as error:
                raise output.failed(str(error.values["reason"])) from None
        output.settle(f"{output.file}|layername={output.table}")
        return sink

    def _written_fields(
        self, name: str, fields: QgsFields, own: int, numbers_features: bool, is_spatial: bool
    ) -> tuple[QgsFields, dict[str, str]]:
        """Return the fields of an output with names that its format can keep, and say which were changed."""
        destination = destination_of(self._target(name))
        written = with_free_names(fields, own, destination, numbers_features, is_spatial)
        changed = changed_names(fields, written)
        if changed:
            self.note(Note("Fields were renamed in '{target}', where their names are taken: {names}.",
                           target=without_credentials(destination.text),
                           names=", ".join(f"{old} > {new}" for old, new in changed.items())))  # fmt: skip
        return written, changed

    def _tell_of_cut_names(self, fields: QgsFields, target: str) -> None:
        long = [name for name in fields.names() if len(name) > SHAPEFILE_NAME]
        if long and target.lower().endswith(".shp"):
            self.note(Note("A shapefile keeps 10 characters of a field's name; these are cut: {names}. A GeoPackage "
                           "keeps them whole.", names=", ".join(long)))  # fmt: skip

    def _load_on_completion(self, definition: QgsProcessingParameterDefinition, final: str) -> None:
        given = self.parameters.get(definition.name())
        if isinstance(given, QgsProcessingOutputLayerDefinition) and given.destinationProject is not None:
            details = QgsProcessingContext.LayerDetails(
                given.destinationName or definition.description(), given.destinationProject, definition.name(),
                QgsProcessingUtils.LayerHint.Vector,
            )  # fmt: skip
            self.context.addLayerToLoadOnCompletion(final, details)

    def _wanted(self) -> Iterator[tuple[QgsProcessingParameterDefinition, Destination]]:
        """Yield the outputs that go to a place that the user has named."""
        for definition in self.algorithm.parameterDefinitions():
            if definition.isDestination() and not isinstance(definition, QgsProcessingParameterFolderDestination):
                destination = destination_of(self._target(definition.name()))
                if destination.kind is not Kind.SCRATCH:
                    yield definition, destination

    def _target(self, name: str) -> str:
        """Return where an output is to go, as the user wrote it."""
        value = self.value(name)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink
        if isinstance(value, QgsProperty):
            value = value.valueAsString(self.context.expressionContext())[0]
        return "" if value is None or value == NULL else str(value).strip()

    def _refuse_to_overwrite_inputs(self, destination: Destination) -> None:
        if destination.file is not None and not exists(destination.file):
            return
        for parameter, layer in self._input_layers():
            if is_source(destination, layer.source(), layer.providerType()):
                raise OutputError("The output '{target}' is also the input {parameter}, '{layer}'.",
                                  hint="Choose another name for the output.",
                                  target=without_credentials(destination.text),
                                  parameter=parameter, layer=layer.name())  # fmt: skip

    def _input_layers(self) -> Iterator[tuple[str, QgsMapLayer]]:
        for definition in self.algorithm.parameterDefinitions():
            name = definition.name()
            if definition.type() in _LAYERS and self.given(name):
                with OPENING:
                    if definition.type() == "multilayer":
                        layers = self.algorithm.parameterAsLayerList(self.parameters, name, self.context)
                    elif definition.type() == "raster":  # asked for any layer, QGIS tries it as vectors and complains
                        layers = [self.algorithm.parameterAsRasterLayer(self.parameters, name, self.context)]
                    else:
                        layers = [self.algorithm.parameterAsLayer(self.parameters, name, self.context)]
                yield from ((name, layer) for layer in layers if layer is not None)

    def _refuse_what_is_in_use(self, destination: Destination) -> None:
        reason = held_open(destination.path) if destination.kind is Kind.FILE else None
        if reason is None:
            return
        project = self.context.project()
        for layer in project.mapLayers().values() if project is not None else ():
            if same_file(file_of(layer.source()), destination.file):
                raise OutputError("The output '{target}' cannot be replaced: it is open as the layer '{layer}' of the "
                                  "project.", hint="Remove that layer from the project, or choose another name for "
                                  "the output.", target=destination.text, layer=layer.name())  # fmt: skip
        raise OutputError("The output '{target}' cannot be replaced: {reason}.",
                          hint="Close the file where it is open, or choose another name for the output.",
                          target=destination.text, reason=reason.strerror or str(reason))  # fmt: skip


def _close(sink: QgsFeatureSink) -> None:
    """Write an output to its end; nothing where that was done."""
    if isinstance(sink, TableSink):
        sink.close()
    elif not sip.isdeleted(sink):
        sip.delete(sink)
