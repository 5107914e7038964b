"""Shares of features that are as they should be, and their number."""

import numpy as np
import pytest

from urban_rural_linkages.core.assessment.calculation.all_figures import outcomes_of_all
from urban_rural_linkages.core.assessment.calculation.plan_data import RoleTable
from urban_rural_linkages.core.standards.shares import attribute_shares

from .plans import Runs, by_place, indicator, numbers, plan, reason, settlements, value


def calculated(name, *tables, **more):
    return outcomes_of_all([indicator(name)], plan(*tables, **more), Runs())


def spots(owner=("x", "x", "x"), units=("a", "a", "b")):
    return RoleTable(
        "black_spots",
        "puntos",
        list(units),
        texts={
            "measure": ["luz", "luz", "luz"],
            "owner": list(owner),
            "cost": ["5", "6", "0"],
            "due": ["2027", "2028", "2027"],
        },
    )


class TestUnsafePlaces:
    def test_their_number(self):
        found = calculated("black_spots_count", spots())
        assert value(found, "a") == 2
        assert value(found, "b") == 1
        assert value(found, "") == 3

    def test_with_measure_owner_cost_and_date(self):
        found = calculated("black_spots_with_measure", spots(owner=("x", "", "x")))
        assert value(found, "a") == 0.5
        assert value(found, "b") == 1.0
        assert value(found, "") == pytest.approx(2 / 3)
        assert by_place(found)["", "total"].amount.base == 3

    def test_it_is_what_the_share_of_the_layer_gives(self):
        single = attribute_shares([1, 0, 1])[-1].share
        assert value(calculated("black_spots_with_measure", spots(owner=("x", "", "x"))), "") == single

    def test_points_zones_and_routes_are_layers_of_their_own(self):
        points = spots(owner=("x", "x", "x"))
        zones = RoleTable("black_spot_zones", "zonas", ["a"], texts={name: [""] for name in points.texts})
        assert value(calculated("black_spots_count", points, zones), "a") == 3
        found = calculated("black_spots_with_measure", points, zones)
        assert value(found, "a") == 0.0
        assert value(found, "b") == 1.0
        assert by_place(found)["a", "total"].amount.base == 3

    def test_zones_alone_are_enough(self):
        names = ("measure", "owner", "cost", "due")
        zones = RoleTable("black_spot_zones", "zonas", ["a"], texts={name: ["x"] for name in names})
        assert value(calculated("black_spots_count", zones), "a") == 1
        assert value(calculated("black_spots_with_measure", zones), "a") == 1.0

    def test_where_there_is_none_there_is_no_share(self):
        found = calculated("black_spots_with_measure", spots(), units=("a", "z"))
        assert by_place(found)["z", "total"].amount is None
        assert value(calculated("black_spots_count", spots(), units=("a", "z")), "z") == 0

    def test_an_empty_layer(self):
        empty = RoleTable("black_spots", "puntos", (), texts=dict.fromkeys(("measure", "owner", "cost", "due"), ()))
        assert value(calculated("black_spots_count", empty), "a") == 0
        assert by_place(calculated("black_spots_with_measure", empty))["a", "total"].amount is None

    def test_a_field_that_is_not_bound(self):
        table = RoleTable("black_spots", "puntos", ["a"], texts={"measure": ["luz"]})
        assert (
            reason(calculated("black_spots_with_measure", table), "a")
            == "The layer 'puntos' has no field for: responsible."
        )


class TestYes:
    def stops(self, light):
        says = {name: ["yes", "yes", "yes"] for name in ("shelter", "seat", "visibility")}
        return RoleTable("stops", "paradas", ["a", "a", "b"], texts={**says, "light": light})

    def test_all_have_to_say_yes(self):
        assert value(calculated("share_stops_safe", self.stops(["yes", "no", "yes"])), "a") == 0.5

    def test_what_nobody_knows_is_left_out(self):
        found = calculated("share_stops_safe", self.stops(["yes", "", "yes"]))
        assert value(found, "a") == 1.0
        assert by_place(found)["a", "total"].amount.base == 1

    def test_one_no_is_enough_whatever_else_is_unknown(self):
        table = self.stops(["no", "yes", "yes"])
        table.texts["seat"][0] = ""
        assert value(calculated("share_stops_safe", table), "a") == 0.5

    def test_by_people(self):
        table = settlements()
        told = RoleTable(table.role, table.name, table.units, table.numbers,
                         {**table.texts, "broadband": ["yes", "no", "yes", "yes"]})  # fmt: skip
        assert value(calculated("share_pop_broadband", told), "a") == 300 / 400

    def test_the_lowest_group(self):
        table = RoleTable("play", "juegos", ["a"] * 4, texts={
            "accessible": ["yes", "no", "yes", "yes"],
            "area": ["p1", "p1", "p2", "p2"],
        })  # fmt: skip
        assert value(calculated("share_accessible_play", table), "a") == 0.5


class TestCommuting:
    FLOWS = RoleTable(
        "flows",
        "flujos",
        ["a", "a", "b", "b", "c"],
        numbers(workers=[60, 40, 10, 30, 100]),
        {"origin": ["a", "a", "b", "b", "c"], "destination": ["a", "b", "b", "z", "c"]},
    )

    def test_who_works_at_home(self):
        found = calculated("containment_commuting", self.FLOWS)
        assert value(found, "a") == 0.6
        assert value(found, "b") == 0.25

    def test_within_the_plan_and_within_the_region(self):
        found = calculated("containment_commuting", self.FLOWS)
        assert value(found, "") == 110 / 140
        assert value(found, "*") == 210 / 240

    def test_nobody_works(self):
        table = RoleTable("flows", "f", ["a"], numbers(workers=[0]), {"origin": ["a"], "destination": ["a"]})
        assert "Nobody" in reason(calculated("containment_commuting", table, units=("a",)), "a")


def test_rows_are_counted_as_booleans():
    assert np.isfinite(value(calculated("black_spots_count", spots(units=("", "", "b"))), "b"))
