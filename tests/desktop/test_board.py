"""The scenario board in the real QGIS: played by mouse and keys on the demo, in seconds from click to repaint."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts import desktop


@pytest.fixture(scope="module")
def found() -> dict:
    for program in ("qgis", "xvfb-run"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    result = desktop.start_board("es")
    print(result.get("seconds"))
    return result


def test_nothing_went_wrong(found):
    assert found["problems"] == []


def test_before_any_change_the_figures_are_those_of_the_report(found):
    today = found["figures"]["today"]
    assert today["beyond_before"] == today["beyond_after"] == 18423 and today["words"].startswith("18\u202f423")


def test_a_new_hospital_is_for_people_who_gain_and_a_closed_one_for_people_who_lose(found):
    placed, both = found["figures"]["placed"], found["figures"]["placed and closed"]
    assert placed["gain"] > 10_000 and placed["lose"] == 0 and placed["beyond_after"] < 18423
    assert both["lose"] > 10_000 and both["mean_after"] > placed["mean_after"]


def test_the_next_best_place_was_told(found):
    assert "Torrealta" in found["next"], "where one was closed"


def test_every_kind_of_change_was_timed(found):
    assert {"place", "drag", "undo", "switch off", "speed up", "best place"} <= found["seconds"].keys()


def test_scenarios_were_kept_compared_and_put_into_the_report(found):
    assert {"A", "B"} <= set(found["compared"])
    assert found["kept"]["A"] is False and found["kept"]["B"] is True and "B" in found["told"]


def test_nothing_stays_in_the_project(found):
    assert found["layers_after"] == found["layers_before"] == []


def test_there_is_a_picture_of_each_step(found):
    assert len(found["pictures"]) >= 14
    assert all(Path(picture).stat().st_size > 3_000 for picture in found["pictures"])
