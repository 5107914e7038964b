"""Synthesis over the municipalities: what is compared, who comes first, which duties are open, what can be shared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.report.drawn import Letters, marks, words
from urban_rural_linkages.core.assessment.impact.matrix_picture import matrix_picture
from urban_rural_linkages.core.assessment.impact.synthesis import compose_synthesis
from urban_rural_linkages.core.assessment.impact.synthesis_basis import basis_blocks, basis_pictures
from urban_rural_linkages.core.assessment.impact.synthesis_duties import duty_blocks, in_common
from urban_rural_linkages.core.assessment.impact.synthesis_overview import lead, overview_blocks, shown_rows
from urban_rural_linkages.core.assessment.impact.synthesis_people import (
    compared_by_sex,
    drawn_gaps,
    gaps,
    people_blocks,
    people_pictures,
    table_indicators,
)
from urban_rural_linkages.core.assessment.impact.synthesis_view import SynthesisView, read_synthesis
from urban_rural_linkages.core.assessment.records import Answer
from urban_rural_linkages.core.assessment.unit_records import Figure, Unit
from urban_rural_linkages.core.report.blocks import AnswerCell, Bullets, Columns, Panel, Table, all_blocks
from urban_rural_linkages.core.report.blocks import Figure as Picture
from urban_rural_linkages.core.report.drawing import Circle, Rectangle

from .aldeanueva import CHANGE, CODE, EDITION, GENDER, ON_FOOT, TEN, PlainVoice, contents

VOICE = PlainVoice()


def view(**changes) -> SynthesisView:
    return read_synthesis(GENDER, replace(contents(), **changes), VOICE, EDITION)


def many(count: int) -> tuple[Unit, ...]:
    return tuple(Unit(f"{place:05}", f"Municipality {place}", "base", place=place) for place in range(count))


def tables(blocks) -> list[Table]:
    return [block for block in all_blocks(blocks) if isinstance(block, Table)]


class TestView:
    def test_only_what_was_calculated_in_all_is_compared(self):
        compared = {item.id for item in view().compared}
        assert "gen_prx_01" in compared and "gen_pro_03" not in compared, "typed numbers are not compared"
        lacking = tuple(one for one in contents().figures if (one.unit_code, one.indicator) != ("00004", ON_FOOT))
        assert "gen_prx_01" not in {item.id for item in view(figures=lacking).compared}

    def test_women_and_men_of_all(self):
        assert (view().people_of_all("women"), view().people_of_all("men")) == (11013.0, 10918.0)
        assert view(figures=()).people_of_all("women") is None

    def test_measures_belong_to_their_municipality(self):
        found = view().measures
        assert [len(found[code]) for code in TEN] == [0, 0, 3, 0, 0, 0, 0, 0, 0, 0]

    def test_what_answers_rest_on_adds_up_to_what_is_asked(self):
        for unit in view().units:
            parts = view().parts(unit.code)
            assert sum(parts) == len(view().asked(unit.code)) and min(parts) >= 0
        assert view().parts("00001")[2] == 4, "the common answers"


class TestOverview:
    def test_what_is_said_above_the_matrix(self):
        assert lead(view()) == ("Blocking duties are open in 10 of 10 municipalities. Something that was calculated is "
                                "not met in 9 of them.")  # fmt: skip
        assert "calculated" not in lead(view(figures=()))

    def test_duties_first_then_what_was_calculated(self):
        rows = shown_rows(view())
        blocking = [view().blocks(item) for item in rows]
        assert blocking == sorted(blocking, reverse=True) and len(rows) == 14

    def test_of_more_than_25_municipalities_the_duties_alone(self):
        rows = shown_rows(view(units=many(26)))
        assert rows == list(view(units=many(26)).blocking) and rows

    def test_five_at_most_with_the_women_whom_it_is_about(self):
        [table] = tables(overview_blocks(view()))
        assert len(table.rows) == 5 and table.rows[0][1].startswith("Brañuelas Altas\n1,087 women; not met: ")
        assert table.rows[0][2] == "2 of 3"

    def test_without_outlines_there_is_no_map(self):
        units = tuple(replace(unit, outline="") for unit in contents().units)
        assert not [block for block in overview_blocks(view(units=units)) if isinstance(block, Columns)]

    def test_nobody_is_ranked_without_figures(self):
        assert tables(overview_blocks(view(figures=()))) == []


class TestMatrix:
    def picture(self, **changes):
        found = view(**changes)
        rows = shown_rows(found)
        return matrix_picture(found.matrix, rows, {item.id for item in found.blocking}, [CODE], VOICE, Letters()), rows

    def test_cells_have_letters_and_common_ones_two_rings(self):
        drawn, rows = self.picture()
        assert drawn.width == 174.0 and drawn.height > 24 + 5.2 * len(rows)
        rings = [mark for mark in marks(drawn, Circle) if mark.fill is None]
        common = sum(view().matrix.cell(code, item.id).origin == "common" for code in TEN for item in rows)
        assert len(rings) == 2 * common + 2, "and two in the legend"

    def test_blocking_rows_have_their_mark(self):
        drawn, _ = self.picture()
        squares = [mark for mark in marks(drawn, Rectangle) if mark.width == 1.6]
        assert len(squares) == len(view().blocking) + 1, "and one in the legend"

    @pytest.mark.parametrize(("count", "has_figures"), [(3, True), (20, False)])
    def test_narrow_cells_keep_letters_and_lose_figures(self, count, has_figures):
        figures = tuple(Figure(unit.code, "max_time_basic", value=33.0) for unit in many(count))
        answers = {"gen_prx_04": Answer("gen_prx_04", ("not_met",))}
        own = {(unit.code, "gen_prx_04"): replace(answers["gen_prx_04"], unit_code=unit.code) for unit in many(count)}
        drawn, _ = self.picture(units=many(count), figures=figures, answers={}, own=own)
        assert ("33" in words(drawn)) is has_figures and words(drawn).count("N") == count + 1


class TestPeople:
    def test_the_table_shows_what_most_have(self):
        names = [indicator.id for indicator in table_indicators(view())]
        assert ON_FOOT in names and len(names) == 5

    def test_total_and_region_follow(self):
        whole = (*contents().figures, Figure("", CHANGE, "women", -13.8, error=0.8),
                 Figure("", CHANGE, "men", -5.8, error=0.9))  # fmt: skip
        table = tables(people_blocks(view(figures=whole)))[0]
        assert [row[0] for row in table.rows[-2:]] == ["All together", "Region"]
        assert table.total and table.references == 1 and "-13.8" in table.rows[-2]

    def test_one_of_ten_gaps_is_more_than_chance_and_the_ten_together(self):
        rows = gaps(view(), compared_by_sex(view()))
        assert [name for name, _, _, gap in rows if gap.is_finding] == ["La Alberquilla"]
        assert rows[0][3].difference == pytest.approx(-31.1)
        whole = (*contents().figures, Figure("", CHANGE, "women", -13.8, 11013, 1.6),
                 Figure("", CHANGE, "men", -5.8, 10918, 2.0))  # fmt: skip
        found = view(figures=whole)
        by_name = {name: gap for name, _, _, gap in gaps(found, compared_by_sex(found))}
        assert by_name["All together"].is_finding and list(by_name)[-1] == "Region"
        assert people_blocks(found)[0].lead == (
            "Change of women aged 15 to 49, all together: women -13.8\u202f%, men -5.8\u202f%.")  # fmt: skip

    def test_nothing_by_sex_is_said_to_be_missing(self):
        bare = view(figures=())
        assert people_blocks(bare)[0].lead.startswith("No figure is known by sex") and compared_by_sex(bare) is None

    def test_small_municipalities_are_named(self):
        note = tables(people_blocks(view()))[0].notes[0]
        assert note.endswith("Barbadillos, Berrocal de la Sierra.")


class TestDuties:
    def test_answers_of_duties_and_sums(self):
        [table] = tables(duty_blocks(view()))
        alba = next(row for row in table.rows if row[0] == "Aldeanueva del Alba")
        letters = [str(cell) for cell in alba if isinstance(cell, AnswerCell)]
        assert "N" in letters and alba[-2:] == ["3", "524"]
        assert table.rows[-1][-2:] == ["3", "524"] and table.total

    def test_a_proposal_is_no_answer(self):
        assert all(not isinstance(cell, AnswerCell) or cell.words != "proposed"
                   for row in tables(duty_blocks(view()))[0].rows for cell in row)  # fmt: skip

    def test_what_many_lack_alike_can_be_done_in_common(self):
        [points] = [block for block in duty_blocks(view()) if isinstance(block, Bullets)]
        assert list(points.items) == in_common(view()) and len(points.items) <= 4
        shared = replace(contents().answers["gen_dia_02"], codes=("not_met",), note="In no plan.")
        found = in_common(view(answers={**contents().answers, "gen_dia_02": shared}))
        assert any("the common answer is not met, or only in part, in 10 municipalities" in text for text in found)


class TestMany:
    """A region of sixty municipalities: charts keep to a page, and say what they leave out."""

    COUNT = 60

    def whole(self) -> SynthesisView:
        figures = [
            Figure(f"{place:05}", CHANGE, group, -0.1 - place / 1000 * (group == "women"), 300, 0.001)
            for place in range(self.COUNT)
            for group in ("women", "men")
        ]
        return view(units=many(self.COUNT), figures=tuple(figures))

    def test_the_widest_gaps_are_drawn(self):
        shown = compared_by_sex(self.whole())
        drawn = drawn_gaps(self.whole(), shown)
        assert len(drawn) == 50 and drawn[0][0] == "Municipality 59" and drawn[-1][0] == "Municipality 10"
        figure = next(block for block in people_blocks(self.whole()) if isinstance(block, Picture))
        assert figure.subtitle.endswith("; the 50 widest gaps of 60")
        assert people_pictures(self.whole(), Letters())["gaps"].height < 150

    def test_how_to_read_it_stands_before_a_long_table(self):
        assert isinstance(people_blocks(self.whole())[1], Panel) and isinstance(people_blocks(view())[-1], Panel)

    def test_bars_of_those_with_fewest_answers(self):
        figure = next(block for block in basis_blocks(self.whole()) if isinstance(block, Picture))
        assert figure.subtitle == "the 50 with fewest answers, of 60"
        assert basis_pictures(self.whole(), Letters())["basis"].height < 115
        assert next(block for block in basis_blocks(view()) if isinstance(block, Picture)).subtitle == ""

    def test_names_of_narrow_columns_are_left_out_but_for_those_with_most_to_do(self):
        whole = self.whole()
        drawn = matrix_picture(whole.matrix, shown_rows(whole), set(), {"00007"}, VOICE, Letters())
        assert [text for text in words(drawn) if text.startswith("Municipality")] == ["Municipality 7"]


def test_the_title_counts_the_plans_where_nobody_named_them():
    head = replace(contents().assessment, title="")
    document = compose_synthesis(GENDER, replace(contents(), assessment=head), VOICE, EDITION, Letters())
    assert document.title == "10 municipal plans" and document.subtitle.startswith("10 municipalities · 11,013 women")
    two = replace(contents(), assessment=head, units=contents().units[:2])
    assert compose_synthesis(GENDER, two, VOICE, EDITION, Letters()).title == "Two municipal plans"
