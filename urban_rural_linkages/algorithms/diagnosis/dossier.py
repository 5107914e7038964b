"""The dossier of a diagnosis: the recipe that repeats it, versions, and fingerprints of inputs and rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, cast

from qgis.core import QgsProcessingException, QgsProcessingParameterDefinition, QgsVectorLayer

from ...core.credentials import cleared
from ...core.dossier.layer_prints import print_of
from ...core.errors import PlanningError
from ...core.progress import Unreported
from ...core.recipe.folders import RECIPE
from ...core.recipe.recipe_format import DIAGNOSIS, Recipe, RecipeRun, recipe_text
from ...core.recipe.recipe_paths import PATHS, WRITTEN, absolute, near, with_path
from ...io.destinations import file_of
from ...io.dossier_files import KeptPrint, database_sha256, plain_rows
from ...io.fingerprints import file_sha256
from ...io.versions import version_by_name
from ...paths import resource
from ..provenance import inputs_of
from ..run import Run
from ..sources import layers_of_input

STEPS_UP = 3  # from the folder of a diagnosis: what lies farther away is named by its whole path
_TABLES, _RASTERS, _FILES = ("source", "vector"), ("raster", "multilayer"), ("file",)


@dataclass
class Dossier:
    """Record of inputs, rules and versions of a diagnosis.

    Attributes
    ----------
    inputs : list of dict
        A record each: input, name, kind (``rows``, ``bytes``, ``tables`` or ``unread``), sha256, and of layers rows and
        fields.
    rules : dict of str to str
        SHA-256 of the files with rules, by their names.
    versions : dict of str to str
        By the name of the program.
    prints : dict of str to KeptPrint
        Fingerprints of the rows of each layer.
    """

    inputs: list[dict[str, Any]] = field(default_factory=list)
    rules: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=version_by_name)
    prints: dict[str, KeptPrint] = field(default_factory=dict)

    def shown_inputs(self, published: bool) -> list[dict[str, Any]]:
        """Return the records of inputs; published ones without fingerprints of rows, which can be guessed."""
        return [one | {"sha256": ""} if published and one["kind"] == "rows" else one for one in self.inputs]

    def record(self, published: bool = False) -> dict[str, object]:
        """Return plain values for diagnosis.json."""
        return {"inputs": self.shown_inputs(published), "rules": self.rules, "versions": self.versions}


def take_dossier(run: Run, failed: dict[str, str] | None = None) -> Dossier:
    """Take the fingerprints of all inputs and rules, before anything is changed for the diagnosis.

    Parameters
    ----------
    run : Run
        Of a diagnosis.
    failed : dict of str to str, optional
        Takes, by input, why it cannot be read; without it such an input is an error.
    """
    dossier = Dossier(rules=rules_of_run(run))
    for definition in run.algorithm.parameterDefinitions():
        if not run.given(definition.name()):
            continue
        try:
            _take(run, definition, dossier)
        except (QgsProcessingException, PlanningError) as error:
            if failed is None:
                raise
            failed[definition.name()] = str(error)
    return dossier


def _take(run: Run, definition: QgsProcessingParameterDefinition, dossier: Dossier) -> None:
    if definition.type() in _TABLES:
        _take_layer(run, definition.name(), dossier)
    elif definition.type() in (*_RASTERS, *_FILES):
        dossier.inputs += list(_files(run, definition))


def _take_layer(run: Run, name: str, dossier: Dossier) -> None:
    """Take the fingerprints of a layer as it is read, with its selection or filter."""
    table = run.table(name)
    numbering = {
        i for layer in layers_of_input(run, name) for i in cast("QgsVectorLayer", layer).primaryKeyAttributes()
    }
    places = [i for i, _ in enumerate(table.field_names) if i not in numbering]
    fields = table.source.fields()
    named = {fields.at(i).name(): fields.at(i).typeName() for i in places}
    code = run.field("UNIT_ID") if name == "UNITS" else None
    key = None if code is None else table.require_field(code)
    rows = plain_rows(table.source, places, key, Unreported(run.progress))
    taken = print_of(named, rows, table.source.featureCount())
    dossier.prints[name] = KeptPrint(table.name, taken)
    dossier.inputs.append({"input": name, "name": table.name, "kind": "rows", "rows": taken.count,
                           "fields": len(named), "sha256": taken.sha256})  # fmt: skip


def _files(run: Run, definition: QgsProcessingParameterDefinition) -> Iterator[dict[str, Any]]:
    """Yield the records of an input that is a file; a database has those of its tables, because opening changes it."""
    name = definition.name()
    is_file = definition.type() in _FILES
    found = [run.file(name)] if is_file else [file_of(layer.source()) for layer in layers_of_input(run, name)]
    for path in found:
        if path is None or not path.is_file():
            yield {"input": name, "name": "" if path is None else path.name, "kind": "unread", "sha256": ""}
            continue
        of_tables = database_sha256(path) if path.suffix in (".gpkg", ".sqlite") else ""
        sha256 = of_tables or file_sha256(path)
        yield {"input": name, "name": path.name, "kind": "tables" if of_tables else "bytes", "sha256": sha256}


def rules_of_run(run: Run) -> dict[str, str]:
    """Return the SHA-256 of each file with rules that ships with the plugin and that the run reads."""
    files: list[tuple[str, str]] = []
    if not run.given("CRITERIA_FILE"):
        files.append(("criteria", f"{run.text('CRITERIA')}.json"))
    if run.given("NETWORK"):
        files.append(("speeds", "ors.json"))
    if run.given("STORE"):
        files += [("checklists", path.name) for path in sorted(resource("checklists").glob("*.json"))]
    there = ((f"{folder}/{name}", resource(folder, name)) for folder, name in files)
    return {rule: file_sha256(path) for rule, path in there if path.is_file()}


def write_recipe(place: Path, run: Run, language: str, folder: Path) -> None:
    """Write the recipe that repeats a diagnosis.

    What lies near has a path relative to the folder; the language is that which was spoken.

    Parameters
    ----------
    place : Path
        Where the file is written.
    run : Run
        Of the diagnosis.
    language : str
        Of its results.
    folder : Path
        Where the file will lie.
    """
    published = run.flag("PUBLISH")
    relative = partial(near, folder=folder.absolute(), steps_up=1 if published else STEPS_UP)
    given = {**inputs_of(run), "LANGUAGE": language, "FOLDER": str(folder)}
    inputs = {
        name: _place(relative(_whole(value)), published) if name in PATHS else _number(run, name, value)
        for name, value in given.items()
    }
    known = cast("dict[str, object]", cleared(inputs))
    text = recipe_text(Recipe((RecipeRun(DIAGNOSIS, known),), run.text("TITLE")))
    (place / RECIPE).write_text(text, encoding="utf-8")


def _place(value: object, published: bool) -> object:
    """Return a path as it is written; of one that is published and does not lie near, the name of its file."""
    if isinstance(value, list):
        return [_place(part, published) for part in value]
    if not published or not isinstance(value, str):
        return value
    return with_path(value, lambda path: Path(path).name if Path(path).is_absolute() else path)


def _whole(value: object) -> object:
    """Return a path as a whole one: it was given from where QGIS was started, and the recipe lies elsewhere."""
    return absolute(value, Path.cwd())


def _number(run: Run, name: str, value: object) -> object:
    """Return the value of a number as one: the command line gives texts."""
    definition = run.algorithm.parameterDefinition(name)
    is_number = definition is not None and definition.type() == "number" and isinstance(value, str)
    return json.loads(str(value)) if is_number else value


def readable_inputs(inputs: dict[str, object], folder: Path) -> dict[str, object]:
    """Return the inputs of a kept recipe with whole paths, and without what it would write."""
    return {
        name: absolute(value, folder) if name in PATHS else value
        for name, value in inputs.items() if name not in WRITTEN
    }  # fmt: skip
