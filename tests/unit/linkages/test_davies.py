"""Central places by their services: Goettingen's doctors, sums, weights, what is unknown, and refusals."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import REAL_DATA
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.linkages.davies import counts_of_services, davies, parse_weights

KINDS = ("phys_gen", "psych", "pharm")


@pytest.fixture(scope="module")
def gottingen():
    file = REAL_DATA / "gottingen" / "GoettingenHealth2.csv"
    if not file.exists():
        pytest.skip("the real data are not at hand")
    with file.open(encoding="utf-8-sig", newline="") as text:
        sample = text.readline()
        text.seek(0)
        rows = list(csv.DictReader(text, delimiter=";" if sample.count(";") > sample.count(",") else ","))
    return {kind: np.array([float(row[kind]) for row in rows]) for kind in KINDS}, [row["district"] for row in rows]


@pytest.mark.real
def test_doctors_and_pharmacies_of_gottingen(gottingen):
    entries = json.loads((REAL_DATA.parent / "golden" / "linkages.json").read_text(encoding="utf-8"))
    golden = next(entry["expected"] for entry in entries if entry["id"] == "DAVIES-GOE")
    counts, ids = gottingen
    found = davies(counts, ids)
    order = [found.names.index(kind) for kind in KINDS]
    assert found.outlets[order].tolist() == golden["totals"]
    assert found.coefficients[order] == pytest.approx(golden["coef"], abs=1e-9)
    assert found.index.sum() == pytest.approx(golden["sum"], abs=1e-9)
    assert found.central == golden["nonzero"]
    best = np.argsort(-found.index)[:5]
    assert found.index[best] == pytest.approx([row[1] for row in golden["top5"]], abs=1e-9)
    assert [int(ids[row]) for row in best] == [row[0] for row in golden["top5"]]


COUNTS = st.lists(st.tuples(*[st.integers(0, 50)] * 3), min_size=1, max_size=30)


@given(COUNTS)
def test_indices_add_up_to_100_for_each_function_that_has_an_outlet(rows):
    counts = {kind: np.array(column, dtype=float) for kind, column in zip("abc", zip(*rows, strict=True), strict=True)}
    if not any(values.sum() for values in counts.values()):
        with pytest.raises(InputError, match="No function has an outlet"):
            davies(counts, [str(row) for row in range(len(rows))])
        return
    found = davies(counts, [str(row) for row in range(len(rows))])
    assert found.index.sum() == pytest.approx(100.0 * len(found.names))
    doubled = davies(counts, [str(row) for row in range(len(rows))], dict.fromkeys("abc", 2.0))
    assert doubled.weighted == pytest.approx(2.0 * found.index)


def test_weights_and_what_places_have():
    found = davies({"school": np.array([3.0, 1.0]), "court": np.array([1.0, 0.0])}, ["a", "b"], {"court": 3.0})
    assert found.weighted.tolist() == [375.0, 25.0] and found.index.tolist() == [175.0, 25.0]
    assert found.functions.tolist() == [2, 1] and found.place_outlets.tolist() == [4, 1]
    assert found.places.tolist() == [1, 2] and found.names == ["court", "school"]


def test_an_unknown_count_is_no_nought():
    found = davies({"school": np.array([3.0, np.nan]), "bank": np.zeros(2)}, ["a", "b"])
    assert np.isnan(found.index[1]) and np.isnan(found.functions[1]) and found.index[0] == 100.0
    told = "\n".join(map(str, found.notes))
    assert "without any outlet are left out: bank" in told and "unknown in 1 place" in told


@pytest.mark.parametrize(("counts", "weights", "words"), [
    ([1.0, -1.0], {}, "unit 'b'"),
    ([1.0, 2.0], {"court": 1.0}, "no function 'court' to weigh; there is school"),
    ([1.0, 2.0], {"school": -1.0}, "no number of 0 or more"),
    ([1.0, 2.0], {"school": float("nan")}, "no number of 0 or more"),
])  # fmt: skip
def test_what_cannot_be_is_refused(counts, weights, words):
    with pytest.raises(InputError, match=words):
        davies({"school": np.array(counts)}, ["a", "b"], weights)


def test_services_are_counted_where_they_lie_and_others_are_told():
    counts, notes = counts_of_services([0, 1, 1, -1, 0], ["school", "school", "school", "bank", ""], 2)
    assert {kind: values.tolist() for kind, values in counts.items()} == {"school": [1.0, 2.0]}
    told = "\n".join(map(str, notes))
    assert "in no unit are left out: 1" in told and "without a type are left out: 1" in told
    assert counts_of_services([], [], 2) == ({}, [])


def test_weights_as_text():
    assert parse_weights("", parameter="W") == {}
    assert not np.isfinite(parse_weights("school=many", parameter="W")["school"])
    with pytest.raises(InputError, match="W must hold pairs"):
        parse_weights("school", parameter="W")
