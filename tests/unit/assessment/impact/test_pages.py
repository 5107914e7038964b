"""Pages of the report where little or nothing is known: each says what is missing, and invents nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.unit.report.drawn import Letters, marks, words
from tests.unit.report.typesetting.setting import LetterCount
from urban_rural_linkages.core.assessment.impact.annex import annex_blocks
from urban_rural_linkages.core.assessment.impact.charts import CalendarRow, GapLine, calendar, gap_lines, who_pays
from urban_rural_linkages.core.assessment.impact.conclusion import conclusion_blocks
from urban_rural_linkages.core.assessment.impact.determined import article, determined_blocks, effect_words
from urban_rural_linkages.core.assessment.impact.identification import (
    banner,
    condition,
    identification_blocks,
    open_duties,
)
from urban_rural_linkages.core.assessment.impact.land import land_blocks
from urban_rural_linkages.core.assessment.impact.land_pictures import (
    capital_map,
    counted_map,
    land_legend,
    letters_of,
    locator,
    municipal_map,
)
from urban_rural_linkages.core.assessment.impact.measures_page import measure_blocks
from urban_rural_linkages.core.assessment.impact.outlines import rings_of
from urban_rural_linkages.core.assessment.impact.report import compose_report
from urban_rural_linkages.core.assessment.impact.source import Session, Surroundings, bare, discreet, read_source
from urban_rural_linkages.core.assessment.impact.starting import starting_blocks
from urban_rural_linkages.core.assessment.impact.terrain import Place, Terrain
from urban_rural_linkages.core.assessment.plan import Plan
from urban_rural_linkages.core.assessment.records import Answer, Contents, Status
from urban_rural_linkages.core.assessment.unit_records import Figure, Particulars
from urban_rural_linkages.core.report.blocks import (
    Choice,
    Facts,
    Findings,
    Heading,
    Panel,
    Paragraph,
    Table,
    all_blocks,
)
from urban_rural_linkages.core.report.drawing import Circle, Rectangle
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.typesetting.pages import pages_of

from .aldeanueva import CODE, EDITION, GENDER, ON_FOOT, PlainVoice, ages, contents, source, terrain

SQUARE = np.array([[0.0, 0.0], [1000.0, 0.0], [1000.0, 1000.0], [0.0, 1000.0]])


def empty(**keys):
    """The report of a plan as a whole of which nothing is known."""
    head = replace(contents().assessment, particulars=Particulars(), title="A plan", plan=Plan("pge"))
    return read_source(GENDER, Contents(head, **keys), "", PlainVoice(), EDITION)


def block_of(blocks, kind):
    return next(block for block in all_blocks(blocks) if isinstance(block, kind))


class TestNothingKnown:
    def test_the_report_is_made_all_the_same(self):
        document = compose_report(empty(), Letters())
        assert document.title == "A plan" and len(document.chapters()) == 8

    def test_nobody_has_decided_the_impact(self):
        choice = block_of(identification_blocks(empty()), Choice)
        assert choice.chosen == -1 and choice.condition == "" and "no score decides it" in choice.reason

    def test_no_finding_can_be_said(self):
        blocks = identification_blocks(empty())
        assert not [block for block in all_blocks(blocks) if isinstance(block, Findings)]
        assert any("No finding can be said yet" in block.text for block in all_blocks(blocks)
                   if isinstance(block, Paragraph))  # fmt: skip

    @pytest.mark.parametrize(
        ("page", "words_"),
        [(starting_blocks, "No figure has been calculated yet."), (land_blocks, "No layer of the land is bound yet.")],
    )
    def test_pages_say_what_is_missing(self, page, words_):
        assert page(empty())[0].lead == words_

    def test_no_measure(self):
        assert "No measure is written down yet." in measure_blocks(empty())[1].text

    def test_no_determination(self):
        panels = [block for block in all_blocks(determined_blocks(empty())) if isinstance(block, Panel)]
        assert any("No determination of the plan" in text for panel in panels for text in panel.texts)

    def test_no_evidence_and_no_answer(self):
        texts = [block.text for block in all_blocks(annex_blocks(empty())) if isinstance(block, Paragraph)]
        assert "No evidence was added." in texts
        assert any(text.startswith("gen_") or "cor_" in text for text in texts), "codes of what is unanswered"


class TestFirstPage:
    def test_the_band(self):
        assert banner(source()).status == "Draft · 29 November 2026" and banner(source()).kind == "Gender impact report"
        other = replace(source(), subject=replace(source().subject, checklist=replace(GENDER, id="other")))
        assert banner(other).kind == "Report of an impact assessment"

    def test_facts_that_nobody_gave_are_left_out(self):
        facts = block_of(identification_blocks(empty()), Facts)
        assert [name for name, _ in facts.rows] == ["Plan", "Pertinence", "Mandate"]
        assert dict(facts.rows)["Pertinence"] == "Not decided yet"

    def test_the_impact_depends_on_what_blocks_and_what_worsens(self):
        assert condition(source()) == "on condition of M1"
        assert condition(source(measures=())) == "on condition that what blocks is mended"
        answers = {item.id: Answer(item.id, ("met",), "Documented.") for item in GENDER.items}
        done = source(answers=answers, own={}, determinations=())
        assert condition(done) == ""

    def test_a_choice_without_its_reason_says_so(self):
        head = contents().assessment
        bare_ = replace(head, particulars=replace(head.particulars, impact_reason=""))
        assert "The reason is missing" in block_of(identification_blocks(source(assessment=bare_)), Choice).reason

    def test_a_final_one_is_no_draft(self):
        final = replace(contents().assessment, status=Status.FINAL)
        document = compose_report(source(assessment=final), Letters())
        assert document.watermark == "" and document.banner.status.startswith("Final")


class TestDeterminations:
    def test_one_without_a_figure_never_improves(self):
        table = [block for block in determined_blocks(source()) if isinstance(block, Table)][1]
        signs = {row[0]: row[3] for row in table.rows}
        assert signs == {
            "Art. 5.1.3": "? no figure",
            "Art. 6.2.4 · EQ-07": "+ improves",
            "Art. 9.4 · SUB-2": "\u2212 worsens",
        }
        assert effect_words(source(), "whatever") == "? no figure"

    def test_what_nobody_read_is_no_duty(self):
        by_id = GENDER.by_id
        assert article(source(), by_id["gen_saf_03"]) == "LOTUS, art. 10.5.a · blocking duty"
        region = replace(contents().assessment, particulars=replace(contents().assessment.particulars, region="ES-AR"))
        elsewhere = article(source(assessment=region), by_id["gen_saf_03"])
        assert elsewhere.endswith("of another region")


class TestPublication:
    def test_names_of_users_go_and_those_who_sign_stay(self):
        found = bare(contents())
        assert found.assessment.author == "" and found.assessment.particulars.drafters.startswith("A. Pardo")
        assert {one.author for one in (*found.answers.values(), *found.own.values(), *found.evidence)} == {""}

    def test_counts_of_one_or_two_people_are_hidden(self):
        few = (Figure(CODE, "inhabitants", "women_0_4", 2.0), Figure(CODE, "inhabitants", "men_0_4", 3.0),
               Figure(CODE, ON_FOOT, "women", 0.5, 2.0))  # fmt: skip
        found = bare(replace(contents(), figures=few)).figures
        assert [one.value for one in found] == [None, 3.0, 0.5] and found[2].base is None
        hidden = discreet(Session("d", "p", 2, 0, None))
        assert (hidden.women, hidden.men, hidden.aged_65) == (None, 0, None)


class TestMaps:
    def test_settlements_with_their_women_and_blocks(self):
        drawn = municipal_map(terrain(), PlainVoice(), Letters())
        assert "Aldeanueva del Alba (2,705 women)" in words(drawn) and "1:125\u202f000" in words(drawn)
        assert drawn.width == 112.0

    def test_blocks_have_the_number_of_their_points_and_never_the_points(self):
        drawn = capital_map(terrain(), PlainVoice(), Letters())
        assert {"3", "4"} <= set(words(drawn))
        sides = {round(mark.width, 3) for mark in marks(drawn, Rectangle) if mark.fill == "#dad6e6"}
        assert len(sides) == 1 and sides.pop() == pytest.approx(300 / 25, abs=2.0), "300 m at 1:25,000 or near it"

    def test_land_without_an_outline_is_drawn_from_its_settlements(self):
        drawn = municipal_map(replace(terrain(), outline=()), PlainVoice(), Letters())
        assert len(marks(drawn, Circle)) == 3

    def test_who_is_left_out_on_foot_or_by_car_is_marked(self):
        reached = terrain().with_reach(
            {"Aldeanueva del Alba": True, "Venta del Tejo": False},
            {"Venta del Tejo": False, "Aldeanueva del Alba": True},
        )
        assert [one.on_foot for one in reached.settlements] == [True, False, None]
        circles = marks(municipal_map(reached, PlainVoice(), Letters()), Circle)
        assert sum(circle.fill == "#8f3d06" for circle in circles) == 1
        assert sum(circle.fill is None for circle in circles) == 1, "a ring around whom no car brings there in time"
        said = words(land_legend(reached, PlainVoice(), Letters()))
        for key in ("daily services on foot", "left out on foot", "over 30 min by car", "settlement, with its women"):
            assert key in said
        known = words(land_legend(terrain(), PlainVoice(), Letters()))
        assert "settlement, with its women" in known and "left out on foot" not in known

    def test_letters_of_services_differ(self):
        kinds = ["school", "shop", "surgery", "sss"]
        found = letters_of([Place(kind, 0, 0) for kind in kinds])
        assert len(set(found.values())) == len(kinds) and found["school"] == "S"

    def test_what_is_held_back_is_told_and_what_is_not_bound(self):
        blocks = land_blocks(source(around=Surroundings(terrain=replace(terrain(), missing=("services",)))))
        assert blocks[0].source.endswith("Not bound: services.")
        panels = [block for block in all_blocks(blocks) if isinstance(block, Panel)]
        assert "Points that too few people named, and that are not shown: 2." in panels[-1].texts
        assert land_blocks(source(around=Surroundings(terrain=Terrain())))[0].lead.startswith("No layer")

    def test_without_blocks_nothing_is_said_of_fear(self):
        blocks = land_blocks(source(around=Surroundings(terrain=replace(terrain(), blocks=(), held_back=0))))
        assert blocks[0].lead == "Who lives where, and which services are there."
        captions = [getattr(block, "caption", "") for block in all_blocks(blocks)]
        assert "The capital: streets and services" in captions
        assert land_blocks(source())[0].lead == "Where fear was named, and who lives where."

    def test_the_locator_has_one_municipality_in_amber(self):
        drawn = locator([("a", [SQUARE]), ("b", [SQUARE + 2000.0])], "b")
        assert [path.fill for path in drawn.paths()] == ["#3d6b7a", "#edb055"] and locator([], "b") is None

    def test_a_map_of_counts(self):
        drawn = counted_map([("a", [SQUARE]), ("b", [SQUARE + 1000.0])], {"a": 7}, ["#ffffff", "#8f3d06"], Letters())
        assert [path.fill for path in drawn.paths()][:2] == ["#8f3d06", "#ffffff"] and {"7", "0"} <= set(words(drawn))
        assert counted_map([("a", [])], {}, ["#ffffff"], Letters()) is None

    @pytest.mark.parametrize(
        ("wkt", "rings"),
        [("POLYGON ((0 0, 1 0, 1 1, 0 0))", 1), ("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", 2),
         ("Polygon Z ((0 0 9, 1 0 9, 1 1 9, 0 0 9))", 1), ("POINT (0 0)", 0), ("", 0), ("POLYGON ((a b, c d))", 0)],
    )  # fmt: skip
    def test_outlines(self, wkt, rings):
        found = rings_of(wkt)
        assert len(found) == rings and all(ring.shape[1] == 2 for ring in found)


class TestCharts:
    def test_dots_are_filled_from_the_year_of_the_target_on(self):
        drawn = calendar([CalendarRow("M1", "Light", 2028)], [2027, 2028, 2029], Letters())
        assert [mark.fill for mark in marks(drawn, Circle)] == ["#ffffff", "#b3541e", "#b3541e"]
        [bar] = marks(drawn, Rectangle)
        assert bar.width == pytest.approx(2 * 126 / 3), "to the end of its year"

    def test_a_measure_without_a_year_has_no_bar_and_waits(self):
        drawn = calendar([CalendarRow("M1", "Light", None)], [2027, 2028], Letters())
        assert not marks(drawn, Rectangle) and {mark.fill for mark in marks(drawn, Circle)} == {"#ffffff"}

    def test_who_pays_in_proportion(self):
        drawn = who_pays({"Region": 300.0, "Town": 100.0}, {"Region": "Region 300 €", "Town": "Town 100 €"}, Letters())
        first, second = marks(drawn, Rectangle)
        assert (first.width + 0.4) / (second.width + 0.4) == pytest.approx(3.0)

    def test_a_part_too_narrow_for_its_words_has_them_below(self):
        drawn = who_pays({"Region": 999.0, "Town": 1.0}, {"Region": "Region", "Town": "Town 1 €"}, Letters())
        assert drawn.height > 8 and "Town 1 €" in words(drawn)

    def test_a_gap_within_chance_is_grey(self):
        rows = [GapLine("a", -10.0, 10.0, "-20", True), GapLine("b", -1.0, 1.0, "-2", False)]
        drawn = gap_lines(rows, [-20.0, 0.0, 20.0], str, Letters())
        strokes = [path.stroke.colour for path in drawn.paths() if path.stroke.width == 0.7]
        assert strokes == ["#b3541e", "#8a959c"]


def test_headings_have_the_numbers_of_their_pages():
    document = compose_report(source(), Letters())
    titles = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert titles[:3] == ["Identification", "Starting situation", "The map of daily life"]


class TestCrowded:
    """With long texts and many records, pages that never grow are cut short, and nothing is lost."""

    LONG = "A rather long sentence that says what was found in the municipality and why it matters to women. "

    def crowded(self, language="en"):
        head = contents().assessment
        said = replace(
            head.particulars, drafters=self.LONG * 4, pertinence=self.LONG * 5, impact_reason=self.LONG * 10,
            promoter=self.LONG * 2,
        )  # fmt: skip
        own = {
            (CODE, item.id): Answer(item.id, ("na" if place % 3 == 0 else "not_met",), self.LONG * 3, unit_code=CODE)
            for place, item in enumerate(GENDER.items) if "not_met" in GENDER.scale_of(item).codes
        }  # fmt: skip
        sessions = tuple(Session("12 March 2026", self.LONG, 12, 3, 1, self.LONG, self.LONG) for _ in range(14))
        around = Surroundings(sessions, terrain(), ages=replace(ages(), is_joined=True))
        return source(language, assessment=replace(head, particulars=said), own=own, around=around)

    @pytest.mark.parametrize("language", ["en", "es"])
    def test_first_pages_and_conclusion_stay_one_page_each(self, language):
        document = compose_report(self.crowded(language), MeanLetters())
        chapters = list(pages_of(document, MeanLetters(), Words()).chapters)
        assert [chapters.count(name) for name in ("identification", "situation", "map", "conclusion")] == [1, 1, 1, 1]

    def test_what_is_shortened_stands_whole_in_the_annex(self):
        facts = dict(block_of(annex_blocks(self.crowded()), Facts).rows)
        assert facts["Expected impact"] == self.LONG * 10 and facts["Promoter"] == self.LONG * 2
        assert not [block for block in all_blocks(annex_blocks(source())) if isinstance(block, Facts)]

    def test_sessions_that_are_not_listed_are_in_the_sum_and_told(self):
        table = block_of(conclusion_blocks(self.crowded()), Table)
        assert table.rows[-1][0] == "14 sessions" and table.rows[-1][2] == "168"
        assert table.notes == ["Sessions that are not listed, and are in the sum: 9."]

    def test_open_duties_beyond_what_there_is_room_for_are_counted(self):
        duties = open_duties(self.crowded())
        facts = [block for block in all_blocks(identification_blocks(self.crowded())) if isinstance(block, Facts)][1]
        assert len(facts.rows) == min(len(duties), 4)


class MeanLetters(LetterCount):
    """Letters as wide as those of the report are in the mean."""

    def width(self, text, size, weight="regular", italic=False):
        return 0.8 * super().width(text, size, weight, italic)
