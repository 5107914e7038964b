"""The GeoPackage of a diagnosis: results go straight into it, under their names, and are read once."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsVectorLayer

from urban_rural_linkages.algorithms.diagnosis.diagnosis import Diagnosis, TableName, TooLittle
from urban_rural_linkages.algorithms.provenance import labels_of
from urban_rural_linkages.algorithms.run import Run
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.i18n import Language
from urban_rural_linkages.io.columns import Column
from urban_rural_linkages.io.files.vector_file import VectorFile
from urban_rural_linkages.io.geopackage import table_names
from urban_rural_linkages.io.unfinished import PREFIX

from .conftest import RecordingFeedback

PASSED = ("UNITS", "UNIT_ID", "POP_START", "POP_END", "START_YEAR", "END_YEAR", "AREA")


@pytest.fixture
def diagnosis(qgis_app, demo, tmp_path):
    """A diagnosis of the demo region that has just begun."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("urbanrural:territorialdiagnosis")
    scratch = tmp_path / f"{PREFIX}0123456789ab"
    scratch.mkdir()
    run = Run(algorithm, demo, QgsProcessingContext(), RecordingFeedback())
    run.algorithm_kept = algorithm
    begun = Diagnosis(run, Language("en"), scratch)
    begun.begin(0, 1)
    return begun


def change(diagnosis: Diagnosis, **replaced: object) -> dict[str, object]:
    inputs = {**diagnosis.passed_on(*PASSED), "OUTPUT": TableName("change"), **replaced}
    return diagnosis.calculate("demographicchange", **inputs)


def files(diagnosis: Diagnosis) -> set[str]:
    """Return what lies in the scratch folder, but for the log of the open GeoPackage."""
    return {path.name for path in diagnosis.geopackage.parent.rglob("*") if not path.name.endswith(("-wal", "-shm"))}


def test_tables_are_made_in_place(diagnosis):
    change(diagnosis)
    diagnosis.calculate("depopulationrisk", **diagnosis.passed_on(*PASSED, "GROUP", "CRITERIA"),
                        OUTPUT=TableName("risk"), SUMMARY=TableName("totals"))  # fmt: skip
    assert files(diagnosis) == {"diagnosis.gpkg"}
    assert set(table_names(diagnosis.geopackage)) == {"change", "risk", "totals"} == set(diagnosis.tables)
    with closing(sqlite3.connect(diagnosis.geopackage)) as database:
        named = " ".join(name for (name,) in database.execute("SELECT name FROM sqlite_master"))
    assert "unfinished" not in named and "layer_styles" not in named  # the project has the styles
    layer = diagnosis.layer("risk")
    assert layer.featureCount() == 60 and labels_of(layer)["at_risk"] == "At risk (1) or not (0)"
    assert "depopulationrisk" in " ".join(layer.metadata().history())
    assert diagnosis.log[1]["account"]


def test_what_is_kept_is_a_table_too(diagnosis):
    units = diagnosis.run.table("UNITS")
    diagnosis.keep("profile", "Figures", units, [Column("n", "integer", range(60), "Number")], range(60))
    assert files(diagnosis) == {"diagnosis.gpkg"} and diagnosis.tables == ["profile"]
    assert diagnosis.table("profile").numbers("n").tolist() == list(range(60))
    assert diagnosis.layer("profile").crs() == units.crs


def test_a_run_that_is_refused_leaves_no_table(diagnosis):
    change(diagnosis)
    with pytest.raises(TooLittle):
        diagnosis.attempt("prioritymap", UNITS=diagnosis.layer("change"), UNIT_ID="code", POP="t2021",
                          INDICATORS=["no_such_field", "low", "1"], OUTPUT=TableName("priority"))  # fmt: skip
    assert table_names(diagnosis.geopackage) == ["change"] == diagnosis.tables


def test_a_run_that_fails_while_it_writes_leaves_no_table(diagnosis, monkeypatch):
    change(diagnosis)
    monkeypatch.setattr(Run, "write_rows", lambda *_, **__: 1 / 0)
    with pytest.raises(TooLittle):
        diagnosis.attempt("depopulationrisk", **diagnosis.passed_on(*PASSED, "CRITERIA"), OUTPUT=TableName("risk"),
                          SUMMARY=TableName("totals"))  # fmt: skip
    assert table_names(diagnosis.geopackage) == ["change"] == diagnosis.tables


def test_a_run_that_is_cancelled_leaves_no_table(diagnosis):
    change(diagnosis)
    diagnosis.run.feedback.progressChanged.connect(lambda value: diagnosis.run.feedback.cancel())
    with pytest.raises(Cancelled):
        change(diagnosis, OUTPUT=TableName("again"))
    assert table_names(diagnosis.geopackage) == ["change"]


def test_results_are_read_in_one_pass_and_once(diagnosis, monkeypatch):
    change(diagnosis)
    asked, own = [], VectorFile.read
    monkeypatch.setattr(VectorFile, "read", lambda file, names, *rest, **more: (
        asked.append(list(names)), own(file, names, *rest, **more))[1])  # fmt: skip
    for _ in range(2):
        diagnosis.table("change").numbers("rate_geometric")
        diagnosis.table("change").numbers("change_pct")
    assert len([names for names in asked if "change_pct" in names]) == 1
    assert "rate_geometric" in asked[0] and "t1996" not in asked[0]


def test_a_layer_for_the_project_is_another_than_the_one_that_is_read(diagnosis):
    change(diagnosis)
    shown = diagnosis.opened("change")
    shown.setSubsetString("\"code\" = '00101'")
    assert isinstance(shown, QgsVectorLayer) and shown is not diagnosis.layer("change")
    assert len(diagnosis.table("change")) == 60
