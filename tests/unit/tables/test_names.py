"""Names of units in place of codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.tables.names import pair_names, plain_name

NAMES = ["Badajoz", "Mérida", "L'Hospitalet", "San Pedro", "San Pedro", "Łódź"]
IDS = ["06015", "06083", "08101", "41001", "41002", "10465"]


def results(*keys: str) -> dict[str, tuple[str, str]]:
    return {pair.key: (pair.result, pair.unit) for pair in pair_names(keys, NAMES, IDS).values()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BADAJOZ", "Badajoz"),
        ("Mérida", "merida"),
        ("L’Hospitalet de l’Infant", "L'HOSPITALET DE L'INFANT"),
        ("Saint-Étienne", "SAINT ETIENNE"),
        ("Łódź", "LODZ"),
        ("Þórshöfn", "thorshofn"),
        ("Œuilly", "OEUILLY"),
        ("Straße", "STRASSE"),
        ("Αθήνα", "ΑΘΗΝΑ"),
        ("Castelló / Castellón", "castello/castellon"),
        ("Zaragoza ", "Zaragoza"),
        ("Me\u0301rida", "M\u00e9rida"),
    ],
)
def test_the_same_name(one, other):
    assert plain_name(one) == plain_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Peñas", "Pena"), ("A Coruña", "Coruña"), ("東京", "京都"), ("Видин", "Види")]
)
def test_other_names(one, other):
    assert plain_name(one) != plain_name(other)


def test_what_is_written_alike_and_what_differs():
    assert results("Badajoz", "MERIDA", "l’hospitalet") == {
        "Badajoz": ("same", "06015"),
        "MERIDA": ("differs", "06083"),
        "l’hospitalet": ("differs", "08101"),
    }


def test_a_name_of_several_units_is_never_guessed():
    assert results("San Pedro", "SAN PEDRO") == {"San Pedro": ("ambiguous", ""), "SAN PEDRO": ("ambiguous", "")}


def test_a_name_of_no_unit():
    assert results("Cáceres", "") == {"Cáceres": ("none", "")}


def test_a_unit_goes_to_the_name_that_is_written_like_it():
    assert results("BADAJOZ", "Badajoz") == {"BADAJOZ": ("ambiguous", ""), "Badajoz": ("same", "06015")}


def test_a_unit_that_two_writings_claim_goes_to_none():
    assert {unit for _, unit in results("BADAJOZ", "badajoz").values()} == {""}


def test_of_two_units_that_differ_in_accents_each_gets_its_own():
    pairs = pair_names(["Peña", "Pena", "PENA"], ["Peña", "Pena"], ["1", "2"])
    assert [(pair.result, pair.unit) for pair in pairs.values()] == [("same", "1"), ("same", "2"), ("ambiguous", "")]


def test_a_unit_without_a_name_is_paired_with_nothing():
    assert [pair.result for pair in pair_names(["-"], ["", " "], ["1", "2"]).values()] == ["none"]


@given(st.lists(st.text(alphabet="aáAñn -", max_size=4)), st.lists(st.text(alphabet="aáAñn -", max_size=4), max_size=5))
def test_no_unit_is_given_to_two_names_and_none_to_another_name(keys, names):
    ids = [str(place) for place in range(len(names))]
    pairs = pair_names(keys, names, ids)
    taken = [pair.unit for pair in pairs.values() if pair.unit]
    assert len(taken) == len(set(taken))
    assert set(pairs) == {key for key in keys if key}
    for pair in pairs.values():
        if pair.unit:
            assert plain_name(pair.key) == plain_name(names[int(pair.unit)])
            assert pair.name == names[int(pair.unit)]


@given(st.text(max_size=12))
def test_a_plain_name_stays_as_it_is(name):
    assert plain_name(plain_name(name)) == plain_name(name)


@pytest.mark.parametrize(
    ("years", "units"),
    [
        ((2021, 2022, 2023), {"Aisa": "1", "Aísa": "1"}),
        ((2022, 2022, 2022), {"Aisa": "1", "Aísa": ""}),
        (None, {"Aisa": "1", "Aísa": ""}),
    ],
)
def test_two_writings_of_one_unit_are_both_read_where_they_count_other_years(years, units):
    pairs = pair_names(["Aisa", "Aisa", "Aísa"], ["Aisa", "Jaca"], ["1", "2"], years)
    assert {pair.key: pair.unit for pair in pairs.values()} == units
