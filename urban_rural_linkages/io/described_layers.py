"""Layers of a project described for core: fields with values, areas of outlines, and figures of rasters.

Two depths: `listed_layers` says of every layer what costs nothing (name, geometry, fields, the count that the provider
knows), `described_layer` and `described_raster` read one that is looked at.  Of large layers and rasters the first
rows, or a coarser picture, are read; counts and systems are always those of the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsFeatureRequest,
    QgsField,
    QgsMapLayer,
    QgsRasterLayer,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.arrays import Floats
from ..core.credentials import without_credentials
from ..core.errors import PlanningError
from ..core.progress import NullProgress, Progress, proceed
from ..core.recipe.described import (
    Extent,
    FieldDescription,
    FieldKind,
    Geometry,
    LayerDescription,
    RasterDescription,
)
from ..core.recipe.raster_figures import raster_figures
from . import raster
from .files.array_columns import TextColumn
from .files.vector_file import whole_file
from .layers import layer_name
from .projections import GEOGRAPHIC
from .rasters import bands_of_data

MOST_ROWS = 20_000
"""Rows of a layer that are read; of what is larger a sample tells what its fields are."""
_OUTLINES = 200  # that are measured: the ratio of a field of areas to them is the same in all
_MOST_VERTICES = 2_000
_AT_ONCE = 500
_KNOW_THEIR_EXTENT = ("ogr", "memory", "gdal", "delimitedtext")  # a database would look at every row
_MOST_CELLS = 1_000_000
_KINDS: dict[Any, FieldKind] = {
    QMetaType.Type.QString: "text", QMetaType.Type.Int: "whole", QMetaType.Type.LongLong: "whole",
    QMetaType.Type.UInt: "whole", QMetaType.Type.ULongLong: "whole", QMetaType.Type.Double: "real",
    QMetaType.Type.Bool: "truth",
}  # fmt: skip
_GEOMETRIES: dict[Any, Geometry] = {
    Qgis.GeometryType.Polygon: "polygon", Qgis.GeometryType.Line: "line", Qgis.GeometryType.Point: "point",
}  # fmt: skip


def listed_layers(layers: Iterable[QgsMapLayer]) -> tuple[list[LayerDescription], list[RasterDescription]]:
    """Describe layers without reading values: for the lists of a window, and for a first guess by names.

    Parameters
    ----------
    layers : iterable of QgsMapLayer
        Those that are not valid, or are neither features nor cells, are left out.

    Returns
    -------
    (list of LayerDescription, list of RasterDescription)
    """
    vectors, rasters = [], []
    for layer in layers:
        if isinstance(layer, QgsVectorLayer) and layer.isValid():
            fields = tuple(_field(one, ()) for one in layer.fields().toList())
            vectors.append(_layer(layer, fields, np.empty(0)))
        elif isinstance(layer, QgsRasterLayer) and layer.isValid():
            rasters.append(_bare(layer))
    return vectors, rasters


def described_layer(
    layer: QgsVectorLayer, transforms: QgsCoordinateTransformContext, progress: Progress | None = None,
    most_rows: int = MOST_ROWS,
) -> LayerDescription:  # fmt: skip
    """Describe a layer with the values of its fields, and areas of its first outlines.

    Parameters
    ----------
    layer : QgsVectorLayer
    transforms : QgsCoordinateTransformContext
        Of the project.
    progress : Progress, optional
        Progress and cancellation.
    most_rows : int
        How many rows are read.
    """
    fields = layer.fields().toList()
    columns = _columns_of_file(layer, progress or NullProgress(), most_rows)
    missing = [one.name() for one in fields if one.name() not in columns]
    columns |= _columns_of_features(layer, missing, most_rows)
    described = tuple(_field(one, _values(columns[one.name()], one)) for one in fields)
    rows = max((len(one.values) for one in described), default=0)
    lengths = _lengths(layer, transforms, rows, progress or NullProgress())
    return replace(_layer(layer, described, _areas(layer, transforms, rows)), lengths=lengths)


def _layer(layer: QgsVectorLayer, fields: tuple[FieldDescription, ...], areas: Floats) -> LayerDescription:
    kind = _GEOMETRIES.get(QgsWkbTypes.geometryType(layer.wkbType()), "table")
    crs = layer.crs()
    return LayerDescription(layer.id(), without_credentials(layer_name(layer)), kind, fields, layer.featureCount(),
                            crs.isValid() or kind == "table", crs.isGeographic(), areas,
                            extent=extent_in_degrees(layer) if kind != "table" else None)  # fmt: skip


def extent_in_degrees(layer: QgsMapLayer) -> Extent | None:
    """Return where a layer lies, in degrees; None where that is not known, or would take long to find out."""
    if layer.providerType() not in _KNOW_THEIR_EXTENT or not layer.crs().isValid() or layer.extent().isNull():
        return None
    to_degrees = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(GEOGRAPHIC),
                                        QgsCoordinateTransformContext())  # fmt: skip
    try:
        box = to_degrees.transformBoundingBox(layer.extent())
    except QgsCsException:
        return None
    return (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()) if box.isFinite() else None


def _field(one: QgsField, values: Sequence[object] | Floats) -> FieldDescription:
    return FieldDescription(one.name(), _KINDS.get(one.type(), "other"), values, one.alias())


def _values(column: Sequence[object] | Floats, one: QgsField) -> Sequence[object] | Floats:
    """Return numbers as floats, and everything else as it is."""
    if isinstance(column, np.ndarray) or _KINDS.get(one.type(), "other") in ("text", "other"):
        return column
    return np.array([np.nan if value is None else value for value in column], dtype=np.float64)


def _columns_of_file(layer: QgsVectorLayer, progress: Progress, most_rows: int) -> dict[str, Sequence[object] | Floats]:
    """Read the columns of a file that is no larger than a sample, where they are those of the layer."""
    file = whole_file(layer, None)
    if file is None or not 0 <= layer.featureCount() <= most_rows:
        return {}
    columns: dict[str, Sequence[object] | Floats] = {}
    for name, column in file.read_some(layer.fields().names(), progress).items():
        if isinstance(column, TextColumn):
            columns[name] = column.as_objects()
        elif column is not None and hasattr(column, "as_float"):
            columns[name] = column.as_float()
    return columns


def _columns_of_features(layer: QgsVectorLayer, names: Sequence[str], most_rows: int) -> dict[str, Sequence[object]]:
    if not names:
        return {}
    request = QgsFeatureRequest().setSubsetOfAttributes(list(names), layer.fields()).setLimit(most_rows)
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    places = [layer.fields().lookupField(name) for name in names]
    rows = [[feature.attribute(place) for place in places] for feature in layer.getFeatures(request)]
    return {name: [None if row[i] == NULL else row[i] for row in rows] for i, name in enumerate(names)}


def _areas(layer: QgsVectorLayer, transforms: QgsCoordinateTransformContext, rows: int) -> Floats:
    """Return the areas of the first outlines on the ellipsoid, in m2, NaN for the others."""
    is_polygon = QgsWkbTypes.geometryType(layer.wkbType()) == Qgis.GeometryType.Polygon
    if not is_polygon or not layer.crs().isValid() or not rows:
        return np.empty(0)
    measure = _measure(layer, transforms)
    areas = np.full(rows, np.nan)
    request = QgsFeatureRequest().setNoAttributes().setLimit(_OUTLINES)
    for row, feature in enumerate(layer.getFeatures(request)):
        shape = feature.geometry()
        if row < rows and not shape.isEmpty() and shape.constGet().nCoordinates() <= _MOST_VERTICES:
            areas[row] = measure.convertAreaMeasurement(measure.measureArea(shape), Qgis.AreaUnit.SquareMeters)
    return areas


def _lengths(
    layer: QgsVectorLayer, transforms: QgsCoordinateTransformContext, rows: int, progress: Progress
) -> Floats:  # fmt: skip
    """Return the lengths of lines on the ellipsoid, in m; of no size for what is no line, or has no system."""
    is_line = QgsWkbTypes.geometryType(layer.wkbType()) == Qgis.GeometryType.Line
    if not is_line or not layer.crs().isValid() or not rows:
        return np.empty(0)
    measure = _measure(layer, transforms)
    lengths = np.full(rows, np.nan)
    request = QgsFeatureRequest().setNoAttributes().setLimit(rows)
    for row, feature in enumerate(layer.getFeatures(request)):
        if row % _AT_ONCE == 0:
            proceed(progress, row / rows)
        length = measure.measureLength(feature.geometry())
        lengths[row] = measure.convertLengthMeasurement(length, Qgis.DistanceUnit.Meters)
    return lengths


def _measure(layer: QgsVectorLayer, transforms: QgsCoordinateTransformContext) -> QgsDistanceArea:
    measure = QgsDistanceArea()
    measure.setSourceCrs(layer.crs(), transforms)
    measure.setEllipsoid(layer.crs().ellipsoidAcronym() or "EPSG:7030")
    return measure


def described_raster(
    layer: QgsRasterLayer, earlier: Sequence[RasterDescription] = (), progress: Progress | None = None
) -> RasterDescription:
    """Describe a raster with figures of its first band; of a large one a window in the middle of it.

    Parameters
    ----------
    layer : QgsRasterLayer
    earlier : sequence of RasterDescription
        Described before: the same cells with the same values are told.
    progress : Progress, optional
        Progress and cancellation.
    """
    bare = _bare(layer)
    try:
        header = raster.describe(layer.source())
        window = _window(header.rows, header.columns)
        grid = raster.read(layer.source(), window=window, progress=progress)
    except PlanningError:  # no file that can be read here: its name has to tell
        return bare
    return raster_figures(bare, grid.as_float(), window is None, earlier)


def _bare(layer: QgsRasterLayer) -> RasterDescription:
    """Describe a raster by its header."""
    crs = layer.crs()
    metres = QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), Qgis.DistanceUnit.Meters)
    side = float("nan") if crs.isGeographic() else layer.rasterUnitsPerPixelX() * metres
    return RasterDescription(layer.id(), without_credentials(layer.name()), bands_of_data(layer), cell=side,
                             has_crs=crs.isValid(), in_degrees=crs.isGeographic(),
                             extent=extent_in_degrees(layer))  # fmt: skip


def _window(rows: int, columns: int) -> raster.Window | None:
    """Return a window in the middle of a raster that is too large to be read, None where all of it is read."""
    if rows * columns <= _MOST_CELLS:
        return None
    side = int(_MOST_CELLS**0.5)
    height, width = min(rows, side), min(columns, side)
    return raster.Window((rows - height) // 2, (columns - width) // 2, height, width)


def source_of(layer: QgsMapLayer) -> str:
    """Return the source of a layer as a recipe writes it, without passwords; "" for one that lives in memory only."""
    source = without_credentials(layer.source())
    provider = layer.providerType()
    if provider == "memory" or (provider in ("ogr", "gdal") and not Path(source.split("|")[0]).exists()):
        return ""
    return source
