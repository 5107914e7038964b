"""Outlines as flat arrays, from rings and from well-known binary."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.polygons import polygons_from_rings, polygons_from_wkb

SQUARE = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]
HOLE = [(1.0, 1.0), (1.0, 2.0), (2.0, 2.0), (2.0, 1.0), (1.0, 1.0)]


def polygon(rings, code=3, order="<", more=0, srid=b""):
    """Well-known binary of a polygon, with `more` further coordinates to each vertex."""
    data = struct.pack("b", order == "<") + struct.pack(order + "I", code) + srid + struct.pack(order + "I", len(rings))
    for ring in rings:
        data += struct.pack(order + "I", len(ring))
        for vertex in ring:
            data += struct.pack(f"{order}{2 + more}d", *vertex, *([9.0] * more))
    return data


def collection(code, parts):
    return struct.pack("<bII", 1, code, len(parts)) + b"".join(parts)


@pytest.mark.parametrize(
    "data",
    [
        polygon([SQUARE, HOLE]),
        polygon([SQUARE, HOLE], order=">"),
        polygon([SQUARE, HOLE], code=1003, more=1),
        polygon([SQUARE, HOLE], code=2003, more=1),
        polygon([SQUARE, HOLE], code=3003, more=2),
        polygon([SQUARE, HOLE], code=3 | 0x80000000, more=1),
        polygon([SQUARE, HOLE], code=3 | 0xC0000000, more=2),
        polygon([SQUARE, HOLE], code=3 | 0x20000000, srid=struct.pack("<I", 25830)),
        collection(6, [polygon([SQUARE, HOLE])]),
        collection(7, [collection(6, [polygon([SQUARE, HOLE])])]),
    ],
)
def test_every_form_of_the_same_polygon(data):
    polygons = polygons_from_wkb([data], "towns", ["1"])
    assert polygons.areas().tolist() == [15.0]
    assert polygons.perimeters().tolist() == [20.0]
    assert len(polygons.points) == 8


def test_parts_belong_to_their_unit():
    far = [(x + 10.0, y) for x, y in SQUARE]
    data = [polygon([SQUARE]), None, b"", collection(6, [polygon([SQUARE, HOLE]), polygon([far])])]
    polygons = polygons_from_wkb(data, "towns", list("abcd"))
    assert polygons.areas().tolist() == [16.0, 0.0, 0.0, 31.0]
    assert polygons.ring_unit.tolist() == [0, 3, 3, 3]
    assert polygons.ring_is_hole.tolist() == [False, False, True, False]


POINT = struct.pack("<bIdd", 1, 1, 0.0, 0.0)


@pytest.mark.parametrize("data", [POINT, collection(10, []), collection(7, [polygon([SQUARE]), POINT])])
def test_what_is_no_polygon_is_refused_by_name(data):
    with pytest.raises(InputError, match="Unit 'b' of layer 'towns' is no polygon"):
        polygons_from_wkb([polygon([SQUARE]), data], "towns", ["a", "b"])


def test_a_vertex_that_is_no_number_is_refused():
    with pytest.raises(InputError, match="without coordinates"):
        polygons_from_wkb([polygon([[(0.0, float("nan")), *SQUARE]])], "towns", ["a"])


def test_rings_that_enclose_nothing_are_dropped():
    polygons = polygons_from_rings([[[[(0, 0), (1, 1), (0, 0)]], [[(0, 0)]]], [[SQUARE]]])
    assert polygons.areas().tolist() == [0.0, 16.0]


def test_edges_have_their_unit_on_the_left():
    edges = polygons_from_rings([[[SQUARE, HOLE]], [[SQUARE[::-1]]]]).edges()
    left = edges.weight * (edges.x0 * edges.y1 - edges.x1 * edges.y0) / 2.0
    assert np.bincount(edges.unit, left).tolist() == [15.0, 16.0]
    assert len(edges) == 12


def test_areas_far_from_the_origin_keep_their_digits():
    ring = np.array(SQUARE) * 0.25 + (6_000_000.0, 4_000_000.0)
    assert polygons_from_rings([[[ring]]]).areas() == pytest.approx([1.0], rel=1e-14)


def test_no_units_at_all():
    polygons = polygons_from_rings([])
    assert polygons.areas().size == 0
    assert len(polygons.edges()) == 0
