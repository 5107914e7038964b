"""Results appear whole or not at all, and what bore their names before stays until then."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject, QgsVectorLayer

from tests.io.test_outputs import hold
from urban_rural_linkages.algorithms import targets
from urban_rural_linkages.io.table_sink import TableSink
from urban_rural_linkages.io.unfinished import PREFIX

from .conftest import RecordingFeedback
from .demo_runs import demo_inputs
from .full_disk import ROWS
from .layers import UNIT_FIELDS, column, memory_layer, unit_rows

READ_AGAIN = ["gpkg", "shp", "geojson", "geojsonl", "csv", "fgb", "xlsx", "ods", "sqlite", "gml", "kml", "tab", "gdb"]
MADE_FILES = {
    "shp": {"shp", "shx", "dbf", "prj", "cpg"}, "gml": {"gml", "xsd"}, "tab": {"tab", "dat", "map", "id"},
}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "results"
    folder.mkdir()
    return folder


@pytest.fixture
def attempt_at(qgis_app, tmp_path):
    """A function that runs demographic change into a place and returns its results; cancelled at a percentage."""

    def execute(target, at=None, name="demographicchange", **replaced):
        algorithm = qgis_app.processingRegistry().createAlgorithmById(f"urbanrural:{name}")
        execute.feedback, context = RecordingFeedback(at), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        inputs = {**demo_inputs(name, tmp_path), "OUTPUT": str(target), **replaced}
        return algorithm.run(inputs, context, execute.feedback, {}, False)[0]

    return execute


def two_units():
    return memory_layer(UNIT_FIELDS, unit_rows()[:2], "Polygon")


def state(folder: Path) -> dict[str, bytes | str]:
    """Return the contents of all files: of a database its statements, for QGIS closes it whenever it likes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.endswith(("-wal", "-shm")))
    return {str(path.relative_to(folder)): contents(path) for path in files}


def contents(path: Path) -> bytes | str:
    if path.suffix not in {".gpkg", ".sqlite"}:
        return path.read_bytes()
    with closing(sqlite3.connect(path)) as database:
        return "\n".join(database.iterdump())


@pytest.mark.parametrize("ending", READ_AGAIN)
def test_every_format_is_written_and_replaced(attempt_at, folder, ending):
    target = folder / f"a result.{ending}"
    for units, rows in ((None, 5), (two_units(), 2)):
        written = attempt_at(target, **({"UNITS": units} if units else {}))["OUTPUT"]
        assert Path(written.partition("|")[0]) == target
        assert QgsVectorLayer(written).featureCount() == rows
    names = {path.name for path in folder.iterdir()} - {"a result.qmd", f"{target.name}-wal", f"{target.name}-shm"}
    assert names == {f"a result.{end}" for end in MADE_FILES.get(ending, {ending})}


def test_a_table_of_a_new_geopackage_is_written_row_by_row(attempt_at, folder, monkeypatch):
    """What Processing opens for it keeps all rows back until it is closed, where nobody can cancel."""
    opened = []

    class Noted(TableSink):
        def __init__(self, *given) -> None:
            opened.append(given[1])
            super().__init__(*given)

    monkeypatch.setattr(targets, "TableSink", Noted)
    place = f"ogr:dbname='{folder / 'new.gpkg'}' table=\"towns\" (shape)"
    written = attempt_at(place)["OUTPUT"]
    assert written == f"{folder / 'new.gpkg'}|layername=towns" and opened == ["towns"]
    layer = QgsVectorLayer(written)
    assert layer.featureCount() == 5 and layer.dataProvider().geometryColumnName() == "shape"
    assert {path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))} == {"new.gpkg"}


def test_a_dump_of_a_database_is_written(attempt_at, folder):
    attempt_at(folder / "result.sql")
    assert [path.name for path in folder.iterdir()] == ["result.sql"]


@pytest.mark.parametrize("at", [0, 30, 90, 100])
@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson", "csv", "gdb", "tab"])
def test_a_cancelled_run_leaves_the_earlier_result(attempt_at, folder, ending, at):
    target = folder / f"result.{ending}"
    attempt_at(target)
    before = state(folder)
    assert attempt_at(target, at, UNITS=two_units()) == {}
    assert state(folder) == before


@pytest.mark.parametrize("ending", ["gpkg", "shp", "tif"])
def test_a_failure_at_the_second_output_leaves_both_earlier_results(attempt_at, folder, tmp_path, monkeypatch, ending):
    from urban_rural_linkages.algorithms.run import Run

    name = "degurbagrid" if ending == "tif" else "depopulationrisk"
    targets = {"target": folder / f"result.{ending}", "SUMMARY": str(folder / "totals.csv")}
    attempt_at(name=name, **targets)
    before = state(folder)

    def failing(self, *_, **__):
        raise RuntimeError("a fault")

    monkeypatch.setattr(Run, "write_rows", failing)
    with pytest.raises(QgsProcessingException, match="details are in the log"):
        attempt_at(name=name, **targets)
    assert state(folder) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no limits there")
@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson", "csv", "fgb", "xlsx", "sqlite"])
def test_on_a_full_disk_the_earlier_result_stays(attempt_at, folder, repository, ending):
    """Or the new one is whole: never a file without its table, never "fine" over one."""
    target = folder / f"result.{ending}"
    attempt_at(target)
    earlier = state(folder)
    limits = [1_000, 20_000, 60_000, 100_000, 150_000, 200_000, 300_000, 400_000, 600_000, 4_000_000]
    command = [sys.executable, "-m", "tests.qgis.full_disk", str(folder), ending, *map(str, limits)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=repository, env=environment
    )
    for line in process.stdout:
        said = line.strip().partition(" ")[2]
        if not line[:1].isdigit():
            continue
        assert not [name for name in os.listdir(folder) if name.startswith(PREFIX)]
        if said == "fine":
            break
        assert "could not be written" in said, line
        assert state(folder) == earlier
        process.stdin.write("\n")
        process.stdin.flush()
    process.kill()
    process.wait()
    assert said == "fine" and QgsVectorLayer(str(target)).featureCount() == ROWS


class TestTableOfAGeoPackage:
    """In a file of the user's, which holds other things."""

    @pytest.fixture
    def package(self, attempt_at, folder):
        path = folder / "plan's.gpkg"
        for table in ("mine", "towns"):
            attempt_at(self.place(path, table))
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("CREATE TABLE notes (text)")
            database.execute("INSERT INTO notes VALUES ('keep')")
        return path

    def place(self, path, table):
        escaped, inside = str(path).replace("'", "\\'"), table.replace('"', '\\"')
        return f"ogr:dbname='{escaped}' table=\"{inside}\" (geom)"

    def said_of(self, path, table) -> dict:
        """Return whatever the file says of a table."""
        with closing(sqlite3.connect(path)) as database:
            names = [n for (n,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for name in names
                    if not name.startswith(("sqlite_", "rtree_", "gpkg_ogr"))}  # fmt: skip

    @pytest.mark.parametrize("table", ["towns", "Towns", "to\"w'ns ñ", "new"])
    def test_it_takes_the_place_of_the_earlier(self, attempt_at, package, table):
        inode = package.stat().st_ino
        destination = attempt_at(self.place(package, table), UNITS=two_units())["OUTPUT"]
        layer = QgsVectorLayer(destination)
        assert layer.featureCount() == 2 and "demographicchange" in layer.metadata().history()[0]
        assert layer.metadata().identifier() == table
        assert package.stat().st_ino == inode
        with closing(sqlite3.connect(package)) as database:
            assert database.execute("SELECT text FROM notes").fetchall() == [("keep",)]
            objects = database.execute("SELECT name || ' ' || coalesce(sql, '') FROM sqlite_master").fetchall()
            assert not any("unfinished" in text for (text,) in objects)
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert QgsVectorLayer(f"{package}|layername=mine").featureCount() == 5

    def test_it_can_be_edited_and_found(self, attempt_at, package):
        """The spatial index and its triggers bear the new name."""
        from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsRectangle

        layer = QgsVectorLayer(attempt_at(self.place(package, "towns"), UNITS=two_units())["OUTPUT"])
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0,1 0,1 1,0 0))"))
        assert layer.dataProvider().addFeatures([feature])[0]
        found = layer.getFeatures(QgsFeatureRequest(QgsRectangle(-1, -1, 2, 2)))
        assert len(list(found)) == 1 and layer.featureCount() == 3

    @pytest.mark.parametrize("at", [0, 30, 90, 100])
    def test_after_a_cancel_it_is_as_before(self, attempt_at, package, at):
        before = self.said_of(package, "towns")
        assert attempt_at(self.place(package, "towns"), at, UNITS=two_units()) == {}
        assert self.said_of(package, "towns") == before
        assert state(package.parent).keys() == {package.name}

    @pytest.mark.parametrize("at", [None, 30, 90, 100])
    def test_rows_without_shapes_go_in_without_features_or_not_at_all(self, attempt_at, package, monkeypatch, at):
        from urban_rural_linkages.io import columns

        attempt_at(self.place(package, "towns"), name="odmatrix")
        before = self.said_of(package, "towns")
        rows = before["towns"]
        monkeypatch.setattr(columns, "QgsFeature", None)
        results = attempt_at(self.place(package, "towns"), at, name="odmatrix")
        assert (results == {}) == (at is not None)
        after = self.said_of(package, "towns")
        assert after["towns"] == rows and len(rows) > 1
        assert at is None or after == before
        assert QgsVectorLayer(f"{package}|layername=towns").featureCount() == len(rows)
        assert [name for name in os.listdir(package.parent) if name.startswith(PREFIX)] == []

    def test_tables_of_killed_runs_go(self, attempt_at, package):
        from urban_rural_linkages.io.geopackage import table_names

        attempt_at(self.place(package, "unfinished_0a1b2c_0"))
        assert "unfinished_0a1b2c_0" in table_names(package)
        attempt_at(self.place(package, "towns"))
        assert sorted(set(table_names(package)) - {"layer_styles"}) == ["mine", "towns"]

    def test_two_outputs_in_one_new_file(self, attempt_at, folder):
        path = folder / "both.gpkg"
        results = attempt_at(path, name="depopulationrisk", SUMMARY=self.place(path, "totals"))
        assert QgsVectorLayer(results["SUMMARY"]).featureCount() > 0
        assert QgsVectorLayer(f"{path}|layername=both").featureCount() == 5
        with pytest.raises(QgsProcessingException, match="OUTPUT and SUMMARY both go to"):
            attempt_at(path, name="depopulationrisk", SUMMARY=str(path))
        assert QgsVectorLayer(f"{path}|layername=both").featureCount() == 5

    def test_a_table_is_not_its_own_input(self, attempt_at, package):
        with pytest.raises(QgsProcessingException, match="is also the input UNITS"):
            attempt_at(self.place(package, "towns"), UNITS=f"{package}|layername=towns")


@pytest.mark.parametrize("ending", ["gpkg", "shp"])
def test_a_result_that_the_project_holds_open_is_refused_before_the_work(
    qgis_app, attempt_at, folder, tmp_path, monkeypatch, ending
):
    """As on Windows, where QGIS holds the files of its layers open."""
    from urban_rural_linkages.algorithms.depopulation.demographicchange import DemographicChange

    target = folder / f"result.{ending}"
    attempt_at(target)
    before = state(folder)
    project = QgsProject.instance()
    project.addMapLayer(QgsVectorLayer(str(target), "my result"))
    hold(monkeypatch, *folder.iterdir())
    monkeypatch.setattr(DemographicChange, "execute", None)  # the work is not begun
    sentence = "cannot be replaced: it is open as the layer 'my result' of the project"
    try:
        with pytest.raises(QgsProcessingException, match=sentence):
            attempt_at(target)
        context = QgsProcessingContext()
        context.setProject(project)
        algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:demographicchange")
        inputs = {**demo_inputs("demographicchange", tmp_path), "OUTPUT": str(target)}
        fine, reason = algorithm.checkParameterValues(inputs, context)
        assert not fine and sentence in reason
    finally:
        project.clear()
    assert state(folder) == before


@pytest.mark.parametrize("ending", ["gpkg", "shp"])
def test_what_is_opened_while_the_work_goes_on_stays_whole(attempt_at, folder, monkeypatch, ending):
    from urban_rural_linkages.algorithms import targets

    target = folder / f"result.{ending}"
    attempt_at(target)
    before = state(folder)
    hold(monkeypatch, *folder.iterdir())
    monkeypatch.setattr(targets, "held_open", lambda _: None)
    with pytest.raises(QgsProcessingException, match="used by another process"):
        attempt_at(target, UNITS=two_units())
    assert state(folder) == before


@pytest.mark.parametrize("name", ["result.parquet9", "result.v2"])
def test_an_unknown_ending_is_refused(attempt_at, folder, name):
    with pytest.raises(QgsProcessingException, match="writes no files that end in"):
        attempt_at(folder / name)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("ending", ["gpkg", "sqlite", "shp", "geojson", "csv", "fgb", "xlsx", "tab"])
def test_names_of_fields_that_a_format_keeps_for_itself(attempt_at, folder, ending):
    names = ["geom", "GEOMETRY", "fid", "ogc_fid", "Geom", "name", "NAME"]
    fields = dict.fromkeys(names, "text") | UNIT_FIELDS
    fields.pop("name")
    rows = [(row[0], *(f"{name} {row[1]}" for name in names), row[1], *row[3:]) for row in unit_rows()]
    fields = {**dict.fromkeys(names, "text"), **{key: kind for key, kind in UNIT_FIELDS.items() if key != "name"}}
    units = memory_layer(fields, rows, "Polygon")
    written = QgsVectorLayer(attempt_at(folder / f"result.{ending}", UNITS=units)["OUTPUT"])
    assert written.featureCount() == 5
    values = {value for field in written.fields().names() for value in column(written, field)}
    assert {f"{name} 06001" for name in names} <= values
    for old in ["fid", "geom"] if ending == "gpkg" else []:
        assert attempt_at.feedback.warned("were renamed", f"{old} > {old}_")
