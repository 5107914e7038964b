"""Numbers in fields and parameters: what is read, what is missing, what is refused and how it is said."""

from __future__ import annotations

import math
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.numbers import parse_numbers, require_known, require_non_negative, suspicious_thousands

NAN = math.nan


def parse(values, **options):
    return parse_numbers(values, layer="towns", field="pop", **options)


def error_of(values, **options) -> str:
    with pytest.raises(InputError) as caught:
        parse(values, **options)
    return str(caught.value)


class TestParseNumbers:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (7, 7),
            (7.5, 7.5),
            (True, 1),
            (False, 0),
            (np.int64(7), 7),
            (np.float32(0.5), 0.5),
            (np.bool_(True), 1),
            ("7", 7),
            (" 7 ", 7),
            ("\u00a07", 7),
            ("+7", 7),
            ("-7", -7),
            ("7.5", 7.5),
            ("7.", 7),
            (".5", 0.5),
            ("-.5", -0.5),
            ("1e3", 1000),
            ("1.5E-2", 0.015),
            ("007", 7),
            ("1.234", 1.234),
        ],
    )
    def test_plain_numbers_are_read(self, value, expected):
        assert parse([value]).tolist() == [expected]

    @pytest.mark.parametrize("value", [None, "", "   ", NAN, np.float32("nan")])
    def test_missing_is_nan(self, value):
        assert np.isnan(parse([value, "3"])).tolist() == [True, False]

    @pytest.mark.parametrize(
        "value",
        [
            "1.234,5",
            "1,234",
            "1,5",
            "12 345",
            "1.234.567",
            "12'345",
            "abc",
            "12 €",
            "1e",
            "e3",
            ".",
            "-",
            "--1",
            "1 2",
            "nan",
            "inf",
            "1_000",
            "0x10",
            "٣",
            math.inf,
            -math.inf,
            "1e999",
            10**400,
            1j,
            np.complex64(1),
            b"7",
            [7],
            (),
        ],
    )
    def test_anything_else_is_refused(self, value):
        assert "towns" in error_of([1, value])

    def test_decimal_comma(self):
        assert parse(["1,5", "2", ",5", "-1,25e2"], decimal="comma").tolist() == [1.5, 2, 0.5, -125]
        assert "'1.5'" in error_of(["1,5", "1.5"], decimal="comma")

    def test_codes_that_mean_missing(self):
        numbers = parse(["-1", -1, -1.0, "-999", "12"], nodata_values=(-1, -999))
        assert np.isnan(numbers).tolist() == [True, True, True, True, False]

    def test_words_that_mean_missing(self):
        numbers = parse(["n.d.", " N.D. ", "..", "-9", -9, "12"], nodata_values=(-9, "n.d.", ".."))
        assert np.isnan(numbers).tolist() == [True, True, True, True, True, False]
        assert "'n.a.'" in error_of(["n.d.", "n.a."], nodata_values=("n.d.",))
        assert parse(np.array([1.0, -9.0]), nodata_values=("n.d.", -9)).tolist()[:1] == [1.0]

    def test_a_word_that_means_missing_does_not_hide_thousands(self):
        assert "thousands separators" in error_of(["1.234", "n.d."], whole=True, nodata_values=("n.d.",))

    def test_floats_on_the_fast_path_know_codes_and_infinity_too(self):
        assert np.isnan(parse([-1.0, None, 2.0], nodata_values=(-1,))).tolist() == [True, True, False]
        assert "'inf'" in error_of([1.0, math.inf])

    def test_arrays_are_copied(self):
        values = np.array([1.0, -1.0])
        parse(values, nodata_values=(-1,))
        assert values.tolist() == [1, -1]

    def test_nothing_gives_nothing(self):
        assert parse([]).shape == (0,)
        assert parse([]).dtype == np.float64

    def test_error_names_layer_field_row_and_value(self):
        message = error_of(["1", "x", "y"])
        assert "Layer 'towns', field 'pop', row 2: 'x' is not a plain number (such values: 2)." in message
        assert "NODATA_VALUES" not in message  # nobody said that there is such a parameter
        assert "NODATA_VALUES" in error_of(["1", "x"], nodata_values=())

    def test_error_names_the_first_row_by_id(self):
        names = ["06003", "06002", "06001"]
        assert "row '06002': 'x'" in error_of(["y", "x", "1"], row_names=names)
        assert "row '06002': 'x'" in error_of(["1", "y", "x"], row_names=["06001", "06003", "06002"])

    def test_error_over_separators_says_what_to_do(self):
        assert "thousands separators" in error_of(["12 345"])
        assert "like 1234.5" in error_of(["1.234,5"])
        assert "like 1234,5" in error_of(["1.234,5"], decimal="comma")
        assert "thousands separators" not in error_of(["n.d."])

    def test_long_values_are_cut(self):
        assert len(error_of(["x" * 5000])) < 400

    def test_braces_in_values_do_no_harm(self):
        assert "'{value}'" in error_of(["{value}"])

    def test_fast_for_all_municipalities_of_a_country(self):
        columns = [[float(row) for row in range(8000)] for _ in range(40)]
        started = time.perf_counter()
        for column in columns:
            parse(column)
        assert time.perf_counter() - started < 1.0  # measured 0.03 s

    @settings(max_examples=50)
    @given(st.lists(st.floats(-1e100, 1e100) | st.just(np.nan) | st.integers(-(2**53), 2**53)))
    def test_what_python_writes_is_read_back(self, numbers):
        texts = ["" if math.isnan(number) else str(number) for number in numbers]
        np.testing.assert_array_equal(parse(texts), np.array(numbers, dtype=float))
        commas = [text.replace(".", ",") for text in texts]
        np.testing.assert_array_equal(parse(commas, decimal="comma"), np.array(numbers, dtype=float))

    def test_fast_for_text_too(self):
        columns = [[str(row) for row in range(8000)] for _ in range(40)]
        started = time.perf_counter()
        for column in columns:
            parse(column, whole=True)
        assert time.perf_counter() - started < 3.0  # measured 0.3 s

    def test_rows_may_be_named_by_numbers(self):
        assert "row '10': 'x'" in error_of(["y", "x"], row_names=[9, 10])  # ids are compared as text

    def test_error_is_a_template_for_the_translator(self):
        with pytest.raises(InputError) as caught:
            parse(["x"], row_names=["06001"])
        error = caught.value
        assert "{layer}" in error.message
        assert "{example}" in error.hint
        assert error.values["value"] == "x"
        assert error.values["field"] == "pop"

    @settings(max_examples=30)
    @given(
        st.lists(st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.floats(-1e100, 1e100) | st.just(np.nan))
    )
    def test_the_fast_path_reads_as_the_slow_one(self, values):
        numbers = parse(values)
        np.testing.assert_array_equal(numbers, parse([*values, ""])[:-1])  # one text, and each value is looked at
        np.testing.assert_array_equal(numbers, parse(numbers))

    @settings(max_examples=30)
    @given(st.permutations([("06001", "x"), ("06002", "1,5"), ("06003", "7"), ("06004", None)]))
    def test_the_error_does_not_depend_on_the_order_of_rows(self, rows):
        names, values = zip(*rows, strict=True)
        assert "row '06001': 'x' is not a plain number (such values: 2)." in error_of(values, row_names=names)

    @settings(max_examples=50)
    @given(st.lists(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6), max_size=6))
    def test_nothing_else_than_a_finite_number_nan_or_an_input_error(self, values):
        try:
            numbers = parse(values)
        except InputError as error:
            assert str(error)
        else:
            assert not np.isinf(numbers).any()


class TestThousands:
    @pytest.mark.parametrize(
        ("values", "suspicious"),
        [
            (["1.234"], True),
            (["1.234", "12.345", "123.456", "987", "", None, 5.5], True),
            (["-1.234"], True),
            (["1.234", "1.5"], False),
            (["1.234", "0.125"], False),  # a share with three decimals
            (["1.234", "1234.500"], False),  # three decimals of a number that was not grouped
            (["1.2345"], False),
            (["1234", "987"], False),
            ([1.234, None], False),
            ([], False),
        ],
    )
    def test_form(self, values, suspicious):
        assert suspicious_thousands(values) is suspicious

    def test_follows_the_decimal_mark(self):
        assert suspicious_thousands(["1,234"], "comma")
        assert not suspicious_thousands(["1,234"], "point")

    def test_counts_refuse_them(self):
        message = error_of(["12.500", "1.234", "987"], whole=True)
        assert "field 'pop'" in message
        assert "'1.234'" in message
        assert "thousands separators" in message

    def test_measures_do_not(self):
        assert parse(["1.234", "987"]).tolist() == [1.234, 987]

    def test_counts_may_be_estimates(self):
        assert parse(["807.0", "1234.25"], whole=True).tolist() == [807, 1234.25]


class TestRequirements:
    IDS = ("b", "a", "c")

    def test_zero_and_nan_are_not_negative(self):
        require_non_negative([0, NAN, 2], self.IDS, "towns", "pop")

    def test_negative_names_the_first_unit_by_id(self):
        with pytest.raises(InputError, match=r"'towns', field 'pop' .* unit 'a' has -2 .such values: 2.") as caught:
            require_non_negative(np.array([-1.0, -2.0, 3.0]), self.IDS, "towns", "pop")
        assert caught.value.values["unit"] == "a"

    def test_known_passes_when_complete(self):
        require_known([0, -1, 2], self.IDS, "towns", "pop")

    def test_unknown_names_the_first_unit_by_id(self):
        with pytest.raises(InputError, match=r"'towns', field 'pop' .* unit 'a' has no value .such units: 2."):
            require_known([NAN, NAN, 3.0], self.IDS, "towns", "pop")

    @settings(max_examples=30)
    @given(st.permutations([("a", 1.0), ("b", -2.0), ("c", -3.0), ("d", NAN)]))
    def test_messages_do_not_depend_on_the_order_of_units(self, units):
        ids, values = zip(*units, strict=True)
        with pytest.raises(InputError, match="unit 'b' has -2 "):
            require_non_negative(values, ids, "towns", "pop")
        with pytest.raises(InputError, match="unit 'd'"):
            require_known(values, ids, "towns", "pop")


@pytest.mark.parametrize("value", [1.7e308, -1.7976931348623157e308, 1e101])
def test_a_number_too_large_to_be_added_up_is_refused_unless_it_means_missing(value):
    said = r"row 2: -?1[\de+.]+ is too large to be a figure \(such values: 1\).*NODATA_VALUES"
    with pytest.raises(InputError, match=said):
        parse_numbers([1.0, value], layer="l", field="f", nodata_values=[])
    with pytest.raises(InputError, match="empty it"):
        parse_numbers([1.0, value], layer="l", field="f")
    assert np.isnan(parse_numbers([1.0, value], layer="l", field="f", nodata_values=[value])[1])
