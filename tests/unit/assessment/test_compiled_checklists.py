"""The JSON that the plugin reads is what the YAML of the authors says."""

from __future__ import annotations

import json

import pytest

from tests.unit.assessment.checklist_sets import FOLDER, SHIPPED, library, record
from urban_rural_linkages.core.assessment.format.checklists import parse_checklist
from urban_rural_linkages.core.errors import ChecklistError

pytest.importorskip("yaml", reason="PyYAML is needed to compile the checklists")

from scripts import compile_checklists


@pytest.fixture
def copied(tmp_path):
    """The sources in a folder of their own."""
    for path in FOLDER.glob("*.yaml"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def test_json_and_page_say_what_the_sources_say():
    assert list(compile_checklists.outdated()) == [], "run make checklists"


def test_every_source_is_compiled():
    names = {path.stem for path in FOLDER.glob("*.yaml")}
    assert names == {*SHIPPED, "norms", "scales", "indicators"}
    assert {path.stem for path in FOLDER.glob("*.json")} == {*names, "schema"}


def test_compiling_twice_gives_the_same():
    sources = compile_checklists.read_sources()
    assert compile_checklists.compiled(sources) == compile_checklists.compiled(sources)


def test_the_json_is_sorted_and_keeps_accents():
    text = (FOLDER / "gender.json").read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    assert "¿" in text
    assert "\\u" not in text


def test_what_is_missing_or_left_over_is_out_of_date(copied):
    pages = {language: copied / f"{language}.md" for language in ("en", "es")}
    first = compile_checklists.outdated(copied, pages)
    assert len(first) == 11
    for path, text in first.items():
        path.write_text(text, encoding="utf-8")
    assert compile_checklists.outdated(copied, pages) == {}
    (copied / "gone.json").write_text("{}", encoding="utf-8")
    assert compile_checklists.outdated(copied, pages) == {copied / "gone.json": None}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("kind: process", "kind: rumour", "'kind' is 'rumour'"),
        ("scale: compliance", "scale: star", "'scale' is 'star'"),
        ("  kind: process\n", "  kind: process\n  kind: situation\n", "the key 'kind' stands twice"),
        ("kind: process", "kind: [process", "is no YAML"),
        ("norm: lotus,", "norm: lotus, not legal,", "the key 'not legal' is not known"),
    ],
)
def test_a_faulty_source_is_refused(copied, old, new, said):
    path = copied / "gender.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ChecklistError) as error:
        compile_checklists.outdated(copied, {"en": copied / "page.md"})
    assert said in str(error.value)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_example_of_the_page_is_a_checklist(language):
    page = compile_checklists.PAGES[language].read_text(encoding="utf-8")
    example = json.loads(page.split("```json\n")[1].split("```")[0])
    assert len(parse_checklist(example, library(), record).items) == 22


def test_checking_says_nothing_when_all_is_well(capsys):
    assert compile_checklists.main(["--check"]) == 0
    assert capsys.readouterr().out == ""
