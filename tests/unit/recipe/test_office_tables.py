"""Tables of offices in six languages: what is chosen is right, and what is not sure is left open."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.unit_roles import find_unit_fields

from .described_cases import of_columns
from .office_tables import OFFICES, OfficeTable


@pytest.mark.parametrize("table", OFFICES, ids=lambda table: table.office)
def test_what_is_right_is_chosen(table: OfficeTable):
    found = find_unit_fields(of_columns(table.columns)).found
    assert {name: found[name].chosen for name in table.right} == table.right


@pytest.mark.parametrize("table", OFFICES, ids=lambda table: table.office)
def test_nothing_wrong_is_chosen(table: OfficeTable):
    """Whatever is preselected beyond that is a field that could be it, and no field is taken for two things."""
    found = find_unit_fields(of_columns(table.columns)).found
    chosen = {name: one.chosen for name, one in found.items() if one.chosen and name != "SERIES"}
    assert len(set(chosen.values())) == len(chosen)
    for name in ("POP_START", "POP_END", "BIRTHS", "DEATHS", "WOMEN", "EMPLOYED"):
        values = table.columns.get(chosen.get(name, ""), [0])
        assert all(isinstance(value, int) for value in values)
    assert not {"OBJID", "OBJECTID", "Shape_Leng", "BEZ"} & set(chosen.values()) - {chosen.get("GROUP")}


@pytest.mark.parametrize("table", OFFICES, ids=lambda table: table.office)
def test_the_order_of_columns_and_rows_does_not_matter(table: OfficeTable):
    turned = {name: list(values)[::-1] for name, values in reversed(table.columns.items())}
    found = find_unit_fields(of_columns(turned)).found
    assert {name: found[name].chosen for name in table.right} == table.right


@pytest.mark.parametrize("table", OFFICES, ids=lambda table: table.office)
def test_texts_are_read_as_numbers_are(table: OfficeTable):
    """As from a CSV, where every column is text."""
    texts = {name: [str(value) for value in values] for name, values in table.columns.items()}
    found = find_unit_fields(of_columns(texts)).found
    right = {name: value for name, value in table.right.items() if name not in ("GROUP",)}
    assert {name: found[name].chosen for name in right} == right
