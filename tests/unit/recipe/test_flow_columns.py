"""Columns of commuting: two that hold the codes of the units, and one of workers that are no shares."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.flow_columns import find_flow_columns

from .described_cases import of_columns, of_geopackage

CODES = ["06001", "06002", "06003", "06004"]
FROM, TO = ["06001", "06001", "06002", "06003", "06004"], ["06002", "06003", "06001", "06001", "06001"]


def found(**columns) -> dict[str, str]:
    return {name: one.chosen for name, one in find_flow_columns(of_columns(columns, geometry="table"), CODES).items()}


def test_the_demo():
    codes = of_geopackage("municipalities").by_name["code"].texts
    flows = find_flow_columns(of_geopackage("flows", "table"), codes)
    assert {name: one.chosen for name, one in flows.items()} == {
        "ORIGIN": "origin", "DESTINATION": "destination", "WORKERS": "workers"
    }  # fmt: skip
    for table in ("people_2021", "people", "vital"):
        assert all(not one.candidates for one in find_flow_columns(of_geopackage(table, "table"), codes).values())


@pytest.mark.parametrize(("origin", "destination"), [("residencia", "trabajo"), ("home_code", "work_code"), ("o", "d")])
def test_words(origin, destination):
    assert found(**{origin: FROM, destination: TO, "n": [5, 7, 9, 5, 2]}) == {
        "ORIGIN": origin, "DESTINATION": destination, "WORKERS": "n"
    }  # fmt: skip


def test_two_columns_that_say_nothing_are_asked_for():
    layer = of_columns({"a": FROM, "b": TO, "n": [5, 7, 9, 5, 2]})
    columns = find_flow_columns(layer, CODES)
    assert str(columns["ORIGIN"].question) == "Which field is where workers live? It may be a or b."
    assert columns["DESTINATION"].chosen == ""


def test_lost_zeros_are_found():
    lost = [[int(code) for code in column] for column in (FROM, TO)]
    assert found(origin=lost[0], destination=lost[1], workers=[50, 70, 90, 51, 20])["ORIGIN"] == "origin"


@pytest.mark.parametrize(
    "shares",
    [
        [0.5, 0.5, 1.0, 1.0, 1.0],
        [50.5, 49.5, 100.0, 100.0, 100.0],
        [33.3, 66.7, 99.9, 100.1, 100.0],
    ],
)
def test_shares_are_no_workers(shares):
    columns = find_flow_columns(of_columns({"origin": FROM, "dest": TO, "workers": shares}), CODES)
    assert str(columns["WORKERS"].refused["workers"]) == "holds shares, no workers"
    assert columns["WORKERS"].chosen == ""


def test_estimates_from_a_sample_have_fractions():
    assert found(origin=FROM, dest=TO, workers=[50.2, 7.9, 9.4, 5.0, 2.7])["WORKERS"] == "workers"


def test_a_number_that_is_called_nothing_is_asked_for():
    columns = find_flow_columns(of_columns({"origin": FROM, "dest": TO, "x": [50, 7, 9, 5, 2]}), CODES)
    assert columns["WORKERS"].chosen == ""
    assert str(columns["WORKERS"].question) == "Is 'x' the number of workers?"


def test_what_tells_neighbours_is_no_number_of_workers():
    columns = find_flow_columns(of_columns({"origin": FROM, "dest": TO, "conti": [1, 0, 1, 1, 0]}), CODES)
    assert columns["WORKERS"].candidates == ()
    assert str(columns["WORKERS"].refused["conti"]) == "holds one value or two only"


def test_distances_go_behind_workers():
    columns = {"origin": FROM, "dest": TO, "km": [1.2, 7.5, 9.1, 5.3, 2.2], "workers": [50, 7, 9, 5, 2]}
    assert found(**columns)["WORKERS"] == "workers"


def test_a_table_of_other_codes_or_of_each_unit_once_is_none():
    assert set(found(origin=["x", "y"], destination=["y", "x"], workers=[1, 2]).values()) == {""}
    assert set(found(code=CODES, again=CODES, workers=[1, 5, 2, 7]).values()) == {""}


def test_codes_of_places_outside_do_not_disturb():
    columns = {"origin": [*FROM, "99999"], "dest": [*TO, "28079"], "workers": [5, 7, 9, 5, 2, 3]}
    assert found(**columns) == {"ORIGIN": "origin", "DESTINATION": "dest", "WORKERS": "workers"}


def test_no_codes_no_flows():
    layer = of_columns({"origin": FROM, "dest": TO, "workers": [5, 7, 9, 5, 2]})
    assert all(not one.candidates for one in find_flow_columns(layer, []).values())
