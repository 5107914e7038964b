"""Extremadura through the diagnosis: hospitals, settlements, towns; and why chapters on decisions are left out."""

from __future__ import annotations

import csv

import pytest
from qgis.core import QgsVectorLayer

from tests.diagnosis_reader import page_of, record_of, rows

from .demo_diagnosis import diagnosis_inputs, without_people_chapters
from .layers import memory_layer

OPEN = {"06015", "06044", "06074", "06083", "10037", "10067", "10131", "10148"}
CHAPTERS = ("wherenext", "closures", "equity")
BEDS = {"BADAJOZ": "06015", "DON BENITO": "06044", "LLERENA": "06074", "MÉRIDA": "06083", "CÁCERES": "10037",
        "CORIA": "10067", "NAVALMORAL DE LA MATA": "10131", "PLASENCIA": "10148"}  # fmt: skip
"""The towns of the public general hospitals as their source writes them."""


@pytest.fixture(scope="module")
def capitals(qgis_app, real_data):
    """The 388 capitals as units, and the eight hospitals, Llerena with the name that its source gives it."""
    with real_data("extremadura/extremadura_padron_1996_2021_2025.csv").open(encoding="utf-8-sig") as text:
        people = {row["codigo"]: row for row in csv.DictReader(text)}
    source = QgsVectorLayer(f"{real_data('extremadura/extremadura_municipios.gpkg')}|layername=capitales", "x", "ogr")
    towns = [(f.geometry().asWkt(12), f["codigo"], f["capital"]) for f in source.getFeatures()]
    made = [(*town, int(people[town[1]]["t2001"] or 0), int(people[town[1]]["t2021"])) for town in towns]
    units = memory_layer({"code": "text", "name": "text", "t2001": "integer", "t2021": "integer"}, made, "Point",
                         "EPSG:4258", name="capitals")  # fmt: skip
    names = {"06074": "COMPLEJO HOSPITALARIO LLERENA-ZAFRA"}
    beds = dict.fromkeys(OPEN, 0)
    source = QgsVectorLayer(f"{real_data('extremadura/extremadura_hospitales.gpkg')}|layername=hospitales", "x", "ogr")
    source.setSubsetString("facility_type = 'GENERAL' AND public_private = 'public'")
    for hospital in source.getFeatures():
        beds[BEDS[hospital["city"]]] += hospital["cap_beds"]
    open_now = [(point, names.get(code, f"Hospital de {name}"), "hospital", beds[code])
                for point, code, name in towns if code in OPEN]  # fmt: skip
    fields = {"name": "text", "type": "text", "beds": "integer"}
    services = memory_layer(fields, open_now, "Point", "EPSG:4258", name="hospitals")
    return {
        "UNITS": units, "UNIT_ID": "code", "NAME": "name", "POP_START": "t2001", "POP_END": "t2021",
        "START_YEAR": 2001, "END_YEAR": 2021, "SERVICES": services, "SERVICE_TYPE": "type", "SERVICE_NAME": "name",
        "CAPACITY": "beds", "DETOUR": 1.3, "CRUISE_SPEED": 60, "START_MINUTES": 0, "LANGUAGE": "en", "SHEETS": "none",
    }  # fmt: skip


@pytest.fixture(scope="module")
def extremadura(capitals, tmp_path_factory):
    """The folder of the diagnosis of Extremadura's capitals."""
    import processing

    folder = tmp_path_factory.mktemp("extremadura") / "made"
    processing.run("urbanrural:territorialdiagnosis", {**capitals, "FOLDER": str(folder)})
    return folder


@pytest.mark.real
class TestExtremadura:
    def test_the_ninth_hospital_is_fuente_del_maestre_as_the_source_counts(self, extremadura):
        found = record_of(extremadura)["chapters"]["wherenext"]
        assert (found["service"], found["minutes"]) == ("hospital", 30.0)
        today, first = found["shortest_mean"][:2]
        assert (round(today["mean_min"], 2), today["people_beyond"]) == (24.27, 440180)
        assert (first["places"], round(first["mean_min"], 2), first["status"]) == (
            ["Fuente del Maestre"], 20.59, "optimal")  # fmt: skip
        assert [round(one["mean_min"], 2) for one in found["shortest_mean"]] == [
            24.27,
            20.59,
            19.02,
            17.59,
            16.57,
            15.55,
        ]
        beyond = [one["people_beyond"] for one in found["most_within"]]
        assert beyond[1:] == [334647, 297465, 262326, 229142, 203383]
        assert any("names Zafra" in note and "Talarrubias" in note for note in found["look_first"])

    def test_the_report_says_look_first_above_proved(self, extremadura):
        page = (extremadura / "report.html").read_text(encoding="utf-8")
        assert "One more hospital at Fuente del Maestre would bring 105" in page
        assert "as the source counts hospitals" in page
        assert page.index("<b>Look first</b>") < page.index("<b>Proved</b>")
        assert "The best three are not the best two and one more" in page
        assert "LIST_YEAR" not in page
        assert "optimal" not in page[page.index('id="wherenext"') : page.index('id="closures"')]

    def test_coria_closed(self, extremadura):
        [(affected, newly, units, taken)] = rows(
            extremadura,
            "SELECT affected, newly_beyond, units, receivers FROM closures WHERE name = 'Hospital de Coria'",
        )
        assert (affected, newly, units) == (60008, 31040, 54)
        assert taken.startswith("Hospital de Plasencia 49")
        assert "Without COMPLEJO HOSPITALARIO LLERENA-ZAFRA only 19" in (
            extremadura / "report.html").read_text(encoding="utf-8")  # fmt: skip

    def test_who_is_far(self, extremadura):
        region = record_of(extremadura)["chapters"]["equity"]["groups"][0]
        assert (region["beyond"], round(region["share"], 3), round(region["depth"], 4)) == (440180, 0.415, 0.2755)
        page = (extremadura / "report.html").read_text(encoding="utf-8")
        assert "Never the Gini of minutes alone" in page
        assert "counts at its one point" in page

    def test_beds_are_spread_less_evenly_than_people(self, extremadura):
        """2,818 public general beds, shared among all who reach them within the hour."""
        [(people, none, mean, per, gini, four_tenths)] = rows(
            extremadura, "SELECT people, none, mean, per, gini, four_tenths FROM evenness WHERE row_id = 'all'"
        )
        assert (people, none, per) == (1059501, 96848, 1000)
        assert (round(mean, 2), round(gini, 4), round(four_tenths, 1)) == (2.66, 0.2788, 20.6)
        [(shared,)] = rows(extremadura, "SELECT SUM(offered * t2021) / 1000 FROM shared_access")
        assert round(shared) == 2818, "nothing is lost, and nothing is handed twice"
        page = page_of(extremadura, "equity").replace("\u202f", " ")
        assert "How evenly beds are in reach" in page and "Gini 0.28" in page
        assert "Beds within 60 min for each 1 000 people who share them (field “beds”)" in page
        assert "40 % of the people have 21 % of it" in page and "96 848 people have none within 60 min." in page


@pytest.mark.real
class TestSettlementsOfExtremadura:
    def test_seven_lead_and_the_slope_of_one_is_not_rejected(self, extremadura):
        found = record_of(extremadura)["chapters"]["settlements"]
        assert found["leading"] == ["Badajoz", "Cáceres", "Mérida", "Plasencia", "Navalmoral de la Mata", "Azuaga",
                                    "San Vicente de Alcántara"]  # fmt: skip
        main = found["rank_size"][0]
        assert (main["places"], round(main["zeta"], 6), round(main["q"], 6)) == (35, 1.069240, 1.027843)
        page = (extremadura / "report.html").read_text(encoding="utf-8")
        part = page[page.index('id="settlements"') : page.index('id="towns"')]
        assert "7 places lead: from each of them it is over an hour to any larger place." in part
        assert "A slope of 1 (the second town half of the first) is not rejected." in part
        assert "The two largest are 109 minutes apart" in part and "From Azuaga (7\u202f702 people)" in part
        assert "A municipality counts at its one point." in part and "Straight-line estimate" in part

    def test_levels_and_bands_are_in_the_tables(self, extremadura):
        levels = rows(extremadura, "SELECT level, COUNT(*) FROM settlement_levels GROUP BY level")
        assert dict(levels) == {"national": 7, "regional": 20, "local": 83, "none": 278}
        bands = rows(extremadura, "SELECT band, places, people FROM size_bands")
        assert bands[0] == ("under 500", 124, 35512) and bands[-1] == ("50\u202f000 and over", 3, 305452)
        [(compared,)] = rows(extremadura, "SELECT SUM(compared) FROM size_bands")
        assert compared == 388

    def test_castuera_carries_four_times_its_people(self, extremadura):
        found = record_of(extremadura)["chapters"]["towns"]
        assert (found["towns"], found["intermediary"]) == (35, 19)
        assert found["one"] == {"people": 151070, "units": 114}
        assert found["none"] == {"people": 111091, "units": 102}
        largest = sorted(found["dependants"].items(), key=lambda one: -one[1])[:6]
        assert largest == [("Castuera", 20504), ("Trujillo", 16171), ("Olivenza", 14199),
                           ("Jerez de los Caballeros", 12203), ("Llerena", 10461), ("Azuaga", 10018)]  # fmt: skip
        page = (extremadura / "report.html").read_text(encoding="utf-8")
        part = page[page.index('id="towns"') :]
        assert "Castuera, with 5\u202f708 people, is the only town within half an hour for 20\u202f504." in part
        assert "and not the closure of a real service" in part

    def test_who_looks_where_stands_unit_by_unit(self, extremadura):
        [found] = rows(extremadura, "SELECT town_name, ROUND(town_min), second_name, dependence, larger_name "
                                    "FROM town_hinterlands WHERE code = '06036'")  # fmt: skip
        assert (found[0], found[1], found[3]) == ("Castuera", 0, "one")
        [(one,)] = rows(extremadura, "SELECT SUM(t2021) FROM town_hinterlands WHERE dependence = 'one'")
        assert one == 151070


def test_another_service_and_fewer_places(run, joined_units, country, tmp_path):
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    run("territorialdiagnosis", **inputs, NEXT_SERVICE="pharmacy", SERVICE_LIMITS="pharmacy=10",
        FOLDER=str(tmp_path / "made"))  # fmt: skip
    found = record_of(tmp_path / "made")["chapters"]["wherenext"]
    assert (found["service"], found["minutes"], len(found["shortest_mean"])) == ("pharmacy", 10.0, 2)


@pytest.mark.parametrize(
    ("capacity", "said"),
    [("", "each counts as one, for their capacity is not given"), ("beds", "the capacity of 1 is not known")],
)
def test_services_of_which_it_is_not_known_what_they_offer_count_as_one_each(
    run, joined_units, country, tmp_path, capacity, said
):
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    source = QgsVectorLayer(inputs["SERVICES"], "x", "ogr")
    made = [(f.geometry().asWkt(3), f["type"], f["name"], f["capacity"] if number else None)
            for number, f in enumerate(source.getFeatures("type = 'health_centre'"))]  # fmt: skip
    fields = {"type": "text", "name": "text", "beds": "integer"}
    inputs |= {"SERVICES": memory_layer(fields, made, "Point", "EPSG:25830"), "SERVICE_LIMITS": "health_centre=15"}
    run("territorialdiagnosis", **inputs, CAPACITY=capacity or None, SHEETS="none", FOLDER=str(tmp_path / "made"))
    page = page_of(tmp_path / "made", "equity")
    assert "How evenly health centres are in reach" in page and said in page
    assert record_of(tmp_path / "made")["chapters"]["equity"]["evenness"][0]["none"] >= 0


def test_where_all_reach_the_same_the_page_says_why_it_draws_no_curve(run, joined_units, country, tmp_path):
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    run("territorialdiagnosis", **inputs, NEXT_SERVICE="hospital", SERVICE_LIMITS="hospital=120", SHEETS="none",
        FOLDER=str(tmp_path / "made"))  # fmt: skip
    page = page_of(tmp_path / "made", "equity")
    assert "are in reach is not drawn: within 240 minutes all people share the same" in page
    assert not rows(tmp_path / "made", "SELECT name FROM sqlite_master WHERE name = 'evenness'")


def test_a_capacity_below_0_is_refused_by_its_field(run, joined_units, country, tmp_path):
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    fields = {"type": "text", "name": "text", "beds": "integer"}
    inputs["SERVICES"] = memory_layer(fields, [("POINT(300000 4360000)", "hospital", "A", -5)], "Point", "EPSG:25830")
    with pytest.raises(Exception, match=r"field 'beds' must not be negative"):
        run("territorialdiagnosis", **inputs, CAPACITY="beds", SHEETS="none", FOLDER=str(tmp_path / "made"))


def test_a_type_that_is_not_there_is_refused_before_the_work(run, joined_units, country, tmp_path):
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    with pytest.raises(Exception, match="No service is of the type 'casino'"):
        run("territorialdiagnosis", **inputs, NEXT_SERVICE="casino", FOLDER=str(tmp_path / "made"))


def test_nothing_of_single_places_is_counted_where_it_is_published(run, joined_units, country, tmp_path):
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    run("territorialdiagnosis", **inputs, PUBLISH=True, MIN_COUNT=200, SHEETS="none", FOLDER=str(tmp_path / "made"))
    found = record_of(tmp_path / "made")
    assert not set(CHAPTERS) & set(found["chapters"])
    [(known,)] = rows(tmp_path / "made", "SELECT COUNT(*) FROM settlement_levels")
    assert 0 < known < len(rows(tmp_path / "made", "SELECT 1 FROM town_hinterlands")), "who is hidden takes no part"
    assert rows(tmp_path / "made", "SELECT COUNT(*) FROM town_hinterlands WHERE t2021 IS NULL AND town_id > ''") == [
        (0,)]  # fmt: skip
    assert "points of settlements are not published" in page_of(tmp_path / "made", "settlements")
    reasons = [one["reason"] for one in found["not_done"]]
    assert sum("single places" in reason for reason in reasons) == len(CHAPTERS)


def test_services_that_no_road_leads_to_from_the_region_leave_nothing_to_decide(run, joined_units, country, tmp_path):
    inputs = without_people_chapters(diagnosis_inputs(joined_units, country))
    fields, rows_of = {"type": "text", "name": "text"}, [("POINT(-3.2 39.2)", "hospital", "Far")]
    far = memory_layer(fields, rows_of, "Point", "EPSG:4326")
    roads = {"NETWORK": f"{country / 'region.gpkg'}|layername=roads", "HIGHWAY": "highway", "MAXSPEED": "maxspeed"}
    run("territorialdiagnosis", **{**inputs, **roads, "SERVICES": far}, SHEETS="none", FOLDER=str(tmp_path / "made"))
    found = record_of(tmp_path / "made")
    assert not set(CHAPTERS) & set(found["chapters"])
    reasons = [one["reason"] for one in found["not_done"]]
    told = sum("No service that the report counts" in reason for reason in reasons)
    assert told == len(CHAPTERS) + 1, "and by what means people travel"
