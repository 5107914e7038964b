"""An answer and what it may say of itself: proved, or how far it may be from the best possible."""

import numpy as np
import pytest

from urban_rural_linkages.core.decisions.chosen_sites import Chosen, Clock, gap, status_of

SITES = np.array([1, 4])


@pytest.mark.parametrize(
    ("value", "bound", "expected"),
    [
        (200.0, 190.0, 0.05),
        (200.0, 200.0, 0.0),
        (200.0, 200.0 - 1e-8, 0.0),
        (190.0, 200.0, 10.0 / 190.0),  # covered people: the bound is above
        (0.0, 0.0, 0.0),
    ],
)
def test_the_gap(value, bound, expected):
    assert gap(value, bound) == pytest.approx(expected)


@pytest.mark.parametrize(("value", "bound"), [(1.0, -np.inf), (1.0, np.nan), (0.0, -5.0)])
def test_a_gap_that_nobody_knows(value, bound):
    assert np.isnan(gap(value, bound))


@pytest.mark.parametrize(
    ("value", "bound", "seconds", "status"),
    [
        (5.0, 5.0, 60.0, "optimal"),
        (5.0, 5.0, 0.0, "optimal"),
        (5.0, 4.0, 60.0, "within gap"),
        (5.0, 4.0, 0.0, "stopped"),
        (5.0, -np.inf, 60.0, "within gap"),
    ],
)
def test_the_status(value, bound, seconds, status):
    assert status_of(value, bound, Clock(seconds)) == status


@pytest.mark.parametrize(
    ("status", "bound", "begin"),
    [
        ("optimal", 100.0, "Proved: no other set of sites is better (bound 100.00, gap 0"),
        ("within gap", 98.0, "Not proved: no set can be more than 2.00 % better"),
        ("stopped", 98.0, "Not proved when the time was over: no set can be more than 2.00 % better"),
        ("within gap", -np.inf, "Not proved: how much better another set could be is not known"),
    ],
)
def test_the_sentence(status, bound, begin):
    said = str(Chosen(SITES, 100.0, bound, status, 1.25).proof())
    assert said.startswith(begin)
    assert "1.2 s" in said


@pytest.mark.parametrize("status", ["within gap", "stopped"])
@pytest.mark.parametrize("bound", [100.0, 90.0, -np.inf])
def test_nothing_is_called_proved_without_the_status(status, bound):
    assert "Proved" not in str(Chosen(SITES, 100.0, bound, status).proof())


def test_the_time_that_is_left_is_never_below_nothing():
    assert Clock(-3.0).left() == 0.0
    assert 0.0 < Clock(60.0).left() <= 60.0
    assert Clock(60.0).spent() >= 0.0
