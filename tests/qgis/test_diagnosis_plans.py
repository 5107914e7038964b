"""Plans of the scenario board in a diagnosis: their pages, their figures, and files that cannot be read."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from types import SimpleNamespace

import pytest

from urban_rural_linkages.algorithms.diagnosis.board_of_recipe import board_from_recipe
from urban_rural_linkages.algorithms.diagnosis.plans import reading
from urban_rural_linkages.core.board.changes import Closed, Opened
from urban_rural_linkages.core.board.scenario import Scenario
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.io.scenarios import read_scenarios, write_scenario

from .demo_diagnosis import diagnosis_inputs, run_once, without_people_chapters

CASTREJANA = (311_109.0, 4_331_654.0)
BEYOND_TODAY = 18_423
"""People over 30 minutes from a hospital, as the chapter on access has it."""
JOINED_BEFORE = ("BIRTHS", "DEATHS", "AGE_FIELDS_START", "AGE_START_YEAR")  # by the recipe; a board reads none of them
CLOSED_NAME = "Hospital Comarcal de Torrealta de la Vega (closed)"
MOVED = {"gain": 28_208, "lose": 30_252, "mean_gain": 16.8, "mean_loss": 18.2, "beyond_after": 15_550,
         "newly_within": 9_958, "newly_beyond": 7_085, "mean_before": 12.8, "mean_after": 13.2}  # fmt: skip
FASTER = {"gain": 15_207, "lose": 0, "mean_gain": 2.5, "beyond_after": 18_232, "newly_within": 191,
          "newly_beyond": 0, "mean_after": 12.6}  # fmt: skip


def inputs(units, country, scenarios, roads=True) -> dict[str, object]:
    region = country / "region.gpkg"
    network = {"NETWORK": f"{region}|layername=roads", "HIGHWAY": "highway", "MAXSPEED": "maxspeed",
               "DIRECTION_FIELD": "oneway"} if roads else {}  # fmt: skip
    keyed = {"SERVICE_KEY": "service_id"}
    given = keyed | without_people_chapters(diagnosis_inputs(units, country))
    return {**given, **network, "SHEETS": "none", "SCENARIOS": str(scenarios)}


@pytest.fixture(scope="module")
def made(joined_units, country, tmp_path_factory):
    """The folder of a diagnosis of the demo over its roads, with its two plans as a board of its recipe keeps them."""
    folder = tmp_path_factory.mktemp("plans")
    given, plans = inputs(joined_units, country, folder / "plans.gpkg"), read_scenarios(country / "scenarios.gpkg")
    recipe = folder / "recipe.json"
    recipe.write_text(json.dumps([{"algorithm": "urbanrural:territorialdiagnosis", "inputs": given}]), encoding="utf-8")
    board = board_from_recipe(recipe, "hospital")
    for plan in plans:
        asked = replace(plan, note="Asked for by the council of Castrejana.", fingerprint=board.fingerprint)
        write_scenario(board.scenarios, asked)
    run_once("territorialdiagnosis", **given, FOLDER=str(folder / "made"))
    return folder / "made"


def test_the_plans_of_the_demo_know_the_data_of_its_recipe(joined_units, country, tmp_path):
    *_, last = json.loads((country / "recipe.json").read_text(encoding="utf-8"))
    given = {name: f"{country}/{value}" if str(value).split("|")[0].endswith((".gpkg", ".tif", ".csv")) else value
             for name, value in last["inputs"].items() if name not in JOINED_BEFORE}  # fmt: skip
    recipe = tmp_path / "recipe.json"
    run = {"algorithm": last["algorithm"], "inputs": given | {"UNITS": joined_units, "FOLDER": str(tmp_path / "made")}}
    recipe.write_text(json.dumps([run]), encoding="utf-8")
    now = board_from_recipe(recipe, "hospital").fingerprint
    plans = read_scenarios(country / "scenarios.gpkg")
    assert {plan.fingerprint for plan in plans} == {now}, "put it into scripts/demo/scenarios.py, and run make_demo.py"


@pytest.fixture(scope="module")
def record(made):
    return json.loads((made / "diagnosis.json").read_text(encoding="utf-8"))


def spoil_format(path):
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE scenarios_about SET value = '99'")


def rows(folder, statement, *values):
    with closing(sqlite3.connect(f"file:{folder / 'diagnosis.gpkg'}?mode=ro", uri=True)) as database:
        return database.execute(statement, values).fetchall()


def page(folder, anchor) -> str:
    html = (folder / "report.html").read_text(encoding="utf-8")
    part = next(part for part in html.split("<section") if f'<h2 id="{anchor}"' in part)
    return re.sub(r"<sup.*?</sup>", "", re.sub(r"<svg.*?</svg>", "", part, flags=re.DOTALL), flags=re.DOTALL)


class TestTheDemo:
    def test_before_any_change_the_figures_are_those_of_the_report(self, made, record):
        (today,) = rows(made, "SELECT round(beyond) FROM plans WHERE row_id = 'today_hospital_30'")
        assert today == (BEYOND_TODAY,)
        assert round(record["chapters"]["plan_1"]["beyond_before"]) == BEYOND_TODAY

    def test_each_plan_has_its_figures(self, record):
        moved, faster = (record["chapters"][name] for name in ("plan_1", "plan_2"))
        assert {name: round(moved[name], 1) for name in MOVED} == MOVED
        assert {name: round(faster[name], 1) for name in FASTER} == FASTER
        assert [change["name"] for change in moved["changes"]] == ["Castrejana (new)", CLOSED_NAME]

    def test_plans_of_a_board_that_was_opened_on_the_recipe_are_of_these_data(self, made, record):
        assert [record["chapters"][name]["stale"] for name in ("plan_1", "plan_2")] == [False, False]
        assert all(plan.fingerprint for plan in read_scenarios(made.parent / "plans.gpkg"))

    def test_no_plan_beats_the_other(self, record):
        assert record["chapters"]["plans"]["beaten_by"] == {"Plan A: Torrealta → Castrejana": [],
                                                            "Plan B: N-688, 110 km/h": []}  # fmt: skip

    def test_the_pages_stand_in_the_report(self, made):
        first = page(made, "plan_1")
        assert "Fewer people are beyond 30 minutes, but the mean way takes longer." in first
        assert "Beyond 30 minutes: 18\u202f423 → 15\u202f550 people." in first
        assert "Plan A: Torrealta → Castrejana" in first
        assert "Tierras del Alba, 2021-11-15 10:00" in first
        assert "Asked for by the council of Castrejana." in first
        assert "other data" not in first
        assert "Plan B: N-688, 110 km/h" in page(made, "plans")
        assert (made / "report.odt").stat().st_size > 10_000

    def test_people_of_the_map_are_those_who_gain_and_lose(self, made):
        ((everybody,),) = rows(made, "SELECT sum(people) FROM plan_colours WHERE row_id = 'plan_1'")
        ((gain, lose),) = rows(made, "SELECT gain, lose FROM plans WHERE row_id = 'plan_1'")
        ((longer, shorter),) = rows(made, "SELECT sum(people) FILTER (WHERE change_class > 0), sum(people) FILTER "
                                    "(WHERE change_class < 0) FROM plan_colours WHERE row_id = 'plan_1'")  # fmt: skip
        assert longer <= lose and shorter <= gain  # coloured from a minute on, counted from half a minute
        assert everybody == 188_169

    def test_who_gains_and_loses_is_added_up_again_from_the_ways_of_all_places(self, made, record):
        for plan in ("plan_1", "plan_2"):
            for verdict, mean, sign in (("gain", "mean_gain", "<"), ("lose", "mean_loss", ">")):
                ((people, minutes),) = rows(
                    made,
                    "SELECT coalesce(sum(people), 0), sum(people * abs(min_after - min_before)) / sum(people) "
                    f"FROM plan_homes WHERE row_id = ? AND verdict = ? AND min_after {sign} min_before",
                    plan, verdict,
                )  # fmt: skip
                assert people == pytest.approx(record["chapters"][plan][verdict])
                if people:
                    assert minutes == pytest.approx(record["chapters"][plan][mean])
        origins = {one["what"]: one["origin"]["terms"][0] for one in record["register"]["figures"]
                   if one["chapter"] == "plan_1"}  # fmt: skip
        for what in ("People for whom it takes less", "Minutes more, mean of who loses"):
            assert origins[what]["table"] == "plan_homes"

    def test_sex_and_age_add_up(self, made):
        ((gain, lose),) = rows(made, "SELECT gain, lose FROM plans WHERE row_id = 'plan_1'")
        for groups in ("('women', 'men')", "('0-14', '15-64', '65-79', '80+')"):
            found = rows(made, "SELECT sum(gain), sum(lose) FROM plan_groups WHERE row_id = 'plan_1' AND \"group\" IN "
                         f"{groups}")  # fmt: skip
            assert found == [(pytest.approx(gain, rel=1e-6), pytest.approx(lose, rel=1e-6))]

    def test_the_project_shows_each_plan_with_its_changes(self, made, qgis_app):
        from qgis.core import QgsProject

        project = QgsProject()
        assert project.read(str(made / "diagnosis.qgz"))
        names = {layer.name() for layer in project.mapLayers().values()}
        assert {"Plan A: Torrealta → Castrejana: Who gains and who loses", "Changes: Plan B: N-688, 110 km/h",
                "Roads: Plan B: N-688, 110 km/h"} <= names  # fmt: skip
        assert "Roads: Plan A: Torrealta → Castrejana" not in names
        groups = [group.name() for group in project.layerTreeRoot().findGroups(True)]
        assert any(name.endswith("Plan A: Torrealta → Castrejana") for name in groups)
        project.clear()

    def test_the_recipe_that_repeats_it_names_the_file(self, made):
        recipe = json.loads((made / "recipe.url.json").read_text(encoding="utf-8"))
        (run,) = [one for one in recipe["runs"] if one["algorithm"].endswith("territorialdiagnosis")]
        assert run["inputs"]["SCENARIOS"].endswith("plans.gpkg")


class TestFilesAndPlansThatGiveNoPage:
    @pytest.fixture
    def diagnosed(self, joined_units, country, tmp_path, run, feedback):
        """A function that makes a diagnosis in straight lines with a file of plans; returns folder and record."""

        def make(path, **more):
            folder = tmp_path / "result"
            run("territorialdiagnosis", **(inputs(joined_units, country, path, roads=False) | more),
                FOLDER=str(folder))  # fmt: skip
            return folder, json.loads((folder / "diagnosis.json").read_text(encoding="utf-8"))

        return make

    @pytest.mark.parametrize(
        ("spoil", "told"),
        [
            (lambda path: path.unlink(), "is not there any more"),
            (lambda path: path.write_bytes(path.read_bytes()[:5000]), "is damaged"),
            (spoil_format, "newer version of the plugin"),
        ],
    )
    def test_a_bad_file_is_one_sentence_and_the_rest_is_there(
        self, diagnosed, country, tmp_path, spoil, told, feedback
    ):  # fmt: skip
        path = shutil.copy(country / "scenarios.gpkg", tmp_path / "plans.gpkg")
        spoil(path)
        folder, record = diagnosed(path)
        reasons = [one["reason"] for one in record["not_done"] if one["chapter"] == "Plans side by side"]
        assert len(reasons) == 1 and told in reasons[0]
        assert "access" in record["chapters"] and "plans" not in record["chapters"]
        assert told in (folder / "report.html").read_text(encoding="utf-8")
        assert [text for text in feedback.warnings if told in text and "left out" in text]

    def test_what_was_not_sent_to_the_report_is_not_there(self, diagnosed, country, tmp_path):
        path = tmp_path / "plans.gpkg"
        for plan in read_scenarios(country / "scenarios.gpkg"):
            write_scenario(path, replace(plan, in_report=False))
        _, record = diagnosed(path)
        reasons = {one["chapter"]: one["reason"] for one in record["not_done"]}
        assert reasons["Plans side by side"] == "The file of scenarios has none that was sent to the report."

    def test_stale_plans_are_shown_and_say_so_and_one_without_its_service_has_a_page(self, diagnosed, tmp_path):
        path = tmp_path / "plans.gpkg"
        opened = Opened("n", "Castrejana", *CASTREJANA)
        stale = Scenario("1", "Old data", "hospital", 30.0, (opened,), fingerprint="0" * 64, crs="EPSG:25830",
                         in_report=True)  # fmt: skip
        better = replace(stale, key="2", name="Both", changes=(opened, replace(opened, key="m", name="Peñarroble",
                                                                              x=323_418.0, y=4_356_647.0)))  # fmt: skip
        lost = replace(stale, key="3", name="Gone", changes=(Closed("S999"),))
        for plan in (stale, better, lost):
            write_scenario(path, plan)
        folder, record = diagnosed(path)
        for number, name in enumerate(("Old data", "Both"), start=1):
            assert f"“{name}” was made on other data" in page(folder, f"plan_{number}")
        assert record["chapters"]["plan_1"]["stale"] and record["chapters"]["plan_1"]["gain"] > 10_000
        assert "S999" in page(folder, "plan_3") and "no figures" in page(folder, "plan_3")
        assert record["chapters"]["plans"]["beaten_by"]["Old data"] == ["Both"]
        assert "“Old data” is no better in any figure than “Both”." in page(folder, "plans")
        assert "Plans without figures on the data of this report: Gone." in page(folder, "plans")

    def test_a_single_plan_is_its_own_chapter(self, diagnosed, country, tmp_path):
        path = tmp_path / "plans.gpkg"
        write_scenario(path, read_scenarios(country / "scenarios.gpkg")[0])
        folder, record = diagnosed(path, LANGUAGE="es")
        assert "plan_1" in record["chapters"] and "plans" not in record["chapters"]
        assert "Plan A: Torrealta → Castrejana" in page(folder, "plan_1")

    def test_published_pages_have_no_counts_of_groups(self, diagnosed, country):
        folder, _record = diagnosed(country / "scenarios.gpkg", PUBLISH=True)
        tables = {name for (name,) in rows(folder, "SELECT table_name FROM gpkg_contents")}
        assert "plans" in tables and "plan_groups" not in tables
        assert "Tierras del Alba, 2021-11-15" in page(folder, "plan_1")


def test_a_board_that_cannot_be_opened_is_tried_once_for_all_its_plans(country, monkeypatch):
    tried, plans = [], read_scenarios(country / "scenarios.gpkg")

    def refuse(run, service_type, progress):
        tried.append(service_type)
        raise InputError("No roads.", hint="Give them.")

    monkeypatch.setattr(reading, "board_of_run", refuse)
    diagnosis = SimpleNamespace(run=SimpleNamespace(note=lambda note: None), progress=None)
    answered, unanswered = reading.answered(diagnosis, plans)
    assert not answered
    assert len(plans) > 1 and [plan.scenario for plan in unanswered] == plans
    assert tried == ["hospital"]
