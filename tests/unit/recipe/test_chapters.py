"""Chapters open with their inputs, and say what they lack."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.chapters import CHAPTER_IDS, missing_input, part_of

OPENS = [
    ("population", {"UNITS", "UNIT_ID", "POP_START", "POP_END"}),
    ("components", {"BIRTHS", "DEATHS"}),
    ("trend", {"SERIES"}),
    ("ages", {"AGE_FIELDS"}),
    ("ages", {"POP_OLD"}),
    ("functional", {"POPULATION"}),
    ("functional", {"FLOWS", "ORIGIN", "DESTINATION", "WORKERS"}),
    ("access", {"SERVICES"}),
    ("overlay", {"SERVICES"}),
    ("priority", {"SERVICES"}),
    ("priority", {"AGE_FIELDS"}),
    ("priority", {"POP_OLD"}),
    ("land", {"POPULATION", "POPULATION_START", "BUILTUP", "BUILTUP_START"}),
    ("groups", {"GROUP"}),
    ("means", {"SERVICES", "NETWORK", "HIGHWAY"}),
    ("means", {"SERVICES", "NETWORK", "SPEED"}),
    ("plans", {"SCENARIOS", "SERVICES"}),
    ("gap", {"POPULATION"}),
    ("settlements", {"UNITS", "UNIT_ID", "POP_START", "POP_END"}),
    ("ruralareas", {"UNITS", "UNIT_ID", "POP_START", "POP_END"}),
    ("towns", {"UNITS", "UNIT_ID", "POP_START", "POP_END"}),
    ("links", {"FLOWS", "ORIGIN", "DESTINATION", "WORKERS"}),
    ("partnerships", {"FLOWS", "ORIGIN", "DESTINATION", "WORKERS"}),
    ("catchments", {"POPULATION"}),
    ("context", {"UNITS", "UNIT_ID", "POP_START", "POP_END"}),
    ("checklists", {"STORE"}),
]


@pytest.mark.parametrize(("chapter", "inputs"), OPENS)
def test_what_opens_a_chapter(chapter, inputs):
    assert missing_input(chapter, inputs.__contains__, True) is None


@pytest.mark.parametrize(("chapter", "inputs"), OPENS)
def test_one_less_shuts_it_again(chapter, inputs):
    for one in inputs:
        assert str(missing_input(chapter, (inputs - {one}).__contains__, True)).startswith("It needs ")


def test_some_need_outlines():
    shut = {name for name in CHAPTER_IDS if missing_input(name, lambda name: True, False) is not None}
    assert shut == {"overlay", "land", "ruralareas"}


def test_every_chapter_belongs_to_a_part_and_those_of_one_part_follow_each_other():
    parts = [part_of(chapter) for chapter in CHAPTER_IDS]
    assert parts == sorted(parts, key=["people", "services", "decisions", "linkages", "whole"].index)
    assert [chapter for chapter in CHAPTER_IDS if part_of(chapter) == "whole"] == ["checklists"]
