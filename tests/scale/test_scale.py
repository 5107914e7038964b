"""Many recipes on Dask: six on two workers of which one is killed on the way, and a scheduler that there is already."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from scripts.recipe_task import BEGUN

COMARCAS = ("La Peñuela", "Montes de la Ñora", "Tierra de Castrejana", "Campo de Torrealta")
FILES = {"diagnosis.gpkg", "diagnosis.json", "diagnosis.qgz", "inputs.sqlite", "recipe.url.json", "report.html",
         "report.odt", "report.pdf", "tables.xlsx"}  # fmt: skip
UNITS = {"La Peñuela": 10, "Montes de la Ñora": 9, "Tierra de Castrejana": 12, "Campo de Torrealta": 10, "": 60}
LOCK = ".diagnosis.lock"  # empty, of a folder that was being written; the next run takes it over
LONGEST = 600  # seconds, on a machine that has other things to do


@pytest.fixture(scope="module")
def dask(repository):
    """The Python that has Dask."""
    python = repository / ".venv-scale" / "bin" / "python"
    if not python.exists():
        pytest.skip("Dask is not installed: 'scripts/setup.sh scale'")
    return python


def recipe(folder: Path, name: str, units: str, out: str, before: Sequence[dict] = (), **more: object) -> None:
    """Write a recipe of a small diagnosis of the demo region, and of what is run before."""
    inputs = {"UNITS": units, "UNIT_ID": "code", "NAME": "name", "POP_START": "t2001", "POP_END": "t2021",
              "START_YEAR": 2001, "END_YEAR": 2021, "AREA": "area_km2", "AREA_UNITS": "km2", "CONTEXT": False,
              "SHEETS": "none", "LANGUAGE": "en", "FOLDER": out}  # fmt: skip
    run = {"algorithm": "urbanrural:territorialdiagnosis", "inputs": inputs, **more}
    (folder / name).write_text(json.dumps([*before, run]), encoding="utf-8")


def started(dask: Path, repository: Path, folder: Path, *arguments: str) -> subprocess.Popen:
    command = [str(dask), "-m", "scripts.run_recipes", f"{folder}/*.json", "--table", f"{folder}/all.csv", *arguments]
    return subprocess.Popen(command, cwd=repository, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def table(folder: Path) -> dict[tuple[str, str], dict[str, str]]:
    """Return the rows of what became of all, by recipe and value."""
    with (folder / "all.csv").open(encoding="utf-8-sig") as file:
        return {(Path(row["recipe"]).name, row["value"]): row for row in csv.DictReader(file)}


def worker_of(command: subprocess.Popen, folder: Path) -> int:
    """Wait until the first diagnosis is being written, and return the process of the worker that has it."""
    until = time.monotonic() + LONGEST
    while time.monotonic() < until and command.poll() is None:
        (text,) = [path.read_text(encoding="utf-8") for path in (folder / "all").glob("*_r0.log")] or [""]
        found = re.search(rf"{BEGUN} (\d+)", text)
        if found and any((folder / "out_0").glob(".unfinished-*")):
            return int(found[1])
        time.sleep(0.05)
    raise AssertionError(f"no diagnosis was begun: {command.communicate()[0] if command.poll() is not None else ''}")


def test_six_recipes_on_two_workers_of_which_one_is_killed(dask, repository, tmp_path):
    folder = tmp_path / "Ñuñoa é"
    folder.mkdir()
    shutil.copy(repository / "resources" / "demo" / "region.gpkg", folder)
    layer = "region.gpkg|layername=municipalities"
    for number, comarca in enumerate(COMARCAS):
        recipe(folder, f"r{number}.json", f"{layer}|subset=\"comarca\" = '{comarca}'", f"out_{number}")
    recipe(folder, "whole.json", layer, "out_whole")
    two = f"{layer}|subset=\"comarca\" IN ('Sierra de Ocejo', 'Vega del Alba')"
    join = {"UNITS": two, "UNIT_ID": "code", "TABLES": ["region.gpkg|layername=people_2021"], "OUTPUT": "joined.gpkg"}
    recipe(folder, "x_each.json", "joined.gpkg", "out_each", [{"algorithm": "urbanrural:jointables", "inputs": join}],
           each={"layer": "joined.gpkg", "field": "comarca"})  # fmt: skip
    with started(dask, repository, folder, "--workers", "2") as command:
        os.kill(worker_of(command, folder), signal.SIGKILL)
        said, _ = command.communicate(timeout=LONGEST)
    assert command.returncode == 0, said
    rows = table(folder)
    assert {row["outcome"] for row in rows.values()} == {"made"} and len(rows) == 8, said
    assert rows[("r0.json", "")]["begun"] == "2", "what the lost worker had begun was begun again"
    places = [*(f"out_{number}" for number in range(4)), "out_whole", "out_each/Sierra_de_Ocejo",
              "out_each/Vega_del_Alba"]  # fmt: skip
    for place in places:
        assert {path.name for path in (folder / place).iterdir()} == FILES, place
    for number, units in enumerate([*UNITS.values()][:4]):
        record = json.loads((folder / f"out_{number}" / "diagnosis.json").read_text(encoding="utf-8"))
        assert record["chapters"]["population"]["change"][-1]["units"] == units
    with (folder / "out_each" / "overview.csv").open(encoding="utf-8-sig") as file:
        figures = [(row["value"], row["units"], row["population_end"]) for row in csv.DictReader(file)]
    assert figures == [("Sierra de Ocejo", "6", "8743"), ("Vega del Alba", "13", "93329")]
    assert "Tasks done: 8 of 8" in said


@contextmanager
def cluster_of_others(dask: Path, folder: Path) -> Iterator[str]:
    """A scheduler and a worker that none of our commands has started, and none may end; yield the address."""
    place = folder / "scheduler.json"
    folder.mkdir()
    words = [["scheduler", "--host", "127.0.0.1", "--port", "0"],
             ["worker", "--nthreads", "1", "--local-directory", str(folder)]]  # fmt: skip
    cluster = [subprocess.Popen([str(dask), "-m", "dask", *some, "--scheduler-file", str(place), "--no-dashboard"],
                                stderr=subprocess.DEVNULL, cwd=folder) for some in words]  # fmt: skip
    try:
        until = time.monotonic() + LONGEST
        while not place.exists():
            assert cluster[0].poll() is None and time.monotonic() < until, "the scheduler did not start"
            time.sleep(0.1)
        yield json.loads(place.read_text(encoding="utf-8"))["address"]
        assert all(one.poll() is None for one in cluster), "the cluster of others goes on"
    finally:
        for one in reversed(cluster):
            one.terminate()
            one.wait()


def test_a_scheduler_that_there_is_already_and_a_recipe_that_fails(dask, repository, tmp_path):
    shutil.copy(repository / "resources" / "demo" / "region.gpkg", tmp_path)
    recipe(tmp_path, "wrong.json", "region.gpkg|layername=municipalities", "out")
    text = (tmp_path / "wrong.json").read_text(encoding="utf-8")
    (tmp_path / "wrong.json").write_text(text.replace('"END_YEAR": 2021', '"END_YEAR": 1990'), encoding="utf-8")
    (tmp_path / "no_list.json").write_text("{}", encoding="utf-8")
    with (
        cluster_of_others(dask, tmp_path / "dask") as address,
        started(dask, repository, tmp_path, "--scheduler", address) as command,
    ):
        said, _ = command.communicate(timeout=LONGEST)
    assert command.returncode == 1
    rows = table(tmp_path)
    assert "is not a list of runs" in rows[("no_list.json", "")]["reason"]
    assert "The end year 1990 is not after the start year 2001." in rows[("wrong.json", "")]["reason"]
    assert [row["outcome"] for row in rows.values()] == ["failed", "failed"]
    assert "Tasks done: 0 of 2" in said and not (tmp_path / "out").exists()


@pytest.mark.parametrize("whose", ["ours", "of others"])
def test_when_it_is_stopped_nothing_is_left_behind_and_all_are_named(dask, repository, tmp_path, whose):
    shutil.copy(repository / "resources" / "demo" / "region.gpkg", tmp_path)
    for number, comarca in enumerate(COMARCAS[:2]):
        units = f"region.gpkg|layername=municipalities|subset=\"comarca\" = '{comarca}'"
        recipe(tmp_path, f"r{number}.json", units, f"out_{number}")
    with ExitStack() as stack:
        place = ["--workers", "1"]
        if whose == "of others":
            place = ["--scheduler", stack.enter_context(cluster_of_others(dask, tmp_path / "dask"))]
        command = stack.enter_context(started(dask, repository, tmp_path, *place))
        worker_of(command, tmp_path)
        command.send_signal(signal.SIGINT)
        said, _ = command.communicate(timeout=LONGEST)
        left = {path.name for path in tmp_path.glob("out_*/**/*")} - {LOCK}
        homes = [*(repository / "build" / "profiles").glob(f"task-{command.pid}-*")]
    assert command.returncode == 1 and "Stopped; what is finished stands." in said
    outcomes = {name: row["outcome"] for (name, _), row in table(tmp_path).items()}
    assert outcomes == {"r0.json": "cancelled", "r1.json": "not begun"}
    assert left == set() and homes == []
