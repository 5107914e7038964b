"""An assessment as a file: web page, editable text, printed pages, a table, or a form for field walks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ...core.assessment.report.answer_table import answer_csv
from ...core.assessment.report.answers import map_name
from ...core.assessment.report.report import Edition, compose_report, report_pictures
from ...core.assessment.report.subject import Subject
from ...core.assessment.report.xlsform import form_sheets
from ...core.report.document import Document
from ...core.report.pages import EditableText, PrintedText
from ...core.report.web import WebPage
from ...i18n import tr
from ...io.evidence_maps import EvidenceMap, held_back
from ...io.odt import odt_of_rich_text
from ...io.pictures import png_of_svg, png_size
from ...io.printing import TEXT_WIDTH, print_pdf
from ...io.spreadsheet import spreadsheet_bytes

Maps = Mapping[str, bytes]
Writer = Callable[[Subject, Edition, Maps], bytes]


def file_of(subject: Subject, edition: Edition, form: str, maps: Mapping[str, EvidenceMap]) -> bytes:
    """Return a report as the bytes of a file.

    Parameters
    ----------
    subject, edition : Subject, Edition
        What is told, and which parts of it.
    form : str
        html, odt, pdf, csv or xlsform.
    maps : mapping of str to EvidenceMap
        Maps of the evidence, by its uuid.
    """
    named = {map_name(uuid): drawn.picture for uuid, drawn in maps.items()}
    return _WRITERS[form](replace(subject, mapped=frozenset(maps), held_back=held_back(maps.values())), edition, named)


def _web_page(subject: Subject, edition: Edition, maps: Maps) -> bytes:
    pictures = {name: ("image/svg+xml", svg.encode("utf-8")) for name, svg in report_pictures(subject).items()}
    pictures |= {name: ("image/png", picture) for name, picture in maps.items()}
    return WebPage(compose_report(subject, edition), pictures).html().encode("utf-8")


def _editable_text(subject: Subject, edition: Edition, maps: Maps) -> bytes:
    document, pictures = _with_pixels(subject, edition, maps)
    text = EditableText(document, _sizes(pictures), TEXT_WIDTH).whole()
    return odt_of_rich_text(text, pictures, document.title, document.language)


def _pages(subject: Subject, edition: Edition, maps: Maps) -> bytes:
    document, pictures = _with_pixels(subject, edition, maps)
    text = PrintedText(document, _sizes(pictures), TEXT_WIDTH)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        print_pdf(path, document.title, text.cover(), text.chapters(), text.page, pictures, tr("Page"),
                  document.watermark)  # fmt: skip
        return path.read_bytes()


def _table(subject: Subject, edition: Edition, maps: Maps) -> bytes:
    return answer_csv(subject).encode("utf-8-sig")


def _form(subject: Subject, edition: Edition, maps: Maps) -> bytes:
    return spreadsheet_bytes(form_sheets(subject.checklist, subject.contents.assessment.plan, subject.voice.code))


def _with_pixels(subject: Subject, edition: Edition, maps: Maps) -> tuple[Document, dict[str, bytes]]:
    pictures = {name: png_of_svg(svg) for name, svg in report_pictures(subject).items()}
    return compose_report(subject, edition), {**pictures, **maps}


def _sizes(pictures: Mapping[str, bytes]) -> dict[str, tuple[float, float]]:
    return {name: png_size(content) for name, content in pictures.items()}


_WRITERS: dict[str, Writer] = {
    "html": _web_page,
    "odt": _editable_text,
    "pdf": _pages,
    "csv": _table,
    "xlsform": _form,
}
