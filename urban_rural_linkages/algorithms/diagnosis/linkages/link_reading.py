"""Links of a diagnosis read from its tables: the pairs of a layer, the matrix of classes, and what is seen."""

from __future__ import annotations

from ....core.linkages.layer_links import LayerLinks, Link
from ....core.linkages.seen import Seen
from ....core.linkages.town_country import Cell
from ..diagnosis import Diagnosis
from .link_tables import MATRIX, PAIRS, SEEN, WORK


def read_links(diagnosis: Diagnosis, layer: str = WORK) -> LayerLinks:
    """Return the links of a layer."""
    table = diagnosis.table(PAIRS)
    rows = [row for row, name in enumerate(table.column("layer")) if name == layer]
    first, second, kinds = (table.column(name) for name in ("unit_a", "unit_b", "kind"))
    there, back, ranks, shown = (table.numbers(name).tolist() for name in ("there", "back", "rank", "on_map"))
    links = [Link(int(ranks[row]), str(first[row]), str(second[row]), there[row], back[row], str(kinds[row] or ""))
             for row in rows]  # fmt: skip
    drawn = [link for link, row in zip(links, rows, strict=True) if shown[row]]
    return LayerLinks(links, drawn, _cells(diagnosis, layer))


def read_seen(diagnosis: Diagnosis) -> list[Seen]:
    """Return every layer of links with what is known of it."""
    table = diagnosis.table(SEEN)
    texts = [[str(value or "") for value in table.column(name)]
             for name in ("layer", "state", "measure", "year", "source")]  # fmt: skip
    numbers = [table.numbers(name).tolist() for name in ("total", "between")]
    return [Seen(*row) for row in zip(*texts, *numbers, strict=True)]


def _cells(diagnosis: Diagnosis, layer: str) -> list[Cell]:
    table = diagnosis.table(MATRIX)
    rows = [row for row, name in enumerate(table.column("layer")) if name == layer]
    classes = [[str(value or "") for value in table.column(name)] for name in ("from_class", "to_class")]
    value, share, between = (table.numbers(name).tolist() for name in ("value", "share", "between"))
    return [Cell(classes[0][row], classes[1][row], value[row], share[row], between[row]) for row in rows]
