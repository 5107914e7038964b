"""Named styles of the text: each rests on one that there is, and its letters can be read on what lies below them."""

from __future__ import annotations

import re

import pytest

from tests.unit.report.any_text import rgb
from tests.unit.report.region import every_block
from urban_rural_linkages.core.contrast import ENOUGH, contrast
from urban_rural_linkages.core.report.drawing import PANEL, PETROL, WHITE
from urban_rural_linkages.core.report.odt.styles import LOOKS
from urban_rural_linkages.core.report.typesetting.styles import TONES

from .reader import NAMES, name
from .writing import written

BY_NAME = {look.name: look for look in LOOKS}
LARGE = 14.0  # points, from which WCAG 2.2 (1.4.3) asks for less
STYLES = written(watermark="Draft").styles


def properties(kind: str, style: str) -> dict[str, str]:
    """Return what a named style of the file says of its paragraphs or letters."""
    for one in STYLES.iter(name("style:style")):
        if one.get(name("style:display-name")) == style:
            found = one.find(f"style:{kind}-properties", NAMES)
            return {} if found is None else dict(found.attrib)
    raise AssertionError(style)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_a_look_rests_on_one_that_there_is(look):
    assert look.parent in {*BY_NAME, "Standard"} and (look.following or "Standard") in {*BY_NAME, "Standard"}
    seen = [look.name]
    while look.parent in BY_NAME:
        look = BY_NAME[look.parent]
        assert look.name not in seen, "no look is its own parent"
        seen.append(look.name)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_letters_can_be_read(look):
    colour, size = look.letters.get("fo:color", "#000000"), float(look.letters.get("fo:font-size", "9pt")[:-2])
    assert re.fullmatch("#[0-9a-f]{6}", colour) and size >= 6
    enough = 3.0 if size >= LARGE else ENOUGH
    grounds = (PETROL,) if look.name.startswith("Banner") or look.name == "Chosen" else (WHITE, PANEL)
    assert all(contrast(rgb(colour), rgb(below)) >= enough for below in grounds)


def test_names_of_looks_are_their_own_as_people_and_files_know_them():
    assert len(BY_NAME) == len(LOOKS)
    names = [one.get(name("style:name")) for one in STYLES.iter(name("style:style"))]
    assert len(names) == len(set(names)) and not [one for one in names if " " in one]


def test_what_stands_above_something_stays_with_it():
    """A caption, a heading and the title of a panel never end a page."""
    for style in ("Heading", "Caption", "Caption Note", "Table Heading", "Panel Title", "Finding", "Quadrant Title"):
        assert properties("paragraph", style)[name("fo:keep-with-next")] == "always", style


def test_single_lines_of_a_paragraph_are_not_left_alone():
    body = properties("paragraph", "Text body")
    assert (body[name("fo:orphans")], body[name("fo:widows")]) == ("2", "2")


def test_tones_of_answers_differ_at_their_side_and_in_nothing_else():
    looks = [BY_NAME[f"Fact {tone}"] for tone in TONES]
    assert len({look.paragraph["fo:border-left"] for look in looks}) == len(TONES)
    assert all(look.letters == looks[0].letters for look in looks), "the facts say it in words"


@pytest.mark.parametrize(
    ("style", "place"), [("Contents 1", "174mm"), ("Contents 2", "165mm"), ("Illustration Index 1", "174mm")]
)
def test_pages_of_the_contents_stand_at_the_right_edge_behind_dots(style, place):
    (own,) = [one for one in STYLES.iter(name("style:style")) if one.get(name("style:display-name")) == style]
    (stop,) = own.iter(name("style:tab-stop"))
    assert (stop.get(name("style:position")), stop.get(name("style:type"))) == (place, "right")
    assert stop.get(name("style:leader-text")) == "."


def test_the_first_page_has_neither_head_nor_foot_and_is_followed_by_others():
    pages = {one.get(name("style:name")): one for one in STYLES.iter(name("style:page-layout"))}
    heights = {
        key: [len(list(one.iter(name("style:header-footer-properties"))))] for key, one in pages.items()
    }  # fmt: skip
    assert heights == {"Page": [2], "Cover_20_Page": [0]}


def test_head_foot_and_text_share_the_height_of_the_page():
    (page,) = [one for one in STYLES.iter(name("style:page-layout")) if one.get(name("style:name")) == "Page"]
    edges = page.find("style:page-layout-properties", NAMES)
    top, bottom = (float(edges.get(name(f"fo:margin-{side}"))[:-2]) for side in ("top", "bottom"))
    above, below = (float(one.get(name("fo:min-height"))[:-2]) for one in page.iter(
        name("style:header-footer-properties")))  # fmt: skip
    assert (top + above, bottom + below) == (24.0, 24.0), "the text begins and ends where that of the PDF does"


def test_looks_that_blocks_ask_for_are_named_ones_that_an_office_can_replace():
    """Only colours, cells and tables, which differ from place to place, are styles of the text alone."""
    text = written(*every_block(), watermark="Draft")
    own = {one.get(name("style:name")) for one in text.content.iter(name("style:style"))}
    assert all(re.match(r"(Cell\.|Table\d|Colour\d|Row|First|Picture)", one) for one in own)
    asked = {one.get(name("text:style-name"), "").replace("_20_", " ") for one in text.all("text:p")} - {"First", ""}
    assert asked <= set(BY_NAME)
