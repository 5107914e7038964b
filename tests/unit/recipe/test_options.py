"""Lists of the window: in which order values stand, and what they are called."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from urban_rural_linkages.core.recipe.described import FieldDescription
from urban_rural_linkages.core.recipe.options import options
from urban_rural_linkages.core.recipe.project_layers import ProjectLayers, find
from urban_rural_linkages.core.recipe.state import DiagnosisState

from .described_cases import of_columns

ROWS = 6
YEARS = {f"t{year}": [900 + 10 * row + year - 2000 for row in range(ROWS)] for year in (2001, 2011, 2021)}
AGES = {f"{sex}_{ages}": [100 + row + len(ages) for row in range(ROWS)]
        for sex in "hm" for ages in ("0_14", "15_64", "65_plus")}  # fmt: skip
CODES = {"code": [f"{row:05d}" for row in range(1, ROWS + 1)]}


def opened(columns, **fields):
    """Return the layers and the state of a project with one layer of units."""
    units = of_columns(columns)
    units = replace(units, fields=tuple(replace(one, **fields.get(one.name, {})) for one in units.fields))
    layers, state = ProjectLayers(vectors={"units": units}), DiagnosisState()
    layers.is_read.add("units")
    state.give("UNITS", "units")
    find(layers, state)
    return layers, state


def test_fields_of_a_series_stand_in_the_order_of_their_years_and_are_called_by_them():
    layers, state = opened({**CODES, **YEARS})
    for parameter in ("POP_START", "POP_END"):
        fitting = [one.label for one in options(parameter, layers, state) if one.fits]
        assert fitting[:3] == ["2001 (t2001)", "2011 (t2011)", "2021 (t2021)"]


def test_a_year_that_is_chosen_gives_the_year():
    _layers, state = opened({**CODES, **YEARS})
    state.give("POP_START", "t2011")
    assert state.values["START_YEAR"] == 2011


def test_a_pattern_is_called_by_its_first_and_last_field_and_nothing_else_is_a_series():
    layers, state = opened({**CODES, **YEARS})
    assert [(one.value, one.label) for one in options("SERIES", layers, state)] == [("t{year}", "t2001 … t2021")]


def test_ages_are_offered_once_however_the_codes_are_read():
    layers, state = opened({**CODES, **YEARS, **AGES})
    found = options("AGE_FIELDS", layers, state)
    assert [(one.value, one.label) for one in found] == [("{sex}_{from}_{to}", "h_0_14 … h_65_plus, m_0_14 …")]


def test_ages_that_a_recipe_gives_stay_in_the_list():
    layers, state = opened({**CODES, **YEARS, **AGES})
    state.give("AGE_FIELDS", '{"women": {"0-14": "m_0_14"}}')
    assert options("AGE_FIELDS", layers, state)[0].value == '{"women": {"0-14": "m_0_14"}}'


def test_an_alias_is_shown_beside_the_name():
    layers, state = opened({**CODES, **YEARS}, code={"alias": "Código INE"}, t2001={"alias": "Habitantes"})
    assert options("UNIT_ID", layers, state)[0].label == "Código INE (code)"
    assert options("POP_START", layers, state)[0].label == "2001 (Habitantes (t2001))"


def test_fields_that_cannot_hold_inhabitants_say_why():
    layers, state = opened({**CODES, **YEARS, "share": [0, 1, 0, 0, 1, 0], "money": [10**9] * ROWS})
    reasons = {one.value: str(one.reason) for one in options("POP_END", layers, state) if not one.fits}
    assert reasons["share"] == "its mean is 0.3 a unit, too small for inhabitants"
    assert reasons["money"] == "its mean is 1,000,000,000 a unit, too large for inhabitants"
    state.give("POP_END", "money")
    assert "too large for inhabitants. Did you mean t2021" in str(state.refusal("POP_END"))


def test_names_from_right_to_left_stay_as_they_are():
    layers, state = opened({**CODES, "سكان_2001": [900] * 5 + [901], "سكان_2021": [800] * 5 + [801]})
    assert [one.label for one in options("POP_START", layers, state)][:2] == ["2001 (سكان_2001)", "2021 (سكان_2021)"]


def test_an_unread_layer_offers_its_fields_without_a_verdict():
    units = of_columns({**CODES, **YEARS})
    bare = replace(units, fields=tuple(FieldDescription(one.name, one.kind) for one in units.fields),
                   areas=np.empty(0))  # fmt: skip
    layers, state = ProjectLayers(vectors={"units": bare}), DiagnosisState()
    state.give("UNITS", "units")
    find(layers, state)
    assert all(one.fits for one in options("UNIT_ID", layers, state))


def test_jobs_by_sector_are_offered_as_one():
    jobs = {f"jobs_{one}": [5 + row for row in range(ROWS)] for one in ("agriculture", "industry", "services")}
    layers, state = opened({**CODES, **YEARS, **jobs})
    (found,) = options("SECTOR_FIELDS", layers, state)
    assert (found.label, state.values["SECTOR_FIELDS"]) == (
        "jobs_agriculture, jobs_industry, jobs_services", "jobs_agriculture;jobs_industry;jobs_services")  # fmt: skip
