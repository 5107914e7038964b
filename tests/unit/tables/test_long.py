"""Long tables: dimensions, totals, and their spreading."""

from __future__ import annotations

from urban_rural_linkages.core.tables.eurostat import divide_dimensions
from urban_rural_linkages.core.tables.long import find_long_form, pivot

INE = {
    "Sexo": ["Total", "Total", "Hombres", "Hombres"] * 2,
    "Periodo": ["2021", "2011"] * 4,
    "Total": ["70", "70", "34", "34", "36.240", "36.240", "17.757", "17.757"],
}
KEYS = ["44001"] * 4 + ["44216"] * 4


def test_a_table_of_years_and_sexes():
    form = find_long_form(KEYS, INE)
    assert form.dimensions == {"Sexo": ["Total", "Hombres"], "Periodo": ["2021", "2011"]}
    assert (form.totals, form.open) == ({"Sexo": "Total"}, ["Periodo"])
    assert form.rows_of_totals(INE) == [0, 1, 4, 5]


def test_one_row_a_key_is_not_long():
    assert find_long_form(["1", "2"], {"year": ["2011", "2021"]}) is None


def test_rows_that_nothing_tells_apart_are_not_long():
    assert find_long_form(["1", "1"], {"pop": ["70", "71"], "name": ["Ababuj", "Ababuj"]}) is None


def test_flags_are_no_dimension():
    columns = {
        "TIME_PERIOD": ["2020", "2021", "2021"],
        "OBS_VALUE": ["134176", "134545", "9"],
        "OBS_FLAG": ["b", "e", "p"],
    }
    assert find_long_form(["ES242", "ES242", "ES241"], columns).dimensions == {"TIME_PERIOD": ["2020", "2021"]}


def test_names_beside_codes_are_no_dimension_of_their_own():
    columns = {"sex": ["T", "F"] * 2, "sex_label": ["Total", "Females"] * 2, "value": ["7", "3", "9", "5"]}
    form = find_long_form(["1", "1", "2", "2"], columns)
    assert (form.dimensions, form.totals) == ({"sex": ["T", "F"]}, {"sex": "T"})


def test_of_codes_and_names_those_with_a_total_are_taken():
    columns = {"kon": ["a", "b"] * 2, "kon_label": ["Ambos sexos", "M"] * 2}
    assert find_long_form(["1", "1", "2", "2"], columns).totals == {"kon_label": "Ambos sexos"}


def test_spreading():
    keys, columns, twice = pivot(KEYS, INE, ["Periodo", "Sexo"], ["Total"])
    assert keys == ["44001", "44216"]
    assert list(columns) == ["2021_Total", "2011_Total", "2021_Hombres", "2011_Hombres"]
    assert columns["2021_Hombres"] == ["34", "17.757"]
    assert not twice


def test_a_combination_that_a_key_has_twice_is_unknown():
    _, columns, twice = pivot(["1", "1", "2"], {"y": ["2011"] * 3, "v": [1, 2, 3]}, ["y"], ["v"])
    assert (columns, twice) == ({"2011": [None, 3]}, ["1"])


def test_several_values_keep_their_names():
    _, columns, _ = pivot(["1"], {"y": ["2011"], "v": [1], "w": [2]}, ["y"], ["v", "w"])
    assert columns == {"v_2011": [1], "w_2011": [2]}


def test_dimensions_of_eurostat():
    names, columns, turned = divide_dimensions(
        ["freq,sex,geo\\TIME_PERIOD", "2020 "], [["A,T,ES242", "A,F,ES242"], ["134176 b", ":"]]
    )
    assert names == ["freq", "sex", "geo", "2020 "]
    assert columns[1:3] == [["T", "F"], ["ES242", "ES242"]]
    assert turned == 0


def test_places_of_eurostat_in_columns_become_rows():
    names, columns, turned = divide_dimensions(
        ["unit,sex,TIME_PERIOD\\geo", "ES241", "ES242"],
        [["NR,T,2020", "NR,F,2020", "NR,T,2019"], ["1", "3", "5"], ["2 b", "4", ":"]],
    )
    assert names == ["unit", "sex", "geo", "2020", "2019"]
    rows = list(zip(*columns, strict=True))
    assert rows == [
        ("NR", "T", "ES241", "1", "5"),
        ("NR", "T", "ES242", "2 b", ":"),
        ("NR", "F", "ES241", "3", ""),
        ("NR", "F", "ES242", "4", ""),
    ]
    assert turned == 2


def test_places_in_columns_without_a_period():
    assert divide_dimensions(["sex\\geo", "ES241", "ES242"], [["T", "F"], ["1", "3"], ["2", "4"]]) == (
        ["sex", "geo", "value"], [["T", "T", "F", "F"], ["ES241", "ES242"] * 2, ["1", "2", "3", "4"]], 2,
    )  # fmt: skip


def test_a_file_of_eurostat_without_places_has_its_dimensions_alone():
    found = divide_dimensions(["unit,sex\\geo"], [["NR,T", "NR,F"]])
    assert (found.names, found.columns, found.turned) == (["unit", "sex"], [["NR", "NR"], ["T", "F"]], 0)


def test_other_dimensions_in_columns_stay_there():
    found = divide_dimensions(["geo\\sex", "T", "F"], [["ES241"], ["1"], ["2"]])
    assert found == (["geo", "T", "F"], [["ES241"], ["1"], ["2"]], 0)


def test_other_tables_have_none():
    assert divide_dimensions(["geo", "2020"], [["ES242"], ["1"]]) is None


def test_years_as_decimal_numbers_name_columns_of_years():
    columns = {"year": ["2003.0", "2004,0"], "pop": [7, 8], "share": ["2003.5", "1.0"]}
    assert pivot(["1", "1"], columns, ["year"], ["pop"])[1] == {"2003": [7], "2004": [8]}
