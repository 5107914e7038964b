"""OpenDocument texts written from rich text, with Qt alone.

Qt's writer loses the level of headings, puts a tab before each line break, and stamps the file with the time.  All
three are mended in the text that it wrote: headings can be navigated, and the same report gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from html import escape

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QUrl
from qgis.PyQt.QtGui import QFont, QImage, QTextDocument, QTextDocumentWriter

from ..core.errors import OutputError
from ..core.report.pages import HEADING_MARK

_MARKED = re.compile(
    rf'<text:p( text:style-name="[^"]*")?>((?:<text:span [^>]*>)?){HEADING_MARK}(\d)(.*?)</text:p>', re.DOTALL
)
_TAB_BEFORE_BREAK = re.compile(r"<text:tab\s*/>\s*<text:line-break\s*/>")
_BEGINNING = (1980, 1, 1, 0, 0, 0)
_META = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'office:version="1.2"><office:meta><dc:title>{title}</dc:title><dc:language>{language}</dc:language>'
    "</office:meta></office:document-meta>\n"
)


def odt_of_rich_text(text: str, pictures: Mapping[str, bytes], title: str, language: str) -> bytes:
    """Return rich text as the bytes of an .odt file.

    Parameters
    ----------
    text : str
        HTML as `EditableText` writes it.
    pictures : mapping of str to bytes
        The pictures that it names ``picture:NAME``, as PNG.
    title, language : str
        Of the document, for its properties.

    Raises
    ------
    OutputError
        When Qt does not write it.
    """
    document = QTextDocument()
    document.setDefaultFont(QFont("Open Sans", 9))
    for name, content in pictures.items():
        image = QImage.fromData(QByteArray(content), "PNG")
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"picture:{name}"), image)
    document.setHtml(text)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QTextDocumentWriter(buffer, b"ODF").write(document):
        raise OutputError("The report could not be written as an OpenDocument text.", hint="Choose HTML or PDF.")
    return _mended(buffer.data().data(), title, language)


def _mended(content: bytes, title: str, language: str) -> bytes:
    """Return the file with headings, without stray tabs, and without the time at which it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as written, zipfile.ZipFile(made, "w") as mended:
        parts = {name: written.read(name) for name in written.namelist()}
        parts["content.xml"] = _with_headings(parts["content.xml"].decode("utf-8")).encode("utf-8")
        parts["meta.xml"] = _META.format(title=escape(title), language=escape(language)).encode("utf-8")
        parts["META-INF/manifest.xml"] = _declaring_meta(parts["META-INF/manifest.xml"])
        for name, part in parts.items():  # "mimetype" comes first, and is not compressed: so files are recognised
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            mended.writestr(zipfile.ZipInfo(name, _BEGINNING), part, stored)
    return made.getvalue()


def _with_headings(content: str) -> str:
    def heading(found: re.Match[str]) -> str:
        style, span, level, rest = found.groups(default="")
        return f'<text:h{style} text:outline-level="{level}">{span}{rest}</text:h>'

    return _TAB_BEFORE_BREAK.sub("<text:line-break/>", _MARKED.sub(heading, content))


def _declaring_meta(manifest: bytes) -> bytes:
    entry = b'<manifest:file-entry manifest:media-type="text/xml" manifest:full-path="meta.xml"/>'
    return manifest.replace(b"</manifest:manifest>", entry + b"</manifest:manifest>")
