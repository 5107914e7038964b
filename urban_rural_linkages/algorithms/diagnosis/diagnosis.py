"""A diagnosis being made: what chapters share while they run algorithms and write what these found.

Chapters compose algorithms and repeat none of them: whatever a report says can be run again from the toolbox.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsApplication,
    QgsMemoryProviderUtils,
    QgsProcessingException,
    QgsProcessingMultiStepFeedback,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...core.credentials import without_credentials
from ...core.errors import Cancelled
from ...core.report.document import Block, KeyFigure
from ...i18n import Language
from ...io.columns import Column, joined_fields, kept_fields, write_joined
from ...io.geopackage import add_table
from ...io.layers import FeatureTable, table_of_layer
from ...io.threads import OPENING
from ..provenance import account_of
from ..run import Run


class TooLittle(Exception):
    """The data are sound, but too few or too much alike for a method; carries the sentence that says so."""


@dataclass(frozen=True)
class MapTheme:
    """A map of the diagnosis: one result table, shown by one style.

    Attributes
    ----------
    name : str
        Of the layout and of the picture.
    title : str
        Of the layer and the layout.
    table : str
        The table in the GeoPackage; empty for a raster.
    style : str
        The id of the style.
    condition : str
        Which of its rows, as an expression; empty: all.
    overlay : tuple of str
        Themes drawn above this one, by name.
    small : bool
        Whether the map stands in half a line of the report.
    printed : bool
        Whether the theme has a page of its own; the others are only drawn with others.
    heading : str
        Above the map, where it is shorter than the title.
    raster : str
        The file of a raster, beside the GeoPackage.
    legend : bool
        Whether the map explains its colours; not where they only tell neighbours apart.
    """

    name: str
    title: str
    table: str
    style: str
    condition: str = ""
    overlay: tuple[str, ...] = ()
    small: bool = False
    printed: bool = True
    heading: str = ""
    raster: str = ""
    legend: bool = True


@dataclass
class ChapterResult:
    """What a chapter found.

    Attributes
    ----------
    id, title : str
        Of the chapter.
    blocks : list of Block
        Its text.
    summary : list of str
        Its sentences for who reads one page only.
    headline : list of KeyFigure
        Its numbers for the same page.
    figures : dict
        Every figure, for machines.
    maps : list of MapTheme
        Its maps, in the order of the layer tree.
    charts : dict of str to str
        Its charts, as SVG by name.
    methods, sources, limits : list of str
        What it adds to these sections.
    """

    id: str
    title: str
    blocks: list[Block] = field(default_factory=list)
    summary: list[str] = field(default_factory=list)
    headline: list[KeyFigure] = field(default_factory=list)
    figures: dict[str, object] = field(default_factory=dict)
    maps: list[MapTheme] = field(default_factory=list)
    charts: dict[str, str] = field(default_factory=dict)
    methods: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Profile:
    """Which figures of the units the table `profile` holds.

    Attributes
    ----------
    fields : tuple of str
        The fields of the table that hold figures.
    service : str
        The type of service whose minutes are in the table; empty where services have no types, or there are none.
    """

    fields: tuple[str, ...]
    service: str = ""


class Diagnosis:
    """Parameters, language and results of one diagnosis.

    Parameters
    ----------
    run : Run
        The run of the diagnosis.
    language : Language
        Of everything that is written.
    scratch : Path
        Where tables are made.
    """

    def __init__(self, run: Run, language: Language, scratch: Path) -> None:
        self.run, self.language, self._scratch = run, language, scratch
        self.geopackage = scratch / "diagnosis.gpkg"
        self.log: list[dict[str, object]] = []
        self.tables: list[str] = []
        self.rasters: list[str] = []
        self.profile: Profile | None = None
        self._feedback: QgsProcessingMultiStepFeedback | None = None
        self._said: set[str] = set()

    def step(self, number: int, count: int) -> None:
        """Say that step `number` of `count` begins."""
        self.proceed()
        self._feedback = _RememberingFeedback(count, self.run.feedback, self._said)
        self._feedback.setCurrentStep(number)

    def proceed(self) -> None:
        """Go on, or stop here when the user asked to."""
        if self.run.feedback.isCanceled():
            raise Cancelled

    def calculate(self, algorithm: str, **inputs: object) -> dict[str, object]:
        """Run one of our algorithms and remember how, and what it remarked.

        An output given as a `TableName` becomes a table of the GeoPackage, a `RasterName` a file beside it.
        """
        tables = {name: value.name for name, value in inputs.items() if isinstance(value, TableName)}
        rasters = {name: value.name for name, value in inputs.items() if isinstance(value, RasterName)}
        own = {name: value for name, value in inputs.items() if value not in (None, "")}
        own |= {name: str(self._staged(table)) for name, table in tables.items()}
        own |= {name: self.raster(file) for name, file in rasters.items()}
        self._feedback.remarks = []
        results = self._execute(f"urbanrural:{algorithm}", own)
        self.proceed()
        made = {table: _opened(str(self._staged(table)), table) for table in tables.values()}
        for table, layer in made.items():
            self.keep_layer(table, layer)
        self.rasters += rasters.values()
        shown = [*made.values(), *(QgsRasterLayer(self.raster(file), file, "gdal") for file in rasters.values())]
        self.log.append({
            "algorithm": f"urbanrural:{algorithm}", "remarks": self._feedback.remarks,
            "account": next((account for account in map(account_of, shown) if account), []),
            "read_again": self._read_again(inputs.values()),
        })  # fmt: skip
        return results

    def _read_again(self, inputs: Iterable[object]) -> list[str]:
        """Return the tables of this diagnosis that a run reads."""
        layers = [given for given in inputs if isinstance(given, QgsVectorLayer)]
        return [layer.name() for layer in layers if layer.source().startswith(str(self.geopackage))]

    def attempt(self, algorithm: str, **inputs: object) -> dict[str, object]:
        """Run an algorithm that needs many and various units, as `calculate` does.

        Raises
        ------
        TooLittle
            When it refuses them: a region of three villages has no thirds, and the rest of its diagnosis stands.
        """
        try:
            return self.calculate(algorithm, **inputs)
        except QgsProcessingException as error:
            self.proceed()
            raise TooLittle(str(error)) from None

    def _execute(self, algorithm_id: str, inputs: dict[str, object]) -> dict[str, object]:
        """Run an algorithm as a model runs its children: in this thread, with our context and feedback."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        fine, reason = algorithm.checkParameterValues(inputs, self.run.context)
        if not fine:
            raise QgsProcessingException(reason)
        results, _ = algorithm.run(inputs, self.run.context, self._feedback, {}, False)
        return results

    def _staged(self, table: str) -> Path:
        return self._scratch / f"{table}_run.gpkg"

    def keep(self, name: str, table: FeatureTable, columns: Sequence[Column], rows: Sequence[int]) -> None:
        """Make a table of the GeoPackage from features of a layer with columns behind their own."""
        kept = kept_fields(table, columns, rows_repeat=True)
        fields = joined_fields(table, kept, columns)
        layer = QgsMemoryProviderUtils.createMemoryLayer(name, fields, table.source.wkbType(), table.crs)
        write_joined(layer.dataProvider(), fields, table, rows, kept, columns)
        self.keep_layer(name, layer)

    def keep_layer(self, name: str, layer: QgsVectorLayer) -> None:
        """Make a table of the GeoPackage from a layer."""
        add_table(self.geopackage, name, layer)
        self.tables.append(name)

    def remarks(self) -> list[str]:
        """Return what the last algorithm remarked."""
        return list(self.log[-1]["remarks"]) if self.log else []

    def layer(self, table: str) -> QgsVectorLayer:
        """Open a table of the GeoPackage."""
        return _opened(f"{self.geopackage}|layername={table}", table)

    def table(self, name: str) -> FeatureTable:
        """Read a table of the GeoPackage."""
        return table_of_layer(self.layer(name), self.run.context)

    def memory(self, layer: str) -> FeatureTable:
        """Read a layer that an algorithm left in memory."""
        return table_of_layer(QgsProcessingUtils.mapLayerFromString(layer, self.run.context), self.run.context)

    def table_or_none(self, name: str) -> FeatureTable | None:
        """Read a table of the GeoPackage, or None where it is empty."""
        layer = self.layer(name)
        return table_of_layer(layer, self.run.context) if layer.featureCount() else None

    def raster(self, file: str) -> str:
        """Return where a raster of this diagnosis lies."""
        return str(self._scratch / file)

    def scratch_file(self, name: str) -> Path:
        """Return where an algorithm may leave a file that is read and not kept."""
        return self._scratch / name

    def given(self, *names: str) -> bool:
        """Tell whether all these parameters were given."""
        return all(self.run.given(name) for name in names)

    def passed_on(self, *names: str) -> dict[str, object]:
        """Return parameters as they were given, to hand them to another algorithm."""
        return {name: self.run.value(name) for name in names if self.run.given(name)}

    def unit_names(self) -> list[str]:
        """Return what to call each unit: its name, or its code where there is none."""
        ids = self.run.ids()
        name = self.run.field("NAME")
        if name is None:
            return ids
        return [str(value) if value else code for value, code in zip(self.run.table("UNITS").column(name), ids,
                                                                       strict=True)]  # fmt: skip

    def populations(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the populations of the start and the end."""
        ids = self.run.ids()
        return self.run.counts("POP_START", ids), self.run.counts("POP_END", ids)


@dataclass(frozen=True)
class TableName:
    """An output that becomes a table of the diagnosis' GeoPackage."""

    name: str


@dataclass(frozen=True)
class RasterName:
    """An output that becomes a raster beside the diagnosis' GeoPackage."""

    name: str


class _RememberingFeedback(QgsProcessingMultiStepFeedback):
    """Passes on what was not said before, and keeps the warnings of each run: they belong into the report."""

    def __init__(self, steps: int, parent, said: set[str]) -> None:
        super().__init__(steps, parent)
        self.remarks: list[str] = []
        self._said = said

    def pushInfo(self, info: str) -> None:
        if self._is_new(info):
            super().pushInfo(info)

    def pushWarning(self, warning: str) -> None:
        self.remarks.append(without_credentials(warning))  # QGIS itself warns too
        if self._is_new(self.remarks[-1]):
            super().pushWarning(self.remarks[-1])

    def _is_new(self, sentence: str) -> bool:
        new = sentence not in self._said
        self._said.add(sentence)
        return new


def _opened(source: str, name: str) -> QgsVectorLayer:
    with OPENING:
        return QgsVectorLayer(source, name, "ogr")


def listed(names: Sequence[str], most: int = 12) -> str:
    """Return names in a row, the rest counted."""
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} (+{len(names) - most})"
