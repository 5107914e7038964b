"""The report of the demo as others read it: the PDF by poppler, the text for offices by its XML; both say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf_reader import PdfReader
from tests.unit.report.archive_rules import broken_rules
from tests.unit.report.odt.reader import NAMES, OdtReader


@pytest.fixture(scope="module")
def printed(plain, tmp_path_factory) -> PdfReader:
    copy = tmp_path_factory.mktemp("printed") / "report.pdf"
    copy.write_bytes((plain / "report.pdf").read_bytes())
    return PdfReader(copy)


@pytest.fixture(scope="module")
def text(plain) -> OdtReader:
    return OdtReader((plain / "report.odt").read_bytes())


def test_bookmarks_are_the_chapters_of_the_text(printed, text):
    chapters = [words for level, words in text.headings() if level == 1]
    bookmarks = [mark for mark in printed.outline() if mark.level == 1]
    assert len(chapters) > 5
    assert [mark.title.lstrip("0123456789 ") for mark in bookmarks] == chapters
    pages = [" ".join(page.split()) for page in printed.pages()]
    assert [words for words, mark in zip(chapters, bookmarks, strict=True) if words not in pages[mark.page - 1]] == []


def test_the_contents_lead_to_the_chapters(printed):
    targets = {link.target for link in printed.links()}
    chapters = {mark.page for mark in printed.outline() if mark.level == 1 and mark.title[0].isdigit()}
    assert chapters and chapters <= targets


def test_names_on_maps_are_words(printed):
    assert "Valdemora del Alba" in "\n".join(printed.pages()[3:])


def test_letters_are_embedded_and_no_picture_holds_text(printed):
    """Pixels are relief on the cover and cells of a raster, never a whole page."""
    fonts = printed.fonts()
    assert all(font.embedded for font in fonts) and any(font.name.startswith("OpenSans") for font in fonts)
    assert all(len(page.split()) > 20 for page in printed.pages())
    assert len({image.page for image in printed.images() if image.page > 1}) <= 1


def test_properties(printed, text, plain):
    assert printed.properties()["Title"] and "dc:language" in printed.metadata()
    assert printed.properties()["Title"] in [one.text for one in text.meta.iter()]
    found = broken_rules(Path(plain / "report.pdf").read_bytes())
    assert {rule.partition(":")[0] for rule in found} <= {"6.2.2", "6.7.11"}, "an archive but for what says so"


def test_the_text_is_whole(text):
    assert text.styles_named() <= text.styles_there()
    assert text.targets() <= set(text.anchors())
    frames = text.all("draw:frame")
    assert len(frames) > 5
    for frame in frames:
        assert frame.findtext("svg:desc", "", NAMES) or frame.findtext("svg:title", "", NAMES), "nobody is left out"
    assert len(text.all("table:table-header-rows")) > 5
