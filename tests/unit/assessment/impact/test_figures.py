"""Figures of a report: found by group, printed by the unit, compared between women and men and with the region."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.assessment.gap import Verdict
from urban_rural_linkages.core.assessment.impact.figure_book import (
    INHABITANTS,
    MEN,
    WOMEN,
    FigureBook,
    decimals_of,
    headed,
    printed,
    scale_of,
    unit_of,
    with_unit,
)
from urban_rural_linkages.core.assessment.impact.planned import (
    PlannedMeasure,
    amount_of,
    followed_up,
    paid_by,
    planned_measures,
    total_cost,
    year_of,
)
from urban_rural_linkages.core.assessment.impact.situation import MOST_ROWS, gap_of, read_situation
from urban_rural_linkages.core.assessment.records import Measure
from urban_rural_linkages.core.assessment.unit_records import REGION, Figure

from .aldeanueva import BY_CAR, CHANGE, CODE, GENDER, ON_FOOT, RATIO, PlainVoice, contents, source

VOICE = PlainVoice()
SHARE, MINUTES = GENDER.indicators[ON_FOOT], GENDER.indicators["max_time_basic"]


def book(*figures: Figure, code: str = "a") -> FigureBook:
    return FigureBook(replace(contents(), figures=figures), code)


class TestBook:
    def test_by_group_region_and_alternative(self):
        found = source().book
        assert (found.value(ON_FOOT, WOMEN), found.value(ON_FOOT, MEN)) == (0.822, 0.833)
        assert found.region(ON_FOOT, WOMEN) == 0.672
        assert found.value(ON_FOOT, WOMEN, "B Point in both settlements") == 1.0
        assert found.alternatives == ("A Point in Venta del Tejo", "B Point in both settlements")
        assert found.compared("A Point in Venta del Tejo") == (ON_FOOT,)

    def test_what_nobody_calculated_is_not_known(self):
        assert source().book.figure("ZVL") is None and source().book.value("ZVL") is None
        assert source().book.region("ZVL") is None

    def test_people_are_counted_else_the_most_that_a_figure_is_about(self):
        assert source().book.people() == 6610.0 and source().book.people(WOMEN) == 3291.0
        uncounted = book(Figure("a", ON_FOOT, WOMEN, 0.5, 90.0), Figure("a", BY_CAR, WOMEN, 0.5, 95.0),
                         Figure("a", ON_FOOT, MEN, 0.5, 80.0), Figure("a", CHANGE, MEN, 0.5, 99.0),
                         Figure(REGION, ON_FOOT, value=0.5, base=900.0))  # fmt: skip
        assert uncounted.people(WOMEN) == 95.0 and uncounted.people() == 175.0
        assert uncounted.people_of_region() == 900.0
        assert book().people() is None
        first = read_situation(GENDER, uncounted).rows[0]
        assert (first.women, first.men, first.total, first.region) == (95.0, 80.0, 175.0, 900.0)


class TestPrinted:
    @pytest.mark.parametrize(
        ("name", "value", "alone", "with_its_unit"),
        [
            (ON_FOOT, 0.822, "82.2", "82.2\u202f%"),
            (BY_CAR, 1.0, "100.0", "100\u202f%"),
            ("max_time_basic", 15.53, "15.5", "15.5 min"),
            (CHANGE, -8.94, "-8.9", "-8.94\u202f%"),
            ("ZVL", 3.7, "3.7", "3.7 m2/inh."),
            (ON_FOOT, None, "–", "–"),
            (ON_FOOT, float("nan"), "–", "–"),
        ],
    )
    def test_values(self, name, value, alone, with_its_unit):
        indicator = GENDER.indicators[name]
        assert printed(indicator, value, VOICE) == alone
        assert with_unit(indicator, value, VOICE) == with_its_unit

    def test_people_are_whole(self):
        assert printed(INHABITANTS, 3291.0, VOICE) == "3,291" and decimals_of(INHABITANTS) == 0

    def test_units_stand_in_the_name(self):
        assert headed(SHARE, VOICE).endswith(", %") and headed(MINUTES, VOICE).endswith(", min")
        assert headed(INHABITANTS, VOICE) == "Inhabitants"
        assert headed(GENDER.indicators[RATIO], VOICE) == "Men per 100 women aged 20 to 49"
        assert (unit_of(SHARE, VOICE), scale_of(SHARE), scale_of(MINUTES)) == ("%", 100.0, 1.0)


class TestSituation:
    def test_rows_of_women_and_men_come_first(self):
        rows = read_situation(GENDER, source().book).rows
        known = [row.women is not None for row in rows]
        assert known == sorted(known, reverse=True) and rows[0].indicator is INHABITANTS

    def test_a_gap_within_chance_is_marked_and_one_beyond_it_is_a_finding(self):
        rows = {row.indicator.id: row for row in read_situation(GENDER, source().book).rows}
        assert rows[CHANGE].gap.verdict is Verdict.CHANCE and rows[CHANGE].is_chance
        assert rows[CHANGE].gap.difference == pytest.approx(-8.9)
        other = {row.indicator.id: row for row in read_situation(GENDER, source(code="00002").book).rows}
        assert other[CHANGE].gap.verdict is Verdict.FINDING and not other[CHANGE].is_chance

    def test_errors_of_shares_are_worked_out(self):
        women, men = Figure("a", ON_FOOT, WOMEN, 0.5, 400.0), Figure("a", ON_FOOT, MEN, 0.6, 400.0)
        found = gap_of(SHARE, women, men)
        assert found.chance == pytest.approx(2 * (0.25 / 400 + 0.24 / 400) ** 0.5) and found.is_finding
        assert gap_of(SHARE, women, None).verdict is Verdict.UNKNOWN

    def test_what_is_missing_says_why(self):
        [missing] = read_situation(GENDER, source().book).missing
        assert (missing.indicator.id, missing.reason) == (
            "gap_employment_rate",
            "The layer of employment is not bound.",
        )

    def test_what_a_figure_lacks_is_a_remark(self):
        found = read_situation(GENDER, book(Figure("a", ON_FOOT, value=0.5, reason="Without food shop.")))
        assert [one.reason for one in found.remarks] == ["Without food shop."] and found.missing == ()

    def test_no_more_rows_than_a_page_holds(self):
        many = [Figure("a", name, value=1.0) for name in GENDER.indicators]
        found = read_situation(GENDER, book(*many))
        assert len(found.rows) == MOST_ROWS and found.left_out == len(many) - MOST_ROWS

    def test_figures_of_other_checklists_and_of_the_region_alone_are_no_rows(self):
        found = read_situation(GENDER, book(Figure("a", "unheard_of", value=1.0), Figure(REGION, RATIO, value=106.8)))
        assert found.rows == () and found.missing == ()


class TestMeasures:
    def test_they_are_numbered_by_year_with_the_figure_of_today(self):
        found = planned_measures(GENDER, contents().of_unit(CODE), source().book)
        assert [(one.number, one.year, one.cost) for one in found] == [
            ("M1", 2027, 8000.0), ("M2", 2028, 96000.0), ("M3", 2029, 420000.0),
        ]  # fmt: skip
        assert [one.baseline for one in found] == [None, 0.822, 8.87], "of women where it is known"
        assert [one.is_approved for one in found] == [False, True, True]

    @pytest.mark.parametrize(
        ("text", "amount"),
        [("18,000 EUR", 18000.0), ("12.000 €", 12000.0), ("96000", 96000.0), ("1 200,50 €", 1200.5), ("€ 3.5", 3.5),
         ("1.234.567,89", 1234567.89), ("own staff", None), ("", None), ("0", 0.0)],
    )  # fmt: skip
    def test_amounts_however_they_are_written(self, text, amount):
        assert amount_of(text) == amount

    @given(st.integers(0, 10**9))
    def test_an_amount_of_whole_euros_is_read_in_both_languages(self, amount):
        assert amount_of(f"{amount:,} EUR") == amount == amount_of(f"{amount:,} €".replace(",", "."))

    @given(st.text(max_size=40))
    def test_any_text_is_an_amount_or_none(self, text):
        found = amount_of(text)
        assert found is None or found >= 0

    def test_years(self):
        assert [year_of(text) for text in ("2028-06-30", "by 2030", "soon", "12345")] == [2028, 2030, None, None]

    def test_costs_are_summed_as_far_as_they_are_known(self):
        def measure(owner: str, cost: float | None) -> PlannedMeasure:
            return PlannedMeasure("M1", Measure("u", "i", "t", owner), cost, None, None, None)

        some = [measure("Region", 420.0), measure("Town", 96.0), measure("Town", 8.0), measure("Town", None)]
        assert total_cost(some) == 524.0 and total_cost([measure("", None)]) is None
        assert paid_by(some) == {"Region": 420.0, "Town": 104.0} and list(paid_by(some)) == ["Region", "Town"]

    def test_the_calendar_goes_two_years_beyond_the_last_measure(self):
        found = planned_measures(GENDER, contents().of_unit(CODE), source().book)
        assert followed_up(found, 2026) == (2026, 2027, 2028, 2029, 2030, 2031)
        assert followed_up(found, 0)[0] == 2027 and followed_up([], 2026) == ()
