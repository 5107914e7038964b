"""Recipes that are run together: their files, that they are apart, the table, and the two lines of a task."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
import time

import pytest

from scripts.recipe_task import Answer, answer_of, task_line
from scripts.recipe_works import FIELDS, Work, found_recipes, require_apart, write_table
from scripts.scratch import REPOSITORY
from urban_rural_linkages.core.recipe.overview import FAILED, MADE
from urban_rural_linkages.io.recipe import RecipeError, Step


def test_files_are_found_by_patterns_each_once(tmp_path):
    folder = tmp_path / "a folder"
    folder.mkdir()
    for name in ("b.json", "a.json", "c.txt"):
        (folder / name).touch()
    (tmp_path / "d.json").touch()
    pattern = str(folder / "*.json")
    assert found_recipes([pattern, pattern]) == [folder / "a.json", folder / "b.json"]
    assert found_recipes([f"{tmp_path}/d.json '{pattern}'"]) == [tmp_path / "d.json", folder / "a.json",
                                                                 folder / "b.json"]  # fmt: skip
    with pytest.raises(RecipeError, match=re.escape(f"No recipe is called '{tmp_path}/*.geojson'.")):
        found_recipes([f"{tmp_path}/*.geojson"])


def test_two_recipes_that_write_to_one_place_are_refused(tmp_path):
    def steps(*names):
        return [Step(1, "a", {}, tuple(tmp_path / name for name in names))]

    one, other = tmp_path / "one.json", tmp_path / "other.json"
    require_apart({one: [*steps("a"), *steps("a")], other: steps("b")})
    with pytest.raises(RecipeError) as refused:
        require_apart({one: steps("a", "b"), other: steps("c/../b")})
    assert str(refused.value) == (
        f"The recipes '{one}' and '{other}' both write '{tmp_path / 'b'}'. Give each a place of its own."
    )


def test_the_table_says_what_became_of_each(tmp_path):
    (tmp_path / "1.log").write_text("-- begun by process 7 on a\nx\n-- begun by process 9 on b\n", encoding="utf-8")
    works = [
        Work(tmp_path / "r.json", [], "=Vega", log=tmp_path / "1.log", outcome=MADE, folder="Vega", seconds=12.34,
             machine="b"),
        Work(tmp_path / "s.json", [], outcome=FAILED, reason="Layer 'a' is empty."),
    ]  # fmt: skip
    assert [work.name for work in works] == ["r.json · =Vega", "s.json"]
    write_table(works, tmp_path / "new" / "all.csv")
    with (tmp_path / "new" / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert tuple(first) == FIELDS
    assert (first["value"], first["begun"], first["seconds"], first["machine"]) == ("'=Vega", "2", "12.3", "b")
    assert (second["outcome"], second["reason"], second["begun"]) == ("failed", "Layer 'a' is empty.", "0")


def test_the_lines_of_a_task(tmp_path):
    step = Step(2, "urbanrural:x", {"TITLE": "Ñ", "N": 1}, (tmp_path / "out",))
    line = task_line([step], "7-1", "es", tmp_path, tmp_path / "1.log", tmp_path / "stopped")
    assert line.count("\n") == 1 and json.loads(line)["runs"] == [
        {"number": 2, "algorithm": "urbanrural:x", "inputs": {"TITLE": "Ñ", "N": 1}, "written": [f"{tmp_path}/out"]}
    ]  # fmt: skip
    answer = Answer("", ["/out"], 1.5, "vm")
    assert answer_of(json.dumps(answer._asdict()) + "\n") == answer
    assert answer_of("") is None and answer_of('{"failed": ') is None


@pytest.mark.skipif(sys.platform == "win32", reason="sessions of processes are those of Unix")
def test_a_task_ends_with_the_process_that_started_it(tmp_path):
    """A worker that is lost leaves nothing that goes on writing."""
    program = (
        "import subprocess, sys, time\n"
        "task = subprocess.Popen([sys.executable, '-m', 'scripts.recipe_task'], cwd=sys.argv[1],"
        " start_new_session=True)\n"
        "print(task.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    words = [sys.executable, "-c", program, str(REPOSITORY)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:  # its input stays open here
        task = int(worker.stdout.readline())
        time.sleep(1)  # it waits for its line, as it would for a QGIS
        os.kill(task, 0)
        worker.kill()
        for _ in range(100):
            state = subprocess.run(["ps", "-o", "stat=", "-p", str(task)], capture_output=True, text=True, check=False)
            if state.stdout.strip()[:1] in ("", "Z"):  # gone, or dead and nobody has asked for its end yet
                return
            time.sleep(0.1)
    raise AssertionError("the task lives on")
