"""Some runs of a recipe in a process of their own, which ends when the one that started it does.

    python3 -m scripts.recipe_task        reads one line of JSON, and writes one

A worker of Dask starts it.  When that worker is lost the recipe will run again elsewhere, and nothing of this run may
go on writing: then the process kills itself and the QGIS that it has started, for which it needs a session of its own.
It does the same as soon as the file appears that stops all tasks of a command, whichever machine they are on.
`task_line` and `answer_of` are the two lines as the other side knows them.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from urban_rural_linkages.io.recipe import Step

BEGUN = "-- begun by process"
"""Begins a line of the log for each time that a task was begun; the number of the worker's process follows."""
_LOOKS = 0.2  # seconds between two looks at whether the worker lives and nobody has stopped the command


class Answer(NamedTuple):
    """Answer of a task.

    Attributes
    ----------
    failed : str
        The sentence of a failure; empty of what succeeded.
    written : list of str
        The places that the last run has written to.
    seconds : float
        What it took.
    machine : str
        Where it was done.
    """

    failed: str
    written: list[str]
    seconds: float
    machine: str


def task_line(steps: Sequence[Step], name: str, language: str, plugins: Path, log: Path, stop: Path) -> str:
    """Return the line that has some runs made.

    Parameters
    ----------
    steps : sequence of Step
        As resolved; none of them for each value of a field.
    name : str
        Of the profile, which no other task has.
    language : str
        Of the messages.
    plugins : Path
        Where QGIS finds the plugin.
    log : Path
        What the runs say is added to it.
    stop : Path
        The task ends as soon as there is a file here.
    """
    runs = [{"number": step.number, "algorithm": step.algorithm, "inputs": step.inputs,
             "written": [str(path) for path in step.written]} for step in steps]  # fmt: skip
    task = {"runs": runs, "name": name, "language": language, "plugins": str(plugins), "log": str(log),
            "stop": str(stop)}  # fmt: skip
    return json.dumps(task) + "\n"


def answer_of(said: str) -> Answer | None:
    """Return the answer that a process gave; None of one that was ended before."""
    return Answer(**json.loads(said)) if said.endswith("}\n") else None


def main() -> int:
    """Make the runs of the line on the standard input."""
    parent = os.getppid()
    _end_when(lambda: os.getppid() != parent)
    task = json.loads(sys.stdin.readline())
    _end_when(Path(task["stop"]).exists)
    answers, begun = os.dup(sys.stdout.fileno()), time.monotonic()
    with open(task["log"], "ab", buffering=0) as log:
        os.dup2(log.fileno(), sys.stdout.fileno())
        os.dup2(log.fileno(), sys.stderr.fileno())
        print(f"{BEGUN} {os.getppid()} on {socket.gethostname()}", flush=True)
        failed, written = _made(task)
        sys.stdout.flush()
    answer = Answer(failed, written, time.monotonic() - begun, socket.gethostname())
    os.write(answers, json.dumps(answer._asdict()).encode() + b"\n")
    return 0


def _made(task: Mapping) -> tuple[str, list[str]]:
    """Make the runs; return the sentence of the first that fails, or the places that the last has written to."""
    # Loaded here, so that the watch for a lost worker begins at once.
    from urban_rural_linkages.io.recipe import Step  # noqa: PLC0415

    from .run_recipe import RunError, run  # noqa: PLC0415
    from .scratch import environment, make_profile  # noqa: PLC0415

    home = make_profile(f"task-{task['name']}", task["language"])
    env = environment(home, Path(task["plugins"]), QT_QPA_PLATFORM="offscreen")
    written: list[str] = []
    try:
        for one in task["runs"]:
            step = Step(one["number"], one["algorithm"], one["inputs"], tuple(map(Path, one["written"])))
            print(f"== {step}", flush=True)
            written = [str(path) for path in run(step, env).written]
    except RunError as error:
        return f"{step} failed: {error}", []
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return "", written


def _end_when(over: Callable[[], bool]) -> None:
    """Kill this session as soon as something has come about; what else it does goes on until then."""

    def watch() -> None:
        while not over():
            time.sleep(_LOOKS)
        os.killpg(os.getpgid(0), signal.SIGKILL)

    threading.Thread(target=watch, daemon=True).start()


if __name__ == "__main__":
    sys.exit(main())
