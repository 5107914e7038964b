"""Parts of a sheet: pills, criteria, minutes and headings, each as high as what it says."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.drawn import Letters, beyond_the_sheet, marks, words
from urban_rural_linkages.core.report.charts.bars import Part
from urban_rural_linkages.core.report.drawing import (
    ACCENT,
    AMBER,
    INK,
    PETROL,
    SOFT,
    WHITE,
    Circle,
    Drawing,
    Path,
    Rectangle,
    Text,
)
from urban_rural_linkages.core.report.sheets.figures import ClauseState, Criterion, ServiceMinutes, SheetFigure
from urban_rural_linkages.core.report.sheets.indicators import Indicator, longest_time, nearest_first, turn
from urban_rural_linkages.core.report.sheets.lower import lower_parts
from urban_rural_linkages.core.report.sheets.middle import middle_parts
from urban_rural_linkages.core.report.sheets.parts import part_heading
from urban_rural_linkages.core.report.sheets.sheet import municipality_sheet
from urban_rural_linkages.core.report.sheets.standing import fifths, rank_ranges, weighted_mean
from urban_rural_linkages.core.report.sheets.work import work_places

from .test_sheet import NAN, REGION, sheet

LETTERS = Letters()
EMPTY = {"dots": (), "pyramid": None, "minutes": (), "people": (), "services": (), "work": (), "criteria": (),
         "map": None, "locator": None, "figures": ()}  # fmt: skip


def lower(**parts) -> Drawing:
    return lower_parts(sheet(**{**EMPTY, **parts}), REGION, LETTERS)


def middle(height: float = 90.0, **parts) -> Drawing:
    return middle_parts(sheet(**{**EMPTY, **parts}), REGION, LETTERS, height)


def pills(drawing: Drawing) -> list[Rectangle]:
    return [mark for mark in marks(drawing, Rectangle) if mark.radius]


def criterion(*clauses: ClauseState, met: bool | None = True, verdict: str = "Verdict") -> Criterion:
    return Criterion("id", met, verdict, clauses)


# -- lower parts ----------------------------------------------------------------------------------------------------


def test_nothing_known_takes_no_room():
    assert lower().height == 0.0 and not marks(lower())


def test_pills_are_full_where_there_is_one_and_say_how_many():
    drawing = lower(services=[("Bank", 0), ("School", 3)])
    hollow, full = pills(drawing)
    assert (hollow.fill, full.fill) == (WHITE, PETROL)
    colours = {text.text: text.colour for text in marks(drawing, Text)}
    assert colours["Bank"] == SOFT and colours["School (3)"] == WHITE


@given(st.lists(st.tuples(st.text("abcdef ", min_size=1, max_size=30), st.integers(0, 99)), min_size=1, max_size=25))
def test_pills_do_not_cover_each_other_and_hold_their_words(services):
    drawing = lower(services=services)
    boxes = pills(drawing)
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert one.x + one.width < other.x or other.x + other.width < one.x or one.y + one.height < other.y
    texts = [text for text in marks(drawing, Text) if text.anchor == "middle"]
    for box, text in zip(boxes, texts, strict=True):
        assert LETTERS.width(text.text, text.size) < box.width
        assert box.y < text.y < box.y + box.height and text.x == pytest.approx(box.x + box.width / 2)
    assert len({box.y for box in boxes}) <= 3 and not beyond_the_sheet(drawing)


@pytest.mark.parametrize(("met", "kind"), [(True, Path), (False, Path), (None, Circle)])
def test_each_clause_has_its_sign(met, kind):
    drawing = lower(criteria=[criterion(ClauseState(met, "change < 0", "−3 %"))])
    (sign,) = [mark for mark in marks(drawing) if isinstance(mark, Path | Circle)]
    assert isinstance(sign, kind)
    if kind is Path:
        assert len(sign.rings) == (1 if met else 2) and (sign.stroke.colour == ACCENT) == met
    (text,) = [text for text in marks(drawing, Text) if text.text.startswith("change")]
    assert text.text == "change < 0: −3 %" and (text.colour == SOFT) == (met is None)


@pytest.mark.parametrize(("met", "colour"), [(True, ACCENT), (False, INK), (None, INK)])
def test_only_a_criterion_that_is_met_stands_out(met, colour):
    drawing = lower(criteria=[criterion(met=met)])
    (verdict,) = [text for text in marks(drawing, Text) if text.text == "Verdict"]
    assert verdict.colour == colour and verdict.weight == "semibold"


def test_signs_stand_level_with_their_words_and_clauses_below_each_other():
    clauses = [ClauseState(None, f"clause {number}") for number in range(5)]
    drawing = lower(criteria=[criterion(*clauses), criterion(*clauses)])
    dots = marks(drawing, Circle)
    texts = [text for text in marks(drawing, Text) if text.text.startswith("clause")]
    assert len(dots) == len(texts) == 10
    assert all(0 < text.y - dot.y < 2 and dot.x + dot.radius < text.x for dot, text in zip(dots, texts, strict=True))
    assert all(b.y - a.y > 2 for a, b in pairwise(texts))
    assert texts[-1].y < drawing.height


def test_services_and_criteria_stand_side_by_side_and_alone_take_the_whole_width():
    long = [("A service with a long name", 0)] * 8
    both = lower(services=long, criteria=[criterion()])
    left = max(pill.x + pill.width for pill in pills(both))
    (verdict,) = [text for text in marks(both, Text) if text.text == "Verdict"]
    assert left < verdict.x
    assert max(pill.x + pill.width for pill in pills(lower(services=long))) > verdict.x
    (alone,) = [text for text in marks(lower(criteria=[criterion()]), Text) if text.text == "Verdict"]
    assert alone.x == 0.0


def test_the_higher_of_both_says_how_high_the_part_is():
    tall = [criterion(*[ClauseState(True, "clause")] * 9)]
    services = [("Bank", 0)]
    assert lower(services=services, criteria=tall).height == lower(criteria=tall).height
    assert lower(services=services, criteria=tall).height > lower(services=services).height


def test_places_of_work_that_find_no_room_in_the_bar_are_named_below_it():
    wide, narrow = Part(0.98, "Here 98 %"), Part(0.02, "Elsewhere 2 %", short="2 %")
    drawing = lower(work=[wide, narrow])
    assert words(drawing).count("Here 98 %") == 1 and "Elsewhere 2 %" in words(drawing)
    assert drawing.height > lower(work=[Part(0.5, "Here"), Part(0.5, "Other")]).height
    places = {text.text: text.y for text in marks(drawing, Text)}
    assert places["Elsewhere 2 %"] > places["Here 98 %"]


# -- middle parts ---------------------------------------------------------------------------------------------------


def times(count: int, minutes: float = 12.0, region: float = 20.0) -> list[ServiceMinutes]:
    return [ServiceMinutes(f"Service {number}", minutes, region, f"{minutes:.0f}") for number in range(count)]


def bars(drawing: Drawing) -> list[Rectangle]:
    return [mark for mark in marks(drawing, Rectangle) if mark.height == 1.9]


def test_bars_of_minutes_are_in_proportion_and_end_with_the_longest_of_the_region():
    found = bars(middle(minutes=[*times(1, 15.0), *times(1, 30.0), *times(1, 60.0), *times(1, 999.0)]))
    assert found[1].width == pytest.approx(2 * found[0].width)
    assert found[2].width == pytest.approx(4 * found[0].width)
    assert found[3].width == pytest.approx(found[2].width), "nothing is longer than a full bar"


def test_half_an_hour_parts_near_and_far():
    near, far = bars(middle(minutes=[*times(1, 30.0), *times(1, 30.5)]))
    assert near.fill != far.fill


@pytest.mark.parametrize("minutes", [NAN, 0.0])
def test_no_minutes_have_no_bar_but_a_figure(minutes):
    drawing = middle(minutes=[ServiceMinutes("Bank", minutes, NAN, "–")])
    assert not bars(drawing) and {"Bank", "–"} <= set(words(drawing)) and not marks(drawing, Path)


@given(st.floats(0, 70), st.floats(0, 70))
def test_the_tick_of_the_region_does_not_cross_the_figure(own, region):
    drawing = middle(minutes=[ServiceMinutes("Bank", own, region, f"{own:.0f}")])
    (figure,) = [text for text in marks(drawing, Text) if text.text == f"{own:.0f}" and text.weight == "semibold"]
    (tick,) = marks(drawing, Path)
    place = tick.rings[0][0][0]
    right = figure.x + LETTERS.width(figure.text, figure.size, "semibold")
    assert place <= figure.x - 1.0 or place >= right


@pytest.mark.parametrize("height", [40.0, 60.0, 84.0, 120.0])
def test_services_are_shown_as_far_as_there_is_room_and_the_rest_is_counted(height):
    drawing = middle(height, minutes=times(30))
    shown = [text for text in words(drawing) if text.startswith("Service")]
    assert shown == [f"Service {number}" for number in range(len(shown))]
    assert f"and {30 - len(shown)} more" in words(drawing) and not beyond_the_sheet(drawing)
    assert all(b.y - a.y > 4.5 for a, b in pairwise(bars(drawing)))


def test_few_services_are_all_shown_and_nothing_is_counted():
    assert not [text for text in words(middle(minutes=times(4))) if text.endswith("more")]


def test_a_map_without_room_below_the_series_is_left_out():
    land = Drawing(56.0, 38.0, [Text(1.0, 5.0, "map")])
    assert "map" in words(middle(80.0, people=[5.0] * 21, map=land))
    assert "map" not in words(middle(50.0, people=[5.0] * 21, map=land))
    assert "map" in words(middle(50.0, map=land)), "alone it has room"


def test_parts_side_by_side_do_not_touch():
    drawing = middle(minutes=times(5), pyramid=REGION.pyramid, people=[5.0] * 21)
    starts = {text.text: text.x for text in marks(drawing, Text) if text.text in ("<ages>", "<minutes>", "<series>")}
    assert starts["<ages>"] < starts["<minutes>"] < starts["<series>"]
    assert all(bar.x + bar.width <= starts["<series>"] - 4.0 for bar in bars(drawing))


def test_a_heading_is_cut_to_its_width_and_its_unit_stands_below():
    found = part_heading("T" * 90, "u" * 90, LETTERS, 40.0)
    title, unit = found
    assert title.y < unit.y and title.size > unit.size and title.text.endswith("…") and unit.text.endswith("…")
    assert len(part_heading("T", "", LETTERS, 40.0)) == 1


# -- the page -------------------------------------------------------------------------------------------------------


def test_at_most_five_key_figures_stand_side_by_side_and_only_marked_ones_stand_out():
    figures = [SheetFigure(f"{number} %", "label", marked=number == 2) for number in range(7)]
    page = municipality_sheet(sheet(**{**EMPTY, "figures": figures}), REGION, LETTERS)
    found = [text for text in marks(page, Text) if text.size == 17.0]
    assert [text.text for text in found] == [f"{number} %" for number in range(5)]
    assert [text.colour == ACCENT for text in found] == [False, False, True, False, False]
    assert len({round(b.x - a.x, 6) for a, b in pairwise(found)}) == 1


def test_the_code_stands_above_the_name_unless_it_is_the_name():
    assert "<kicker> · 00001" in words(municipality_sheet(sheet(**EMPTY), REGION, LETTERS))
    assert "<kicker>" in words(municipality_sheet(sheet("00001", **EMPTY), REGION, LETTERS))


def test_the_band_is_ruled_and_the_page_says_its_sentence_to_who_cannot_see_it():
    page = municipality_sheet(sheet(), REGION, LETTERS)
    band, rule = marks(page, Rectangle)[:2]
    assert (band.fill, rule.fill) == (PETROL, AMBER) and rule.y == band.height
    assert page.alternative == "Alía. Alía loses people."


# -- figures --------------------------------------------------------------------------------------------------------

known = st.lists(st.integers(-50, 50).map(float) | st.just(NAN), max_size=40)


@given(known)
def test_ranks_are_those_of_a_count_by_hand(values):
    first, last, count = rank_ranges(values)
    real = [value for value in values if value == value]
    assert count == len(real)
    for value, low, high in zip(values, first, last, strict=True):
        if value == value:
            assert low == 1 + sum(other > value for other in real) and high == sum(other >= value for other in real)
        else:
            assert math.isnan(low) and math.isnan(high)


@given(known)
def test_fifths_say_nothing_about_the_unknown_and_ignore_them(values):
    found = fifths(values)
    real = [value for value in values if value == value]
    assert np.isnan(found).tolist() == [value != value for value in values]
    assert found[~np.isnan(found)].tolist() == fifths(real).tolist()


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(0.1, 1000)), min_size=1))
def test_a_mean_lies_between_its_values_whatever_the_unit_of_its_weights(pairs):
    values, weights = np.array(pairs).T
    found = weighted_mean(values, weights)
    assert values.min() - 1e-9 <= found <= values.max() + 1e-9
    assert weighted_mean(values, weights * 1000) == pytest.approx(found, abs=1e-9)


def test_negative_and_unknown_weights_count_for_nothing():
    assert weighted_mean([10.0, 20.0, 30.0], [1.0, -5.0, NAN]) == 10.0
    assert math.isnan(weighted_mean([], [])) and math.isnan(weighted_mean([1.0], [1.0], [False]))


def test_a_region_known_by_itself_is_not_computed():
    assert Indicator.of([1.0, 3.0], [1, 1], region=9.0).region == 9.0
    assert Indicator.of([1.0, 3.0], [1, 1], region=9.0).scale.place(9.0) == 1.0
    assert math.isnan(Indicator.of([NAN], [1]).region)


def test_a_group_of_which_nothing_is_known_has_no_value():
    found = Indicator.of([1.0, NAN], [1, 1], ["a", "b"])
    assert found.by_group["a"] == 1.0 and math.isnan(found.by_group["b"])


def test_services_come_by_the_minutes_of_all_people_and_without_any_not_at_all():
    minutes = {"far": np.array([30.0, 10.0]), "near": np.array([5.0, NAN]), "never": np.array([NAN, NAN])}
    found = nearest_first(minutes, [1.0, 3.0])
    assert [(one.label, one.region) for one in found] == [("near", 5.0), ("far", 15.0)]
    assert longest_time(found) == 30.0 and longest_time([]) == 0.0


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_who_gained_one_way_lost_the_other_way(before, after):
    back = {"gains": "loses", "loses": "gains", "keeps": "keeps"}
    assert turn(after, before) == back[turn(before, after)]


flows = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"), st.integers(0, 99)), max_size=30)


@given(flows, st.integers(0, 4))
def test_shares_of_work_places_are_the_whole_and_fall(found, most):
    origins, destinations, workers = ([flow[part] for flow in found] for part in range(3))
    for unit, places in zip("abcde", work_places(origins, destinations, workers, "abcde", most=most), strict=True):
        total = sum(count for origin, _, count in found if origin == unit)
        if places is None:
            assert total == 0
            continue
        shares = [share for _, share in places.others]
        assert places.here + sum(shares) + places.elsewhere == pytest.approx(1)
        assert places.here * total == pytest.approx(sum(n for a, b, n in found if a == b == unit))
        assert shares == sorted(shares, reverse=True) and len(shares) <= most
        assert unit not in dict(places.others) and all(share > 0 for share in shares)
