"""Standards of settlements: the published figures of the methods page, what art. 12.2 says, and properties."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.standards.standards import (
    BASE,
    RELEVANT,
    STANDARDS,
    Finding,
    Settlements,
    assess_settlements,
    reaches,
    settlement_classes,
    status_of,
)

NAN = math.nan


def settlements(people, hectares=None, groups=None, classes=None, **amounts) -> Settlements:
    """Return settlements a, b, ...; classes by size where they are not given."""
    count = len(people)
    return Settlements(
        ids=[chr(97 + row) for row in range(count)],
        classes=settlement_classes(people)[0] if classes is None else classes,
        groups=[None] * count if groups is None else groups,
        inhabitants=np.array(people, dtype=float),
        hectares=np.array([NAN] * count if hectares is None else hectares, dtype=float),
        amounts={code: np.array(values, dtype=float) for code, values in amounts.items()},
    )


def of(findings: list[Finding], standard: str, row: int = 0) -> Finding:
    (finding,) = (f for f in findings if (f.settlement, f.standard) == (row, standard))
    return finding


class TestPublishedFigures:
    """The settlement of 4,000 inhabitants and its neighbours, as the methods page works them out."""

    ONE = assess_settlements(settlements([4000], [100], DV=[1500], ZVL=[18000], SDL=[6400]))

    def test_inhabitants_per_hectare(self):
        finding = of(self.ONE, "DP")
        assert (finding.value, finding.target, finding.status) == (40, 45, "no_minimum")
        assert math.isnan(finding.minimum) and math.isnan(finding.surplus)

    def test_dwellings_per_hectare(self):
        finding = of(self.ONE, "DV")
        assert (finding.value, finding.minimum, finding.target) == (15, 10, 40)
        assert finding.status == "met_below_target"
        assert (finding.surplus, finding.surplus_amount) == (5, 500)

    def test_a_minimum_has_no_tolerance(self):
        finding = of(self.ONE, "ZVL")
        assert (finding.value, finding.status) == (4.5, "not_met"), "4.5 is nine tenths of 5"
        assert (finding.surplus, finding.surplus_amount) == (-0.5, -2000)

    def test_exactly_the_minimum_is_met(self):
        finding = of(self.ONE, "SDL")
        assert (finding.value, finding.status, finding.surplus) == (1.6, "met", 0)

    def test_classes(self):
        assert settlement_classes([5000, 5001, 4000, NAN])[0] == [BASE, RELEVANT, BASE, None]

    def test_the_class_of_a_territorial_plan_wins(self):
        classes, notes = settlement_classes([5000, 6000, NAN], [RELEVANT, BASE, BASE], ["a", "b", "c"])
        assert classes == [RELEVANT, BASE, BASE]
        (note,) = notes
        assert "art. 5.2" in str(note) and "1 (b)" in str(note)

    def test_a_group_of_three_base_settlements(self):
        found = assess_settlements(settlements([1000, 2000, 2500], groups=["g"] * 3, ZVG=[27500, 0, 0]))
        for row in range(3):
            finding = of(found, "ZVG", row)
            assert (finding.value, finding.status, finding.basis) == (5.0, "met", "group")
            assert (finding.amount, finding.divisor) == (27500, 5500)


class TestTable:
    """The table of art. 12.2, cell by cell."""

    @pytest.mark.parametrize(
        ("code", "base", "relevant"),
        [
            ("DP", (None, 45), (None, 65)),
            ("DV", (10, 40), (20, 50)),
            ("ZVG", (5, 5), (5, 5)),
            ("ZVL", (5, 5), (5, 5)),
            ("SDG", (6.1, 6.1), (6.1, 6.1)),
            ("SDL", (1.6, 1.6), (1.6, 1.6)),
        ],
    )
    def test_limits(self, code, base, relevant):
        (standard,) = (s for s in STANDARDS if s.code == code)
        assert (standard.base.minimum, standard.base.target) == base
        assert (standard.relevant.minimum, standard.relevant.target) == relevant
        assert standard.limits(BASE) is standard.base and standard.limits(RELEVANT) is standard.relevant
        assert standard.limits(None) is None

    def test_general_systems_are_those_of_groups(self):
        assert {s.code for s in STANDARDS if s.grouped} == {"ZVG", "SDG"}
        assert {s.code for s in STANDARDS if s.per_hectare} == {"DP", "DV"}

    @pytest.mark.parametrize(
        ("value", "minimum", "target", "status"),
        [
            (9.999, 10, 40, "not_met"),
            (10, 10, 40, "met_below_target"),
            (40, 10, 40, "met"),
            (45, None, 45, "met"),
            (44.9, None, 45, "no_minimum"),
            (NAN, 10, 40, None),
            (0, 5, 5, "not_met"),
        ],
    )
    def test_status(self, value, minimum, target, status):
        assert status_of(value, minimum, target) == status

    def test_rounding_is_no_miss_and_no_tolerance(self):
        assert reaches(0.1 + 0.2, 0.3) and reaches(0.3, 0.1 + 0.2)
        assert not reaches(4.999999, 5)


class TestGroups:
    def test_relevant_settlements_stand_for_themselves(self):
        found = assess_settlements(settlements([1000, 6000], groups=["g", "g"], ZVG=[4000, 31000]))
        assert [of(found, "ZVG", row).value for row in (0, 1)] == [4, pytest.approx(31 / 6)]
        assert [of(found, "ZVG", row).basis for row in (0, 1)] == ["group", "settlement"]

    def test_local_systems_are_never_shared(self):
        found = assess_settlements(settlements([1000, 2000], groups=["g", "g"], ZVL=[15000, 0]))
        assert [of(found, "ZVL", row).status for row in (0, 1)] == ["met", "not_met"]

    def test_without_a_group_a_settlement_stands_for_itself(self):
        found = assess_settlements(settlements([1000, 2000], groups=["g", None], SDG=[6100, 0]))
        assert [of(found, "SDG", row).status for row in (0, 1)] == ["met", "not_met"]
        assert of(found, "SDG", 1).basis == "settlement"

    def test_an_unknown_member_makes_the_group_unknown(self):
        found = assess_settlements(settlements([1000, NAN], groups=["g", "g"], ZVG=[9000, 0], ZVL=[9000, 0]))
        assert of(found, "ZVG").status is None and math.isnan(of(found, "ZVG").value)
        assert of(found, "ZVL").status == "met", "its own standards stand"

    def test_an_unknown_member_that_is_relevant_does_not(self):
        found = assess_settlements(settlements([1000, NAN], groups=["g", "g"], classes=[BASE, RELEVANT], ZVG=[9000, 0]))
        assert of(found, "ZVG").status == "met"


class TestUnknown:
    def test_what_was_not_given(self):
        found = assess_settlements(settlements([1000], [10]))
        assert [f.status for f in found] == ["met", None, None, None, None, None]
        assert of(found, "DV").minimum == 10, "the limit is known, the value is not"

    def test_nobody_lives_there(self):
        found = assess_settlements(settlements([0], [10], DV=[0], ZVL=[500]))
        assert (of(found, "DP").value, of(found, "DV").status) == (0, "not_met")
        assert math.isnan(of(found, "ZVL").value) and of(found, "ZVL").status is None
        assert math.isnan(of(found, "ZVL").surplus_amount)

    def test_unknown_class(self):
        found = assess_settlements(settlements([NAN], [10], DV=[500]))
        finding = of(found, "DV")
        assert (finding.value, finding.status) == (50, None) and math.isnan(finding.minimum)

    @pytest.mark.parametrize(
        ("wrong", "words"),
        [
            ({"people": [5, -1]}, "'b' has -1 (inhabitants)"),
            ({"people": [5, 5], "hectares": [1, 0]}, "'b' has 0 (ha)"),
            ({"people": [5, 5], "DV": [-2, -3]}, "'a' has -2 (DV)"),
            ({"people": [5, 5], "ZVG": [1, -3]}, "'b' has -3 (ZVG)"),
        ],
    )
    def test_figures_that_cannot_be(self, wrong, words):
        with pytest.raises(InputError) as caught:
            assess_settlements(settlements(**wrong))
        assert words in str(caught.value)


quantities = st.one_of(st.floats(0, 1e6, allow_nan=False), st.just(NAN))


class TestProperties:
    @settings(max_examples=40)
    @given(st.lists(st.tuples(st.integers(0, 9000), quantities, st.sampled_from(["g", "h", None])), min_size=1,
                    max_size=6), st.randoms())  # fmt: skip
    def test_the_order_of_settlements_does_not_matter(self, rows, random):
        def found(order):
            chosen = [rows[i] for i in order]
            people, land, groups = zip(*chosen, strict=True)
            findings = assess_settlements(settlements(list(people), groups=list(groups), ZVG=list(land)))
            return sorted(repr((order[f.settlement], f.standard, f.value, f.status)) for f in findings)

        turned = list(range(len(rows)))
        random.shuffle(turned)
        assert found(list(range(len(rows)))) == found(turned)

    @settings(max_examples=40)
    @given(st.integers(1, 20000), st.floats(0, 1e6))
    def test_surplus_and_status_agree(self, people, land):
        finding = of(assess_settlements(settlements([people], ZVL=[land])), "ZVL")
        assert (finding.status == "not_met") == (finding.surplus < -1e-11)
        assert finding.surplus_amount == pytest.approx(finding.surplus * people, abs=1e-6)

    @settings(max_examples=30)
    @given(st.integers(1, 5000), st.floats(0, 1e5))
    def test_a_group_of_one_is_the_settlement(self, people, land):
        alone, grouped = (
            of(assess_settlements(settlements([people], groups=[g], SDG=[land])), "SDG") for g in (None, "g")
        )
        assert (alone.value, alone.status) == (grouped.value, grouped.status)
