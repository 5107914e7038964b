"""Run many recipes on the workers of Dask, each in a QGIS of its own, and say what became of each.

    python -m scripts.run_recipes 'FOLDER/*.json' [--workers N | --scheduler tcp://HOST:8786]

A recipe is a task; one with a run for each value of a field is a task a value, behind one for the runs before it.
What a lost worker had begun runs again on another.  The folder of a diagnosis appears whole or not at all, whoever is
lost.

It runs in .venv-scale, which has Dask and no QGIS.  An existing cluster sees the same files at the same paths: the
data, the results, and this checkout.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from distributed import Client, Future, LocalCluster, as_completed, wait

from urban_rural_linkages.core.recipe.overview import CANCELLED, FAILED, MADE, WAITING, OverviewRow
from urban_rural_linkages.io.recipe import Allowed, RecipeError, Step
from urban_rural_linkages.io.unfinished import PREFIX, remove_abandoned

from . import assemble
from .recipe_each import PYTHON, outcome_of, spread, write_overview
from .recipe_task import answer_of, task_line
from .recipe_works import Work, found_recipes, require_apart, write_table
from .run_recipe import add_arguments, allowed_of, resolved_steps
from .scratch import BUILD, REPOSITORY, environment, make_profile, profiles

TABLE = BUILD / "diagnoses.csv"
_STOPPING = 30.0  # seconds within which what is running must have ended: each looks several times a second
_DYING = 5.0  # seconds in which a QGIS that was killed lets go of its folder


@dataclass
class Many:
    """Many recipes on the way.

    Attributes
    ----------
    client : Client
        Of the scheduler.
    env : mapping
        The environment of the QGIS of this process, which cuts inputs by their values.
    language : str
        Of the messages.
    logs : Path
        The folder of their logs.
    works : list of Work
        Each as it was submitted.
    running : dict of Future to Work
        Those of which nothing is known yet.
    each : dict of Path to Step
        The run for each value of the recipes that have one.
    """

    client: Client
    env: Mapping[str, str]
    language: str
    logs: Path
    works: list[Work] = field(default_factory=list)
    running: dict[Future, Work] = field(default_factory=dict)
    each: dict[Path, Step] = field(default_factory=dict)

    def run(self, recipes: Mapping[Path, Sequence[Step]]) -> None:
        """Run all recipes; what fails is noted, and the others go on."""
        done = as_completed()
        for recipe, steps in recipes.items():
            for work in self._first(recipe, steps):
                self._submit(work, done)
        for future in done:
            work = self.running.pop(future)
            self._note(work, future)
            print(f"  {work.outcome:<10}{work.name}  {work.reason or f'{work.seconds:.0f} s'}", flush=True)
            if work.is_before and work.outcome == MADE:
                for further in self._of_values(work.recipe):
                    self._submit(further, done)

    def stop(self) -> None:
        """End what is running, on whichever machine, and note what had come to its end before."""
        self.stopping.touch()
        begun = {future: work for future, work in self.running.items() if work.begun}
        self.client.cancel([future for future in self.running if future not in begun])
        with suppress(TimeoutError):
            wait([*begun], timeout=_STOPPING)
        for future, work in begun.items():
            if future.status == "finished" and answer_of(future.result().stdout):
                self._note(work, future)

    @property
    def stopping(self) -> Path:
        """The file that ends all tasks as soon as it is there."""
        return self.logs / "stopped"

    def tidy(self) -> None:
        """Remove what runs that were killed have left: unfinished folders, and profiles of QGIS."""
        written = {path for work in self.works if work.outcome != MADE for step in work.steps for path in step.written}
        until = time.monotonic() + _DYING
        for place in {*written, *(path.parent for path in written)}:
            remove_abandoned(place)
            while any(place.glob(f"{PREFIX}*")) and time.monotonic() < until:
                time.sleep(0.1)
                remove_abandoned(place)
        for home in profiles(f"task-{os.getpid()}-*"):
            shutil.rmtree(home, ignore_errors=True)

    def overviews(self) -> None:
        """Write the overview of each recipe that makes many diagnoses; what cannot be written is a task that failed."""
        for recipe, step in self.each.items():
            rows = [OverviewRow(work.value, work.folder, work.outcome, work.reason)
                    for work in self.works if work.recipe == recipe and work.value]  # fmt: skip
            try:
                if rows:
                    write_overview(step, rows, self.env, self.language)
            except RecipeError as error:
                self.works.append(Work(recipe, [], outcome=FAILED, reason=str(error)))

    def _first(self, recipe: Path, steps: Sequence[Step]) -> Iterator[Work]:
        """Yield the tasks of a recipe that wait for none."""
        *before, last = steps
        if last.each is None:
            yield Work(recipe, list(steps))
            return
        self.each[recipe] = last
        if before:
            yield Work(recipe, before, is_before=True)
        else:
            yield from self._of_values(recipe)

    def _of_values(self, recipe: Path) -> Iterator[Work]:
        try:
            runs = spread(self.each[recipe], self.env)
        except RecipeError as error:
            self.works.append(Work(recipe, [], outcome=FAILED, reason=str(error)))
            print(f"  {FAILED:<10}{recipe.name}  {error}", flush=True)
            return
        for value, step in runs.items():
            yield Work(recipe, [step], value, folder=step.written[0].name)

    def _submit(self, work: Work, done: as_completed) -> None:
        number = len(self.works) + 1
        work.log = self.logs / f"{number:04d}_{work.recipe.stem}.log"
        self.works.append(work)
        name = f"{os.getpid()}-{number}"
        task = task_line(work.steps, name, self.language, assemble.DEV, work.log, self.stopping)
        # A function of the standard library: workers of others need nothing of ours on their path, and unpack no code.
        future = self.client.submit(
            subprocess.run, [PYTHON, "-m", "scripts.recipe_task"], input=task, stdout=subprocess.PIPE, text=True,
            cwd=str(REPOSITORY), start_new_session=True, pure=False, key=f"{number}-{work.name}",
        )  # fmt: skip
        self.running[future] = work
        done.add(future)

    def _note(self, work: Work, future: Future) -> None:
        """Note what became of a task."""
        error = future.exception()
        if error is not None:
            work.outcome, work.reason = FAILED, f"Its workers were lost, or could not start it: {error}".split("\n")[0]
            return
        done = future.result()
        answer = answer_of(done.stdout)
        if answer is None:
            work.outcome, work.reason = FAILED, f"Its process ended with code {done.returncode}; its log is {work.log}."
            return
        work.seconds, work.machine = answer.seconds, answer.machine
        if answer.failed:
            work.outcome, work.reason = FAILED, answer.failed
            return
        work.outcome = MADE
        if work.value:
            last = work.steps[-1]
            moved = replace(last, written=tuple(map(Path, answer.written)))
            work.folder = outcome_of(work.value, last, moved, self.each[work.recipe].written[0]).folder
        elif answer.written:
            work.folder = answer.written[0]


def read_all(
    paths: Sequence[Path], settings: Sequence[str], allowed: Allowed, env: Mapping[str, str]
) -> tuple[dict[Path, list[Step]], list[Work]]:
    """Return the runs of the recipes that are right, and the others as what has failed."""
    recipes, wrong, kinds = {}, [], {}
    for path in paths:
        try:
            recipes[path] = resolved_steps(path, settings, allowed, env, kinds)
        except RecipeError as error:
            print(error, file=sys.stderr)
            wrong.append(Work(path, [], outcome=FAILED, reason=str(error)))
    return recipes, wrong


def connected(workers: int, scheduler: str) -> Client:
    """Return the client of a scheduler that there is, or of one on this machine with some workers.

    Raises
    ------
    RecipeError
        When nothing answers at the address.
    """
    if not scheduler:
        cluster = LocalCluster(
            n_workers=workers, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None,
            memory_limit=0, local_directory=str(BUILD / "dask"),
        )  # fmt: skip
        return Client(cluster)
    try:
        return Client(scheduler, timeout=30)
    except (OSError, ValueError) as error:
        raise RecipeError("No scheduler answers at '{address}': {reason}.", address=scheduler,
                          reason=str(error)) from None  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Run the recipes that are named."""
    parser = argparse.ArgumentParser(description="Run many recipes on Dask.")
    parser.add_argument("recipes", nargs="+", metavar="PATTERN", help="files, or a pattern such as 'folder/*.json'")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="of this machine (one a core)")
    parser.add_argument("--scheduler", default="", metavar="ADDRESS", help="that there is, such as tcp://host:8786")
    parser.add_argument(
        "--table", type=Path, default=TABLE, help="what became of each is written there, logs beside it"
    )
    chosen = add_arguments(parser).parse_args(arguments)
    env = environment(make_profile("recipes", chosen.language), assemble.link(), QT_QPA_PLATFORM="offscreen")
    try:
        recipes, wrong = read_all(found_recipes(chosen.recipes), chosen.set, allowed_of(chosen), env)
        require_apart(recipes)
        client = connected(chosen.workers, chosen.scheduler)
    except RecipeError as error:
        print(error, file=sys.stderr)
        return 1
    logs = chosen.table.resolve().with_suffix("")
    return _run(Many(client, env, chosen.language, logs, wrong), recipes, chosen.table, own=not chosen.scheduler)


def _run(many: Many, recipes: Mapping[Path, Sequence[Step]], table: Path, own: bool) -> int:
    """Run the recipes, write what became of them, and return the status of the command."""
    for old in many.logs.glob("[0-9][0-9][0-9][0-9]_*.log"):
        old.unlink()
    many.stopping.unlink(missing_ok=True)
    many.logs.mkdir(parents=True, exist_ok=True)
    print(f"Recipes: {len(recipes)}; logs in {many.logs}", flush=True)
    stopped = False
    for end in (signal.SIGINT, signal.SIGTERM):  # where it was started in the background, too
        signal.signal(end, signal.default_int_handler)
    try:
        many.run(recipes)
    except KeyboardInterrupt:
        stopped = True
        many.stop()
        print("Stopped; what is finished stands.", file=sys.stderr)
    if own:
        many.client.shutdown()
    else:
        many.client.close()
    for work in many.works:
        if work.outcome == CANCELLED and not work.begun:
            work.outcome = WAITING
    many.tidy()
    many.overviews()
    write_table(many.works, table)
    missing = [work for work in many.works if work.outcome != MADE]
    for work in missing:
        print(f"{work.name}: {work.outcome}. {work.reason}", file=sys.stderr)
    print(f"Tasks done: {len(many.works) - len(missing)} of {len(many.works)}; the table of all lies in {table}.")
    return 1 if missing or stopped else 0


if __name__ == "__main__":
    sys.exit(main())
