"""The question whether a unit that appeared was a part of another one before, with the answer as a parameter."""

from __future__ import annotations

from collections.abc import Sequence

from ..demography.daughters import Daughter
from ..notes import Note
from .findings import Finding, Remedy, Severity, found, passed


def as_parameter(daughters: Sequence[Daughter], ids: Sequence[str]) -> str:
    """Return what SAME_TERRITORY is to be, where all of these are daughters.

    Examples
    --------
    >>> as_parameter([Daughter(1, 2007, 300.0, 0, 310.0, 1.03, True)], ["00026", "00901"])
    '00901=00026'
    """
    return ",".join(f"{ids[one.unit]}={ids[one.parent]}" for one in daughters)


def check_same_territory(daughters: Sequence[Daughter], ids: Sequence[str], names: Sequence[str]) -> list[Finding]:
    """Ask of each daughter whether she is one territory with the unit that she seems to come from.

    Parameters
    ----------
    daughters : sequence of Daughter
        As `find_daughters` returns them.
    ids, names : sequence of str
        Codes of the units, and what to call them.
    """
    if not daughters:
        return [passed("SAME_TERRITORY", "same_territory", Note("No unit seems to have been a part of another."))]
    fix = Note(
        "If so, count both together in everything: SAME_TERRITORY={pairs}. 'Territories of constant extent' does the "
        "same to a layer.",
        pairs=as_parameter(daughters, ids),
    )
    return [
        found("SAME_TERRITORY", "same_territory", Severity.WARN, [ids[one.unit]], _question(one, ids, names), fix,
              Remedy(Note("Count together"), {"SAME_TERRITORY": as_parameter([one], ids)}),
              [ids[one.unit], ids[one.parent]])
        for one in daughters
    ]  # fmt: skip


def _question(one: Daughter, ids: Sequence[str], names: Sequence[str]) -> Note:
    def called(row: int) -> str:
        return ids[row] if names[row] in ("", ids[row]) else f"{names[row]} ({ids[row]})"

    known = {"unit": called(one.unit), "year": one.year, "first": round(one.first), "parent": called(one.parent),
             "fall": round(one.fall)}  # fmt: skip
    if one.touches is None:
        return Note(
            "{unit} appears in {year} with {first} people; of all units only {parent} falls by as much then ({fall} "
            "below its trend). Without outlines nobody can tell whether the two border on each other. Was it a part of "
            "it before?",
            **known,
        )
    if not one.touches:
        return Note(
            "{unit} appears in {year} with {first} people; of all units only {parent} falls by as much then ({fall} "
            "below its trend). The two do not border on each other. Was it a part of it before?",
            **known,
        )
    if one.others:
        return Note(
            "{unit} appears in {year} with {first} people, while {parent}, on which it borders, falls by {fall} below "
            "its trend; {others} would fit as well. Was it a part of it before?",
            others=", ".join(called(row) for row in one.others),
            **known,
        )
    return Note(
        "{unit} appears in {year} with {first} people, while {parent}, on which it borders, falls by {fall} below its "
        "trend. Was it a part of it before?",
        **known,
    )
