"""Verdicts on stretches, and the words of surveys."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.walking.audit_words import FIRM, LIT, NO_STEPS, in_parks, truths, written
from urban_rural_linkages.core.walking.network_audit import (
    ACCESS,
    COMFORT,
    audit,
    gentle_enough,
    greatest,
    lit_enough,
    rest_limits,
    rested_enough,
    share_of_length,
    wide_enough,
)

NAN = float("nan")
TRUTH = st.sampled_from([0.0, 1.0, NAN])


def same(found, expected):
    np.testing.assert_array_equal(found, np.array(expected, dtype=float))


class TestWords:
    @pytest.mark.parametrize(("words", "value", "truth"), [
        (LIT, "24/7", 1), (LIT, "Sí", 1), (LIT, True, 1), (LIT, "no", 0), (LIT, False, 0), (LIT, 0, 0),
        (LIT, None, NAN),
        (NO_STEPS, "lowered", 1), (NO_STEPS, "no", 1), (NO_STEPS, 0, 1), (NO_STEPS, "0.0", 1), (NO_STEPS, "raised", 0),
        (NO_STEPS, "sí", 0), (NO_STEPS, 3, 0), (NO_STEPS, "0,12", 0), (NO_STEPS, "escaleras", 0), (NO_STEPS, "", NAN),
        (FIRM, "Asphalt", 1), (FIRM, "baldosa", 1), (FIRM, 1, 1), (FIRM, "gravel", 0), (FIRM, "tierra", 0),
        (FIRM, "0", 0), (FIRM, "compacted", NAN), (FIRM, -1, NAN), (FIRM, NAN, NAN),
    ])  # fmt: skip
    def test_one(self, words, value, truth):
        same(truths([value], words)[0], [truth])

    def test_what_cannot_be_read_is_told_once(self):
        assert truths(["half", "Compacted", "half", "paved", None], FIRM)[1] == ["compacted", "half"]

    @pytest.mark.parametrize("words", [LIT, NO_STEPS, FIRM])
    def test_no_word_means_both(self, words):
        assert not words.yes & words.no
        assert all(word == written(word) for word in words.yes | words.no)

    def test_kinds(self):
        park, other = in_parks(["park", "Parque", "street", "calle", None, "footway", "Footway"])
        assert park.tolist() == [True, True, False, False, False, False, False] and other == ["footway"]


class TestLimits:
    def test_width_is_inclusive(self):
        same(wide_enough([1.8, 1.79, 1.8000000001, 1.7999999999, NAN], 1.8), [1, 0, 1, 1, NAN])

    def test_slope_is_inclusive_to_a_hundredth(self):
        same(gentle_enough([6.0, 6.004, 6.006, NAN], [True] * 4, 6), [1, 1, 0, NAN])

    def test_a_slope_known_in_part_can_only_be_refused(self):
        same(gentle_enough([9.0, 2.0], [False, False], 6), [0, NAN])

    def test_rest(self):
        same(rested_enough([50.0, 50.001, NAN], [NAN] * 3, [50, 50, 50]), [1, 0, NAN])

    def test_a_part_without_rest_places_is_judged_by_its_length(self):
        same(rested_enough([NAN, NAN, 20.0], [300.0, 301.0, 400.0], 300), [1, 0, 0])


class TestAudit:
    def test_by_hand(self):
        found = audit(4, {"width": [1, 0, 1, NAN], "slope": [1, NAN, NAN, 1], "light": [0, 1, NAN, 1]})
        same(found.accessible, [1, 0, NAN, NAN])
        assert found.lacks == ["light", "width", "", ""]
        assert found.surveyed == {"width", "slope", "light"}
        assert np.isnan(found.met["kerbs"]).all()

    def test_what_was_not_asked_is_left_out(self):
        same(audit(2, {"width": [1, 1], "kerbs": None}).accessible, [1, 1])

    def test_light_and_rest_make_nothing_inaccessible(self):
        same(audit(1, {"width": [1], "light": [0], "rest": [0]}).accessible, [1])

    def test_nothing_at_all(self):
        found = audit(2, {"light": [1, 0], "rest": [0, 1]})
        same(found.accessible, [NAN, NAN])
        assert found.lacks == ["rest", "light"]

    def test_everything(self):
        assert audit(1, {name: [0] for name in (*COMFORT, *ACCESS)}).lacks == [
            "width, slope, kerbs, surface, light, rest"
        ]

    @settings(max_examples=50)
    @given(st.lists(st.tuples(TRUTH, TRUTH, TRUTH, TRUTH), min_size=1, max_size=6))
    def test_learning_more_never_turns_a_verdict(self, rows):
        said = dict(zip(ACCESS, np.array(rows, dtype=float).T, strict=True))
        before = audit(len(rows), said).accessible
        for guess in (0.0, 1.0):
            after = audit(len(rows), {k: np.where(np.isnan(v), guess, v) for k, v in said.items()}).accessible
            decided = ~np.isnan(before)
            same(after[decided], before[decided])


class TestShares:
    def test_what_is_unknown_counts_as_not_shown(self):
        assert share_of_length([1, 0, NAN], [60, 20, 20]) == 0.6

    def test_all_unknown_is_unknown(self):
        assert share_of_length([NAN, NAN], [60, 20]) is None
        assert share_of_length([1.0], [0.0]) is None

    def test_a_stretch_without_geometry_has_no_length(self):
        assert share_of_length([1, 0], [60, NAN]) == 1.0

    def test_order_does_not_matter_to_the_last_digit(self):
        lengths = np.random.default_rng(3).uniform(0, 1e4, 500)
        truth = (lengths > 3e3).astype(float)
        assert share_of_length(truth, lengths) == share_of_length(truth[::-1], lengths[::-1])


class TestFigures:
    def test_undecided_stretches_with_their_metres(self):
        found = audit(3, {"width": [1.0, np.nan, np.nan]})
        assert found.undecided([10.0, 20.0, np.nan]) == (2, 20.0)

    def test_the_least_share_of_light_is_enough(self):
        same(lit_enough([0.9, 0.89, np.nan], 0.9), [1.0, 0.0, np.nan])

    def test_limits_of_parks_and_streets(self):
        assert rest_limits([True, False], 50, 300).tolist() == [50, 300]

    def test_the_greatest_of_nothing_is_unknown(self):
        assert greatest([np.nan]) is None and greatest(None) is None and greatest([1.0, np.nan]) == 1.0
