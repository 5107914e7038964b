"""The gap between town and country: Extremadura's figures, verdicts at their edges, ratios, sentences and refusals."""

from __future__ import annotations

import csv
import json
import math
import sqlite3
from contextlib import closing

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import REAL_DATA
from urban_rural_linkages.core.errors import Cancelled, InputError
from urban_rural_linkages.core.geodesy import distance
from urban_rural_linkages.core.linkages.gap import GapRules, ratio_of_levels, share_of_percent, urban_rural_gap, verdict
from urban_rural_linkages.core.linkages.pooled import Indicator

NAN = math.nan
OPEN = ["06015", "06044", "06074", "06083", "10037", "10067", "10131", "10148"]


@pytest.fixture(scope="module")
def found(region):
    """Extremadura's gap: register, 65 and over, change, unemployed, density, and minutes to a hospital town."""
    tables = {name: {row["codigo"]: row for row in csv.DictReader(
        (REAL_DATA / "extremadura" / f"extremadura_{name}.csv").open(encoding="utf-8-sig", newline=""))}
        for name in ("padron_1996_2021_2025", "mayores65_2020", "edad_paro_2017", "degurba_fua_2019")}  # fmt: skip

    def column(table, field):
        return np.array([float(tables[table].get(code, {}).get(field) or NAN) for code in region.codes])

    register, old = "padron_1996_2021_2025", column("mayores65_2020", "mas65")
    with closing(sqlite3.connect(f"file:{REAL_DATA / 'extremadura' / 'extremadura_municipios.gpkg'}?mode=ro", uri=True)
                 ) as outlines:  # fmt: skip
        land = dict(outlines.execute("SELECT codigo, superficie_ha FROM municipios"))
    hectares = np.array([float(land[code]) for code in region.codes])
    hospitals = region.lonlat[[region.codes.index(code) for code in OPEN]]
    minutes = 0.0013 * np.array([min(distance(*place, *other) for other in hospitals) for place in region.lonlat])
    people, far = region.people, minutes > 30
    indicators = [
        Indicator("share_65_2020", old, column("mayores65_2020", "total")),
        Indicator("women_share_2021", column(register, "m2021"), people, worse="neither"),
        Indicator("density_2021", people, hectares / 100.0, "level", "low"),
        Indicator("change_2011_2021", people, column(register, "t2011"), "change", "low"),
        Indicator("unemployed_2017", column("edad_paro_2017", "TOTAL_PARO"), column("edad_paro_2017", "de19-67")),
        Indicator("minutes_hospital", minutes, people, "mean"),
        Indicator("beyond_30", people * far, people),
        Indicator("old_beyond_30", old * far, old),
    ]
    classes = [f"{value:g}" for value in column("degurba_fua_2019", "degurba")]
    return urban_rural_gap(indicators, classes, people, region.codes, GapRules())


@pytest.mark.real
def test_every_figure_of_extremadura(found):
    entries = json.loads((REAL_DATA.parent / "golden" / "linkages.json").read_text(encoding="utf-8"))
    golden = next(entry["expected"] for entry in entries if entry["id"] == "GAP-EXT")
    for gap in found.gaps:
        expected, rows = golden[gap.indicator], found.of(gap.indicator)
        values = [rows[name].value for name in ("1", "2", "3", "all")]
        assert values == pytest.approx([expected[name] for name in ("city", "town", "rural", "all")], abs=1e-7)
        assert gap.gap == pytest.approx(expected["rural_minus_city"], abs=1e-7)
        assert rows["all"].missing == expected["missing"]
        ratios = [(gap.ratio, expected["rural_over_city"]), (gap.ratio_rest, expected["rural_over_urban"])]
        for ours, theirs in ratios:
            if theirs is None or theirs < 0:
                assert math.isnan(ours), "no ratio over nothing, and none across signs"
            else:
                assert ours == pytest.approx(theirs, abs=1e-7)
    assert found.units == golden["_n_by_class"] and found.people == golden["_pop_by_class"]
    of = {gap.indicator: gap for gap in found.gaps}
    assert of["share_65_2020"].dissimilarity == pytest.approx(golden["_dissimilarity_old_vs_rest"], abs=1e-9)
    assert of["women_share_2021"].dissimilarity == pytest.approx(golden["_dissimilarity_women_men"], abs=1e-9)


@pytest.mark.real
def test_men_children_and_the_decade_before_in_extremadura(region):
    def column(table, field):
        file = REAL_DATA / "extremadura" / f"extremadura_{table}.csv"
        with file.open(encoding="utf-8-sig", newline="") as text:
            rows = {row["codigo"]: row for row in csv.DictReader(text)}
        return np.array([float(rows.get(code, {}).get(field) or NAN) for code in region.codes])

    register, ages = "padron_1996_2021_2025", "edad_paro_2017"
    indicators = [
        Indicator("men", column(register, "h2021"), column(register, "m2021"), "hundred", "neither"),
        Indicator("under 13", column(ages, "de0-12"), column(ages, "HABITANTES"), worse="low"),
        Indicator("decade before", column(register, "t2011"), column(register, "t2001"), "change", "low"),
    ]
    classes = [f"{value:g}" for value in column("degurba_fua_2019", "degurba")]
    found = urban_rural_gap(indicators, classes, region.people, region.codes, GapRules())
    shown = [[round(one.shown(found.of(one.label)[name].value), 2) for name in "123"] for one in indicators]
    assert shown == [[93.50, 97.20, 102.04], [12.87, 11.74, 8.59], [12.98, 6.78, -5.60]]
    assert [gap.verdict for gap in found.gaps] == ["neither", "worse", "worse"]
    assert [found.of(one.label)["all"].missing for one in indicators] == [0, 1, 5]


@pytest.mark.real
def test_what_extremadura_is_told(found):
    assert [gap.verdict for gap in found.gaps] == ["worse", "neither", "worse", "worse", "equal", "worse", "worse",
                                                   "worse"]  # fmt: skip
    said = list(map(str, found.sentences))
    assert "share_65_2020: 25.8\u202f% in the country, 17.0\u202f% in the cities." in said
    assert not any("unemployed" in one for one in said), "15.9 against 16.4 % is equal"
    notes = "\n".join(map(str, found.notes))
    assert "'change_2011_2021' is unknown in 3 units" in notes
    assert "'minutes_hospital' is 0 in class 1" in notes and "by construction" in notes
    assert found.of("share_65_2020")["3"].median == pytest.approx(0.288, abs=5e-4)


def share(base, compare, worse="high", kind="share"):
    return verdict(Indicator("i", np.array([]), np.array([]), kind, worse), base, compare, GapRules())


@pytest.mark.parametrize(("base", "compare", "kind", "worse", "expected"), [
    (0.10, 0.1099, "share", "high", "equal"),
    (0.10, 0.111, "share", "high", "worse"),
    (0.10, 0.111, "share", "low", "better"),
    (-0.05, -0.055, "change", "low", "equal"),
    (100.0, 101.0, "mean", "high", "equal"),
    (100.0, 101.1, "mean", "high", "worse"),
    (100.0, 98.0, "level", "low", "worse"),
    (0.0, 0.5, "mean", "high", "worse"),
    (0.0, 0.0, "mean", "high", "equal"),
    (90.0, 102.0, "hundred", "neither", "neither"),
    (NAN, 0.2, "share", "high", "unknown"),
])  # fmt: skip
def test_verdicts_at_their_edges(base, compare, kind, worse, expected):
    assert share(base, compare, worse, kind) == expected


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.sampled_from(["share", "mean"]))
def test_turning_the_worse_end_turns_the_verdict(base, compare, kind):
    turned = {"worse": "better", "better": "worse", "equal": "equal"}
    assert share(base, compare, "low", kind) == turned[share(base, compare, "high", kind)]


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_there_is_a_ratio_only_on_one_side_of_nothing(one, base):
    found = ratio_of_levels(one, base)
    assert math.isnan(found) == (base == 0 or min(one, base) < 0 < max(one, base))
    assert math.isnan(found) or found >= 0


def made(part=(20.0, 60.0), whole=(200.0, 200.0), classes=("1", "3"), people=(200.0, 200.0), rules=None, **more):
    one = Indicator("Old", np.array(part), np.array(whole), **more)
    ids = [f"u{row}" for row in range(len(part))]
    return urban_rural_gap([one], classes, np.array(people), ids, rules or GapRules())


def test_a_sentence_needs_people_who_are_known():
    assert [str(one) for one in made().sentences] == ["Old: 30.0\u202f% in the country, 10.0\u202f% in the cities."]
    assert not made(people=(200.0, 99.0)).sentences
    unknown = made((20.0, 60.0, NAN), (200.0,) * 3, ("1", "3", "3"), (200.0, 200.0, 50.0))
    assert not unknown.sentences and "unknown in 1 unit" in str(unknown.notes[0])


def test_other_classes_are_called_by_their_names():
    rules = GapRules("city", "far away")
    assert str(made(classes=("city", "far away"), rules=rules).sentences[0]).endswith("in class city.")


def test_units_without_a_class_and_parts_above_their_whole_are_told():
    notes = "\n".join(map(str, made((20.0, 300.0, 5.0), (200.0,) * 3, ("1", "3", ""), (200.0, 200.0, 7.0)).notes))
    assert "left out: 1, with 7 people" in notes and "larger than the whole in 1 unit" in notes


@pytest.mark.parametrize(("classes", "rules", "words"), [
    (("1", "2"), GapRules(), "No unit of layer 'units' has the class '3': there is 1, 2"),
    (("", ""), GapRules(), "has the class '1': there is -"),
    (("1", "3"), GapRules("1", "1"), "compared with itself"),
])  # fmt: skip
def test_classes_that_cannot_be_compared_are_refused(classes, rules, words):
    with pytest.raises(InputError, match=words):
        made(classes=classes, rules=rules)


UNITS = st.lists(st.tuples(st.sampled_from(["1", "2", "3", ""]), st.floats(0, 500) | st.just(NAN),
                           st.integers(1, 1000), st.integers(0, 5000)), max_size=20)  # fmt: skip
ENDS = [("1", 30.0, 100, 400), ("3", 50.0, 100, 300)]


def compared(units, **more):
    classes, part, whole, people = zip(*units, strict=True)
    return made(part, whole, classes, people, **more)


@given(UNITS, st.sampled_from(["share", "change", "mean", "hundred", "level"]), st.randoms(use_true_random=False))
def test_the_order_of_units_does_not_matter(units, kind, random):
    units = [*ENDS, *units]
    one = compared(units, kind=kind)
    random.shuffle(units)
    other = compared(units, kind=kind)
    assert one.units == other.units and one.people == other.people
    assert [row.missing for row in one.values] == [row.missing for row in other.values]
    for this, that in zip(one.values, other.values, strict=True):
        assert this.value == pytest.approx(that.value, rel=1e-9, abs=1e-12, nan_ok=True)
    assert one.gaps[0].gap == pytest.approx(other.gaps[0].gap, rel=1e-9, abs=1e-9, nan_ok=True)


@given(UNITS, st.sampled_from(["share", "mean", "level"]))
def test_a_gap_turns_its_sign_with_the_classes(units, kind):
    units = [*ENDS, *units]
    (there,) = compared(units, kind=kind).gaps
    (back,) = compared(units, kind=kind, rules=GapRules("3", "1")).gaps
    assert there.gap == pytest.approx(-back.gap, abs=1e-9, nan_ok=True)
    if there.ratio > 0 and back.ratio > 0:
        assert there.ratio * back.ratio == pytest.approx(1.0)
    assert there.dissimilarity == pytest.approx(back.dissimilarity, nan_ok=True)


def test_tolerances_are_given_in_per_cent_and_may_be_nothing():
    assert share_of_percent(5.0) == 0.05 and GapRules(tolerance=0.05).percent == 5.0
    strict = GapRules(tolerance=0.0, points=0.0)
    assert made((20.0, 20.1), rules=strict).gaps[0].verdict == "worse"
    assert made((20.0, 20.0), rules=strict).gaps[0].verdict == "equal"


def test_verdicts_are_counted():
    found = made()
    assert (found.count("worse"), found.count("better")) == (1, 0)


def test_against_all_other_classes_the_ratio_is_of_their_people_together():
    (gap,) = made((20.0, 30.0, 60.0), (200.0, 100.0, 200.0), ("1", "2", "3"), (200.0, 100.0, 200.0)).gaps
    assert gap.ratio == pytest.approx(3.0) and gap.ratio_rest == pytest.approx(0.3 / (50.0 / 300.0))


def test_without_an_indicator_there_is_nothing_to_compare():
    with pytest.raises(InputError, match="No indicator was given for layer 'towns'"):
        urban_rural_gap([], ["1", "3"], np.array([9.0, 9.0]), ["a", "b"], GapRules(), "towns")


class Stopped:
    """A user who asked to stop."""

    def cancelled(self) -> bool:
        return True

    def report(self, share: float) -> None: ...


def test_it_can_be_stopped():
    with pytest.raises(Cancelled):
        one = Indicator("Old", np.array([1.0, 2.0]), np.array([9.0, 9.0]))
        urban_rural_gap([one], ["1", "3"], np.array([9.0, 9.0]), ["a", "b"], GapRules(), progress=Stopped())


def test_cities_and_rural_areas_may_be_numbered_the_other_way_and_a_mistake_is_told():
    turned = made(classes=("3", "1"), people=(900.0, 200.0), rules=GapRules("3", "1"))
    assert str(turned.sentences[0]).endswith("in the cities.") and not turned.notes
    mistaken = made(classes=("3", "1"), people=(900.0, 200.0))
    assert "this plugin's own degree of urbanisation 3 and 1" in str(mistaken.notes[0])
