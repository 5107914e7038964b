"""Fields by sex and age: found by the ages that follow each other, and women told from men, or asked for."""

from __future__ import annotations

import math

import pytest

from urban_rural_linkages.core.demography.age_fields import parse_age_fields
from urban_rural_linkages.core.recipe.age_families import find_age_families, find_ages, find_start_ages

from .described_cases import of_columns, of_geopackage

UNKNOWN = math.nan


def ages(
    pattern: str, sexes: tuple[str, str], old: tuple[int, int] = (90, 60), last: str = "plus"
) -> dict[str, list[int]]:
    """Return columns of three groups of two sexes, the old of the first and of the second as many as said."""
    columns = {}
    for sex, many in zip(sexes, old, strict=True):
        for group, people in (("0 14", 100), ("15 74", 400)):
            first, second = group.split()
            columns[pattern.format(sex=sex, first=first, last=second)] = [people, people]
        columns[pattern.format(sex=sex, first="75", last=last)] = [many, many]
    return columns


def test_the_demo():
    layer = of_geopackage("people_2021", "table")
    (family,) = find_age_families(layer)
    assert {code: len(groups) for code, groups in family.groups.items()} == {"w": 38, "m": 38}
    assert family.total == 188169
    found = find_ages([family], 188169.0, 95392.0)
    assert found.chosen == "{sex}_{from}_{to}"
    assert found.candidates[0].gives == {"AGE_FIELDS": "{sex}_{from}_{to}", "SEX_CODES": "women=w,men=m"}
    assert str(found.candidates[0].reason) == "38 ages of women (w: 95,392), 38 of men (m: 92,777)"
    assert find_ages([family], UNKNOWN, UNKNOWN).sure


def joined(*years: int) -> list:
    """Return the families of a layer that has ages of several years, those without a year in their names first."""
    columns = ages("{sex}_{first}_{last}", ("w", "m"))
    for year in years:
        columns |= ages(f"{{sex}}_{{first}}_{{last}}_{year}", ("w", "m"), old=(80, 50))
    return find_age_families(of_columns({"code": ["a", "b"], **columns}))


class TestTwoDates:
    def test_the_ages_that_add_up_to_the_inhabitants_are_those_of_the_end(self):
        found = find_ages(joined(2011)[::-1], 2300.0, UNKNOWN)
        assert found.chosen == "{sex}_{from}_{to}"

    def test_the_earlier_ages_say_their_year(self):
        families = joined(2001, 2011)
        found = find_start_ages(families, find_ages(families, 2300.0, UNKNOWN), 2021)
        assert found.chosen == "{sex}_{from}_{to}_2011"
        assert found.candidates[0].gives == {"AGE_START_YEAR": 2011}
        assert [one.value for one in found.candidates] == ["{sex}_{from}_{to}_2011", "{sex}_{from}_{to}_2001"]
        assert str(found.candidates[0].reason) == "2011, 2,260 people"

    @pytest.mark.parametrize(("years", "last"), [((2021,), 2021), ((2031,), 2021), ((), 2021), ((2011,), None)])
    def test_none(self, years, last):
        families = joined(*years)
        assert find_start_ages(families, find_ages(families, 2300.0, UNKNOWN), last).candidates == ()


@pytest.mark.parametrize(
    ("pattern", "sexes", "women"),
    [
        ("{sex}_{first}_{last}", ("f", "m"), "f"),
        ("{sex}{first}_{last}", ("m", "h"), "m"),
        ("pop_{sex}_{first}_{last}", ("m", "v"), "m"),
        ("{sex}_{first}_{last}", ("mujeres", "hombres"), "mujeres"),
        ("{sex} {first}-{last}", ("Frauen", "Männer"), "frauen"),
        ("{sex}_{first}_{last}", ("femmes", "hommes"), "femmes"),
        ("{first}_{last}_{sex}", ("femmine", "maschi"), "femmine"),
        ("{sex}_{first}_{last}_2021", ("mulheres", "homens"), "mulheres"),
    ],
)
def test_languages(pattern, sexes, women):
    layer = of_columns({"code": ["a", "b"], **ages(pattern, sexes)})
    found = find_ages(find_age_families(layer), 2300.0, UNKNOWN)
    assert found.sure
    given = found.candidates[0].gives
    groups = parse_age_fields(str(given["AGE_FIELDS"]), layer.names, str(given["SEX_CODES"]))
    assert {group.ages for group in groups} == {"0-14", "15-74", "75+"}
    assert {group.field.casefold().count(women) for group in groups if group.sex == "women"} == {1}


@pytest.mark.parametrize("last", ["mas", "y_mas", "+", "over", "und_mehr"])
def test_the_open_group_has_many_names(last):
    layer = of_columns(ages("{sex}_{first}_{last}", ("w", "m"), last=last))
    given = find_ages(find_age_families(layer), UNKNOWN, UNKNOWN).candidates[0].gives
    groups = parse_age_fields(str(given["AGE_FIELDS"]), layer.names, str(given["SEX_CODES"]))
    assert sorted(group.ages for group in groups) == ["0-14", "0-14", "15-74", "15-74", "75+", "75+"]


def test_the_letter_m_is_asked_for_where_the_old_speak_against_it():
    layer = of_columns(ages("{sex}_{first}_{last}", ("m", "h"), old=(60, 90)))
    found = find_ages(find_age_families(layer), UNKNOWN, UNKNOWN)
    assert found.chosen == ""
    assert str(found.question) == "Does 'm' stand for women? The fields under it add up to 1,120."
    assert {one.gives["SEX_CODES"] for one in found.candidates} == {"women=m,men=h", "women=h,men=m"}


def test_a_field_of_women_tells():
    layer = of_columns(ages("{sex}_{first}_{last}", ("m", "h"), old=(60, 90)))
    found = find_ages(find_age_families(layer), 2300.0, 1180.0)
    assert found.candidates[0].gives["SEX_CODES"] == "women=h,men=m"
    assert found.sure


def test_ages_of_another_year_are_asked_for():
    found = find_ages(find_age_families(of_columns(ages("{sex}_{first}_{last}", ("w", "m")))), 2500.0, UNKNOWN)
    assert found.chosen == ""
    assert str(found.question) == "The ages add up to 2,300, the inhabitants are 2,500. Are they of the same year?"


def test_both_sexes_together():
    layer = of_columns({"age_0_14": [5, 5], "age_15_64": [40, 40], "age_65_plus": [9, 9]})
    found = find_ages(find_age_families(layer), 108.0, UNKNOWN)
    assert (found.chosen, found.candidates[0].gives["SEX_CODES"]) == ("age_{from}_{to}", "")


@pytest.mark.parametrize(
    "names",
    [
        ["t2001", "t2002", "t2003"],
        ["P13_POP", "P19_POP", "P68_POP"],
        ["t01", "t02", "t03"],
        ["w_5_9", "w_10_14", "w_65_plus"],
        ["w_0_14", "w_20_64", "w_65_plus"],
        ["w_0_14", "w_15_64"],
        ["births_01_17", "deaths_01_17"],
    ],
)
def test_what_is_no_family_of_ages(names):
    assert find_age_families(of_columns({name: [5, 6] for name in names})) == []
