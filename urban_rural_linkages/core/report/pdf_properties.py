"""The properties of a PDF: title, author, subject and the program that made it.

They stand twice in the file: in a dictionary for older programs and as metadata for newer ones, in the same words, as
archives (PDF/A-1b) ask.  Whether a file is one of these, its old metadata say; the new ones say it too.

References
----------
ISO 32000-1, 14.3 (metadata); ISO 19005-1, 6.7 (metadata of archives).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from .characters import replaced
from .pdf_objects import PdfFile, Value, reference, text
from .properties import Properties

__all__ = ["Properties", "append_properties", "one_line"]


def append_properties(pdf: PdfFile, catalog: Mapping[bytes, Value], properties: Properties) -> tuple[bytes, bytes]:
    """Append the properties twice, as older and as newer programs read them; return how both are referred to."""
    old = pdf.dictionary(pdf.trailer[b"/Info"]) if b"/Info" in pdf.trailer else {}
    archive = _archive(pdf, catalog)
    kept: dict[bytes, Value] = {key: old[key] for key in (b"/Producer", b"/CreationDate") if key in old}
    made = kept.get(b"/CreationDate", b"")
    given = {b"/Title": properties.title, b"/Author": properties.author, b"/Subject": properties.subject,
             b"/Creator": properties.creator}  # fmt: skip
    words: dict[bytes, Value] = {key: text(one_line(value)) for key, value in given.items() if value}
    changed: dict[bytes, Value] = {b"/ModDate": made} if made else {}
    info, metadata = pdf.reserve(), pdf.reserve()
    pdf.append(info, {**words, **kept, **changed})
    packet = _metadata(properties, _text_of(kept.get(b"/Producer", b"")), _iso_date(_text_of(made)), archive)
    pdf.append(metadata, {b"/Type": b"/Metadata", b"/Subtype": b"/XML"}, packet.encode("utf-8"))
    return reference(info), reference(metadata)


def _archive(pdf: PdfFile, catalog: Mapping[bytes, Value]) -> tuple[str, str] | None:
    """Return part and conformance of the archive format that the file says to follow; None: it says none."""
    if b"/Metadata" not in catalog:
        return None
    packet = pdf.stream(catalog[b"/Metadata"]).decode("utf-8", "replace")
    part = re.search(r"pdfaid:part(?:=[\"']|>)(\d)", packet)
    conformance = re.search(r"pdfaid:conformance(?:=[\"']|>)(\w)", packet)
    return (part[1], conformance[1]) if part and conformance else None


def _text_of(value: Value) -> str:
    """Return a text of a PDF in letters."""
    raw = value if isinstance(value, bytes) else b""
    if raw.startswith(b"<"):
        content = bytes.fromhex(raw[1:-1].decode("ascii"))
    else:
        content = re.sub(rb"\\([()\\])", rb"\1", raw[1:-1])
    if content.startswith(b"\xfe\xff"):
        return content[2:].decode("utf-16-be", "replace")
    return content.decode("latin-1")


def _iso_date(date: str) -> str:
    """Return a date of a PDF as metadata write it.

    Examples
    --------
    >>> _iso_date("D:20260306101500+01'00'")
    '2026-03-06T10:15:00+01:00'
    """
    found = re.match(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:(Z)|([+-]\d\d)'(\d\d)'?)?", date)
    if found is None:
        return ""
    year, month, day, hour, minute, second, utc, hours, minutes = found.groups(default="")
    zone = utc or (f"{hours}:{minutes}" if hours else "")
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}"


_PACKET = """<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
{entries}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end='w'?>"""


def _metadata(properties: Properties, producer: str, made: str, archive: tuple[str, str] | None) -> str:
    def language(words: str) -> str:
        return f'<rdf:Alt><rdf:li xml:lang="x-default">{words}</rdf:li></rdf:Alt>' if words else ""

    def listed(kind: str, words: str) -> str:
        return f"<rdf:{kind}><rdf:li>{words}</rdf:li></rdf:{kind}>" if words else ""

    title, author, subject, creator, tongue, tool = (
        escape(one_line(words)) for words in (properties.title, properties.author, properties.subject,
                                            properties.creator, properties.language, producer)
    )  # fmt: skip
    entries = {
        "dc:title": language(title),
        "dc:creator": listed("Seq", author),
        "dc:description": language(subject),
        "dc:language": listed("Bag", tongue),
        "xmp:CreatorTool": creator,
        "xmp:CreateDate": made,
        "xmp:ModifyDate": made,
        "pdf:Producer": tool,
        "pdfaid:part": archive[0] if archive else "",
        "pdfaid:conformance": archive[1] if archive else "",
    }
    return _PACKET.format(entries="".join(f"<{tag}>{value}</{tag}>\n" for tag, value in entries.items() if value))


def one_line(words: str) -> str:
    """Return words as one line, without characters that XML cannot hold."""
    return replaced(" ".join(words.split()))
