"""The demo's units spoilt in many ways: nothing that does not fit is preselected, and nothing fails."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from urban_rural_linkages.core.recipe.described import FieldDescription, LayerDescription
from urban_rural_linkages.core.recipe.unit_roles import find_unit_fields

from .described_cases import of_geopackage

UNITS = of_geopackage("municipalities")
ROWS = UNITS.rows
PEOPLE = ("SERIES", "POP_START", "POP_END")
EVERYTHING = ("UNIT_ID", "NAME", "GROUP", *PEOPLE, "BIRTHS", "DEATHS", "WOMEN", "POP_OLD", "POP_YOUNG", "EMPLOYED")


def with_field(name: str, values, kind: str, layer: LayerDescription = UNITS) -> LayerDescription:
    """Return the units with other values in one field."""
    spoilt = FieldDescription(name, kind, values)
    return replace(layer, fields=tuple(spoilt if one.name == name else one for one in layer.fields))


def chosen(layer: LayerDescription) -> dict[str, str]:
    found = find_unit_fields(layer).found
    return {name: found[name].chosen for name in EVERYTHING}


RIGHT = chosen(UNITS)


@pytest.mark.parametrize("parameter", [name for name in EVERYTHING if name not in PEOPLE])
def test_a_field_without_values_is_not_chosen(parameter):
    name = RIGHT[parameter]
    kind = UNITS.by_name[name].kind
    nothing = [None] * ROWS if kind == "text" else np.full(ROWS, np.nan)
    assert chosen(with_field(name, nothing, kind))[parameter] != name


@pytest.mark.parametrize("parameter", [name for name in EVERYTHING if name not in ("SERIES", "NAME", "GROUP")])
def test_a_field_that_counts_the_rows_is_not_chosen(parameter):
    name = RIGHT[parameter]
    spoilt = with_field(name, np.arange(1.0, ROWS + 1.0), "whole")
    assert name not in chosen(spoilt).values()


@pytest.mark.parametrize("parameter", ["POP_START", "POP_END", "BIRTHS", "DEATHS", "WOMEN", "POP_OLD", "EMPLOYED"])
@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (np.full(ROWS, -9.0), "whole"),
        (np.linspace(0.1, 0.9, ROWS), "real"),
        (["n.d."] * ROWS, "text"),
        ([f"{row},5" for row in range(ROWS)], "text"),
        ([f"{row + 1}.{row + 100}" for row in range(ROWS)], "text"),
        ([f"{row:03d}" for row in range(ROWS)], "text"),
        (np.arange(ROWS) % 2.0, "truth"),
        ([None] * ROWS, "other"),
    ],
)
def test_what_cannot_count_people_is_not_chosen(parameter, values, kind):
    name = RIGHT[parameter]
    assert name not in {chosen(with_field(name, values, kind))[other] for other in EVERYTHING if other != "UNIT_ID"}


@pytest.mark.parametrize("factor", [1e-4, 1e6])
def test_people_of_another_order_are_not_chosen(factor):
    fields = tuple(
        FieldDescription(one.name, "whole", np.floor(one.numbers * factor)) if one.name.startswith("t2") else one
        for one in UNITS.fields
    )
    found = find_unit_fields(replace(UNITS, fields=fields)).found
    assert found["SERIES"].chosen == ""
    assert "its mean is" in str(found["SERIES"].refused["t{year}"])


def test_a_missing_year_is_no_matter():
    fewer = replace(UNITS, fields=tuple(one for one in UNITS.fields if one.name not in ("t2001", "t2010")))
    found = chosen(fewer)
    assert (found["SERIES"], found["POP_START"], found["POP_END"]) == ("t{year}", "t2002", "t2021")


def test_some_unknown_values_are_no_matter():
    numbers = UNITS.by_name["t2021"].numbers.copy()
    numbers[[3, 30]] = np.nan
    assert chosen(with_field("t2021", numbers, "whole"))["POP_END"] == "t2021"


def test_codes_that_repeat_are_not_chosen():
    texts = list(UNITS.by_name["code"].values)
    texts[1] = texts[0]
    found = find_unit_fields(with_field("code", texts, "text")).found["UNIT_ID"]
    assert found.chosen == ""
    assert str(found.refused["code"]) == f"{texts[0]} stands for several units"


@pytest.mark.parametrize("seed", range(8))
def test_whatever_there_is_nothing_fails(seed):
    random = np.random.default_rng(seed)
    made = []
    for number in range(25):
        kind = ("text", "whole", "real", "truth", "other")[int(random.integers(5))]
        name = str(random.choice(["pop", "t2001", "w_0_4", "cod", "x", "births_2001", "área", "名前", "", "fid"]))
        if kind in ("text", "other"):
            values = list(random.choice(["a", "1", "1,5", "", None, "06001", "2.345", "x y"], 7))
        else:
            values = random.choice([0.0, 1.0, -1.0, 2.5, 1e9, np.nan], 7)
        made.append(FieldDescription(f"{name}{number if name else ''}" or f"_{number}", kind, values))
    roles = find_unit_fields(LayerDescription("a", "a", "polygon", tuple(made), 7))
    assert all(str(note) for one in roles.found.values() for note in one.refused.values())
