"""Tables in JSON-stat."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.tables.figures import read_figures
from urban_rural_linkages.core.tables.jsonstat import is_jsonstat, parse_jsonstat
from urban_rural_linkages.core.tables.long import find_long_form

SECOND = {
    "version": "2.0", "class": "dataset", "label": "Population", "source": "ESTAT",
    "id": ["sex", "geo", "time"], "size": [2, 2, 2],
    "value": {"0": 134137, "1": 134176, "2": 220461, "4": 66000.125, "5": 66100},
    "status": {"1": "b", "3": ":", "6": "c", "4": "a word of its own"},
    "dimension": {
        "sex": {"category": {"index": {"F": 1, "T": 0}, "label": {"T": "Total", "F": "Females"}}},
        "geo": {"category": {"index": ["ES242", "ES241"], "label": {"ES242": "Teruel", "ES241": "Huesca"}}},
        "time": {"category": {"index": {"2019": 0, "2020": 1}, "label": {"2019": "2019", "2020": "2020"}}},
    },
}  # fmt: skip
FIRST = {
    "label": "x",
    "dimension": {
        "id": ["Region", "Tid"], "size": [2, 1],
        "Region": {"category": {"index": {"44001": 0, "44216": 1}}},
        "Tid": {"category": {"label": {"2021": "2021"}}},
    },
    "value": [70, 36240], "status": ["p", None],
}  # fmt: skip


def parsed(content, **options):
    return parse_jsonstat(json.dumps(content), "t.json", **options)


def column(table, name: str) -> list[str]:
    return table.columns[table.names.index(name)]


def test_version_two_with_the_values_that_there_are():
    table = parsed(SECOND)
    assert table.names == ["sex", "sex_label", "geo", "geo_label", "time", "value", "value_flag"]
    assert column(table, "sex") == ["T"] * 4 + ["F"] * 4
    assert column(table, "geo_label") == ["Teruel", "Teruel", "Huesca", "Huesca"] * 2
    assert column(table, "time") == ["2019", "2020"] * 4
    assert column(table, "value") == ["134137", "134176 b", "220461", ":", "66000.1250", "66100", "c", ""]
    assert column(table, "value_flag") == ["", "", "", "", "a word of its own", "", "", ""]
    assert (table.title, table.source) == ("Population", "ESTAT")


def test_version_one_lists_sizes_among_the_dimensions():
    table = parsed({"dataset": FIRST})
    assert table.names == ["Region", "Tid", "value"]
    assert table.columns == [["44001", "44216"], ["2021", "2021"], ["70 p", "36240"]]


def test_one_flag_for_all():
    assert column(parsed({"d": FIRST | {"status": "e"}}), "value") == ["70 e", "36240 e"]
    assert column(parsed({"d": FIRST | {"status": ["e"]}}), "value") == ["70 e", "36240 e"]


def test_of_several_tables_one_is_chosen():
    both = {"towns": FIRST, "regions": SECOND}
    with pytest.raises(InputError, match="several tables: towns, regions"):
        parsed(both)
    assert parsed(both, dataset="towns").names == ["Region", "Tid", "value"]
    with pytest.raises(InputError, match="several tables"):
        parsed(both, dataset="none")


def test_a_collection_with_its_tables():
    elsewhere = {"class": "dataset", "href": "https://example.org/x"}
    assert parsed({"class": "collection", "link": {"item": [SECOND, elsewhere]}}).names[0] == "sex"
    with pytest.raises(InputError, match="no table in JSON-stat"):
        parsed({"class": "collection", "link": {"item": [elsewhere]}})


@pytest.mark.parametrize(
    "change",
    [
        {"size": [2, 2, 3]},
        {"value": [1, 2]},
        {"value": {"8": 1}},
        {"value": {"x": 1}},
        {"id": ["sex", "geo"]},
        {"id": ["sex", "geo", "age"]},
        {"dimension": SECOND["dimension"] | {"geo": {"category": {"index": {"ES242": 0, "ES241": 2}}}}},
        {"dimension": SECOND["dimension"] | {"geo": {"category": {"index": ["ES242", "ES242"]}}}},
        {"dimension": SECOND["dimension"] | {"geo": []}},
        {"size": [10**6, 10**6, 10**6]},
    ],
)
def test_what_is_no_whole_table_is_refused(change):
    with pytest.raises(InputError, match=r"'t\.json' is no whole JSON-stat table"):
        parsed(SECOND | change)


def test_a_file_that_is_cut_off():
    with pytest.raises(InputError, match=r"'t\.json' is no JSON"):
        parse_jsonstat(json.dumps(SECOND)[:-20], "t.json")


def test_other_files_are_told_apart():
    assert is_jsonstat(SECOND) and is_jsonstat({"dataset": FIRST}) and is_jsonstat({"class": "collection"})
    assert not any(map(is_jsonstat, ([], {}, {"type": "FeatureCollection", "features": []}, {"a": {"value": 1}})))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (36240, "36240"),
        (36240.0, "36240"),
        (36.24, "36.24"),
        (36.125, "36.1250"),  # three decimals could be thousands
        (-0.125, "-0.1250"),
        (1e-7, "1e-07"),
        (None, ""),
        (float("nan"), ""),
        ("..", ".."),
    ],
)
def test_numbers_are_written_so_that_their_point_is_a_decimal_mark(value, cell):
    assert column(parsed({"d": FIRST | {"value": [value, 5], "status": None}}), "value")[0] == cell


@given(st.lists(st.one_of(st.none(), st.integers(-(10**12), 10**12)), min_size=6, max_size=6))
def test_a_list_of_values_and_those_that_there_are_say_the_same(values):
    dimension = {
        "a": {"category": {"index": ["x", "y"]}},
        "b": {"category": {"index": ["1", "2", "3"]}},
    }
    cube = {"class": "dataset", "id": ["a", "b"], "size": [2, 3], "dimension": dimension}
    some = {str(place): value for place, value in enumerate(values) if value is not None}
    whole, sparse = parsed(cube | {"value": values}), parsed(cube | {"value": some})
    assert whole == sparse
    assert column(whole, "value") == ["" if value is None else str(value) for value in values]
    assert list(zip(*whole.columns[:2], strict=True)) == [(a, b) for a in "xy" for b in "123"]


def test_columns_of_one_name_are_told_apart():
    dimension = {"value": {"category": {"index": ["x"], "label": {"x": "X"}}}}
    table = parsed({"class": "dataset", "id": ["value"], "size": [1], "dimension": dimension, "value": [3]})
    assert table.names == ["value", "value_label", "value_"]


class TestLongForm:
    """What is read is a long table like any other: totals are found, years are asked about."""

    def form(self):
        table = parsed(SECOND)
        columns = dict(zip(table.names, table.columns, strict=True))
        return find_long_form(columns.pop("geo"), columns), columns

    def test_the_dimensions_are_those_of_the_file(self):
        form, _ = self.form()
        assert form.dimensions == {"sex": ["T", "F"], "time": ["2019", "2020"]}

    def test_the_total_is_found_and_the_year_is_open(self):
        form, columns = self.form()
        assert (form.totals, form.open) == ({"sex": "T"}, ["time"])
        assert form.rows_of_totals(columns) == [0, 1, 2, 3]

    def test_flags_go_to_a_column_of_their_own(self):
        _, columns = self.form()
        read = read_figures({"value": columns["value"]}).columns["value"]
        assert read.values[:4] == [134137, 134176, 220461, None]
        assert read.flags[:2] == ["", "b"]
        assert (read.missing, read.suppressed) == ({":": 1, "c": 1}, 1)
