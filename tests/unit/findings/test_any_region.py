"""Sentences on any region at all: whole, with figures as people write them, the same in whatever order units come."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.findings.certainty import loss_sentence, losses
from urban_rural_linkages.core.findings.choosing import MOST, RULES, key_findings
from urban_rural_linkages.core.findings.facts import (
    AccessFacts,
    AgeFacts,
    CohortFacts,
    FunctionalFacts,
    LandFacts,
    PeopleFacts,
    PriorityFacts,
    RegionFacts,
    ServiceChange,
    ServiceChangeFacts,
    ServiceFacts,
)
from urban_rural_linkages.core.findings.outlook import outlook
from urban_rural_linkages.core.findings.remarks import counted_sentence
from urban_rural_linkages.core.findings.swot import BOXES, MOST_LINES, all_lines, swot_lines, synthesis_headline
from urban_rural_linkages.core.notes import Note
from urban_rural_linkages.core.report.unit_words import UnitWords

from .region_data import BY_CAR, array, region

NAN = float("nan")
BROKEN = re.compile(r"nan|None|[{}]|  | [,.;:]|\(\)|\d{5,}|\d\.\d\d\d|[+-]0(\.0+)?(?![\d.])")
seeds = st.integers(0, 10**6)


def invented(seed: int, units: int, unknown: float = 0.0) -> RegionFacts:
    """Return a region of which everything is told, of some units nothing."""
    random = np.random.default_rng(seed)

    def of(values: np.ndarray) -> np.ndarray:
        return np.where(random.random(units) < unknown, NAN, values)

    start = random.lognormal(7, 1.5, units).round() + 1
    end = (start * random.lognormal(random.normal(0, 0.3), 0.3, units)).round() + 1
    births, deaths = random.poisson(start * 0.1), random.poisson(start * random.choice([0.08, 0.1, 0.2]))
    groups = [f"Group {letter}" for letter in random.choice(list("ABCDEFGH"), units)]
    old, young = (random.binomial(end.astype(int), share) for share in (random.uniform(0.1, 0.5), 0.12))
    beyond = random.binomial(end.astype(int), random.uniform(0, 0.5)).astype(float)
    service = ServiceFacts("hospital", "Hospital", Note("a hospital"), beyond.sum(), end.sum(), 0.0, 80.0,
                           0.4 * old.sum(), float(old.sum()), beyond)  # fmt: skip
    priority = np.zeros(units)
    priority[np.argsort(-random.random(units))[: max(units // 10, 1)]] = 1
    people = PeopleFacts([f"Unit {number}" for number in range(units)], (2001, 2021), of(start), of(end), groups,
                         births * 1.0, deaths * 1.0, end - start - births + deaths)  # fmt: skip
    return RegionFacts(
        people, ages=AgeFacts(of(old * 1.0), end, young * 1.0),
        cohort=CohortFacts(0.1 * start, of(0.07 * end), (10, 19), (2011, 2021)),
        access=AccessFacts(30, BY_CAR, [service]),
        lost_services=ServiceChangeFacts((2001, 2021), [ServiceChange("School", 7, 2, 1234.0, 5.5)]),
        priority=PriorityFacts(priority, priority * random.uniform(0.5, 1), 1000, 0.25),
        functional=FunctionalFacts(random.random(), [("Coria", 5)], ["Coria", "Plasencia"]),
        land=LandFacts(210.4, 260.8, 3), at_risk=of((end < start) * 1.0), rate=of(random.normal(-0.5, 1, units)),
    )  # fmt: skip


def sentences(facts: RegionFacts) -> list[str]:
    """Return all that is said of a region as whole sentences."""
    findings = key_findings(facts, len(RULES))
    said = [str(one.sentence) for one in findings]
    more = [synthesis_headline(facts), counted_sentence(facts.people, facts.called),
            loss_sentence(losses(facts.people.start, facts.people.end), facts.called)]  # fmt: skip
    ahead = outlook(facts.people)
    more += [ahead.sentence, ahead.caution] if ahead else []
    return said + [str(one) for one in more if one is not None]


@settings(max_examples=80, deadline=None)
@given(seeds, st.integers(1, 60), st.sampled_from([0.0, 0.1, 0.5, 1.0]))
def test_what_is_said_is_whole(seed, units, unknown):
    facts = invented(seed, units, unknown)
    for text in sentences(facts):
        assert text.endswith(".") and (text[0].isupper() or text[0].isdigit()), text
        assert not BROKEN.search(text), text
    for one in key_findings(facts, len(RULES)):
        assert not BROKEN.search(str(one.figure)) and all(not BROKEN.search(str(text)) for text in one.explanation), one
        assert one.people >= 0 and str(one.explanation[-1]).endswith(".")
    for line in all_lines(swot_lines(facts)):
        assert not str(line.sentence).endswith(".") and not BROKEN.search(str(line.sentence)), line


@settings(max_examples=40, deadline=None)
@given(seeds, st.integers(2, 40), st.randoms())
def test_the_order_of_units_changes_nothing(seed, units, random):
    facts = invented(seed, units)
    order = np.array(random.sample(range(units), units))
    moved = _in_order(facts, order)
    assert sorted(sentences(moved)) == sorted(sentences(facts))
    assert [one.rule for one in key_findings(moved)] == [one.rule for one in key_findings(facts)]
    for box in BOXES:
        assert [one.rule for one in swot_lines(moved)[box]] == [one.rule for one in swot_lines(facts)[box]]


def _in_order(facts: RegionFacts, order: np.ndarray) -> RegionFacts:
    def moved(value: object) -> object:
        if isinstance(value, np.ndarray):
            return value[order]
        if isinstance(value, list) and len(value) == len(order) and isinstance(value[0], str):
            return [value[place] for place in order]
        return value

    def whole(part: object) -> object:
        return None if part is None else replace(part, **{name: moved(value) for name, value in vars(part).items()})

    parts = {name: whole(getattr(facts, name)) for name in ("people", "ages", "cohort", "priority")}
    parts["access"] = replace(facts.access, services=[whole(one) for one in facts.access.services])
    return replace(facts, **parts, at_risk=facts.at_risk[order], rate=facts.rate[order])


@settings(max_examples=40, deadline=None)
@given(seeds, st.integers(1, 40))
def test_findings_are_few_and_of_different_subjects(seed, units):
    facts = invented(seed, units)
    found = key_findings(facts)
    assert len(found) <= MOST and len({one.rule[:2] for one in found}) == len(found)
    assert all(len(lines) <= MOST_LINES for lines in swot_lines(facts).values())
    assert [one.people for one in found[1:]] == sorted((one.people for one in found[1:]), reverse=True)


class TestLimits:
    """Regions at the limits: one unit, all equal, one beyond all others, nothing known."""

    def test_of_a_region_of_which_nothing_is_known_nothing_is_said(self):
        facts = region([NAN] * 3, [NAN] * 3)
        assert key_findings(facts) == [] and synthesis_headline(facts) is None and outlook(facts.people) is None
        assert [*all_lines(swot_lines(facts))] == []

    def test_of_no_units_nothing_is_said(self):
        assert key_findings(region([], [])) == [] and [*all_lines(swot_lines(region([], [])))] == []

    def test_where_nobody_has_moved_nothing_has_changed(self):
        (found,) = key_findings(region([500] * 8, [500] * 8))
        assert found.rule == "F1c" and "hardly changed" in str(found.sentence)
        assert synthesis_headline(region([500] * 8, [500] * 8)) is None

    def test_one_unit_beyond_all_others_is_named(self):
        (found,) = key_findings(region([90_000, 900, 800], [190_000, 890, 805]))
        assert found.rule == "F1n" and found.named == ("A",)

    @pytest.mark.parametrize("count", [1, 2, 3])
    def test_few_units_of_one_kind_lose_alike(self, count):
        (found,) = key_findings(region([1_000] * count, [700] * count))
        assert found.sentence.message.startswith("The region has lost") and str(found.figure) == "-30.0\u202f%"

    def test_a_country_of_municipalities_is_told_in_one_sentence(self):
        random = np.random.default_rng(4)
        start = random.lognormal(6.5, 1.4, 8131).round()
        (found,) = key_findings(region(start, (start * 0.9).round(), [f"P{n % 50}" for n in range(8131)]))
        assert found.rule == "F1b" and len(str(found.sentence)) < 160


class TestFactsOfOutputs:
    """Facts made of what the algorithms give."""

    counted = {"beyond": {"30": 120.0, "60": 40.0}, "unreachable": 5.0, "population": 1000.0, "max_min": 71.5}

    def test_those_without_any_way_are_beyond_too(self):
        found = ServiceFacts.of("h", "Hospital", Note("a hospital"), self.counted, 30.0, old=array([100, NAN, 50]))
        assert (found.beyond, found.total, found.unreachable, found.longest) == (125.0, 1000.0, 5.0, 71.5)
        assert found.old == 150.0 and np.isnan(found.beyond_old)

    def test_without_ages_the_old_are_unknown(self):
        assert np.isnan(ServiceFacts.of("h", "Hospital", Note("a hospital"), self.counted, 60).old)

    def test_the_worst_class_of_an_overlay_is_marked_and_the_unknown_stay_so(self):
        flags = PriorityFacts.of(array([1, 0, 0]), array([1, 0, 0]), 10, 0.25, array([9, 4, NAN]), 9).worst
        np.testing.assert_array_equal(flags, [1, 0, NAN])
        assert PriorityFacts.of(array([1]), array([1]), 10, 0.25, None, 9).worst is None


@pytest.mark.parametrize(("called", "word"), [(UnitWords("parish", "parishes"), "parishes"),
                                              (UnitWords("comune", "comuni"), "comuni")])  # fmt: skip
def test_units_are_called_as_the_user_calls_them(called, word):
    facts = replace(region([1_000] * 4, [700] * 4), called=called)
    lines = [str(line.sentence) for line in all_lines(swot_lines(facts))]
    assert f"4 of 4 {word} lose people" in lines
    assert not any("municipalit" in text for text in [*lines, *sentences(facts)])
