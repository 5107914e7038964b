"""Templates of sentences, in which words agree with a count.

A template is filled as `str.format` fills it, and may choose between two words by a number beside them:
``{count} {count:unit has|units have} no population``.  The first stands where the number *is printed as* 1, the second
everywhere else: "1 unit has", "0 units have", "1.0 km are".  English and Spanish have these two forms and no other.
Words may hold fields of their own, ``{count:{unit}|{units}}``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_WORDS = r"(?:[^{}|]|\{\w+\})*"
FORM = re.compile(rf"\{{(?P<name>\w+):(?P<one>{_WORDS})\|(?P<several>{_WORDS})\}}")  # two forms of words, by a count
_FIELD = re.compile(r"\\\{(\w+)\\\}")  # in an escaped template
_SINGLE = "1"


def filled(template: str, values: Mapping[str, object]) -> str:
    """Fill a template, with the words that agree with its numbers.

    Parameters
    ----------
    template : str
        Text with named fields, ``{name}``, and forms by count, ``{name:one|several}``.
    values : mapping of str to object
        The value of each name, as it is to be printed.

    Raises
    ------
    KeyError
        When a name has no value, in whichever of two forms it stands.
    ValueError
        When a form has one alternative or three.

    Examples
    --------
    >>> template = "{count} {count:unit has|units have} no population."
    >>> filled(template, {"count": 1})
    '1 unit has no population.'
    >>> filled(template, {"count": "1 204"})
    '1 204 units have no population.'
    >>> filled("{count} {count:unidad no tiene|unidades no tienen} población.", {"count": 1})
    '1 unidad no tiene población.'
    >>> filled("{n} {n:{one}|{many}}", {"n": 2, "one": "municipality", "many": "municipalities"})
    '2 municipalities'
    """
    return str.format(agreed(template, values) if has_forms(template) else template, **values)


def agreed(template: str, values: Mapping[str, object]) -> str:
    """Return a template whose words are chosen, and whose fields are still to be filled.

    Examples
    --------
    >>> agreed("{n} {n:town|towns}", {"n": 1})
    '{n} town'
    """

    def chosen(found: re.Match[str]) -> str:
        words = found["one"], found["several"]
        for form in words:
            str.format(form, **values)  # a value that is missing from one form is missing, whatever the number
        return words[format(values[found["name"]]) != _SINGLE]

    return FORM.sub(chosen, template)


def has_forms(text: str) -> bool:
    """Return whether a text chooses between words by a count.

    Examples
    --------
    >>> has_forms("{n} {n:town|towns}"), has_forms("{town}|{n} people")
    (True, False)
    """
    return "|" in text and FORM.search(text) is not None


class Template(str):
    """A text whose own `format` knows the forms by count; that of other texts refuses them.

    Examples
    --------
    >>> Template("{n} {n:town|towns}").format(n=1)
    '1 town'
    """

    __slots__ = ()

    def format(self, *args: object, **values: object) -> str:
        """Fill the template, as `filled` does."""
        return str.format(agreed(self, values), *args, **values)


def as_template(text: str) -> str:
    """Return a text, able to fill its forms by count if it has any."""
    return Template(text) if has_forms(text) else text


def pattern_of(template: str) -> re.Pattern[str]:
    """Return the pattern of the sentences that a template can make, with a group for each value that is printed.

    Examples
    --------
    >>> pattern_of("Without {n} {n:unit|units}.").fullmatch("Without 3 units.").groupdict()
    {'n': '3'}
    """
    parts, end = [], 0
    for found in FORM.finditer(template):
        forms = "|".join(_FIELD.sub(".+", re.escape(found[form])) for form in ("one", "several"))
        parts += [_pattern(template[end : found.start()]), f"(?:{forms})"]
        end = found.end()
    return re.compile("".join([*parts, _pattern(template[end:])]))


def _pattern(text: str) -> str:
    return _FIELD.sub(r"(?P<\1>.+)", re.escape(text))
