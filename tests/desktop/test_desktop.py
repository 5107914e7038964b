"""The real QGIS, on a hidden display, with the plugin enabled in a profile of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts import desktop


@pytest.fixture(scope="module")
def result() -> dict:
    for program in ("qgis", "xvfb-run"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    return desktop.start("es", short=True)


def test_qgis_loads_the_plugin_opens_a_dialog_and_ends(result):
    assert result["problems"] == []


def test_qgis_lists_the_algorithms(result):
    assert "urbanrural:demographicchange" in result["algorithms"]


def test_pictures_were_taken(result):
    assert [Path(picture).name.split("-")[0] for picture in result["pictures"]] == ["start.png", "dialog"]
    assert all(Path(picture).stat().st_size > 10_000 for picture in result["pictures"])
