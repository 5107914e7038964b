"""An empty checklist to print: every question of the plan once, with every answer to tick, and none given."""

from __future__ import annotations

import pytest

from tests.unit.assessment.checklist_sets import shipped
from tests.unit.assessment.report.report_cases import PlainVoice
from urban_rural_linkages.core.assessment.applicability import applicable_items
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.report.empty_list import BOX, empty_list
from urban_rural_linkages.core.report.blocks import Entry, Heading


@pytest.mark.parametrize("name", ["gender", "ageing", "childhood", "url_gp"])
@pytest.mark.parametrize("instrument", ["pge", "cr", "other"])
def test_each_question_of_the_plan_stands_once_with_its_answers(name, instrument):
    checklist, plan = shipped(name), Plan(instrument)
    document = empty_list(checklist, plan, PlainVoice())
    entries = [block for block in document.blocks if isinstance(block, Entry)]
    items = applicable_items(checklist, plan)
    assert [entry.title.partition(". ")[2] for entry in entries] == [item.question.in_language("en") for item in items]
    for entry, item in zip(entries, items, strict=True):
        facts = dict(entry.facts)
        assert facts["Answer"].count(BOX) == len(checklist.scale_of(item).options)
        assert "..." in facts["Note"]
        assert facts.get("Who knows it") == (item.ask.in_language("en") if item.ask is not None else None)
        typed = any(one.by_hand is not None for one in checklist.indicators_of(item))
        assert ("Numbers" in facts) is typed
    headings = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 2]
    assert len(headings) == len({item.domain for item in items})


def test_it_is_as_long_as_the_instrument_asks():
    gender = shipped("gender")
    lengths = [sum(isinstance(block, Entry) for block in empty_list(gender, Plan(code), PlainVoice()).blocks)
               for code in ("cr", "pge")]  # fmt: skip
    assert lengths[0] < 10 and lengths[1] > 60


def test_in_spanish_it_speaks_spanish():
    title = "Estudio de detalle de la plaza"
    document = empty_list(shipped("gender"), Plan("ed"), PlainVoice("es"), title, "2026-11-30")
    entry = next(block for block in document.blocks if isinstance(block, Entry))
    assert document.title == title
    assert "pertinente" in entry.title and any("Sí, es pertinente" in text for _, text in entry.facts)
    assert ("Equipo redactor; agente de igualdad") in dict(entry.facts).values()
    assert ("2026-11-30" in dict(document.imprint).values()) and document.language == "es"
