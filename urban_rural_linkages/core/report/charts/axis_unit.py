"""The unit of an axis of people: one, or a thousand of them where there are many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_THOUSANDS = 10_000.0  # people from which on an axis counts in thousands


@dataclass(frozen=True)
class AxisUnit:
    """The divisor of the figures of an axis, and the decimals that are written of them."""

    by: float = 1.0
    decimals: int = 0

    @classmethod
    def of(cls, most: float) -> AxisUnit:
        """Return thousands where there are ten thousand people or more.

        Examples
        --------
        >>> AxisUnit.of(900.0), AxisUnit.of(18423.0), AxisUnit.of(440180.0)
        (AxisUnit(by=1.0, decimals=0), AxisUnit(by=1000.0, decimals=1), AxisUnit(by=1000.0, decimals=0))
        """
        if not most >= _THOUSANDS:
            return cls()
        return cls(1000.0, 0 if most >= 10 * _THOUSANDS else 1)

    @property
    def is_thousands(self) -> bool:
        """Whether the axis counts in thousands."""
        return self.by > 1.0

    def scaled(self, values: Sequence[float]) -> list[float]:
        """Return figures in the unit."""
        return [value / self.by for value in values]
