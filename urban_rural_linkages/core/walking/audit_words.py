"""Words of street surveys, read as yes, no or unknown.

Why: one survey writes 1, the next "sí", and OpenStreetMap "lowered"; the question is the same.  Words that are in
neither list are unknown, and are told to the reader, who knows what was meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Booleans, Floats

YES = frozenset(("1", "yes", "y", "si", "sí", "s", "verdadero"))
NO = frozenset(("0", "no", "n", "falso"))

PARK = frozenset(("park", "parque", "garden", "jardín", "jardin"))
STREET = frozenset(("street", "calle"))


@dataclass(frozen=True)
class Words:
    """The words for a yes and for a no, in lower case."""

    yes: frozenset[str]
    no: frozenset[str]


LIT = Words(
    YES | {"lit", "24/7", "automatic", "iluminado", "iluminada"},
    NO | {"unlit", "disused", "sin iluminar"},
)
NO_STEPS = Words(
    NO | {"none", "flush", "lowered", "ramp", "ninguno", "enrasado", "rebajado", "rampa"},
    YES | {"raised", "regular", "rolled", "step", "steps", "kerb", "bordillo", "escalón", "escalon", "escalones",
           "escalera", "escaleras"},
)  # fmt: skip
FIRM = Words(
    YES | {"asphalt", "concrete", "concrete:plates", "paved", "paving_stones", "bricks", "metal", "rubber", "wood",
           "asfalto", "hormigón", "hormigon", "baldosa", "baldosas", "losas", "pavimentado", "madera", "good",
           "bueno"},
    NO | {"unpaved", "gravel", "ground", "dirt", "earth", "sand", "grass", "mud", "cobblestone",
          "unhewn_cobblestone", "pebblestone", "rock", "tierra", "grava", "arena", "hierba", "barro", "empedrado",
          "sin pavimentar", "bad", "malo"},
)  # fmt: skip


def truths(values: Sequence[object], words: Words) -> tuple[Floats, list[str]]:
    """Read values as yes or no.

    Numbers are a yes or no of their own: 0 is the one, anything above it the other, so that a number of steps or
    the height of a kerb can be read.

    Parameters
    ----------
    values : sequence of n values
        Texts, numbers, booleans or None.
    words : Words
        What means yes and what no.

    Returns
    -------
    truth : (n,) ndarray
        1, 0 or NaN.
    unread : list of str
        The words that mean neither, each once, sorted.

    Examples
    --------
    >>> truths(["Lowered", "raised", 2, "", "half"], NO_STEPS)
    (array([ 1.,  0.,  0., nan, nan]), ['half'])
    """
    found, unread = np.full(len(values), np.nan), set()
    for row, value in enumerate(values):
        word = written(value)
        if word in words.yes:
            found[row] = 1.0
        elif word in words.no:
            found[row] = 0.0
        elif word:
            unread.add(word)
    return found, sorted(unread)


def written(value: object) -> str:
    """Write a value as a word in lower case; numbers above 0 become 1, and what is unknown is empty.

    Examples
    --------
    >>> written(True), written(0.0), written(" Sí "), written(None), written("3")
    ('1', '0', 'sí', '', '1')
    """
    if value is None:
        return ""
    word = str(value).strip().lower()
    try:
        number = float(word.replace(",", "."))
    except ValueError:
        return {"true": "1", "false": "0"}.get(word, word)
    return "" if np.isnan(number) or number < 0.0 else str(int(number > 0.0))


def in_parks(values: Sequence[object]) -> tuple[Booleans, list[str]]:
    """Tell which stretches lie in parks; all others count as streets.

    Returns
    -------
    in_park : (n,) ndarray of bool
    unread : list of str
        The kinds that are neither park nor street, each once, sorted.
    """
    words = [written(value) for value in values]
    other = sorted({word for word in words if word and word not in PARK | STREET})
    return np.array([word in PARK for word in words], dtype=bool), other
