"""The sentence beside a layer says what was found in it, and what the list lacks."""

import numpy as np

from urban_rural_linkages.core.assessment.calculation.recognition import recognise
from urban_rural_linkages.core.assessment.calculation.role_findings import (
    RoleState,
    Wanted,
    finding,
    wanted_roles,
)
from urban_rural_linkages.core.assessment.calculation.roles import ROLES
from urban_rural_linkages.core.recipe.described import FieldDescription, LayerDescription

from .plans import indicator


def text(name, *values):
    return FieldDescription(name, "text", list(values))


def whole(name, *values):
    return FieldDescription(name, "whole", np.array(values, dtype=np.float64))


def said(role, geometry, *fields, wanted=None, units=(), confirmed=False, count=3):
    layer = LayerDescription("l", "layer", geometry, fields, count=count)
    found = recognise(ROLES[role], layer)
    result = finding(ROLES[role], layer, found, wanted or Wanted(), units, confirmed)
    return result.state, str(result.sentence)


class TestSentences:
    def test_municipalities_of_the_plan_are_counted(self):
        state, words = said(
            "municipalities", "polygon", text("codigo", "a", "b", "c"), text("nombre", "A", "B", "C"), units=("a", "b")
        )
        assert state is RoleState.FOUND
        assert words == "codigo, nombre · 3 areas, 2 of them in this plan"

    def test_all_of_them(self):
        fields = (text("codigo", "a", "b", "c"),)
        assert said("municipalities", "polygon", *fields, units=("a", "b", "c"))[1] == "codigo · 3 areas"

    def test_settlements_name_what_tells_most(self):
        state, words = said(
            "settlements",
            "point",
            text("codigo", "a", "a", "b"),
            text("nombre", "A", "B", "C"),
            whole("habitantes", 300, 100, 50),
            whole("mujeres", 160, 40, 20),
            count=183,
        )
        assert state is RoleState.FOUND
        assert words == "habitantes, mujeres · 183 points"

    def test_ages_and_years(self):
        names = [f"{sex}_{ages}" for sex in "wm" for ages in ("0_14", "15_64", "65_plus")]
        state, words = said(
            "people",
            "table",
            text("code", "a", "a", "b"),
            whole("year", 2001, 2021, 2021),
            *(whole(name, 5, 6, 8) for name in names),
        )
        assert state is RoleState.FOUND
        assert words == "ages by sex · 2001–2021"

    def test_types_of_services_that_the_list_asks_for(self):
        wanted = Wanted(services=("nursery", "primary_school|nursery", "food_shop"))
        state, words = said("services", "point", text("tipo", "CEIP", "farmacia", "CEIP"), wanted=wanted)
        assert state is RoleState.GAP
        assert words == "2 types found; missing: nursery, food shop"
        enough = Wanted(services=("pharmacy",))
        assert said("services", "point", text("tipo", "CEIP", "farmacia", "CEIP"), wanted=enough)[0] is RoleState.FOUND

    def test_spanish_values_are_shown_until_somebody_confirms_them(self):
        fields = (text("uso", "verde", "dotacional", "verde"), text("sistema", "local", "local", "local"))
        state, words = said("public_land", "polygon", *fields)
        assert state is RoleState.GAP
        assert words == "“verde”, “dotacional” read as green area, facilities"
        assert said("public_land", "polygon", *fields, confirmed=True)[0] is RoleState.FOUND

    def test_values_that_are_not_understood(self):
        state, words = said("public_land", "polygon", text("uso", "verde", "vial", "verde"))
        assert state is RoleState.GAP
        assert words == "“vial”: not understood"

    def test_a_needed_field_that_is_not_there(self):
        state, words = said("sessions", "table", whole("hombres", 4, 5, 9))
        assert state is RoleState.GAP
        assert words == "women: not found"

    def test_a_field_that_the_list_wants(self):
        fields = (whole("mujeres", 4, 5, 9), whole("hombres", 4, 5, 9))
        wanted = Wanted(frozenset({"women", "older"}))
        state, words = said("sessions", "table", *fields, wanted=wanted)
        assert state is RoleState.GAP
        assert words == "mujeres, hombres; not found: people over 65"
        assert said("sessions", "table", *fields)[0] is RoleState.FOUND

    def test_a_layer_without_fields_of_its_role(self):
        assert said("risk_zones", "polygon", count=5) == (RoleState.FOUND, "5 areas")


class TestWanted:
    def test_roles_of_a_list_with_their_fields(self):
        names = ("share_women_participants", "black_spots_with_measure", "share_pop_daily_set_10min")
        found = wanted_roles([indicator(name) for name in names])
        assert list(found) == [
            "municipalities",
            "settlements",
            "roads",
            "services",
            "black_spots",
            "black_spot_zones",
            "black_spot_routes",
            "sessions",
        ]
        assert found["sessions"].fields == {"women", "men"}
        assert found["black_spots"].fields == {"measure", "owner", "cost", "due"}
        assert "food_shop" in found["services"].services
        assert found["roads"].services == ()

    def test_what_is_typed_wants_nothing(self):
        assert wanted_roles([indicator("public_info_days")]) == {}
