"""The document model: a report is a list of blocks, written once and shown as web page, as printed pages or as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .blocks import Block, Figure, Heading, all_blocks
from .drawing import Drawing


@dataclass(frozen=True)
class Banner:
    """A band above the first chapter, in place of a cover.

    Attributes
    ----------
    kind : str
        Above the title: what the report is.
    status : str
        Below the subtitle: how far it is, and of which day.
    picture : str
        The drawing at its right; "" without one.
    height : float
        In mm.
    """

    kind: str
    status: str = ""
    picture: str = ""
    height: float = 44.0


@dataclass
class Document:
    """A report.

    Attributes
    ----------
    title, subtitle : str
        Of the cover.
    language : str
        ``en`` or ``es``.
    imprint : list of (str, str)
        What the cover says of author, date, versions: name and value.
    contents_title : str
        The heading of the table of contents.
    blocks : list of Block
        What the report says, in order.
    watermark : str
        A word across every page, such as Draft; empty: none.
    drawings : dict of str to list of Drawing
        Maps and charts by name; of each the one that is best, then smaller ones for pages that lack the room.
    cover : str
        The drawing that fills the first page; "" where title and imprint are written on white.
    author, subject : str
        Of the file.
    archive : bool
        Whether its PDF is one for archives (PDF/A-1b).
    banner : Banner or None
        What the first chapter begins with, in place of a cover and a table of contents; the running heads then say
        the watermark.
    """

    title: str
    subtitle: str
    language: str
    imprint: list[tuple[str, str]]
    contents_title: str
    blocks: list[Block] = field(default_factory=list)
    watermark: str = ""
    drawings: dict[str, list[Drawing]] = field(default_factory=dict)
    cover: str = ""
    author: str = ""
    subject: str = ""
    archive: bool = False
    banner: Banner | None = None

    def add(self, *blocks: Block) -> None:
        """Append blocks to the chapter."""
        self.blocks.extend(blocks)

    def chapters(self) -> list[Heading]:
        """Return the headings of level 1, for a table of contents."""
        return [block for block in self.blocks if isinstance(block, Heading) and block.level == 1]

    def parts(self) -> dict[str, str]:
        """Return the name of each part of the report, by the anchor of its first chapter.

        Examples
        --------
        >>> chapters = [Heading(1, "Ages", "ages", part="People"), Heading(1, "Trend", "trend", part="People")]
        >>> Document("", "", "en", [], "", [*chapters, Heading(1, "Annex", "annex")]).parts()
        {'ages': 'People'}
        """
        found: dict[str, str] = {}
        for heading in self.chapters():
            if heading.part and heading.part not in found.values():
                found[heading.anchor] = heading.part
        return found

    def figures(self) -> Iterator[Figure]:
        """Go through all pictures, in order."""
        for block in all_blocks(self.blocks):
            if isinstance(block, Figure):
                yield block
