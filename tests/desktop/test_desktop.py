"""The real QGIS, on a hidden display, with the plugin enabled in a profile of its own."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from scripts import desktop


@pytest.fixture(scope="module")
def programs() -> None:
    for program in ("qgis", "xvfb-run"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")


@pytest.fixture(scope="module")
def result(programs) -> dict:
    return desktop.start("es", short=True)


def test_qgis_loads_the_plugin_opens_a_dialog_and_ends(result):
    assert result["problems"] == []


def test_qgis_lists_the_algorithms(result):
    assert "urbanrural:demographicchange" in result["algorithms"]


def test_pictures_were_taken(result):
    assert [Path(picture).name.split("-")[0] for picture in result["pictures"]] == ["start.png", "dialog"]
    assert all(Path(picture).stat().st_size > 10_000 for picture in result["pictures"])


class TestFirstRun:
    """Somebody has just installed the plugin and takes what the greeting offers."""

    @pytest.fixture(scope="class")
    def found(self, programs) -> dict:
        return desktop.start_anew("en")

    def test_nothing_went_wrong(self, found):
        assert found["problems"] == []

    def test_the_map_of_the_demo_is_two_clicks_away(self, found):
        assert found["clicks_to_the_map"] == 2
        assert len([layer for layer in found["layers"] if layer.startswith("demo: ")]) > 20


class TestKilled:
    """QGIS dies while a checklist is being answered."""

    @pytest.fixture(scope="class")
    def both(self, programs) -> tuple[dict, dict]:
        return desktop.start_twice("en")

    def test_nothing_went_wrong_otherwise(self, both):
        assert [result["problems"] for result in both] == [[], []]

    def test_ten_answers_given_by_keyboard_are_there_again(self, both):
        answered, found = both
        assert len(answered["answers"]) == 10
        assert found["answers"] == answered["answers"]


class TestPerson:
    """Somebody installs the plugin, sees the demo, and diagnoses a region by keys alone, with large letters."""

    @pytest.fixture(scope="class")
    def found(self, programs) -> dict:
        return desktop.start_person(desktop.assemble.link(), "es", 150)

    def test_nothing_went_wrong(self, found):
        assert found["problems"] == []

    def test_the_map_of_the_demo_is_two_clicks_away(self, found):
        assert found["clicks_to_the_map"] == 2

    def test_every_button_that_asks_was_reached_by_tab(self, found):
        assert [len(found["answered"][str(step)]) for step in (1, 2, 3, 4)] == [4, 0, 1, 0]

    def test_the_report_stands_in_less_than_ten_minutes(self, found):
        assert Path(found["report"]).exists()
        assert found["seconds_to_the_report"] < 600

    def test_there_is_a_picture_of_each_step(self, found):
        assert len(found["pictures"]) >= 11


class TestMunicipalities:
    """One checklist over ten municipalities, as the technician of an association of them goes through it."""

    @pytest.fixture(scope="class")
    def found(self, programs) -> dict:
        return desktop.start_municipalities("es", 10)

    def test_nothing_went_wrong(self, found):
        assert found["problems"] == []

    def test_after_the_data_were_bound_it_takes_ten_clicks_at_most(self, found):
        assert found["clicks"] <= 10

    def test_the_figures_are_those_of_single_runs(self, found):
        known = {key.partition("|")[2]: value for key, value in found["figures"].items() if key.startswith("00003|")}
        assert known["sex_ratio_20_49|total"] == pytest.approx(107.4904, abs=1e-4)
        assert known["max_time_basic|total"] == pytest.approx(15.53, abs=0.01)
        assert known["time_to_primary_school|total"] == pytest.approx(8.85, abs=0.01)
        assert known["share_pop_daily_set_10min|women"] == pytest.approx(0.822, abs=1e-3)

    def test_proposals_were_taken_over_and_a_report_was_made(self, found):
        assert found["own_answers"] == found["accepted"] >= 20
        assert found["report"] == ["00003_aldeanueva_del_alba.pdf"]

    def test_nothing_but_the_coloured_map_was_added_to_the_project(self, found):
        assert len(found["layers"]) == 7


class TestOneMunicipality:
    """The gender impact report of one municipal plan: figures by one key, 25 more answers, and the report."""

    @pytest.fixture(scope="class")
    def found(self, programs) -> dict:
        return desktop.start_municipalities("es", 1, 25)

    def test_nothing_went_wrong(self, found):
        assert found["problems"] == []

    def test_it_takes_two_keys_an_answer_and_ten_clicks_beside(self, found):
        assert found["clicks"] <= 2 * 25 + 10
        assert found["own_answers"] >= 25

    def test_the_report_has_six_pages_and_its_annexes(self, found):
        path = Path(found["pictures"][0]).parent / found["report"][0]
        said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
        pages = said.stdout.split("\f")
        assert "Situación de partida" in pages[1] and "Medidas" in pages[4]
        assert next(number for number, page in enumerate(pages) if "Anexo A" in page) == 6
