"""A recipe: a JSON list of runs of algorithms, kept beside the data it is about.

::

    [
      {"algorithm": "urbanrural:jointables", "inputs": {"UNITS": "units.gpkg", "OUTPUT": "out/joined.gpkg"}},
      {"algorithm": "urbanrural:territorialdiagnosis", "inputs": {"UNITS": "out/joined.gpkg", "FOLDER": "out"}}
    ]

Paths are relative to the recipe, and what one run writes the next may read.  Nothing here needs QGIS: which inputs
are paths is told by the type of each parameter, which is handed in.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..core.errors import InputError, PlanningError
from ..core.notes import Note
from ..core.recipe.each import Each
from ..core.recipe.recipe_format import Recipe, parse_recipe, recipe_text
from ..core.recipe.recipe_paths import absolute, path_of, with_path
from .unfinished import write_whole

READ = {"source", "vector", "raster", "multilayer", "layer", "maplayer", "file", "mesh", "pointcloud"}
WRITTEN = {"sink", "vectorDestination", "rasterDestination", "fileDestination", "folderDestination",
           "pointCloudDestination", "vectorTileDestination"}  # fmt: skip

# Providers whose algorithms write their outputs and nothing else; what a script or another plugin does, nobody knows.
TRUSTED = ("urbanrural", "native", "qgis", "gdal")
_NOWHERE = re.compile(r"^(TEMPORARY_OUTPUT$|memory:)")


class RecipeError(PlanningError):
    """A recipe that cannot be run."""


@dataclass(frozen=True)
class Allowed:
    """Permissions of a recipe beyond its own folder and the algorithms of this toolbox and of QGIS.

    Attributes
    ----------
    folders : tuple of Path
        Where else it may write; absolute.
    providers : tuple of str
        Whose algorithms it may run, too.
    databases : bool
        Whether it may write into databases and to other addresses that are no files.
    outputs : frozenset of str
        Outputs whose place the user gave on the command line.
    """

    folders: tuple[Path, ...] = ()
    providers: tuple[str, ...] = ()
    databases: bool = False
    outputs: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Step:
    """One run of a recipe.

    Attributes
    ----------
    number : int
        Its place in the recipe, from 1.
    algorithm : str
        Id with provider.
    inputs : dict
        Values by parameter.
    written : tuple of Path
        The files and folders that it writes; known once the step is resolved.
    each : Each or None
        The field whose values get a run each.
    """

    number: int
    algorithm: str
    inputs: dict[str, object]
    written: tuple[Path, ...] = field(default=())
    each: Each | None = None

    @property
    def called(self) -> Note:
        """What sentences call the run."""
        return Note("Run {number} ({algorithm})", number=self.number, algorithm=self.algorithm)

    def __str__(self) -> str:
        return str(self.called)


def read_recipe(path: Path) -> list[Step]:
    """Read the runs of a recipe as `open_recipe` does."""
    return steps_of(open_recipe(path))


def steps_of(recipe: Recipe) -> list[Step]:
    """Return the runs of a recipe, numbered."""
    return [Step(number, run.algorithm, run.inputs, each=run.each) for number, run in enumerate(recipe.runs, start=1)]


def open_recipe(path: Path) -> Recipe:
    """Read a recipe, in the plain form or in the one with metadata, and check its form; paths stay as they stand.

    Raises
    ------
    RecipeError
        When the file is missing, is no JSON, is no list of runs, or is of a newer format.
    """
    try:
        return parse_recipe(path.read_text(encoding="utf-8-sig"), str(path))
    except FileNotFoundError:
        raise RecipeError("There is no recipe '{path}'.", path=str(path)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise RecipeError("The recipe '{path}' cannot be read: {reason}.", path=str(path), reason=str(error)) from None
    except InputError as error:
        raise RecipeError(error.message, error.hint, **error.values) from None


def changed_at(path: Path) -> float | None:
    """Return when a file or folder was last changed, in seconds; None where there is none."""
    try:
        return path.stat().st_mtime
    except OSError:
        return None


def save_recipe(path: Path, recipe: Recipe) -> None:
    """Write a recipe with paths relative to its file, whole or not at all.

    Parameters
    ----------
    path : Path
    recipe : Recipe
        With absolute paths.

    Raises
    ------
    RecipeError
        When it cannot be written.
    """
    try:
        write_whole(path, recipe_text(recipe.relative(path.parent)))
    except OSError as error:
        raise RecipeError("The recipe '{path}' cannot be written: {reason}.", "Choose another folder.", path=str(path),
                          reason=error.strerror or str(error)) from None  # fmt: skip


def override(steps: Sequence[Step], settings: Iterable[str], kinds: Mapping[str, Mapping[str, str]]) -> list[Step]:
    """Give ``NAME=VALUE`` to every run whose algorithm has that parameter.

    Raises
    ------
    RecipeError
        When a setting is no ``NAME=VALUE``, or no run has the parameter.
    """
    steps = list(steps)
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals:
            raise RecipeError("'{setting}' should have the form NAME=VALUE.", setting=setting)
        if not any(name in kinds[step.algorithm] for step in steps):
            raise RecipeError("No run of the recipe has a parameter '{name}'.", name=name)
        steps = [
            replace(step, inputs={**step.inputs, name: value}) if name in kinds[step.algorithm] else step
            for step in steps
        ]
    return steps


def resolve(steps: Sequence[Step], base: Path, kinds: Mapping[str, Mapping[str, str]]) -> list[Step]:
    """Make paths absolute and see that what is to be read is there, or will be.

    Parameters
    ----------
    steps : sequence of Step
        As read.
    base : Path
        The folder of the recipe.
    kinds : mapping
        For each algorithm, the type of each parameter as QGIS names it: ``source``, ``sink``, ``number`` ...

    Returns
    -------
    list of Step
        The same runs with absolute paths, and what each of them writes.

    Raises
    ------
    RecipeError
        At an unknown parameter, a value that no parameter takes, or a file that is not there.
    """
    resolved: list[Step] = []
    for step in steps:
        known = kinds[step.algorithm]
        _check_names(step, known)
        inputs = {name: _value(step, name, value, known[name], base) for name, value in step.inputs.items()}
        earlier = [path for done in resolved for path in done.written]
        for name, value in inputs.items():
            if known[name] in READ:
                _check_there(step, name, value, earlier)
        each = None if step.each is None else replace(step.each, layer=str(absolute(step.each.layer, base)))
        if each is not None:
            _check_there(step, "each", each.layer, earlier)
        written = (path_of(value) for name, value in inputs.items() if known[name] in WRITTEN)
        resolved.append(Step(step.number, step.algorithm, inputs, tuple(path for path in written if path), each))
    return resolved


def require_allowed(
    steps: Sequence[Step], base: Path, kinds: Mapping[str, Mapping[str, str]], allowed: Allowed
) -> None:
    """See that a recipe does nothing that its user has not agreed to: it may come from somebody else.

    Parameters
    ----------
    steps : sequence of Step
        As resolved.
    base : Path
        The folder of the recipe, in which it may write.
    kinds : mapping
        As `resolve` takes them.
    allowed : Allowed
        What it may do beyond that.

    Raises
    ------
    RecipeError
        At the first run that goes beyond; it says how to allow it.
    """
    homes = (base.resolve(), *allowed.folders)
    for step in steps:
        provider = step.algorithm.partition(":")[0]
        if provider not in (*TRUSTED, *allowed.providers):
            raise RecipeError("{run}: the algorithm is neither of this toolbox nor QGIS' own.",
                              hint="If you know what it does, allow it: --allow-provider {provider}", run=step.called,
                              provider=provider)  # fmt: skip
        for name, value in step.inputs.items():
            if kinds[step.algorithm][name] not in WRITTEN or name in allowed.outputs or not value:
                continue
            path = path_of(value)
            if path and not any(home == path or home in path.parents for home in homes):
                raise RecipeError("{run} writes '{path}', outside the folder of the recipe.",
                                  hint="If that is meant, allow it: --allow-folder '{folder}'", run=step.called,
                                  path=str(path), folder=str(path.parent))  # fmt: skip
            if not path and not allowed.databases and not _NOWHERE.match(str(value)):
                raise RecipeError("{run}: {name} is an address, and no file in the folder of the recipe.",
                                  hint="If it may write there, allow it: --allow-databases", run=step.called,
                                  name=name)  # fmt: skip


def relocated(steps: Sequence[Step], places: Mapping[Path, Path]) -> list[Step]:
    """Return resolved runs that read and write elsewhere.

    Parameters
    ----------
    steps : sequence of Step
        As resolved.
    places : mapping of Path to Path
        Folders by what is to stand in their place; the first that fits is taken.
    """

    def elsewhere(value: object) -> object:
        if isinstance(value, list):
            return [elsewhere(part) for part in value]
        return with_path(value, _in(places)) if isinstance(value, str) and path_of(value) else value

    return [
        replace(
            step,
            inputs={name: elsewhere(value) for name, value in step.inputs.items()},
            written=tuple(Path(str(elsewhere(str(path)))) for path in step.written),
        )
        for step in steps
    ]


def _in(places: Mapping[Path, Path]) -> Callable[[str], str]:
    def moved(text: str) -> str:
        path = Path(text)
        homes = (old for old in places if path == old or old in path.parents)
        home = next(homes, None)
        return text if home is None else str(places[home] / path.relative_to(home))

    return moved


def plan(steps: Sequence[Step], base: Path) -> list[str]:
    """Say, a line a run, what a recipe runs and where it writes."""
    lines = []
    for step in steps:
        where = [str(path.relative_to(base)) if path.is_relative_to(base) else str(path) for path in step.written]
        each = f" for each {step.each.field}" if step.each is not None else ""
        lines.append(f"{step.number}. {step.algorithm}{each} writes {', '.join(where) if where else 'no file'}")
    return lines


def _check_names(step: Step, known: Mapping[str, str]) -> None:
    for name in step.inputs:
        if name in known:
            continue
        near = difflib.get_close_matches(name, known, n=1)
        if near:
            raise RecipeError("{run}: the algorithm has no parameter '{name}'; did you mean '{other}'?",
                              run=step.called, name=name, other=near[0])  # fmt: skip
        raise RecipeError("{run}: the algorithm has no parameter '{name}'; it has {names}.", run=step.called,
                          name=name, names=", ".join(known))  # fmt: skip


def _value(step: Step, name: str, value: object, kind: str, base: Path) -> object:
    if isinstance(value, list):
        return [_value(step, name, part, kind, base) for part in value]
    if isinstance(value, dict) and kind == "string":  # SAME_TERRITORY, AGE_FIELDS: texts that may be objects
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        raise RecipeError("{run}: {name} should be a text, a number, yes or no (true, false), or a list of them.",
                          run=step.called, name=name)  # fmt: skip
    return absolute(value, base) if kind in READ | WRITTEN else value


def _check_there(step: Step, name: str, value: object, earlier: Sequence[Path]) -> None:
    for part in value if isinstance(value, list) else [value]:
        path = path_of(part)
        if path is None or path.exists():
            continue
        if not any(path == made or made in path.parents for made in earlier):
            raise RecipeError("{run}: {name} names '{path}', which does not exist and no earlier run writes.",
                              run=step.called, name=name, path=str(path))  # fmt: skip
