"""Ages that were chosen: which code is women, what they add up to, where they differ from the inhabitants."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.recipe.age_families import find_age_families
from urban_rural_linkages.core.recipe.age_sums import age_difference, broad_ages, chosen_ages, is_sure
from urban_rural_linkages.core.recipe.project_layers import ProjectLayers, find
from urban_rural_linkages.core.recipe.state import DiagnosisState

from .described_cases import of_columns

NAMES = ["Alba", "Burgos", "Cea", "Duero", "Esla"]
GROUPS = {"0_14": 10, "15_64": 60, "65_79": 20, "80_plus": 10}


def opened(sexes="wm", scale=(1, 2, 3, 4, 5), people=None, groups=GROUPS, **more):
    """Return layers and state of five units, with as many women as men in each age, old women aside."""
    ages = {f"{sex}_{group}": [count * k for k in scale] for sex in sexes for group, count in groups.items()}
    total = [sum(values) for values in zip(*ages.values(), strict=True)]
    columns = {"code": ["01", "02", "03", "04", "05"], "name": NAMES, "t2001": [2 * one for one in total],
               "t2021": people or total, **ages, **more}  # fmt: skip
    units = of_columns({**columns, "t2001": [int(1.1 * one) for one in columns["t2021"]]})
    layers, state = ProjectLayers(vectors={"units": units}), DiagnosisState()
    layers.is_read.add("units")
    state.give("UNITS", "units")
    find(layers, state)
    return layers, state


def test_ages_whose_codes_are_sure_are_taken():
    layers, state = opened()
    ages = chosen_ages(layers.roles.ages, state)
    assert (ages.women, ages.codes) == ("w", ["w", "m"])
    assert is_sure(ages.family, state)


def test_letters_that_may_be_either_are_asked_and_not_guessed():
    layers, state = opened(sexes="mx".replace("x", "f"))
    assert chosen_ages(layers.roles.ages, state).women == "f"  # f beside m is sure
    layers, state = opened(sexes="mv")
    ages = chosen_ages(layers.roles.ages, state)
    assert ages.women is None
    assert not is_sure(ages.family, state)
    assert not state.given("AGE_FIELDS")


def test_the_answer_is_read_from_the_state():
    layers, state = opened(sexes="mv")
    (family,) = layers.roles.ages
    for code in ("m", "v"):
        for parameter, value in family.readings[code].items():
            state.give(parameter, value)
        assert chosen_ages(layers.roles.ages, state).women == code


def test_ages_of_a_recipe_that_are_none_of_the_layer_are_left_alone():
    layers, state = opened()
    state.give("AGE_FIELDS", "other_{from}_{to}")
    assert chosen_ages(layers.roles.ages, state) is None


def test_without_ages_there_is_nothing_to_ask():
    layers, state = opened(groups={})
    assert chosen_ages(layers.roles.ages if layers.roles else [], state) is None


def test_one_sex_only_has_no_codes():
    layers, state = opened(sexes=["pop"])
    ages = chosen_ages(layers.roles.ages, state)
    assert ages is None or ages.codes == []


def test_ages_that_are_the_inhabitants():
    layers, state = opened()
    agree, words = age_difference(layers.roles.ages[0], state)
    assert agree
    assert str(words) == "Ages and inhabitants agree in all 5 units: 3,000."


def test_units_that_differ_are_counted_and_the_worst_three_named():
    people = [200, 440, 600, 720, 1500]  # right: 200, 400, 600, 800, 1000
    layers, state = opened(people=people)
    agree, words = age_difference(layers.roles.ages[0], state)
    assert not agree
    assert str(words) == (
        "The ages add up to 3,000, the inhabitants are 3,460. They differ by more than 1 % in 3 units, most in Esla "
        "(33.3 %), Duero (11.1 %), Burgos (9.1 %). Are they of the same year?"
    )
    state.values["NAME"] = ""
    assert "05 (33.3 %)" in str(age_difference(layers.roles.ages[0], state)[1])


def test_nothing_is_compared_where_the_inhabitants_are_not_known():
    layers, state = opened()
    state.values["POP_END"] = ""
    assert age_difference(layers.roles.ages[0], state) is None


def test_the_groups_of_the_report():
    layers, _state = opened()
    found = {(one.first, one.last): (one.people, round(one.share, 2)) for one in broad_ages(layers.roles.ages[0])}
    assert found == {(0, 14): (300.0, 0.1), (15, 64): (1800.0, 0.6), (65, None): (900.0, 0.3), (80, None): (300.0, 0.1)}


@pytest.mark.parametrize(("groups", "left"), [
    ({"0_9": 5, "10_19": 5, "20_64": 50, "65_plus": 9}, [(65, None)]),
    ({"0_14": 5, "15_64": 50, "65_plus": 9}, [(0, 14), (15, 64), (65, None)]),
])  # fmt: skip
def test_groups_are_never_divided(groups, left):
    names = {f"w_{name}": [count] * 3 for name, count in groups.items()}
    (family,) = find_age_families(of_columns(names))
    assert [(one.first, one.last) for one in broad_ages(family)] == left
