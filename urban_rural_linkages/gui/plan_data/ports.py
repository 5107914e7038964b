"""Interface of the window to the plan behind it: layers, roles, lights and the calculation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ...core.assessment.calculation.role_findings import RoleState


@dataclass(frozen=True)
class RoleRow:
    """A role as the window shows it.

    Attributes
    ----------
    role, title : str
        Its id, and what it is called.
    state : RoleState
    chosen : str
        The id of the bound layer; empty while nothing is bound.
    offers : sequence of (str, str)
        Layers that may be bound: ids and names, the likeliest first.
    words : str
        What was found, or what to bind.
    """

    role: str
    title: str
    state: RoleState
    chosen: str = ""
    offers: Sequence[tuple[str, str]] = ()
    words: str = ""


@dataclass(frozen=True)
class ReadyRow:
    """Light of an indicator: right, look or stop; what it is called, and why, or of whom there will be figures."""

    light: str
    title: str
    words: str


@dataclass(frozen=True)
class RoleDetails:
    """Fields and values of a bound layer, to be corrected.

    Attributes
    ----------
    title, layer : str
        The role, and the name of the layer.
    fields : sequence of (str, str, str)
        Meaning, what it is called, and the field that it is read from (empty: none).
    names : sequence of str
        All fields of the layer.
    values : mapping of str to str
        Values with what they mean; empty where they are not understood.
    meanings : mapping of str to str
        What values may mean, and what that is called.
    """

    title: str
    layer: str
    fields: Sequence[tuple[str, str, str]]
    names: Sequence[str]
    values: Mapping[str, str] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """End of a calculation: figures written, indicators that have some and that have none, and why it ended early."""

    written: int = 0
    indicators: int = 0
    unknown: int = 0
    seconds: float = 0.0
    reason: str = ""


class PlanPort(Protocol):
    """All that the window asks of the plan."""

    @property
    def units(self) -> int:
        """How many municipalities the plan has; 0 = it is one whole."""

    @property
    def confirmed(self) -> str:
        """When the data were confirmed, as a time in UTC; empty: not yet."""

    def roles(self) -> Sequence[RoleRow]:
        """Return the roles that the list needs, with what is bound to them."""

    def lights(self) -> Sequence[ReadyRow]:
        """Return the light of each measurable question, those that are ready first."""

    def bind(self, role: str, layer: str) -> None:
        """Bind a layer to a role; empty = none."""

    def details(self, role: str) -> RoleDetails | None:
        """Return fields and values of the layer of a role; None where none is bound."""

    def correct(self, role: str, fields: Mapping[str, str], values: Mapping[str, str]) -> None:
        """Take over which fields are which, and what values mean."""

    def confirm(self) -> None:
        """Keep the bindings as they are."""

    def calculate(self, stepped: Callable[[str, float], None], done: Callable[[Outcome], None]) -> None:
        """Calculate all figures in the background; `stepped` takes a step and per cent done."""

    def cancel(self) -> None:
        """Stop the calculation."""

    def command(self) -> str:
        """Return the calculation as a command."""

    def help(self) -> None:
        """Show the page of the manual."""
