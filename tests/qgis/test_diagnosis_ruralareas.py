"""The chapter on functional rural areas: Extremadura without the urban areas of Eurostat, and the demo with all."""

from __future__ import annotations

import re
import subprocess

import pytest
from qgis.core import QgsProject

from tests.diagnosis_reader import page_of, record_of, rows

from .demo_diagnosis import run_once
from .layers import memory_layer
from .linkages_data import extremadura


def told_of(folder) -> str:
    """Return the text of the chapter."""
    return re.sub(r"<[^>]+>", " ", page_of(folder, "ruralareas")).replace("\u202f", " ")


@pytest.fixture(scope="module")
def region(qgis_app, tmp_path_factory):
    """The folder of the diagnosis of Extremadura's municipalities, which count at their capitals."""
    folder = tmp_path_factory.mktemp("rural") / "extremadura"
    run_once(
        "territorialdiagnosis", UNITS=extremadura("municipios"), UNIT_ID="codigo", NAME="nombre", POP_START="people",
        POP_END="people", START_YEAR=2020, END_YEAR=2021, SETTLEMENTS=extremadura("capitales"),
        SETTLEMENT_POP="people", FUA="fua", DETOUR=1.3, CRUISE_SPEED=60, START_MINUTES=0, LANGUAGE="en",
        SHEETS="06001,06023,06015", ACCEPT="same_dates", FOLDER=str(folder),
    )  # fmt: skip
    return folder


@pytest.mark.real
class TestExtremadura:
    def test_without_the_urban_areas_there_are_eighteen(self, region):
        found = record_of(region)["chapters"]["ruralareas"]
        assert found["without_cities"] and found["units_in_cities"] == 30
        people = {one["seat"]: one["people"] for one in found["areas"]}
        assert len(people) == 18 and sum(people.values()) == 677124
        assert (people["Don Benito"], people["Zafra"], people["Ceclavín"]) == (114981, 67042, 9121)
        why = [one["why"] for one in found["areas"]]
        assert (why.count("reached"), why.count("isolated"), why.count("enclosed")) == (12, 4, 2)

    def test_what_the_page_says(self, region):
        told = told_of(region)
        assert "Outside the urban areas, 677 124 people live in 18 areas; 12 of them reach 25 000." in told
        assert "Puebla de Obando and La Roca de la Sierra have only urban areas around them" in told
        assert "Trujillo, Azuaga, San Vicente de Alcántara and Ceclavín stay under 25 000" in told
        assert (
            "The people of the area of Cabeza del Buey (26 municipalities) are 49 minutes from its seat in the mean"
            in told
        )
        assert "Not the areas that the JRC published" in told and "Straight-line estimate" in told
        assert [page["chapter"] for page in record_of(region)["pages"]].count("ruralareas") == 1, "it is one page"

    def test_the_figures_of_the_table_come_from_tables(self, region):
        ((units, minutes),) = rows(region, "SELECT units, seat_min FROM rural_areas WHERE fra_name = 'Cabeza del Buey'")
        assert units == 26 and minutes == pytest.approx(48.8, abs=0.05)
        named = {figure["what"] for figure in record_of(region)["register"]["figures"]
                 if figure["chapter"] == "ruralareas"}  # fmt: skip
        assert {"People of the area", "Mean minutes of the people to the seat of their area"} <= named

    def test_how_far_the_rule_decides(self, region):
        settings = {key: (areas, round(100 * keep)) for key, areas, keep in
                    rows(region, "SELECT setting, areas, keep_seat FROM rural_settings")}  # fmt: skip
        assert settings == {
            "RULE": (18, 100), "IDEAL 12500": (26, 79), "IDEAL 50000": (16, 84), "MIN_MINUTES 20": (18, 100),
            "MIN_MINUTES 40": (17, 90), "MAX_MINUTES 50": (22, 86), "MAX_MINUTES 70": (15, 90),
            "CENTRE_MINUTES 5": (19, 79), "CENTRE_MINUTES 15": (16, 70),
        }  # fmt: skip
        assert rows(region, "SELECT COUNT(DISTINCT fra_id) FROM rural_varied WHERE setting = 'IDEAL 12500'") == [(26,)]

    def test_no_two_areas_of_one_colour_touch(self, region):
        colours = dict(rows(region, "SELECT fra_name, colour4 FROM rural_areas"))
        assert set(colours.values()) <= {0, 1, 2, 3} and colours["Zafra"] != colours["Fregenal de la Sierra"]

    def test_sheets_name_the_area_of_a_unit_and_the_way_to_its_seat(self, region):
        pages = subprocess.run(
            ["pdftotext", str(region / "sheets.pdf"), "-"], capture_output=True, text=True, check=True
        )
        told = " ".join(pages.stdout.split())
        assert re.search(r"Its functional rural area is that of Cabeza del Buey, \d+ minutes away", told)
        assert "It is the seat of a functional rural area." in told and "It lies in an urban area." in told

    def test_the_project_has_outlines_and_seats_above_the_areas_and_tips_in_words(self, region):
        project = QgsProject()
        assert project.read(str(region / "diagnosis.qgz"))
        layers = {layer.name(): layer for layer in project.mapLayers().values()}
        assert layers["Seats of the areas"].featureCount() == 18 and "Outlines of the areas" in layers
        tip = layers["Functional rural areas"].mapTipTemplate()
        assert "Functional rural area" in tip and "Minutes to the seat" in tip and "colour" not in tip
        project.clear()


def test_with_all_counted_it_says_so(plain):
    """The demo without flows has no urban area of its own: another result, and the page says which."""
    found = record_of(plain)["chapters"]["ruralareas"]
    assert not found["without_cities"] and found["units_in_cities"] == 0
    assert sum(one["people"] for one in found["areas"]) == rows(plain, "SELECT SUM(t2021) FROM change")[0][0]
    assert len(found["areas"]) == 3
    assert "With the cities among them" in told_of(plain)
    assert "urban areas:" not in told_of(plain)


def test_a_region_of_one_area_has_no_chapter(qgis_app, tmp_path):
    wkt = "POLYGON(({0} 40, {1} 40, {1} 40.1, {0} 40.1, {0} 40))"
    made = [
        (wkt.format(-6 + 0.1 * place, -5.9 + 0.1 * place), f"m{place}", 230, (210, 195, 240, 180)[place])
        for place in range(4)
    ]
    units = memory_layer({"code": "text", "before": "integer", "now": "integer"}, made, "Polygon", "EPSG:4326",
                         name="units")  # fmt: skip
    run_once("territorialdiagnosis", UNITS=units, UNIT_ID="code", POP_START="before", POP_END="now", START_YEAR=2001,
             END_YEAR=2021, LANGUAGE="en", SHEETS="none", FOLDER=str(tmp_path / "d"))  # fmt: skip
    reasons = {one["chapter"]: one["reason"] for one in record_of(tmp_path / "d")["not_done"]}
    assert "one functional rural area" in reasons["Functional rural areas"]
