"""Which evidence is still there."""

from __future__ import annotations

import pytest
from qgis.core import QgsVectorFileWriter, QgsVectorLayer

from urban_rural_linkages.core.assessment.records import Evidence, EvidenceKind
from urban_rural_linkages.io.evidence import unavailable_evidence

LAYER, DOCUMENT = EvidenceKind.LAYER, EvidenceKind.DOCUMENT


@pytest.fixture
def folder(qgis_providers, tmp_path):
    layer = QgsVectorLayer("Point?crs=EPSG:25830&field=a:integer", "spots", "memory")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "spots"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(tmp_path / "datos ñ.gpkg"), layer.transformContext(), options)
    (tmp_path / "acta 1.pdf").write_bytes(b"%PDF")
    return tmp_path


@pytest.mark.parametrize(
    ("kind", "source", "is_missing"),
    [
        (LAYER, "datos ñ.gpkg|layername=spots", False),
        (LAYER, "datos ñ.gpkg|layername=other", True),
        (LAYER, "datos ñ.gpkg", False),
        (LAYER, "gone.gpkg|layername=spots", True),
        (LAYER, "memory?geometry=Point", True),
        (LAYER, "", True),
        (LAYER, "dbname='plans' host=server table=x", False),
        (LAYER, "service='plans' table=x", False),
        (DOCUMENT, "acta 1.pdf", False),
        (DOCUMENT, "{folder}/acta 1.pdf", False),
        (DOCUMENT, "file://{folder}/acta%201.pdf", False),
        (DOCUMENT, "acta 2.pdf", True),
        (DOCUMENT, "x\0y", True),
        (DOCUMENT, "x" * 5000, True),
        (DOCUMENT, "https://example.org/acta.pdf", False),
        (EvidenceKind.LINK, "nowhere", False),
        (EvidenceKind.TEXT, "gone.gpkg", False),
    ],
)
def test_sources(folder, kind, source, is_missing):
    piece = Evidence("e", "i", kind, source=source.replace("{folder}", str(folder)))
    assert (unavailable_evidence([piece], folder) == {"e"}) == is_missing


def test_what_is_open_in_the_project_is_there(folder):
    piece = Evidence("e", "i", LAYER, source="memory?geometry=Point", layer_id="spots_1")
    assert unavailable_evidence([piece], folder, {"spots_1"}) == frozenset()
