"""What a PDF for an archive must keep (ISO 19005-1, level B), as far as it can be seen without its fonts and colours.

It is no validator: whether the widths of letters agree with the fonts, and colours with the profile, it does not say.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from urban_rural_linkages.core.report.pdf_objects import PdfFile, Value, number_of, parse_value

DC, RDF = "{http://purl.org/dc/elements/1.1/}", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XMP, PDF = "{http://ns.adobe.com/xap/1.0/}", "{http://ns.adobe.com/pdf/1.3/}"
AID = "{http://www.aiim.org/pdfa/ns/id/}"
ANNOTATIONS = {b"/Link", b"/Text", b"/FreeText", b"/Line", b"/Square", b"/Circle", b"/Highlight", b"/Popup"}
ACTIONS = {b"/GoTo", b"/GoToR", b"/Thread", b"/URI", b"/Named", b"/SubmitForm"}
PRINTED, HIDDEN = 4, 1 | 2 | 32
Found = Iterator[str]


def broken_rules(pdf: bytes) -> list[str]:
    """Return what breaks a rule, each with its clause."""
    file = PdfFile(io.BytesIO(pdf))
    catalog = file.dictionary(file.trailer[b"/Root"])
    found = [*_file(pdf, file), *_catalog(file, catalog)]
    for number, value, is_stream in objects(pdf):
        for inner in dictionaries(value):
            found += [f"{rule} (object {number})" for rule in _dictionary(file, inner)]
        if is_stream:
            found += [f"{rule} (object {number})" for rule in _stream(value)]
    if b"/Metadata" in catalog:
        found += _metadata(file, catalog)
    return found


def objects(pdf: bytes) -> Iterator[tuple[int, Value, bool]]:
    """Go through the objects of a file, the last of each number, with whether they are streams."""
    last = {int(found[1]): found.end() for found in re.finditer(rb"(?:^|\n)(\d+) 0 obj\n", pdf)}
    for number, place in sorted(last.items()):
        value, end = parse_value(pdf, place)
        yield number, value, re.match(rb"\s*stream\r?\n", pdf[end : end + 12]) is not None


def dictionaries(value: Value) -> Iterator[dict[bytes, Value]]:
    if isinstance(value, dict):
        yield value
        for entry in value.values():
            yield from dictionaries(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from dictionaries(entry)


def _file(pdf: bytes, file: PdfFile) -> Found:
    first, second = pdf.split(b"\n")[:2]
    if re.fullmatch(rb"%PDF-1\.[0-4]", first) is None:
        yield "6.1.2: the first line names no version up to 1.4"
    if second[:1] != b"%" or len([byte for byte in second[1:5] if byte > 127]) < 2:
        yield "6.1.2: the second line does not say that the file is binary"
    if len(file.trailer.get(b"/ID", [])) != 2:
        yield "6.1.3: the file has no identifier"
    if b"/Encrypt" in file.trailer:
        yield "6.1.3: the file is encrypted"
    if re.fullmatch(rb"(?s).*%%EOF\r?\n?", pdf) is None:
        yield "6.1.3: something stands behind the end"
    for table in re.finditer(rb"\nxref\n((?:\d+ \d+ ?\n(?:\d{10} \d{5} [nf][ \r]\n)*)+)?", pdf):
        if not table[1]:
            yield "6.1.4: a table of objects is not laid out as it must be"


def _catalog(file: PdfFile, catalog: dict[bytes, Value]) -> Found:
    intents = file.resolve(catalog.get(b"/OutputIntents", []))
    if not any(file.dictionary(one).get(b"/S") == b"/GTS_PDFA1" for one in intents):
        yield "6.2.2: no output intent says how colours are meant"
    if b"/Metadata" not in catalog:
        yield "6.7.2: the catalog has no metadata"
    for key in (b"/AA", b"/OCProperties"):
        if key in catalog:
            yield f"6.6, 6.1.13: the catalog has {key.decode()}"
    names = file.dictionary(catalog[b"/Names"]) if b"/Names" in catalog else {}
    if b"/EmbeddedFiles" in names or b"/JavaScript" in names:
        yield "6.1.11, 6.6.1: files or scripts are embedded"


def _dictionary(file: PdfFile, value: dict[bytes, Value]) -> Found:
    kind = value.get(b"/Type")
    if kind == b"/Annot":
        yield from _annotation(value)
    if kind == b"/FontDescriptor":
        yield from _font(value)
    if (kind == b"/Action" or b"/URI" in value) and value.get(b"/S") not in ACTIONS:
        yield f"6.6.1: an action is of the kind {value.get(b'/S')!r}"
    if kind == b"/ExtGState":
        yield from _state(value)
    if b"/Group" in value and file.dictionary(value[b"/Group"]).get(b"/S") == b"/Transparency":
        yield "6.4: a page or picture has a group of transparency"


def _annotation(value: dict[bytes, Value]) -> Found:
    flags = int(value.get(b"/F", b"0"))
    if value.get(b"/Subtype") not in ANNOTATIONS:
        yield f"6.5.2: an annotation is of the kind {value.get(b'/Subtype')!r}"
    if not flags & PRINTED or flags & HIDDEN:
        yield "6.5.3: an annotation is not printed"
    if float(value.get(b"/CA", b"1")) != 1:
        yield "6.5.3: an annotation is transparent"


def _font(value: dict[bytes, Value]) -> Found:
    if not {b"/FontFile", b"/FontFile2", b"/FontFile3"} & value.keys():
        yield f"6.3.4: the font {value.get(b'/FontName')!r} is not embedded"
    if b"+" in value.get(b"/FontName", b"") and b"/CIDSet" not in value:
        yield "6.3.5: a part of a font does not say which letters it has"


def _state(value: dict[bytes, Value]) -> Found:
    if value.get(b"/SMask", b"/None") != b"/None":
        yield "6.4: a soft mask"
    if value.get(b"/BM", b"/Normal") not in (b"/Normal", b"/Compatible"):
        yield "6.4: a blend mode"
    if any(float(value.get(key, b"1")) != 1 for key in (b"/ca", b"/CA")):
        yield "6.4: a transparent colour"
    if b"/TR" in value or value.get(b"/TR2", b"/Default") != b"/Default":
        yield "6.2.8: a transfer function"


def _stream(value: dict[bytes, Value]) -> Found:
    if {b"/F", b"/FFilter", b"/FDecodeParms"} & value.keys():
        yield "6.1.7: a stream lies in another file"
    if b"/LZWDecode" in (value.get(b"/Filter") if isinstance(value.get(b"/Filter"), list) else [value.get(b"/Filter")]):
        yield "6.1.10: a stream is packed by LZW"
    if value.get(b"/Subtype") == b"/Image":
        if value.get(b"/Interpolate") == b"true":
            yield "6.2.4: a picture is smoothed"
        if value.get(b"/SMask", b"/None") != b"/None":
            yield "6.4: a picture has a soft mask"
        if b"/Alternates" in value or b"/OPI" in value:
            yield "6.2.4: a picture has alternatives"
    if value.get(b"/Subtype") == b"/PS":
        yield "6.2.7: PostScript"


def _metadata(file: PdfFile, catalog: dict[bytes, Value]) -> Found:
    if b"/Filter" in file.dictionary(catalog[b"/Metadata"]):
        yield "6.7.2: the metadata are packed"
    assert number_of(catalog[b"/Metadata"]) > 0
    packet = file.stream(catalog[b"/Metadata"]).decode("utf-8")
    if re.search(r"<\?xpacket begin=[^?]*(bytes|encoding)=", packet):
        yield "6.7.5: the packet names bytes or encoding"
    stated = said_twice(packet)
    if (stated["part"], stated["conformance"]) != ("1", "B"):
        yield "6.7.11: the metadata do not say that the file is of level B"
    info = file.dictionary(file.trailer[b"/Info"]) if b"/Info" in file.trailer else {}
    for key in (b"/Title", b"/Author", b"/Subject", b"/Creator", b"/Producer", b"/CreationDate", b"/ModDate"):
        older, newer = plain(info.get(key, b"")), stated[key.decode()[1:]]
        if key.endswith(b"Date"):
            older, newer = (re.sub(r"\D", "", date) for date in (older, newer))
        if older != newer:
            yield f"6.7.3: {key.decode()} is {older!r} in one place and {newer!r} in the other"


def said_twice(packet: str) -> dict[str, str]:
    """Return what the metadata say of what the dictionary of the file says too, and what they follow."""
    root = ElementTree.fromstring(packet)

    def one(path: str) -> str:
        found = root.find(f".//{path}")
        return "" if found is None else "".join(found.itertext())

    return {
        "Title": one(f"{DC}title/{RDF}Alt/{RDF}li"), "Author": one(f"{DC}creator/{RDF}Seq/{RDF}li"),
        "Subject": one(f"{DC}description/{RDF}Alt/{RDF}li"), "Creator": one(f"{XMP}CreatorTool"),
        "Producer": one(f"{PDF}Producer"), "CreationDate": one(f"{XMP}CreateDate"), "ModDate": one(f"{XMP}ModifyDate"),
        "part": one(f"{AID}part"), "conformance": one(f"{AID}conformance"),
    }  # fmt: skip


def plain(value: bytes) -> str:
    """Return the letters of a text of a PDF."""
    raw = bytes.fromhex(value[1:-1].decode()) if value[:1] == b"<" else re.sub(rb"\\([()\\])", rb"\1", value[1:-1])
    return raw[2:].decode("utf-16-be") if raw[:2] == b"\xfe\xff" else raw.decode("latin-1")
