"""The file of the text: its parts in a zip file, the same bytes for the same report.

References
----------
OASIS, Open Document Format for Office Applications (OpenDocument) 1.2: part 1 (schema), part 3 (packages).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import count

from ..blocks import Block, Columns, Heading
from ..document import Document
from ..drawing import Drawing
from ..numbering import Words, numbered
from ..properties import Properties
from ..svg import picture_type
from .captions import declarations
from .content import Writer
from .elements import VERSION, root, tag, typed
from .styles import font_faces, styles_file

_TYPE = "application/vnd.oasis.opendocument.text"
_BEGINNING = (1980, 1, 1, 0, 0, 0)
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def odt_of(
    document: Document, words: Words, png_of: Callable[[Drawing], bytes], properties: Properties | None = None
) -> bytes:
    """Return a report as the bytes of an .odt file.

    Parameters
    ----------
    document : Document
        What to write.  Its cover and its sheets are drawings that nobody can edit: the text begins with title and
        imprint, and says how many sheets the printed report has.
    words : Words
        What stands around numbers, in the language of the report.
    png_of : callable
        Turns a drawing into a PNG, for programs that show no SVG.
    properties : Properties, optional
        Of the file; title, author and subject of the document unless given.
    """
    numbers = count(1)
    blocks = _with_anchors(numbered(document.blocks, words), numbers)
    writer = Writer(replace(document, blocks=blocks), words, png_of)
    body = writer.text()
    of_document = Properties(document.title, document.language, document.author, document.subject)
    parts = {
        "content.xml": _content(writer, body),
        "styles.xml": styles_file(document.language, document.watermark),
        "meta.xml": _meta(properties or of_document),
    }
    return _zipped({name: part.encode("utf-8") for name, part in parts.items()} | writer.pictures.files)


def _with_anchors(blocks: Sequence[Block], numbers: count[int]) -> list[Block]:
    """Return blocks whose headings can all be linked to."""
    given: list[Block] = []
    for block in blocks:
        if isinstance(block, Columns):
            given.append(replace(block, columns=[_with_anchors(column, numbers) for column in block.columns]))
        elif isinstance(block, Heading) and not block.anchor:
            given.append(replace(block, anchor=f"heading-{next(numbers)}"))
        else:
            given.append(block)
    return given


def _content(writer: Writer, body: str) -> str:
    first = {"style:name": "First", "style:family": "paragraph", "style:parent-style-name": "Stamp",
             "style:master-page-name": "First_20_Page"}  # fmt: skip
    picture = {"style:name": "Picture", "style:family": "graphic"}
    in_line = {"style:vertical-pos": "top", "style:vertical-rel": "baseline", "fo:border": "none", "fo:padding": "0mm"}
    styles = [
        tag("style:style", first),
        tag("style:style", picture, tag("style:graphic-properties", in_line)),
        writer.tables.styles(),
        writer.captions.styles(),
    ]
    return root(
        "office:document-content",
        font_faces(),
        tag("office:automatic-styles", None, *styles),
        tag("office:body", None, tag("office:text", None, declarations(), body)),
    )


def _meta(properties: Properties) -> str:
    given = {
        "meta:generator": properties.creator, "dc:title": properties.title, "dc:subject": properties.subject,
        "meta:initial-creator": properties.author, "dc:creator": properties.author, "dc:language": properties.language,
    }  # fmt: skip
    entries = (tag(name, None, typed(value)) for name, value in given.items() if value)
    return root("office:document-meta", tag("office:meta", None, *entries))


def _manifest(parts: Mapping[str, bytes]) -> str:
    def entry(path: str, media_type: str, version: str | None = None) -> str:
        given = {"manifest:full-path": path, "manifest:media-type": media_type, "manifest:version": version}
        return tag("manifest:file-entry", given)

    types = {name: "text/xml" if name.endswith(".xml") else picture_type(content) for name, content in parts.items()}
    entries = [entry("/", _TYPE, VERSION), *(entry(name, kind) for name, kind in types.items())]
    given = {"xmlns:manifest": _MANIFEST, "manifest:version": VERSION}
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tag("manifest:manifest", given, *entries)


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts as a zip file; its type comes first and is not compressed: so files are recognised."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", _BEGINNING), _TYPE, zipfile.ZIP_STORED)
        for name, part in {**parts, "META-INF/manifest.xml": _manifest(parts).encode("utf-8")}.items():
            packed = zipfile.ZIP_STORED if name.endswith((".png", ".jpg")) else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, _BEGINNING), part, packed)
    return made.getvalue()
