"""Page breaks part nothing that belongs together, lose nothing, and leave little of a page empty."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.typesetting.setting import texts
from urban_rural_linkages.core.report.drawing import Text
from urban_rural_linkages.core.report.typesetting.boxes import Box, Form, beside, kept_together, stacked
from urban_rural_linkages.core.report.typesetting.breaking import broken_into_pages
from urban_rural_linkages.core.report.typesetting.styles import FRAME, TOP


def box(name: str, *heights: float, before: float = 0.0, keeps: bool = False, repeats: Form | None = None) -> Box:
    """Return a box with its name in it, in some heights."""
    forms = tuple(Form(height, [Text(0.0, height, name)]) for height in heights)
    return Box(forms, before, keeps, repeats)


def names(placed) -> list[list[str]]:
    """Return the names of the boxes of each page."""
    return [[written.text for written in texts(page.marks)] for page in placed]


def test_a_box_that_does_not_fit_begins_the_next_page():
    pages = broken_into_pages([box("a", 60.0), box("b", 60.0)], height=100.0)
    assert names(pages) == [["a"], ["b"]]


def test_a_heading_goes_with_what_follows_it():
    pages = broken_into_pages([box("a", 80.0), box("heading", 10.0, keeps=True), box("b", 30.0)], height=100.0)
    assert names(pages) == [["a"], ["heading", "b"]]


def test_a_picture_is_as_tall_as_the_page_lets_it():
    boxes = [box("text", 40.0), box("map", 120.0, 90.0, 60.0)]
    [page] = broken_into_pages(boxes, height=100.0)
    assert page.filled == 1.0, "40 and the lowest form, 60"
    [page] = broken_into_pages(boxes, height=135.0)
    assert round(page.filled, 4) == round(130.0 / 135.0, 4), "40 and the middle form, 90"


def test_two_pictures_grow_alike():
    boxes = [box("a", 80.0, 60.0, 40.0), box("b", 80.0, 60.0, 40.0)]
    [page] = broken_into_pages(boxes, height=125.0)
    assert page.filled == 120.0 / 125.0


def test_the_space_above_is_none_at_the_head_of_a_page():
    pages = broken_into_pages([box("a", 90.0), box("b", 95.0, before=6.0)], height=100.0)
    assert [page.filled for page in pages] == [0.9, 0.95]


def test_a_table_that_goes_on_repeats_its_head():
    head = Form(5.0, [Text(0.0, 5.0, "head")])
    rows = [box(f"row {number}", 10.0, repeats=head) for number in range(19)]
    pages = broken_into_pages([box("caption and head", 15.0), *rows], height=100.0)
    assert [page[0] for page in names(pages)] == ["caption and head", "head", "head"]
    assert sum(len(page) for page in names(pages)) == 1 + 19 + 2


def test_what_is_taller_than_a_page_has_a_page_of_its_own():
    pages = broken_into_pages([box("a", 20.0), box("tall", 150.0), box("b", 20.0)], height=100.0)
    assert names(pages) == [["a"], ["tall"], ["b"]]


def test_pages_are_filled_evenly_rather_than_one_after_the_other():
    """Filling the first page to its end would leave the heading's page with a third of its height."""
    boxes = [box("a", 50.0), box("b", 30.0), box("heading", 5.0, keeps=True), box("c", 60.0, 35.0), box("d", 50.0)]
    pages = broken_into_pages(boxes, height=100.0)
    assert min(page.filled for page in pages[:-1]) >= 0.7


HEIGHTS = st.lists(st.tuples(st.floats(3.0, 120.0), st.booleans(), st.floats(0.0, 6.0)), min_size=1, max_size=25)


class TestProperties:
    @given(HEIGHTS)
    def test_every_box_is_there_once_and_in_order(self, given_boxes):
        boxes = [box(str(n), h, before=b, keeps=k) for n, (h, k, b) in enumerate(given_boxes)]
        pages = broken_into_pages(boxes)
        assert [name for page in names(pages) for name in page] == [str(n) for n in range(len(boxes))]

    @given(HEIGHTS)
    def test_no_page_holds_more_than_a_page(self, given_boxes):
        boxes = [box(str(n), h, before=b, keeps=k) for n, (h, k, b) in enumerate(given_boxes)]
        for page in broken_into_pages(boxes):
            assert page.filled <= 1.0 + 1e-9
            assert max(written.y for written in texts(page.marks)) <= TOP + FRAME + 1e-6

    @given(HEIGHTS)
    def test_what_is_kept_together_is_on_one_page_where_a_page_holds_it(self, given_boxes):
        boxes = [box(str(n), h / 4, before=0.0) for n, (h, _, _) in enumerate(given_boxes)]
        for start in range(0, len(boxes) - 1, 5):
            boxes[start : start + 2] = kept_together(boxes[start : start + 2])
        pages = names(broken_into_pages(boxes))
        for start in range(0, len(boxes) - 1, 5):
            assert any({str(start), str(start + 1)} <= set(page) for page in pages)


class TestBoxes:
    def test_stacked_boxes_have_the_space_between_them(self):
        form = stacked([box("a", 10.0, before=3.0), box("b", 5.0, before=2.0)])
        assert form.height == 17.0
        assert [written.y for written in texts(form.marks)] == [10.0, 17.0]

    def test_columns_are_as_tall_as_the_tallest(self):
        together = beside([(0.0, [box("a", 30.0)]), (89.0, [box("b", 10.0), box("c", 12.0)])], before=4.0)
        assert together.tallest == 30.0
        assert [written.x for written in texts(together.forms[0].marks)] == [0.0, 89.0, 89.0]

    def test_columns_become_lower_together(self):
        together = beside([(0.0, [box("a", 90.0, 60.0)]), (89.0, [box("b", 80.0, 70.0, 50.0)])], before=0.0)
        assert [form.height for form in together.forms] == [90.0, 70.0, 60.0]

    def test_kept_together_says_so_of_all_but_the_last(self):
        assert [one.keeps for one in kept_together([box("a", 1.0), box("b", 1.0), box("c", 1.0)])] == [
            True,
            True,
            False,
        ]
        assert kept_together([]) == []
