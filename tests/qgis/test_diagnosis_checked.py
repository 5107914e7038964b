"""Data are checked before the first chapter: what cannot be true ends the diagnosis, and an annex says the rest."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from .demo_diagnosis import without_people_chapters


def test_what_cannot_be_true_ends_it_with_the_fix(run, demo, tmp_path):
    with pytest.raises(QgsProcessingException) as caught:
        run("territorialdiagnosis", **{**demo, "AREA_UNITS": "ha"}, FOLDER=str(tmp_path / "d"))
    said = str(caught.value)
    assert said.startswith("AREA: The field of areas is 0.01 times the area of the outlines")
    assert (
        "Choose km2 as AREA_UNITS." in said
        and "'Unit of the area field' (AREA_UNITS)" in said
        and "ACCEPT=area_units goes on all the same" in said
    )
    assert not (tmp_path / "d").exists()


def test_a_field_of_another_year(run, demo, tmp_path):
    with pytest.raises(QgsProcessingException, match="POP_END: Field 't2011' is given for the year 2021"):
        run("territorialdiagnosis", **{**demo, "POP_END": "t2011"}, FOLDER=str(tmp_path / "d"))


def test_the_annex_of_checks(plain):
    page = (plain / "report.html").read_text(encoding="utf-8")
    annex = page[page.index("What was checked") :]
    assert "Units with people at the end and none at the start: 2." in annex
    assert "Population at the start" in annex and "POP_START" not in annex[: annex.index("</table>")]
    assert annex.index("look at it") < annex.index(">right<")


def test_what_the_author_accepts_is_said(run, demo, tmp_path):
    inputs = without_people_chapters(demo) | {"AREA_UNITS": "ha", "ACCEPT": "area_units"}
    inputs = {name: value for name, value in inputs.items() if not name.startswith(("SETTLEMENT", "SERVICE"))}
    run("territorialdiagnosis", **inputs, FOLDER=str(tmp_path / "d"))
    assert "accepted by the author" in (tmp_path / "d" / "report.html").read_text(encoding="utf-8")
