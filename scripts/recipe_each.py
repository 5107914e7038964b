"""One diagnosis for each value of a field: what needs QGIS runs in a process of its own, in the profile of a command.

    python3 -m scripts.recipe_each spread TASK.json RESULT.json     the runs of all values
    python3 -m scripts.recipe_each overview TASK.json RESULT.json   the overview beside their folders

`spread` and `write_overview` start it, and need no QGIS themselves.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from urban_rural_linkages.core.errors import PlanningError
from urban_rural_linkages.core.recipe.each import PLACEHOLDER, Each
from urban_rural_linkages.core.recipe.overview import FAILED, MADE, OverviewRow
from urban_rural_linkages.io.recipe import RecipeError, Step

from .scratch import REPOSITORY

PYTHON = os.environ.get("PYTHON", "/usr/bin/python3")
"""The Python that has QGIS."""


def spread(step: Step, env: Mapping[str, str]) -> dict[str, Step]:
    """Return the run of each value of the field that a run names, by the value.

    Raises
    ------
    RecipeError
        When it cannot be cut; with the sentence.
    """
    if step.each is None:
        raise ValueError("the run names no field")
    found = _asked("spread", {"inputs": step.inputs, "each": asdict(step.each)}, env)
    if found["left_out"]:
        print(f"Settlements in no unit, and so in no diagnosis: {found['left_out']}.", flush=True)
    for run in found["runs"]:
        for name in (name for name in ("FLOWS", "LINKS") if step.inputs.get(name) and not run["inputs"].get(name)):
            print(f"{run['value']}: no row of {name} is between two of its units, so it goes without.", flush=True)
    return {
        run["value"]: replace(step, inputs=run["inputs"], written=(Path(run["inputs"]["FOLDER"]),), each=None)
        for run in found["runs"]
    }


def write_overview(step: Step, rows: Sequence[OverviewRow], env: Mapping[str, str], language: str) -> None:
    """Write the overview of the values of a run into the folder that it names.

    Raises
    ------
    RecipeError
        When it cannot be written.
    """
    if step.each is None:
        raise ValueError("the run names no field")
    title = str(step.inputs.get("TITLE") or "")
    task = {
        "folder": step.inputs["FOLDER"], "rows": [asdict(row) for row in rows],
        "title": "" if PLACEHOLDER in title else title, "field": step.each.field,
        "language": str(step.inputs.get("LANGUAGE") or language),
    }  # fmt: skip
    _asked("overview", task, env)


def listed(rows: Sequence[OverviewRow]) -> str:
    """Return what became of each value, a line each, for a terminal."""
    wide = max((len(row.value) for row in rows), default=0)
    return "\n".join(f"  {row.value:<{wide}}  {row.outcome:<10}{row.reason or row.folder}".rstrip() for row in rows)


def outcome_of(value: str, step: Step, done: Step | str, base: Path) -> OverviewRow:
    """Return the row of a value: of the run as it was done, or of the sentence with which it failed."""
    if isinstance(done, str):
        return OverviewRow(value, step.written[0].name, FAILED, done)
    place = done.written[0]
    return OverviewRow(value, place.relative_to(base).as_posix() if base in place.parents else place.name, MADE)


def _asked(verb: str, task: Mapping[str, object], env: Mapping[str, str]) -> dict:
    """Have a process with QGIS do something, and return what it found."""
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder) / "task.json", Path(folder) / "result.json"
        given.write_text(json.dumps(task), encoding="utf-8")
        command = [PYTHON, "-m", "scripts.recipe_each", verb, str(given), str(found)]
        done = subprocess.run(command, env=dict(env), cwd=REPOSITORY, capture_output=True, text=True, check=False)
        if done.returncode or not found.exists():
            raise RecipeError("{said}", said=done.stderr.strip().rpartition("\n")[2] or "QGIS said nothing.")
        return json.loads(found.read_text(encoding="utf-8"))


def main(arguments: list[str] | None = None) -> int:
    """Do what was asked for, in a QGIS of this process; the last line of a failure is its sentence."""
    verb, given, found = arguments or sys.argv[1:]
    task = json.loads(Path(given).read_text(encoding="utf-8"))
    from qgis.core import QgsApplication  # noqa: PLC0415 - those who start this program may have no QGIS

    application = QgsApplication([], False)
    application.initQgis()
    try:
        result = _spread(task) if verb == "spread" else _overview(task)
    except PlanningError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    Path(found).write_text(json.dumps(result), encoding="utf-8")
    return 0


def _spread(task: Mapping) -> dict:
    from urban_rural_linkages.io.each_value import value_runs  # noqa: PLC0415

    runs, left_out = value_runs(task["inputs"], Each(**task["each"]))
    return {"runs": [asdict(run) for run in runs], "left_out": left_out}


def _overview(task: Mapping) -> dict:
    from urban_rural_linkages.i18n import Language  # noqa: PLC0415
    from urban_rural_linkages.io.overview_files import write_overview as write  # noqa: PLC0415

    rows = [OverviewRow(row["value"], row["folder"], row["outcome"], row["reason"]) for row in task["rows"]]
    write(Path(task["folder"]), rows, task["title"], task["field"], Language(task["language"]))
    return {}


if __name__ == "__main__":
    sys.exit(main())
