"""Captions that count by themselves, and colours that stand in the line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .elements import figure_numbers, marked, paragraph, span, tag, typed

KINDS = ("map", "chart", "table")
"""What is counted, each by itself."""
_SWATCH = "\u2007\u2007\u2007"  # as wide as figures


class Captions:
    """The captions and colours of a text."""

    def __init__(self) -> None:
        self._reached = Counter[str]()
        self._colours: dict[tuple[str, str], str] = {}

    def styles(self) -> str:
        """Return the styles of the colours, to be put before the text."""
        return "".join(
            tag("style:style", {"style:name": name, "style:family": "text"},
                tag("style:text-properties", {attribute: colour}))
            for (attribute, colour), name in self._colours.items()
        )  # fmt: skip

    def caption(self, kind: str, label: str, caption: str, subtitle: str, numbers: Sequence[int] = ()) -> str:
        """Return what stands above a picture or table: a label with a number that counts, caption and subtitle."""
        title = self._label(kind, label) + ("\u2002" if label and caption else "") + typed(caption)
        title += figure_numbers(numbers)
        above = paragraph("Caption", marked(label, title)) if title else ""
        return above + (paragraph("Caption Note", typed(subtitle)) if subtitle else "")

    def _label(self, kind: str, label: str) -> str:
        """Return a label such as "Map 3", its number as a field."""
        word, _, number = label.rpartition(" ")
        if not word:
            return typed(label)
        self._reached[kind] += 1
        given = {
            "text:ref-name": f"ref{kind}{self._reached[kind]}", "text:name": kind, "text:formula": f"ooow:{kind}+1",
            "style:num-format": "1",
        }  # fmt: skip
        return span("Caption Label", typed(f"{word} ") + tag("text:sequence", given, typed(number)))

    def keys(self, keys: Sequence[tuple[str, str]]) -> str:
        """Return the colours of a map with the words of those that have some."""
        parts = []
        for number, (colour, label) in enumerate(keys):
            swatch, words = self.coloured(colour, _SWATCH, "fo:background-color"), typed(label)
            parts.append(f"{words} {swatch}" if number == 0 and label else f"{swatch} {words}" if label else swatch)
        return "".join(parts)

    def coloured(self, colour: str, content: str, attribute: str = "fo:color") -> str:
        """Return content in letters of a colour, or upon it."""
        name = self._colours.setdefault((attribute, colour), f"Colour{len(self._colours) + 1}")
        return span(name, content)


def declarations() -> str:
    """Return what says that captions count, to be put at the beginning of the text."""
    kinds = (tag("text:sequence-decl", {"text:display-outline-level": 0, "text:name": kind}) for kind in KINDS)
    return tag("text:sequence-decls", None, *kinds)
