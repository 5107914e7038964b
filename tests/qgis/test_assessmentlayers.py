"""The template layers through QGIS: whole, dressed, in two languages, and never over somebody's work."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFieldConstraints,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from urban_rural_linkages.algorithms.assessment.assessmentlayers import shipped_templates

from .conftest import RecordingFeedback

TEMPLATES = {template.name: template for template in shipped_templates()}
METRES = QgsCoordinateReferenceSystem("EPSG:25830")
FILE = "assessment_layers.gpkg"


@pytest.fixture
def made(run, tmp_path):
    """A function that makes the layers and returns the results."""

    def execute(folder: str = "Ñuñoa é", **given):
        return run("assessmentlayers", **{"FOLDER": str(tmp_path / folder), "CRS": METRES, "LANGUAGE": "en", **given})

    return execute


def opened(results: dict, name: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{results['GEOPACKAGE']}|layername={name}", "as a user opens it")
    assert layer.isValid()
    return layer


def new_feature(layer: QgsVectorLayer, **values) -> QgsFeature:
    """Return a feature as the form makes it: defaults, then what was typed."""
    given = {layer.fields().lookupField(name): value for name, value in values.items()}
    place = QgsGeometry.fromPointXY(QgsPointXY(250_000, 4_330_000)) if layer.isSpatial() else QgsGeometry()
    return QgsVectorLayerUtils.createFeature(layer, place, given)


def problems(layer: QgsVectorLayer, feature: QgsFeature) -> set[str]:
    """Return the fields whose conditions are not met."""
    hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
    return {field.name() for index, field in enumerate(layer.fields())
            if not QgsVectorLayerUtils.validateAttribute(layer, feature, index, hard)[0]}  # fmt: skip


SPOT = {"kind": "feared", "reason": "lighting", "source": "walk"}


class TestMade:
    def test_one_file_with_every_layer(self, made):
        results = made()
        folder = Path(results["FOLDER"])
        assert [file.name for file in folder.iterdir()] == [FILE]
        assert results["GEOPACKAGE"] == str(folder / FILE) and results["N_LAYERS"] == 9
        assert [source.rpartition("=")[2] for source in results["LAYERS"]] == list(TEMPLATES)
        assert all(QgsVectorLayer(source).isValid() for source in results["LAYERS"])

    @pytest.mark.parametrize("name", TEMPLATES)
    def test_fields_and_system(self, made, name):
        layer = opened(made(), name)
        assert layer.fields().names() == ["fid", *(field.name for field in TEMPLATES[name].fields)]
        assert layer.featureCount() == 0
        if TEMPLATES[name].geometry != "None":
            assert layer.crs() == METRES

    @pytest.mark.parametrize("language", ["en", "es"])
    @pytest.mark.parametrize("name", TEMPLATES)
    def test_it_comes_dressed(self, made, name, language):
        layer, template = opened(made(LANGUAGE=language), name), TEMPLATES[name]
        for field in template.fields:
            index = layer.fields().lookupField(field.name)
            widget = layer.editorWidgetSetup(index)
            assert layer.attributeAlias(index) == field.label[language]
            if field.answers:
                assert widget.type() == "ValueMap"
                assert widget.config()["map"] == [{one.label[language]: one.value} for one in field.answers]
            if field.kind == "date":
                assert widget.type() == "DateTime"
        assert layer.editorWidgetSetup(0).type() == "Hidden"
        assert layer.metadata().title() == template.title[language]
        if template.notice:
            assert template.notice[language] in layer.metadata().abstract()
        if layer.isSpatial():
            styled = {item.label() for item in layer.renderer().legendSymbolItems()} - {""}
            assert layer.renderer().type() == "categorizedSymbol" or not styled

    def test_every_layer_has_one_default_style(self, made):
        with closing(sqlite3.connect(made()["GEOPACKAGE"])) as database:
            found = database.execute("SELECT f_table_name, styleName, useAsDefault FROM layer_styles").fetchall()
        assert sorted(found) == sorted((name, name, 1) for name in TEMPLATES)

    def test_how_it_was_made_is_kept(self, made):
        history = opened(made(), "school_route").metadata().history()
        assert "urbanrural:assessmentlayers" in history[0]

    def test_a_project_with_the_layers_opens_again(self, made, tmp_path):
        project = QgsProject()
        for source in made()["LAYERS"]:
            project.addMapLayer(QgsVectorLayer(source, source.rpartition("=")[2]))
        assert project.write(str(tmp_path / "risk.qgz"))
        again = QgsProject()
        assert again.read(str(tmp_path / "risk.qgz"))
        layers = again.mapLayers().values()
        assert len(layers) == 9 and all(layer.isValid() for layer in layers)
        (spots,) = again.mapLayersByName("gender_black_spot_point")
        assert spots.editorWidgetSetup(spots.fields().lookupField("reason")).type() == "ValueMap"

    def test_what_the_form_refuses_the_file_refuses(self, made):
        layer = opened(made(LANGUAGE="es"), "participation_session")
        given = {"place": "Casa de cultura", "kind": "workshop", "women": 40, "men": 10}
        fine, wrong = (new_feature(layer, **given, over_65=over_65) for over_65 in (50, 51))
        assert layer.dataProvider().addFeatures([fine])[0]
        assert not layer.dataProvider().addFeatures([wrong])[0]
        assert "Sesiones de participación" in " ".join(layer.dataProvider().errors())
        assert [
            len(feature["uuid"])
            for feature in opened(
                {"GEOPACKAGE": layer.source().partition("|")[0]}, "participation_session"
            ).getFeatures()
        ] == [36]

    def test_a_photograph_is_kept_beside_the_project(self, made):
        layer = opened(made(), "rest_place")
        widget = layer.editorWidgetSetup(layer.fields().lookupField("photo"))
        assert widget.type() == "ExternalResource"
        assert (int(widget.config()["DocumentViewer"]), int(widget.config()["RelativeStorage"])) == (1, 1)


class TestForms:
    def test_a_new_spot_has_its_defaults(self, made):
        feature = new_feature(opened(made(), "gender_black_spot_point"))
        assert [feature[name] for name in ("reports", "women_count", "status", "day_night")] == [1, 0, "open", "both"]
        assert feature["date"].isValid()

    def test_what_must_be_filled_in(self, made):
        layer = opened(made(), "gender_black_spot_point")
        assert problems(layer, new_feature(layer)) == {"kind", "reason", "source"}
        assert problems(layer, new_feature(layer, **SPOT)) == set()

    @pytest.mark.parametrize(
        ("values", "wrong"),
        [
            ({"women_count": -1}, {"women_count"}),
            ({"women_count": 2}, {"women_count"}),
            ({"women_count": 2, "reports": 3}, set()),
            ({"reports": 0}, {"reports"}),
            ({"cost": -5}, {"cost"}),
            ({"cost": 0}, set()),
        ],
    )
    def test_numbers_that_cannot_be(self, made, values, wrong):
        layer = opened(made(), "gender_black_spot_point")
        assert problems(layer, new_feature(layer, **SPOT, **values)) == wrong

    def test_no_more_older_people_than_people(self, made):
        layer = opened(made(), "participation_session")
        given = {"place": "Casa de cultura", "kind": "workshop", "women": 8, "men": 4}
        assert problems(layer, new_feature(layer, **given, over_65=13)) == {"over_65"}
        assert problems(layer, new_feature(layer, **given, over_65=12, under_18=0)) == set()

    def test_the_length_of_a_school_route_is_measured(self, made):
        layer = opened(made(), "school_route")
        index = layer.fields().lookupField("length_m")
        definition = layer.defaultValueDefinition(index)
        assert "$length" in definition.expression() and definition.applyOnUpdate()

    @pytest.mark.parametrize("language", ["en", "es"])
    @pytest.mark.parametrize("name", ["gender_black_spot_zone", "participation_session"])
    def test_the_form_opens_and_fits(self, qgis_app, made, name, language):
        from qgis.gui import QgsAttributeForm, QgsGui
        from qgis.PyQt.QtWidgets import QLabel

        QgsGui.editorWidgetRegistry().initEditors()
        layer = opened(made(LANGUAGE=language), name)
        assert layer.startEditing()
        form = QgsAttributeForm(layer, new_feature(layer))
        words = {label.text() for label in form.findChildren(QLabel)}
        for field in TEMPLATES[name].fields[1:]:  # nobody types the id of the row
            assert field.label[language] in {word.replace("&", "") for word in words}, field.name
        if TEMPLATES[name].notice:
            assert TEMPLATES[name].notice[language] in {" ".join(word.split()) for word in words}
        layer.rollBack()


class TestSystems:
    def test_degrees_are_allowed_and_told(self, made, feedback):
        layer = opened(made(CRS=QgsCoordinateReferenceSystem("EPSG:4258")), "rest_place")
        assert layer.crs().authid() == "EPSG:4258"
        assert feedback.warned("in degrees (EPSG:4258)")

    def test_that_of_the_project(self, made, feedback, qgis_app):
        QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:32629"))
        try:
            assert opened(made(CRS=None), "rest_place").crs().authid() == "EPSG:32629"
        finally:
            QgsProject.instance().setCrs(QgsCoordinateReferenceSystem())
        assert feedback.warnings == []

    def test_none_at_all(self, made, feedback):
        assert opened(made(CRS=None), "rest_place").crs().authid() == "EPSG:25829"
        assert feedback.warned("Neither a coordinate reference system was given", "EPSG:25829")


class TestLoading:
    def test_into_the_project_under_their_titles(self, qgis_app, tmp_path):
        from processing.gui.Postprocessing import handleAlgorithmResults

        project, context, feedback = QgsProject(), QgsProcessingContext(), RecordingFeedback()
        context.setProject(project)
        algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:assessmentlayers")
        results, fine = algorithm.run({"FOLDER": str(tmp_path), "CRS": METRES, "LANGUAGE": "es"}, context, feedback)
        assert fine and handleAlgorithmResults(algorithm, context, feedback, parameters={})
        layers = {layer.name(): layer for layer in project.mapLayers().values()}
        assert layers.keys() == {template.title["es"] for template in TEMPLATES.values()}
        spots = layers["Mapa de riesgo de género: puntos"]
        assert spots.renderer().legendSymbolItems()[0].label() == "Sin medida"
        assert spots.attributeAlias(spots.fields().lookupField("reason")) == "Causa principal"
        (group,) = project.layerTreeRoot().findGroups()
        assert len(group.findLayers()) == 9
        assert results["N_LAYERS"] == 9

    def test_not_where_it_is_not_wanted(self, run, made):
        made(LOAD=False)
        assert run.context.layersToLoadOnCompletion() == {}
        made("other")
        assert len(run.context.layersToLoadOnCompletion()) == 9


class TestNeverOverAnything:
    def test_a_file_with_data_stays_and_is_named(self, made):
        results = made()
        layer = opened(results, "rest_place")
        assert layer.dataProvider().addFeatures([new_feature(layer)])[0]
        del layer
        with pytest.raises(QgsProcessingException) as caught:
            made()
        assert FILE in str(caught.value) and "rest_place" in str(caught.value) and "another folder" in str(caught.value)
        assert opened(results, "rest_place").featureCount() == 1
        assert not list(Path(results["FOLDER"]).glob(".unfinished*"))

    def test_an_empty_one_may_be_made_again(self, made):
        first = made()
        assert opened(made(LANGUAGE="es"), "rest_place").attributeAlias(2) == "Clase"
        assert first["GEOPACKAGE"]

    def test_a_file_that_is_none(self, made, tmp_path):
        (tmp_path / "x").mkdir()
        (tmp_path / "x" / FILE).write_text("these are my notes", encoding="utf-8")
        with pytest.raises(QgsProcessingException, match="no GeoPackage that can be read"):
            made("x")
        assert (tmp_path / "x" / FILE).read_text(encoding="utf-8") == "these are my notes"

    def test_a_folder_that_is_a_file(self, made, tmp_path):
        (tmp_path / "notes").write_text("", encoding="utf-8")
        with pytest.raises(QgsProcessingException, match="is a file, and no folder"):
            made("notes")

    def test_other_files_of_the_folder_stay(self, made, tmp_path):
        (tmp_path / "y").mkdir()
        (tmp_path / "y" / "mine.txt").write_text("mine", encoding="utf-8")
        made("y")
        assert sorted(file.name for file in (tmp_path / "y").iterdir()) == [FILE, "mine.txt"]

    @pytest.mark.parametrize("at", [None, 30])
    def test_cancelled_it_leaves_nothing(self, qgis_app, tmp_path, at):
        feedback, context = RecordingFeedback(at), QgsProcessingContext()
        if at is None:
            feedback.cancel()
        algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:assessmentlayers")
        results, _ = algorithm.run({"FOLDER": str(tmp_path / "z"), "CRS": METRES}, context, feedback)
        assert results == {} and not (tmp_path / "z").exists()


def test_a_wish_to_cancel_after_the_folder_has_its_name_comes_too_late(qgis_app, tmp_path, monkeypatch):
    """The layers are there, and the run says so: a run that says nothing over a whole folder would be lost work."""
    from urban_rural_linkages.io.workspace import Workspace

    feedback, publish = RecordingFeedback(), Workspace.publish

    def publish_then_cancel(workspace):
        place = publish(workspace)
        feedback.cancel()
        return place

    monkeypatch.setattr(Workspace, "publish", publish_then_cancel)
    algorithm = qgis_app.processingRegistry().createAlgorithmById("urbanrural:assessmentlayers")
    inputs = {"FOLDER": str(tmp_path / "layers"), "CRS": METRES, "LANGUAGE": "en"}
    results, fine = algorithm.run(inputs, QgsProcessingContext(), feedback)
    assert fine and Path(results["GEOPACKAGE"]).is_file()
