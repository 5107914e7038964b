"""Data are checked before the first chapter: what cannot be true ends the diagnosis, and an annex says the rest."""

from __future__ import annotations

import re

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException

from urban_rural_linkages.core.grid import Grid
from urban_rural_linkages.io import raster

from .demo_diagnosis import without_people_chapters

CRS = QgsCoordinateReferenceSystem("EPSG:25830")


def test_what_cannot_be_true_ends_it_with_the_fix(run, demo, tmp_path):
    with pytest.raises(QgsProcessingException) as caught:
        run("territorialdiagnosis", **{**demo, "AREA_UNITS": "ha"}, FOLDER=str(tmp_path / "d"))
    said = str(caught.value)
    assert said.startswith("AREA: The field of areas is 0.01 times the area of the outlines")
    assert "Choose km2 as AREA_UNITS." in said and "ACCEPT=area_units goes on all the same" in said
    assert not (tmp_path / "d").exists()


def test_a_field_of_another_year(run, demo, tmp_path):
    with pytest.raises(QgsProcessingException, match="POP_END: Field 't2011' is given for the year 2021"):
        run("territorialdiagnosis", **{**demo, "POP_END": "t2011"}, FOLDER=str(tmp_path / "d"))


@pytest.fixture
def ended_at(run, demo, tmp_path, feedback):
    """A function that makes a diagnosis of the demo with a grid of one value, and returns how far its bar had come."""

    def end(match: str, name: str, value: float, at: tuple[float, float], **others) -> float:
        grid = Grid(np.full((3, 3), value), (at[0], 1000.0, 0.0, at[1], 0.0, -1000.0), CRS.toWkt(), -1)
        raster.write(tmp_path / "grid.tif", grid, nodata=-1)
        with pytest.raises(QgsProcessingException, match=match):
            run("territorialdiagnosis", **{**demo, **others, name: str(tmp_path / "grid.tif")},
                FOLDER=str(tmp_path / "d"))  # fmt: skip
        return max(feedback.fractions, default=0)

    return end


def test_built_up_land_as_shares_ends_it_at_the_start(ended_at):
    assert ended_at("holds nothing above 1", "BUILTUP", 0.4, (300_000, 4_400_000)) < 10


def test_a_surface_that_no_service_lies_on_ends_it_at_the_start(ended_at):
    assert ended_at("None of the .* services can be used", "FRICTION", 0.1, (0, 0), NETWORK=None) < 10


def test_the_annex_of_checks(plain):
    page = (plain / "report.html").read_text(encoding="utf-8")
    annex = page[page.index("What was checked") :]
    assert "Units with people at the end and none at the start: 2." in annex
    assert "Population at the start" in annex and "POP_START" not in annex[: annex.index("</table>")]
    assert "look at it" in annex and re.search(r"\d+ of \d+ checks found nothing", annex)


def test_what_the_author_accepts_is_said(run, demo, tmp_path, feedback):
    inputs = without_people_chapters(demo) | {"AREA_UNITS": "ha", "ACCEPT": "area_units"}
    inputs = {name: value for name, value in inputs.items() if not name.startswith(("SETTLEMENT", "SERVICE"))}
    run("territorialdiagnosis", **inputs | {"ACCEPT": "area_units, area_unit"}, FOLDER=str(tmp_path / "d"))
    assert feedback.warned("names checks that have not failed: area_unit.")
    assert "accepted by the author" in (tmp_path / "d" / "report.html").read_text(encoding="utf-8")
