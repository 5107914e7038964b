"""Words of a report on figures: where they come from, whether they reach their limit, and whose limit it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.assessment.checklist_sets import library
from urban_rural_linkages.core.assessment.norms import Norm
from urban_rural_linkages.core.assessment.plan import Nucleus, Plan
from urban_rural_linkages.core.assessment.records import Answer, Contents
from urban_rural_linkages.core.assessment.report.subject import Subject, clean_text, read_subject
from urban_rural_linkages.core.assessment.report.wording import (
    UNANSWERED,
    answer_words,
    articles,
    basis_words,
    figure_facts,
    norm_name,
    short_title,
    threshold_words,
    value_words,
)
from urban_rural_linkages.core.assessment.text import Text
from urban_rural_linkages.core.assessment.unit_records import Particulars
from urban_rural_linkages.core.assessment.words import figure_words
from urban_rural_linkages.core.templates import as_template

from .report_cases import PlainVoice, small, small_checklist

CHECKLIST = small_checklist()
RUN, FIGURE = small().runs[0], small().figures[0]


def subject(*answers: Answer, runs=(), figures=(), code: str = "en", plan: Plan | None = None) -> Subject:
    head = replace(small().assessment, plan=plan or Plan("pt"))
    contents = Contents(head, {one.item_id: one for one in answers}, runs=runs, figures=figures)
    return read_subject(CHECKLIST, contents, PlainVoice(code))


def of(words, name: str, **given) -> str:
    """Return what is said of one answer."""
    apart = {key: given.pop(key) for key in ("runs", "figures", "plan", "code") if key in given}
    typed = {"value": given.pop("value")} if "value" in given else {}
    answer = Answer(name, ("met",), numbers={**typed, **given.pop("numbers", {})}, **given)
    return words(subject(answer, **apart), CHECKLIST.item(name))


class TestOrigin:
    """Where a figure comes from."""

    @pytest.mark.parametrize(
        ("given", "said"),
        [
            ({"value": 4.5}, "(entered by hand)"),
            ({"figures": (FIGURE,)}, "(calculated; the run is not kept)"),
            ({"figures": (FIGURE,), "runs": (RUN,)}, "(calculated with urbanrural:lotusstandards, 2026-03-04)"),
            ({"value": 70.0, "numbers": {"people": 7000.0, "hectares": 100.25}},
             "(entered by hand: hectares = 100.25; people = 7,000)"),
        ],
    )  # fmt: skip
    def test_it_is_said(self, given, said):
        assert of(figure_facts, "green", **given).endswith(said)

    def test_of_no_figure_nothing_is_said(self):
        assert of(figure_facts, "green") == ""

    def test_spanish_says_it_in_spanish(self):
        said = of(figure_facts, "density", value=7.5, numbers={"a": 1234.5}, code="es")
        assert said.endswith("a = 1.234,5)") and "entered" not in said


class TestFigures:
    """Figures with their unit, in the decimals that they have."""

    def test_a_known_indicator_gives_its_name_and_unit(self):
        said = of(value_words, "green", value=4.5)
        assert ": 4.5 " in said and said.startswith(library().indicators["ZVL"].label.in_language("en"))

    @given(st.floats(-1e6, 1e6), st.sampled_from(["en", "es"]))
    def test_no_more_decimals_are_written_than_a_figure_has_and_four_at_most(self, value, code):
        said = figure_words(value, PlainVoice(code) if code == "en" else _Spanish())
        mark, group = (".", ",") if code == "en" else (",", ".")
        decimals = said.partition(mark)[2]
        assert len(decimals) <= 4 and not (decimals and decimals.endswith("0") and len(decimals) < 4)
        assert float(said.replace(group, "").replace(mark, ".")) == pytest.approx(value, abs=5.1e-5)

    @pytest.mark.parametrize(("value", "said"), [(-1e-12, "0"), (-4e-5, "0.0000"), (-0.0, "0"), (1e6, "1,000,000")])
    def test_what_rounds_to_nothing_has_no_sign(self, value, said):
        assert figure_words(value, PlainVoice()) == said

    @pytest.mark.parametrize("value", [None, float("nan")])
    def test_what_is_unknown_is_a_dash(self, value):
        assert figure_words(value, PlainVoice()) == "–"


class _Spanish:
    """Numbers of Spanish, without its words."""

    code = "es"

    def translated(self, text: str) -> str:
        return as_template(text)

    def number(self, value: float | None, decimals: int = 0) -> str:
        return "–" if value is None else f"{value:,.{decimals}f}".translate({44: ".", 46: ","})


class TestThresholds:
    """Green space: 5 m2 per inhabitant of a base settlement, a duty (LOTUS), by the shipped library."""

    base = Plan("pt", frozenset({Nucleus.BASE}))

    @pytest.mark.parametrize(("value", "answer"), [(4.9, "no"), (5.0, "yes"), (5.1, "yes")])
    def test_whether_it_is_reached(self, value, answer):
        said = of(threshold_words, "green", value=value, plan=self.base)
        assert said.splitlines()[0].endswith(f"reached: {answer}") and "at least 5 " in said and "(duty)" in said

    def test_a_target_beyond_the_least_is_told_apart(self):
        dense = library().indicators["DV"].limits[0]
        assert dense.target is not None and dense.target > dense.minimum, "what this test rests on"

    def test_without_a_value_or_an_indicator_nothing_is_said(self):
        assert of(threshold_words, "green", plan=self.base) == ""
        assert of(threshold_words, "map", value=3.0, plan=self.base) == ""

    def test_a_limit_that_depends_on_a_class_that_is_open_is_none(self):
        both = Plan("pt", frozenset(Nucleus))
        assert of(threshold_words, "density", value=70.0, numbers={"people": 7000.0}, plan=both) == ""


class TestNames:
    """Norms by the name that planners know them by."""

    @pytest.mark.parametrize(
        ("title", "short"),
        [
            ("Act 11/2018, of 21 December, on sustainable territorial planning (LOTUS)", "LOTUS"),
            ("Act 3/2022, of 17 March", "Act 3/2022"),
            ("Regulation (EU) 2021/1060", "Regulation (EU) 2021/1060"),
            ("Decree (general, of planning)", "Decree"),
            ("Guidelines", "Guidelines"),
        ],
    )
    def test_an_acronym_or_what_stands_before_the_comma(self, title, short):
        norm = replace(next(iter(library().norms.values())), title=Text.of({"en": title, "es": title}))
        assert isinstance(norm, Norm) and short_title(norm, "en") == short

    def test_a_norm_that_the_checklist_lost_keeps_its_id(self):
        assert norm_name(subject(), "repealed_2019") == "repealed_2019"

    def test_an_article_says_how_far_it_binds_and_whether_it_was_read(self):
        item = CHECKLIST.item("routes")
        read, memory = basis_words(subject(), item).splitlines()
        assert read.endswith("(duty; read)") and memory.endswith(
            "(international framework; from memory, to be checked)"
        )
        assert articles(subject(), item).count("; ") == 1 and articles(subject(), CHECKLIST.item("axis")) == UNANSWERED

    def test_a_duty_of_another_region_or_of_a_later_norm_is_none(self):
        def basis(**particulars):
            found = subject()
            head = replace(found.contents.assessment, particulars=Particulars(**particulars))
            changed = replace(found, contents=replace(found.contents, assessment=head))
            return basis_words(changed, CHECKLIST.item("routes")).splitlines()

        assert basis(region="ES-EX")[0].endswith("art. 10.5.a (duty; read)")
        assert basis(region="ES-AN")[-1].endswith("art. 10.5.a (norm of another region, for comparison; read)")
        assert basis(initial_approval="2018-01-01")[-1].endswith("(not in force at the initial approval; read)")

    def test_an_answer_is_said_by_its_label_and_none_by_a_dash(self):
        assert answer_words(subject(Answer("map", ("met",))), CHECKLIST.item("map")) not in ("", UNANSWERED, "met")
        assert answer_words(subject(), CHECKLIST.item("map")) == UNANSWERED
        assert answer_words(subject(Answer("map", ("of_another_version",))), CHECKLIST.item("map")) == UNANSWERED


@given(st.text(st.characters(), max_size=30))
def test_any_typed_text_becomes_one_that_every_file_holds(text):
    clean = clean_text(text)
    assert clean.encode("utf-8") is not None and "\r" not in clean and "\0" not in clean
    assert clean_text(clean) == clean
