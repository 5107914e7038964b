"""The annex that says how to repeat a diagnosis: its recipe, versions, and the fingerprints of inputs and rules."""

from __future__ import annotations

from ...core.recipe.folders import RECIPE
from ...core.report.blocks import Block, Heading, Paragraph, Table
from ...i18n import tr
from .checked import input_labels
from .diagnosis import Diagnosis

_SHOWN = 16  # of the 64 letters of a SHA-256


def repeat_blocks(diagnosis: Diagnosis) -> list[Block]:
    """Return how to repeat the diagnosis and to verify it, its inputs, its rules and the versions."""
    dossier = diagnosis.dossier
    told = tr("Every figure comes from algorithms of the toolbox, and the layers carry their parameters in their "
              "metadata. The file {recipe} in the folder of this diagnosis is the recipe that repeats it. 'Verify a "
              "diagnosis' runs it again, compares every figure and cell, and names what differs.")  # fmt: skip
    blocks: list[Block] = [Heading(2, tr("To make this report again"), "again"), Paragraph(told.format(recipe=RECIPE))]
    if dossier is None:
        return blocks
    rows = [[what, version] for what, version in dossier.versions.items()]
    return [
        *blocks,
        Heading(2, tr("Inputs and their fingerprints")),
        Paragraph(tr("A fingerprint changes with anything in an input: of a layer it is that of its rows, fields and "
                     "shapes, however they lie in its file; of other files that of their bytes. Shown are the first "
                     "letters of the SHA-256; diagnosis.json has all.")),
        _inputs(diagnosis),
        *_rules(dossier.rules),
        Table(tr("Versions"), [tr("Program"), tr("Version")], rows, [False, False]),
    ]  # fmt: skip


def _inputs(diagnosis: Diagnosis) -> Table:
    labels, write = input_labels(), diagnosis.language.number
    dossier, published = diagnosis.dossier, diagnosis.publication is not None
    kinds = {"rows": tr("rows"), "bytes": tr("bytes of the file"), "tables": tr("tables of the database"),
             "unread": tr("not read")}  # fmt: skip
    rows = [
        [labels.get(one["input"], one["input"]), one["name"], kinds[one["kind"]],
         write(one["rows"]) if "rows" in one else "", write(one["fields"]) if "fields" in one else "",
         one["sha256"][:_SHOWN] or "–"]
        for one in (dossier.shown_inputs(published) if dossier else [])
    ]  # fmt: skip
    header = [tr("Input"), tr("Layer or file"), tr("Fingerprint of"), tr("Rows"), tr("Fields"), "SHA-256"]
    return Table(tr("Inputs and their fingerprints"), header, rows, [False, False, False, True, True, False])


def _rules(rules: dict[str, str]) -> list[Block]:
    if not rules:
        return []
    rows = [[name, sha256[:_SHOWN]] for name, sha256 in rules.items()]
    return [Table(tr("Files with rules"), [tr("File of the plugin"), "SHA-256"], rows, [False, False])]
