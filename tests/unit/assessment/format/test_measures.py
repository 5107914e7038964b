"""What an indicator needs is read from its file, and what is wrong in it is named."""

import pytest

from urban_rural_linkages.core.assessment.format.entries import Entry, Place
from urban_rural_linkages.core.assessment.format.measures import parse_measure
from urban_rural_linkages.core.assessment.formula import Formula
from urban_rural_linkages.core.assessment.library import ByHand
from urban_rural_linkages.core.assessment.needs import Measure, Source
from urban_rural_linkages.core.assessment.text import Text
from urban_rural_linkages.core.errors import ChecklistError
from urban_rural_linkages.io.checklists import shipped_checklist, shipped_ids
from urban_rural_linkages.paths import resource

WOMEN = ByHand({name: Text((("en", name),)) for name in ("women", "all")}, Formula("women / all"))


def read(record, by_hand=None):
    return parse_measure(Entry(record, Place("mine", "share", ("en",))), by_hand)


def test_roles_services_and_people():
    found = read({"roles": ["settlements", "roads"], "services": ["pharmacy"], "people": "65_plus"})
    assert found == Measure(("settlements", "roads"), services=("pharmacy",), people="65_plus")


def test_sources_of_numbers_name_the_roles():
    found = read({"numbers": {"women": {"role": "sessions", "fields": ["women"]},
                              "all": {"role": "people", "ages": "80+", "within": "risk_zones"}}}, WOMEN)  # fmt: skip
    assert found.roles == ("sessions", "people", "risk_zones")
    assert found.numbers["women"] == Source("sessions", fields=("women",))
    assert found.numbers["all"].ages == "80+"


def test_a_role_that_does_not_exist_is_read():
    assert read({"roles": ["phantoms"]}).roles == ("phantoms",)


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({}, "roles"),
        ({"roles": ["roads"], "speed": 4}, "speed"),
        ({"roles": ["people"], "sex": "everybody"}, "everybody"),
        ({"numbers": {"men": {"role": "sessions"}}}, "men"),
        ({"numbers": {"women": {"role": "sessions", "take": "median"}}}, "median"),
        ({"numbers": {"women": {"fields": ["women"]}}}, "role"),
    ],
)
def test_what_is_wrong_is_named(record, said):
    with pytest.raises(ChecklistError) as caught:
        read(record, WOMEN)
    assert said in str(caught.value)


def test_every_typed_indicator_has_its_source_but_two():
    """Days of public information and the members of a body stand in no layer; all other typed numbers do."""
    folder, typed, sourced = resource("checklists"), set(), set()
    for name in shipped_ids(folder):
        for indicator in shipped_checklist(folder, name).indicators.values():
            if indicator.by_hand is not None:
                typed.add(indicator.id)
                if indicator.measure is not None:
                    sourced.add(indicator.id)
                    assert set(indicator.measure.numbers) == set(indicator.by_hand.numbers), indicator.id
    assert {"public_info_days", "share_women_body"} == typed - sourced
    assert len(sourced) == 26
