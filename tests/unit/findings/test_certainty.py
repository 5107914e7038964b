"""How sure figures are, and remarks on sources; Extremadura's figures are those of its register."""

from __future__ import annotations

import csv
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.findings.certainty import (
    loss_sentence,
    losses,
    near_limit,
    near_limit_sentence,
    people_to_turn,
    turning_sentence,
    year_sentence,
)
from urban_rural_linkages.core.findings.remarks import (
    counted_sentence,
    men_by_class,
    men_by_degree,
    men_sentence,
    register_and_grid_sentence,
)
from urban_rural_linkages.core.report.unit_words import UnitWords

from .region_data import NAN, array, people

CALLED = UnitWords("municipality", "municipalities")
COUNTS = st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 100_000)), min_size=1, max_size=8)


@pytest.fixture
def extremadura(real_data):
    """People by municipality and year, men and women of 2021, areas and degree of urbanisation."""
    with real_data("extremadura/extremadura_padron_1996_2021_2025.csv").open(encoding="utf-8") as text:
        register = list(csv.DictReader(text))
    with real_data("extremadura/extremadura_degurba_fua_2019.csv").open(encoding="utf-8") as text:
        degrees = {row["codigo"]: row for row in csv.DictReader(text)}

    def column(name):
        return array([float(row[name] or "nan") for row in register])

    own = [degrees[row["codigo"]] for row in register]
    return {
        **{name: column(name) for name in ("t2001", "t2018", "t2021", "h2021", "m2021")},
        "names": [row["nombre"] for row in register],
        "area": array([float(row["total_area_m2"]) / 1e6 for row in own]), "degree": [row["degurba"] for row in own],
    }  # fmt: skip


class TestLosses:
    def test_a_loss_within_chance_is_no_sure_one(self):
        found = losses(array([100, 100, 100, 100, NAN]), array([74, 73, 100, 120, 50]))
        assert found.losing.tolist() == [True, True, False, False, False]
        assert found.sure.tolist() == [False, True, False, False, False]
        assert str(loss_sentence(found, CALLED)) == (
            "2 municipalities lose people; in 1 of them the loss is within what small numbers bring about by chance."
        )

    def test_a_single_loss_within_chance_is_said_of_one(self):
        assert str(loss_sentence(losses(array([100, 100]), array([90, 120])), CALLED)) == (
            "The loss of the one municipality that loses people is within what small numbers bring about by chance."
        )

    def test_nothing_is_said_of_no_loss(self):
        assert loss_sentence(losses(array([5]), array([9])), CALLED) is None
        assert "are larger than" in str(loss_sentence(losses(array([900, 900]), array([5, 5])), CALLED))

    @given(COUNTS)
    def test_a_sure_loss_is_a_loss_beyond_chance(self, figures):
        start, end = (array(column) for column in zip(*figures, strict=True))
        found = losses(start, end)
        assert np.all(end[found.losing] < start[found.losing])
        for before, after in zip(start[found.sure], end[found.sure], strict=True):
            assert before - after >= 2 * math.sqrt(before + after)

    @pytest.mark.real
    def test_extremadura(self, extremadura):
        for end, losing, by_chance in (("t2018", 326, 63), ("t2021", 328, 53)):
            found = losses(extremadura["t2001"], extremadura[end])
            assert (found.losing.sum(), found.by_chance.sum()) == (losing, by_chance)


class TestNearALimit:
    def test_five_per_cent_on_either_side(self):
        assert near_limit(array([11.875, 13.125, 11.87, 13.13, NAN]), 12.5).tolist() == [True, True, False, False,
                                                                                         False]  # fmt: skip

    def test_who_is_near_is_named(self):
        near = array([1, 1, 0]) == 1
        assert str(near_limit_sentence(["A", "B", "C"], near, 12.5, CALLED)) == (
            "Within 5\u202f% of 12.5 inhabitants per km²: 2 municipalities (A and B)."
        )
        losing = array([0, 1, 1]) == 1
        assert str(near_limit_sentence(["A", "B", "C"], near, 12.5, CALLED, losing)) == (
            "Losing people and within 5\u202f% of 12.5 inhabitants per km²: 1 municipality (B)."
        )
        assert near_limit_sentence(["A"], array([0]) == 1, 12.5, CALLED) is None

    @pytest.mark.real
    def test_extremadura(self, extremadura):
        for end, count in (("t2018", 11), ("t2021", 12)):
            near = near_limit(extremadura[end] / extremadura["area"], 12.5)
            losing = losses(extremadura["t2001"], extremadura[end]).losing
            assert np.count_nonzero(near & losing) == count


class TestWhatTurnsAVerdict:
    START, AREA = array([1300, 1300, 1300, 1300]), array([100, 100, 100, 100])

    def assess(self, end):
        """Fewer people than at the start, and fewer than 12.5 per km2."""
        verdict = ((end < self.START) & (end / self.AREA < 12.5)).astype(float)
        return np.where(np.isnan(end), NAN, verdict)

    def test_the_fewest_people_that_turn_it(self):
        """1,250 are 12.5 per km2: 14 more than 1,236, and one fewer than 1,250; 900 are far from it."""
        end = array([1236, 1250, 900, NAN])
        steps = people_to_turn(end, self.assess)
        assert steps[:2].tolist() == [14, -1] and np.isnan(steps[2:]).all()
        sentence = turning_sentence(["A", "B", "C", "D"], steps, self.assess(end), CALLED)
        assert str(sentence) == (
            "Up to 5\u202f% more or fewer people would turn the verdict on risk of 2 municipalities: "
            "B is not, and would be with 1 fewer; A is, and would not be with 14 more."
        )

    def test_a_verdict_that_stands_is_not_named(self):
        assert turning_sentence(["A"], array([NAN]), array([1.0]), CALLED) is None
        alone = str(turning_sentence(["A"], array([3.0]), array([1.0]), CALLED))
        assert alone.endswith("of one municipality: A is, and would not be with 3 more.")

    @given(st.lists(st.integers(0, 3000), min_size=4, max_size=4))
    def test_it_is_the_smallest_change_that_turns_it(self, figures):
        end = array(figures)
        steps, before = people_to_turn(end, self.assess), self.assess(end)
        for i in np.flatnonzero(~np.isnan(steps)):
            alone = end.copy()
            alone[i] += steps[i]
            assert self.assess(alone)[i] != before[i]
            for fewer in range(1, int(abs(steps[i]))):
                for sign in (1, -1):
                    alone[i] = max(end[i] + sign * fewer, 0)
                    assert self.assess(alone)[i] == before[i]

    def test_years_that_turn_it(self):
        verdicts = {2000: array([1, 1, NAN]), 2001: array([1, 0, 1]), 2002: array([1, 0, 0])}
        assert str(year_sentence(list("ABC"), verdicts, 2001, CALLED)) == (
            "Municipalities whose verdict another start year turns: 2000: 1, 2002: 1."
        )
        assert year_sentence(list("ABC"), {2001: verdicts[2001]}, 2001, CALLED) is None

    def test_years_that_turn_none_are_not_told(self):
        verdicts = {2000: array([1, 1]), 2001: array([1, 0]), 2002: array([1, 0])}
        assert str(year_sentence(list("AB"), verdicts, 2001, CALLED)).endswith("turns: 2000: 1.")


class TestSources:
    def test_sixty_and_fifty_eight_are_said_once(self):
        known = people([1.0] * 58, [1.0] * 58, names=["x"] * 58, given_units=60)
        assert str(counted_sentence(known, CALLED)) == (
            "The region has 60 municipalities; those that were divided or merged since 2001 are counted together, "
            "so 58 are compared throughout."
        )
        assert counted_sentence(people([1.0], [1.0]), CALLED) is None
        assert str(counted_sentence(people([1.0, NAN], [1.0, 2.0]), CALLED)) == (
            "The region has 2 municipalities; 1 has a known population at both dates and is compared."
        )
        some = people([1.0, NAN], [1.0, 2.0], given_units=3)
        assert "1 of them, counted together where they were divided or merged" in str(counted_sentence(some, CALLED))

    def test_register_and_grid_differ(self):
        start = array([100, 100, 100, 100])
        register, grid = losses(start, array([90, 100, 120, 90])), losses(start, array([90, 99, 98, NAN]))
        assert str(register_and_grid_sentence(list("ABCD"), register, grid, CALLED)) == (
            "Losing people by the register: 1 municipality; by the population grid: 3. The grid puts people into cells "
            "and shares cells at borders out by area, so they differ in B and C."
        )
        assert register_and_grid_sentence(list("ABCD"), register, register, CALLED) is None

    @pytest.mark.real
    def test_men_and_women_of_extremadura_are_as_the_table_says(self, extremadura):
        found = men_by_class(extremadura["h2021"], extremadura["m2021"], extremadura["degree"])
        assert {name: round(value, 1) for name, value in found.items()} == {"1.0": 93.5, "2.0": 97.2, "3.0": 102.0}
        names = {"1.0": "cities", "2.0": "towns", "3.0": "rural areas"}
        assert str(men_sentence(found, names)) == (
            "Men per 100 women: fewest in cities (93.5), most in rural areas (102.0); between them: towns 97.2."
        )

    def test_degrees_of_urbanisation_have_names(self):
        degrees, women = array([3, 1, NAN, 1]), array([100, 50, 10, 50])
        told = men_by_degree({"women": women, "total": array([190, 103, 99, 101])}, degrees)
        assert str(told) == "Men per 100 women: fewest in cities (90.0), most in rural areas (104.0)."
        assert str(told) == str(men_by_degree({"women": women, "men": array([90, 53, 9, 51])}, degrees))
        assert men_by_degree({"total": women}, degrees) is None and men_by_degree({"women": women}, degrees) is None

    @given(st.lists(st.floats(50, 150), min_size=1, max_size=4))
    def test_most_and_fewest_are_said_of_whom_they_are(self, values):
        ratios: dict[object, float] = dict(enumerate(values))
        sentence = men_sentence(ratios, {i: f"class{i}" for i in ratios})
        if sentence is None:
            assert len(values) == 1
        elif "fewest in" in str(sentence):
            assert f"fewest in class{values.index(min(values))} (" in str(sentence)
            assert ratios[int(str(sentence).split("most in class")[1].split(" ")[0])] == max(values)
        else:
            assert round(max(values), 1) == round(min(values), 1)
