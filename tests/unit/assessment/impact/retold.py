"""Reports as lists that a person can read, block by block: for expectations, and to find them in their files."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import singledispatch
from html import unescape
from xml.etree import ElementTree

from urban_rural_linkages.core.report.blocks import (
    AnswerCell,
    Bullets,
    Choice,
    Facts,
    Figure,
    Findings,
    Heading,
    Panel,
    Paragraph,
    Signatures,
    Table,
    all_blocks,
)
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.numbering import Words, numbered
from urban_rural_linkages.core.report.typesetting.pages import Pages

Rows = list[list[str]]


def cell(text: str) -> str:
    """A cell; an answer as its letter in brackets."""
    return f"[{text}]" if isinstance(text, AnswerCell) else text


def retold(document: Document) -> list[list[str]]:
    """Return every block as a list: its kind first, then what it says."""
    return [line for block in all_blocks(document.blocks) for line in _told(block)]


@singledispatch
def _told(block: object) -> Iterator[list[str]]:
    raise TypeError(type(block).__name__)


@_told.register
def _(block: Heading) -> Iterator[list[str]]:
    yield ["heading", block.text, *([block.lead] if block.lead else [])]


@_told.register
def _(block: Facts) -> Iterator[list[str]]:
    yield from (["fact", cell(name), text] for name, text in block.rows)


@_told.register
def _(block: Choice) -> Iterator[list[str]]:
    chosen = block.options[block.chosen] if block.chosen >= 0 else ""
    yield ["choice", block.title, chosen, block.condition, block.reason]


@_told.register
def _(block: Findings) -> Iterator[list[str]]:
    for one in block.items:
        yield ["finding", one.value, one.counted, one.sentence, one.explanation, one.reference]


@_told.register
def _(block: Paragraph) -> Iterator[list[str]]:
    yield ["text", block.text]


@_told.register
def _(block: Bullets) -> Iterator[list[str]]:
    yield ["points", *block.items]


@_told.register
def _(block: Panel) -> Iterator[list[str]]:
    yield ["panel", block.title, *block.texts]


@_told.register
def _(block: Table) -> Iterator[list[str]]:
    yield ["table", block.caption, *block.header]
    yield from (["row", *map(cell, row)] for row in block.rows)
    yield from (["note", note] for note in block.notes)


@_told.register
def _(block: Figure) -> Iterator[list[str]]:
    yield ["picture", block.caption, block.subtitle]


@_told.register
def _(block: Signatures) -> Iterator[list[str]]:
    yield from (["signature", role, name] for role, name in block.boxes)


def sayings(document: Document) -> list[str]:
    """Return every text of a report by itself, as each of its files has to hold it."""
    parts = [part for line in retold(document) for part in line[1:]]
    texts = [piece for part in parts for piece in part.strip("[]").split("\n")]
    return [text for text in dict.fromkeys(texts) if text]


def flat(text: str) -> str:
    """A text without spaces and breaks: files break lines where they please."""
    return re.sub(r"\s+", "", text)


def text_of_page(page: str) -> str:
    """All that a web page says."""
    body = re.sub(r"<(style|script)[^>]*>.*?</\1>", "", page, flags=re.DOTALL)
    return flat(unescape(re.sub(r"<[^>]+>", "", body)))


def text_of_odt(content: bytes) -> str:
    """All that a text for a word processor says."""
    root = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("content.xml"))
    return flat("".join(root.itertext()))


def tables_of_odt(content: bytes) -> list[Rows]:
    """The rows of the tables that have a head."""
    names = {"table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0"}
    root = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("content.xml"))
    found = []
    for table in root.iter(f"{{{names['table']}}}table"):
        if table.find("table:table-header-rows", names) is not None:
            rows = table.findall("table:table-row", names)
            cells = [row.findall("table:table-cell", names) for row in rows]
            found.append([[flat("".join(one.itertext())) for one in row] for row in cells])
    return found


def tables_of_page(page: str) -> list[Rows]:
    """The rows of the tables of a web page, without their heads."""
    found = []
    for table in re.findall(r"<table.*?</table>", page, re.DOTALL):
        body = re.sub(r"<thead>.*?</thead>|<caption>.*?</caption>", "", table, flags=re.DOTALL)
        rows = re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.DOTALL)
        cells = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL) for row in rows]
        found.append([[flat(unescape(re.sub(r"<[^>]+>", "", one))) for one in row] for row in cells])
    return found


def tables_of(document: Document) -> list[Rows]:
    """The rows of the tables of a report as its files have them, titles of groups among them."""
    found = []
    for block in all_blocks(numbered(document.blocks, Words())):
        if isinstance(block, Table):
            rows: list[list[str]] = []
            for number, row in enumerate(block.rows):
                rows += [[flat(block.groups[number])]] if number in block.groups else []
                rows.append([flat(text) for text in row])
            found.append(rows)
    return found


def text_of_pages(pages: Pages) -> str:
    """All that is painted on the pages, in the order of the marks."""
    from tests.unit.report.typesetting.setting import page_texts

    return flat("".join(text for drawing in pages.drawings for text in page_texts(drawing)))
