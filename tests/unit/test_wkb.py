"""Geometries laid behind one another."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from urban_rural_linkages.core.wkb import Geometries


@given(st.lists(st.one_of(st.none(), st.binary(max_size=9)), max_size=12))
def test_each_is_found_again(pieces):
    laid = Geometries.of(pieces)
    assert len(laid) == len(pieces)
    assert list(laid) == [piece or None for piece in pieces]
    assert laid.data.tobytes() == b"".join(piece or b"" for piece in pieces)


def test_a_row_beyond_the_last_is_an_error():
    assert list(Geometries(np.empty(0, dtype=np.uint8), np.zeros(2, dtype=np.int64))) == [None, None]
