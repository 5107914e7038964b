"""Other settings of functional rural areas: which there are, what each gives, and whose seat stays."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.errors import Cancelled
from urban_rural_linkages.core.linkages import rural_areas
from urban_rural_linkages.core.linkages.area_figures import area_colours
from urban_rural_linkages.core.linkages.rural_areas import RuralRules, RuralSurvey, with_merging
from urban_rural_linkages.core.linkages.rural_parts import Cells, Settlements
from urban_rural_linkages.core.linkages.variations import RULE, settings, variations
from urban_rural_linkages.core.linkages.ways import StraightWays


def line() -> RuralSurvey:
    """Six municipalities in a row, twenty minutes apart, the third the largest."""
    people, rows = np.array([6000.0, 7000, 14000, 8000, 9000, 3000]), np.arange(6)
    places = np.column_stack((rows * 0.138, np.zeros(6)))
    nowhere = np.zeros(6, dtype=bool)
    settlements = Settlements([f"m{i}" for i in rows], people, rows, nowhere, places)
    return RuralSurvey(settlements, Cells(people, rows, nowhere, places, rows[:-1], rows[1:]), StraightWays(places))


def test_each_setting_changes_one_thing_and_the_rule_comes_first():
    rules = RuralRules()
    for one in settings(rules):
        changed = [one.rules.merging.ideal != 25000, one.rules.merging.min_minutes != 30,
                   one.rules.merging.max_minutes != 60, one.rules.centre_minutes != 10]  # fmt: skip
        assert sum(changed) == (one.parameter != RULE), one.parameter
    assert settings(rules)[0].rules == rules


def test_a_limit_that_would_turn_round_is_left_out():
    names = [(one.parameter, one.value) for one in settings(with_merging(RuralRules(), min_minutes=55.0))]
    assert ("MAX_MINUTES", 70) in names and ("MAX_MINUTES", 50) not in names and ("MIN_MINUTES", 65) not in names


def test_the_rule_keeps_all_seats_and_a_small_ideal_leaves_small_areas():
    survey = line()
    rows = variations(survey, survey.draw(RuralRules()), RuralRules())
    found = {(row.parameter, row.value): row for row in rows}
    assert found[RULE, 0].keep_seat == 1.0
    half, twice = found["IDEAL", 12500], found["IDEAL", 50000]
    assert half.areas >= found[RULE, 0].areas and half.smallest <= half.median <= half.largest
    assert twice.largest == 47000 or twice.areas > 1
    assert all(0 <= row.keep_seat <= 1 for row in rows)


def test_each_is_called_by_what_it_changes_and_brings_what_it_drew():
    survey = line()
    rows = variations(survey, survey.draw(RuralRules()), RuralRules())
    assert [row.key for row in rows] == ["RULE", "IDEAL 12500", "IDEAL 50000", "MIN_MINUTES 20", "MIN_MINUTES 40",
                                         "MAX_MINUTES 50", "MAX_MINUTES 70", "CENTRE_MINUTES 5",
                                         "CENTRE_MINUTES 15"]  # fmt: skip
    assert [row.drawn.seat.size for row in rows] == [row.areas for row in rows]
    for row in rows:
        assert all(0 <= colour < 4 for colour in area_colours(row.drawn)) and len(area_colours(row.drawn)) == row.areas


def test_of_many_centres_a_setting_gives_what_it_gives_alone(monkeypatch):
    monkeypatch.setattr(rural_areas, "MOST_DENSE", 2)
    near, far = (with_merging(RuralRules(), ideal=1e6, min_minutes=0.0, max_minutes=most) for most in (22.0, 50.0))
    survey = line()
    assert survey.draw(near).catchments.times.minutes.max() < 44
    after, alone = survey.draw(far), line().draw(far)
    assert after.catchments.times.minutes.tolist() == alone.catchments.times.minutes.tolist()
    assert alone.catchments.times.minutes.max() > 44 and after.area.tolist() == alone.area.tolist()


def test_it_can_be_cancelled():
    class Stop:
        def cancelled(self) -> bool:
            return True

        def report(self, share: float) -> None: ...

    survey = line()
    with pytest.raises(Cancelled):
        variations(survey, survey.draw(RuralRules()), RuralRules(), Stop())
