"""Metadata as ISO 19139 beside the results of a diagnosis: a file for each table and raster, where it was asked for."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsRasterLayer

from ...core.dossier.iso_metadata import iso_document
from ...core.report.citations import Source
from ..iso_metadata import Beside, layer_metadata
from .diagnosis import Diagnosis

NAME = "metadata_{}.xml"


def write_iso_metadata(folder: Path, diagnosis: Diagnosis) -> None:
    """Write the files; nothing where they were not asked for."""
    if not diagnosis.run.flag("ISO_METADATA"):
        return
    for name in diagnosis.tables:
        diagnosis.proceed()
        made = diagnosis.made[name]
        words = [text for text in (made.step, made.title or name) if text]
        beside = _beside(diagnosis, f"{diagnosis.geopackage.name}|layername={name}", "GeoPackage", *words)
        (folder / NAME.format(name)).write_bytes(iso_document(layer_metadata(diagnosis.layer(name), beside)))
    for file in diagnosis.rasters:
        diagnosis.proceed()
        layer = QgsRasterLayer(str(folder / file), "", "gdal")
        layer.loadDefaultMetadata()
        content = iso_document(layer_metadata(layer, _beside(diagnosis, file, "GeoTIFF", file)))
        (folder / NAME.format(Path(file).stem)).write_bytes(content)


def _beside(diagnosis: Diagnosis, place: str, file_format: str, *words: str) -> Beside:
    run = diagnosis.run
    return Beside(place, file_format, diagnosis.language.code, run.text("AUTHOR"), run.algorithm.id(), words[-1],
                  ": ".join(words), _stated(diagnosis), (run.whole("START_YEAR"), run.whole("END_YEAR")))  # fmt: skip


def _stated(diagnosis: Diagnosis) -> list[Source] | None:
    """Return the sources that the diagnosis was given, in place of what layers record; None where it was given none."""
    if not diagnosis.given("SOURCES"):
        return None
    return list(dict.fromkeys(source for sources in diagnosis.sources.values() for source in sources))
