"""The trade-off of size and self-containment: its corners, and the published areas."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.functional.validity import PRESETS, ValidityRule, validity

ISTAT = PRESETS["istat"]

# Brindisi, default run of R's LabourMarketAreas 3.4: residents, jobs, live and work there; all of them valid.
PUBLISHED = [
    (28895, 34742, 26868), (4009, 3776, 3147), (2557, 2315, 1901), (10162, 10055, 9340), (10773, 10376, 9165),
    (13596, 10960, 9597), (11072, 10626, 9037), (6835, 5228, 4849), (1293, 1114, 975),
]  # fmt: skip


def test_the_presets_are_the_published_figures():
    assert PRESETS["istat"] == ValidityRule(1000, 0.6667, 10000, 0.75)
    assert PRESETS["ttwa"] == ValidityRule(3500, 0.6667, 25000, 0.75)


@pytest.mark.parametrize(
    ("residents", "jobs", "internal", "expected"),
    [
        (10000, 10000, 6667, 1),  # a large area needs the minimum
        (1000, 1000, 750, 1),  # the smallest one needs the target
        (20000, 30000, 20010, 20010 / 30000 / 0.6667),  # the lesser of the two shares counts
        (10000, 10000, 9000, 0.75 / 0.6667),  # more than the target brings nothing
        (5500, 5500, 4125, (1 - (1 - 0.6667 / 0.75) * 0.5) * 0.75 / 0.6667),  # half way between the sizes
        (100, 100, 99, (1 - (1 - 0.6667 / 0.75) * 1.1) * 0.75 / 0.6667),  # below the minimum the term goes on
        (7, 7, 7, 1),  # closed: valid, however small
    ],
)
def test_corners_of_the_rule(residents, jobs, internal, expected):
    assert validity(residents, jobs, internal, ISTAT) == pytest.approx(expected)


def test_published_areas_are_valid():
    residents, jobs, internal = zip(*PUBLISHED, strict=True)
    assert (validity(residents, jobs, internal, ISTAT) >= 1).all()
    assert sum(residents) == 89192


def test_without_residents_or_jobs_validity_is_unknown():
    assert math.isnan(validity(0, 5, 0, ISTAT)) and math.isnan(validity(5, 0, 0, ISTAT))


@pytest.mark.parametrize(
    "figures", [(0, 0.6, 10, 0.7), (10, 0.6, 10, 0.7), (1, 0, 10, 0.7), (1, 0.8, 10, 0.7), (1, 0.6, 10, 1.1)]
)
def test_figures_out_of_order_are_refused(figures):
    with pytest.raises(InputError, match="must increase"):
        ValidityRule(*figures)


@settings(max_examples=50)
@given(st.integers(1, 30000), st.floats(0.01, 0.99), st.floats(0, 0.009))
def test_more_self_containment_or_more_residents_never_hurt(residents, share, more):
    base = validity(residents, residents, share * residents, ISTAT)
    assert validity(residents, residents, (share + more) * residents, ISTAT) >= base - 1e-12
    larger = 2 * residents
    assert validity(larger, larger, share * larger, ISTAT) >= base - 1e-12
