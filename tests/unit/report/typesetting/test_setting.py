"""Blocks set in their letters and measures: what stands where, how heavy it is, and what stays together."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.unit.report.typesetting.setting import LetterCount, block_picture, boxes, document_of, texts
from urban_rural_linkages.core.report.blocks import (
    Bullets,
    Caution,
    Columns,
    Entry,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Panel,
    Paragraph,
    Reference,
    References,
    Sheet,
    Table,
    side_by_side,
)
from urban_rural_linkages.core.report.drawing import GAIN, LOSE, Circle, Group
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.typesetting.lines import LineBreaker
from urban_rural_linkages.core.report.typesetting.setting import Setter
from urban_rural_linkages.core.report.typesetting.styles import BODY, CHAPTER, TEXT_WIDTH, TONES, columns_width

LONG = "The villages of the mountains lost their young people to the towns of the plain, year after year. " * 5


def setter(drawings=None) -> Setter:
    """Return a setter for a document with drawings."""
    return Setter(document_of(drawings=drawings or {}), LineBreaker(LetterCount()), Words(), {})


def set_boxes(*blocks, drawings=None, width=TEXT_WIDTH):
    """Return the boxes of blocks."""
    return setter(drawings).boxes(blocks, width)


def words_of(box):
    """Return the texts of the best form of a box."""
    return list(texts(box.forms[0].marks))


class TestHeadings:
    def test_a_chapter_has_its_number_before_its_title_and_its_lead_below(self):
        [box] = set_boxes(Heading(1, "Access", "access", lead="One in ten lives far.", number=7))
        number, title, lead = words_of(box)
        assert (number.text, title.text, lead.text) == ("7", "Access", "One in ten lives far.")
        assert number.x == 0.0 and title.x == lead.x > 0.0
        assert lead.y > title.y and title.mark.size == CHAPTER.size
        assert box.keeps and box.anchors == ("access",)

    def test_a_number_of_two_figures_has_the_room_that_it_needs(self):
        [one], [two] = (set_boxes(Heading(1, "Access", number=number)) for number in (9, 12))
        assert words_of(two)[1].x > words_of(one)[1].x

    def test_front_matter_has_no_number(self):
        [box] = set_boxes(Heading(1, "Contents", numbered=False))
        assert [(one.text, one.x) for one in words_of(box)] == [("Contents", 0.0)]

    @pytest.mark.parametrize("level", [2, 3])
    def test_lower_headings_stay_with_what_follows(self, level):
        [box] = set_boxes(Heading(level, "A part", "part"))
        assert box.keeps and box.before > 0 and box.anchors == ("part",)

    def test_a_few_lines_below_a_heading_stay_with_what_follows_them(self):
        heading, sentence, picture = set_boxes(
            Heading(2, "Commuting"),
            Paragraph("Short."),
            Figure("map", "Zones"),
            drawings={"map": block_picture(174.0, 90.0)},
        )
        assert heading.keeps and sentence.keeps and not picture.keeps

    def test_lines_without_a_heading_do_not(self):
        first, _ = set_boxes(Paragraph("Short."), Paragraph("Another."))
        assert not first.keeps


class TestTexts:
    def test_neither_the_first_nor_the_last_line_of_a_paragraph_stands_alone(self):
        found = set_boxes(Paragraph(LONG))
        assert len(found) > 2
        assert len(words_of(found[0])) == 2 and len(words_of(found[-1])) == 2
        assert found[0].before > 0 and all(box.before == 0 for box in found[1:])

    def test_a_short_paragraph_is_one_box(self):
        [box] = set_boxes(Paragraph("Short."))
        assert box.tallest == BODY.leading

    @pytest.mark.parametrize(("role", "size"), [("body", 9), ("lead", 11), ("small", 7.5)])
    def test_roles_have_letters_of_their_own(self, role, size):
        [box] = set_boxes(Paragraph("Text.", role))
        assert words_of(box)[0].mark.size == size

    def test_each_item_of_a_list_has_its_dot(self):
        found = set_boxes(Bullets(["One.", "Two."]))
        assert [[one.text for one in words_of(box)] for box in found] == [["One."], ["Two."]]
        assert all(any(isinstance(mark, Circle) for mark in box.forms[0].marks) for box in found)

    def test_a_reference_is_written_with_its_address_where_it_has_one(self):
        found = set_boxes(References([Reference("INE (2021).", "https://ine.es"), Reference("Own.", "javascript:x")]))
        assert [words_of(box)[0].text for box in found] == ["INE (2021). https://ine.es", "Own."]


class TestPanels:
    def test_cautions_in_a_row_are_one_panel(self):
        [box] = set_boxes(Caution("No traffic."), Caution("No bus."))
        assert [one.text for one in words_of(box)] == ["Read with care", "No traffic.", "No bus."]

    def test_cautions_apart_are_two(self):
        found = set_boxes(Caution("No traffic."), Paragraph("Text."), Caution("No bus."))
        assert len(found) == 3

    def test_a_panel_holds_its_texts(self):
        [box] = set_boxes(Panel("How sure is this?", [LONG, "Short."]), width=85.0)
        left, top, right, bottom = next(iter(boxes(box.forms[0].marks)))
        assert (left, top, right) == (0.0, 0.0, 85.0) and bottom == box.tallest
        measure = LetterCount()
        for one in words_of(box):
            assert top < one.y < bottom
            assert one.x + measure.width(one.text, one.mark.size) <= right

    def test_one_text_has_no_dot_and_several_have(self):
        [one], [several] = set_boxes(Panel("T", ["a"])), set_boxes(Panel("T", ["a", "b"]))
        assert not any(isinstance(mark, Circle) for mark in one.forms[0].marks)
        assert sum(isinstance(mark, Circle) for mark in several.forms[0].marks) == 2

    def test_a_panel_without_a_title_has_none(self):
        [box] = set_boxes(Panel("", ["Only this."]))
        assert [one.text for one in words_of(box)] == ["Only this."]


class TestKeyFigures:
    def test_they_stand_side_by_side_with_their_labels_below(self):
        [box] = set_boxes(KeyFigures([KeyFigure("188 169", "inhabitants"), KeyFigure("−5.5 %", "change")]))
        found = {one.text: one for one in words_of(box)}
        assert found["188 169"].y == found["−5.5 %"].y < found["inhabitants"].y
        assert found["188 169"].x == found["inhabitants"].x < found["−5.5 %"].x

    def test_who_gains_is_blue_and_who_loses_brown(self):
        [box] = set_boxes(KeyFigures([KeyFigure("1", "a"), KeyFigure("2", "b", "gain"), KeyFigure("3", "c", "lose")]))
        found = {one.text: one.colour for one in box.forms[0].marks}
        assert (found["2"], found["3"]) == (GAIN, LOSE) and found["1"] not in (GAIN, LOSE)

    def test_a_value_too_long_is_shortened(self):
        [box] = set_boxes(KeyFigures([KeyFigure("1 234 567 890 123 456 789", "people")] * 4))
        assert any(one.text.endswith("…") for one in words_of(box))


class TestPictures:
    def test_a_caption_says_label_title_and_subtitle(self):
        [box] = set_boxes(
            Figure("map", "Density", subtitle="Inhabitants per km²", kind="map", label="Map 2"),
            drawings={"map": block_picture(174.0, 100.0, 80.0)},
        )
        caption, subtitle = words_of(box)
        assert (caption.text, subtitle.text) == ("Map 2\u2002Density", "Inhabitants per km²")
        assert caption.mark.weight == "semibold" and subtitle.y > caption.y
        assert box.anchors == ("Map 2",)

    def test_every_height_of_a_picture_is_a_form(self):
        [box] = set_boxes(Figure("map", "Density"), drawings={"map": block_picture(174.0, 100.0, 80.0, 60.0)})
        heights = [form.height for form in box.forms]
        assert [round(first - second, 6) for first, second in pairwise(heights)] == [20.0, 20.0]

    def test_a_picture_without_a_drawing_keeps_its_caption(self):
        [box] = set_boxes(Figure("none", "Density"))
        assert [one.text for one in words_of(box)] == ["Density"]

    def test_figures_of_a_row_are_columns(self):
        drawings = {"a": block_picture(85.0, 60.0), "b": block_picture(85.0, 50.0)}
        [box] = set_boxes(side_by_side([Figure("a", "A")], [Figure("b", "B")]), drawings=drawings)
        lefts = {one.text: one.x for one in words_of(box)}
        assert lefts["A"] == 0.0 and round(lefts["B"], 6) == round(columns_width(6) + 4.0, 6)

    def test_sheets_take_no_room_of_a_chapter(self):
        assert set_boxes(Sheet("sheet", "Coria")) == []


class TestColumns:
    def test_widths_follow_the_shares(self):
        [box] = set_boxes(Columns([[Paragraph("Left.")], [Paragraph("Right.")]], [8, 4]))
        lefts = {one.text: one.x for one in words_of(box)}
        assert round(lefts["Right."], 6) == round(columns_width(8) + 4.0, 6)

    def test_nothing_stands_above_the_first_of_a_column(self):
        [box] = set_boxes(side_by_side([Heading(3, "Method"), Paragraph("Text.")], [Paragraph("Other.")]))
        tops = {one.text: one.y for one in words_of(box)}
        assert abs(tops["Method"] - tops["Other."]) < 1.0

    def test_text_alone_needs_less_space_above_than_pictures(self):
        [small] = set_boxes(side_by_side([Paragraph("a")], [Paragraph("b")]))
        [tall] = set_boxes(side_by_side([Panel("T", ["a"])], [Paragraph("b")]))
        assert small.before < tall.before

    def test_anchors_of_all_columns_can_be_found(self):
        drawings = {"a": block_picture(85.0, 60.0)}
        [box] = set_boxes(
            side_by_side([Figure("a", "A", label="Map 1")], [Table("T", ["a"], [["1"]], [True], label="Table 1")]),
            drawings=drawings,
        )
        assert set(box.anchors) == {"Map 1", "Table 1"}


class TestTables:
    def test_the_caption_stays_with_the_table(self):
        [box] = set_boxes(Table("By comarca", ["Comarca"], [["Vega"]], [False], label="Table 1", subtitle="In 2021"))
        assert [one.text for one in words_of(box)][:2] == ["Table 1\u2002By comarca", "In 2021"]

    def test_a_table_without_a_caption_has_none(self):
        [box] = set_boxes(Table("", ["Comarca"], [["Vega"]], [False]))
        assert [one.text for one in words_of(box)] == ["Comarca", "Vega"]


class TestEntries:
    def test_names_stand_left_and_texts_right(self):
        found = set_boxes(Entry("Is it so?", [("Answer", "Yes."), ("Why", "Because.")]))
        written = {one.text: one.x for box in found for one in words_of(box)}
        assert written["Answer"] == written["Why"] < written["Yes."] == written["Because."]

    @pytest.mark.parametrize("tone", ["good", "middle", "bad", "plain"])
    def test_a_bar_of_its_colour_runs_along_it(self, tone):
        found = set_boxes(Entry("Is it so?", [("Answer", LONG)], tone))
        for box in found:
            bar = box.forms[0].marks[0]
            assert bar.fill == TONES[tone] and bar.height == box.tallest

    def test_its_title_does_not_stand_alone(self):
        found = set_boxes(Entry("Is it so?", [("Answer", LONG)], anchor="item"))
        assert found[0].keeps and found[1].keeps and not found[-1].keeps
        assert found[0].anchors == ("item",)

    def test_lines_as_typed_stay(self):
        found = set_boxes(Entry("Is it so?", [("Answer", "Yes,\nit is.")]))
        assert [one.text for box in found for one in words_of(box)] == ["Is it so?", "Answer", "Yes,", "it is."]


def test_what_is_no_block_is_refused():
    with pytest.raises(TypeError, match="str"):
        set_boxes("text")


def test_drawings_are_put_where_the_caption_ends():
    [box] = set_boxes(Figure("map", "Density", subtitle="In %"), drawings={"map": block_picture(85.0, 40.0)})
    group = next(mark for mark in box.forms[0].marks if isinstance(mark, Group))
    assert group.y > max(one.y for one in words_of(box))
    assert round(group.y + 40.0, 6) == round(box.tallest, 6)
