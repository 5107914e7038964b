"""The hierarchy of places: Extremadura's figures, minutes of a table, every result, and input that is refused."""

from __future__ import annotations

import pytest
from qgis.core import NULL, QgsProcessingException

from .layers import memory_layer, rows
from .linkages_data import STRAIGHT, extremadura

MADE = dict.fromkeys(("LINKS", "HINTERLANDS", "RANKSIZE", "BANDS"), "TEMPORARY_OUTPUT")


@pytest.fixture
def made(run, tmp_path):
    def make(places, **inputs) -> dict:
        given = {"PLACES": places, "PLACE_ID": "code", "PLACE_NAME": "name", "POP": "people", "COST": "straight",
                 "OUTPUT": "TEMPORARY_OUTPUT", "CHART": str(tmp_path / "chart.svg"), **MADE, **inputs}  # fmt: skip
        return run("settlementhierarchy", **given)

    return make


def places(people=(60000, 6000, 300, 0), **more):
    fields = {"code": "text", "name": "text", "people": "integer", **more.pop("fields", {})}
    made = [(f"POINT({500000 + 20000 * i} 4400000)", f"0{i + 1}", f"Place {i + 1}", count)
            for i, count in enumerate(people)]  # fmt: skip
    return memory_layer(fields, made, "Point", name="towns")


@pytest.mark.real
def test_extremadura(made, tmp_path):
    found = made(extremadura("capitales"), PLACE_ID="codigo", PLACE_NAME="nombre", **STRAIGHT)
    of_code = {row["codigo"]: row for row in rows(found["OUTPUT"])}
    levels = [row["level"] for row in of_code.values()]
    assert [levels.count(name) for name in ("national", "regional", "local", "none")] == [7, 20, 83, 278]
    assert of_code["10037"]["dominance_min"] == pytest.approx(109.084499353232, abs=1e-6)
    assert of_code["06015"]["dominance_min"] in (None, NULL) and of_code["06015"]["rank"] == 1
    assert sum(row["intermediary"] for row in of_code.values()) == 19
    assert (of_code["06036"]["hinterland"], of_code["06036"]["dependants"]) == (46600, 20504)
    assert found["ZIPF"] == pytest.approx(1.0692396879995023) and found["N_CENTRES"] == 110
    assert found["PRIMACY"] == pytest.approx(1.5784233582762162)
    measures = {(row["measure"], row["cut"]): row for row in rows(found["RANKSIZE"])}
    assert measures["zeta", 5000]["se"] == pytest.approx(0.2555971730665572) and measures["zeta", 2000]["n"] == 88
    assert measures["q", 5000]["value"] == pytest.approx(1.0278433287754307)
    assert [row["places"] for row in rows(found["BANDS"])] == [124, 94, 82, 53, 22, 6, 4, 3]
    assert len(rows(found["LINKS"])) == 387
    units = rows(found["HINTERLANDS"])
    assert sum(row["people"] for row in units if row["dependence"] == "one") == 151070
    assert sum(row["people"] for row in units if row["dependence"] == "none") == 111091
    drawn = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert "1.07" in drawn and "not rejected" in drawn


def test_a_table_of_minutes_says_who_is_near(made):
    times = memory_layer({"origin": "text", "destination": "text", "minutes": "real"},
                         [("02", "01", 12.0), ("03", "02", 70.0), ("03", "01", 80.0)], name="times")  # fmt: skip
    found = {row["code"]: row for row in rows(made(places(), TIMES=times, COST="time")["OUTPUT"])}
    assert (found["02"]["dominance_min"], found["02"]["level"], found["02"]["dominated_name"]) == (
        12,
        "none",
        "Place 1",
    )
    assert (found["03"]["dominance_min"], found["03"]["level"], found["03"]["dominated_by"]) == (70, "national", "02")
    assert found["04"]["level"] in (None, NULL) and found["04"]["rank"] in (None, NULL), "nobody lives there"


def test_a_table_of_minutes_knows_places_that_have_no_geometry(made, feedback):
    towns = memory_layer({"code": "text", "name": "text", "people": "integer"},
                         [("POINT(500000 4400000)", "01", "Place 1", 60000), (None, "02", "Place 2", 6000)],
                         "Point", name="towns")  # fmt: skip
    times = memory_layer({"origin": "text", "destination": "text", "minutes": "real"}, [("02", "01", 20.0)], name="t")
    found = made(towns, TIMES=times, COST="time")
    second = rows(found["OUTPUT"])[1]
    assert (second["dominance_min"], second["level"], second["dominated_by"]) == (20, "local", "01")
    (link,) = rows(found["LINKS"])
    assert link["minutes"] == 20 and "without a geometry" not in "\n".join(feedback.warnings)


def test_nothing_is_told_of_units_without_a_geometry(made, feedback):
    """Straight lines of 20 km at 1.3 and 60 km/h are 26 minutes; of y nobody knows where it lies."""
    units = memory_layer({"code": "text", "inhabitants": "integer"},
                         [("POINT(540000 4400000)", "x", 900), (None, "y", 70)], "Point")  # fmt: skip
    found = made(places(), UNITS=units, UNIT_ID="code", UNIT_POP="inhabitants")
    near = {row["code"]: row for row in rows(found["HINTERLANDS"])}
    assert near["x"]["dependence"] == "one" and near["y"]["dependence"] in (None, NULL)
    assert "Units without a geometry, of whose town nothing is known: 1." in "\n".join(feedback.warnings)


def test_units_of_their_own_count_in_hinterlands(made, feedback):
    units = memory_layer({"code": "text", "inhabitants": "integer"},
                         [("POINT(520000 4400000)", "x", 900), ("POINT(500500 4400000)", "01", 40)],
                         "Point")  # fmt: skip
    found = made(places(), UNITS=units, UNIT_ID="code", UNIT_POP="inhabitants")
    assert [row["hinterland"] for row in rows(found["OUTPUT"])][:2] == [40, 900]
    near = {row["code"]: row for row in rows(found["HINTERLANDS"])}
    assert near["01"]["town_min"] == 0, "a unit counts at the place of its code"
    assert "take no part: 1" in "\n".join(feedback.warnings)


def test_results_do_not_depend_on_the_order_of_features(made):
    one = made(places((900, 900, 50)))
    turned = memory_layer({"code": "text", "name": "text", "people": "integer"},
                          [(f"POINT({500000 + 20000 * i} 4400000)", f"0{i + 1}", f"Place {i + 1}", count)
                           for i, count in reversed(list(enumerate((900, 900, 50))))], "Point")  # fmt: skip
    by_code = [{row["code"]: (row["rank"], row["dominated_by"]) for row in rows(found["OUTPUT"])}
               for found in (one, made(turned))]  # fmt: skip
    assert by_code[0] == by_code[1]


@pytest.mark.parametrize(("people", "inputs", "words"), [
    ((900, None), {}, "unit '02' has no value"),
    ((0, 0), {}, "Nobody lives in the places of layer 'towns'"),
    ((9, 5), {"COST": "time"}, "No network was given"),
    ((9, 5), {"LEVELS": "15,30"}, "three are needed"),
    ((9, 5), {"SIZE_BREAKS": "10,5"}, "must increase"),
    ((9, 5), {"TOWN_MIN": 60000}, "Cities begin at"),
])  # fmt: skip
def test_what_cannot_be_is_refused_with_its_sentence(made, people, inputs, words):
    with pytest.raises(QgsProcessingException, match=words):
        made(places(people), **inputs)


def test_units_without_people_are_refused(made):
    with pytest.raises(QgsProcessingException, match="UNIT_POP"):
        made(places(), UNITS=places(), UNIT_ID="code")


def test_one_place_is_an_answer_with_a_remark(made, feedback):
    found = made(places((500,)))
    assert found["N_CENTRES"] == 1 and found["ZIPF"] is None
    assert "one place with people" in "\n".join(feedback.warnings) and "leads alone" in "\n".join(feedback.infos)
