"""A diagnosis whose layers come from a real PostgreSQL server, opened with a password: it stands nowhere afterwards."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsDataSourceUri, QgsProcessingException, QgsVectorLayer, QgsVectorLayerExporter

from tests.qgis.demo_diagnosis import country, demo, joined_units, without_people_chapters  # noqa: F401 - fixtures
from tests.qgis.everything_left import holders_of

from .test_postgres_store import psycopg2, server  # noqa: F401 - a fixture

PASSWORD = "S3CRET of 'Ana'"


@pytest.fixture
def database(server, qgis_app):  # noqa: F811
    """A function that copies a layer into the database and returns its source there, password and all."""
    if not server.ask("SELECT 1 FROM pg_available_extensions WHERE name = 'postgis'"):
        pytest.skip("PostGIS is not installed for this PostgreSQL")
    server.ask("CREATE EXTENSION IF NOT EXISTS postgis")
    if not server.ask("SELECT 1 FROM pg_roles WHERE rolname = 'ana'"):
        server.ask("CREATE ROLE ana LOGIN SUPERUSER PASSWORD 'S3CRET of ''Ana'''")

    def source(layer: QgsVectorLayer) -> str:
        uri = QgsDataSourceUri()
        uri.setConnection(str(server.folder), "5432", "postgres", "ana", PASSWORD)
        uri.setDataSource("public", layer.name(), "geom", "", "fid")
        result, message = QgsVectorLayerExporter.exportLayer(
            layer, uri.uri(False), "postgres", layer.crs(), False, {"overwrite": True}
        )
        assert result == QgsVectorLayerExporter.ExportError.NoError, message
        return f"postgres://{uri.uri(False)}"

    return source


def test_nothing_that_is_left_holds_the_password(run, feedback, database, demo, tmp_path):  # noqa: F811
    inputs = without_people_chapters(demo)
    for name in ("UNITS", "SETTLEMENTS", "SERVICES"):
        inputs[name] = database(QgsVectorLayer(inputs[name], name.lower(), "ogr"))
        assert "S3CRET" in inputs[name]
    results = run("territorialdiagnosis", **inputs, FOLDER=str(tmp_path / "plan"))
    assert results["N_UNITS"] == 60
    assert holders_of(tmp_path / "plan", "S3CRET", "of \\'Ana", "of \\\\'Ana") == []
    layer = QgsVectorLayer(f"{tmp_path / 'plan' / 'diagnosis.gpkg'}|layername=risk")
    source = json.loads(layer.metadata().history()[2])["UNITS"]
    assert "user='ana'" in source and 'table="public"."units"' in source, "where the data came from is still there"
    assert not any("S3CRET" in text for text in [*feedback.warnings, *feedback.infos])


def test_errors_of_the_server_are_shown_without_the_password(run, database, demo):  # noqa: F811
    source = database(QgsVectorLayer(demo["UNITS"], "units", "ogr"))
    for replaced in ({"UNITS": source.replace('"units"', '"no units"')}, {"POP_START": "nothing"},
                     {"UNITS": source.replace("port=5432", "port=1")}):  # fmt: skip
        with pytest.raises(QgsProcessingException) as caught:
            run("depopulationrisk", **{"UNITS": source, "UNIT_ID": "code", "POP_START": "t2001", "POP_END": "t2021",
                "START_YEAR": 2001, "END_YEAR": 2021, "OUTPUT": "TEMPORARY_OUTPUT", **replaced})  # fmt: skip
        assert "S3CRET" not in str(caught.value) and "Ana'" not in str(caught.value)
