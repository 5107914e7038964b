"""Sources of layers, from the metadata that QGIS keeps of them: in the layer, in its GeoPackage, in a .qmd file."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsAbstractMetadataBase, QgsLayerMetadata, QgsMapLayer
from qgis.PyQt.QtXml import QDomDocument

from ..core.report.citations import Source, web_address

_PUBLISHERS = ("publisher", "owner", "originator", "author", "distributor", "resourceProvider", "pointOfContact")
"""Roles of contacts in ISO 19115, those first that a citation names."""
_DATES = (Qgis.MetadataDateType.Published, Qgis.MetadataDateType.Revised, Qgis.MetadataDateType.Created)


def source_of_layer(layer: QgsMapLayer) -> Source:
    """Return the source that the metadata of a layer state; an empty one where they state none."""
    return source_of_metadata(layer.metadata()) or source_beside(layer.metadataUri())


def source_beside(path: str) -> Source:
    """Return the source that a .qmd file states: the file itself, or the one beside a data file."""
    file = Path(path).with_suffix(".qmd")
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return Source()
    document = QDomDocument()
    document.setContent(text)
    metadata = QgsLayerMetadata()
    return source_of_metadata(metadata) if metadata.readMetadataXml(document.documentElement()) else Source()


def source_of_metadata(metadata: QgsLayerMetadata) -> Source:
    """Return the source that metadata state."""
    return Source.of({
        "organisation": _organisation(metadata.contacts()),
        "title": metadata.title(),
        "year": _year(metadata),
        "licence": "; ".join(metadata.licenses() or metadata.rights()),
        "address": next((link.url for link in metadata.links() if web_address(link.url or "")), ""),
    })  # fmt: skip


def _organisation(contacts: list[QgsAbstractMetadataBase.Contact]) -> str:
    """Return who published the data, else who else is named."""
    named = [
        ((contact.role or "").strip(), (contact.organization or contact.name or "").strip()) for contact in contacts
    ]
    order = {role: place for place, role in enumerate(_PUBLISHERS)}
    ranked = sorted((pair for pair in named if pair[1]), key=lambda pair: order.get(pair[0], len(order)))
    return ranked[0][1] if ranked else ""


def _year(metadata: QgsLayerMetadata) -> str:
    """Return the year of publication, else of revision or creation, else the last that the data are about."""
    moments = [metadata.dateTime(kind) for kind in _DATES]
    moments += [extent.end() for extent in metadata.extent().temporalExtents()]
    return next((str(moment.date().year()) for moment in moments if moment.isValid()), "")
