"""One diagnosis for each value of a field: folders that every system takes, and texts that name one value's units."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.recipe.each import (
    Each,
    folder_name,
    folder_names,
    own_inputs,
    own_territories,
    parse_each,
)
from urban_rural_linkages.core.recipe.recipe_format import DIAGNOSIS, Recipe, RecipeRun, parse_recipe, recipe_text

EACH = Each("units.gpkg|layername=u", "comarca")
RUN = {"algorithm": DIAGNOSIS, "inputs": {"UNITS": "units.gpkg|layername=u", "FOLDER": "out"}}
SAID = {"layer": "units.gpkg|layername=u", "field": "comarca"}
TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1).map(str.strip).filter(bool)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("La Peñuela", "La_Peñuela"),
        ("Montes  de\tla Ñora ", "Montes_de_la_Ñora"),
        ("A/B\\C:D", "A_B_C_D"),
        ('<"x">|?*', "_x_".rstrip("_")),
        (".hidden", "_hidden"),
        ("..", "_"),
        ("/etc/passwd", "_etc_passwd"),
        ("CON", "CON_"),
        ("lpt1.txt", "lpt1.txt_"),
        ("09", "09"),
        ("Pen\u0303uela", "Peñuela"),
        ("x" * 200, "x" * 80),
        ("\U00020bb7" * 90, "\U00020bb7" * 62),  # four bytes each: 248 of 250
    ],
)
def test_the_name_of_a_folder(value, name):
    assert folder_name(value) == name


@given(TEXTS)
def test_a_folder_lies_in_its_parent_whatever_the_value(value):
    name = folder_name(value)
    assert Path("/out", name).resolve().parent == Path("/out")
    assert not set(name) & set('<>:"/\\|?*\0\n') and name[0] != "." and name[-1] not in ". "


def test_folders_are_in_the_order_of_the_values():
    assert list(folder_names({"b", "C d", "a"}, "f").items()) == [("C d", "C_d"), ("a", "a"), ("b", "b")]


@pytest.mark.parametrize(("one", "other", "folder"), [("A/B", "A:B", "A_B"), ("Vega", "vega", "vega")])
def test_two_values_of_one_folder_are_refused(one, other, folder):
    with pytest.raises(InputError) as refused:
        folder_names([other, one], "comarca")
    assert str(refused.value) == (
        f"The values '{one}' and '{other}' of field 'comarca' make the same folder, '{folder}'. Change one of them in "
        "the layer, or take a field of codes."
    )


def test_a_field_without_values_is_refused():
    with pytest.raises(InputError, match="Field 'comarca' has no value, so there is nothing to make a diagnosis for"):
        folder_names([], "comarca")


class TestOwnInputs:
    """Texts that name units: each value's diagnosis is given those of its own."""

    INPUTS = {"UNITS": "u.gpkg", "SAME_TERRITORY": "1=2,8=9", "SHEETS": "1, 9"}

    def test_of_one_value(self):
        own = own_inputs(self.INPUTS | {"TITLE": "Plan"}, "Vega", {"1", "2"}, {"8", "9"})
        assert own == {"UNITS": "u.gpkg", "SAME_TERRITORY": "1=2", "SHEETS": "1", "TITLE": "Plan · Vega"}

    def test_what_is_of_others_alone_is_left_out(self):
        own = own_inputs(self.INPUTS, "Sierra", {"5"}, {"1", "2", "8", "9"})
        assert (own["SAME_TERRITORY"], own["SHEETS"], own["TITLE"]) == ("", "none", "Sierra")

    @pytest.mark.parametrize("sheets", ["all", "none", "", "77"])
    def test_sheets_that_name_no_unit_of_others_stay(self, sheets):
        assert own_inputs({"SHEETS": sheets}, "Vega", {"1"}, {"8"})["SHEETS"] == sheets

    def test_a_territory_of_two_values_is_refused(self):
        with pytest.raises(InputError) as refused:
            own_territories('{"1": "8"}', "Vega", {"1"}, {"8"})
        assert str(refused.value) == (
            "Units of one territory (SAME_TERRITORY) have the value 'Vega' in part only: 1=8. Give both the same "
            "value, or leave the pair out."
        )

    def test_a_code_of_no_unit_stays_for_the_diagnosis_to_name(self):
        assert own_territories("1=77, 8=9", "Vega", {"1"}, {"8", "9"}) == "1=77"


class TestInARecipe:
    """The field stands beside the inputs of the last run."""

    def test_it_is_read_and_written_again(self):
        recipe = parse_recipe(json.dumps([{**RUN, "each": SAID}]), "a")
        assert recipe.diagnosis == RecipeRun(DIAGNOSIS, RUN["inputs"], EACH)
        assert parse_recipe(recipe_text(recipe), "b") == recipe
        assert "each" not in recipe_text(Recipe((RecipeRun(DIAGNOSIS, RUN["inputs"]),)))

    def test_its_layer_is_a_path_of_the_recipe(self):
        recipe = parse_recipe(json.dumps([{**RUN, "each": {**SAID, "layer": "comarcas.gpkg"}}]), "a")
        whole = recipe.absolute(Path("/plan"))
        assert whole.diagnosis.each == Each("/plan/comarcas.gpkg", "comarca")
        assert whole.relative(Path("/plan")) == recipe
        assert whole.lost(lambda path: path.name == "units.gpkg") == ["/plan/comarcas.gpkg"]
        assert whole.written() == [Path("/plan/out")]
        assert whole.without(["/plan/units.gpkg"]).diagnosis.each == whole.diagnosis.each

    @pytest.mark.parametrize(
        "said", [None, "comarca", {}, {"field": "a"}, {"layer": "a", "field": ""}, {"layer": 1, "field": "a"},
                 {**SAID, "more": 1}]
    )  # fmt: skip
    def test_another_form_is_refused(self, said):
        assert parse_each(said) is None
        with pytest.raises(InputError) as refused:
            parse_recipe(json.dumps([{**RUN, "each": said}]), "a")
        assert str(refused.value) == (
            'Run 1 of the recipe: \'each\' should have the form "each": {"layer": "units.gpkg", "field": "comarca"}.'
        )

    def test_only_a_diagnosis_and_only_the_last_run_may_say_it(self):
        with pytest.raises(InputError, match="only a diagnosis is made for each value of a field"):
            parse_recipe(json.dumps([{"algorithm": "native:buffer", "inputs": {}, "each": SAID}]), "a")
        with pytest.raises(InputError, match=r"Run 1 of the recipe says 'each': only the last run may\. Write"):
            parse_recipe(json.dumps([{**RUN, "each": SAID}, RUN]), "a")

    def test_it_goes_along_with_a_recipe_of_the_same_units(self):
        read = parse_recipe(json.dumps([{**RUN, "each": SAID}]), "a")
        own = Recipe((RecipeRun(DIAGNOSIS, {**RUN["inputs"], "TITLE": "Plan"}),))
        assert own.with_each_of(read).diagnosis == RecipeRun(DIAGNOSIS, own.diagnosis.inputs, EACH)
        others = Recipe((RecipeRun(DIAGNOSIS, {"UNITS": "others.gpkg"}),))
        assert others.with_each_of(read) == others and own.with_each_of(Recipe(())) == own
