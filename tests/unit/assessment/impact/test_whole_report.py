"""The whole report and the synthesis: what they say in both languages, and that all files say the same."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from tests.unit.report.drawn import Letters, beyond_the_sheet
from tests.unit.report.typesetting.setting import page_texts, set_pages
from urban_rural_linkages.core.assessment.impact.report import Part, compose_report
from urban_rural_linkages.core.assessment.impact.synthesis import compose_synthesis
from urban_rural_linkages.core.report.blocks import Heading
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.drawing import Text
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.odt import odt_of
from urban_rural_linkages.core.report.web import WebPage

from . import expected_en, expected_es
from .aldeanueva import CODE, EDITION, GENDER, TEN, contents, source
from .keeping import keep, wanted_anew
from .retold import (
    flat,
    retold,
    sayings,
    tables_of,
    tables_of_odt,
    tables_of_page,
    text_of_odt,
    text_of_page,
    text_of_pages,
)

EXPECTED = {"en": expected_en, "es": expected_es}
WHOLE, PAGES = tuple(Part), (Part.REPORT,)


def report(code: str = "en", parts: tuple[Part, ...] = PAGES, **changes) -> Document:
    return compose_report(source(code, **changes), Letters(), parts)


def synthesis(code: str = "en") -> Document:
    return compose_synthesis(GENDER, contents(), source(code).voice, EDITION, Letters())


def odt(document: Document) -> bytes:
    return odt_of(document, Words(), lambda drawing: b"\x89PNG")


@pytest.mark.parametrize("code", ["en", "es"])
def test_what_is_said(code):
    made = source(code)
    told = {
        "REPORT": retold(compose_report(made, Letters(), PAGES)),
        "SYNTHESIS": retold(compose_synthesis(GENDER, contents(), made.voice, EDITION, Letters())),
    }
    typed = {one.reason for one in contents().figures}  # reasons of the records are no words of the product
    if missing := sorted({*made.voice.missing} - typed):
        pytest.skip(f"not translated yet: {missing[:3]}")
    if wanted_anew():
        keep(f"expected_{code}", "Words and figures of the report of 00003 and of the synthesis over the ten", **told)
    assert told["REPORT"] == EXPECTED[code].REPORT
    assert told["SYNTHESIS"] == EXPECTED[code].SYNTHESIS


@pytest.mark.parametrize("made", [report, synthesis], ids=["report", "synthesis"])
class TestFiles:
    """The three files say the same: each sentence, each figure, each cell."""

    def test_the_web_page(self, made):
        document = made()
        page = WebPage(document, {}).html()
        shown = text_of_page(page)
        assert [said for said in sayings(document) if flat(said) not in shown] == []
        read = tables_of_page(page)
        assert [rows for rows in tables_of(document) if rows not in read] == []

    def test_the_text_for_a_word_processor(self, made):
        document = made()
        content = odt(document)
        shown = text_of_odt(content)
        assert [said for said in sayings(document) if flat(said) not in shown] == []
        read = tables_of_odt(content)
        assert [rows for rows in tables_of(document) if rows not in read] == []

    def test_every_style_of_the_text_is_declared(self, made):
        with zipfile.ZipFile(io.BytesIO(odt(made()))) as files:
            content, styles = (files.read(name).decode("utf-8") for name in ("content.xml", "styles.xml"))
        declared = set(re.findall(r'style:name="([^"]+)"', content + styles))
        used = set(re.findall(r'(?:text|table|draw):style-name="([^"]+)"', content))
        assert used and used <= declared

    def test_the_printed_pages(self, made):
        document = made()
        shown = text_of_pages(set_pages(document))
        first = next(block.text for block in document.blocks if isinstance(block, Heading))
        cut = [said for said in sayings(document) if flat(said) not in shown and said != first]
        assert all(said.endswith(tuple("0123456789%.…")) or len(said) > 20 for said in cut)
        assert len(cut) <= 0.1 * len(sayings(document)), "lines of a cell stand beside those of its neighbours"

    def test_no_ids_and_no_names_of_users(self, made):
        document = made()
        said = "\n".join(sayings(document))
        assert "Ana Muñoz" not in said and "urbanrural:" not in said
        assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d{2}-\d{2}|gen_[a-z]{3}_\d\d", said)

    def test_pictures_stay_on_their_sheet(self, made):
        for name, drawings in made().drawings.items():
            for drawing in drawings:
                words = [mark for mark in beyond_the_sheet(drawing, 12.0) if isinstance(mark, Text)]
                assert words == [], name

    def test_every_picture_that_is_named_is_drawn(self, made):
        document = made()
        assert {figure.name for figure in document.figures()} <= document.drawings.keys()


class TestPages:
    def test_six_pages_and_the_annexes(self):
        pages = set_pages(report(parts=WHOLE))
        named = [chapter for place, chapter in enumerate(pages.chapters) if chapter not in pages.chapters[:place]]
        assert named == ["identification", "situation", "map", "found", "measures", "conclusion", "annex-answers",
                         "annex-evidence"]  # fmt: skip
        assert [entry.title.partition(" ")[0] for entry in pages.outline if entry.level == 1][:6] == list("123456")

    def test_pages_of_the_band_and_of_people_never_grow(self):
        chapters = list(set_pages(report()).chapters)
        assert [chapters.count(name) for name in ("identification", "situation", "map", "conclusion")] == [1, 1, 1, 1]

    def test_four_pages_of_synthesis(self):
        chapters = list(set_pages(synthesis()).chapters)
        assert list(dict.fromkeys(chapters)) == ["matrix", "people", "duties", "basis"]

    def test_each_page_names_the_municipality_and_says_that_it_is_a_draft(self):
        for page in set_pages(report(parts=WHOLE)).drawings:
            assert any("Aldeanueva del Alba" in text for text in page_texts(page))
            assert any("Draft" in text for text in page_texts(page))

    def test_codes_stand_in_the_annex_alone(self):
        annex = compose_report(source(), Letters(), (Part.ANNEX,))
        assert "gen_saf_03" in sayings(annex) and "gen_saf_03" not in sayings(report())

    @pytest.mark.parametrize("code", [code for code in TEN if code != CODE])
    def test_every_other_municipality_has_its_report(self, code):
        document = compose_report(source(code=code), Letters())
        assert document.title == TEN[code][0]
        assert len(set_pages(document).drawings) >= 6
        assert text_of_page(WebPage(document, {}).html())
