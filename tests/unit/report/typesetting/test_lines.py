"""Lines hold what a width holds, lose no letter, and keep the breaks that a text has itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.typesetting.setting import LetterCount
from urban_rural_linkages.core.report.typesetting.lines import LineBreaker
from urban_rural_linkages.core.report.typesetting.styles import BODY, CAPTION, columns_width

WORDS = st.text(alphabet="abc defg\u202fñ", min_size=0, max_size=120)


def _breaker() -> LineBreaker:
    return LineBreaker(LetterCount())


class TestLines:
    @given(WORDS, st.floats(min_value=8.0, max_value=174.0))
    def test_no_line_is_wider_than_its_width(self, text, width):
        breaker = _breaker()
        for line in breaker.lines(text, BODY, width):
            assert breaker.width(line, BODY) <= width + 1e-9

    @given(WORDS, st.floats(min_value=8.0, max_value=174.0))
    def test_no_letter_is_lost(self, text, width):
        lines = _breaker().lines(text, BODY, width)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")

    def test_its_own_breaks_stay(self):
        assert _breaker().lines("one\ntwo three\n", BODY, 174.0) == ["one", "two three", ""]

    def test_a_word_too_long_is_cut(self):
        lines = _breaker().lines("x" * 300, BODY, 85.0)
        assert len(lines) > 1
        assert "".join(lines) == "x" * 300

    def test_numbers_are_not_parted_at_their_narrow_space(self):
        lines = _breaker().lines("from 199\u202f038 to 188\u202f169", BODY, 24.0)
        assert all("\u202f" not in (line[:1], line[-1:]) for line in lines)
        assert any("199\u202f038" in line for line in lines)

    def test_heavier_letters_are_measured_by_themselves(self):
        breaker = _breaker()
        assert breaker.width("abc", BODY) != breaker.width("abc", CAPTION)


class TestShortened:
    @given(WORDS, st.floats(min_value=5.0, max_value=60.0))
    def test_it_fits_and_says_that_it_was_cut(self, text, width):
        breaker = _breaker()
        short = breaker.shortened(text, BODY, width)
        assert breaker.width(short, BODY) <= width
        assert short in ("", text) or short.endswith("…")

    def test_what_fits_stays(self):
        assert _breaker().shortened("Coria", BODY, 50.0) == "Coria"


def test_columns_and_gutters_fill_the_page():
    assert round(columns_width(6) * 2 + 4.0, 6) == round(columns_width(12), 6)
    assert round(columns_width(4) * 3 + 8.0, 6) == round(columns_width(12), 6)
    assert round(columns_width(9) + 4.0 + columns_width(3), 6) == round(columns_width(12), 6)
