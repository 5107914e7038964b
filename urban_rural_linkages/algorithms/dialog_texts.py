"""The texts of dialogs: labels of parameters and of the values of choices, and the help of an algorithm."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
)

from ..i18n import tr
from .parameters import is_former


def help_page(algorithm: QgsProcessingAlgorithm, summary: str) -> str:
    """Return the help panel: the summary, then each input and output with its text."""
    definitions = [d for d in algorithm.parameterDefinitions() if not is_former(d)]
    inputs = [d for d in definitions if not d.isDestination()]
    outputs = [d for d in definitions if d.isDestination()]
    parts = [f"<p>{escape(paragraph)}</p>" for paragraph in summary.split("\n\n")]
    for title, group in ((tr("Inputs"), inputs), (tr("Outputs"), outputs)):
        if group:
            parts.append(f"<h3>{escape(title)}</h3>")
            for d in group:
                if heading := heading_of(d):
                    parts.append(f"<h4>{escape(heading)}</h4>")
                parts.append(f"<p><b>{escape(_label(d))}</b><br>{escape(d.help())}</p>")
    return "\n".join(parts)


def first_sentence(summary: str) -> str:
    """Return the first sentence of a summary: a full stop ends it only before a capital, not in "art. 12.2"."""
    return re.split(r"(?<=\.)\s+(?=[^\W\da-zà-ÿ])", summary, maxsplit=1)[0]


def labels_by_name(algorithm: QgsProcessingAlgorithm) -> dict[str, str]:
    """Return what the dialog calls each parameter, by the name that scripts use."""
    return labels_of_all(algorithm.parameterDefinitions())


def labels_of_all(definitions: Iterable[QgsProcessingParameterDefinition]) -> dict[str, str]:
    """Return what the dialog calls each of some parameters, by the name that scripts use."""
    return {d.name(): d.description() for d in definitions if not is_former(d)}


def labels_of(definition: QgsProcessingParameterDefinition) -> dict[str, str]:
    """Return what dialogs show for the ids of a choice, or of the texts that are offered; empty for other kinds."""
    return dict(_widget(definition).get("labels", {}))


def heading_of(definition: QgsProcessingParameterDefinition) -> str:
    """Return the title of the step that a parameter begins, or ""."""
    return str(_widget(definition).get("heading", ""))


def offered(definition: QgsProcessingParameterDefinition) -> list[str]:
    """Return the ids of a choice, or the texts that are offered, in the order of the dialog."""
    if isinstance(definition, QgsProcessingParameterEnum):
        return definition.options()
    return list(_widget(definition).get("value_hints", []))


def _widget(definition: QgsProcessingParameterDefinition) -> dict[str, Any]:
    return definition.metadata().get("widget_wrapper") or {}


def _label(definition: QgsProcessingParameterDefinition) -> str:
    optional = definition.flags() & Qgis.ProcessingParameterFlag.Optional
    return f"{definition.description()} ({tr('optional')})" if optional else definition.description()
