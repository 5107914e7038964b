"""Gini, Theil, Atkinson, Palma and concentration: published figures, figures by hand, and what must hold of all."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from urban_rural_linkages.core.decisions.inequality import (
    Ranks,
    atkinson,
    concentration,
    gini,
    palma,
    theil,
    weighted_quantile,
)

X, W = np.array([0.0, 10.0, 20.0, 30.0]), np.array([10.0, 10.0, 20.0, 60.0])
NAN = float("nan")
rows = st.lists(
    st.tuples(st.integers(0, 90), st.integers(0, 40), st.integers(1, 4)), min_size=2, max_size=15
)  # fmt: skip


def columns(drawn: list[tuple]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    x, w, group = (np.array(part, dtype=float) for part in zip(*drawn, strict=True))
    assume((x * w).sum() > 0)
    return x, w, group


class TestByHand:
    """Ten, ten, twenty and sixty people have 0, 10, 20 and 30."""

    def test_gini(self):
        assert gini(X, W) == pytest.approx(0.21304347826086956, abs=1e-12)

    def test_theil_keeps_those_with_nothing_among_the_people(self):
        """The package accessibility of R drops them out of the mean, and has 0.163802."""
        assert theil(X, W).total == pytest.approx(0.1474217430764506, abs=1e-12)

    def test_atkinson(self):
        assert atkinson(X, W, 0.5) == pytest.approx(0.12074253144732527, abs=1e-12)
        assert atkinson(X, W, 1.0) == 1.0 and atkinson(X, W, 2.0) == 1.0, "somebody has nothing"

    def test_concentration_follows_the_order_of_income_and_not_of_rows(self):
        assert concentration(X, W, Ranks.of([1, 2, 3, 4])).plain == pytest.approx(0.21304347826086953, abs=1e-12)
        assert concentration(X, W, Ranks.of([4, 3, 2, 1])).plain == pytest.approx(-0.21304347826086958, abs=1e-12)
        assert concentration(X, W, Ranks.of([5, 5, 5, 5])).plain == pytest.approx(0.0, abs=1e-12)

    def test_palma(self):
        assert palma([1.0, 2.0, 6.0], [40, 50, 10], Ranks.of([100.0, 200.0, 300.0])) == 6.0

    def test_who_has_no_income_is_in_no_rank(self):
        with_unknown = concentration([*X, 99.0], [*W, 50.0], Ranks.of([1, 2, 3, 4, NAN]))
        assert with_unknown == concentration(X, W, Ranks.of([1, 2, 3, 4]))

    def test_quantiles_of_people(self):
        assert weighted_quantile([10.0, 20.0], [2, 2], 0.5) == 15.0
        assert weighted_quantile([10.0, 20.0, 30.0], [0, 5, 0], 0.9) == 20.0
        assert np.isnan(weighted_quantile([1.0], [0.0], 0.5))


class TestNobodyOrNothing:
    @pytest.mark.parametrize(("x", "w"), [([0.0, 0.0], [5.0, 5.0]), ([3.0, 4.0], [0.0, 0.0]), ([], [])])
    def test_no_measure_has_a_figure(self, x, w):
        ranks = Ranks.of(np.arange(len(x)))
        found = [gini(x, w), *theil(x, w), *theil(x, w, ["a"] * len(x)), atkinson(x, w, 0.5),
                 *concentration(x, w, ranks), palma(x, w, ranks)]  # fmt: skip
        assert np.isnan(found).all()

    def test_palma_is_unknown_where_the_poor_have_nothing(self):
        assert np.isnan(palma([0.0, 2.0, 6.0], [40, 50, 10], Ranks.of([1.0, 2.0, 3.0])))


class TestBeloHorizonte:
    """Jobs within 45 minutes of eleven cells: the figures of the formulas of the package accessibility of R."""

    @pytest.fixture(scope="class")
    def cells(self, real_data) -> dict[str, np.ndarray]:
        def table(name: str) -> list[dict[str, str]]:
            with real_data(f"belo_horizonte/{name}.csv").open(encoding="utf-8", newline="") as file:
                return list(csv.DictReader(file))

        land = {row["id"]: row for row in table("land_use_data")}
        access: dict[str, float] = {}
        for row in table("travel_matrix_11_origins"):
            if float(row["travel_time"]) <= 45:
                access[row["from_id"]] = access.get(row["from_id"], 0.0) + float(land[row["to_id"]]["jobs"])

        def figures(field: str, ids) -> np.ndarray:
            return np.array([float(land[i][field]) if land[i][field] not in ("", "NA") else NAN for i in ids])

        return {
            "access": np.array([access[i] for i in access]), "people": figures("population", access),
            "income": figures("income_per_capita", access),
            "decile": np.array([land[i]["income_decile"] for i in access]),
            "all_people": figures("population", land), "all_income": figures("income_per_capita", land),
        }  # fmt: skip

    def test_measures_without_income(self, cells):
        x, w = cells["access"], cells["people"]
        assert gini(x, w) == pytest.approx(0.2251448745, abs=1e-9)
        assert [atkinson(x, w, e) for e in (0.5, 1, 2)] == pytest.approx(
            [0.0448826481, 0.0929744725, 0.1915542169], abs=1e-9
        )
        parts = theil(x, w, cells["decile"])
        assert parts == pytest.approx((0.0857964060, 0.0256259179, 0.0601704881), abs=1e-9)

    def test_measures_by_income(self, cells):
        x, w, ranks = cells["access"], cells["people"], Ranks.of(cells["income"])
        assert concentration(x, w, ranks) == pytest.approx((0.1485534032, 0.4828428845), abs=1e-9)

    def test_the_tenths_of_palma_are_of_all_people_and_not_of_those_with_access(self, cells):
        known = ~np.isnan(cells["all_income"])
        income, people = cells["all_income"][known], cells["all_people"][known]
        assert [weighted_quantile(income, people, q) for q in (0.4, 0.9)] == pytest.approx([1208.6, 3741.6])
        ranks = Ranks.of(np.concatenate([cells["income"], income]))
        of_cells, of_all = ranks.of_rows(np.arange(11)), ranks.of_rows(np.arange(11, 11 + income.size))
        found = palma(cells["access"], cells["people"], of_cells, of_all.people(people))
        assert found == pytest.approx(1.8068905606, abs=1e-9)


class TestWhatHoldsOfAll:
    @given(rows, st.floats(0.01, 1000))
    def test_another_unit_of_the_figure_changes_nothing(self, drawn, factor):
        x, w, group = columns(drawn)
        ranks = Ranks.of(group)
        for measure in (gini, lambda a, b: theil(a, b).total, lambda a, b: atkinson(a, b, 0.5),
                        lambda a, b: concentration(a, b, ranks).plain):  # fmt: skip
            assert measure(x * factor, w) == pytest.approx(measure(x, w), abs=1e-9)

    @given(rows)
    def test_units_in_two_halves_change_nothing(self, drawn):
        x, w, group = columns(drawn)
        twice, half = np.concatenate([x, x]), np.concatenate([w, w]) / 2
        ranks, both = Ranks.of(group), Ranks.of(np.concatenate([group, group]))
        assert gini(twice, half) == pytest.approx(gini(x, w), abs=1e-9)
        assert theil(twice, half).total == pytest.approx(theil(x, w).total, abs=1e-9)
        assert atkinson(twice, half, 0.5) == pytest.approx(atkinson(x, w, 0.5), abs=1e-9)
        assert concentration(twice, half, both).plain == pytest.approx(concentration(x, w, ranks).plain, abs=1e-9)

    @given(rows)
    def test_the_parts_of_theil_add_up(self, drawn):
        x, w, group = columns(drawn)
        parts = theil(x, w, group)
        assert parts.within + parts.between == pytest.approx(parts.total, abs=1e-12)
        assert parts.between >= -1e-12

    @given(rows, st.randoms(use_true_random=False))
    def test_the_order_of_rows_changes_nothing(self, drawn, random):
        x, w, group = columns(drawn)
        order = list(range(x.size))
        random.shuffle(order)
        before, after = Ranks.of(group), Ranks.of(group[order])
        assert gini(x[order], w[order]) == gini(x, w)
        assert concentration(x[order], w[order], after).plain == pytest.approx(
            concentration(x, w, before).plain, abs=1e-12
        )

    @given(rows)
    def test_all_alike_is_no_inequality(self, drawn):
        _, w, group = columns(drawn)
        alike = np.full(w.size, 7.0)
        found = [gini(alike, w), *theil(alike, w, group), atkinson(alike, w, 0.5), atkinson(alike, w, 2.0),
                 concentration(alike, w, Ranks.of(group)).plain]  # fmt: skip
        assert found == pytest.approx([0.0] * 7, abs=1e-9)

    @given(rows)
    def test_gini_is_the_concentration_by_the_figure_itself(self, drawn):
        x, w, _ = columns(drawn)
        assert concentration(x, w, Ranks.of(x)).plain == pytest.approx(gini(x, w), abs=1e-9)
