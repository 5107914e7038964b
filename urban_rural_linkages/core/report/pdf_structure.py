"""Bookmarks, links, page labels, language and properties of a PDF.

Qt paints the pages; this adds the rest behind the end of the file, which is read in small pieces and never held in
memory.  A file that Qt wrote for an archive (PDF/A-1b) stays one: links are printed and have no border, and no page is
touched but for its links.

References
----------
ISO 32000-1, 12.3.3 (outline), 12.4.2 (page labels), 12.5.6.5 (links); ISO 19005-1, 6.5.3 (annotations of archives).
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from ..errors import InputError
from .citations import web_address
from .pdf_objects import PdfFile, Value, number_of, read_number, reference, text, unreadable
from .pdf_properties import Properties, append_properties, one_line

_POINTS = 72 / 25.4  # in a mm
_A4, _CORNERS = 841.89, 4


@dataclass(frozen=True)
class OutlineEntry:
    """A bookmark.

    Attributes
    ----------
    title : str
        What it is called.
    page : int
        Where it leads: the number of a page, the first is 0.
    level : int
        1: a chapter; 2: a section in it, and so on.
    top : float
        What is shown at the upper edge then, in mm from the upper edge of the page.
    """

    title: str
    page: int
    level: int = 1
    top: float = 0.0


@dataclass(frozen=True)
class PageLink:
    """A box of a page that leads to another page, or to an address of the web.

    Attributes
    ----------
    page : int
        On which page it is; the first is 0.
    x, y, width, height : float
        The box in mm, from the upper left corner of the page.
    target : int
        The page it leads to.
    top : float
        What is shown at the upper edge then, in mm.
    address : str
        The address instead, of http or https.
    """

    page: int
    x: float
    y: float
    width: float
    height: float
    target: int = 0
    top: float = 0.0
    address: str = ""


@dataclass(frozen=True)
class PageLabels:
    """The numbering of pages from a page on, until another follows: a prefix such as ``F-``, and from which number.

    Pages that are not numbered have ``first=0``: they have the prefix alone.
    """

    page: int
    prefix: str = ""
    first: int = 1


def add_structure(
    file: BinaryIO,
    properties: Properties,
    outline: Sequence[OutlineEntry] = (),
    links: Iterable[PageLink] = (),
    labels: Sequence[PageLabels] = (),
) -> None:
    """Append bookmarks, links, page labels and properties to a PDF.

    Parameters
    ----------
    file : binary file
        A PDF as Qt writes it, open for reading and writing (``r+b``).
    properties : Properties
        Of the document; they replace those of the file.
    outline : sequence of OutlineEntry
        The bookmarks, in order; they are nested by their levels and shown when the file is opened.
    links : iterable of PageLink
        Boxes that lead elsewhere, in any order.
    labels : sequence of PageLabels
        How the pages are numbered; none: from 1.

    Raises
    ------
    InputError
        When the file is written in a form that cannot be extended so; it stays as it was.
    """
    size = file.seek(0, io.SEEK_END)
    try:
        _add(PdfFile(file), properties, outline, links, labels)
    except InputError:
        file.truncate(size)
        raise


def _add(
    pdf: PdfFile,
    properties: Properties,
    outline: Sequence[OutlineEntry],
    links: Iterable[PageLink],
    labels: Sequence[PageLabels],
) -> None:
    sheets = _Sheets(pdf)
    catalog = pdf.dictionary(pdf.trailer[b"/Root"])
    trailer: dict[bytes, Value] = {}
    changed: dict[bytes, Value] = {
        b"/Lang": b"(%s)" % properties.language.encode("ascii", "replace"),
        b"/ViewerPreferences": {b"/DisplayDocTitle": b"true"},
    }
    trailer[b"/Info"], changed[b"/Metadata"] = append_properties(pdf, catalog, properties)
    if outline:
        changed |= {b"/Outlines": reference(_append_outline(pdf, sheets, outline)), b"/PageMode": b"/UseOutlines"}
    if labels:
        changed[b"/PageLabels"] = _page_labels(labels)
    _append_links(pdf, sheets, links)
    pdf.append(number_of(pdf.trailer[b"/Root"]), {**catalog, **changed})
    pdf.finish(trailer)


class _Sheets:
    """The pages of a file, and how high they are."""

    def __init__(self, pdf: PdfFile) -> None:
        self._pdf, self.numbers = pdf, pdf.pages()
        self._heights: dict[int, float] = {}

    def page(self, index: int) -> dict[bytes, Value]:
        if index >= len(self.numbers):
            raise unreadable()
        return self._pdf.dictionary(reference(self.numbers[index]))

    def height(self, index: int) -> float:
        """Return the height of a page in points."""
        if index not in self._heights:
            node = self.page(index)
            while b"/MediaBox" not in node and b"/Parent" in node:
                node = self._pdf.dictionary(node[b"/Parent"])
            box = self._pdf.resolve(node.get(b"/MediaBox", b""))
            self._heights[index] = read_number(box[3]) if isinstance(box, list) and len(box) == _CORNERS else _A4
        return self._heights[index]

    def destination(self, index: int, top: float) -> Value:
        """Return a place on a page, which leaves the reader's magnification as it is."""
        at = self.height(index) - top * _POINTS
        return [reference(self.numbers[index]), b"/XYZ", b"0", _number(at), b"0"]


def _number(value: float) -> bytes:
    return f"{value:.2f}".rstrip("0").rstrip(".").encode("ascii")


def _append_outline(pdf: PdfFile, sheets: _Sheets, outline: Sequence[OutlineEntry]) -> int:
    """Append the bookmarks; those below the first level are folded."""
    root = pdf.reserve(1 + len(outline))
    parents, children = _nested(outline)

    def name(entry: int) -> bytes:
        return reference(root + 1 + entry)

    def descent(of: int) -> dict[bytes, Value]:
        own = children.get(of, [])
        if not own:
            return {}
        count = len(own) if of < 0 else -len(own)  # negative: folded
        return {b"/First": name(own[0]), b"/Last": name(own[-1]), b"/Count": b"%d" % count}

    place = {entry: at for own in children.values() for at, entry in enumerate(own)}
    pdf.append(root, {b"/Type": b"/Outlines", **descent(-1)})
    for number, entry in enumerate(outline):
        siblings, at = children[parents[number]], place[number]
        beside: dict[bytes, Value] = {}
        if at:
            beside[b"/Prev"] = name(siblings[at - 1])
        if at + 1 < len(siblings):
            beside[b"/Next"] = name(siblings[at + 1])
        pdf.append(root + 1 + number, {
            b"/Title": text(one_line(entry.title)), b"/Parent": name(parents[number]), **beside, **descent(number),
            b"/Dest": sheets.destination(entry.page, entry.top),
        })  # fmt: skip
    return root


def _nested(outline: Sequence[OutlineEntry]) -> tuple[list[int], Mapping[int, list[int]]]:
    """Return the parent of each entry, -1 for the root, and the children of each; a level left out is no level."""
    parents: list[int] = []
    children: dict[int, list[int]] = defaultdict(list)
    open_entries: list[int] = []
    for number, entry in enumerate(outline):
        while open_entries and outline[open_entries[-1]].level >= entry.level:
            open_entries.pop()
        parents.append(open_entries[-1] if open_entries else -1)
        children[parents[-1]].append(number)
        open_entries.append(number)
    return parents, children


def _append_links(pdf: PdfFile, sheets: _Sheets, links: Iterable[PageLink]) -> None:
    by_page: dict[int, list[PageLink]] = defaultdict(list)
    for link in links:
        by_page[link.page].append(link)
    for index, own in sorted(by_page.items()):
        page = sheets.page(index)
        old = pdf.resolve(page.get(b"/Annots", []))
        annotations = [*(old if isinstance(old, list) else [])]
        for link in own:
            number = pdf.reserve()
            annotations.append(reference(number))
            pdf.append(number, _annotation(sheets, link))
        pdf.append(sheets.numbers[index], {**page, b"/Annots": annotations})


def _annotation(sheets: _Sheets, link: PageLink) -> Value:
    top = sheets.height(link.page) - link.y * _POINTS
    left, right = link.x * _POINTS, (link.x + link.width) * _POINTS
    box: list[Value] = [_number(left), _number(top - link.height * _POINTS), _number(right), _number(top)]
    lead: dict[bytes, Value] = {b"/Dest": b""}
    if address := web_address(link.address):
        # An address is ASCII; blanks and other letters are written as percent signs and digits there.
        plain = "".join(c if "!" <= c <= "~" and c not in "()\\" else _percent(c) for c in address)
        lead = {b"/A": {b"/S": b"/URI", b"/URI": b"(%s)" % plain.encode("ascii")}}
    else:
        lead = {b"/Dest": sheets.destination(link.target, link.top)}
    return {b"/Type": b"/Annot", b"/Subtype": b"/Link", b"/Rect": box, b"/Border": [b"0", b"0", b"0"], b"/F": b"4",
            **lead}  # fmt: skip


def _percent(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "replace"))


def _page_labels(labels: Sequence[PageLabels]) -> Value:
    """Return how pages are numbered; the first page must have a label, even where none is given."""
    begun = [] if any(label.page == 0 for label in labels) else [PageLabels(0)]
    numbers: list[Value] = []
    for label in sorted([*begun, *labels], key=lambda label: label.page):
        entry: dict[bytes, Value] = {}
        if label.first:
            entry |= {b"/S": b"/D", b"/St": b"%d" % label.first}
        if label.prefix:
            entry[b"/P"] = text(label.prefix)
        numbers += [b"%d" % label.page, entry]
    return {b"/Nums": numbers}
