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
from ..io.saved_styles import save_style
from .provenance import describe
from .run import Output
from .styling import dress


def embed(output: Output, metadata: QgsLayerMetadata, context: QgsProcessingContext) -> Note | None:
    """Write into a result what belongs to it; where that fails, it stands, and a note is returned.

    Scratch layers keep their metadata themselves.  GeoPackages and databases take labels and style too.
    """
    layer = context.temporaryLayerStore().mapLayer(output.destination)
    if layer is not None:
        describe(layer, metadata)
        return None
    place = destination_of(output.destination)
    layer = _opened(output.destination, place)
    if isinstance(layer, QgsRasterLayer) and layer.isValid():
        describe(layer, metadata)
        layer.saveDefaultMetadata()
        return None
    if not layer.isValid():
        return None
    del layer
    return _embed_in_table(output, place, metadata)


def _opened(destination: str, place: Destination):
    """Open a result for a moment: a layer that the context kept would hold its file."""
    if place.kind is Kind.DATABASE:
        return QgsVectorLayer(place.uri, place.table, place.provider)
    if destination.lower().endswith(GEOTIFF):
        return QgsRasterLayer(destination, "", "gdal")
    return QgsVectorLayer(_with_layer_name(destination), "", "ogr")


def _embed_in_table(output: Output, place: Destination, metadata: QgsLayerMetadata) -> Note | None:
    saved, reason = _save_record(output, place, metadata)
    if saved and (place.kind is Kind.DATABASE or _is_geopackage(output.destination)):
        layer = _opened(output.destination, place)  # anew: what was open while metadata were written reads no more
        dress(layer, output.aliases, output.style)
        reason = _save_style(layer)
        saved = not reason
    if saved:
        return None
    return Note("The record of how '{target}' was made could not be kept with it: {reason}.",
                target=without_credentials(output.destination), reason=str(reason).strip().rstrip("."))  # fmt: skip


def _save_record(output: Output, place: Destination, metadata: QgsLayerMetadata) -> tuple[bool, str]:
    """Save the metadata and, in a database, the labels of the fields; tell whether it was done, and why not."""
    layer, own = _opened(output.destination, place), metadata.clone()
    registry = QgsProviderRegistry.instance()
    table = place.table or registry.decodeUri(layer.providerType(), layer.source()).get("layerName")
    own.setIdentifier(table or metadata.title())  # without which a database refuses it
    describe(layer, own)
    try:
        saved, reason = registry.saveLayerMetadata(layer.providerType(), layer.source(), layer.metadata())
        if place.kind is Kind.DATABASE:
            label_fields(place, output.aliases)
    except QgsNotSupportedException as error:
        saved, reason = False, str(error)
    return saved, reason


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
    inside = QgsProviderRegistry.instance().querySublayers(destination)
    return inside[0].uri() if "|" not in destination and len(inside) == 1 else destination
