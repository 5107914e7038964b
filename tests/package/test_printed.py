"""What README, docs and CONTRIBUTING print: every command can be given, and every recipe runs on the demo's data."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from osgeo import gdal

from scripts.scratch import REPOSITORY

DOCS = REPOSITORY / "docs"
PAGES = [REPOSITORY / "README.md", REPOSITORY / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
_BLOCK = re.compile(r"(?ms)^```(\w*)\n(.*?)^```")
_IN_LINE = re.compile(r"`([^`\n]+)`")
_MAKE = re.compile(r"^make(?: -\w+)?((?: [a-z0-9-]+)+)")
_FILE = re.compile(
    r"^(?:docs|tests|resources|scripts|core|algorithms|io|gui|benchmarks)/[\w/.-]+\.(?:py|json|md|yaml|svg)$"
)
_STANDS_FOR = re.compile(r"(?:\b|_)(?:ROOM|ID|SUBJECT|GROUP)\b")  # of a thing to come


def commands(page: Path) -> list[str]:
    """Return what a page prints as commands: lines of blocks of sh, and code in a line that begins with one."""
    text = page.read_text(encoding="utf-8")
    lines = [line for kind, block in _BLOCK.findall(text) if kind in ("sh", "") for line in block.splitlines()]
    return [line.strip() for line in (*lines, *_IN_LINE.findall(_BLOCK.sub("", text)))]


def recipes(page: Path) -> list[str]:
    """Return the recipes of a page: the blocks of JSON that hold runs."""
    return [block for kind, block in _BLOCK.findall(page.read_text(encoding="utf-8"))
            if kind == "json" and '"algorithm"' in block]  # fmt: skip


def targets() -> set[str]:
    """Return what `make` can make."""
    return set(re.findall(r"(?m)^([a-z0-9-]+):", (REPOSITORY / "Makefile").read_text(encoding="utf-8")))


def asked_of_make(page: Path) -> set[str]:
    """Return what a page asks `make` for."""
    return {word for line in commands(page) if (found := _MAKE.match(line)) for word in found[1].split()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(REPOSITORY).as_posix())
def test_every_command_that_is_printed_can_be_given(page):
    assert asked_of_make(page) <= targets()
    lines = "\n".join(commands(page))
    for name in re.findall(r"python3 -m ((?:scripts|tests|benchmarks)[\w.]*)", lines):
        place = REPOSITORY / name.replace(".", "/")
        assert place.with_suffix(".py").exists() or (place / "__main__.py").exists(), name
    assert [name for name in re.findall(r"pytest ([\w/.]+\.py)", lines) if not (REPOSITORY / name).exists()] == []


@pytest.mark.parametrize("page", [*PAGES[:2], DOCS / "development.md"], ids=lambda page: page.name)
def test_every_file_that_is_named_is_there(page):
    named = {line for line in commands(page) if _FILE.match(line) and not _STANDS_FOR.search(line)}
    homes = (REPOSITORY, REPOSITORY / "urban_rural_linkages")
    assert [name for name in sorted(named) if not any((home / name).exists() for home in homes)] == []


def test_what_the_pages_ask_of_make_is_understood():
    asked = set().union(*map(asked_of_make, PAGES))
    assert {"demo", "test", "diagnosis", "package", "desktop"} <= asked
    words = ["make", "-n", "RECIPE=x.json", *sorted(asked)]
    done = subprocess.run(words, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    """A folder with the files that recipes name, made of the demo's."""
    folder = tmp_path_factory.mktemp("recipes")
    demo = str(REPOSITORY / "resources" / "demo" / "region.gpkg")
    kept = {
        "units.gpkg": "SELECT geom, code, comarca, t2001, t2021 FROM municipalities WHERE comarca IN "
        "(SELECT comarca FROM municipalities GROUP BY comarca ORDER BY comarca LIMIT 2)",
        "municipalities.gpkg": "SELECT geom, code, name, area_km2 * 100 AS area_ha FROM municipalities",
        "settlements.gpkg": "SELECT geom, name, population FROM settlements",
        "health_centres.gpkg": "SELECT * FROM services WHERE type = 'health_centre'",
        "population_register.csv": "SELECT code, t2001, t2021 FROM municipalities",
    }
    for name, query in kept.items():
        form, layer = ("CSV", None) if name.endswith(".csv") else ("GPKG", "units")
        assert gdal.VectorTranslate(str(folder / name), demo, SQLStatement=query, format=form, layerName=layer), name
    return folder


PRINTED = [one for page in PAGES if "es" not in page.parts for one in recipes(page)]  # the Spanish are the same


@pytest.mark.parametrize("text", PRINTED, ids=lambda text: str(len(text)))
def test_every_recipe_that_is_printed_runs(data, text):
    shutil.rmtree(data / "results", ignore_errors=True)
    (data / "my_region.json").write_text(text, encoding="utf-8")
    words = [sys.executable, "-m", "scripts.run_recipe", str(data / "my_region.json")]
    done = subprocess.run(words, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    made = [json.loads(file.read_text(encoding="utf-8")) for file in (data / "results").rglob("diagnosis.json")]
    assert len(made) == (2 if '"each"' in text else 1) and all(one["chapters"] for one in made)


def test_the_citation_is_of_this_version():
    told = yaml.safe_load((REPOSITORY / "CITATION.cff").read_text(encoding="utf-8"))
    version = re.search(r"(?m)^version=(.+)$", (REPOSITORY / "metadata.txt").read_text(encoding="utf-8"))
    assert told["version"] == version[1] and told["license"] == "GPL-2.0-or-later"


def test_the_form_of_issues_asks_for_version_algorithm_and_log():
    form = yaml.safe_load((REPOSITORY / ".github/ISSUE_TEMPLATE/fault.yml").read_text(encoding="utf-8"))
    asked = {part["id"] for part in form["body"] if part.get("validations", {}).get("required")}
    assert {"versions", "algorithm", "log"} <= asked


def test_the_hooks_call_what_is_there():
    hooks = yaml.safe_load((REPOSITORY / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    assert [hook["id"] for hook in hooks] == ["ruff", "ruff-format", "i18n", "docs"]
    tests = [word for hook in hooks for word in hook["entry"].split() if word.startswith("tests/")]
    assert tests and all((REPOSITORY / name).exists() for name in tests)


def test_changes_are_added_changed_or_fixed():
    newest = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    assert re.findall(r"(?m)^### (.+)$", newest) == ["Added", "Changed", "Fixed"]
