"""Templates of sentences: words agree with a count as it is printed, whoever fills the template."""

from __future__ import annotations

import doctest

import numpy as np
import pytest

from urban_rural_linkages.core import templates
from urban_rural_linkages.core.errors import InputError
from urban_rural_linkages.core.notes import Amount, Note, Percent
from urban_rural_linkages.core.templates import Template, as_template, filled, has_forms, pattern_of

UNITS = "{count} {count:unit has|units have} no population."
SINGLE, SEVERAL = "1 unit has no population.", "{} units have no population."


def test_examples():
    assert doctest.testmod(templates).failed == 0


@pytest.mark.parametrize("one", [1, "1", np.int64(1), np.array([1])[0], Amount(1), Amount(1.2), Note("1")])
def test_what_is_printed_as_one_is_one(one):
    assert filled(UNITS, {"count": one}) == SINGLE


@pytest.mark.parametrize(
    "several",
    [0, 2, 11, 21, 101, -1, 1.0, "1.0", "1,0", "1 000", "–", "−1", None, Amount(1, 1), Amount(1, signed=True),
     Percent(1), Amount(1001), float("nan")],
)  # fmt: skip
def test_all_else_is_several(several):
    assert filled(UNITS, {"count": several}) == SEVERAL.format(several)


def test_each_number_chooses_its_own_words():
    template = "{towns} {towns:town|towns} of {units} {units:unit|units} {towns:is|are} far."
    assert filled(template, {"towns": 1, "units": 30}) == "1 town of 30 units is far."
    assert filled(template, {"towns": 2, "units": 1}) == "2 towns of 1 unit are far."


def test_a_number_need_not_be_printed():
    assert filled("{count:Village|Villages} {names}", {"count": 1, "names": "A"}) == "Village A"
    assert filled("{count:|all }{names}", {"count": 2, "names": "A, B"}) == "all A, B"


def test_notes_and_errors_are_filled():
    assert str(Note(UNITS, count=1)) == SINGLE
    assert str(InputError(UNITS, hint="Add {count:it|them}.", count=1)) == f"{SINGLE} Add it."
    inner = Note("{n} {n:town|towns}", n=1)
    assert str(Note("{inner} of {n} {n:unit|units}", inner=inner, n=3)) == "1 town of 3 units"


def test_values_are_never_templates():
    hostile = "{count:a|b} {0} {count}|x"
    assert filled("{name}: {count:one|many}", {"name": hostile, "count": 1}) == f"{hostile}: one"


def test_other_templates_are_filled_as_ever():
    assert filled("{a:.1f} {b!r} {{c}}", {"a": 1.25, "b": "x"}) == "1.2 'x' {c}"
    assert filled("{a:.1f} {{c}} {n:is|are}", {"a": 1.25, "n": 1}) == "1.2 {c} is"
    assert filled("{items} {names}", {"items": 1, "names": "self, template"}) == "1 self, template"
    assert as_template("{a} units") == "{a} units" and type(as_template("{service}|{count} places")) is str


def test_a_template_formats_itself():
    assert isinstance(as_template(UNITS), Template)
    assert as_template(UNITS).format(count=1) == SINGLE
    assert type(as_template(UNITS).format(count=1)) is str
    assert Template("{} {0}").__class__ is Template and Template("{}|{n:a|b}").format("x", n=2) == "x|b"


def test_other_texts_refuse_forms():
    for value in (1, "1", Amount(1), Note("1"), np.int64(2)):
        with pytest.raises((ValueError, TypeError)):
            UNITS.format(count=value)


def test_a_missing_value_and_a_third_form_are_refused():
    with pytest.raises(KeyError):
        filled(UNITS, {})
    with pytest.raises(KeyError):
        filled("{n} {n:{unit}|{units}}", {"n": 2, "units": "towns"})
    for wrong in ("{n:a|b|c}", "{n:a}"):
        with pytest.raises(ValueError, match="format"):
            filled(wrong, {"n": 1})


@pytest.mark.parametrize(("n", "expected"), [(1, "1 {town}| is"), (2, "2 town|s are")])
def test_words_may_be_values(n, expected):
    words = {"n": n, "unit": "{town}|", "units": "town|s"}
    assert filled("{n} {n:{unit} is|{units} are}", words) == expected


def test_texts_with_forms_are_known():
    assert has_forms("{n} {n:a|b}") and has_forms("{n:|s}")
    assert not has_forms("{n} a|b") and not has_forms("{path}|layername={example}")


@pytest.mark.parametrize("count", ["1", "30"])
def test_a_sentence_is_known_by_its_pattern(count):
    found = pattern_of("Without {count} {count:unit that is|units that are} (not) known in {year}.")
    sentence = filled("Without {count} {count:unit that is|units that are} (not) known in {year}.",
                      {"count": count, "year": 2020})  # fmt: skip
    assert found.fullmatch(sentence).groupdict() == {"count": count, "year": "2020"}
    assert found.fullmatch("Without 3 units.") is None
    assert pattern_of("{n} {n:{a}|{b}} of {k}.").fullmatch("3 towns of 5.").groupdict() == {"n": "3", "k": "5"}
