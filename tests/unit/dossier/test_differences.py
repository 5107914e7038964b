"""Every difference has its sentence, and what has not changed has none."""

from __future__ import annotations

import math

import pytest

from urban_rural_linkages.core.dossier import differences
from urban_rural_linkages.core.dossier.annex_figures import annex_differences, withheld_numbers
from urban_rural_linkages.core.dossier.differences import (
    figure_differences,
    file_difference,
    layer_differences,
    layer_gone,
    rule_differences,
    table_differences,
    version_differences,
)
from urban_rural_linkages.core.dossier.layer_prints import LayerPrint, PlainRow, print_of
from urban_rural_linkages.core.report.origins import by_rule, total
from urban_rural_linkages.core.report.register import Printed, Register


def said(found) -> list[str]:
    return [str(one.sentence) for one in found]


def layer(*rows: tuple[str, int], fields=None):
    fields = fields or {"people": "int"}
    return print_of(fields, [PlainRow(key, [people] * len(fields)) for key, people in rows], len(rows))


def test_versions():
    assert version_differences({"QGIS": "3.40"}, {"QGIS": "3.40"}) == []
    assert said(version_differences({"QGIS": "3.40"}, {"QGIS": "3.44", "PROJ": "9"})) == [
        "The version of QGIS was 3.40, and is 3.44.", "The version of PROJ was –, and is 9.",
    ]  # fmt: skip


def test_rules_and_files():
    assert rule_differences({"a": "1"}, {"a": "1", "b": "2"}) == []
    assert said(rule_differences({"a": "1", "b": "2"}, {"a": "3"})) == [
        "The rule 'a' has changed: its file is another one than then.", "The rule 'b' cannot be read any more.",
    ]  # fmt: skip
    assert file_difference("Land", "land.tif", "1", "1") == []
    assert said(file_difference("Land", "land.tif", "1", "2") + file_difference("Land", "land.tif", "1", "")) == [
        "Land: the file 'land.tif' is another one than then.", "Land: the file 'land.tif' cannot be read any more.",
    ]  # fmt: skip
    assert str(layer_gone("Roads", "roads").sentence) == "Roads: the layer 'roads' cannot be read any more."


def test_rows_and_cells_of_a_layer():
    before = layer(("a", 1), ("b", 2))
    assert layer_differences("Units", "units", before, layer(("b", 2), ("a", 1))) == []
    found = layer_differences("Units", "units", before, layer(("a", 9), ("c", 3)))
    assert [(one.unit, one.field) for one in found] == [("a", "people"), ("b", ""), ("c", "")]
    assert said(found)[0] == "Units: in the row a of the layer 'units', the field 'people' is another one than then."


def test_fields_of_a_layer():
    before = layer(("a", 1), fields={"people": "int", "name": "str"})
    now = layer(("a", 1), fields={"people": "real", "code": "str"})
    assert said(layer_differences("Units", "u", before, now)) == [
        "Units: the field 'people' of the layer 'u' was of the type int, and is of the type real.",
        "Units: the layer 'u' has lost the field 'name'.", "Units: the layer 'u' has a new field 'code'.",
    ]  # fmt: skip
    other = layer(("a", 1), fields={"name": "str", "people": "int"})
    assert said(layer_differences("Units", "u", before, other)) == [
        "Units: the fields of the layer 'u' stand in another order.",
    ]  # fmt: skip


def test_a_layer_of_which_no_rows_were_kept():
    before = LayerPrint("0", 3, {"people": "int"})
    assert said(layer_differences("Roads", "r", before, layer(("a", 1)))) == [
        "Roads: the layer 'r' has changed. It had 3 rows and has 1; of its rows no fingerprints were kept.",
    ]  # fmt: skip


def test_cells_of_a_table_are_compared_by_the_code():
    before = [{"code": "a", "people": 1, "rate": 0.1 + 0.2}, {"code": "b", "people": 2, "rate": None}]
    now = [{"code": "b", "people": 3, "rate": None}, {"code": "a", "people": 1, "rate": 0.3}]
    assert said(table_differences("change", "code", before, now)) == ["Table change, b, 'people': 2 then, 3 now."]
    assert table_differences("change", "code", before, before) == []


def test_rows_fields_and_tables_that_come_and_go():
    one, two = {"code": "a", "people": 1}, {"code": "b", "people": 2}
    assert said(table_differences("t", "code", [one], [two])) == [
        "Table t: the row a is gone.", "Table t: the row b is new.",
    ]  # fmt: skip
    assert said(table_differences("t", "code", [one], [{"code": "a", "area": 1}])) == [
        "Table t: the field 'people' is gone.", "Table t: the field 'area' is new.",
    ]  # fmt: skip
    assert said([*table_differences("t", "", None, [one]), *table_differences("t", "", [one], None)]) == [
        "Table t is new.", "Table t is gone.",
    ]  # fmt: skip


def test_rows_without_a_code_are_compared_by_their_place():
    before, now = [{"x": 1}, {"x": 1}], [{"x": 1}, {"x": 2}]
    assert said(table_differences("t", "code", before, now)) == ["Table t, 2, 'x': 1 then, 2 now."]
    assert said(table_differences("t", "x", before, [{"x": 1, "s": b""}, {"x": 1, "s": b""}])) == [
        "Table t: the field 's' is new.",
    ]  # fmt: skip


def test_shapes_are_not_printed():
    found = table_differences("t", "code", [{"code": "a", "geom": b"1"}], [{"code": "a", "geom": b"2"}])
    assert said(found) == ["Table t, a: the shape is another one."] and found[0].before == ""


def test_figures_of_chapters():
    before = {"ages": {"old": [1.0, None]}, "land": {}}
    assert figure_differences(before, {"ages": {"old": [1.0 + 1e-13, math.nan]}, "land": {}}) == []
    assert said(figure_differences(before, {"ages": {"old": [1.0]}, "trend": {}})) == [
        "Figure old of the chapter ages: [1.0, None] then, [1.0] now.", "The chapter land is gone.",
        "The chapter trend is new.",
    ]  # fmt: skip


def test_more_than_anybody_reads_is_counted(monkeypatch):
    monkeypatch.setattr(differences, "MOST", 2)
    before, now = ([{"x": add + value} for value in range(5)] for add in (0, 1))
    assert said(table_differences("t", "code", before, now))[2:] == ["t: further differences: 3."]


@pytest.mark.parametrize(("rows", "count"), [([{"people": 7.0}], 0), ([{"people": 8.0}], 1), ([{"other": 1}], 1)])
def test_the_annex_is_worked_out_again(rows, count):
    register = Register()
    register.family("population", "People", "", [Printed(None, 7.0, "7")], total("change", "people"))
    record = {"figures": [entry.record() for entry in register.entries], "unknown_values": []}
    found, compared = annex_differences(record, lambda table: rows)
    assert len(found) == count and compared == 1
    assert all("Figure 1 of the annex (People): 7 is printed" in text for text in said(found))


def test_what_the_published_tables_do_not_give_is_no_difference():
    register = Register()
    register.figure("population", "People", 7.0, "7", total("change", "people"))
    register.figure("ages", "Old", 2.0, "2", total("ages", "old"))
    register.figure("priority", "Ranks", 3.0, "3", by_rule({"priority": ["rank"]}), "Draws")
    record = {"figures": [entry.record() for entry in register.entries], "unknown_values": []}
    tables = {"change": [{"people": 7}], "ages": [{"old": None}]}
    assert withheld_numbers(record, tables.__getitem__) == {2}, "a rule in words is not worked out"
    assert len(annex_differences(record, tables.__getitem__)[0]) == 1
    record["figures"][1]["withheld"] = True
    assert annex_differences(record, tables.__getitem__) == ([], 1)


def test_a_figure_of_one_unit_is_worked_out_of_its_row_alone():
    register = Register()
    figures = [Printed("1", 4.0, "4"), Printed("2", 5.0, "5"), Printed("", 9.0, "9"), Printed(None, 18.0, "18")]
    register.family("population", "People", "code", figures, total("change", "people"))
    record = {"figures": [entry.record() for entry in register.entries]}
    rows = [{"code": 1, "people": 4}, {"code": "2", "people": 5}, {"code": None, "people": 9}]
    assert annex_differences(record, lambda table: rows) == ([], 4)
    wrong, _ = annex_differences(record, lambda table: [*rows, {"code": "2", "people": 1}])
    assert [(one.unit, one.now) for one in wrong] == [("2", "6"), ("", "19")]
