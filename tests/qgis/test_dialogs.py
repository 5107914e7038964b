"""What dialogs show: choices by their labels over stable ids, every label once, and whole sentences."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QTableWidget

from scripts.manual.algorithm_pages import PageWriter
from scripts.run_recipe import FORMER
from urban_rural_linkages.algorithms.criteria_labels import criteria_labels
from urban_rural_linkages.algorithms.dialog_texts import heading_of, labels_by_name, labels_of, offered
from urban_rural_linkages.algorithms.parameters import is_former
from urban_rural_linkages.core.recipe.step_inputs import STEPS
from urban_rural_linkages.i18n import with_labels
from urban_rural_linkages.paths import resource

from . import city, valley
from .layers import units
from .test_demo_runs import looks_like_a_style_of_ours
from .test_sweep import every_algorithm

pytestmark = pytest.mark.labels


def algorithm_of(application, name):
    return next(a for a in application.provider.algorithms() if a.name() == name)


def shown(algorithm):
    return [d for d in algorithm.parameterDefinitions() if not is_former(d)]


OPENED = []  # dialogs stay until the process ends: QGIS does not bear that Python collects them in any order


def kept(dialog):
    OPENED.append(dialog)
    return dialog


def dialog_of(application, name):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    return kept(AlgorithmDialog(algorithm_of(application, name).create(), False, None))


@every_algorithm
class TestEveryDialog:
    def test_no_label_stands_twice(self, qgis_app, name):
        labels = [d.description() for d in shown(algorithm_of(qgis_app, name))]
        assert sorted(labels) == sorted(set(labels))

    def test_every_choice_has_a_label_that_is_not_its_id(self, qgis_app, name):
        for definition in shown(algorithm_of(qgis_app, name)):
            for value in offered(definition):
                assert labels_of(definition).get(value, value) != value, (definition.name(), value)

    def test_labels_of_a_choice_differ(self, qgis_app, name):
        for definition in shown(algorithm_of(qgis_app, name)):
            labels = list(labels_of(definition).values())
            assert len(labels) == len(set(labels)), definition.name()

    def test_no_label_looks_like_a_template(self, qgis_app, name):
        assert not [d.name() for d in shown(algorithm_of(qgis_app, name)) if re.search("[{}]", d.description())]

    def test_no_text_ends_in_the_middle(self, qgis_app, name):
        algorithm = algorithm_of(qgis_app, name)
        texts = [algorithm.shortDescription(), *(d.help() for d in shown(algorithm))]
        assert not [text for text in texts if re.search(r"\bart\.$", text)]
        assert all(text.strip() for text in texts), "a parameter has no help"


class TestAChoice:
    @pytest.fixture
    def choice(self, qgis_app):
        return algorithm_of(qgis_app, "prioritymap").parameterDefinition("METHOD")

    def test_the_dialog_shows_labels_and_hands_over_ids(self, qgis_app):
        dialog = dialog_of(qgis_app, "prioritymap")
        wrapper = dialog.mainWidget().wrappers["METHOD"]
        box = wrapper.wrappedWidget()
        assert [box.itemText(i) for i in range(box.count())] == [
            "Arithmetic mean", "Geometric mean", "Number of indicators that are met"]  # fmt: skip
        assert wrapper.parameterValue() == "geometric"
        wrapper.setParameterValue("k_of_n", QgsProcessingContext())  # what a history holds
        assert (box.currentText(), wrapper.parameterValue()) == ("Number of indicators that are met", "k_of_n")

    def test_a_batch_too(self, qgis_app):
        from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

        panel = kept(BatchAlgorithmDialog(algorithm_of(qgis_app, "prioritymap").create(), None)).mainWidget()
        wrapper = panel.wrappers[0][panel.parameter_to_column["METHOD"]]
        assert (wrapper.wrappedWidget().currentText(), wrapper.parameterValue()) == ("Geometric mean", "geometric")

    def test_the_model_designer_too(self, qgis_app):
        from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

        model = kept(QgsProcessingModelAlgorithm())
        dialog = kept(ModelerParametersDialog(algorithm_of(qgis_app, "prioritymap").create(), model))
        widget = dialog.widget.widget.wrappers["METHOD"]
        widget.setWidgetValue(QgsProcessingModelChildParameterSource.fromStaticValue("k_of_n"))
        assert "Number of indicators that are met" in [box.currentText() for box in widget.findChildren(QComboBox)]
        assert widget.value().staticValue() == "k_of_n"

    def test_ids_alone_are_taken(self, choice):
        assert choice.checkValueIsAcceptable("k_of_n")
        assert not choice.checkValueIsAcceptable("Number of indicators that are met")

    def test_a_model_of_ids_comes_back_as_it_was(self, qgis_app, tmp_path):
        child = QgsProcessingModelChildAlgorithm("urbanrural:prioritymap")
        child.addParameterSources("METHOD", [QgsProcessingModelChildParameterSource.fromStaticValue("k_of_n")])
        model = QgsProcessingModelAlgorithm("m", "g")
        key = model.addChildAlgorithm(child)
        assert model.toFile(str(tmp_path / "m.model3"))
        read = QgsProcessingModelAlgorithm()
        assert read.fromFile(str(tmp_path / "m.model3"))
        assert read.childAlgorithm(key).parameterSources()["METHOD"][0].staticValue() == "k_of_n"

    def test_what_is_written_for_a_history_is_the_id(self, qgis_app):
        algorithm = algorithm_of(qgis_app, "prioritymap")
        command = algorithm.asPythonCommand({"METHOD": "k_of_n"}, QgsProcessingContext())
        assert "'METHOD':'k_of_n'" in command


class TestSetsOfCriteria:
    def test_by_place_title_and_norm(self):
        labels = criteria_labels()
        assert labels["es_ley45_2007_small"] == "Spain: Small rural municipality; Ley 45/2007, art. 3.c"
        assert labels["ex_irpf_3000"].startswith("Spain, Extremadura: Residence deduction, income tax; ")

    def test_all_that_ship_are_there(self):
        from urban_rural_linkages.io.criteria import shipped_ids

        assert sorted(criteria_labels()) == shipped_ids(resource("criteria"))

    def test_those_of_the_users_country_come_first(self, monkeypatch):
        from urban_rural_linkages.algorithms import criteria_labels as module

        monkeypatch.setattr(module, "user_locale", lambda: "it_IT")
        assert next(iter(criteria_labels())) == "snai_2014"

    def test_another_id_may_be_typed(self, qgis_app):
        dialog = dialog_of(qgis_app, "depopulationrisk")
        wrapper = dialog.mainWidget().wrappers["CRITERIA"]
        wrapper.setParameterValue("my_own", QgsProcessingContext())
        assert wrapper.parameterValue() == "my_own"
        wrapper.setParameterValue("snai_2014", QgsProcessingContext())
        assert wrapper.wrappedWidget().currentText().startswith("Italy: Inner areas")
        assert wrapper.parameterValue() == "snai_2014"


class TestTheTableOfIndicators:
    CELLS = ["deaths", "high", "2", "old", "low", "0.5"]

    @pytest.fixture
    def wrappers(self, qgis_app):
        layer = units(deaths=[1, 2, 3, 4, 5], old=[5, 4, 3, 2, 1])
        QgsProject.instance().addMapLayer(layer)
        dialog = dialog_of(qgis_app, "prioritymap")
        found = dialog.mainWidget().wrappers
        found["UNITS"].setParameterValue(layer.id(), QgsProcessingContext())
        yield found
        QgsProject.instance().removeMapLayer(layer.id())

    def boxes(self, wrapper):
        table = wrapper.widget.findChild(QTableWidget, "indicators")
        return [table.cellWidget(0, column) for column in range(3)]

    def test_it_offers_the_numeric_fields_of_the_layer(self, wrappers):
        field, end, _ = self.boxes(wrappers["INDICATORS"])
        names = {field.itemData(i) for i in range(field.count())}
        assert {"", "deaths", "old"} <= names and "code" not in names
        assert [end.itemText(i) for i in range(end.count())] == ["High values are urgent", "Low values are urgent"]

    @pytest.mark.parametrize("given", [CELLS, ",".join(CELLS), [CELLS[:3], CELLS[3:]]])
    def test_the_list_of_scripts_comes_back(self, wrappers, given):
        wrappers["INDICATORS"].setParameterValue(given, QgsProcessingContext())
        assert wrappers["INDICATORS"].parameterValue() == self.CELLS

    def test_what_is_picked_is_the_list_of_scripts(self, wrappers):
        field, end, weight = self.boxes(wrappers["INDICATORS"])
        field.setCurrentIndex(field.findData("old"))
        end.setCurrentIndex(1)
        weight.setValue(3)
        assert wrappers["INDICATORS"].parameterValue() == ["old", "low", "3"]

    @pytest.mark.parametrize("cells", [CELLS, ",".join(CELLS)])
    def test_the_form_of_the_command_line_runs(self, run, cells):
        layer = units(deaths=[1, 2, 3, 4, 5], old=[5, 4, 3, 2, 2])
        assert run("prioritymap", UNITS=layer, INDICATORS=cells, OUTPUT="TEMPORARY_OUTPUT")["N_PRIORITY"] == 1

    def test_the_page_prints_such_a_command(self, qgis_app):
        command = PageWriter("en").page(algorithm_of(qgis_app, "prioritymap"))
        assert "--INDICATORS=rate,low,1,beyond_share,high,2" in command


class TestMessages:
    LABELS = {"POP": "Inhabitants", "K": "Indicators to meet", "MATCH": "Joined by"}

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("Choose the field (POP).", "Choose the field ('Inhabitants', POP)."),
            ("POP is empty; give K.", "'Inhabitants' (POP) is empty; give 'Indicators to meet' (K)."),
            ("Choose MATCH=names.", "Choose 'Joined by' (MATCH)=names."),
            ("Field 'POP' and {POP}, POP_1, /a/POP.tif.", "Field 'POP' and {POP}, POP_1, /a/POP.tif."),
        ],
    )
    def test_a_name_is_its_label(self, text, said):
        assert with_labels(text, self.LABELS) == said

    def test_an_error_names_the_label_and_leaves_values_alone(self, run):
        given = {"UNITS": units(deaths=[1, 2, 3, 4, 5]), "INDICATORS": ["deaths", "high", "1"], "LIMITS": "1,2"}
        with pytest.raises(QgsProcessingException) as caught:
            run("prioritymap", **given, METHOD="k_of_n", OUTPUT="TEMPORARY_OUTPUT")
        said = str(caught.value).split("\n")[-1]
        assert said.startswith("'Limits of the indicators' (LIMITS) holds 2 limits for 1 indicator: '1,2'.")

    def test_what_qgis_says_names_it_too(self, run):
        with pytest.raises(QgsProcessingException, match=r"for 'Territorial units' \(UNITS\)"):
            run("prioritymap", UNITS="missing.gpkg", INDICATORS=["a", "high", "1"], OUTPUT="TEMPORARY_OUTPUT")

    def test_labels_end_with_the_run(self, qgis_app):
        assert with_labels("LIMITS") == "LIMITS"

    def test_help_names_labels(self, qgis_app):
        labels = labels_by_name(algorithm_of(qgis_app, "prioritymap"))
        assert labels["K"] == "Indicators to meet"


class TestFormerParameters:
    def test_what_has_another_name_now_is_out_of_sight(self, qgis_app):
        assert is_former(algorithm_of(qgis_app, "networkaudit").parameterDefinition("MAX_SLOPE"))
        assert "MAX_SLOPE" not in dialog_of(qgis_app, "networkaudit").mainWidget().wrappers


class TestTheDiagnosis:
    """Its dialog has the steps of the window, and what they need is in sight."""

    @pytest.fixture
    def declared(self, qgis_app):
        definitions = shown(algorithm_of(qgis_app, "territorialdiagnosis"))
        return [definition for definition in definitions if not definition.isDestination()]

    def test_its_parameters_come_in_the_steps_of_the_window(self, declared):
        found, step = {}, ""
        for definition in declared:
            step = heading_of(definition) or step
            found.setdefault(step, set()).add(definition.name())
        assert list(found) == ["1 Region and years", "2 Ages and movements", "3 Services and roads",
                               "4 Grids and commuting", "5 Checks", "6 Report"]  # fmt: skip
        assert list(found.values()) == [set(names) - {"FOLDER"} for names in STEPS.values()]

    def test_nothing_is_advanced_but_codes_of_what_is_missing_and_the_fit_of_straight_lines(self, declared):
        advanced = Qgis.ProcessingParameterFlag.Advanced
        names = {definition.name() for definition in declared if definition.flags() & advanced}
        assert names == {"NODATA_VALUES", "DETOUR", "CRUISE_SPEED", "START_MINUTES", "WORK_CRS", "MIGRATION",
                         "MIN_COUNT", "ARCHIVE", "ISO_METADATA", "NEXT_SITES", "PROOF_SECONDS"}  # fmt: skip

    def test_the_dialog_the_help_and_the_page_set_the_headings(self, qgis_app, declared):
        texts = [label.text() for label in dialog_of(qgis_app, "territorialdiagnosis").findChildren(QLabel)]
        algorithm = algorithm_of(qgis_app, "territorialdiagnosis")
        help_text, page = algorithm.shortHelpString(), PageWriter("en").page(algorithm)
        for definition in declared:
            if heading := heading_of(definition):
                [label] = [text for text in texts if text.startswith(f"<h3>{heading}</h3>")]
                assert definition.description() in label
                assert f"<h4>{heading}</h4>\n<p><b>{definition.description()}" in help_text
                assert f"| **{heading}** | | | |\n| `{definition.name()}` | " in page

    def test_nothing_is_chosen_but_what_fits_any_region(self, qgis_app):
        layers = [units(deaths=[1, 2, 3, 4, 5]), units(deaths=[1, 2, 3, 4, 5])]
        QgsProject.instance().addMapLayers(layers)
        panel = dialog_of(qgis_app, "territorialdiagnosis").mainWidget()
        panel.wrappers["UNITS"].setParameterValue(layers[0].id(), QgsProcessingContext())
        found = {name: wrapper.parameterValue() for name, wrapper in panel.wrappers.items()}
        QgsProject.instance().removeMapLayers([layer.id() for layer in layers])
        chosen = {name: value for name, value in found.items() if value not in (None, "", [], {}) and name != "UNITS"}
        definitions = {definition.name(): definition for definition in shown(panel.algorithm())}
        for name in ("START_YEAR", "END_YEAR"):
            assert not definitions[name].checkValueIsAcceptable(chosen.pop(name)), (
                "a year stands there that nobody named"
            )
        assert chosen.keys() - {"FOLDER", "SOURCES", "REVIEW"} == {
            "AREA_UNITS", "CRITERIA", "THRESHOLDS", "OUTSIDE", "LANGUAGE", "DETOUR", "CRUISE_SPEED", "START_MINUTES",
            "MIN_COUNT", "SURVIVAL_OF", "ARCHIVE", "PUBLISH", "NEXT_SITES", "PROOF_SECONDS",
            "CONTEXT", "ISO_METADATA",
        }  # fmt: skip

    def test_a_batch_and_the_model_designer_open_it_too(self, qgis_app):
        from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
        from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

        algorithm = algorithm_of(qgis_app, "territorialdiagnosis")
        panel = kept(BatchAlgorithmDialog(algorithm.create(), None)).mainWidget()
        assert panel.wrappers[0][panel.parameter_to_column["AGE_FIELDS"]].parameterValue() in (None, "")
        dialog = kept(ModelerParametersDialog(algorithm.create(), kept(QgsProcessingModelAlgorithm())))
        assert {"UNITS", "AGE_FIELDS", "SETTLEMENTS", "TITLE"} <= dialog.widget.widget.wrappers.keys()


class TestTheModel:
    def test_its_inputs_come_in_order(self, qgis_app):
        names = [d.name() for d in algorithm_of(qgis_app, "functionalareas").parameterDefinitions()]
        assert names[:4] == ["POPULATION", "LAND", "BUILTUP", "UNITS"] and names[7] == "FLOWS"

    def test_it_has_a_tooltip_and_help_for_every_input_and_result(self, qgis_app):
        model = algorithm_of(qgis_app, "functionalareas")
        assert model.shortDescription().endswith("functional urban areas.")
        assert all(definition.help() for definition in model.parameterDefinitions())
        labels = [definition.description() for definition in model.parameterDefinitions()]
        assert sorted(labels) == sorted(set(labels))

    def test_its_results_come_in_order_and_the_maps_are_made_without_being_asked_for(self, qgis_app):
        results = algorithm_of(qgis_app, "functionalareas").destinationParameterDefinitions()
        assert [definition.description() for definition in results if definition.createByDefault()] == [
            "Degree of urbanisation of the cells", "Urban centres", "Degree of urbanisation of the units",
            "Units by functional urban area", "Functional urban areas",
        ]  # fmt: skip
        assert {d.description() for d in results if not d.createByDefault()} == {"Classes", "Decisions"}

    def test_its_dialog_guesses_nothing(self, qgis_app, tmp_path):
        heights = QgsRasterLayer(valley.raster_file(tmp_path, "dem_100m"), "heights")
        QgsProject.instance().addMapLayers([heights])
        wrappers = dialog_of(qgis_app, "functionalareas").mainWidget().wrappers
        assert [wrappers[name].parameterValue() for name in ("POPULATION", "FLOWS", "UNIT_ID", "WORKERS")] == [None] * 4
        QgsProject.instance().removeMapLayer(heights.id())

    def test_its_results_load_under_readable_names_and_with_their_styles(self, qgis_app, tmp_path):
        from processing.gui.Postprocessing import handleAlgorithmResults

        project, context, feedback = QgsProject(), QgsProcessingContext(), QgsProcessingFeedback()
        context.setProject(project)
        model = algorithm_of(qgis_app, "functionalareas").create()
        given = {"POPULATION": city.population_file(tmp_path), "UNITS": city.municipalities(), "UNIT_ID": "code",
                 "NAME": "name", "FLOWS": city.flows(), "ORIGIN": "origin", "DESTINATION": "destination",
                 "WORKERS": "flow", "EMPLOYED": "employed"}  # fmt: skip
        for layer in (given["UNITS"], given["FLOWS"]):
            project.addMapLayer(layer)
        results = {d.name(): QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)
                   for d in model.destinationParameterDefinitions()}  # fmt: skip
        _, fine = model.run(given | results, context, feedback)
        assert fine and handleAlgorithmResults(model, context, feedback, given | results)
        titles = {definition.description() for definition in model.destinationParameterDefinitions()}
        made = [layer for layer in project.mapLayers().values() if layer.name() in titles]
        assert {layer.name() for layer in made} == titles
        assert all(looks_like_a_style_of_ours(layer) for layer in made if layer.isSpatial())


class TestNothingIsGuessed:
    @pytest.fixture
    def project(self, qgis_app, tmp_path):
        layers = [units(deaths=[1, 2, 3, 4, 5]), QgsRasterLayer(valley.raster_file(tmp_path, "dem_100m"), "heights")]
        QgsProject.instance().addMapLayers(layers)
        yield layers
        QgsProject.instance().removeMapLayers([layer.id() for layer in layers])

    @pytest.mark.parametrize(
        ("name", "empty"),
        [
            ("degurbagrid", ["POPULATION", "LAND"]),
            ("landconsumption", ["BUILT_START", "BUILT_END", "POP_START", "POP_END"]),
            ("gridchange", ["START", "END"]),
            ("networktraveltime", ["SERVICES", "NETWORK"]),
        ],
    )
    def test_rasters_and_further_layers_stand_empty(self, qgis_app, project, name, empty):
        wrappers = dialog_of(qgis_app, name).mainWidget().wrappers
        assert [wrappers[parameter].parameterValue() for parameter in empty] == [None] * len(empty)

    def test_no_field_is_chosen_before_or_after_its_layer(self, qgis_app, project):
        wrappers = dialog_of(qgis_app, "demographicchange").mainWidget().wrappers
        assert wrappers["UNITS"].parameterValue() == project[0].id()
        assert wrappers["POP_START"].parameterValue() in (None, "")
        wrappers["POP_START"].setParameterValue("p2001", QgsProcessingContext())
        assert wrappers["POP_START"].parameterValue() == "p2001"
        other = units(deaths=[1, 2, 3, 4, 5])
        QgsProject.instance().addMapLayer(other)
        wrappers["UNITS"].setParameterValue(other.id(), QgsProcessingContext())
        assert wrappers["POP_START"].parameterValue() in (None, "")
        QgsProject.instance().removeMapLayer(other.id())

    def test_what_a_history_holds_is_shown(self, qgis_app, project):
        wrapper = dialog_of(qgis_app, "degurbagrid").mainWidget().wrappers["POPULATION"]
        wrapper.setParameterValue(project[1].id(), QgsProcessingContext())
        assert wrapper.parameterValue() == project[1].id()


class TestYears:
    """A year is read off the name of its field or layer; nothing else puts one in."""

    @pytest.fixture
    def layer(self, qgis_app):
        layer = QgsVectorLayer("Polygon?field=code:string&field=t2001:integer&field=t2021:integer&field=people:integer",
                               "units", "memory")  # fmt: skip
        QgsProject.instance().addMapLayer(layer)
        yield layer
        QgsProject.instance().removeMapLayer(layer.id())

    def text(self, wrapper):
        return wrapper.wrappedWidget().findChild(QLineEdit).text()

    def test_none_stands_there_by_itself(self, qgis_app, layer):
        wrappers = dialog_of(qgis_app, "demographicchange").mainWidget().wrappers
        assert [self.text(wrappers[name]) for name in ("START_YEAR", "END_YEAR")] == ["Not set"] * 2

    @pytest.mark.parametrize("algorithm", ["demographicchange", "territorialdiagnosis"])
    def test_that_of_the_field_is_taken(self, qgis_app, layer, algorithm):
        wrappers = dialog_of(qgis_app, algorithm).mainWidget().wrappers
        wrappers["UNITS"].setParameterValue(layer.id(), QgsProcessingContext())
        for name, field in (("POP_START", "t2001"), ("POP_END", "t2021")):
            wrappers[name].setParameterValue(field, QgsProcessingContext())
        assert [wrappers[name].parameterValue() for name in ("START_YEAR", "END_YEAR")] == [2001, 2021]
        wrappers["START_YEAR"].setParameterValue(2003, QgsProcessingContext())
        wrappers["POP_START"].setParameterValue("people", QgsProcessingContext())
        assert wrappers["START_YEAR"].parameterValue() == 2003, "a name without a year says nothing"

    def test_that_of_a_raster_too(self, qgis_app, tmp_path):
        raster = QgsRasterLayer(valley.raster_file(tmp_path, "population_100m_2021"), "people of 2021")
        QgsProject.instance().addMapLayer(raster)
        wrappers = dialog_of(qgis_app, "gridchange").mainWidget().wrappers
        wrappers["END"].setParameterValue(raster.id(), QgsProcessingContext())
        assert wrappers["END_YEAR"].parameterValue() == 2021
        QgsProject.instance().removeMapLayer(raster.id())


class TestPatternsOfFields:
    NAMES = ("code", "t2001", "t2011", "w_0_14", "w_15_64", "w_65_plus", "m_0_14", "m_15_64", "m_65_plus")

    @pytest.fixture
    def layer(self, qgis_app):
        fields = "&".join(f"field={name}:integer" for name in self.NAMES)
        layer = QgsVectorLayer(f"Polygon?crs=EPSG:25830&{fields}", "ages", "memory")
        QgsProject.instance().addMapLayer(layer)
        yield layer
        QgsProject.instance().removeMapLayer(layer.id())

    @pytest.mark.parametrize(
        ("algorithm", "name", "found"),
        [
            ("agestructure", "AGE_FIELDS", "{sex}_{from}_{to}"),
            ("shrinkagetrend", "SERIES", "t{year}"),
            ("depopulationrisk", "SERIES", "t{year}"),
        ],
    )
    def test_those_of_the_layer_are_offered(self, qgis_app, layer, algorithm, name, found):
        wrappers = dialog_of(qgis_app, algorithm).mainWidget().wrappers
        wrappers["UNITS"].setParameterValue(layer.id(), QgsProcessingContext())
        box = wrappers[name].wrappedWidget()
        assert [box.itemText(i) for i in range(box.count())] == [found]
        default = algorithm_of(qgis_app, algorithm).parameterDefinition(name).defaultValue()
        assert wrappers[name].parameterValue() == default  # offered, and not put in for anybody
        box.setCurrentIndex(0)
        assert wrappers[name].parameterValue() == found

    @pytest.mark.parametrize(("value", "shown"), [
        ("births{year}", "births{year}"), (["t2001", "t2011"], "t2001;t2011"), ("t2011", "t2011"), (None, ""),
    ])  # fmt: skip
    def test_births_are_a_field_or_a_pattern(self, qgis_app, layer, value, shown):
        wrappers = dialog_of(qgis_app, "demographicchange").mainWidget().wrappers
        wrappers["UNITS"].setParameterValue(layer.id(), QgsProcessingContext())
        box = wrappers["BIRTHS"].wrappedWidget()
        offered = [box.itemText(i) for i in range(box.count())]
        assert offered[:4] == ["t{year}", "code", "t2001", "t2011"]
        wrappers["BIRTHS"].setParameterValue(value, QgsProcessingContext())
        assert box.currentText() == shown
        assert wrappers["BIRTHS"].parameterValue() == (shown or None)

    def test_typed_fields_are_read_as_several(self, qgis_app, layer):
        algorithm = algorithm_of(qgis_app, "demographicchange")
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        given = {"UNITS": layer.id(), "BIRTHS": "t2001;t2011"}
        assert algorithm.parameterAsFields(given, "BIRTHS", context) == ["t2001", "t2011"]

    def test_any_other_may_be_typed(self, qgis_app, layer):
        wrapper = dialog_of(qgis_app, "agestructure").mainWidget().wrappers["AGE_FIELDS"]
        wrapper.setParameterValue("{sex}{from}", QgsProcessingContext())
        assert wrapper.parameterValue() == "{sex}{from}"


class TestTheWrongRaster:
    def test_heights_are_no_people(self, run):
        heights = str(resource("demo", "dem_100m.tif"))
        with pytest.raises(QgsProcessingException, match=r"is no grid of people.*'Population grid' \(POPULATION\)"):
            run("degurbagrid", POPULATION=heights, OUTPUT="TEMPORARY_OUTPUT")

    def test_one_raster_for_two_inputs(self, run, tmp_path):
        people = valley.raster_file(tmp_path, "population_100m_2021")
        given = dict.fromkeys(("BUILT_START", "BUILT_END", "POP_START", "POP_END"), people)
        with pytest.raises(QgsProcessingException, match=r"\(BUILT_START\) and .*\(BUILT_END\) are the same raster"):
            run("landconsumption", **given, ZONES=units(deaths=[1, 2, 3, 4, 5]), ZONE_ID="code", START_YEAR=2001,
                END_YEAR=2021, OUTPUT="TEMPORARY_OUTPUT")  # fmt: skip


class TestTheEndOfTheLog:
    def test_it_says_what_was_made_and_where(self, run, feedback, tmp_path):
        place, layer = str(tmp_path / "zones.gpkg"), units(deaths=[1, 2, 3, 4, 5])
        run("prioritymap", UNITS=layer, INDICATORS=["deaths", "high", "1"], OUTPUT="TEMPORARY_OUTPUT", ZONES=place)
        ours = [text for text in feedback.infos if not text.startswith("Results: ")]  # which is QGIS' own
        assert ours[-1] == f"Made: 'Priority' as a temporary layer; 'Priority zones' in {place}."


def test_recipes_may_give_every_former_parameter(qgis_app):
    former = {
        f"urbanrural:{algorithm.name()}": {d.name(): d.type() for d in algorithm.parameterDefinitions() if is_former(d)}
        for algorithm in qgis_app.provider.algorithms()
    }
    assert {name: kinds for name, kinds in former.items() if kinds} == FORMER
