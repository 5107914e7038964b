"""An archive that we add to keeps the rules of archives; what breaks them is seen."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.report.pdf_structure import OutlineEntry, PageLabels, PageLink
from urban_rural_linkages.core.report.properties import Properties

from .archive_rules import broken_rules
from .pdf_cases import ARCHIVE, pdf_of, with_structure

INTENT = b"<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) >>"
WHOLE = {
    **ARCHIVE,
    2: b"<< /Type /Catalog /Pages 3 0 R /Metadata 9 0 R /OutputIntents [11 0 R] >>",
    8: b"<< /Type /Annot /Subtype /Link /F 4 /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/) >> >>",
    11: INTENT,
}
PLAIN = Properties("Diagnóstico <de> prueba & más", "es", "Ana Muñoz", "La Serena", "Urban-Rural Linkages 1.0")


def extended(objects, properties: Properties = PLAIN) -> bytes:
    links = [PageLink(0, 9, 9, 9, 9, 1), PageLink(1, 9, 9, 9, 9, address="https://example.org/a")]
    outline = [OutlineEntry("a", 0), OutlineEntry("b", 1, 2)]
    return with_structure(pdf_of(objects), properties, outline, links, [PageLabels(2, "F-")])


@pytest.mark.parametrize("properties", [PLAIN, Properties("T", "en"), Properties("a\n b\x00", "en", " c  d ", "e\tf")])
def test_an_archive_stays_one(properties):
    assert broken_rules(extended(WHOLE, properties)) == []


@pytest.mark.parametrize(
    ("changed", "clause"),
    [
        ({8: b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>"}, "6.5.3"),
        ({8: b"<< /Type /Annot /Subtype /Movie /F 4 /Rect [0 0 9 9] >>"}, "6.5.2"),
        ({11: INTENT.replace(b"PDFA1", b"PDFX")}, "6.2.2"),
        ({12: b"<< /Type /ExtGState /ca 0.5 /CA 1.0 /SMask /None >>"}, "6.4"),
        ({12: b"<< /Type /ExtGState /SMask 8 0 R >>"}, "6.4"),
        ({12: b"<< /Type /ExtGState /BM /Multiply >>"}, "6.4"),
        ({12: b"<< /Type /FontDescriptor /FontName /OpenSans >>"}, "6.3.4"),
        ({12: b"<< /Type /FontDescriptor /FontName /AAAAAA+OpenSans /FontFile2 8 0 R >>"}, "6.3.5"),
        ({12: b"<< /Subtype /Image /SMask 8 0 R /Length 0 >>\nstream\n\nendstream"}, "6.4"),
        ({12: b"<< /Subtype /Image /Interpolate true /Length 0 >>\nstream\n\nendstream"}, "6.2.4"),
        ({12: b"<< /Filter [/LZWDecode] /Length 0 >>\nstream\n\nendstream"}, "6.1.10"),
        ({12: b"<< /Type /Action /S /JavaScript /JS (x) >>"}, "6.6.1"),
    ],
)  # fmt: skip
def test_what_breaks_a_rule_is_seen(changed, clause):
    found = broken_rules(extended({**WHOLE, **changed}))
    assert [rule.partition(":")[0] for rule in found] == [clause]


def test_a_file_that_was_none_does_not_become_one():
    objects = {number: value for number, value in WHOLE.items() if number < 9}
    found = "\n".join(broken_rules(extended({**objects, 2: b"<< /Type /Catalog /Pages 3 0 R >>"})))
    assert "6.2.2" in found and "6.7.11" in found


@pytest.mark.parametrize(("old", "new", "clause"), [
    (b"%PDF-1.4", b"%PDF-1.7", "6.1.2"),
    (b"%\xe2\xe3", b"%ab", "6.1.2"),
    (b"Ana Mu\xc3\xb1oz", b"Eva Mu\xc3\xb1oz", "6.7.3"),
    (b"2026-03-06T10", b"2026-03-06T11", "6.7.3"),
])  # fmt: skip
def test_what_is_wrong_with_the_file(old, new, clause):
    found = broken_rules(extended(WHOLE).replace(old, new))
    assert {rule.partition(":")[0] for rule in found} == {clause}
