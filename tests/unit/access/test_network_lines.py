"""Lines from well-known binary: every dialect of it, many at once, and what is no line."""

import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urban_rural_linkages.core.access import snapping
from urban_rural_linkages.core.access.graph import build_network
from urban_rural_linkages.core.access.lines import geodesic_lengths, lines_from_coordinates, lines_from_wkb
from urban_rural_linkages.core.access.snapping import snap_points
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.geodesy import WGS84, distance

NAN = float("nan")
ISO = {0: 0, 1: 1000, 2: 2000, 3: 3000}  # nothing, Z, M, both
EWKB = {0: 0, 1: 0x80000000, 2: 0x40000000, 3: 0xC0000000}


def line_wkb(vertices, *, order="<", code=2, further=0, srid=None):
    """Write a line string whose vertices have `further` coordinates of 7.0 each behind x and y."""
    head = struct.pack(order + "BI", order == "<", code)
    head += b"" if srid is None else struct.pack(order + "I", srid)
    body = b"".join(struct.pack(f"{order}{2 + further}d", *vertex, *[7.0] * further) for vertex in vertices)
    return head + struct.pack(order + "I", len(vertices)) + body


def many_wkb(parts, *, order="<", code=5):
    return struct.pack(order + "BII", order == "<", code, len(parts)) + b"".join(parts)


def parts_of(lines):
    cuts = zip(lines.part_start[:-1], lines.part_start[1:], strict=True)
    return [(int(line), lines.points[a:b].tolist()) for line, (a, b) in zip(lines.part_line, cuts, strict=True)]


BEND = [[0.5, -1.25], [3.0, 4.0], [1e6 + 1 / 3, 4.3e6]]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(("dimension", "further"), [(0, 0), (1, 1), (2, 1), (3, 2)])
def test_further_coordinates_are_dropped_in_every_dialect(order, dimension, further):
    dialects = [
        line_wkb(BEND, order=order, code=2 + ISO[dimension], further=further),
        line_wkb(BEND, order=order, code=2 | EWKB[dimension], further=further),
        line_wkb(BEND, order=order, code=2 | EWKB[dimension] | 0x20000000, further=further, srid=25830),
    ]
    dialects.append(many_wkb([dialects[0], dialects[1]], order=order, code=5 + ISO[dimension]))
    assert parts_of(lines_from_wkb(dialects, "roads")) == [(0, BEND), (1, BEND), (2, BEND), (3, BEND), (3, BEND)]


def test_parts_may_differ_in_endianness_and_geometries_in_everything():
    mixed = many_wkb([line_wkb(BEND, order=">"), line_wkb(BEND, code=1002, further=1)])
    assert parts_of(lines_from_wkb([mixed, line_wkb(BEND[:2], order=">")], "roads")) == [
        (0, BEND), (0, BEND), (1, BEND[:2])
    ]  # fmt: skip


def test_a_collection_of_lines_is_read_like_a_multi_line():
    assert parts_of(lines_from_wkb([many_wkb([line_wkb(BEND)], code=7)], "roads")) == [(0, BEND)]


def test_nothing_empty_and_single_vertices_have_no_part_and_keep_their_number():
    nothing = [None, b"", line_wkb([]), line_wkb(BEND[:1]), many_wkb([]), many_wkb([line_wkb([]), line_wkb(BEND)])]
    lines = lines_from_wkb(nothing, "roads")
    assert lines.count == 6
    assert parts_of(lines) == [(5, BEND)]
    assert lines_from_wkb([], "roads").part_start.tolist() == [0]
    assert lines_from_wkb([None], "roads").points.shape == (0, 2)


@pytest.mark.parametrize("bad", [
    struct.pack("<BIdd", 1, 1, 0.0, 0.0),  # a point
    struct.pack("<BII", 1, 3, 0),  # a polygon
    struct.pack("<BII", 1, 8, 0),  # a circular string
    many_wkb([struct.pack("<BIdd", 1, 1, 0.0, 0.0)], code=7),
    many_wkb([many_wkb([line_wkb(BEND)])], code=7),
])  # fmt: skip
def test_what_is_no_line_is_refused_by_row(bad):
    with pytest.raises(InputError, match="Layer 'roads': row 3 is no line"):
        lines_from_wkb([line_wkb(BEND), None, bad], "roads")


@pytest.mark.parametrize("whole", [line_wkb(BEND), many_wkb([line_wkb(BEND), line_wkb(BEND)])])
def test_bytes_that_break_off_are_refused(whole):
    for length in range(1, len(whole)):
        with pytest.raises(InputError, match="row 1 is broken off"):
            lines_from_wkb([whole[:length], line_wkb(BEND)], "roads")


@pytest.mark.parametrize("number", [NAN, float("inf")])
def test_a_vertex_without_coordinates_is_refused_by_row(number):
    with pytest.raises(InputError, match="row 2 has a vertex"):
        lines_from_wkb([line_wkb(BEND), line_wkb([(0, 0), (number, 1)])], "roads")


NUMBER = st.floats(-1e7, 1e7)
PART = st.lists(st.tuples(NUMBER, NUMBER), max_size=5)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(PART, max_size=4), max_size=6), st.data())
def test_what_is_written_is_read(layer, data):
    geometries = []
    for parts in layer:
        order = data.draw(st.sampled_from("<>"))
        further = data.draw(st.integers(0, 2))
        code = {0: 2, 1: 1002, 2: 3002}[further]
        geometries.append(many_wkb([line_wkb(part, order=order, code=code, further=further) for part in parts]))
    expected = lines_from_coordinates([[np.array(part).reshape(-1, 2) for part in parts] for parts in layer])
    read = lines_from_wkb(geometries, "roads")
    assert read.count == expected.count
    for name in ("points", "part_start", "part_line"):
        np.testing.assert_array_equal(getattr(read, name), getattr(expected, name))


def test_some_lines_can_be_kept():
    lines = lines_from_coordinates([[BEND], [BEND[:2], BEND], []])
    kept = lines.only(np.array([False, True, True]))
    assert parts_of(kept) == [(1, BEND[:2]), (1, BEND)]
    assert kept.count == 3


def test_lengths_on_the_ellipsoid_are_those_of_the_shortest_ways():
    random = np.random.default_rng(3)
    begin = random.uniform((-180, -90), (180, 90), (4000, 2))
    reach = 10.0 ** random.uniform(-7, 1, (4000, 1))
    end = begin + reach * random.uniform(-1, 1, (4000, 2))
    end[:, 1] = end[:, 1].clip(-90, 90)
    found = geodesic_lengths(lines_from_coordinates([[pair] for pair in np.stack((begin, end), axis=1)]), WGS84)
    np.testing.assert_allclose(
        found, distance(*begin.T, *end.T, WGS84), rtol=2e-9, atol=2e-5
    )  # of Vincenty's iteration


def test_a_length_across_the_edge_of_the_map_and_of_several_parts():
    parts = [[(179.9995, 0), (-179.9995, 0)], [(10, 50), (10, 50.001), (10, 50.002)]]
    both, one, none = geodesic_lengths(lines_from_coordinates([parts, parts[:1], []]), WGS84)
    assert np.isnan(none)
    np.testing.assert_allclose(one, distance(0, 0, 0.001, 0, WGS84), rtol=1e-9)
    np.testing.assert_allclose(both - one, distance(10, 50, 10, 50.002, WGS84), rtol=1e-9)


@pytest.mark.parametrize("share", [0.9, 0.2, 0.002])
def test_points_are_tied_to_some_edges_as_if_there_were_no_others(share, monkeypatch):
    random = np.random.default_rng(5)
    begin = random.uniform(0, 1e4, (3000, 2))
    lines = lines_from_coordinates([[pair] for pair in np.stack((begin, begin + random.normal(0, 200, (3000, 2))), 1)])
    network = build_network(lines, 50.0)
    points, edges = random.uniform(0, 1e4, (100, 2)), random.random(network.tail.size) < share
    searched = snap_points(network, points, edges=edges)
    monkeypatch.setattr(snapping, "_FEW", 0)  # an index of these edges alone
    alone = snap_points(network, points, edges=edges)
    for field in ("edge", "share", "distance"):
        np.testing.assert_array_equal(getattr(searched, field), getattr(alone, field))
