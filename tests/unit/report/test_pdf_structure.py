"""Bookmarks, links and properties of a PDF: nested as asked, appended to what stands, or refused."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.report.pdf_objects import PdfFile, parse_value, reference, written
from urban_rural_linkages.core.report.pdf_structure import (
    OutlineEntry,
    PageLabels,
    PageLink,
    add_structure,
)
from urban_rural_linkages.core.report.properties import Properties

from .pdf_cases import ARCHIVE, FLAT, NESTED, pdf_of, with_structure

PLAIN = Properties("Diagnóstico <de> prueba & más", "es", "Ana Muñoz", "La Serena", "Urban-Rural Linkages 1.0")
OUTLINE = [
    OutlineEntry("1 Población", 0),
    OutlineEntry("Ñandú", 1, 2, 100),
    OutlineEntry("deep", 1, 3),
    OutlineEntry("b", 2, 2),
    OutlineEntry("2 Causas", 2),
]


def opened(pdf: bytes) -> PdfFile:
    return PdfFile(io.BytesIO(pdf))


def catalog(pdf: PdfFile) -> dict:
    return pdf.dictionary(pdf.trailer[b"/Root"])


def words(value: bytes) -> str:
    return bytes.fromhex(value[1:-1].decode())[2:].decode("utf-16-be")


def tree(pdf: PdfFile, node: dict) -> list:
    """The titles below a node with those below them; each points back to its parent and to what stands before it."""
    found, at, before = [], node.get(b"/First"), None
    while at is not None:
        entry = pdf.dictionary(at)
        assert entry.get(b"/Prev") == before
        found.append((words(entry[b"/Title"]), tree(pdf, entry)))
        before, at = at, entry.get(b"/Next")
    assert node.get(b"/Last") == before
    return found


def test_bookmarks_are_nested():
    pdf = opened(with_structure(pdf_of(FLAT), PLAIN, OUTLINE))
    assert catalog(pdf)[b"/PageMode"] == b"/UseOutlines"
    root = pdf.dictionary(catalog(pdf)[b"/Outlines"])
    assert root[b"/Count"] == b"2", "chapters are shown, what is below them is folded"
    assert tree(pdf, root) == [("1 Población", [("Ñandú", [("deep", [])]), ("b", [])]), ("2 Causas", [])]
    assert pdf.dictionary(root[b"/First"])[b"/Count"] == b"-2"


def test_a_level_left_out_is_no_level():
    pdf = opened(with_structure(pdf_of(FLAT), PLAIN, [OutlineEntry("a", 0, 3), OutlineEntry("b", 0, 1)]))
    assert tree(pdf, pdf.dictionary(catalog(pdf)[b"/Outlines"])) == [("a", []), ("b", [])]


@pytest.mark.parametrize("objects", [FLAT, NESTED])
def test_where_a_bookmark_leads(objects):
    pdf = opened(with_structure(pdf_of(objects), PLAIN, [OutlineEntry("a", 1, 1, 100), OutlineEntry("b", 2)]))
    first = pdf.dictionary(pdf.dictionary(catalog(pdf)[b"/Outlines"])[b"/First"])
    assert first[b"/Dest"] == [b"5 0 R", b"/XYZ", b"0", b"558.54", b"0"]  # 842 - 100 * 72 / 25.4
    assert pdf.dictionary(first[b"/Next"])[b"/Dest"] == [b"6 0 R", b"/XYZ", b"0", b"595", b"0"]


def test_links():
    link = PageLink(0, 25.4, 50.8, 76.2, 25.4, target=2)
    pdf = opened(with_structure(pdf_of(FLAT), PLAIN, links=[link]))
    annotations = pdf.dictionary(b"4 0 R")[b"/Annots"]
    assert annotations[0] == b"8 0 R", "what stood there stays"
    made = pdf.dictionary(annotations[1])
    assert made[b"/Rect"] == [b"72", b"626", b"288", b"698"]
    assert made[b"/Dest"][0] == b"6 0 R"
    assert (made[b"/F"], made[b"/Border"]) == (b"4", [b"0", b"0", b"0"]), "printed, without a frame"
    assert b"/Annots" not in pdf.dictionary(b"5 0 R")


def test_links_to_the_web():
    links = [PageLink(1, 0, 0, 9, 9, address=address) for address in ("https://example.org/a(ñ)", "javascript:x()")]
    pdf = opened(with_structure(pdf_of(FLAT), PLAIN, links=links))
    first, second = (pdf.dictionary(one) for one in pdf.dictionary(b"5 0 R")[b"/Annots"])
    assert first[b"/A"] == {b"/S": b"/URI", b"/URI": b"(https://example.org/a%28%C3%B1%29)"}
    assert b"/A" not in second


def test_labels_of_pages():
    pdf = opened(with_structure(pdf_of(FLAT), PLAIN, labels=[PageLabels(2, "F-"), PageLabels(1, "x", 0)]))
    numbers = catalog(pdf)[b"/PageLabels"][b"/Nums"]
    assert numbers[::2] == [b"0", b"1", b"2"]
    assert numbers[1] == {b"/S": b"/D", b"/St": b"1"} and list(numbers[3]) == [b"/P"]
    assert words(numbers[5][b"/P"]) == "F-"


def test_properties_stand_twice_in_the_same_words():
    pdf = opened(with_structure(pdf_of(FLAT), PLAIN))
    info = pdf.dictionary(pdf.trailer[b"/Info"])
    packet = pdf.stream(catalog(pdf)[b"/Metadata"]).decode("utf-8")
    assert [words(info[key]) for key in (b"/Title", b"/Author", b"/Subject", b"/Creator")] == [
        PLAIN.title, PLAIN.author, PLAIN.subject, PLAIN.creator,
    ]  # fmt: skip
    assert ">Diagnóstico &lt;de&gt; prueba &amp; más<" in packet and "<rdf:li>Ana Muñoz</rdf:li>" in packet
    assert "<pdf:Producer>Qt (5)<" in packet and info[b"/Producer"] == b"(Qt \\(5\\))"
    assert "<xmp:CreateDate>2026-03-06T10:15:00Z<" in packet and info[b"/ModDate"] == info[b"/CreationDate"]
    assert catalog(pdf)[b"/Lang"] == b"(es)"
    assert catalog(pdf)[b"/ViewerPreferences"] == {b"/DisplayDocTitle": b"true"}
    assert "pdfaid:part>" not in packet


def test_an_archive_stays_one():
    pdf = opened(with_structure(pdf_of(ARCHIVE), PLAIN, OUTLINE))
    packet = pdf.stream(catalog(pdf)[b"/Metadata"]).decode("utf-8")
    assert "<pdfaid:part>1<" in packet and "<pdfaid:conformance>B<" in packet
    assert b"/Filter" not in pdf.dictionary(catalog(pdf)[b"/Metadata"])
    assert len(pdf.trailer[b"/ID"]) == 2


def test_control_characters_and_lines_of_a_title():
    made = with_structure(pdf_of(FLAT), Properties("a\x00\nb\ud800", "en"), [OutlineEntry("c\x07\td", 0)])
    pdf = opened(made)
    assert words(pdf.dictionary(pdf.trailer[b"/Info"])[b"/Title"]) == "a\ufffd b\ufffd"
    assert tree(pdf, pdf.dictionary(catalog(pdf)[b"/Outlines"])) == [("c\ufffd d", [])]


def test_it_is_appended_and_can_be_appended_to():
    first = with_structure(pdf_of(FLAT), PLAIN, OUTLINE)
    assert first.startswith(pdf_of(FLAT))
    second = with_structure(first, Properties("Other", "en"), [OutlineEntry("only", 1)])
    assert second.startswith(first)
    pdf = opened(second)
    assert tree(pdf, pdf.dictionary(catalog(pdf)[b"/Outlines"])) == [("only", [])]
    identifiers = [re.findall(rb"/ID \[<(\w+)> <(\w+)>\]", made)[-1] for made in (first, second)]
    assert identifiers[0][0] == identifiers[1][0] and identifiers[0][1] != identifiers[1][1]


def test_a_file_without_a_last_line_end():
    pdf = opened(with_structure(pdf_of(FLAT).rstrip(b"\n"), PLAIN, OUTLINE))
    assert len(tree(pdf, pdf.dictionary(catalog(pdf)[b"/Outlines"]))) == 2


class Counting(io.BytesIO):
    """A file that counts the bytes that are read of it."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.count = 0

    def read(self, size: int | None = -1) -> bytes:
        content = super().read(size)
        self.count += len(content)
        return content


def test_pages_are_not_read_whole():
    picture = b"<< /Length 3000000 >>\nstream\n%s\nendstream" % (b"x" * 3_000_000)
    file = Counting(pdf_of({**FLAT, 9: picture}))
    add_structure(file, PLAIN, OUTLINE, [PageLink(0, 0, 0, 9, 9, 1)])
    assert file.count < 200_000


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"no pdf",
        pdf_of(FLAT, b"/Encrypt 8 0 R\n"),
        pdf_of(FLAT, b"/XRefStm 15\n"),
        pdf_of(FLAT).replace(b"\nxref\n", b"\nxxxx\n"),
        pdf_of({**FLAT, 3: b"<< /Type /Pages /Kids [3 0 R] >>"}),
        pdf_of(FLAT)[:-60],
        pdf_of({**FLAT, 2: b"<< /Type /Catalog /Pages 99 0 R >>"}),
        pdf_of({**FLAT, 2: b"7 0 R"}),
        pdf_of(FLAT).replace(b"/Root 2 0 R", b""),
    ],
    ids=["empty", "text", "encrypted", "hybrid", "packed", "cycle", "cut", "lost page tree", "no catalog", "no root"],
)  # fmt: skip
def test_what_cannot_be_extended_is_refused_and_left_as_it_was(pdf):
    file = io.BytesIO(pdf)
    with pytest.raises(InputError, match="bookmarks"):
        add_structure(file, PLAIN, OUTLINE)
    assert file.getvalue() == pdf


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([FLAT, NESTED, ARCHIVE]), st.data())
def test_a_spoilt_file_is_extended_or_refused_and_left_as_it_was(objects, data):
    """Any bytes of a file may be others, and its end may lack: nothing but the refusal comes of it."""
    pdf = bytearray(pdf_of(objects))
    for _ in range(data.draw(st.integers(0, 3))):
        pdf[data.draw(st.integers(0, len(pdf) - 1))] = data.draw(st.integers(0, 255))
    file = io.BytesIO(pdf[: data.draw(st.integers(0, len(pdf)) | st.just(len(pdf)))])
    before = file.getvalue()
    try:
        add_structure(file, PLAIN, OUTLINE, [PageLink(0, 0, 0, 9, 9, 1)], [PageLabels(1, "F-")])
    except InputError:
        assert file.getvalue() == before
    else:
        assert file.getvalue().startswith(before)


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"(a\\)b(c)) ", b"(a\\)b(c))"),
        (b"%no\n/Name ", b"/Name"),
        (b"<</A<</B[1 0 R/C(])]>>/D -.5>> ", {b"/A": {b"/B": [b"1 0 R", b"/C", b"(])"]}, b"/D": b"-.5"}),
        (b"[1 0 2 0 R<0f>true] ", [b"1", b"0", b"2 0 R", b"<0f>", b"true"]),
        (b"[ ]\n", []),
    ],
)
def test_objects_are_read(data, value):
    assert parse_value(data)[0] == value


plain = st.sampled_from([b"1", b"-2.50", b"/Name", b"(te(x)t\\()", b"<00FF>", b"12 0 R", b"true", b"null"])
names = st.from_regex(rb"/[A-Za-z]{1,5}", fullmatch=True)


@given(st.recursive(plain, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4)))
def test_what_is_written_is_read(value):
    assert parse_value(written(value) + b" ")[0] == value


def test_reference():
    assert reference(7) == b"7 0 R"
