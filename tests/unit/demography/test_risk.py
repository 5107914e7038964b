"""Risk of depopulation: the seed, the laws branch by branch, and what unknowns do to them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.demography.criteria_sets import SHIPPED, clause, set_of, shipped
from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import BOTH, AgeGroup
from urban_rural_linkages.core.demography.indicators import indicator_of
from urban_rural_linkages.core.demography.risk import assess_risk
from urban_rural_linkages.core.demography.unit_data import unit_data
from urban_rural_linkages.core.errors import CriteriaError, InputError

NAN = np.nan


def units(start, end, years=(2001, 2018), **inputs):
    ids = [f"{number:03d}" for number in range(len(end))]
    return unit_data(ids, *years, {years[0]: start, years[1]: end, **inputs.pop("series", {})}, **inputs)


class TestSeed:
    """Decline, negative natural balance, fewer than 12.5 inhabitants per km2."""

    SEED = shipped("seed_2001_2018")

    def test_three_clauses_and_what_they_decide(self):
        data = units(
            [100, 100, 100, 100, NAN, NAN, 100],
            [90, 110, 90, 90, 90, 90, 90],
            area_km2=[10, 10, 10, 7.2, 10, 1, NAN],
            natural={(2001, 2017): [-5, -5, NAN, -5, -5, -5, 3]},
        )
        result = assess_risk(self.SEED, data)
        assert list(result.clauses) == ["clause_decline", "clause_natural", "clause_density"]
        np.testing.assert_array_equal(result.clauses["clause_decline"], [1, 0, 1, 1, NAN, NAN, 1])
        np.testing.assert_array_equal(result.clauses["clause_natural"], [1, 1, NAN, 1, 1, 1, 0])
        # Just 12.5 (90 on 7.2 km2) is not under 12.5.
        np.testing.assert_array_equal(result.clauses["clause_density"], [1, 1, 1, 0, 1, 0, NAN])
        np.testing.assert_array_equal(result.at_risk, [1, 0, NAN, 0, NAN, 0, 0])
        assert result.clauses_true.tolist() == [3, 2, 2, 2, 2, 1, 1]
        assert result.clauses_evaluated.tolist() == [3, 3, 2, 3, 2, 2, 2]
        assert result.classes.tolist() == [None] * 7
        assert (result.left_out, result.notes, result.period) == ((), (), (2001, 2018))

    def test_natural_balance_is_left_out_when_it_is_not_given_and_the_result_says_so(self):
        result = assess_risk(self.SEED, units([100, 100], [90, 110], area_km2=[10, 10]))
        assert result.left_out == ("clause_natural",)
        assert np.isnan(result.clauses["clause_natural"]).all()
        np.testing.assert_array_equal(result.at_risk, [1, 0])
        assert result.clauses_evaluated.tolist() == [2, 2]
        assert "'clause_natural' was left out" in str(result.notes[0])

    def test_natural_balance_given_and_unknown_is_not_left_out(self):
        data = units([100, 100], [90, 110], area_km2=[10, 10], natural={(2001, 2017): [NAN, NAN]})
        result = assess_risk(self.SEED, data)
        assert result.left_out == ()
        np.testing.assert_array_equal(result.at_risk, [NAN, 0])
        assert "'clause_natural' is unknown in every unit" in str(result.notes[0])

    def test_density_without_areas_is_unknown_and_not_left_out(self):
        result = assess_risk(self.SEED, units([100, 100], [90, 110]))
        np.testing.assert_array_equal(result.at_risk, [NAN, 0])

    def test_other_years_move_the_window_and_label_the_result(self):
        natural = {(year, year): [-1] for year in range(2011, 2021)}
        result = assess_risk(self.SEED, units([100], [90], (2011, 2021), area_km2=[10], natural=natural))
        np.testing.assert_array_equal(result.at_risk, [1])
        assert result.period == (2011, 2021)
        assert "speaks of 2001-2018; it was run on 2011-2021" in str(result.notes[0])

    def test_density_can_be_replaced(self):
        data = units([100, 100], [90, 90], area_km2=[10, 12])
        result = assess_risk(self.SEED, data, density_value=8)
        np.testing.assert_array_equal(result.at_risk, [0, 1])
        assert result.low_density == ("<", 8)
        assert assess_risk(self.SEED, data).low_density == ("<", 12.5)

    @pytest.mark.parametrize(
        ("middle", "expected"), [(-1.0, [1, NAN]), (0.0, [0, 0]), (2.0, [0, 0]), (NAN, [NAN, NAN])]
    )
    def test_every_year_has_to_be_negative(self, middle, expected):
        years = {(year, year): [-3.0, -3.0] for year in range(2001, 2018)}
        years[2010, 2010], years[2001, 2001] = [middle, middle], [-3.0, NAN]
        data = units([100, 100], [90, 90], area_km2=[10, 10], natural=years)
        result = assess_risk(self.SEED, data, natural_rule="every_year")
        np.testing.assert_array_equal(result.clauses["clause_natural"], expected)

    def test_a_year_without_a_column_leaves_open_what_no_other_year_decides(self):
        years = {(year, year): [-3.0, 1.0] for year in range(2001, 2017)}
        data = units([100, 100], [90, 90], area_km2=[10, 10], natural=years)
        result = assess_risk(self.SEED, data, natural_rule="every_year")
        np.testing.assert_array_equal(result.clauses["clause_natural"], [NAN, 0])

    @pytest.mark.parametrize("natural", [None, {(2001, 2017): [-5]}])
    def test_every_year_without_a_yearly_series_is_an_error(self, natural):
        with pytest.raises(InputError, match="from 2001 to 2017 is asked for, and no yearly series"):
            assess_risk(self.SEED, units([100], [90], area_km2=[10], natural=natural), natural_rule="every_year")

    def test_nothing_to_evaluate_is_an_error(self):
        with pytest.raises(CriteriaError, match="Nothing of the set 'seed_2001_2018'"):
            assess_risk(self.SEED, units([NAN], [NAN], area_km2=[10]))

    def test_no_units_are_no_error(self):
        result = assess_risk(self.SEED, units([], [], area_km2=[]))
        assert result.at_risk.size == 0


class TestValencia:
    """Ley 5/2023, art. 15.1-15.2: four of six, or a thin functional area, or under 300; every branch alone."""

    YEARS = (2001, 2021)
    # A unit on which every clause fails.
    SOUND = {
        "start": 1000, "2011": 1000, "end": 1100, "area": 20, "natural": 0, "migration": 10,
        "young": 200, "working": 700, "old": 200, "area_density": 60,
    }  # fmt: skip
    THIN = {"area": 55}
    TINY = {"area": 0.9}
    SHRUNK = {"start": 1100}
    DYING = {"natural": -110}
    AGED = {"young": 80, "old": 200, "working": 820}
    DEPENDENT = {"young": 300, "working": 500, "old": 300}
    LEAVING = {"migration": 0}

    def assess(self, *changes, name="vc_ley5_2023_risk"):
        unit = dict(self.SOUND)
        for change in changes:
            unit.update(change)
        given = {} if unit["area_density"] is None else {"area_density": [unit["area_density"]]}
        ages = age_table(
            {
                AgeGroup(BOTH, 0, 15, "young"): [unit["young"]],
                AgeGroup(BOTH, 16, 64, "working"): [unit["working"]],
                AgeGroup(BOTH, 65, None, "old"): [unit["old"]],
            }
        )
        data = units(
            [unit["start"]],
            [unit["end"]],
            self.YEARS,
            series={2011: [unit["2011"]]},
            area_km2=[unit["area"]],
            natural={(2001, 2020): [unit["natural"]]},
            migration={(2011, 2020): [unit["migration"]]},
            ages=ages,
            given=given if name == "vc_ley5_2023_risk" else {},
        )
        return assess_risk(shipped(name), data)

    def test_a_sound_unit_fails_every_clause(self):
        result = self.assess()
        assert [values[0] for values in result.clauses.values()] == [0] * 9
        assert (result.at_risk[0], result.clauses_evaluated[0]) == (0, 9)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            (THIN, "clause_density"),
            (TINY, "clause_tiny"),
            (SHRUNK, "clause_growth"),
            (DYING, "clause_natural"),
            (AGED, "clause_ageing"),
            (DEPENDENT, "clause_dependency"),
            (LEAVING, "clause_migration"),
            ({"area_density": 12.5}, "clause_area_density"),
            ({"start": 270, "2011": 270, "end": 299, "area": 5}, "clause_under_300"),
        ],
    )
    def test_each_clause_holds_on_its_limit_alone(self, changes, field):
        result = self.assess(changes)
        assert [name for name, values in result.clauses.items() if values[0] == 1] == [field]
        enough = field in ("clause_area_density", "clause_under_300")
        assert result.at_risk[0] == float(enough)

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ((THIN, SHRUNK, DYING), 0),
            ((THIN, SHRUNK, DYING, LEAVING), 1),
            # The two ways to be thin are one of the six.
            ((TINY, SHRUNK, DYING), 0),
            ((TINY, SHRUNK, DYING, AGED), 1),
            ((SHRUNK, DYING, AGED, LEAVING), 1),
            ((DEPENDENT, LEAVING, DYING, SHRUNK), 1),
            ((DEPENDENT, LEAVING, DYING), 0),
        ],
    )
    def test_four_of_six(self, changes, expected):
        assert self.assess(*changes).at_risk[0] == expected

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            # Three hold, one is unknown: it decides.
            ((THIN, SHRUNK, LEAVING, {"natural": NAN}), NAN),
            # Four hold: the unknown one does not matter.
            ((THIN, SHRUNK, LEAVING, AGED, {"natural": NAN}), 1),
            # Two hold, one is unknown: four are out of reach.
            ((THIN, SHRUNK, {"natural": NAN}), 0),
            # The functional area is not given: unknown, unless something else suffices.
            (({"area_density": None},), NAN),
            (({"area_density": None}, {"start": 270, "2011": 270, "end": 299, "area": 5}), 1),
        ],
    )
    def test_unknowns(self, changes, expected):
        np.testing.assert_array_equal(self.assess(*changes).at_risk, [expected])

    SMALL = {"start": 900, "2011": 900, "end": 999}

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [((SMALL, DEPENDENT, LEAVING), 1), ((SMALL, LEAVING), 0), ((DEPENDENT, LEAVING), 0)],
    )
    def test_second_class_asks_for_two_and_under_1000(self, changes, expected):
        assert self.assess(*changes, name="vc_ley5_2023_additional").at_risk[0] == expected


class TestCastillaLaManchaClasses:
    """Ley 2/2021, arts. 12-15: five classes; a value on a limit is in none."""

    SET = shipped("clm_ley2_2021")

    def classes(self, densities, growth, small=0.0, large=0.0):
        end = np.array(densities) * 10.0
        start = end / (1 + np.array(growth) / 100)
        count = len(densities)
        given = {"risk_small": [small] * count, "large": [large] * count}
        return assess_risk(self.SET, units(start, end, area_km2=[10.0] * count, given=given))

    def test_a_value_on_a_limit_is_in_no_class(self):
        result = self.classes([8, 12.5, 20, 50], [-50, -50, -50, -50], small=1.0, large=1.0)
        assert result.classes.tolist() == [None] * 4
        np.testing.assert_array_equal(result.at_risk, [0, 0, 0, 0])

    def test_classes_between_the_limits(self):
        result = self.classes([7.9, 8.1, 12.4, 12.6, 30, 51], [10, 10, 10, -10, 10, 10], small=0.8, large=0.8)
        assert result.classes.tolist() == ["extreme", "intense", "intense", "risk", "intermediate", "periurban"]
        np.testing.assert_array_equal(result.at_risk, [1, 1, 1, 1, 0, 0])

    def test_density_alone_does_not_make_a_zone_at_risk(self):
        assert self.classes([15, 15], [10, -10], small=0.75).classes.tolist() == [None, None]

    def test_a_class_that_cannot_be_told_leaves_the_unit_open(self):
        result = assess_risk(self.SET, units([500, 600], [150, 510], area_km2=[10.0, 10.0]))
        # 15 per km2 and declining: "risk" hangs on the share that nobody gave; 51 per km2 declines: in no class.
        np.testing.assert_array_equal(result.at_risk, [NAN, 0])
        assert result.classes.tolist() == [None, None]

    def test_an_unknown_density_leaves_everything_open(self):
        result = assess_risk(self.SET, units([100, 100], [50, 50], area_km2=[10, NAN]))
        assert result.classes.tolist() == ["extreme", None]
        np.testing.assert_array_equal(result.at_risk, [1, NAN])


class TestOtherSets:
    """What is special in the other sets."""

    @pytest.mark.parametrize(
        ("population", "before", "expected"),
        [(4999, 4000, 1), (5000, 6000, 0), (5001, 6000, 1), (5001, 5000, 0), (10000, 10001, 1), (10001, 12000, 0)],
    )
    def test_extremadura_art_20(self, population, before, expected):
        data = units([before], [population], (2012, 2022))
        assert assess_risk(shipped("ex_ley3_2022_art20"), data).at_risk[0] == expected

    def test_catalonia(self):
        given = {"rural": [1, 1, 1, 0, 1], "ageing": [1, 1, 2.1, 3, NAN]}
        # 500 inhabitants; 1,900 that grew by 90 %; the same but aged; not rural; the same, ageing unknown.
        data = units(
            [400, 1000, 1000, 400, 1000], [500, 1900, 1900, 400, 1900], (2012, 2022), area_km2=[1] * 5, given=given
        )
        np.testing.assert_array_equal(assess_risk(shipped("ct_ley8_2025_special"), data).at_risk, [1, 0, 1, 0, NAN])

    def test_aragon_compares_ranks_as_texts(self):
        given = {"rank": ["X", "VII", None], "isdt": [99.9, 80, 80]}
        result = assess_risk(shipped("ar_tax_160_1"), units([1] * 3, [1] * 3, given=given))
        np.testing.assert_array_equal(result.at_risk, [1, 0, NAN])

    def test_us_counties_lose_twice_and_keep_their_decades(self):
        series = {1990: [100, 100], 2000: [90, 100]}
        result = assess_risk(shipped("ers_poploss_2015"), units([90, 100], [80, 90], (2000, 2010), series=series))
        np.testing.assert_array_equal(result.at_risk, [1, 0])

    def test_us_counties_without_the_nineties_are_unknown_unless_the_noughties_decide(self):
        result = assess_risk(shipped("ers_poploss_2015"), units([90, 100], [80, 110], (2000, 2010)))
        np.testing.assert_array_equal(result.at_risk, [NAN, 0])

    def test_escape_takes_the_first_class_that_holds(self):
        rates = np.array([-1.5, -1.0, -0.6, -0.5, -0.1, 0.0])
        result = assess_risk(shipped("escape_intensity"), units([1e6] * 6, 1e6 * (1 + rates / 100) ** 20, (1993, 2013)))
        assert result.classes.tolist()[0] == "severe"
        assert result.classes.tolist()[2] == "moderate"
        assert result.classes.tolist()[4:] == ["modest", None]
        assert "not been checked against its original source" in str(result.notes[-1])

    def test_one_ready_made_indicator_serves_the_clauses_of_all_classes(self):
        data = units([1] * 4, [1] * 4, given={"time": [80, 41, 20, NAN]})
        result = assess_risk(shipped("snai_2014"), data)
        assert result.classes.tolist() == ["ultraperipheral", "peripheral", None, None]
        np.testing.assert_array_equal(result.at_risk, [1, 1, 0, NAN])

    def test_a_ready_made_indicator_wins_over_the_computed_one(self):
        data = units([100], [90], area_km2=[10], given={"density": [30]})
        np.testing.assert_array_equal(assess_risk(shipped("eu_sparse"), data).at_risk, [0])

    @pytest.mark.parametrize("name", SHIPPED)
    def test_every_shipped_set_runs_when_its_indicators_are_ready_made(self, name):
        criteria = shipped(name)
        given = {entry.id: ["X"] if entry.op == "in" else [1.0] for entry in criteria.clauses().values()}
        result = assess_risk(criteria, units([100], [90], (2001, 2021), given=given))
        assert not np.isnan(result.at_risk).any()
        assert result.clauses_evaluated.tolist() == [len(criteria.clauses())]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"densidad": [1]}, "An indicator is given for 'densidad', and the set 'eu_sparse' has no such clause"),
        ({"density": ["many"]}, "'density' is no number everywhere"),
    ],
)
def test_ready_made_indicators_are_checked(given, words):
    with pytest.raises(InputError, match=words):
        assess_risk(shipped("eu_sparse"), units([1], [1], area_km2=[1], given=given))


def test_density_can_only_be_replaced_where_there_is_one():
    for name in ("ex_irpf_3000", "clm_ley2_2021"):
        with pytest.raises(CriteriaError, match="no clause 'density' whose value could be replaced"):
            assess_risk(shipped(name), units([1], [1], area_km2=[1]), density_value=8)


def test_the_rule_of_every_year_says_when_it_has_no_effect():
    result = assess_risk(shipped("es_ley45_2007_rural"), units([1], [1], area_km2=[1]), natural_rule="every_year")
    assert "no clause on the natural balance" in str(result.notes[0])


def test_a_rule_of_which_everything_is_left_out_is_an_error():
    criteria = set_of({"any": [clause("natural", "natural_balance", value=0, optional=True)]})
    with pytest.raises(CriteriaError):
        assess_risk(criteria, units([1], [1]))


FIGURE = st.one_of(st.just(NAN), st.integers(0, 10**5).map(float))


@settings(max_examples=50)
@given(
    st.lists(st.tuples(FIGURE, st.integers(0, 10**5).map(float), st.floats(0.1, 1e3), FIGURE), min_size=1, max_size=8),
    st.randoms(),
)
def test_order_of_units_makes_no_difference_and_known_units_agree_with_plain_logic(table, random):
    def assess(rows):
        start, end, area, natural = (np.array(values) for values in zip(*rows, strict=True))
        data = units(start, end, area_km2=area, natural={(2001, 2017): natural - 100})
        return assess_risk(shipped("seed_2001_2018"), data).at_risk

    at_risk = assess(table)
    order = list(range(len(table)))
    random.shuffle(order)
    np.testing.assert_array_equal(assess([table[index] for index in order]), at_risk[order])
    for verdict, (start, end, area, natural) in zip(at_risk, table, strict=True):
        if not np.isnan(start + natural) and start > 0:
            assert verdict == float(end < start and natural - 100 < 0 and end / area < 12.5)


class TestFromNobody:
    """Populations of 0: the ratio does not exist, its sign is known (0, 0, 0 -> 10, 0 -> 0, 10 -> 0, ? -> 10)."""

    START, END = [0, 0, 10, NAN], [10, 0, 0, 10]

    @pytest.mark.parametrize("indicator", ["growth_pct", "growth_rate"])
    @pytest.mark.parametrize(
        ("op", "limit", "expected"),
        [
            ("<", 0, [0, 0, 1, NAN]),  # a decline
            ("<=", 0, [0, 1, 1, NAN]),
            (">", 0, [1, 0, 0, NAN]),
            ("<=", -10, [0, 0, 1, NAN]),
            (">", -10, [1, 1, 0, NAN]),
            (">", 5, [NAN, 0, 0, NAN]),  # whether 0 -> 10 is more than 5 % nobody can say
            ("<", 5, [NAN, 1, 1, NAN]),
        ],
    )
    def test_the_sign_decides_where_it_can(self, indicator, op, limit, expected):
        criteria = set_of(clause("trend", indicator, op, limit))
        result = assess_risk(criteria, units(self.START, self.END))
        np.testing.assert_array_equal(result.clauses["clause_trend"], expected)
        np.testing.assert_array_equal(result.at_risk, expected)

    @pytest.mark.parametrize(("limit", "expected"), [(0, [1, 0, 0]), (-5, [NAN, 0, 0])])
    def test_events_of_a_unit_that_has_emptied(self, limit, expected):
        data = units([5, 5, 5], [0, 0, 0], natural={(2001, 2017): [-3, 0, 2]})
        result = assess_risk(set_of(clause("births", "natural_balance_pct", "<", limit)), data)
        np.testing.assert_array_equal(result.clauses["clause_births"], expected)

    def test_the_figure_itself_stays_unknown(self):
        data = units(self.START, self.END)
        (trend,) = set_of(clause("trend", "growth_pct", "<", 0)).clauses().values()
        growth = indicator_of(trend, data)
        np.testing.assert_array_equal(growth, [NAN, NAN, -100, NAN])
