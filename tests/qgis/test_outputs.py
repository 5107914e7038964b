"""Where results go: odd folders, places that cannot be written, and GeoPackages that hold other layers."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

from urban_rural_linkages.algorithms.styling import apply_style

from .conftest import RecordingFeedback
from .demo_runs import demo_inputs
from .layers import UNIT_FIELDS, column, memory_layer, unit_rows, units


@pytest.fixture
def write(run, tmp_path):
    """A function that writes the demographic change of the small region to a place."""

    def execute(target, **replaced):
        inputs = {**demo_inputs("demographicchange", tmp_path), **replaced}
        return run("demographicchange", **inputs, OUTPUT=str(target))["OUTPUT"]

    return execute


@pytest.fixture
def package(run, write, tmp_path):
    """A GeoPackage that already holds the layer 'mine'."""
    path = tmp_path / "plan.gpkg"
    write(f"ogr:dbname='{path}' table=\"mine\" (geom)")
    return path


def layers_of(path) -> list[str]:
    layer = QgsVectorLayer(str(path), "", "ogr")
    return sorted(text.split("!!::!!")[1] for text in layer.dataProvider().subLayers())


@pytest.mark.parametrize("folder", ["Ñuñoa é", "L'Hospitalet", "con espacios", "#1"])
def test_folders_of_any_name(write, tmp_path, folder):
    (tmp_path / folder).mkdir()
    layer = QgsVectorLayer(write(tmp_path / folder / "cambio ñ.gpkg"))
    assert layer.featureCount() == 5 and layer.metadata().history()


@pytest.mark.parametrize("place", ["missing/result", "file.txt/result"])
@pytest.mark.parametrize("ending", ["gpkg", "geojson", "csv", "shp"])
def test_places_that_cannot_be_written(write, tmp_path, place, ending):
    (tmp_path / "file.txt").touch()
    target = tmp_path / f"{place}.{ending}"
    with pytest.raises(QgsProcessingException) as caught:
        write(target)
    assert f"The output '{target}' could not be written" in str(caught.value)
    assert "Choose a folder that you may write to" in str(caught.value)
    assert not target.exists()


def test_a_place_that_nobody_can_write(write):
    with pytest.raises(QgsProcessingException, match=r"'/proc/nowhere/result\.gpkg' could not be written"):
        write("/proc/nowhere/result.gpkg")


def test_a_format_that_cannot_hold_the_fields_leaves_nothing(write, tmp_path):
    with pytest.raises(QgsProcessingException, match="does not take this result") as caught:
        write(tmp_path / "result.dxf")
    assert "folder" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


class TestGeoPackage:
    def test_a_layer_is_added_to_others(self, write, package):
        destination = write(f"ogr:dbname='{package}' table=\"new\" (geom)")
        assert layers_of(package) == ["mine", "new"]
        assert "demographicchange" in QgsVectorLayer(destination).metadata().history()[0]

    @pytest.mark.parametrize("at", [0, 30])
    def test_after_a_cancel_the_others_are_still_there(self, qgis_app, package, tmp_path, at):
        feedback = RecordingFeedback(at)
        algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:demographicchange")
        target = f"ogr:dbname='{package}' table=\"new\" (geom)"
        inputs = {**demo_inputs("demographicchange", tmp_path), "OUTPUT": target}
        results, _ = algorithm.run(inputs, QgsProcessingContext(), feedback)
        assert feedback.isCanceled() and results == {}
        assert layers_of(package) == ["mine"]
        assert QgsVectorLayer(f"{package}|layername=mine").featureCount() == 5

    @pytest.mark.parametrize(
        ("kind", "numbers", "kept"),
        [
            ("integer", [10, 11, 12, 13, 14], True),
            ("integer", [1, 1, 2, 2, 3], False),
            ("real", [1.5, 2.5, 3.5, 4.5, 5.5], False),
            ("text", ["a", "a", "b", "c", "d"], False),
        ],
    )
    def test_a_field_called_fid_never_stops_a_run(self, write, tmp_path, kind, numbers, kept):
        rows = [(row[0], number, *row[1:]) for row, number in zip(unit_rows(), numbers, strict=True)]
        layer = memory_layer({"fid": kind, **UNIT_FIELDS}, rows, "Polygon")
        written = QgsVectorLayer(write(tmp_path / "result.gpkg", UNITS=layer))
        assert written.featureCount() == 5
        assert column(written, "fid") == (numbers if kept else [1, 2, 3, 4, 5])

    def test_rows_that_repeat(self, run, write, tmp_path):
        places = write(tmp_path / "places.gpkg")
        inputs = {**demo_inputs("networktraveltime", tmp_path), "DEMAND": places}
        written = QgsVectorLayer(run("networktraveltime", **inputs, OUTPUT=str(tmp_path / "times.gpkg"))["OUTPUT"])
        assert written.featureCount() == 10
        assert sorted(column(written, "fid")) == list(range(1, 11))

    def test_an_output_is_replaced(self, write, tmp_path):
        target = tmp_path / "result.gpkg"
        write(target)
        write(target, UNITS=memory_layer(UNIT_FIELDS, unit_rows()[:2], "Polygon"))
        assert QgsVectorLayer(str(target)).featureCount() == 2


def test_labels_of_the_users_own_fields_stay(run, tmp_path):
    layer = units()
    layer.setFieldAlias(layer.fields().lookupField("comarca"), "Comarca o mancomunidad")
    inputs = {**demo_inputs("demographicchange", tmp_path), "UNITS": layer}
    result = run("demographicchange", **inputs, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
    assert result.attributeAlias(result.fields().lookupField("comarca")) == "Comarca o mancomunidad"
    assert result.attributeAlias(result.fields().lookupField("change")) == "Change (inhabitants)"


def test_an_input_is_never_overwritten(write, tmp_path):
    path = tmp_path / "units.gpkg"
    write(path)
    with pytest.raises(QgsProcessingException, match=r"units\.gpkg' is also the input UNITS, 'units'"):
        write(path, UNITS=str(path))
    assert QgsVectorLayer(str(path)).featureCount() == 5


def test_a_shapefile_is_labelled_and_styled_by_its_cut_names(qgis_app, tmp_path):
    from processing.gui.Postprocessing import handleAlgorithmResults

    project, context, feedback = QgsProject(), QgsProcessingContext(), RecordingFeedback()
    context.setProject(project)
    target = QgsProcessingOutputLayerDefinition(str(tmp_path / "change.shp"), project)
    inputs = {**demo_inputs("demographicchange", tmp_path), "OUTPUT": target}
    algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:demographicchange")
    algorithm.run(inputs, context, feedback)
    handleAlgorithmResults(algorithm, context, feedback, inputs)
    (layer,) = project.mapLayers().values()
    assert layer.attributeAlias(layer.fields().lookupField("rate_geome")) == "Geometric rate (% a year)"
    apply_style(layer, "density", "en")
    assert all('"density_en"' in rule.filterExpression() for rule in layer.renderer().rootRule().children())


@pytest.mark.parametrize("ending", ["gpkg", "shp"])
def test_what_was_written_before_a_failure_goes_too(run, tmp_path, ending):
    """The second output cannot be written: the first, which was, must not stay."""
    folder = tmp_path / "results"
    folder.mkdir()
    with pytest.raises(QgsProcessingException, match="could not be written"):
        run("depopulationrisk", **demo_inputs("depopulationrisk", tmp_path), OUTPUT=str(folder / f"risk.{ending}"),
            SUMMARY=str(tmp_path / "missing" / "totals.csv"))  # fmt: skip
    assert list(folder.iterdir()) == []
