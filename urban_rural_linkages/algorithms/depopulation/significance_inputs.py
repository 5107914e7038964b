"""The tests behind clusters and trends: level, sides and random draws, declared and read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from qgis.core import QgsProcessingParameterDefinition

from ...i18n import tr
from .. import parameters as p

if TYPE_CHECKING:
    from ..run import Run


def level_parameter(use: str) -> QgsProcessingParameterDefinition:
    """Declare the level of significance; `use` says of what."""
    return p.number("ALPHA", tr("Level of significance"), use, 0.05, minimum=0, maximum=1, advanced=True, decimals=3)


def sides_parameter(use: str) -> QgsProcessingParameterDefinition:
    """Declare the sides of a test; `use` says what they are."""
    return p.choice(
        "SIDES", tr("Sides of the test"), use, {"two": tr("Two-sided"), "one": tr("One-sided")}, "two", advanced=True
    )


def seed_parameter() -> QgsProcessingParameterDefinition:
    """Declare the seed of random draws."""
    return p.number("SEED", tr("Seed"), tr("Of the random numbers: the same seed gives the same result."), 12345,
                    minimum=0, whole=True, advanced=True)  # fmt: skip


def read_level(run: Run) -> float:
    """Return the level of significance, 0 to 1."""
    return run.number("ALPHA")


def read_sides(run: Run) -> Literal["two", "one"]:
    """Return how many sides the test has."""
    return run.choice("SIDES")


def read_seed(run: Run) -> int:
    """Return the seed."""
    return run.whole("SEED")
