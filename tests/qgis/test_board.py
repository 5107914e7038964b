"""The scenario board in the window of QGIS, on the demo: colours, signs, mouse and keys, and nothing left behind."""

from __future__ import annotations

import json
import time

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from urban_rural_linkages.core.board.changes import Closed, Opened, RoadFaster
from urban_rural_linkages.core.board.scenario import Scenario
from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.gui.board.opening import BoardWindow
from urban_rural_linkages.gui.board.ports import Mark, Tool
from urban_rural_linkages.gui.board.tasks import QgisWork
from urban_rural_linkages.io.scenarios import read_scenarios, write_scenario

from .checklist_window import Window, wait_for

LEFT, RIGHT, PLAIN = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def recipe(demo, country, tmp_path):
    """The recipe of the demo's diagnosis over its roads, with scenarios beside it."""
    roads = {"NETWORK": f"{country / 'region.gpkg'}|layername=roads", "HIGHWAY": "highway", "MAXSPEED": "maxspeed",
             "DIRECTION_FIELD": "oneway", "SERVICE_KEY": "service_id"}  # fmt: skip
    inputs = {**demo, **roads, "SCENARIOS": str(tmp_path / "scenarios.gpkg"), "FOLDER": str(tmp_path / "out")}
    file = tmp_path / "demo.url.json"
    runs = [{"algorithm": "urbanrural:territorialdiagnosis", "inputs": inputs}]
    file.write_text(json.dumps({"format": "urbanrural-recipe/1", "runs": runs}), encoding="utf-8")
    return file


@pytest.fixture
def iface(qgis_app):
    QgsProject.instance().clear()
    yield Window()
    QgsProject.instance().clear()


@pytest.fixture
def board(iface, recipe):
    """The dock, open on the demo's hospitals, with the map on its region."""
    QgsSettings().setValue("urban_rural_linkages/board_recipe", str(recipe))
    iface.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:25830"))
    iface.canvas.resize(700, 700)
    iface.window.show()
    shown = []
    made = BoardWindow(iface, shown.append)
    made.set_open(True)
    wait_for(lambda: made.dock.session.answer is not None)
    made.dock.session.open(recipe, "hospital")
    answered(made, lambda: None)
    yield made
    made.remove()
    QgsSettings().remove("urban_rural_linkages/board_recipe")


def answered(board, act):
    """Do something, and wait for its answer."""
    heard = []
    board.dock.session.answered.connect(lambda: heard.append(True))
    act()
    wait_for(lambda: heard)
    return board.dock.session.answer


def pixel(board, x, y):
    canvas = board.map.canvas
    at = canvas.getCoordinateTransform().transform(float(x), float(y))
    return QPoint(round(at.x()), round(at.y()))


def home(board, name):
    homes = board.dock.session.opened.board.homes
    row = list(homes.names).index(name)
    return pixel(board, homes.x[row], homes.y[row])


def click(board, at, button=LEFT):
    QTest.mouseMove(board.map.canvas.viewport(), at)
    QTest.mouseClick(board.map.canvas.viewport(), button, PLAIN, at)


def classes(board):
    return {feature["code"]: feature["change_class"] for feature in board.map.layers.units().getFeatures()}


def test_before_any_change_the_figures_are_those_of_the_report(board):
    session = board.dock.session
    assert session.opened.service_type == "hospital" and session.threshold == 30.0
    assert round(session.answer.beyond_before) == round(session.answer.beyond_after) == 18423
    assert set(classes(board).values()) <= {0.0, None}


def test_one_is_placed_dragged_and_closed_by_the_mouse(board):
    board.dock.choose_tool(Tool.PLACE)
    answer = answered(board, lambda: click(board, home(board, "Castrejana") + QPoint(2, 1)))
    (opened,) = board.dock.session.changes
    assert isinstance(opened, Opened) and opened.name == "Castrejana"
    assert answer.gain > 10_000 and answer.lose == 0
    assert min(value for value in classes(board).values() if value is not None) == -3.0
    viewport, start = board.map.canvas.viewport(), pixel(board, opened.x, opened.y)
    there = start + QPoint(40, 30)
    QTest.mousePress(viewport, LEFT, PLAIN, start)
    QTest.mouseMove(viewport, there)
    answered(board, lambda: QTest.mouseRelease(viewport, LEFT, PLAIN, there))
    (moved,) = board.dock.session.changes
    assert moved.key == opened.key and (moved.x, moved.y) != (opened.x, opened.y)
    board.dock.choose_tool(Tool.CLOSE)
    today = board.dock.session.opened.board.services
    place = next(row for row, name in enumerate(today.names) if "Torrealta" in name)
    answer = answered(board, lambda: click(board, pixel(board, today.x[place], today.y[place])))
    assert Closed(today.ids[place]) in board.dock.session.changes and answer.lose > 10_000
    marks = {sign.key: sign.mark for sign in board.map._overlay.drawn.signs}
    assert marks[today.ids[place]] is Mark.CLOSED and marks[moved.key] is Mark.NEW


def test_a_road_is_chosen_and_made_faster(board):
    asked = []
    said = {"road": lambda self, name, **_: asked.append(name) or (name, 120.0)}
    board.dock.acts.questions = type("Asked", (), said)()
    board.dock.choose_tool(Tool.LINES)
    roads = board.map.layers.roads()
    line = next(feature for feature in roads.getFeatures() if feature["highway"] == "secondary")
    (points,) = board.map.lines([line.id()])
    middle = points[len(points) // 2]
    click(board, pixel(board, middle.x(), middle.y()))
    assert board.map._overlay.drawn.chosen
    answered(board, lambda: QTest.keyClick(board.map.canvas.viewport(), Qt.Key.Key_Return))
    (faster,) = board.dock.session.changes
    assert isinstance(faster, RoadFaster) and faster.kmh == 120.0 and len(faster.lines) == 1 and asked == [faster.name]
    assert board.map._overlay.drawn.roads and not board.map._overlay.drawn.chosen


def test_a_road_is_drawn_until_the_right_button(board):
    board.dock.acts.questions = type("Asked", (), {"road": lambda self, name, **_: ("Bridge", 90.0)})()
    board.dock.choose_tool(Tool.DRAW)
    start, end = home(board, "Castrejana"), home(board, "Torre del Olmo")
    click(board, start)
    click(board, start + QPoint(5, 30))
    click(board, start + QPoint(5, 60))
    QTest.keyClick(board.map.canvas.viewport(), Qt.Key.Key_Backspace)
    QTest.keyClick(board.map.canvas.viewport(), Qt.Key.Key_Z, CONTROL)
    click(board, end)
    answered(board, lambda: click(board, end, RIGHT))
    (drawn,) = board.dock.session.changes
    assert (drawn.name, drawn.kmh, len(drawn.points)) == ("Bridge", 90.0, 2)
    ways = board.dock.session.opened.board.ways
    assert all(ways.nearest_road(*point)[2] < 0.01 for point in drawn.points), "on the roads of the villages"


def test_the_tool_of_before_comes_back_and_one_of_qgis_puts_ours_down(board):
    canvas = board.map.canvas
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    board.dock.choose_tool(Tool.PLACE)
    assert canvas.mapTool() is not pan
    QTest.keyClick(canvas.viewport(), Qt.Key.Key_X)
    assert board.dock.tool is Tool.CLOSE
    QTest.keyClick(canvas.viewport(), Qt.Key.Key_Escape)
    assert canvas.mapTool() is pan and board.dock.tool is None
    board.dock.choose_tool(Tool.PLACE)
    canvas.setMapTool(pan)
    assert board.dock.tool is None and not board.dock.panel.tools.tools[Tool.PLACE].isChecked()


def test_keys_of_the_board_work_on_the_map_where_the_hand_is(board):
    canvas, session = board.map.canvas, board.dock.session
    board.dock.choose_tool(Tool.PLACE)
    answered(board, lambda: click(board, home(board, "Castrejana")))
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CONTROL)
    override.ignore()
    QApplication.sendEvent(canvas, override)
    assert override.isAccepted(), "else QGIS undoes the edits of a layer"
    answered(board, lambda: QTest.keyClick(canvas.viewport(), Qt.Key.Key_Z, CONTROL))
    assert session.changes == ()
    answered(board, lambda: QTest.keyClick(canvas.viewport(), Qt.Key.Key_Y, CONTROL))
    assert [one.name for one in session.changes] == ["Castrejana"]
    asked = []
    board.dock.acts.questions = type("Asked", (), {"one_of": lambda self, title, words, rows: asked.append(rows)})()
    QTest.keyClick(canvas.viewport(), Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert len(asked) == 1
    board.dock.choose_tool(None)
    override.ignore()
    QApplication.sendEvent(canvas, override)
    assert not override.isAccepted(), "without a tool of the board the keys are those of QGIS"


def test_a_place_without_a_road_is_refused_and_the_map_keeps_its_colours(board):
    session = board.dock.session
    answered(board, lambda: board.map._hearer.switch_off(session.opened.board.services.ids[0]))
    before = classes(board)
    x, y = session.opened.board.homes.x[0] + 90_000.0, session.opened.board.homes.y[0]
    board.map._hearer.place(x, y, free=True)
    wait_for(lambda: len(session.changes) == 1 and not session.is_busy)
    assert "No road within 1" in board.dock.panel.message.words.shown_text
    assert classes(board) == before and session.answer.lose > 0


def test_a_scenario_is_kept_in_a_file_that_qgis_reads(board, tmp_path):
    board.dock.choose_tool(Tool.PLACE)
    answered(board, lambda: click(board, home(board, "Castrejana")))
    assert board.dock.session.keep("A")
    (kept,) = read_scenarios(tmp_path / "scenarios.gpkg")
    assert (kept.name, kept.changes, kept.in_report) == ("A", board.dock.session.changes, False)
    assert kept.fingerprint == board.dock.session.opened.fingerprint
    assert board.dock.session.to_report("A") == tmp_path / "scenarios.gpkg"
    (kept,) = read_scenarios(tmp_path / "scenarios.gpkg")
    assert kept.in_report


def test_a_scenario_of_other_coordinates_is_opened_and_compared_where_it_lies(board, tmp_path):
    session = board.dock.session
    homes = session.opened.board.homes
    row = list(homes.names).index("Castrejana")
    here = QgsPointXY(float(homes.x[row]), float(homes.y[row]))
    own, other = (QgsCoordinateReferenceSystem(name) for name in ("EPSG:25830", "EPSG:25829"))
    there = QgsCoordinateTransform(own, other, QgsProject.instance()).transform(here)
    plan = Scenario("k", "A", "hospital", 30.0, (Opened("new1", "C", there.x(), there.y()),), crs="EPSG:25829")
    write_scenario(tmp_path / "scenarios.gpkg", plan)
    session.read_scenarios()
    answer = answered(board, lambda: session.use(session.scenarios[0]))
    (opened,) = session.changes
    assert (opened.x, opened.y) == pytest.approx((here.x(), here.y()), abs=0.01)
    assert answer.gain > 10_000 and session.is_kept
    board.dock.searching.compare()
    wait_for(lambda: board.dock.searching.comparison is not None)
    assert board.dock.searching.comparison.table.columnCount() == 1


def test_a_click_beyond_the_poles_of_a_map_of_the_world_is_said(board, monkeypatch):
    raised = []
    monkeypatch.setattr("sys.excepthook", lambda *error: raised.append(error))
    canvas, heard = board.map.canvas, []
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(-400, -300, 400, 300))
    board.dock.session.failed.connect(heard.append)
    for tool in (Tool.PLACE, Tool.DRAW):
        board.dock.choose_tool(tool)
        heard.clear()
        click(board, QPoint(350, 5))
        assert "is no place in the coordinates of the diagnosis" in heard[-1]
    assert not raised and not board.dock.session.changes


def test_a_recipe_without_scenarios_is_told_of_their_file(board, recipe):
    kept = json.loads(recipe.read_text(encoding="utf-8"))
    del kept["runs"][0]["inputs"]["SCENARIOS"]
    recipe.write_text(json.dumps(kept), encoding="utf-8")
    board.diagnoses.name_in_recipe(recipe, recipe.with_name("scenarios.gpkg"))
    assert json.loads(recipe.read_text(encoding="utf-8"))["runs"][0]["inputs"]["SCENARIOS"] == "scenarios.gpkg"


def test_closing_leaves_the_project_as_it_was(iface, recipe, country, board):
    board.dock.close()
    project = QgsProject.instance()
    own = QgsVectorLayer(f"{country / 'region.gpkg'}|layername=rivers", "rivers", "ogr")
    project.addMapLayer(own)
    iface.setActiveLayer(own)
    project.setDirty(False)
    board.set_open(True)
    wait_for(lambda: board.dock.session.answer is not None)
    assert len(project.mapLayers()) == 3 and not project.isDirty() and iface.activeLayer() is own
    assert board.map.canvas.findChildren(type(board.map._legend))
    board.dock.close()
    assert list(project.mapLayers().values()) == [own] and not project.isDirty()
    assert [node.name() for node in project.layerTreeRoot().children()] == ["rivers"]
    assert board.map._overlay is None


def test_its_colours_lie_above_all_others_where_layers_have_an_order_of_their_own(board, country):
    board.dock.close()
    project, root = QgsProject.instance(), QgsProject.instance().layerTreeRoot()
    own = [QgsVectorLayer(f"{country / 'region.gpkg'}|layername={name}", name, "ogr") for name in ("rivers", "water")]
    project.addMapLayers(own)
    root.setHasCustomLayerOrder(True)
    root.setCustomLayerOrder(own)
    board.set_open(True)
    wait_for(lambda: board.dock.session.answer is not None)
    names = [layer.name() for layer in root.layerOrder()]
    assert names == ["Roads", "Minutes longer or shorter", "rivers", "water"]
    board.dock.close()
    assert root.hasCustomLayerOrder() and root.customLayerOrder() == own


def test_another_project_closes_the_board(board):
    QgsProject.instance().clear()
    assert board.dock.isHidden() and board.dock.session.opened is None


def test_the_overlay_finds_signs_by_pixels(board):
    sign = board.map._overlay.drawn.signs[0]
    at = board.map._overlay.toCanvasCoordinates(sign.point)
    assert board.map._overlay.sign_at(QPointF(at) + QPointF(3, 3)) == sign
    assert board.map._overlay.sign_at(QPointF(at) + QPointF(300, 300)) != sign


def test_the_next_work_ends_the_one_that_goes_on_and_waits_for_it(qgis_app):
    heard, work = [], QgisWork()

    def long(progress):
        heard.append("begun")
        wait_until(progress.cancelled)
        heard.append("ended")
        raise Cancelled

    work.begin("long", long, lambda _: heard.append("never"), heard.append)
    wait_for(lambda: heard == ["begun"])
    work.begin("short", lambda progress: heard.append("short") or 7, heard.append, heard.append)
    wait_for(lambda: 7 in heard)
    assert heard == ["begun", "ended", "short", 7]


def test_work_that_fails_is_said_in_a_sentence(qgis_app):
    heard, work = [], QgisWork()

    def fails(progress):
        raise InputError("Layer '{layer}' is empty.", hint="Choose another.", layer="services")

    work.begin("fails", fails, heard.append, heard.append)
    wait_for(lambda: heard)
    assert heard == ["Layer 'services' is empty. Choose another."]


def test_work_that_nobody_foresaw_is_said_in_a_sentence_too(qgis_app, monkeypatch):
    heard, raised, work = [], [], QgisWork()
    monkeypatch.setattr("sys.excepthook", lambda *error: raised.append(error))
    work.begin("Reading…", lambda progress: {}["lost"], heard.append, heard.append)
    wait_for(lambda: heard)
    assert not raised and heard[0].startswith(
        "'Reading' stopped at something that it did not foresee (KeyError: 'lost')."
    )


def wait_until(condition):
    """Wait in a thread of a task."""
    end = time.monotonic() + 20
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
