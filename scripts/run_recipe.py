"""Run a recipe with qgis_process, and say where the results lie.

    python3 -m scripts.run_recipe RECIPE [--set NAME=VALUE ...] [--language en|es]

The plugin is assembled, enabled in a profile under build/, and each run of the recipe is one qgis_process; so a recipe
does what the same algorithms do in the toolbox.  The first failure ends it, with the algorithm's own sentence; of the
runs for each value of a field (`recipe_each`) the others go on, and an overview says what became of each.
"""

from __future__ import annotations

import argparse
import codecs
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO

from urban_rural_linkages.core.recipe.overview import CANCELLED, MADE, WAITING, OverviewRow
from urban_rural_linkages.core.recipe.recipe_paths import path_of
from urban_rural_linkages.io.recipe import (
    Allowed,
    RecipeError,
    Step,
    override,
    plan,
    read_recipe,
    require_allowed,
    resolve,
)

from . import assemble
from .recipe_each import listed, outcome_of, spread, write_overview
from .scratch import environment, make_profile

_RESULTS = "\n----------------\nResults\n"
_HEADING_BEGINS = re.compile(r"(\n(-[-\n\w]*)?)?\Z")
_NOISE = {"An error was encountered while checking parameter values"}


class RunError(Exception):
    """A run that failed, with what the algorithm said."""


FORMER = {"urbanrural:networkaudit": {"MAX_SLOPE": "number"}}
"""Parameters that have another name or no use any more: QGIS' help hides them, and recipes may still give them."""


def parameter_kinds(algorithms: Iterable[str], env: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Ask QGIS for the type of each parameter of some algorithms.

    Raises
    ------
    RecipeError
        When QGIS does not know an algorithm.
    """
    kinds = {}
    for algorithm in sorted(set(algorithms)):
        command = ["qgis_process", "--json", "help", algorithm]
        done = subprocess.run(command, env=dict(env), capture_output=True, text=True, check=False)
        if done.returncode or not done.stdout.strip():
            raise RecipeError("QGIS has no algorithm '{algorithm}'.", "{said}", algorithm=algorithm,
                              said=_sentences(done.stderr))  # fmt: skip
        parameters = json.loads(done.stdout)["parameters"]
        shown = {name: parameter["type"]["id"] for name, parameter in parameters.items()}
        kinds[algorithm] = FORMER.get(algorithm, {}) | shown
    return kinds


def run(step: Step, env: Mapping[str, str]) -> Step:
    """Run one step, with its log on the standard output as it comes; return it with the places it has written to.

    Raises
    ------
    RunError
        When the algorithm fails; with its own words.
    """
    for path in step.written:
        path.parent.mkdir(parents=True, exist_ok=True)
    command = ["qgis_process", "run", step.algorithm, *_arguments(step.inputs)]
    found: dict[str, str] = {}
    with tempfile.TemporaryFile() as errors:
        with subprocess.Popen(command, env=dict(env), stdout=subprocess.PIPE, stderr=errors) as process:
            for text in _log(process.stdout, step.inputs, found):
                print(text, end="", flush=True)
        errors.seek(0)
        said = _sentences(errors.read().decode("utf-8", "replace"))
    if process.returncode:
        raise RunError(said or f"qgis_process ended with code {process.returncode} and said nothing.")
    if said:
        print(said)
    return replace(step, written=_written(step, found))


def _written(step: Step, found: Mapping[str, str]) -> tuple[Path, ...]:
    """Return where the outputs lie by what the run said: a diagnosis may have had to go elsewhere than it was told."""
    said = {path_of(value): path_of(found.get(name)) for name, value in step.inputs.items() if isinstance(value, str)}
    return tuple(said.get(path) or path for path in step.written)


def _arguments(inputs: Mapping[str, object]) -> Iterator[str]:
    """Arguments rather than JSON on the standard input, with which qgis_process keeps its log to itself.

    They stand behind ``--``: before it, qgis_process takes AREA_UNITS for its own option of that name.
    """
    yield "--"
    for name, value in inputs.items():
        for part in value if isinstance(value, list) else [value]:
            if part is not None:
                yield f"{name}={str(part).lower() if isinstance(part, bool) else part}"


def _log(stream: IO[bytes], names: Iterable[str], results: dict[str, str]) -> Iterator[str]:
    """Yield what the algorithm says, without the inputs that qgis_process repeats; what it found goes to `results`."""
    decode = codecs.getincrementaldecoder("utf-8")("replace").decode
    repeated = re.compile(rf"(-+|Inputs|Using [^\n]*|({'|'.join(names)}):\t[^\n]*)?\n")
    pending, heard, over = "", False, False
    while chunk := os.read(stream.fileno(), 4096):  # to the end, or qgis_process would wait for a reader
        pending += decode(chunk)
        while not heard and (line := repeated.match(pending)):
            pending = pending[line.end() :]
        heard = heard or "\n" in pending or pending.startswith("0")
        if heard and not over:
            over = _RESULTS in pending
            held = "" if over else _HEADING_BEGINS.search(pending)[0]
            yield pending.partition(_RESULTS)[0] + "\n" if over else pending.removesuffix(held)
            pending = pending.partition(_RESULTS)[2] if over else held
    if over:
        results.update(re.findall(r"^(\w+):\t(.*)$", pending, re.MULTILINE))


def _sentences(errors: str) -> str:
    """Each line of an error output once: qgis_process says most things twice."""
    lines = (line.removeprefix("ERROR:").strip() for line in errors.splitlines())
    return "\n".join(dict.fromkeys(line for line in lines if line and line not in _NOISE))


def results(steps: Iterable[Step]) -> list[Path]:
    """Return the files that the runs have left, those of a folder one by one."""
    found: dict[Path, None] = {}
    for step in steps:
        for path in step.written:
            files = sorted(path.iterdir()) if path.is_dir() else [path]
            found.update((file, None) for file in files if file.is_file())
    return list(found)


def resolved_steps(
    recipe: Path, settings: Sequence[str], allowed: Allowed, env: Mapping[str, str], kinds: dict[str, dict[str, str]]
) -> list[Step]:
    """Read a recipe, see that it is right and does nothing that was not allowed, and say what it will do.

    Parameters
    ----------
    recipe : Path
    settings : sequence of str
        NAME=VALUE for each run.
    allowed : Allowed
    env : mapping
        The environment of QGIS.
    kinds : dict
        The types of the parameters of each algorithm; those that are missing are asked for, and added.

    Raises
    ------
    RecipeError
        When the recipe is wrong, or does what was not allowed.
    """
    steps = read_recipe(recipe)
    kinds |= parameter_kinds({step.algorithm for step in steps} - kinds.keys(), env)
    base = recipe.resolve().parent
    steps = resolve(override(steps, settings, kinds), base, kinds)
    given = frozenset(setting.partition("=")[0] for setting in settings)
    require_allowed(steps, base, kinds, replace(allowed, outputs=given))
    print("\n".join([f"The recipe {recipe}:", *(f"  {line}" for line in plan(steps, Path.cwd()))]), flush=True)
    return steps


def cook(
    recipe: Path, settings: Sequence[str] = (), language: str = "en", allowed: Allowed | None = None
) -> list[Path]:
    """Say what a recipe runs and where it writes, run it whole, and return the files it has left.

    Raises
    ------
    RecipeError
        When the recipe is wrong, or does what was not allowed; nothing has run then.
    RunError
        When an algorithm fails, or the diagnosis of a value does.
    """
    if shutil.which("qgis_process") is None:
        raise RecipeError("There is no qgis_process on this machine: install QGIS with 'scripts/setup.sh run'.")
    env = environment(make_profile("recipe", language), assemble.link(), QT_QPA_PLATFORM="offscreen")
    steps = resolved_steps(recipe, settings, allowed or Allowed(), env, {})
    done = []
    for step in steps:
        print(f"== {step.number}/{len(steps)} {step.algorithm}", flush=True)
        if step.each is not None:
            done.append(run_each(step, env, language))
            continue
        try:
            done.append(run(step, env))
        except RunError as error:
            raise RunError(f"{step} failed: {error}") from None
    return results(done)


def run_each(step: Step, env: Mapping[str, str], language: str) -> Step:
    """Run the diagnosis of each value, one after the other, and write the overview; return the run as it was done.

    Raises
    ------
    RecipeError
        When the inputs cannot be cut by the values; nothing has run then.
    RunError
        When any of them failed, or the user stopped; the others stand.
    """
    runs, rows, base = spread(step, env), [], step.written[0]
    for number, (value, own) in enumerate(runs.items(), start=1):
        print(f"-- {number}/{len(runs)} {value}", flush=True)
        try:
            rows.append(outcome_of(value, own, run(own, env), base))
        except RunError as error:
            print(error, file=sys.stderr)
            rows.append(outcome_of(value, own, str(error), base))
        except KeyboardInterrupt:
            rows.append(OverviewRow(value, own.written[0].name, CANCELLED))
            break
    rows += [OverviewRow(value, runs[value].written[0].name, WAITING) for value in list(runs)[len(rows) :]]
    write_overview(step, rows, env, language)
    made = [row for row in rows if row.outcome == MADE]
    told = f"Diagnoses made: {len(made)} of {len(rows)}; the overview lies in {base}."
    print(f"{listed(rows)}\n{told}", flush=True)
    if len(made) < len(rows):
        raise RunError(f"{step} was not made for each {step.each.field if step.each else 'value'}. {told}")
    return replace(step, written=(base, *(base / row.folder for row in rows)))


def add_arguments(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Add what a user may say of a recipe: inputs, the language, and what it is allowed to do."""
    own = "es" if os.environ.get("LANG", "").startswith("es") else "en"
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="give an input to every run")
    parser.add_argument("--language", choices=("en", "es"), default=own, help="of the messages")
    parser.add_argument("--allow-folder", action="append", default=[], type=Path, metavar="FOLDER",
                        help="let the recipe write into a folder that is not its own; may be given again")  # fmt: skip
    parser.add_argument("--allow-provider", action="append", default=[], metavar="ID",
                        help="let it run algorithms that are neither of this toolbox nor QGIS' own")  # fmt: skip
    parser.add_argument("--allow-databases", action="store_true", help="let it write into databases")
    return parser


def allowed_of(chosen: argparse.Namespace) -> Allowed:
    """Return what a recipe is allowed to do."""
    folders = tuple(folder.resolve() for folder in chosen.allow_folder)
    return Allowed(folders, tuple(chosen.allow_provider), chosen.allow_databases)


def main(arguments: list[str] | None = None) -> int:
    """Run the recipe that is named."""
    parser = argparse.ArgumentParser(description="Run a recipe with qgis_process.")
    parser.add_argument("recipe", type=Path)
    chosen = add_arguments(parser).parse_args(arguments)
    try:
        files = cook(chosen.recipe, chosen.set, chosen.language, allowed_of(chosen))
    except (RecipeError, RunError) as error:
        print(error, file=sys.stderr)
        return 1
    here = Path.cwd()
    print("\nThe results:")
    for file in files:
        print(f"  {file.relative_to(here) if file.is_relative_to(here) else file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
