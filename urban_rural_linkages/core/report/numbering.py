"""Numbers of chapters, maps, charts and tables, given once, so that all forms of a report count alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .blocks import Block, Columns, Figure, Heading, Table


@dataclass(frozen=True)
class Words:
    """The words that a report puts around its numbers, in its language."""

    map: str = "Map"
    chart: str = "Chart"
    table: str = "Table"
    chapter: str = "Chapter"
    page: str = "page"
    caution: str = "Read with care"
    sheets: str = (
        "The printed report has {count} {count:sheet, a page of its own; it is|sheets, each a page of its own; they "
        "are} not part of this text."
    )


def numbered(blocks: Sequence[Block], words: Words) -> list[Block]:
    """Return blocks with the numbers of chapters, and with the labels of maps, charts and tables that have a caption.

    Examples
    --------
    >>> [heading, table] = numbered([Heading(1, "People"), Table("By group", ["a"], [["1"]], [True])], Words())
    >>> heading.number, table.label
    (1, 'Table 1')
    """
    return _Count(words).blocks(blocks)


class _Count:
    def __init__(self, words: Words) -> None:
        self._words, self._reached = words, Counter[str]()

    def blocks(self, blocks: Sequence[Block]) -> list[Block]:
        """Return blocks with their numbers, in order."""
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> Block:
        if isinstance(block, Columns):
            return replace(block, columns=[self.blocks(column) for column in block.columns])
        if isinstance(block, Figure):
            return self._figure(block)
        if isinstance(block, Table) and block.caption and not block.label:
            return replace(block, label=self._label(self._words.table))
        if isinstance(block, Heading) and block.level == 1 and block.numbered:
            return replace(block, number=self._next("chapter"))
        return block

    def _figure(self, figure: Figure) -> Figure:
        if not figure.kind or figure.label:
            return figure
        return replace(figure, label=self._label(self._words.map if figure.kind == "map" else self._words.chart))

    def _label(self, word: str) -> str:
        return f"{word} {self._next(word)}"

    def _next(self, kind: str) -> int:
        self._reached[kind] += 1
        return self._reached[kind]
