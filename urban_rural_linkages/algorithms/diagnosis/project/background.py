"""Background of the maps: main roads, rivers, water and relief, copied so that the folder of a diagnosis can be moved.

What is copied is what a map of the region can show: the upper classes of roads, lines without needless vertices, and
heights as grey.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from qgis.core import Qgis, QgsFeature, QgsFeatureRequest, QgsGeometry, QgsRectangle

from ....core.notes import Note
from ....core.progress import Unreported
from ....i18n import tr
from ....io import raster
from ....io.columns import Column, fields_of, write_rows
from ....io.projections import unit_metres
from ....io.relief import relief_of
from ....io.table_sink import new_table
from ..diagnosis import Diagnosis
from ..framing import Framing

ROADS, RIVERS, WATER, RELIEF = "map_roads", "map_rivers", "map_water", "relief.tif"
_CLASSES = ("motorway", "trunk", "primary", "secondary")
_CLASSES_TO = ((200.0, 4), (700.0, 3), (float("inf"), 2))  # of regions that are so many kilometres long
_MOST = 30_000  # features of a background
_DETAIL = 10_000  # of a side of the region is what a line may be off
_AROUND = 1.5  # times the region: what pages of any shape show
_FEATURES_BETWEEN_LOOKS = 2_000


class Background:
    """Tables and the raster behind the maps; each is made where its input was given and shows something.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose GeoPackage takes the tables.
    framing : Framing
        Where the maps are.

    Attributes
    ----------
    tables : list of str
        Those of `ROADS`, `RIVERS` and `WATER` that were made.
    relief : Path or None
        The raster.
    """

    def __init__(self, diagnosis: Diagnosis, framing: Framing) -> None:
        self._diagnosis, self._crs = diagnosis, framing.crs
        self._extent = QgsRectangle(framing.extent)
        self._extent.scale(_AROUND)
        self._side = max(framing.extent.width(), framing.extent.height())
        self.tables: list[str] = []
        self.relief: Path | None = None
        if framing.extent.isEmpty():
            return
        self._copy_roads()
        self._copy("RIVERS", RIVERS, Qgis.WkbType.MultiLineString)
        self._copy("WATER", WATER, Qgis.WkbType.MultiPolygon)
        self._draw_relief()

    def _copy_roads(self) -> None:
        field = self._diagnosis.run.field("HIGHWAY")
        if not self._diagnosis.given("NETWORK"):
            return
        if field is None:
            self._copy("NETWORK", ROADS, Qgis.WkbType.MultiLineString)
            return
        kilometres = self._side * (unit_metres(self._crs) or 111_000.0) / 1000.0
        count = next(count for length, count in _CLASSES_TO if kilometres <= length)
        self._copy("NETWORK", ROADS, Qgis.WkbType.MultiLineString, field, _CLASSES[:count])

    def _copy(
        self, parameter: str, name: str, kind: Qgis.WkbType, field: str | None = None, classes: Sequence[str] = ()
    ) -> None:  # fmt: skip
        """Copy what lies in the frame of the maps; of features without end the largest."""
        diagnosis = self._diagnosis
        if not diagnosis.given(parameter):
            return
        shapes, kinds = [], []
        for shape, of_class in self._shapes(parameter, field, classes):
            shapes.append(shape)
            kinds.append(of_class)
        if len(shapes) > _MOST:
            lengths = [shape.length() for shape in shapes]
            largest = sorted(range(len(shapes)), key=lambda row: -lengths[row])[:_MOST]
            diagnosis.run.note(Note("The maps of the project show the {shown} longest of {count} features of the layer "
                                    "'{layer}'.", shown=_MOST, count=len(shapes),
                                    layer=diagnosis.run.table(parameter).name))  # fmt: skip
            shapes, kinds = [shapes[row] for row in largest], [kinds[row] for row in largest]
        if shapes:
            columns = [Column("class", "text", kinds, tr("Class"))]
            write_background(diagnosis, self._crs, name, columns, shapes, kind)
            self.tables.append(name)

    def _shapes(
        self, parameter: str, field: str | None, classes: Sequence[str]
    ) -> Iterator[tuple[QgsGeometry, str | None]]:  # fmt: skip
        table, run = self._diagnosis.run.table(parameter), self._diagnosis.run
        request = QgsFeatureRequest().setDestinationCrs(self._crs, run.context.transformContext())
        request.setFilterRect(self._extent)
        index = table.require_field(field) if field else -1
        request.setSubsetOfAttributes([index] if field else [])
        for number, feature in enumerate(table.source.getFeatures(request)):
            if number % _FEATURES_BETWEEN_LOOKS == 0:
                self._diagnosis.proceed()
            of_class = str(feature.attributes()[index] or "") if field else None
            shape = self._simplified(feature)
            if shape is not None and (of_class is None or of_class in classes):
                yield shape, of_class

    def _simplified(self, feature: QgsFeature) -> QgsGeometry | None:
        """Return the shape of a feature without needless vertices; None where it is too small to be seen."""
        if not feature.hasGeometry():
            return None
        shape = feature.geometry().simplify(self._side / _DETAIL)
        if shape.isNull() or shape.isEmpty():
            return None
        shape.get().dropZValue()
        shape.get().dropMValue()
        shape.convertToMultiType()
        return shape

    def _draw_relief(self) -> None:
        run = self._diagnosis.run
        found = run.raster_layer("DEM") if self._diagnosis.given("DEM") else None
        if found is None:
            return
        layer, band = found
        grid = relief_of(layer, band, self._crs, self._extent, run.context.transformContext())
        self._diagnosis.proceed()
        if grid is not None:
            self.relief = Path(self._diagnosis.raster(RELIEF))
            raster.write(self.relief, grid, dtype="uint8")


def write_background(
    diagnosis: Diagnosis, crs: object, name: str, columns: Sequence[Column], shapes: Sequence[QgsGeometry],
    kind: Qgis.WkbType,
) -> None:  # fmt: skip
    """Write a table of the GeoPackage that maps show and no chapter tells of."""
    with new_table(diagnosis.geopackage, name, fields_of(columns), kind, crs) as sink:
        write_rows(sink, columns, shapes, Unreported(diagnosis.run.progress), name)
