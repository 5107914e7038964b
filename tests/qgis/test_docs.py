"""The pages of the algorithms say what the algorithms say."""

from __future__ import annotations

import pytest

from scripts import make_docs
from scripts.manual import algorithm_pages
from scripts.manual.page_words import WORDS


@pytest.fixture
def algorithms(qgis_app):
    return qgis_app.provider.algorithms()


def test_the_pages_follow_the_source(algorithms):
    texts = algorithm_pages.pages(algorithms)
    kept = {path.name: path.read_text(encoding="utf-8") for path in make_docs.PAGES.glob("*.md")}
    differing = sorted(name for name in texts.keys() | kept.keys() if texts.get(name) != kept.get(name))
    assert differing == [], "run 'make docs'"


def test_every_input_has_a_kind_that_a_reader_knows(algorithms):
    kinds = {d.type() for algorithm in algorithms for d in algorithm.parameterDefinitions()}
    assert kinds <= WORDS["en"]["kinds"].keys() == WORDS["es"]["kinds"].keys()


def test_pages_that_have_no_algorithm_vanish(tmp_path):
    (tmp_path / "gone.md").touch()
    make_docs.write({"here.md": "x"}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["here.md"]
