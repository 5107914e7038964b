"""Reports of an assessment as files: web page, text for a word processor, or printed pages, of one model."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ... import about
from ...i18n import Language, note_sentence, tr

if TYPE_CHECKING:
    from ...core.assessment.calculation.plan_data import PlanData
    from ...core.assessment.checklist import Checklist
    from ...core.assessment.impact.report import Part
    from ...core.assessment.impact.source import Edition, Source
    from ...core.assessment.records import Contents
    from ...core.assessment.unit_records import Unit
    from ...core.report.document import Document
    from ...io.terrain import Layers

ENDINGS = {"html": ".html", "odt": ".odt", "pdf": ".pdf"}
_LONGEST = 80  # letters of the name of a file
Pictures = Mapping[str, bytes]


def edition_of(day: str, is_public: bool) -> Edition:
    """Return the edition of a report: of a day, of today where none is given."""
    from ...core.assessment.impact.source import Edition

    return Edition(day or date.today().isoformat(), f"{about.title()} {about.version()}", is_public)


def source_of(
    checklist: Checklist, contents: Contents, unit: Unit, language: Language, edition: Edition, layers: Layers,
    unavailable: frozenset[str], people: PlanData,
) -> Source:  # fmt: skip
    """Return what the report of a unit is made of, its land, sessions and ages read from the bound data."""
    from ...core.assessment.impact.ages import ages_there, discreet_ages
    from ...core.assessment.impact.sentences import day
    from ...core.assessment.impact.source import Surroundings, bare, discreet, read_source
    from ...io.terrain import read_sessions, read_terrain

    sessions = read_sessions(layers, unit, lambda iso: day(iso, language))
    ages = ages_there(people, unit.code)
    around = Surroundings(
        tuple(map(discreet, sessions)) if edition.is_public else sessions,
        read_terrain(unit, layers, note_sentence), unavailable,
        discreet_ages(ages) if edition.is_public else ages,
    )  # fmt: skip
    told = bare(contents) if edition.is_public else contents
    return read_source(checklist, told, unit.code, language, edition, around)


def report_file(source: Source, parts: tuple[Part, ...], form: str, folder: Path) -> bytes:
    """Return the report of a unit as the bytes of a file; evidence is mapped from the folder of the store."""
    from ...core.assessment.impact.report import Part, compose_report
    from ...core.assessment.report.answers import map_name
    from ...io.evidence import evidence_maps, held_back
    from ...io.painting import TextWidths

    maps = {}
    if Part.ANNEX in parts:
        there = [piece for piece in source.subject.contents.evidence if piece.uuid not in source.around.unavailable]
        maps = evidence_maps(there, folder)
    subject = replace(source.subject, mapped=frozenset(maps), held_back=held_back(maps.values()))
    document = compose_report(replace(source, subject=subject), TextWidths(), parts)
    return file_of(document, {map_name(uuid): drawn.picture for uuid, drawn in maps.items()}, form)


def synthesis_file(
    checklist: Checklist, contents: Contents, language: Language, edition: Edition, form: str
) -> bytes:  # fmt: skip
    """Return the synthesis over the units of an assessment as the bytes of a file."""
    from ...core.assessment.impact.source import bare
    from ...core.assessment.impact.synthesis import compose_synthesis
    from ...io.painting import TextWidths

    told = bare(contents) if edition.is_public else contents
    return file_of(compose_synthesis(checklist, told, language, edition, TextWidths()), {}, form)


def file_of(document: Document, pictures: Pictures, form: str) -> bytes:
    """Return a document as the bytes of a file of a format."""
    writers: dict[str, Callable[[Document, Pictures], bytes]] = {"html": _web_page, "odt": _text, "pdf": _pages}
    return writers[form](document, pictures)


def file_name(unit: Unit, form: str) -> str:
    """Return the name of the file of a unit: its code, and its name in plain letters.

    Examples
    --------
    >>> from ...core.assessment.unit_records import Unit
    >>> file_name(Unit("00001", "Los Álamos de Ocejo"), "pdf")
    '00001_los_alamos_de_ocejo.pdf'
    """
    plain = unicodedata.normalize("NFKD", unit.name).encode("ascii", "ignore").decode("ascii").lower()
    words = [re.sub(r"[^a-z0-9]+", "_", part).strip("_") for part in (unit.code.lower(), plain)]
    stem = "_".join(word for word in words if word)[:_LONGEST]
    return f"{stem}{ENDINGS[form]}"


def synthesis_name(form: str) -> str:
    """Return the name of the file of the synthesis."""
    return f"{tr('synthesis')}{ENDINGS[form]}"


def _web_page(document: Document, pictures: Pictures) -> bytes:
    from ...core.report.web import WebPage
    from ..report_words import page_words

    shown = {name: ("image/png", picture) for name, picture in pictures.items()}
    return WebPage(document, shown, page_words()).html().encode("utf-8")


def _text(document: Document, pictures: Pictures) -> bytes:
    from ..report_words import editable_text

    return editable_text(_with_pictures(document, pictures))


def _pages(document: Document, pictures: Pictures) -> bytes:
    from ...io.printing import print_document
    from ..report_words import report_words

    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        print_document(path, _with_pictures(document, pictures), report_words())
        return path.read_bytes()


def _with_pictures(document: Document, pictures: Pictures) -> Document:
    """Return a document with pictures of pixels among its drawings."""
    from ..report_words import drawings_of_pictures

    document.drawings |= drawings_of_pictures(document, pictures)
    return document
