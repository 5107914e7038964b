"""Which field holds which age group of which sex."""

from __future__ import annotations

import json

import pytest

from urban_rural_linkages.core.demography.age_fields import (
    BOTH,
    MEN,
    WOMEN,
    AgeGroup,
    parse_age_fields,
    parse_ages,
    parse_sex_codes,
)
from urban_rural_linkages.core.errors import InputError

PATTERN = "{sex}_{from}_{to}"
FIVE_YEARS = [f"{sex}_{age}_{age + 4}" for sex in "wm" for age in range(0, 85, 5)] + ["w_85_plus", "m_85_plus"]


def found(pattern, names, codes=""):
    return [(group.sex, group.ages, group.field) for group in parse_age_fields(pattern, names, codes)]


def test_one_pattern_reads_closed_open_and_single_groups():
    names = ["code", "name", "pop_2001", "w_0", "w_1_4", "w_5_plus", "m_0_4", "m_5_PLUS", "wages_0"]
    assert found(PATTERN, names) == [
        (MEN, "0-4", "m_0_4"),
        (MEN, "5+", "m_5_PLUS"),
        (WOMEN, "0", "w_0"),
        (WOMEN, "1-4", "w_1_4"),
        (WOMEN, "5+", "w_5_plus"),
    ]


def test_five_year_groups_of_both_sexes():
    groups = parse_age_fields(PATTERN, FIVE_YEARS)
    assert len(groups) == 36
    assert {group.sex for group in groups} == {WOMEN, MEN}


@pytest.mark.parametrize(
    ("pattern", "names", "ages"),
    [
        ("{sex}_{age}", ["w_0", "w_100"], ["0", "100"]),
        ("{sex}{from}to{to}", ["w0to4", "w5to9", "w10plus"], ["0-4", "5-9"]),
        ("pop_{sex}_{from}-{to}", ["pop_women_0-14", "pop_women_15-64"], ["0-14", "15-64"]),
        ("{sex}_{from}_{to}, {sex}_{from}_plus", ["w_0_4", "w_5_plus"], ["0-4", "5+"]),
        ("{sex}_{from}_{to}, {sex}_{from}_y_mas_plus", ["w_0_4", "w_5_y_mas_plus"], ["0-4", "5+"]),
        ("{from}_{to}_{sex}", ["0_4_w", "5_plus_w", "name"], ["0-4", "5+"]),
    ],
)
def test_patterns(pattern, names, ages):
    assert [group.ages for group in parse_age_fields(pattern, names)] == ages


def test_a_pattern_without_sex_reads_both_together():
    # The codes that go with another layer do not matter here.
    assert found("p{from}_{to}", ["p0_15", "p16_64", "p65_plus"], "women=w,men=m") == [
        (BOTH, "0-15", "p0_15"),
        (BOTH, "16-64", "p16_64"),
        (BOTH, "65+", "p65_plus"),
    ]


def test_json_says_which_is_which():
    record = {"women": {"0-4": "f1", "5+": "f2"}, "men": {"0": "m0", "1-4": "m1", "5+": "m2"}}
    assert found(json.dumps(record), ["f1", "f2", "m0", "m1", "m2"]) == [
        (MEN, "0", "m0"),
        (MEN, "1-4", "m1"),
        (MEN, "5+", "m2"),
        (WOMEN, "0-4", "f1"),
        (WOMEN, "5+", "f2"),
    ]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("w", "m"), {"w_0_4": WOMEN, "m_0_4": MEN}),
        (("f", "m"), {"f_0_4": WOMEN, "m_0_4": MEN}),
        (("Mujeres", "Hombres"), {"Mujeres_0_4": WOMEN, "Hombres_0_4": MEN}),
        (("female", "male", "total"), {"female_0_4": WOMEN, "male_0_4": MEN}),
        (("h",), {"h_0_4": MEN}),
    ],
)
def test_codes_that_can_only_be_read_in_one_way(codes, expected):
    groups = parse_age_fields(PATTERN, [f"{code}_0_4" for code in codes])
    assert {group.field: group.sex for group in groups} == expected


@pytest.mark.parametrize("codes", [("h", "m"), ("m",), ("v", "m"), ("h", "m", "f")])
def test_an_ambiguous_code_is_asked_for(codes):
    with pytest.raises(InputError) as error:
        parse_age_fields(PATTERN, [f"{code}_0_4" for code in codes])
    assert "may stand for men or for women" in str(error.value)
    assert "women=m,men=h" in str(error.value)


def test_files_of_ine():
    assert found(PATTERN, ["h_0_4", "m_0_4"], "women=m,men=h") == [(MEN, "0-4", "h_0_4"), (WOMEN, "0-4", "m_0_4")]


def test_codes_that_no_field_has_are_refused():
    """The default codes on a file of INE would take its women for men."""
    with pytest.raises(InputError, match=r"No age field has the code 'w' that was given for women; .*: h, m"):
        parse_age_fields(PATTERN, ["h_0_4", "m_0_4"], "women=w,men=m")


def test_sex_codes():
    assert parse_sex_codes("") == {}
    assert parse_sex_codes("WOMEN = F , men=M") == {"f": WOMEN, "m": MEN}


@pytest.mark.parametrize("codes", ["w,m", "women=", "girls=w", "women=x,men=x"])
def test_sex_codes_that_cannot_be_read(codes):
    with pytest.raises(InputError, match="Write them as women=w,men=m"):
        parse_sex_codes(codes)


@pytest.mark.parametrize(
    ("pattern", "names", "words"),
    [
        (PATTERN, ["name", "pop"], "No field matches the age pattern '{sex}_{from}_{to}'. Write {sex}, {from}"),
        (PATTERN, ["total_0_4"], "No field matches"),
        ("{sex}", ["w"], "says nothing about ages"),
        ("{sex}_{sex}_{age}", ["w_w_0"], "names something twice"),
        (PATTERN, ["w_0_14", "w_0_4", "w_5_9"], "hold the same ages"),
        (PATTERN, ["w_0_plus", "w_5_9"], "'w_0_plus' (0+) and 'w_5_9' (5-9) hold the same ages"),
        (PATTERN, ["w_0_4", "f_0_4"], "hold the same ages"),
        (PATTERN, ["w_9_5"], "The field 'w_9_5' has ages from 9 to 5"),
        ('{"women": {"0-4": "f1"', ["f1"], "not valid JSON"),
        ('{"girls": {"0-4": "f1"}}', ["f1"], "The age fields name 'girls'"),
        ('{"women": {"young": "f1"}}', ["f1"], "The ages 'young' cannot be read"),
        ('{"women": {"0-4": "f2"}}', ["f1"], "The table has no field 'f2'"),
    ],
)
def test_what_cannot_be_read_is_refused(pattern, names, words):
    with pytest.raises(InputError) as error:
        parse_age_fields(pattern, names)
    assert words in str(error.value)


def test_groups_write_their_ages():
    assert [AgeGroup(WOMEN, 0, 4, "a").ages, AgeGroup(WOMEN, 7, 7, "b").ages, AgeGroup(WOMEN, 85, None, "c").ages] == [
        "0-4",
        "7",
        "85+",
    ]


@pytest.mark.parametrize(("text", "expected"), [("20-39", (20, 39)), (" 7 ", (7, 7)), ("85+", (85, None))])
def test_ranges_of_ages(text, expected):
    assert parse_ages(text) == expected


@pytest.mark.parametrize("text", ["", "old", "20-", "-39", "85++", "20-39-50"])
def test_ranges_that_cannot_be_read(text):
    with pytest.raises(InputError, match="cannot be read"):
        parse_ages(text)
