"""Metadata of a result for catalogues (ISO 19139), out of the record that its run wrote into it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from qgis.core import QgsApplication, QgsLayerMetadata, QgsMapLayer, QgsProviderRegistry, QgsRasterLayer, QgsSettings

from .. import about
from ..core.dossier.iso_metadata import LayerMetadata, Omission, ProcessStep, iso_document
from ..core.notes import Note
from ..core.report.citations import Source
from ..i18n import current_language, tr
from ..io.described_layers import extent_in_degrees
from ..io.destinations import file_of
from .account import amount_text, left_out_sentence
from .provenance import account_of, parameters_of, rules_of, steps_of, without_places
from .sources import sources_of

_MADE_BY, _MADE_AT, _INPUTS = range(3)  # places in the history that `provenance` writes
_YEARS = ("START_YEAR", "END_YEAR")
_WANTED, _AUTHOR = "urban_rural_linkages/iso_metadata", "urban_rural_linkages/author"
_FORMATS = {".gpkg": "GeoPackage", ".tif": "GeoTIFF", ".tiff": "GeoTIFF", ".geojson": "GeoJSON", ".csv": "CSV",
            ".shp": "ESRI Shapefile", ".xlsx": "Office Open XML"}  # fmt: skip


@dataclass(frozen=True)
class Beside:
    """Facts about a layer beside its own record.

    Attributes
    ----------
    place, file_format : str
        Where it lies in the folder of the results, and in which format.
    language : str
        ``en`` or ``es``.
    author : str
        Who made it; "" where nobody is named.
    maker : str
        The id of the algorithm, where the layer has no record of its own.
    title, abstract : str
        In place of those that the layer lacks.
    sources : sequence of Source, optional
        In place of those that it records.
    years : tuple of int, optional
        Where its own run had none.
    """

    place: str
    file_format: str
    language: str
    author: str = ""
    maker: str = ""
    title: str = ""
    abstract: str = ""
    sources: Sequence[Source] | None = None
    years: tuple[int, int] | None = None


def layer_metadata(layer: QgsMapLayer, beside: Beside) -> LayerMetadata:
    """Return what a catalogue is told of a layer."""
    metadata = without_places(layer.metadata())
    history = metadata.history() if metadata.history() and "urbanrural:" in metadata.history()[0] else []
    maker = history[_MADE_BY] if history else f"{about.title()} {about.version()}, {beside.maker}"
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")  # noqa: UP017 - QGIS 3.40 also runs on Python 3.10
    moment = history[_MADE_AT] if history else now
    title = metadata.title() or beside.title
    sources = tuple(beside.sources if beside.sources is not None else sources_of(layer))
    return LayerMetadata(
        identifier=str(uuid5(NAMESPACE_URL, f"{maker} {moment} {beside.place} {title}")),
        title=title, abstract=metadata.abstract() or beside.abstract,
        statement=tr("Made with {maker}.").format(maker=maker), language=beside.language, moment=moment,
        form=_form(layer), file_format=beside.file_format, place=beside.place, author=beside.author,
        system=layer.crs().authid(), box=extent_in_degrees(layer), years=_years(layer) or beside.years,
        keywords=tuple(_keywords(maker)), limits=tuple(_limits(metadata, sources)), sources=sources,
        steps=tuple(_steps(layer, history)), omissions=tuple(map(_omission, account_of(layer))),
    )  # fmt: skip


def describe_beside(layer: QgsMapLayer, destination: str) -> Note | None:
    """Write the metadata of a result beside its file where the options ask for it; return why not, or nothing.

    What lies in a database has no file beside it.
    """
    file = file_of(destination)
    if file is None or not QgsSettings().value(_WANTED, False, type=bool):
        return None
    table = QgsProviderRegistry.instance().decodeUri("ogr", destination).get("layerName") or ""
    name, ending = f"{file.stem}_{table}.xml" if table else f"{file.name}.xml", file.suffix.lower()
    place = f"{file.name}|layername={table}" if table else file.name
    beside = Beside(place, _FORMATS.get(ending, ending[1:]), current_language(),
                    str(QgsSettings().value(_AUTHOR, "") or ""))  # fmt: skip
    try:
        file.with_name(name).write_bytes(iso_document(layer_metadata(layer, beside)))
    except OSError as error:
        return Note("The metadata for catalogues could not be written into '{file}': {reason}.", file=name,
                    reason=error.strerror or str(error))  # fmt: skip
    return None


def _form(layer: QgsMapLayer) -> str:
    if isinstance(layer, QgsRasterLayer):
        return "grid"
    return "vector" if layer.isSpatial() else "textTable"


def _years(layer: QgsMapLayer) -> tuple[int, int] | None:
    given = parameters_of(layer)
    first, last = (str(given.get(name) or "") for name in _YEARS)
    return (int(first), int(last)) if first.isdigit() and last.isdigit() else None


def _keywords(maker: str) -> Iterator[str]:
    algorithm = QgsApplication.processingRegistry().algorithmById(maker.rpartition(" ")[2])
    if algorithm is not None:
        yield from dict.fromkeys((algorithm.group(), algorithm.displayName()))


def _limits(metadata: QgsLayerMetadata, sources: Sequence[Source]) -> Iterator[str]:
    """Say under which licences the data are that a layer was made of, and of which that is not known."""
    licences = [*metadata.licenses(), *(source.licence for source in sources)]
    for licence in dict.fromkeys(licences):
        if licence:
            yield tr("Made of data under this licence: {licence}.").format(licence=licence.rstrip("."))
    for source in sources:
        if not source.licence:
            yield tr("The licence of these data is not stated: {source}.").format(source=source.short.rstrip("."))
    if not any(licences) and not sources:
        yield tr("The licences of the data that it was made of are not stated.")


def _steps(layer: QgsMapLayer, history: list[str]) -> Iterator[ProcessStep]:
    if not history:
        return
    inputs = json.dumps(json.loads(history[_INPUTS]), ensure_ascii=False, sort_keys=True)
    yield ProcessStep(f"{history[_MADE_BY]}: {inputs}", history[_MADE_AT], " ".join(rules_of(layer)))
    for step in steps_of(layer):
        yield ProcessStep(str(step["step"]))


def _omission(tally: dict[str, Any]) -> Omission:
    """Return an entry of the account of a run, as its record keeps it."""
    text = left_out_sentence(tally)
    if not tally["left_out"]:
        amount = amount_text(tally["read"], tally["unit"])
        text = tr("Used in full: {amounts}.").format(amounts=f"{tally['subject']} ({amount})")
    return Omission(tally["subject"], tally["read"], tally["used"], text)
