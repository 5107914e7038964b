"""A duty is said only where norm, region, instrument and date make it one, and the text was read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.assessment.checklist_sets import SHIPPED, library, shipped
from urban_rural_linkages.core.assessment.binding_force import BindingForce, Setting, binding_force, by_force, is_duty
from urban_rural_linkages.core.assessment.norms import Force, Read, Reference
from urban_rural_linkages.core.assessment.text import Text

NORMS = library().norms
EXTREMADURA = Setting("pge", "ES-EX", "2027-05-14")


def reference(norm="lotus", force=Force.DUTY, confidence="seen", instruments=()):
    return Reference(norm, Text.of({"es": "art. 10.5.a"}), force, confidence, frozenset(instruments))


@pytest.mark.parametrize(
    ("cited", "setting", "force"),
    [
        (reference(), EXTREMADURA, BindingForce.DUTY),
        (reference(), Setting(), BindingForce.DUTY),  # no region said: the lists are those of LOTUS
        (reference(), Setting("pge", "ES-AN", "2027-05-14"), BindingForce.OTHER_REGION),
        (reference(), Setting("pge", "PT", ""), BindingForce.OTHER_REGION),
        (reference(), Setting("pge", "ES-EX", "2019-06-26"), BindingForce.NOT_IN_FORCE),
        (reference(), Setting("pge", "ES-EX", "2019-06-27"), BindingForce.DUTY),  # the day on which it came into force
        (reference("es_equality"), Setting("pge", "ES-AN", "2027-05-14"), BindingForce.DUTY),  # of the state
        (reference("es_equality"), Setting("pge", "PT"), BindingForce.OTHER_REGION),
        (reference("ex_equality"), EXTREMADURA, BindingForce.UNREAD),
        (reference("ex_equality"), Setting("pge", "ES-AN"), BindingForce.OTHER_REGION),
        (reference(confidence="memory"), EXTREMADURA, BindingForce.UNREAD),
        (reference("unknown"), EXTREMADURA, BindingForce.UNREAD),
        (reference(instruments=["pt"]), EXTREMADURA, BindingForce.OTHER_INSTRUMENT),
        (reference(instruments=["pt", "pge"]), EXTREMADURA, BindingForce.DUTY),
        (reference(instruments=["pt"]), Setting(), BindingForce.DUTY),
        (reference(force=Force.PRINCIPLE), EXTREMADURA, BindingForce.PRINCIPLE),
        (reference("eige_gia", Force.GUIDANCE), EXTREMADURA, BindingForce.GUIDANCE),
        (reference("nua", Force.FRAMEWORK), EXTREMADURA, BindingForce.GUIDANCE),
        (reference("valencia_xii", Force.COMPARATIVE), EXTREMADURA, BindingForce.OTHER_REGION),
        (reference("valencia_xii", Force.COMPARATIVE), Setting("pge", "ES-VC"), BindingForce.GUIDANCE),
    ],
)
def test_force_of_a_reference(cited, setting, force):
    assert binding_force(cited, NORMS, setting) is force


def test_a_norm_without_a_date_counts_as_in_force():
    norms = {"lotus": replace(NORMS["lotus"], in_force="")}
    assert binding_force(reference(), norms, Setting("pge", "ES-EX", "1990-01-01")) is BindingForce.DUTY


def test_references_stand_by_their_force():
    item = shipped("gender").item("gen_imp_01")
    assert [force for force, _ in by_force(item, NORMS, Setting("pt", "ES-EX"))] == [
        BindingForce.DUTY, BindingForce.UNREAD,
    ]  # fmt: skip
    follow_up = shipped("gender").item("gen_imp_05")
    told = {
        instrument: [(force, found.article.in_language("es")) for force, found in by_force(
            follow_up, NORMS, Setting(instrument))]
        for instrument in ("pt", "pge")
    }  # fmt: skip
    assert told["pt"] == [(BindingForce.DUTY, "art. 21.3.m"), (BindingForce.GUIDANCE, "paso 5")]
    assert told["pge"] == [(BindingForce.GUIDANCE, "paso 5"), (BindingForce.UNREAD, "art. 22.6")]
    assert is_duty(item, NORMS, Setting("pt", "ES-EX"))
    assert not is_duty(item, NORMS, Setting("pt", "ES-CM"))


def test_budget_lines_rest_on_the_article_of_the_instrument():
    item = shipped("gender").item("gen_imp_04")
    cited = {
        instrument: [found.article.in_language("es") for force, found in by_force(item, NORMS, Setting(instrument))
                     if force is BindingForce.PRINCIPLE]
        for instrument in ("pt", "pge", "pgd")
    }  # fmt: skip
    assert cited == {"pt": ["art. 24.1.e"], "pge": ["art. 47.3.d"], "pgd": ["art. 48.4.c"]}


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_blocks_by_a_text_that_nobody_read(name):
    """For each instrument that a blocking item is asked of, one duty that was read."""
    for item in shipped(name).items:
        if item.blocking:
            for instrument in item.applies_to.instruments:
                assert is_duty(item, NORMS, Setting(instrument, "ES-EX")), (item.id, instrument)


@pytest.mark.parametrize("name", SHIPPED)
def test_no_reference_to_an_unread_text_says_that_it_was_read(name):
    for item in shipped(name).items:
        for cited in item.references:
            if NORMS[cited.norm].text_read is Read.NONE:
                assert cited.confidence == "memory", item.id


def test_the_texts_that_were_not_at_hand_are_marked_so():
    unread = {name for name, norm in NORMS.items() if norm.text_read is Read.NONE}
    assert unread == {"ex_equality", "ex_government", "nt_gender", "lotus_reg", "es_sts_2025"}
