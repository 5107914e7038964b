"""Pyramids as small multiples: every group in per cent of itself, all on one scale, nobody counted twice."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.demography.age import age_table
from urban_rural_linkages.core.demography.age_fields import MEN, WOMEN, AgeGroup
from urban_rural_linkages.core.report.pyramid import COLOURS, Bar
from urban_rural_linkages.core.report.pyramids import PageTexts, Pyramid, pyramid_page, pyramids_by_group

SVG = "{http://www.w3.org/2000/svg}"
TEXTS = PageTexts("Title", "Hombres", "Mujeres", "All", "No group", "axis")
NAN = float("nan")


def table(men_young, men_old, women_young, women_old):
    return age_table(
        {
            AgeGroup(MEN, 0, 49, "m_0"): men_young,
            AgeGroup(MEN, 50, None, "m_50"): men_old,
            AgeGroup(WOMEN, 0, 49, "w_0"): women_young,
            AgeGroup(WOMEN, 50, None, "w_50"): women_old,
        }
    )


FOUR = table([10, 20, 30, 40], [1, 2, 3, 4], [11, 21, 31, 41], [5, 6, 7, 8])


def bars(root, sex) -> list[tuple[float, float, float, float]]:
    """The bars of a sex, page order: x, y, width, height."""
    found = [rect for rect in root.iter(f"{SVG}rect") if rect.find(f"{SVG}title") is not None]
    return [tuple(float(rect.get(key)) for key in ("x", "y", "width", "height"))
            for rect in found if rect.get("fill") == COLOURS[sex]]  # fmt: skip


def page(pyramids, texts=TEXTS):
    return ElementTree.fromstring(pyramid_page(pyramids, texts))


def words(root) -> list[str]:
    return [text.text for text in root.iter(f"{SVG}text")]


class TestSums:
    def test_all_units_alone(self):
        (whole,), notes = pyramids_by_group(FOUR)
        assert whole.group is None and notes == ()
        assert whole.men == (Bar(0, 49, 100), Bar(50, None, 10))
        assert whole.women == (Bar(0, 49, 104), Bar(50, None, 26))
        assert whole.people == 240

    def test_groups_by_name_and_those_without_one_last(self):
        pyramids, notes = pyramids_by_group(FOUR, ["b", "", "a", "b"])
        assert [(p.group, p.people) for p in pyramids] == [(None, 240), ("a", 71), ("b", 27 + 93), ("", 49)]
        assert notes == ()

    def test_a_unit_with_unknown_ages_is_left_out_and_named(self):
        unknown = table([10, 20], [1, NAN], [11, 21], [5, 6])
        pyramids, (note,) = pyramids_by_group(unknown, ["a", "b"], ["u1", "u2"])
        assert [(p.group, p.people) for p in pyramids] == [(None, 27), ("a", 27), ("b", 0)]
        assert str(note) == "1 units with unknown ages are left out of the pyramids: u2."

    def test_unknown_totals_of_both_sexes_do_not_matter(self):
        with_both = age_table({**FOUR.groups, AgeGroup("both", 0, None, "total"): [NAN] * 4})
        assert pyramids_by_group(with_both)[1] == ()

    def test_the_largest_groups_are_kept_and_on_a_tie_the_first(self):
        same = table([10, 30, 10], [0, 0, 0], [0, 0, 0], [0, 0, 0])
        pyramids, (note,) = pyramids_by_group(same, ["c", "b", "a"], most=2)
        assert [p.group for p in pyramids] == [None, "a", "b"]
        assert str(note) == "The pyramids are those of the 2 largest of 3 groups."

    @settings(max_examples=30)
    @given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500), st.sampled_from("abc")), min_size=1,
                    max_size=12), st.randoms(use_true_random=False))  # fmt: skip
    def test_groups_add_up_whatever_the_order(self, units, random):
        def made(rows):
            men, women, groups = zip(*rows, strict=True)
            return pyramids_by_group(table(men, men, women, women), list(groups))[0]

        whole, *parts = made(units)
        assert sum(part.people for part in parts) == whole.people
        assert made(random.sample(units, len(units))) == [whole, *parts]


class TestShares:
    def test_of_a_year_of_age(self):
        pyramid = Pyramid("a", (Bar(0, 9, 30),), (Bar(0, 9, 50), Bar(90, None, 20)))
        assert pyramid.share(pyramid.men[0]) == pytest.approx(3)
        assert pyramid.share(pyramid.women[1]) == pytest.approx(2)
        assert pyramid.longest == pytest.approx(5)

    def test_of_nobody(self):
        empty = Pyramid("a", (Bar(0, 9, 0),), (Bar(0, 9, 0),))
        assert empty.longest == 0 and empty.share(empty.men[0]) == 0

    def test_over_all_ages_are_all_people(self):
        (whole,), _ = pyramids_by_group(FOUR)
        assert sum(whole.share(bar) * (bar.top - bar.first) for bar in (*whole.men, *whole.women)) == pytest.approx(100)


class TestPage:
    def test_groups_of_the_same_shape_look_the_same_whatever_their_size(self):
        small_and_large = table([10, 1000], [1, 100], [11, 1100], [5, 500])
        pyramids, _ = pyramids_by_group(small_and_large, ["a", "b"])
        root = page(pyramids)
        for sex in (MEN, WOMEN):
            widths = [width for _, _, width, _ in bars(root, sex)]
            assert widths[:2] == widths[2:4] == widths[4:]

    def test_men_left_women_right_and_the_young_below(self):
        root = page(pyramids_by_group(FOUR)[0])
        (men_young, men_old), (women_young, _) = bars(root, MEN), bars(root, WOMEN)
        assert men_young[0] + men_young[2] < women_young[0]
        assert men_young[0] + men_young[2] == pytest.approx(men_old[0] + men_old[2])
        assert men_young[1] > men_old[1]

    def test_the_outline_of_all_units_lies_over_the_groups(self):
        def outlines(pyramids):
            return [path for path in page(pyramids).iter(f"{SVG}path") if path.get("stroke-width") == "0.9"]

        assert outlines(pyramids_by_group(FOUR)[0]) == []
        assert len(outlines(pyramids_by_group(FOUR, ["a", "b", "b", "a"])[0])) == 2 * 2

    def test_a_group_of_one_hermit_does_not_flatten_the_others(self):
        hermit = Pyramid("hermit", (Bar(40, 40, 1),), (Bar(40, 40, 0),))
        region = Pyramid(None, (Bar(0, 99, 500),), (Bar(0, 99, 500),))
        root = page([region, hermit])
        widths = [width for _, _, width, _ in bars(root, MEN)]
        assert widths[1] == pytest.approx(3 * widths[0], rel=0.01)
        assert any(line.get("stroke") == "#ffffff" for line in root.iter(f"{SVG}line"))

    def test_words(self):
        texts = PageTexts("A & <b>", "H", "M", "Todos", "Sin grupo", "eje")
        pyramids, _ = pyramids_by_group(FOUR, ["x" * 40, "", "<y>", "<y>"])
        found = words(page(pyramids, texts))
        assert {"A & <b>", "H", "M", "Todos", "Sin grupo", "eje", "<y>", "240"} <= set(found)
        assert any(word.startswith("xxx") and word.endswith("…") and len(word) == 24 for word in found)

    def test_numbers_are_written_by_the_caller(self):
        svg = pyramid_page(pyramids_by_group(FOUR)[0], TEXTS, lambda value: f"«{value:g}»")
        assert "«240»" in svg

    @pytest.mark.parametrize("count", [1, 2, 4, 5, 48])
    def test_everything_lies_on_the_page(self, count):
        random = np.random.default_rng(count)
        people = table(*random.integers(0, 1000, (4, 60)))
        pyramids, _ = pyramids_by_group(people, [f"g{number % count:02}" for number in range(60)])
        root = page(pyramids)
        width, height = float(root.get("width")), float(root.get("height"))
        for x, y, wide, high in bars(root, MEN) + bars(root, WOMEN):
            assert 0 <= x <= x + wide <= width and 0 <= y <= y + high <= height
        assert all(0 < float(t.get("x")) < width and 0 < float(t.get("y")) < height for t in root.iter(f"{SVG}text"))

    def test_nobody_at_all(self):
        zero = table([0], [0], [0], [0])
        svg = pyramid_page(pyramids_by_group(zero, ["a"])[0], TEXTS)
        assert "nan" not in svg and "inf" not in svg
