"""Units counted together in a diagnosis: their outlines on the maps, a note under each, and words for the report."""

from __future__ import annotations

from typing import cast

from qgis.core import QgsVectorLayer

from ...core.report.blocks import Block, Heading, Paragraph, Table
from ...i18n import tr
from ...io.layers import table_of_layer
from .diagnosis import Diagnosis
from .listing import listed

PARTS = "counted_together"
_KEPT = {
    "UNITS": "territories",
    "FLOWS": "territory_flows",
    "LINKS": "territory_links",
    "ASSOCIATIONS": "territory_associations",
}  # the tables that stand in place of what was given
_PUBLISHED = {"UNITS": "published_units", "FLOWS": "published_flows", "LINKS": "published_links"}
_LISTED = 5  # territories that two lines below a map have room for; the annex lists all


def keep_together(diagnosis: Diagnosis) -> None:
    """Keep territories and their flows as tables that chapters read, and their single units, which maps draw above.

    What is to be published is kept as it is published, in the same way.

    So whoever wants to repeat a chapter has its inputs.
    """
    together, run = diagnosis.together, diagnosis.run
    title = tr("Flows between territories of constant extent")
    made = {name: (_KEPT[name], title) for name in together.layers}
    if diagnosis.publication is not None:
        made = {name: (table, tr("As it is published")) for name, table in _PUBLISHED.items() if run.given(name)} | made
    for name, (called, title) in made.items():
        layer = cast("QgsVectorLayer", run.value(name))  # without what is hidden, where that is to be published
        table = table_of_layer(layer, run.context)
        diagnosis.keep(called, title, table, [], range(len(table)))
        kept = diagnosis.layer(called)
        kept.setName(layer.name())
        kept.setMetadata(layer.metadata())
        run.replace(name, kept)
    if together.parts is not None:
        table = table_of_layer(together.parts, run.context)
        diagnosis.keep(PARTS, tr("Units counted together"), table, [], range(len(table)))


def footnote(diagnosis: Diagnosis) -> str:
    """Return what stands under a map of units; empty where no units are counted together."""
    if not diagnosis.together.joint:
        return ""
    return tr("Counted together: {territories}.").format(territories=_pairs(diagnosis))


def _pairs(diagnosis: Diagnosis) -> str:
    words = tr("{unit} with {others}")
    pairs = [words.format(unit=main, others=listed(others, 3)) for main, others in diagnosis.together.joint.items()]
    return "; ".join([*pairs[:_LISTED], *([f"+{len(pairs[_LISTED:])}"] if pairs[_LISTED:] else [])])


def together_sentence(diagnosis: Diagnosis) -> str:
    """Return the sentence of a chapter that compares two dates; empty where no units are counted together."""
    if not diagnosis.together.joint:
        return ""
    return diagnosis.fill(tr("{Units} that were divided or merged in the period are counted together, so that the same "
                             "land is compared: {territories}."), territories=_pairs(diagnosis))  # fmt: skip


def together_blocks(diagnosis: Diagnosis) -> list[Block]:
    """Return what the annex says of territories of constant extent."""
    together = diagnosis.together
    if not together.joint:
        return []
    rows = [[main, ", ".join(others)] for main, others in together.joint.items()]
    text = tr("{given} {units} are counted as {counted} territories of constant extent. Figures of a territory are the "
              "sums of its parts; a part that did not exist yet adds nothing, and a figure that is unknown for one of "
              "them is unknown for the territory. Maps draw the border within a territory as a broken "
              "line.")  # fmt: skip
    group = tr("A territory counts in the group of the part that it is called after.")
    return [
        Heading(2, tr("Territories of constant extent")),
        Paragraph(diagnosis.fill(text, given=together.units, counted=len(diagnosis.unit_ids))),
        *([Paragraph(group)] if diagnosis.given("GROUP") else []),
        Table(tr("What is counted together"), [diagnosis.words.heading, tr("Counted with it")], rows, [False, False]),
    ]  # fmt: skip
