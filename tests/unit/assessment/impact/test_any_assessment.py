"""Reports of any assessment: every shipped checklist, whatever was typed, what is lost, and what must not be told."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.assessment.checklist_sets import SHIPPED, library, shipped
from tests.unit.assessment.report.report_cases import NASTY, PlainVoice, full, head, small, small_checklist
from tests.unit.report.drawn import Letters
from tests.unit.report.odt.reader import OdtReader
from tests.unit.report.typesetting.setting import set_pages
from urban_rural_linkages.core.assessment.impact.report import Part, compose_report
from urban_rural_linkages.core.assessment.impact.source import Edition, Source, Surroundings, read_source
from urban_rural_linkages.core.assessment.records import Answer, Carried, Contents, Evidence, EvidenceKind, Status
from urban_rural_linkages.core.assessment.report.subject import clean_text
from urban_rural_linkages.core.assessment.report.wording import short_title
from urban_rural_linkages.core.report.document import Document
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.odt import odt_of
from urban_rural_linkages.core.report.web import WebPage

from .retold import retold, sayings

EDITION = Edition("2026-03-06", "Urban-Rural Linkages 1.0")


def source_of(contents: Contents, checklist=None, code: str = "en", lost: frozenset[str] = frozenset()) -> Source:
    around = Surroundings(unavailable=lost)
    return read_source(checklist or small_checklist(), contents, "", PlainVoice(code), EDITION, around)


def document_of(contents: Contents, **keys) -> Document:
    return compose_report(source_of(contents, **keys), Letters())


def page_of(source: Source) -> str:
    return WebPage(compose_report(source, Letters()), {}).html()


def said(contents: Contents, **keys) -> str:
    return "\n".join(sayings(document_of(contents, **keys)))


class TestEveryChecklist:
    @pytest.mark.parametrize("name", SHIPPED)
    @pytest.mark.parametrize("code", ["en", "es"])
    def test_full_and_empty(self, name, code):
        for contents in (full(name), Contents(head(name))):
            page = page_of(source_of(contents, shipped(name), code))
            assert f'<html lang="{code}">' in page

    @pytest.mark.parametrize("name", SHIPPED)
    def test_a_full_one_is_printed(self, name):
        pages = set_pages(document_of(full(name), checklist=shipped(name)))
        assert len(pages.drawings) >= 7 and pages.chapters[0] == "identification"

    def test_what_follows_from_the_answers(self):
        assert "Model: M1, Both" in said(small())

    @pytest.mark.parametrize(
        ("norm", "code", "expected"),
        [
            ("lotus", "es", "LOTUS"),
            ("ex_equality", "es", "Ley 8/2011"),
            ("valencia_xii", "es", "Anexo XII de la legislación valenciana de ordenación del territorio"),
            ("nua", "en", "New Urban Agenda (2016)"),
        ],
    )
    def test_short_names_of_norms(self, norm, code, expected):
        assert short_title(library().norms[norm], code) == expected


class TestParts:
    def test_report_and_annex_alone(self):
        report = compose_report(source_of(small()), Letters(), (Part.REPORT,))
        annex = compose_report(source_of(small()), Letters(), (Part.ANNEX,))
        assert [one.anchor for one in report.chapters()] == [
            "identification", "situation", "map", "found", "measures", "conclusion",
        ]  # fmt: skip
        assert [one.anchor for one in annex.chapters()] == ["annex-answers", "annex-evidence"]


class TestState:
    def test_a_draft_says_so_on_every_page_and_a_final_one_does_not(self):
        draft, final = document_of(small()), document_of(small(status=Status.FINAL))
        assert (draft.watermark, final.watermark) == ("Draft", "")
        head_of = [OdtReader(odt_of(one, Words(), lambda _: b"\x89PNG")).archive for one in (draft, final)]
        assert ["Draft" in one.read("styles.xml").decode("utf-8") for one in head_of] == [True, False]

    def test_a_final_one_with_open_duties_says_so(self):
        assert "Declared final with these duties open." in said(small(status=Status.FINAL))
        assert "Declared final" not in said(small())

    def test_a_carried_score_says_so(self):
        assert "from before the checklist changed" in said(small(carried=Carried("0", None)))

    def test_a_checklist_that_has_changed_is_told(self):
        assert "The checklist has changed since" not in said(small())
        assert "The checklist has changed since" in said(small(checklist_sha256="0" * 64))

    def test_the_total_stands_from_four_fifths_on(self):
        complete = full("gender")
        assert "Total: 100\u202f%" in said(complete, checklist=shipped("gender"))
        assert "no total is given" in said(Contents(complete.assessment), checklist=shipped("gender"))


class TestNothingVanishes:
    def test_answers_that_do_not_count_are_listed(self):
        assert "because their question is not asked of this plan: gone." in said(small())

    def test_a_code_that_is_not_on_the_scale_is_listed(self):
        odd = replace(small(), answers={**small().answers, "map": Answer("map", ("maybe",))})
        assert "count as missing: map (maybe)." in said(odd)

    def test_unanswered_questions_by_their_codes(self):
        none = Contents(small().assessment)
        assert "map ■, routes, near, green, density, axis, links" in said(none)

    def test_duties_of_administrations(self):
        assert "Duties of the administrations that are not met: near." in said(small())

    def test_an_answer_against_the_proposal_and_one_to_be_reviewed(self):
        text = said(small())
        assert "chosen against the calculated proposal" in text and "to be reviewed: question or threshold" in text

    def test_measures_keep_what_was_written_of_their_cost(self):
        rows = [line for line in retold(document_of(small())) if line[0] == "row" and line[1] in ("M1", "M2")]
        assert [(row[6], row[7]) for row in rows] == [("12,000", "2026"), ("–", "–")]

    def test_the_order_of_records_does_not_matter(self):
        contents = small()
        turned = replace(
            contents, answers=dict(reversed(contents.answers.items())), evidence=contents.evidence[::-1],
            measures=contents.measures[::-1],
        )  # fmt: skip
        assert page_of(source_of(turned)) == page_of(source_of(contents))

    def test_the_same_bytes_twice(self):
        made = [odt_of(document_of(small()), Words(), lambda _: b"\x89PNG") for _ in range(2)]
        assert made[0] == made[1]


class TestWhateverWasTyped:
    def test_no_markup_gets_through(self):
        page = page_of(source_of(small()))
        shown = " ".join(NASTY.split())
        assert escape(shown) in page and "<b>&amp;" not in page.replace("&lt;b&gt;", "")
        assert page.count("<script") == 1, "the one of every page"

    @given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=60))
    @settings(max_examples=25, deadline=None)
    def test_any_title_and_note(self, text):
        contents = replace(small(title=text or "-"), answers={"map": Answer("map", ("met",), text)})
        page = unescape(page_of(source_of(contents)))
        assert " ".join(clean_text(text).split()) in page
        page.encode("utf-8")

    def test_a_hundred_thousand_letters_are_shortened_and_said_to_be(self):
        long = replace(small(), answers={"map": Answer("map", ("met",), "ñandú " * 20_000)})
        text = said(long)
        assert text.count("ñandú") < 100 and "they stand whole in the table of answers" in str(document_of(long).blocks)
        assert len(set_pages(document_of(long)).drawings) < 15


class TestEvidence:
    def spot(self, source: str) -> Evidence:
        return Evidence("e1", "map", EvidenceKind.FEATURE, "Places", source, extent=(500123, 4300567, 500124, 4300568),
                        crs="EPSG:25830")  # fmt: skip

    def test_what_is_lost(self):
        text = said(small(), lost=frozenset({"e2"}))
        assert "not available (source: spots.gpkg|layername=spots)" in text
        assert "not where they were: 1." in text

    def test_a_map_is_named_after_its_evidence_and_what_is_held_back_is_counted(self):
        made = source_of(Contents(small().assessment, evidence=(self.spot("./spots.gpkg"),)))
        mapped = replace(made, subject=replace(made.subject, mapped=frozenset({"e1"}), held_back=4))
        document = compose_report(mapped, Letters())
        assert "map_e1" in [figure.name for figure in document.figures()]
        assert "Not shown, to protect who named them: 4." in "\n".join(sayings(document))

    def test_no_place_is_told_by_its_corners(self):
        for file in ("./layers.gpkg|layername=gender_black_spot_point", "./region.gpkg|layername=roads"):
            assert "500123" not in said(Contents(small().assessment, evidence=(self.spot(file),)))

    @pytest.mark.parametrize("lost", [frozenset(), frozenset({"e1"})])
    def test_sources_of_older_stores_are_shown_without_passwords(self, lost):
        piece = Evidence("e1", "map", EvidenceKind.LAYER, "", "dbname='plan' user='ana' password='S3CRET'")
        page = page_of(source_of(Contents(small().assessment, evidence=(piece,)), lost=lost))
        assert "S3CRET" not in page and escape("user='ana'") in page

    def test_no_whole_fingerprint_and_no_uuid(self):
        text = said(small())
        assert "ab" * 6 in text and "ab" * 7 not in text
        assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-", text)
