"""Checks of shapes and systems: what cannot be, what may be, and what is right."""

from __future__ import annotations

import numpy as np
import pytest

from urban_rural_linkages.core.access.lines import Lines
from urban_rural_linkages.core.checks.findings import Severity
from urban_rural_linkages.core.checks.overlaps import Overlaps
from urban_rural_linkages.core.checks.places import check_range
from urban_rural_linkages.core.checks.roads import (
    check_directions,
    check_parts,
    check_speed_limits,
    check_speeds,
    share_apart,
)
from urban_rural_linkages.core.checks.shapes import Outlines, Place, check_outlines, check_outlying, check_place
from urban_rural_linkages.core.report.map_frames import map_frames

NAN = float("nan")
UTM = (250_000.0, 4_300_000.0, 350_000.0, 4_400_000.0)
SPAIN = (-6.0, 35.26, 0.0, 80.49)


@pytest.mark.parametrize(
    ("place", "severity", "words"),
    [
        (Place("", False, (-6.0, 39.0, -5.0, 40.0)), Severity.FAIL, "EPSG:4326 may be right"),
        (Place("", False, UTM), Severity.FAIL, "metres of a projection"),
        (Place("EPSG:4326", True, UTM), Severity.FAIL, "are no degrees"),
        (Place("EPSG:25830", False, (-6.0, 39.0, -5.0, 40.0)), Severity.FAIL, "look like degrees"),
        (Place("EPSG:25830", False, UTM, (15.8, 40.6), SPAIN), Severity.WARN, "beyond the area"),
        (Place("EPSG:25830", False, UTM, (2.5, 41.0), SPAIN), Severity.RIGHT, "fit EPSG:25830"),
        (Place("EPSG:25830", False, UTM, (NAN, NAN), SPAIN), Severity.RIGHT, "fit"),
        (Place("local", False, UTM, (15.8, 40.6)), Severity.RIGHT, "fit local"),
        (Place("EPSG:4258", True, (-6.0, 39.0, -5.0, 40.0)), Severity.RIGHT, "in degrees"),
    ],
)
def test_a_system_and_coordinates_that_fit(place, severity, words):
    finding = check_place("UNITS", place)
    assert (finding.severity, finding.check) == (severity, "crs")
    assert words in f"{finding.message} {finding.fix}"


def outlines(**changed) -> Outlines:
    """Four squares of 1 km2, but for what is changed of the second."""
    facts = {"drawn": True, "valid": True, "square_metres": 1e6, "parts": 1, "largest_part": 1.0}
    rows = [{**facts, **(changed if row == 1 else {})} for row in range(4)]
    none = np.empty(0)
    overlaps = Overlaps(none.astype(int), none.astype(int), none, none)
    return Outlines(**{name: np.array([row[name] for row in rows]) for name in facts}, overlaps=overlaps)


@pytest.mark.parametrize(
    ("check", "changed"),
    [
        ("no_outline", {"drawn": False, "parts": 0, "square_metres": NAN, "largest_part": NAN}),
        ("invalid", {"valid": False}),
        ("tiny", {"square_metres": 900.0}),
        ("multi_part", {"parts": 3, "largest_part": 0.6}),
    ],
)
def test_one_outline_that_is_not_as_it_should(check, changed):
    findings = {one.check: one for one in check_outlines(outlines(**changed), ["a", "b", "c", "d"])}
    assert len(findings) == 5
    assert {name for name, one in findings.items() if one.severity is not Severity.RIGHT} == {check}
    assert (findings[check].severity, findings[check].count, findings[check].example) == (Severity.WARN, 1, "b")
    assert findings[check].fix is not None


def test_an_island_of_a_hundredth_is_no_unit_in_pieces():
    findings = check_outlines(outlines(parts=2, largest_part=0.99), ["a", "b", "c", "d"])
    assert all(one.severity is Severity.RIGHT for one in findings)
    assert "several parts: 1." in " ".join(str(one.message) for one in findings)


def test_territories_that_lie_apart_on_purpose_are_no_finding():
    scattered = outlines(parts=2, largest_part=0.58)
    findings = check_outlines(scattered, ["a", "b", "c", "d"], joined=True)
    assert all(one.severity is Severity.RIGHT for one in findings)


def test_units_far_from_the_others():
    lonlat = np.vstack([np.random.default_rng(1).uniform((-6, 38), (-4, 40), (60, 2)), [[-15.4, 28.1]]])
    frames = map_frames(lonlat, np.ones(61))
    finding = check_outlying(frames, [str(row) for row in range(61)])
    assert (finding.severity, finding.count, finding.example) == (Severity.WARN, 1, "60")
    near = check_outlying(map_frames(lonlat[:60], np.ones(60)), [str(row) for row in range(60)])
    assert near.severity is Severity.RIGHT


class TestRoads:
    @pytest.fixture
    def lines(self):
        """A cross of two roads that share their middle, and a road of 3 km apart."""
        points = [(0, 0), (5, 5), (10, 10), (0, 10), (5, 5), (10, 0), (90, 0), (93, 0)]
        return Lines(3, np.array(points, dtype=float) * 1000.0, np.array([0, 3, 6, 8]), np.array([0, 1, 2]))

    def test_roads_that_share_a_vertex_hang_together(self, lines):
        parts, apart = share_apart(lines, False)
        assert parts == 2 and apart == pytest.approx(3.0 / (3.0 + 20.0 * 2**0.5))
        assert check_parts(parts, apart).severity is Severity.WARN
        assert check_parts(2, 0.004).severity is Severity.RIGHT

    def test_speed_limits(self):
        right = check_speed_limits(["50", "ES:urban", None, "", "30 mph", "none"], {"ES:urban": 50.0})
        assert right.severity is Severity.RIGHT and "3 of 4" in str(right.message)
        wrong = check_speed_limits(["primary", "track", "50"], {})
        assert (wrong.severity, wrong.example) == (Severity.WARN, "primary, track")
        assert "maxspeed" in str(wrong.fix)

    def test_directions_of_traffic(self):
        assert check_directions(["yes", "no", None, "-1"]).severity is Severity.RIGHT
        wrong = check_directions(["yes", "upwards", "50"])
        assert wrong.severity is Severity.WARN and "oneway" in str(wrong.fix)

    def test_degrees_of_longitude_are_shorter(self, lines):
        moved = Lines(lines.count, lines.points / 1e5 + (0.0, 60.0), lines.part_start, lines.part_line)
        parts, apart = share_apart(moved, True)
        assert parts == 2 and apart == pytest.approx(1.5 / (1.5 + 2 * (5**2 + 10**2) ** 0.5), rel=1e-3)

    def test_no_road_is_no_network(self):
        assert share_apart(Lines(0, np.empty((0, 2)), np.array([0]), np.array([], dtype=int)), False) == (0, 0.0)

    @pytest.mark.parametrize(
        ("speeds", "severity"),
        [
            (None, Severity.WARN),
            ([False, False], Severity.FAIL),
            ([True, False, False], Severity.WARN),
            ([True, True, False], Severity.RIGHT),
        ],
    )
    def test_speeds(self, speeds, severity):
        finding = check_speeds(None if speeds is None else np.array(speeds))
        assert (finding.severity, finding.check) == (severity, "network_speeds")


class TestRangeOfServices:
    def test_of_a_whole_country(self):
        near, elsewhere = check_range(np.array([5.0, 12.0, NAN]), 20, 900, 933)
        assert near.severity is Severity.RIGHT
        assert elsewhere.severity is Severity.WARN and "880 of 933" in str(elsewhere.message)

    def test_too_far_for_all(self):
        near, elsewhere = check_range(np.array([150.0, 160.0, 20.0]), 4, 4, 5)
        assert near.severity is Severity.WARN and elsewhere.severity is Severity.RIGHT
        assert check_range(np.array([NAN]), 0, 0, 0)[0].severity is Severity.RIGHT
