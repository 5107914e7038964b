"""Indicators calculated for the checklists: every route leads somewhere, and those of the demo region give figures."""

from __future__ import annotations

import dataclasses
import shutil

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from urban_rural_linkages.core.assessment.checklist import Item
from urban_rural_linkages.core.assessment.text import Text
from urban_rural_linkages.core.errors import ChecklistError
from urban_rural_linkages.gui.checklists.calculation import QgisCalculator
from urban_rural_linkages.gui.checklists.results import changed_parameters, value_of
from urban_rural_linkages.gui.checklists.steps import StepResult, algorithm_of
from urban_rural_linkages.io.checklists import shipped_library
from urban_rural_linkages.paths import resource

from .checklist_window import FilledDialog, wait_for
from .layers import memory_layer
from .valley import NETWORK

LIBRARY = shipped_library(resource("checklists"))
ROUTES = {name: indicator for name, indicator in LIBRARY.indicators.items() if indicator.route is not None}
ITEM = Item("some_01", "some", Text.of({"en": "Is it?"}), (), "yes_no")


@pytest.fixture
def region(country, tmp_path, qgis_app):
    """A copy of the demo region of this test's own; the project is empty before and after."""
    QgsProject.instance().clear()
    copy = shutil.copy(country / "region.gpkg", tmp_path / "region.gpkg")
    yield f"{copy}|layername="
    QgsProject.instance().clear()


def in_project(source: str, name: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(source, name, "ogr")
    assert layer.isValid()
    return QgsProject.instance().addMapLayer(layer)


class Somebody:
    """A person at the dock: fills in dialogs, answers questions, waits for outcomes."""

    def __init__(self, *answers: dict, prepares: bool | None = True, row: str | None = None):
        self.answers, self.dialogs, self.outcomes, self.asked = list(answers), [], [], []
        self.row_chosen, self.would_prepare = row, prepares
        self.calculator = QgisCalculator(None, self.dialog, self)

    def prepares(self, route) -> bool | None:
        return self.would_prepare

    def row(self, indicator, names, proposed) -> str | None:
        self.asked.append((list(names), proposed))
        return self.row_chosen

    def dialog(self, name: str, parameters: dict) -> FilledDialog:
        self.dialogs.append(FilledDialog(name, parameters, self.answers.pop(0)))
        return self.dialogs[-1]

    def calculate(self, indicator: str):
        """Start a calculation and return how it ended."""
        before = len(self.outcomes)
        self.calculator.start(ROUTES[indicator], ITEM, self.outcomes.append)
        wait_for(lambda: len(self.outcomes) > before)
        return self.outcomes[-1]

    def value(self, indicator: str) -> float | None:
        outcome = self.calculate(indicator)
        assert outcome.run is not None, outcome.reason
        return outcome.run.value


class TestRoutes:
    """Each route, without running it."""

    @pytest.mark.parametrize("name", ROUTES)
    def test_it_names_what_there_is(self, qgis_app, name):
        route = ROUTES[name].route
        runs = [(route.algorithm, route.parameters, route.inputs, route.reading.output)]
        if route.before is not None:
            before = route.before
            runs.append((before.algorithm, before.parameters, before.inputs, before.output))
            assert before.feeds in route.inputs
        for algorithm_id, fixed, inputs, output in runs:
            algorithm = algorithm_of(algorithm_id)
            assert algorithm is not None, algorithm_id
            known = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
            assert {*fixed, *inputs} <= known.keys()
            context = QgsProcessingContext()
            assert [key for key, value in fixed.items() if not known[key].checkValueIsAcceptable(value, context)] == []
            assert output in [definition.name() for definition in algorithm.outputDefinitions()]
        algorithm = algorithm_of(route.algorithm)
        kinds = {definition.name(): definition.type() for definition in algorithm.outputDefinitions()}
        assert (kinds[route.reading.output] == "outputNumber") == (not route.reading.field)

    def test_an_algorithm_that_is_not_there(self, qgis_app):
        route = dataclasses.replace(ROUTES["share_65"].route, algorithm="tomorrow")
        outcomes = []
        Somebody().calculator.start(dataclasses.replace(ROUTES["share_65"], route=route), ITEM, outcomes.append)
        assert "'tomorrow' is not there" in outcomes[0].reason

    def test_what_is_entered_by_hand(self, qgis_app):
        outcomes = []
        by_hand = next(one for one in LIBRARY.indicators.values() if one.route is None)
        Somebody().calculator.start(by_hand, ITEM, outcomes.append)
        assert outcomes[0].run is None and "by hand" in outcomes[0].reason


def access(region: str, service: str) -> dict:
    """The inputs of travel times in the demo region."""
    chosen = QgsProcessingFeatureSourceDefinition(region + "services", False)
    chosen.filterExpression = f"\"type\" = '{service}'"
    return {"DEMAND": region + "settlements", "DEMAND_ID": "settlement_id", "SERVICES": chosen,
            "SERVICE_ID": "service_id", "SERVICE_TYPE": "type", "NETWORK": region + "roads", **NETWORK}  # fmt: skip


class TestDemoRegion:
    """Routes of the demo region, run for real."""

    def test_people_over_65_near_a_residence(self, region, run):
        somebody = Somebody(access(region, "hospital"), {"GROUP_FIELDS": ["pop_65"]})
        outcome = somebody.calculate("share_65_residence_30min")
        assert outcome.run is not None, outcome.reason
        times, coverage = somebody.dialogs
        assert times.prefilled["MODE"] == "car" and coverage.prefilled["THRESHOLDS"] == "30"
        assert coverage.prefilled["DEMAND_ID"] == "settlement_id", "what the first dialog was told, the second knows"
        layer = run("networktraveltime", **times.createProcessingParameters())["OUTPUT"]
        features = [feature.attributeMap() for feature in layer.getFeatures()]
        near = sum(row["pop_65"] for row in features if row["status"] == "ok" and row["time_min"] <= 30)
        assert outcome.run.value == pytest.approx(near / sum(row["pop_65"] for row in features))
        assert 0.5 < outcome.run.value < 1
        recorded = outcome.run.parameters
        assert recorded["BEFORE"]["algorithm"] == "networktraveltime" and "DEMAND" not in recorded
        assert recorded["BEFORE"]["parameters"]["SERVICES"]["filter"] == "\"type\" = 'hospital'"

    def test_of_many_services_one_is_asked_for(self, region):
        """Whoever forgets to choose the services must not get the share of all of them under the name of one."""
        every = {**access(region, "residence"), "SERVICES": region + "services"}
        somebody = Somebody(every, {"GROUP_FIELDS": ["pop_65"]}, row="residence · pop_65")
        run = somebody.calculate("share_65_residence_30min").run
        names, proposed = somebody.asked[0]
        assert len(names) == 9 and proposed == names[-1] == "all · pop_65"
        assert run.parameters["CHOSEN"] == "residence · pop_65"
        alone = Somebody(access(region, "residence"), {"GROUP_FIELDS": ["pop_65"]})
        assert run.value == alone.value("share_65_residence_30min") and alone.asked == []

    def test_the_longest_time_is_to_one_service_or_to_all_of_them(self, region):
        inland = QgsProcessingFeatureSourceDefinition(region + "settlements", False)
        inland.filterExpression = '"population" > 100'
        every = {**access(region, "pharmacy"), "SERVICES": region + "services", "DEMAND": inland}
        to_one, to_all = Somebody(every, row="pharmacy"), Somebody(every, row="all of them")
        alone = Somebody({**access(region, "pharmacy"), "DEMAND": inland})
        assert to_one.value("time_to_pharmacy") == alone.value("time_to_pharmacy") and alone.asked == []
        assert to_all.value("max_time_basic") > to_one.outcomes[0].run.value
        assert to_all.asked[0][1] == "all of them" and len(to_all.asked[0][0]) == 9

    def test_longest_time_to_a_service(self, region):
        longest = Somebody(access(region, "pharmacy")).value("time_to_pharmacy")
        assert longest is None, "the hamlet on the island has no way there: unknown, not the longest of the others"
        inland = access(region, "pharmacy")
        inland["DEMAND"] = QgsProcessingFeatureSourceDefinition(region + "settlements", False)
        inland["DEMAND"].filterExpression = '"population" > 100'
        assert 0 < Somebody(inland).value("time_to_pharmacy") < 60

    @pytest.mark.parametrize("indicator", ["ageing_index", "share_65"])
    def test_ages_of_one_municipality(self, region, joined_units, indicator):
        code = "00001"
        units = QgsProcessingFeatureSourceDefinition(joined_units, False)
        units.filterExpression = f"\"code\" = '{code}'"
        ages = {"UNITS": units, "UNIT_ID": "code", "AGE_FIELDS": "{sex}_{from}_{to}", "SEX_CODES": "women=w,men=m"}
        table = QgsVectorLayer(joined_units, "", "ogr")
        (row,) = [f.attributeMap() for f in table.getFeatures() if f["code"] == code]
        people = {key: value for key, value in row.items() if key[:2] in ("w_", "m_")}
        old = sum(value for key, value in people.items() if int(key.split("_")[1]) >= 65)
        young = sum(value for key, value in people.items() if int(key.split("_")[1]) <= 14)
        expected = {"ageing_index": 100 * old / young, "share_65": old / sum(people.values())}[indicator]
        assert Somebody(ages).value(indicator) == pytest.approx(expected)

    def test_one_figure_is_not_taken_from_the_first_of_many_rows(self, region, joined_units):
        ages = {"UNITS": joined_units, "UNIT_ID": "code", "AGE_FIELDS": "{sex}_{from}_{to}",
                "SEX_CODES": "women=w,men=m"}  # fmt: skip
        nobody = Somebody(ages)
        assert nobody.calculate("share_65").run is None and len(nobody.asked[0][0]) == 60
        one = Somebody(ages, row="00007").calculate("share_65").run
        alone = QgsProcessingFeatureSourceDefinition(joined_units, False)
        alone.filterExpression = "\"code\" = '00007'"
        assert one.parameters["CHOSEN"] == "00007"
        assert one.value == Somebody({**ages, "UNITS": alone}).value("share_65")

    def test_self_containment_of_an_area(self, region):
        flows = memory_layer({"o": "text", "d": "text", "n": "integer"}, [("A", "A", 60), ("A", "B", 20)])
        QgsProject.instance().addMapLayer(flows)
        inputs = {"FLOWS": flows.id(), "ORIGIN": "o", "DESTINATION": "d", "WORKERS": "n"}
        somebody = Somebody(inputs, row="A")
        assert somebody.value("containment_commuting") == pytest.approx(0.75)
        assert somebody.asked == [(["A", "B"], "A")]
        flows.dataProvider().changeAttributeValues({2: {2: 30}})
        flows.dataChanged.emit()
        assert somebody.value("containment_commuting") == pytest.approx(60 / 90)
        assert len(somebody.asked) == len(somebody.dialogs) == 1, "the same question is not asked again"

    def test_a_number_of_the_algorithm(self, region):
        spots = in_project(region + "services", "spots")
        somebody = Somebody({"LAYER": spots.id()})
        assert somebody.value("black_spots_count") == 308
        assert somebody.outcomes[-1].run.parameters["CONDITION"] == "TRUE"

    def test_land_and_people(self, region, country):
        files = {"BUILT_START": "builtup_1km_2001", "BUILT_END": "builtup_1km_2021",
                 "POP_START": "population_1km_2001", "POP_END": "population_1km_2021"}  # fmt: skip
        grids = {name: str(country / f"{file}.tif") for name, file in files.items()}
        outcome = Somebody({**grids, "START_YEAR": 2001, "END_YEAR": 2021, "ZONES": region + "region"}).calculate(
            "lcr_pgr"
        )
        assert outcome.run is not None, outcome.reason


class TestChanges:
    """Stale figures, and what the calculator does about them."""

    @pytest.fixture
    def spots(self, region) -> QgsVectorLayer:
        return in_project(region + "services", "Services")

    def test_stale_after_an_edit_and_calculated_again_without_questions(self, spots):
        somebody = Somebody({"LAYER": spots.id()})
        run = somebody.calculate("black_spots_count").run
        assert not somebody.calculator.is_stale(run)
        spots.startEditing()
        spots.deleteFeature(min(spots.allFeatureIds()))
        assert somebody.calculator.is_stale(run), "an edit that is not saved yet counts"
        spots.rollBack()
        assert not somebody.calculator.is_stale(run)
        with_less(spots)
        assert somebody.calculator.is_stale(run)
        again = somebody.calculate("black_spots_count").run
        assert len(somebody.dialogs) == 1 and again.value == run.value - 1
        assert again.uuid != run.uuid and not somebody.calculator.is_stale(again)

    def test_another_session_finds_out_from_the_record_alone(self, spots, region):
        run = Somebody({"LAYER": spots.id()}).calculate("black_spots_count").run
        with_less(spots)
        QgsProject.instance().clear()
        later = Somebody()
        assert later.calculator.is_stale(run)
        assert later.value("black_spots_count") == 307

    def test_nothing_changed_opens_the_dialog_with_the_same_inputs(self, spots):
        somebody = Somebody({"LAYER": spots.id()}, {})
        somebody.calculate("black_spots_count")
        assert somebody.value("black_spots_count") == 308
        assert somebody.dialogs[1].prefilled["LAYER"] == spots.id()

    def test_a_missing_input_is_not_stale(self, spots, region, tmp_path):
        run = Somebody({"LAYER": spots.id()}).calculate("black_spots_count").run
        QgsProject.instance().clear()
        del spots
        (tmp_path / "region.gpkg").rename(tmp_path / "away.gpkg")
        assert not Somebody().calculator.is_stale(run)

    def test_the_preparation_is_repeated_too(self, region):
        somebody = Somebody(access(region, "hospital"), {"GROUP_FIELDS": ["pop_65"]})
        run = somebody.calculate("share_65_residence_30min").run
        with_less(QgsVectorLayer(region + "settlements", "", "ogr"))
        assert somebody.calculator.is_stale(run)
        again = somebody.calculate("share_65_residence_30min")
        assert again.run is not None, again.reason
        assert len(somebody.dialogs) == 2 and again.run.value != run.value
        assert again.run.parameters == run.parameters

    def test_a_selection_is_kept_as_a_filter(self, spots):
        spots.selectByExpression("\"type\" = 'pharmacy'")
        somebody = Somebody({"LAYER": QgsProcessingFeatureSourceDefinition(spots.id(), True)})
        run = somebody.calculate("black_spots_count").run
        assert run.value == 83 and '"service_id" IN (' in run.parameters["LAYER"]["filter"]
        spots.removeSelection()
        assert not somebody.calculator.is_stale(run)

    def test_large_inputs_are_read_in_the_background(self, spots, monkeypatch):
        monkeypatch.setattr("urban_rural_linkages.gui.checklists.freshness.SMALL", 10)
        somebody = Somebody({"LAYER": spots.id()})
        told = []
        somebody.calculator.freshness.verdict_changed = told.append
        run = somebody.calculate("black_spots_count").run
        with_less(spots)
        assert not somebody.calculator.is_stale(run), "not known yet"
        wait_for(lambda: told)
        assert told == [run.uuid] and somebody.calculator.is_stale(run)

    def test_a_project_that_was_moved(self, spots, region, tmp_path):
        project = QgsProject.instance()
        project.write(str(tmp_path / "plan.qgz"))
        run = Somebody({"LAYER": spots.id()}).calculate("black_spots_count").run
        assert run.parameters["LAYER"].startswith("./region.gpkg")
        del spots
        project.clear()
        elsewhere = tmp_path / "Ñuñoa é"
        elsewhere.mkdir()
        for name in ("plan.qgz", "region.gpkg"):
            shutil.move(tmp_path / name, elsewhere / name)
        project.read(str(elsewhere / "plan.qgz"))
        later = Somebody()
        assert not later.calculator.is_stale(run)
        with_less(next(iter(project.mapLayers().values())))
        assert later.calculator.is_stale(run)


class TestWhatGoesWrong:
    """Each ends with a reason in words, or silently where the user stopped."""

    def test_the_dialog_is_closed(self, qgis_app):
        outcome = Somebody({"closes": True}).calculate("share_65")
        assert outcome.run is None and outcome.reason == ""

    def test_the_question_is_not_answered(self, qgis_app):
        outcome = Somebody(prepares=None).calculate("share_65_residence_30min")
        assert outcome.run is None and outcome.reason == ""

    def test_another_setting_is_another_indicator(self, region, joined_units):
        units = {"UNITS": joined_units, "UNIT_ID": "code", "AGE_FIELDS": "{sex}_{from}_{to}",
                 "SEX_CODES": "women=w,men=m", "OLD_MIN": 60}  # fmt: skip
        outcome = Somebody(units).calculate("share_65")
        assert outcome.run is None and "another OLD_MIN" in outcome.reason

    def test_only_one_at_a_time_and_cancelled(self, region):
        somebody = Somebody({"closes": True})
        somebody.calculator.start(ROUTES["share_65"], ITEM, somebody.outcomes.append)
        somebody.calculator.start(ROUTES["share_80"], ITEM, somebody.outcomes.append)
        assert "Another calculation" in somebody.outcomes[0].reason
        somebody.calculator.cancel()
        assert somebody.outcomes[1].run is None and somebody.outcomes[1].reason == ""

    def test_a_run_in_the_background_that_fails(self, region):
        spots = in_project(region + "services", "Services")
        somebody = Somebody({"LAYER": spots.id()})
        somebody.calculate("black_spots_count")
        spots.dataProvider().truncate()
        outcome = somebody.calculate("black_spots_count")
        assert outcome.run is None or outcome.run.value == 0
        if outcome.run is None:
            assert outcome.reason.endswith(".")

    def test_a_run_in_the_background_is_cancelled(self, region):
        somebody = Somebody(access(region, "hospital"), {"GROUP_FIELDS": ["pop_65"]})
        somebody.calculate("share_65_residence_30min")
        with_less(QgsVectorLayer(region + "settlements", "", "ogr"))
        somebody.calculator.start(ROUTES["share_65_residence_30min"], ITEM, somebody.outcomes.append)
        somebody.calculator.cancel()
        wait_for(lambda: len(somebody.outcomes) == 2)
        assert somebody.outcomes[1].run is None and somebody.outcomes[1].reason == ""

    def test_results_that_do_not_fit(self, qgis_app):
        algorithm = algorithm_of("agestructure")
        result = StepResult(algorithm, {}, {"OUTPUT": "nowhere"}, QgsProcessingContext())
        with pytest.raises(ChecklistError, match="cannot be read"):
            value_of(ROUTES["share_65"].route.reading, result, max)
        with pytest.raises(ChecklistError, match="cannot be read"):
            value_of(ROUTES["black_spots_count"].route.reading, result, max)

    def test_parameters_are_compared_by_what_they_mean(self):
        fixed = {"LIMIT": 30, "TIME": "time_min", "ALL": True, "K": 0}
        assert changed_parameters(fixed, {"LIMIT": 30.0, "TIME": ["time_min"], "ALL": True, "K": 0.0}) == []
        assert changed_parameters(fixed, {"LIMIT": 45, "TIME": ["time_min"], "ALL": False}) == ["ALL", "K", "LIMIT"]


def test_the_real_dialog(region):
    """Processing's own dialog: filled in, run, closed by itself, and the value read."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    spots = in_project(region + "services", "Services")
    shown = []

    def dialogs(name: str, parameters: dict):
        dialog = AlgorithmDialog(QgsApplication.processingRegistry().createAlgorithmById(name))
        dialog.setParameters({**parameters, "LAYER": spots.id()})
        shown.append(dialog)
        return dialog

    outcomes: list = []
    calculator = QgisCalculator(None, dialogs)
    calculator.start(ROUTES["black_spots_count"], ITEM, outcomes.append)
    shown[0].runAlgorithm()
    wait_for(lambda: outcomes)
    assert outcomes[0].run is not None, outcomes[0].reason
    assert outcomes[0].run.value == 308
    wait_for(lambda: sip.isdeleted(shown[0]))


def with_less(layer: QgsVectorLayer) -> None:
    """Delete one feature of a file, as another program would."""
    assert layer.dataProvider().deleteFeatures([min(layer.allFeatureIds())])


def test_rasters_are_known_by_their_bytes(country, tmp_path):
    from urban_rural_linkages.io.fingerprints import content_of, fingerprint

    first, second = (shutil.copy(country / "builtup_1km_2001.tif", tmp_path / name) for name in ("a.tif", "b.tif"))
    prints = [fingerprint({}, {"GRID": content_of(QgsRasterLayer(str(path)))}) for path in (first, second)]
    assert prints[0] == prints[1]
    with open(second, "ab") as file:
        file.write(b" ")
    assert fingerprint({}, {"GRID": content_of(QgsRasterLayer(str(second)))}) != prints[0]
