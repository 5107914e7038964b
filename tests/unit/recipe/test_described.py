"""Fields as they are described: numbers in texts, codes with zeros, what counts the rows."""

from __future__ import annotations

import math

import numpy as np
import pytest

from urban_rural_linkages.core.recipe.described import FieldDescription

from .described_cases import of_columns, of_values


def test_numbers_in_texts():
    field = of_values("pop", ["807", " 5449 ", "", None, "1e3"])
    assert np.array_equal(field.numbers, [807, 5449, math.nan, math.nan, 1000], equal_nan=True)
    assert field.is_count
    assert (field.filled, field.different, field.total) == (3, 3, 7256)


def test_decimal_commas_are_numbers_that_have_to_be_prepared():
    field = of_values("pop", ["807,5", "5449", None])
    assert field.total == 6256.5
    assert field.has_commas
    assert not field.is_count


@pytest.mark.parametrize(
    ("values", "prepared"),
    [
        (["1.234,5", "7"], True),
        (["1.234", "22.500"], True),
        (["1.675.301", "900"], True),
        (["12,5"], True),
        (["12.5", "0.25"], False),
        (["12", "25"], False),
        (["x"], False),
        ([None, ""], False),
        ([12.5], False),
    ],
)
def test_what_has_to_be_prepared(values, prepared):
    assert of_values("pop", values).has_commas == prepared


def test_codes_are_no_numbers():
    field = of_values("cod", ["06001", "10037"])
    assert field.is_coded
    assert not field.known.size
    assert field.texts == ["06001", "10037"]


def test_whole_numbers_are_written_without_decimals():
    assert of_values("cod", [44001, None, 44003]).texts == ["44001", "44003"]
    assert of_values("x", [0.5, 2.0]).texts == ["0.5", "2"]


@pytest.mark.parametrize(
    ("name", "values", "counts"),
    [
        ("x", [1, 2, 3], True),
        ("x", [0, 1, 2], True),
        ("x", ["1", "2", "3"], True),
        ("x", [1.0, 2.0, 3.0], True),
        ("x", [2, 3, 4], False),
        ("x", [1, 3, 2], False),
        ("x", [1, 2, None], False),
        ("x", ["001", "002", "003"], False),
        ("x", [1, 2], False),
        ("fid", [1, 2], True),
        ("FID", [4, 9, 11], True),
        ("OBJECTID", [9, 4, 11], False),
        ("fid", [], True),
        ("x", [], False),
    ],
)
def test_what_counts_the_rows(name, values, counts):
    field = FieldDescription(name, "whole", np.empty(0)) if not values else of_values(name, values)
    assert field.counts_rows == counts


def test_counts_are_whole_and_not_below_0():
    assert of_values("x", [0, 5]).is_count
    assert not of_values("x", [-1, 5]).is_count
    assert not of_values("x", [0.5, 5]).is_count
    assert not of_values("x", [None]).is_count


def test_a_layer_and_its_sample():
    layer = of_columns({"a": [1, 2], "b": ["x", "y"]})
    assert (layer.rows, layer.is_whole, layer.names) == (2, True, ["a", "b"])
    assert not of_columns({"a": [1, 2]}, count=500).is_whole
    assert of_columns({"a": [1, 2]}, count=-1).is_whole
    assert not of_columns({"a": []}).is_whole
