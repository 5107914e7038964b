"""Zones of centrality: Extremadura's hospital towns as poles, poles by services, RIN, and input that is refused."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from . import extremadura_data
from .layers import memory_layer, rows

NOTHING = "TEMPORARY_OUTPUT"


@pytest.fixture
def zoned(run):
    def draw(units, **inputs) -> dict:
        given = {"UNITS": units, "UNIT_ID": "code", "POP": "people", **extremadura_data.STRAIGHT, "OUTPUT": NOTHING,
                 "SUMMARY": NOTHING, **inputs}  # fmt: skip
        return run("centralityzones", **given)

    return draw


def summary(found):
    return {row["zone"]: (row["units"], row["population"]) for row in rows(found["SUMMARY"])}


def line(poles=(1, 0, 0, None)):
    """Return four units in a row, 20 km apart: 26 minutes from one to the next."""
    made = [(f"POINT({500000 + 20000 * at} 4400000)", f"0{at + 1}", 1000 - 100 * at, pole)
            for at, pole in enumerate(poles)]  # fmt: skip
    return memory_layer({"code": "text", "people": "integer", "pole": "integer"}, made, "Point", name="towns")


def squares():
    made = [(f"POLYGON(({x} 0, {x + 9000} 0, {x + 9000} 9000, {x} 9000, {x} 0))", f"0{at}", 100, None)
            for at, x in enumerate((500000, 510000, 560000), start=1)]  # fmt: skip
    return memory_layer({"code": "text", "people": "integer", "pole": "integer"}, made, "Polygon", name="squares")


def services(*places):
    made = [(f"POINT({x} 4000)", kind) for x, kind in places]
    return memory_layer({"type": "text"}, made, "Point", name="services")


@pytest.mark.real
def test_extremadura_by_the_minutes_of_2014_and_by_its_own_quantiles(real_data, zoned, feedback):
    capitals = extremadura_data.capitals(real_data)
    fixed = zoned(capitals, POLE="open")
    assert summary(fixed) == {"A": (8, 417322), "C": (62, 111023), "D": (156, 264927), "E": (131, 214920),
                              "F": (31, 51309)}  # fmt: skip
    assert (fixed["N_POLES"], fixed["N_INNER"]) == (8, 318)
    own = zoned(capitals, POLE="open", ZONE_RULE="snai_quantiles")
    assert summary(own) == {"A": (8, 417322), "C": (190, 336631), "D": (95, 134957), "E": (76, 150754),
                            "F": (19, 19837)}  # fmt: skip
    assert "37.0; 51.4; 83.8" in "\n".join(feedback.infos)


def test_units_with_their_pole_and_minutes(zoned):
    found = rows(zoned(line(), POLE="pole")["OUTPUT"])
    assert [row["pole_id"] for row in found] == ["01"] * 4
    assert [row["minutes"] for row in found] == pytest.approx([0, 26, 52, 78], rel=1e-3)
    assert [row["zone"] for row in found] == ["A", "D", "E", "F"]
    assert found[3]["zone_name"] == "Ultra-peripheral"


@pytest.mark.parametrize(("inputs", "zones"), [
    ({"ZONE_RULE": "rin_car", "CENTRE_LEVEL": "middle"}, ["within", "within", "beyond", "beyond"]),
    ({"ZONE_RULE": "rin_pt", "CENTRE_LEVEL": "high"}, ["within"] * 4),
    ({"ZONE_RULE": "custom", "ZONE_MINUTES": "30,60,90"}, ["A", "C", "D", "E"]),
])  # fmt: skip
def test_other_rules(zoned, inputs, zones):
    assert [row["zone"] for row in rows(zoned(line(), POLE="pole", **inputs)["OUTPUT"])] == zones


def test_a_pole_has_all_services_at_once(zoned):
    given = services((501000, "school"), (502000, "hospital"), (511000, "school"), (900000, "hospital"))
    found = zoned(squares(), SERVICES=given, SERVICE_TYPE="type", POLE_SERVICES="school, hospital")
    assert [row["pole"] for row in rows(found["OUTPUT"])] == [1, 0, 0]
    assert sum(row["area_km2"] for row in rows(found["SUMMARY"])) == pytest.approx(243, rel=0.01)


def test_a_unit_that_no_way_leads_from(zoned, feedback):
    times = memory_layer({"origin": "text", "destination": "text", "minutes": "real"}, [("02", "01", 12.0)],
                         name="times")  # fmt: skip
    found = zoned(line(), POLE="pole", TIMES=times)
    assert [row["zone"] for row in rows(found["OUTPUT"])] == ["A", "C", "unreachable", "unreachable"]
    assert "No way leads to any pole from 2 units" in "\n".join(feedback.warnings)


@pytest.mark.parametrize(("inputs", "words"), [
    ({}, "Nothing says which units are poles"),
    ({"POLE": "pole", "ZONE_RULE": "custom", "ZONE_MINUTES": "40,20,75"}, "ZONE_MINUTES must increase"),
    ({"POLE": "pole", "ZONE_RULE": "snai_quantiles", "ZONE_QUANTILES": "50,75,95"}, "may be 1 at most"),
    ({"POLE": "pole", "ZONE_RULE": "snai_quantiles", "ZONE_QUANTILES": "0.5,0.75"}, "three are needed"),
    ({"POLE": "pole", "ZONE_RULE": "custom", "ZONE_MINUTES": "40,75"}, "three are needed"),
    ({"POLE": "pole", "COST": "time"}, "No network was given"),
])  # fmt: skip
def test_what_cannot_be_is_refused_with_its_sentence(zoned, inputs, words):
    with pytest.raises(QgsProcessingException, match=words):
        zoned(line(), **inputs)


def test_edges_that_cut_no_zones_are_refused_before_anything_is_read(zoned):
    with pytest.raises(QgsProcessingException, match="three are needed"):
        zoned(line((0, 0, 0, 0)), POLE="pole", ZONE_RULE="custom", ZONE_MINUTES="40,75")


def test_poles_that_are_none_or_all_are_refused(zoned):
    for poles, words in (((0, 0, 0, 0), "No unit of layer 'towns' is a pole"), ((1, 1, 1, 1), "All units of layer")):
        with pytest.raises(QgsProcessingException, match=words):
            zoned(line(poles), POLE="pole")


def test_services_in_units_without_outlines_are_refused(zoned):
    with pytest.raises(QgsProcessingException, match="'towns' has no outlines"):
        zoned(line(), SERVICES=services((1, "school")), SERVICE_TYPE="type", POLE_SERVICES="school")


def test_units_count_at_their_seats(zoned):
    seats = memory_layer({"unit": "text"}, [("POINT(505000 4000)", "01"), ("POINT(505000 4500)", "02"),
                                            ("POINT(565000 4000)", "03")], "Point", name="seats")  # fmt: skip
    given = services((501000, "school"))
    more = {"SERVICES": given, "SERVICE_TYPE": "type", "POLE_SERVICES": "school", "SEATS": seats}
    found = rows(zoned(squares(), SEAT_UNIT="unit", **more)["OUTPUT"])
    assert found[1]["minutes"] == pytest.approx(0.65, abs=0.01), "half a kilometre from seat to seat"


def test_seats_of_nobody_are_refused_before_anything_is_read(zoned):
    with pytest.raises(QgsProcessingException, match="SEATS needs SEAT_UNIT too"):
        zoned(line((0, 0, 0, 0)), POLE="pole", SEATS=line())
