"""Reference values: read from a table, refused where they mean nothing, cited by who published them."""

from __future__ import annotations

import math

import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.report.references import FIELDS, SERIES, Reference, References, parse_references

ROWS = [
    ("population", "Country", "2001", "41 116 842", "Office", "CC BY 4.0"),
    ("population", "Country", 2021, 47385107.0, "Office", "CC BY 4.0"),
    ("share_old", "Country", 2021, 19.7, "Office, ages", None),
    ("share_old", "Neighbour", 2021, 23.5, None, None),
    (None, None, None, None, None, None),
    ("# population", "Example", "?", "?", None, None),
]


def table(rows=ROWS) -> dict[str, list[object]]:
    return {name: [row[place] for row in rows] for place, name in enumerate(FIELDS)}


def test_values_are_found_by_series_place_and_year():
    found = parse_references(table(), "refs")
    assert found.rows[0] == Reference("population", "Country", 2001, 41116842.0, "Office", "CC BY 4.0")
    assert found.names == ["Country", "Neighbour"] and len(found.rows) == 4
    assert found.over("population", "Country", [2001, 2011, 2021])[::2] == [41116842.0, 47385107.0]
    assert math.isnan(found.value("population", "Country", 2011))
    assert found.change("Country", 2001, 2021) == pytest.approx(15.2, abs=0.05)
    assert math.isnan(found.change("Neighbour", 2001, 2021))
    assert found.with_values(["share_old"], [2021]) == ["Country", "Neighbour"]
    assert found.with_values(["population"], [1990]) == []


def test_who_published_them_is_said_once():
    found = parse_references(table(), "refs")
    assert found.cited(found.names) == ["Country: Office (CC BY 4.0); Office, ages"]


def test_nothing_given_is_nothing():
    assert References().names == [] and References().cited([]) == []


def test_source_and_licence_may_be_lacking():
    columns = {name: values for name, values in table().items() if name not in ("source", "licence")}
    assert parse_references(columns, "refs").rows[0].source == ""


@pytest.mark.parametrize(("place", "value", "said"), [
    (0, "wages", "unknown series: 'wages'"), (1, "", "needs a name"), (2, "2001.5", "whole year"),
    (2, "soon", "'soon' in the field year is no number"), (3, None, "in the field value is no number"),
    (3, "12,5", "'12,5' in the field value is no number"), (3, "inf", "is no number"),
])  # fmt: skip
def test_what_is_wrong_is_said_with_its_row(place, value, said):
    broken = [list(row) for row in ROWS]
    broken[1][place] = value
    with pytest.raises(InputError, match="Row 2") as caught:
        parse_references(table(broken), "refs")
    assert said in str(caught.value)


def test_a_value_given_twice_and_a_field_that_lacks_are_refused():
    with pytest.raises(InputError, match="population of Country in 2001 twice"):
        parse_references(table([ROWS[0], ROWS[0]]), "refs")
    with pytest.raises(InputError, match="lacks the fields value"):
        parse_references({name: of for name, of in table().items() if name != "value"}, "refs")


def test_every_series_says_what_it_counts():
    assert all(SERIES.values())
