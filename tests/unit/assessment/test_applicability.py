"""What a plan is asked: by instrument, settlement, stage and earlier answers."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import item, shipped, trial
from urban_rural_linkages.core.assessment.applicability import applicable_items, applies, asked_items
from urban_rural_linkages.core.assessment.checklist import ItemKind
from urban_rural_linkages.core.assessment.plan import INSTRUMENTS, NUCLEI, STAGES, Nucleus, Plan, Stage
from urban_rural_linkages.core.errors import ChecklistError

PT = Plan("pt")


def asked(checklist, plan, answers):
    return [found.id for found in asked_items(checklist, plan, answers)]


def test_instruments_settlements_and_stages_choose_the_items():
    checklist = trial(
        item("all"),
        item("none_named", applies_to={}),
        item("for_all", applies_to={"instruments": ["all"]}),
        item("only_pt", applies_to={"instruments": ["pt"]}),
        item("only_base", applies_to={"nucleus": ["base"]}),
        item("only_proposal", applies_to={"stage": ["proposal"]}),
    )
    always = ["all", "none_named", "for_all"]
    assert asked(checklist, PT, {}) == [*always, "only_pt", "only_base", "only_proposal"]
    assert asked(checklist, Plan("pp", frozenset({Nucleus.RELEVANCE}), Stage.DIAGNOSIS), {}) == always
    assert asked(checklist, Plan("pp", frozenset({Nucleus.BASE}), Stage.DIAGNOSIS), {}) == [*always, "only_base"]


# Own questions at the proposal: few for one building or one permit, all that can be asked for a municipal plan.
SIZES = {
    "gender": {"cr": 6, "ed": 8, "other": 49, "dot": 53, "psr": 55, "pir": 56, "pe": 58, "pp": 60, "peot": 61,
               "pt": 66, "pgd": 67, "pge": 72},
    "ageing": {"cr": 4, "ed": 7, "other": 41, "pp": 42, "dot": 44, "psr": 44, "pe": 44, "pgd": 45, "peot": 46,
               "pir": 46, "pt": 47, "pge": 47},
    "childhood": {"cr": 3, "ed": 5, "other": 23, "pe": 23, "psr": 24, "pir": 24, "dot": 25, "peot": 25, "pt": 25,
                  "pge": 25, "pgd": 25, "pp": 25},
}  # fmt: skip


@pytest.mark.parametrize("instrument", list(INSTRUMENTS))
@pytest.mark.parametrize("name", ["gender", "ageing", "childhood"])
def test_a_list_has_the_size_of_the_instrument(name, instrument):
    checklist = shipped(name)
    items = applicable_items(checklist, Plan(instrument))
    own = {found.id for domain in checklist.domains if domain.source == name for found in domain.items}
    assert sum(found.id in own for found in items) == SIZES[name][instrument]
    assert all(applies(found, Plan(instrument)) for found in items)
    assert set(applicable_items(checklist, Plan(instrument, stage=Stage.DIAGNOSIS))) < set(items)


@pytest.mark.parametrize("name", ["gender", "ageing", "childhood"])
def test_a_plan_that_is_not_pertinent_is_asked_for_its_process_alone(name):
    checklist, plan = shipped(name), Plan("pge")
    first = checklist.items[0]
    assert first.id == checklist.pertinence
    assert (first.scale, first.kind, first.applies_to.instruments) == ("pertinence", ItemKind.PROCESS, frozenset())
    full = asked_items(checklist, plan, {first.id: "pertinent"})
    assert full == asked_items(checklist, plan, {}) == applicable_items(checklist, plan)
    left = asked_items(checklist, plan, {first.id: "not_pertinent"})
    assert left == tuple(found for found in full if found.kind is ItemKind.PROCESS)
    assert 0 < len(left) < len(full)


def test_what_blocks_is_asked_of_a_municipal_plan():
    gender = shipped("gender")
    assert [found.id for found in applicable_items(gender, Plan("pge")) if found.blocking] == [
        "gen_dia_01", "gen_saf_01", "gen_saf_03", "gen_mob_01", "gen_imp_07", "cor_par_01",
    ]  # fmt: skip
    assert [found.id for found in applicable_items(shipped("childhood"), Plan("pge")) if found.blocking] == [
        "chi_sch_01", "chi_sch_02", "cor_par_01",
    ]  # fmt: skip


def test_the_statement_on_gender_depends_on_who_draws_the_plan_up():
    gender = shipped("gender")
    for instrument in ("dot", "pt", "psr", "peot", "pir"):
        names = {found.id for found in applicable_items(gender, Plan(instrument))}
        assert "gen_imp_01" in names
        assert "gen_imp_07" not in names
    for instrument in ("pge", "pgd"):
        names = {found.id for found in applicable_items(gender, Plan(instrument))}
        assert "gen_imp_07" in names
        assert "gen_imp_01" not in names


@pytest.mark.parametrize(
    ("answer", "shown", "hidden"),
    [("delegated", "rup_gov_03", "rup_gov_04"), ("not_delegated", "rup_gov_04", "rup_gov_03")],
)
def test_governance_branches(answer, shown, hidden):
    names = asked(shipped("rurban_partnership"), PT, {"rup_gov_02": answer})
    assert shown in names
    assert hidden not in names


def test_both_branches_wait_for_the_answer():
    names = asked(shipped("rurban_partnership"), PT, {})
    assert "rup_gov_03" not in names
    assert "rup_gov_04" not in names
    assert len(names) == 28


def chain():
    return trial(
        item("c", relevant_if="${b} = 'met'"), item("b", relevant_if="${a} = 'met'"), item("a"),
        item("d", relevant_if="${b} != 'met'"),
    )  # fmt: skip


def test_the_answer_to_a_hidden_item_is_read_as_none():
    answers = {"a": "met", "b": "met", "c": "met"}
    assert asked(chain(), PT, answers) == ["c", "b", "a"]
    answers["a"] = "not_met"
    assert asked(chain(), PT, answers) == ["a", "d"]


def test_the_answer_to_an_item_of_another_instrument_is_read_as_none():
    checklist = trial(item("a", applies_to={"instruments": ["pp"]}), item("b", relevant_if="${a} = 'met'"))
    assert asked(checklist, PT, {"a": "met"}) == []
    assert asked(checklist, Plan("pp"), {"a": "met"}) == ["a", "b"]


def test_a_plan_that_is_not_known_is_refused():
    with pytest.raises(ChecklistError) as error:
        Plan("masterplan")
    assert "'masterplan' is not known" in str(error.value)
    assert "pt, psr" in str(error.value)
    with pytest.raises(ChecklistError) as error:
        Plan("pt", frozenset())
    assert "no class of settlement" in str(error.value)


def test_every_code_has_words_in_both_languages():
    for labels in (INSTRUMENTS, NUCLEI, STAGES):
        for label in labels.values():
            assert set(label.languages) == {"en", "es"}
    assert set(NUCLEI) == {nucleus.value for nucleus in Nucleus}
    assert set(STAGES) == {stage.value for stage in Stage}
