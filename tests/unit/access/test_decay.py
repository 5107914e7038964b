"""Decays: the published values, the edges, and what every decay must keep."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access.decay import (
    binary,
    decay_function,
    exponential,
    gaussian,
    linear,
    logistic,
    parse_steps,
    power,
    step,
)
from urban_rural_linkages.core.errors import InputError

NAN = float("nan")


@pytest.mark.parametrize(
    ("weights", "published"),
    [
        (power([0, 0.5, 1, 16, 64], 0.5), [1, 1, 1, 0.25, 0.125]),
        (power([0, 0.5, 1, 16, 256], 0.25), [1, 1, 1, 0.5, 0.25]),
        (exponential([0, 10, 20, 60], 0.1), [1, math.exp(-1), math.exp(-2), math.exp(-6)]),
        (linear([0, 5, 10, 20, 60], 20), [1, 0.75, 0.5, 0, 0]),
        (gaussian([20, 40, 60], 20), [0.6065306597126334, 0.1353352832366127, 0.011108996538242306]),
    ],
)
def test_published_values(weights, published):
    """Tests of Ipea's decay_*.R and the docstrings of PySAL's access.weights."""
    np.testing.assert_allclose(weights, published, rtol=1e-14)


def test_published_values_of_the_logistic_decay():
    np.testing.assert_allclose(logistic([0, 20], 20, 2), [1, 0.5], atol=1e-6)
    np.testing.assert_allclose(logistic([0, 30], 30, 10), [1, 0.502], atol=1e-3)


def test_ipeas_steps_are_open_on_the_right():
    weights = step([0, 9.999, 10, 19.999, 20, 30, 40, 99], [10, 20, 30, 40], [0.75, 0.5, 0.25, 0], form="right_open")
    assert weights.tolist() == [1, 1, 0.75, 0.75, 0.5, 0.25, 0, 0]


def test_our_steps_hold_up_to_and_including_their_edge():
    weights = step([0, 10, np.nextafter(10, 11), 20, 30, np.nextafter(30, 31)], [10, 20, 30], [1, 0.68, 0.22])
    assert weights.tolist() == [1, 1, 0.68, 0.68, 0.22, 0]


def test_the_cutoff_is_inclusive():
    assert binary([30.0, np.nextafter(30.0, 31.0)], 30).tolist() == [1, 0]


def test_the_logistic_decay_does_not_overflow():
    with np.errstate(all="raise"):
        assert logistic([1e9], 30, 0.01).tolist() == pytest.approx([0.0], abs=1e-300)


KINDS = ["binary", "step", "linear", "exponential", "power", "logistic", "gaussian"]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=20, deadline=None)
@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=20), st.floats(0.01, 5), st.floats(0.5, 200))
def test_weights_lie_between_0_and_1_and_never_rise(kind, costs, beta, minutes):
    decay = decay_function(kind, cutoff=minutes, beta=beta, sigma=minutes, steps="10:1,20:0.68,30:0.22")
    weights = decay(np.sort(costs))
    assert (weights >= 0).all() and (weights <= 1).all()
    assert (np.diff(weights) <= 1e-15).all()
    assert decay([0.0]).tolist() == [1.0]
    assert decay([NAN, math.inf]).tolist() == pytest.approx([0.0, 0.0], abs=1e-30)


def test_costs_keep_their_shape():
    assert decay_function("binary", cutoff=10)([[1, 20], [30, 4]]).tolist() == [[1, 0], [0, 1]]


def test_steps_are_read():
    assert parse_steps(" 10 : 1 , 60:.042") == ((10.0, 60.0), (1.0, 0.042))


@pytest.mark.parametrize(
    "text",
    ["", "10", "10:", "a:1", "10:1,10:0.5", "20:1,10:0.5", "0:1", "10:1.5", "10:-0.1", "10:0.5,20:0.6", "10:1;20:0.5",
     "10:1,1e999:0.5", "inf:1", "10:nan"],
)  # fmt: skip
def test_what_are_no_steps(text):
    with pytest.raises(InputError, match=r"are no steps: .* Write for example"):
        parse_steps(text)


@pytest.mark.parametrize(
    ("kind", "given", "lacking"),
    [
        ("exponential", {}, "BETA"),
        ("power", {"beta": 0.0}, "BETA"),
        ("power", {"beta": NAN}, "BETA"),
        ("gaussian", {"sigma": -1.0}, "SIGMA"),
        ("logistic", {}, "SIGMA"),
        ("binary", {"cutoff": 0.0}, "CUTOFF"),
    ],
)
def test_a_decay_without_its_parameter(kind, given, lacking):
    with pytest.raises(InputError, match=f"'{kind}' needs {lacking}"):
        decay_function(kind, **given)
