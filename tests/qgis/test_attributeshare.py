"""Shares that meet a condition, through the algorithm: the published figure, unknown answers, and what is refused."""

from __future__ import annotations

import pytest

from . import village_data as village
from .layers import memory_layer, rows

WEST, SOUTH = 500000, 4300000


@pytest.fixture
def shared(attempt):
    return lambda **replaced: attempt("attributeshare", **{"GROUP": None, **replaced})


def spots(values, fields=None):
    """Return a table of one column of numbers, or of what `fields` says."""
    return memory_layer(fields or {"cost": "real"}, [v if isinstance(v, tuple) else (v,) for v in values], name="spots")


class TestPublishedFigures:
    """Section 9.4 of the methods page."""

    def test_nine_of_ten(self, shared):
        results = shared()
        assert (results["SHARE"], results["TOTAL"]) == (0.9, 10)
        assert (results["N_FEATURES"], results["N_MATCHING"], results["N_UNKNOWN"]) == (10, 9, 0)

    def test_no_features_have_no_share(self, shared, feedback):
        results = shared(LAYER=village.black_spots(count=0))
        assert results["SHARE"] is None and results["TOTAL"] == 0
        (row,) = rows(results["OUTPUT"])
        assert (row["features"], row["share"]) == (0, None)
        assert feedback.warned("has no features", "no share")

    def test_a_selection_of_none(self, shared):
        layer = village.black_spots()
        layer.setSubsetString("women > 100")
        assert shared(LAYER=layer)["SHARE"] is None

    def test_count_by_kind(self, shared):
        results = shared(CONDITION="true", GROUP="kind")
        assert [(row["group"], row["features"]) for row in rows(results["OUTPUT"])] == [
            ("path", 5), ("street", 5), (None, 10)
        ]  # fmt: skip


class TestConditions:
    def test_unknown_is_counted_apart(self, shared, feedback):
        results = shared(LAYER=spots([100, 5, None, None]), CONDITION='"cost" > 50')
        assert (results["SHARE"], results["TOTAL"], results["N_UNKNOWN"]) == (0.5, 4, 2)
        (row,) = rows(results["OUTPUT"])
        assert (row["unknown"], row["weight"], row["unknown_weight"]) == (2, 4, 2)
        assert feedback.warned("cannot be told", "2 of 4")

    def test_a_missing_value_can_be_an_answer(self, shared):
        assert shared(LAYER=spots([100, None]), CONDITION='"cost" IS NOT NULL')["SHARE"] == 0.5

    def test_nobody_can_say(self, shared):
        results = shared(LAYER=spots([None, None]), CONDITION='"cost" > 50')
        assert results["SHARE"] is None and results["N_UNKNOWN"] == 2

    def test_numbers_are_yes_unless_zero(self, shared):
        assert shared(LAYER=spots([3, 0]), CONDITION='"cost"')["SHARE"] == 0.5

    def test_lengths_are_metres_on_the_ground(self, shared):
        roads = [("LINESTRING(-6 39, -6 39.001)", 1), ("LINESTRING(-6 39, -6 39.01)", 2)]
        lines = memory_layer({"n": "integer"}, roads, "LineString", "EPSG:4326")
        assert shared(LAYER=lines, CONDITION="$length > 500")["N_MATCHING"] == 1

    def test_aggregates_and_layer_variables(self, shared):
        results = shared(CONDITION='"women" >= maximum("women") AND @layer_name = \'black spots\'')
        assert results["N_MATCHING"] == 1


class TestWeights:
    def test_people(self, shared):
        """The women of the places 0 ... 9; place 0 is incomplete and has nobody."""
        results = shared(WEIGHT="women", CONDITION="\"kind\" = 'street'")
        assert (results["SHARE"], results["TOTAL"]) == (25 / 45, 45)

    def test_text_and_codes(self, shared, feedback):
        layer = spots([("10", 1), ("30", 0), ("-1", 1)], {"people": "text", "ok": "integer"})
        results = shared(LAYER=layer, CONDITION="ok", WEIGHT="people", NODATA_VALUES="-1")
        assert (results["SHARE"], results["N_MATCHING"]) == (0.25, 2)
        assert feedback.warned("without a weight", "1")

    def test_length(self, shared):
        lines = memory_layer({"lit": "integer"}, [(f"LINESTRING({WEST} {SOUTH}, {WEST + 300} {SOUTH})", 1),
                                                  (f"LINESTRING({WEST} {SOUTH}, {WEST} {SOUTH + 100})", 0)],
                             "LineString")  # fmt: skip
        results = shared(LAYER=lines, CONDITION="lit", WEIGHT_BY="length")
        assert results["SHARE"] == pytest.approx(0.75, rel=1e-4)
        assert results["TOTAL"] == pytest.approx(400 / 0.9996, rel=1e-5), "on the ellipsoid"

    def test_area(self, shared):
        results = shared(LAYER=village.settlements(), CONDITION="\"grp\" = 'south'", WEIGHT_BY="area")
        assert results["SHARE"] == pytest.approx(0.2, rel=1e-4)


class TestRefused:
    @pytest.fixture
    def said(self, refused):
        return lambda **replaced: refused("attributeshare", GROUP=None, **replaced)

    @pytest.mark.parametrize(
        ("condition", "words"),
        [
            ('"cost" >', ['The condition "cost" > cannot be read: ']),  # the parser's words are QGIS' own
            ('"price" > 0', ['"price" > 0 names fields that layer', "does not have (price)", "cost"]),
            ("nonsense(1)", ["nonsense(1) cannot be read", "nonsense is not known"]),
            ("'yes'", ["gives 'yes' for feature", "neither true nor false"]),
            ('to_int("measure") > 1', ["fails for feature 1 of layer 'black spots'", "Cannot convert"]),
            ('"cost"\n >', ['"cost" > cannot be read']),
        ],
    )
    def test_conditions(self, said, condition, words):
        sentence = said(CONDITION=condition)
        assert all(word in sentence for word in words), sentence

    def test_a_field_that_is_missing_where_there_are_no_features(self, said):
        assert "(price)" in said(LAYER=village.black_spots(count=0), CONDITION='"price" > 0')

    def test_two_weights(self, said):
        assert "Both a field of weights (WEIGHT) and length (WEIGHT_BY)" in said(WEIGHT="women", WEIGHT_BY="length")

    def test_negative_weights(self, said):
        layer = spots([(-3, 1)], {"people": "integer", "ok": "integer"})
        assert "field 'people' must not be negative" in said(LAYER=layer, CONDITION="ok", WEIGHT="people")

    def test_weights_that_are_no_numbers(self, said):
        assert "'lamp' is not a plain number" in said(WEIGHT="measure")

    @pytest.mark.parametrize(("by", "kind"), [("length", "lines"), ("area", "polygons")])
    def test_shapes_that_cannot_be_measured(self, said, by, kind):
        assert f"Layer 'black spots' holds no {kind}" in said(WEIGHT_BY=by)
