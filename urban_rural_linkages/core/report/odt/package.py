"""The file of the text: its parts in a zip file, the same bytes for the same report.

References
----------
OASIS, Open Document Format for Office Applications (OpenDocument) 1.2: part 1 (schema), part 3 (packages).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count

from ...progress import Progress
from ..blocks import Block, Columns, Heading
from ..document import Document
from ..drawing import Drawing
from ..numbering import Words, numbered
from ..properties import Properties
from ..svg import picture_type
from .captions import declarations
from .content import Writer
from .elements import VERSION, root, tag, typed
from .pictures import Pictures
from .styles import font_faces, styles_file

_TYPE = "application/vnd.oasis.opendocument.text"
_BEGINNING = (1980, 1, 1, 0, 0, 0)
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def odt_of(
    document: Document, words: Words, png_of: Callable[[Drawing], bytes], properties: Properties | None = None,
    progress: Progress | None = None,
) -> bytes:  # fmt: skip
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
    progress : Progress, optional
        Asked for cancellation before each picture.
    """
    numbers = count(1)
    blocks = _with_anchors(numbered(document.blocks, words), numbers)
    of_document = Properties(document.title, document.language, document.author, document.subject)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        package = _Package(archive)
        writer = Writer(replace(document, blocks=blocks), words, Pictures(png_of, package.add, progress))
        package.add("content.xml", _content(writer, writer.text()).encode("utf-8"))
        package.add("styles.xml", styles_file(document.language, document.watermark).encode("utf-8"))
        package.add("meta.xml", _meta(properties or of_document).encode("utf-8"))
        package.finish()
    return made.getvalue()


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


class _Package:
    """The parts of the file, written one by one; its type comes first, not compressed: so files are recognised."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive, self._types = archive, {"/": _TYPE}
        archive.writestr(zipfile.ZipInfo("mimetype", _BEGINNING), _TYPE, zipfile.ZIP_STORED)

    def add(self, name: str, part: bytes) -> None:
        """Write a part; pictures of pixels are compressed already."""
        self._types[name] = "text/xml" if name.endswith(".xml") else picture_type(part)
        packed = zipfile.ZIP_STORED if name.endswith((".png", ".jpg")) else zipfile.ZIP_DEFLATED
        self._archive.writestr(zipfile.ZipInfo(name, _BEGINNING), part, packed)

    def finish(self) -> None:
        """Write the list of the parts."""
        entries = [
            tag("manifest:file-entry", {"manifest:full-path": name, "manifest:media-type": kind,
                                        "manifest:version": VERSION if name == "/" else None})
            for name, kind in self._types.items()
        ]  # fmt: skip
        given = {"xmlns:manifest": _MANIFEST, "manifest:version": VERSION}
        text = '<?xml version="1.0" encoding="UTF-8"?>\n' + tag("manifest:manifest", given, *entries)
        self._archive.writestr(zipfile.ZipInfo("META-INF/manifest.xml", _BEGINNING), text.encode("utf-8"),
                               zipfile.ZIP_DEFLATED)  # fmt: skip
