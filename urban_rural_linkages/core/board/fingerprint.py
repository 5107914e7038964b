"""The fingerprint of a board: whether a scenario was made on the homes, services and ways that are at hand."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from .engine import Board

_MINUTES, _METRES = 6, 3  # decimals: less is noise of another machine


def fingerprint(board: Board) -> str:
    """Return the digest of what a board answers from: codes, people, places and capacities, and the times of today.

    Roads are in it by the times that they give: a road that leads nobody anywhere is no difference.
    """
    digest = hashlib.sha256()
    for place in (board.homes, board.services):
        digest.update("\x1f".join(place.ids).encode())
        digest.update(np.column_stack((place.x, place.y)).round(_METRES).astype("<f8").tobytes())
    figures = np.concatenate([board.homes.people, board.services.capacity, board.today.values.round(_MINUTES)])
    digest.update((figures + 0.0).astype("<f8").tobytes())
    return digest.hexdigest()[:32]
