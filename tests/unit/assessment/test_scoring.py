"""Scores: the published cases, hand-computed ones, and what holds whatever the answers are."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.assessment.checklist_sets import item, shipped, trial, words
from urban_rural_linkages.core.assessment.applicability import applicable_items
from urban_rural_linkages.core.assessment.binding_force import Setting
from urban_rural_linkages.core.assessment.plan import Nucleus, Plan, Stage
from urban_rural_linkages.core.assessment.scoring import score
from urban_rural_linkages.core.errors import ChecklistError

PT = Plan("pt")
DIAGNOSIS = Plan("pt", stage=Stage.DIAGNOSIS)
DOMAINS = [{"id": "first", "title": words("First")}, {"id": "second", "title": words("Second")}]
BEST = {"compliance": "met", "calculated": "met", "maturity": "m4", "barrier": "b0", "impact": "positive",
        "presence": "main", "explicit_implicit": "explicit", "delegated": "delegated", "territory_type": "sparse",
        "linkages_multi": "people", "situation": "read", "pertinence": "pertinent"}  # fmt: skip


def best(checklist, plan=PT):
    return {found.id: BEST[found.scale] for found in applicable_items(checklist, plan)}


@pytest.mark.parametrize("name", ["gender", "ageing", "childhood", "url_gp", "rurban_partnership", "lotus_core"])
def test_all_met_is_one_and_nothing_is_open(name):
    checklist = shipped(name)
    found = score(checklist, PT, best(checklist))
    assert found.overall == 1.0
    assert found.coverage == 1.0
    assert found.blocking_open == ()
    assert found.alerts == ()
    assert found.answered == found.asked


def test_without_answers_there_is_no_score_and_all_that_blocks_is_open():
    found = score(shipped("gender"), PT, {})
    assert found.overall is None
    assert found.coverage == 0
    assert found.answered == 0
    assert found.blocking_open == (
        "gen_dia_01", "gen_saf_01", "gen_saf_03", "gen_mob_01", "gen_imp_01", "cor_par_01",
    )  # fmt: skip
    assert all(domain.score is None and domain.coverage == 0 for domain in found.domains)


def test_two_answers_of_a_domain_are_too_few_to_show_it():
    found = score(shipped("gender"), PT, {"gen_saf_01": "met", "gen_saf_03": "met"})
    safety = next(domain for domain in found.domains if domain.domain == "safety")
    assert safety.coverage == pytest.approx(8 / 25)  # two blocking duties of 4, of 4+4+3+3+3+3+2+2+1
    assert safety.score is None
    assert found.overall is None
    assert set(found.blocking_open) == {"gen_dia_01", "gen_mob_01", "gen_imp_01", "cor_par_01"}


def test_blocking_items_are_open_at_the_proposal_alone():
    gender = shipped("gender")
    assert score(gender, DIAGNOSIS, {"gen_saf_01": "not_met"}).blocking_open == ()
    assert "gen_saf_01" in score(gender, PT, {"gen_saf_01": "not_met"}).blocking_open
    assert "gen_saf_01" not in score(gender, PT, {"gen_saf_01": "partial"}).blocking_open
    assert "gen_saf_01" not in score(gender, PT, {"gen_saf_01": "na"}).blocking_open


def test_a_municipal_plan_is_not_asked_for_the_report_of_regional_ones():
    found = score(shipped("gender"), Plan("pge"), {})
    assert "gen_imp_01" not in found.blocking_open
    assert "gen_imp_07" in found.blocking_open
    assert len(found.blocking_open) == 6


def test_alerts_stand_apart():
    ageing = shipped("ageing")
    found = score(ageing, PT, {**best(ageing), "age_hea_01": "not_met", "age_hea_02": "partial"})
    assert found.alerts == ("age_hea_01",)
    assert found.blocking_open == ()
    assert score(ageing, DIAGNOSIS, {"age_hea_03": "not_met"}).alerts == ("age_hea_03",)


def two_domains():
    return trial(
        item("a", weight=3),
        item("b", weight=1),
        item("c", domain="second", weight=2),
        item("d", domain="second", weight=4, answer={"scale": "impact"}),
        domains=DOMAINS,
    )


def test_scores_by_hand():
    found = score(two_domains(), PT, {"a": "met", "b": "not_met", "c": "partial"})
    first, second = found.domains
    assert (first.score, first.coverage, first.weight) == (0.75, 1.0, 4.0)
    assert (second.score, second.coverage, second.weight) == (0.5, 1.0, 2.0)  # the impact does not enter
    assert found.overall == pytest.approx((0.75 * 4 + 0.5 * 2) / 6)
    assert (found.answered, found.asked) == (3, 4)


def test_not_applicable_is_answered_and_does_not_score():
    found = score(two_domains(), PT, {"a": "na", "b": "met"})
    assert found.domains[0].score == 1.0
    assert found.domains[0].coverage == 1.0
    only = score(two_domains(), PT, {"a": "na", "b": "na"})
    assert only.domains[0].score is None
    assert only.domains[0].coverage == 1.0
    assert only.overall is None


def test_half_of_the_weight_is_enough():
    found = score(two_domains(), PT, {"a": "met"})
    assert found.domains[0].coverage == 0.75
    assert found.domains[0].score == 1.0
    assert score(two_domains(), PT, {"b": "met"}).domains[0].score is None
    assert score(two_domains(), PT, {"b": "met"}, minimum_coverage=0.25).domains[0].score == 1.0


def test_a_total_takes_four_fifths_of_the_weight():
    """Weights 3 and 1, and 2: three of six, five of six; 0.8 itself is enough."""
    half = score(two_domains(), PT, {"a": "met"})
    assert (half.coverage, half.overall, half.rests_on) == (pytest.approx(3 / 6), None, (1, 2))
    most = score(two_domains(), PT, {"a": "met", "c": "not_met"})
    assert (most.coverage, most.overall, most.rests_on) == (pytest.approx(5 / 6), pytest.approx(4 / 6), (2, 2))
    fifths = trial(*(item(name) for name in "abcde"))
    assert score(fifths, PT, dict.fromkeys("abcd", "met")).overall == 1.0
    assert score(fifths, PT, dict.fromkeys("abc", "met")).overall is None


def test_a_domain_kept_apart_has_its_score_and_is_no_part_of_the_total():
    apart = replace(two_domains(), apart=("second",))
    found = score(apart, PT, {"a": "met", "b": "not_met", "c": "not_met"})
    assert [(domain.score, domain.is_apart) for domain in found.domains] == [(0.75, False), (0.0, True)]
    assert (found.overall, found.coverage, found.rests_on) == (0.75, 1.0, (1, 1))
    assert score(apart, PT, {"a": "met", "b": "met"}).coverage == 1.0


def test_an_unscored_domain_has_neither_score_nor_coverage():
    partnership = shipped("rurban_partnership")
    found = score(partnership, PT, {"rup_pur_01": "main"})
    purposes = next(domain for domain in found.domains if domain.domain == "purposes")
    assert (purposes.score, purposes.coverage, purposes.weight) == (None, None, 0.0)
    assert (purposes.answered, purposes.asked) == (1, 4)


def test_a_hidden_answer_is_kept_and_counts_for_nothing():
    partnership = shipped("rurban_partnership")
    answers = {"rup_gov_01": "explicit", "rup_gov_02": "delegated", "rup_gov_03": "m4", "rup_gov_04": "m0"}
    governance = {d.domain: d for d in score(partnership, PT, answers).domains}["governance"]
    assert (governance.score, governance.weight) == (1.0, 1.0)
    answers["rup_gov_02"] = "not_delegated"
    governance = {d.domain: d for d in score(partnership, PT, answers).domains}["governance"]
    assert (governance.score, governance.weight) == (0.0, 1.0)
    assert answers["rup_gov_03"] == "m4"


def test_an_answer_off_the_scale_is_refused_by_name():
    with pytest.raises(ChecklistError) as error:
        score(two_domains(), PT, {"a": "maybe"})
    assert "'trial', 'a': the answer 'maybe' is not on the scale 'compliance'" in str(error.value)
    assert "met, partial, not_met, na" in str(error.value)
    with pytest.raises(ChecklistError) as error:
        score(two_domains(), PT, {"a": ["met", "partial"]})
    assert "'a' has 2 answers" in str(error.value)


def test_answers_to_unknown_items_are_left_alone():
    assert score(two_domains(), PT, {"gone": "whatever"}).answered == 0


def test_several_answers_are_worth_their_mean():
    scale = {"type": "multiple", "options": [
        {"code": "none", "value": 0, "label": words("None")}, {"code": "all", "value": 1, "label": words("All")},
    ]}  # fmt: skip
    checklist = trial(item("a", answer={"scale": "own"}), scales={"own": scale})
    assert score(checklist, PT, {"a": ["none", "all"]}).overall == 0.5
    assert score(checklist, PT, {"a": ["all"]}).overall == 1.0


CODES = ["met", "partial", "not_met", "na", ""]
VALUES = {"met": 1.0, "partial": 0.5, "not_met": 0.0}
answered = st.lists(st.tuples(st.sampled_from(CODES), st.integers(1, 4), st.booleans()), min_size=1, max_size=8)


def checklist_of(rows):
    items = [item(f"i{n}", weight=w, domain="second" if second else "first") for n, (_, w, second) in enumerate(rows)]
    titles = [d for d in DOMAINS if any(found["domain"] == d["id"] for found in items)]
    return trial(*items, domains=titles), {f"i{n}": code for n, (code, _, _) in enumerate(rows)}


@settings(max_examples=50)
@given(answered)
def test_scores_are_between_the_worst_and_the_best_answer(rows):
    found = score(*_with_plan(checklist_of(rows)))
    for domain in found.domains:
        in_domain = [(code, weight) for code, weight, second in rows if second == (domain.domain == "second")]
        values = [VALUES[code] for code, _ in in_domain if code in VALUES]
        assert domain.weight == sum(weight for _, weight in in_domain)
        if domain.score is not None:
            assert min(values) - 1e-12 <= domain.score <= max(values) + 1e-12
            assert domain.coverage >= 0.5
    assert found.overall is None or 0 <= found.overall <= 1
    assert 0 <= found.coverage <= 1


@settings(max_examples=50)
@given(answered, st.randoms(use_true_random=False))
def test_the_order_of_items_and_answers_does_not_matter(rows, chance):
    plain = score(*_with_plan(checklist_of(rows)))
    numbers = list(range(len(rows)))
    chance.shuffle(numbers)
    checklist, answers = checklist_of([rows[n] for n in numbers])
    shuffled = list(answers.items())
    random.Random(1).shuffle(shuffled)
    again = score(checklist, PT, dict(shuffled))
    assert again.overall == (None if plain.overall is None else pytest.approx(plain.overall))
    assert again.coverage == pytest.approx(plain.coverage)


@settings(max_examples=50)
@given(answered, st.integers(0, 7))
def test_a_better_answer_never_lowers_the_score_of_its_domain(rows, place):
    place %= len(rows)
    checklist, answers = checklist_of(rows)
    if answers[f"i{place}"] not in VALUES:
        return
    before = score(checklist, PT, answers)
    after = score(checklist, PT, {**answers, f"i{place}": "met"})
    for old, new in zip(before.domains, after.domains, strict=True):
        if old.score is not None:
            assert new.score >= old.score - 1e-12


@settings(max_examples=50)
@given(answered)
def test_weights_count_as_repetitions(rows):
    checklist, answers = checklist_of([(code, weight, False) for code, weight, _ in rows])
    repeated, again = checklist_of([(code, 1, False) for code, weight, _ in rows for _ in range(weight)])
    first, second = score(checklist, PT, answers), score(repeated, PT, again)
    assert first.coverage == pytest.approx(second.coverage)
    assert (first.overall is None) == (second.overall is None)
    if first.overall is not None:
        assert first.overall == pytest.approx(second.overall)


def _with_plan(pair):
    checklist, answers = pair
    return checklist, PT, answers


def test_only_the_settlements_of_the_plan_count():
    gender = shipped("gender")
    both, relevant = score(gender, PT, {}), score(gender, Plan("pt", frozenset({Nucleus.RELEVANCE})), {})
    # Itinerant services, transport on demand, and homes and jobs of young women are for base settlements.
    assert both.asked - relevant.asked == 3


def test_a_situation_is_read_and_counts_in_no_score():
    checklist = trial(
        item("a", kind="situation"), item("b", weight=2), item("c", weight=2, kind="process", domain="second"),
        domains=DOMAINS,
    )  # fmt: skip
    found = score(checklist, PT, {"a": "not_met", "b": "met", "c": "met"})
    assert (found.domains[0].score, found.domains[0].weight) == (1.0, 2.0)
    assert (found.overall, found.coverage, found.answered) == (1.0, 1.0, 3)
    assert score(checklist, PT, {"b": "met", "c": "met"}).coverage == 1.0


@pytest.mark.parametrize(
    ("setting", "blocks"),
    [
        (None, True),
        (Setting("pge", "ES-EX", "2027-05-14"), True),
        (Setting("pge", "ES-AN", "2027-05-14"), False),  # LOTUS is no law there
        (Setting("pge", "ES-EX", "2019-01-01"), False),  # nor was it one then
    ],
)
def test_what_is_no_duty_of_the_plan_does_not_block_it(setting, blocks):
    found = score(shipped("gender"), Plan("pge"), {}, setting=setting)
    assert ("gen_saf_01" in found.blocking_open) is blocks
    if not blocks:
        assert found.blocking_open == ("gen_dia_01",), "RDL 7/2015 is law in all of Spain"


def test_what_cites_nothing_blocks_by_itself():
    checklist = trial(item("a", blocking=True), item("b", blocking=True, basis=[
        {"norm": "ex_equality", "ref": "art. 23", "force": "duty", "confidence": "memory"}]))  # fmt: skip
    assert score(checklist, PT, {}).blocking_open == ("a",), "nobody has read Act 8/2011"
