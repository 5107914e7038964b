"""Sources of a diagnosis: at the foot of each page in short, and which inputs have none stated."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.report.blocks import Block, Paragraph
from ...core.report.citations import Source, joined_short
from ...core.report.unit_words import within_sentence
from ...i18n import tr
from ...io.layers import layer_name
from ..sources import layers_of_input
from .checked import input_labels
from .diagnosis import Diagnosis


def source_line(diagnosis: Diagnosis, inputs: Sequence[str]) -> str:
    """Return what stands below the maps and tables that were made of some inputs; "" where none was given."""
    given = [name for name in inputs if name in diagnosis.sources]
    if not given:
        return ""
    unstated = [name for name in given if not diagnosis.sources[name]]
    known = joined_short(source for name in given for source in diagnosis.sources[name])
    labels = input_labels()
    lacking = ", ".join(dict.fromkeys(within_sentence(labels[name]) for name in unstated))
    if not unstated:
        return tr("Source: {sources}; own calculation.").format(sources=known)
    if not known:
        return tr("Own calculation from {layers}, whose source is not stated.").format(layers=lacking)
    return tr("Source: {sources}, and {layers}, whose source is not stated; own calculation.").format(
        sources=known, layers=lacking
    )


def unstated_blocks(diagnosis: Diagnosis, labels: dict[str, str]) -> list[Block]:
    """Name the inputs of which no source is stated; nothing where there are none.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose inputs they are.
    labels : dict of str to str
        What the dialog calls each input.
    """
    what = tr("{what} (layer '{layer}')")
    unstated = [what.format(what=labels[name], layer=_layer_of(diagnosis, name))
                for name, sources in diagnosis.sources.items() if not sources]  # fmt: skip
    if not unstated:
        return []
    text = tr("Whose source is not stated: {inputs}. It can be written into the metadata of the layer.")
    return [Paragraph(text.format(inputs="; ".join(unstated)))]


def source_records(diagnosis: Diagnosis) -> list[dict[str, str]]:
    """Return the sources as plain values; of an input without one, its name alone."""
    return [
        {"input": name, **source.record()}
        for name, sources in diagnosis.sources.items()
        for source in sources or [Source()]
    ]


def _layer_of(diagnosis: Diagnosis, name: str) -> str:
    """Return what the layer of an input is called."""
    return ", ".join(layer_name(layer) for layer in layers_of_input(diagnosis.run, name))
