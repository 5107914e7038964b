"""Runs of a recipe as commands of qgis_process, to be kept in a script or sent to somebody."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator

from .recipe_format import Recipe, RecipeRun


def process_commands(recipe: Recipe) -> str:
    """Return one command of qgis_process for each run, as a shell of Unix reads them.

    Parameters
    ----------
    recipe : Recipe
        With absolute paths: a command may be given in any folder.

    Examples
    --------
    >>> print(process_commands(Recipe((RecipeRun("urbanrural:jointables", {"TABLES": ["a.csv", "b c.csv"]}),))))
    qgis_process run urbanrural:jointables -- TABLES=a.csv 'TABLES=b c.csv'
    """
    return "\n".join(_command(run) for run in recipe.runs)


def _command(run: RecipeRun) -> str:
    # Behind "--", or qgis_process would take AREA_UNITS for an option of its own.
    return shlex.join(["qgis_process", "run", run.algorithm, "--", *_arguments(run)])


def _arguments(run: RecipeRun) -> Iterator[str]:
    for name, value in run.inputs.items():
        for part in value if isinstance(value, list) else [value]:
            if part is not None:
                text = json.dumps(part, ensure_ascii=False) if isinstance(part, (dict, bool)) else part
                yield f"{name}={text}"
