"""What opens a database never stands in what a run leaves or says."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from urban_rural_linkages.gui.checklists.recorded import Recorder
from urban_rural_linkages.gui.checklists.sources import Sources

from .conftest import RecordingFeedback
from .demo_diagnosis import without_people_chapters
from .everything_left import holders_of
from .layers import services, units

SECRETS = ("S3CRET", "T0KEN")
NOWHERE = (
    "postgres://dbname='plan' host='localhost' port=1 user='ana' password='S3CRET' key='code' table=\"units\" (geom)"
)


def guarded(layer: QgsVectorLayer, folder: Path) -> str:
    """Return the source of a copy of a layer that also carries a password and a token."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerOptions = "CSV", ["GEOMETRY=AS_WKT"]
    path = folder / f"{layer.name().partition(' ')[0]}.csv"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    address = f"file://{quote(str(path))}?type=csv&wktField=WKT&crs={layer.crs().authid()}&detectTypes=yes"
    return f"delimitedtext://{address}&token=T0KEN&password=S3CRET"


def test_outputs_hold_no_password_of_their_inputs(run, feedback, tmp_path):
    made = tmp_path / "made"
    made.mkdir()
    run("depopulationrisk", UNITS=guarded(units(), tmp_path), UNIT_ID="code", POP_START="p2001", POP_END="p2021",
        START_YEAR=2001, END_YEAR=2021, OUTPUT=str(made / "risk.gpkg"))  # fmt: skip
    run("networktraveltime", COST="straight", DEMAND=guarded(units(), tmp_path), DEMAND_ID="code",
        SERVICES=guarded(services(), tmp_path), SERVICE_ID="sid", SERVICE_TYPE="type",
        OUTPUT=str(made / "times.shp"))  # fmt: skip
    assert holders_of(made, *SECRETS) == []
    said = "\n".join([*feedback.warnings, *feedback.infos])
    assert not any(secret in said for secret in SECRETS)
    history = QgsVectorLayer(str(made / "risk.gpkg")).metadata().history()
    source = json.loads(history[2])["UNITS"]
    assert "units.csv?type=csv&wktField=WKT" in source, "where the data came from is still there"


def test_a_scratch_layer_holds_none_either(run, tmp_path):
    layer = run("depopulationrisk", UNITS=guarded(units(), tmp_path), UNIT_ID="code", POP_START="p2001",
                POP_END="p2021", START_YEAR=2001, END_YEAR=2021, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]  # fmt: skip
    history = " ".join(layer.metadata().history())
    assert "units.csv" in history and not any(secret in history for secret in SECRETS)


@pytest.mark.server
@pytest.mark.parametrize("replaced", [{"UNITS": NOWHERE}, {"POP_START": "nothing"}, {"UNIT_ID": "comarca"}])
def test_errors_hold_no_password(run, tmp_path, replaced):
    given = {"UNITS": guarded(units(), tmp_path), "UNIT_ID": "code", "POP_START": "p2001", "POP_END": "p2021"}
    with pytest.raises(QgsProcessingException) as caught:
        run("depopulationrisk", **{**given, **replaced}, START_YEAR=2001, END_YEAR=2021, OUTPUT="TEMPORARY_OUTPUT")
    assert not any(secret in str(caught.value) for secret in SECRETS)


@pytest.mark.server
def test_an_output_into_a_database_that_is_not_there_is_refused_without_its_password(run):
    with pytest.raises(QgsProcessingException) as caught:
        run("depopulationrisk", UNITS=units(), UNIT_ID="code", POP_START="p2001", POP_END="p2021", START_YEAR=2001,
            END_YEAR=2021, OUTPUT=NOWHERE)  # fmt: skip
    assert not any(secret in str(caught.value) for secret in SECRETS)


def test_a_diagnosis_holds_no_password_of_its_inputs(run, feedback, demo, tmp_path):
    inputs = without_people_chapters(demo)
    for name in ("UNITS", "SETTLEMENTS", "SERVICES"):
        inputs[name] = guarded(QgsVectorLayer(inputs[name], name.lower(), "ogr"), tmp_path)
    run("territorialdiagnosis", **inputs, FOLDER=str(tmp_path / "plan"))
    assert holders_of(tmp_path / "plan", *SECRETS) == []
    assert holders_of(tmp_path / "plan", "units.csv?type=csv"), "where the data came from is still there"
    said = "\n".join([*feedback.warnings, *feedback.infos])
    assert not any(secret in said for secret in SECRETS)


@pytest.mark.server
def test_a_calculation_of_a_checklist_is_recorded_without_passwords(qgis_app, run, tmp_path):
    algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:depopulationrisk")
    run("depopulationrisk", UNITS=units(), UNIT_ID="code", POP_START="p2001", POP_END="p2021", START_YEAR=2001,
        END_YEAR=2021, OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip
    recorder = Recorder(Sources(QgsProject()))
    for source in (guarded(units(), tmp_path), NOWHERE):
        kept = recorder.record(algorithm, {"UNITS": source, "UNIT_ID": "code"}, run.context)
        assert kept["UNIT_ID"] == "code" and not any(secret in json.dumps(kept) for secret in SECRETS)
        assert "units" in kept["UNITS"]


@pytest.mark.server
def test_a_layer_is_called_alike_with_and_without_its_password(qgis_app):
    project = QgsProject()
    layer = QgsVectorLayer(NOWHERE.removeprefix("postgres://"), "units", "postgres")
    project.addMapLayer(layer)
    sources = Sources(project)
    name = sources.of_layer(layer)
    assert name == layer.publicSource() and "user='ana'" in name and not any(secret in name for secret in SECRETS)
    assert sources.layer(name) is layer


def test_remarks_of_a_diagnosis_hold_none(qgis_app):
    from urban_rural_linkages.algorithms.diagnosis.remembering import RememberingFeedback

    outer = RecordingFeedback()
    feedback = RememberingFeedback(1, outer, set())
    feedback.pushWarning(f"{NOWHERE} has invalid geometries")
    [remark] = feedback.remarks
    assert "S3CRET" not in remark.text and "invalid geometries" in remark.text
