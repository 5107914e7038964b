"""Findings, contents, four boxes and the plain cover: what they say, in which colours, and where they lead."""

from __future__ import annotations

import pytest

from tests.unit.report.typesetting.setting import LetterCount, block_picture, boxes, document_of, texts
from urban_rural_linkages.core.report.blocks import (
    Contents,
    Figure,
    Finding,
    Findings,
    Heading,
    Quadrant,
    Quadrants,
    Table,
)
from urban_rural_linkages.core.report.drawing import Link, Rectangle
from urban_rural_linkages.core.report.numbering import Words, numbered
from urban_rural_linkages.core.report.typesetting.covers import plain_cover
from urban_rural_linkages.core.report.typesetting.front import contents_boxes, finding_boxes
from urban_rural_linkages.core.report.typesetting.lines import LineBreaker
from urban_rural_linkages.core.report.typesetting.quadrants import quadrants_box
from urban_rural_linkages.core.report.typesetting.styles import HEIGHT, LEFT, TEXT_WIDTH, WIDTH

MEASURE = LetterCount()
KEYS = [("#8f3d06", "loses over 30 %"), ("#c9691a", ""), ("#62509a", "gains over 15 %")]


def breaker() -> LineBreaker:
    """Return a breaker of lines in letters that are equally wide."""
    return LineBreaker(MEASURE)


def texts_of(box):
    """Return the texts of a box."""
    return list(texts(box.forms[0].marks))


def found(*items: Finding, drawings=None, places=None):
    """Return the boxes of findings."""
    document = document_of(drawings=drawings or {})
    return finding_boxes(Findings(items), document, breaker(), Words(), places or {})


class TestFindings:
    def test_few_findings_have_larger_maps_than_many(self):
        maps = {"map": [*block_picture(42.0, 42.0), *block_picture(60.0, 60.0)]}
        item = Finding("It lost one in twenty.", "−5.5 %", "people", figure="map")
        [box] = found(item, drawings=maps)
        assert [round(form.height) for form in box.forms] == [63, 45]

    def test_colours_of_which_each_has_a_word_have_it_behind_them_and_whole(self):
        keys = [("#5c1f1c", "deaths weigh more"), ("#b8560f", "departures weigh more"), ("#133b5c", "grows")]
        [box] = found(Finding("People leave.", "−7 574", "people", keys=keys))
        said = {one.text: one.x for one in texts_of(box)}
        assert {label for _, label in keys} <= set(said)
        swatches = [left for left, _, right, _ in boxes(box.forms[0].marks) if right - left == pytest.approx(5.0)]
        for swatch, (_, label) in zip(swatches, keys, strict=True):
            assert said[label] > swatch + 5.0

    def test_each_says_number_sentence_figure_and_where_it_stands(self):
        item = Finding(
            "It lost one in twenty.", "−5.5 %", "from 199 038 to 188 169", reference="register", anchor="people"
        )
        [box] = found(item, places={"people": (2, 8)})
        said = [one.text for one in texts_of(box)]
        assert {"1", "It lost one in twenty.", "−5.5 %", "from 199 038 to 188 169"} <= set(said)
        assert "Chapter 2, page 8 · register" in said

    def test_without_a_chapter_the_reference_stands_alone(self):
        [box] = found(Finding("It lost.", "−5 %", "people", reference="register"))
        assert "register" in [one.text for one in texts_of(box)]

    def test_they_are_numbered(self):
        many = found(*[Finding(f"Finding {number}.", "1", "") for number in range(3)])
        assert [texts_of(box)[0].text for box in many] == ["1", "2", "3"]

    def test_the_colours_of_the_map_are_shown_with_the_words_of_the_ends(self):
        [box] = found(Finding("It lost.", "−5 %", "people", keys=KEYS))
        fills = [mark.fill for mark in box.forms[0].marks if isinstance(mark, Rectangle)]
        assert fills == [colour for colour, _ in KEYS]
        said = [one.text for one in texts_of(box)]
        assert "loses over 30 %" in said and "gains over 15 %" in said

    def test_the_map_stands_at_the_right_and_text_keeps_off_it(self):
        item = Finding(
            "A sentence that is long enough to need two lines at least, or even three. " * 2,
            "−5.5 %",
            "an explanation that goes on and on, " * 6,
            "small",
        )
        [box] = found(item, drawings={"small": block_picture(42.0, 41.0)})
        left, _, right, _ = next(iter(boxes(box.forms[0].marks)))
        assert right <= TEXT_WIDTH
        for one in texts_of(box):
            assert one.x + MEASURE.width(one.text, one.mark.size) <= left + 1e-6

    def test_a_long_figure_pushes_its_explanation(self):
        [short], [long] = found(Finding("s", "1", "why")), found(Finding("s", "188 169 people", "why"))
        at = [next(one.x for one in texts_of(box) if one.text == "why") for box in (short, long)]
        assert at[1] > at[0]

    def test_the_whole_row_leads_to_its_chapter(self):
        [box] = found(Finding("s", "1", "why", anchor="people"))
        [link] = [mark for mark in box.forms[0].marks if isinstance(mark, Link)]
        assert (link.anchor, link.width, link.height) == ("people", TEXT_WIDTH, box.tallest)


class TestContents:
    def document(self):
        """Return a document of two chapters with pictures, and an annex."""
        blocks = [
            Heading(1, "Findings", "findings", numbered=False),
            Heading(1, "People", "people"),
            Figure("a", "Density", kind="map"),
            Table("By comarca", ["a"], [["1"]], [True]),
            Heading(1, "Access", "access"),
            Figure("b", "Minutes", kind="chart"),
            Heading(1, "Annex", "annex", numbered=False),
            Table("Rules", ["a"], [["1"]], [True]),
        ]
        return document_of(*numbered(blocks, Words()))

    def lines(self, listed, places=None, title=""):
        """Return the texts of each row of contents."""
        rows = contents_boxes(Contents(title, listed), self.document(), breaker(), places or {})
        return [[one.text for one in texts_of(row)] for row in rows]

    def test_chapters_with_number_and_page(self):
        places = {"findings": (0, 2), "people": (1, 4), "access": (2, 7), "annex": (0, 9)}
        assert self.lines("chapters", places) == [
            ["", "Findings", "2"],
            ["1", "People", "4"],
            ["2", "Access", "7"],
            ["", "Annex", "9"],
        ]

    def test_a_page_that_is_not_known_is_left_blank(self):
        assert [row[2] for row in self.lines("chapters")] == [""] * 4

    def test_a_part_is_named_once_above_its_first_chapter_and_stays_with_it(self):
        chapters = [Heading(1, "Ages", "ages", part="People"), Heading(1, "Trend", "trend", part="People"),
                    Heading(1, "Where next", "next", part="Decisions")]  # fmt: skip
        boxes_of = contents_boxes(Contents(""), document_of(*numbered(chapters, Words())), breaker(), {})
        said = [[one.text for one in texts_of(box)] for box in boxes_of]
        assert [row[0] if len(row) == 1 else row[1] for row in said] == [
            "People", "Ages", "Trend", "Decisions", "Where next"]  # fmt: skip
        assert [box.keeps for box in boxes_of] == [True, False, False, True, False]

    def test_tables_stand_beside_maps_and_charts(self):
        rows = self.lines("pictures", {"Map 1": (1, 4), "Table 1": (1, 5), "Chart 1": (2, 7)})
        assert rows == [["Map 1", "Density", "4", "Table 1", "By comarca", "5"], ["Chart 1", "Minutes", "7"]]

    def test_what_the_annex_holds_is_not_listed(self):
        assert not any("Rules" in row for row in self.lines("pictures"))

    def test_a_title_stays_with_its_list(self):
        boxes_of = contents_boxes(Contents("Maps and tables", "pictures"), self.document(), breaker(), {})
        assert texts_of(boxes_of[0])[0].text == "Maps and tables" and boxes_of[0].keeps

    def test_nothing_to_list_is_no_list(self):
        assert contents_boxes(Contents("Maps", "pictures"), document_of(), breaker(), {}) == []

    def test_a_long_caption_is_shortened_and_does_not_reach_its_page(self):
        document = document_of(*numbered([Heading(1, "A", "a"), Figure("a", "Long " * 40, kind="map")], Words()))
        [row] = contents_boxes(Contents("", "pictures"), document, breaker(), {"Map 1": (1, 12)})
        _, caption, page = texts_of(row)
        assert caption.text.endswith("…")
        assert caption.x + MEASURE.width(caption.text, caption.mark.size) < page.x


class TestQuadrants:
    BOXES = [
        Quadrant("Strengths", "#17495a", [("A town that grows", "ch. 1"), ("Services near", "ch. 7")]),
        Quadrant("Weaknesses", "#b3541e", [("More deaths than births in most of the municipalities", "ch. 2")]),
        Quadrant("Opportunities", "#3f8389", []),
        Quadrant("Threats", "#8276b8", [("Few young", "ch. 3")]),
    ]

    def test_every_line_says_where_it_stands(self):
        said = [one.text for one in texts_of(quadrants_box(Quadrants(self.BOXES), TEXT_WIDTH, breaker()))]
        for box in self.BOXES:
            assert box.title in said
            assert all(where in said for _, where in box.items)

    def test_boxes_of_a_row_are_equally_tall(self):
        frames = [
            one
            for one in boxes(quadrants_box(Quadrants(self.BOXES), TEXT_WIDTH, breaker()).forms[0].marks)
            if one[3] - one[1] > 10.0
        ]
        tops = sorted({round(one[1], 3) for one in frames})
        assert len(frames) == 4 and len(tops) == 2
        for top in tops:
            assert len({round(one[3], 3) for one in frames if round(one[1], 3) == top}) == 1

    def test_a_line_of_ones_own_is_asked_for(self):
        with_blank = quadrants_box(Quadrants(self.BOXES, "our own: …"), TEXT_WIDTH, breaker())
        assert sum(one.text == "our own: …" for one in texts_of(with_blank)) == 4
        assert with_blank.tallest > quadrants_box(Quadrants(self.BOXES), TEXT_WIDTH, breaker()).tallest

    def test_sentences_keep_off_the_place_where_they_stand(self):
        for one in texts_of(quadrants_box(Quadrants(self.BOXES), TEXT_WIDTH, breaker())):
            if one.text.startswith("More deaths"):
                assert one.x + MEASURE.width(one.text, one.mark.size) <= TEXT_WIDTH - 14.0


class TestPlainCover:
    def test_it_fills_the_page_and_says_who_made_it(self):
        cover = plain_cover(document_of(Heading(1, "People", "people", number=1)), breaker())
        assert (cover.width, cover.height) == (WIDTH, HEIGHT)
        assert {"A plan", "Its diagnosis", "Author", "Ana", "Contents", "1", "People"} <= {
            one.text for one in texts(cover.marks)
        }

    def test_a_logo_is_put_on_it(self):
        cover = plain_cover(document_of(drawings={"logo": block_picture(40.0, 10.0)}), breaker())
        assert (LEFT, 14.0, LEFT + 40.0, 24.0) in list(boxes(cover.marks))

    @pytest.mark.parametrize("title", ["Short", "A long title of a plan " * 6, "A very long title of a plan " * 14])
    def test_a_long_title_stays_within_the_page(self, title):
        document = document_of()
        document.title = title
        for one in texts(plain_cover(document, breaker()).marks):
            assert one.x + MEASURE.width(one.text, one.mark.size) <= WIDTH
            assert 0.0 < one.y < HEIGHT
