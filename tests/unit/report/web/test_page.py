"""The page as a whole: its policy, its index, its headings in order, and nothing typed that acts as markup."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import numpy as np
import pytest

from tests.unit.report.region import NAMES, PICTURES, map_of, report_of
from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.report.blocks import Figure, Heading, KeyFigure, KeyFigures, Paragraph, Table
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.drawing import Drawing, Path
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.web import PageWords, WebPage


def page_of(document: Document, **words: str) -> str:
    return WebPage(document, PICTURES, PageWords(**words)).html()


class Reader(HTMLParser):
    """Reads the tags of a page with their attributes, and the texts of its headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[int] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def values(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.tags if attributes.get(name)]


def test_the_policy_allows_this_style_and_this_script_alone():
    html = page_of(report_of())
    for kind, tag in (("style-src", "style"), ("script-src", "script")):
        [text] = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in html
    assert "default-src 'none'" in html and "unsafe" not in html
    reader = Reader(html)
    assert not any(name.startswith("on") or name == "style" for _, attributes in reader.tags for name in attributes)


def test_nothing_is_fetched():
    reader = Reader(page_of(report_of()))
    assert all(source.startswith("data:") for source in reader.values("src"))
    assert [link for link in reader.values("href") if not link.startswith("#")] == ["https://example.org/a?b=1&c=2"]
    assert not {"link", "iframe", "object", "embed", "form"} & {tag for tag, _ in reader.tags}


def test_every_link_within_the_page_leads_somewhere():
    reader = Reader(page_of(report_of()))
    ids = reader.values("id")
    assert {link[1:] for link in reader.values("href") if link.startswith("#")} <= set(ids)
    assert len(ids) == len(set(ids))


def test_headings_go_down_one_level_at_a_time():
    levels = Reader(page_of(report_of())).headings
    assert levels[0] == 1 and all(after <= before + 1 for before, after in pairwise(levels))


def test_a_chapter_is_a_section_that_ends_with_its_source():
    html = page_of(report_of())
    assert html.count("<section>") == 3
    assert re.search(r'<p class="source">the register, 2021 &lt;CC0&gt;</p></section>', html)
    assert '<p class="lead">It empties.</p>' in html


def test_a_finding_leads_to_its_chapter():
    html = WebPage(report_of(), PICTURES, PageWords(Words(chapter="Capítulo"))).html()
    assert '<a href="#people">Capítulo 1, People</a> · map 1' in html


def test_the_list_of_maps_and_tables_leads_to_each():
    html = page_of(report_of())
    for caption in ("Map 1 Change in population", "Chart 1 One bar", "Table 1 By municipality", "Map 2 Left"):
        assert f">{caption}</a></li>" in html


def test_sheets_of_the_printed_report_are_said_to_be_there():
    assert "<p>The printed report has 2 sheets, each a page of its own" in page_of(report_of())


def test_a_draft_says_so_in_words():
    html = page_of(report_of())
    assert '<p class="status">Draft</p>' in html and 'data-word="Draft"' in html
    document = report_of()
    document.watermark = ""
    assert "Draft" not in page_of(document)


def test_a_page_without_chapters_has_no_index_and_one_without_tables_nothing_to_find():
    document = Document("t", "", "en", [], "Contents", [Paragraph("text")])
    html = page_of(document)
    assert "<nav" not in html and 'id="find"' not in html and "<body class=plain>" in html
    document.add(Table("c", ["a"], [["1"]], [True]))
    assert 'id="find"' in page_of(document)
    assert "<nav" in page_of(Document("t", "", "en", [], "Contents", [Heading(1, "One", "one")]))


def test_the_index_names_the_parts_of_the_report():
    chapters = [Heading(1, "Ages", "ages", part="People & places"), Heading(1, "Trend", "t", part="People & places")]
    html = page_of(Document("t", "", "en", [], "Contents", chapters))
    assert html.count('<li class="part">People &amp; places</li><li><a href="#ages">') == 1
    assert html.count('class="part"') == 1


def test_of_a_cover_the_picture_is_shown_and_not_the_words_below_it():
    html = page_of(report_of())
    header = html[html.index("<header") : html.index("</header>")]
    assert 'viewBox="0 0 210 204"' in header and 'aria-hidden="true"' in header
    assert 'class="logo"' in header and "printed title" not in header


def test_areas_have_their_key_and_their_title_as_typed():
    html = page_of(report_of())
    assert "<title>Ávila &lt;b&gt;\nChange: \u22124.5\u202f%</title>" in html
    assert html.count('data-key="k0"') == 5, "two maps, their two lists and one row"


def test_small_maps_of_findings_are_pictures_only():
    document = Document("t", "", "en", [], "", list(report_of().blocks[:2]))
    document.drawings = {"small": [map_of(NAMES, 46.0)]}
    html = page_of(document)
    assert "<svg" in html and "data-key=" not in html and "<details" not in html


@pytest.mark.parametrize(
    ("count", "listed", "pointed_at"), [(500, True, True), (501, False, True), (2001, False, False)]
)
def test_of_many_areas_the_page_says_what_it_leaves_out(count, listed, pointed_at):
    document = Document("t", "", "en", [], "", [Figure("m", "A map", "In words.", kind="map")])
    document.drawings = {"m": [map_of([f"n{number}" for number in range(count)], side=2.0)]}
    html = page_of(document, many="{count} are many.", coarse="{count} are simplified.")
    assert ("<details" in html) is listed and ("<title>n1" in html) is pointed_at
    assert (f"{count} are many." in html) is (pointed_at and not listed)
    assert (f"{count} are simplified." in html) is not pointed_at
    assert 'aria-label="In words."' in html


def test_of_areas_drawn_by_their_look_the_page_says_how_many_they_are():
    drawing = replace(map_of(["n1"], side=2.0), joined=8016)
    document = Document(
        "t", "", "en", [], "", [Figure("m", "A map", "In words.", kind="map")], drawings={"m": [drawing]}
    )
    html = page_of(document, coarse="{count} are simplified.")
    assert "8016 are simplified." in html and "<title>" not in html.partition("<svg")[2]


def test_a_page_is_not_written_on_once_somebody_has_cancelled():
    class Stopped:
        def report(self, fraction):
            """Hear of progress."""

        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        WebPage(report_of(), PICTURES).html(Stopped())


def test_a_map_of_a_whole_country_stays_small():
    angles = np.linspace(0, 2 * np.pi, 60)
    paths = [
        Path([np.column_stack([np.cos(angles), np.sin(angles)]) * 0.7 + divmod(number, 90)],
             f"#{number % 5}{number % 5}0000", key=f"{number:05}", title=f"Municipality {number}")
        for number in range(8131)
    ]  # fmt: skip
    document = Document("t", "", "en", [], "", [Figure("m", "A map", kind="map")])
    document.drawings = {"m": [Drawing(174, 126, paths)]}
    assert len(page_of(document)) < 1_000_000


def test_one_area_and_none():
    for names in (NAMES[:1], []):
        assert "<figure" in page_of(report_of(names))


def test_a_picture_without_words_has_no_empty_caption():
    document = Document("Title", "", "en", [], "Contents")
    document.add(Heading(1, "One", "one"), Figure("map", ""), Figure("map", "Said"))
    document.drawings = {"map": [map_of(NAMES, 46.0)]}
    assert re.findall(r"<figcaption>.*?</figcaption>", page_of(document)) == ["<figcaption>Said</figcaption>"]


def test_key_figures_of_gain_and_loss_have_looks_of_their_own():
    shown = KeyFigures([KeyFigure("60", "all"), KeyFigure("70", "gain", "gain"), KeyFigure("80", "lose", "lose")])
    document = Document("Title", "", "en", [], "Contents")
    document.add(Heading(1, "One", "one"), shown)
    html = page_of(document)
    assert "<dd>60</dd>" in html and '<dd class="gain">70</dd>' in html and '<dd class="lose">80</dd>' in html
    assert all(re.search(rf"\.keys dd\.{look} ?\{{", html) for look in ("gain", "lose"))
