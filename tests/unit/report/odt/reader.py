"""An OpenDocument text as a word processor reads it: paragraphs with their lines, headings, tables, links."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = {
    **{prefix: f"{_OASIS}{prefix}:1.0" for prefix in ("office", "style", "text", "table", "manifest")},
    "draw": f"{_OASIS}drawing:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
Element = ElementTree.Element


def name(short: str) -> str:
    """Return the full name of an element or attribute such as ``text:p``."""
    prefix, _, local = short.partition(":")
    return f"{{{NAMES[prefix]}}}{local}"


class OdtReader:
    """A text by its parts."""

    def __init__(self, odt: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(odt))
        self.content = ElementTree.fromstring(self.archive.read("content.xml"))
        self.styles = ElementTree.fromstring(self.archive.read("styles.xml"))
        self.meta = ElementTree.fromstring(self.archive.read("meta.xml"))

    def all(self, short: str, within: Element | None = None) -> list[Element]:
        return list((self.content if within is None else within).iter(name(short)))

    def paragraphs(self, style: str | None = None) -> list[str]:
        """The words of all paragraphs and headings, or of those of a named style."""
        wanted = {name("text:p"), name("text:h")}
        return [
            words_of(one) for one in self.content.iter()
            if one.tag in wanted and (style is None or style_of(one) == style)
        ]  # fmt: skip

    def headings(self) -> list[tuple[int, str]]:
        return [(int(one.get(name("text:outline-level"))), words_of(one)) for one in self.all("text:h")]

    def table(self, number: int) -> tuple[list[list[str]], list[list[str]]]:
        """The rows of the head and of the body of a table."""
        table = self.all("table:table")[number]
        heads = [row for head in table.findall("table:table-header-rows", NAMES) for row in head]
        return [cells(row) for row in heads], [cells(row) for row in table.findall("table:table-row", NAMES)]

    def anchors(self) -> list[str]:
        return [one.get(name("text:name")) for one in self.all("text:bookmark-start")]

    def targets(self) -> set[str]:
        """The anchors that links and page numbers name."""
        links = {one.get(name("xlink:href")) for one in self.all("text:a")}
        pages = {one.get(name("text:ref-name")) for one in self.all("text:bookmark-ref")}
        return {link[1:] for link in links if link.startswith("#")} | pages

    def styles_named(self) -> set[str]:
        """The styles that elements of the text ask for."""
        return {
            value for root in (self.content, self.styles) for one in root.iter() for key, value in one.attrib.items()
            if key.endswith("style-name") and value
        }  # fmt: skip

    def styles_there(self) -> set[str]:
        """The styles that the file has."""
        kinds = {name(f"style:{kind}") for kind in ("style", "page-layout", "master-page")}
        kinds |= {name("text:list-style")}
        return {one.get(name("style:name")) for root in (self.content, self.styles) for one in root.iter()
                if one.tag in kinds}  # fmt: skip


def cells(row: Element) -> list[str]:
    return [
        "\n".join(words_of(p) for p in cell.iter(name("text:p"))) for cell in row.findall("table:table-cell", NAMES)
    ]


def style_of(element: Element) -> str:
    return (element.get(name("text:style-name")) or "").replace("_20_", " ")


def words_of(element: Element) -> str:
    """The text of a paragraph as a word processor shows it."""
    parts = [element.text or ""]
    for child in element:
        blanks = {
            name("text:s"): " " * int(child.get(name("text:c"), "1")), name("text:tab"): "\t",
            name("text:line-break"): "\n",
        }  # fmt: skip
        parts += [blanks.get(child.tag, words_of(child) if child.tag != name("draw:frame") else ""), child.tail or ""]
    return "".join(parts)
