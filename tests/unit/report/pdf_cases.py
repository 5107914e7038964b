"""Small PDFs made by hand, laid out as Qt lays out its own."""

from __future__ import annotations

import io
from collections.abc import Mapping

from urban_rural_linkages.core.report.pdf_structure import add_structure

HEAD = b"%PDF-1.4\n%\xe2\xe3\n"
METADATA = b'<rdf:Description pdfaid:part="1" pdfaid:conformance="B"/>'
CATALOG = b"<<\n/Type /Catalog\n/Pages 3 0 R\n>>"
FLAT = {
    1: b"<<\n/Title (\xfe\xff\x00x)\n/Producer (Qt \\(5\\))\n/CreationDate (D:20260306101500Z)\n>>",
    2: CATALOG,
    3: b"<<\n/Type /Pages\n/Kids \n[\n4 0 R\n5 0 R\n6 0 R\n]\n/Count 3\n>>",
    4: b"<<\n/Type /Page\n/Parent 3 0 R\n/Annots 7 0 R\n/MediaBox [0 0 595.000000 842.000000]\n>>",
    5: b"<<\n/Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 595.000000 842.000000]\n>>",
    6: b"<<\n/Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 842.000000 595.000000]\n>>",
    7: b"[ 8 0 R ]",
    8: b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/) >> >>",
}  # fmt: skip
NESTED = {
    **FLAT,
    3: b"<< /Type /Pages /Kids [9 0 R 6 0 R] /Count 3 >>",
    4: b"<< /Type /Page /Parent 9 0 R >>",
    5: b"<< /Type /Page /Parent 9 0 R >>",
    9: b"<< /Type /Pages /Parent 3 0 R /Kids [4 0 R 5 0 R] /Count 2 /MediaBox [0 0 595 842] >>",
}
ARCHIVE = {
    **FLAT,
    2: b"<< /Type /Catalog /Pages 3 0 R /Metadata 9 0 R >>",
    9: b"<<\n/Type /Metadata /Subtype /XML\n/Length 10 0 R\n>>\nstream\n%s\nendstream" % METADATA,
    10: b"%d" % len(METADATA),
}


def pdf_of(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF of some objects; the second is its catalog, the first its properties."""
    content, places = HEAD, {}
    for number, value in objects.items():
        places[number] = len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    lines = b"".join(b"%010d 00000 n \n" % places[number] for number in range(1, len(objects) + 1))
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, lines)
    end = b"trailer\n<<\n/Size %d \n/Info 1 0 R\n/Root 2 0 R\n%s>>\nstartxref\n%d \n%%%%EOF\n"
    return content + table + end % (len(objects) + 1, trailer, len(content))


def with_structure(pdf: bytes, *structure, **more) -> bytes:
    """Return a PDF with bookmarks, links, page labels and properties."""
    file = io.BytesIO(pdf)
    add_structure(file, *structure, **more)
    return file.getvalue()
