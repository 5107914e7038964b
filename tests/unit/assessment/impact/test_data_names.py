"""Data of a plan are called as the person who bound them calls them, where that tells them apart."""

from __future__ import annotations

from tests.unit.assessment.report.report_cases import PlainVoice
from urban_rural_linkages.core.assessment.impact.data_names import data_names, data_sentence
from urban_rural_linkages.core.assessment.unit_records import Binding

VOICE = PlainVoice("en")


def test_own_names_stand():
    bindings = [Binding("roads", "a.gpkg", name="Streets 2024"), Binding("people", "b.gpkg", name="Register")]
    assert data_names(bindings, VOICE) == {"roads": "Streets 2024", "people": "Register"}


def test_one_layer_for_two_roles_keeps_its_name():
    bindings = [Binding(role, "a.gpkg", name="Register") for role in ("people", "vital")]
    assert set(data_names(bindings, VOICE).values()) == {"Register"}
    assert data_sentence(bindings, VOICE) == "Data: Register."


def test_tables_of_a_file_that_have_its_name_are_named_by_what_they_are():
    bindings = [Binding(role, f"region.gpkg|layername={role}", name="region") for role in ("roads", "services", "odd")]
    assert data_names(bindings, VOICE) == {"roads": "Roads", "services": "Services", "odd": "odd"}


def test_what_has_no_name_is_named_by_what_it_is():
    assert data_sentence([Binding("roads", "a.gpkg")], VOICE) == "Data: Roads."
    assert data_sentence([], VOICE) == ""
