"""Units from a real PostgreSQL with PostGIS: a diagnosis reads them as it reads a file's."""

from __future__ import annotations

import pytest
from qgis.core import Qgis, QgsDataSourceUri, QgsVectorLayer, QgsVectorLayerExporter

from tests.qgis.layers import rows, units
from tests.qgis.test_sources_of_units import PERIOD

from .test_postgres_store import Server, server  # noqa: F401 - a fixture


@pytest.fixture
def towns(qgis_app, server: Server) -> QgsVectorLayer:  # noqa: F811
    server.ask("CREATE EXTENSION IF NOT EXISTS postgis")
    server.ask("DROP TABLE IF EXISTS public.towns")
    uri = QgsDataSourceUri(f"dbname='postgres' host={server.folder} user='postgres'")
    uri.setDataSource("public", "towns", "geom", "", "code")
    source = units()
    made, reason = QgsVectorLayerExporter.exportLayer(source, uri.uri(), "postgres", source.crs())
    assert made == Qgis.VectorExportResult.Success, reason
    layer = QgsVectorLayer(uri.uri(), "towns", "postgres")
    assert layer.isValid() and layer.featureCount() == 5
    return layer


@pytest.mark.parametrize("wanted", ["", "\"code\" <> '06003'"])
def test_a_diagnosis_is_made(run, towns, tmp_path, wanted):
    assert towns.setSubsetString(wanted)
    found = run("territorialdiagnosis", UNITS=towns, FOLDER=str(tmp_path / "diagnosis"), **PERIOD)
    chapters = 5 if wanted else 4  # without the town in the middle there are two functional rural areas, with it one
    assert (found["N_UNITS"], found["N_CHAPTERS"]) == (4 if wanted else 5, chapters)
    change = QgsVectorLayer(f"{tmp_path / 'diagnosis' / 'diagnosis.gpkg'}|layername=change")
    known = {row["code"]: row["change"] for row in rows(change)}
    assert {code: known[code] for code in ("06001", "06004")} == {"06001": -200, "06004": 200}
