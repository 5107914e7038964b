"""The pages that a planner reads: in English and Spanish alike, with a reading of every result, and no link astray."""

from __future__ import annotations

import ast
import os
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

REPOSITORY = Path(__file__).parents[2]
DOCS = REPOSITORY / "docs"
FOR_DEVELOPERS = {"components", "development", "performance", "robustness", "security"}
HEADINGS = {"en": ["## How to read it", "## What it does not say"], "es": ["## Cómo leerlo", "## Lo que no dice"]}

_FENCED = re.compile(r"(?ms)^(?:```|~~~).*?^(?:```|~~~)$")
_LINK = re.compile(r"(!?)\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]+)\)")
_NAMES = r"\b([A-Z][\w'-]+), (?:[A-Z]\.[ -]?)+(?:[, ](?:[^().]|\b[A-Z]\.){0,160})?(?:\(eds?\.\) )?"
_CITED = re.compile(_NAMES + r"\((\d{4})")
ALGORITHMS = sorted(file.stem for file in (DOCS / "algorithms").glob("*.md") if file.stem != "README")


def handwritten(home: Path) -> dict[str, str]:
    """Return the text of each page that people wrote, the page of the checklists among them, by its path."""
    made = {"es", "algorithms", "pictures"}
    files = (file for file in sorted(home.rglob("*.md")) if file.relative_to(home).parts[0] not in made)
    return {file.relative_to(home).as_posix(): file.read_text(encoding="utf-8") for file in files
            if file.stem not in FOR_DEVELOPERS}  # fmt: skip


ENGLISH, SPANISH = handwritten(DOCS), handwritten(DOCS / "es")


def prose(text: str) -> str:
    """Return a page without its blocks of code."""
    return _FENCED.sub("", text)


def shape(name: str, text: str, home: Path) -> dict[str, object]:
    """Return what a page has in common with its translation."""
    lines = prose(text).splitlines()
    links = [(mark, target) for mark, target in _LINK.findall(prose(text))]
    return {
        "headings": [len(line) - len(line.lstrip("#")) for line in lines if re.match("#+ ", line)],
        "blocks of code": _FENCED.findall(text),
        "rows of tables": sum(line.startswith("|") for line in lines),
        "items of lists": sum(bool(re.match(r"\s*(?:-|\d\.) ", line)) for line in lines),
        "ids": Counter(re.findall(r"`([^`\n]+)`", prose(text))),
        "pictures": sum(bool(mark) for mark, _ in links),
        "links": Counter(leads_to(target, home / name) for mark, target in links if not mark),
    }


def leads_to(target: str, page: Path) -> str:
    """Return where a link leads, as the path of the English page, whatever the language; a section only marks it."""
    if re.match("[a-z]+:", target):
        return target
    path, mark, _ = target.partition("#")
    file = Path(os.path.normpath(page.parent / path if path else page)).relative_to(DOCS).as_posix()
    return file.removeprefix("es/") + mark


def sections(text: str) -> set[str]:
    """Return the names under which the headings of a page are found in a link."""
    found: Counter[str] = Counter()
    names = set()
    for title in re.findall(r"(?m)^#+ (.+)$", prose(text)):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title)
        name = re.sub(r"[^\w\- ]", "", words.lower()).strip().replace(" ", "-")
        names.add(f"{name}-{found[name]}" if found[name] else name)
        found[name] += 1
    return names


def test_every_page_has_its_spanish():
    assert SPANISH.keys() == ENGLISH.keys()


@pytest.mark.parametrize("name", sorted(ENGLISH.keys() & SPANISH.keys()))
def test_a_page_and_its_spanish_have_one_shape(name):
    one, other = shape(name, ENGLISH[name], DOCS), shape(name, SPANISH[name], DOCS / "es")
    assert other == one


@pytest.mark.parametrize("name", sorted(SPANISH.keys() - {"bibliography.md"}))
def test_nothing_was_left_in_english(name):
    said = [{re.sub("`[^`]*`", "", line) for line in prose(text).splitlines() if not line.startswith(("|", "<!--"))}
            for text in (ENGLISH.get(name, ""), SPANISH[name])]  # fmt: skip
    assert [line for line in set.intersection(*said) if len(line) > 60] == []


@pytest.fixture(scope="module")
def catalogue():
    """The Spanish of each text of the dialogs."""
    tree = ElementTree.parse(REPOSITORY / "resources" / "i18n" / "urban_rural_linkages_es.ts")
    return {message.findtext("source"): message.findtext("translation") for message in tree.iter("message")}


@pytest.mark.parametrize("name", sorted(SPANISH.keys() - {"bibliography.md"}))
def test_labels_are_those_of_the_spanish_dialogs(name, catalogue):
    english, spanish = (" ".join(prose(pages.get(name, "")).split()) for pages in (ENGLISH, SPANISH))
    labels = {label for label in re.findall(r"(?<!\*)\*([A-Z][^*|`]+)\*(?!\*)", english) if label in catalogue}
    assert [label for label in labels if f"*{catalogue[label]}*" not in spanish] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_result_is_read(language):
    home = DOCS / "reading" if language == "en" else DOCS / language / "reading"
    texts = {file.stem: file.read_text(encoding="utf-8") for file in home.glob("*.md")}
    assert sorted(texts) == ALGORITHMS
    for name, text in texts.items():
        assert [line for line in text.splitlines() if line.startswith("#")] == HEADINGS[language], name
        words = len(text.split()) - len(" ".join(HEADINGS[language]).split())
        assert 60 <= words <= (150 if language == "en" else 175), f"{name}: {words} words"


def files_with_links() -> list[Path]:
    return [*sorted(DOCS.rglob("*.md")), REPOSITORY / "README.md", REPOSITORY / "CONTRIBUTING.md"]


@pytest.mark.parametrize("file", files_with_links(), ids=lambda file: file.relative_to(REPOSITORY).as_posix())
def test_links_lead_somewhere(file):
    text = file.read_text(encoding="utf-8")
    homes = [file.parent]
    if file.parent.name == "reading":
        homes.append(file.parent.with_name("algorithms"))  # the page that a reading becomes a part of
    assert sum(len(_LINK.findall(line)) for line in prose(text).splitlines()) == len(_LINK.findall(prose(text))), (
        "a link goes over the end of a line, where the manual does not find it"
    )
    for _, target in _LINK.findall(prose(text)):
        path, _, section = target.partition("#")
        if re.match("[a-z]+:", target):
            continue
        for home in homes:
            led = Path(os.path.normpath(home / path)) if path else file
            assert led.exists(), f"{target}: no such file"
            assert not section or section in sections(led.read_text(encoding="utf-8")), f"{target}: no such section"


def test_the_glossaries_name_the_same_pairs():
    rows = re.compile(r"(?m)^\| \*\*(.+?)\*\* \| (.+?) \| .+\. \|$")
    english, spanish = rows.findall(ENGLISH["glossary.md"]), rows.findall(SPANISH["glossary.md"])
    assert sorted(english) == sorted((one, other) for other, one in spanish)
    assert len(set(english)) == len(english) >= 90


def test_every_answer_names_a_run_a_label_or_a_page():
    answers = re.split(r"(?m)^### ", ENGLISH["questions.md"])[1:]
    assert len(answers) >= 25
    assert [answer.splitlines()[0] for answer in answers
            if not re.search(r"`[a-z]+`|\*[A-Z][^*]+\* \([A-Z_]+\)|\]\(", answer)] == []  # fmt: skip


def entries() -> list[str]:
    """Return the entries of the bibliography."""
    found = re.split(r"(?m)^- ", ENGLISH["bibliography.md"])[1:]
    return [" ".join(re.split(r"(?m)^#", entry)[0].split()) for entry in found]


def test_every_entry_names_the_algorithms_that_use_it():
    for entry in entries():
        used = re.findall(r"`([a-z]+)`", entry.rpartition("—")[2])
        assert used, entry
        assert set(used) <= set(ALGORITHMS), entry
    assert len({entry.partition(" —")[0] for entry in entries()}) == len(entries())


def cited() -> set[tuple[str, str]]:
    """Return first author and year of what the docstrings of the plugin cite."""
    found: set[tuple[str, str]] = set()
    for file in (REPOSITORY / "urban_rural_linkages").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                found.update(_CITED.findall(" ".join((ast.get_docstring(node) or "").split())))
    return found


def test_whatever_the_code_cites_is_in_the_bibliography():
    listed = entries()
    assert len(cited()) > 50
    assert sorted((author, year) for author, year in cited()
                  if not any(author in entry and year in entry for entry in listed)) == []  # fmt: skip


def test_a_reading_names_what_the_results_hold():
    code = "".join(file.read_text(encoding="utf-8") for file in (REPOSITORY / "urban_rural_linkages").rglob("*.py"))
    said = {word for name in ALGORITHMS for word in re.findall(r"`(\w+)`", ENGLISH[f"reading/{name}.md"])}
    assert len(said) > 100
    assert sorted(word for word in said if word not in code) == []
