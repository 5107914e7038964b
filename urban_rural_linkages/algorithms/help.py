"""The help of an algorithm, built from what its parameters say of themselves."""

from __future__ import annotations

from html import escape

from qgis.core import Qgis, QgsProcessingAlgorithm, QgsProcessingParameterDefinition

from ..i18n import tr


def help_page(algorithm: QgsProcessingAlgorithm, summary: str) -> str:
    """Return the help panel: the summary, then each input and output with its text."""
    definitions = [d for d in algorithm.parameterDefinitions() if not is_former(d)]
    inputs = [d for d in definitions if not d.isDestination()]
    outputs = [d for d in definitions if d.isDestination()]
    parts = [f"<p>{escape(paragraph)}</p>" for paragraph in summary.split("\n\n")]
    for title, group in ((tr("Inputs"), inputs), (tr("Outputs"), outputs)):
        if group:
            parts.append(f"<h3>{escape(title)}</h3>")
            parts += [f"<p><b>{escape(_label(d))}</b><br>{escape(d.help())}</p>" for d in group]
    return "\n".join(parts)


def is_former(definition: QgsProcessingParameterDefinition) -> bool:
    """Tell whether a parameter is there only for models and scripts that know it by this name."""
    return bool(definition.flags() & Qgis.ProcessingParameterFlag.Hidden)


def _label(definition) -> str:
    optional = definition.flags() & Qgis.ProcessingParameterFlag.Optional
    return f"{definition.description()} ({tr('optional')})" if optional else definition.description()
