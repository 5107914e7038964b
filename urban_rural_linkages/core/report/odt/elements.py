"""Elements of XML as text, and texts in them as they were typed: with their lines and blanks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

from ..characters import replaced
from ..register import anchor_of

_LOST_BLANKS = re.compile(r"\r\n|\r|\n|\t|  +|^ | $")
_NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
VERSION = "1.2"


def tag(name: str, attributes: Mapping[str, object] | None = None, *content: str) -> str:
    """Return an element with content that is XML already; attributes that are None are left out.

    Examples
    --------
    >>> tag("text:p", {"text:style-name": "Lead"}, typed("a < b"))
    '<text:p text:style-name="Lead">a &lt; b</text:p>'
    """
    given = "".join(f' {key}="{escape(str(value))}"' for key, value in (attributes or {}).items() if value is not None)
    inner = "".join(content)
    return f"<{name}{given}>{inner}</{name}>" if inner else f"<{name}{given}/>"


def typed(text: str) -> str:
    r"""Return a text as content of a paragraph: lines, tabs and blanks stay.

    Examples
    --------
    >>> typed("a\n  b")
    'a<text:line-break/><text:s text:c="2"/>b'
    """
    parts, at = [], 0
    for found in _LOST_BLANKS.finditer(text):
        parts += [escape(text[at : found.start()], quote=False), _blank(found[0])]
        at = found.end()
    return "".join([*parts, escape(text[at:], quote=False)])


def _blank(blank: str) -> str:
    if blank == "\t":
        return "<text:tab/>"
    return f'<text:s text:c="{len(blank)}"/>' if blank[0] == " " else "<text:line-break/>"


def root(name: str, *content: str) -> str:
    """Return a file whose root is an element of the office's, with the names of all others."""
    names = {f"xmlns:{prefix}": address for prefix, address in _NAMESPACES.items()}
    return replaced(_DECLARATION + tag(name, {**names, "office:version": VERSION}, *content))


def millimetres(value: float) -> str:
    """Return a length.

    Examples
    --------
    >>> millimetres(126.0)
    '126mm'
    """
    return f"{value:.2f}".rstrip("0").rstrip(".") + "mm"


def style_name(display: str) -> str:
    """Return the name within the file of a style that people know by another.

    Examples
    --------
    >>> style_name("Heading 1")
    'Heading_20_1'
    """
    return display.replace(" ", "_20_")


def paragraph(style: str, content: str) -> str:
    """Return a paragraph of a named style, its content XML already."""
    return tag("text:p", {"text:style-name": style_name(style)}, content)


def span(style: str, content: str) -> str:
    """Return a part of a paragraph in a named style of letters."""
    return tag("text:span", {"text:style-name": style_name(style)}, content)


def bullets(style: str, items: Sequence[str]) -> str:
    """Return a list of paragraphs of a named style."""
    entries = [tag("text:list-item", None, paragraph(style, item)) for item in items]
    return tag("text:list", {"text:style-name": "Bullets"}, *entries) if entries else ""


def link(target: str, content: str, style: str) -> str:
    """Return content that leads to an address, or to an anchor (``#population``)."""
    given = {"xlink:type": "simple", "xlink:href": target, "text:style-name": style_name(style),
             "text:visited-style-name": style_name(style)}  # fmt: skip
    return tag("text:a", given, content)


def marked(anchor: str, content: str) -> str:
    """Return content that links find by a name."""
    if not anchor:
        return content
    name = {"text:name": anchor}
    return tag("text:bookmark-start", name) + content + tag("text:bookmark-end", name)


def page_of(anchor: str) -> str:
    """Return the number of the page of an anchor, which the word processor fills in."""
    return tag("text:bookmark-ref", {"text:reference-format": "page", "text:ref-name": anchor}, "–")


def figure_numbers(numbers: Sequence[int]) -> str:
    """Return the numbers of figures behind a text, each leading to its row of the annex; nothing without numbers."""
    links = [link(f"#{anchor_of(number)}", typed(str(number)), "Figure Number") for number in numbers if number]
    return span("Figure Number", typed(" ")) + span("Figure Number", typed(", ")).join(links) if links else ""
