"""Code, name and group among the fields of the layer of units.

A code is text or a whole number, all different, and not the number of the row; a name is text that is mostly
different and no digits; a group has two values at least, and no more than half as many as there are units.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from ..identifiers import shortened
from ..notes import Note
from .described import FieldDescription, LayerDescription
from .found import Candidate, Found, decide
from .words import name_score

_MOSTLY = 0.9
_LONGEST_CODE = 24
_NO_CODE = 0.1
_NAMED = 3


def find_code(layer: LayerDescription, taken: Collection[str] = ()) -> Found:
    """Find the field of the units' codes.

    Parameters
    ----------
    layer : LayerDescription
    taken : collection of str
        Fields that were found to be something else, such as inhabitants.

    Examples
    --------
    >>> fid = FieldDescription("fid", "whole", [1, 2, 3])
    >>> code = FieldDescription("ine", "text", ["06001", "06002", "06015"])
    >>> found = find_code(LayerDescription("a", "towns", "polygon", (fid, code)))
    >>> found.chosen, str(found.refused["fid"])
    ('ine', 'counts the rows (1, 2, 3 ...)')
    """
    candidates, refused = [], {}
    for one in layer.fields:
        against = _against_code(one, one.name in taken)
        if against is not None:
            refused[one.name] = against
            continue
        kind = Note("text, all different") if one.kind == "text" else Note("whole numbers, all different")
        if (score := _code_score(one)) > _NO_CODE:
            candidates.append(Candidate(one.name, score, kind))
        else:
            refused[one.name] = Note("looks like names, no codes")
    return decide("UNIT_ID", candidates, refused, Note("the code of each unit"))


def find_name(layer: LayerDescription, taken: Collection[str] = ()) -> Found:
    """Find the field of the units' names; `taken` are fields that are something else, such as the code."""
    candidates, refused = [], {}
    for one in layer.fields:
        if (against := _against_name(one)) is not None:
            refused[one.name] = against
        if against is not None or one.name in taken:
            continue
        score = 0.35 + 0.6 * name_score(one.name, "name")
        candidates.append(Candidate(one.name, score, Note("text, {count} different", count=one.different)))
    return decide("NAME", _alone(candidates), refused, Note("the name of each unit"))


def find_group(layer: LayerDescription, taken: Collection[str] = ()) -> Found:
    """Find the field of the groups that units are added up by; `taken` are fields that are something else."""
    candidates, refused = [], {}
    for one in layer.fields:
        if (against := _against_group(one)) is not None:
            refused[one.name] = against
        if against is not None or one.name in taken:
            continue
        named, holds_text = name_score(one.name, "group"), not one.known.size
        if not holds_text and not named:
            continue
        score = (0.35 if holds_text else 0.1) + 0.6 * named
        candidates.append(Candidate(one.name, score, Note("{count} {count:group|groups}", count=one.different)))
    return decide("GROUP", candidates, refused, Note("the group that units are added up by"))


def refusal_of_counts(one: FieldDescription) -> Note | None:
    """Return why a field cannot count people or events, or None where it can."""
    return _first_of(
        (one.is_empty, Note("holds no value")),
        (one.counts_rows, row_number(one)),
        (one.has_commas, Note("holds texts with commas or points; let the table be prepared first")),
        (one.kind in ("truth", "other"), Note("holds neither numbers nor text")),
        (not one.known.size, Note("holds text, no numbers")),
        (bool((one.known < 0).any()), Note("holds numbers below 0")),
        (not one.is_count, Note("holds fractions, no counts")),
    )


def _first_of(*reasons: tuple[bool, Note]) -> Note | None:
    """Return the first reason that holds."""
    return next((note for holds, note in reasons if holds), None)


def row_number(one: FieldDescription) -> Note:
    """Return the sentence for a field that counts the rows."""
    first = [f"{number:.0f}" for number in one.numbers[:3].tolist()]
    return Note("counts the rows ({first} ...)", first=", ".join(first or ["1", "2", "3"]))


def _against_code(one: FieldDescription, taken: bool) -> Note | None:
    rows = len(one.values)
    against = _first_of(
        (one.is_empty, Note("holds no value")),
        (one.counts_rows, row_number(one)),
        (one.kind in ("truth", "other"), Note("holds neither numbers nor text")),
        (bool(one.known.size) and not one.is_count, Note("holds fractions, no codes")),
        (taken and not name_score(one.name, "code"), Note("counts people")),
        (one.filled < rows, Note("{count} {count:unit has|units have} no value", count=rows - one.filled)),
    )
    if against is None and one.different < rows:
        repeated = [text for text, count in Counter(one.texts).items() if count > 1]
        if len(repeated) == 1:
            return Note("{value} stands for several units", value=repeated[0])
        return Note("{values} stand for several units each", values=shortened(repeated, most=_NAMED))
    if against is None and max(map(len, one.texts)) > _LONGEST_CODE:
        return Note("holds long texts")
    return against


def _code_score(one: FieldDescription) -> float:
    """Score a field of different values: codes are short, of one width and have digits; names are none of it."""
    named = name_score(one.name, "code")
    widths = Counter(map(len, one.texts))
    even = widths.most_common(1)[0][1] / len(one.texts)
    digits = sum(any(letter.isdigit() for letter in text) for text in one.texts) / len(one.texts)
    blank = sum(" " in text for text in one.texts) / len(one.texts)
    if one.kind == "text":
        looks = 0.25 + 0.25 * even * digits + 0.15 * digits - 0.25 * (blank > 0.1) - 0.2 * (digits < 0.5)
    else:
        looks = 0.25 if even > _MOSTLY and len(one.texts[0]) > 2 else 0.05
    return max(looks, 0.0) + (0.4 * named if looks > 0.1 or named == 1.0 else 0.0)


def _against_name(one: FieldDescription) -> Note | None:
    if one.is_empty:
        return Note("holds no value")
    if one.kind != "text":
        return Note("holds no text")
    texts = one.texts
    if sum(any(letter.isdigit() for letter in text) for text in texts) > 0.5 * len(texts):
        return Note("holds digits, no names")
    if one.different < _MOSTLY * len(texts):
        return Note("only {count} {count:text|different texts}", count=one.different)
    return None


def _against_group(one: FieldDescription) -> Note | None:
    if one.is_empty:
        return Note("holds no value")
    if one.kind not in ("text", "whole"):
        return Note("holds no text")
    if one.different < 2:
        return Note("holds one value only")
    if one.different > len(one.values) / 2:
        return Note("{count} {count:value is no group|different values are no groups}", count=one.different)
    return None


def _alone(candidates: list[Candidate]) -> list[Candidate]:
    """Raise the score of the only field that can be it, whatever it is called."""
    if len(candidates) != 1:
        return candidates
    only = candidates[0]
    return [Candidate(only.value, max(only.score, 0.65), only.reason, only.gives)]
