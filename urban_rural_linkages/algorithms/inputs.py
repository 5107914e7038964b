"""The inputs of one execution: parameters, fields, layers and rasters, read by name.

An algorithm says `run.numbers("POP_START")`; how Processing hands parameters over and what a missing field is called
in an error is known here once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBand,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.account import LeftOut, Tally
from ..core.credentials import without_credentials
from ..core.errors import InputError
from ..core.grid import Grid
from ..core.notes import Note
from ..core.numbers import PLAIN_NUMBER, Marker, require_non_negative
from ..core.parameter_text import parse_nodata_values
from ..core.progress import Stage
from ..i18n import note_sentence
from ..io.files.file_remarks import file_remarks
from ..io.files.vector_file import FileColumns, whole_file
from ..io.layers import FeatureTable, layer_name
from ..io.threads import OPENING
from .account import SHOWN_EXAMPLES, sentence, whole_sentence
from .parameters import Given
from .steps import FeedbackProgress, Steps, warn


class UndeclaredName(LookupError):
    """A mistake in an algorithm: it reads, writes or returns a name that it does not declare.

    QGIS itself takes such a name in silence: it reads 0 or nothing under it, and drops what is returned.

    Parameters
    ----------
    algorithm, name : str
        The id of the algorithm, and what it asked for.
    declared : collection of str
        The names that it declares.
    """

    def __init__(self, algorithm: str, name: str, declared: Collection[str]) -> None:
        near = get_close_matches(name, declared, n=3)
        also = f"; near it: {', '.join(near)}" if near else ""
        super().__init__(f"algorithm '{algorithm}' declares no '{name}'{also}")


class Inputs:
    """Read the parameters of one execution, and tell the user of it.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
        Whose parameters they are.
    parameters : dict
        As Processing hands them over.
    context : QgsProcessingContext
        Where layers come from.
    feedback : QgsProcessingFeedback
        Progress and cancellation.

    Attributes
    ----------
    as_given : dict
        The parameters as the user gave them; among `parameters`, texts that only our reader opens are layers.
    steps : Steps
        What has been done so far, and how long it took.
    tallies : list of Tally
        What was read, used and left out, in the order in which it was counted.
    """

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: Given,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self.algorithm, self.parameters, self.as_given = algorithm, parameters, parameters
        self.context, self.feedback = context, feedback
        self.progress = FeedbackProgress(feedback)
        self.steps = Steps(feedback, self.progress)
        self._tables: dict[str, FeatureTable] = {}
        self.tallies: list[Tally] = []
        self._lacking: dict[str, dict[str, np.ndarray]] = {}
        self._declared = {definition.name() for definition in algorithm.parameterDefinitions()}

    # -- parameters ------------------------------------------------------------------------------------------

    def declares(self, name: str) -> bool:
        """Tell whether the algorithm has a parameter; for readers that several algorithms share."""
        return name in self._declared

    def _known(self, name: str) -> str:
        """Return the name of a parameter, once it is sure that the algorithm declares it.

        Raises
        ------
        UndeclaredName
            When it does not.
        """
        if name not in self._declared:
            raise UndeclaredName(self.algorithm.name(), name, self._declared)
        return name

    def value(self, name: str) -> object:
        """Return what was given for a parameter as it is, to be handed on to another algorithm."""
        return self.parameters.get(self._known(name))

    def given(self, name: str) -> bool:
        """Tell whether an optional parameter has a value."""
        return self.parameters.get(self._known(name)) not in (None, "", [])

    def text(self, name: str) -> str:
        """Return a text; empty where it was not given."""
        return self.algorithm.parameterAsString(self.parameters, self._known(name), self.context).strip()

    def number(self, name: str) -> float:
        """Return a number; QGIS takes text that is none for 0 where the parameter is optional."""
        given = self.value(name)
        if isinstance(given, str) and given.strip() and not PLAIN_NUMBER["point"].fullmatch(given.strip()):
            raise InputError("{parameter} must be a number, but is '{text}'.", hint="Write for example 1234.5.",
                             parameter=name, text=given)  # fmt: skip
        return self.algorithm.parameterAsDouble(self.parameters, name, self.context)

    def whole(self, name: str) -> int:
        """Return a whole number."""
        return self.algorithm.parameterAsInt(self.parameters, self._known(name), self.context)

    def choice(self, name: str) -> Any:
        """Return the chosen value of an enumeration, one of those that its parameter lists."""
        return self.algorithm.parameterAsEnumString(self.parameters, self._known(name), self.context)

    def flag(self, name: str) -> bool:
        """Return a yes or no."""
        return self.algorithm.parameterAsBool(self.parameters, self._known(name), self.context)

    def file(self, name: str) -> Path | None:
        """Return an input file, or None."""
        path = self.algorithm.parameterAsFile(self.parameters, self._known(name), self.context)
        return Path(path) if path else None

    def field(self, name: str) -> str | None:
        """Return the name of a field, or None."""
        return self.text(name) or None

    def fields(self, name: str) -> list[str]:
        """Return the names of several fields; empty where none were given."""
        return self.algorithm.parameterAsStrings(self.parameters, self._known(name), self.context)

    def crs(self, name: str) -> QgsCoordinateReferenceSystem | None:
        """Return a coordinate reference system, or None."""
        found = self.algorithm.parameterAsCrs(self.parameters, self._known(name), self.context)
        return found if found.isValid() else None

    def extent(self, name: str, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
        """Return an extent in a coordinate reference system."""
        return self.algorithm.parameterAsExtent(self.parameters, self._known(name), self.context, crs)

    def matrix(self, name: str) -> list[object]:
        """Return the cells of a table that was filled in, row by row; QGIS has an empty one for a table not given."""
        return self.algorithm.parameterAsMatrix(self.parameters, name, self.context) if self.given(name) else []

    # -- layers ----------------------------------------------------------------------------------------------

    def table(self, name: str) -> FeatureTable | None:
        """Return a layer or table, read once; None where an optional one was not given."""
        if name in self._tables:
            return self._tables[name]
        with OPENING:
            source = self.algorithm.parameterAsSource(self.parameters, self._known(name), self.context)
            layer = self.algorithm.parameterAsVectorLayer(self.parameters, name, self.context)
        if source is None:
            if self.given(name):
                raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, name))
            return None
        called = (layer_name(layer) if layer is not None else source.sourceName()) or name
        self.tell(file_remarks(None if getattr(self.algorithm, "LOOKS_ONLY", False) else layer, called))
        self._tables[name] = FeatureTable(source, called, self.context.transformContext(), self.progress,
                                          self.note, self._columns_of(name, layer))  # fmt: skip
        return self._tables[name]

    def _columns_of(self, name: str, layer: QgsVectorLayer | None) -> FileColumns:
        """Return the columns of the file behind a layer; the fields that parameters name are read in one pass."""
        definitions = self.algorithm.parameterDefinitions()
        of_layer = [d.name() for d in definitions if getattr(d, "parentLayerParameterName", str)() == name]
        read = self.algorithm.parameterAsStrings
        chosen = (field for parameter in of_layer for field in read(self.parameters, parameter, self.context))
        return FileColumns(whole_file(layer, self.parameters.get(name)), [field for field in chosen if field])

    def layers(self, name: str) -> list[Any]:
        """Return the layers of a parameter that takes several."""
        with OPENING:
            found = self.algorithm.parameterAsLayerList(self.parameters, self._known(name), self.context)
        if isinstance(given := self.parameters.get(name), list) and len(found) < len(given):
            raise InputError("Not every table given as {parameter} can be read.",
                             hint="Check the paths and whether the files are tables.", parameter=name)  # fmt: skip
        return found

    def raster(self, name: str) -> Grid | None:
        """Return a raster as a grid; None where an optional one was not given."""
        from ..io.rasters import grid_of_layer

        found = self.raster_layer(name)
        return None if found is None else grid_of_layer(*found, self.progress)

    def raster_layer(self, name: str) -> tuple[QgsRasterLayer, int] | None:
        """Return a raster's layer and the band to read of it; None where an optional one was not given."""
        with OPENING:
            layer = self.algorithm.parameterAsRasterLayer(self.parameters, self._known(name), self.context)
        if layer is None:
            if self.given(name):
                raise QgsProcessingException(self.algorithm.invalidRasterError(self.parameters, name))
            return None
        band = self._band_of(name)
        self._tell_of_bands(layer, band)
        return layer, band

    def _band_of(self, name: str) -> int:
        """Return the band to read of a raster: what its parameter of a band says, else the first."""
        for definition in self.algorithm.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterBand) and definition.parentLayerParameterName() == name:
                return self.whole(definition.name()) if self.given(definition.name()) else 1
        return 1

    def rasters(self, name: str) -> dict[str, Grid]:
        """Return the rasters of a parameter that takes several, by the names of their layers."""
        from ..io.rasters import grid_of_layer

        layers = self.layers(name)
        for layer in layers:
            self._tell_of_bands(layer, 1)
        grids = [grid_of_layer(layer, progress=self.progress) for layer in layers]
        repeated = sorted({grid.name for grid in grids if [g.name for g in grids].count(grid.name) > 1})
        if repeated:
            raise InputError("Two rasters of {parameter} have the same name: {names}.",
                             hint="The name says what a raster is of; give each its own.", parameter=name,
                             names=", ".join(repeated))  # fmt: skip
        return {grid.name: grid for grid in grids}

    def _tell_of_bands(self, layer: QgsRasterLayer, band: int) -> None:
        """Put the bands of a raster of several into the account: one of them is read."""
        from ..io.rasters import bands_of_data

        if (bands := bands_of_data(layer)) > 1:
            others = LeftOut(bands - 1, Note("beside band {band}", band=band))
            self.tally(Tally(Note("Bands of raster '{raster}'", raster=layer.name()), bands, (others,)))

    def ids(self, parent: str = "UNITS", field: str = "UNIT_ID") -> list[str]:
        """Return the ids of a layer's features."""
        return self.table(parent).ids(self.field(field))

    def nodata(self) -> tuple[Marker, ...] | None:
        """Return the codes and texts that mean missing; None where the algorithm does not let the user name any."""
        if not self.declares("NODATA_VALUES"):
            return None
        return parse_nodata_values(self.text("NODATA_VALUES"))

    def numbers(
        self, field: str, ids: Sequence[str] | None = None, parent: str = "UNITS", whole: bool = False
    ) -> np.ndarray | None:
        """Return the values of the field that a parameter names, or None where none was given."""
        name = self.field(field)
        if name is None:
            return None
        values = self.table(parent).numbers(name, ids=ids, nodata=self.nodata(), whole=whole)
        if not self.algorithm.parameterDefinition(field).flags() & Qgis.ProcessingParameterFlag.Optional:
            self._lacking.setdefault(parent, {})[name] = np.isnan(values)
        return values

    def counts(self, field: str, ids: Sequence[str], parent: str = "UNITS") -> np.ndarray | None:
        """Return the values of a field that counts people or events: whole and never negative."""
        values = self.numbers(field, ids, parent, whole=True)
        if values is not None:
            require_non_negative(values, ids, self.table(parent).name, self.field(field))
        return values

    def ellipsoid(self) -> str:
        """Return the ellipsoid to measure on: the project's, else that of WGS 84."""
        chosen = self.context.ellipsoid()
        return chosen if chosen and chosen != "NONE" else "EPSG:7030"

    # -- what the reader is told -----------------------------------------------------------------------------

    def note(self, note: Note) -> None:
        """Show a remark in the log, as a warning."""
        warn(self.feedback, note_sentence(note), note)

    def tell(self, notes: Iterable[Note]) -> None:
        """Show the remarks of a result, each as a warning."""
        for note in notes:
            self.note(note)

    def step(self, title: str, share: float) -> AbstractContextManager[Stage]:
        """Take a step of the work under a name: ``with run.step(tr("Read the network"), 0.2) as progress:``.

        The name goes into the log, the seconds into the metadata of the results, and `share` of the bar is filled by
        what is done within; `run.work` is then the progress of the step.  Cancelling is heard before and after it.
        """
        return self.steps.step(title, share)

    def info(self, sentence: str) -> None:
        """Show a figure or a step in the log."""
        self.feedback.pushInfo(without_credentials(sentence))

    def tally(self, tally: Tally) -> None:
        """Put what was read, used and left out into the account; what was left out is shown as a warning.

        The account goes into the log, into the metadata of the results and, for people, into the report.
        """
        self.tallies.append(tally)
        if not tally.is_whole:
            warn(self.feedback, sentence(tally), tally)

    def finish_account(self) -> None:
        """Add the features of each layer that was read and not counted yet, and show in one line what is whole.

        Left out are those that lack a value which the algorithm cannot do without; each counts for one field only.
        """
        counted = {tally.subject.values.get("layer") for tally in self.tallies if not tally.of_people}
        for parent, table in self._tables.items():
            if table.name in counted or not table.was_read:
                continue
            missing, left_out = np.zeros(len(table), dtype=bool), []
            for name, lacking in self._lacking.get(parent, {}).items():
                rows = np.flatnonzero(lacking & ~missing)
                missing |= lacking
                examples = tuple(sorted(table.label(row) for row in rows.tolist())[:SHOWN_EXAMPLES])
                left_out.append(LeftOut(rows.size, Note("without a value in '{field}'", field=name), examples))
            self.tally(Tally(Note("Features of '{layer}'", layer=table.name), len(table), tuple(left_out)))
        if whole := [tally for tally in self.tallies if tally.is_whole]:
            self.feedback.pushInfo(whole_sentence(whole))
