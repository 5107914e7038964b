"""The question whether a unit that appeared was a part of another one."""

from __future__ import annotations

from urban_rural_linkages.core.checks.daughters import as_parameter, check_same_territory
from urban_rural_linkages.core.checks.findings import Severity
from urban_rural_linkages.core.demography.daughters import Daughter

IDS = ["00026", "00028", "00901", "00902"]
RUN = "UNITS=units, UNIT_ID=code, SERIES=t{year}"
NAMES = ["Majadillas", "Mazarejos", "Fuentespina de Yuso", ""]
APART = Daughter(2, 2007, 1147.0, 0, 1150.0, 1.003, touches=False)
BESIDE = Daughter(3, 2014, 378.0, 1, 362.0, 0.958, touches=True)


def test_each_daughter_is_asked_about_and_the_answer_is_for_all():
    found = check_same_territory([APART, BESIDE], [], IDS, NAMES, RUN)
    assert [one.severity for one in found] == [Severity.WARN] * 2
    assert [one.example for one in found] == ["00901", "00902"]
    assert all("SAME_TERRITORY=00901=00026,00902=00028." in str(one.fix) for one in found)
    assert as_parameter([], IDS) == ""


def test_who_does_not_border_on_her_parent_is_said_not_to():
    (found,) = check_same_territory([APART], [], IDS, NAMES, RUN)
    assert str(found.message).startswith("Fuentespina de Yuso (00901) appears in 2007 with 1147 people; of all units")
    assert "only Majadillas (00026)" in str(found.message)
    assert "do not border on each other" in str(found.message)


def test_without_outlines_nobody_says_that_they_do_not_border():
    (found,) = check_same_territory([Daughter(2, 2007, 1147.0, 0, 1150.0, 1.003, touches=None)], [], IDS, NAMES, RUN)
    assert "Without outlines nobody can tell" in str(found.message)
    assert "do not border" not in str(found.message)


def test_who_borders_and_what_else_would_fit_is_said():
    (found,) = check_same_territory([BESIDE], [], IDS, NAMES, RUN)
    assert str(found.message).startswith("00902 appears in 2014 with 378 people, while Mazarejos (00028), on which")
    several = Daughter(3, 2014, 378.0, 1, 362.0, 0.958, touches=True, others=(0,))
    (found,) = check_same_territory([several], [], IDS, NAMES, RUN)
    assert "Majadillas (00026) would fit as well" in str(found.message)


def test_the_run_that_makes_such_a_layer_is_named():
    (found,) = check_same_territory([BESIDE], [], IDS, NAMES, RUN)
    assert "(harmoniseunits) with UNITS=units, UNIT_ID=code, SERIES=t{year} proposes the same changes" in str(found.fix)


def test_units_that_went_into_others_are_asked_about_with_those_that_appeared():
    """Read backwards, a merger is a division: its year is negative, and its fall a rise."""
    beside = Daughter(2, -2009, 1140.0, 0, 1100.0, 0.96, touches=True)
    apart = Daughter(1, -2011, 90.0, 0, 92.0, 1.02, touches=False)
    daughter, first, second = check_same_territory([BESIDE], [beside, apart], IDS, NAMES, RUN)
    assert str(first.message).startswith(
        "Fuentespina de Yuso (00901) has 1140 people in 2009 and none after it, while Majadillas (00026), on which it "
        "borders, rises by 1100 above its trend."
    )
    assert "of all units only Majadillas (00026) rises by as much then (92 above its trend)" in str(second.message)
    assert all("SAME_TERRITORY=00902=00028,00901=00026,00028=00026." in str(one.fix) for one in (daughter, first))


def test_nothing_to_ask_is_right():
    (found,) = check_same_territory([], [], IDS, NAMES, RUN)
    assert (found.severity, found.check) == (Severity.RIGHT, "same_territory")
