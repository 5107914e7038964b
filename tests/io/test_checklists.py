"""Checklists from files: the shipped ones, the user's own, and files that are neither."""

from __future__ import annotations

import json
import time

import pytest

from urban_rural_linkages.core.errors import ChecklistError
from urban_rural_linkages.io.checklists import checklist_of_file, shipped_checklist, shipped_ids, shipped_library
from urban_rural_linkages.paths import resource

FOLDER = resource("checklists")
OWN = {
    "format": "urcl-checklist/1",
    "id": "mine",
    "version": "1",
    "date": "2026-01-01",
    "title": "Propia",
    "languages": ["es"],
    "includes": ["lotus_core"],
    "domains": [{"id": "uno", "title": "Uno"}],
    "items": [{"id": "mine_01", "domain": "uno", "question": "¿Hay agua?", "answer": {"scale": "compliance"}}],
}


@pytest.fixture
def written(tmp_path):
    """A function that writes a file and returns its path."""

    def write(content: object, name: str = "Ñuñoa é.json"):
        path = tmp_path / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    return write


def test_the_shipped_ones_are_listed_and_read():
    ids = shipped_ids(FOLDER)
    assert ids == ["ageing", "childhood", "gender", "lotus_core", "rurban_partnership", "url_gp"]
    library = shipped_library(FOLDER)
    assert sum(len(shipped_checklist(FOLDER, name, library).items) for name in ids) == 244 + 3 * 20


def test_reading_all_of_them_is_quick():
    times = []
    for _ in range(5):
        start = time.process_time()
        library = shipped_library(FOLDER)
        for name in shipped_ids(FOLDER):
            shipped_checklist(FOLDER, name, library)
        times.append(time.process_time() - start)
    assert min(times) < 0.06  # 15 ms on a quiet machine


def test_a_checklist_of_the_user_may_include_a_shipped_one(written):
    checklist = checklist_of_file(written(OWN), FOLDER)
    assert len(checklist.items) == 21
    assert checklist.item("mine_01").question.in_language("en") == "¿Hay agua?"
    with_mark = written("\ufeff" + json.dumps(OWN), "bom.json")
    assert checklist_of_file(with_mark, FOLDER).sha256 == checklist.sha256


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "cannot be read"),
        ("[" * 100_000, "cannot be read"),
        ("", "cannot be read"),
        ([], "a JSON object is needed here"),
        ({**OWN, "id": "gender"}, "has the id 'gender', as one that ships with the plugin"),
        ({**OWN, "includes": ["gone"]}, "There is no checklist 'gone'. Choose one of: ageing, childhood"),
        ({**OWN, "includes": ["scales"]}, "There is no checklist 'scales'"),
        ({**OWN, "includes": ["../lotus_core"]}, "There is no checklist '../lotus_core'"),
        ({**OWN, "items": [{**OWN["items"][0], "id": "cor_par_01"}]}, "the id 'cor_par_01' twice"),
    ],
)
def test_a_faulty_file_is_refused(written, content, said):
    with pytest.raises(ChecklistError) as error:
        checklist_of_file(written(content), FOLDER)
    assert said in str(error.value)


def test_a_file_that_is_not_there_or_not_utf8_is_refused(tmp_path):
    with pytest.raises(ChecklistError) as error:
        checklist_of_file(tmp_path / "none.json", FOLDER)
    assert "No such file" in str(error.value)
    latin = tmp_path / "latin.json"
    latin.write_bytes('{"id": "Ñ"}'.encode("latin-1"))
    with pytest.raises(ChecklistError) as error:
        checklist_of_file(latin, FOLDER)
    assert "must be a JSON file in UTF-8" in str(error.value)


def test_an_unknown_id_names_the_known_ones():
    with pytest.raises(ChecklistError) as error:
        shipped_checklist(FOLDER, "schema")
    assert "There is no checklist 'schema'" in str(error.value)
