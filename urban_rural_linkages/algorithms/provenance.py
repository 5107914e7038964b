"""Provenance of a result, written into the result: inputs, parameters, versions, account and sources."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import PureWindowsPath
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsLayerMetadata,
    QgsMapLayer,
)

from .. import about
from ..core.credentials import cleared, without_credentials
from ..core.inert import inert
from ..core.recipe.recipe_paths import with_path
from .account import record_of
from .run import Output, Run
from .sources import recorded_sources

_FIELDS, _LEGEND, _ACCOUNT, _STEPS = "fields", "legend", "account", "steps"
_INPUTS = 2  # where they stand in the history
_BEFORE_RULES = 3  # entries of the history: algorithm, date, inputs


def record(run: Run) -> QgsLayerMetadata:
    """Return the metadata of a run: algorithm, version, parameters, inputs, account, steps, sources and rules."""
    metadata = QgsLayerMetadata()
    algorithm = run.algorithm
    title = algorithm.displayName()
    metadata.setTitle(f"{title} ({run.subtitle})" if run.subtitle else title)
    metadata.setType("dataset")
    metadata.addHistoryItem(f"{about.title()} {about.version()}, {algorithm.id()}")
    now = datetime.now(timezone.utc)  # noqa: UP017 - datetime.UTC needs Python 3.11, and QGIS 3.40 also runs on 3.10
    metadata.addHistoryItem(now.isoformat(timespec="seconds"))
    metadata.addHistoryItem(_json(inputs_of(run), sort_keys=True))
    if run.tallies:
        metadata.addHistoryItem(_json({_ACCOUNT: [record_of(tally) for tally in run.tallies]}))
    if run.steps.done:
        taken = [{"step": step.title, "seconds": step.seconds} for step in run.steps.done]
        metadata.addHistoryItem(_json({_STEPS: taken}))
    if sources := recorded_sources(run):
        metadata.addHistoryItem(_json(sources))
    for rule in run.rules:
        metadata.addHistoryItem(inert(without_credentials(rule)))
    return metadata


def of_output(metadata: QgsLayerMetadata, output: Output) -> QgsLayerMetadata:
    """Return the metadata of one output of a run.

    The labels of its fields go along as keywords, because many formats have no place of their own for them, and so does
    what its legend says where the run found its classes.
    """
    own = metadata.clone()
    for vocabulary, words in ((_FIELDS, output.aliases), (_LEGEND, output.legend)):
        if words:
            own.addKeywords(vocabulary, [inert(f"{name}: {word}") for name, word in words.items()])
    return own


def labels_of(layer: QgsMapLayer) -> dict[str, str]:
    """Return the labels of the fields that `of_output` put into a layer's metadata."""
    return dict(entry.split(": ", 1) for entry in layer.metadata().keywords(_FIELDS))


def account_of(layer: QgsMapLayer) -> list[dict[str, Any]]:
    """Return the account of the run that made a layer, as `record` put it into its metadata; empty without one."""
    return _listed(layer, _ACCOUNT)


def steps_of(layer: QgsMapLayer) -> list[dict[str, Any]]:
    """Return the steps of the run that made a layer and the seconds that each took, as `record` put them there."""
    return _listed(layer, _STEPS)


def inputs_of(run: Run) -> dict[str, object]:
    """Return what was given for the inputs of a run, as plain values: a layer by its source."""
    given = (d for d in run.algorithm.parameterDefinitions()
             if not d.isDestination() and run.as_given.get(d.name()) not in (None, "", []))  # fmt: skip
    return {d.name(): d.valueAsJsonObject(run.as_given[d.name()], run.context) for d in given}


def parameters_of(layer: QgsMapLayer | None) -> dict[str, Any]:
    """Return what was given to the run that made a layer, with the defaults of its algorithm; empty where unknown."""
    history = layer.metadata().history() if layer is not None else []
    if len(history) < _BEFORE_RULES or not history[_INPUTS].startswith("{"):
        return {}
    made_by = history[0].rpartition(" ")[2]
    algorithm = QgsApplication.processingRegistry().algorithmById(made_by)
    definitions = [] if algorithm is None else algorithm.parameterDefinitions()
    usual = {d.name(): d.defaultValue() for d in definitions if d.defaultValue() is not None}
    return {**usual, **json.loads(history[_INPUTS])}


def rules_of(layer: QgsMapLayer) -> list[str]:
    """Return the rules that the run which made a layer followed, as `record` put them behind all else."""
    return [entry for entry in layer.metadata().history()[_BEFORE_RULES:] if not entry.startswith("{")]


def legend_of(layer: QgsMapLayer) -> dict[str, str]:
    """Return what the legend of a layer says, as `of_output` put it into its metadata; empty for most layers."""
    return dict(entry.split(": ", 1) for entry in layer.metadata().keywords(_LEGEND))


def without_places(metadata: QgsLayerMetadata) -> QgsLayerMetadata:
    """Return metadata in which inputs go by the names of their files alone, not by where they lay on the machine."""
    own = metadata.clone()
    own.setHistory([_placeless(entry) for entry in metadata.history()])
    return own


def _placeless(entry: str) -> str:
    if not entry.startswith("{") or any(entry.startswith(f'{{"{what}": ') for what in (_ACCOUNT, _STEPS, "sources")):
        return entry
    return _json({name: _file_names(value) for name, value in json.loads(entry).items()}, sort_keys=True)


def _file_names(value: object) -> object:
    if isinstance(value, list):
        return [_file_names(part) for part in value]
    return with_path(value, _file_name) if isinstance(value, str) else value


def _file_name(path: str) -> str:
    """Return the name of a file of which the whole path is given; other texts as they are."""
    pure = PureWindowsPath(path)  # which reads the paths of all systems
    return pure.name if pure.root and len(pure.parts) > 1 else path


def describe(layer: QgsMapLayer, metadata: QgsLayerMetadata) -> None:
    """Give a layer metadata, with its own extent and coordinate reference system."""
    own = metadata.clone()
    own.setCrs(layer.crs())
    layer.setMetadata(own)


def _listed(layer: QgsMapLayer, what: str) -> list[dict[str, Any]]:
    for entry in layer.metadata().history():
        if entry.startswith(f'{{"{what}": '):
            return json.loads(entry)[what]
    return []


def _json(record: dict[str, object], **options: Any) -> str:
    """Write a record without the passwords in the sources of layers.

    QGIS shows it as HTML and finds no tag in it; whoever reads it as JSON finds every letter.
    """
    text = json.dumps(cleared(record), ensure_ascii=False, **options)
    return text.replace("<", r"\u003c").replace("[%", r"[\u0025")
