"""A scenario: named changes of one type of service, who made them, when, and on which data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..errors import InputError
from .changes import BoardChange


@dataclass(frozen=True)
class Scenario:
    """A plan as it is kept.

    Attributes
    ----------
    key : str
        Its own for ever; the name may change.
    name : str
    service_type : str
        Of the diagnosis; "" where services have no types.
    threshold : float
        Minutes beyond which a home is far.
    changes : tuple of BoardChange
        In the order in which they were made.
    author : str
    made : str
        Date and time in ISO 8601.
    note : str
        What its author says of it.
    fingerprint : str
        Of the homes, services and roads on which it was made; "" where it is not known.
    crs : str
        The coordinate reference system of its points: authority and code, or WKT; "" where it is not known.
    in_report : bool
        Whether it was sent to the report.

    Raises
    ------
    InputError
        When the key or the name is empty, the threshold is not positive, or the date is none.
    """

    key: str
    name: str
    service_type: str
    threshold: float
    changes: tuple[BoardChange, ...] = ()
    author: str = ""
    made: str = ""
    note: str = ""
    fingerprint: str = ""
    crs: str = ""
    in_report: bool = False

    def __post_init__(self) -> None:
        if not self.key or not self.name.strip():
            raise InputError("A scenario has no name.", hint="Give it one.")
        if not 0.0 < self.threshold < float("inf"):
            raise InputError("Scenario '{name}': the threshold is {minutes} minutes.", hint="Give more than 0.",
                             name=self.name, minutes=self.threshold)  # fmt: skip
        if self.made and not _is_moment(self.made):
            raise InputError("Scenario '{name}': '{text}' is no date and time.",
                             hint="Write it as 2026-03-31T17:05.", name=self.name, text=self.made)  # fmt: skip

    def is_of(self, fingerprint: str) -> bool:
        """Tell whether it was made on these data; where either is unknown, nothing says that it was not."""
        return not self.fingerprint or not fingerprint or self.fingerprint == fingerprint


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
