"""Record, field labels and style that a result carries with it."""

from __future__ import annotations

from qgis.core import (
    QgsLayerMetadata,
    QgsNotSupportedException,
    QgsProcessingContext,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..about import title
from ..core.credentials import without_credentials
from ..core.notes import Note
from ..io.database_output import label_fields
from ..io.destinations import GEOTIFF, Destination, Kind, destination_of, file_of
from ..io.geopackage import save_style
from .iso_metadata import describe_beside
from .provenance import describe
from .run import Output
from .styling import dress


def embed(
    output: Output, metadata: QgsLayerMetadata, context: QgsProcessingContext, saves_style: bool = True
) -> Note | None:
    """Write into a result what belongs to it; where that fails, it stands, and a note is returned.

    Scratch layers keep their metadata themselves.  GeoPackages and databases take labels and style too, unless whoever
    runs the algorithm shows the result in a style of its own.
    """
    layer = context.temporaryLayerStore().mapLayer(output.destination)
    if layer is not None:
        describe(layer, metadata)
        return None
    place = destination_of(output.destination)
    if output.destination.lower().endswith(GEOTIFF) and place.kind is not Kind.DATABASE:
        return _describe_raster(output.destination, metadata, saves_style)
    return _embed_in_table(output, place, metadata, saves_style)


def _describe_raster(destination: str, metadata: QgsLayerMetadata, is_kept: bool) -> Note | None:
    layer = QgsRasterLayer(destination, "", "gdal")
    if not layer.isValid():
        return None
    describe(layer, metadata)
    layer.saveDefaultMetadata()
    return describe_beside(layer, destination) if is_kept else None


def _opened(source: str, place: Destination) -> QgsVectorLayer:
    """Open a result for a moment: a layer that the context kept would hold its file."""
    if place.kind is Kind.DATABASE:
        return QgsVectorLayer(place.uri, place.table, place.provider)
    return QgsVectorLayer(source, "", "ogr")


def _embed_in_table(output: Output, place: Destination, metadata: QgsLayerMetadata, saves_style: bool) -> Note | None:
    source = output.destination if place.kind is Kind.DATABASE else _with_layer_name(output.destination)
    is_open, reason = _save_record(output, source, place, metadata)
    if not is_open:
        return None
    if not reason and saves_style and (place.kind is Kind.DATABASE or _is_geopackage(output.destination)):
        layer = _opened(source, place)  # anew: what was open while metadata were written reads no more
        dress(layer, output.aliases, output.style)
        reason = _save_style(layer)
    if not reason:
        return _describe_table(source, place, metadata, output.destination) if saves_style else None
    return Note("The record of how '{target}' was made could not be kept with it: {reason}.",
                target=without_credentials(output.destination), reason=str(reason).strip().rstrip("."))  # fmt: skip


def _describe_table(source: str, place: Destination, metadata: QgsLayerMetadata, destination: str) -> Note | None:
    if place.kind is Kind.DATABASE:  # which has no file that anything could lie beside
        return None
    layer = _opened(source, place)
    describe(layer, metadata)
    return describe_beside(layer, destination)


def _save_record(output: Output, source: str, place: Destination, metadata: QgsLayerMetadata) -> tuple[bool, str]:
    """Save the metadata and, in a database, the labels of the fields; tell whether it opens, and why it failed."""
    layer, own, registry = _opened(source, place), metadata.clone(), QgsProviderRegistry.instance()
    if not layer.isValid():
        return False, ""
    table = place.table or registry.decodeUri(layer.providerType(), layer.source()).get("layerName")
    own.setIdentifier(table or metadata.title())  # without which a database refuses it
    describe(layer, own)
    try:
        saved, reason = registry.saveLayerMetadata(layer.providerType(), layer.source(), layer.metadata())
        if place.kind is Kind.DATABASE:
            label_fields(place, output.aliases)
    except QgsNotSupportedException as error:
        saved, reason = False, str(error)
    return True, "" if saved else reason or "?"


def _save_style(layer: QgsVectorLayer) -> str:
    """Save labels and colours beside the table, as what it is shown with; return why not, or nothing."""
    _, ids, names, *_ = layer.listStylesInDatabase()
    for style, name in zip(ids, names, strict=False):
        if name == title():  # of an earlier run: QGIS would ask whether to replace it
            layer.deleteStyleFromDatabase(style)
    return save_style(layer, title())


def _is_geopackage(destination: str) -> bool:
    file = file_of(destination)
    return file is not None and file.suffix.lower() == ".gpkg"


def _with_layer_name(destination: str) -> str:
    """Name the only layer of a GeoPackage, without which QGIS does not find where its metadata go."""
    if "|" in destination:
        return destination
    inside = QgsProviderRegistry.instance().querySublayers(destination)
    return inside[0].uri() if len(inside) == 1 else destination
