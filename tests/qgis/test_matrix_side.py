"""The matrix in the window of QGIS: municipalities of the demo, all their figures, and answers on the map."""

from __future__ import annotations

import pytest
from qgis.core import QgsCategorizedSymbolRenderer, QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest

from urban_rural_linkages.core.assessment.answer_colours import LOOKS, Tone
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.unit_records import Particulars, Unit
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.gui.checklists.matrix_side import tone_words
from urban_rural_linkages.gui.checklists.unit_layers import QgisUnitLayers
from urban_rural_linkages.gui.checklists.window import ChecklistWindow
from urban_rural_linkages.gui.dock.start_card import Wanted
from urban_rural_linkages.gui.matrix.units_dialog import CODE
from urban_rural_linkages.io.coloured_units import RAMP, ShownUnit, coloured_units
from urban_rural_linkages.io.unit_layers import rows_of_units
from urban_rural_linkages.paths import resource

from .checklist_window import Window, wait_for
from .test_checklist_window import settle

LAYERS = ("municipalities", "settlements", "services", "roads", "people", "vital", "flows")
TEN = tuple(f"{number:05d}" for number in range(1, 11))
ALDEANUEVA = "00003"


@pytest.fixture
def project(qgis_app):
    project = QgsProject.instance()
    project.clear()
    for name in LAYERS:
        layer = QgsVectorLayer(f"{resource('demo', 'region.gpkg')}|layername={name}", name, "ogr")
        assert layer.isValid()
        project.addMapLayer(layer)
    yield project
    project.clear()


@pytest.fixture
def window(project, tmp_path):
    """A gender list over ten municipalities of the demo, in a saved project."""
    assert project.write(str(tmp_path / "plan.qgz"))
    iface = Window()
    made = ChecklistWindow(iface, lambda shown: None)
    iface.window.show()
    made.set_open(True)
    settle()
    made.dock.start_card.wanted.emit(Wanted("gender", "Ten plans", Plan("pge"), Particulars()))
    dialog = made.actions.choose_units()
    for row in range(dialog.list.count()):
        item = dialog.list.item(row)
        is_ticked = item.data(CODE) in TEN
        item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    dialog.accept()
    yield made
    made.remove()
    settle()


def calculated(matrix, begin):
    """Begin a calculation, and wait until it has ended."""
    begin()
    wait_for(lambda: not matrix.calculation.is_running)
    settle()


def municipalities(project) -> QgsVectorLayer:
    return project.mapLayersByName("municipalities")[0]


def test_rows_of_the_demo_are_units_with_outline_and_people(project):
    rows = rows_of_units(municipalities(project), "code", "name", "t2021")
    assert len(rows) == 60 and all(row.outline.startswith("MultiPolygon") or row.outline.startswith("Polygon")
                                   for row in rows)  # fmt: skip
    assert {row.code: row.inhabitants for row in rows}[ALDEANUEVA] == 6610.0


def test_layers_with_outlines_are_offered_first(project):
    layers = QgisUnitLayers(project)
    assert layers.layers()[0][1] == "municipalities"
    layer = municipalities(project)
    layer.selectByExpression("\"code\" = '00007'")
    assert layers.selected(layer.id(), "code") == {"00007"}
    layer.removeSelection()


def test_ten_municipalities_are_taken_with_their_class(window):
    units = {unit.code: unit for unit in window.dock.session.work.units}
    assert set(units) == set(TEN) and units[ALDEANUEVA].crs == "EPSG:25830"
    assert {unit.nucleus for unit in units.values()} == {"base", "relevance"}


def test_all_figures_of_ten_municipalities_come_by_one_key(window, project):
    window.matrix.open()
    matrix = window.matrix.window
    layers = len(project.mapLayers())
    calculated(matrix, matrix.calculate_all)
    assert "indicators calculated" in matrix.message.text()
    figures = {(one.indicator, one.unit_code, one.group): one for one in window.dock.session.work.contents().figures}
    assert figures["sex_ratio_20_49", ALDEANUEVA, "total"].value == pytest.approx(107.4904, abs=1e-4)
    assert all(("max_time_basic", code, "total") in figures for code in TEN)
    assert len(project.mapLayers()) == layers, "nothing is added to the project"
    item = next(item for item in matrix.model.items if "max_time_basic" in item.indicators)
    assert matrix.model.matrix.cell(ALDEANUEVA, item.id).value is not None
    window.dock.autosave.flush()
    stored = window.store.load(window.dock.session.work.assessment.uuid)
    assert len(stored.figures) == len(figures) and stored.bindings


def test_figures_that_are_calculated_again_take_the_place_of_those_before(window):
    window.matrix.open()
    matrix, work = window.matrix.window, window.dock.session.work
    item = next(item for item in work.checklist.items if "sex_ratio_20_49" in item.indicators)
    matrix.view.go_to((ALDEANUEVA, item.id))
    calculated(matrix, matrix.calculate_this)
    before = work.contents().figures
    calculated(matrix, matrix.calculate_this)
    assert {one.indicator for one in before} == set(item.indicators)
    assert [one.uuid for one in work.contents().figures] == [one.uuid for one in before]


def test_a_question_without_figures_says_so(window):
    window.matrix.open()
    matrix = window.matrix.window
    item = next(item for item in matrix.model.items if not item.indicators)
    matrix.view.go_to((ALDEANUEVA, item.id))
    matrix.calculate_this()
    assert matrix.message.text() == "This question has no figure that could be calculated."


def test_the_map_shows_the_current_question_and_is_cleared_again(window, project):
    window.matrix.open()
    matrix = window.matrix.window
    layers = set(project.mapLayers())
    place = matrix.model.places()[0]
    matrix.edits.press((ALDEANUEVA, place[1]), "3")
    settle()
    matrix.view.go_to((ALDEANUEVA, place[1]))
    matrix.colour_map()
    (added,) = set(project.mapLayers()) - layers
    layer = project.mapLayer(added)
    tones = {feature["code"]: feature["tone"] for feature in layer.getFeatures()}
    assert tones[ALDEANUEVA] == "not_met" and len(tones) == 10
    matrix.colour_map()
    assert set(project.mapLayers()) == layers


SQUARE = "Polygon ((0 0, 1 0, 1 1, 0 1, 0 0))"


def units_with(*values):
    return [ShownUnit(Unit(str(n), f"M {n}", outline=SQUARE, crs="EPSG:25830"), Tone.NOT_MET, f"N {value}", value)
            for n, value in enumerate(values)]  # fmt: skip


def test_fills_on_the_map_are_those_of_answers(qgis_app):
    shown = [*units_with(82.0), ShownUnit(Unit("b", "B"), Tone.MET)]
    layer = coloured_units("Q", shown, tone_words(), "0")
    assert layer.featureCount() == 1 and layer.crs().authid() == "EPSG:25830", "one has no outline"
    (category,) = layer.renderer().categories()
    assert category.symbol().color() == QColor(LOOKS[Tone.NOT_MET].fill) and category.label() == "Not met"
    feature = next(layer.getFeatures())
    assert (feature["label"], feature["is_current"], feature["ink"]) == ("N 82.0", 1, "#ffffff")


def test_figures_colour_in_five_classes_where_they_differ(qgis_app):
    layer = coloured_units("Q", units_with(0.0, 50.0, 100.0, None), tone_words(), by_figure=True)
    classes = layer.renderer().ranges()
    assert [(one.lowerValue(), one.upperValue()) for one in classes] == [
        (0.0, 20.0), (20.0, 40.0), (40.0, 60.0), (60.0, 80.0), (80.0, 100.0)]  # fmt: skip
    fills = {feature["code"]: feature["fill"] for feature in layer.getFeatures()}
    assert fills == {"0": RAMP[0], "1": RAMP[2], "2": RAMP[4], "3": "#ffffff"}, "unknown is white, never the least"
    same = coloured_units("Q", units_with(5.0, 5.0), tone_words(), by_figure=True)
    assert isinstance(same.renderer(), QgsCategorizedSymbolRenderer), "nothing to tell apart: answers"


def test_municipalities_without_outlines_say_what_to_do(qgis_app):
    with pytest.raises(InputError, match="no outlines"):
        coloured_units("Q", [ShownUnit(Unit("a", "A"), Tone.OPEN)], tone_words())


def memory_copy(layer) -> QgsVectorLayer:
    """Return the same rows in memory, to be changed."""
    copy = layer.materialize(QgsFeatureRequest())
    copy.setName(layer.name())
    return copy


class TestDataOfThePlan:
    def test_layers_of_the_project_are_found_and_kept_when_it_is_closed(self, window):
        plan = window.plan.open()
        settle()
        assert plan.lines["roads"].layers.currentText() == "roads"
        assert "8 types found" in plan.lines["services"].words.shown_text
        assert plan.card.numbers["right"].shown_text != "0"
        plan.accept()
        bound = {one.role: one for one in window.dock.session.work.contents().bindings}
        assert bound["settlements"].fields["population"] == "population"
        assert bound["settlements"].modified
        assert window.plan.window is None

    def test_all_is_calculated_in_the_background(self, window):
        plan = window.plan.open()
        plan.calculate()
        for _ in range(400):
            QTest.qWait(50)
            if plan.step.shown_text.endswith("calculated."):
                break
        figures = {(one.indicator, one.unit_code, one.group): one
                   for one in window.dock.session.work.contents().figures}  # fmt: skip
        assert figures["sex_ratio_20_49", ALDEANUEVA, "total"].value == pytest.approx(107.4904, abs=1e-4)
        assert "indicators" in plan.card.last.shown_text
        plan.accept()

    def test_a_figure_is_out_of_date_when_its_data_change(self, window, project, tmp_path):
        copy = memory_copy(project.mapLayersByName("people")[0])
        project.removeMapLayer(project.mapLayersByName("people")[0].id())
        project.addMapLayer(copy)
        plan = window.plan.open()
        plan.calculate()
        for _ in range(400):
            QTest.qWait(50)
            if plan.step.shown_text.endswith("calculated."):
                break
        plan.accept()
        work = window.dock.session.work
        figure = next(one for one in work.contents().figures if one.indicator == "sex_ratio_20_49" and one.run)
        made = work.run(figure.run)
        assert not window.calculator.is_stale(made)
        copy.dataProvider().changeAttributeValues({next(copy.getFeatures()).id(): {2: 99}})
        window.calculator.freshness.forget()
        assert window.calculator.is_stale(made)

    def test_a_layer_that_vanishes_keeps_its_name(self, window, project):
        window.plan.open().accept()
        project.removeMapLayer(project.mapLayersByName("roads")[0].id())
        binding = next(one for one in window.dock.session.work.contents().bindings if one.role == "roads")
        session = window.dock.session
        session.work.put(type(binding)("roads", "nowhere.gpkg", "gone", "roads", binding.fields, {}, binding.modified))
        plan = window.plan.open()
        assert "is not in the project" in plan.lines["roads"].words.shown_text
        plan.accept()
        assert next(one for one in session.work.contents().bindings if one.role == "roads").name == "roads"

    def test_what_was_confirmed_holds_in_another_list(self, window):
        window.plan.open().accept()
        first = {one.role: one.modified for one in window.dock.session.work.contents().bindings}
        window.dock.autosave.flush()
        window.dock.start_card.wanted.emit(Wanted("ageing", "Ageing", Plan("pge"), Particulars()))
        plan = window.plan.open()
        assert plan.plan.confirmed == "" or plan.plan.confirmed in first.values()
        plan.accept()
        second = {one.role: one.modified for one in window.dock.session.work.contents().bindings}
        assert second["roads"] == first["roads"]
