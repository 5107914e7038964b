"""An example of each algorithm on the demo region: the command of its page, the run of its picture.

``examples.json`` holds them by the id of the algorithm: ``inputs`` and ``results``, its parameters as the command line
takes them, with paths within a copy of the folder of the demo region; ``files``, tables that it needs beside those of
the demo; ``picture``, which of its results its picture shows, and ``style``, in which.  An example may read what
another one writes.
"""

from __future__ import annotations

import json
import shlex
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..scratch import REPOSITORY

DEMO = REPOSITORY / "resources" / "demo"
_FILE = Path(__file__).with_name("examples.json")
_ALSO_OF_QGIS_PROCESS = {"AREA_UNITS"}  # an option of its own: the parameter stands behind --


@dataclass(frozen=True)
class Example:
    """An example of an algorithm.

    Attributes
    ----------
    name : str
        The id of the algorithm.
    inputs, results : dict
        Its parameters.
    files : dict
        The lines of tables that it needs beside those of the demo region, by file name.
    picture : str
        The parameter of the result that is drawn; empty where there is none.
    style : str
        The style of the product that it is drawn with, for a legend; empty where that names no classes.
    gaps : bool
        Whether it shows units without data.
    table : dict
        Where there is no picture, the ``result`` whose first rows are shown, its ``columns``, and ``where``.
    """

    name: str
    inputs: Mapping[str, object]
    results: Mapping[str, str]
    files: Mapping[str, list[str]] = field(default_factory=dict)
    picture: str = ""
    style: str = ""
    gaps: bool = False
    table: Mapping[str, Any] = field(default_factory=dict)

    def command(self) -> str:
        """Return what stands on the command line."""
        pairs = list(_pairs({**self.inputs, **self.results}))
        front = [f"  --{key}={_quoted(value)}" for key, value in pairs if key not in _ALSO_OF_QGIS_PROCESS]
        behind = [f"  -- {key}={_quoted(value)}" for key, value in pairs if key in _ALSO_OF_QGIS_PROCESS]
        return " \\\n".join([f"qgis_process run urbanrural:{self.name}", *front, *behind])

    def reads(self) -> set[str]:
        """Return the files among its inputs."""
        return {str(value).partition("|")[0] for _, value in _pairs(self.inputs)}


def examples() -> dict[str, Example]:
    """Return the examples by the ids of the algorithms, each behind those whose results it reads."""
    kept = json.loads(_FILE.read_text(encoding="utf-8"))
    waiting = {name: Example(name, **parts) for name, parts in kept.items()}
    found: dict[str, Example] = {}
    while waiting:
        written = {file for example in waiting.values() for file in example.results.values()}
        ready = [name for name, example in waiting.items() if not example.reads() & written]
        if not ready:
            raise ValueError(f"Examples wait for each other: {sorted(waiting)}")
        found |= {name: waiting.pop(name) for name in ready}
    return found


def writers(example: Example) -> dict[str, str]:
    """Return the files that an example reads and others write, with the names of these."""
    return {file: name for name, other in examples().items() for file in other.results.values()
            if file in example.reads()}  # fmt: skip


def folder_of_examples(target: Path) -> Path:
    """Copy the demo region, and put beside it what examples bring; return the folder."""
    shutil.copytree(DEMO, target, dirs_exist_ok=True)
    for example in examples().values():
        for name, lines in example.files.items():
            (target / name).write_text("\n".join([*lines, ""]), encoding="utf-8")
    return target


def _pairs(parameters: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Return each parameter with its value, once for each value of a list."""
    for key, value in parameters.items():
        for one in value if isinstance(value, list) else [value]:
            yield key, one


def _quoted(value: object) -> str:
    """Return a value as shells take it, those of Windows too: in double quotes where it holds what they would read."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f'"{text}"' if shlex.quote(text) != text else text
