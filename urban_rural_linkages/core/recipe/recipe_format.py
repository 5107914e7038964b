"""A recipe as a file: the runs that lead to a diagnosis, with or without metadata.

The plain form is a list of runs, which ``make diagnosis`` takes::

    [
      {"algorithm": "urbanrural:jointables", "inputs": {"UNITS": "units.gpkg", "OUTPUT": "out/joined.gpkg"}},
      {"algorithm": "urbanrural:territorialdiagnosis", "inputs": {"UNITS": "out/joined.gpkg", "FOLDER": "out"}}
    ]

The form with metadata holds the same list::

    {"format": "urbanrural-recipe/1", "title": "...", "answers": ["UNITS"], "runs": [...]}

Paths are relative to the recipe, and what one run writes the next may read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..errors import InputError
from ..report.citations import COLUMNS, flattened
from .each import Each, parse_each
from .recipe_paths import PATHS, WRITTEN, absolute, moved_paths, path_of, relative, with_path

FORMAT = "urbanrural-recipe"
VERSION = 1
OURS = "urbanrural:"
DIAGNOSIS = f"{OURS}territorialdiagnosis"
_FORM = '{"algorithm": "urbanrural:...", "inputs": {...}}'
_EACH_FORM = '"each": {"layer": "units.gpkg", "field": "comarca"}'


@dataclass(frozen=True)
class RecipeRun:
    """One run of a recipe.

    Attributes
    ----------
    algorithm : str
        Id with provider.
    inputs : dict
        Values by parameter.
    each : Each or None
        The field whose values get a run each; of a diagnosis alone.
    """

    algorithm: str
    inputs: dict[str, object] = field(default_factory=dict)
    each: Each | None = None


@dataclass(frozen=True)
class Recipe:
    """The runs of a recipe, and what is noted beside them.

    Attributes
    ----------
    runs : tuple of RecipeRun
    title : str
        What the recipe is called.
    answers : tuple of str
        Questions that were answered with yes, by parameter: they are not asked again.
    notes : dict
        Whatever else the file holds; kept as it is.
    """

    runs: tuple[RecipeRun, ...]
    title: str = ""
    answers: tuple[str, ...] = ()
    notes: Mapping[str, object] = field(default_factory=dict)

    @property
    def diagnosis(self) -> RecipeRun | None:
        """The run that makes the diagnosis, the last of them; None where there is none."""
        return next((run for run in reversed(self.runs) if run.algorithm == DIAGNOSIS), None)

    @property
    def before(self) -> tuple[RecipeRun, ...]:
        """The runs that prepare and join, before the diagnosis."""
        last = self.diagnosis
        return tuple(run for run in self.runs if run is not last)

    @property
    def strange(self) -> tuple[str, ...]:
        """Algorithms of other providers than ours: what they do is not known, so nobody runs them unasked."""
        return tuple(dict.fromkeys(run.algorithm for run in self.runs if not run.algorithm.startswith(OURS)))

    def written(self) -> list[Path]:
        """Return the files and folders that it writes, each once: what lies elsewhere than expected is to be asked."""
        return list(dict.fromkeys(path for run in self.runs for path in _paths(run, WRITTEN)))

    def with_each_of(self, other: Recipe) -> Recipe:
        """Return the recipe with the field that another one names, where both are about the same units."""
        own, theirs = self.diagnosis, other.diagnosis
        if own is None or theirs is None or own.inputs.get("UNITS") != theirs.inputs.get("UNITS"):
            return self
        return replace(self, runs=tuple(replace(run, each=theirs.each) if run is own else run for run in self.runs))

    def with_paths(self, change: Callable[[object], object]) -> Recipe:
        """Return the same with all its paths changed."""

        def changed(run: RecipeRun) -> RecipeRun:
            inputs = {name: change(value) if name in PATHS else value for name, value in run.inputs.items()}
            each = None if run.each is None else replace(run.each, layer=str(change(run.each.layer)))
            return replace(run, inputs=inputs, each=each)

        return replace(self, runs=tuple(map(changed, self.runs)))

    def absolute(self, folder: Path) -> Recipe:
        """Return the recipe of a file in `folder` with absolute paths."""
        return self.with_paths(lambda value: absolute(value, folder))

    def relative(self, folder: Path) -> Recipe:
        """Return the recipe as it is written in a file in `folder`."""
        return self.with_paths(lambda value: relative(value, folder))

    def lost(self, there: Callable[[Path], bool]) -> list[str]:
        """Return the files that it reads, that are not there, and that no earlier run writes; each once, in order.

        Parameters
        ----------
        there : callable
            Tells whether a file exists; the recipe has absolute paths.
        """
        written: list[Path] = []
        lost: dict[str, None] = {}
        for run in self.runs:
            for path in _paths(run, PATHS - WRITTEN):
                made = any(path == one or one in path.parents for one in written)
                if not made and not there(path):
                    lost[str(path)] = None
            written += _paths(run, WRITTEN)
        return list(lost)

    def without(self, lost: Collection[str]) -> Recipe:
        """Return the recipe without the inputs that read files which are lost."""

        def stays(name: str, value: object) -> bool:
            parts = value if isinstance(value, list) else [value]
            return name not in PATHS - WRITTEN or not any(str(path_of(part)) in lost for part in parts)

        runs = (
            replace(run, inputs={name: value for name, value in run.inputs.items() if stays(name, value)})
            for run in self.runs
        )
        return replace(self, runs=tuple(runs))

    def due(self, changed: Callable[[Path], float | None]) -> list[RecipeRun]:
        """Return the runs before the diagnosis whose results are missing, or older than what they are made of.

        Parameters
        ----------
        changed : callable
            Returns when a file was changed, None where it is not there.
        """
        due: list[RecipeRun] = []
        made: set[Path] = set()
        for run in self.before:
            results = list(_paths(run, WRITTEN))
            times = [changed(path) for path in results]
            sources = list(_paths(run, PATHS - WRITTEN))
            latest = max((changed(path) or 0.0 for path in sources), default=0.0)
            is_old = not times or any(time is None or time < latest for time in times)
            if is_old or made.intersection(sources):
                due.append(run)
                made.update(results)
        return due

    def moved(self, folder: Path, there: Callable[[Path], bool]) -> Recipe:
        """Return the recipe with its lost files found in another folder; `lost` tells what is still missing."""
        found = moved_paths(self.lost(there), folder, there)

        def change(value: object) -> object:
            if isinstance(value, list):
                return [change(part) for part in value]
            return with_path(value, lambda path: found.get(path, path)) if isinstance(value, str) else value

        return self.with_paths(change)


def _paths(run: RecipeRun, names: frozenset[str]) -> Iterator[Path]:
    layer = None if run.each is None or "UNITS" not in names else path_of(run.each.layer)
    if layer is not None:
        yield layer
    for name, value in run.inputs.items():
        if name not in names:
            continue
        for part in value if isinstance(value, list) else [value]:
            if (path := path_of(part)) is not None:
                yield path


def parse_recipe(text: str, name: str) -> Recipe:
    """Read a recipe in either form, and check it.

    Parameters
    ----------
    text : str
        The file.
    name : str
        How messages call it.

    Raises
    ------
    InputError
        When it is no JSON, no list of runs, or was made by a newer version of the plugin.

    Examples
    --------
    >>> recipe = parse_recipe('[{"algorithm": "urbanrural:jointables", "inputs": {"UNIT_ID": "code"}}]', "a.json")
    >>> recipe.runs[0].inputs, recipe.diagnosis
    ({'UNIT_ID': 'code'}, None)
    """
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError("The recipe '{recipe}' is not JSON: line {line}, {reason}.", recipe=name, line=error.lineno,
                         reason=error.msg) from None  # fmt: skip
    except RecursionError:
        raise _no_list(name) from None
    if isinstance(record, dict) and str(record.get("format", "")).startswith(f"{FORMAT}/"):
        return _with_metadata(record, name)
    return Recipe(_runs(record, name))


def recipe_text(recipe: Recipe) -> str:
    """Return a recipe as the text of a file, in the form with metadata."""
    record: dict[str, object] = {"format": f"{FORMAT}/{VERSION}"}
    if recipe.title:
        record["title"] = recipe.title
    if recipe.answers:
        record["answers"] = list(recipe.answers)
    record |= {key: value for key, value in recipe.notes.items() if key not in ("format", "title", "answers", "runs")}
    record["runs"] = [_record(run) for run in recipe.runs]
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _record(run: RecipeRun) -> dict[str, object]:
    each = {} if run.each is None else {"each": {"layer": run.each.layer, "field": run.each.field}}
    return {"algorithm": run.algorithm, **each, "inputs": run.inputs}


def _with_metadata(record: dict[str, object], name: str) -> Recipe:
    version = str(record["format"]).partition("/")[2]
    if not version.isdigit() or int(version) > VERSION:
        raise InputError("The recipe '{recipe}' was made by a newer version of the plugin: its format is {format}.",
                         hint="Update the plugin in QGIS' manager of plugins, then open the recipe again.",
                         recipe=name, format=str(record["format"])[:60])  # fmt: skip
    answers = record.get("answers", [])
    texts = [str(one) for one in answers] if isinstance(answers, list) else []
    notes = {key: value for key, value in record.items() if key not in ("format", "title", "answers", "runs")}
    return Recipe(_runs(record.get("runs"), name), str(record.get("title", "")), tuple(texts), notes)


def _runs(runs: object, name: str) -> tuple[RecipeRun, ...]:
    if not isinstance(runs, list) or not runs:
        raise _no_list(name)
    found = tuple(_run(number, run) for number, run in enumerate(runs, start=1))
    early = next((number for number, run in enumerate(found[:-1], start=1) if run.each is not None), None)
    if early is not None:
        raise InputError("Run {number} of the recipe says 'each': only the last run may.",
                         hint="Write a recipe of its own for what follows.", number=early)  # fmt: skip
    return found


def _no_list(name: str) -> InputError:
    return InputError("The recipe '{recipe}' is not a list of runs: it should start with '['.", recipe=name)


def _run(number: int, run: object) -> RecipeRun:
    if isinstance(run, dict) and set(run) - {"each"} == {"algorithm", "inputs"}:
        algorithm, inputs = run["algorithm"], run["inputs"]
        if isinstance(algorithm, str) and isinstance(inputs, dict):
            return RecipeRun(algorithm, {**inputs, **_sources(number, inputs)}, _each(number, run))
    raise InputError("Run {number} of the recipe should have the form {form}.", number=number, form=_FORM)


def _each(number: int, run: Mapping[str, object]) -> Each | None:
    """Return the field whose values get a run each; None where the run does not say so."""
    if "each" not in run:
        return None
    each = parse_each(run["each"])
    if each is None:
        raise InputError("Run {number} of the recipe: 'each' should have the form {form}.", number=number,
                         form=_EACH_FORM)  # fmt: skip
    if run["algorithm"] != DIAGNOSIS:
        raise InputError("Run {number} of the recipe says 'each': only a diagnosis is made for each value of a field.",
                         number=number)  # fmt: skip
    return each


def _sources(number: int, inputs: Mapping[str, object]) -> dict[str, object]:
    """Return sources given as records, ``{"input": "UNITS", "organisation": "INE"}``, as the cells of their table."""
    given = inputs.get("SOURCES")
    if not isinstance(given, list) or not given or not all(isinstance(record, dict) for record in given):
        return {}
    try:
        return {"SOURCES": flattened(given)}
    except KeyError as error:
        raise InputError("Run {number} of the recipe: a source has no '{column}'; it has {columns}.", number=number,
                         column=str(error.args[0]), columns=", ".join(COLUMNS)) from None  # fmt: skip
