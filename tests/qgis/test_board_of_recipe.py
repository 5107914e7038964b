"""The scenario board of the demo region: opened from a recipe, it says what the report says, of every type."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

from urban_rural_linkages.algorithms.diagnosis.board_of_recipe import board_from_recipe
from urban_rural_linkages.algorithms.diagnosis.opened_board import OpenedBoard
from urban_rural_linkages.core.board.changes import Closed, Opened, RoadDrawn, RoadFaster
from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.io.recipe import RecipeError

from .demo_diagnosis import diagnosis_inputs

ROADS = {"HIGHWAY": "highway", "MAXSPEED": "maxspeed", "DIRECTION_FIELD": "oneway", "SERVICE_KEY": "service_id"}

TOGETHER = "00901=00026,00902=00028"


class Stopped:
    def report(self, fraction: float) -> None:
        """Report nothing."""

    def cancelled(self) -> bool:
        return True


@pytest.fixture(scope="module")
def inputs(joined_units, country) -> dict[str, object]:
    """What a diagnosis over roads is given."""
    roads = {"NETWORK": f"{country / 'region.gpkg'}|layername=roads", **ROADS}
    return {**diagnosis_inputs(joined_units, country), **roads, "TITLE": "Tierras del Alba"}


@pytest.fixture
def opened(tmp_path):
    """Open the board of inputs."""

    def open_board(given: dict[str, object], service_type: str = "", progress: object = None, **more: object):
        path = tmp_path / "recipe.json"
        run = {"algorithm": "urbanrural:territorialdiagnosis", "inputs": {**given, **more}}
        path.write_text(json.dumps([run]), encoding="utf-8")
        return board_from_recipe(path, service_type, progress)

    return open_board


def without(given: dict[str, object], *names: str) -> dict[str, object]:
    return {name: value for name, value in given.items() if name not in names}


def beyond(found: OpenedBoard, minutes: float = 30.0) -> float:
    return found.board.answer([], minutes).beyond_before


def test_before_any_change_its_figures_are_those_of_the_report(opened, inputs):
    found = opened(inputs, SAME_TERRITORY=TOGETHER)
    answer = found.board.answer([], found.threshold)
    rows = {row.group: row for row in answer.rows}
    assert found.service_type == "hospital", "the type that most people are far from"
    assert (answer.beyond_before, answer.gain, answer.lose) == (18_423, 0, 0)
    assert answer.mean_before == pytest.approx(12.826098787)
    assert rows["65-79"].beyond_before + rows["80+"].beyond_before == pytest.approx(5955.418973)
    assert rows["women"].beyond_before == pytest.approx(9378.989964)
    assert [bar.ages for bar in answer.bars] == ["0-14", "15-64", "65-79", "80+"]


def test_it_opens_on_the_type_beyond_whose_own_limit_most_people_live(opened, inputs):
    """At the usual 30 minutes that is the hospital; what is far for a hospital is not for a school."""
    limits = {"hospital": 60.0, "primary_school": 5.0}
    found = opened(inputs, SERVICE_LIMITS="hospital=60,primary_school=5")
    far = {kind: beyond(opened(inputs, kind), limits.get(kind, 30.0)) for kind, _ in found.service_types}
    assert found.service_type == max(far, key=far.__getitem__) == "primary_school"
    assert found.threshold == 5.0


def test_every_type_of_service_is_boarded_as_the_travel_times_have_it(opened, inputs, run):
    names = ("SERVICES", "SERVICE_TYPE", "NETWORK", "HIGHWAY", "MAXSPEED", "DIRECTION_FIELD")
    table = run("networktraveltime", **{name: inputs[name] for name in names}, DEMAND=inputs["SETTLEMENTS"],
                STUDY_AREA=inputs["UNITS"], MAX_MINUTES=0, COST="time", OUTPUT="memory:")["OUTPUT"]  # fmt: skip
    rows = [(row["service_type"], row["time_min"], row["status"], row["population"]) for row in table.getFeatures()]
    for kind, name in opened(inputs, "bank").service_types:
        minutes = [float(time) if status == "ok" else np.nan for key, time, status, _ in rows if key == kind]
        found = opened(inputs, kind)
        assert np.allclose(found.board.today.values, minutes, rtol=0, atol=2e-9, equal_nan=True), name
        far = sum(people for key, time, status, people in rows if key == kind and (status != "ok" or time > 30))
        assert beyond(found) == far, name


def test_in_straight_lines_its_figures_are_those_of_the_report(opened, joined_units, country, plain):
    found = opened(diagnosis_inputs(joined_units, country), "hospital")
    told = json.loads((plain / "diagnosis.json").read_text(encoding="utf-8"))["chapters"]["access"]["access"][
        "hospital"
    ]
    answer = found.board.answer([], 45.0)
    assert answer.beyond_before == told["beyond"]["45"] + told["unreachable"]
    assert answer.mean_before == pytest.approx(told["mean_min"], abs=1e-6)
    assert not found.board.ways.has_roads and found.roads == ""
    assert [str(note) for note in found.notes] == [
        "Without roads (NETWORK) minutes are straight lines, and no road can be drawn or made faster."]  # fmt: skip


def test_where_friction_was_given_it_says_that_figures_differ(opened, inputs, country):
    found = opened(without(inputs, "NETWORK"), "hospital", FRICTION=str(country / "dem_100m.tif"))
    assert "friction surface, the board in straight lines: their figures differ" in str(found.notes[0])


def test_what_it_is_opened_from_is_told(opened, inputs, tmp_path):
    found = opened(inputs, "hospital")
    assert (found.crs, found.unit_id, found.title) == ("EPSG:25830", "code", "Tierras del Alba")
    assert found.thresholds == (15.0, 30.0, 45.0, 60.0) and found.threshold == 30.0
    assert opened(inputs, "hospital", SERVICE_LIMITS="hospital=45").threshold == 45.0
    assert QgsVectorLayer(found.units, "units", "ogr").isValid() and QgsVectorLayer(found.roads, "r", "ogr").isValid()
    assert dict(found.service_types)["primary_school"] == "Primary school"
    assert [str(note) for note in found.notes] == ["Services to which no place has a way today: Hospital Virgen de la "
                                                   "Vega."]  # fmt: skip
    assert found.scenarios == tmp_path / "scenarios.gpkg"
    assert opened(inputs, "hospital", SCENARIOS="../plans.gpkg").scenarios.resolve() == tmp_path.parent / "plans.gpkg"
    beside = opened(inputs, "hospital", FOLDER=str(tmp_path)).scenarios
    assert beside == tmp_path.parent / f"{tmp_path.name}_scenarios.gpkg"
    assert found.fingerprint == opened(inputs, "hospital").fingerprint != opened(inputs, "bank").fingerprint


def test_homes_and_services_have_names_codes_and_units(opened, inputs):
    board = opened(inputs, "hospital").board
    assert "S001" in board.services.ids and "Hospital de Valdemora del Alba" in board.services.names
    assert "Castrejana" in " ".join(board.homes.names)
    assert "Castrejana" in opened(inputs, "hospital", SETTLEMENT_NAME="name").board.homes.names
    codes = set(board.homes.zones)
    assert "00028" in codes and {zone.id for zone in board.answer([], 30.0).zones} == codes - {""}
    unnamed = opened(without(inputs, "SERVICE_KEY", "SERVICE_NAME"), "hospital").board.services
    assert list(unnamed.names) == list(unnamed.ids) and all(code.isdigit() for code in unnamed.ids)


def test_a_service_named_after_another_place_is_looked_at_before_the_best_places(opened, inputs, country, tmp_path):
    region = shutil.copy(country / "region.gpkg", tmp_path / "region.gpkg")
    services = QgsVectorLayer(f"{region}|layername=services", "services", "ogr")
    (first,) = (one for one in services.getFeatures() if one["service_id"] == "S001")
    name = {services.fields().indexOf("name"): "Hospital Valdemora-Castrejana"}
    services.dataProvider().changeAttributeValues({first.id(): name})
    board = opened(inputs, "hospital", SERVICES=f"{region}|layername=services").board
    (told,) = board.best_places([], 30.0).look_first
    assert str(told).startswith("Look first: 'Hospital Valdemora-Castrejana' names Castrejana, ")
    assert opened(inputs, "hospital").board.best_places([], 30.0).look_first == ()


def test_services_at_one_point_and_the_age_of_the_list_are_looked_at_too(opened, inputs, country, tmp_path):
    region = shutil.copy(country / "region.gpkg", tmp_path / "region.gpkg")
    services = QgsVectorLayer(f"{region}|layername=services", "services", "ogr")
    first, second = [one for one in services.getFeatures() if one["type"] == "hospital"][:2]
    services.dataProvider().changeGeometryValues({second.id(): first.geometry()})
    sources = ["SERVICES", "Health service", "Services", "2015", "", ""]
    board = opened(inputs, "hospital", SERVICES=f"{region}|layername=services", SOURCES=sources).board
    *_, together, old = map(str, board.best_places([], 30.0).look_first)
    assert together.startswith("Look first: 2 services stand at one point: ") and first["name"] in together
    assert "the list of services is of 2015, " in old


def test_a_plan_is_played_on_it(opened, inputs):
    board = opened(inputs, "hospital").board
    row = next(row for row, name in enumerate(board.homes.names) if name.startswith("Castrejana"))
    place = board.snapped(float(board.homes.x[row]) + 300.0, float(board.homes.y[row]))
    new, closed = Opened("n", place.name, place.x, place.y), Closed("S002")
    both, alone = board.answer([new, closed], 30.0), board.answer([closed], 30.0)
    assert place.name == board.homes.names[row]
    assert both.gain > 20_000 and both.lose > 20_000 and alone.lose == both.each[1].lose
    assert both.each[0].gain > both.gain - 1 and both.lose <= both.each[1].lose
    assert board.answer([], 30.0).beyond_before == 18_423


def test_roads_of_the_layer_are_made_faster_and_drawn(opened, inputs):
    found = opened(inputs, "hospital")
    board, roads = found.board, QgsVectorLayer(found.roads, "roads", "ogr")
    lines = tuple(str(line.id()) for line in roads.getFeatures())
    faster = board.answer([RoadFaster("f", "All", lines, 120.0)], 30.0)
    assert faster.gain > 100_000 and faster.lose == 0 and faster.beyond_after < 18_423
    far = int(np.nanargmax(board.today.values))
    hospital = int(np.argmin(board.ways.to_services([])[far]))
    points = tuple((float(place.x[at]), float(place.y[at])) for place, at in
                   ((board.homes, far), (board.services, hospital)))  # fmt: skip
    drawn = board.answer([RoadDrawn("d", "Straight", points, 120.0)], 30.0)
    assert drawn.change.after.values[far] < board.today.values[far] and drawn.lose == 0


def test_units_stand_for_their_people_where_no_settlements_are_given(opened, inputs):
    found = opened(without(inputs, "SETTLEMENTS", "SETTLEMENT_POP"), "hospital")
    assert list(found.board.homes.zones) == list(found.board.homes.ids)
    assert found.board.homes.people.sum() == pytest.approx(sum(found.board.homes.all_groups["women"])
                                                           + sum(found.board.homes.all_groups["men"]))  # fmt: skip


def test_without_ages_a_note_says_what_bars_need(opened, inputs):
    found = opened(without(inputs, "AGE_FIELDS", "SEX_CODES"), "hospital").board.answer([], 30.0)
    assert found.bars == () and "step 2" in str(found.notes[0])


def test_units_counted_together_keep_their_codes_on_the_map(opened, inputs):
    together = opened(inputs, "hospital", SAME_TERRITORY=TOGETHER)
    assert {"00901", "00902"} <= set(together.board.homes.zones)
    assert beyond(together) == 18_423


def test_what_cannot_be_opened_is_refused_in_a_sentence(opened, inputs, tmp_path):
    with pytest.raises(InputError, match="No service is of the type 'casino'"):
        opened(inputs, "casino")
    with pytest.raises(InputError, match="has no services"):
        opened(without(inputs, "SERVICES", "SERVICE_TYPE", "SERVICE_NAME", "SERVICE_KEY"))
    with pytest.raises(InputError, match="is not there"):
        opened(inputs, UNITS=str(tmp_path / "gone.gpkg"))
    with pytest.raises(RecipeError, match="There is no recipe"):
        board_from_recipe(tmp_path / "none.json")
    Path(tmp_path / "other.json").write_text(
        json.dumps([{"algorithm": "native:buffer", "inputs": {}}]), encoding="utf-8"
    )
    with pytest.raises(InputError, match="makes no diagnosis"):
        board_from_recipe(tmp_path / "other.json")
    with pytest.raises(Cancelled):
        opened(inputs, "hospital", Stopped())


def test_a_layer_that_its_file_no_longer_holds_is_named(opened, inputs, country):
    given = without(inputs, *ROADS, "NETWORK")
    with pytest.raises(
        InputError, match=r"A layer of the diagnosis cannot be read: .*nolayer.*Check whether QGIS opens"
    ):
        opened(given, SERVICES=f"{country / 'region.gpkg'}|layername=nolayer")


@pytest.mark.parametrize(
    ("layer", "field", "inputs_of_it"),
    [("services", "capacity", {"CAPACITY": "capacity"}), ("settlements", "population", {})],
)
def test_numbers_below_0_are_named_by_layer_and_field(opened, inputs, country, tmp_path, layer, field, inputs_of_it):
    path = shutil.copy(country / "region.gpkg", tmp_path / "broken.gpkg")
    broken = QgsVectorLayer(f"{path}|layername={layer}", layer, "ogr")
    place = broken.fields().lookupField(field)
    first = next(broken.getFeatures())
    assert broken.dataProvider().changeAttributeValues({first.id(): {place: -5}})
    given = {**without(inputs, *ROADS, "NETWORK"), layer.upper(): broken.source(), **inputs_of_it}
    service_type = str(first["type"]) if layer == "services" else ""
    with pytest.raises(
        InputError, match=f"Layer '{layer}', field '{field}' must not be negative, but unit '.*' has -5"
    ):
        opened(given, service_type)
