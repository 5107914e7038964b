"""Every figure of the demo has a number, in report and sheets; fifty are worked out again from the annex alone."""

from __future__ import annotations

import json
import random
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.figures_of_annex import figures_of_amounts, is_printed_as, worked_out
from tests.pdf_reader import PdfReader

CHAPTERS = ("population", "components", "migration", "trend", "ages", "functional", "access", "servicechange",
            "overlay", "priority", "land", "groups", "projection", "wherenext", "closures", "equity", "means",
            "plans", "plan_1", "settlements", "ruralareas", "towns", "gap", "links", "partnerships", "catchments",
            "context", "sheets")  # fmt: skip
# What is no figure: years, the ages and thresholds that a sentence is about, and what it takes for the sake of words.
PARAMETERS = re.compile(r"\b(19|20)\d\d(–\d{4})?\b|\b10 to 19\b|\bunder 15\b|\b65 (and|or) over\b|\bch\. \d+|"
                        r"\b(every|of) 100\b|\bkm²|\bm²|\bHow sure\b")  # fmt: skip
NUMBER = r'<sup class="figures">(.*?)</sup>'


@pytest.fixture(scope="module")
def register(made) -> dict:
    return json.loads((made / "diagnosis.json").read_text(encoding="utf-8"))["register"]


@pytest.fixture(scope="module")
def chapters(made) -> dict[str, str]:
    """The chapters of the page by their anchors, without pictures and what is folded."""
    html = (made / "report.html").read_text(encoding="utf-8")
    html = re.sub(r"<svg.*?</svg>|<details.*?</details>", "", html, flags=re.DOTALL)
    found = {}
    for part in html.split("<section")[1:]:
        anchor = re.search(r'<h2 id="(\w+)"', part)
        if anchor:
            found[anchor[1]] = part
    return found


def numbers_in(html: str) -> list[int]:
    return [int(number) for sup in re.findall(NUMBER, html) for number in re.findall(r">(\d+)</a>", sup)]


def words(html: str) -> str:
    return re.sub(r"<[^>]+>", "", re.sub(NUMBER, "", html)).replace("&#x27;", "'")


def has_figures(html: str) -> bool:
    return re.search(r"\d", PARAMETERS.sub("", words(html))) is not None


def columns_of(table: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the head and the cells of each column of figures."""
    heads = re.findall(r'<th scope="col"( class="n")?>(.*?)</th>', table, flags=re.DOTALL)
    rows = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, flags=re.DOTALL)
            for row in re.findall(r"<tr[^>]*>(.*?)</tr>", table, flags=re.DOTALL)[1:]]  # fmt: skip
    for place, (is_numeric, head) in enumerate(heads):
        if is_numeric:
            yield head, [row[place] for row in rows]


def test_fifty_figures_of_all_chapters_are_worked_out_again(made, register, chapters):
    draw, every = random.Random(14), figures_of_amounts(register)
    chosen = [one for chapter in CHAPTERS
              for one in draw.sample([each for each in every if each[0]["chapter"] == chapter], 3)]  # fmt: skip
    said = {*numbers_in(chapters["summary"]), *numbers_in(chapters["synthesis"])}
    chosen += draw.sample([each for each in every if each[0]["number"] in said], 8)
    assert len(chosen) >= 50
    with closing(sqlite3.connect(f"file:{made / 'diagnosis.gpkg'}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        for entry, (key, value, text) in chosen:
            found = worked_out(database, entry, key)
            assert found == pytest.approx(value, rel=1e-9), (entry["what"], key)
            assert is_printed_as(found, text), (entry["what"], found, text)


def test_no_column_of_figures_is_without_a_number(chapters):
    bare = [
        (chapter, words(head)) for chapter, html in chapters.items() if chapter not in ("method", "annex")
        for table in re.findall(r"<table.*?</table>", html, flags=re.DOTALL) for head, cells in columns_of(table)
        if any(re.search(r"\d", words(cell)) for cell in cells) and not numbers_in(head)
    ]  # fmt: skip
    assert bare == []
    tables = [html.count("<table") for html in chapters.values()]
    assert sum(tables) > 30, "the page has tables, and they were looked at"


@pytest.mark.parametrize(("what", "pattern"), [
    ("lead", r'<p class="lead">(.*?)</p>'), ("paragraph", r'<p class="body">(.*?)</p>'),
    ("finding", r'<ol class="findings">(.*?)</ol>'), ("line", r"<li>(.*?<small>.*?)</li>"),
    ("caption", r"<figcaption>(.*?)<span>"), ("remark", r'<p class="small">(.*?)</p>'),
])  # fmt: skip
def test_no_sentence_with_figures_is_without_a_number(chapters, what, pattern):
    found = [(chapter, one) for chapter, html in chapters.items() if chapter not in ("method", "annex", "contents")
             for one in re.findall(pattern, html, flags=re.DOTALL)]  # fmt: skip
    found = [(chapter, part) for chapter, one in found
             for part in (re.findall(r"<li>(.*?)</li>", one, flags=re.DOTALL) or [one])]  # fmt: skip
    assert found
    is_bare = (lambda html: not numbers_in(html)) if what == "caption" else (
        lambda html: has_figures(html) and not numbers_in(html))  # fmt: skip
    assert [(chapter, words(one)) for chapter, one in found if is_bare(one)] == []


def test_the_figure_of_a_finding_is_one_of_those_that_its_numbers_lead_to(chapters, register):
    texts = {entry["number"]: {text for _, _, text in entry["figures"]} for entry in register["figures"]}
    findings = re.findall(r"<li>(.*?)</li>", chapters["summary"], flags=re.DOTALL)
    assert len(findings) == 5
    for finding in findings:
        told = set().union(*(texts[number] for number in numbers_in(finding)))
        assert words(re.search(r'<p class="value">(.*?)</p>', finding)[1]) in told
        long = re.findall(r"\d+\u202f\d{3}", words(finding))
        assert {text.lstrip("+\u2212") for text in told} >= set(long), (words(finding), told)


def test_every_number_stands_somewhere_and_its_row_leads_back(made, chapters, register):
    """Numbers of the cover and of sheets, which are printed alone, stand on no page of the web."""
    html = "".join(chapters.values())
    for entry in register["figures"]:
        number = entry["number"]
        assert f'id="figure-{number}"' in html
        is_cited = f'id="from-{number}"' in html
        assert is_cited or entry["chapter"] in ("sheets", "cover"), entry["what"]
        assert (f'href="#from-{number}"' in html) is is_cited


def test_cover_and_sheets_have_their_numbers(made, register):
    cover = " ".join(PdfReader(made / "report.pdf").pages()[0].split())
    entries = {entry["number"]: entry for entry in register["figures"]}
    label, number = re.search(r"(inhabitants, 2021) (\d+)", cover).groups()
    whole = [text for key, _, text in entries[int(number)]["figures"] if key is None]
    assert label and whole == ["188\u202f169"]
    pages = PdfReader(made / "sheets.pdf").pages()
    assert len(pages) == 58
    for page in pages:
        number = re.search(r"inhabitants in 2021\s*(\d+)", " ".join(page.split()))
        assert number, page[:300]
    assert len(entries[int(number[1])]["figures"]) == 58 and entries[int(number[1])]["by"] == "code"


def test_the_editable_text_has_the_annex_too(made: Path, register):
    from zipfile import ZipFile

    text = ZipFile(made / "report.odt").read("content.xml").decode("utf-8")
    numbers = [entry["number"] for entry in register["figures"]]
    assert all(f'text:name="figure-{number}"' in text for number in numbers)
    cited = {int(number) for number in re.findall(r'xlink:href="#figure-(\d+)"', text)}
    assert {entry["number"] for entry in register["figures"] if entry["chapter"] not in ("sheets", "cover")} <= cited
