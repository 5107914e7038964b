"""The zip, unpacked as QGIS' installer does it, runs."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from scripts.scratch import environment, make_profile

TABLE = "code,p0,p1\n01,100,90\n02,200,230\n"


@pytest.fixture(scope="module")
def installed(package, tmp_path_factory):
    """The folder of plugins with ours in it, under a name that is hard on careless code."""
    if shutil.which("qgis_process") is None:
        pytest.skip("qgis_process is not installed")
    folder = tmp_path_factory.mktemp("plugins") / "Ñuñoa é"
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def process(installed):
    """A function that runs qgis_process with the installed plugin and returns what it says as JSON."""

    def call(*arguments: str, inputs: dict | None = None) -> dict:
        env = environment(make_profile("package"), installed, QT_QPA_PLATFORM="offscreen")
        command = ["qgis_process", "--json", *arguments]
        text = json.dumps({"inputs": inputs}) if inputs else None
        done = subprocess.run(command, env=env, input=text, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return call


def test_it_runs_an_algorithm(process, tmp_path):
    (tmp_path / "población.csv").write_text(TABLE, encoding="utf-8")
    target = tmp_path / "cambio ñ.gpkg"
    answer = process(
        "run", "urbanrural:demographicchange", "-",
        inputs={
            "UNITS": str(tmp_path / "población.csv"), "UNIT_ID": "code", "POP_START": "p0", "POP_END": "p1",
            "START_YEAR": 2001, "END_YEAR": 2011, "OUTPUT": str(target),
        },
    )  # fmt: skip
    assert answer["results"]["OUTPUT"] == str(target)
    assert target.stat().st_size > 0
    assert answer["provider_details"]["version"] == answer["provider_details"]["version"].strip() != ""


def test_the_algorithms_are_listed_where_scipy_is_missing(installed, tmp_path):
    (tmp_path / "scipy.py").write_text("raise ModuleNotFoundError('no scipy', name='scipy')", encoding="utf-8")
    env = environment(make_profile("package"), installed, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(tmp_path))
    done = subprocess.run(["qgis_process", "list"], env=env, capture_output=True, text=True, check=False)
    assert "demographicchange" in done.stdout, done.stderr


def test_resources_are_found_inside_the_plugin(installed):
    assert (installed / "urban_rural_linkages" / "resources" / "icons" / "urban_rural_linkages.svg").exists()


def test_its_functions_are_there_in_the_field_calculator(process, tmp_path):
    (tmp_path / "units.csv").write_text(TABLE, encoding="utf-8")
    target = tmp_path / "rates.csv"
    process(
        "run", "native:fieldcalculator", "-",
        inputs={
            "INPUT": str(tmp_path / "units.csv"), "FIELD_NAME": "rate", "FIELD_TYPE": 0,
            "FORMULA": "round(annual_rate(p0, p1, 10), 2)", "OUTPUT": str(target),
        },
    )  # fmt: skip
    assert [line.rpartition(",")[2] for line in target.read_text(encoding="utf-8").split()] == ["rate", "-1.05", "1.41"]


def test_help_is_a_page_that_it_brings(process, installed):
    page = process("help", "urbanrural:webbtypology")["algorithm_details"]["help_url"]
    file = Path(unquote(urlsplit(page).path))
    assert file == installed / "urban_rural_linkages" / "manual" / "en" / "algorithms" / "webbtypology.html"
    assert file.is_file()


def test_the_recipe_and_the_data_of_the_demo_are_inside(installed):
    demo = installed / "urban_rural_linkages" / "resources" / "demo"
    needed = {"recipe.json", "region.gpkg", "assessments.gpkg", "scenarios.gpkg"}
    assert needed <= {file.name for file in demo.iterdir()}
