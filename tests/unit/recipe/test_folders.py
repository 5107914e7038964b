"""Folders of a diagnosis: one that is free, and what to know of one that was chosen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from urban_rural_linkages.core.recipe.folders import FolderFacts, folder_verdict, free_folder

FREE = FolderFacts(True, False, False, True, True, False)
FULL = FolderFacts(True, True, True, True, False, False)


def test_an_earlier_diagnosis_is_never_proposed():
    assert free_folder(Path("p/diagnosis"), lambda path: False) == Path("p/diagnosis")
    taken = {Path("p/diagnosis"), Path("p/diagnosis_2")}
    assert free_folder(Path("p/diagnosis"), taken.__contains__) == Path("p/diagnosis_3")


@pytest.mark.parametrize(
    ("facts", "fine", "words"),
    [
        (FREE, True, "will be made"),
        (replace(FREE, is_writable=False), False, "You may not write there: choose another folder."),
        (replace(FREE, is_absolute=False), False, "Give the whole path of the folder."),
        (replace(FULL, is_folder=False), False, "This is a file, and no folder."),
        (FULL, True, "other files in it stay"),
        (replace(FULL, is_empty=True), True, "empty"),
        (replace(FULL, has_diagnosis=True), True, "an earlier diagnosis in it will be replaced"),
        (replace(FULL, is_writable=False), False, "You may not write there: choose another folder."),
    ],
)
def test_what_to_know_of_a_folder(facts, fine, words):
    verdict, note = folder_verdict(facts)
    assert (verdict, str(note)) == (fine, words)
