"""Central places by services: Goettingen's counts, services by where they lie, weights, and input that is refused."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from .layers import memory_layer, rows

NOTHING = "TEMPORARY_OUTPUT"


@pytest.fixture
def weighed(run):
    def weigh(units, **inputs) -> dict:
        return run("servicecentrality", UNITS=units, OUTPUT=NOTHING, FUNCTIONS=NOTHING, **inputs)

    return weigh


def squares():
    made = [(f"POLYGON(({x} 0, {x + 9000} 0, {x + 9000} 9000, {x} 9000, {x} 0))", f"0{at}", count)
            for at, (x, count) in enumerate(((500000, 3), (510000, 1)), start=1)]  # fmt: skip
    return memory_layer({"code": "text", "schools": "integer"}, made, "Polygon", name="squares")


def services():
    made = [
        (f"POINT({x} 4000)", kind)
        for x, kind in ((501000, "school"), (511000, "school"), (502000, "court"), (900000, "court"), (503000, None))
    ]
    return memory_layer({"type": "text"}, made, "Point", name="services")


@pytest.mark.real
def test_doctors_and_pharmacies_of_gottingen(weighed, real_data):
    units = QgsVectorLayer(str(real_data("gottingen/GoettingenHealth2.csv")), "districts", "ogr")
    found = weighed(units, UNIT_ID="district", COUNT_FIELDS=["phys_gen", "psych", "pharm"])
    index = {row["district"]: row["functional_index"] for row in rows(found["OUTPUT"])}
    assert sum(index.values()) == pytest.approx(300.0, abs=1e-9) and found["N_CENTRAL"] == 135
    best = sorted(index, key=index.get, reverse=True)[:3]
    assert best == ["313", "74", "75"] and index["313"] == pytest.approx(14.463825352421699, abs=1e-9)
    points = {row["function"]: (row["outlets"], row["coefficient"]) for row in rows(found["FUNCTIONS"])}
    assert points["phys_gen"] == (309, pytest.approx(0.32362459546925565))


def test_services_count_where_they_lie_and_weights_weigh(weighed, feedback):
    found = rows(weighed(squares(), SERVICES=services(), SERVICE_TYPE="type", FUNCTION_WEIGHTS="court=3")["OUTPUT"])
    assert [row["functional_index"] for row in found] == [150.0, 50.0]
    assert [row["weighted_index"] for row in found] == [350.0, 50.0]
    assert [(row["functions"], row["outlets"]) for row in found] == [(2, 2), (1, 1)]
    told = "\n".join(feedback.warnings)
    assert "in no unit are left out: 1" in told and "without a type are left out: 1" in told


@pytest.mark.parametrize(("inputs", "words"), [
    ({}, "Nothing says which services"),
    ({"COUNT_FIELDS": ["schools"], "FUNCTION_WEIGHTS": "court=2"}, "no function 'court' to weigh"),
    ({"COUNT_FIELDS": ["schools"], "FUNCTION_WEIGHTS": "schools=x"}, "no number of 0 or more"),
])  # fmt: skip
def test_what_cannot_be_is_refused_with_its_sentence(weighed, inputs, words):
    with pytest.raises(QgsProcessingException, match=words):
        weighed(squares(), **inputs)
