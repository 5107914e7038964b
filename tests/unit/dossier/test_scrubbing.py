"""Folders are taken out of texts, whatever system wrote them; addresses and units stay."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.dossier.scrubbing import without_folders


@pytest.mark.parametrize(("text", "left"), [
    ("file /home/ana/data/units.gpkg read", "file units.gpkg read"),
    ('"C:\\\\Users\\\\Ana\\\\units.gpkg|layername=a"', '"units.gpkg|layername=a"'),
    ("C:\\Users\\Ana\\units.gpkg", "units.gpkg"),
    ("C:/Users/Ana/units.gpkg", "units.gpkg"),
    ("\\\\server\\share\\Ana\\units.gpkg", "units.gpkg"),
    ("<datasource>./diagnosis.gpkg|layername=a</datasource>", "<datasource>./diagnosis.gpkg|layername=a</datasource>"),
    ("https://example.org/a/b.json", "https://example.org/a/b.json"),
    ("12 inhabitants/km2, and/or, 3/4/5", "12 inhabitants/km2, and/or, 3/4/5"),
    ("</layer><a/>", "</layer><a/>"),
])  # fmt: skip
def test_the_name_of_the_file_is_left(text, left):
    assert without_folders(text) == left


def test_known_folders_may_have_blanks():
    assert (
        without_folders("/home/ana maría/mis datos/u.gpkg", ["/home/ana maría/mis datos", "/home/ana maría"])
        == "u.gpkg"
    )
    assert without_folders("a/b", ["/"]) == "a/b"
