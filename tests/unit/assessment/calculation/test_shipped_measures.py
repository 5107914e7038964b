"""All that shipped indicators ask for can be bound: roles, fields, types of services, groups and ages are known."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.assessment.calculation.age_figures import parse_ages
from urban_rural_linkages.core.assessment.calculation.roles import LINKED, ROLES
from urban_rural_linkages.core.assessment.calculation.values import SERVICES
from urban_rural_linkages.io.checklists import shipped_checklist, shipped_ids
from urban_rural_linkages.paths import resource

FOLDER = resource("checklists")
MEASURED = {
    indicator.id: indicator
    for name in shipped_ids(FOLDER)
    for indicator in shipped_checklist(FOLDER, name).indicators.values()
    if indicator.measure is not None
}
PEOPLE = {"", "65_plus", "0_17", "6_11"}


@pytest.mark.parametrize("name", sorted(MEASURED))
def test_it_asks_for_what_can_be_bound(name):
    measure = MEASURED[name].measure
    assert {*measure.roles, *measure.beside} <= {*ROLES, LINKED}
    kinds = {kind for one in measure.services if one != "all" for kind in one.split("|")}
    assert kinds <= set(SERVICES)
    assert measure.people in PEOPLE
    for meaning in (*measure.filled, *measure.holds, *filter(None, (measure.weight, measure.group))):
        assert ROLES[measure.roles[0]].field(meaning) is not None, meaning


@pytest.mark.parametrize("name", sorted(name for name, one in MEASURED.items() if one.measure.numbers))
def test_its_numbers_come_from_fields_that_a_role_has(name):
    for source in MEASURED[name].measure.numbers.values():
        assert {kind for one in source.services for kind in one.split("|")} <= set(SERVICES)
        if source.role == LINKED:
            continue
        role = ROLES[source.role]
        for meaning in (*source.fields, *source.holds):
            assert role.field(meaning.rstrip("?")) is not None, meaning
        if source.ages:
            assert parse_ages(source.ages)[0] >= 0
        assert source.within in {"", *ROLES}


def test_most_of_what_can_be_measured_can_be_calculated():
    """Land cover, heights and the degree of urbanisation are read from rasters, in the dialogs of their own."""
    checklists = [shipped_checklist(FOLDER, name) for name in shipped_ids(FOLDER)]
    every = {one.id for checklist in checklists for one in checklist.indicators.values()}
    assert every - set(MEASURED) == {
        "depopulation_class",
        "lcr_pgr",
        "public_info_days",
        "share_network_slope_ok",
        "share_women_body",
        "territory_type",
    }
