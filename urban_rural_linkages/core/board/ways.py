"""Ways from homes to services, however they are measured: what a board asks of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from ..arrays import Floats
from ..progress import Progress
from .changes import Road
from .places import Homes, Services


class Ways(Protocol):
    """Minutes between homes and services; they are kept, and only what changes is searched again."""

    @property
    def has_roads(self) -> bool:
        """Whether ways lead over roads, which can be drawn and made faster."""

    def lead(self, homes: Homes, services: Services, progress: Progress | None = None) -> None:
        """Search the ways of today; before anything else is asked."""

    def to_services(self, roads: Sequence[Road], progress: Progress | None = None) -> Floats:
        """Return minutes from each home to each service of today, with changes of roads; infinite without a way."""

    def to_place(self, x: float, y: float, roads: Sequence[Road], progress: Progress | None = None) -> Floats:
        """Return minutes from each home to a new place, with changes of roads; infinite without a way."""

    def nearest_road(self, x: float, y: float, roads: Sequence[Road] = ()) -> tuple[float, float, float] | None:
        """Return the nearest point on a road, a drawn one included, and the metres to it; None without roads."""

    def from_homes(self, roads: Sequence[Road], progress: Progress | None = None) -> Iterator[tuple[int, Floats]]:
        """Take each home that has a way for a place: give its number, and the minutes from each home to it."""
