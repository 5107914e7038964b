"""Findings of the first page: which are said, in which order, and when nothing is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from urban_rural_linkages.core.assessment.impact.findings import MOST, FoundFact, find_facts
from urban_rural_linkages.core.assessment.impact.sentences import (
    day,
    listed,
    out_of_reach,
    percent,
    points,
    share_words,
    shortened,
)
from urban_rural_linkages.core.assessment.records import Answer, Evidence, EvidenceKind
from urban_rural_linkages.core.assessment.unit_records import REGION, Figure

from .aldeanueva import CHANGE, CODE, GENDER, ON_FOOT, PlainVoice, contents, source

VOICE = PlainVoice()
ON_FOOT_ITEM, CHANGE_ITEM, DUTY, TYPED = "gen_prx_01", "gen_dia_03", "gen_saf_03", "gen_pro_03"


def facts(*figures: Figure, answers: dict[str, str] | None = None, **changes) -> list[FoundFact]:
    """Findings of 00003 with figures and answers of its own alone."""
    given = answers if answers is not None else {ON_FOOT_ITEM: "not_met"}
    own = {(CODE, item): Answer(item, (code,), "As it was found.", unit_code=CODE) for item, code in given.items()}
    return find_facts(source(figures=figures, answers={}, own=own, **changes))


def on_foot(women: float | None, men: float | None = 0.9, base: float = 1000.0, **keys) -> list[Figure]:
    return [Figure(CODE, ON_FOOT, "women", women, base, **keys), Figure(CODE, ON_FOOT, "men", men, base, **keys),
            Figure(CODE, ON_FOOT, value=women, base=2 * base, **keys)]  # fmt: skip


class TestPeopleLeftOut:
    def test_how_many_women_of_how_many(self):
        [found] = facts(*on_foot(0.75))
        assert (found.value, found.counted, found.women) == ("250", "women", 250.0)
        assert found.sentence == "A quarter of the women cannot walk to their daily services."
        assert found.explanation == "Of 1,000 women, 250 (25.0\u202f%). Of 1,000 men, 100 (10.0\u202f%)."

    def test_the_settlements_left_out_are_named_where_no_determination_says_where(self):
        places = [Figure(CODE, ON_FOOT, f"settlement:{name}", value, 100.0)
                  for name, value in (("Aldeanueva", 1.0), ("Venta del Tejo", 0.0), ("La Solana", 0.0))]  # fmt: skip
        [found] = facts(*on_foot(0.75), *places, determinations=())
        assert found.place == "Where: Venta del Tejo, La Solana"
        [other] = facts(*on_foot(0.75), determinations=())
        assert other.place == "Where: the whole municipality"

    def test_the_region_stands_beside_it(self):
        [found] = facts(*on_foot(0.75), Figure(REGION, ON_FOOT, "women", 0.5))
        assert found.explanation.endswith("Region: 50\u202f%.") and found.distance == pytest.approx(1 / 3)

    def test_without_men_nothing_is_said_of_them(self):
        [found] = facts(Figure(CODE, ON_FOOT, "women", 0.75, 1000.0))
        assert "men, 100" not in found.explanation.replace("women", "")

    def test_place_and_article_come_from_the_determinations_of_the_question(self):
        [found] = facts(*on_foot(0.75))
        assert found.place == "Where: Venta del Tejo · Art. 6.2.4 · EQ-07"
        [other] = facts(*on_foot(0.75), determinations=())
        assert other.place == "Where: the whole municipality"


class TestSilence:
    """Nothing is said of too few people, of proposals, nor of what was typed without evidence."""

    def test_of_fewer_than_fifty_of_a_sex(self):
        assert facts(*on_foot(0.5, base=49.0)) == [] and len(facts(*on_foot(0.5, base=60.0))) == 1

    def test_of_fewer_than_a_hundred_people(self):
        few = [Figure(CODE, ON_FOOT, "women", 0.5, 50.0), Figure(CODE, ON_FOOT, "men", 0.5, 49.0)]
        assert facts(*few) == []

    def test_of_an_answer_that_is_only_proposed(self):
        assert facts(*on_foot(0.5), answers={}) == []

    def test_of_a_figure_that_nobody_knows(self):
        unknown = Figure(CODE, "gap_employment_rate", reason="The layer is not bound.")
        assert facts(unknown, answers={"gen_dia_06": "not_met"}) == []

    def test_of_an_answer_that_is_met(self):
        assert facts(*on_foot(1.0, 1.0), answers={ON_FOOT_ITEM: "met"}) == []

    def test_of_numbers_that_were_typed_without_evidence(self):
        numbers = {"members": 9.0, "women": 1.0}
        answer = {(CODE, TYPED): Answer(TYPED, ("not_met",), "One of nine.", numbers=numbers, unit_code=CODE)}
        assert find_facts(source(figures=(), answers={}, own=answer, evidence=())) == []
        proof = Evidence("p", TYPED, EvidenceKind.DOCUMENT, "Minutes", "a.pdf", unit_code=CODE)
        [found] = find_facts(source(figures=(), answers={}, own=answer, evidence=(proof,)))
        assert found.value == "11.1\u202f%" and found.explanation == "One of nine."

    def test_of_a_gap_within_chance(self):
        change = [Figure(CODE, CHANGE, "women", 37.0, 700.0, 5.2), Figure(CODE, CHANGE, "men", 45.9, 700.0, 5.2)]
        assert facts(*change, answers={CHANGE_ITEM: "met"}) == []

    def test_of_a_gap_that_is_more_than_chance_it_is_said(self):
        change = [Figure(CODE, CHANGE, "women", 7.0, 700.0, 5.2), Figure(CODE, CHANGE, "men", 45.9, 700.0, 5.2)]
        [found] = facts(*change, answers={CHANGE_ITEM: "met"})
        assert found.sentence == "Change of women aged 15 to 49: less for women than for men."
        assert found.explanation == "Women 7\u202f%, men 45.9\u202f%."


class TestOrder:
    def test_open_duties_first_then_women_then_the_region(self):
        duty = Figure(CODE, "black_spots_with_measure", value=0.9, run="r")
        green = Figure(CODE, "ZVL", value=3.7, run="r")
        found = facts(*on_foot(0.75), duty, green,
                      answers={ON_FOOT_ITEM: "not_met", DUTY: "not_met", "gen_spa_02": "not_met"})  # fmt: skip
        assert [one.value for one in found] == ["90\u202f%", "250", "3.7 m2/inh."]
        assert [one.blocks for one in found] == [True, False, False]

    def test_no_more_than_three(self):
        many = [Figure(CODE, name, value=0.1, run="r") for name in GENDER.indicators]
        answers = {item.id: "not_met" for item in GENDER.items if item.indicators}
        assert len(facts(*many, answers=answers)) == MOST

    def test_what_is_not_met_has_its_limit_and_what_was_written(self):
        [found] = facts(Figure(CODE, "ZVL", value=3.7, run="r"), answers={"gen_spa_02": "not_met"})
        assert (found.value, found.counted) == ("3.7 m2/inh.", "at least 5 m2/inh.")
        assert found.sentence == "Local green, m² per inhabitant: not met."
        assert found.explanation == "As it was found."
        [partly] = facts(Figure(CODE, "ZVL", value=4.9, run="r"), answers={"gen_spa_02": "partial"})
        assert partly.sentence == "Local green, m² per inhabitant: partly met."


class TestWords:
    @pytest.mark.parametrize(
        ("share", "words"),
        [(0.5, "Half"), (0.33, "A third"), (0.26, "A quarter"), (0.1, "A tenth"), (0.178, "18\u202f%"),
         (1.0, "100\u202f%"), (0.75, "75\u202f%")],
    )  # fmt: skip
    def test_shares(self, share, words):
        assert share_words(share, VOICE) == words

    @pytest.mark.parametrize("name", ["share_pop_basic_30min", "share_pop_pt_stop", "share_pop_broadband", ON_FOOT])
    def test_what_does_not_reach_women_is_a_whole_sentence(self, name):
        said = out_of_reach(GENDER.indicators[name], 0.2, VOICE)
        assert said.startswith("A fifth of the women ") and said.endswith(".") and "{" not in said

    def test_any_other_share_is_named(self):
        said = out_of_reach(GENDER.indicators["share_daily_routes_lit"], 0.2, VOICE)
        assert said == "A fifth of the women are left out: Everyday routes lit."

    def test_days_have_no_time(self):
        assert day("2026-11-29T09:30:00Z", VOICE) == "29 November 2026"
        assert [day(text, VOICE) for text in ("", "soon", "2026-13-01")] == ["", "soon", "2026-13-01"]

    def test_names_up_to_five(self):
        assert (
            listed(list("abcde"), VOICE) == "a, b, c, d, e"
            and listed(list("abcdefg"), VOICE) == "a, b, c, d, e and 2 more"
        )

    def test_differences_have_their_sign(self):
        share = GENDER.indicators[ON_FOOT]
        assert [points(share, value, VOICE) for value in (0.01, -0.011, 0.0)] == ["+1.0", "-1.1", "0.0"]
        assert percent(None, VOICE) == "–" and percent(0.5, VOICE, 0) == "50\u202f%"

    def test_long_texts_are_cut_after_a_word(self):
        assert shortened("one two three", 9) == "one two…" and shortened("one\n  two", 9) == "one two"
        assert shortened("x" * 20, 9) == "x" * 8 + "…"


def test_the_figures_of_the_demo():
    [found] = find_facts(source())
    assert found == replace(found, value="586", counted="women", sentence="18\u202f% of the women cannot walk to their "
                            "daily services.")  # fmt: skip
    assert found.women == pytest.approx(585.8, abs=0.01) and contents().units[2].name == "Aldeanueva del Alba"
