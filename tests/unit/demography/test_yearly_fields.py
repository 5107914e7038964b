"""The years that names of fields hold."""

from __future__ import annotations

import pytest

from urban_rural_linkages.core.demography.yearly_fields import years_of_names
from urban_rural_linkages.core.errors import InputError


def test_the_last_number_of_four_digits_is_the_year():
    names = ["pob_2011", "t1996", "2001", "censo1991_rev_2021_v2", "p2025total15"]
    assert list(years_of_names(names).items()) == [
        (1996, "t1996"),
        (2001, "2001"),
        (2011, "pob_2011"),
        (2021, "censo1991_rev_2021_v2"),
        (2025, "p2025total15"),
    ]


def test_the_order_of_the_names_does_not_matter():
    names = ["b2001", "a2011", "c1991"]
    assert years_of_names(names) == years_of_names(names[::-1])


@pytest.mark.parametrize("name", ["total", "t96", "p20012021", "m196", ""])
def test_a_name_without_a_year(name):
    with pytest.raises(InputError, match=f"field '{name}' has no year") as error:
        years_of_names(["t1996", name])
    assert "pob_2001" in error.value.hint


@pytest.mark.parametrize("names", [["women2001", "men2001"], ["men2001", "women2001"]])
def test_two_fields_of_one_year(names):
    with pytest.raises(InputError, match="'men2001' and 'women2001' are both of the year 2001"):
        years_of_names(names)
