"""A diagnosis being made: what chapters share while they run algorithms and write what these found.

Chapters compose algorithms and repeat none of them: whatever a report says can be run again from the toolbox.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, cast

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...core.access.access_by_type import UnitAccess
from ...core.arrays import Floats
from ...core.checks.findings import Finding
from ...core.errors import Cancelled
from ...core.progress import Unreported
from ...core.report.register import Register
from ...core.report.typesetting.pages import Pages
from ...i18n import Language
from ...io.columns import Column, fields_of, joined_fields, kept_fields, write_joined, write_rows
from ...io.destinations import table_destination
from ...io.layers import FeatureTable, table_of_layer
from ...io.projections import GEOGRAPHIC
from ...io.publishing import empty_table
from ...io.table_sink import new_table
from ...io.threads import OPENING
from ..base import SAVES_STYLE
from ..provenance import account_of
from ..run import Run
from ..steps import FeedbackProgress, Step
from ..territories import Together
from .covering import cover_tables
from .dossier import Dossier
from .given_data import GivenData
from .published_inputs import Publication
from .remarks import said_in_report
from .remembering import RememberingFeedback
from .whole import Whole


class TooLittle(Exception):
    """The data are sound, but too few or too much alike for a method; carries the sentence that says so."""


@dataclass(frozen=True)
class Profile:
    """Figures of the units that the table `profile` holds.

    Attributes
    ----------
    fields : tuple of str
        The fields of the table that hold figures.
    service : str
        The type of service whose minutes are in the table; empty where services have no types, or there are none.
    """

    fields: tuple[str, ...]
    service: str = ""


class Made(NamedTuple):
    """A table of the GeoPackage: the title of the step that made it; without metadata, its title and its labels."""

    step: str
    title: str
    labels: dict[str, str]


class Diagnosis(GivenData):
    """Parameters, language and results of one diagnosis.

    Parameters
    ----------
    run : Run
        The run of the diagnosis.
    language : Language
        Of everything that is written.
    scratch : Path
        Where tables are made.
    findings : sequence of Finding
        What the checks of the data found.
    together : Together
        Which units are counted together.
    """

    def __init__(
        self, run: Run, language: Language, scratch: Path, findings: Sequence[Finding] = (),
        together: Together | None = None,
    ) -> None:  # fmt: skip
        super().__init__(run, language)
        self._scratch, self.findings = scratch, findings
        self.together = together or Together()
        self.geopackage = scratch / "diagnosis.gpkg"
        self.log: list[dict[str, Any]] = []
        self.register = Register()
        self.dossier: Dossier | None = None
        self.steps: list[tuple[str, Step]] = []
        self.tables: list[str] = []
        self.made: dict[str, Made] = {}
        self.rasters: list[str] = []
        self.profile: Profile | None = None
        self.publication: Publication | None = None  # what is hidden, where it is to be published
        self.withheld: list[str] = []  # tables of single units that chapters add up and nobody gets
        self.pages: Pages | None = None  # of the report, once it is printed
        self.decision: Any = None  # what the chapters on decisions share, read once
        self.compared: Any = None  # means of travel, once they are compared
        self.feedback: RememberingFeedback  # made anew for each chapter
        self._title = ""  # of the step that is being taken
        self._said: set[str] = set()
        self._layers: dict[str, QgsVectorLayer] = {}
        self._read: dict[str, FeatureTable] = {}

    @contextmanager
    def step(self, name: str, number: int, count: int, title: str) -> Iterator[None]:
        """Take step `number` of `count`: say its title in the log, and keep its seconds under its name."""
        self.proceed()
        self._title = title
        with self.run.steps.timed(title):
            self.begin(number, count)
            yield
        self.took(name)

    def took(self, name: str) -> None:
        """Keep the seconds of the step that has just ended under a name, which diagnosis.json holds for ever."""
        self.steps.append((name, self.run.steps.done[-1]))

    def begin(self, number: int, count: int) -> None:
        """Let the runs that follow fill part `number` of the `count` parts of the bar."""
        self.feedback = RememberingFeedback(count, self.run.feedback, self._said)
        self.feedback.setCurrentStep(number)

    @property
    def people_of_period(self) -> dict[int, Floats]:
        """The populations of each year from the start to the end year, as the other figures are."""
        within = range(self.run.whole("START_YEAR"), self.run.whole("END_YEAR") + 1)
        return {year: people for year, people in self.whole.series.items() if year in within}

    @property
    def progress(self) -> FeedbackProgress:
        """The progress of the step that is being taken."""
        return FeedbackProgress(self.feedback)

    def tell(self, text: str) -> None:
        """Say which part of a step is being done."""
        self.run.feedback.setProgressText(text)

    def proceed(self) -> None:
        """Go on, or stop here when the user asked to."""
        if self.run.feedback.isCanceled():
            raise Cancelled

    def calculate(self, algorithm: str, **inputs: object) -> dict[str, Any]:
        """Run one of our algorithms and remember how, and what it remarked.

        An output given as a `TableName` becomes a table of the GeoPackage, a `RasterName` a file beside it.
        """
        tables = {name: value.name for name, value in inputs.items() if isinstance(value, TableName)}
        rasters = {name: value.name for name, value in inputs.items() if isinstance(value, RasterName)}
        own = {name: value for name, value in inputs.items() if value not in (None, "")}
        own |= {name: table_destination(self.geopackage, table) for name, table in tables.items()}
        own |= {name: self.raster(file) for name, file in rasters.items()}
        self.feedback.remarks = []
        self.feedback.begin_run()
        results = self._execute(f"urbanrural:{algorithm}", own)
        self.proceed()
        self._take_note(*tables.values())
        cover_tables(self, [*tables.values()])
        self.rasters += rasters.values()
        shown = [*map(self.layer, tables.values()),
                 *(QgsRasterLayer(self.raster(file), file, "gdal") for file in rasters.values())]  # fmt: skip
        self.log.append({
            "algorithm": f"urbanrural:{algorithm}", "remarks": [remark.text for remark in self.feedback.remarks],
            "account": next((account for account in map(account_of, shown) if account), []),
            "read_again": self._read_again(inputs.values()), "tables": [*tables.values()],
        })  # fmt: skip
        return results

    def _read_again(self, inputs: Iterable[object]) -> list[str]:
        """Return the tables of this diagnosis that a run reads."""
        own = [self.run.value(name) for name in self.together.layers]  # in place of what was given
        layers = [given for given in inputs if isinstance(given, QgsVectorLayer) and given not in own]
        return [layer.name() for layer in layers if layer.source().startswith(str(self.geopackage))]

    def attempt(self, algorithm: str, **inputs: object) -> dict[str, Any]:
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

    def _execute(self, algorithm_id: str, inputs: dict[str, object]) -> dict[str, Any]:
        """Run an algorithm as a model runs its children: in this thread, with our context and feedback."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        fine, reason = algorithm.checkParameterValues(inputs, self.run.context)
        if not fine:
            raise QgsProcessingException(reason)
        results, _ = algorithm.run(inputs, self.run.context, self.feedback, {SAVES_STYLE: False}, False)
        return results

    def _take_note(self, *names: str, title: str = "", columns: Sequence[Column] = ()) -> None:
        """Take note of tables that have been made: of those without metadata, what they hold."""
        self.tables += names
        labels = {column.name: column.label for column in columns if column.label}
        self.made |= dict.fromkeys(names, Made(self._title, title, labels))

    def keep(self, name: str, title: str, table: FeatureTable, columns: Sequence[Column], rows: Sequence[int]) -> None:
        """Make a table of the GeoPackage from features of a layer with columns behind their own."""
        kept = kept_fields(table, columns, rows_repeat=True)
        fields = joined_fields(table, kept, columns)
        with new_table(self.geopackage, name, fields, table.source.wkbType(), table.crs) as sink:
            write_joined(sink, fields, table, rows, kept, columns, Unreported(self.run.progress), name)
        self._take_note(name, title=title, columns=columns)

    def keep_points(
        self, name: str, title: str, columns: Sequence[Column], points: Sequence[QgsGeometry], kind: Qgis.WkbType
    ) -> None:
        """Make a table of the GeoPackage from columns and points in degrees, a point or several a row."""
        fields, crs = fields_of(columns), QgsCoordinateReferenceSystem(GEOGRAPHIC)
        with new_table(self.geopackage, name, fields, kind, crs) as sink:
            write_rows(sink, columns, points, Unreported(self.run.progress), name)
        self._take_note(name, title=title, columns=columns)

    def keep_rows(self, name: str, title: str, columns: Sequence[Column]) -> None:
        """Make a table of the GeoPackage from columns alone."""
        none = QgsCoordinateReferenceSystem()
        with new_table(self.geopackage, name, fields_of(columns), Qgis.WkbType.NoGeometry, none) as sink:
            write_rows(sink, columns, None, Unreported(self.run.progress), name)
        self._take_note(name, title=title, columns=columns)

    def remarks(self) -> list[str]:
        """Return what the last algorithm remarked, as the report says it."""
        return said_in_report(self, self.feedback.remarks) if self.log else []

    def general_remarks(self) -> list[str]:
        """Return what the last algorithm remarked of all units; where it is to be published, what has no figures.

        An algorithm that was given people by age as they are may name units with their people.
        """
        return [text for text in self.remarks() if self.publication is None or not re.search(r"\d", text)]

    def layer(self, table: str) -> QgsVectorLayer:
        """Return a table of the GeoPackage as it is, opened once."""
        if table not in self._layers:
            self._layers[table] = self.opened(table)
        return self._layers[table]

    def opened(self, table: str, condition: str = "") -> QgsVectorLayer:
        """Open a table of the GeoPackage anew, or its rows that meet a condition, to be named and styled."""
        rows = f"|subset={condition}" if condition else ""  # set later, on a second layer of a file, it breaks both
        with OPENING:
            return QgsVectorLayer(f"{self.geopackage}|layername={table}{rows}", table, "ogr")

    def table(self, name: str) -> FeatureTable:
        """Read a table of the GeoPackage; what was read of it before is not read again."""
        if name not in self._read:
            layer, brought = self.layer(name), self.run.table("UNITS").field_names
            results = [field for field in layer.fields().names() if field not in brought]
            self._read[name] = table_of_layer(layer, self.run.context, Unreported(self.run.progress), results)
        return self._read[name]

    def withhold(self, *names: str) -> None:
        """Empty tables of single units that have been added up, where they are not to be published."""
        if self.publication is None:
            return
        for name in names:
            empty_table(self.layer(name))
            self.tables.remove(name)
            self.made.pop(name)
        self.withheld += names
        self.forget()

    def forget(self) -> None:
        """Read tables anew from now on, because they have been changed."""
        self._read.clear()

    def memory(self, layer: str) -> FeatureTable:
        """Read a layer that an algorithm left in memory."""
        found = QgsProcessingUtils.mapLayerFromString(layer, self.run.context)
        return table_of_layer(cast("QgsVectorLayer", found), self.run.context)

    def table_or_none(self, name: str) -> FeatureTable | None:
        """Read a table of the GeoPackage, or None where it is empty."""
        return self.table(name) if self.layer(name).featureCount() else None

    def raster(self, file: str) -> str:
        """Return where a raster of this diagnosis lies."""
        return str(self._scratch / file)

    def scratch_file(self, name: str) -> Path:
        """Return where an algorithm may leave a file that is read and not kept."""
        return self._scratch / name

    @cached_property
    def whole(self) -> Whole:
        """All people: what totals by group and of the region are made of."""
        return Whole(self) if self.publication is None else self.publication.whole

    @property
    def given_whole(self) -> GivenData:
        """The inputs with what is hidden of them; what is made of single units must not be printed."""
        return self if self.publication is None else self.publication.given

    @cached_property
    def access_by_unit(self) -> UnitAccess:
        """The counts of people by unit, service and threshold; asked for once they are made."""
        return self.access_of("coverage")

    def access_of(self, name: str) -> UnitAccess:
        """Return the counts of people of a table of coverage."""
        table = self.table(name)
        units, services = ([str(value or "") for value in table.column(name)] for name in ("zone", "service"))
        numbers = ("threshold_min", "beyond", "unreachable", "total", "mean_min")
        return UnitAccess(units, services, *(table.numbers(name) for name in numbers))


@dataclass(frozen=True)
class TableName:
    """An output that becomes a table of the diagnosis' GeoPackage."""

    name: str


@dataclass(frozen=True)
class RasterName:
    """An output that becomes a raster beside the diagnosis' GeoPackage."""

    name: str
