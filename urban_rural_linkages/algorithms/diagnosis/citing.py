"""Sources of a diagnosis: below each map and table in short, and in one list what is known of each input."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...core.report.blocks import (
    Block,
    Figure,
    FigureRow,
    Paragraph,
    Reference,
    References,
    Table,
)
from ...core.report.citations import Source, joined_short
from ...i18n import tr
from ...io.layers import layer_name
from ..sources import layers_of_input
from .diagnosis import Diagnosis


def source_line(diagnosis: Diagnosis, inputs: Sequence[str]) -> str:
    """Return what stands below the maps and tables that were made of some inputs; "" where none was given."""
    given = [name for name in inputs if name in diagnosis.sources]
    if not given:
        return ""
    unstated = [name for name in given if not diagnosis.sources[name]]
    known = joined_short(source for name in given for source in diagnosis.sources[name])
    lacking = ", ".join(dict.fromkeys(f"'{_layer_of(diagnosis, name)}'" for name in unstated))
    if not unstated:
        return tr("Source: {sources}; own calculation.").format(sources=known)
    if not known:
        return tr("Own calculation from {layers}, whose source is not stated.").format(layers=lacking)
    return tr("Source: {sources}, and {layers}, whose source is not stated; own calculation.").format(
        sources=known, layers=lacking
    )


def cited(blocks: Sequence[Block], line: str) -> list[Block]:
    """Return blocks with a line of sources behind the caption of each table and picture."""
    return [_cited(block, line) for block in blocks] if line else list(blocks)


def _cited(block: Block, line: str) -> Block:
    if isinstance(block, FigureRow):
        return FigureRow([replace(figure, caption=_with(figure.caption, line)) for figure in block.figures])
    if isinstance(block, Table | Figure):
        return replace(block, caption=_with(block.caption, line))
    return block


def _with(caption: str, line: str) -> str:
    return f"{caption} {line}" if caption.endswith((".", "?", "!")) else f"{caption}. {line}"


def reference_blocks(diagnosis: Diagnosis, labels: dict[str, str]) -> list[Block]:
    """Return the list of sources: every input that was given, and those of which none is stated.

    Parameters
    ----------
    diagnosis : Diagnosis
        Whose inputs they are.
    labels : dict of str to str
        What the dialog calls each input.
    """
    references, unstated = [], []
    for name, sources in diagnosis.sources.items():
        references += [Reference(f"{labels[name]}: {source.citation}", source.address) for source in sources]
        if not sources:
            unstated.append(tr("{what} (layer '{layer}')").format(what=labels[name], layer=_layer_of(diagnosis, name)))
    blocks: list[Block] = [References(references)] if references else []
    if unstated:
        blocks.append(Paragraph(tr(
            "Whose source is not stated: {inputs}. It can be written into the metadata of the layer, or as SOURCES."
        ).format(inputs="; ".join(unstated))))  # fmt: skip
    return blocks


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
