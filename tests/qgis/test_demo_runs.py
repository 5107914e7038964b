"""Every algorithm run on a small region: loads, styled and labelled, the same twice, and stops when it is told to."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from qgis.core import (
    QgsLayerTreeLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

from urban_rural_linkages import about
from urban_rural_linkages.algorithms.provider import ALGORITHMS
from urban_rural_linkages.algorithms.style_files import load_style
from urban_rural_linkages.algorithms.styling import _Styler
from urban_rural_linkages.io import raster

from .conftest import RecordingFeedback
from .demo_runs import ELSEWHERE, NUMBERED, demo_inputs
from .layers import reversed_copy, rows_of
from .test_sweep import CONTRACT

NAMES = [algorithm.ID for algorithm in ALGORITHMS if algorithm.ID not in ELSEWHERE]
WITHOUT_PARENT = {
    "accessequity",
    "provisionstandards",
    "urbanruralgap",
    "prepareservices",
    "preparegrid",
    "datacheck",
    "assessmentcalculate",
    "assessmentscore",
    "assessmentcompare",
    "assessmentanswers",
    "assessmentreturn",
    "cohortprojection",
    "attributeshare",
    "linkagebalance",
    "partnershipcandidates",
    "lotusstandards",
    "degurbagrid",
    "dasymetric",
    "frictionsurface",
    "traveltimeraster",
    "servicecatchments",
    "odmatrix",
    "populationcoverage",
    "gridchange",
    "urbanruralcatchments",
}
UNSTYLED = {"ALLOCATION", "REFERENCE", "CITY_REGIONS"}  # numbers have no order, and there may be thousands
every_run = pytest.mark.parametrize("name", NAMES)


@pytest.fixture
def inputs(qgis_app, name, tmp_path):
    return demo_inputs(name, tmp_path)


def scratch(name: str) -> dict[str, str]:
    return dict.fromkeys(CONTRACT[name]["outputs"], "TEMPORARY_OUTPUT")


def rasters(name: str) -> list[str]:
    return CONTRACT[name].get("rasters", [])


def files(name: str, folder: Path, ending: str = "gpkg") -> dict[str, str]:
    endings = {output: "tif" if output in rasters(name) else ending for output in CONTRACT[name]["outputs"]}
    return {output: str(folder / f"{output}.{ending}") for output, ending in endings.items()}


def opened(path: str) -> QgsVectorLayer | QgsRasterLayer:
    if not path.endswith(".tif"):
        return QgsVectorLayer(path, "opened again")
    layer = QgsRasterLayer(path, "opened again")
    layer.loadDefaultMetadata()
    return layer


@every_run
class TestRun:
    def test_fields_and_numbers_of_the_contract(self, run, name, inputs):
        results = run(name, **inputs, **scratch(name))
        for output, fields in CONTRACT[name]["fields"].items():
            assert set(fields) <= set(results[output].fields().names()), output
        assert all(isinstance(results[number], int | float | str) for number in CONTRACT[name]["numbers"])

    def test_no_warning_but_our_own(self, run, name, inputs, feedback, tmp_path):
        run(name, **inputs, **files(name, tmp_path))
        assert not [text for text in feedback.warnings if "Alias" in text or "Comment" in text]

    def test_progress_never_goes_back(self, run, name, inputs, feedback):
        run(name, **inputs, **scratch(name))
        assert feedback.fractions == sorted(feedback.fractions)
        assert feedback.fractions[-1] == 100

    def test_the_same_twice(self, run, name, inputs):
        first, second = (contents(run(name, **inputs, **scratch(name))) for _ in range(2))
        assert first == second

    def test_the_order_of_features_does_not_matter(self, run, name, inputs):
        turned = {
            key: reversed_copy(value) if isinstance(value, QgsVectorLayer) else value for key, value in inputs.items()
        }
        first, second = (contents(run(name, **given, **scratch(name))) for given in (turned, inputs))
        for numbers in NUMBERED.get(name, ()):
            del first[numbers], second[numbers]
        assert first == second

    def test_on_its_own_output(self, run, name, inputs, tmp_path):
        if name in WITHOUT_PARENT:
            pytest.skip("its result is no input of its own kind")
        parent = {
            "networktraveltime": "DEMAND",
            "accessibilitymeasures": "DEMAND",
            "dominantflows": "FLOWS",
            "landconsumption": "ZONES",
            "networkaudit": "NETWORK",
            "settlementhierarchy": "PLACES",
        }.get(name, "UNITS")
        first = run(name, **inputs, **files(name, tmp_path))["OUTPUT"]
        again = tmp_path / "again"
        again.mkdir()
        inputs = {**inputs, parent: first}
        if name == "networktraveltime":
            inputs["DEMAND_ID"] = ""  # each place comes once for each type now
        second = QgsVectorLayer(run(name, **inputs, **files(name, again))["OUTPUT"])
        assert second.isValid() and second.featureCount() >= QgsVectorLayer(first).featureCount()
        names = [field.lower() for field in second.fields().names()]
        assert len(names) == len(set(names)) and names.count("fid") == 1
        if name != "jointables":  # which keeps the columns of both tables apart
            assert names == [field.lower() for field in QgsVectorLayer(first).fields().names()]


@every_run
class TestLoading:
    """The way QGIS itself loads results into the project."""

    @pytest.fixture(params=["scratch", "file"])
    def project(self, request, qgis_app, name, inputs, tmp_path):
        from processing.gui.Postprocessing import handleAlgorithmResults

        project, context, feedback = QgsProject(), QgsProcessingContext(), RecordingFeedback()
        context.setProject(project)
        targets = scratch(name) if request.param == "scratch" else files(name, tmp_path)
        parameters = inputs | {
            output: QgsProcessingOutputLayerDefinition(target, project) for output, target in targets.items()
        }
        algorithm = qgis_app.processingRegistry().createAlgorithmById(f"urbanrural:{name}")
        _, fine = algorithm.run(parameters, context, feedback)
        assert fine
        assert handleAlgorithmResults(algorithm, context, feedback, parameters)
        return project

    def test_layers_are_named_grouped_labelled_and_styled(self, project, name, qgis_app):
        algorithm = qgis_app.processingRegistry().algorithmById(f"urbanrural:{name}")
        titles = {d.name(): d.description() for d in algorithm.destinationParameterDefinitions()}
        assert not _Styler.waiting
        group = project.layerTreeRoot().findGroup(algorithm.group())
        found = [node.layer() for node in group.children() if isinstance(node, QgsLayerTreeLayer)]
        moved = {"depopulationrisk": " (criteria of 2001–2018, run on 2001–2021)",
                 "functionalruralareas": " (with urban areas)",
                 "urbanruralcatchments": " (regional breaks)",
                 "centralityzones": " (SNAI, minutes of 2014)"}.get(name, "")  # fmt: skip
        assert all(layer.name().endswith(moved) for layer in found), "a title says which of two results it is"
        layers = {layer.name().removesuffix(moved): layer for layer in found}
        assert layers.keys() == {titles[output] for output in CONTRACT[name]["outputs"]}
        for output, fields in CONTRACT[name]["fields"].items():
            layer = layers[titles[output]]
            for field in fields:
                label = layer.attributeAlias(layer.fields().lookupField(field))
                assert label and label != field, field
        for layer in layers.values():
            assert about.version() in layer.metadata().history()[0]
            if layer.isSpatial() and layer.name() not in {titles.get(output) for output in UNSTYLED}:
                assert looks_like_a_style_of_ours(layer)


@every_run
def test_in_the_background_as_the_toolbox_runs_it(qgis_app, name, inputs, tmp_path):
    project, context, feedback = QgsProject(), QgsProcessingContext(), RecordingFeedback()
    project.addMapLayers([value for value in inputs.values() if isinstance(value, QgsVectorLayer)])
    context.setProject(project)
    inputs = {key: value.id() if isinstance(value, QgsVectorLayer) else value for key, value in inputs.items()}
    algorithm = qgis_app.processingRegistry().algorithmById(f"urbanrural:{name}")
    task = QgsProcessingAlgRunnerTask(algorithm, inputs | files(name, tmp_path), context, feedback)
    done = []
    task.executed.connect(lambda fine, results: done.append((fine, results)))
    qgis_app.taskManager().addTask(task)
    patience = time.monotonic() + 10
    while not done and time.monotonic() < patience:
        qgis_app.processEvents()
    ((fine, results),) = done
    assert fine and opened(results[CONTRACT[name]["outputs"][0]]).metadata().history()
    last = [text for text in feedback.infos if not text.startswith("Results: ")][-1]  # which is QGIS' own
    assert last.startswith("Made: ") and all(str(results[output]) in last for output in CONTRACT[name]["outputs"])


@every_run
class TestProvenance:
    def test_it_survives_in_a_geopackage(self, run, name, inputs, tmp_path):
        results = run(name, **inputs, **files(name, tmp_path))
        for output in CONTRACT[name]["outputs"]:
            layer = opened(results[output])
            who, when, parameters, *_ = layer.metadata().history()
            assert who == f"{about.title()} {about.version()}, urbanrural:{name}"
            assert when.startswith("20") and when.endswith("+00:00")
            assert json.loads(parameters).keys() >= {key for key, value in inputs.items() if value not in ("", None)}
            assert layer.metadata().crs() == layer.crs()

    def test_it_lies_beside_other_files(self, run, name, inputs, tmp_path):
        layer = opened(run(name, **inputs, **files(name, tmp_path, "geojson"))[CONTRACT[name]["outputs"][0]])
        assert layer.loadDefaultMetadata()[1]
        assert name in layer.metadata().history()[0]


@every_run
class TestCancel:
    @pytest.mark.parametrize("at", [None, 30])
    @pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson", "csv"])
    def test_it_stops_and_leaves_nothing(self, qgis_app, name, inputs, tmp_path, at, ending):
        folder = tmp_path / "results"
        folder.mkdir()
        feedback, context = RecordingFeedback(at), QgsProcessingContext()
        if at is None:
            feedback.cancel()
        algorithm = qgis_app.processingRegistry().createAlgorithmById(f"urbanrural:{name}")
        start = time.monotonic()
        results, _ = algorithm.run(inputs | files(name, folder, ending), context, feedback)
        assert time.monotonic() - start < 1
        assert feedback.isCanceled() and results == {}
        del context
        assert list(folder.iterdir()) == []


@every_run
class TestFormats:
    @pytest.mark.parametrize("ending", ["gpkg", "geojson", "csv", "shp", "xlsx"])
    def test_no_column_and_no_row_is_lost(self, run, name, inputs, tmp_path, ending, feedback):
        kept = run(name, **inputs, **scratch(name))
        results = run(name, **inputs, **files(name, tmp_path, ending))
        for output in set(CONTRACT[name]["outputs"]) - set(rasters(name)):
            written, whole = QgsVectorLayer(results[output]), kept[output]
            if ending == "shp" and not whole.isSpatial():
                written = QgsVectorLayer(str(tmp_path / f"{output}.dbf"))
            assert written.featureCount() == whole.featureCount()
            names = [field for field in written.fields().names() if field != "fid"]
            assert len(names) == len(set(names)) == len(whole.fields())
            if ending != "shp":
                assert names == whole.fields().names()
                continue
            cut = [field for field in whole.fields().names() if len(field) > 10]
            assert all(any(field in text for text in feedback.warnings) for field in cut)


def contents(results: dict) -> dict:
    return {key: contents_of(value) for key, value in results.items()}


def contents_of(result):
    if isinstance(result, QgsVectorLayer):
        return rows_of(result)
    return raster.read(result).values.tolist() if str(result).endswith(".tif") else result


def looks_like_a_style_of_ours(layer) -> bool:
    folder = Path(__file__).parents[2] / "resources" / "styles"
    styles = [load_style(path.stem) for path in folder.glob("*.json")]
    if isinstance(layer, QgsRasterLayer):
        labels = {entry.label for entry in raster_legend(layer.renderer())}
        return any(labels == legend(style) for style in styles)
    if layer.renderer().type() == "singleSymbol":
        return layer.renderer().symbol().color().name() in {style.get("colour") for style in styles}
    items = [item for item in layer.renderer().legendSymbolItems() if item.label() != "No data"]
    colours = {item.symbol().color().name() for item in items}
    labels = {item.label() for item in items}
    return any(labels == legend(style) or colours <= {*style.get("colours", ())}
               or (style["kind"] == "steps" and labels <= legend(style))  # those that occur
               for style in styles)  # fmt: skip


def raster_legend(renderer) -> list:
    if isinstance(renderer, QgsPalettedRasterRenderer):
        return renderer.classes()
    if isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        return renderer.shader().rasterShaderFunction().colorRampItemList()
    return []


def legend(style: dict) -> set[str]:
    return {entry["label"]["en"] for entry in style.get("classes", ())}
