"""One manual, one zip and one run of the demo for all the tests of the package."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts import assemble, make_manual, run_recipe
from scripts.scratch import REPOSITORY
from tests.diagnosis_reader import record_of


@pytest.fixture(scope="session")
def manual() -> Path:
    assert make_manual.PYTHON.exists(), "run 'scripts/setup.sh manual' first"
    return make_manual.build()


@pytest.fixture(scope="session")
def package(tmp_path_factory, manual) -> Path:
    return assemble.pack(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Path:
    """The folder in which the recipe of the demo was run."""
    home = tmp_path_factory.mktemp("demo")
    shutil.copytree(REPOSITORY / "resources" / "demo", home / "resources" / "demo")
    recipe = home / "resources" / "demo" / "recipe.json"
    assert run_recipe.main([str(recipe), "--allow-folder", str(home / "build" / "demo")]) == 0
    return home / "build" / "demo"


@pytest.fixture(scope="session")
def record(made) -> dict:
    """What the diagnosis of the demo says of itself."""
    return record_of(made)
