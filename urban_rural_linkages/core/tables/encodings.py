"""The code page of a text that is no Unicode: the one whose languages use its letters.

The same byte is ``ñ`` in Windows-1252, ``ń`` in Windows-1250 and ``с`` in Windows-1251.  Every language uses few
letters beyond ASCII, and sets them in its own way: Latin ones single, between plain letters, Cyrillic and Greek ones
in whole words.  Each pair of a code page and a language is weighed by how likely its letters are in the words of the
text (a naive Bayes classifier over letters: Cavnar and Trenkle, *N-Gram-Based Text Categorization*, 1994, in its
simplest form). Where another code page reads the words nearly as well, and otherwise, the guess is not certain.

Letters of the languages: Unicode CLDR, main exemplar characters.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import pairwise

_WESTERN = (
    "áéíñóúü", "áâãàçéêíóôõú", "àâæçéèêëîïôœùûü", "àèéìíòóù", "àçéèíïóòúü·", "äöüß", "åäöé", "æøåé", "ëïéöü",
    "áðéíóúýþæö",
)  # fmt: skip
"""Spanish, Portuguese, French, Italian, Catalan, German, Swedish, Danish and Norwegian, Dutch, Icelandic."""
_LETTERS: dict[str, tuple[str, ...]] = {
    "cp1252": _WESTERN,
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž"),
    "cp1251": ("абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
               "абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ"),
    "cp1253": ("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ",),
    "cp1254": ("çğıöşüâ",),
    "cp1257": ("āčēģīķļņšūž", "ąčęėįšųūž", "äõöüšž"),
    "mac_roman": _WESTERN,
    "cp850": _WESTERN,
}  # fmt: skip
"""Small letters beyond ASCII of the languages that are written in each code page."""
_WORDS_OF_THEIR_OWN = ("cp1251", "cp1253")
"""Code pages of scripts in which every letter of a word is beyond ASCII."""
WESTERN = "cp1252"
_RARER = {"mac_roman": 2.0, "cp850": 2.0, "cp1252": -1.0}
"""How much less likely a file is in a code page, before it is read (natural logarithm)."""
_STRANGE, _UNLIKELY, _CLEAR = math.log(1e-4), math.log(0.03), math.log(20.0)
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_MOST_WORDS = 2000


@dataclass(frozen=True)
class CodePage:
    """The code page of a text.

    Attributes
    ----------
    encoding : str
        As Python calls it; Windows-1252 where nothing speaks for another.
    others : tuple of str
        Code pages that read the text otherwise and nearly as well, the likelier first.
    """

    encoding: str
    others: tuple[str, ...] = ()


def guess_code_page(content: bytes) -> CodePage:
    """Find the code page of bytes that are no UTF-8.

    Examples
    --------
    >>> guess_code_page("Łódź;Gdańsk;Świnoujście".encode("cp1250"))
    CodePage(encoding='cp1250', others=())
    >>> guess_code_page("Cáceres;Logroño;Bajo Aragón".encode("cp1252")).encoding
    'cp1252'
    """
    words = list(dict.fromkeys(_WORD.findall(content)))[:_MOST_WORDS]
    read = {name: [word.decode(name, "replace") for word in words] for name in _LETTERS}
    weight = {name: _likelihood(read[name], name) - _RARER.get(name, 0.0) for name in _LETTERS}
    best, *others = sorted(weight, key=lambda name: -weight[name])
    near = [name for name in others if weight[best] - weight[name] < _CLEAR and read[name] != read[best]]
    return CodePage(best, tuple(near))


def _likelihood(words: list[str], encoding: str) -> float:
    """Return the logarithm of how likely the words are in the language of the code page that fits them best."""
    shape = sum(_shape(word, encoding in _WORDS_OF_THEIR_OWN) for word in words)
    return shape + max(sum(_letters(word, letters) for word in words) for letters in _LETTERS[encoding])


def _letters(word: str, letters: str) -> float:
    usual = -math.log(len(letters))
    return sum(usual if _small(letter) in letters else _STRANGE for letter in word if not letter.isascii())


def _small(letter: str) -> str:
    return "ı" if letter == "İ" else letter.lower()


def _shape(word: str, own_script: bool) -> float:
    """Weigh how letters stand together: scripts unmixed, accents single, capitals in front or throughout."""
    weight = 0.0
    for before, letter in pairwise(word):
        if letter.isupper() and before.islower():
            weight += _UNLIKELY
        if own_script and before.isascii() != letter.isascii():
            weight += _STRANGE
        if not own_script and not before.isascii() and not letter.isascii():
            weight += _UNLIKELY
    return weight
