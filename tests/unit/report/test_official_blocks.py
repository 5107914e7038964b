"""Blocks of an official report in its three writers: band, facts, choice, signatures, answers in cells."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tests.unit.report.odt.reader import name, style_of
from tests.unit.report.odt.writing import written
from tests.unit.report.typesetting.setting import WIDE_LETTER, boxes, document_of, page_texts, set_pages, texts
from urban_rural_linkages.core.report.blocks import (
    AnswerCell,
    Choice,
    Facts,
    Figure,
    Finding,
    Findings,
    Heading,
    Paragraph,
    Signatures,
    Table,
)
from urban_rural_linkages.core.report.document import Banner
from urban_rural_linkages.core.report.drawing import PETROL, Drawing, Rectangle
from urban_rural_linkages.core.report.typesetting.styles import LEFT, TEXT_WIDTH
from urban_rural_linkages.core.report.web import WebPage

NOT_MET = AnswerCell("N", "not met", "not_met", "#8f3d06", "#ffffff")
OPEN = AnswerCell("", "not answered", "open", "#ffffff", "#1d2b33", "#c5cfd4")
BAND = Banner("Gender impact report", "Draft · 29 November 2026", "locator")
LOCATOR = Drawing(34.0, 30.0, [Rectangle(0, 0, 34, 30, "#6d98a6")], "Where it lies")
TABLE = Table(
    "Found", ["Domain", "", "Found", "€"],
    [["Safety", NOT_MET, "Nine of ten points", "184"], ["Process", OPEN, "Nothing", "1"], ["Sum", "", "", "185"]],
    [False, False, False, True], total=True, strong=[0], soft=[2], shares=[20, 8, 40, 10],
    groups={1: "The second group"},
)  # fmt: skip
CHOICE = Choice("Expected impact", ["negative", "neutral", "positive"], 2, "on condition of M1", "Because of M1.")
FINDING = Finding("18 % cannot walk.", "586", "Of 3291 women.", reference="Capital", counted="women")
HEAD = Heading(1, "Identification", "one")


class Read(HTMLParser):
    """What a page shows by its classes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.found.append((tag, given.get("class") or "", given.get("aria-label") or ""))


def page(*blocks, **more) -> str:
    return WebPage(document_of(*blocks, **more), {}).html()


class TestAnswers:
    def test_a_cell_is_the_text_of_its_letter(self):
        assert (NOT_MET, OPEN, NOT_MET.words) == ("N", "", "not met")

    def test_on_paper_its_letter_stands_upon_its_colour(self):
        drawn = set_pages(document_of(Heading(1, "A"), TABLE)).drawings[1]
        chips = [mark for mark in _rectangles(drawn.marks) if mark.fill in (NOT_MET.fill, "#ffffff") and mark.radius]
        assert [chip.fill for chip in chips] == [NOT_MET.fill, "#ffffff"]
        assert chips[1].stroke.dashes and not chips[0].stroke
        [letter] = [one for one in texts(drawn.marks) if one.text == "N"]
        assert letter.mark.colour == NOT_MET.ink

    def test_on_the_web_it_is_said_in_words(self):
        found = Read(page(TABLE)).found
        assert [one for one in found if one[1].startswith("answer")] == [
            ("span", "answer not_met", "not met"), ("span", "answer open", "not answered"),
        ]  # fmt: skip

    def test_in_a_text_it_has_a_style_of_its_own(self):
        text = written(TABLE)
        assert [style_of(one) for one in text.all("text:span") if style_of(one).startswith("Answer")] == [
            "Answer Not", "Answer Open",
        ]  # fmt: skip
        assert "Answer_20_Not" in text.styles_there()


class TestTables:
    def test_titles_of_groups(self):
        assert "The second group" in page_texts(set_pages(document_of(Heading(1, "A"), TABLE)).drawings[1])
        assert '<th scope="rowgroup" colspan="4">The second group</th>' in page(TABLE)
        assert written(TABLE).table(0)[1][1] == ["The second group"]

    def test_columns_share_the_width_as_they_are_told(self):
        text = written(TABLE)
        widths = [float(one.get(name("style:column-width"))[:-2]) for one in text.all("style:table-column-properties")]
        assert widths == pytest.approx([TEXT_WIDTH * share / 78 for share in TABLE.shares], abs=0.01)
        [found] = [one for one in texts(set_pages(document_of(HEAD, TABLE)).drawings[1].marks) if one.text == "Nothing"]
        assert found.x == pytest.approx(LEFT + TEXT_WIDTH * 28 / 78)

    def test_heavier_and_paler_columns(self):
        marks = {one.text: one.mark for one in texts(set_pages(document_of(HEAD, TABLE)).drawings[1].marks)}
        assert marks["Safety"].weight == "semibold" and marks["Nothing"].weight == "regular"
        assert marks["Nothing"].colour != marks["Safety"].colour
        assert '<th scope="row" class="strong">Safety</th>' in page(TABLE) and '<td class="soft">Nothing</td>' in page(
            TABLE
        )

    def test_what_columns_look_like_goes_with_them(self):
        known = Table(
            "", ["a", "b", "c"], [["x", "–", "1"]], [False, True, True], strong=[0], soft=[2], shares=[1, 2, 3]
        )
        assert (known.known_columns().strong, known.known_columns().soft) == ([0], [1])
        assert known.known_columns().shares == [1, 3]

    def test_titles_of_groups_stay_with_their_rows(self):
        many = Table("", ["a"], [["1"], ["2"], ["3"], ["6"]], [True], total=True, groups={1: "B", 2: "C"})
        assert many.first_rows(3).groups == {1: "B"}


class TestForms:
    def test_facts(self):
        facts = Facts([("Promoter", "Municipality"), ("File", "PGM 12/2026")])
        assert page_texts(set_pages(document_of(HEAD, facts)).drawings[1])[-1:] != []
        assert {"Promoter", "Municipality", "File"} <= set(page_texts(set_pages(document_of(HEAD, facts)).drawings[1]))
        assert "<dt>Promoter</dt><dd>Municipality</dd>" in page(facts)
        assert written(facts).table(0)[1] == [["Promoter", "Municipality"], ["File", "PGM 12/2026"]]

    def test_an_answer_in_place_of_a_name(self):
        facts = Facts([(NOT_MET, "Every point has a measure")])
        assert 'aria-label="not met">N</span></dt>' in page(facts)
        assert written(facts).table(0)[1] == [["\u2007N\u2007", "Every point has a measure"]]

    def test_no_facts_no_block(self):
        assert "facts" not in page(Facts([])).split("<main")[1] and written(Facts([])).all("table:table") == []

    def test_what_was_chosen_is_told_apart(self):
        drawn = set_pages(document_of(HEAD, CHOICE)).drawings[1]
        by_text = {one.text: one.mark for one in texts(drawn.marks)}
        assert by_text["positive"].weight == "semibold" and by_text["neutral"].weight == "regular"
        assert "<li>neutral</li><li><strong>positive</strong></li>" in page(CHOICE)
        assert written(CHOICE).paragraphs("Chosen") == ["positive"]
        assert written(CHOICE).paragraphs("Option") == ["negative", "neutral"]

    def test_nothing_is_chosen_until_somebody_chooses(self):
        assert "<strong>" not in page(replace(CHOICE, chosen=-1))
        assert written(replace(CHOICE, chosen=-1)).paragraphs("Chosen") == []

    def test_a_long_reason_makes_the_box_taller(self):
        longer = replace(CHOICE, reason="Because the plan says so. " * 20)
        assert _height(longer) > _height(CHOICE) + 20

    def test_boxes_to_sign_in(self):
        block = Signatures([("For the team", "A. Pardo"), ("For the municipality", "")])
        assert len(list(boxes(set_pages(document_of(HEAD, block)).drawings[1].marks))) == 2
        assert "<p>For the team</p><p>A. Pardo</p>" in page(block)
        assert written(block).paragraphs("Signature Role") == ["For the team", "For the municipality"]

    def test_a_finding_with_its_figure_first(self):
        drawn = {one.text: one for one in texts(set_pages(document_of(HEAD, Findings([FINDING]))).drawings[1].marks)}
        assert drawn["586"].x < drawn["18 % cannot walk."].x and drawn["women"].y > drawn["586"].y
        assert '<p class="value">586 <small>women</small></p>' in page(Findings([FINDING]))
        assert written(Findings([FINDING])).table(0)[1] == [
            ["1", "586\nwomen", "18 % cannot walk.\nOf 3291 women.\nCapital"]
        ]

    def test_a_figure_that_is_too_wide_is_made_smaller(self):
        wide = replace(FINDING, value="9" * int(50 / (WIDE_LETTER * 22 * 0.3528)))
        [found] = [one for one in texts(set_pages(document_of(HEAD, Findings([wide]))).drawings[1].marks)
                   if one.text == wide.value]  # fmt: skip
        assert found.mark.size < 22


class TestBands:
    def test_it_stands_on_the_first_page_in_place_of_a_cover(self):
        document = document_of(HEAD, Paragraph("The first words."), Heading(1, "Situation", "two"), Paragraph("More."),
                               banner=BAND, drawings={"locator": [LOCATOR]})  # fmt: skip
        pages = set_pages(document)
        first, second = map(page_texts, pages.drawings)
        assert {"Gender impact report", "A plan", "Its diagnosis", "Draft · 29 November 2026"} <= set(first)
        assert "Identification" not in first and "The first words." in first and "1" in first
        assert "2" in second and "Situation" in second and "A plan · Gender impact report" in second
        assert [entry.title for entry in pages.outline] == ["1 Identification", "2 Situation"]
        bands = [box for box in boxes(pages.drawings[0].marks) if box[2] - box[0] == 210.0]
        assert bands[0] == (0.0, 0.0, 210.0, BAND.height)
        [words] = [one for one in texts(pages.drawings[0].marks) if one.text == "The first words."]
        assert words.y > BAND.height

    def test_on_the_web_it_is_the_header(self):
        shown = page(HEAD, banner=BAND, drawings={"locator": [LOCATOR]})
        assert '<header class="cover banner">' in shown and '<p class="kind">Gender impact report</p>' in shown
        assert 'aria-label="Where it lies"' in shown and "<h1>A plan</h1>" in shown

    def test_in_a_text_the_first_chapter_begins_below_it(self):
        text = written(HEAD, Heading(1, "Situation", "two"), banner=replace(BAND, picture="map"))
        assert text.paragraphs("Banner Title") == ["Territorial diagnosis"]
        assert [style_of(one) for one in text.all("text:h")] == ["Heading 1 first", "Heading 1"]
        assert len(text.all("draw:frame")) == 1 and not text.all("text:table-of-content")


def test_a_picture_that_a_text_shows_as_a_table():
    dots = Table("", ["", "2027"], [["M1", "●"]], [False, False])
    figure = Figure("map", "Calendar", kind="chart", editable=dots)
    assert written(figure).table(0)[1] == [["M1", "●"]] and not written(figure).all("draw:frame")
    assert "<td>●</td>" in page(figure, drawings={"map": [LOCATOR]})


def _rectangles(marks):
    from tests.unit.report.drawn import marks as all_marks

    return all_marks(Drawing(210, 297, marks), Rectangle)


def _height(block) -> float:
    drawn = set_pages(document_of(HEAD, block)).drawings[1]
    [height] = [box[3] - box[1] for box in boxes(drawn.marks) if box[2] - box[0] == TEXT_WIDTH]
    return height


def test_the_band_has_the_colour_of_the_house():
    [band] = [mark for mark in _rectangles(set_pages(document_of(HEAD, Paragraph("p"), banner=BAND)).drawings[0].marks)
              if mark.height == BAND.height]  # fmt: skip
    assert band.fill == PETROL
