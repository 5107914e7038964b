"""Labour market areas by Coombes and Bond: published runs, the reserve list, and a slow second implementation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.functional.real_flows import belgium, brindisi, commuting, matrix_of, table_of
from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.functional.areas import Outcome, measure_areas
from urban_rural_linkages.core.functional.coombes import coombes_bond, units_with_commuting
from urban_rural_linkages.core.functional.flows import flow_table
from urban_rural_linkages.core.functional.labour_markets import (
    LabourMarketSettings,
    labour_market_areas,
    left_out_units,
)
from urban_rural_linkages.core.functional.left_out_units import join_left_out
from urban_rural_linkages.core.functional.validity import PRESETS, ValidityRule, validity
from urban_rural_linkages.core.progress import NullProgress

SMALL = ValidityRule(50, 0.6, 400, 0.8)

# R's LabourMarketAreas 3.4 on Brindisi: rule, areas, least supply and demand side self-containment, least residents,
# moves, modularity; nothing went to the reserve list.
PUBLISHED_RUNS = [
    ((1000, 0.6667, 10000, 0.75), 9, 0.7058694, 0.7733579, 1293, 12, 0.6456),
    ((50, 0.3, 100, 0.4), 20, 0.5454545, 0.6964152, 1045, 0, 0.665588),
    ((1000, 0.6, 10000, 0.7), 9, 0.7058694, 0.7733579, 1293, 12, 0.6456),
]
# The default run: members by the last two digits, then residents, jobs, live and work there.
PUBLISHED_AREAS = {
    "74001": ((1, 14, 15, 17), 28895, 34742, 26868),
    "74003": ((3,), 4009, 3776, 3147),
    "74005": ((5,), 2557, 2315, 1901),
    "74007": ((7,), 10162, 10055, 9340),
    "74008": ((8, 11), 10773, 10376, 9165),
    "74010": ((6, 9, 10, 19), 13596, 10960, 9597),
    "74012": ((2, 12), 11072, 10626, 9037),
    "74016": ((4, 13, 16, 18), 6835, 5228, 4849),
    "74020": ((20,), 1293, 1114, 975),
}


@pytest.mark.real
@pytest.mark.parametrize(("rule", "areas", "supply", "demand", "residents", "moves", "quality"), PUBLISHED_RUNS)
def test_published_runs(real_data, rule, areas, supply, demand, residents, moves, quality):
    flows = brindisi(real_data("brindisi/brindisi_flows.csv"))
    drawn = labour_market_areas(flows, LabourMarketSettings(rule=ValidityRule(*rule)))
    assert len(drawn.areas.ids) == areas and drawn.areas.residents.min() == residents
    assert drawn.areas.self_supply.min() == pytest.approx(supply, abs=5e-8)
    assert drawn.areas.self_demand.min() == pytest.approx(demand, abs=5e-8)
    assert [step.outcome for step in drawn.steps] == [Outcome.MOVED] * moves
    assert drawn.modularity == pytest.approx(quality, abs=5e-5)
    assert set(drawn.reserve) == {""} and drawn.notes == ()


@pytest.mark.real
def test_published_areas(real_data):
    drawn = labour_market_areas(brindisi(real_data("brindisi/brindisi_flows.csv")))
    areas = drawn.areas
    assert areas.ids == tuple(PUBLISHED_AREAS)
    for index, name in enumerate(areas.ids):
        members = tuple(int(unit[-2:]) for unit, area in zip(drawn.ids, drawn.area_ids, strict=True) if area == name)
        figures = (areas.residents[index], areas.jobs[index], areas.internal[index])
        assert (members, *figures) == PUBLISHED_AREAS[name]
        assert areas.units[index] == len(members)
    assert list(areas.units).count(1) == 4 and (drawn.validity >= 1).all()


@pytest.mark.real
def test_steps_of_the_published_run_can_be_read(real_data):
    steps = labour_market_areas(brindisi(real_data("brindisi/brindisi_flows.csv"))).steps
    assert [step.number for step in steps] == list(range(1, 13))
    assert all(step.flow > 0 and step.measure > 0 and step.after >= step.before for step in steps)
    assert all(step.unit == step.from_area for step in steps)  # nobody left a cluster of several


SATELLITE = [("a", "a", 40), ("a", "b", 60), ("b", "b", 500), ("c", "c", 450), ("b", "c", 5), ("c", "b", 5)]


@pytest.mark.real
@pytest.mark.parametrize("preset", ["istat", "ttwa"])
def test_a_whole_country_is_valid_until_the_reserve_list_is_attached(real_data, preset):
    flows = belgium(real_data("belgium/be_census2011_flows_581.csv"))
    drawn = labour_market_areas(flows, LabourMarketSettings(rule=PRESETS[preset]))
    assert len(drawn.ids) == 581 and None not in drawn.area_ids
    assert drawn.areas.residents.sum() == drawn.areas.jobs.sum() == flows.total
    outcomes = [step.outcome for step in drawn.steps]
    attached = outcomes.count(Outcome.ATTACHED)
    assert attached == outcomes.count(Outcome.RESERVED) == sum(letter != "" for letter in drawn.reserve) > 0
    assert outcomes[-attached:] == [Outcome.ATTACHED] * attached
    settled = without_reserve(flows, drawn)
    assert (validity(settled.residents, settled.jobs, settled.internal, PRESETS[preset]) >= 1 - 1e-9).all()


def without_reserve(flows, drawn):
    """The areas as they were when the reserve list had not been attached."""
    kept = [None if letter else area for area, letter in zip(drawn.area_ids, drawn.reserve, strict=True)]
    return measure_areas(flows, tuple(kept))


def test_the_smaller_unit_joins_the_centre_that_it_works_in():
    drawn = labour_market_areas(table_of(SATELLITE), LabourMarketSettings(rule=SMALL))
    assert drawn.area_ids == ("b", "b", "c")
    step = drawn.steps[0]
    assert (step.unit, step.from_area, step.to_area, step.flow) == ("a", "a", "b", 60)
    assert step.measure == pytest.approx(60**2 / (100 * 565))
    assert step.before == pytest.approx(validity(505, 565, 500, SMALL))
    assert step.after == pytest.approx(validity(605, 605, 600, SMALL))


# Two centres that send people to each other; a goes half to b and half to d, x depends on a alone.
CENTRES = [("b", "b", 260), ("b", "d", 140), ("d", "b", 115), ("d", "d", 285)]
BETWEEN = [("a", "a", 10), ("a", "b", 25), ("a", "d", 25)]
REMOTE = [("a", "x", 5), ("x", "a", 5), ("x", "x", 5)]


def told(drawn):
    return [(step.outcome.value, step.unit, step.from_area, step.to_area) for step in drawn.steps]


def test_a_unit_that_would_weaken_its_best_area_waits_on_the_reserve_list():
    drawn = labour_market_areas(table_of(CENTRES + BETWEEN), LabourMarketSettings(rule=SMALL))
    assert told(drawn) == [("reserve", "a", "a", "b"), ("attached", "a", "", "b")]
    assert drawn.reserve == ("A", "", "") and drawn.area_ids == ("b", "b", "d")
    assert drawn.steps[0].before == pytest.approx(0.65 / 0.6)
    assert drawn.steps[0].after == pytest.approx(295 / 460 / 0.6)
    assert drawn.steps[1].after == drawn.steps[0].after  # attached without any test


def test_a_unit_tied_to_the_reserve_list_alone_waits_for_a_second_round():
    drawn = labour_market_areas(table_of(CENTRES + BETWEEN + REMOTE), LabourMarketSettings(rule=SMALL))
    assert drawn.reserve == ("A", "", "", "B")
    assert told(drawn)[:2] == [("reserve", "a", "a", "x"), ("reserve", "x", "x", "")]
    assert told(drawn)[2:] == [("attached", "a", "", "b"), ("attached", "x", "", "b")]
    assert np.isnan(drawn.steps[1].measure) and drawn.area_ids == ("b", "b", "d", "b")


def test_members_of_a_larger_cluster_bear_letters_of_their_own():
    rows = [("0", "1", 15), ("1", "0", 40), ("1", "1", 90), ("1", "2", 5), ("2", "0", 55)]
    drawn = labour_market_areas(table_of(rows), LabourMarketSettings(rule=SMALL))
    assert drawn.reserve == ("D", "B", "C") and told(drawn)[1] == ("reserve", "2", "0", "1")
    assert drawn.area_ids == (None, None, None) and drawn.areas.ids == ()
    assert "stay without one: 3" in str(drawn.notes[-1])


def test_a_partition_that_was_there_before_does_not_come_back(monkeypatch):
    monkeypatch.setattr("urban_rural_linkages.core.functional.coombes._Clusters._is_new", lambda self: False)
    drawn = labour_market_areas(table_of(SATELLITE), LabourMarketSettings(rule=SMALL))
    assert drawn.reserve == ("E", "", "") and drawn.area_ids == ("b", "b", "c")


def test_units_without_residents_jobs_or_commuting_take_no_part():
    rows = [("a", "b", 5), ("b", "b", 90), ("b", "d", 9), ("d", "d", 80), ("d", "b", 4), ("c", "c", 7)]
    flows = table_of(rows, units=["a", "b", "c", "d", "e"])
    assert units_with_commuting(flows).tolist() == [False, True, False, True, False]
    drawn = labour_market_areas(flows, LabourMarketSettings(rule=SMALL))
    assert drawn.reserve == ("Z", "", "Z", "", "Z") and drawn.area_ids[0] is None
    assert drawn.took_part == (False, True, False, True, False)
    assert drawn.areas.jobs.sum() == 183  # the five who come from a do not count


class TestLeftOut:
    """Units that the method cannot treat, joined afterwards."""

    JOIN = LabourMarketSettings(rule=SMALL, joins_left_out=True)
    VILLAGES = [(village, "T", 5) for village in "abcdef"]

    def drawn(self, rows, units=None):
        return labour_market_areas(table_of(rows, units=units), self.JOIN)

    def test_villages_of_one_town_are_an_area_with_it(self):
        """Six villages without jobs, all of whose people work in one town: the method alone draws nothing."""
        rows = [*self.VILLAGES, ("T", "T", 90)]
        alone = labour_market_areas(table_of(rows), LabourMarketSettings(rule=SMALL))
        assert alone.areas.ids == () and set(alone.reserve) == {"Z"}
        found = self.drawn(rows)
        assert found.areas.ids == ("T",) and found.area_ids == ("T",) * 7
        assert (found.areas.residents[0], found.areas.jobs[0], found.areas.internal[0]) == (120, 120, 120)

    def test_a_unit_joins_where_most_of_its_workers_go(self):
        rows = [("b", "b", 90), ("b", "d", 9), ("d", "d", 80), ("d", "b", 4), ("x", "b", 2), ("x", "d", 3)]
        found = self.drawn(rows)
        areas = dict(zip(found.ids, found.area_ids, strict=True))
        assert areas["x"] == areas["d"] != areas["b"] and found.reserve[2] == "Z"
        assert (found.steps[-1].unit, found.steps[-1].to_area, found.steps[-1].flow) == ("x", "d", 3)
        assert found.areas.residents.sum() == 188

    def test_a_chain_of_units_joins_one_after_the_other(self):
        rows = [("b", "b", 90), ("b", "d", 9), ("d", "d", 80), ("d", "b", 4), ("x", "d", 3), ("y", "x", 2)]
        found = self.drawn(rows)
        assert found.area_ids == ("b", "d", "d", "d")

    def test_units_without_any_commuting_stay_without(self):
        found = self.drawn([*self.VILLAGES, ("T", "T", 90)], units=[*"abcdefT", "z"])
        assert found.area_ids[-1] is None and found.took_part == (False,) * 8

    def test_the_order_of_rows_changes_nothing(self):
        rows = [
            ("b", "b", 90),
            ("b", "d", 9),
            ("d", "d", 80),
            ("d", "b", 4),
            ("x", "b", 3),
            ("x", "d", 3),
            ("y", "x", 2),
        ]
        assert self.drawn(rows).area_ids == self.drawn(rows[::-1]).area_ids == ("b", "d", "b", "b")


def test_leaving_units_out_goes_on_until_nothing_changes():
    chain = [("a", "b", 5), ("b", "c", 5), ("c", "d", 5), ("d", "d", 50)]
    drawn = labour_market_areas(table_of(chain), LabourMarketSettings(rule=SMALL))
    assert set(drawn.area_ids) == {None} and drawn.areas.ids == () and np.isnan(drawn.modularity)


def test_contiguity_without_neighbours_is_an_error_of_the_planner():
    with pytest.raises(InputError, match="which units touch"):
        labour_market_areas(table_of([("a", "b", 5)]), LabourMarketSettings(contiguity=True))


def test_a_run_can_be_stopped():
    class Stop:
        def report(self, fraction):
            pass

        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        labour_market_areas(table_of([("a", "b", 9), ("b", "a", 8), ("a", "a", 1), ("b", "c", 3), ("c", "a", 1)]),
                            progress=Stop())  # fmt: skip


class PlainCoombes:
    """The same method without any bookkeeping: clusters as sets, all figures from the matrix, each time anew."""

    def __init__(self, flows, rule):
        kept = np.flatnonzero(units_with_commuting(flows))
        self.ids, self.rule = [flows.ids[unit] for unit in kept], rule
        self.f = matrix_of(flows)[np.ix_(kept, kept)]
        self.r, self.w = self.f.sum(axis=1), self.f.sum(axis=0)
        self.clusters = {unit: {unit} for unit in range(len(kept))}
        self.reserve, self.seen = [], []

    def valid(self, members):
        m = sorted(members)
        return float(validity(self.r[m].sum(), self.w[m].sum(), self.f[np.ix_(m, m)].sum(), self.rule))

    def strength(self, unit, name):
        m, f, r, w = sorted(self.clusters[name]), self.f, self.r, self.w
        return f[unit, m].sum() ** 2 / (r[unit] * w[m].sum()) + f[m, unit].sum() ** 2 / (r[m].sum() * w[unit])

    def best(self, unit, own=None):
        others = sorted(set(self.clusters) - {own})
        strengths = [self.strength(unit, name) for name in others]
        return others[int(np.argmax(strengths))] if strengths and max(strengths) > 0 else None

    def leaving(self, members):
        outside = [unit for unit in range(len(self.ids)) if unit not in members]
        crossing = {m: self.f[outside, m].sum() + self.r[m] - self.f[m, m] for m in sorted(members)}
        return max(crossing, key=crossing.get)

    def move(self, unit, worst):
        target = self.best(unit, worst)
        self.clusters[worst].remove(unit)
        self.clusters = {name: members for name, members in self.clusters.items() if members}
        if target is not None:
            joined = self.clusters | {target: self.clusters[target] | {unit}}
            holds = self.valid(joined[target]) >= self.valid(self.clusters[target]) - 1e-9
            if holds and joined not in self.seen:
                self.clusters = joined
                return
        self.reserve.append(unit)

    def run(self):
        while self.clusters:
            self.seen.append({name: set(members) for name, members in self.clusters.items()})
            worst = min(self.clusters, key=lambda name: (self.valid(self.clusters[name]), name))
            if self.valid(self.clusters[worst]) >= 1 - 1e-9:
                break
            self.move(self.leaving(self.clusters[worst]), worst)
        waiting, before = sorted(self.reserve, reverse=True), None
        while waiting != before:
            before = list(waiting)
            for unit in before:
                target = self.best(unit)
                if target is not None:
                    self.clusters[target].add(unit)
                    waiting.remove(unit)
        return {frozenset(self.ids[m] for m in members) for members in self.clusters.values()}


def partition(drawn):
    groups = {}
    for unit, area in zip(drawn.ids, drawn.area_ids, strict=True):
        groups.setdefault(area, set()).add(unit)
    groups.pop(None, None)
    return {frozenset(members) for members in groups.values()}


@settings(max_examples=50, deadline=None)
@given(commuting())
def test_a_slow_second_implementation_agrees(rows):
    flows = table_of(rows)
    drawn = labour_market_areas(flows, LabourMarketSettings(rule=SMALL))
    assert partition(drawn) == PlainCoombes(flows, SMALL).run()


@settings(max_examples=40, deadline=None)
@given(commuting(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_units_changes_nothing(rows, random):
    units = sorted({row[0] for row in rows} | {row[1] for row in rows})
    one = labour_market_areas(table_of(rows, units), LabourMarketSettings(rule=SMALL))
    shuffled = table_of(random.sample(rows, len(rows)), random.sample(units, len(units)))
    other = labour_market_areas(shuffled, LabourMarketSettings(rule=SMALL))
    assert one.ids == other.ids and one.area_ids == other.area_ids and one.reserve == other.reserve
    assert repr(one.steps) == repr(other.steps)


@settings(max_examples=40, deadline=None)
@given(commuting(), st.sampled_from(["coombes", "anabel", "intramax"]))
def test_everybody_has_one_area_or_none_and_flows_are_conserved(rows, method):
    flows = table_of(rows)
    settings = LabourMarketSettings(method, SMALL, areas=min(2, len(flows.ids)), centre_size=400)
    drawn = labour_market_areas(flows, settings)
    used = flows.subset([letter != "Z" for letter in drawn.reserve])
    assigned = [area is not None for area in drawn.area_ids]
    assert drawn.areas.units.sum() == sum(assigned)
    if sum(assigned) == len(used.ids):  # nobody was left on the reserve list
        assert drawn.areas.residents.sum() == pytest.approx(used.total)
        assert drawn.areas.jobs.sum() == pytest.approx(used.total)
        assert drawn.areas.internal.sum() >= used.internal.sum()
    shares = np.concatenate([drawn.areas.self_supply, drawn.areas.self_demand])
    known = shares[~np.isnan(shares)]
    assert ((known >= 0) & (known <= 1)).all()
    area_of = dict(zip(drawn.ids, drawn.area_ids, strict=True))
    assert all(area_of[name] == name for name in drawn.areas.ids)  # areas bear the id of a member


def test_a_member_of_a_larger_cluster_can_leave_it_again():
    # p joins q, its best cluster, and q's people then turn out to leave for r: q gives up the one that crosses most.
    rows = [("p", "p", 20), ("p", "q", 30), ("q", "q", 60), ("q", "r", 90), ("r", "r", 600), ("r", "s", 20),
            ("s", "s", 500), ("s", "r", 15), ("q", "p", 5)]  # fmt: skip
    drawn = labour_market_areas(table_of(rows), LabourMarketSettings(rule=SMALL))
    assert told(drawn) == [("moved", "p", "p", "q"), ("moved", "q", "q", "r"), ("moved", "p", "p", "r")]
    assert drawn.area_ids == ("r", "r", "r", "s")
    assert drawn.steps[1].before == pytest.approx(validity(620, 705, 600, SMALL))
    assert drawn.steps[1].after == pytest.approx(validity(775, 795, 750, SMALL))


def test_a_large_area_that_closes_falls_to_one_and_so_refuses_its_last_unit():
    # The rule as published: closed areas have validity 1, open ones can have target_self / min_self.
    rows = [("a", "a", 10), ("a", "b", 9), ("b", "b", 500)]
    drawn = labour_market_areas(table_of(rows), LabourMarketSettings(rule=SMALL))
    assert drawn.reserve == ("A", "") and drawn.steps[0].after == 1 < drawn.steps[0].before
    assert drawn.area_ids == ("b", "b")  # attached at the end all the same


def test_the_preset_is_istat_and_others_can_be_given():
    assert LabourMarketSettings().rule == PRESETS["istat"]
    towns = [("a", "a", 2400), ("a", "b", 600), ("b", "b", 26000), ("b", "a", 100), ("b", "c", 1), ("c", "c", 9000)]
    both = [labour_market_areas(table_of(towns), LabourMarketSettings(rule=rule)) for rule in PRESETS.values()]
    assert [drawn.area_ids for drawn in both] == [("a", "b", "c"), ("b", "b", "c")]  # 3,000 workers: too few in Britain


def test_the_other_methods_are_behind_the_same_door():
    chain = table_of([("a", "a", 60), ("a", "b", 40), ("b", "b", 50), ("b", "c", 30), ("c", "c", 90), ("c", "a", 1)])
    touching = [(0, 1)]
    anabel = LabourMarketSettings("anabel", centre_size=1000, centres=("a",), min_link=0.3)
    assert labour_market_areas(chain, anabel).area_ids == ("a", "c", "c")
    assert labour_market_areas(chain, anabel, neighbours=touching).area_ids == ("a", "b", "c")
    intramax = LabourMarketSettings("intramax", areas=2)
    drawn = labour_market_areas(chain, intramax, neighbours=touching)
    assert list(drawn.areas.units).count(1) == 1 and drawn.reserve == ("", "", "") and len(drawn.steps) == 1
    assert drawn.validity.size == 2 and 0 < drawn.modularity < 1


def gravity(units, seed):
    """Commuting of a made-up region: more to large and near places, most of it at home."""
    random = np.random.default_rng(seed)
    places, residents = random.uniform(0, 40, (units, 2)), np.round(np.exp(random.normal(5, 1, units))) + 20
    km = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    pull = residents * np.exp(-km / 5)
    pull[np.arange(units), np.arange(units)] *= 2
    workers = random.poisson(residents[:, None] * pull / pull.sum(axis=1, keepdims=True))
    return [(f"{i:03d}", f"{j:03d}", int(workers[i, j])) for i, j in np.argwhere(workers)]


@pytest.mark.parametrize("seed", [2, 3, 4])
def test_the_second_implementation_agrees_on_a_region_with_long_runs(seed):
    flows = table_of(gravity(40, seed))
    drawn = labour_market_areas(flows, LabourMarketSettings(rule=ValidityRule(300, 0.6, 2000, 0.75)))
    assert len(drawn.steps) > 30 and len(drawn.areas.ids) > 1
    assert any(step.unit != step.from_area for step in drawn.steps if step.from_area)  # larger clusters gave up members
    assert partition(drawn) == PlainCoombes(flows, ValidityRule(300, 0.6, 2000, 0.75)).run()


def test_a_cancel_is_heard_while_areas_are_made_contiguous():
    class Counts(NullProgress):
        asked = 0

        def cancelled(self):
            self.asked += 1
            return False

    flows, pairs, questions = table_of([("a", "a", 9), ("a", "b", 2), ("b", "a", 1), ("b", "b", 9)]), [[0, 1]], []
    for contiguity in (False, True):
        progress = Counts()
        settings = LabourMarketSettings("coombes", ValidityRule(5, 0.6, 20, 0.8), contiguity=contiguity)
        labour_market_areas(flows, settings, neighbours=pairs, progress=progress)
        questions.append(progress.asked)
    assert questions[1] >= questions[0] + 2, "before the isolated units, and before the detached ones"


def test_joining_the_units_left_out_can_be_cancelled():
    class Stop(NullProgress):
        def cancelled(self):
            return True

    flows = table_of([("b", "b", 90), ("b", "d", 9), ("d", "d", 80), ("d", "b", 4), ("x", "d", 3)])
    drawn = coombes_bond(flows, SMALL)
    with pytest.raises(Cancelled):
        join_left_out(drawn, flows, Stop())


def test_what_is_left_out_is_counted_with_its_workers():
    """A village whose people all work elsewhere takes no part, and is joined where that is asked."""
    flows = flow_table(["t", "t", "u", "u", "v"], ["t", "u", "u", "t", "t"], [900.0, 100.0, 800.0, 200.0, 30.0])
    rule = ValidityRule(100, 0.5, 500, 0.7)
    left = left_out_units(labour_market_areas(flows, LabourMarketSettings(rule=rule)), flows)
    assert left == (("v",), 0, 30.0, 0)
    joined = labour_market_areas(flows, LabourMarketSettings(rule=rule, joins_left_out=True))
    assert left_out_units(joined, flows) == ((), 0, 0.0, 1)
