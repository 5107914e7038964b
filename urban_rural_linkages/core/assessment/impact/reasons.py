"""Reasons that stand beside figures, in the language of the report: they were written in that of the calculation."""

from __future__ import annotations

from functools import cache

from ...notes import Note
from ...templates import filled, pattern_of
from ..words import Voice

# The sentences of the calculation that a report meets most; whatever is not among them stays as it was written.
_SENTENCES = (
    Note("Nothing is bound to '{role}'.", role=""),
    Note("Without {services}: no such service is bound.", services=""),
    Note("No such service is bound: {services}.", services=""),
    Note("The layer '{layer}' has no field for: {field}.", layer="", field=""),
    Note("The layer '{layer}' has no fields by sex and age.", layer=""),
    Note("The layer '{layer}' has no row of the unit '{unit}'.", layer="", unit=""),
    Note("The layer '{layer}' has no rows.", layer=""),
    Note("The layer '{layer}' has one year only.", layer=""),
    Note("No way leads from '{place}' to: {service}.", place="", service=""),
    Note("Without {count} {count:unit that is|units that are} not known at both dates.", count=""),
)
_NAMES = ("layer", "unit", "place", "count")  # fields that are no words of the software


_pattern = cache(pattern_of)


def said_again(reason: str, voice: Voice) -> str:
    """Return a reason in the language of a voice; one of no known form as it is.

    Examples
    --------
    >>> class Shouting:
    ...     def translated(self, text):
    ...         return text.replace("Nothing", "NOTHING").replace("Stops", "STOPS")
    >>> said_again("Nothing is bound to 'Stops'.", Shouting())
    "NOTHING is bound to 'STOPS'."
    """
    for sentence in _SENTENCES:
        found = _pattern(sentence.message).fullmatch(reason)
        if found is not None:
            words = {name: text if name in _NAMES else _listed_again(text, voice)
                     for name, text in found.groupdict().items()}  # fmt: skip
            return filled(voice.translated(sentence.message), words)
    return voice.translated(reason) if reason else ""


def _listed_again(text: str, voice: Voice) -> str:
    return ", ".join(voice.translated(word) for word in text.split(", "))
