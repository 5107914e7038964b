"""Results in a real PostgreSQL with PostGIS: whole or not at all, with their record, labels and style."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

from tests.qgis.conftest import RecordingFeedback
from tests.qgis.demo_runs import demo_inputs
from tests.qgis.layers import UNIT_FIELDS, memory_layer, unit_rows

from .test_postgres_store import Server, server  # noqa: F401 - a fixture

SCHEMA = 'Ñu"x'
QUOTED = '"Ñu""x"'


@pytest.fixture
def database(server: Server):  # noqa: F811
    server.ask("CREATE EXTENSION IF NOT EXISTS postgis")
    server.ask(f"DROP SCHEMA IF EXISTS {QUOTED} CASCADE")
    server.ask(f"CREATE SCHEMA {QUOTED}")
    return server


@pytest.fixture
def write(qgis_app, database, tmp_path):
    """A function that writes the demographic change of the small region into a table."""

    def execute(table="to wns", at=None, prefix="postgres://", host="", **replaced):
        escaped = SCHEMA.replace('"', '\\"')
        place = f"dbname='postgres' host={host or database.folder} user='postgres'"
        target = f'{prefix}{place} table="{escaped}"."{table}" (geom)'
        algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:demographicchange")
        execute.feedback, execute.context = RecordingFeedback(at), QgsProcessingContext()
        execute.context.setProject(QgsProject.instance())
        inputs = {**demo_inputs("demographicchange", tmp_path), "OUTPUT": target, **replaced}
        fine, reason = algorithm.checkParameterValues(inputs, execute.context)
        if not fine:
            raise QgsProcessingException(reason)
        results, _ = algorithm.run(inputs, execute.context, execute.feedback, {}, False)
        return results.get("OUTPUT")

    return execute


def tables(database) -> set[str]:
    found = database.ask(f"SELECT tablename FROM pg_tables WHERE schemaname = '{SCHEMA}'")
    return {name for (name,) in found} - {"qgis_layer_metadata"}  # where QGIS keeps metadata


def count(database, table="to wns") -> int:
    ((rows,),) = database.ask(f'SELECT count(*) FROM {QUOTED}."{table}"')
    return rows


def layer_of(destination: str) -> QgsVectorLayer:
    return QgsVectorLayer(destination.partition("://")[2], "towns", "postgres")


@pytest.mark.parametrize("prefix", ["postgres://", "postgis:"])
def test_a_result_has_its_record_labels_and_style(database, write, prefix):
    destination = write(prefix=prefix)
    assert tables(database) == {"to wns"} and count(database) == 5
    layer = layer_of(destination.replace("postgis:", "postgres://"))
    assert "demographicchange" in layer.metadata().history()[0]
    fields = layer.fields()
    assert fields.at(fields.lookupField("change")).comment() == "Change (inhabitants)"
    assert layer.loadDefaultStyle()[1] and layer.renderer().type() == "RuleRenderer"
    assert not write.feedback.warned("could not be kept")
    indexes = database.ask(f"SELECT indexname FROM pg_indexes WHERE schemaname = '{SCHEMA}'")
    assert not any("unfinished" in name for (name,) in indexes)


def test_a_result_replaces_the_one_before(database, write):
    write()
    write(UNITS=memory_layer(UNIT_FIELDS, unit_rows()[:2], "Polygon"))
    assert tables(database) == {"to wns"} and count(database) == 2


@pytest.mark.parametrize("at", [0, 30, 90, 100])
def test_after_a_cancel_the_earlier_table_is_whole(database, write, at):
    write()
    assert write(at=at, UNITS=memory_layer(UNIT_FIELDS, unit_rows()[:2], "Polygon")) is None
    assert tables(database) == {"to wns"} and count(database) == 5


def test_a_table_that_a_view_reads_stays_and_the_reason_is_said(database, write):
    write()
    database.ask(f'CREATE VIEW {QUOTED}.mine AS SELECT * FROM {QUOTED}."to wns"')
    with pytest.raises(QgsProcessingException, match="depend on it") as caught:
        write()
    assert "Check that the database" in str(caught.value) and "folder" not in str(caught.value)
    assert tables(database) == {"to wns"} and count(database) == 5


def test_a_database_that_is_not_there(write):
    with pytest.raises(QgsProcessingException, match="could not be written into the database"):
        write(host="/nowhere")


def test_the_input_is_never_the_output(database, write):
    layer = layer_of(write())
    with pytest.raises(QgsProcessingException, match="is also the input 'Territorial units' \\(UNITS\\)"):
        write(UNITS=layer)
    assert count(database) == 5


def test_a_field_called_like_the_column_of_shapes(database, write):
    fields = {"geom": "text", **UNIT_FIELDS}
    rows = [(row[0], "x", *row[1:]) for row in unit_rows()]
    layer = layer_of(write(UNITS=memory_layer(fields, rows, "Polygon")))
    assert "geom_1" in layer.fields().names() and layer.featureCount() == 5
    assert write.feedback.warned("geom > geom_1")


def test_tables_of_killed_runs_go_after_a_day(database, write):
    database.ask(f"CREATE TABLE {QUOTED}.unfinished_1_ab (a integer)")
    database.ask(f"CREATE TABLE {QUOTED}.unfinished_99999999999_ab (a integer)")
    database.ask(f"CREATE TABLE {QUOTED}.unfinished_mine (a integer)")
    write()
    assert tables(database) == {"to wns", "unfinished_99999999999_ab", "unfinished_mine"}


def test_the_layer_is_loaded_by_its_final_name(qgis_app, database, write):
    from processing.gui.Postprocessing import handleAlgorithmResults

    project = QgsProject()
    place = f"dbname='postgres' host={database.folder} user='postgres'"
    target = f'postgres://{place} table="Ñu"."x" (geom)'
    database.ask('CREATE SCHEMA IF NOT EXISTS "Ñu"')
    try:
        write(OUTPUT=QgsProcessingOutputLayerDefinition(target, project))
        algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:demographicchange")
        handleAlgorithmResults(algorithm, write.context, write.feedback, {})
        (layer,) = project.mapLayers().values()
        assert layer.featureCount() == 5 and layer.attributeAlias(layer.fields().lookupField("change"))
    finally:
        database.ask('DROP SCHEMA "Ñu" CASCADE')
