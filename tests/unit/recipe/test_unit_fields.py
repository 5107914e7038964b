"""Code, name and group: by values first, by names second; what counts the rows is none of them."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.unit_fields import find_code, find_group, find_name, refusal_of_counts

from .described_cases import of_columns, of_geopackage, of_values

TOWNS = ["Acedera", "Aceuchal", "Ahillones", "Alange", "La Albuera", "Alburquerque"]


def test_the_demo_has_a_code_a_name_and_a_group():
    layer = of_geopackage("municipalities")
    assert find_code(layer).chosen == "code"
    assert find_name(layer, ("code",)).chosen == "name"
    assert find_group(layer, ("code", "name")).chosen == "comarca"


def test_the_number_of_the_row_is_no_code():
    found = find_code(of_geopackage("municipalities"))
    assert str(found.refused["fid"]) == "counts the rows (1, 2, 3 ...)"
    assert found.candidate("fid") is None


@pytest.mark.parametrize(
    "values", [list(range(6)), list(range(1, 7)), ["1", "2", "3", "4", "5", "6"], [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]]
)
def test_rows_are_counted_under_whatever_name(values):
    found = find_code(of_columns({"clave": values, "name": TOWNS}))
    assert found.chosen == ""
    assert "counts the rows" in str(found.refused["clave"])


def test_ids_of_a_filtered_layer_rise_with_gaps():
    found = find_code(
        of_columns({"fid": [3, 8, 9, 20, 21, 40], "cod": ["06001", "06002", "06003", "06004", "06005", "06006"]})
    )
    assert found.chosen == "cod"
    assert "counts the rows" in str(found.refused["fid"])


def test_texts_with_zeros_in_front_are_codes_in_whatever_order():
    assert find_code(of_columns({"x": ["00001", "00002", "00003"], "y": ["Ahigal", "Brozas", "Coria"]})).chosen == "x"


def test_two_codes_are_asked_for_unless_one_is_named_so():
    codes = {"a1": ["06001", "06002", "06003"], "b1": ["10001", "10002", "10003"]}
    found = find_code(of_columns(codes))
    assert found.chosen == ""
    assert str(found.question) == "Which field is the code of each unit? It may be a1 or b1."
    assert find_code(of_columns({"código": codes["a1"], "b1": codes["b1"]})).chosen == "código"


def test_a_whole_number_may_be_a_code():
    assert (
        find_code(
            of_columns(
                {"geoid": [44001, 44003, 44007], "pop": [5, 7, 9]},
            ),
            taken=("pop",),
        ).chosen
        == "geoid"
    )


def test_people_are_no_code_although_all_differ():
    found = find_code(of_columns({"pop": [807, 5449, 1230, 960], "name": TOWNS[:4]}), taken=("pop",))
    assert found.chosen == ""
    assert str(found.refused["pop"]) == "counts people"


def test_repeated_and_missing_codes_are_said():
    found = find_code(of_columns({"cod": ["06001", "06001", "06002"], "ine": ["1a", None, "2b"]}))
    assert str(found.refused["cod"]) == "06001 stands for several units"
    assert str(found.refused["ine"]) == "1 unit has no value"


@pytest.mark.parametrize(("code", "name"), [("رمز", "اسم"), ("קוד", "שם")])
def test_names_from_right_to_left_are_told_by_their_values(code, name):
    layer = of_columns({code: ["IL-0511", "IL-0532", "IL-0549"], name: ["القاهرة الجديدة", "الأقصر", "حيفا"]})
    assert find_code(layer).chosen == code
    assert find_name(layer, (code,)).chosen == name


def test_a_name_repeats_little_and_a_group_much():
    layer = of_columns(
        {"code": ["1a", "2b", "3c", "4d", "5e", "6f"], "n": TOWNS, "g": ["Badajoz"] * 4 + ["Cáceres"] * 2}
    )
    assert find_name(layer, ("code",)).chosen == "n"
    assert str(find_name(layer, ("code",)).refused["g"]) == "only 2 different texts"
    group = find_group(layer, ("code", "n"))
    assert (group.chosen, str(group.question)) == ("", "Is 'g' the group that units are added up by?")


def test_one_group_or_one_for_each_unit_is_none():
    layer = of_columns({"country": ["ES"] * 6, "name": TOWNS})
    refused = find_group(layer).refused
    assert str(refused["country"]) == "holds one value only"
    assert str(refused["name"]) == "6 different values are no groups"


def test_groups_in_numbers_are_found_by_name_alone():
    layer = of_columns({"provincia": [6, 6, 6, 10, 10, 10], "created": [2007, 2007, 2007, 2014, 2014, 2014]})
    assert [one.value for one in find_group(layer).candidates] == ["provincia"]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([None, None, None], "holds no value"),
        ([1, 2, 3], "counts the rows (1, 2, 3 ...)"),
        (["1.234,5", "2,5", "7"], "holds texts with commas or points; let the table be prepared first"),
        (["1.234", "22.500", "900"], "holds texts with commas or points; let the table be prepared first"),
        (["12,5", "7", "8"], "holds texts with commas or points; let the table be prepared first"),
        (["x", "y", "z"], "holds text, no numbers"),
        (["01", "02", "07"], "holds text, no numbers"),
        ([5, -1, 8], "holds numbers below 0"),
        ([5.5, 1.0, 8.0], "holds fractions, no counts"),
        ([5, 1, 8], None),
        (["5", "1", "8"], None),
        ([5.0, None, 8.0], None),
    ],
)
def test_what_counts_people(values, reason):
    found = refusal_of_counts(of_values("pop", values))
    assert (None if found is None else str(found)) == reason


def test_a_layer_without_rows_has_nothing():
    layer = of_columns({"code": [], "name": [], "pop": []})
    assert [find(layer).chosen for find in (find_code, find_name, find_group)] == ["", "", ""]
