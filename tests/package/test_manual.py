"""The manual that the plugin ships: whole, in both languages, without a network, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from scripts import make_manual
from scripts.manual import sources
from scripts.scratch import REPOSITORY

LARGEST_ZIP = 12_000_000  # bytes
LOADED = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "srcset", "object": "data"}
LOADING = re.compile(
    r"(?:fetch|import|importScripts|open|WebSocket)\(\s*[\"'`]https?:|\.(?:src|href)\s*=\s*[\"'`]https?:"
)


class Page(HTMLParser):
    """A page read: what it loads, where it leads, its anchors and its pictures without a text."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.loads, self.leads, self.anchors, self.mute = [], [], set(), []
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if values.get("id"):
            self.anchors.add(values["id"])
        if LOADED.get(tag) in values:
            self.loads.append(values[LOADED[tag]])
        if tag == "a" and "href" in values:
            self.leads.append(values["href"])
        if tag == "img" and not values.get("alt"):
            self.mute.append(values.get("src"))


@pytest.fixture(scope="module")
def pages(manual):
    """Every page by its file."""
    return {file: Page(file) for file in sorted(manual.rglob("*.html"))}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).digest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_building_twice_gives_the_same_bytes(manual, tmp_path):
    again = make_manual.build(tmp_path / "elsewhere" / "manual", tmp_path / "work")
    assert contents(again) == contents(manual)


def test_nothing_is_loaded_from_elsewhere(manual, pages):
    loaded = {
        (file.name, address) for file, page in pages.items() for address in page.loads if urlsplit(address).netloc
    }
    assert loaded == set()
    for file in manual.rglob("*.css"):
        assert not re.search(r"url\(|@import", file.read_text(encoding="utf-8")), file
    for file in manual.rglob("*.js"):
        assert not LOADING.search(file.read_text(encoding="utf-8")), file


def test_every_link_leads_somewhere(pages):
    lost = []
    for file, page in pages.items():
        for address in [*page.loads, *page.leads]:
            parts = urlsplit(address)
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            if parts.scheme or "search.html" in address:
                continue
            if not target.is_file() or (target in pages and parts.fragment and unquote(parts.fragment)
                                        not in pages[target].anchors):  # fmt: skip
                lost.append((file.name, address))
    assert lost == []


def test_every_picture_says_what_it_shows(pages):
    assert {file.name: page.mute for file, page in pages.items() if page.mute} == {}


@pytest.mark.parametrize("language", sources.LANGUAGES)
def test_every_algorithm_has_a_page_and_every_page_is_in_the_index(manual, pages, language):
    home = manual / language
    algorithms = {file.stem for file in (sources.DOCS / "algorithms").glob("*.md")} - {"README"} | {"index"}
    assert {file.stem for file in (home / "algorithms").glob("*.html")} == algorithms
    found, ahead = set(), [home / "index.html"]
    while ahead:
        file = ahead.pop()
        if file in found or file not in pages:
            continue
        found.add(file)
        ahead += [(file.parent / urlsplit(address).path).resolve() for address in pages[file].leads
                  if not urlsplit(address).scheme and urlsplit(address).path]  # fmt: skip
    assert {file for file in pages if file.is_relative_to(home) and file.name != "search.html"} <= found


def test_spanish_pages_are_spanish(manual):
    page = (manual / "es" / "algorithms" / "webbtypology.html").read_text(encoding="utf-8")
    assert 'lang="es"' in page and "Entradas" in page and "Tipología de Webb" in page and "Inputs" not in page


def test_words_are_found_without_their_accents(manual):
    index = (manual / "es" / "searchindex.js").read_text(encoding="utf-8")
    words = json.loads(index.removeprefix("Search.setIndex(").removesuffix(")"))["terms"].keys()
    assert not [word for word in words if re.search("[áéíóú]", word)] and any("ñ" in word for word in words)
    assert "var splitQuery" in (manual / "es" / "_static" / "language_data.js").read_text(encoding="utf-8")


def test_no_page_is_missing():
    assert sources.missing() == []


def test_the_zip_holds_the_manual_and_is_small(package, manual):
    with zipfile.ZipFile(package) as archive:
        inside = {
            name.removeprefix("urban_rural_linkages/manual/") for name in archive.namelist() if "/manual/" in name
        }
    assert inside == contents(manual).keys()
    assert package.stat().st_size < LARGEST_ZIP


class TestSources:
    """Links that work in the repository lead from page to page."""

    @pytest.fixture
    def docs(self, tmp_path):
        for name, text in {
            "docs/index.md": "# Manual\n\n[Data](data.md)\n",
            "docs/data.md": "# D\n\n[a source](sources/one.md#runs) and [tests](../tests/a.py), `webb`, again `webb`",
            "docs/development.md": "# Working\n",
            "docs/sources/README.md": "# Sources\n\n[One](one.md), [work](../development.md)\n",
            "docs/sources/one.md": "# One\n\n![map](../pictures/a.png)\n\n```\n[no link](nowhere.md) `webb`\n```\n",
            "docs/es/data.md": "# Datos\n\n[Webb](../algorithms/webb.md), [una fuente](sources/one.md)\n",
            "docs/es/sources/one.md": "# Una\n",
            "docs/pictures/a.png": "png",
            "tests/a.py": "",
            "made/webb.md": "# Webb\n",
            "made/README.md": "# Algorithms\n\n## Group\n\n- [Webb](webb.md)\n",
        }.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path / "docs"

    @pytest.fixture
    def written(self, docs, tmp_path):
        def write(language: str) -> dict[str, str]:
            target = tmp_path / language
            sources.assemble(language, tmp_path / "made", target, docs)
            return {file.relative_to(target).as_posix(): file.read_text(encoding="utf-8")
                    for file in target.rglob("*.md")}  # fmt: skip

        return write

    def test_pages_of_developers_are_left_out(self, written):
        assert written("en").keys() == {"index.md", "data.md", "sources/index.md", "sources/one.md",
                                        "algorithms/index.md", "algorithms/webb.md"}  # fmt: skip

    def test_links_lead_to_pages_or_to_the_web(self, written):
        pages = written("en")
        assert "[a source](sources/one.md#runs)" in pages["data.md"]
        assert re.search(r"\[tests\]\(https://[^)]*/tests/a\.py\)", pages["data.md"])
        assert re.search(r"\[work\]\(https://[^)]*/docs/development\.md\)", pages["sources/index.md"])

    def test_an_algorithm_is_linked_where_it_is_first_named(self, written):
        pages = written("en")
        assert "[`webb`](algorithms/webb.md), again `webb`" in pages["data.md"]
        assert "[no link](nowhere.md) `webb`" in pages["sources/one.md"], "code stays as it is"

    def test_pictures_come_along(self, written, tmp_path):
        assert "![map](../pictures/a.png)" in written("en")["sources/one.md"]
        assert (tmp_path / "en" / "pictures" / "a.png").exists()

    def test_a_spanish_page_leads_to_spanish_pages(self, written):
        page = written("es")["data.md"]
        assert "[Webb](algorithms/webb.md), [una fuente](sources/one.md)" in page

    def test_what_is_missing_is_named(self, docs):
        lacking = sources.missing(docs)
        assert {"docs/getting_started.md", "docs/es/index.md", "docs/es/sources/README.md"} <= set(lacking)
        assert "docs/data.md" not in lacking and "docs/es/development.md" not in lacking

    @pytest.mark.parametrize("target", ["nowhere.md", "../pictures/none.png", "../../tests/none.py"])
    def test_a_link_to_nowhere_ends_the_build(self, docs, written, target):
        (docs / "es" / "data.md").write_text(f"[lost]({target})", encoding="utf-8")
        with pytest.raises(SystemExit, match="links to"):
            written("es")


def test_help_of_windows_leads_to_pages():
    """A page that the source names is one of the manual."""
    named = set()
    for file in (REPOSITORY / "urban_rural_linkages").rglob("*.py"):
        named |= set(re.findall(r'(?:manual_page|open_manual)\(\s*"([a-z0-9_/]+)', file.read_text(encoding="utf-8")))
    algorithms = {f"algorithms/{file.stem}" for file in (REPOSITORY / "docs" / "algorithms").glob("*.md")}
    assert named <= sources.handwritten("en").keys() | sources.expected() | algorithms
