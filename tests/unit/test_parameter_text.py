"""Numbers, codes and pairs of parameters: what is read, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.parameter_text import parse_nodata_values, parse_pairs, parse_thresholds


class TestParameters:
    def test_nodata_values(self):
        assert parse_nodata_values("-1, -999") == (-1, -999)
        assert parse_nodata_values("-9.5") == (-9.5,)
        assert parse_nodata_values("  ") == ()

    def test_words_mean_missing_too(self):
        assert parse_nodata_values("-9;n.d.") == (-9, "n.d.")
        assert parse_nodata_values(" - , .., nan ;sin dato 2021") == ("-", "..", "nan", "sin dato 2021")

    @pytest.mark.parametrize("text", ["-1,", ",", "-1,,2", "1e999", "1 2", "-9.9.9", "1.234.567"])
    def test_nodata_values_refuse_slips(self, text):
        with pytest.raises(InputError, match=r"NODATA_VALUES: .* is neither a plain number nor a word"):
            parse_nodata_values(text)

    def test_thresholds(self):
        assert parse_thresholds("15,30,45,60") == (15, 30, 45, 60)
        assert parse_thresholds("-1,-0.5,0", parameter="BREAKS", least=-1.0) == (-1, -0.5, 0)

    @pytest.mark.parametrize("text", ["-3", "-15,30"])
    def test_thresholds_of_minutes_are_not_negative(self, text):
        with pytest.raises(InputError, match=f"THRESHOLDS must not be below 0, but is '{text}'. Write for example"):
            parse_thresholds(text)

    @pytest.mark.parametrize("text", ["15,15", "30,15", "0,1,1"])
    def test_thresholds_must_increase(self, text):
        with pytest.raises(InputError, match="THRESHOLDS must increase"):
            parse_thresholds(text)

    @pytest.mark.parametrize("text", ["", " ", "15,thirty", "15;30"])
    def test_thresholds_must_be_numbers(self, text):
        with pytest.raises(InputError, match=r"BREAKS must be plain numbers.*15,30,45,60"):
            parse_thresholds(text, parameter="BREAKS")

    def test_pairs(self):
        assert parse_pairs("women=w,men=m") == {"women": "w", "men": "m"}
        assert parse_pairs(" density = pop per km2 , a=b=c ") == {"density": "pop per km2", "a": "b=c"}
        assert parse_pairs("") == {}

    @pytest.mark.parametrize(
        ("text", "part"), [("women", "women"), ("a=b,=m", "=m"), ("a=b,men=", "men="), ("a=b,", "")]
    )
    def test_pairs_refuse_what_is_none(self, text, part):
        with pytest.raises(InputError, match="SEX_CODES must hold pairs") as caught:
            parse_pairs(text, parameter="SEX_CODES")
        assert f"'{part}'" in str(caught.value)

    @settings(max_examples=30)
    @given(st.lists(st.integers(-999, 999), min_size=1, unique=True))
    def test_sorted_numbers_are_thresholds_and_unsorted_ones_are_not(self, numbers):
        ascending = sorted(numbers)
        assert parse_thresholds(",".join(map(str, ascending)), least=-999) == tuple(ascending)
        if numbers != ascending:
            with pytest.raises(InputError):
                parse_thresholds(",".join(map(str, numbers)))

    @settings(max_examples=30)
    @given(st.dictionaries(st.sampled_from(["women", "men 65", "é", "1"]), st.sampled_from(["w", "h m", "="])))
    def test_pairs_come_back(self, pairs):
        assert parse_pairs(", ".join(f"{name} = {value}" for name, value in pairs.items())) == pairs

    def test_pairs_refuse_a_name_twice(self):
        with pytest.raises(InputError, match="names 'women' twice"):
            parse_pairs("women=w,women=m")
