"""A document as editable rich text, with headings that a word processor knows.

Qt writes text documents as OpenDocument, but drops the level of a heading on the way.  So each heading begins with a
mark, two characters that no text holds, from which `io.odt` makes a heading again.
"""

from __future__ import annotations

from html import escape

from .document import Block, Entry, Heading
from .pages import SOFT, WARM, PrintedText

HEADING_MARK = "\ufddf"  # a noncharacter: no text has it; Qt keeps U+FDD0 and U+FDD1 for itself
_LEVEL_OF_ENTRIES = 3


class EditableText(PrintedText):
    """Write a document as rich text with marked headings; parameters are those of `PrintedText`."""

    def whole(self) -> str:
        """Return the document as one text."""
        pieces = [piece for chapter in self.chapters() for piece in chapter]
        word = self._document.watermark
        stamp = f'<p style="font-size:15pt; font-weight:600; color:{WARM}">{escape(word)}</p>' if word else ""
        cover = self.cover().partition("<body>")[2].removesuffix("</body></html>")
        return self.page([stamp, cover, *pieces])

    def _written(self, text: str) -> str:
        return escape(text)

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return _heading(block.level, block.text)
        if isinstance(block, Entry):
            facts = "".join(
                f'<p style="margin-left:14px; margin-bottom:2px; white-space:pre-wrap"><span style="color:{SOFT}">'
                f"{escape(name)}: </span>{escape(text)}</p>"
                for name, text in block.facts
            )
            return _heading(_LEVEL_OF_ENTRIES, block.title) + facts
        return super()._block(block)


def _heading(level: int, text: str) -> str:
    return f"<h{level}>{HEADING_MARK}{level}{escape(text)}</h{level}>"
