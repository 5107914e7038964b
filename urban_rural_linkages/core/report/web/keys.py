"""Rows of tables by the areas of the maps that they are about, so that each lights up the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..blocks import Block, Columns, Table
from ..drawing import Drawing
from .areas import areas_of, pointed_at


def keyed(blocks: Sequence[Block], drawings: Iterable[Drawing]) -> list[Block]:
    """Give the rows of tables without keys those of the areas that are called as they are.

    A name that several areas have tells none of them.
    """
    named: dict[str, set[str]] = {}
    for drawing in drawings:
        areas = areas_of(drawing)
        for area in areas if pointed_at(areas) else ():
            named.setdefault(area.name, set()).add(area.key)
    return _keyed(blocks, {name: keys.pop() for name, keys in named.items() if len(keys) == 1})


def _keyed(blocks: Sequence[Block], keys: Mapping[str, str]) -> list[Block]:
    return [_with_keys(block, keys) for block in blocks]


def _with_keys(block: Block, keys: Mapping[str, str]) -> Block:
    if isinstance(block, Columns):
        return replace(block, columns=[_keyed(column, keys) for column in block.columns])
    if not isinstance(block, Table) or block.keys or all(block.numeric):
        return block
    named_by = list(block.numeric).index(False)
    own = [keys.get(row[named_by], "") for row in block.rows]
    return replace(block, keys=own) if any(own) else block
