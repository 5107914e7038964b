"""The questions whether a unit was a part of another one, or went into one, with the answers as a parameter."""

from __future__ import annotations

from collections.abc import Sequence

from ..demography.daughters import Daughter
from ..notes import Note
from .findings import Finding, Remedy, Severity, found, passed


def as_parameter(changes: Sequence[Daughter], ids: Sequence[str]) -> str:
    """Return what SAME_TERRITORY is to be, where all of these are right.

    Examples
    --------
    >>> as_parameter([Daughter(1, 2007, 300.0, 0, 310.0, 1.03, True)], ["00026", "00901"])
    '00901=00026'
    """
    return ",".join(f"{ids[one.unit]}={ids[one.parent]}" for one in changes)


def check_same_territory(
    daughters: Sequence[Daughter], merged: Sequence[Daughter], ids: Sequence[str], names: Sequence[str], run: str = ""
) -> list[Finding]:
    """Ask of each unit that appeared or vanished whether it is one territory with the unit that changed with it.

    Parameters
    ----------
    daughters : sequence of Daughter
        Units that appeared, as `find_daughters` returns them.
    merged : sequence of Daughter
        Units that vanished, as it returns them of the years backwards: their years are negative.
    ids, names : sequence of str
        Codes of the units, and what to call them.
    run : str
        The parameters with which 'Territories of constant extent' reads the units.
    """
    if not daughters and not merged:
        nobody = Note("No unit seems to have been a part of another, or to have gone into one.")
        return [passed("SAME_TERRITORY", "same_territory", nobody)]
    fix = Note(
        "If so, count both together in everything: SAME_TERRITORY={pairs}. The run 'Territories of constant extent' "
        "(harmoniseunits) with {run} proposes the same changes and, given them as CHANGES, makes such a layer.",
        pairs=as_parameter([*daughters, *merged], ids),
        run=run,
    )
    questions = [(one, _question(one, ids, names)) for one in daughters]
    questions += [(one, _question_of_merged(one, ids, names)) for one in merged]
    return [
        found("SAME_TERRITORY", "same_territory", Severity.WARN, [ids[one.unit]], question, fix,
              Remedy(Note("Count together"), {"SAME_TERRITORY": as_parameter([one], ids)}),
              [ids[one.unit], ids[one.parent]])
        for one, question in questions
    ]  # fmt: skip


def _called(row: int, ids: Sequence[str], names: Sequence[str]) -> str:
    return ids[row] if names[row] in ("", ids[row]) else f"{names[row]} ({ids[row]})"


def _question_of_merged(one: Daughter, ids: Sequence[str], names: Sequence[str]) -> Note:
    known = {"unit": _called(one.unit, ids, names), "year": -one.year, "last": round(one.first),
             "target": _called(one.parent, ids, names), "rise": round(one.fall)}  # fmt: skip
    if one.touches:
        return Note(
            "{unit} has {last} {last:person|people} in {year} and none after it, while {target}, on which it borders, "
            "rises by {rise} above its trend. Has it gone into it?",
            **known,
        )
    return Note(
        "{unit} has {last} {last:person|people} in {year} and none after it; of all units only {target} rises by as "
        "much then ({rise} above its trend), and it is not known to border on it. Has it gone into it?",
        **known,
    )


def _question(one: Daughter, ids: Sequence[str], names: Sequence[str]) -> Note:
    known = {"unit": _called(one.unit, ids, names), "year": one.year, "first": round(one.first),
             "parent": _called(one.parent, ids, names), "fall": round(one.fall)}  # fmt: skip
    if one.touches is None:
        return Note(
            "{unit} appears in {year} with {first} {first:person|people}; of all units only {parent} falls by as much "
            "then ({fall} below its trend). Without outlines nobody can tell whether the two border on each other. Was "
            "it a part of it before?",
            **known,
        )
    if not one.touches:
        return Note(
            "{unit} appears in {year} with {first} {first:person|people}; of all units only {parent} falls by as much "
            "then ({fall} below its trend). The two do not border on each other. Was it a part of it before?",
            **known,
        )
    if one.others:
        return Note(
            "{unit} appears in {year} with {first} {first:person|people}, while {parent}, on which it borders, falls "
            "by {fall} below its trend; {others} would fit as well. Was it a part of it before?",
            others=", ".join(_called(row, ids, names) for row in one.others),
            **known,
        )
    return Note(
        "{unit} appears in {year} with {first} {first:person|people}, while {parent}, on which it borders, falls by "
        "{fall} below its trend. Was it a part of it before?",
        **known,
    )
