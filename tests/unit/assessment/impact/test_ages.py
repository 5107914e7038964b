"""Ages of women and men: of the last year, the region as a line, and nobody who could be recognised once published."""

from __future__ import annotations

import io
import math
import zipfile
from dataclasses import replace
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.assessment.calculation.plans import people, plan
from tests.unit.report.drawn import Letters, marks
from urban_rural_linkages.core.assessment.calculation.plan_data import PlanData
from urban_rural_linkages.core.assessment.impact.ages import Ages, ages_there, discreet_ages
from urban_rural_linkages.core.assessment.impact.ages_chart import ages_drawing, ages_figure
from urban_rural_linkages.core.assessment.impact.report import compose_report
from urban_rural_linkages.core.assessment.impact.source import Surroundings
from urban_rural_linkages.core.assessment.impact.starting import starting_blocks, starting_pictures
from urban_rural_linkages.core.assessment.publication import is_few
from urban_rural_linkages.core.demography.pyramids import AgeBar, Pyramid
from urban_rural_linkages.core.report.blocks import Figure, Panel, all_blocks
from urban_rural_linkages.core.report.charts.pyramid import OUTLINE
from urban_rural_linkages.core.report.drawing import Path
from urban_rural_linkages.core.report.numbering import Words
from urban_rural_linkages.core.report.odt import odt_of
from urban_rural_linkages.core.report.web import WebPage

from .aldeanueva import PlainVoice, ages, source

VOICE = PlainVoice("en")
COUNTS = st.lists(st.integers(0, 8), min_size=1, max_size=18)


def side(*counts: float) -> tuple[AgeBar, ...]:
    """Groups of five years, the last one open."""
    last = len(counts) - 1
    return tuple(AgeBar(5 * i, None if i == last else 5 * i + 4, float(n)) for i, n in enumerate(counts))


def counted(bars: tuple[AgeBar, ...]) -> list[tuple[str, float]]:
    return [(bar.ages, bar.people) for bar in bars]


class TestThere:
    def test_people_of_the_last_year_of_the_unit(self):
        table = people()
        found = ages_there(plan(table), "a")
        [row] = [i for i, unit in enumerate(table.units) if unit == "a" and table.numbers["year"][i] == 2021]
        assert found.year == 2021
        assert found.own.people == sum(values[row] for group, values in table.ages.items() if group.sex != "both")

    def test_the_region_is_all_rows_of_that_year(self):
        table = people()
        found = ages_there(plan(table), "a")
        rows = table.numbers["year"] == 2021
        assert found.region.people == sum(values[rows].sum() for values in table.ages.values()) > found.own.people

    def test_nothing_is_drawn_of_an_unknown_group(self):
        table = people()
        group = next(iter(table.ages))
        lacking = replace(table, ages={**table.ages, group: np.full(table.rows, math.nan)})
        assert ages_there(plan(lacking), "a") is None

    def test_an_unknown_group_elsewhere_leaves_out_the_region_alone(self):
        table = people()
        group, values = next(iter(table.ages.items()))
        elsewhere = np.array([unit != "a" for unit in table.units])
        found = ages_there(plan(replace(table, ages={**table.ages, group: np.where(elsewhere, math.nan, values)})), "a")
        assert found.own is not None and found.region is None

    def test_without_a_layer_or_a_row_there_are_none(self):
        assert ages_there(PlanData(("a",), {}), "a") is None
        assert ages_there(plan(people()), "nowhere") is None
        assert ages_there(plan(replace(people(), ages={})), "a") is None


class TestPublished:
    def test_groups_of_one_or_two_are_joined_with_the_smaller_neighbour(self):
        found = discreet_ages(Ages(Pyramid(side(9, 9, 9, 9), side(9, 2, 4, 0))))
        assert counted(found.own.women) == [("0-4", 9.0), ("5-14", 6.0), ("15+", 0.0)]
        assert counted(found.own.men) == counted(side(9, 9, 9, 9)) and found.is_joined

    def test_nothing_is_joined_where_all_are_enough(self):
        enough = Ages(Pyramid(side(3, 0, 5), side(4, 3, 3)), year=2021)
        assert discreet_ages(enough) == enough and discreet_ages(None) is None

    def test_so_few_people_are_not_drawn(self):
        assert discreet_ages(Ages(Pyramid(side(0, 1, 1), side(4, 3, 3)))).own is None

    def test_groups_with_a_gap_between_them_are_not_joined(self):
        apart = (AgeBar(0, 4, 2.0), AgeBar(10, None, 9.0))
        assert discreet_ages(Ages(Pyramid(side(9, 9), apart))).own is None

    @given(COUNTS, COUNTS)
    def test_no_group_is_few_and_nobody_is_lost(self, men, women):
        found = discreet_ages(Ages(Pyramid(side(*men), side(*women)))).own
        assert (found is None) == (is_few(sum(men)) or is_few(sum(women)))
        if found is not None:
            assert not any(is_few(bar.people) for bar in found.bars)
            assert [sum(bar.people for bar in bars) for bars in (found.men, found.women)] == [sum(men), sum(women)]
            assert all(a.last + 1 == b.first for bars in (found.men, found.women)
                       for a, b in pairwise(bars))  # fmt: skip


class TestChart:
    def test_caption_year_and_region(self):
        figure = ages_figure(ages(), VOICE)
        assert figure.caption == "Women and men by age, 2021"
        assert figure.subtitle == "in % of all people, by five years; line: the region"
        alone = ages_figure(Ages(ages().own), VOICE)
        assert (alone.caption, alone.subtitle) == ("Women and men by age", "in % of all people, by five years")

    def test_joined_groups_are_told(self):
        told = ages_figure(replace(ages(), is_joined=True), VOICE).subtitle
        assert told.endswith("line: the region. Groups of fewer than 3 people are joined with the next.")

    def test_in_words(self):
        own, region = Pyramid(side(5, 20, 15), side(30, 10, 20)), Pyramid(side(50, 25, 25), side(40, 30, 30))
        assert ages_figure(Ages(own, region), VOICE).alternative == (
            "Women: 60. Men: 40. Largest group of women by age: 0-4 (30); of men: 5-9 (20). "
            "Women aged 0-4: 30.0 % of all people, in the region 20.0 %. "
            "Men aged 5-9: 20.0 % of all people, in the region 12.5 %."
        )

    def test_the_region_is_a_line_on_both_sides(self):
        def outlines(of):
            return [mark for mark in marks(ages_drawing(of, VOICE, Letters()), Path) if mark.stroke == OUTLINE]

        assert len(outlines(ages())) == 2 and outlines(replace(ages(), region=None)) == []

    def test_it_is_as_large_as_the_design(self):
        drawing = ages_drawing(ages(), VOICE, Letters())
        assert (drawing.width, drawing.height) == (78.0, 72.0)


class TestPage:
    def figures(self, around):
        made = source(around=around)
        blocks = all_blocks(starting_blocks(made))
        return [one.name for one in blocks if isinstance(one, Figure)], starting_pictures(made, Letters())

    def test_it_stands_before_the_shares(self):
        names, pictures = self.figures(Surroundings(ages=ages()))
        assert names == ["pyramid", "shares"] and set(names) == set(pictures)

    def test_without_ages_there_are_the_shares_alone(self):
        names, pictures = self.figures(Surroundings())
        assert names == ["shares"] and set(pictures) == {"shares"}

    def test_what_is_held_back_is_told(self):
        around = Surroundings(ages=Ages(None))
        assert self.figures(around)[0] == ["shares"]
        told = [text for one in all_blocks(starting_blocks(source(around=around))) if isinstance(one, Panel)
                for text in one.texts]  # fmt: skip
        assert "Women and men by age are not drawn: too few people to publish them." in told

    def test_both_files_have_it_in_words(self):
        document = compose_report(source(), Letters())
        said = ages_figure(ages(), VOICE).alternative
        assert f'aria-label="{said}"' in WebPage(document, {}).html()
        assert said in content_of(odt_of(document, Words(), lambda drawing: b"\x89PNG"))


def content_of(content: bytes) -> str:
    """The text of an office document with what its pictures say in words."""
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        return files.read("content.xml").decode("utf-8")
