"""Tables in PC-Axis."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.tables.pcaxis import parse_pcaxis

TABLE = """CHARSET="ANSI";
TITLE="Population by province; "
"and sex";
CONTENTS="Population";
UNITS="Persons";
SOURCE="INE";
STUB="province";
HEADING="sex";
VALUES("province")="01  Álava","02  Albacete";
VALUES("sex")="Total","Women";
CODES("province")="01","02";
DECIMALS=0;
DATA=
4.6745807E7 157401.0
400891 ".." ;"""


def test_a_table_in_long_form():
    table = parse_pcaxis(TABLE, "x.px")
    assert table.names == ["province", "sex", "Population"]
    assert table.columns == [
        ["01 Álava", "01 Álava", "02 Albacete", "02 Albacete"],
        ["Total", "Women", "Total", "Women"],
        ["46745807", "157401", "400891", ".."],
    ]
    assert (table.title, table.units, table.source) == ("Population by province; and sex", "Persons", "INE")


def test_codes_stand_in_front_of_names():
    text = 'STUB="m";VALUES("m")="Ababuj","Teruel";CODES("m")="44001","44216";DATA=1 2;'
    assert parse_pcaxis(text, "x.px").columns[0] == ["44001 Ababuj", "44216 Teruel"]


def test_codes_that_only_number_the_values_are_left_out():
    text = 'STUB="s";VALUES("s")="Total","Men";CODES("s")="0","1";DATA=1 2;'
    assert parse_pcaxis(text, "x.px").columns[0] == ["Total", "Men"]


@pytest.mark.parametrize("text", ["", "DATA=1;", 'STUB="m";VALUES("m")="a","b";DATA=1;', 'STUB="m";DATA=1;'])
def test_what_is_no_whole_table_is_refused(text):
    with pytest.raises(InputError, match=r"x\.px"):
        parse_pcaxis(text, "x.px")
