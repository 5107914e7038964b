"""Tables of links and of associations told from commuting and from tables of units, and their fields."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.layer_roles import find_layers
from urban_rural_linkages.core.recipe.link_roles import (
    find_association_fields,
    find_associations,
    find_link_fields,
    find_links,
)
from urban_rural_linkages.core.recipe.project_layers import ProjectLayers, find
from urban_rural_linkages.core.recipe.state import DiagnosisState

from .described_cases import of_columns, of_geopackage

CODES = ["06001", "06002", "06003", "06004"]
ENDS = {"origin": ["06001", "06001", "06002", "06003", "06004"],
        "destination": ["06002", "06003", "06001", "06001", "06001"]}  # fmt: skip
LINKS = {**ENDS, "layer": ["school", "goods", "goods", "school", "goods"], "value": [5, 7.5, 9, 5, 2],
         "unit": ["pupils", "t", "t", "pupils", "t"], "year": ["2020", "2021", "2021", "2020", "2021"]}  # fmt: skip
MEMBERS = {"code": ["06001", "06002", "06002", "06003"], "mancomunidad": ["A", "A", "B", "B"]}


def links(name="linkages", **columns):
    return of_columns({**LINKS, **columns}, name, "table")


class TestLinks:
    def test_fields(self):
        found = find_link_fields(links(source=["school office"] * 5), CODES)
        assert {name: one.chosen for name, one in found.items()} == {
            "LINK_ORIGIN": "origin", "LINK_DESTINATION": "destination", "LINK_VALUE": "value", "LINK_LAYER": "layer",
            "LINK_UNIT": "unit", "LINK_YEAR": "year", "LINK_SOURCE": "source",
        }  # fmt: skip

    @pytest.mark.parametrize(
        "names",
        [
            ("origen", "destino", "capa", "cantidad", "unidad_medida", "año", "fuente"),
            ("origine", "destination", "couche", "valeur", "unité", "année", "provenance"),
            ("herkunft", "ziel", "ebene", "anzahl", "einheit", "jahr", "quelle"),
            ("partenza", "arrivo", "strato", "numero", "unita", "anno", "fonte"),
        ],
    )
    def test_words(self, names):
        columns = [*LINKS.values(), ["register"] * 5]
        found = find_link_fields(of_columns(dict(zip(names, columns, strict=True)), "x", "table"), CODES)
        wanted = (
            "LINK_ORIGIN",
            "LINK_DESTINATION",
            "LINK_LAYER",
            "LINK_VALUE",
            "LINK_UNIT",
            "LINK_YEAR",
            "LINK_SOURCE",
        )
        assert tuple(found[name].chosen for name in wanted) == names

    def test_a_year_is_no_amount_and_negative_numbers_are_none(self):
        found = find_link_fields(links(year=[2020, 2021, 2021, 2020, 2021], value=[5, -7, 9, 5, 2]), CODES)
        assert found["LINK_VALUE"].chosen == ""
        assert str(found["LINK_VALUE"].refused["value"]) == "holds numbers below 0"
        assert "year" not in [one.value for one in found["LINK_VALUE"].candidates]

    def test_a_table_with_layers_is_taken_whatever_it_is_called(self):
        found = find_links([links("b"), of_columns(ENDS | {"n": [1, 2, 3, 4, 6]}, "flows", "table")], CODES)
        assert (found.chosen, found.question) == ("b", None)
        assert str(found.refused["flows"]) == "no column says what goes between the units"

    def test_two_tables_are_asked_for(self):
        found = find_links([links("a"), links("b")], CODES)
        assert (found.chosen, str(found.question)) == ("", "Which layer is it? It may be a, b.")

    def test_commuting_by_kind_of_travel_stays_commuting(self):
        commuting = of_columns(ENDS | {"type": ["car", "bus"] * 2 + ["car"], "workers": [10, 20, 30, 40, 50]},
                               "commuting", "table")  # fmt: skip
        found = find_layers([commuting], codes=CODES)
        assert (found["FLOWS"].chosen, found["LINKS"].chosen) == ("commuting", "")
        assert "commuting" not in found["LINKS"].refused, "the user may give it all the same"
        assert find_link_fields(commuting, CODES)["LINK_LAYER"].chosen == "type"

    def test_links_are_no_commuting(self):
        found = find_layers([links("flows")], codes=CODES)
        assert (found["LINKS"].chosen, str(found["FLOWS"].refused["flows"])) == (
            "flows", "holds links of several kinds")  # fmt: skip

    @pytest.mark.parametrize(
        ("layer", "reason"),
        [
            (of_columns(LINKS, "linkages", "polygon"), "is no table"),
            (of_columns({**LINKS, "origin": ["x"] * 5}, "linkages", "table"), "no two columns hold the codes of the "
             "units"),
            (of_columns({**LINKS, "layer": ["school", None, "goods", "goods", "goods"], "unit": [1, 2, 3, 4, 5],
                         "year": [1, 2, 3, 4, 5]}, "linkages", "table"), "no column says what goes between the units"),
        ],
    )  # fmt: skip
    def test_what_is_no_table_of_links(self, layer, reason):
        assert str(find_links([layer], CODES).refused["linkages"]) == reason


class TestAssociations:
    def test_fields(self):
        found = find_association_fields(of_columns(MEMBERS, "asociaciones", "table"), CODES)
        assert {name: one.chosen for name, one in found.items()} == {"MEMBER": "code", "ASSOCIATION": "mancomunidad"}

    def test_members_that_are_some_of_the_units_are_enough(self):
        table = of_columns({"ine": ["06001", "06003"] * 2, "gal": ["A", "A", "B", "B"]}, "x", "table")
        assert find_associations([table], [*CODES, *map(str, range(10, 99))]).chosen == "x"

    def test_names_that_do_not_repeat_are_no_associations(self):
        table = of_columns({"code": CODES, "group": ["a", "b", "c", "d"]}, "groups", "table")
        assert find_associations([table], CODES).candidates == ()

    def test_what_is_no_table_of_associations(self):
        found = find_associations([of_columns(MEMBERS, "units", "polygon"),
                                   of_columns({**MEMBERS, "code": ["x", "y", "z", "z"]}, "others", "table"),
                                   of_geopackage("vital", "table")], CODES)  # fmt: skip
        assert {name: str(one) for name, one in found.refused.items()} == {
            "units": "is no table", "others": "no column holds the codes of the units",
            "vital": "no column holds the codes of the units",
        }  # fmt: skip


def test_a_window_fills_tables_and_fields_in_and_forgets_fields_with_their_table():
    layers, state = ProjectLayers(), DiagnosisState()
    tables = [of_geopackage("municipalities"), *(of_geopackage(name, "table") for name in
                                                 ("flows", "linkages", "associations"))]  # fmt: skip
    layers.list(tables, [])
    for one in tables:
        layers.take(one)
    find(layers, state)
    find(layers, state)
    names = ("FLOWS", "LINKS", "LINK_ORIGIN", "LINK_LAYER", "LINK_VALUE", "ASSOCIATIONS", "MEMBER", "ASSOCIATION")
    assert [state.values[name] for name in names] == [
        "flows", "linkages", "origin", "layer", "value", "associations", "code", "association"]  # fmt: skip
    assert [one.layer.name for one in layers.joinable] == [], "a table of links is not joined to the units"
    state.give("LINKS", "")
    assert not state.given("LINK_LAYER")
